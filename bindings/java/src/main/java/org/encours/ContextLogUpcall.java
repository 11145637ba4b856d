// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** The C function behind a {@link ContextLogCallback}. */
final class ContextLogUpcall {
    private static final FunctionDescriptor SIGNATURE = FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT,
            ADDRESS);
    private static final MethodHandle INVOKE = Upcalls.method(MethodHandles.lookup(), SIGNATURE);

    private final ContextLogCallback callback;

    private ContextLogUpcall(ContextLogCallback callback) {
        this.callback = callback;
    }

    /** A function that calls Java; NULL for null. */
    static MemorySegment stub(ContextLogCallback callback, Call call) {
        return callback == null ? MemorySegment.NULL :
                Upcalls.stub(INVOKE.bindTo(new ContextLogUpcall(callback)), SIGNATURE, call);
    }

    @SuppressWarnings("unused")
    private void invoke(MemorySegment user, int level, MemorySegment message) {
        try {
            callback.call(LogLevel.of(level), Convert.text(message));
        } catch (Throwable thrown) {
            Call.report(thrown, 0);
        }
    }
}
