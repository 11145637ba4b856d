// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/dso_series.h}. */
public final class NativeDsoSeries {
    private static final MethodHandle DSO_SERIES_COMPUTE =
            Library.function("encours_dso_series_compute", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS));

    private NativeDsoSeries() {}

    public static int dsoSeriesCompute(MemorySegment series, MemorySegment options,
            MemorySegment error) {
        try {
            return (int) DSO_SERIES_COMPUTE.invokeExact(series, options, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
