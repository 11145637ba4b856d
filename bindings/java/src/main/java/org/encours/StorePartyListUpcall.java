// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** The C function behind a {@link StorePartyListCallback}. */
final class StorePartyListUpcall {
    private static final FunctionDescriptor SIGNATURE = FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS);
    private static final MethodHandle INVOKE = Upcalls.method(MethodHandles.lookup(), SIGNATURE);

    private final StorePartyListCallback callback;

    private StorePartyListUpcall(StorePartyListCallback callback) {
        this.callback = callback;
    }

    /** A function that calls Java; NULL for null. */
    static MemorySegment stub(StorePartyListCallback callback, Call call) {
        return callback == null ? MemorySegment.NULL :
                Upcalls.stub(INVOKE.bindTo(new StorePartyListUpcall(callback)), SIGNATURE, call);
    }

    @SuppressWarnings("unused")
    private int invoke(MemorySegment user, MemorySegment ledger, MemorySegment visit,
            MemorySegment visitUser, MemorySegment error) {
        try {
            callback.call(Convert.text(ledger), new StoreVisitUpcall.Native(visit, visitUser,
                    null));
            return 0;
        } catch (Throwable thrown) {
            return Upcalls.failed(thrown);
        }
    }
}
