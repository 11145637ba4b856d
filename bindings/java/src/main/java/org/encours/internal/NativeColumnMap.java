// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/column_map.h}. */
public final class NativeColumnMap {
    private static final MethodHandle COLUMN_MAP_NEW = Library.function("encours_column_map_new",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle COLUMN_MAP_FREE = Library.function("encours_column_map_free",
            FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle COLUMN_MAP_SET = Library.function("encours_column_map_set",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
    private static final MethodHandle COLUMN_MAP_SET_DIMENSION =
            Library.function("encours_column_map_set_dimension", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS, JAVA_INT, ADDRESS));
    private static final MethodHandle COLUMN_MAP_SET_TYPE =
            Library.function("encours_column_map_set_type", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, JAVA_INT, JAVA_INT, ADDRESS));
    private static final MethodHandle COLUMN_MAP_SET_TERMS =
            Library.function("encours_column_map_set_terms", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS));

    private NativeColumnMap() {}

    public static int columnMapNew(MemorySegment context, MemorySegment options, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) COLUMN_MAP_NEW.invokeExact(context, options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void columnMapFree(MemorySegment map) {
        try {
            COLUMN_MAP_FREE.invokeExact(map);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int columnMapSet(MemorySegment map, int member, MemorySegment name, int position,
            MemorySegment error) {
        try {
            return (int) COLUMN_MAP_SET.invokeExact(map, member, name, position, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int columnMapSetDimension(MemorySegment map, MemorySegment dimension,
            MemorySegment name, int position, MemorySegment error) {
        try {
            return (int) COLUMN_MAP_SET_DIMENSION.invokeExact(map, dimension, name, position,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int columnMapSetType(MemorySegment map, MemorySegment value, int type, int reason,
            MemorySegment error) {
        try {
            return (int) COLUMN_MAP_SET_TYPE.invokeExact(map, value, type, reason, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int columnMapSetTerms(MemorySegment map, MemorySegment rule,
            MemorySegment calendar, MemorySegment error) {
        try {
            return (int) COLUMN_MAP_SET_TERMS.invokeExact(map, rule, calendar, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
