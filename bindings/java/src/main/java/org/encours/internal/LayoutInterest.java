// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/interest.h} are. */
public final class LayoutInterest {
    private LayoutInterest() {}

    /** {@code encours_interest_event_columns}. */
    public static final class InterestEventColumns {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long DAY = 16;
        public static final long KIND = 24;
        public static final long AMOUNT = 32;

        private InterestEventColumns() {}
    }

    /** {@code encours_interest_options}. */
    public static final class InterestOptions {
        public static final long SIZE = 128;
        public static final long STRUCT_SIZE = 0;
        public static final long RULE = 8;
        public static final long ROUNDING = 16;
        public static final long ROUNDING_POINT = 20;
        public static final long BASIS = 24;
        public static final long FIRST_DAY = 28;
        public static final long LAST_DAY = 32;
        public static final long GRACE = 36;
        public static final long GRACE_DAYS = 40;
        public static final long CREDIT_NOTES = 44;
        public static final long CAPITALISATION = 48;
        public static final long CHARGE = 52;
        public static final long PERIOD = 56;
        public static final long CAPITALISE_FROM = 64;
        public static final long STOP = 72;
        public static final long INDEMNITY = 80;
        public static final long ORDER = 88;
        public static final long ORDER_COUNT = 96;
        public static final long PAUSE_FROM = 104;
        public static final long PAUSE_UNTIL = 112;
        public static final long PAUSE_COUNT = 120;

        private InterestOptions() {}
    }

    /** {@code encours_interest_segment_columns}. */
    public static final class InterestSegmentColumns {
        public static final long SIZE = 88;
        public static final long STRUCT_SIZE = 0;
        public static final long CAPACITY = 8;
        public static final long FROM = 16;
        public static final long UNTIL = 24;
        public static final long PRINCIPAL = 32;
        public static final long RATE_E7 = 40;
        public static final long DAYS = 48;
        public static final long YEAR_DAYS = 56;
        public static final long INTEREST = 64;
        public static final long RATE_ROW = 72;
        public static final long SOURCE = 80;

        private InterestSegmentColumns() {}
    }

    /** {@code encours_interest}. */
    public static final class Interest {
        public static final long SIZE = 168;
        public static final long STRUCT_SIZE = 0;
        public static final long STATUS = 8;
        public static final long FLAGS = 12;
        public static final long ACCRUED = 16;
        public static final long EXACT_NUMERATOR = 24;
        public static final long EXACT_DENOMINATOR = 32;
        public static final long CAPITALISED = 40;
        public static final long INTEREST_PAID = 48;
        public static final long INTEREST_LEFT = 56;
        public static final long CREDITED = 64;
        public static final long PRINCIPAL_PAID = 72;
        public static final long PRINCIPAL_LEFT = 80;
        public static final long INDEMNITY = 88;
        public static final long INDEMNITY_PAID = 96;
        public static final long COSTS = 104;
        public static final long COSTS_PAID = 112;
        public static final long SURPLUS = 120;
        public static final long TOTAL_LEFT = 128;
        public static final long DAYS = 136;
        public static final long FIRST_DAY = 144;
        public static final long LAST_DAY = 148;
        public static final long SEGMENT_COUNT = 152;
        public static final long EVENT_COUNT = 160;

        private Interest() {}
    }
}
