// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/settle.h}. */
public final class NativeSettle {
    private static final MethodHandle TRANSACTION_SETTLE =
            Library.function("encours_transaction_settle", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TRANSACTION_UNMATCH =
            Library.function("encours_transaction_unmatch", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, LayoutDate.Date.LAYOUT, ADDRESS));

    private NativeSettle() {}

    public static int transactionSettle(MemorySegment transaction, MemorySegment options,
            MemorySegment matching, MemorySegment error) {
        try {
            return (int) TRANSACTION_SETTLE.invokeExact(transaction, options, matching, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionUnmatch(MemorySegment transaction, long matching, MemorySegment at,
            MemorySegment error) {
        try {
            return (int) TRANSACTION_UNMATCH.invokeExact(transaction, matching, at, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
