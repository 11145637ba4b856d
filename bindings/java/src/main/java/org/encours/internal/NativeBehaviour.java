// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/behaviour.h}. */
public final class NativeBehaviour {
    private static final MethodHandle BEHAVIOUR_CLASS = Library.function("encours_behaviour_class",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle BEHAVIOUR_STATE_SIZE =
            Library.function("encours_behaviour_state_size", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS, ADDRESS));
    private static final MethodHandle BEHAVIOUR_BEGIN = Library.function("encours_behaviour_begin",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle BEHAVIOUR_ADD = Library.function("encours_behaviour_add",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle BEHAVIOUR_FINISH =
            Library.function("encours_behaviour_finish", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, ADDRESS));

    private NativeBehaviour() {}

    public static int behaviourClass(MemorySegment table, int days, MemorySegment outClass,
            MemorySegment outWeight, MemorySegment error) {
        try {
            return (int) BEHAVIOUR_CLASS.invokeExact(table, days, outClass, outWeight, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long behaviourStateSize(MemorySegment table, MemorySegment options) {
        try {
            return (long) BEHAVIOUR_STATE_SIZE.invokeExact(table, options);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int behaviourBegin(MemorySegment state, long stateSize, MemorySegment table,
            MemorySegment options, MemorySegment error) {
        try {
            return (int) BEHAVIOUR_BEGIN.invokeExact(state, stateSize, table, options, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int behaviourAdd(MemorySegment state, long stateSize, MemorySegment columns,
            MemorySegment error) {
        try {
            return (int) BEHAVIOUR_ADD.invokeExact(state, stateSize, columns, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int behaviourFinish(MemorySegment state, long stateSize, MemorySegment table,
            long minimumExperiences, int minimumSources, MemorySegment results,
            MemorySegment error) {
        try {
            return (int) BEHAVIOUR_FINISH.invokeExact(state, stateSize, table, minimumExperiences,
                    minimumSources, results, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
