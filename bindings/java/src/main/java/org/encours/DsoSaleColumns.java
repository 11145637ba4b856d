// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutDsoRows;

/**
 * Sales, as columns of the same length, in any order.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class DsoSaleColumns {
    private long count = -1;
    private MemorySegment row;
    private MemorySegment amount;
    private MemorySegment date;

    /** Begins without columns. */
    public DsoSaleColumns() {}

    /**
     * items.
     *
     * @return items
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * items.
     *
     * @param count items
     * @return this object
     */
    public DsoSaleColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * row number.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment row() {
        return row;
    }

    /**
     * row number.
     *
     * @param row the elements
     * @return this object
     */
    public DsoSaleColumns row(int... row) {
        return row(MemorySegment.ofArray(row));
    }

    /**
     * row number.
     *
     * @param row the elements
     * @return this object
     */
    public DsoSaleColumns row(MemorySegment row) {
        count = Convert.same(count, row.byteSize(), 4, "row");
        this.row = row;
        return this;
    }

    /**
     * invoice or (negative) credit note, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amount() {
        return amount;
    }

    /**
     * invoice or (negative) credit note, minor units.
     *
     * @param amount the elements
     * @return this object
     */
    public DsoSaleColumns amount(long... amount) {
        return amount(MemorySegment.ofArray(amount));
    }

    /**
     * invoice or (negative) credit note, minor units.
     *
     * @param amount the elements
     * @return this object
     */
    public DsoSaleColumns amount(MemorySegment amount) {
        count = Convert.same(count, amount.byteSize(), 8, "amount");
        this.amount = amount;
        return this;
    }

    /**
     * its date, epoch day; earlier than the months or later than the as-of day: not counted.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment date() {
        return date;
    }

    /**
     * its date, epoch day; earlier than the months or later than the as-of day: not counted.
     *
     * @param date the elements
     * @return this object
     */
    public DsoSaleColumns date(int... date) {
        return date(MemorySegment.ofArray(date));
    }

    /**
     * its date, epoch day; earlier than the months or later than the as-of day: not counted.
     *
     * @param date the elements
     * @return this object
     */
    public DsoSaleColumns date(MemorySegment date) {
        count = Convert.same(count, date.byteSize(), 4, "date");
        this.date = date;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(DsoSaleColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutDsoRows.DsoSaleColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(DsoSaleColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(row, Math.max(count, 0), 4, "row");
        Convert.room(amount, Math.max(count, 0), 8, "amount");
        Convert.room(date, Math.max(count, 0), 4, "date");
        at.set(JAVA_LONG, LayoutDsoRows.DsoSaleColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutDsoRows.DsoSaleColumns.ROW, scope.in(row));
        at.set(ADDRESS, LayoutDsoRows.DsoSaleColumns.AMOUNT, scope.in(amount));
        at.set(ADDRESS, LayoutDsoRows.DsoSaleColumns.DATE, scope.in(date));
    }
}
