// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/arrow.h} are. */
public final class LayoutArrow {
    private LayoutArrow() {}

    /** {@code encours_arrow_texts}. */
    public static final class ArrowTexts {
        public static final long SIZE = 16;
        public static final long TEXTS = 0;
        public static final long COUNT = 8;

        private ArrowTexts() {}
    }

    /** {@code encours_arrow_columns}. */
    public static final class ArrowColumns {
        public static final long SIZE = 72;
        public static final long STRUCT_SIZE = 0;
        public static final long ROWS = 8;
        public static final long COUNT = 16;
        public static final long NAMES = 24;
        public static final long TYPES = 32;
        public static final long VALUES = 40;
        public static final long DECIMALS = 48;
        public static final long ROW_DECIMALS = 56;
        public static final long DICTIONARIES = 64;

        private ArrowColumns() {}
    }
}
