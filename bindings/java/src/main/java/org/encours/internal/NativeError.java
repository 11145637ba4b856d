// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/error.h}. */
public final class NativeError {
    private static final MethodHandle STATUS_KIND_OF = Library.reader("encours_status_kind_of",
            FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle STATUS_NAME = Library.reader("encours_status_name",
            FunctionDescriptor.of(ADDRESS, JAVA_INT));
    private static final MethodHandle ERROR_FORMAT = Library.function("encours_error_format",
            FunctionDescriptor.of(JAVA_LONG, ADDRESS, ADDRESS, JAVA_LONG));

    private NativeError() {}

    public static int statusKindOf(int status) {
        try {
            return (int) STATUS_KIND_OF.invokeExact(status);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment statusName(int status) {
        try {
            return (MemorySegment) STATUS_NAME.invokeExact(status);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long errorFormat(MemorySegment error, MemorySegment out, long size) {
        try {
            return (long) ERROR_FORMAT.invokeExact(error, out, size);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
