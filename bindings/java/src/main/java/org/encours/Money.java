// SPDX-License-Identifier: MIT
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.encours.internal.LayoutMoney;

/**
 * An exact amount of a currency, with as many decimals as the currency has.
 *
 * @param amount the amount in units, for example 12.50; never rounded
 * @param currency its currency of ISO 4217
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {
    private static final ConcurrentMap<Currency, Integer> DECIMALS = new ConcurrentHashMap<>();

    /**
     * Makes an amount; decimals that are missing are added as zeros.
     *
     * @throws IllegalArgumentException if the amount has more decimals than the currency, or does
     *         not fit 64 bits of minor units
     */
    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
        int decimals = decimals(currency);
        amount = Decimals.exact("", amount, currency, decimals);
    }

    /**
     * An amount from its text.
     *
     * @param amount a decimal number with a point, for example {@code "12.50"}
     * @param currency its code, for example {@code "EUR"}
     * @return the amount
     */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /**
     * An amount from minor units.
     *
     * @param minor the amount in minor units, for example cents
     * @param currency its currency
     * @return the amount
     */
    public static Money ofMinor(long minor, Currency currency) {
        return new Money(BigDecimal.valueOf(minor, decimals(currency)), currency);
    }

    /**
     * The amount in minor units, for example cents.
     *
     * @return the minor units
     */
    public long minor() {
        return amount.unscaledValue().longValueExact();
    }

    /**
     * How many decimals a currency has in the table of the library, which is that of ISO 4217.
     *
     * @param currency a currency
     * @return its decimals
     * @throws EncoursException if the currency has no decimals defined, as gold
     */
    public static int decimals(Currency currency) {
        Integer known = DECIMALS.get(currency);
        if (known == null) {
            known = Currencies.byNumeric(null, currency.getNumericCode()).exponent();
            if (known < 0) {
                throw new IllegalArgumentException(currency.getCurrencyCode()
                        + " has no decimals defined, so there are no amounts of it.");
            }
            DECIMALS.put(currency, known);
        }
        return known;
    }

    /**
     * Compares two amounts of one currency.
     *
     * @throws IllegalArgumentException if their currencies differ
     */
    @Override
    public int compareTo(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency.getCurrencyCode() + " and "
                    + other.currency.getCurrencyCode() + " have no order.");
        }
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }

    /** Writes the amount, or zeros for null. */
    static MemorySegment write(Money money, Call call) {
        MemorySegment at = call.zeros(LayoutMoney.Money.SIZE, Long.BYTES);
        writeTo(money, at);
        return at;
    }

    static void writeTo(Money money, MemorySegment at) {
        if (money != null) {
            at.set(JAVA_LONG, LayoutMoney.Money.MINOR, money.minor());
            at.set(JAVA_SHORT, LayoutMoney.Money.CURRENCY, Convert.currency(money.currency));
        }
    }

    /** Reads an amount; null when it has no currency. */
    static Money read(MemorySegment at, Call call) {
        Currency currency = Convert.currency(at.get(JAVA_SHORT, LayoutMoney.Money.CURRENCY));
        return currency == null ? null : ofMinor(at.get(JAVA_LONG, LayoutMoney.Money.MINOR),
                currency);
    }
}
