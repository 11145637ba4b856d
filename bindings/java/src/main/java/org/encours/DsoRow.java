// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Collections;
import java.util.function.Function;

/**
 * The DSO of a customer or value of a dimension, or of a currency in total.
 *
 * @param label code of the customer, or value of the dimension; empty: none
 * @param key number of the customer or value; 0 of "no value" and of totals (unsigned)
 * @param currency currency of its amounts
 * @param balance what is owed
 * @param sales sales of the window
 * @param notDue part of the balance
 * @param figures each figure, with its status and the inputs that decided it
 */
public record DsoRow(String label, long key, Currency currency, BigDecimal balance,
        BigDecimal sales, BigDecimal notDue, Map<DsoFigure.Known, Dso> figures) {
    /** Keeps the figures from changing. */
    public DsoRow {
        figures = Collections.unmodifiableMap(new EnumMap<>(figures));
    }

    /**
     * The days of a figure.
     *
     * @param figure which
     * @return days with four decimals; null where there is no value, of which the status says why
     */
    public BigDecimal days(DsoFigure.Known figure) {
        Dso found = figures.get(figure);
        return found == null || found.daysE4() == Dso.NONE ? null
                : BigDecimal.valueOf(found.daysE4(), 4);
    }

    static DsoRow read(DsoReport report, String label, long key, Currency currency, long[] amounts,
            Function<DsoFigure, Dso> figure) {
        int decimals = Origin.decimals(report, currency);
        Map<DsoFigure.Known, Dso> figures = new EnumMap<>(DsoFigure.Known.class);
        for (DsoFigure.Known one : DsoFigure.Known.values()) {
            figures.put(one, figure.apply(one));
        }
        return new DsoRow(label, key, currency, BigDecimal.valueOf(amounts[0], decimals),
                BigDecimal.valueOf(amounts[1], decimals), BigDecimal.valueOf(amounts[2], decimals),
                figures);
    }

    List<Object> cells() {
        return Arrays.asList(label, currency, balance, sales, notDue, days(DsoFigure.Known.SIMPLE),
                days(DsoFigure.Known.BEST_POSSIBLE), days(DsoFigure.Known.DELAY),
                days(DsoFigure.Known.COUNT_BACK));
    }
}
