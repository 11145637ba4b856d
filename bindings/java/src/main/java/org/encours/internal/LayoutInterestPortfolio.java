// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/interest_portfolio.h} are. */
public final class LayoutInterestPortfolio {
    private LayoutInterestPortfolio() {}

    /** {@code encours_interest_portfolio_options}. */
    public static final class InterestPortfolioOptions {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long RULE = 8;
        public static final long AS_OF = 16;
        public static final long DUE_FIRST = 20;
        public static final long ROUNDING = 24;
        public static final long BASIS = 28;
        public static final long FIRST_DAY = 32;
        public static final long LAST_DAY = 36;
        public static final long STOP = 40;

        private InterestPortfolioOptions() {}
    }

    /** {@code encours_interest_portfolio_columns}. */
    public static final class InterestPortfolioColumns {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long AMOUNT = 16;
        public static final long DUE = 24;
        public static final long PAID_ON = 32;
        public static final long ROW = 40;
        public static final long INTEREST = 48;

        private InterestPortfolioColumns() {}
    }

    /** {@code encours_interest_portfolio}. */
    public static final class InterestPortfolio {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long INTEREST = 8;
        public static final long ITEMS = 16;
        public static final long LATE = 24;
        public static final long UNDATED = 32;

        private InterestPortfolio() {}
    }
}
