// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutPolicyParts;

/**
 * Lead days of the agenda (agenda.h), each 0 to 3650.
 *
 * @param reviewDays reviews show so many days ahead
 * @param expiryDays limits that end
 * @param guaranteeDays guarantees that end
 * @param releaseDays releases and requests that lapse
 * @param weekdays working days, sum of 1 &lt;&lt; ISO weekday (1 Monday); 0: all days. What falls
 *         on another day shows on the working day before
 */
public record PolicyAgenda(int reviewDays, int expiryDays, int guaranteeDays, int releaseDays,
        long weekdays) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static PolicyAgenda defaults() {
        return new PolicyAgenda(0, 0, 0, 0, 0);
    }

    /**
     * The same with another review days.
     *
     * @param reviewDays reviews show so many days ahead
     * @return a changed copy
     */
    public PolicyAgenda reviewDays(int reviewDays) {
        return new PolicyAgenda(reviewDays, expiryDays, guaranteeDays, releaseDays, weekdays);
    }

    /**
     * The same with another expiry days.
     *
     * @param expiryDays limits that end
     * @return a changed copy
     */
    public PolicyAgenda expiryDays(int expiryDays) {
        return new PolicyAgenda(reviewDays, expiryDays, guaranteeDays, releaseDays, weekdays);
    }

    /**
     * The same with another guarantee days.
     *
     * @param guaranteeDays guarantees that end
     * @return a changed copy
     */
    public PolicyAgenda guaranteeDays(int guaranteeDays) {
        return new PolicyAgenda(reviewDays, expiryDays, guaranteeDays, releaseDays, weekdays);
    }

    /**
     * The same with another release days.
     *
     * @param releaseDays releases and requests that lapse
     * @return a changed copy
     */
    public PolicyAgenda releaseDays(int releaseDays) {
        return new PolicyAgenda(reviewDays, expiryDays, guaranteeDays, releaseDays, weekdays);
    }

    /**
     * The same with another weekdays.
     *
     * @param weekdays working days, sum of 1 &lt;&lt; ISO weekday (1 Monday); 0: all days. What
     *         falls on another day shows on the working day before
     * @return a changed copy
     */
    public PolicyAgenda weekdays(long weekdays) {
        return new PolicyAgenda(reviewDays, expiryDays, guaranteeDays, releaseDays, weekdays);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(PolicyAgenda value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutPolicyParts.PolicyAgenda.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(PolicyAgenda value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutPolicyParts.PolicyAgenda.REVIEW_DAYS, reviewDays);
        at.set(JAVA_INT, LayoutPolicyParts.PolicyAgenda.EXPIRY_DAYS, expiryDays);
        at.set(JAVA_INT, LayoutPolicyParts.PolicyAgenda.GUARANTEE_DAYS, guaranteeDays);
        at.set(JAVA_INT, LayoutPolicyParts.PolicyAgenda.RELEASE_DAYS, releaseDays);
        at.set(JAVA_INT, LayoutPolicyParts.PolicyAgenda.WEEKDAYS, Convert.u32(weekdays,
                "weekdays"));
    }
}
