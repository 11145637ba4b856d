// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/dso.h}. */
public final class NativeDso {
    private static final MethodHandle DSO_SIMPLE = Library.function("encours_dso_simple",
            FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle DSO_BEST_POSSIBLE =
            Library.function("encours_dso_best_possible", FunctionDescriptor.of(JAVA_INT, JAVA_LONG,
            JAVA_LONG, JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle DSO_DELAY = Library.function("encours_dso_delay",
            FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, ADDRESS,
            ADDRESS));
    private static final MethodHandle DSO_COUNT_BACK = Library.function("encours_dso_count_back",
            FunctionDescriptor.of(JAVA_INT, JAVA_LONG, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS,
            ADDRESS, ADDRESS));
    private static final MethodHandle DSO_MONTHS = Library.function("encours_dso_months",
            FunctionDescriptor.of(JAVA_INT, LayoutDate.Date.LAYOUT, JAVA_LONG, JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS));
    private static final MethodHandle DSO_WINDOW_OF = Library.function("encours_dso_window_of",
            FunctionDescriptor.of(JAVA_INT, LayoutDate.Date.LAYOUT, ADDRESS, ADDRESS, ADDRESS,
            ADDRESS));

    private NativeDso() {}

    public static int dsoSimple(long balance, long sales, int days, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) DSO_SIMPLE.invokeExact(balance, sales, days, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dsoBestPossible(long notDue, long sales, int days, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) DSO_BEST_POSSIBLE.invokeExact(notDue, sales, days, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dsoDelay(long balance, long notDue, long sales, int days, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) DSO_DELAY.invokeExact(balance, notDue, sales, days, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dsoCountBack(long balance, MemorySegment sales, MemorySegment periodDays,
            long count, MemorySegment options, MemorySegment out, MemorySegment error) {
        try {
            return (int) DSO_COUNT_BACK.invokeExact(balance, sales, periodDays, count, options, out,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dsoMonths(MemorySegment asOf, long count, int monthDays,
            MemorySegment firstDays, MemorySegment periodDays, MemorySegment error) {
        try {
            return (int) DSO_MONTHS.invokeExact(asOf, count, monthDays, firstDays, periodDays,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dsoWindowOf(MemorySegment asOf, MemorySegment options, MemorySegment firstDay,
            MemorySegment days, MemorySegment error) {
        try {
            return (int) DSO_WINDOW_OF.invokeExact(asOf, options, firstDay, days, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
