// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/disputes.h}. */
public final class NativeDisputes {
    private static final MethodHandle DISPUTE_DAYS = Library.function("encours_dispute_days",
            FunctionDescriptor.of(JAVA_INT, LayoutDate.Date.LAYOUT, LayoutDate.Date.LAYOUT,
            LayoutDate.Date.LAYOUT, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle DISPUTES_STATE_SIZE =
            Library.function("encours_disputes_state_size", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle DISPUTES_BEGIN = Library.function("encours_disputes_begin",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle DISPUTES_ADD = Library.function("encours_disputes_add",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle DISPUTES_ADD_BASE =
            Library.function("encours_disputes_add_base", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, ADDRESS));

    private NativeDisputes() {}

    public static int disputeDays(MemorySegment opened, MemorySegment closed, MemorySegment asOf,
            MemorySegment days, MemorySegment isOpen, MemorySegment error) {
        try {
            return (int) DISPUTE_DAYS.invokeExact(opened, closed, asOf, days, isOpen, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long disputesStateSize(MemorySegment options) {
        try {
            return (long) DISPUTES_STATE_SIZE.invokeExact(options);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int disputesBegin(MemorySegment state, long stateSize, MemorySegment options,
            MemorySegment error) {
        try {
            return (int) DISPUTES_BEGIN.invokeExact(state, stateSize, options, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int disputesAdd(MemorySegment state, long stateSize, MemorySegment columns,
            MemorySegment error) {
        try {
            return (int) DISPUTES_ADD.invokeExact(state, stateSize, columns, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int disputesAddBase(MemorySegment state, long stateSize, MemorySegment columns,
            MemorySegment error) {
        try {
            return (int) DISPUTES_ADD_BASE.invokeExact(state, stateSize, columns, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
