// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/dso_variants.h}. */
public final class NativeDsoVariants {
    private static final MethodHandle DSO_AVERAGE = Library.function("encours_dso_average",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_LONG, JAVA_INT, ADDRESS,
            ADDRESS));
    private static final MethodHandle DSO_EXTENDED = Library.function("encours_dso_extended",
            FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT,
            LayoutRatio.Ratio.LAYOUT, ADDRESS, ADDRESS));
    private static final MethodHandle DSO_COUNT_BACK_DELAY =
            Library.function("encours_dso_count_back_delay", FunctionDescriptor.of(JAVA_INT,
            JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle DSO_WORKING_MONTHS =
            Library.function("encours_dso_working_months", FunctionDescriptor.of(JAVA_INT,
            LayoutDate.Date.LAYOUT, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle DSO_SALES_WITH_TAX =
            Library.function("encours_dso_sales_with_tax", FunctionDescriptor.of(JAVA_INT,
            JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle DSO_DECOMPOSE = Library.function("encours_dso_decompose",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle DSO_CONTRACTUAL_STATE_SIZE =
            Library.reader("encours_dso_contractual_state_size", FunctionDescriptor.of(JAVA_LONG));
    private static final MethodHandle DSO_CONTRACTUAL_BEGIN =
            Library.function("encours_dso_contractual_begin", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_LONG, ADDRESS));
    private static final MethodHandle DSO_CONTRACTUAL_ADD =
            Library.function("encours_dso_contractual_add", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS));
    private static final MethodHandle DSO_CONTRACTUAL_FINISH =
            Library.function("encours_dso_contractual_finish", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));

    private NativeDsoVariants() {}

    public static int dsoAverage(MemorySegment balances, long count, long sales, int days,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) DSO_AVERAGE.invokeExact(balances, count, sales, days, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dsoExtended(long notDue, long sales, int days, MemorySegment terms,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) DSO_EXTENDED.invokeExact(notDue, sales, days, terms, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dsoCountBackDelay(long balance, long notDue, MemorySegment sales,
            MemorySegment periodDays, long count, MemorySegment options, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) DSO_COUNT_BACK_DELAY.invokeExact(balance, notDue, sales, periodDays, count,
                    options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dsoWorkingMonths(MemorySegment asOf, long count, MemorySegment calendar,
            MemorySegment firstDays, MemorySegment periodDays, MemorySegment error) {
        try {
            return (int) DSO_WORKING_MONTHS.invokeExact(asOf, count, calendar, firstDays,
                    periodDays, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dsoSalesWithTax(long net, long tax, MemorySegment out, MemorySegment error) {
        try {
            return (int) DSO_SALES_WITH_TAX.invokeExact(net, tax, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dsoDecompose(MemorySegment parts, MemorySegment out, MemorySegment error) {
        try {
            return (int) DSO_DECOMPOSE.invokeExact(parts, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long dsoContractualStateSize() {
        try {
            return (long) DSO_CONTRACTUAL_STATE_SIZE.invokeExact();
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dsoContractualBegin(MemorySegment state, long size, MemorySegment error) {
        try {
            return (int) DSO_CONTRACTUAL_BEGIN.invokeExact(state, size, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dsoContractualAdd(MemorySegment state, long size, MemorySegment amount,
            MemorySegment termDays, long count, MemorySegment error) {
        try {
            return (int) DSO_CONTRACTUAL_ADD.invokeExact(state, size, amount, termDays, count,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dsoContractualFinish(MemorySegment state, long size, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) DSO_CONTRACTUAL_FINISH.invokeExact(state, size, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
