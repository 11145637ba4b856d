// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutPolicyParts;

/**
 * A type of limit: what LIMIT facts with its code do. A policy to which none is added has one,
 * "limit": a base limit.
 *
 * @param code of the type; facts without a code have that of the first type
 * @param use a {@link LimitUse}
 * @param insured 1: insurers stand for it (insured-limit)
 * @param percent counts so much of its amount, 0 to 10000
 * @param seasonFrom counts from this day of each year, month * 100 + day; 0: all year
 * @param seasonTo to this one, inclusive; may lie before season_from
 * @param reviewDays is to be reviewed so many days behind its beginning when its fact states no
 *         day; 0: never, up to 3650
 */
public record PolicyLimitType(String code, LimitUse use, int insured, int percent, int seasonFrom,
        int seasonTo, int reviewDays) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static PolicyLimitType defaults() {
        return new PolicyLimitType(null, LimitUse.BASE, 0, 10000, 0, 0, 0);
    }

    /**
     * The same with another code.
     *
     * @param code of the type; facts without a code have that of the first type
     * @return a changed copy
     */
    public PolicyLimitType code(String code) {
        return new PolicyLimitType(code, use, insured, percent, seasonFrom, seasonTo, reviewDays);
    }

    /**
     * The same with another use.
     *
     * @param use a {@link LimitUse}
     * @return a changed copy
     */
    public PolicyLimitType use(LimitUse use) {
        return new PolicyLimitType(code, use, insured, percent, seasonFrom, seasonTo, reviewDays);
    }

    /**
     * The same with another insured.
     *
     * @param insured 1: insurers stand for it (insured-limit)
     * @return a changed copy
     */
    public PolicyLimitType insured(int insured) {
        return new PolicyLimitType(code, use, insured, percent, seasonFrom, seasonTo, reviewDays);
    }

    /**
     * The same with another percent.
     *
     * @param percent counts so much of its amount, 0 to 10000
     * @return a changed copy
     */
    public PolicyLimitType percent(int percent) {
        return new PolicyLimitType(code, use, insured, percent, seasonFrom, seasonTo, reviewDays);
    }

    /**
     * The same with another season from.
     *
     * @param seasonFrom counts from this day of each year, month * 100 + day; 0: all year
     * @return a changed copy
     */
    public PolicyLimitType seasonFrom(int seasonFrom) {
        return new PolicyLimitType(code, use, insured, percent, seasonFrom, seasonTo, reviewDays);
    }

    /**
     * The same with another season to.
     *
     * @param seasonTo to this one, inclusive; may lie before season_from
     * @return a changed copy
     */
    public PolicyLimitType seasonTo(int seasonTo) {
        return new PolicyLimitType(code, use, insured, percent, seasonFrom, seasonTo, reviewDays);
    }

    /**
     * The same with another review days.
     *
     * @param reviewDays is to be reviewed so many days behind its beginning when its fact states no
     *         day; 0: never, up to 3650
     * @return a changed copy
     */
    public PolicyLimitType reviewDays(int reviewDays) {
        return new PolicyLimitType(code, use, insured, percent, seasonFrom, seasonTo, reviewDays);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(PolicyLimitType value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutPolicyParts.PolicyLimitType.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(PolicyLimitType value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutPolicyParts.PolicyLimitType.CODE, scope.text(code));
        at.set(JAVA_INT, LayoutPolicyParts.PolicyLimitType.USE, use.value());
        at.set(JAVA_INT, LayoutPolicyParts.PolicyLimitType.INSURED, insured);
        at.set(JAVA_INT, LayoutPolicyParts.PolicyLimitType.PERCENT, percent);
        at.set(JAVA_INT, LayoutPolicyParts.PolicyLimitType.SEASON_FROM, seasonFrom);
        at.set(JAVA_INT, LayoutPolicyParts.PolicyLimitType.SEASON_TO, seasonTo);
        at.set(JAVA_INT, LayoutPolicyParts.PolicyLimitType.REVIEW_DAYS, reviewDays);
    }
}
