// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/exposure.h}. */
public final class NativeExposure {
    private static final MethodHandle EXPOSURE_GUARANTEE =
            Library.function("encours_exposure_guarantee", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS));
    private static final MethodHandle EXPOSURE_COMPUTE =
            Library.function("encours_exposure_compute", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle EXPOSURE_COLUMNS_COMPUTE =
            Library.function("encours_exposure_columns_compute", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle EXPOSURE_STATE_SIZE =
            Library.function("encours_exposure_state_size", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle EXPOSURE_BEGIN = Library.function("encours_exposure_begin",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle EXPOSURE_ADD = Library.function("encours_exposure_add",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle EXPOSURE_FINISH = Library.function("encours_exposure_finish",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, JAVA_INT, ADDRESS,
            ADDRESS));

    private NativeExposure() {}

    public static int exposureGuarantee(MemorySegment cover, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) EXPOSURE_GUARANTEE.invokeExact(cover, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int exposureCompute(MemorySegment columns, int basis, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) EXPOSURE_COMPUTE.invokeExact(columns, basis, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int exposureColumnsCompute(MemorySegment columns, int basis,
            MemorySegment results, MemorySegment error) {
        try {
            return (int) EXPOSURE_COLUMNS_COMPUTE.invokeExact(columns, basis, results, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long exposureStateSize(MemorySegment options) {
        try {
            return (long) EXPOSURE_STATE_SIZE.invokeExact(options);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int exposureBegin(MemorySegment state, long stateSize, MemorySegment options,
            MemorySegment error) {
        try {
            return (int) EXPOSURE_BEGIN.invokeExact(state, stateSize, options, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int exposureAdd(MemorySegment state, long stateSize, MemorySegment columns,
            MemorySegment error) {
        try {
            return (int) EXPOSURE_ADD.invokeExact(state, stateSize, columns, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int exposureFinish(MemorySegment state, long stateSize, MemorySegment limits,
            int basis, MemorySegment results, MemorySegment error) {
        try {
            return (int) EXPOSURE_FINISH.invokeExact(state, stateSize, limits, basis, results,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
