// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/calendar.h}. */
public final class NativeCalendar {
    private static final MethodHandle CALENDAR_CHECK = Library.function("encours_calendar_check",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle CALENDAR_IS_BUSINESS_DAY =
            Library.function("encours_calendar_is_business_day", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, LayoutDate.Date.LAYOUT, ADDRESS, ADDRESS));
    private static final MethodHandle CALENDAR_ROLL = Library.function("encours_calendar_roll",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, LayoutDate.Date.LAYOUT, JAVA_INT, ADDRESS,
            ADDRESS));

    private NativeCalendar() {}

    public static int calendarCheck(MemorySegment calendar, MemorySegment error) {
        try {
            return (int) CALENDAR_CHECK.invokeExact(calendar, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int calendarIsBusinessDay(MemorySegment calendar, MemorySegment date,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) CALENDAR_IS_BUSINESS_DAY.invokeExact(calendar, date, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int calendarRoll(MemorySegment calendar, MemorySegment date, int roll,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) CALENDAR_ROLL.invokeExact(calendar, date, roll, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
