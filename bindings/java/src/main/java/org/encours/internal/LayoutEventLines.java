// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/event_lines.h} are. */
public final class LayoutEventLines {
    private LayoutEventLines() {}

    /** {@code encours_event_lines_options}. */
    public static final class EventLinesOptions {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long SEQUENCE_FIRST = 8;
        public static final long SEQUENCE_LAST = 16;
        public static final long CUSTOMER = 24;
        public static final long DOCUMENT = 32;
        public static final long PROGRESS = 40;
        public static final long PROGRESS_USER = 48;

        private EventLinesOptions() {}
    }

    /** {@code encours_event_lines_report}. */
    public static final class EventLinesReport {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long LINES = 8;
        public static final long BYTES = 16;
        public static final long POSITION_LAST = 24;
        public static final long SEQUENCE_LAST = 32;

        private EventLinesReport() {}
    }
}
