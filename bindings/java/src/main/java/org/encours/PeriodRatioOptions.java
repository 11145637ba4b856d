// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutPeriodRatios;

/**
 * Options of the ratios. Each is required by the figures that use it.
 *
 * @param ceiMonths N of CEI, 1 to 1200; 0: no CEI
 * @param basisDays of TURNOVER_DAYS, 1 to 36600; 0: no TURNOVER_DAYS
 * @param rows rows of a state; 0: 1
 */
public record PeriodRatioOptions(long ceiMonths, long basisDays, long rows) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static PeriodRatioOptions defaults() {
        return new PeriodRatioOptions(0, 0, 0);
    }

    /**
     * The same with another cei months.
     *
     * @param ceiMonths N of CEI, 1 to 1200; 0: no CEI
     * @return a changed copy
     */
    public PeriodRatioOptions ceiMonths(long ceiMonths) {
        return new PeriodRatioOptions(ceiMonths, basisDays, rows);
    }

    /**
     * The same with another basis days.
     *
     * @param basisDays of TURNOVER_DAYS, 1 to 36600; 0: no TURNOVER_DAYS
     * @return a changed copy
     */
    public PeriodRatioOptions basisDays(long basisDays) {
        return new PeriodRatioOptions(ceiMonths, basisDays, rows);
    }

    /**
     * The same with another rows.
     *
     * @param rows rows of a state; 0: 1
     * @return a changed copy
     */
    public PeriodRatioOptions rows(long rows) {
        return new PeriodRatioOptions(ceiMonths, basisDays, rows);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(PeriodRatioOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutPeriodRatios.PeriodRatioOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(PeriodRatioOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutPeriodRatios.PeriodRatioOptions.CEI_MONTHS, Convert.u32(ceiMonths,
                "ceiMonths"));
        at.set(JAVA_INT, LayoutPeriodRatios.PeriodRatioOptions.BASIS_DAYS, Convert.u32(basisDays,
                "basisDays"));
        at.set(JAVA_INT, LayoutPeriodRatios.PeriodRatioOptions.ROWS, Convert.u32(rows, "rows"));
    }
}
