// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/arrow_columns.h}. */
public final class NativeArrowColumns {
    private static final MethodHandle ARROW_BATCH_AMOUNTS_BY_CURRENCY =
            Library.function("encours_arrow_batch_amounts_by_currency",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle ARROW_BATCH_AGING_CELLS =
            Library.function("encours_arrow_batch_aging_cells", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle ARROW_BATCH_INTEREST =
            Library.function("encours_arrow_batch_interest", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));

    private NativeArrowColumns() {}

    public static int arrowBatchAmountsByCurrency(MemorySegment batch, MemorySegment name,
            MemorySegment currencies, MemorySegment table, MemorySegment out, MemorySegment error) {
        try {
            return (int) ARROW_BATCH_AMOUNTS_BY_CURRENCY.invokeExact(batch, name, currencies, table,
                    out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int arrowBatchAgingCells(MemorySegment batch, MemorySegment names,
            MemorySegment columns, MemorySegment rowCount, MemorySegment error) {
        try {
            return (int) ARROW_BATCH_AGING_CELLS.invokeExact(batch, names, columns, rowCount,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int arrowBatchInterest(MemorySegment batch, MemorySegment names,
            MemorySegment columns, MemorySegment rowCount, MemorySegment error) {
        try {
            return (int) ARROW_BATCH_INTEREST.invokeExact(batch, names, columns, rowCount, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
