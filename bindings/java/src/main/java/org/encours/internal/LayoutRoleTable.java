// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/role_table.h} are. */
public final class LayoutRoleTable {
    private LayoutRoleTable() {}

    /** {@code encours_role_members}. */
    public static final class RoleMembers {
        public static final long SIZE = 32;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long ACTORS = 16;
        public static final long ROLES = 24;

        private RoleMembers() {}
    }
}
