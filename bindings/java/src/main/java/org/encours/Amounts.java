// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Currency;
import java.util.Objects;
import org.encours.internal.LayoutMoney;
import org.encours.internal.NativeMoney;

/**
 * Money: an exact number of minor units of one currency.
 *
 * <p>Sums and differences are checked and refuse mixed currencies; wherever a result may need
 * rounding the mode is an argument; a split always sums to the whole. Texts know no locale: the
 * marks of an amount are arguments.
 *
 * <p>Limits: int64 minor units (9.2 million million million cents); intermediates have 128 bits.
 */
public final class Amounts {
    /** bytes enough for any amount in any style. */
    public static final int TEXT_SIZE = 64;

    /**
     * a + b.
     *
     * @param a a
     * @param b of the currency of {@code a}
     * @return the sum
     * @throws EncoursException if it is refused or fails (currency: the currencies differ;
     *         overflow: the sum does not fit int64)
     */
    public static Money add(Money a, Money b) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.zeros(LayoutMoney.Money.SIZE, 8);
            call.check(NativeMoney.moneyAdd(Money.write(Objects.requireNonNull(a, "a"), call),
                    Money.write(Objects.requireNonNull(b, "b"), call), outAt, call.error()));
            return Money.read(outAt, call);
        }
    }

    /**
     * a - b.
     *
     * @param a a
     * @param b of the currency of {@code a}
     * @return the difference
     * @throws EncoursException if it is refused or fails (currency: the currencies differ;
     *         overflow: the difference does not fit int64)
     */
    public static Money subtract(Money a, Money b) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.zeros(LayoutMoney.Money.SIZE, 8);
            call.check(NativeMoney.moneySubtract(Money.write(Objects.requireNonNull(a, "a"), call),
                    Money.write(Objects.requireNonNull(b, "b"), call), outAt, call.error()));
            return Money.read(outAt, call);
        }
    }

    /**
     * The amount with the other sign.
     *
     * @param amount amount
     * @return -amount
     * @throws EncoursException if it is refused or fails (overflow: the amount is INT64_MIN)
     */
    public static Money negate(Money amount) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.zeros(LayoutMoney.Money.SIZE, 8);
            call.check(NativeMoney.moneyNegate(Money.write(Objects.requireNonNull(amount, "amount"),
                    call), outAt, call.error()));
            return Money.read(outAt, call);
        }
    }

    /**
     * Compare two amounts of one currency.
     *
     * @param a a
     * @param b of the currency of {@code a}
     * @return -1 when a &lt; b, 0 when equal, 1 when a &gt; b
     * @throws EncoursException if it is refused or fails (currency: the currencies differ)
     */
    public static int compare(Money a, Money b) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.slot();
            call.check(NativeMoney.moneyCompare(Money.write(Objects.requireNonNull(a, "a"), call),
                    Money.write(Objects.requireNonNull(b, "b"), call), outAt, call.error()));
            return outAt.get(JAVA_INT, 0);
        }
    }

    /**
     * amount * ratio, rounded once to a minor unit.
     *
     * @param amount amount
     * @param ratio denominator greater than zero
     * @param rounding rounding
     * @return the product
     * @throws EncoursException if it is refused or fails (invalid: no such ratio or rounding;
     *         overflow: the product does not fit int64)
     */
    public static Money multiply(Money amount, Ratio ratio, Rounding rounding) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.zeros(LayoutMoney.Money.SIZE, 8);
            call.check(NativeMoney.moneyMultiply(Money.write(Objects.requireNonNull(amount,
                    "amount"), call), Ratio.write(Objects.requireNonNull(ratio, "ratio"), call),
                    rounding.value(), outAt, call.error()));
            return Money.read(outAt, call);
        }
    }

    /**
     * The same value with another number of decimals: minor * 10^(exponent_to - exponent_from).
     *
     * @param minor units with {@code exponent_from} decimals
     * @param exponentFrom decimals, 0 to {@code ENCOURS_CURRENCY_EXPONENT_MAX}
     * @param exponentTo decimals, 0 to {@code ENCOURS_CURRENCY_EXPONENT_MAX}
     * @param rounding used when exponent_to &lt; exponent_from
     * @return units with {@code exponent_to} decimals
     * @throws EncoursException if it is refused or fails (invalid: an exponent out of range, no
     *         such rounding; overflow: the result does not fit int64)
     */
    public static long rescale(long minor, long exponentFrom, long exponentTo, Rounding rounding) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.slot();
            call.check(NativeMoney.moneyRescale(minor, Convert.u32(exponentFrom, "exponentFrom"),
                    Convert.u32(exponentTo, "exponentTo"), rounding.value(), outAt, call.error()));
            return outAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Split an amount in proportion to weights; the parts always sum to the amount.
     *
     * <p>The exact share of part i is total * weight[i] / sum of weights. Shares are cut towards
     * zero and the units left go out by {@code method}. A weight of zero receives nothing. A
     * negative amount is split by its absolute value. Exact in 128 bits: no total and no weights
     * overflow. Source: the largest remainder (Hamilton) method; moneyphp, nmoneys and
     * money_extensions for the others, as in {@code docs/concepts/money.md}.
     *
     * @param total total
     * @param weights zero or more, not all zero
     * @param method {@link SplitMethod#LARGEST_REMAINDER} when nothing else was agreed
     * @return minor units of the currency of {@code total}
     * @throws EncoursException if it is refused or fails (invalid: no part, a negative weight
     *         (error.index), all weights zero, no such method)
     */
    public static long[] split(Money total, MemorySegment weights, SplitMethod method) {
        try (Call call = Call.begin()) {
            long count = Convert.same(-1, weights.byteSize(), 8, "weights");
            MemorySegment partsAt = call.array(count, 8);
            call.check(NativeMoney.moneySplit(Money.write(Objects.requireNonNull(total, "total"),
                    call), call.in(weights), count, method.value(), partsAt, call.error()));
            return Convert.elements(partsAt, count, JAVA_LONG);
        }
    }

    /**
     * Split an amount in proportion to weights; the parts always sum to the amount.
     *
     * <p>The exact share of part i is total * weight[i] / sum of weights. Shares are cut towards
     * zero and the units left go out by {@code method}. A weight of zero receives nothing. A
     * negative amount is split by its absolute value. Exact in 128 bits: no total and no weights
     * overflow. Source: the largest remainder (Hamilton) method; moneyphp, nmoneys and
     * money_extensions for the others, as in {@code docs/concepts/money.md}.
     *
     * @param total total
     * @param weights zero or more, not all zero
     * @param method {@link SplitMethod#LARGEST_REMAINDER} when nothing else was agreed
     * @return minor units of the currency of {@code total}
     * @throws EncoursException if it is refused or fails (invalid: no part, a negative weight
     *         (error.index), all weights zero, no such method)
     */
    public static long[] split(Money total, long[] weights, SplitMethod method) {
        return split(total, Convert.memory(weights), method);
    }

    /**
     * Read an amount. Digits, with the decimal mark and decimals when there are any; nothing
     * around.
     *
     * <p>Group marks may be absent; where there are any, groups are complete (1 to 3 digits, then
     * exactly 3). More decimals than the currency has are refused even when they are zeros:
     * "12,340" may be twelve thousand to somebody.
     *
     * @param text text
     * @param currency ISO 4217 numeric code
     * @param style the marks; nothing else is understood
     * @param table deviations from ISO 4217; null: none
     * @return the amount
     * @throws EncoursException if it is refused or fails (invalid: not an amount in this style, too
     *         many decimals, unfit style; currency: unknown currency, or one without decimals
     *         defined; overflow: the amount does not fit int64; abi)
     */
    public static Money parse(String text, Currency currency, MoneyStyle style,
            CurrencyTable table) {
        try (Call call = Call.begin()) {
            MemorySegment styleAt = MoneyStyle.write(Objects.requireNonNull(style, "style"), call);
            MemorySegment tableAt = CurrencyTable.write(table, call);
            MemorySegment outAt = call.zeros(LayoutMoney.Money.SIZE, 8);
            call.check(NativeMoney.moneyParse(call.text(Objects.requireNonNull(text, "text")),
                    Convert.currency(currency), styleAt, tableAt, outAt, call.error()));
            return Money.read(outAt, call);
        }
    }

    /**
     * Write an amount with all decimals of its currency; {@link Amounts#parse} reads it back.
     *
     * @param amount amount
     * @param style style
     * @param table deviations from ISO 4217; null: none
     * @return the text
     * @throws EncoursException if it is refused or fails (invalid: unfit style; currency: unknown
     *         currency, or one without decimals defined; limit: {@code size} is too small; nothing
     *         is cut; abi)
     */
    public static String format(Money amount, MoneyStyle style, CurrencyTable table) {
        try (Call call = Call.begin()) {
            MemorySegment styleAt = MoneyStyle.write(Objects.requireNonNull(style, "style"), call);
            MemorySegment tableAt = CurrencyTable.write(table, call);
            MemorySegment outAt = call.allocate(512, 1);
            call.check(NativeMoney.moneyFormat(Money.write(Objects.requireNonNull(amount, "amount"),
                    call), styleAt, tableAt, outAt, 512, call.error()));
            return Convert.text(outAt);
        }
    }

    private Amounts() {}
}
