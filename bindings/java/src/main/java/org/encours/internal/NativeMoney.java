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

/** The functions of {@code encours/money.h}. */
public final class NativeMoney {
    private static final MethodHandle MONEY_ADD = Library.function("encours_money_add",
            FunctionDescriptor.of(JAVA_INT, LayoutMoney.Money.LAYOUT, LayoutMoney.Money.LAYOUT,
            ADDRESS, ADDRESS));
    private static final MethodHandle MONEY_SUBTRACT = Library.function("encours_money_subtract",
            FunctionDescriptor.of(JAVA_INT, LayoutMoney.Money.LAYOUT, LayoutMoney.Money.LAYOUT,
            ADDRESS, ADDRESS));
    private static final MethodHandle MONEY_NEGATE = Library.function("encours_money_negate",
            FunctionDescriptor.of(JAVA_INT, LayoutMoney.Money.LAYOUT, ADDRESS, ADDRESS));
    private static final MethodHandle MONEY_COMPARE = Library.function("encours_money_compare",
            FunctionDescriptor.of(JAVA_INT, LayoutMoney.Money.LAYOUT, LayoutMoney.Money.LAYOUT,
            ADDRESS, ADDRESS));
    private static final MethodHandle MONEY_MULTIPLY = Library.function("encours_money_multiply",
            FunctionDescriptor.of(JAVA_INT, LayoutMoney.Money.LAYOUT, LayoutRatio.Ratio.LAYOUT,
            JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle MONEY_RESCALE = Library.function("encours_money_rescale",
            FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS,
            ADDRESS));
    private static final MethodHandle MONEY_SPLIT = Library.function("encours_money_split",
            FunctionDescriptor.of(JAVA_INT, LayoutMoney.Money.LAYOUT, ADDRESS, JAVA_LONG, JAVA_INT,
            ADDRESS, ADDRESS));
    private static final MethodHandle MONEY_PARSE = Library.function("encours_money_parse",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_SHORT, ADDRESS, ADDRESS, ADDRESS,
            ADDRESS));
    private static final MethodHandle MONEY_FORMAT = Library.function("encours_money_format",
            FunctionDescriptor.of(JAVA_INT, LayoutMoney.Money.LAYOUT, ADDRESS, ADDRESS, ADDRESS,
            JAVA_LONG, ADDRESS));

    private NativeMoney() {}

    public static int moneyAdd(MemorySegment a, MemorySegment b, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) MONEY_ADD.invokeExact(a, b, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int moneySubtract(MemorySegment a, MemorySegment b, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) MONEY_SUBTRACT.invokeExact(a, b, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int moneyNegate(MemorySegment amount, MemorySegment out, MemorySegment error) {
        try {
            return (int) MONEY_NEGATE.invokeExact(amount, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int moneyCompare(MemorySegment a, MemorySegment b, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) MONEY_COMPARE.invokeExact(a, b, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int moneyMultiply(MemorySegment amount, MemorySegment ratio, int rounding,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) MONEY_MULTIPLY.invokeExact(amount, ratio, rounding, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int moneyRescale(long minor, int exponentFrom, int exponentTo, int rounding,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) MONEY_RESCALE.invokeExact(minor, exponentFrom, exponentTo, rounding, out,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int moneySplit(MemorySegment total, MemorySegment weights, long count, int method,
            MemorySegment parts, MemorySegment error) {
        try {
            return (int) MONEY_SPLIT.invokeExact(total, weights, count, method, parts, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int moneyParse(MemorySegment text, short currency, MemorySegment style,
            MemorySegment table, MemorySegment out, MemorySegment error) {
        try {
            return (int) MONEY_PARSE.invokeExact(text, currency, style, table, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int moneyFormat(MemorySegment amount, MemorySegment style, MemorySegment table,
            MemorySegment out, long size, MemorySegment error) {
        try {
            return (int) MONEY_FORMAT.invokeExact(amount, style, table, out, size, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
