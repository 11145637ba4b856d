// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/netting.h}. */
public final class NativeNetting {
    private static final MethodHandle NETTING_COMPUTE = Library.function("encours_netting_compute",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, LayoutDate.Date.LAYOUT,
            ADDRESS, ADDRESS));

    private NativeNetting() {}

    public static int nettingCompute(MemorySegment receivables, MemorySegment payables, int kind,
            MemorySegment day, MemorySegment out, MemorySegment error) {
        try {
            return (int) NETTING_COMPUTE.invokeExact(receivables, payables, kind, day, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
