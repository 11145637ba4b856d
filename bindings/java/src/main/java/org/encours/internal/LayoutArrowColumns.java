// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/arrow_columns.h} are. */
public final class LayoutArrowColumns {
    private LayoutArrowColumns() {}

    /** {@code encours_arrow_item_names}. */
    public static final class ArrowItemNames {
        public static final long SIZE = 80;
        public static final long STRUCT_SIZE = 0;
        public static final long AMOUNT = 8;
        public static final long DUE = 16;
        public static final long ISSUE = 24;
        public static final long PAID_ON = 32;
        public static final long ROW = 40;
        public static final long CURRENCY = 48;
        public static final long TABLE = 56;
        public static final long DECIMALS = 64;
        public static final long BY_CURRENCY = 68;
        public static final long DICTIONARY = 72;

        private ArrowItemNames() {}
    }
}
