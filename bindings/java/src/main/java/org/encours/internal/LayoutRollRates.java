// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/roll_rates.h} are. */
public final class LayoutRollRates {
    private LayoutRollRates() {}

    /** {@code encours_roll_rate}. */
    public static final class RollRate {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long STATUS = 8;
        public static final long FLAGS = 12;
        public static final long BEFORE = 16;
        public static final long AFTER = 24;
        public static final long RATE = 32;
        public static final long RATE_PPM = 48;

        private RollRate() {}
    }

    /** {@code encours_roll_rates_options}. */
    public static final class RollRatesOptions {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long ROWS = 8;
        public static final long DATES = 12;
        public static final long BUCKETS = 16;
        public static final long STEP_DAYS = 20;
        public static final long BUCKET_DAYS = 24;
        public static final long LAST_IS_OPEN = 28;
        public static final long AVERAGE = 32;

        private RollRatesOptions() {}
    }

    /** {@code encours_roll_rates_columns}. */
    public static final class RollRatesColumns {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long ROW = 16;
        public static final long DATE = 24;
        public static final long BUCKET = 32;
        public static final long AMOUNT = 40;
        public static final long ITEMS = 48;

        private RollRatesColumns() {}
    }

    /** {@code encours_roll_rates}. */
    public static final class RollRates {
        public static final long SIZE = 64;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long BEFORE = 16;
        public static final long AFTER = 24;
        public static final long RATE_PPM = 32;
        public static final long STATUS = 40;
        public static final long FLAGS = 48;
        public static final long PERIODS = 56;

        private RollRates() {}
    }

    /** {@code encours_roll_chain}. */
    public static final class RollChain {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long NUMERATOR = 16;
        public static final long DENOMINATOR = 24;
        public static final long RATE_PPM = 32;
        public static final long STATUS = 40;
        public static final long FLAGS = 48;

        private RollChain() {}
    }
}
