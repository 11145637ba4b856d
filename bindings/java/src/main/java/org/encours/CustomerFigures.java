// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The figures of a customer at the end of a day, by the names that policies give them. One that is
 * missing is not among them, which is not the same as 0.
 *
 * @param customer its number
 * @param currency of the amounts: the customer's credit currency
 * @param status account status; null: none is set
 * @param riskClass code of its risk class; null: none
 * @param values by name, in the order of {@link Figure}: amounts in units of the currency, shares
 *        as such, days and numbers whole, points and mean days with two decimals
 */
public record CustomerFigures(long customer, Currency currency, String status, String riskClass,
        Map<String, BigDecimal> values) {
    /** A share of nothing, such as the part used of a limit of 0. */
    public static final BigDecimal INFINITE = BigDecimal.valueOf(Figures.INFINITE, 4);

    /**
     * A figure by its name, such as {@code "limit-used"}.
     *
     * @param name its name
     * @return null: it is missing
     * @throws IllegalArgumentException if there is no figure of that name
     */
    public BigDecimal get(String name) {
        if (Figures.find(name) == 0) {
            throw new IllegalArgumentException("There is no figure \"" + name + "\".");
        }
        return values.get(name);
    }

    /**
     * A figure.
     *
     * @param figure which
     * @return null: it is missing
     */
    public BigDecimal get(Figure figure) {
        return values.get(Figures.name(figure));
    }

    static CustomerFigures of(CreditFigures record, int decimals, String riskClass) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        for (int at = 0; at < record.values().length; at++) {
            if ((record.known() >>> at & 1) != 0) {
                Figure figure = Figure.of(at);
                values.put(Figures.name(figure), value(figure, record.values()[at], decimals));
            }
        }
        return new CustomerFigures(record.customer(), record.currency(),
                record.status().isEmpty() ? null : record.status(), riskClass,
                Collections.unmodifiableMap(values));
    }

    /** A figure in its unit. */
    static BigDecimal value(Figure figure, long value, int decimals) {
        return switch (Figures.unitOf(figure)) {
            case FigureUnit.Known.AMOUNT -> BigDecimal.valueOf(value, decimals);
            case FigureUnit.Known.SHARE -> value == Figures.INFINITE ? INFINITE
                    : BigDecimal.valueOf(value, 4);
            case FigureUnit.Known.CENTIDAYS, FigureUnit.Known.POINTS ->
                BigDecimal.valueOf(value, 2);
            default -> BigDecimal.valueOf(value);
        };
    }
}
