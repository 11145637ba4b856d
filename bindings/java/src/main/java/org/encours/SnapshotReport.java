// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.encours.internal.LayoutSnapshot;

/**
 * What {@link Ledger#snapshot} did.
 *
 * @param sequence of the record it stands at (unsigned)
 * @param blocks blocks of the snapshot (unsigned)
 * @param bytes bytes stored for it, headers included; 0 when it was there already (unsigned)
 * @param bytesRaw bytes of rows in it (unsigned)
 * @param dropped older or unfinished snapshots removed (unsigned)
 * @param present 1: a whole snapshot was there already, nothing was written
 * @param digest the digest it is sealed with
 */
public record SnapshotReport(long sequence, long blocks, long bytes, long bytesRaw, long dropped,
        long present, byte[] digest) {
    @Override
    public boolean equals(Object other) {
        return other instanceof SnapshotReport that && Arrays.deepEquals(components(),
                that.components());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(components());
    }

    @Override
    public String toString() {
        return Convert.described("SnapshotReport", components(), "sequence", "blocks", "bytes",
                "bytesRaw", "dropped", "present", "digest");
    }

    private Object[] components() {
        return new Object[] {sequence, blocks, bytes, bytesRaw, dropped, present, digest};
    }

    /** Reads a value while it can be read. */
    static SnapshotReport read(MemorySegment at, Call scope) {
        return new SnapshotReport(at.get(JAVA_LONG, LayoutSnapshot.SnapshotReport.SEQUENCE),
                at.get(JAVA_LONG, LayoutSnapshot.SnapshotReport.BLOCKS), at.get(JAVA_LONG,
                LayoutSnapshot.SnapshotReport.BYTES), at.get(JAVA_LONG,
                LayoutSnapshot.SnapshotReport.BYTES_RAW), at.get(JAVA_LONG,
                LayoutSnapshot.SnapshotReport.DROPPED), Integer.toUnsignedLong(at.get(JAVA_INT,
                LayoutSnapshot.SnapshotReport.PRESENT)), Convert.bytes(at,
                LayoutSnapshot.SnapshotReport.DIGEST, 32));
    }
}
