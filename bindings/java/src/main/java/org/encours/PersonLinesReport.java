// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutPersonLines;

/**
 * What {@link Ledger#personLines} wrote.
 *
 * @param lines lines written (unsigned)
 * @param bytes their bytes (unsigned)
 * @param facts lines that are facts (unsigned)
 * @param items lines that are lines of documents (unsigned)
 * @param allocations lines that are allocations (unsigned)
 * @param events lines that are events (unsigned)
 */
public record PersonLinesReport(long lines, long bytes, long facts, long items, long allocations,
        long events) {
    /** Reads a value while it can be read. */
    static PersonLinesReport read(MemorySegment at, Call scope) {
        return new PersonLinesReport(at.get(JAVA_LONG, LayoutPersonLines.PersonLinesReport.LINES),
                at.get(JAVA_LONG, LayoutPersonLines.PersonLinesReport.BYTES), at.get(JAVA_LONG,
                LayoutPersonLines.PersonLinesReport.FACTS), at.get(JAVA_LONG,
                LayoutPersonLines.PersonLinesReport.ITEMS), at.get(JAVA_LONG,
                LayoutPersonLines.PersonLinesReport.ALLOCATIONS), at.get(JAVA_LONG,
                LayoutPersonLines.PersonLinesReport.EVENTS));
    }
}
