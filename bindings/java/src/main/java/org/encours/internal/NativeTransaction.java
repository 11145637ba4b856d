// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/transaction.h}. */
public final class NativeTransaction {
    private static final MethodHandle TRANSACTION_NEW = Library.function("encours_transaction_new",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TRANSACTION_FREE =
            Library.function("encours_transaction_free", FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle TRANSACTION_COMMIT =
            Library.function("encours_transaction_commit", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle TRANSACTION_SUBMIT =
            Library.function("encours_transaction_submit", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle TRANSACTION_PREPARE =
            Library.function("encours_transaction_prepare", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TRANSACTION_RECORD =
            Library.function("encours_transaction_record", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle TRANSACTION_CONFIRM =
            Library.function("encours_transaction_confirm", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS));
    private static final MethodHandle TRANSACTION_ABANDON =
            Library.function("encours_transaction_abandon", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS));
    private static final MethodHandle TRANSACTION_NUMBER =
            Library.function("encours_transaction_number", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, ADDRESS));

    private NativeTransaction() {}

    public static int transactionNew(MemorySegment ledger, MemorySegment options, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) TRANSACTION_NEW.invokeExact(ledger, options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void transactionFree(MemorySegment transaction) {
        try {
            TRANSACTION_FREE.invokeExact(transaction);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionCommit(MemorySegment transaction, int retriesMax,
            MemorySegment commit, MemorySegment error) {
        try {
            return (int) TRANSACTION_COMMIT.invokeExact(transaction, retriesMax, commit, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionSubmit(MemorySegment transaction, int retriesMax,
            MemorySegment commit, MemorySegment error) {
        try {
            return (int) TRANSACTION_SUBMIT.invokeExact(transaction, retriesMax, commit, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionPrepare(MemorySegment transaction, MemorySegment recordCount,
            MemorySegment commit, MemorySegment error) {
        try {
            return (int) TRANSACTION_PREPARE.invokeExact(transaction, recordCount, commit, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionRecord(MemorySegment transaction, long index, MemorySegment record,
            MemorySegment error) {
        try {
            return (int) TRANSACTION_RECORD.invokeExact(transaction, index, record, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionConfirm(MemorySegment transaction, MemorySegment error) {
        try {
            return (int) TRANSACTION_CONFIRM.invokeExact(transaction, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionAbandon(MemorySegment transaction, MemorySegment error) {
        try {
            return (int) TRANSACTION_ABANDON.invokeExact(transaction, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionNumber(MemorySegment transaction, long reference,
            MemorySegment number, MemorySegment error) {
        try {
            return (int) TRANSACTION_NUMBER.invokeExact(transaction, reference, number, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
