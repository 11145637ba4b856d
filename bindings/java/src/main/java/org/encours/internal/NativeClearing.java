// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/clearing.h}. */
public final class NativeClearing {
    private static final MethodHandle CLEARING_COMPUTE =
            Library.function("encours_clearing_compute", FunctionDescriptor.of(JAVA_INT, JAVA_LONG,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle CLEARING_RETENTION =
            Library.function("encours_clearing_retention", FunctionDescriptor.of(JAVA_INT,
            JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, ADDRESS, ADDRESS));

    private NativeClearing() {}

    public static int clearingCompute(long payment, MemorySegment options, MemorySegment invoices,
            MemorySegment out, MemorySegment outSums, MemorySegment error) {
        try {
            return (int) CLEARING_COMPUTE.invokeExact(payment, options, invoices, out, outSums,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int clearingRetention(long gross, long base, long percent, long fixed,
            int rounding, MemorySegment out, MemorySegment error) {
        try {
            return (int) CLEARING_RETENTION.invokeExact(gross, base, percent, fixed, rounding, out,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
