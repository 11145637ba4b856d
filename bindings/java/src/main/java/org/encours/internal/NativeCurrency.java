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

/** The functions of {@code encours/currency.h}. */
public final class NativeCurrency {
    private static final MethodHandle CURRENCY_BY_NUMERIC =
            Library.function("encours_currency_by_numeric", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_SHORT, ADDRESS, ADDRESS));
    private static final MethodHandle CURRENCY_BY_CODE =
            Library.function("encours_currency_by_code", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle CURRENCY_LIST = Library.function("encours_currency_list",
            FunctionDescriptor.of(JAVA_LONG, ADDRESS, JAVA_LONG));

    private NativeCurrency() {}

    public static int currencyByNumeric(MemorySegment table, short numeric, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) CURRENCY_BY_NUMERIC.invokeExact(table, numeric, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int currencyByCode(MemorySegment table, MemorySegment code, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) CURRENCY_BY_CODE.invokeExact(table, code, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long currencyList(MemorySegment out, long capacity) {
        try {
            return (long) CURRENCY_LIST.invokeExact(out, capacity);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
