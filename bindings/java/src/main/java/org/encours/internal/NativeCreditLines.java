// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/credit_lines.h}. */
public final class NativeCreditLines {
    private static final MethodHandle CREDIT_LINES_NEW =
            Library.function("encours_credit_lines_new", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle CREDIT_LINES_FREE =
            Library.function("encours_credit_lines_free", FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle CREDIT_LINES_CUSTOMER =
            Library.reader("encours_credit_lines_customer", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle CREDIT_LINES_CURRENCY =
            Library.reader("encours_credit_lines_currency", FunctionDescriptor.of(JAVA_SHORT,
            ADDRESS));
    private static final MethodHandle CREDIT_LINES_ROW_COUNT =
            Library.reader("encours_credit_lines_row_count", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle CREDIT_LINES_FIGURES =
            Library.reader("encours_credit_lines_figures", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle CREDIT_LINES_SOURCES =
            Library.reader("encours_credit_lines_sources", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle CREDIT_LINES_NUMBERS =
            Library.reader("encours_credit_lines_numbers", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle CREDIT_LINES_AMOUNTS =
            Library.reader("encours_credit_lines_amounts", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle CREDIT_LINES_CURRENCIES =
            Library.reader("encours_credit_lines_currencies", FunctionDescriptor.of(ADDRESS,
            ADDRESS));
    private static final MethodHandle CREDIT_LINES_ROW_COUNTED =
            Library.reader("encours_credit_lines_row_counted", FunctionDescriptor.of(ADDRESS,
            ADDRESS));
    private static final MethodHandle CREDIT_LINES_ROW_COUNTING =
            Library.reader("encours_credit_lines_row_counting", FunctionDescriptor.of(ADDRESS,
            ADDRESS));

    private NativeCreditLines() {}

    public static int creditLinesNew(MemorySegment credit, long customer, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) CREDIT_LINES_NEW.invokeExact(credit, customer, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void creditLinesFree(MemorySegment lines) {
        try {
            CREDIT_LINES_FREE.invokeExact(lines);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long creditLinesCustomer(MemorySegment lines) {
        try {
            return (long) CREDIT_LINES_CUSTOMER.invokeExact(lines);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static short creditLinesCurrency(MemorySegment lines) {
        try {
            return (short) CREDIT_LINES_CURRENCY.invokeExact(lines);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long creditLinesRowCount(MemorySegment lines) {
        try {
            return (long) CREDIT_LINES_ROW_COUNT.invokeExact(lines);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment creditLinesFigures(MemorySegment lines) {
        try {
            return (MemorySegment) CREDIT_LINES_FIGURES.invokeExact(lines);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment creditLinesSources(MemorySegment lines) {
        try {
            return (MemorySegment) CREDIT_LINES_SOURCES.invokeExact(lines);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment creditLinesNumbers(MemorySegment lines) {
        try {
            return (MemorySegment) CREDIT_LINES_NUMBERS.invokeExact(lines);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment creditLinesAmounts(MemorySegment lines) {
        try {
            return (MemorySegment) CREDIT_LINES_AMOUNTS.invokeExact(lines);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment creditLinesCurrencies(MemorySegment lines) {
        try {
            return (MemorySegment) CREDIT_LINES_CURRENCIES.invokeExact(lines);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment creditLinesRowCounted(MemorySegment lines) {
        try {
            return (MemorySegment) CREDIT_LINES_ROW_COUNTED.invokeExact(lines);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment creditLinesRowCounting(MemorySegment lines) {
        try {
            return (MemorySegment) CREDIT_LINES_ROW_COUNTING.invokeExact(lines);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
