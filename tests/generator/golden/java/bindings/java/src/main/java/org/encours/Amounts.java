// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutMoney;
import org.encours.internal.NativeMoney;

/**
 * Plain values: money, days and shares.
 *
 * <p>Limits: int64 minor units.
 */
public final class Amounts {
    /** no day. */
    public static final int DATE_NONE = -2147483648;

    /** a share of one, in millionths. */
    public static final int SHARE_WHOLE = 1000000;

    /** the unit of a share. */
    public static final String SHARE_UNIT = "ppm";

    /**
     * amount * share, rounded once to a minor unit.
     *
     * <p>100.00 at 250000: 25.00.
     *
     * @param amount amount
     * @param share millionths, 0 to {@code ENCOURS_SHARE_WHOLE}
     * @param rounding rounding
     * @return the part
     * @throws EncoursException if it is refused or fails (invalid: no such share or rounding)
     */
    public static Money part(Money amount, long share, Rounding rounding) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.zeros(LayoutMoney.Money.SIZE, 8);
            call.check(NativeMoney.moneyPart(Money.write(Objects.requireNonNull(amount, "amount"),
                    call), share, rounding.value(), outAt, call.error()));
            return Money.read(outAt, call);
        }
    }

    /**
     * -1, 0 or 1 as the amount.
     *
     * @param amount amount
     * @return -1, 0 or 1 as the amount
     */
    public static int sign(Money amount) {
        try (Call call = Call.begin()) {
            return NativeMoney.moneySign(Money.write(Objects.requireNonNull(amount, "amount"),
                    call));
        }
    }

    private Amounts() {}
}
