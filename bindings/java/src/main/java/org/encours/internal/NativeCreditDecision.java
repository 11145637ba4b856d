// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/credit_decision.h}. */
public final class NativeCreditDecision {
    private static final MethodHandle TRANSACTION_DECISION =
            Library.function("encours_transaction_decision", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle VIEW_DECISION = Library.function("encours_view_decision",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle DECISION_REPLAY = Library.function("encours_decision_replay",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));

    private NativeCreditDecision() {}

    public static int transactionDecision(MemorySegment transaction, MemorySegment credit,
            MemorySegment event, MemorySegment decision, MemorySegment number,
            MemorySegment error) {
        try {
            return (int) TRANSACTION_DECISION.invokeExact(transaction, credit, event, decision,
                    number, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int viewDecision(MemorySegment view, long number, MemorySegment record,
            MemorySegment decision, MemorySegment error) {
        try {
            return (int) VIEW_DECISION.invokeExact(view, number, record, decision, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int decisionReplay(MemorySegment view, long number, MemorySegment options,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) DECISION_REPLAY.invokeExact(view, number, options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
