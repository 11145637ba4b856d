// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutPolicyParts;

/**
 * A rule of a table of assignment. The first rule of a table that holds gives the value.
 *
 * @param table code of the table; its rules are added in order. Conditions may ask for tables that
 *         began before it and for risk-class, but not for the stage or the event
 * @param value what is assigned, 1 to 64 bytes
 * @param when conditions; null: always
 */
public record PolicyAssignment(String table, String value, String when) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static PolicyAssignment defaults() {
        return new PolicyAssignment(null, null, null);
    }

    /**
     * The same with another table.
     *
     * @param table code of the table; its rules are added in order. Conditions may ask for tables
     *         that began before it and for risk-class, but not for the stage or the event
     * @return a changed copy
     */
    public PolicyAssignment table(String table) {
        return new PolicyAssignment(table, value, when);
    }

    /**
     * The same with another value.
     *
     * @param value what is assigned, 1 to 64 bytes
     * @return a changed copy
     */
    public PolicyAssignment value(String value) {
        return new PolicyAssignment(table, value, when);
    }

    /**
     * The same with another when.
     *
     * @param when conditions; null: always
     * @return a changed copy
     */
    public PolicyAssignment when(String when) {
        return new PolicyAssignment(table, value, when);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(PolicyAssignment value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutPolicyParts.PolicyAssignment.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(PolicyAssignment value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutPolicyParts.PolicyAssignment.TABLE, scope.text(table));
        at.set(ADDRESS, LayoutPolicyParts.PolicyAssignment.VALUE, scope.text(value));
        at.set(ADDRESS, LayoutPolicyParts.PolicyAssignment.WHEN, scope.text(when));
    }
}
