// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/revaluation.h}. */
public final class NativeRevaluation {
    private static final MethodHandle REVALUATION_COMPUTE =
            Library.function("encours_revaluation_compute", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));

    private NativeRevaluation() {}

    public static int revaluationCompute(MemorySegment rates, MemorySegment options,
            MemorySegment rows, MemorySegment value, MemorySegment booked, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) REVALUATION_COMPUTE.invokeExact(rates, options, rows, value, booked, out,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
