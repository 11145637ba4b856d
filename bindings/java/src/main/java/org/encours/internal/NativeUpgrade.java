// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/upgrade.h}. */
public final class NativeUpgrade {
    private static final MethodHandle LEDGER_FORMAT_LEVEL =
            Library.reader("encours_ledger_format_level", FunctionDescriptor.of(JAVA_INT, ADDRESS));
    private static final MethodHandle LEDGER_UPGRADE = Library.function("encours_ledger_upgrade",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, ADDRESS, ADDRESS));

    private NativeUpgrade() {}

    public static int ledgerFormatLevel(MemorySegment ledger) {
        try {
            return (int) LEDGER_FORMAT_LEVEL.invokeExact(ledger);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int ledgerUpgrade(MemorySegment ledger, int level, MemorySegment options,
            MemorySegment commit, MemorySegment error) {
        try {
            return (int) LEDGER_UPGRADE.invokeExact(ledger, level, options, commit, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
