// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutSnapshot;

/**
 * Options of {@link Ledger#snapshot}.
 *
 * @param progress called with blocks written, of how many; null: the context's
 * @param compression a {@link SnapshotCompression}
 * @param keep how many snapshots to leave, this one included; older ones are dropped. 0: 2, so that
 *         one is left if the newest is damaged
 */
public record SnapshotOptions(ProgressCallback progress, SnapshotCompression compression,
        long keep) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static SnapshotOptions defaults() {
        return new SnapshotOptions(null, SnapshotCompression.RAW, 0);
    }

    /**
     * The same with another progress.
     *
     * @param progress called with blocks written, of how many; null: the context's
     * @return a changed copy
     */
    public SnapshotOptions progress(ProgressCallback progress) {
        return new SnapshotOptions(progress, compression, keep);
    }

    /**
     * The same with another compression.
     *
     * @param compression a {@link SnapshotCompression}
     * @return a changed copy
     */
    public SnapshotOptions compression(SnapshotCompression compression) {
        return new SnapshotOptions(progress, compression, keep);
    }

    /**
     * The same with another keep.
     *
     * @param keep how many snapshots to leave, this one included; older ones are dropped. 0: 2, so
     *         that one is left if the newest is damaged
     * @return a changed copy
     */
    public SnapshotOptions keep(long keep) {
        return new SnapshotOptions(progress, compression, keep);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(SnapshotOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutSnapshot.SnapshotOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(SnapshotOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutSnapshot.SnapshotOptions.PROGRESS, ProgressUpcall.stub(progress,
                scope));
        at.set(JAVA_INT, LayoutSnapshot.SnapshotOptions.COMPRESSION, compression.value());
        at.set(JAVA_INT, LayoutSnapshot.SnapshotOptions.KEEP, Convert.u32(keep, "keep"));
    }
}
