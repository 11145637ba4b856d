// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/cover.h}. */
public final class NativeCover {
    private static final MethodHandle COVER_COMPUTE = Library.function("encours_cover_compute",
            FunctionDescriptor.of(JAVA_INT, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));

    private NativeCover() {}

    public static int coverCompute(long loss, MemorySegment terms, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) COVER_COMPUTE.invokeExact(loss, terms, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
