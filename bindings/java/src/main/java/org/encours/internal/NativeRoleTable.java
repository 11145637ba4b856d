// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/role_table.h}. */
public final class NativeRoleTable {
    private static final MethodHandle AUTHORISER_OF_ROLES =
            Library.function("encours_authoriser_of_roles", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS));

    private NativeRoleTable() {}

    public static int authoriserOfRoles(MemorySegment policy, MemorySegment members,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) AUTHORISER_OF_ROLES.invokeExact(policy, members, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
