// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import org.encours.internal.LayoutExchange;
import org.encours.internal.LayoutMoney;
import org.encours.internal.LayoutRates;
import org.encours.internal.LayoutRevaluation;
import org.encours.internal.NativeExchange;
import org.encours.internal.NativeRates;
import org.encours.internal.NativeRevaluation;

/** A table of exchange rates. Opaque, immutable. */
public final class Rates extends Handle {
    Rates(MemorySegment address, Object... kept) {
        super(address, NativeRates::ratesFree, kept);
    }

    /**
     * Make a table of rates. The columns are copied.
     *
     * @param columns the rows
     * @param options options; null: all defaults
     * @return the table, to be closed
     * @throws EncoursException if it is refused or fails (invalid: a rate that is not positive or
     *         too large, a date that is none, a pair of one currency with itself; currency: a
     *         currency that is neither in ISO 4217 nor in {@code currencies}, or has no minor unit;
     *         exists: two rows of one pair on one day; limit: more than 2^31 rows; abi; no memory)
     */
    public static Rates create(RatesColumns columns, RatesOptions options) {
        return create(Context.standard(), columns, options);
    }

    /**
     * Make a table of rates. The columns are copied.
     *
     * @param context context
     * @param columns the rows
     * @param options options; null: all defaults
     * @return the table, to be closed
     * @throws EncoursException if it is refused or fails (invalid: a rate that is not positive or
     *         too large, a date that is none, a pair of one currency with itself; currency: a
     *         currency that is neither in ISO 4217 nor in {@code currencies}, or has no minor unit;
     *         exists: two rows of one pair on one day; limit: more than 2^31 rows; abi; no memory)
     */
    public static Rates create(Context context, RatesColumns columns, RatesOptions options) {
        try (Call call = Call.making()) {
            MemorySegment columnsAt = RatesColumns.write(Objects.requireNonNull(columns, "columns"),
                    call);
            MemorySegment optionsAt = RatesOptions.write(options, call);
            MemorySegment outAt = call.slot();
            call.check(NativeRates.ratesNew(call.use(Objects.requireNonNull(context, "context")),
                    columnsAt, optionsAt, outAt, call.error()));
            return new Rates(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * The exact rate of a day.
     *
     * @param from ISO 4217 numeric code
     * @param to ISO 4217 numeric code
     * @param day the day the rate is for
     * @return the rate
     * @throws EncoursException if it is refused or fails (currency: no rate on that day; the
     *         message names currencies and day; invalid: {@code day} is no date; overflow: the
     *         exact rate has more than 63 bits in lowest terms; abi)
     */
    public Rate find(Currency from, Currency to, LocalDate day) {
        try (Call call = Call.begin(this)) {
            MemorySegment outAt = call.sized(LayoutRates.Rate.SIZE);
            call.check(NativeRates.ratesFind(call.self(), Convert.currency(from),
                    Convert.currency(to), call.date(day), outAt, call.error()));
            return Rate.read(outAt, call);
        }
    }

    /**
     * Convert an amount at the rate of a day.
     *
     * <p>minor_to = round(minor_from * rate * 10^exponent_to / 10^exponent_from), one exact
     * division, rounded once.
     *
     * @param amount the amount
     * @param to ISO 4217 numeric code of the result
     * @param day the day the rate is for
     * @param rounding rounding
     * @return the converted amount
     * @throws EncoursException if it is refused or fails (currency: no rate on that day; the
     *         message names currencies and day; invalid: {@code day} is no date, or
     *         {@code rounding} no mode; overflow: the result does not fit int64; or the exact rate
     *         has more than 63 bits in lowest terms, as such or between minor units)
     */
    public Money convert(Money amount, Currency to, LocalDate day, Rounding rounding) {
        try (Call call = Call.begin(this)) {
            MemorySegment outAt = call.zeros(LayoutMoney.Money.SIZE, 8);
            call.check(NativeRates.ratesConvert(call.self(),
                    Money.write(Objects.requireNonNull(amount, "amount"), call),
                    Convert.currency(to), call.date(day), rounding.value(), outAt, call.error()));
            return Money.read(outAt, call);
        }
    }

    /**
     * The base amount of each document at the rate of its day, each rounded once.
     *
     * <p>A rate that is missing is an error that names currency and day; nothing is extrapolated.
     *
     * @param amounts amounts
     * @param baseCurrency ISO 4217 numeric
     * @param rounding a {@link Rounding}; 0: half up
     * @return of each, minor units
     * @throws EncoursException if it is refused or fails (currency: no rate on a day; the message
     *         names currencies and day; invalid: a day that is none, no such rounding; overflow: a
     *         result does not fit int64; limit: more than 2^31 amounts)
     */
    public long[] exchangeBase(ExchangeAmounts amounts, Currency baseCurrency, Rounding rounding) {
        try (Call call = Call.begin(this)) {
            MemorySegment amountsAt = ExchangeAmounts.write(Objects.requireNonNull(amounts,
                    "amounts"), call);
            MemorySegment baseAt = call.array(amountsAt.get(JAVA_LONG,
                    LayoutExchange.ExchangeAmounts.COUNT), 8);
            call.check(NativeExchange.exchangeBase(call.self(), amountsAt,
                    Convert.currency(baseCurrency), rounding.value(), baseAt, call.error()));
            return Convert.elements(baseAt, amountsAt.get(JAVA_LONG,
                    LayoutExchange.ExchangeAmounts.COUNT), JAVA_LONG);
        }
    }

    /**
     * Revalue open amounts.
     *
     * <p>A rate that is missing is an error that names currency and day; rows in the base currency
     * have their amount as value.
     *
     * @param options options
     * @param rows rows
     * @return the results
     * @throws EncoursException if it is refused or fails (currency: no rate on the closing day; the
     *         message names currencies and day; invalid: no such method, scope, rounding or day;
     *         with REVERSED, no day after; overflow: an amount or a sum does not fit int64; limit:
     *         more than 2^31 rows, or more than 250 currencies)
     */
    public RevaluationComputeResult revaluationCompute(RevaluationOptions options,
            RevaluationRows rows) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = RevaluationOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment rowsAt = RevaluationRows.write(Objects.requireNonNull(rows, "rows"),
                    call);
            MemorySegment outAt = call.sized(LayoutRevaluation.Revaluation.SIZE);
            MemorySegment valueAt = call.array(rowsAt.get(JAVA_LONG,
                    LayoutRevaluation.RevaluationRows.COUNT), 8);
            MemorySegment bookedAt = call.array(rowsAt.get(JAVA_LONG,
                    LayoutRevaluation.RevaluationRows.COUNT), 8);
            call.check(NativeRevaluation.revaluationCompute(call.self(), optionsAt, rowsAt, valueAt,
                    bookedAt, outAt, call.error()));
            return new RevaluationComputeResult(Convert.elements(valueAt, rowsAt.get(JAVA_LONG,
                    LayoutRevaluation.RevaluationRows.COUNT), JAVA_LONG), Convert.elements(bookedAt,
                    rowsAt.get(JAVA_LONG, LayoutRevaluation.RevaluationRows.COUNT), JAVA_LONG),
                    Revaluation.read(outAt, call));
        }
    }

    /**
     * What {@link #revaluationCompute} gives.
     *
     * @param value of each row at the closing rate, minor units
     * @param booked adjustment of each row, minor units: &gt; 0 gain, &lt; 0 loss
     * @param out the sums
     */
    public record RevaluationComputeResult(long[] value, long[] booked, Revaluation out) {}
}
