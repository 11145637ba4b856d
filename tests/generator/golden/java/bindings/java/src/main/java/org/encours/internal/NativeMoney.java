// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/money.h}. */
public final class NativeMoney {
    private static final MethodHandle MONEY_PART = Library.function("encours_money_part",
            FunctionDescriptor.of(JAVA_INT, LayoutMoney.Money.LAYOUT, JAVA_LONG, JAVA_INT, ADDRESS,
            ADDRESS));
    private static final MethodHandle MONEY_SIGN = Library.function("encours_money_sign",
            FunctionDescriptor.of(JAVA_INT, LayoutMoney.Money.LAYOUT));

    private NativeMoney() {}

    public static int moneyPart(MemorySegment amount, long share, int rounding, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) MONEY_PART.invokeExact(amount, share, rounding, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int moneySign(MemorySegment amount) {
        try {
            return (int) MONEY_SIGN.invokeExact(amount);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
