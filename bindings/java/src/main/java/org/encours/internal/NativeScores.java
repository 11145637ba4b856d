// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/scores.h}. */
public final class NativeScores {
    private static final MethodHandle SCORE_COMPUTE = Library.function("encours_score_compute",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle SCORE_COLUMNS = Library.function("encours_score_columns",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));

    private NativeScores() {}

    public static int scoreCompute(MemorySegment model, MemorySegment items, MemorySegment termsE4,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) SCORE_COMPUTE.invokeExact(model, items, termsE4, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int scoreColumns(MemorySegment model, MemorySegment items, MemorySegment scoresE4,
            MemorySegment bands, MemorySegment statuses, MemorySegment error) {
        try {
            return (int) SCORE_COLUMNS.invokeExact(model, items, scoresE4, bands, statuses, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
