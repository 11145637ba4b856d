// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/limit_proposal.h} are. */
public final class LayoutLimitProposal {
    private LayoutLimitProposal() {}

    /** {@code encours_limit_options}. */
    public static final class LimitOptions {
        public static final long SIZE = 64;
        public static final long STRUCT_SIZE = 0;
        public static final long METHOD = 8;
        public static final long ROUNDING = 12;
        public static final long SHARE_NUMERATOR = 16;
        public static final long SHARE_DENOMINATOR = 24;
        public static final long BEHAVIOUR_NUMERATOR = 32;
        public static final long BEHAVIOUR_DENOMINATOR = 40;
        public static final long TERM_DAYS = 48;
        public static final long PERIOD_DAYS = 52;
        public static final long PART = 56;
        public static final long AVERAGE_KNOWN = 60;

        private LimitOptions() {}
    }

    /** {@code encours_limit_columns}. */
    public static final class LimitColumns {
        public static final long SIZE = 112;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long RECEIVABLES = 16;
        public static final long TO_INVOICE = 24;
        public static final long ORDERS = 32;
        public static final long SALES = 40;
        public static final long NET_WORTH = 48;
        public static final long WORKING_CAPITAL = 56;
        public static final long MONTHLY_SALES = 64;
        public static final long STATED_NEED = 72;
        public static final long PURCHASES = 80;
        public static final long OWN_SALES = 88;
        public static final long OTHER_LIMITS = 96;
        public static final long OTHER_OFFSETS = 104;

        private LimitColumns() {}
    }

    /** {@code encours_limit_proposal}. */
    public static final class LimitProposal {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long STATUS = 8;
        public static final long FLAGS = 12;
        public static final long DECIDED = 16;
        public static final long MISSING = 20;
        public static final long AMOUNT = 24;
        public static final long NEED = 32;
        public static final long CAPACITY = 40;

        private LimitProposal() {}
    }

    /** {@code encours_limit_results}. */
    public static final class LimitResults {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long AMOUNTS = 8;
        public static final long STATUSES = 16;
        public static final long FLAGS = 24;
        public static final long DECIDED = 32;
        public static final long MISSING = 40;

        private LimitResults() {}
    }
}
