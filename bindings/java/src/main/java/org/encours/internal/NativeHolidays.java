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

/** The functions of {@code encours/holidays.h}. */
public final class NativeHolidays {
    private static final MethodHandle DATE_EASTER = Library.function("encours_date_easter",
            FunctionDescriptor.of(LayoutDate.Date.LAYOUT, JAVA_INT));
    private static final MethodHandle HOLIDAYS_LIST = Library.function("encours_holidays_list",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG,
            ADDRESS, ADDRESS));

    private NativeHolidays() {}

    public static MemorySegment dateEaster(SegmentAllocator allocator, int year) {
        try {
            return (MemorySegment) DATE_EASTER.invokeExact(allocator, year);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int holidaysList(MemorySegment columns, int firstYear, int lastYear,
            MemorySegment out, long capacity, MemorySegment count, MemorySegment error) {
        try {
            return (int) HOLIDAYS_LIST.invokeExact(columns, firstYear, lastYear, out, capacity,
                    count, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
