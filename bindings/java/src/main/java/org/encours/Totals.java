// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Arrays;
import org.encours.internal.LayoutTotals;

/**
 * Totals of a customer in one currency at the end of a day.
 *
 * @param balance minor units, debits less credits
 * @param overdue minor units, open debits due before the day
 * @param disputed minor units, open debits that are disputed
 * @param cash minor units, payments and advances less refunds
 * @param oldestDue earliest due date of an open debit, or null; null: none
 * @param source a {@link TotalsSource}
 * @param columnCount columns of age; 0: not asked for
 * @param amounts open amount by column, minor units
 * @param items open items by column
 */
public record Totals(long balance, long overdue, long disputed, long cash, LocalDate oldestDue,
        TotalsSource source, long columnCount, long[] amounts, int[] items) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Totals that && Arrays.deepEquals(components(), that.components());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(components());
    }

    @Override
    public String toString() {
        return Convert.described("Totals", components(), "balance", "overdue", "disputed", "cash",
                "oldestDue", "source", "columnCount", "amounts", "items");
    }

    private Object[] components() {
        return new Object[] {balance, overdue, disputed, cash, oldestDue, source, columnCount,
                amounts, items};
    }

    /** Reads a value while it can be read. */
    static Totals read(MemorySegment at, Call scope) {
        return new Totals(at.get(JAVA_LONG, LayoutTotals.Totals.BALANCE), at.get(JAVA_LONG,
                LayoutTotals.Totals.OVERDUE), at.get(JAVA_LONG, LayoutTotals.Totals.DISPUTED),
                at.get(JAVA_LONG, LayoutTotals.Totals.CASH), Convert.date(at.get(JAVA_INT,
                LayoutTotals.Totals.OLDEST_DUE)), TotalsSource.of(at.get(JAVA_INT,
                LayoutTotals.Totals.SOURCE)), Integer.toUnsignedLong(at.get(JAVA_INT,
                LayoutTotals.Totals.COLUMN_COUNT)), at.asSlice(LayoutTotals.Totals.AMOUNTS,
                544).toArray(JAVA_LONG), at.asSlice(LayoutTotals.Totals.ITEMS,
                272).toArray(JAVA_INT));
    }
}
