// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/dso.h} are. */
public final class LayoutDso {
    private LayoutDso() {}

    /** {@code encours_dso}. */
    public static final class Dso {
        public static final long SIZE = 72;
        public static final long STRUCT_SIZE = 0;
        public static final long STATUS = 8;
        public static final long FLAGS = 12;
        public static final long DAYS_E4 = 16;
        public static final long DAYS_FULL = 24;
        public static final long DAYS_PART = 32;
        public static final long PART_NUMERATOR = 40;
        public static final long PART_DENOMINATOR = 48;
        public static final long BALANCE_REST = 56;
        public static final long PERIODS_USED = 64;

        private Dso() {}
    }

    /** {@code encours_dso_options}. */
    public static final class DsoOptions {
        public static final long SIZE = 72;
        public static final long STRUCT_SIZE = 0;
        public static final long WINDOW = 8;
        public static final long WINDOW_MONTHS = 12;
        public static final long WINDOW_DAYS = 16;
        public static final long COUNTBACK_MONTHS = 20;
        public static final long MONTH_DAYS = 24;
        public static final long ZERO_PERIOD = 28;
        public static final long NEGATIVE_PERIOD = 32;
        public static final long SHORT_HISTORY = 36;
        public static final long BY = 40;
        public static final long ACCOUNT_CLASSES = 48;
        public static final long ACCOUNT_CLASS_COUNT = 56;
        public static final long DUE = 64;

        private DsoOptions() {}
    }
}
