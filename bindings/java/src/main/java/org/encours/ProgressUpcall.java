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

/** The C function behind a {@link ProgressCallback}. */
final class ProgressUpcall {
    private static final FunctionDescriptor SIGNATURE = FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, JAVA_LONG);
    private static final MethodHandle INVOKE = Upcalls.method(MethodHandles.lookup(), SIGNATURE);

    private final ProgressCallback callback;

    private ProgressUpcall(ProgressCallback callback) {
        this.callback = callback;
    }

    /** A function that calls Java; NULL for null. */
    static MemorySegment stub(ProgressCallback callback, Call call) {
        return callback == null ? MemorySegment.NULL :
                Upcalls.stub(INVOKE.bindTo(new ProgressUpcall(callback)), SIGNATURE, call);
    }

    @SuppressWarnings("unused")
    private int invoke(MemorySegment user, long done, long total) {
        try {
            return callback.call(done, total);
        } catch (Throwable thrown) {
            Call.report(thrown, 0);
            return 1;
        }
    }
}
