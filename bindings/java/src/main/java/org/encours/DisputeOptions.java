// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutDisputes;

/**
 * Options of dispute figures. All three days are required.
 *
 * @param firstDay of the window; null: none
 * @param lastDay of the window, not before the first; null: none
 * @param asOf not before the last day of the window; null: none
 * @param rows rows of a state; 0: 1
 */
public record DisputeOptions(LocalDate firstDay, LocalDate lastDay, LocalDate asOf, long rows) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static DisputeOptions defaults() {
        return new DisputeOptions(null, null, null, 0);
    }

    /**
     * The same with another first day.
     *
     * @param firstDay of the window; null: none
     * @return a changed copy
     */
    public DisputeOptions firstDay(LocalDate firstDay) {
        return new DisputeOptions(firstDay, lastDay, asOf, rows);
    }

    /**
     * The same with another last day.
     *
     * @param lastDay of the window, not before the first; null: none
     * @return a changed copy
     */
    public DisputeOptions lastDay(LocalDate lastDay) {
        return new DisputeOptions(firstDay, lastDay, asOf, rows);
    }

    /**
     * The same with another as of.
     *
     * @param asOf not before the last day of the window; null: none
     * @return a changed copy
     */
    public DisputeOptions asOf(LocalDate asOf) {
        return new DisputeOptions(firstDay, lastDay, asOf, rows);
    }

    /**
     * The same with another rows.
     *
     * @param rows rows of a state; 0: 1
     * @return a changed copy
     */
    public DisputeOptions rows(long rows) {
        return new DisputeOptions(firstDay, lastDay, asOf, rows);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(DisputeOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutDisputes.DisputeOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(DisputeOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutDisputes.DisputeOptions.FIRST_DAY, Convert.day(firstDay));
        at.set(JAVA_INT, LayoutDisputes.DisputeOptions.LAST_DAY, Convert.day(lastDay));
        at.set(JAVA_INT, LayoutDisputes.DisputeOptions.AS_OF, Convert.day(asOf));
        at.set(JAVA_INT, LayoutDisputes.DisputeOptions.ROWS, Convert.u32(rows, "rows"));
    }
}
