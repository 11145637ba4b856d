// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.encours.internal.LayoutSnapshot;

/**
 * A snapshot in the store.
 *
 * @param sequence of the record it stands at (unsigned)
 * @param blocks blocks of it (unsigned)
 * @param hash hash of that record, as sealed
 * @param digest digest of the blocks, as sealed
 */
public record SnapshotInfo(long sequence, long blocks, byte[] hash, byte[] digest) {
    @Override
    public boolean equals(Object other) {
        return other instanceof SnapshotInfo that && Arrays.deepEquals(components(),
                that.components());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(components());
    }

    @Override
    public String toString() {
        return Convert.described("SnapshotInfo", components(), "sequence", "blocks", "hash",
                "digest");
    }

    private Object[] components() {
        return new Object[] {sequence, blocks, hash, digest};
    }

    /** Reads a value while it can be read. */
    static SnapshotInfo read(MemorySegment at, Call scope) {
        return new SnapshotInfo(at.get(JAVA_LONG, LayoutSnapshot.SnapshotInfo.SEQUENCE),
                at.get(JAVA_LONG, LayoutSnapshot.SnapshotInfo.BLOCKS), Convert.bytes(at,
                LayoutSnapshot.SnapshotInfo.HASH, 32), Convert.bytes(at,
                LayoutSnapshot.SnapshotInfo.DIGEST, 32));
    }
}
