// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutPolicyParts;

/**
 * A kind of guarantee: what GUARANTEE facts with its code count. A policy to which none is added
 * has one, "*": all kinds, counted whole.
 *
 * @param code of the kind; "*": all kinds that are not named
 * @param percent counts so much of its amount, 0 to 10000, when its fact states none
 * @param group 1: one of the head counts for members without one of their own
 * @param maximum counts so much at most of one customer, minor units of the policy; less than 0: no
 *         maximum
 */
public record PolicyGuarantee(String code, int percent, int group, long maximum) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static PolicyGuarantee defaults() {
        return new PolicyGuarantee(null, 10000, 0, -1);
    }

    /**
     * The same with another code.
     *
     * @param code of the kind; "*": all kinds that are not named
     * @return a changed copy
     */
    public PolicyGuarantee code(String code) {
        return new PolicyGuarantee(code, percent, group, maximum);
    }

    /**
     * The same with another percent.
     *
     * @param percent counts so much of its amount, 0 to 10000, when its fact states none
     * @return a changed copy
     */
    public PolicyGuarantee percent(int percent) {
        return new PolicyGuarantee(code, percent, group, maximum);
    }

    /**
     * The same with another group.
     *
     * @param group 1: one of the head counts for members without one of their own
     * @return a changed copy
     */
    public PolicyGuarantee group(int group) {
        return new PolicyGuarantee(code, percent, group, maximum);
    }

    /**
     * The same with another maximum.
     *
     * @param maximum counts so much at most of one customer, minor units of the policy; less than
     *         0: no maximum
     * @return a changed copy
     */
    public PolicyGuarantee maximum(long maximum) {
        return new PolicyGuarantee(code, percent, group, maximum);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(PolicyGuarantee value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutPolicyParts.PolicyGuarantee.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(PolicyGuarantee value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutPolicyParts.PolicyGuarantee.CODE, scope.text(code));
        at.set(JAVA_INT, LayoutPolicyParts.PolicyGuarantee.PERCENT, percent);
        at.set(JAVA_INT, LayoutPolicyParts.PolicyGuarantee.GROUP, group);
        at.set(JAVA_LONG, LayoutPolicyParts.PolicyGuarantee.MAXIMUM, maximum);
    }
}
