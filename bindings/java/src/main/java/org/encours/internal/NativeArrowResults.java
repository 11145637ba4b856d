// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/arrow_results.h}. */
public final class NativeArrowResults {
    private static final MethodHandle ARROW_STREAM_OF_CURSOR =
            Library.function("encours_arrow_stream_of_cursor", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle ARROW_STREAM_OF_AGING =
            Library.function("encours_arrow_stream_of_aging", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle ARROW_STREAM_OF_DSO =
            Library.function("encours_arrow_stream_of_dso", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS));

    private NativeArrowResults() {}

    public static int arrowStreamOfCursor(MemorySegment cursor, MemorySegment options,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) ARROW_STREAM_OF_CURSOR.invokeExact(cursor, options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int arrowStreamOfAging(MemorySegment context, MemorySegment aging,
            MemorySegment options, MemorySegment out, MemorySegment error) {
        try {
            return (int) ARROW_STREAM_OF_AGING.invokeExact(context, aging, options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int arrowStreamOfDso(MemorySegment context, MemorySegment report,
            MemorySegment options, MemorySegment out, MemorySegment error) {
        try {
            return (int) ARROW_STREAM_OF_DSO.invokeExact(context, report, options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
