// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutCompact;

/**
 * What of a ledger is compacted.
 *
 * @param sequence record of the snapshot that rows are read from; 0: nothing is compacted
 *         (unsigned)
 * @param documents documents whose rows are not in memory (unsigned)
 * @param documentsKept among those below the mark, documents that are, because they were open,
 *         belong to one that was, or have changed since (unsigned)
 * @param items items whose rows are not in memory (unsigned)
 * @param allocations allocations whose rows are not in memory (unsigned)
 * @param bytesKept bytes of fingerprints, sums and rows that are kept for them (unsigned)
 * @param bytesReadBack bytes of chunks that were read back and are held (unsigned)
 * @param day the day, or null; null: none
 */
public record Compaction(long sequence, long documents, long documentsKept, long items,
        long allocations, long bytesKept, long bytesReadBack, LocalDate day) {
    /** Reads a value while it can be read. */
    static Compaction read(MemorySegment at, Call scope) {
        return new Compaction(at.get(JAVA_LONG, LayoutCompact.Compaction.SEQUENCE),
                at.get(JAVA_LONG, LayoutCompact.Compaction.DOCUMENTS), at.get(JAVA_LONG,
                LayoutCompact.Compaction.DOCUMENTS_KEPT), at.get(JAVA_LONG,
                LayoutCompact.Compaction.ITEMS), at.get(JAVA_LONG,
                LayoutCompact.Compaction.ALLOCATIONS), at.get(JAVA_LONG,
                LayoutCompact.Compaction.BYTES_KEPT), at.get(JAVA_LONG,
                LayoutCompact.Compaction.BYTES_READ_BACK), Convert.date(at.get(JAVA_INT,
                LayoutCompact.Compaction.DAY)));
    }
}
