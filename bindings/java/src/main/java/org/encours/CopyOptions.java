// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutCopy;

/**
 * Options of {@link Store#copy}.
 *
 * @param progress called with records copied or found there, and the sequence of the head, both
 *         that sequence while parties and snapshots are copied; null: that of the context of
 *         {@code to}
 * @param withoutParties 1: leave personal data out; they then read UNKNOWN
 * @param snapshots 1: copy sealed snapshots too, where both stores keep some
 * @param batchBytes bytes of records to append at once, then to report progress; 0: 4 MiB
 *         (unsigned)
 */
public record CopyOptions(ProgressCallback progress, long withoutParties, long snapshots,
        long batchBytes) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static CopyOptions defaults() {
        return new CopyOptions(null, 0, 0, 0);
    }

    /**
     * The same with another progress.
     *
     * @param progress called with records copied or found there, and the sequence of the head, both
     *         that sequence while parties and snapshots are copied; null: that of the context of
     *         {@code to}
     * @return a changed copy
     */
    public CopyOptions progress(ProgressCallback progress) {
        return new CopyOptions(progress, withoutParties, snapshots, batchBytes);
    }

    /**
     * The same with another without parties.
     *
     * @param withoutParties 1: leave personal data out; they then read UNKNOWN
     * @return a changed copy
     */
    public CopyOptions withoutParties(long withoutParties) {
        return new CopyOptions(progress, withoutParties, snapshots, batchBytes);
    }

    /**
     * The same with another snapshots.
     *
     * @param snapshots 1: copy sealed snapshots too, where both stores keep some
     * @return a changed copy
     */
    public CopyOptions snapshots(long snapshots) {
        return new CopyOptions(progress, withoutParties, snapshots, batchBytes);
    }

    /**
     * The same with another batch bytes.
     *
     * @param batchBytes bytes of records to append at once, then to report progress; 0: 4 MiB
     *         (unsigned)
     * @return a changed copy
     */
    public CopyOptions batchBytes(long batchBytes) {
        return new CopyOptions(progress, withoutParties, snapshots, batchBytes);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(CopyOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCopy.CopyOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(CopyOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutCopy.CopyOptions.PROGRESS, ProgressUpcall.stub(progress, scope));
        at.set(JAVA_INT, LayoutCopy.CopyOptions.WITHOUT_PARTIES, Convert.u32(withoutParties,
                "withoutParties"));
        at.set(JAVA_INT, LayoutCopy.CopyOptions.SNAPSHOTS, Convert.u32(snapshots, "snapshots"));
        at.set(JAVA_LONG, LayoutCopy.CopyOptions.BATCH_BYTES, batchBytes);
    }
}
