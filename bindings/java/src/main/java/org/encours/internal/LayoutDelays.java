// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/delays.h} are. */
public final class LayoutDelays {
    private LayoutDelays() {}

    /** {@code encours_delay_options}. */
    public static final class DelayOptions {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long MEASURE = 8;
        public static final long ROWS = 12;
        public static final long FIRST_DAY = 16;
        public static final long LAST_DAY = 24;
        public static final long AS_OF = 32;
        public static final long WITH_CREDIT_NOTES = 40;
        public static final long WITH_WRITE_OFFS = 44;

        private DelayOptions() {}
    }

    /** {@code encours_delay_columns}. */
    public static final class DelayColumns {
        public static final long SIZE = 64;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long ROWS = 16;
        public static final long AMOUNTS = 24;
        public static final long FROM = 32;
        public static final long PAID = 40;
        public static final long KINDS = 48;
        public static final long DISPUTED = 56;

        private DelayColumns() {}
    }

    /** {@code encours_settlement_columns}. */
    public static final class SettlementColumns {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long DOCUMENTS = 16;
        public static final long AMOUNTS = 24;
        public static final long DAYS = 32;
        public static final long KINDS = 40;

        private SettlementColumns() {}
    }

    /** {@code encours_settlement_results}. */
    public static final class SettlementResults {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long ALLOCATED = 16;
        public static final long PAID = 24;
        public static final long SETTLED_ON = 32;
        public static final long STATUSES = 40;

        private SettlementResults() {}
    }
}
