// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/promises.h} are. */
public final class LayoutPromises {
    private LayoutPromises() {}

    /** {@code encours_promise_options}. */
    public static final class PromiseOptions {
        public static final long SIZE = 32;
        public static final long STRUCT_SIZE = 0;
        public static final long AS_OF = 8;
        public static final long TOLERANCE_DAYS = 12;
        public static final long TOLERANCE_AMOUNT = 16;
        public static final long ROWS = 24;

        private PromiseOptions() {}
    }

    /** {@code encours_promise}. */
    public static final class Promise {
        public static final long SIZE = 24;
        public static final long STRUCT_SIZE = 0;
        public static final long AMOUNT = 8;
        public static final long MADE = 16;
        public static final long PROMISED = 20;

        private Promise() {}
    }

    /** {@code encours_promise_result}. */
    public static final class PromiseResult {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long STATUS = 8;
        public static final long DEADLINE = 12;
        public static final long KEPT_ON = 16;
        public static final long RECEIVED = 24;
        public static final long RECEIVED_LATE = 32;
        public static final long SHORTFALL = 40;

        private PromiseResult() {}
    }

    /** {@code encours_promise_columns}. */
    public static final class PromiseColumns {
        public static final long SIZE = 72;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long ROWS = 16;
        public static final long AMOUNTS = 24;
        public static final long MADE = 32;
        public static final long PROMISED = 40;
        public static final long PAYMENT_OFFSETS = 48;
        public static final long PAYMENT_DAYS = 56;
        public static final long PAYMENT_AMOUNTS = 64;

        private PromiseColumns() {}
    }
}
