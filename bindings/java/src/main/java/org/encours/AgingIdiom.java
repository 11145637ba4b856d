// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What {@link Aging} offers beyond the functions of the library, written over them.
 *
 * <p>Amounts have the decimals that the ledger keeps, which are asked of the view that the aged
 * balance came from when it is first read: read it before that view is closed.
 */
public sealed interface AgingIdiom permits Aging {
    /**
     * The columns, in the order of age.
     *
     * @return the columns
     */
    default List<AgingColumn> columns() {
        Aging aging = (Aging) this;
        List<AgingColumn> columns = new ArrayList<>();
        for (long at = 0; at < aging.columnCount(); at++) {
            columns.add(new AgingColumn(aging.columnLabel(at), aging.columnKindOf(at),
                    AgingColumn.bound(aging.columnLower(at)),
                    AgingColumn.bound(aging.columnUpper(at))));
        }
        return List.copyOf(columns);
    }

    /**
     * The rows: a customer or value of a dimension, in one currency.
     *
     * @return in the order of the library
     * @throws ClosedException if the view it came from is closed and it was not read before
     */
    default List<AgingRow> rows() {
        Aging aging = (Aging) this;
        return AgingRow.rows(aging, IntStream.range(0, (int) aging.rowCount()));
    }

    /**
     * The total of each currency. Amounts of two currencies are never added.
     *
     * @return rows labelled "total"
     * @throws ClosedException as {@link #rows()}
     */
    default List<AgingRow> currencyTotals() {
        Aging aging = (Aging) this;
        short[] currencies = aging.currencies();
        long[] totals = aging.totals();
        List<AgingRow> rows = new ArrayList<>();
        for (int at = 0; currencies != null && at < currencies.length; at++) {
            Currency currency = Convert.currency(currencies[at]);
            Map<String, BigDecimal> amounts = new LinkedHashMap<>();
            for (long column = 0; column < aging.columnCount(); column++) {
                amounts.put(aging.columnLabel(column),
                        Decimals.amount(aging.totalAmounts(column)[at], currency, aging));
            }
            rows.add(new AgingRow("total", 0, currency,
                    Decimals.amount(totals[at], currency, aging), amounts));
        }
        return List.copyOf(rows);
    }

    /**
     * The rows with the largest totals of a currency.
     *
     * @param count how many at most
     * @param currency amounts of two currencies have no order
     * @return largest first, equal ones in the order of the rows
     * @throws ClosedException as {@link #rows()}
     */
    default List<AgingRow> top(int count, Currency currency) {
        Aging aging = (Aging) this;
        long[] totals = aging.rowTotals();
        short[] currencies = aging.rowCurrencies();
        short wanted = Convert.currency(currency);
        return AgingRow.rows(aging, IntStream.range(0, (int) aging.rowCount())
                .filter(row -> currencies[row] == wanted).boxed()
                .sorted(Comparator.comparingLong((Integer row) -> totals[row]).reversed())
                .limit(count).mapToInt(Integer::intValue));
    }

    /**
     * The aged balance as an aligned table for people.
     *
     * @return lines without a newline at the end
     * @throws ClosedException as {@link #rows()}
     */
    default String table() {
        TextTable table = new TextTable("Aged balance as of " + ((Aging) this).asOf());
        List<String> names = new ArrayList<>(List.of("", "currency"));
        columns().forEach(column -> names.add(column.label()));
        names.add("total");
        table.names(names);
        rows().forEach(row -> table.row(row.cells()));
        currencyTotals().forEach(row -> table.total(row.cells()));
        return table.toString();
    }
}
