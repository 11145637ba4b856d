// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutDso;
import org.encours.internal.NativeDsoReport;

/**
 * DSO by row: customers or values of a dimension, per currency, with a total for each currency.
 * Opaque, immutable, independent of what it was computed from.
 */
public final class DsoReport extends Handle implements DsoReportIdiom {
    DsoReport(MemorySegment address, Object... kept) {
        super(address, NativeDsoReport::dsoReportFree, kept);
    }

    /**
     * The as-of day.
     *
     * @return the as-of day
     */
    public LocalDate asOf() {
        try (Call call = Call.begin(this)) {
            return Convert.date(NativeDsoReport.dsoReportAsOf(call, call.self()).get(JAVA_INT, 0));
        }
    }

    /**
     * First day of the window of sales.
     *
     * @return first day of the window of sales
     */
    public LocalDate firstDay() {
        try (Call call = Call.begin(this)) {
            return Convert.date(NativeDsoReport.dsoReportFirstDay(call, call.self()).get(JAVA_INT,
                    0));
        }
    }

    /**
     * Days n of the simple methods.
     *
     * @return days n of the simple methods
     */
    public long days() {
        MemorySegment self = enter();
        try {
            return Integer.toUnsignedLong(NativeDsoReport.dsoReportDays(self));
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
            return NativeDsoReport.dsoReportRowCount(self);
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
            return Convert.elements(NativeDsoReport.dsoReportRowKeys(call.self()),
                    NativeDsoReport.dsoReportRowCount(call.self()), JAVA_INT);
        }
    }

    /**
     * Keys of the rows, ascending.
     *
     * @return keys of the rows, ascending; as memory that is lent until this is closed
     */
    public MemorySegment rowKeysMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeDsoReport.dsoReportRowKeys(call.self()),
                    NativeDsoReport.dsoReportRowCount(call.self()) * 4);
        }
    }

    /**
     * Currencies of the rows.
     *
     * @return currencies of the rows
     */
    public short[] rowCurrencies() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeDsoReport.dsoReportRowCurrencies(call.self()),
                    NativeDsoReport.dsoReportRowCount(call.self()), JAVA_SHORT);
        }
    }

    /**
     * Currencies of the rows.
     *
     * @return currencies of the rows; as memory that is lent until this is closed
     */
    public MemorySegment rowCurrenciesMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeDsoReport.dsoReportRowCurrencies(call.self()),
                    NativeDsoReport.dsoReportRowCount(call.self()) * 2);
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
            return Convert.text(NativeDsoReport.dsoReportRowLabel(self, Convert.size(row, "row")));
        } finally {
            leave();
        }
    }

    /**
     * Balances B of the rows, minor units.
     *
     * @return balances B of the rows, minor units
     */
    public long[] balances() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeDsoReport.dsoReportBalances(call.self()),
                    NativeDsoReport.dsoReportRowCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Balances B of the rows, minor units.
     *
     * @return balances B of the rows, minor units; as memory that is lent until this is closed
     */
    public MemorySegment balancesMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeDsoReport.dsoReportBalances(call.self()),
                    NativeDsoReport.dsoReportRowCount(call.self()) * 8);
        }
    }

    /**
     * Sales S of the rows, minor units.
     *
     * @return sales S of the rows, minor units
     */
    public long[] sales() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeDsoReport.dsoReportSales(call.self()),
                    NativeDsoReport.dsoReportRowCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Sales S of the rows, minor units.
     *
     * @return sales S of the rows, minor units; as memory that is lent until this is closed
     */
    public MemorySegment salesMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeDsoReport.dsoReportSales(call.self()),
                    NativeDsoReport.dsoReportRowCount(call.self()) * 8);
        }
    }

    /**
     * Parts of B not due, by row, minor units.
     *
     * @return parts of B not due, by row, minor units
     */
    public long[] notDue() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeDsoReport.dsoReportNotDue(call.self()),
                    NativeDsoReport.dsoReportRowCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Parts of B not due, by row, minor units.
     *
     * @return parts of B not due, by row, minor units; as memory that is lent until this is closed
     */
    public MemorySegment notDueMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeDsoReport.dsoReportNotDue(call.self()),
                    NativeDsoReport.dsoReportRowCount(call.self()) * 8);
        }
    }

    /**
     * A figure of all rows, days * 10^4; {@code ENCOURS_DSO_NONE} where a row has none.
     *
     * <p>Contributions are exact in {@link DsoReport#figure}: one denominator S_total, numerators
     * that add up to the total's. In this column they are rounded by largest remainder (ties to the
     * first row), so that they add up to the rounded DSO of the total; each is within 0.0001 of its
     * value.
     *
     * @param figure a {@link DsoFigure}
     * @return null when there is no such figure
     */
    public long[] daysE4(DsoFigure figure) {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeDsoReport.dsoReportDaysE4(call.self(), figure.value()),
                    NativeDsoReport.dsoReportRowCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * A figure of all rows, days * 10^4; {@code ENCOURS_DSO_NONE} where a row has none.
     *
     * <p>Contributions are exact in {@link DsoReport#figure}: one denominator S_total, numerators
     * that add up to the total's. In this column they are rounded by largest remainder (ties to the
     * first row), so that they add up to the rounded DSO of the total; each is within 0.0001 of its
     * value.
     *
     * @param figure a {@link DsoFigure}
     * @return null when there is no such figure; as memory that is lent until this is closed
     */
    public MemorySegment daysE4Memory(DsoFigure figure) {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeDsoReport.dsoReportDaysE4(call.self(), figure.value()),
                    NativeDsoReport.dsoReportRowCount(call.self()) * 8);
        }
    }

    /**
     * Statuses of a figure by row; null when there is no such figure.
     *
     * @param figure a {@link DsoFigure}
     * @return a {@link DsoStatus} each
     */
    public int[] statuses(DsoFigure figure) {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeDsoReport.dsoReportStatuses(call.self(), figure.value()),
                    NativeDsoReport.dsoReportRowCount(call.self()), JAVA_INT);
        }
    }

    /**
     * Statuses of a figure by row; null when there is no such figure.
     *
     * @param figure a {@link DsoFigure}
     * @return a {@link DsoStatus} each; as memory that is lent until this is closed
     */
    public MemorySegment statusesMemory(DsoFigure figure) {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeDsoReport.dsoReportStatuses(call.self(), figure.value()),
                    NativeDsoReport.dsoReportRowCount(call.self()) * 4);
        }
    }

    /**
     * A figure of one row with its exact value and what decided it.
     *
     * @param row from 0
     * @param figure a {@link DsoFigure}
     * @return the value; {@code days_e4} as in the column
     * @throws EncoursException if it is refused or fails (not found: there is no such row or
     *         figure; abi)
     */
    public Dso figure(long row, DsoFigure figure) {
        try (Call call = Call.begin(this)) {
            MemorySegment outAt = call.sized(LayoutDso.Dso.SIZE);
            call.check(NativeDsoReport.dsoReportFigure(call.self(), Convert.size(row, "row"),
                    figure.value(), outAt, call.error()));
            return Dso.read(outAt, call);
        }
    }

    /**
     * Number of currencies, each with a total.
     *
     * @return number of currencies, each with a total
     */
    public long currencyCount() {
        MemorySegment self = enter();
        try {
            return NativeDsoReport.dsoReportCurrencyCount(self);
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
            return Convert.elements(NativeDsoReport.dsoReportCurrencies(call.self()),
                    NativeDsoReport.dsoReportCurrencyCount(call.self()), JAVA_SHORT);
        }
    }

    /**
     * The currencies, ascending.
     *
     * @return the currencies, ascending; as memory that is lent until this is closed
     */
    public MemorySegment currenciesMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeDsoReport.dsoReportCurrencies(call.self()),
                    NativeDsoReport.dsoReportCurrencyCount(call.self()) * 2);
        }
    }

    /**
     * Balance of each currency, minor units.
     *
     * @return balance of each currency, minor units
     */
    public long[] totalBalances() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeDsoReport.dsoReportTotalBalances(call.self()),
                    NativeDsoReport.dsoReportCurrencyCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Balance of each currency, minor units.
     *
     * @return balance of each currency, minor units; as memory that is lent until this is closed
     */
    public MemorySegment totalBalancesMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeDsoReport.dsoReportTotalBalances(call.self()),
                    NativeDsoReport.dsoReportCurrencyCount(call.self()) * 8);
        }
    }

    /**
     * Sales of each currency, minor units.
     *
     * @return sales of each currency, minor units
     */
    public long[] totalSales() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeDsoReport.dsoReportTotalSales(call.self()),
                    NativeDsoReport.dsoReportCurrencyCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Sales of each currency, minor units.
     *
     * @return sales of each currency, minor units; as memory that is lent until this is closed
     */
    public MemorySegment totalSalesMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeDsoReport.dsoReportTotalSales(call.self()),
                    NativeDsoReport.dsoReportCurrencyCount(call.self()) * 8);
        }
    }

    /**
     * Not due of each currency, minor units.
     *
     * @return not due of each currency, minor units
     */
    public long[] totalNotDue() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeDsoReport.dsoReportTotalNotDue(call.self()),
                    NativeDsoReport.dsoReportCurrencyCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Not due of each currency, minor units.
     *
     * @return not due of each currency, minor units; as memory that is lent until this is closed
     */
    public MemorySegment totalNotDueMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeDsoReport.dsoReportTotalNotDue(call.self()),
                    NativeDsoReport.dsoReportCurrencyCount(call.self()) * 8);
        }
    }

    /**
     * A figure of a currency's total. The contribution of the total is its simple DSO.
     *
     * @param currencyIndex from 0, as in {@link DsoReport#currencies}
     * @param figure a {@link DsoFigure}
     * @return the value
     * @throws EncoursException if it is refused or fails (not found: there is no such currency or
     *         figure; abi)
     */
    public Dso total(long currencyIndex, DsoFigure figure) {
        try (Call call = Call.begin(this)) {
            MemorySegment outAt = call.sized(LayoutDso.Dso.SIZE);
            call.check(NativeDsoReport.dsoReportTotal(call.self(), Convert.size(currencyIndex,
                    "currencyIndex"), figure.value(), outAt, call.error()));
            return Dso.read(outAt, call);
        }
    }
}
