// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/credit_facts.h} are. */
public final class LayoutCreditFacts {
    private LayoutCreditFacts() {}

    /** {@code encours_credit_limit_options}. */
    public static final class CreditLimitOptions {
        public static final long SIZE = 80;
        public static final long STRUCT_SIZE = 0;
        public static final long CUSTOMER = 8;
        public static final long TYPE = 16;
        public static final long AMOUNT = 24;
        public static final long CURRENCY = 32;
        public static final long FROM = 36;
        public static final long UNTIL = 40;
        public static final long REVIEW = 48;
        public static final long DIMENSION = 56;
        public static final long VALUE = 64;
        public static final long REPLACES = 72;

        private CreditLimitOptions() {}
    }

    /** {@code encours_credit_guarantee_options}. */
    public static final class CreditGuaranteeOptions {
        public static final long SIZE = 96;
        public static final long STRUCT_SIZE = 0;
        public static final long CUSTOMER = 8;
        public static final long DOCUMENT = 16;
        public static final long ORDER = 24;
        public static final long KIND = 32;
        public static final long AMOUNT = 40;
        public static final long CURRENCY = 48;
        public static final long PERCENT = 52;
        public static final long FROM = 56;
        public static final long UNTIL = 60;
        public static final long BENEFICIARY = 72;
        public static final long PARTY = 80;
        public static final long REPLACES = 88;

        private CreditGuaranteeOptions() {}
    }

    /** {@code encours_credit_draft_options}. */
    public static final class CreditDraftOptions {
        public static final long SIZE = 64;
        public static final long STRUCT_SIZE = 0;
        public static final long CUSTOMER = 8;
        public static final long ORDER = 16;
        public static final long KEY = 24;
        public static final long AMOUNT = 32;
        public static final long CURRENCY = 40;
        public static final long FROM = 44;
        public static final long UNTIL = 48;
        public static final long REPLACES = 56;

        private CreditDraftOptions() {}
    }

    /** {@code encours_credit_release_options}. */
    public static final class CreditReleaseOptions {
        public static final long SIZE = 96;
        public static final long STRUCT_SIZE = 0;
        public static final long CUSTOMER = 8;
        public static final long DOCUMENT = 16;
        public static final long ORDER = 24;
        public static final long RULE = 32;
        public static final long ROLE = 40;
        public static final long AMOUNT = 48;
        public static final long CURRENCY = 64;
        public static final long USES = 68;
        public static final long FROM = 72;
        public static final long UNTIL = 76;
        public static final long REPLACES = 88;

        private CreditReleaseOptions() {}
    }

    /** {@code encours_credit_exclusion_options}. */
    public static final class CreditExclusionOptions {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long CUSTOMER = 8;
        public static final long RULE = 16;
        public static final long FROM = 24;
        public static final long UNTIL = 28;
        public static final long REPLACES = 40;

        private CreditExclusionOptions() {}
    }
}
