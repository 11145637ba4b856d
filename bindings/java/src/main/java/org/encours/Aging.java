// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import org.encours.internal.LayoutAging;
import org.encours.internal.NativeAging;

/** An aged balance. Opaque, immutable, independent of what it was computed from. */
public final class Aging extends Handle implements AgingIdiom {
    Aging(MemorySegment address, Object... kept) {
        super(address, NativeAging::agingFree, kept);
    }

    /**
     * Age open items.
     *
     * <p>Rows come out sorted by key, then currency; there is one for each key and currency with at
     * least one item in a cell. Columns are ordered by age: not due (farthest first), buckets, no
     * date, credits (not under BY_OWN_DATE).
     *
     * @param columns the items
     * @param asOf the day, at its end
     * @param options options; null: all defaults
     * @return the aged balance, to be closed
     * @throws EncoursException if it is refused or fails (invalid: bounds not ascending or out of
     *         range, a choice that is none, a date out of range; currency: a currency of 0, or more
     *         than 250 of them; overflow: the exact sum of a cell, row or total does not fit int64;
     *         limit: more than 2^32 - 1 items; abi; no memory)
     */
    public static Aging compute(AgingColumns columns, LocalDate asOf, AgingOptions options) {
        return compute(Context.standard(), columns, asOf, options);
    }

    /**
     * Age open items.
     *
     * <p>Rows come out sorted by key, then currency; there is one for each key and currency with at
     * least one item in a cell. Columns are ordered by age: not due (farthest first), buckets, no
     * date, credits (not under BY_OWN_DATE).
     *
     * @param context context
     * @param columns the items
     * @param asOf the day, at its end
     * @param options options; null: all defaults
     * @return the aged balance, to be closed
     * @throws EncoursException if it is refused or fails (invalid: bounds not ascending or out of
     *         range, a choice that is none, a date out of range; currency: a currency of 0, or more
     *         than 250 of them; overflow: the exact sum of a cell, row or total does not fit int64;
     *         limit: more than 2^32 - 1 items; abi; no memory)
     */
    public static Aging compute(Context context, AgingColumns columns, LocalDate asOf,
            AgingOptions options) {
        try (Call call = Call.making()) {
            MemorySegment columnsAt = AgingColumns.write(Objects.requireNonNull(columns, "columns"),
                    call);
            MemorySegment optionsAt = AgingOptions.write(options, call);
            MemorySegment outAt = call.slot();
            call.check(NativeAging.agingCompute(call.use(Objects.requireNonNull(context,
                    "context")), columnsAt, call.date(asOf), optionsAt, outAt, call.error()));
            return new Aging(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * Express an aged balance in one currency, at the rates of its as-of day.
     *
     * <p>Total of a column = sum over currencies of round(that currency's total of the column *
     * rate): one conversion for each currency and column. A row of the result is a row key; its
     * cell = sum over currencies of round(cell * rate), rounded apart. The totals are right, the
     * rows can differ from them by the sum of their roundings: residual = total - sum of rows,
     * column by column.
     *
     * @param rates must cover each currency of {@code aging} on its as-of day
     * @param currency ISO 4217 numeric code of the result
     * @param rounding rounding
     * @return the converted aged balance, to be closed
     * @throws EncoursException if it is refused or fails (currency: no rate; the message names
     *         currencies and day; invalid: {@code rounding} is no mode; state: {@code aging} is
     *         converted already: convert the original; overflow: an amount of the result does not
     *         fit int64; no memory)
     */
    public Aging convert(Rates rates, Currency currency, Rounding rounding) {
        try (Call call = Call.making(this)) {
            MemorySegment outAt = call.slot();
            call.check(NativeAging.agingConvert(call.self(), call.use(Objects.requireNonNull(rates,
                    "rates")), Convert.currency(currency), rounding.value(), outAt, call.error()));
            return new Aging(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * The as-of day.
     *
     * @return the as-of day
     */
    public LocalDate asOf() {
        try (Call call = Call.begin(this)) {
            return Convert.date(NativeAging.agingAsOf(call, call.self()).get(JAVA_INT, 0));
        }
    }

    /**
     * The options the balance was computed with, defaults filled in; the bounds are borrowed from
     * it. What only {@link View#aging} reads is not kept.
     *
     * @return {@code struct_size} set by the caller
     * @throws EncoursException if it is refused or fails (abi: {@code out.struct_size} is not that
     *         of {@link AgingOptions})
     */
    public AgingOptions settings() {
        try (Call call = Call.begin(this)) {
            MemorySegment outAt = call.sized(LayoutAging.AgingOptions.SIZE);
            call.check(NativeAging.agingSettings(call.self(), outAt, call.error()));
            return AgingOptions.read(outAt, call);
        }
    }

    /**
     * Number of columns.
     *
     * @return number of columns
     */
    public long columnCount() {
        MemorySegment self = enter();
        try {
            return NativeAging.agingColumnCount(self);
        } finally {
            leave();
        }
    }

    /**
     * What a column holds.
     *
     * @param column from 0
     * @return a {@link AgingColumnKind}; 0 if there is no such column
     */
    public AgingColumnKind columnKindOf(long column) {
        MemorySegment self = enter();
        try {
            return AgingColumnKind.of(NativeAging.agingColumnKindOf(self, Convert.size(column,
                    "column")));
        } finally {
            leave();
        }
    }

    /**
     * Least age in days, inclusive, negative for not due; INT32_MIN when open or not a column of
     * ages.
     *
     * @param column from 0
     * @return least age in days, inclusive, negative for not due
     */
    public int columnLower(long column) {
        MemorySegment self = enter();
        try {
            return NativeAging.agingColumnLower(self, Convert.size(column, "column"));
        } finally {
            leave();
        }
    }

    /**
     * Greatest age in days, inclusive; INT32_MAX when open or not a column of ages.
     *
     * @param column from 0
     * @return greatest age in days, inclusive
     */
    public int columnUpper(long column) {
        MemorySegment self = enter();
        try {
            return NativeAging.agingColumnUpper(self, Convert.size(column, "column"));
        } finally {
            leave();
        }
    }

    /**
     * An English label, such as "not due", "1-30", "over 90", "no due date", "credits".
     *
     * @param column from 0
     * @return null if there is no such column
     */
    public String columnLabel(long column) {
        MemorySegment self = enter();
        try {
            return Convert.text(NativeAging.agingColumnLabel(self, Convert.size(column, "column")));
        } finally {
            leave();
        }
    }

    /**
     * Number of rows.
     *
     * @return number of rows
     */
    public long rowCount() {
        MemorySegment self = enter();
        try {
            return NativeAging.agingRowCount(self);
        } finally {
            leave();
        }
    }

    /**
     * Keys of the rows, ascending.
     *
     * @return keys of the rows, ascending
     */
    public int[] rowKeys() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeAging.agingRowKeys(call.self()),
                    NativeAging.agingRowCount(call.self()), JAVA_INT);
        }
    }

    /**
     * Keys of the rows, ascending.
     *
     * @return keys of the rows, ascending; as memory that is lent until this is closed
     */
    public MemorySegment rowKeysMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeAging.agingRowKeys(call.self()),
                    NativeAging.agingRowCount(call.self()) * 4);
        }
    }

    /**
     * Currencies of the rows.
     *
     * @return currencies of the rows
     */
    public short[] rowCurrencies() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeAging.agingRowCurrencies(call.self()),
                    NativeAging.agingRowCount(call.self()), JAVA_SHORT);
        }
    }

    /**
     * Currencies of the rows.
     *
     * @return currencies of the rows; as memory that is lent until this is closed
     */
    public MemorySegment rowCurrenciesMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeAging.agingRowCurrencies(call.self()),
                    NativeAging.agingRowCount(call.self()) * 2);
        }
    }

    /**
     * Text of a row's key, UTF-8; "" when it has none.
     *
     * @param row from 0
     * @return null when there is no such row
     */
    public String rowLabel(long row) {
        MemorySegment self = enter();
        try {
            return Convert.text(NativeAging.agingRowLabel(self, Convert.size(row, "row")));
        } finally {
            leave();
        }
    }

    /**
     * Totals of the rows, minor units.
     *
     * @return totals of the rows, minor units
     */
    public long[] rowTotals() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeAging.agingRowTotals(call.self()),
                    NativeAging.agingRowCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Totals of the rows, minor units.
     *
     * @return totals of the rows, minor units; as memory that is lent until this is closed
     */
    public MemorySegment rowTotalsMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeAging.agingRowTotals(call.self()),
                    NativeAging.agingRowCount(call.self()) * 8);
        }
    }

    /**
     * Amounts of a column, one a row, minor units; null if there is no such column.
     *
     * @param column from 0
     * @return amounts of a column, one a row, minor units
     */
    public long[] amounts(long column) {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeAging.agingAmounts(call.self(), Convert.size(column,
                    "column")), NativeAging.agingRowCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Amounts of a column, one a row, minor units; null if there is no such column.
     *
     * @param column from 0
     * @return amounts of a column, one a row, minor units; as memory that is lent until this is
     *         closed
     */
    public MemorySegment amountsMemory(long column) {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeAging.agingAmounts(call.self(), Convert.size(column, "column")),
                    NativeAging.agingRowCount(call.self()) * 8);
        }
    }

    /**
     * Items counted in a column, one number a row; null if there is no such column.
     *
     * @param column from 0
     * @return items counted in a column, one number a row
     */
    public int[] items(long column) {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeAging.agingItems(call.self(), Convert.size(column,
                    "column")), NativeAging.agingRowCount(call.self()), JAVA_INT);
        }
    }

    /**
     * Items counted in a column, one number a row; null if there is no such column.
     *
     * @param column from 0
     * @return items counted in a column, one number a row; as memory that is lent until this is
     *         closed
     */
    public MemorySegment itemsMemory(long column) {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeAging.agingItems(call.self(), Convert.size(column, "column")),
                    NativeAging.agingRowCount(call.self()) * 4);
        }
    }

    /**
     * One cell, minor units; 0 if there is no such row or column.
     *
     * @param row from 0
     * @param column from 0
     * @return one cell, minor units
     */
    public long cell(long row, long column) {
        MemorySegment self = enter();
        try {
            return NativeAging.agingCell(self, Convert.size(row, "row"), Convert.size(column,
                    "column"));
        } finally {
            leave();
        }
    }

    /**
     * Number of currencies, each with totals.
     *
     * @return number of currencies, each with totals
     */
    public long currencyCount() {
        MemorySegment self = enter();
        try {
            return NativeAging.agingCurrencyCount(self);
        } finally {
            leave();
        }
    }

    /**
     * The currencies, ascending.
     *
     * @return the currencies, ascending
     */
    public short[] currencies() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeAging.agingCurrencies(call.self()),
                    NativeAging.agingCurrencyCount(call.self()), JAVA_SHORT);
        }
    }

    /**
     * The currencies, ascending.
     *
     * @return the currencies, ascending; as memory that is lent until this is closed
     */
    public MemorySegment currenciesMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeAging.agingCurrencies(call.self()),
                    NativeAging.agingCurrencyCount(call.self()) * 2);
        }
    }

    /**
     * Balance of each currency, minor units: the sum of its column totals.
     *
     * @return balance of each currency, minor units
     */
    public long[] totals() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeAging.agingTotals(call.self()),
                    NativeAging.agingCurrencyCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Balance of each currency, minor units: the sum of its column totals.
     *
     * @return balance of each currency, minor units; as memory that is lent until this is closed
     */
    public MemorySegment totalsMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeAging.agingTotals(call.self()),
                    NativeAging.agingCurrencyCount(call.self()) * 8);
        }
    }

    /**
     * Totals of a column, one a currency, minor units; null if there is no such column.
     *
     * @param column from 0
     * @return totals of a column, one a currency, minor units
     */
    public long[] totalAmounts(long column) {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeAging.agingTotalAmounts(call.self(), Convert.size(column,
                    "column")), NativeAging.agingCurrencyCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Totals of a column, one a currency, minor units; null if there is no such column.
     *
     * @param column from 0
     * @return totals of a column, one a currency, minor units; as memory that is lent until this is
     *         closed
     */
    public MemorySegment totalAmountsMemory(long column) {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeAging.agingTotalAmounts(call.self(), Convert.size(column,
                    "column")), NativeAging.agingCurrencyCount(call.self()) * 8);
        }
    }

    /**
     * Items counted in a column, one number a currency; null if there is no such column.
     *
     * @param column from 0
     * @return items counted in a column, one number a currency
     */
    public int[] totalItems(long column) {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeAging.agingTotalItems(call.self(), Convert.size(column,
                    "column")), NativeAging.agingCurrencyCount(call.self()), JAVA_INT);
        }
    }

    /**
     * Items counted in a column, one number a currency; null if there is no such column.
     *
     * @param column from 0
     * @return items counted in a column, one number a currency; as memory that is lent until this
     *         is closed
     */
    public MemorySegment totalItemsMemory(long column) {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeAging.agingTotalItems(call.self(), Convert.size(column,
                    "column")), NativeAging.agingCurrencyCount(call.self()) * 4);
        }
    }

    /**
     * 1 if the balance comes from {@link Aging#convert}.
     *
     * @return 1 if the balance comes from {@link Aging#convert}
     */
    public boolean isConverted() {
        MemorySegment self = enter();
        try {
            return NativeAging.agingIsConverted(self) != 0;
        } finally {
            leave();
        }
    }

    /**
     * The line "conversion residual": total - sum of rows, one amount a column, minor units; all 0
     * if not converted.
     *
     * @return the line "conversion residual"
     */
    public long[] residuals() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeAging.agingResiduals(call.self()),
                    NativeAging.agingColumnCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * The line "conversion residual": total - sum of rows, one amount a column, minor units; all 0
     * if not converted.
     *
     * @return the line "conversion residual"; as memory that is lent until this is closed
     */
    public MemorySegment residualsMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeAging.agingResiduals(call.self()),
                    NativeAging.agingColumnCount(call.self()) * 8);
        }
    }
}
