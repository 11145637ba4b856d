// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/payment_history.h} are. */
public final class LayoutPaymentHistory {
    private LayoutPaymentHistory() {}

    /** {@code encours_payment_history_options}. */
    public static final class PaymentHistoryOptions {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long CURRENCY = 8;
        public static final long WINDOW_DAYS = 12;
        public static final long RECENT_DAYS = 16;
        public static final long WITH_CREDIT_NOTES = 20;
        public static final long WITH_WRITE_OFFS = 24;
        public static final long MINIMUM_EXPERIENCES = 28;
        public static final long UPPER_DAYS = 32;
        public static final long WEIGHTS = 40;
        public static final long CLASS_COUNT = 48;

        private PaymentHistoryOptions() {}
    }

    /** {@code encours_payment_figures}. */
    public static final class PaymentFigures {
        public static final long SIZE = 120;
        public static final long STRUCT_SIZE = 0;
        public static final long ITEMS = 8;
        public static final long LATE_ITEMS = 16;
        public static final long OPEN_ITEMS = 24;
        public static final long EXPERIENCES = 32;
        public static final long AMOUNT = 40;
        public static final long LATE_AMOUNT = 48;
        public static final long OPEN_AMOUNT = 56;
        public static final long MEAN_E2 = 64;
        public static final long RECENT_MEAN_E2 = 72;
        public static final long TREND_E2 = 80;
        public static final long MEDIAN = 88;
        public static final long P80 = 96;
        public static final long P95 = 104;
        public static final long BEHAVIOUR_E2 = 112;

        private PaymentFigures() {}
    }
}
