// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/interest_rates.h}. */
public final class NativeInterestRates {
    private static final MethodHandle INTEREST_RATES_CHECK =
            Library.function("encours_interest_rates_check", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS));
    private static final MethodHandle INTEREST_RATES_FIND =
            Library.function("encours_interest_rates_find", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            LayoutDate.Date.LAYOUT, ADDRESS, ADDRESS));
    private static final MethodHandle INTEREST_RATES_DAY =
            Library.function("encours_interest_rates_day",
            FunctionDescriptor.of(LayoutDate.Date.LAYOUT, LayoutDate.Date.LAYOUT, JAVA_INT));

    private NativeInterestRates() {}

    public static int interestRatesCheck(MemorySegment table, MemorySegment error) {
        try {
            return (int) INTEREST_RATES_CHECK.invokeExact(table, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int interestRatesFind(MemorySegment table, MemorySegment day, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) INTEREST_RATES_FIND.invokeExact(table, day, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment interestRatesDay(SegmentAllocator allocator, MemorySegment day,
            int rateDay) {
        try {
            return (MemorySegment) INTEREST_RATES_DAY.invokeExact(allocator, day, rateDay);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
