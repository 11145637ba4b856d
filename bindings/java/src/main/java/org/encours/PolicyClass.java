// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutPolicyParts;

/**
 * A risk class: scores from {@code points} on, up to the class before.
 *
 * @param code of the class, best first
 * @param points lowest score, 1/100, descending; of the last class INT64_MIN. Where low scores are
 *         good: points are given with a minus
 */
public record PolicyClass(String code, long points) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static PolicyClass defaults() {
        return new PolicyClass(null, 0);
    }

    /**
     * The same with another code.
     *
     * @param code of the class, best first
     * @return a changed copy
     */
    public PolicyClass code(String code) {
        return new PolicyClass(code, points);
    }

    /**
     * The same with another points.
     *
     * @param points lowest score, 1/100, descending; of the last class INT64_MIN. Where low scores
     *         are good: points are given with a minus
     * @return a changed copy
     */
    public PolicyClass points(long points) {
        return new PolicyClass(code, points);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(PolicyClass value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutPolicyParts.PolicyClass.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(PolicyClass value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutPolicyParts.PolicyClass.CODE, scope.text(code));
        at.set(JAVA_LONG, LayoutPolicyParts.PolicyClass.POINTS, points);
    }
}
