// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/interest_rates.h} are. */
public final class LayoutInterestRates {
    private LayoutInterestRates() {}

    /** {@code encours_interest_rate_columns}. */
    public static final class InterestRateColumns {
        public static final long SIZE = 64;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long VALID_FROM = 16;
        public static final long VALID_UNTIL = 24;
        public static final long RATE_E7 = 32;
        public static final long FLAGS = 40;
        public static final long NAME = 48;
        public static final long GAPS = 56;

        private InterestRateColumns() {}
    }

    /** {@code encours_interest_rate}. */
    public static final class InterestRate {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long RATE_E7 = 8;
        public static final long ROW = 16;
        public static final long VALID_FROM = 24;
        public static final long VALID_UNTIL = 28;
        public static final long FLAGS = 32;

        private InterestRate() {}
    }
}
