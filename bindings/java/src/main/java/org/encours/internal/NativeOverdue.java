// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/overdue.h}. */
public final class NativeOverdue {
    private static final MethodHandle OVERDUE_RATIO_COMPUTE =
            Library.function("encours_overdue_ratio_compute", FunctionDescriptor.of(JAVA_INT,
            JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle OVERDUE_STATE_SIZE =
            Library.function("encours_overdue_state_size", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle OVERDUE_BEGIN = Library.function("encours_overdue_begin",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle OVERDUE_ADD = Library.function("encours_overdue_add",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));

    private NativeOverdue() {}

    public static int overdueRatioCompute(long overdue, long open, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) OVERDUE_RATIO_COMPUTE.invokeExact(overdue, open, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long overdueStateSize(MemorySegment options) {
        try {
            return (long) OVERDUE_STATE_SIZE.invokeExact(options);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int overdueBegin(MemorySegment state, long stateSize, MemorySegment options,
            MemorySegment error) {
        try {
            return (int) OVERDUE_BEGIN.invokeExact(state, stateSize, options, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int overdueAdd(MemorySegment state, long stateSize, MemorySegment columns,
            MemorySegment error) {
        try {
            return (int) OVERDUE_ADD.invokeExact(state, stateSize, columns, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
