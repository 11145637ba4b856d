// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutApprovalList;

/**
 * Which requests. Zero: all.
 *
 * @param customer number; only those about it, its documents and orders; 0: all (unsigned)
 * @param states sum of 1 &lt;&lt; {@link RequestState}; 0: all but those to come
 * @param action only those for this; null: all
 * @param role only those that this role decides; null: all
 */
public record RequestsOptions(long customer, long states, String action, String role) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static RequestsOptions defaults() {
        return new RequestsOptions(0, 0, null, null);
    }

    /**
     * The same with another customer.
     *
     * @param customer number; only those about it, its documents and orders; 0: all (unsigned)
     * @return a changed copy
     */
    public RequestsOptions customer(long customer) {
        return new RequestsOptions(customer, states, action, role);
    }

    /**
     * The same with another states.
     *
     * @param states sum of 1 &lt;&lt; {@link RequestState}; 0: all but those to come
     * @return a changed copy
     */
    public RequestsOptions states(long states) {
        return new RequestsOptions(customer, states, action, role);
    }

    /**
     * The same with another action.
     *
     * @param action only those for this; null: all
     * @return a changed copy
     */
    public RequestsOptions action(String action) {
        return new RequestsOptions(customer, states, action, role);
    }

    /**
     * The same with another role.
     *
     * @param role only those that this role decides; null: all
     * @return a changed copy
     */
    public RequestsOptions role(String role) {
        return new RequestsOptions(customer, states, action, role);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(RequestsOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutApprovalList.RequestsOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(RequestsOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutApprovalList.RequestsOptions.CUSTOMER, customer);
        at.set(JAVA_INT, LayoutApprovalList.RequestsOptions.STATES, Convert.u32(states, "states"));
        at.set(ADDRESS, LayoutApprovalList.RequestsOptions.ACTION, scope.text(action));
        at.set(ADDRESS, LayoutApprovalList.RequestsOptions.ROLE, scope.text(role));
    }
}
