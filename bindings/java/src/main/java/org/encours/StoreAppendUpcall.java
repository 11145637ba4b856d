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
import org.encours.internal.LayoutStore;

/** The C function behind a {@link StoreAppendCallback}. */
final class StoreAppendUpcall {
    private static final FunctionDescriptor SIGNATURE = FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS);
    private static final MethodHandle INVOKE = Upcalls.method(MethodHandles.lookup(), SIGNATURE);

    private final StoreAppendCallback callback;

    private StoreAppendUpcall(StoreAppendCallback callback) {
        this.callback = callback;
    }

    /** A function that calls Java; NULL for null. */
    static MemorySegment stub(StoreAppendCallback callback, Call call) {
        return callback == null ? MemorySegment.NULL :
                Upcalls.stub(INVOKE.bindTo(new StoreAppendUpcall(callback)), SIGNATURE, call);
    }

    @SuppressWarnings("unused")
    private int invoke(MemorySegment user, MemorySegment ledger, MemorySegment expected,
            MemorySegment records, long count, MemorySegment head, MemorySegment error) {
        try {
            callback.call(Convert.text(ledger),
                    StoreHead.read(expected.reinterpret(LayoutStore.StoreHead.SIZE),
                    Call.current()), Upcalls.all(records, count),
                    head.reinterpret(LayoutStore.StoreHead.SIZE));
            return 0;
        } catch (Throwable thrown) {
            return Upcalls.failed(thrown);
        }
    }
}
