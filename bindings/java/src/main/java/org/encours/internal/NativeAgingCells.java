// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/aging_cells.h}. */
public final class NativeAgingCells {
    private static final MethodHandle AGING_CELLS_DESCRIBE =
            Library.function("encours_aging_cells_describe", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle AGING_CELLS_STATE_SIZE =
            Library.function("encours_aging_cells_state_size", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle AGING_CELLS_BEGIN =
            Library.function("encours_aging_cells_begin", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle AGING_CELLS_ADD = Library.function("encours_aging_cells_add",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, JAVA_LONG,
            ADDRESS));
    private static final MethodHandle AGING_CELLS_FINISH =
            Library.function("encours_aging_cells_finish", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle AGING_CELLS_CONVERT =
            Library.function("encours_aging_cells_convert", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, JAVA_SHORT, JAVA_INT, ADDRESS, ADDRESS));

    private NativeAgingCells() {}

    public static int agingCellsDescribe(MemorySegment options, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) AGING_CELLS_DESCRIBE.invokeExact(options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int agingCellsStateSize(MemorySegment options, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) AGING_CELLS_STATE_SIZE.invokeExact(options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int agingCellsBegin(MemorySegment state, long stateSize, MemorySegment options,
            MemorySegment error) {
        try {
            return (int) AGING_CELLS_BEGIN.invokeExact(state, stateSize, options, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int agingCellsAdd(MemorySegment state, long stateSize, MemorySegment columns,
            MemorySegment scratch, long scratchSize, MemorySegment error) {
        try {
            return (int) AGING_CELLS_ADD.invokeExact(state, stateSize, columns, scratch,
                    scratchSize, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int agingCellsFinish(MemorySegment state, long stateSize, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) AGING_CELLS_FINISH.invokeExact(state, stateSize, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int agingCellsConvert(MemorySegment state, long stateSize, MemorySegment rates,
            short currency, int rounding, MemorySegment out, MemorySegment error) {
        try {
            return (int) AGING_CELLS_CONVERT.invokeExact(state, stateSize, rates, currency,
                    rounding, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
