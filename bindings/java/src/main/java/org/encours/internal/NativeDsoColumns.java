// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/dso_columns.h}. */
public final class NativeDsoColumns {
    private static final MethodHandle DSO_SIMPLE_COLUMNS =
            Library.function("encours_dso_simple_columns", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle DSO_COUNT_BACK_COLUMNS_COMPUTE =
            Library.function("encours_dso_count_back_columns_compute",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));

    private NativeDsoColumns() {}

    public static int dsoSimpleColumns(MemorySegment columns, int days, MemorySegment unit,
            MemorySegment error) {
        try {
            return (int) DSO_SIMPLE_COLUMNS.invokeExact(columns, days, unit, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dsoCountBackColumnsCompute(MemorySegment columns, MemorySegment options,
            MemorySegment unit, MemorySegment error) {
        try {
            return (int) DSO_COUNT_BACK_COLUMNS_COMPUTE.invokeExact(columns, options, unit, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
