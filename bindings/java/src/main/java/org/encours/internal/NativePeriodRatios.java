// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/period_ratios.h}. */
public final class NativePeriodRatios {
    private static final MethodHandle CEI_COMPUTE = Library.function("encours_cei_compute",
            FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_LONG,
            ADDRESS, ADDRESS));
    private static final MethodHandle TURNOVER_COMPUTE =
            Library.function("encours_turnover_compute", FunctionDescriptor.of(JAVA_INT, JAVA_LONG,
            JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle TURNOVER_DAYS_COMPUTE =
            Library.function("encours_turnover_days_compute", FunctionDescriptor.of(JAVA_INT,
            JAVA_LONG, JAVA_LONG, JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle BAD_DEBT_RATIO_COMPUTE =
            Library.function("encours_bad_debt_ratio_compute", FunctionDescriptor.of(JAVA_INT,
            JAVA_LONG, JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle PERIOD_RATIOS_COMPUTE =
            Library.function("encours_period_ratios_compute", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle PERIOD_RATIOS_STATE_SIZE =
            Library.function("encours_period_ratios_state_size", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle PERIOD_RATIOS_BEGIN =
            Library.function("encours_period_ratios_begin", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle PERIOD_RATIOS_ADD =
            Library.function("encours_period_ratios_add", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, ADDRESS));

    private NativePeriodRatios() {}

    public static int ceiCompute(long opening, long sales, int months, long closing, long notDue,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) CEI_COMPUTE.invokeExact(opening, sales, months, closing, notDue, out,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int turnoverCompute(long sales, long average, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) TURNOVER_COMPUTE.invokeExact(sales, average, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int turnoverDaysCompute(long sales, long average, int basisDays,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) TURNOVER_DAYS_COMPUTE.invokeExact(sales, average, basisDays, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int badDebtRatioCompute(long writeOffs, long recoveries, long salesNet,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) BAD_DEBT_RATIO_COMPUTE.invokeExact(writeOffs, recoveries, salesNet, out,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int periodRatiosCompute(MemorySegment columns, MemorySegment options, int figure,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) PERIOD_RATIOS_COMPUTE.invokeExact(columns, options, figure, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long periodRatiosStateSize(MemorySegment options) {
        try {
            return (long) PERIOD_RATIOS_STATE_SIZE.invokeExact(options);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int periodRatiosBegin(MemorySegment state, long stateSize, MemorySegment options,
            MemorySegment error) {
        try {
            return (int) PERIOD_RATIOS_BEGIN.invokeExact(state, stateSize, options, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int periodRatiosAdd(MemorySegment state, long stateSize, MemorySegment columns,
            MemorySegment error) {
        try {
            return (int) PERIOD_RATIOS_ADD.invokeExact(state, stateSize, columns, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
