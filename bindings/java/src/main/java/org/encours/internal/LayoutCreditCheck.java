// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/credit_check.h} are. */
public final class LayoutCreditCheck {
    private LayoutCreditCheck() {}

    /** {@code encours_credit_event}. */
    public static final class CreditEvent {
        public static final long SIZE = 88;
        public static final long STRUCT_SIZE = 0;
        public static final long CUSTOMER = 8;
        public static final long ORDER = 16;
        public static final long DOCUMENT = 24;
        public static final long STAGE = 32;
        public static final long CURRENCY = 36;
        public static final long AMOUNT = 40;
        public static final long PAID = 48;
        public static final long ORDERED_BESIDES = 56;
        public static final long TERM_DAYS = 64;
        public static final long DISCOUNT = 68;
        public static final long DIMENSION = 72;
        public static final long VALUE = 80;

        private CreditEvent() {}
    }

    /** {@code encours_decision}. */
    public static final class Decision {
        public static final long SIZE = 2088;
        public static final long STRUCT_SIZE = 0;
        public static final long OUTCOME = 8;
        public static final long REASON_COUNT = 12;
        public static final long CUSTOMER = 16;
        public static final long AMOUNT = 24;
        public static final long EXPOSURE = 32;
        public static final long LIMIT = 40;
        public static final long HEADROOM = 48;
        public static final long CURRENCY = 56;
        public static final long GROUP_CURRENCY = 58;
        public static final long STAGE = 60;
        public static final long MEASURED = 64;
        public static final long THRESHOLDS = 576;
        public static final long EXCUSES = 1088;
        public static final long RULES = 1600;
        public static final long FIGURES = 1728;
        public static final long OUTCOMES = 1856;
        public static final long FLAGS = 1920;
        public static final long DIMENSION = 1984;
        public static final long VALUE = 2017;

        private Decision() {}
    }

    /** {@code encours_credit_events}. */
    public static final class CreditEvents {
        public static final long SIZE = 72;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long CUSTOMERS = 16;
        public static final long AMOUNTS = 24;
        public static final long ORDERS = 32;
        public static final long CURRENCIES = 40;
        public static final long TERM_DAYS = 48;
        public static final long DISCOUNTS = 56;
        public static final long STAGE = 64;
        public static final long CUMULATIVE = 68;

        private CreditEvents() {}
    }

    /** {@code encours_decisions}. */
    public static final class Decisions {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long OUTCOMES = 16;
        public static final long FIRED = 24;
        public static final long COUNTED = 32;
        public static final long EXPOSURES = 40;
        public static final long HEADROOMS = 48;

        private Decisions() {}
    }
}
