// SPDX-License-Identifier: MIT
package org.encours;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * What {@link DsoReport} offers beyond the functions of the library, written over them.
 *
 * <p>Amounts have the decimals that the ledger keeps, which are asked of the view that the report
 * came from when it is first read: read it before that view is closed.
 */
public sealed interface DsoReportIdiom permits DsoReport {
    /**
     * The rows: a customer or value of a dimension, in one currency.
     *
     * @return in the order of the library
     * @throws ClosedException if the view it came from is closed and it was not read before
     */
    default List<DsoRow> rows() {
        DsoReport report = (DsoReport) this;
        int[] keys = report.rowKeys();
        short[] currencies = report.rowCurrencies();
        long[] balances = report.balances();
        long[] sales = report.sales();
        long[] notDue = report.notDue();
        List<DsoRow> rows = new ArrayList<>();
        for (int at = 0; at < report.rowCount(); at++) {
            long row = at;
            Currency currency = Convert.currency(currencies[at]);
            rows.add(DsoRow.read(report, report.rowLabel(at), Integer.toUnsignedLong(keys[at]),
                    currency, new long[] {balances[at], sales[at], notDue[at]},
                    figure -> report.figure(row, figure)));
        }
        return List.copyOf(rows);
    }

    /**
     * The figures of each currency in total.
     *
     * @return rows labelled "total"
     * @throws ClosedException as {@link #rows()}
     */
    default List<DsoRow> currencyTotals() {
        DsoReport report = (DsoReport) this;
        short[] currencies = report.currencies();
        long[] balances = report.totalBalances();
        long[] sales = report.totalSales();
        long[] notDue = report.totalNotDue();
        List<DsoRow> rows = new ArrayList<>();
        for (int at = 0; at < report.currencyCount(); at++) {
            long index = at;
            rows.add(DsoRow.read(report, "total", 0, Convert.currency(currencies[at]),
                    new long[] {balances[at], sales[at], notDue[at]},
                    figure -> report.total(index, figure)));
        }
        return List.copyOf(rows);
    }

    /**
     * The report as an aligned table for people.
     *
     * @return lines without a newline at the end
     * @throws ClosedException as {@link #rows()}
     */
    default String table() {
        DsoReport report = (DsoReport) this;
        TextTable table = new TextTable("DSO as of " + report.asOf() + ", sales from "
                + report.firstDay() + " (" + report.days() + " days)");
        table.names(List.of("", "currency", "balance", "sales", "not due", "simple",
                "best possible", "delay", "count-back"));
        rows().forEach(row -> table.row(row.cells()));
        currencyTotals().forEach(row -> table.total(row.cells()));
        return table.toString();
    }
}
