// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/aging_changes.h}. */
public final class NativeAgingChanges {
    private static final MethodHandle AGING_COMPARE = Library.function("encours_aging_compare",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle AGING_CHANGES_FREE =
            Library.function("encours_aging_changes_free", FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle AGING_CHANGES_ROW_COUNT =
            Library.reader("encours_aging_changes_row_count", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle AGING_CHANGES_ROW_KEYS =
            Library.reader("encours_aging_changes_row_keys", FunctionDescriptor.of(ADDRESS,
            ADDRESS));
    private static final MethodHandle AGING_CHANGES_ROW_CURRENCIES =
            Library.reader("encours_aging_changes_row_currencies", FunctionDescriptor.of(ADDRESS,
            ADDRESS));
    private static final MethodHandle AGING_CHANGES_ROWS_BEFORE =
            Library.reader("encours_aging_changes_rows_before", FunctionDescriptor.of(ADDRESS,
            ADDRESS));
    private static final MethodHandle AGING_CHANGES_ROWS_AFTER =
            Library.reader("encours_aging_changes_rows_after", FunctionDescriptor.of(ADDRESS,
            ADDRESS));
    private static final MethodHandle AGING_CHANGES_ROW_TOTALS =
            Library.reader("encours_aging_changes_row_totals", FunctionDescriptor.of(ADDRESS,
            ADDRESS));
    private static final MethodHandle AGING_CHANGES_AMOUNTS =
            Library.reader("encours_aging_changes_amounts", FunctionDescriptor.of(ADDRESS, ADDRESS,
            JAVA_LONG));

    private NativeAgingChanges() {}

    public static int agingCompare(MemorySegment context, MemorySegment before, MemorySegment after,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) AGING_COMPARE.invokeExact(context, before, after, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void agingChangesFree(MemorySegment changes) {
        try {
            AGING_CHANGES_FREE.invokeExact(changes);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long agingChangesRowCount(MemorySegment changes) {
        try {
            return (long) AGING_CHANGES_ROW_COUNT.invokeExact(changes);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment agingChangesRowKeys(MemorySegment changes) {
        try {
            return (MemorySegment) AGING_CHANGES_ROW_KEYS.invokeExact(changes);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment agingChangesRowCurrencies(MemorySegment changes) {
        try {
            return (MemorySegment) AGING_CHANGES_ROW_CURRENCIES.invokeExact(changes);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment agingChangesRowsBefore(MemorySegment changes) {
        try {
            return (MemorySegment) AGING_CHANGES_ROWS_BEFORE.invokeExact(changes);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment agingChangesRowsAfter(MemorySegment changes) {
        try {
            return (MemorySegment) AGING_CHANGES_ROWS_AFTER.invokeExact(changes);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment agingChangesRowTotals(MemorySegment changes) {
        try {
            return (MemorySegment) AGING_CHANGES_ROW_TOTALS.invokeExact(changes);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment agingChangesAmounts(MemorySegment changes, long column) {
        try {
            return (MemorySegment) AGING_CHANGES_AMOUNTS.invokeExact(changes, column);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
