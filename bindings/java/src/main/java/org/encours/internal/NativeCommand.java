// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/command.h}. */
public final class NativeCommand {
    private static final MethodHandle TRANSACTION_ADD_CUSTOMER =
            Library.function("encours_transaction_add_customer", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TRANSACTION_DECLARE_DIMENSION =
            Library.function("encours_transaction_declare_dimension",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TRANSACTION_SET_DIMENSION =
            Library.function("encours_transaction_set_dimension", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, LayoutDate.Date.LAYOUT, ADDRESS));
    private static final MethodHandle TRANSACTION_POST =
            Library.function("encours_transaction_post", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TRANSACTION_ALLOCATE =
            Library.function("encours_transaction_allocate", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TRANSACTION_MATCH =
            Library.function("encours_transaction_match", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, JAVA_LONG, LayoutDate.Date.LAYOUT, JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle TRANSACTION_REVERSE_ALLOCATION =
            Library.function("encours_transaction_reverse_allocation",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, LayoutDate.Date.LAYOUT, ADDRESS));
    private static final MethodHandle TRANSACTION_REVERSE_MATCHING =
            Library.function("encours_transaction_reverse_matching", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_LONG, LayoutDate.Date.LAYOUT, ADDRESS));
    private static final MethodHandle TRANSACTION_CANCEL =
            Library.function("encours_transaction_cancel", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, LayoutDate.Date.LAYOUT, JAVA_INT, JAVA_INT, ADDRESS));
    private static final MethodHandle TRANSACTION_TRANSFER =
            Library.function("encours_transaction_transfer", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));

    private NativeCommand() {}

    public static int transactionAddCustomer(MemorySegment transaction, MemorySegment options,
            MemorySegment customer, MemorySegment error) {
        try {
            return (int) TRANSACTION_ADD_CUSTOMER.invokeExact(transaction, options, customer,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionDeclareDimension(MemorySegment transaction, MemorySegment name,
            MemorySegment error) {
        try {
            return (int) TRANSACTION_DECLARE_DIMENSION.invokeExact(transaction, name, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionSetDimension(MemorySegment transaction, long customer,
            MemorySegment dimension, MemorySegment value, MemorySegment from, MemorySegment error) {
        try {
            return (int) TRANSACTION_SET_DIMENSION.invokeExact(transaction, customer, dimension,
                    value, from, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionPost(MemorySegment transaction, MemorySegment document,
            MemorySegment reference, MemorySegment error) {
        try {
            return (int) TRANSACTION_POST.invokeExact(transaction, document, reference, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionAllocate(MemorySegment transaction, MemorySegment options,
            MemorySegment matching, MemorySegment error) {
        try {
            return (int) TRANSACTION_ALLOCATE.invokeExact(transaction, options, matching, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionMatch(MemorySegment transaction, MemorySegment documents,
            long count, MemorySegment from, int allowRest, MemorySegment matching,
            MemorySegment error) {
        try {
            return (int) TRANSACTION_MATCH.invokeExact(transaction, documents, count, from,
                    allowRest, matching, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionReverseAllocation(MemorySegment transaction, long allocation,
            MemorySegment at, MemorySegment error) {
        try {
            return (int) TRANSACTION_REVERSE_ALLOCATION.invokeExact(transaction, allocation, at,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionReverseMatching(MemorySegment transaction, long matching,
            MemorySegment at, MemorySegment error) {
        try {
            return (int) TRANSACTION_REVERSE_MATCHING.invokeExact(transaction, matching, at, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionCancel(MemorySegment transaction, long document, MemorySegment at,
            int reason, int endAllocations, MemorySegment error) {
        try {
            return (int) TRANSACTION_CANCEL.invokeExact(transaction, document, at, reason,
                    endAllocations, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionTransfer(MemorySegment transaction, MemorySegment options,
            MemorySegment credit, MemorySegment debit, MemorySegment error) {
        try {
            return (int) TRANSACTION_TRANSFER.invokeExact(transaction, options, credit, debit,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
