// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import org.encours.internal.Library;

/** The C function behind a {@link InputRewindCallback}. */
final class InputRewindUpcall {
    private static final FunctionDescriptor SIGNATURE = FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS);
    private static final MethodHandle INVOKE = Upcalls.method(MethodHandles.lookup(), SIGNATURE);

    private final InputRewindCallback callback;

    private InputRewindUpcall(InputRewindCallback callback) {
        this.callback = callback;
    }

    /** A function that calls Java; NULL for null. */
    static MemorySegment stub(InputRewindCallback callback, Call call) {
        return callback == null ? MemorySegment.NULL :
                Upcalls.stub(INVOKE.bindTo(new InputRewindUpcall(callback)), SIGNATURE, call);
    }

    @SuppressWarnings("unused")
    private int invoke(MemorySegment user, MemorySegment error) {
        try {
            callback.call();
            return 0;
        } catch (Throwable thrown) {
            return Upcalls.failed(thrown);
        }
    }

    /** Writes the function and the pointer it is given. */
    static void write(InputRewindCallback callback, MemorySegment at, long function, long user,
            Call call) {
        if (callback instanceof Native own) {
            at.set(ADDRESS, function, own.function);
            at.set(ADDRESS, user, own.user);
            call.use(own.owner);
        } else {
            at.set(ADDRESS, function, stub(callback, call));
        }
    }

    /** A function of the library; it lives as long as what it belongs to. */
    static InputRewindCallback read(MemorySegment at, long function, long user, Call call) {
        MemorySegment start = at.get(ADDRESS, function);
        return start.address() == 0 ? null : new Native(start, at.get(ADDRESS, user), call.owner());
    }

    /** A function of the library. */
    record Native(MemorySegment function, MemorySegment user,
            Handle owner) implements InputRewindCallback {
        private static final MethodHandle CALL = Library.pointer(SIGNATURE);

        @Override
        public void call() {
            try (Call call = Call.begin()) {
                call.use(owner);
                call.check((int) CALL.invokeExact(function, user, call.error()));
            } catch (RuntimeException | Error thrown) {
                throw thrown;
            } catch (Throwable thrown) {
                throw new IllegalStateException(thrown);
            }
        }
    }
}
