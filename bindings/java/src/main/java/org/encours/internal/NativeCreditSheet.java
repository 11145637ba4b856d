// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/credit_sheet.h}. */
public final class NativeCreditSheet {
    private static final MethodHandle CREDIT_SHEET_COMPUTE =
            Library.function("encours_credit_sheet_compute", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS));

    private NativeCreditSheet() {}

    public static int creditSheetCompute(MemorySegment columns, MemorySegment options,
            MemorySegment error) {
        try {
            return (int) CREDIT_SHEET_COMPUTE.invokeExact(columns, options, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
