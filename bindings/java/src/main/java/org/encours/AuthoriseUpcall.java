// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import org.encours.internal.LayoutAuthoriser;

/** The C function behind a {@link AuthoriseCallback}. */
final class AuthoriseUpcall {
    private static final FunctionDescriptor SIGNATURE = FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS);
    private static final MethodHandle INVOKE = Upcalls.method(MethodHandles.lookup(), SIGNATURE);

    private final AuthoriseCallback callback;

    private AuthoriseUpcall(AuthoriseCallback callback) {
        this.callback = callback;
    }

    /** A function that calls Java; NULL for null. */
    static MemorySegment stub(AuthoriseCallback callback, Call call) {
        return callback == null ? MemorySegment.NULL :
                Upcalls.stub(INVOKE.bindTo(new AuthoriseUpcall(callback)), SIGNATURE, call);
    }

    @SuppressWarnings("unused")
    private int invoke(MemorySegment user, MemorySegment question) {
        try {
            return callback.call(Question.read(question.reinterpret(LayoutAuthoriser.Question.SIZE),
                    Call.current())).value();
        } catch (Throwable thrown) {
            Call.report(thrown, 0);
            return 1;
        }
    }
}
