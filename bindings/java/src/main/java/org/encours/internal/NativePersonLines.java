// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/person_lines.h}. */
public final class NativePersonLines {
    private static final MethodHandle LEDGER_PERSON_LINES =
            Library.function("encours_ledger_person_lines", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, ADDRESS));

    private NativePersonLines() {}

    public static int ledgerPersonLines(MemorySegment ledger, long customer, MemorySegment write,
            MemorySegment user, MemorySegment report, MemorySegment error) {
        try {
            return (int) LEDGER_PERSON_LINES.invokeExact(ledger, customer, write, user, report,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
