// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutAgingCells;

/**
 * Where figures are written: memory of the caller, each array null when it is not wanted.
 *
 * <p>{@code rows}, {@code currencies} and {@code columns} say what the arrays have room for: those
 * of {@link AgingCells#describe}; by key the rows are those of {@link AgingKeys#count}; a converted
 * balance has one currency. They are checked before anything is written; of one that is 0 nothing
 * is known, and the caller vouches that the arrays are long enough.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class AgingCellsOut {
    private MemorySegment amounts;
    private MemorySegment items;
    private MemorySegment rowTotals;
    private MemorySegment totals;
    private MemorySegment totalItems;
    private MemorySegment balances;
    private MemorySegment residuals;
    private long rows;
    private long currencies = -1;
    private long columns = -1;

    /** Begins without columns. */
    public AgingCellsOut() {}

    /**
     * cells, minor units, [(row * currencies + currency) * columns + column].
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amounts() {
        return amounts;
    }

    /**
     * cells, minor units, [(row * currencies + currency) * columns + column].
     *
     * @param amounts the elements, written by the library
     * @return this object
     */
    public AgingCellsOut amounts(long... amounts) {
        return amounts(MemorySegment.ofArray(amounts));
    }

    /**
     * cells, minor units, [(row * currencies + currency) * columns + column].
     *
     * @param amounts the elements, written by the library
     * @return this object
     */
    public AgingCellsOut amounts(MemorySegment amounts) {
        this.amounts = amounts;
        return this;
    }

    /**
     * items of the cells, the same order; only when they are counted.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment items() {
        return items;
    }

    /**
     * items of the cells, the same order; only when they are counted.
     *
     * @param items the elements, written by the library
     * @return this object
     */
    public AgingCellsOut items(long... items) {
        return items(MemorySegment.ofArray(items));
    }

    /**
     * items of the cells, the same order; only when they are counted.
     *
     * @param items the elements, written by the library
     * @return this object
     */
    public AgingCellsOut items(MemorySegment items) {
        this.items = items;
        return this;
    }

    /**
     * sum of a row's cells, minor units, [row * currencies + currency].
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment rowTotals() {
        return rowTotals;
    }

    /**
     * sum of a row's cells, minor units, [row * currencies + currency].
     *
     * @param rowTotals the elements, written by the library
     * @return this object
     */
    public AgingCellsOut rowTotals(long... rowTotals) {
        return rowTotals(MemorySegment.ofArray(rowTotals));
    }

    /**
     * sum of a row's cells, minor units, [row * currencies + currency].
     *
     * @param rowTotals the elements, written by the library
     * @return this object
     */
    public AgingCellsOut rowTotals(MemorySegment rowTotals) {
        this.rowTotals = rowTotals;
        return this;
    }

    /**
     * sums of the columns, minor units, [currency * columns + column].
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment totals() {
        return totals;
    }

    /**
     * sums of the columns, minor units, [currency * columns + column].
     *
     * @param totals the elements, written by the library
     * @return this object
     */
    public AgingCellsOut totals(long... totals) {
        return totals(MemorySegment.ofArray(totals));
    }

    /**
     * sums of the columns, minor units, [currency * columns + column].
     *
     * @param totals the elements, written by the library
     * @return this object
     */
    public AgingCellsOut totals(MemorySegment totals) {
        this.totals = totals;
        return this;
    }

    /**
     * items of the columns; only when they are counted.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment totalItems() {
        return totalItems;
    }

    /**
     * items of the columns; only when they are counted.
     *
     * @param totalItems the elements, written by the library
     * @return this object
     */
    public AgingCellsOut totalItems(long... totalItems) {
        return totalItems(MemorySegment.ofArray(totalItems));
    }

    /**
     * items of the columns; only when they are counted.
     *
     * @param totalItems the elements, written by the library
     * @return this object
     */
    public AgingCellsOut totalItems(MemorySegment totalItems) {
        this.totalItems = totalItems;
        return this;
    }

    /**
     * balance of each currency, minor units: the sum of its totals.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment balances() {
        return balances;
    }

    /**
     * balance of each currency, minor units: the sum of its totals.
     *
     * @param balances the elements, written by the library
     * @return this object
     */
    public AgingCellsOut balances(long... balances) {
        return balances(MemorySegment.ofArray(balances));
    }

    /**
     * balance of each currency, minor units: the sum of its totals.
     *
     * @param balances the elements, written by the library
     * @return this object
     */
    public AgingCellsOut balances(MemorySegment balances) {
        currencies = Convert.same(currencies, balances.byteSize(), 8, "balances");
        this.balances = balances;
        return this;
    }

    /**
     * of a conversion: totals - sum of rows, by column, minor units; otherwise 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment residuals() {
        return residuals;
    }

    /**
     * of a conversion: totals - sum of rows, by column, minor units; otherwise 0.
     *
     * @param residuals the elements, written by the library
     * @return this object
     */
    public AgingCellsOut residuals(long... residuals) {
        return residuals(MemorySegment.ofArray(residuals));
    }

    /**
     * of a conversion: totals - sum of rows, by column, minor units; otherwise 0.
     *
     * @param residuals the elements, written by the library
     * @return this object
     */
    public AgingCellsOut residuals(MemorySegment residuals) {
        columns = Convert.same(columns, residuals.byteSize(), 8, "residuals");
        this.residuals = residuals;
        return this;
    }

    /**
     * rows, at least those of the state; 0: not stated.
     *
     * @return rows, at least those of the state; 0: not stated (unsigned)
     */
    public long rows() {
        return rows;
    }

    /**
     * rows, at least those of the state; 0: not stated.
     *
     * @param rows rows, at least those of the state; 0: not stated (unsigned)
     * @return this object
     */
    public AgingCellsOut rows(long rows) {
        this.rows = rows;
        return this;
    }

    /**
     * currencies, as many as the state has, for a conversion at least 1; 0: not stated.
     *
     * @return currencies, as many as the state has, for a conversion at least 1; 0: not stated
     */
    public long currencies() {
        return Math.max(currencies, 0);
    }

    /**
     * currencies, as many as the state has, for a conversion at least 1; 0: not stated.
     *
     * @param currencies currencies, as many as the state has, for a conversion at least 1; 0: not
     *         stated
     * @return this object
     */
    public AgingCellsOut currencies(long currencies) {
        this.currencies = currencies;
        return this;
    }

    /**
     * columns, as many as the state has; 0: not stated.
     *
     * @return columns, as many as the state has; 0: not stated
     */
    public long columns() {
        return Math.max(columns, 0);
    }

    /**
     * columns, as many as the state has; 0: not stated.
     *
     * @param columns columns, as many as the state has; 0: not stated
     * @return this object
     */
    public AgingCellsOut columns(long columns) {
        this.columns = columns;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(AgingCellsOut value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutAgingCells.AgingCellsOut.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(AgingCellsOut value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.stated(amounts, Convert.times(Convert.times(rows, Math.max(currencies, 0)),
                Math.max(columns, 0)), "amounts", "rows and currencies and columns");
        Convert.room(amounts, Convert.times(Convert.times(rows, Math.max(currencies, 0)),
                Math.max(columns, 0)), 8, "amounts");
        Convert.stated(items, Convert.times(Convert.times(rows, Math.max(currencies, 0)),
                Math.max(columns, 0)), "items", "rows and currencies and columns");
        Convert.room(items, Convert.times(Convert.times(rows, Math.max(currencies, 0)),
                Math.max(columns, 0)), 8, "items");
        Convert.stated(rowTotals, Convert.times(rows, Math.max(currencies, 0)), "rowTotals",
                "rows and currencies");
        Convert.room(rowTotals, Convert.times(rows, Math.max(currencies, 0)), 8, "rowTotals");
        Convert.stated(totals, Convert.times(Math.max(currencies, 0), Math.max(columns, 0)),
                "totals", "currencies and columns");
        Convert.room(totals, Convert.times(Math.max(currencies, 0), Math.max(columns, 0)), 8,
                "totals");
        Convert.stated(totalItems, Convert.times(Math.max(currencies, 0), Math.max(columns, 0)),
                "totalItems", "currencies and columns");
        Convert.room(totalItems, Convert.times(Math.max(currencies, 0), Math.max(columns, 0)), 8,
                "totalItems");
        Convert.stated(balances, Math.max(currencies, 0), "balances", "currencies");
        Convert.room(balances, Math.max(currencies, 0), 8, "balances");
        Convert.stated(residuals, Math.max(columns, 0), "residuals", "columns");
        Convert.room(residuals, Math.max(columns, 0), 8, "residuals");
        at.set(ADDRESS, LayoutAgingCells.AgingCellsOut.AMOUNTS, scope.inout(amounts));
        at.set(ADDRESS, LayoutAgingCells.AgingCellsOut.ITEMS, scope.inout(items));
        at.set(ADDRESS, LayoutAgingCells.AgingCellsOut.ROW_TOTALS, scope.inout(rowTotals));
        at.set(ADDRESS, LayoutAgingCells.AgingCellsOut.TOTALS, scope.inout(totals));
        at.set(ADDRESS, LayoutAgingCells.AgingCellsOut.TOTAL_ITEMS, scope.inout(totalItems));
        at.set(ADDRESS, LayoutAgingCells.AgingCellsOut.BALANCES, scope.inout(balances));
        at.set(ADDRESS, LayoutAgingCells.AgingCellsOut.RESIDUALS, scope.inout(residuals));
        at.set(JAVA_LONG, LayoutAgingCells.AgingCellsOut.ROWS, rows);
        at.set(JAVA_INT, LayoutAgingCells.AgingCellsOut.CURRENCIES, Convert.u32(Math.max(currencies,
                0), "currencies"));
        at.set(JAVA_INT, LayoutAgingCells.AgingCellsOut.COLUMNS, Convert.u32(Math.max(columns, 0),
                "columns"));
    }
}
