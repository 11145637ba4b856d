// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/dso_rows.h} are. */
public final class LayoutDsoRows {
    private LayoutDsoRows() {}

    /** {@code encours_dso_row_options}. */
    public static final class DsoRowOptions {
        public static final long SIZE = 24;
        public static final long STRUCT_SIZE = 0;
        public static final long AS_OF = 8;
        public static final long ROWS = 12;
        public static final long MONTHS = 16;

        private DsoRowOptions() {}
    }

    /** {@code encours_dso_open_columns}. */
    public static final class DsoOpenColumns {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long ROW = 16;
        public static final long AMOUNT = 24;
        public static final long DUE = 32;
        public static final long DISPUTED = 40;

        private DsoOpenColumns() {}
    }

    /** {@code encours_dso_sale_columns}. */
    public static final class DsoSaleColumns {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long ROW = 16;
        public static final long AMOUNT = 24;
        public static final long DATE = 32;

        private DsoSaleColumns() {}
    }

    /** {@code encours_dso_row_figures}. */
    public static final class DsoRowFigures {
        public static final long SIZE = 104;
        public static final long STRUCT_SIZE = 0;
        public static final long BALANCE = 8;
        public static final long NOT_DUE = 16;
        public static final long DISPUTED = 24;
        public static final long SALES = 32;
        public static final long STATUS = 40;
        public static final long SIMPLE_E4 = 48;
        public static final long BEST_POSSIBLE_E4 = 56;
        public static final long DELAY_E4 = 64;
        public static final long DISPUTED_E4 = 72;
        public static final long CONTRIBUTION_E4 = 80;
        public static final long COUNT_BACK_E4 = 88;
        public static final long COUNT_BACK_STATUS = 96;

        private DsoRowFigures() {}
    }

    /** {@code encours_dso_row_total}. */
    public static final class DsoRowTotal {
        public static final long SIZE = 112;
        public static final long STRUCT_SIZE = 0;
        public static final long STATUS = 8;
        public static final long DAYS = 12;
        public static final long BALANCE = 16;
        public static final long NOT_DUE = 24;
        public static final long DISPUTED = 32;
        public static final long DISPUTED_NOT_DUE = 40;
        public static final long SALES = 48;
        public static final long SIMPLE_E4 = 56;
        public static final long BEST_POSSIBLE_E4 = 64;
        public static final long DELAY_E4 = 72;
        public static final long DISPUTED_E4 = 80;
        public static final long COUNT_BACK_E4 = 88;
        public static final long COUNT_BACK_STATUS = 96;
        public static final long COUNT_BACK_REST = 104;

        private DsoRowTotal() {}
    }
}
