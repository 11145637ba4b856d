// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutDelays;

/**
 * Options of the delay family.
 *
 * @param measure a {@link DelayMeasure}, required
 * @param rows rows of a state; 0: 1
 * @param firstDay paid on this day or later; measures of payment only; null: none
 * @param lastDay paid on this day or earlier; measures of payment only; null: none
 * @param asOf measures of open items: required; else not to be set; null: none
 * @param withCreditNotes 1: credit notes count as payments; 0: left out
 * @param withWriteOffs 1: write-offs count as payments; 0: left out
 */
public record DelayOptions(DelayMeasure measure, long rows, LocalDate firstDay, LocalDate lastDay,
        LocalDate asOf, int withCreditNotes, int withWriteOffs) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static DelayOptions defaults() {
        return new DelayOptions(DelayMeasure.of(0), 0, null, null, null, 0, 0);
    }

    /**
     * The same with another measure.
     *
     * @param measure a {@link DelayMeasure}, required
     * @return a changed copy
     */
    public DelayOptions measure(DelayMeasure measure) {
        return new DelayOptions(measure, rows, firstDay, lastDay, asOf, withCreditNotes,
                withWriteOffs);
    }

    /**
     * The same with another rows.
     *
     * @param rows rows of a state; 0: 1
     * @return a changed copy
     */
    public DelayOptions rows(long rows) {
        return new DelayOptions(measure, rows, firstDay, lastDay, asOf, withCreditNotes,
                withWriteOffs);
    }

    /**
     * The same with another first day.
     *
     * @param firstDay paid on this day or later; measures of payment only; null: none
     * @return a changed copy
     */
    public DelayOptions firstDay(LocalDate firstDay) {
        return new DelayOptions(measure, rows, firstDay, lastDay, asOf, withCreditNotes,
                withWriteOffs);
    }

    /**
     * The same with another last day.
     *
     * @param lastDay paid on this day or earlier; measures of payment only; null: none
     * @return a changed copy
     */
    public DelayOptions lastDay(LocalDate lastDay) {
        return new DelayOptions(measure, rows, firstDay, lastDay, asOf, withCreditNotes,
                withWriteOffs);
    }

    /**
     * The same with another as of.
     *
     * @param asOf measures of open items: required; else not to be set; null: none
     * @return a changed copy
     */
    public DelayOptions asOf(LocalDate asOf) {
        return new DelayOptions(measure, rows, firstDay, lastDay, asOf, withCreditNotes,
                withWriteOffs);
    }

    /**
     * The same with another with credit notes.
     *
     * @param withCreditNotes 1: credit notes count as payments; 0: left out
     * @return a changed copy
     */
    public DelayOptions withCreditNotes(int withCreditNotes) {
        return new DelayOptions(measure, rows, firstDay, lastDay, asOf, withCreditNotes,
                withWriteOffs);
    }

    /**
     * The same with another with write offs.
     *
     * @param withWriteOffs 1: write-offs count as payments; 0: left out
     * @return a changed copy
     */
    public DelayOptions withWriteOffs(int withWriteOffs) {
        return new DelayOptions(measure, rows, firstDay, lastDay, asOf, withCreditNotes,
                withWriteOffs);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(DelayOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutDelays.DelayOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(DelayOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutDelays.DelayOptions.MEASURE, measure.value());
        at.set(JAVA_INT, LayoutDelays.DelayOptions.ROWS, Convert.u32(rows, "rows"));
        Convert.optional(firstDay, at, LayoutDelays.DelayOptions.FIRST_DAY);
        Convert.optional(lastDay, at, LayoutDelays.DelayOptions.LAST_DAY);
        Convert.optional(asOf, at, LayoutDelays.DelayOptions.AS_OF);
        at.set(JAVA_INT, LayoutDelays.DelayOptions.WITH_CREDIT_NOTES, withCreditNotes);
        at.set(JAVA_INT, LayoutDelays.DelayOptions.WITH_WRITE_OFFS, withWriteOffs);
    }
}
