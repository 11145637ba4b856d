// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/dunning_rules.h}. */
public final class NativeDunningRules {
    private static final MethodHandle DUNNING_ARREARS = Library.function("encours_dunning_arrears",
            FunctionDescriptor.of(JAVA_INT, LayoutDate.Date.LAYOUT, LayoutDate.Date.LAYOUT,
            JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle DUNNING_INTERVAL =
            Library.function("encours_dunning_interval", FunctionDescriptor.of(JAVA_INT,
            LayoutDate.Date.LAYOUT, LayoutDate.Date.LAYOUT, JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle DUNNING_LEVEL = Library.function("encours_dunning_level",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT,
            ADDRESS, ADDRESS));

    private NativeDunningRules() {}

    public static int dunningArrears(MemorySegment due, MemorySegment run, int graceDays,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) DUNNING_ARREARS.invokeExact(due, run, graceDays, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dunningInterval(MemorySegment last, MemorySegment run, int intervalDays,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) DUNNING_INTERVAL.invokeExact(last, run, intervalDays, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dunningLevel(MemorySegment thresholds, long count, int days, int previous,
            int step, MemorySegment out, MemorySegment error) {
        try {
            return (int) DUNNING_LEVEL.invokeExact(thresholds, count, days, previous, step, out,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
