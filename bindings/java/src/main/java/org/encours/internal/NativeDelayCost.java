// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/delay_cost.h}. */
public final class NativeDelayCost {
    private static final MethodHandle DELAY_COST_COMPUTE =
            Library.function("encours_delay_cost_compute", FunctionDescriptor.of(JAVA_INT,
            JAVA_LONG, JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle DELAY_COSTS_COMPUTE =
            Library.function("encours_delay_costs_compute", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle DELAY_COST_FINISH =
            Library.function("encours_delay_cost_finish", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle DSO_EXCESS_COST = Library.function("encours_dso_excess_cost",
            FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS));

    private NativeDelayCost() {}

    public static int delayCostCompute(long amount, int days, MemorySegment rate, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) DELAY_COST_COMPUTE.invokeExact(amount, days, rate, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int delayCostsCompute(MemorySegment amounts, MemorySegment days, long count,
            MemorySegment rate, MemorySegment out, MemorySegment error) {
        try {
            return (int) DELAY_COSTS_COMPUTE.invokeExact(amounts, days, count, rate, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int delayCostFinish(MemorySegment state, long stateSize, int row,
            MemorySegment rate, MemorySegment out, MemorySegment error) {
        try {
            return (int) DELAY_COST_FINISH.invokeExact(state, stateSize, row, rate, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dsoExcessCost(long balance, long sales, int windowDays, long targetE4,
            int costDays, MemorySegment rate, MemorySegment out, MemorySegment error) {
        try {
            return (int) DSO_EXCESS_COST.invokeExact(balance, sales, windowDays, targetE4, costDays,
                    rate, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
