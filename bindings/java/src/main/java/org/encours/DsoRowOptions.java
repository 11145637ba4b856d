// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutDsoRows;

/**
 * Options of figures by row.
 *
 * @param asOf the day, at its end; required; null: none
 * @param rows rows, 1 to 2^26
 * @param months months of sales, that of the as-of day included, 1 to 240; 0: 24
 */
public record DsoRowOptions(LocalDate asOf, long rows, long months) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static DsoRowOptions defaults() {
        return new DsoRowOptions(null, 0, 0);
    }

    /**
     * The same with another as of.
     *
     * @param asOf the day, at its end; required; null: none
     * @return a changed copy
     */
    public DsoRowOptions asOf(LocalDate asOf) {
        return new DsoRowOptions(asOf, rows, months);
    }

    /**
     * The same with another rows.
     *
     * @param rows rows, 1 to 2^26
     * @return a changed copy
     */
    public DsoRowOptions rows(long rows) {
        return new DsoRowOptions(asOf, rows, months);
    }

    /**
     * The same with another months.
     *
     * @param months months of sales, that of the as-of day included, 1 to 240; 0: 24
     * @return a changed copy
     */
    public DsoRowOptions months(long months) {
        return new DsoRowOptions(asOf, rows, months);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(DsoRowOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutDsoRows.DsoRowOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(DsoRowOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutDsoRows.DsoRowOptions.AS_OF, Convert.day(asOf));
        at.set(JAVA_INT, LayoutDsoRows.DsoRowOptions.ROWS, Convert.u32(rows, "rows"));
        at.set(JAVA_INT, LayoutDsoRows.DsoRowOptions.MONTHS, Convert.u32(months, "months"));
    }
}
