// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/holidays.h} are. */
public final class LayoutHolidays {
    private LayoutHolidays() {}

    /** {@code encours_holiday_columns}. */
    public static final class HolidayColumns {
        public static final long SIZE = 64;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long KIND = 16;
        public static final long MONTH = 24;
        public static final long DAY = 32;
        public static final long WEEKDAY = 40;
        public static final long VALID_FROM = 48;
        public static final long VALID_UNTIL = 56;

        private HolidayColumns() {}
    }
}
