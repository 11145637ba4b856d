// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/delay_cost.h} are. */
public final class LayoutDelayCost {
    private LayoutDelayCost() {}

    /** {@code encours_delay_cost_rate}. */
    public static final class DelayCostRate {
        public static final long SIZE = 32;
        public static final long STRUCT_SIZE = 0;
        public static final long ANNUAL = 8;
        public static final long BASIS_DAYS = 24;
        public static final long ROUNDING = 28;

        private DelayCostRate() {}
    }
}
