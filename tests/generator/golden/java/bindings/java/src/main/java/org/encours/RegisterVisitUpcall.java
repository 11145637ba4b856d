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
import org.encours.internal.LayoutMoney;

/** The C function behind a {@link RegisterVisitCallback}. */
final class RegisterVisitUpcall {
    private static final FunctionDescriptor SIGNATURE = FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, LayoutMoney.Money.LAYOUT, ADDRESS);
    private static final MethodHandle INVOKE = Upcalls.method(MethodHandles.lookup(), SIGNATURE);

    private final RegisterVisitCallback callback;

    private RegisterVisitUpcall(RegisterVisitCallback callback) {
        this.callback = callback;
    }

    /** A function that calls Java; NULL for null. */
    static MemorySegment stub(RegisterVisitCallback callback, Call call) {
        return callback == null ? MemorySegment.NULL :
                Upcalls.stub(INVOKE.bindTo(new RegisterVisitUpcall(callback)), SIGNATURE, call);
    }

    @SuppressWarnings("unused")
    private int invoke(MemorySegment user, long number, MemorySegment amount, MemorySegment text) {
        try {
            callback.call(number, Upcalls.bytes(amount), Convert.text(text));
            return 0;
        } catch (Throwable thrown) {
            return Upcalls.failed(thrown);
        }
    }
}
