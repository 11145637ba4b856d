// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/concentration.h}. */
public final class NativeConcentration {
    private static final MethodHandle CONCENTRATION_STATE_SIZE =
            Library.function("encours_concentration_state_size", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle CONCENTRATION_BEGIN =
            Library.function("encours_concentration_begin", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle CONCENTRATION_ADD =
            Library.function("encours_concentration_add", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS));
    private static final MethodHandle CONCENTRATION_FINISH =
            Library.function("encours_concentration_finish", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle GINI_WORKSPACE_SIZE =
            Library.reader("encours_gini_workspace_size", FunctionDescriptor.of(JAVA_LONG,
            JAVA_LONG));
    private static final MethodHandle GINI_COMPUTE = Library.function("encours_gini_compute",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS,
            ADDRESS));

    private NativeConcentration() {}

    public static long concentrationStateSize(MemorySegment options) {
        try {
            return (long) CONCENTRATION_STATE_SIZE.invokeExact(options);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int concentrationBegin(MemorySegment state, long stateSize, MemorySegment options,
            MemorySegment error) {
        try {
            return (int) CONCENTRATION_BEGIN.invokeExact(state, stateSize, options, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int concentrationAdd(MemorySegment state, long stateSize, MemorySegment exposures,
            long count, MemorySegment error) {
        try {
            return (int) CONCENTRATION_ADD.invokeExact(state, stateSize, exposures, count, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int concentrationFinish(MemorySegment state, long stateSize, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) CONCENTRATION_FINISH.invokeExact(state, stateSize, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long giniWorkspaceSize(long count) {
        try {
            return (long) GINI_WORKSPACE_SIZE.invokeExact(count);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int giniCompute(MemorySegment exposures, long count, MemorySegment workspace,
            long workspaceSize, MemorySegment out, MemorySegment error) {
        try {
            return (int) GINI_COMPUTE.invokeExact(exposures, count, workspace, workspaceSize, out,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
