// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/snapshot.h}. */
public final class NativeSnapshot {
    private static final MethodHandle LEDGER_SNAPSHOT = Library.function("encours_ledger_snapshot",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle LEDGER_SNAPSHOT_FIND =
            Library.function("encours_ledger_snapshot_find", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle LEDGER_SNAPSHOT_DROP =
            Library.function("encours_ledger_snapshot_drop", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_LONG, ADDRESS));
    private static final MethodHandle LEDGER_OPENING = Library.function("encours_ledger_opening",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));

    private NativeSnapshot() {}

    public static int ledgerSnapshot(MemorySegment ledger, MemorySegment view,
            MemorySegment options, MemorySegment report, MemorySegment error) {
        try {
            return (int) LEDGER_SNAPSHOT.invokeExact(ledger, view, options, report, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int ledgerSnapshotFind(MemorySegment ledger, long notAfter, MemorySegment info,
            MemorySegment error) {
        try {
            return (int) LEDGER_SNAPSHOT_FIND.invokeExact(ledger, notAfter, info, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int ledgerSnapshotDrop(MemorySegment ledger, long sequence, MemorySegment error) {
        try {
            return (int) LEDGER_SNAPSHOT_DROP.invokeExact(ledger, sequence, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int ledgerOpening(MemorySegment ledger, MemorySegment opening,
            MemorySegment error) {
        try {
            return (int) LEDGER_OPENING.invokeExact(ledger, opening, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
