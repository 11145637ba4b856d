// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/cursor.h} are. */
public final class LayoutCursor {
    private LayoutCursor() {}

    /** {@code encours_cursor_options}. */
    public static final class CursorOptions {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long CUSTOMER = 8;
        public static final long DOCUMENT = 16;
        public static final long AS_OF = 24;
        public static final long OPEN_ONLY = 32;
        public static final long FACT_KIND = 40;
        public static final long SUBJECT_KIND = 44;
        public static final long ORDER = 48;

        private CursorOptions() {}
    }
}
