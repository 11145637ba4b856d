// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/column_map.h} are. */
public final class LayoutColumnMap {
    private LayoutColumnMap() {}

    /** {@code encours_column_map_options}. */
    public static final class ColumnMapOptions {
        public static final long SIZE = 80;
        public static final long STRUCT_SIZE = 0;
        public static final long SEPARATOR = 8;
        public static final long NO_QUOTES = 12;
        public static final long ENCODING = 16;
        public static final long DECIMAL_MARK = 20;
        public static final long GROUP_MARKS = 24;
        public static final long DATE_ORDER = 28;
        public static final long YEAR_PIVOT = 32;
        public static final long LINES_BEFORE = 36;
        public static final long NO_HEADER = 40;
        public static final long KEY_RULE = 44;
        public static final long SIGN_RULE = 48;
        public static final long TYPE_DEBIT = 52;
        public static final long TYPE_CREDIT = 56;
        public static final long CODES_IMPERSONAL = 60;
        public static final long DEFAULT_CURRENCY = 64;
        public static final long ACCOUNT_CLASS = 66;
        public static final long KEY_PREFIX = 72;

        private ColumnMapOptions() {}
    }
}
