// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/store_postgres.h}. */
public final class NativeStorePostgres {
    private static final MethodHandle STORE_POSTGRES_OPEN =
            Library.function("encours_store_postgres_open", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS));

    private NativeStorePostgres() {}

    public static int storePostgresOpen(MemorySegment context, MemorySegment conninfo,
            MemorySegment options, MemorySegment out, MemorySegment error) {
        try {
            return (int) STORE_POSTGRES_OPEN.invokeExact(context, conninfo, options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
