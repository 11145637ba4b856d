// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutCurrency;

/**
 * One deviation from the ISO table: this currency has this many decimals.
 *
 * @param numeric numeric code, not 0
 * @param exponent decimals, 0 to {@code ENCOURS_CURRENCY_EXPONENT_MAX}
 */
public record CurrencyOverride(int numeric, int exponent) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static CurrencyOverride defaults() {
        return new CurrencyOverride(0, 0);
    }

    /**
     * The same with another numeric.
     *
     * @param numeric numeric code, not 0
     * @return a changed copy
     */
    public CurrencyOverride numeric(int numeric) {
        return new CurrencyOverride(numeric, exponent);
    }

    /**
     * The same with another exponent.
     *
     * @param exponent decimals, 0 to {@code ENCOURS_CURRENCY_EXPONENT_MAX}
     * @return a changed copy
     */
    public CurrencyOverride exponent(int exponent) {
        return new CurrencyOverride(numeric, exponent);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(CurrencyOverride value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.zeros(LayoutCurrency.CurrencyOverride.SIZE, 2);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(CurrencyOverride value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_SHORT, LayoutCurrency.CurrencyOverride.NUMERIC, Convert.u16(numeric,
                "numeric"));
        at.set(JAVA_SHORT, LayoutCurrency.CurrencyOverride.EXPONENT, Convert.u16(exponent,
                "exponent"));
    }
}
