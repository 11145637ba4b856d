// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/identifier.h}. */
public final class NativeIdentifier {
    private static final MethodHandle IDENTIFIER_CHECK =
            Library.function("encours_identifier_check", FunctionDescriptor.of(JAVA_INT, JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle IDENTIFIER_CHECK_OWN =
            Library.function("encours_identifier_check_own", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle IDENTIFIERS_CHECK =
            Library.function("encours_identifiers_check", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle IDENTIFIER_FAULT_OF =
            Library.reader("encours_identifier_fault_of", FunctionDescriptor.of(JAVA_INT,
            JAVA_INT));

    private NativeIdentifier() {}

    public static int identifierCheck(int kind, MemorySegment text, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) IDENTIFIER_CHECK.invokeExact(kind, text, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int identifierCheckOwn(MemorySegment scheme, MemorySegment text,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) IDENTIFIER_CHECK_OWN.invokeExact(scheme, text, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int identifiersCheck(MemorySegment columns, MemorySegment faults,
            MemorySegment wrong, MemorySegment error) {
        try {
            return (int) IDENTIFIERS_CHECK.invokeExact(columns, faults, wrong, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int identifierFaultOf(int status) {
        try {
            return (int) IDENTIFIER_FAULT_OF.invokeExact(status);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
