// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/interest.h}. */
public final class NativeInterest {
    private static final MethodHandle INTEREST_COMPUTE =
            Library.function("encours_interest_compute", FunctionDescriptor.of(JAVA_INT, JAVA_LONG,
            LayoutDate.Date.LAYOUT, LayoutDate.Date.LAYOUT, ADDRESS, ADDRESS, ADDRESS, ADDRESS,
            ADDRESS));
    private static final MethodHandle INTEREST_SEGMENTS_MAX =
            Library.function("encours_interest_segments_max", FunctionDescriptor.of(JAVA_INT,
            LayoutDate.Date.LAYOUT, LayoutDate.Date.LAYOUT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle INTEREST_SIMPLE = Library.function("encours_interest_simple",
            FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT,
            ADDRESS, ADDRESS));

    private NativeInterest() {}

    public static int interestCompute(long principal, MemorySegment due, MemorySegment asOf,
            MemorySegment events, MemorySegment options, MemorySegment segments, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) INTEREST_COMPUTE.invokeExact(principal, due, asOf, events, options,
                    segments, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int interestSegmentsMax(MemorySegment due, MemorySegment asOf,
            MemorySegment events, MemorySegment options, MemorySegment out, MemorySegment error) {
        try {
            return (int) INTEREST_SEGMENTS_MAX.invokeExact(due, asOf, events, options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int interestSimple(long principal, long rateE7, int days, int yearDays,
            int rounding, MemorySegment out, MemorySegment error) {
        try {
            return (int) INTEREST_SIMPLE.invokeExact(principal, rateE7, days, yearDays, rounding,
                    out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
