// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/limit_proposal.h}. */
public final class NativeLimitProposal {
    private static final MethodHandle LIMIT_PROPOSE = Library.function("encours_limit_propose",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle LIMIT_PROPOSE_COLUMNS =
            Library.function("encours_limit_propose_columns", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS));

    private NativeLimitProposal() {}

    public static int limitPropose(MemorySegment options, MemorySegment inputs, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) LIMIT_PROPOSE.invokeExact(options, inputs, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int limitProposeColumns(MemorySegment options, MemorySegment inputs,
            MemorySegment results, MemorySegment error) {
        try {
            return (int) LIMIT_PROPOSE_COLUMNS.invokeExact(options, inputs, results, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
