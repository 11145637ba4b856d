// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/aging_calendar.h}. */
public final class NativeAgingCalendar {
    private static final MethodHandle AGING_CALENDAR_BOUNDS =
            Library.function("encours_aging_calendar_bounds", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, JAVA_LONG, ADDRESS));

    private NativeAgingCalendar() {}

    public static int agingCalendarBounds(MemorySegment calendar, MemorySegment bounds, long count,
            MemorySegment error) {
        try {
            return (int) AGING_CALENDAR_BOUNDS.invokeExact(calendar, bounds, count, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
