// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.encours.internal.LayoutRoleTable;

/**
 * Who has which role, as pairs. Texts are copied.
 *
 * @param actors opaque ids, each at most 32 bytes; "": who is not named
 * @param roles codes; one that the policy has no row for may nothing
 */
public record RoleMembers(List<String> actors, List<String> roles) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static RoleMembers defaults() {
        return new RoleMembers(null, null);
    }

    /**
     * The same with another actors.
     *
     * @param actors opaque ids, each at most 32 bytes; "": who is not named
     * @return a changed copy
     */
    public RoleMembers actors(List<String> actors) {
        return new RoleMembers(actors, roles);
    }

    /**
     * The same with another roles.
     *
     * @param roles codes; one that the policy has no row for may nothing
     * @return a changed copy
     */
    public RoleMembers roles(List<String> roles) {
        return new RoleMembers(actors, roles);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(RoleMembers value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutRoleTable.RoleMembers.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(RoleMembers value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutRoleTable.RoleMembers.COUNT, Convert.common("count", actors,
                roles));
        at.set(ADDRESS, LayoutRoleTable.RoleMembers.ACTORS, scope.texts(actors));
        at.set(ADDRESS, LayoutRoleTable.RoleMembers.ROLES, scope.texts(roles));
    }
}
