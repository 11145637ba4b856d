// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/period.h}. */
public final class NativePeriod {
    private static final MethodHandle TRANSACTION_CLOSE_PERIODS =
            Library.function("encours_transaction_close_periods", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, LayoutDate.Date.LAYOUT, ADDRESS));
    private static final MethodHandle TRANSACTION_REOPEN_PERIODS =
            Library.function("encours_transaction_reopen_periods", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, LayoutDate.Date.LAYOUT, ADDRESS));
    private static final MethodHandle VIEW_CLOSED_TO = Library.function("encours_view_closed_to",
            FunctionDescriptor.of(LayoutDate.Date.LAYOUT, ADDRESS));

    private NativePeriod() {}

    public static int transactionClosePeriods(MemorySegment transaction, MemorySegment closedTo,
            MemorySegment error) {
        try {
            return (int) TRANSACTION_CLOSE_PERIODS.invokeExact(transaction, closedTo, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionReopenPeriods(MemorySegment transaction, MemorySegment closedTo,
            MemorySegment error) {
        try {
            return (int) TRANSACTION_REOPEN_PERIODS.invokeExact(transaction, closedTo, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment viewClosedTo(SegmentAllocator allocator, MemorySegment view) {
        try {
            return (MemorySegment) VIEW_CLOSED_TO.invokeExact(allocator, view);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
