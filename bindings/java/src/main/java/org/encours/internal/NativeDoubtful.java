// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/doubtful.h}. */
public final class NativeDoubtful {
    private static final MethodHandle DOUBTFUL_COMPUTE =
            Library.function("encours_doubtful_compute", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle BAD_DEBT_COMPUTE =
            Library.function("encours_bad_debt_compute", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, ADDRESS,
            ADDRESS));
    private static final MethodHandle DOUBTFUL_APPLY = Library.function("encours_doubtful_apply",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle DOUBTFUL_STATE_SIZE =
            Library.reader("encours_doubtful_state_size", FunctionDescriptor.of(JAVA_LONG,
            JAVA_INT));
    private static final MethodHandle DOUBTFUL_BEGIN = Library.function("encours_doubtful_begin",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, ADDRESS));
    private static final MethodHandle DOUBTFUL_ADD = Library.function("encours_doubtful_add",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, ADDRESS,
            ADDRESS));
    private static final MethodHandle DOUBTFUL_FINISH = Library.function("encours_doubtful_finish",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT,
            ADDRESS, ADDRESS));

    private NativeDoubtful() {}

    public static int doubtfulCompute(MemorySegment net, MemorySegment vat, long count, long open,
            long lossPercent, long held, int rounding, MemorySegment out, MemorySegment error) {
        try {
            return (int) DOUBTFUL_COMPUTE.invokeExact(net, vat, count, open, lossPercent, held,
                    rounding, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int badDebtCompute(MemorySegment net, MemorySegment vat, long count, long open,
            long lost, long held, MemorySegment options, MemorySegment outNet, MemorySegment outVat,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) BAD_DEBT_COMPUTE.invokeExact(net, vat, count, open, lost, held, options,
                    outNet, outVat, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int doubtfulApply(MemorySegment columns, int rounding, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) DOUBTFUL_APPLY.invokeExact(columns, rounding, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long doubtfulStateSize(int keys) {
        try {
            return (long) DOUBTFUL_STATE_SIZE.invokeExact(keys);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int doubtfulBegin(MemorySegment state, long stateSize, int keys, int rounding,
            MemorySegment error) {
        try {
            return (int) DOUBTFUL_BEGIN.invokeExact(state, stateSize, keys, rounding, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int doubtfulAdd(MemorySegment state, long stateSize, int keys, int rounding,
            MemorySegment columns, MemorySegment error) {
        try {
            return (int) DOUBTFUL_ADD.invokeExact(state, stateSize, keys, rounding, columns, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int doubtfulFinish(MemorySegment state, long stateSize, int keys, int rounding,
            int key, MemorySegment out, MemorySegment error) {
        try {
            return (int) DOUBTFUL_FINISH.invokeExact(state, stateSize, keys, rounding, key, out,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
