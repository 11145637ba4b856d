// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/dso_variants.h} are. */
public final class LayoutDsoVariants {
    private LayoutDsoVariants() {}

    /** {@code encours_dso_parts}. */
    public static final class DsoParts {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long BALANCE = 8;
        public static final long NOT_DUE = 16;
        public static final long DISPUTED = 24;
        public static final long DISPUTED_NOT_DUE = 32;
        public static final long SALES = 40;
        public static final long DAYS = 48;

        private DsoParts() {}
    }

    /** {@code encours_dso_decomposition}. */
    public static final class DsoDecomposition {
        public static final long SIZE = 80;
        public static final long STRUCT_SIZE = 0;
        public static final long STATUS = 8;
        public static final long DAYS = 12;
        public static final long SALES = 16;
        public static final long NOT_DUE = 24;
        public static final long OVERDUE = 32;
        public static final long DISPUTED = 40;
        public static final long TOTAL_E4 = 48;
        public static final long NOT_DUE_E4 = 56;
        public static final long OVERDUE_E4 = 64;
        public static final long DISPUTED_E4 = 72;

        private DsoDecomposition() {}
    }

    /** {@code encours_dso_contractual}. */
    public static final class DsoContractual {
        public static final long SIZE = 72;
        public static final long STRUCT_SIZE = 0;
        public static final long STATUS = 8;
        public static final long DAYS_E4 = 16;
        public static final long NUMERATOR = 24;
        public static final long DENOMINATOR = 32;
        public static final long AMOUNT = 40;
        public static final long AMOUNT_WITHOUT_TERMS = 48;
        public static final long ITEMS = 56;
        public static final long ITEMS_WITHOUT_TERMS = 64;

        private DsoContractual() {}
    }
}
