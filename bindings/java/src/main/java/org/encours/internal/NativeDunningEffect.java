// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/dunning_effect.h}. */
public final class NativeDunningEffect {
    private static final MethodHandle DUNNING_EFFECT_COMPUTE =
            Library.function("encours_dunning_effect_compute", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle DUNNING_EFFECT_STATE_SIZE =
            Library.function("encours_dunning_effect_state_size", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle DUNNING_EFFECT_BEGIN =
            Library.function("encours_dunning_effect_begin", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle DUNNING_EFFECT_ADD =
            Library.function("encours_dunning_effect_add", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, ADDRESS));

    private NativeDunningEffect() {}

    public static int dunningEffectCompute(MemorySegment columns, MemorySegment options,
            MemorySegment credited, MemorySegment statuses, MemorySegment error) {
        try {
            return (int) DUNNING_EFFECT_COMPUTE.invokeExact(columns, options, credited, statuses,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long dunningEffectStateSize(MemorySegment options) {
        try {
            return (long) DUNNING_EFFECT_STATE_SIZE.invokeExact(options);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dunningEffectBegin(MemorySegment state, long stateSize, MemorySegment options,
            MemorySegment error) {
        try {
            return (int) DUNNING_EFFECT_BEGIN.invokeExact(state, stateSize, options, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dunningEffectAdd(MemorySegment state, long stateSize, MemorySegment columns,
            MemorySegment error) {
        try {
            return (int) DUNNING_EFFECT_ADD.invokeExact(state, stateSize, columns, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
