// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/context.h}. */
public final class NativeContext {
    private static final MethodHandle CONTEXT_NEW = Library.function("encours_context_new",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle CONTEXT_FREE = Library.function("encours_context_free",
            FunctionDescriptor.ofVoid(ADDRESS));

    private NativeContext() {}

    public static int contextNew(MemorySegment options, MemorySegment out, MemorySegment error) {
        try {
            return (int) CONTEXT_NEW.invokeExact(options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void contextFree(MemorySegment context) {
        try {
            CONTEXT_FREE.invokeExact(context);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
