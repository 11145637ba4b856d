// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/indicator.h}. */
public final class NativeIndicator {
    private static final MethodHandle INDICATOR_FINISH =
            Library.function("encours_indicator_finish", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle INDICATOR_FINISH_COLUMN =
            Library.function("encours_indicator_finish_column", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, ADDRESS));

    private NativeIndicator() {}

    public static int indicatorFinish(MemorySegment state, long stateSize, int row, int figure,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) INDICATOR_FINISH.invokeExact(state, stateSize, row, figure, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int indicatorFinishColumn(MemorySegment state, long stateSize, int figure,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) INDICATOR_FINISH_COLUMN.invokeExact(state, stateSize, figure, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
