// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** The C function behind a {@link StoreCheckReportCallback}. */
final class StoreCheckReportUpcall {
    private static final FunctionDescriptor SIGNATURE = FunctionDescriptor.ofVoid(ADDRESS, ADDRESS,
            JAVA_INT, ADDRESS);
    private static final MethodHandle INVOKE = Upcalls.method(MethodHandles.lookup(), SIGNATURE);

    private final StoreCheckReportCallback callback;

    private StoreCheckReportUpcall(StoreCheckReportCallback callback) {
        this.callback = callback;
    }

    /** A function that calls Java; NULL for null. */
    static MemorySegment stub(StoreCheckReportCallback callback, Call call) {
        return callback == null ? MemorySegment.NULL :
                Upcalls.stub(INVOKE.bindTo(new StoreCheckReportUpcall(callback)), SIGNATURE, call);
    }

    @SuppressWarnings("unused")
    private void invoke(MemorySegment user, MemorySegment name, int outcome,
            MemorySegment sentence) {
        try {
            callback.call(Convert.text(name), StoreCheckOutcome.of(outcome),
                    Convert.text(sentence));
        } catch (Throwable thrown) {
            Call.report(thrown, 0);
        }
    }
}
