// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/effective_rate.h}. */
public final class NativeEffectiveRate {
    private static final MethodHandle EFFECTIVE_RATE_COMPUTE =
            Library.function("encours_effective_rate_compute", FunctionDescriptor.of(JAVA_INT,
            LayoutRatio.Ratio.LAYOUT, LayoutRatio.Ratio.LAYOUT, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle EFFECTIVE_RATES_APPLY =
            Library.function("encours_effective_rates_apply", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, LayoutRatio.Ratio.LAYOUT, JAVA_LONG, ADDRESS));

    private NativeEffectiveRate() {}

    public static int effectiveRateCompute(MemorySegment rate, MemorySegment periods, long scale,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) EFFECTIVE_RATE_COMPUTE.invokeExact(rate, periods, scale, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int effectiveRatesApply(MemorySegment columns, MemorySegment periods, long scale,
            MemorySegment error) {
        try {
            return (int) EFFECTIVE_RATES_APPLY.invokeExact(columns, periods, scale, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
