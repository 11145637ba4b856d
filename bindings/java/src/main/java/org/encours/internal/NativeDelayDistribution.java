// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/delay_distribution.h}. */
public final class NativeDelayDistribution {
    private static final MethodHandle DELAY_DISTRIBUTION_STATE_SIZE =
            Library.function("encours_delay_distribution_state_size",
            FunctionDescriptor.of(JAVA_LONG, ADDRESS));
    private static final MethodHandle DELAY_DISTRIBUTION_BEGIN =
            Library.function("encours_delay_distribution_begin", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle DELAY_DISTRIBUTION_ADD =
            Library.function("encours_delay_distribution_add", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle DELAY_DISTRIBUTION_QUANTILE =
            Library.function("encours_delay_distribution_quantile", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_LONG, JAVA_INT, LayoutRatio.Ratio.LAYOUT, JAVA_INT, JAVA_INT, ADDRESS,
            ADDRESS));
    private static final MethodHandle DELAY_DISTRIBUTION_MODE =
            Library.function("encours_delay_distribution_mode", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));

    private NativeDelayDistribution() {}

    public static long delayDistributionStateSize(MemorySegment options) {
        try {
            return (long) DELAY_DISTRIBUTION_STATE_SIZE.invokeExact(options);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int delayDistributionBegin(MemorySegment state, long stateSize,
            MemorySegment options, MemorySegment error) {
        try {
            return (int) DELAY_DISTRIBUTION_BEGIN.invokeExact(state, stateSize, options, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int delayDistributionAdd(MemorySegment state, long stateSize,
            MemorySegment columns, MemorySegment error) {
        try {
            return (int) DELAY_DISTRIBUTION_ADD.invokeExact(state, stateSize, columns, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int delayDistributionQuantile(MemorySegment state, long stateSize, int row,
            MemorySegment quantile, int rule, int weight, MemorySegment out, MemorySegment error) {
        try {
            return (int) DELAY_DISTRIBUTION_QUANTILE.invokeExact(state, stateSize, row, quantile,
                    rule, weight, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int delayDistributionMode(MemorySegment state, long stateSize, int row,
            int weight, MemorySegment out, MemorySegment error) {
        try {
            return (int) DELAY_DISTRIBUTION_MODE.invokeExact(state, stateSize, row, weight, out,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
