// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/state.h}. */
public final class NativeState {
    private static final MethodHandle STATE_MERGE = Library.function("encours_state_merge",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS));
    private static final MethodHandle STATE_ITEMS = Library.function("encours_state_items",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));

    private NativeState() {}

    public static int stateMerge(MemorySegment state, long stateSize, MemorySegment other,
            long otherSize, MemorySegment error) {
        try {
            return (int) STATE_MERGE.invokeExact(state, stateSize, other, otherSize, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int stateItems(MemorySegment state, long stateSize, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) STATE_ITEMS.invokeExact(state, stateSize, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
