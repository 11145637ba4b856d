// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutPolicyParts;

/**
 * A row of the scorecard: points when its conditions hold; of the rows of one criterion the first
 * that holds counts. Score = sum of weight * points / sum of weights, of the criteria of which a
 * row holds, rounded half up to 1/100. The conditions may not ask for score, risk-class, tables,
 * the stage or the event.
 *
 * @param criterion code; rows of one criterion stand together
 * @param when conditions; null: always
 * @param points 1/100 of a point, within +-10^8
 * @param weight of the criterion, 1 to 10000, the same in all its rows. A criterion of which no row
 *         holds is missing: it has neither points nor weight, and counts in {@code missing} of the
 *         score
 */
public record PolicyPoints(String criterion, String when, int points, int weight) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static PolicyPoints defaults() {
        return new PolicyPoints(null, null, 0, 0);
    }

    /**
     * The same with another criterion.
     *
     * @param criterion code; rows of one criterion stand together
     * @return a changed copy
     */
    public PolicyPoints criterion(String criterion) {
        return new PolicyPoints(criterion, when, points, weight);
    }

    /**
     * The same with another when.
     *
     * @param when conditions; null: always
     * @return a changed copy
     */
    public PolicyPoints when(String when) {
        return new PolicyPoints(criterion, when, points, weight);
    }

    /**
     * The same with another points.
     *
     * @param points 1/100 of a point, within +-10^8
     * @return a changed copy
     */
    public PolicyPoints points(int points) {
        return new PolicyPoints(criterion, when, points, weight);
    }

    /**
     * The same with another weight.
     *
     * @param weight of the criterion, 1 to 10000, the same in all its rows. A criterion of which no
     *         row holds is missing: it has neither points nor weight, and counts in {@code missing}
     *         of the score
     * @return a changed copy
     */
    public PolicyPoints weight(int weight) {
        return new PolicyPoints(criterion, when, points, weight);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(PolicyPoints value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutPolicyParts.PolicyPoints.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(PolicyPoints value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutPolicyParts.PolicyPoints.CRITERION, scope.text(criterion));
        at.set(ADDRESS, LayoutPolicyParts.PolicyPoints.WHEN, scope.text(when));
        at.set(JAVA_INT, LayoutPolicyParts.PolicyPoints.POINTS, points);
        at.set(JAVA_INT, LayoutPolicyParts.PolicyPoints.WEIGHT, weight);
    }
}
