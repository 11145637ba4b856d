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

/** The functions of {@code encours/order.h}. */
public final class NativeOrder {
    private static final MethodHandle TRANSACTION_ORDER =
            Library.function("encours_transaction_order", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TRANSACTION_ORDER_STEP =
            Library.function("encours_transaction_order_step", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle VIEW_ORDER_BOOK = Library.function("encours_view_order_book",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_SHORT, LayoutDate.Date.LAYOUT,
            JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle VIEW_FIND_ORDER = Library.function("encours_view_find_order",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));

    private NativeOrder() {}

    public static int transactionOrder(MemorySegment transaction, MemorySegment options,
            MemorySegment order, MemorySegment error) {
        try {
            return (int) TRANSACTION_ORDER.invokeExact(transaction, options, order, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionOrderStep(MemorySegment transaction, MemorySegment options,
            MemorySegment error) {
        try {
            return (int) TRANSACTION_ORDER_STEP.invokeExact(transaction, options, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int viewOrderBook(MemorySegment view, long customer, short currency,
            MemorySegment asOf, int horizonDays, MemorySegment out, MemorySegment error) {
        try {
            return (int) VIEW_ORDER_BOOK.invokeExact(view, customer, currency, asOf, horizonDays,
                    out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int viewFindOrder(MemorySegment view, MemorySegment sourceKey,
            MemorySegment number, MemorySegment error) {
        try {
            return (int) VIEW_FIND_ORDER.invokeExact(view, sourceKey, number, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
