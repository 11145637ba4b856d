// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/retention.h} are. */
public final class LayoutRetention {
    private LayoutRetention() {}

    /** {@code encours_retention_rules}. */
    public static final class RetentionRules {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long DATA = 16;
        public static final long CLOCK = 24;
        public static final long MONTHS = 32;
        public static final long VALID_FROM = 40;
        public static final long VALID_UNTIL = 48;

        private RetentionRules() {}
    }
}
