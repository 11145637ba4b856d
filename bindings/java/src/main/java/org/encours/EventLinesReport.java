// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutEventLines;

/**
 * What {@link View#eventLines} wrote.
 *
 * @param lines lines written (unsigned)
 * @param bytes their bytes (unsigned)
 * @param positionLast position in the log of the last event written; 0: none (unsigned)
 * @param sequenceLast last record of its transaction: the next export begins behind (unsigned)
 */
public record EventLinesReport(long lines, long bytes, long positionLast, long sequenceLast) {
    /** Reads a value while it can be read. */
    static EventLinesReport read(MemorySegment at, Call scope) {
        return new EventLinesReport(at.get(JAVA_LONG, LayoutEventLines.EventLinesReport.LINES),
                at.get(JAVA_LONG, LayoutEventLines.EventLinesReport.BYTES), at.get(JAVA_LONG,
                LayoutEventLines.EventLinesReport.POSITION_LAST), at.get(JAVA_LONG,
                LayoutEventLines.EventLinesReport.SEQUENCE_LAST));
    }
}
