// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/overdue.h} are. */
public final class LayoutOverdue {
    private LayoutOverdue() {}

    /** {@code encours_overdue_options}. */
    public static final class OverdueOptions {
        public static final long SIZE = 24;
        public static final long STRUCT_SIZE = 0;
        public static final long AS_OF = 8;
        public static final long GRACE_DAYS = 12;
        public static final long NEGATIVES = 16;
        public static final long ROWS = 20;

        private OverdueOptions() {}
    }

    /** {@code encours_overdue_columns}. */
    public static final class OverdueColumns {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long ROWS = 16;
        public static final long AMOUNTS = 24;
        public static final long DUE = 32;
        public static final long DISPUTED = 40;

        private OverdueColumns() {}
    }
}
