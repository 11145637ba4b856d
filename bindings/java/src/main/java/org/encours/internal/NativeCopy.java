// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/copy.h}. */
public final class NativeCopy {
    private static final MethodHandle STORE_COPY = Library.function("encours_store_copy",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));

    private NativeCopy() {}

    public static int storeCopy(MemorySegment from, MemorySegment ledger, MemorySegment to,
            MemorySegment options, MemorySegment report, MemorySegment error) {
        try {
            return (int) STORE_COPY.invokeExact(from, ledger, to, options, report, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
