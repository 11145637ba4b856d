// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/date.h}. */
public final class NativeDate {
    private static final MethodHandle DATE_YMD = Library.function("encours_date_ymd",
            FunctionDescriptor.of(LayoutDate.Date.LAYOUT, JAVA_INT, JAVA_INT, JAVA_INT));
    private static final MethodHandle DATE_SPLIT = Library.function("encours_date_split",
            FunctionDescriptor.of(LayoutDate.DateParts.LAYOUT, LayoutDate.Date.LAYOUT));
    private static final MethodHandle DATE_IS_VALID = Library.function("encours_date_is_valid",
            FunctionDescriptor.of(JAVA_INT, LayoutDate.Date.LAYOUT));
    private static final MethodHandle DATE_ADD_DAYS = Library.function("encours_date_add_days",
            FunctionDescriptor.of(LayoutDate.Date.LAYOUT, LayoutDate.Date.LAYOUT, JAVA_INT));
    private static final MethodHandle DATE_ADD_MONTHS = Library.function("encours_date_add_months",
            FunctionDescriptor.of(LayoutDate.Date.LAYOUT, LayoutDate.Date.LAYOUT, JAVA_INT));
    private static final MethodHandle DATE_END_OF_MONTH =
            Library.function("encours_date_end_of_month",
            FunctionDescriptor.of(LayoutDate.Date.LAYOUT, LayoutDate.Date.LAYOUT));
    private static final MethodHandle DATE_WEEKDAY = Library.function("encours_date_weekday",
            FunctionDescriptor.of(JAVA_INT, LayoutDate.Date.LAYOUT));
    private static final MethodHandle DATE_DAYS_IN_MONTH =
            Library.reader("encours_date_days_in_month", FunctionDescriptor.of(JAVA_INT, JAVA_INT,
            JAVA_INT));
    private static final MethodHandle DATE_PARSE = Library.function("encours_date_parse",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle DATE_FORMAT = Library.function("encours_date_format",
            FunctionDescriptor.of(JAVA_LONG, LayoutDate.Date.LAYOUT, ADDRESS, JAVA_LONG));

    private NativeDate() {}

    public static MemorySegment dateYmd(SegmentAllocator allocator, int year, int month, int day) {
        try {
            return (MemorySegment) DATE_YMD.invokeExact(allocator, year, month, day);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment dateSplit(SegmentAllocator allocator, MemorySegment date) {
        try {
            return (MemorySegment) DATE_SPLIT.invokeExact(allocator, date);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dateIsValid(MemorySegment date) {
        try {
            return (int) DATE_IS_VALID.invokeExact(date);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment dateAddDays(SegmentAllocator allocator, MemorySegment date,
            int days) {
        try {
            return (MemorySegment) DATE_ADD_DAYS.invokeExact(allocator, date, days);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment dateAddMonths(SegmentAllocator allocator, MemorySegment date,
            int months) {
        try {
            return (MemorySegment) DATE_ADD_MONTHS.invokeExact(allocator, date, months);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment dateEndOfMonth(SegmentAllocator allocator, MemorySegment date) {
        try {
            return (MemorySegment) DATE_END_OF_MONTH.invokeExact(allocator, date);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dateWeekday(MemorySegment date) {
        try {
            return (int) DATE_WEEKDAY.invokeExact(date);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dateDaysInMonth(int year, int month) {
        try {
            return (int) DATE_DAYS_IN_MONTH.invokeExact(year, month);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dateParse(MemorySegment text, MemorySegment out, MemorySegment error) {
        try {
            return (int) DATE_PARSE.invokeExact(text, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long dateFormat(MemorySegment date, MemorySegment out, long size) {
        try {
            return (long) DATE_FORMAT.invokeExact(date, out, size);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
