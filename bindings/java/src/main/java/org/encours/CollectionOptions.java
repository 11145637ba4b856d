// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutCollectionProfile;

/**
 * Options of a triangle.
 *
 * @param rows profiles to derive; 0: 1
 * @param cohorts periods of sales, 1 to 1200
 * @param ages ages of the profile, 1 to 120
 * @param last last period that is over, counted from that of the first cohort: cohort c has been
 *         seen at the ages 0 to last - c
 * @param use of finish: a {@link CollectionCohorts}
 */
public record CollectionOptions(long rows, long cohorts, long ages, long last,
        CollectionCohorts use) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static CollectionOptions defaults() {
        return new CollectionOptions(0, 0, 0, 0, CollectionCohorts.OBSERVED);
    }

    /**
     * The same with another rows.
     *
     * @param rows profiles to derive; 0: 1
     * @return a changed copy
     */
    public CollectionOptions rows(long rows) {
        return new CollectionOptions(rows, cohorts, ages, last, use);
    }

    /**
     * The same with another cohorts.
     *
     * @param cohorts periods of sales, 1 to 1200
     * @return a changed copy
     */
    public CollectionOptions cohorts(long cohorts) {
        return new CollectionOptions(rows, cohorts, ages, last, use);
    }

    /**
     * The same with another ages.
     *
     * @param ages ages of the profile, 1 to 120
     * @return a changed copy
     */
    public CollectionOptions ages(long ages) {
        return new CollectionOptions(rows, cohorts, ages, last, use);
    }

    /**
     * The same with another last.
     *
     * @param last last period that is over, counted from that of the first cohort: cohort c has
     *         been seen at the ages 0 to last - c
     * @return a changed copy
     */
    public CollectionOptions last(long last) {
        return new CollectionOptions(rows, cohorts, ages, last, use);
    }

    /**
     * The same with another use.
     *
     * @param use of finish: a {@link CollectionCohorts}
     * @return a changed copy
     */
    public CollectionOptions use(CollectionCohorts use) {
        return new CollectionOptions(rows, cohorts, ages, last, use);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(CollectionOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCollectionProfile.CollectionOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(CollectionOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutCollectionProfile.CollectionOptions.ROWS, Convert.u32(rows, "rows"));
        at.set(JAVA_INT, LayoutCollectionProfile.CollectionOptions.COHORTS, Convert.u32(cohorts,
                "cohorts"));
        at.set(JAVA_INT, LayoutCollectionProfile.CollectionOptions.AGES, Convert.u32(ages, "ages"));
        at.set(JAVA_INT, LayoutCollectionProfile.CollectionOptions.LAST, Convert.u32(last, "last"));
        at.set(JAVA_INT, LayoutCollectionProfile.CollectionOptions.USE, use.value());
    }
}
