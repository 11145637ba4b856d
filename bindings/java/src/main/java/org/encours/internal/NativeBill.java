// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/bill.h}. */
public final class NativeBill {
    private static final MethodHandle TRANSACTION_ACCEPT_BILL =
            Library.function("encours_transaction_accept_bill", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TRANSACTION_DISHONOUR_BILL =
            Library.function("encours_transaction_dishonour_bill", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_LONG, JAVA_LONG, LayoutDate.Date.LAYOUT, ADDRESS));

    private NativeBill() {}

    public static int transactionAcceptBill(MemorySegment transaction, MemorySegment options,
            MemorySegment bill, MemorySegment matching, MemorySegment error) {
        try {
            return (int) TRANSACTION_ACCEPT_BILL.invokeExact(transaction, options, bill, matching,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionDishonourBill(MemorySegment transaction, long bill, long matching,
            MemorySegment at, MemorySegment error) {
        try {
            return (int) TRANSACTION_DISHONOUR_BILL.invokeExact(transaction, bill, matching, at,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
