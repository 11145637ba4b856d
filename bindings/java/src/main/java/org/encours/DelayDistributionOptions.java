// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutDelayDistribution;

/**
 * Options of a distribution: its range of days and its rows.
 *
 * @param lowestDays first day told apart, as -30
 * @param highestDays last one, as 365
 * @param rows 0: 1
 */
public record DelayDistributionOptions(int lowestDays, int highestDays, long rows) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static DelayDistributionOptions defaults() {
        return new DelayDistributionOptions(0, 0, 0);
    }

    /**
     * The same with another lowest days.
     *
     * @param lowestDays first day told apart, as -30
     * @return a changed copy
     */
    public DelayDistributionOptions lowestDays(int lowestDays) {
        return new DelayDistributionOptions(lowestDays, highestDays, rows);
    }

    /**
     * The same with another highest days.
     *
     * @param highestDays last one, as 365
     * @return a changed copy
     */
    public DelayDistributionOptions highestDays(int highestDays) {
        return new DelayDistributionOptions(lowestDays, highestDays, rows);
    }

    /**
     * The same with another rows.
     *
     * @param rows 0: 1
     * @return a changed copy
     */
    public DelayDistributionOptions rows(long rows) {
        return new DelayDistributionOptions(lowestDays, highestDays, rows);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(DelayDistributionOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutDelayDistribution.DelayDistributionOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(DelayDistributionOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutDelayDistribution.DelayDistributionOptions.LOWEST_DAYS, lowestDays);
        at.set(JAVA_INT, LayoutDelayDistribution.DelayDistributionOptions.HIGHEST_DAYS,
                highestDays);
        at.set(JAVA_INT, LayoutDelayDistribution.DelayDistributionOptions.ROWS, Convert.u32(rows,
                "rows"));
    }
}
