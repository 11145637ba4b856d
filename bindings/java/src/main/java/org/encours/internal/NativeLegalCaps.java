// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/legal_caps.h}. */
public final class NativeLegalCaps {
    private static final MethodHandle LEGAL_CAPS_CHECK =
            Library.function("encours_legal_caps_check", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS));
    private static final MethodHandle LEGAL_CAP_COMPUTE =
            Library.function("encours_legal_cap_compute", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_INT, JAVA_INT, ADDRESS, LayoutDate.Date.LAYOUT, ADDRESS, ADDRESS));
    private static final MethodHandle LEGAL_CAPS_APPLY =
            Library.function("encours_legal_caps_apply", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS));

    private NativeLegalCaps() {}

    public static int legalCapsCheck(MemorySegment table, MemorySegment error) {
        try {
            return (int) LEGAL_CAPS_CHECK.invokeExact(table, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int legalCapCompute(MemorySegment table, int rule, int facts, MemorySegment dates,
            MemorySegment due, MemorySegment out, MemorySegment error) {
        try {
            return (int) LEGAL_CAP_COMPUTE.invokeExact(table, rule, facts, dates, due, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int legalCapsApply(MemorySegment table, MemorySegment invoices, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) LEGAL_CAPS_APPLY.invokeExact(table, invoices, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
