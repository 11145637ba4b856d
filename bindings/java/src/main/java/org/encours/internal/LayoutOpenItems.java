// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/open_items.h} are. */
public final class LayoutOpenItems {
    private LayoutOpenItems() {}

    /** {@code encours_open_items}. */
    public static final class OpenItems {
        public static final long SIZE = 104;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long AMOUNT = 16;
        public static final long DATE = 24;
        public static final long ALLOCATION_COUNT = 32;
        public static final long ITEM = 40;
        public static final long ALLOCATED = 48;
        public static final long SINCE = 56;
        public static final long UNTIL = 64;
        public static final long OTHER = 72;
        public static final long OPEN = 80;
        public static final long LATER = 88;
        public static final long STATUS = 96;

        private OpenItems() {}
    }

    /** {@code encours_instalment_lines}. */
    public static final class InstalmentLines {
        public static final long SIZE = 64;
        public static final long STRUCT_SIZE = 0;
        public static final long DOCUMENTS = 8;
        public static final long FIRST = 16;
        public static final long AMOUNT = 24;
        public static final long DUE = 32;
        public static final long PAID = 40;
        public static final long OPEN = 48;
        public static final long OVERPAID = 56;

        private InstalmentLines() {}
    }
}
