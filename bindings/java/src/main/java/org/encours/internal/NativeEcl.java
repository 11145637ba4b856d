// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/ecl.h}. */
public final class NativeEcl {
    private static final MethodHandle ECL_COMPUTE = Library.function("encours_ecl_compute",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle ECL_STATE_SIZE = Library.function("encours_ecl_state_size",
            FunctionDescriptor.of(JAVA_LONG, ADDRESS));
    private static final MethodHandle ECL_BEGIN = Library.function("encours_ecl_begin",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle ECL_ADD = Library.function("encours_ecl_add",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle ECL_FINISH = Library.function("encours_ecl_finish",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS,
            ADDRESS));

    private NativeEcl() {}

    public static int eclCompute(MemorySegment item, MemorySegment out, MemorySegment error) {
        try {
            return (int) ECL_COMPUTE.invokeExact(item, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long eclStateSize(MemorySegment options) {
        try {
            return (long) ECL_STATE_SIZE.invokeExact(options);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int eclBegin(MemorySegment state, long stateSize, MemorySegment options,
            MemorySegment error) {
        try {
            return (int) ECL_BEGIN.invokeExact(state, stateSize, options, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int eclAdd(MemorySegment state, long stateSize, MemorySegment columns,
            MemorySegment error) {
        try {
            return (int) ECL_ADD.invokeExact(state, stateSize, columns, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int eclFinish(MemorySegment state, long stateSize, MemorySegment rates,
            MemorySegment results, MemorySegment out, MemorySegment error) {
        try {
            return (int) ECL_FINISH.invokeExact(state, stateSize, rates, results, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
