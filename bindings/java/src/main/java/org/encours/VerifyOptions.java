// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.encours.internal.LayoutLedger;

/**
 * Options of {@link Ledger#verify}.
 *
 * @param progress called with records checked; null: the context's
 * @param headSequence a head kept outside; 0: none (unsigned)
 * @param headHash its hash
 * @param snapshots 1: check all snapshots too: every block, and that they hold the rows that the
 *         log gives
 */
public record VerifyOptions(ProgressCallback progress, long headSequence, byte[] headHash,
        long snapshots) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static VerifyOptions defaults() {
        return new VerifyOptions(null, 0, null, 0);
    }

    /**
     * The same with another progress.
     *
     * @param progress called with records checked; null: the context's
     * @return a changed copy
     */
    public VerifyOptions progress(ProgressCallback progress) {
        return new VerifyOptions(progress, headSequence, headHash, snapshots);
    }

    /**
     * The same with another head sequence.
     *
     * @param headSequence a head kept outside; 0: none (unsigned)
     * @return a changed copy
     */
    public VerifyOptions headSequence(long headSequence) {
        return new VerifyOptions(progress, headSequence, headHash, snapshots);
    }

    /**
     * The same with another head hash.
     *
     * @param headHash its hash
     * @return a changed copy
     */
    public VerifyOptions headHash(byte[] headHash) {
        return new VerifyOptions(progress, headSequence, headHash, snapshots);
    }

    /**
     * The same with another snapshots.
     *
     * @param snapshots 1: check all snapshots too: every block, and that they hold the rows that
     *         the log gives
     * @return a changed copy
     */
    public VerifyOptions snapshots(long snapshots) {
        return new VerifyOptions(progress, headSequence, headHash, snapshots);
    }


    @Override
    public boolean equals(Object other) {
        return other instanceof VerifyOptions that && Arrays.deepEquals(components(),
                that.components());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(components());
    }

    @Override
    public String toString() {
        return Convert.described("VerifyOptions", components(), "progress", "headSequence",
                "headHash", "snapshots");
    }

    private Object[] components() {
        return new Object[] {progress, headSequence, headHash, snapshots};
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(VerifyOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutLedger.VerifyOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(VerifyOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutLedger.VerifyOptions.PROGRESS, ProgressUpcall.stub(progress, scope));
        at.set(JAVA_LONG, LayoutLedger.VerifyOptions.HEAD_SEQUENCE, headSequence);
        Convert.bytes(headHash, at, LayoutLedger.VerifyOptions.HEAD_HASH, 32, "headHash");
        at.set(JAVA_INT, LayoutLedger.VerifyOptions.SNAPSHOTS, Convert.u32(snapshots, "snapshots"));
    }
}
