// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutEventLines;

/**
 * Which events to write. Zero: all.
 *
 * @param sequenceFirst transactions whose last record is numbered so or later (unsigned)
 * @param sequenceLast and so or earlier; 0: up to what the view knows (unsigned)
 * @param customer number; events that concern this customer only; 0: all (unsigned)
 * @param document number; events that concern this document only; 0: all (unsigned)
 * @param progress called with lines written, and their number where it is known; null: the
 *         context's
 */
public record EventLinesOptions(long sequenceFirst, long sequenceLast, long customer, long document,
        ProgressCallback progress) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static EventLinesOptions defaults() {
        return new EventLinesOptions(0, 0, 0, 0, null);
    }

    /**
     * The same with another sequence first.
     *
     * @param sequenceFirst transactions whose last record is numbered so or later (unsigned)
     * @return a changed copy
     */
    public EventLinesOptions sequenceFirst(long sequenceFirst) {
        return new EventLinesOptions(sequenceFirst, sequenceLast, customer, document, progress);
    }

    /**
     * The same with another sequence last.
     *
     * @param sequenceLast and so or earlier; 0: up to what the view knows (unsigned)
     * @return a changed copy
     */
    public EventLinesOptions sequenceLast(long sequenceLast) {
        return new EventLinesOptions(sequenceFirst, sequenceLast, customer, document, progress);
    }

    /**
     * The same with another customer.
     *
     * @param customer number; events that concern this customer only; 0: all (unsigned)
     * @return a changed copy
     */
    public EventLinesOptions customer(long customer) {
        return new EventLinesOptions(sequenceFirst, sequenceLast, customer, document, progress);
    }

    /**
     * The same with another document.
     *
     * @param document number; events that concern this document only; 0: all (unsigned)
     * @return a changed copy
     */
    public EventLinesOptions document(long document) {
        return new EventLinesOptions(sequenceFirst, sequenceLast, customer, document, progress);
    }

    /**
     * The same with another progress.
     *
     * @param progress called with lines written, and their number where it is known; null: the
     *         context's
     * @return a changed copy
     */
    public EventLinesOptions progress(ProgressCallback progress) {
        return new EventLinesOptions(sequenceFirst, sequenceLast, customer, document, progress);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(EventLinesOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutEventLines.EventLinesOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(EventLinesOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutEventLines.EventLinesOptions.SEQUENCE_FIRST, sequenceFirst);
        at.set(JAVA_LONG, LayoutEventLines.EventLinesOptions.SEQUENCE_LAST, sequenceLast);
        at.set(JAVA_LONG, LayoutEventLines.EventLinesOptions.CUSTOMER, customer);
        at.set(JAVA_LONG, LayoutEventLines.EventLinesOptions.DOCUMENT, document);
        at.set(ADDRESS, LayoutEventLines.EventLinesOptions.PROGRESS, ProgressUpcall.stub(progress,
                scope));
    }
}
