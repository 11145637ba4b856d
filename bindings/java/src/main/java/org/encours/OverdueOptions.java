// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutOverdue;

/**
 * Options of the overdue ratio.
 *
 * @param asOf required; null: none
 * @param graceDays 0 to 36600: days late up to this many are not overdue
 * @param negatives a {@link OverdueNegatives}
 * @param rows rows of a state; 0: 1
 */
public record OverdueOptions(LocalDate asOf, long graceDays, OverdueNegatives negatives,
        long rows) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static OverdueOptions defaults() {
        return new OverdueOptions(null, 0, OverdueNegatives.OUT, 0);
    }

    /**
     * The same with another as of.
     *
     * @param asOf required; null: none
     * @return a changed copy
     */
    public OverdueOptions asOf(LocalDate asOf) {
        return new OverdueOptions(asOf, graceDays, negatives, rows);
    }

    /**
     * The same with another grace days.
     *
     * @param graceDays 0 to 36600: days late up to this many are not overdue
     * @return a changed copy
     */
    public OverdueOptions graceDays(long graceDays) {
        return new OverdueOptions(asOf, graceDays, negatives, rows);
    }

    /**
     * The same with another negatives.
     *
     * @param negatives a {@link OverdueNegatives}
     * @return a changed copy
     */
    public OverdueOptions negatives(OverdueNegatives negatives) {
        return new OverdueOptions(asOf, graceDays, negatives, rows);
    }

    /**
     * The same with another rows.
     *
     * @param rows rows of a state; 0: 1
     * @return a changed copy
     */
    public OverdueOptions rows(long rows) {
        return new OverdueOptions(asOf, graceDays, negatives, rows);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(OverdueOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutOverdue.OverdueOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(OverdueOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutOverdue.OverdueOptions.AS_OF, Convert.day(asOf));
        at.set(JAVA_INT, LayoutOverdue.OverdueOptions.GRACE_DAYS, Convert.u32(graceDays,
                "graceDays"));
        at.set(JAVA_INT, LayoutOverdue.OverdueOptions.NEGATIVES, negatives.value());
        at.set(JAVA_INT, LayoutOverdue.OverdueOptions.ROWS, Convert.u32(rows, "rows"));
    }
}
