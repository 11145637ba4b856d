// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** The C function behind a {@link StoreReadCallback}. */
final class StoreReadUpcall {
    private static final FunctionDescriptor SIGNATURE = FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS);
    private static final MethodHandle INVOKE = Upcalls.method(MethodHandles.lookup(), SIGNATURE);

    private final StoreReadCallback callback;

    private StoreReadUpcall(StoreReadCallback callback) {
        this.callback = callback;
    }

    /** A function that calls Java; NULL for null. */
    static MemorySegment stub(StoreReadCallback callback, Call call) {
        return callback == null ? MemorySegment.NULL :
                Upcalls.stub(INVOKE.bindTo(new StoreReadUpcall(callback)), SIGNATURE, call);
    }

    @SuppressWarnings("unused")
    private int invoke(MemorySegment user, MemorySegment ledger, long from, MemorySegment visit,
            MemorySegment visitUser, MemorySegment error) {
        try {
            callback.call(Convert.text(ledger), from, new StoreVisitUpcall.Native(visit, visitUser,
                    null));
            return 0;
        } catch (Throwable thrown) {
            return Upcalls.failed(thrown);
        }
    }
}
