// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.encours.internal.LayoutArrowResults;

/**
 * How results go out. Zero is the default of every member.
 *
 * @param amounts a {@link ArrowAmounts}
 * @param choices a {@link ArrowChoices}
 * @param table deviations from ISO 4217 in decimals, of results. A cursor knows those of its
 *         ledger; null: none
 * @param columns of cursors: each a {@link Column} of their rows, in this order; null: all.
 * @param batchRows of cursors: most rows of a batch, at most {@code ENCOURS_CURSOR_ROWS_MAX}; 0:
 *         {@code ENCOURS_CURSOR_ROWS_MAX}
 */
public record ArrowOptions(ArrowAmounts amounts, ArrowChoices choices, CurrencyTable table,
        int[] columns, long batchRows) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static ArrowOptions defaults() {
        return new ArrowOptions(ArrowAmounts.DECIMAL, ArrowChoices.NAMES, null, null, 0);
    }

    /**
     * The same with another amounts.
     *
     * @param amounts a {@link ArrowAmounts}
     * @return a changed copy
     */
    public ArrowOptions amounts(ArrowAmounts amounts) {
        return new ArrowOptions(amounts, choices, table, columns, batchRows);
    }

    /**
     * The same with another choices.
     *
     * @param choices a {@link ArrowChoices}
     * @return a changed copy
     */
    public ArrowOptions choices(ArrowChoices choices) {
        return new ArrowOptions(amounts, choices, table, columns, batchRows);
    }

    /**
     * The same with another table.
     *
     * @param table deviations from ISO 4217 in decimals, of results. A cursor knows those of its
     *         ledger; null: none
     * @return a changed copy
     */
    public ArrowOptions table(CurrencyTable table) {
        return new ArrowOptions(amounts, choices, table, columns, batchRows);
    }

    /**
     * The same with another columns.
     *
     * @param columns of cursors: each a {@link Column} of their rows, in this order; null: all.
     * @return a changed copy
     */
    public ArrowOptions columns(int... columns) {
        return new ArrowOptions(amounts, choices, table, columns, batchRows);
    }

    /**
     * The same with another batch rows.
     *
     * @param batchRows of cursors: most rows of a batch, at most {@code ENCOURS_CURSOR_ROWS_MAX};
     *         0: {@code ENCOURS_CURSOR_ROWS_MAX}
     * @return a changed copy
     */
    public ArrowOptions batchRows(long batchRows) {
        return new ArrowOptions(amounts, choices, table, columns, batchRows);
    }


    @Override
    public boolean equals(Object other) {
        return other instanceof ArrowOptions that && Arrays.deepEquals(components(),
                that.components());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(components());
    }

    @Override
    public String toString() {
        return Convert.described("ArrowOptions", components(), "amounts", "choices", "table",
                "columns", "batchRows");
    }

    private Object[] components() {
        return new Object[] {amounts, choices, table, columns, batchRows};
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(ArrowOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutArrowResults.ArrowOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(ArrowOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutArrowResults.ArrowOptions.COLUMN_COUNT,
                Convert.common("columnCount", columns));
        at.set(JAVA_INT, LayoutArrowResults.ArrowOptions.AMOUNTS, amounts.value());
        at.set(JAVA_INT, LayoutArrowResults.ArrowOptions.CHOICES, choices.value());
        at.set(ADDRESS, LayoutArrowResults.ArrowOptions.TABLE, CurrencyTable.write(table, scope));
        at.set(ADDRESS, LayoutArrowResults.ArrowOptions.COLUMNS, scope.in(columns));
        at.set(JAVA_INT, LayoutArrowResults.ArrowOptions.BATCH_ROWS, Convert.u32(batchRows,
                "batchRows"));
    }
}
