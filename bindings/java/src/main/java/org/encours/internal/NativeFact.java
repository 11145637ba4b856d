// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/fact.h}. */
public final class NativeFact {
    private static final MethodHandle TRANSACTION_FACT =
            Library.function("encours_transaction_fact", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TRANSACTION_END_FACT =
            Library.function("encours_transaction_end_fact", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_LONG, LayoutDate.Date.LAYOUT, ADDRESS));

    private NativeFact() {}

    public static int transactionFact(MemorySegment transaction, MemorySegment options,
            MemorySegment fact, MemorySegment error) {
        try {
            return (int) TRANSACTION_FACT.invokeExact(transaction, options, fact, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionEndFact(MemorySegment transaction, long fact, MemorySegment at,
            MemorySegment error) {
        try {
            return (int) TRANSACTION_END_FACT.invokeExact(transaction, fact, at, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
