// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/credit_proposal.h}. */
public final class NativeCreditProposal {
    private static final MethodHandle CREDIT_PROPOSE = Library.function("encours_credit_propose",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS,
            ADDRESS));

    private NativeCreditProposal() {}

    public static int creditPropose(MemorySegment credit, MemorySegment options,
            MemorySegment inputs, long first, MemorySegment results, MemorySegment error) {
        try {
            return (int) CREDIT_PROPOSE.invokeExact(credit, options, inputs, first, results, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
