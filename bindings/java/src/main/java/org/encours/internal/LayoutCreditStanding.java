// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/credit_standing.h} are. */
public final class LayoutCreditStanding {
    private LayoutCreditStanding() {}

    /** {@code encours_credit_score_options}. */
    public static final class CreditScoreOptions {
        public static final long SIZE = 72;
        public static final long STRUCT_SIZE = 0;
        public static final long CUSTOMER = 8;
        public static final long SOURCE = 16;
        public static final long VALUE = 24;
        public static final long WORST = 32;
        public static final long BEST = 40;
        public static final long FROM = 48;
        public static final long UNTIL = 52;
        public static final long REPLACES = 64;

        private CreditScoreOptions() {}
    }

    /** {@code encours_credit_code_options}. */
    public static final class CreditCodeOptions {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long CUSTOMER = 8;
        public static final long CODE = 16;
        public static final long FROM = 24;
        public static final long UNTIL = 28;
        public static final long REPLACES = 40;

        private CreditCodeOptions() {}
    }

    /** {@code encours_credit_terms_options}. */
    public static final class CreditTermsOptions {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long CUSTOMER = 8;
        public static final long TERMS = 16;
        public static final long DAYS = 24;
        public static final long FROM = 28;
        public static final long UNTIL = 32;
        public static final long REPLACES = 40;

        private CreditTermsOptions() {}
    }

    /** {@code encours_credit_assign_options}. */
    public static final class CreditAssignOptions {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long CUSTOMER = 8;
        public static final long TABLE = 16;
        public static final long VALUE = 24;
        public static final long FROM = 32;
        public static final long UNTIL = 36;
        public static final long REPLACES = 48;

        private CreditAssignOptions() {}
    }
}
