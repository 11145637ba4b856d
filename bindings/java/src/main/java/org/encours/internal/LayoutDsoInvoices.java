// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/dso_invoices.h} are. */
public final class LayoutDsoInvoices {
    private LayoutDsoInvoices() {}

    /** {@code encours_dso_invoice_options}. */
    public static final class DsoInvoiceOptions {
        public static final long SIZE = 24;
        public static final long STRUCT_SIZE = 0;
        public static final long AS_OF = 8;
        public static final long MONTHS = 12;
        public static final long CREDITS = 16;

        private DsoInvoiceOptions() {}
    }

    /** {@code encours_dso_invoice_columns}. */
    public static final class DsoInvoiceColumns {
        public static final long SIZE = 32;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long AMOUNT = 16;
        public static final long ISSUE = 24;

        private DsoInvoiceColumns() {}
    }

    /** {@code encours_dso_invoice_total}. */
    public static final class DsoInvoiceTotal {
        public static final long SIZE = 104;
        public static final long STRUCT_SIZE = 0;
        public static final long STATUS = 8;
        public static final long MONTHS_WITHOUT_SALES = 12;
        public static final long DAYS_E4 = 16;
        public static final long KNOWN_E4 = 24;
        public static final long KNOWN_NUMERATOR = 32;
        public static final long KNOWN_DENOMINATOR = 40;
        public static final long AMOUNT = 48;
        public static final long AMOUNT_WITHOUT_SALES = 56;
        public static final long AMOUNT_WITHOUT_DATE = 64;
        public static final long AMOUNT_TOO_OLD = 72;
        public static final long AMOUNT_LATER = 80;
        public static final long AMOUNT_OF_CREDITS = 88;
        public static final long INVOICES = 96;

        private DsoInvoiceTotal() {}
    }
}
