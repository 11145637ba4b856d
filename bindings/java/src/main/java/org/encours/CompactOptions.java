// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutCompact;

/**
 * Options of {@link Ledger#compact}.
 *
 * @param progress called with blocks written and read, of how many in all; null: none
 * @param imagesMax bytes that may be read back before they are given up again; 0: 256 MiB
 *         (unsigned)
 * @param compression of the snapshot, a {@link SnapshotCompression}
 * @param keep how many snapshots to leave, as for a snapshot
 */
public record CompactOptions(ProgressCallback progress, long imagesMax,
        SnapshotCompression compression, long keep) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static CompactOptions defaults() {
        return new CompactOptions(null, 0, SnapshotCompression.RAW, 0);
    }

    /**
     * The same with another progress.
     *
     * @param progress called with blocks written and read, of how many in all; null: none
     * @return a changed copy
     */
    public CompactOptions progress(ProgressCallback progress) {
        return new CompactOptions(progress, imagesMax, compression, keep);
    }

    /**
     * The same with another images max.
     *
     * @param imagesMax bytes that may be read back before they are given up again; 0: 256 MiB
     *         (unsigned)
     * @return a changed copy
     */
    public CompactOptions imagesMax(long imagesMax) {
        return new CompactOptions(progress, imagesMax, compression, keep);
    }

    /**
     * The same with another compression.
     *
     * @param compression of the snapshot, a {@link SnapshotCompression}
     * @return a changed copy
     */
    public CompactOptions compression(SnapshotCompression compression) {
        return new CompactOptions(progress, imagesMax, compression, keep);
    }

    /**
     * The same with another keep.
     *
     * @param keep how many snapshots to leave, as for a snapshot
     * @return a changed copy
     */
    public CompactOptions keep(long keep) {
        return new CompactOptions(progress, imagesMax, compression, keep);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(CompactOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCompact.CompactOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(CompactOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutCompact.CompactOptions.PROGRESS, ProgressUpcall.stub(progress,
                scope));
        at.set(JAVA_LONG, LayoutCompact.CompactOptions.IMAGES_MAX, imagesMax);
        at.set(JAVA_INT, LayoutCompact.CompactOptions.COMPRESSION, compression.value());
        at.set(JAVA_INT, LayoutCompact.CompactOptions.KEEP, Convert.u32(keep, "keep"));
    }
}
