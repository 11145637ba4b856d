// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/delays.h}. */
public final class NativeDelays {
    private static final MethodHandle DELAY_COMPUTE = Library.function("encours_delay_compute",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, LayoutDate.Date.LAYOUT, LayoutDate.Date.LAYOUT,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle DELAYS_COMPUTE = Library.function("encours_delays_compute",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle DELAYS_STATE_SIZE =
            Library.function("encours_delays_state_size", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle DELAYS_BEGIN = Library.function("encours_delays_begin",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle DELAYS_ADD = Library.function("encours_delays_add",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle SETTLEMENTS_COMPUTE =
            Library.function("encours_settlements_compute", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS));

    private NativeDelays() {}

    public static int delayCompute(MemorySegment options, MemorySegment from, MemorySegment paid,
            MemorySegment days, MemorySegment status, MemorySegment error) {
        try {
            return (int) DELAY_COMPUTE.invokeExact(options, from, paid, days, status, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int delaysCompute(MemorySegment options, MemorySegment columns,
            MemorySegment days, MemorySegment statuses, MemorySegment error) {
        try {
            return (int) DELAYS_COMPUTE.invokeExact(options, columns, days, statuses, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long delaysStateSize(MemorySegment options) {
        try {
            return (long) DELAYS_STATE_SIZE.invokeExact(options);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int delaysBegin(MemorySegment state, long stateSize, MemorySegment options,
            MemorySegment error) {
        try {
            return (int) DELAYS_BEGIN.invokeExact(state, stateSize, options, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int delaysAdd(MemorySegment state, long stateSize, MemorySegment columns,
            MemorySegment error) {
        try {
            return (int) DELAYS_ADD.invokeExact(state, stateSize, columns, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int settlementsCompute(MemorySegment allocations, MemorySegment documentAmounts,
            MemorySegment options, MemorySegment out, MemorySegment error) {
        try {
            return (int) SETTLEMENTS_COMPUTE.invokeExact(allocations, documentAmounts, options, out,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
