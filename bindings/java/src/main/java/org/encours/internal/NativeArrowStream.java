// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/arrow_stream.h}. */
public final class NativeArrowStream {
    private static final MethodHandle ARROW_STREAM_IMPORT =
            Library.function("encours_arrow_stream_import", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle ARROW_STREAM_NEXT =
            Library.function("encours_arrow_stream_next", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS));
    private static final MethodHandle ARROW_STREAM_COLUMN_COUNT =
            Library.reader("encours_arrow_stream_column_count", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle ARROW_STREAM_COLUMN_NAME =
            Library.reader("encours_arrow_stream_column_name", FunctionDescriptor.of(ADDRESS,
            ADDRESS, JAVA_LONG));
    private static final MethodHandle ARROW_STREAM_FREE =
            Library.function("encours_arrow_stream_free", FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle ARROW_STREAM_OF_BATCH =
            Library.function("encours_arrow_stream_of_batch", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));

    private NativeArrowStream() {}

    public static int arrowStreamImport(MemorySegment context, MemorySegment stream,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) ARROW_STREAM_IMPORT.invokeExact(context, stream, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int arrowStreamNext(MemorySegment stream, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) ARROW_STREAM_NEXT.invokeExact(stream, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long arrowStreamColumnCount(MemorySegment stream) {
        try {
            return (long) ARROW_STREAM_COLUMN_COUNT.invokeExact(stream);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment arrowStreamColumnName(MemorySegment stream, long column) {
        try {
            return (MemorySegment) ARROW_STREAM_COLUMN_NAME.invokeExact(stream, column);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void arrowStreamFree(MemorySegment stream) {
        try {
            ARROW_STREAM_FREE.invokeExact(stream);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int arrowStreamOfBatch(MemorySegment context, MemorySegment schema,
            MemorySegment array, MemorySegment out, MemorySegment error) {
        try {
            return (int) ARROW_STREAM_OF_BATCH.invokeExact(context, schema, array, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
