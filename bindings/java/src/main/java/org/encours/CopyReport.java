// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.encours.internal.LayoutCopy;

/**
 * What {@link Store#copy} did.
 *
 * @param records records appended to the target (unsigned)
 * @param recordsPresent records that it held before (unsigned)
 * @param bytes bytes of the records appended (unsigned)
 * @param parties party rows written (unsigned)
 * @param partiesPresent party rows that it held before, with the same bytes (unsigned)
 * @param partiesErased party rows erased in the target because they are in the source (unsigned)
 * @param partiesKeptErased erased in the target, so not written again (unsigned)
 * @param snapshots snapshots copied (unsigned)
 * @param headSequence head of the target (unsigned)
 * @param headHash its hash
 */
public record CopyReport(long records, long recordsPresent, long bytes, long parties,
        long partiesPresent, long partiesErased, long partiesKeptErased, long snapshots,
        long headSequence, byte[] headHash) {
    @Override
    public boolean equals(Object other) {
        return other instanceof CopyReport that && Arrays.deepEquals(components(),
                that.components());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(components());
    }

    @Override
    public String toString() {
        return Convert.described("CopyReport", components(), "records", "recordsPresent", "bytes",
                "parties", "partiesPresent", "partiesErased", "partiesKeptErased", "snapshots",
                "headSequence", "headHash");
    }

    private Object[] components() {
        return new Object[] {records, recordsPresent, bytes, parties, partiesPresent, partiesErased,
                partiesKeptErased, snapshots, headSequence, headHash};
    }

    /** Reads a value while it can be read. */
    static CopyReport read(MemorySegment at, Call scope) {
        return new CopyReport(at.get(JAVA_LONG, LayoutCopy.CopyReport.RECORDS), at.get(JAVA_LONG,
                LayoutCopy.CopyReport.RECORDS_PRESENT), at.get(JAVA_LONG,
                LayoutCopy.CopyReport.BYTES), at.get(JAVA_LONG, LayoutCopy.CopyReport.PARTIES),
                at.get(JAVA_LONG, LayoutCopy.CopyReport.PARTIES_PRESENT), at.get(JAVA_LONG,
                LayoutCopy.CopyReport.PARTIES_ERASED), at.get(JAVA_LONG,
                LayoutCopy.CopyReport.PARTIES_KEPT_ERASED), at.get(JAVA_LONG,
                LayoutCopy.CopyReport.SNAPSHOTS), at.get(JAVA_LONG,
                LayoutCopy.CopyReport.HEAD_SEQUENCE), Convert.bytes(at,
                LayoutCopy.CopyReport.HEAD_HASH, 32));
    }
}
