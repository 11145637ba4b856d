// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/stress.h} are. */
public final class LayoutStress {
    private LayoutStress() {}

    /** {@code encours_stress}. */
    public static final class Stress {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long DELAY_DAYS = 8;
        public static final long NO_GUARANTEE = 12;
        public static final long LOSS_FACTOR_PPM = 16;
        public static final long IS_DEFAULTED = 24;
        public static final long CUSTOMER_COUNT = 32;

        private Stress() {}
    }
}
