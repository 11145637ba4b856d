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

/** The functions of {@code encours/exchange.h}. */
public final class NativeExchange {
    private static final MethodHandle EXCHANGE_SHARE = Library.function("encours_exchange_share",
            FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT,
            ADDRESS, ADDRESS));
    private static final MethodHandle EXCHANGE_REALISE =
            Library.function("encours_exchange_realise", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle EXCHANGE_BASE = Library.function("encours_exchange_base",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_SHORT, JAVA_INT, ADDRESS,
            ADDRESS));

    private NativeExchange() {}

    public static int exchangeShare(long amount, long base, long settled, long part, int rounding,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) EXCHANGE_SHARE.invokeExact(amount, base, settled, part, rounding, out,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int exchangeRealise(MemorySegment pairs, int rounding, MemorySegment out,
            MemorySegment outSums, MemorySegment error) {
        try {
            return (int) EXCHANGE_REALISE.invokeExact(pairs, rounding, out, outSums, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int exchangeBase(MemorySegment rates, MemorySegment amounts, short baseCurrency,
            int rounding, MemorySegment base, MemorySegment error) {
        try {
            return (int) EXCHANGE_BASE.invokeExact(rates, amounts, baseCurrency, rounding, base,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
