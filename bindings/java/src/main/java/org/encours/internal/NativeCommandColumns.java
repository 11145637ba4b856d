// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/command_columns.h}. */
public final class NativeCommandColumns {
    private static final MethodHandle TRANSACTION_ADD_CUSTOMERS_COLUMNS =
            Library.function("encours_transaction_add_customers_columns",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TRANSACTION_POST_COLUMNS =
            Library.function("encours_transaction_post_columns", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TRANSACTION_ALLOCATE_COLUMNS =
            Library.function("encours_transaction_allocate_columns", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS));

    private NativeCommandColumns() {}

    public static int transactionAddCustomersColumns(MemorySegment transaction,
            MemorySegment columns, MemorySegment first, MemorySegment error) {
        try {
            return (int) TRANSACTION_ADD_CUSTOMERS_COLUMNS.invokeExact(transaction, columns, first,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionPostColumns(MemorySegment transaction, MemorySegment columns,
            MemorySegment first, MemorySegment error) {
        try {
            return (int) TRANSACTION_POST_COLUMNS.invokeExact(transaction, columns, first, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionAllocateColumns(MemorySegment transaction, MemorySegment columns,
            MemorySegment first, MemorySegment error) {
        try {
            return (int) TRANSACTION_ALLOCATE_COLUMNS.invokeExact(transaction, columns, first,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
