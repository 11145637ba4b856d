// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/order.h} are. */
public final class LayoutOrder {
    private LayoutOrder() {}

    /** {@code encours_order_options}. */
    public static final class OrderOptions {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long CUSTOMER = 8;
        public static final long NUMBER = 16;
        public static final long SOURCE_KEY = 24;
        public static final long ORDERED = 32;
        public static final long EXPECTED = 36;
        public static final long AMOUNT = 40;
        public static final long CURRENCY = 48;

        private OrderOptions() {}
    }

    /** {@code encours_order_step_options}. */
    public static final class OrderStepOptions {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long ORDER = 8;
        public static final long AMOUNT = 16;
        public static final long KIND = 24;
        public static final long DAY = 28;
        public static final long EXPECTED = 32;

        private OrderStepOptions() {}
    }

    /** {@code encours_order_book}. */
    public static final class OrderBook {
        public static final long SIZE = 128;
        public static final long STRUCT_SIZE = 0;
        public static final long ORDERS = 8;
        public static final long ORDERS_OPEN = 16;
        public static final long ORDERED = 24;
        public static final long CANCELLED = 32;
        public static final long DELIVERED = 40;
        public static final long INVOICED = 48;
        public static final long TO_DELIVER = 56;
        public static final long WITHIN = 64;
        public static final long BEYOND = 72;
        public static final long UNDATED = 80;
        public static final long LATE = 88;
        public static final long DELIVERED_NOT_INVOICED = 96;
        public static final long INVOICED_AHEAD = 104;
        public static final long ADVANCES = 112;
        public static final long COVERED = 120;

        private OrderBook() {}
    }
}
