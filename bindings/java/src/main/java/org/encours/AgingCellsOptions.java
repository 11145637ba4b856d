// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Arrays;
import org.encours.internal.LayoutAgingCells;

/**
 * Options of aging states. Zero is the default of every member but {@code as_of}.
 *
 * @param asOf the day, at its end; null: none
 * @param basis a {@link AgingBasis}
 * @param credits a {@link Credits}
 * @param countItems 1: count the items of each cell too
 * @param bounds inclusive upper bounds of the buckets, as in aging.h; null: 30, 60, 90.
 * @param notDueBounds as in aging.h.
 * @param currencies numeric codes that may occur, each once; null: one currency that is not named.
 * @param rowFirst number of the first row; not read by aging_keys.h
 * @param rows rows from it on, 0: one. Not read by aging_keys.h
 * @param memoryIsZero 1: the memory given to begin holds only zero bytes, as fresh pages and
 *         calloc() give it; it is not zeroed again
 */
public record AgingCellsOptions(LocalDate asOf, AgingBasis basis, Credits credits, int countItems,
        int[] bounds, int[] notDueBounds, short[] currencies, long rowFirst, long rows,
        int memoryIsZero) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static AgingCellsOptions defaults() {
        return new AgingCellsOptions(null, AgingBasis.DUE_DATE, Credits.SEPARATE, 0, null, null,
                null, 0, 0, 0);
    }

    /**
     * The same with another as of.
     *
     * @param asOf the day, at its end; null: none
     * @return a changed copy
     */
    public AgingCellsOptions asOf(LocalDate asOf) {
        return new AgingCellsOptions(asOf, basis, credits, countItems, bounds, notDueBounds,
                currencies, rowFirst, rows, memoryIsZero);
    }

    /**
     * The same with another basis.
     *
     * @param basis a {@link AgingBasis}
     * @return a changed copy
     */
    public AgingCellsOptions basis(AgingBasis basis) {
        return new AgingCellsOptions(asOf, basis, credits, countItems, bounds, notDueBounds,
                currencies, rowFirst, rows, memoryIsZero);
    }

    /**
     * The same with another credits.
     *
     * @param credits a {@link Credits}
     * @return a changed copy
     */
    public AgingCellsOptions credits(Credits credits) {
        return new AgingCellsOptions(asOf, basis, credits, countItems, bounds, notDueBounds,
                currencies, rowFirst, rows, memoryIsZero);
    }

    /**
     * The same with another count items.
     *
     * @param countItems 1: count the items of each cell too
     * @return a changed copy
     */
    public AgingCellsOptions countItems(int countItems) {
        return new AgingCellsOptions(asOf, basis, credits, countItems, bounds, notDueBounds,
                currencies, rowFirst, rows, memoryIsZero);
    }

    /**
     * The same with another bounds.
     *
     * @param bounds inclusive upper bounds of the buckets, as in aging.h; null: 30, 60, 90.
     * @return a changed copy
     */
    public AgingCellsOptions bounds(int... bounds) {
        return new AgingCellsOptions(asOf, basis, credits, countItems, bounds, notDueBounds,
                currencies, rowFirst, rows, memoryIsZero);
    }

    /**
     * The same with another not due bounds.
     *
     * @param notDueBounds as in aging.h.
     * @return a changed copy
     */
    public AgingCellsOptions notDueBounds(int... notDueBounds) {
        return new AgingCellsOptions(asOf, basis, credits, countItems, bounds, notDueBounds,
                currencies, rowFirst, rows, memoryIsZero);
    }

    /**
     * The same with another currencies.
     *
     * @param currencies numeric codes that may occur, each once; null: one currency that is not
     *         named.
     * @return a changed copy
     */
    public AgingCellsOptions currencies(short... currencies) {
        return new AgingCellsOptions(asOf, basis, credits, countItems, bounds, notDueBounds,
                currencies, rowFirst, rows, memoryIsZero);
    }

    /**
     * The same with another row first.
     *
     * @param rowFirst number of the first row; not read by aging_keys.h
     * @return a changed copy
     */
    public AgingCellsOptions rowFirst(long rowFirst) {
        return new AgingCellsOptions(asOf, basis, credits, countItems, bounds, notDueBounds,
                currencies, rowFirst, rows, memoryIsZero);
    }

    /**
     * The same with another rows.
     *
     * @param rows rows from it on, 0: one. Not read by aging_keys.h
     * @return a changed copy
     */
    public AgingCellsOptions rows(long rows) {
        return new AgingCellsOptions(asOf, basis, credits, countItems, bounds, notDueBounds,
                currencies, rowFirst, rows, memoryIsZero);
    }

    /**
     * The same with another memory is zero.
     *
     * @param memoryIsZero 1: the memory given to begin holds only zero bytes, as fresh pages and
     *         calloc() give it; it is not zeroed again
     * @return a changed copy
     */
    public AgingCellsOptions memoryIsZero(int memoryIsZero) {
        return new AgingCellsOptions(asOf, basis, credits, countItems, bounds, notDueBounds,
                currencies, rowFirst, rows, memoryIsZero);
    }


    @Override
    public boolean equals(Object other) {
        return other instanceof AgingCellsOptions that && Arrays.deepEquals(components(),
                that.components());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(components());
    }

    @Override
    public String toString() {
        return Convert.described("AgingCellsOptions", components(), "asOf", "basis", "credits",
                "countItems", "bounds", "notDueBounds", "currencies", "rowFirst", "rows",
                "memoryIsZero");
    }

    private Object[] components() {
        return new Object[] {asOf, basis, credits, countItems, bounds, notDueBounds, currencies,
                rowFirst, rows, memoryIsZero};
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(AgingCellsOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutAgingCells.AgingCellsOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(AgingCellsOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutAgingCells.AgingCellsOptions.BOUND_COUNT,
                Convert.common("boundCount", bounds));
        at.set(JAVA_LONG, LayoutAgingCells.AgingCellsOptions.NOT_DUE_BOUND_COUNT,
                Convert.common("notDueBoundCount", notDueBounds));
        at.set(JAVA_LONG, LayoutAgingCells.AgingCellsOptions.CURRENCY_COUNT,
                Convert.common("currencyCount", currencies));
        at.set(JAVA_INT, LayoutAgingCells.AgingCellsOptions.AS_OF, Convert.day(asOf));
        at.set(JAVA_INT, LayoutAgingCells.AgingCellsOptions.BASIS, basis.value());
        at.set(JAVA_INT, LayoutAgingCells.AgingCellsOptions.CREDITS, credits.value());
        at.set(JAVA_INT, LayoutAgingCells.AgingCellsOptions.COUNT_ITEMS, countItems);
        at.set(ADDRESS, LayoutAgingCells.AgingCellsOptions.BOUNDS, scope.in(bounds));
        at.set(ADDRESS, LayoutAgingCells.AgingCellsOptions.NOT_DUE_BOUNDS, scope.in(notDueBounds));
        at.set(ADDRESS, LayoutAgingCells.AgingCellsOptions.CURRENCIES, scope.in(currencies));
        at.set(JAVA_INT, LayoutAgingCells.AgingCellsOptions.ROW_FIRST, Convert.u32(rowFirst,
                "rowFirst"));
        at.set(JAVA_INT, LayoutAgingCells.AgingCellsOptions.ROWS, Convert.u32(rows, "rows"));
        at.set(JAVA_INT, LayoutAgingCells.AgingCellsOptions.MEMORY_IS_ZERO, memoryIsZero);
    }
}
