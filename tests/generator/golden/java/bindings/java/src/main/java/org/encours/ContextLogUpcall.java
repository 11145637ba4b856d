// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** The C function behind a {@link ContextLogCallback}. */
final class ContextLogUpcall {
    private static final FunctionDescriptor SIGNATURE = FunctionDescriptor.ofVoid(ADDRESS, ADDRESS);
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
    private void invoke(MemorySegment user, MemorySegment message) {
        try {
            callback.call(Convert.text(message));
        } catch (Throwable thrown) {
            Call.report(thrown, 0);
        }
    }
}
