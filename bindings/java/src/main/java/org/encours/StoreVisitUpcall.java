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
import org.encours.internal.Library;

/** The C function behind a {@link StoreVisitCallback}. */
final class StoreVisitUpcall {
    private static final FunctionDescriptor SIGNATURE = FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, JAVA_LONG, LayoutStore.Bytes.LAYOUT);
    private static final MethodHandle INVOKE = Upcalls.method(MethodHandles.lookup(), SIGNATURE);

    private final StoreVisitCallback callback;

    private StoreVisitUpcall(StoreVisitCallback callback) {
        this.callback = callback;
    }

    /** A function that calls Java; NULL for null. */
    static MemorySegment stub(StoreVisitCallback callback, Call call) {
        return callback == null ? MemorySegment.NULL :
                Upcalls.stub(INVOKE.bindTo(new StoreVisitUpcall(callback)), SIGNATURE, call);
    }

    @SuppressWarnings("unused")
    private int invoke(MemorySegment user, long number, long version, MemorySegment bytes) {
        try {
            callback.call(number, version, Upcalls.bytes(bytes));
            return 0;
        } catch (Throwable thrown) {
            return Upcalls.failed(thrown);
        }
    }

    /** Writes the function and the pointer it is given. */
    static void write(StoreVisitCallback callback, MemorySegment at, long function, long user,
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
    static StoreVisitCallback read(MemorySegment at, long function, long user, Call call) {
        MemorySegment start = at.get(ADDRESS, function);
        return start.address() == 0 ? null : new Native(start, at.get(ADDRESS, user), call.owner());
    }

    /** A function of the library. */
    record Native(MemorySegment function, MemorySegment user,
            Handle owner) implements StoreVisitCallback {
        private static final MethodHandle CALL = Library.pointer(SIGNATURE);

        @Override
        public void call(long number, long version, MemorySegment bytes) {
            try (Call call = Call.begin()) {
                call.use(owner);
                call.check((int) CALL.invokeExact(function, user, number, version,
                        Upcalls.bytes(bytes, call)));
            } catch (RuntimeException | Error thrown) {
                throw thrown;
            } catch (Throwable thrown) {
                throw new IllegalStateException(thrown);
            }
        }
    }
}
