// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/dunning_rules.h} are. */
public final class LayoutDunningRules {
    private LayoutDunningRules() {}

    /** {@code encours_arrears}. */
    public static final class Arrears {
        public static final long SIZE = 24;
        public static final long STRUCT_SIZE = 0;
        public static final long DAYS_IN_ARREARS = 8;
        public static final long DAYS_AFTER_GRACE = 12;
        public static final long IS_OVERDUE = 16;

        private Arrears() {}
    }
}
