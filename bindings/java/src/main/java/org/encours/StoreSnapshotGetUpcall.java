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

/** The C function behind a {@link StoreSnapshotGetCallback}. */
final class StoreSnapshotGetUpcall {
    private static final FunctionDescriptor SIGNATURE = FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS);
    private static final MethodHandle INVOKE = Upcalls.method(MethodHandles.lookup(), SIGNATURE);

    private final StoreSnapshotGetCallback callback;

    private StoreSnapshotGetUpcall(StoreSnapshotGetCallback callback) {
        this.callback = callback;
    }

    /** A function that calls Java; NULL for null. */
    static MemorySegment stub(StoreSnapshotGetCallback callback, Call call) {
        return callback == null ? MemorySegment.NULL :
                Upcalls.stub(INVOKE.bindTo(new StoreSnapshotGetUpcall(callback)), SIGNATURE, call);
    }

    @SuppressWarnings("unused")
    private int invoke(MemorySegment user, MemorySegment ledger, long sequence, long block,
            MemorySegment visit, MemorySegment visitUser, MemorySegment error) {
        try {
            callback.call(Convert.text(ledger), sequence, block, new StoreVisitUpcall.Native(visit,
                    visitUser, null));
            return 0;
        } catch (Throwable thrown) {
            return Upcalls.failed(thrown);
        }
    }
}
