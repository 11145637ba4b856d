// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/promises.h}. */
public final class NativePromises {
    private static final MethodHandle PROMISE_EVALUATE =
            Library.function("encours_promise_evaluate", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle PROMISES_EVALUATE =
            Library.function("encours_promises_evaluate", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle PROMISES_STATE_SIZE =
            Library.function("encours_promises_state_size", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle PROMISES_BEGIN = Library.function("encours_promises_begin",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle PROMISES_ADD = Library.function("encours_promises_add",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));

    private NativePromises() {}

    public static int promiseEvaluate(MemorySegment promise, MemorySegment paymentDays,
            MemorySegment paymentAmounts, long paymentCount, MemorySegment options,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) PROMISE_EVALUATE.invokeExact(promise, paymentDays, paymentAmounts,
                    paymentCount, options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int promisesEvaluate(MemorySegment columns, MemorySegment options,
            MemorySegment statuses, MemorySegment received, MemorySegment keptOn,
            MemorySegment error) {
        try {
            return (int) PROMISES_EVALUATE.invokeExact(columns, options, statuses, received, keptOn,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long promisesStateSize(MemorySegment options) {
        try {
            return (long) PROMISES_STATE_SIZE.invokeExact(options);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int promisesBegin(MemorySegment state, long stateSize, MemorySegment options,
            MemorySegment error) {
        try {
            return (int) PROMISES_BEGIN.invokeExact(state, stateSize, options, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int promisesAdd(MemorySegment state, long stateSize, MemorySegment columns,
            MemorySegment error) {
        try {
            return (int) PROMISES_ADD.invokeExact(state, stateSize, columns, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
