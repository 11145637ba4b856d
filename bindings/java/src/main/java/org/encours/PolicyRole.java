// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutPolicyParts;

/**
 * What a role may do (authoriser.h).
 *
 * @param role code; several rows may have one role, not role, action and amount
 * @param action code of an action of authoriser.h, or "*"
 * @param effect a {@link Authorisation}
 * @param amountMax up to this amount, minor units: write-off and tolerance authority; less than 0:
 *         any
 */
public record PolicyRole(String role, String action, Authorisation effect, long amountMax) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static PolicyRole defaults() {
        return new PolicyRole(null, null, Authorisation.ALLOW, -1);
    }

    /**
     * The same with another role.
     *
     * @param role code; several rows may have one role, not role, action and amount
     * @return a changed copy
     */
    public PolicyRole role(String role) {
        return new PolicyRole(role, action, effect, amountMax);
    }

    /**
     * The same with another action.
     *
     * @param action code of an action of authoriser.h, or "*"
     * @return a changed copy
     */
    public PolicyRole action(String action) {
        return new PolicyRole(role, action, effect, amountMax);
    }

    /**
     * The same with another effect.
     *
     * @param effect a {@link Authorisation}
     * @return a changed copy
     */
    public PolicyRole effect(Authorisation effect) {
        return new PolicyRole(role, action, effect, amountMax);
    }

    /**
     * The same with another amount max.
     *
     * @param amountMax up to this amount, minor units: write-off and tolerance authority; less than
     *         0: any
     * @return a changed copy
     */
    public PolicyRole amountMax(long amountMax) {
        return new PolicyRole(role, action, effect, amountMax);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(PolicyRole value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutPolicyParts.PolicyRole.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(PolicyRole value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutPolicyParts.PolicyRole.ROLE, scope.text(role));
        at.set(ADDRESS, LayoutPolicyParts.PolicyRole.ACTION, scope.text(action));
        at.set(JAVA_INT, LayoutPolicyParts.PolicyRole.EFFECT, effect.value());
        at.set(JAVA_LONG, LayoutPolicyParts.PolicyRole.AMOUNT_MAX, amountMax);
    }
}
