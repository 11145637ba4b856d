// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutPolicyParts;

/**
 * A level of approval of requests (approval.h).
 *
 * @param code of the level
 * @param action code of what is asked: "limit", "release", "write-off", or the host's own
 * @param role code of who may approve
 * @param when conditions on the customer; null: always
 * @param amountMax requests up to this, minor units; less than 0: any
 * @param approvers different persons who must approve, none of them who asked; 1 to 8
 * @param expiryDays a request lapses so many days behind its own, up to 3650; 0: never
 */
public record PolicyApproval(String code, String action, String role, String when, long amountMax,
        int approvers, int expiryDays) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static PolicyApproval defaults() {
        return new PolicyApproval(null, null, null, null, -1, 1, 0);
    }

    /**
     * The same with another code.
     *
     * @param code of the level
     * @return a changed copy
     */
    public PolicyApproval code(String code) {
        return new PolicyApproval(code, action, role, when, amountMax, approvers, expiryDays);
    }

    /**
     * The same with another action.
     *
     * @param action code of what is asked: "limit", "release", "write-off", or the host's own
     * @return a changed copy
     */
    public PolicyApproval action(String action) {
        return new PolicyApproval(code, action, role, when, amountMax, approvers, expiryDays);
    }

    /**
     * The same with another role.
     *
     * @param role code of who may approve
     * @return a changed copy
     */
    public PolicyApproval role(String role) {
        return new PolicyApproval(code, action, role, when, amountMax, approvers, expiryDays);
    }

    /**
     * The same with another when.
     *
     * @param when conditions on the customer; null: always
     * @return a changed copy
     */
    public PolicyApproval when(String when) {
        return new PolicyApproval(code, action, role, when, amountMax, approvers, expiryDays);
    }

    /**
     * The same with another amount max.
     *
     * @param amountMax requests up to this, minor units; less than 0: any
     * @return a changed copy
     */
    public PolicyApproval amountMax(long amountMax) {
        return new PolicyApproval(code, action, role, when, amountMax, approvers, expiryDays);
    }

    /**
     * The same with another approvers.
     *
     * @param approvers different persons who must approve, none of them who asked; 1 to 8
     * @return a changed copy
     */
    public PolicyApproval approvers(int approvers) {
        return new PolicyApproval(code, action, role, when, amountMax, approvers, expiryDays);
    }

    /**
     * The same with another expiry days.
     *
     * @param expiryDays a request lapses so many days behind its own, up to 3650; 0: never
     * @return a changed copy
     */
    public PolicyApproval expiryDays(int expiryDays) {
        return new PolicyApproval(code, action, role, when, amountMax, approvers, expiryDays);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(PolicyApproval value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutPolicyParts.PolicyApproval.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(PolicyApproval value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutPolicyParts.PolicyApproval.CODE, scope.text(code));
        at.set(ADDRESS, LayoutPolicyParts.PolicyApproval.ACTION, scope.text(action));
        at.set(ADDRESS, LayoutPolicyParts.PolicyApproval.ROLE, scope.text(role));
        at.set(ADDRESS, LayoutPolicyParts.PolicyApproval.WHEN, scope.text(when));
        at.set(JAVA_LONG, LayoutPolicyParts.PolicyApproval.AMOUNT_MAX, amountMax);
        at.set(JAVA_INT, LayoutPolicyParts.PolicyApproval.APPROVERS, approvers);
        at.set(JAVA_INT, LayoutPolicyParts.PolicyApproval.EXPIRY_DAYS, expiryDays);
    }
}
