// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/ratio.h}. */
public final class NativeRatio {
    private static final MethodHandle RATIO_MAKE = Library.function("encours_ratio_make",
            FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle RATIO_SCALED = Library.function("encours_ratio_scaled",
            FunctionDescriptor.of(JAVA_INT, LayoutRatio.Ratio.LAYOUT, JAVA_LONG, JAVA_INT, ADDRESS,
            ADDRESS));
    private static final MethodHandle RATIO_COMPARE = Library.function("encours_ratio_compare",
            FunctionDescriptor.of(JAVA_INT, LayoutRatio.Ratio.LAYOUT, LayoutRatio.Ratio.LAYOUT,
            ADDRESS, ADDRESS));

    private NativeRatio() {}

    public static int ratioMake(long numerator, long denominator, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) RATIO_MAKE.invokeExact(numerator, denominator, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int ratioScaled(MemorySegment ratio, long scale, int rounding, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) RATIO_SCALED.invokeExact(ratio, scale, rounding, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int ratioCompare(MemorySegment a, MemorySegment b, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) RATIO_COMPARE.invokeExact(a, b, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
