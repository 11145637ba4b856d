// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/calendar.h} are. */
public final class LayoutCalendar {
    private LayoutCalendar() {}

    /** {@code encours_calendar}. */
    public static final class Calendar {
        public static final long SIZE = 24;
        public static final long HOLIDAYS = 0;
        public static final long HOLIDAY_COUNT = 8;
        public static final long WEEKEND = 16;

        private Calendar() {}
    }
}
