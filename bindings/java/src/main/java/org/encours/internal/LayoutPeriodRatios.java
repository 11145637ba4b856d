// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/period_ratios.h} are. */
public final class LayoutPeriodRatios {
    private LayoutPeriodRatios() {}

    /** {@code encours_period_ratio_options}. */
    public static final class PeriodRatioOptions {
        public static final long SIZE = 24;
        public static final long STRUCT_SIZE = 0;
        public static final long CEI_MONTHS = 8;
        public static final long BASIS_DAYS = 12;
        public static final long ROWS = 16;

        private PeriodRatioOptions() {}
    }

    /** {@code encours_period_ratio_columns}. */
    public static final class PeriodRatioColumns {
        public static final long SIZE = 88;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long ROWS = 16;
        public static final long OPENING = 24;
        public static final long SALES = 32;
        public static final long CLOSING = 40;
        public static final long NOT_DUE = 48;
        public static final long AVERAGES = 56;
        public static final long WRITE_OFFS = 64;
        public static final long RECOVERIES = 72;
        public static final long SALES_NET = 80;

        private PeriodRatioColumns() {}
    }
}
