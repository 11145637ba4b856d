// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/interest_rule.h} are. */
public final class LayoutInterestRule {
    private LayoutInterestRule() {}

    /** {@code encours_interest_rule}. */
    public static final class InterestRule {
        public static final long SIZE = 72;
        public static final long STRUCT_SIZE = 0;
        public static final long RATES = 8;
        public static final long MARGINS = 16;
        public static final long FLOOR_RATES = 24;
        public static final long MARGIN_E7 = 32;
        public static final long FLOOR_MULTIPLE = 40;
        public static final long RAISE_E7 = 48;
        public static final long RAISE_FROM = 56;
        public static final long RATE_DAY = 64;
        public static final long IS_FROZEN = 68;

        private InterestRule() {}
    }

    /** {@code encours_interest_day_rate}. */
    public static final class InterestDayRate {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long RATE_E7 = 8;
        public static final long ROW = 16;
        public static final long SOURCE = 24;
        public static final long IS_RAISED = 28;
        public static final long IS_UNVERIFIED = 32;
        public static final long UNTIL = 36;

        private InterestDayRate() {}
    }

    /** {@code encours_interest_tier_columns}. */
    public static final class InterestTierColumns {
        public static final long SIZE = 32;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long AMOUNT_FROM = 16;
        public static final long INDEMNITY = 24;

        private InterestTierColumns() {}
    }
}
