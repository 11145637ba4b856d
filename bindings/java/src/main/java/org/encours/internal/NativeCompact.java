// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/compact.h}. */
public final class NativeCompact {
    private static final MethodHandle LEDGER_COMPACT = Library.function("encours_ledger_compact",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, LayoutDate.Date.LAYOUT, ADDRESS, ADDRESS,
            ADDRESS));
    private static final MethodHandle LEDGER_COMPACTION =
            Library.function("encours_ledger_compaction", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS));
    private static final MethodHandle LEDGER_TRIM = Library.function("encours_ledger_trim",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));

    private NativeCompact() {}

    public static int ledgerCompact(MemorySegment ledger, MemorySegment day, MemorySegment options,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) LEDGER_COMPACT.invokeExact(ledger, day, options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int ledgerCompaction(MemorySegment ledger, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) LEDGER_COMPACTION.invokeExact(ledger, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int ledgerTrim(MemorySegment ledger, MemorySegment error) {
        try {
            return (int) LEDGER_TRIM.invokeExact(ledger, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
