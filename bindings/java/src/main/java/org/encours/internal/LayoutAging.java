// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/aging.h} are. */
public final class LayoutAging {
    private LayoutAging() {}

    /** {@code encours_aging_options}. */
    public static final class AgingOptions {
        public static final long SIZE = 80;
        public static final long STRUCT_SIZE = 0;
        public static final long BOUNDS = 8;
        public static final long BOUND_COUNT = 16;
        public static final long NOT_DUE_BOUNDS = 24;
        public static final long NOT_DUE_BOUND_COUNT = 32;
        public static final long BASIS = 40;
        public static final long CREDITS = 44;
        public static final long BY = 48;
        public static final long ACCOUNT_CLASSES = 56;
        public static final long ACCOUNT_CLASS_COUNT = 64;
        public static final long ALLOCATIONS = 72;
        public static final long DUE = 76;

        private AgingOptions() {}
    }

    /** {@code encours_aging_columns}. */
    public static final class AgingColumns {
        public static final long SIZE = 72;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long CUSTOMER = 16;
        public static final long ROW = 24;
        public static final long CURRENCY = 32;
        public static final long AMOUNT = 40;
        public static final long DUE = 48;
        public static final long ISSUE = 56;
        public static final long ORDER = 64;

        private AgingColumns() {}
    }
}
