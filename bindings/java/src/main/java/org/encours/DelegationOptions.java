// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutApproval;

/**
 * Options of {@link Transaction#delegate}.
 *
 * @param who who is stood in for, opaque id without ';' and '&gt;'
 * @param deputy who stands in, another, the same
 * @param role for this role; null: for all
 * @param from first day; null: none
 * @param until first day on which it no longer holds: needed; null: none
 */
public record DelegationOptions(String who, String deputy, String role, LocalDate from,
        LocalDate until) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static DelegationOptions defaults() {
        return new DelegationOptions(null, null, null, null, null);
    }

    /**
     * The same with another who.
     *
     * @param who who is stood in for, opaque id without ';' and '&gt;'
     * @return a changed copy
     */
    public DelegationOptions who(String who) {
        return new DelegationOptions(who, deputy, role, from, until);
    }

    /**
     * The same with another deputy.
     *
     * @param deputy who stands in, another, the same
     * @return a changed copy
     */
    public DelegationOptions deputy(String deputy) {
        return new DelegationOptions(who, deputy, role, from, until);
    }

    /**
     * The same with another role.
     *
     * @param role for this role; null: for all
     * @return a changed copy
     */
    public DelegationOptions role(String role) {
        return new DelegationOptions(who, deputy, role, from, until);
    }

    /**
     * The same with another from.
     *
     * @param from first day; null: none
     * @return a changed copy
     */
    public DelegationOptions from(LocalDate from) {
        return new DelegationOptions(who, deputy, role, from, until);
    }

    /**
     * The same with another until.
     *
     * @param until first day on which it no longer holds: needed; null: none
     * @return a changed copy
     */
    public DelegationOptions until(LocalDate until) {
        return new DelegationOptions(who, deputy, role, from, until);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(DelegationOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutApproval.DelegationOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(DelegationOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutApproval.DelegationOptions.WHO, scope.text(who));
        at.set(ADDRESS, LayoutApproval.DelegationOptions.DEPUTY, scope.text(deputy));
        at.set(ADDRESS, LayoutApproval.DelegationOptions.ROLE, scope.text(role));
        at.set(JAVA_INT, LayoutApproval.DelegationOptions.FROM, Convert.day(from));
        at.set(JAVA_INT, LayoutApproval.DelegationOptions.UNTIL, Convert.day(until));
    }
}
