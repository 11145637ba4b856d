// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/person_lines.h} are. */
public final class LayoutPersonLines {
    private LayoutPersonLines() {}

    /** {@code encours_person_lines_report}. */
    public static final class PersonLinesReport {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long LINES = 8;
        public static final long BYTES = 16;
        public static final long FACTS = 24;
        public static final long ITEMS = 32;
        public static final long ALLOCATIONS = 40;
        public static final long EVENTS = 48;

        private PersonLinesReport() {}
    }
}
