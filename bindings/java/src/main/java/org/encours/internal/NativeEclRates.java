// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/ecl_rates.h}. */
public final class NativeEclRates {
    private static final MethodHandle ECL_RATES_FROM_ROLL =
            Library.function("encours_ecl_rates_from_roll", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle ECL_COHORT_STATE_SIZE =
            Library.function("encours_ecl_cohort_state_size", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle ECL_COHORT_BEGIN =
            Library.function("encours_ecl_cohort_begin", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle ECL_COHORT_ADD = Library.function("encours_ecl_cohort_add",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle ECL_COHORT_FINISH =
            Library.function("encours_ecl_cohort_finish", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, ADDRESS));

    private NativeEclRates() {}

    public static int eclRatesFromRoll(MemorySegment numerators, MemorySegment denominators,
            long bucketCount, MemorySegment out, MemorySegment error) {
        try {
            return (int) ECL_RATES_FROM_ROLL.invokeExact(numerators, denominators, bucketCount, out,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long eclCohortStateSize(MemorySegment options) {
        try {
            return (long) ECL_COHORT_STATE_SIZE.invokeExact(options);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int eclCohortBegin(MemorySegment state, long stateSize, MemorySegment options,
            MemorySegment error) {
        try {
            return (int) ECL_COHORT_BEGIN.invokeExact(state, stateSize, options, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int eclCohortAdd(MemorySegment state, long stateSize, MemorySegment columns,
            MemorySegment error) {
        try {
            return (int) ECL_COHORT_ADD.invokeExact(state, stateSize, columns, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int eclCohortFinish(MemorySegment state, long stateSize, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) ECL_COHORT_FINISH.invokeExact(state, stateSize, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
