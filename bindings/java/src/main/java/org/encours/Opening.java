// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutSnapshot;

/**
 * How a ledger was opened.
 *
 * @param snapshotSequence of the snapshot used; 0: none, the whole log was read (unsigned)
 * @param snapshotBytes bytes read from it (unsigned)
 * @param records records read from the log behind it (unsigned)
 * @param passedOver newer snapshots that could not be used (unsigned)
 * @param passedSequence the newest of those; 0: none (unsigned)
 * @param passedStatus why, a {@link StatusKind}: CORRUPT is damaged or of another log, UNSUPPORTED
 *         of another release; others are failures of the store. 0: none was
 */
public record Opening(long snapshotSequence, long snapshotBytes, long records, long passedOver,
        long passedSequence, StatusKind passedStatus) {
    /** Reads a value while it can be read. */
    static Opening read(MemorySegment at, Call scope) {
        return new Opening(at.get(JAVA_LONG, LayoutSnapshot.Opening.SNAPSHOT_SEQUENCE),
                at.get(JAVA_LONG, LayoutSnapshot.Opening.SNAPSHOT_BYTES), at.get(JAVA_LONG,
                LayoutSnapshot.Opening.RECORDS), at.get(JAVA_LONG,
                LayoutSnapshot.Opening.PASSED_OVER), at.get(JAVA_LONG,
                LayoutSnapshot.Opening.PASSED_SEQUENCE), StatusKind.of(at.get(JAVA_INT,
                LayoutSnapshot.Opening.PASSED_STATUS)));
    }
}
