// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/aging_cells.h} are. */
public final class LayoutAgingCells {
    private LayoutAgingCells() {}

    /** {@code encours_aging_cells_options}. */
    public static final class AgingCellsOptions {
        public static final long SIZE = 88;
        public static final long STRUCT_SIZE = 0;
        public static final long AS_OF = 8;
        public static final long BASIS = 12;
        public static final long CREDITS = 16;
        public static final long COUNT_ITEMS = 20;
        public static final long BOUNDS = 24;
        public static final long BOUND_COUNT = 32;
        public static final long NOT_DUE_BOUNDS = 40;
        public static final long NOT_DUE_BOUND_COUNT = 48;
        public static final long CURRENCIES = 56;
        public static final long CURRENCY_COUNT = 64;
        public static final long ROW_FIRST = 72;
        public static final long ROWS = 76;
        public static final long MEMORY_IS_ZERO = 80;

        private AgingCellsOptions() {}
    }

    /** {@code encours_aging_cells_shape}. */
    public static final class AgingCellsShape {
        public static final long SIZE = 856;
        public static final long STRUCT_SIZE = 0;
        public static final long ROWS = 8;
        public static final long CURRENCIES = 16;
        public static final long COLUMNS = 20;
        public static final long STATE_SIZE = 24;
        public static final long SCRATCH_SIZE = 32;
        public static final long KINDS = 40;
        public static final long LOWERS = 312;
        public static final long UPPERS = 584;

        private AgingCellsShape() {}
    }

    /** {@code encours_aging_cells_columns}. */
    public static final class AgingCellsColumns {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long ROW = 16;
        public static final long CURRENCY = 24;
        public static final long AMOUNT = 32;
        public static final long DUE = 40;
        public static final long ISSUE = 48;

        private AgingCellsColumns() {}
    }

    /** {@code encours_aging_cells_out}. */
    public static final class AgingCellsOut {
        public static final long SIZE = 80;
        public static final long STRUCT_SIZE = 0;
        public static final long AMOUNTS = 8;
        public static final long ITEMS = 16;
        public static final long ROW_TOTALS = 24;
        public static final long TOTALS = 32;
        public static final long TOTAL_ITEMS = 40;
        public static final long BALANCES = 48;
        public static final long RESIDUALS = 56;
        public static final long ROWS = 64;
        public static final long CURRENCIES = 72;
        public static final long COLUMNS = 76;

        private AgingCellsOut() {}
    }
}
