// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.util.Currency;

/** Amounts in units of a currency, and the minor units that the library counts. */
final class Decimals {
    /** Digits of the largest number of 64 bits. */
    private static final int MINOR_DIGITS = 19;
    private static final int PLAIN_SCALE = 40;
    private static final long MISSING = Long.MIN_VALUE;

    private Decimals() {}

    static BigDecimal amount(long minor, Currency currency, Handle from) {
        return BigDecimal.valueOf(minor, Origin.decimals(from, currency));
    }

    /** An amount that may be missing, or have no currency: then null. */
    static BigDecimal known(long minor, Currency currency, Handle from) {
        return minor == MISSING || currency == null ? null : amount(minor, currency, from);
    }

    /** A number with decimals that may be missing: then null. */
    static BigDecimal known(long number, int decimals) {
        return number == MISSING ? null : BigDecimal.valueOf(number, decimals);
    }

    /** An amount in minor units; refused when it has more decimals than the currency. */
    static long minor(String what, BigDecimal amount, Currency currency, Handle of) {
        int decimals = Origin.decimals(of, currency);
        return exact(what + ": ", amount, currency, decimals).unscaledValue().longValueExact();
    }

    /** An amount with all decimals of its currency; refused when it has more or is too large. */
    static BigDecimal exact(String prefix, BigDecimal amount, Currency currency, int decimals) {
        long digits = (long) amount.precision() - amount.scale() + decimals;
        if (amount.signum() != 0 && digits > MINOR_DIGITS) {
            throw tooLarge(prefix, amount, currency);
        }
        int used = amount.stripTrailingZeros().scale();
        if (used > decimals) {
            throw new IllegalArgumentException(prefix + text(amount) + " has " + used
                    + " decimals, " + currency.getCurrencyCode() + " has " + decimals
                    + ". Round it first, in the way that you mean.");
        }
        BigDecimal exact = amount.signum() == 0 ? BigDecimal.ZERO.setScale(decimals)
                : amount.setScale(decimals);
        if (exact.unscaledValue().bitLength() > 63) {
            throw tooLarge(prefix, exact, currency);
        }
        return exact;
    }

    private static IllegalArgumentException tooLarge(String prefix, BigDecimal amount,
            Currency currency) {
        return new IllegalArgumentException(prefix + text(amount) + " "
                + currency.getCurrencyCode() + " does not fit 64 bits of minor units.");
    }

    /** Without an exponent, unless that would be pages of zeros. */
    private static String text(BigDecimal amount) {
        return Math.abs((long) amount.scale()) > PLAIN_SCALE ? amount.toString()
                : amount.toPlainString();
    }
}
