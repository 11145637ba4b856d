// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A row of an aged balance, or the total of a currency.
 *
 * @param label code of the customer, or value of the dimension; empty: none
 * @param key number of the customer or value; 0 of "no value" and of totals (unsigned)
 * @param currency currency of its amounts
 * @param total sum of its amounts
 * @param amounts by label of the column, in the order of the columns
 */
public record AgingRow(String label, long key, Currency currency, BigDecimal total,
        Map<String, BigDecimal> amounts) {
    /** Keeps the order of the amounts. */
    public AgingRow {
        amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
    }

    /** The row in one line, such as {@code C1 EUR not due=300.00 1-30=0.00 total=300.00}. */
    @Override
    public String toString() {
        return amounts.entrySet().stream()
                .map(cell -> cell.getKey() + "=" + cell.getValue().toPlainString())
                .collect(Collectors.joining(" ", label + " " + currency + " ",
                        " total=" + total.toPlainString()));
    }

    static List<AgingRow> rows(Aging aging, IntStream places) {
        int columns = (int) aging.columnCount();
        String[] labels = new String[columns];
        long[][] cells = new long[columns][];
        for (int column = 0; column < columns; column++) {
            labels[column] = aging.columnLabel(column);
            cells[column] = aging.amounts(column);
        }
        int[] keys = aging.rowKeys();
        short[] currencies = aging.rowCurrencies();
        long[] totals = aging.rowTotals();
        return places.mapToObj(row -> {
            Currency currency = Convert.currency(currencies[row]);
            int decimals = Origin.decimals(aging, currency);
            Map<String, BigDecimal> amounts = new LinkedHashMap<>();
            for (int column = 0; column < columns; column++) {
                amounts.put(labels[column], BigDecimal.valueOf(cells[column][row], decimals));
            }
            return new AgingRow(aging.rowLabel(row), Integer.toUnsignedLong(keys[row]), currency,
                    BigDecimal.valueOf(totals[row], decimals), amounts);
        }).toList();
    }

    List<Object> cells() {
        List<Object> cells = new ArrayList<>(List.of(label, currency));
        cells.addAll(amounts.values());
        cells.add(total);
        return cells;
    }
}
