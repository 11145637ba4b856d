// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/imputation.h}. */
public final class NativeImputation {
    private static final MethodHandle IMPUTATION_SHARE =
            Library.function("encours_imputation_share", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            LayoutDate.Date.LAYOUT, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));

    private NativeImputation() {}

    public static int imputationShare(MemorySegment columns, MemorySegment day, long payment,
            MemorySegment paid, MemorySegment decided, MemorySegment order, MemorySegment surplus,
            MemorySegment error) {
        try {
            return (int) IMPUTATION_SHARE.invokeExact(columns, day, payment, paid, decided, order,
                    surplus, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
