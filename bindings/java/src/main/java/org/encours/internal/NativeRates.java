// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/rates.h}. */
public final class NativeRates {
    private static final MethodHandle RATES_NEW = Library.function("encours_rates_new",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle RATES_FREE = Library.function("encours_rates_free",
            FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle RATES_FIND = Library.function("encours_rates_find",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_SHORT, JAVA_SHORT, LayoutDate.Date.LAYOUT,
            ADDRESS, ADDRESS));
    private static final MethodHandle RATES_CONVERT = Library.function("encours_rates_convert",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, LayoutMoney.Money.LAYOUT, JAVA_SHORT,
            LayoutDate.Date.LAYOUT, JAVA_INT, ADDRESS, ADDRESS));

    private NativeRates() {}

    public static int ratesNew(MemorySegment context, MemorySegment columns, MemorySegment options,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) RATES_NEW.invokeExact(context, columns, options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void ratesFree(MemorySegment rates) {
        try {
            RATES_FREE.invokeExact(rates);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int ratesFind(MemorySegment rates, short from, short to, MemorySegment day,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) RATES_FIND.invokeExact(rates, from, to, day, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int ratesConvert(MemorySegment rates, MemorySegment amount, short to,
            MemorySegment day, int rounding, MemorySegment out, MemorySegment error) {
        try {
            return (int) RATES_CONVERT.invokeExact(rates, amount, to, day, rounding, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
