// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/disputes.h} are. */
public final class LayoutDisputes {
    private LayoutDisputes() {}

    /** {@code encours_dispute_options}. */
    public static final class DisputeOptions {
        public static final long SIZE = 24;
        public static final long STRUCT_SIZE = 0;
        public static final long FIRST_DAY = 8;
        public static final long LAST_DAY = 12;
        public static final long AS_OF = 16;
        public static final long ROWS = 20;

        private DisputeOptions() {}
    }

    /** {@code encours_dispute_columns}. */
    public static final class DisputeColumns {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long ROWS = 16;
        public static final long AMOUNTS = 24;
        public static final long OPENED = 32;
        public static final long CLOSED = 40;

        private DisputeColumns() {}
    }

    /** {@code encours_dispute_base_columns}. */
    public static final class DisputeBaseColumns {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long ROWS = 16;
        public static final long INVOICED = 24;
        public static final long INVOICES = 32;
        public static final long RECEIVABLES = 40;

        private DisputeBaseColumns() {}
    }
}
