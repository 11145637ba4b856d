// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutLedger;

/**
 * What {@link Ledger#verify} counted.
 *
 * @param records records read and found right (unsigned)
 * @param transactions whole transactions among them (unsigned)
 * @param events events decoded, applied and encoded again to the same bytes; the pairs of a
 *         matching are one, where {@link ViewCounts}.events has one for each (unsigned)
 * @param bytes bytes of records (unsigned)
 * @param documents rows compared with those in memory (unsigned)
 * @param allocations rows compared with those in memory (unsigned)
 * @param partiesMissing registered parties whose row is not there (unsigned)
 * @param partiesReturned erased parties whose row came back, as with a backup (unsigned)
 * @param firstBadRecord sequence of the first record at fault; 0: none (unsigned)
 * @param snapshots snapshots found whole and equal to the log (unsigned)
 * @param snapshotsOther snapshots in the format of another release, not looked into (unsigned)
 * @param snapshotsBad snapshots that are damaged or hold something else (unsigned)
 * @param firstBadSnapshot sequence of the oldest of those; 0: none (unsigned)
 * @param firstBadBlock number of the first block at fault in it, from 0 (unsigned)
 * @param partiesDamaged rows of personal data that are not as they were written; they read as
 *         {@link StatusKind#CORRUPT} (unsigned)
 * @param firstDamagedParty number of the first of those, as the store has it; 0: none (unsigned)
 * @param firstDamagedCustomer number of its customer; 0: the log knows no such party (unsigned)
 */
public record VerifyReport(long records, long transactions, long events, long bytes, long documents,
        long allocations, long partiesMissing, long partiesReturned, long firstBadRecord,
        long snapshots, long snapshotsOther, long snapshotsBad, long firstBadSnapshot,
        long firstBadBlock, long partiesDamaged, long firstDamagedParty,
        long firstDamagedCustomer) {
    /** Reads a value while it can be read. */
    static VerifyReport read(MemorySegment at, Call scope) {
        return new VerifyReport(at.get(JAVA_LONG, LayoutLedger.VerifyReport.RECORDS),
                at.get(JAVA_LONG, LayoutLedger.VerifyReport.TRANSACTIONS), at.get(JAVA_LONG,
                LayoutLedger.VerifyReport.EVENTS), at.get(JAVA_LONG,
                LayoutLedger.VerifyReport.BYTES), at.get(JAVA_LONG,
                LayoutLedger.VerifyReport.DOCUMENTS), at.get(JAVA_LONG,
                LayoutLedger.VerifyReport.ALLOCATIONS), at.get(JAVA_LONG,
                LayoutLedger.VerifyReport.PARTIES_MISSING), at.get(JAVA_LONG,
                LayoutLedger.VerifyReport.PARTIES_RETURNED), at.get(JAVA_LONG,
                LayoutLedger.VerifyReport.FIRST_BAD_RECORD), at.get(JAVA_LONG,
                LayoutLedger.VerifyReport.SNAPSHOTS), at.get(JAVA_LONG,
                LayoutLedger.VerifyReport.SNAPSHOTS_OTHER), at.get(JAVA_LONG,
                LayoutLedger.VerifyReport.SNAPSHOTS_BAD), at.get(JAVA_LONG,
                LayoutLedger.VerifyReport.FIRST_BAD_SNAPSHOT), at.get(JAVA_LONG,
                LayoutLedger.VerifyReport.FIRST_BAD_BLOCK), at.get(JAVA_LONG,
                LayoutLedger.VerifyReport.PARTIES_DAMAGED), at.get(JAVA_LONG,
                LayoutLedger.VerifyReport.FIRST_DAMAGED_PARTY), at.get(JAVA_LONG,
                LayoutLedger.VerifyReport.FIRST_DAMAGED_CUSTOMER));
    }
}
