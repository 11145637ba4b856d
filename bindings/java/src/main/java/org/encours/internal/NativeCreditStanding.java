// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/credit_standing.h}. */
public final class NativeCreditStanding {
    private static final MethodHandle TRANSACTION_SCORE =
            Library.function("encours_transaction_score", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TRANSACTION_RISK_CLASS =
            Library.function("encours_transaction_risk_class", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TRANSACTION_ACCOUNT_STATUS =
            Library.function("encours_transaction_account_status", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TRANSACTION_WATCH =
            Library.function("encours_transaction_watch", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TRANSACTION_AGREED_TERMS =
            Library.function("encours_transaction_agreed_terms", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TRANSACTION_ASSIGN =
            Library.function("encours_transaction_assign", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS));

    private NativeCreditStanding() {}

    public static int transactionScore(MemorySegment transaction, MemorySegment options,
            MemorySegment fact, MemorySegment error) {
        try {
            return (int) TRANSACTION_SCORE.invokeExact(transaction, options, fact, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionRiskClass(MemorySegment transaction, MemorySegment options,
            MemorySegment fact, MemorySegment error) {
        try {
            return (int) TRANSACTION_RISK_CLASS.invokeExact(transaction, options, fact, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionAccountStatus(MemorySegment transaction, MemorySegment options,
            MemorySegment fact, MemorySegment error) {
        try {
            return (int) TRANSACTION_ACCOUNT_STATUS.invokeExact(transaction, options, fact, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionWatch(MemorySegment transaction, MemorySegment options,
            MemorySegment fact, MemorySegment error) {
        try {
            return (int) TRANSACTION_WATCH.invokeExact(transaction, options, fact, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionAgreedTerms(MemorySegment transaction, MemorySegment options,
            MemorySegment fact, MemorySegment error) {
        try {
            return (int) TRANSACTION_AGREED_TERMS.invokeExact(transaction, options, fact, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionAssign(MemorySegment transaction, MemorySegment options,
            MemorySegment fact, MemorySegment error) {
        try {
            return (int) TRANSACTION_ASSIGN.invokeExact(transaction, options, fact, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
