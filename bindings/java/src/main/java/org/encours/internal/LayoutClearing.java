// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/clearing.h} are. */
public final class LayoutClearing {
    private LayoutClearing() {}

    /** {@code encours_clearing_options}. */
    public static final class ClearingOptions {
        public static final long SIZE = 32;
        public static final long STRUCT_SIZE = 0;
        public static final long SURPLUS_MAX = 8;
        public static final long SURPLUS = 16;
        public static final long VAT = 20;
        public static final long ROUNDING = 24;

        private ClearingOptions() {}
    }

    /** {@code encours_clearing_invoices}. */
    public static final class ClearingInvoices {
        public static final long SIZE = 88;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long OPEN = 16;
        public static final long ASKED = 24;
        public static final long DISCOUNT = 32;
        public static final long TOLERANCE = 40;
        public static final long WRITE_OFF = 48;
        public static final long FEE = 56;
        public static final long NAMED = 64;
        public static final long GROSS = 72;
        public static final long VAT = 80;

        private ClearingInvoices() {}
    }

    /** {@code encours_clearing_results}. */
    public static final class ClearingResults {
        public static final long SIZE = 88;
        public static final long STRUCT_SIZE = 0;
        public static final long PAID = 8;
        public static final long DISCOUNT = 16;
        public static final long TOLERANCE = 24;
        public static final long WRITE_OFF = 32;
        public static final long FEE = 40;
        public static final long REST = 48;
        public static final long DISCOUNT_VAT = 56;
        public static final long TOLERANCE_VAT = 64;
        public static final long WRITE_OFF_VAT = 72;
        public static final long STATUS = 80;

        private ClearingResults() {}
    }

    /** {@code encours_clearing}. */
    public static final class Clearing {
        public static final long SIZE = 96;
        public static final long STRUCT_SIZE = 0;
        public static final long PAID = 8;
        public static final long DISCOUNT = 16;
        public static final long TOLERANCE = 24;
        public static final long WRITE_OFF = 32;
        public static final long FEE = 40;
        public static final long REST = 48;
        public static final long VAT = 56;
        public static final long ON_ACCOUNT = 64;
        public static final long REFUND = 72;
        public static final long SURPLUS_INCOME = 80;
        public static final long SETTLED_COUNT = 88;

        private Clearing() {}
    }
}
