// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/collection_profile.h}. */
public final class NativeCollectionProfile {
    private static final MethodHandle COLLECTION_PROFILE_APPLY =
            Library.function("encours_collection_profile_apply", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS));
    private static final MethodHandle COLLECTION_PROFILE_STATE_SIZE =
            Library.function("encours_collection_profile_state_size",
            FunctionDescriptor.of(JAVA_LONG, ADDRESS));
    private static final MethodHandle COLLECTION_PROFILE_BEGIN =
            Library.function("encours_collection_profile_begin", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle COLLECTION_PROFILE_ADD =
            Library.function("encours_collection_profile_add", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle COLLECTION_PROFILE_FINISH =
            Library.function("encours_collection_profile_finish", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));

    private NativeCollectionProfile() {}

    public static int collectionProfileApply(MemorySegment profiles, MemorySegment sales,
            MemorySegment cells, long cellCount, MemorySegment error) {
        try {
            return (int) COLLECTION_PROFILE_APPLY.invokeExact(profiles, sales, cells, cellCount,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long collectionProfileStateSize(MemorySegment options) {
        try {
            return (long) COLLECTION_PROFILE_STATE_SIZE.invokeExact(options);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int collectionProfileBegin(MemorySegment state, long stateSize,
            MemorySegment options, MemorySegment error) {
        try {
            return (int) COLLECTION_PROFILE_BEGIN.invokeExact(state, stateSize, options, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int collectionProfileAdd(MemorySegment state, long stateSize,
            MemorySegment history, MemorySegment options, MemorySegment error) {
        try {
            return (int) COLLECTION_PROFILE_ADD.invokeExact(state, stateSize, history, options,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int collectionProfileFinish(MemorySegment state, long stateSize,
            MemorySegment options, MemorySegment out, MemorySegment error) {
        try {
            return (int) COLLECTION_PROFILE_FINISH.invokeExact(state, stateSize, options, out,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
