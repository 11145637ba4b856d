// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/credit_facts.h}. */
public final class NativeCreditFacts {
    private static final MethodHandle TRANSACTION_LIMIT =
            Library.function("encours_transaction_limit", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TRANSACTION_GUARANTEE =
            Library.function("encours_transaction_guarantee", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TRANSACTION_DRAFT =
            Library.function("encours_transaction_draft", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TRANSACTION_RELEASE =
            Library.function("encours_transaction_release", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TRANSACTION_EXCLUSION =
            Library.function("encours_transaction_exclusion", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS));

    private NativeCreditFacts() {}

    public static int transactionLimit(MemorySegment transaction, MemorySegment options,
            MemorySegment fact, MemorySegment error) {
        try {
            return (int) TRANSACTION_LIMIT.invokeExact(transaction, options, fact, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionGuarantee(MemorySegment transaction, MemorySegment options,
            MemorySegment fact, MemorySegment error) {
        try {
            return (int) TRANSACTION_GUARANTEE.invokeExact(transaction, options, fact, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionDraft(MemorySegment transaction, MemorySegment options,
            MemorySegment fact, MemorySegment error) {
        try {
            return (int) TRANSACTION_DRAFT.invokeExact(transaction, options, fact, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionRelease(MemorySegment transaction, MemorySegment options,
            MemorySegment fact, MemorySegment error) {
        try {
            return (int) TRANSACTION_RELEASE.invokeExact(transaction, options, fact, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionExclusion(MemorySegment transaction, MemorySegment options,
            MemorySegment fact, MemorySegment error) {
        try {
            return (int) TRANSACTION_EXCLUSION.invokeExact(transaction, options, fact, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
