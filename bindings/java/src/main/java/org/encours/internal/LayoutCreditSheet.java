// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/credit_sheet.h} are. */
public final class LayoutCreditSheet {
    private LayoutCreditSheet() {}

    /** {@code encours_credit_sheet_options}. */
    public static final class CreditSheetOptions {
        public static final long SIZE = 64;
        public static final long STRUCT_SIZE = 0;
        public static final long AGING = 8;
        public static final long SCHEDULE = 16;
        public static final long SCHEDULE_SIZE = 24;
        public static final long DSO = 32;
        public static final long UNIT = 40;
        public static final long PERIOD_DAYS = 48;
        public static final long PERIODS = 56;

        private CreditSheetOptions() {}
    }

    /** {@code encours_credit_sheet_columns}. */
    public static final class CreditSheetColumns {
        public static final long SIZE = 112;
        public static final long STRUCT_SIZE = 0;
        public static final long ROWS = 8;
        public static final long FIRST = 16;
        public static final long AMOUNT = 24;
        public static final long DUE = 32;
        public static final long SALES = 40;
        public static final long LIMIT = 48;
        public static final long AMOUNTS = 56;
        public static final long BALANCE = 64;
        public static final long INTEREST = 72;
        public static final long DAYS = 80;
        public static final long STATUS = 88;
        public static final long OVER = 96;
        public static final long AGING_COLUMNS = 104;

        private CreditSheetColumns() {}
    }
}
