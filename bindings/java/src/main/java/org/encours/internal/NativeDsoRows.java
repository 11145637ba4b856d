// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/dso_rows.h}. */
public final class NativeDsoRows {
    private static final MethodHandle DSO_ROW_STATE_SIZE =
            Library.function("encours_dso_row_state_size", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle DSO_ROW_BEGIN = Library.function("encours_dso_row_begin",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle DSO_ROW_ADD_OPEN =
            Library.function("encours_dso_row_add_open", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle DSO_ROW_ADD_SALES =
            Library.function("encours_dso_row_add_sales", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle DSO_ROW_FINISH = Library.function("encours_dso_row_finish",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, ADDRESS,
            ADDRESS));

    private NativeDsoRows() {}

    public static long dsoRowStateSize(MemorySegment options) {
        try {
            return (long) DSO_ROW_STATE_SIZE.invokeExact(options);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dsoRowBegin(MemorySegment state, long size, MemorySegment options,
            MemorySegment error) {
        try {
            return (int) DSO_ROW_BEGIN.invokeExact(state, size, options, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dsoRowAddOpen(MemorySegment state, long size, MemorySegment options,
            MemorySegment columns, MemorySegment error) {
        try {
            return (int) DSO_ROW_ADD_OPEN.invokeExact(state, size, options, columns, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dsoRowAddSales(MemorySegment state, long size, MemorySegment options,
            MemorySegment columns, MemorySegment error) {
        try {
            return (int) DSO_ROW_ADD_SALES.invokeExact(state, size, options, columns, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dsoRowFinish(MemorySegment state, long size, MemorySegment options,
            MemorySegment dso, MemorySegment figures, MemorySegment out, MemorySegment error) {
        try {
            return (int) DSO_ROW_FINISH.invokeExact(state, size, options, dso, figures, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
