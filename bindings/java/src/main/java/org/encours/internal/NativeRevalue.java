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

/** The functions of {@code encours/revalue.h}. */
public final class NativeRevalue {
    private static final MethodHandle TRANSACTION_REVALUE =
            Library.function("encours_transaction_revalue", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS));
    private static final MethodHandle VIEW_BOOKED = Library.function("encours_view_booked",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_SHORT, LayoutDate.Date.LAYOUT,
            ADDRESS, ADDRESS));
    private static final MethodHandle VIEW_AGING_BOOKED =
            Library.function("encours_view_aging_booked", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            LayoutDate.Date.LAYOUT, ADDRESS, ADDRESS, ADDRESS));

    private NativeRevalue() {}

    public static int transactionRevalue(MemorySegment transaction, MemorySegment options,
            MemorySegment error) {
        try {
            return (int) TRANSACTION_REVALUE.invokeExact(transaction, options, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int viewBooked(MemorySegment view, long customer, short currency,
            MemorySegment asOf, MemorySegment out, MemorySegment error) {
        try {
            return (int) VIEW_BOOKED.invokeExact(view, customer, currency, asOf, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int viewAgingBooked(MemorySegment view, MemorySegment asOf, MemorySegment options,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) VIEW_AGING_BOOKED.invokeExact(view, asOf, options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
