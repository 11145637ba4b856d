// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/input.h}. */
public final class NativeInput {
    private static final MethodHandle SOURCE_MEMORY_NEW =
            Library.function("encours_source_memory_new", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle SOURCE_FILE_OPEN =
            Library.function("encours_source_file_open", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle SOURCE_INPUT = Library.function("encours_source_input",
            FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle SOURCE_FREE = Library.function("encours_source_free",
            FunctionDescriptor.ofVoid(ADDRESS));

    private NativeInput() {}

    public static int sourceMemoryNew(MemorySegment context, MemorySegment name,
            MemorySegment bytes, long size, MemorySegment out, MemorySegment error) {
        try {
            return (int) SOURCE_MEMORY_NEW.invokeExact(context, name, bytes, size, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int sourceFileOpen(MemorySegment context, MemorySegment path, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) SOURCE_FILE_OPEN.invokeExact(context, path, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment sourceInput(MemorySegment source) {
        try {
            return (MemorySegment) SOURCE_INPUT.invokeExact(source);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void sourceFree(MemorySegment source) {
        try {
            SOURCE_FREE.invokeExact(source);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
