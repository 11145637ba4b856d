// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.util.Currency;

/** Amounts in units of a currency, and the minor units that the library counts. */
final class Decimals {
    private Decimals() {}

    static BigDecimal amount(long minor, Currency currency, Handle from) {
        return BigDecimal.valueOf(minor, Origin.decimals(from, currency));
    }

    /** An amount in minor units; refused when it has more decimals than the currency. */
    static long minor(String what, BigDecimal amount, Currency currency, Handle of) {
        int decimals = Origin.decimals(of, currency);
        BigDecimal exact = amount.stripTrailingZeros();
        if (exact.scale() > decimals) {
            throw new IllegalArgumentException(what + ": " + amount.toPlainString() + " has "
                    + exact.scale() + " decimals, " + currency.getCurrencyCode() + " has "
                    + decimals + ". Round it first, in the way that you mean.");
        }
        try {
            return amount.movePointRight(decimals).longValueExact();
        } catch (ArithmeticException large) {
            throw new IllegalArgumentException(what + ": " + amount.toPlainString() + " "
                    + currency.getCurrencyCode() + " does not fit 64 bits of minor units.", large);
        }
    }
}
