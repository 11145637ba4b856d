// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutArrowColumns;

/**
 * Names of the columns of open items in a batch.
 *
 * @param amount open amount, see {@link ArrowBatch#amounts}
 * @param due due date, see {@link ArrowBatch#dates}; null: aging has none
 * @param issue document date; null: none
 * @param paidOn day of payment in full; null: none
 * @param row row, see {@link ArrowBatch#keys}; null: all the first row
 * @param currency see {@link ArrowBatch#currencies}; null: one currency
 * @param table deviations from ISO 4217; null: none
 * @param decimals of amounts as decimals, 0 to 18
 * @param byCurrency 1: decimals are those of the currency of each row, which {@code currency} must
 *         name; 0: {@code decimals}
 * @param dictionary gives the texts of {@code row} the same keys in all batches, see
 *         {@link ArrowBatch#unifiedKeys}; null: keys of the batch
 */
public record ArrowItemNames(String amount, String due, String issue, String paidOn, String row,
        String currency, CurrencyTable table, long decimals, int byCurrency,
        ArrowDictionary dictionary) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static ArrowItemNames defaults() {
        return new ArrowItemNames(null, null, null, null, null, null, null, 2, 0, null);
    }

    /**
     * The same with another amount.
     *
     * @param amount open amount, see {@link ArrowBatch#amounts}
     * @return a changed copy
     */
    public ArrowItemNames amount(String amount) {
        return new ArrowItemNames(amount, due, issue, paidOn, row, currency, table, decimals,
                byCurrency, dictionary);
    }

    /**
     * The same with another due.
     *
     * @param due due date, see {@link ArrowBatch#dates}; null: aging has none
     * @return a changed copy
     */
    public ArrowItemNames due(String due) {
        return new ArrowItemNames(amount, due, issue, paidOn, row, currency, table, decimals,
                byCurrency, dictionary);
    }

    /**
     * The same with another issue.
     *
     * @param issue document date; null: none
     * @return a changed copy
     */
    public ArrowItemNames issue(String issue) {
        return new ArrowItemNames(amount, due, issue, paidOn, row, currency, table, decimals,
                byCurrency, dictionary);
    }

    /**
     * The same with another paid on.
     *
     * @param paidOn day of payment in full; null: none
     * @return a changed copy
     */
    public ArrowItemNames paidOn(String paidOn) {
        return new ArrowItemNames(amount, due, issue, paidOn, row, currency, table, decimals,
                byCurrency, dictionary);
    }

    /**
     * The same with another row.
     *
     * @param row row, see {@link ArrowBatch#keys}; null: all the first row
     * @return a changed copy
     */
    public ArrowItemNames row(String row) {
        return new ArrowItemNames(amount, due, issue, paidOn, row, currency, table, decimals,
                byCurrency, dictionary);
    }

    /**
     * The same with another currency.
     *
     * @param currency see {@link ArrowBatch#currencies}; null: one currency
     * @return a changed copy
     */
    public ArrowItemNames currency(String currency) {
        return new ArrowItemNames(amount, due, issue, paidOn, row, currency, table, decimals,
                byCurrency, dictionary);
    }

    /**
     * The same with another table.
     *
     * @param table deviations from ISO 4217; null: none
     * @return a changed copy
     */
    public ArrowItemNames table(CurrencyTable table) {
        return new ArrowItemNames(amount, due, issue, paidOn, row, currency, table, decimals,
                byCurrency, dictionary);
    }

    /**
     * The same with another decimals.
     *
     * @param decimals of amounts as decimals, 0 to 18
     * @return a changed copy
     */
    public ArrowItemNames decimals(long decimals) {
        return new ArrowItemNames(amount, due, issue, paidOn, row, currency, table, decimals,
                byCurrency, dictionary);
    }

    /**
     * The same with another by currency.
     *
     * @param byCurrency 1: decimals are those of the currency of each row, which {@code currency}
     *         must name; 0: {@code decimals}
     * @return a changed copy
     */
    public ArrowItemNames byCurrency(int byCurrency) {
        return new ArrowItemNames(amount, due, issue, paidOn, row, currency, table, decimals,
                byCurrency, dictionary);
    }

    /**
     * The same with another dictionary.
     *
     * @param dictionary gives the texts of {@code row} the same keys in all batches, see
     *         {@link ArrowBatch#unifiedKeys}; null: keys of the batch
     * @return a changed copy
     */
    public ArrowItemNames dictionary(ArrowDictionary dictionary) {
        return new ArrowItemNames(amount, due, issue, paidOn, row, currency, table, decimals,
                byCurrency, dictionary);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(ArrowItemNames value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutArrowColumns.ArrowItemNames.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(ArrowItemNames value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutArrowColumns.ArrowItemNames.AMOUNT, scope.text(amount));
        at.set(ADDRESS, LayoutArrowColumns.ArrowItemNames.DUE, scope.text(due));
        at.set(ADDRESS, LayoutArrowColumns.ArrowItemNames.ISSUE, scope.text(issue));
        at.set(ADDRESS, LayoutArrowColumns.ArrowItemNames.PAID_ON, scope.text(paidOn));
        at.set(ADDRESS, LayoutArrowColumns.ArrowItemNames.ROW, scope.text(row));
        at.set(ADDRESS, LayoutArrowColumns.ArrowItemNames.CURRENCY, scope.text(currency));
        at.set(ADDRESS, LayoutArrowColumns.ArrowItemNames.TABLE, CurrencyTable.write(table, scope));
        at.set(JAVA_INT, LayoutArrowColumns.ArrowItemNames.DECIMALS, Convert.u32(decimals,
                "decimals"));
        at.set(JAVA_INT, LayoutArrowColumns.ArrowItemNames.BY_CURRENCY, byCurrency);
        at.set(ADDRESS, LayoutArrowColumns.ArrowItemNames.DICTIONARY, scope.use(dictionary));
    }
}
