// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/customer_identifier.h}. */
public final class NativeCustomerIdentifier {
    private static final MethodHandle TRANSACTION_IDENTIFY =
            Library.function("encours_transaction_identify", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle VIEW_FIND_IDENTIFIER =
            Library.function("encours_view_find_identifier", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_INT, ADDRESS, ADDRESS, LayoutDate.Date.LAYOUT, ADDRESS, JAVA_LONG,
            ADDRESS, ADDRESS));

    private NativeCustomerIdentifier() {}

    public static int transactionIdentify(MemorySegment transaction, MemorySegment options,
            MemorySegment fact, MemorySegment error) {
        try {
            return (int) TRANSACTION_IDENTIFY.invokeExact(transaction, options, fact, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int viewFindIdentifier(MemorySegment view, int kind, MemorySegment name,
            MemorySegment text, MemorySegment asOf, MemorySegment customers, long capacity,
            MemorySegment count, MemorySegment error) {
        try {
            return (int) VIEW_FIND_IDENTIFIER.invokeExact(view, kind, name, text, asOf, customers,
                    capacity, count, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
