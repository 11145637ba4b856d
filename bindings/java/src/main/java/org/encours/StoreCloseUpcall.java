// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** The C function behind a {@link StoreCloseCallback}. */
final class StoreCloseUpcall {
    private static final FunctionDescriptor SIGNATURE = FunctionDescriptor.ofVoid(ADDRESS);
    private static final MethodHandle INVOKE = Upcalls.method(MethodHandles.lookup(), SIGNATURE);

    private final StoreCloseCallback callback;

    private StoreCloseUpcall(StoreCloseCallback callback) {
        this.callback = callback;
    }

    /** A function that calls Java; NULL for null. */
    static MemorySegment stub(StoreCloseCallback callback, Call call) {
        return callback == null ? MemorySegment.NULL :
                Upcalls.stub(INVOKE.bindTo(new StoreCloseUpcall(callback)), SIGNATURE, call);
    }

    @SuppressWarnings("unused")
    private void invoke(MemorySegment user) {
        try {
            callback.call();
        } catch (Throwable thrown) {
            Call.report(thrown, 0);
        }
    }
}
