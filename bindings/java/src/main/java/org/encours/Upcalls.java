// SPDX-License-Identifier: MIT
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import org.encours.internal.LayoutStore;

/** What the functions that the library calls have in common. */
final class Upcalls {
    private static final int CALLBACK_FAILED = StatusKind.CALLBACK.value();

    private Upcalls() {}

    /** The method {@code invoke} of the class that asks. */
    static MethodHandle method(MethodHandles.Lookup lookup, FunctionDescriptor signature) {
        try {
            return lookup.findVirtual(lookup.lookupClass(), "invoke", signature.toMethodType());
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    /** A C function that lives as long as the call or what the call makes. */
    static MemorySegment stub(MethodHandle bound, FunctionDescriptor signature, Call call) {
        return Linker.nativeLinker().upcallStub(bound, signature, call.lifelong());
    }

    /** Keeps what Java threw, and says which status the library is told. */
    static int failed(Throwable thrown) {
        int status = thrown instanceof EncoursException failure ? failure.code() : CALLBACK_FAILED;
        Call.report(thrown, status);
        return status;
    }

    /** Gives an object to the library, which frees it. */
    static MemorySegment surrender(Handle handle) {
        return handle == null ? MemorySegment.NULL : handle.surrender(Call.current());
    }

    /** The bytes of an {@code encours_bytes}. */
    static MemorySegment bytes(MemorySegment at) {
        MemorySegment start = at.get(ADDRESS, LayoutStore.Bytes.DATA);
        return start.reinterpret(at.get(JAVA_LONG, LayoutStore.Bytes.SIZE_));
    }

    /** Bytes as an {@code encours_bytes}. */
    static MemorySegment bytes(MemorySegment bytes, Call call) {
        MemorySegment at = call.zeros(LayoutStore.Bytes.SIZE, Long.BYTES);
        at.set(ADDRESS, LayoutStore.Bytes.DATA, call.in(bytes));
        at.set(JAVA_LONG, LayoutStore.Bytes.SIZE_, bytes == null ? 0 : bytes.byteSize());
        return at;
    }

    /** The bytes of several {@code encours_bytes}. */
    static List<MemorySegment> all(MemorySegment start, long count) {
        MemorySegment array = start.reinterpret(count * LayoutStore.Bytes.SIZE);
        List<MemorySegment> found = new ArrayList<>(Convert.length(count, "count"));
        for (long at = 0; at < count; at++) {
            found.add(bytes(array.asSlice(at * LayoutStore.Bytes.SIZE, LayoutStore.Bytes.SIZE)));
        }
        return found;
    }
}
