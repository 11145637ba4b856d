// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/exchange.h} are. */
public final class LayoutExchange {
    private LayoutExchange() {}

    /** {@code encours_exchange_pairs}. */
    public static final class ExchangePairs {
        public static final long SIZE = 80;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long DEBIT_AMOUNT = 16;
        public static final long DEBIT_BASE = 24;
        public static final long DEBIT_SETTLED = 32;
        public static final long DEBIT_PART = 40;
        public static final long CREDIT_AMOUNT = 48;
        public static final long CREDIT_BASE = 56;
        public static final long CREDIT_SETTLED = 64;
        public static final long CREDIT_PART = 72;

        private ExchangePairs() {}
    }

    /** {@code encours_exchange_results}. */
    public static final class ExchangeResults {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long DEBIT_SHARE = 8;
        public static final long CREDIT_SHARE = 16;
        public static final long DIFFERENCE = 24;
        public static final long DEBIT_REST = 32;
        public static final long CREDIT_REST = 40;

        private ExchangeResults() {}
    }

    /** {@code encours_exchange_totals}. */
    public static final class ExchangeTotals {
        public static final long SIZE = 32;
        public static final long STRUCT_SIZE = 0;
        public static final long GAIN = 8;
        public static final long LOSS = 16;
        public static final long DIFFERENCE = 24;

        private ExchangeTotals() {}
    }

    /** {@code encours_exchange_amounts}. */
    public static final class ExchangeAmounts {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long AMOUNT = 16;
        public static final long CURRENCY = 24;
        public static final long DAY = 32;

        private ExchangeAmounts() {}
    }
}
