// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/vat.h} are. */
public final class LayoutVat {
    private LayoutVat() {}

    /** {@code encours_vat_options}. */
    public static final class VatOptions {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long GROUP_COUNT = 8;
        public static final long CATEGORY = 16;
        public static final long RATE = 24;
        public static final long DECIMALS = 32;
        public static final long LINE_DECIMALS = 36;
        public static final long ROUNDING = 40;
        public static final long METHOD = 44;

        private VatOptions() {}
    }

    /** {@code encours_vat_lines}. */
    public static final class VatLines {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long NET = 16;
        public static final long GROUP = 24;
        public static final long KIND = 32;

        private VatLines() {}
    }

    /** {@code encours_vat_totals}. */
    public static final class VatTotals {
        public static final long SIZE = 80;
        public static final long STRUCT_SIZE = 0;
        public static final long LINES = 8;
        public static final long ALLOWANCES = 16;
        public static final long CHARGES = 24;
        public static final long NET = 32;
        public static final long VAT = 40;
        public static final long GROSS = 48;
        public static final long PREPAID = 56;
        public static final long ROUNDING_AMOUNT = 64;
        public static final long PAYABLE = 72;

        private VatTotals() {}
    }
}
