// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/totals.h}. */
public final class NativeTotals {
    private static final MethodHandle LEDGER_TOTALS_REGISTER =
            Library.function("encours_ledger_totals_register", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, LayoutDate.Date.LAYOUT, ADDRESS, ADDRESS));
    private static final MethodHandle LEDGER_TOTALS_DROP =
            Library.function("encours_ledger_totals_drop", FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle LEDGER_ROLL = Library.function("encours_ledger_roll",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, LayoutDate.Date.LAYOUT, ADDRESS, ADDRESS));
    private static final MethodHandle VIEW_TOTALS_DAY = Library.function("encours_view_totals_day",
            FunctionDescriptor.of(LayoutDate.Date.LAYOUT, ADDRESS));
    private static final MethodHandle VIEW_TOTALS = Library.function("encours_view_totals",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_SHORT, LayoutDate.Date.LAYOUT,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle VIEW_TOTALS_COLUMNS =
            Library.function("encours_view_totals_columns", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_SHORT, LayoutDate.Date.LAYOUT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));

    private NativeTotals() {}

    public static int ledgerTotalsRegister(MemorySegment ledger, MemorySegment asOf,
            MemorySegment options, MemorySegment error) {
        try {
            return (int) LEDGER_TOTALS_REGISTER.invokeExact(ledger, asOf, options, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void ledgerTotalsDrop(MemorySegment ledger) {
        try {
            LEDGER_TOTALS_DROP.invokeExact(ledger);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int ledgerRoll(MemorySegment ledger, MemorySegment asOf, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) LEDGER_ROLL.invokeExact(ledger, asOf, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment viewTotalsDay(SegmentAllocator allocator, MemorySegment view) {
        try {
            return (MemorySegment) VIEW_TOTALS_DAY.invokeExact(allocator, view);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int viewTotals(MemorySegment view, long customer, short currency,
            MemorySegment asOf, MemorySegment options, MemorySegment out, MemorySegment error) {
        try {
            return (int) VIEW_TOTALS.invokeExact(view, customer, currency, asOf, options, out,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int viewTotalsColumns(MemorySegment view, short currency, MemorySegment asOf,
            MemorySegment options, MemorySegment columns, MemorySegment source,
            MemorySegment error) {
        try {
            return (int) VIEW_TOTALS_COLUMNS.invokeExact(view, currency, asOf, options, columns,
                    source, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
