// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/arrow_results.h} are. */
public final class LayoutArrowResults {
    private LayoutArrowResults() {}

    /** {@code encours_arrow_options}. */
    public static final class ArrowOptions {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long AMOUNTS = 8;
        public static final long CHOICES = 12;
        public static final long TABLE = 16;
        public static final long COLUMNS = 24;
        public static final long COLUMN_COUNT = 32;
        public static final long BATCH_ROWS = 40;

        private ArrowOptions() {}
    }
}
