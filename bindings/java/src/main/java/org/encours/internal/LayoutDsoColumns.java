// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/dso_columns.h} are. */
public final class LayoutDsoColumns {
    private LayoutDsoColumns() {}

    /** {@code encours_dso_unit}. */
    public static final class DsoUnit {
        public static final long SIZE = 24;
        public static final long STRUCT_SIZE = 0;
        public static final long SCALE = 8;
        public static final long ROUNDING = 16;

        private DsoUnit() {}
    }

    /** {@code encours_dso_columns}. */
    public static final class DsoColumns {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long BALANCE = 16;
        public static final long LESS = 24;
        public static final long SALES = 32;
        public static final long DAYS = 40;
        public static final long STATUS = 48;

        private DsoColumns() {}
    }

    /** {@code encours_dso_count_back_columns}. */
    public static final class DsoCountBackColumns {
        public static final long SIZE = 104;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long BALANCE = 16;
        public static final long PERIODS = 24;
        public static final long SALES = 32;
        public static final long ROW_STRIDE = 40;
        public static final long PERIOD_STRIDE = 48;
        public static final long PERIOD_DAYS = 56;
        public static final long DAYS = 64;
        public static final long STATUS = 72;
        public static final long BALANCE_REST = 80;
        public static final long PERIODS_USED = 88;
        public static final long FLAGS = 96;

        private DsoCountBackColumns() {}
    }
}
