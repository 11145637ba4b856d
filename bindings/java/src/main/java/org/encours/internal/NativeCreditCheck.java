// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/credit_check.h}. */
public final class NativeCreditCheck {
    private static final MethodHandle CREDIT_CHECK = Library.function("encours_credit_check",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle CREDIT_CHECK_COLUMNS =
            Library.function("encours_credit_check_columns", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle DECISION_SENTENCE =
            Library.function("encours_decision_sentence", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));

    private NativeCreditCheck() {}

    public static int creditCheck(MemorySegment credit, MemorySegment event, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) CREDIT_CHECK.invokeExact(credit, event, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int creditCheckColumns(MemorySegment credit, MemorySegment events,
            MemorySegment results, MemorySegment error) {
        try {
            return (int) CREDIT_CHECK_COLUMNS.invokeExact(credit, events, results, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int decisionSentence(MemorySegment credit, MemorySegment decision, long index,
            int language, MemorySegment text, long capacity, MemorySegment size,
            MemorySegment error) {
        try {
            return (int) DECISION_SENTENCE.invokeExact(credit, decision, index, language, text,
                    capacity, size, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
