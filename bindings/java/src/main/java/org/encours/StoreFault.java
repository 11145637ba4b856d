// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutStoreCheck;

/**
 * One thing to go wrong. Elements are those a reading method visits, counted from 0 each call.
 *
 * @param method a {@link StoreMethod}: whose calls are counted for {@code call}
 * @param kind a {@link StoreFaultKind}
 * @param call which call from now: 1 is the next one (unsigned)
 * @param persistent 1: that call and all such calls after it
 * @param status a {@link StatusKind}. Of BEFORE and AFTER: what the call returns, not
 *         {@link StatusKind#OK}
 * @param element of the lies, and of AFTER when reading (unsigned)
 * @param byte_ of FLIP and SHORT; beyond the element's end: its last byte (unsigned)
 */
public record StoreFault(StoreMethod method, StoreFaultKind kind, long call, long persistent,
        StatusKind status, long element, long byte_) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static StoreFault defaults() {
        return new StoreFault(StoreMethod.ANY, StoreFaultKind.of(0), 0, 0, StatusKind.OK, 0, 0);
    }

    /**
     * The same with another method.
     *
     * @param method a {@link StoreMethod}: whose calls are counted for {@code call}
     * @return a changed copy
     */
    public StoreFault method(StoreMethod method) {
        return new StoreFault(method, kind, call, persistent, status, element, byte_);
    }

    /**
     * The same with another kind.
     *
     * @param kind a {@link StoreFaultKind}
     * @return a changed copy
     */
    public StoreFault kind(StoreFaultKind kind) {
        return new StoreFault(method, kind, call, persistent, status, element, byte_);
    }

    /**
     * The same with another call.
     *
     * @param call which call from now: 1 is the next one (unsigned)
     * @return a changed copy
     */
    public StoreFault call(long call) {
        return new StoreFault(method, kind, call, persistent, status, element, byte_);
    }

    /**
     * The same with another persistent.
     *
     * @param persistent 1: that call and all such calls after it
     * @return a changed copy
     */
    public StoreFault persistent(long persistent) {
        return new StoreFault(method, kind, call, persistent, status, element, byte_);
    }

    /**
     * The same with another status.
     *
     * @param status a {@link StatusKind}. Of BEFORE and AFTER: what the call returns, not
     *         {@link StatusKind#OK}
     * @return a changed copy
     */
    public StoreFault status(StatusKind status) {
        return new StoreFault(method, kind, call, persistent, status, element, byte_);
    }

    /**
     * The same with another element.
     *
     * @param element of the lies, and of AFTER when reading (unsigned)
     * @return a changed copy
     */
    public StoreFault element(long element) {
        return new StoreFault(method, kind, call, persistent, status, element, byte_);
    }

    /**
     * The same with another byte.
     *
     * @param byte_ of FLIP and SHORT; beyond the element's end: its last byte (unsigned)
     * @return a changed copy
     */
    public StoreFault byte_(long byte_) {
        return new StoreFault(method, kind, call, persistent, status, element, byte_);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(StoreFault value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutStoreCheck.StoreFault.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(StoreFault value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutStoreCheck.StoreFault.METHOD, method.value());
        at.set(JAVA_INT, LayoutStoreCheck.StoreFault.KIND, kind.value());
        at.set(JAVA_LONG, LayoutStoreCheck.StoreFault.CALL, call);
        at.set(JAVA_INT, LayoutStoreCheck.StoreFault.PERSISTENT, Convert.u32(persistent,
                "persistent"));
        at.set(JAVA_INT, LayoutStoreCheck.StoreFault.STATUS, status.value());
        at.set(JAVA_LONG, LayoutStoreCheck.StoreFault.ELEMENT, element);
        at.set(JAVA_LONG, LayoutStoreCheck.StoreFault.BYTE, byte_);
    }
}
