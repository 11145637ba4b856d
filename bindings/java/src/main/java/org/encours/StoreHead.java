// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.encours.internal.LayoutStore;

/**
 * The end of a ledger's log.
 *
 * @param sequence number of the last record; 0 when there is none (unsigned)
 * @param hash SHA-256 that ends that record; zeros when there is none
 */
public record StoreHead(long sequence, byte[] hash) {
    @Override
    public boolean equals(Object other) {
        return other instanceof StoreHead that && Arrays.deepEquals(components(),
                that.components());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(components());
    }

    @Override
    public String toString() {
        return Convert.described("StoreHead", components(), "sequence", "hash");
    }

    private Object[] components() {
        return new Object[] {sequence, hash};
    }

    /** Reads a value while it can be read. */
    static StoreHead read(MemorySegment at, Call scope) {
        return new StoreHead(at.get(JAVA_LONG, LayoutStore.StoreHead.SEQUENCE), Convert.bytes(at,
                LayoutStore.StoreHead.HASH, 32));
    }
}
