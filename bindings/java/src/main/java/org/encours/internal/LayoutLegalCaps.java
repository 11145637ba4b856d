// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/legal_caps.h} are. */
public final class LayoutLegalCaps {
    private LayoutLegalCaps() {}

    /** {@code encours_legal_cap_columns}. */
    public static final class LegalCapColumns {
        public static final long SIZE = 96;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long RULE = 16;
        public static final long DAYS = 24;
        public static final long COUNTING = 32;
        public static final long START = 40;
        public static final long VALID_FROM = 48;
        public static final long VALID_UNTIL = 56;
        public static final long NEEDS = 64;
        public static final long EXCLUDES = 72;
        public static final long FLAGS = 80;
        public static final long NAME = 88;

        private LegalCapColumns() {}
    }

    /** {@code encours_legal_cap}. */
    public static final class LegalCap {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long STATUS = 8;
        public static final long FLAGS = 12;
        public static final long DAYS_FIRST = 16;
        public static final long MONTH_FIRST = 20;
        public static final long EXCESS_DAYS_FIRST = 24;
        public static final long EXCESS_MONTH_FIRST = 28;
        public static final long ROW_DAYS_FIRST = 32;
        public static final long ROW_MONTH_FIRST = 36;

        private LegalCap() {}
    }

    /** {@code encours_legal_cap_invoices}. */
    public static final class LegalCapInvoices {
        public static final long SIZE = 64;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long RULE = 16;
        public static final long FACTS = 24;
        public static final long ISSUE = 32;
        public static final long DELIVERY = 40;
        public static final long RECEIPT = 48;
        public static final long DUE = 56;

        private LegalCapInvoices() {}
    }

    /** {@code encours_legal_cap_results}. */
    public static final class LegalCapResults {
        public static final long SIZE = 80;
        public static final long STRUCT_SIZE = 0;
        public static final long STATUS = 8;
        public static final long FLAGS = 16;
        public static final long DAYS_FIRST = 24;
        public static final long MONTH_FIRST = 32;
        public static final long EXCESS_DAYS_FIRST = 40;
        public static final long EXCESS_MONTH_FIRST = 48;
        public static final long ROW_DAYS_FIRST = 56;
        public static final long ROW_MONTH_FIRST = 64;
        public static final long INVOICE_COUNT = 72;

        private LegalCapResults() {}
    }
}
