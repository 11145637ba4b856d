// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/aging_keys.h}. */
public final class NativeAgingKeys {
    private static final MethodHandle AGING_KEYS_STATE_SIZE =
            Library.function("encours_aging_keys_state_size", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle AGING_KEYS_BEGIN =
            Library.function("encours_aging_keys_begin", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS));
    private static final MethodHandle AGING_KEYS_ADD = Library.function("encours_aging_keys_add",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle AGING_KEYS_COUNT =
            Library.function("encours_aging_keys_count", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle AGING_KEYS_FINISH =
            Library.function("encours_aging_keys_finish", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS));

    private NativeAgingKeys() {}

    public static int agingKeysStateSize(MemorySegment options, long keysMax, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) AGING_KEYS_STATE_SIZE.invokeExact(options, keysMax, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int agingKeysBegin(MemorySegment state, long stateSize, MemorySegment options,
            long keysMax, MemorySegment error) {
        try {
            return (int) AGING_KEYS_BEGIN.invokeExact(state, stateSize, options, keysMax, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int agingKeysAdd(MemorySegment state, long stateSize, MemorySegment columns,
            MemorySegment error) {
        try {
            return (int) AGING_KEYS_ADD.invokeExact(state, stateSize, columns, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int agingKeysCount(MemorySegment state, long stateSize, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) AGING_KEYS_COUNT.invokeExact(state, stateSize, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int agingKeysFinish(MemorySegment state, long stateSize, MemorySegment keys,
            MemorySegment out, MemorySegment scratch, long scratchSize, MemorySegment error) {
        try {
            return (int) AGING_KEYS_FINISH.invokeExact(state, stateSize, keys, out, scratch,
                    scratchSize, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
