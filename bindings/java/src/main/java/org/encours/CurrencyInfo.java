// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutCurrency;

/**
 * One currency.
 *
 * @param numeric ISO 4217 numeric code, 978 for EUR
 * @param exponent decimals: 2 means that 100 minor units make one; or EXPONENT_NONE
 * @param code alphabetic code, "EUR"; empty when only a caller's table knows it
 */
public record CurrencyInfo(int numeric, int exponent, String code) {
    /** Reads a value while it can be read. */
    static CurrencyInfo read(MemorySegment at, Call scope) {
        return new CurrencyInfo(Short.toUnsignedInt(at.get(JAVA_SHORT,
                LayoutCurrency.Currency.NUMERIC)), at.get(JAVA_SHORT,
                LayoutCurrency.Currency.EXPONENT), Convert.field(at, LayoutCurrency.Currency.CODE,
                4));
    }
}
