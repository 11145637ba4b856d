// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/stress.h}. */
public final class NativeStress {
    private static final MethodHandle STRESS_TOP = Library.function("encours_stress_top",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS,
            ADDRESS));
    private static final MethodHandle STRESS_DELTA = Library.function("encours_stress_delta",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));

    private NativeStress() {}

    public static int stressTop(MemorySegment amounts, long count, long top, MemorySegment marks,
            MemorySegment marked, MemorySegment error) {
        try {
            return (int) STRESS_TOP.invokeExact(amounts, count, top, marks, marked, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int stressDelta(MemorySegment base, MemorySegment stressed, long count,
            MemorySegment delta, MemorySegment error) {
        try {
            return (int) STRESS_DELTA.invokeExact(base, stressed, count, delta, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
