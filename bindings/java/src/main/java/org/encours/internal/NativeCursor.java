// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/cursor.h}. */
public final class NativeCursor {
    private static final MethodHandle CURSOR_OPEN = Library.function("encours_cursor_open",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle CURSOR_NEXT = Library.function("encours_cursor_next",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle CURSOR_ROW_COUNT = Library.reader("encours_cursor_row_count",
            FunctionDescriptor.of(JAVA_LONG, ADDRESS));
    private static final MethodHandle CURSOR_NUMBERS = Library.reader("encours_cursor_numbers",
            FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT));
    private static final MethodHandle CURSOR_TEXT = Library.reader("encours_cursor_text",
            FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT, JAVA_LONG));
    private static final MethodHandle CURSOR_TEXTS = Library.function("encours_cursor_texts",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle CURSOR_FREE = Library.function("encours_cursor_free",
            FunctionDescriptor.ofVoid(ADDRESS));

    private NativeCursor() {}

    public static int cursorOpen(MemorySegment view, int rows, MemorySegment options,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) CURSOR_OPEN.invokeExact(view, rows, options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int cursorNext(MemorySegment cursor, long countMax, MemorySegment count,
            MemorySegment error) {
        try {
            return (int) CURSOR_NEXT.invokeExact(cursor, countMax, count, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long cursorRowCount(MemorySegment cursor) {
        try {
            return (long) CURSOR_ROW_COUNT.invokeExact(cursor);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment cursorNumbers(MemorySegment cursor, int column) {
        try {
            return (MemorySegment) CURSOR_NUMBERS.invokeExact(cursor, column);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment cursorText(MemorySegment cursor, int column, long row) {
        try {
            return (MemorySegment) CURSOR_TEXT.invokeExact(cursor, column, row);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int cursorTexts(MemorySegment cursor, int column, MemorySegment offsets,
            MemorySegment bytes, MemorySegment error) {
        try {
            return (int) CURSOR_TEXTS.invokeExact(cursor, column, offsets, bytes, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void cursorFree(MemorySegment cursor) {
        try {
            CURSOR_FREE.invokeExact(cursor);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
