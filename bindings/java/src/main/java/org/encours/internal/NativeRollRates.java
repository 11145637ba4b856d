// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/roll_rates.h}. */
public final class NativeRollRates {
    private static final MethodHandle ROLL_RATE_COMPUTE =
            Library.function("encours_roll_rate_compute", FunctionDescriptor.of(JAVA_INT, JAVA_LONG,
            JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle ROLL_RATES_STATE_SIZE =
            Library.function("encours_roll_rates_state_size", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle ROLL_RATES_BEGIN =
            Library.function("encours_roll_rates_begin", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle ROLL_RATES_ADD = Library.function("encours_roll_rates_add",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle ROLL_RATES_FINISH =
            Library.function("encours_roll_rates_finish", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle ROLL_RATES_CHAIN =
            Library.function("encours_roll_rates_chain", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, JAVA_LONG, LayoutRatio.Ratio.LAYOUT, ADDRESS, ADDRESS));

    private NativeRollRates() {}

    public static int rollRateCompute(long before, long after, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) ROLL_RATE_COMPUTE.invokeExact(before, after, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long rollRatesStateSize(MemorySegment options) {
        try {
            return (long) ROLL_RATES_STATE_SIZE.invokeExact(options);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int rollRatesBegin(MemorySegment state, long stateSize, MemorySegment options,
            MemorySegment error) {
        try {
            return (int) ROLL_RATES_BEGIN.invokeExact(state, stateSize, options, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int rollRatesAdd(MemorySegment state, long stateSize, MemorySegment columns,
            MemorySegment options, MemorySegment error) {
        try {
            return (int) ROLL_RATES_ADD.invokeExact(state, stateSize, columns, options, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int rollRatesFinish(MemorySegment state, long stateSize, MemorySegment options,
            MemorySegment amounts, MemorySegment counts, MemorySegment error) {
        try {
            return (int) ROLL_RATES_FINISH.invokeExact(state, stateSize, options, amounts, counts,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int rollRatesChain(MemorySegment before, MemorySegment after, long count,
            MemorySegment lastLoss, MemorySegment out, MemorySegment error) {
        try {
            return (int) ROLL_RATES_CHAIN.invokeExact(before, after, count, lastLoss, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
