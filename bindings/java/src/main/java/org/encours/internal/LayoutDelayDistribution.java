// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/delay_distribution.h} are. */
public final class LayoutDelayDistribution {
    private LayoutDelayDistribution() {}

    /** {@code encours_delay_distribution_options}. */
    public static final class DelayDistributionOptions {
        public static final long SIZE = 24;
        public static final long STRUCT_SIZE = 0;
        public static final long LOWEST_DAYS = 8;
        public static final long HIGHEST_DAYS = 12;
        public static final long ROWS = 16;

        private DelayDistributionOptions() {}
    }

    /** {@code encours_delay_distribution_columns}. */
    public static final class DelayDistributionColumns {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long ROWS = 16;
        public static final long AMOUNTS = 24;
        public static final long DAYS = 32;

        private DelayDistributionColumns() {}
    }
}
