// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/totals.h} are. */
public final class LayoutTotals {
    private LayoutTotals() {}

    /** {@code encours_totals}. */
    public static final class Totals {
        public static final long SIZE = 872;
        public static final long STRUCT_SIZE = 0;
        public static final long BALANCE = 8;
        public static final long OVERDUE = 16;
        public static final long DISPUTED = 24;
        public static final long CASH = 32;
        public static final long OLDEST_DUE = 40;
        public static final long SOURCE = 44;
        public static final long COLUMN_COUNT = 48;
        public static final long AMOUNTS = 56;
        public static final long ITEMS = 600;

        private Totals() {}
    }

    /** {@code encours_totals_columns}. */
    public static final class TotalsColumns {
        public static final long SIZE = 88;
        public static final long STRUCT_SIZE = 0;
        public static final long FIRST = 8;
        public static final long COUNT = 16;
        public static final long COLUMN_COUNT = 24;
        public static final long BALANCE = 32;
        public static final long OVERDUE = 40;
        public static final long DISPUTED = 48;
        public static final long CASH = 56;
        public static final long OLDEST_DUE = 64;
        public static final long AMOUNTS = 72;
        public static final long ITEMS = 80;

        private TotalsColumns() {}
    }

    /** {@code encours_totals_roll}. */
    public static final class TotalsRoll {
        public static final long SIZE = 24;
        public static final long STRUCT_SIZE = 0;
        public static final long MOVED = 8;
        public static final long REBUILT = 16;

        private TotalsRoll() {}
    }
}
