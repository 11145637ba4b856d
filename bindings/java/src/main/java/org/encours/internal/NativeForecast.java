// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/forecast.h}. */
public final class NativeForecast {
    private static final MethodHandle FORECAST_STARTS = Library.function("encours_forecast_starts",
            FunctionDescriptor.of(JAVA_INT, LayoutDate.Date.LAYOUT, JAVA_INT, JAVA_INT, JAVA_LONG,
            ADDRESS, ADDRESS));
    private static final MethodHandle FORECAST_COMPUTE =
            Library.function("encours_forecast_compute", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle FORECAST_STATE_SIZE =
            Library.function("encours_forecast_state_size", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle FORECAST_BEGIN = Library.function("encours_forecast_begin",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle FORECAST_ADD = Library.function("encours_forecast_add",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, ADDRESS,
            ADDRESS, ADDRESS));
    private static final MethodHandle FORECAST_FINISH = Library.function("encours_forecast_finish",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS,
            ADDRESS));

    private NativeForecast() {}

    public static int forecastStarts(MemorySegment first, int unit, int step, long buckets,
            MemorySegment starts, MemorySegment error) {
        try {
            return (int) FORECAST_STARTS.invokeExact(first, unit, step, buckets, starts, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int forecastCompute(MemorySegment columns, long index, MemorySegment behaviours,
            MemorySegment options, MemorySegment stress, MemorySegment out, MemorySegment error) {
        try {
            return (int) FORECAST_COMPUTE.invokeExact(columns, index, behaviours, options, stress,
                    out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long forecastStateSize(MemorySegment options) {
        try {
            return (long) FORECAST_STATE_SIZE.invokeExact(options);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int forecastBegin(MemorySegment state, long stateSize, MemorySegment options,
            MemorySegment stress, MemorySegment error) {
        try {
            return (int) FORECAST_BEGIN.invokeExact(state, stateSize, options, stress, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int forecastAdd(MemorySegment state, long stateSize, MemorySegment columns,
            MemorySegment behaviours, MemorySegment options, MemorySegment stress,
            MemorySegment items, MemorySegment error) {
        try {
            return (int) FORECAST_ADD.invokeExact(state, stateSize, columns, behaviours, options,
                    stress, items, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int forecastFinish(MemorySegment state, long stateSize, MemorySegment options,
            MemorySegment stress, MemorySegment out, MemorySegment error) {
        try {
            return (int) FORECAST_FINISH.invokeExact(state, stateSize, options, stress, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
