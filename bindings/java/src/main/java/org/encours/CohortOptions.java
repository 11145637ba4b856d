// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutRecovery;

/**
 * Options of a triangle of cohorts.
 *
 * @param cohorts periods in which claims fell due: 0 to cohorts - 1, oldest first
 * @param ages periods after the cohort's own: ages 0 to ages - 1
 * @param lastPeriod last period of which all receipts are known, counted as cohorts
 */
public record CohortOptions(long cohorts, long ages, long lastPeriod) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static CohortOptions defaults() {
        return new CohortOptions(0, 0, 0);
    }

    /**
     * The same with another cohorts.
     *
     * @param cohorts periods in which claims fell due: 0 to cohorts - 1, oldest first
     * @return a changed copy
     */
    public CohortOptions cohorts(long cohorts) {
        return new CohortOptions(cohorts, ages, lastPeriod);
    }

    /**
     * The same with another ages.
     *
     * @param ages periods after the cohort's own: ages 0 to ages - 1
     * @return a changed copy
     */
    public CohortOptions ages(long ages) {
        return new CohortOptions(cohorts, ages, lastPeriod);
    }

    /**
     * The same with another last period.
     *
     * @param lastPeriod last period of which all receipts are known, counted as cohorts
     * @return a changed copy
     */
    public CohortOptions lastPeriod(long lastPeriod) {
        return new CohortOptions(cohorts, ages, lastPeriod);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(CohortOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutRecovery.CohortOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(CohortOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutRecovery.CohortOptions.COHORTS, Convert.u32(cohorts, "cohorts"));
        at.set(JAVA_INT, LayoutRecovery.CohortOptions.AGES, Convert.u32(ages, "ages"));
        at.set(JAVA_INT, LayoutRecovery.CohortOptions.LAST_PERIOD, Convert.u32(lastPeriod,
                "lastPeriod"));
    }
}
