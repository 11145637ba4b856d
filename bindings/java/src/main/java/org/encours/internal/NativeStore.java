// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/store.h}. */
public final class NativeStore {
    private static final MethodHandle STORE_NEW = Library.function("encours_store_new",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle STORE_MEMORY_NEW =
            Library.function("encours_store_memory_new", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS));
    private static final MethodHandle STORE_SQLITE_OPEN =
            Library.function("encours_store_sqlite_open", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle STORE_FREE = Library.function("encours_store_free",
            FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle STORE_LEDGERS = Library.function("encours_store_ledgers",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle STORE_DROP = Library.function("encours_store_drop",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));

    private NativeStore() {}

    public static int storeNew(MemorySegment context, MemorySegment methods, MemorySegment user,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) STORE_NEW.invokeExact(context, methods, user, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int storeMemoryNew(MemorySegment context, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) STORE_MEMORY_NEW.invokeExact(context, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int storeSqliteOpen(MemorySegment context, MemorySegment path,
            MemorySegment options, MemorySegment out, MemorySegment error) {
        try {
            return (int) STORE_SQLITE_OPEN.invokeExact(context, path, options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void storeFree(MemorySegment store) {
        try {
            STORE_FREE.invokeExact(store);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int storeLedgers(MemorySegment store, MemorySegment each, MemorySegment user,
            MemorySegment error) {
        try {
            return (int) STORE_LEDGERS.invokeExact(store, each, user, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int storeDrop(MemorySegment store, MemorySegment ledger, MemorySegment error) {
        try {
            return (int) STORE_DROP.invokeExact(store, ledger, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
