// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/aging_calendar.h} are. */
public final class LayoutAgingCalendar {
    private LayoutAgingCalendar() {}

    /** {@code encours_aging_calendar}. */
    public static final class AgingCalendar {
        public static final long SIZE = 24;
        public static final long STRUCT_SIZE = 0;
        public static final long AS_OF = 8;
        public static final long PERIODS = 12;
        public static final long MONTHS = 16;
        public static final long BASIS = 20;

        private AgingCalendar() {}
    }
}
