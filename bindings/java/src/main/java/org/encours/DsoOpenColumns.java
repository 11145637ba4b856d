// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutDsoRows;

/**
 * Open items, as columns of the same length, in any order.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class DsoOpenColumns {
    private long count = -1;
    private MemorySegment row;
    private MemorySegment amount;
    private MemorySegment due;
    private MemorySegment disputed;

    /** Begins without columns. */
    public DsoOpenColumns() {}

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
    public DsoOpenColumns count(long count) {
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
    public DsoOpenColumns row(int... row) {
        return row(MemorySegment.ofArray(row));
    }

    /**
     * row number.
     *
     * @param row the elements
     * @return this object
     */
    public DsoOpenColumns row(MemorySegment row) {
        count = Convert.same(count, row.byteSize(), 4, "row");
        this.row = row;
        return this;
    }

    /**
     * open amount, signed minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amount() {
        return amount;
    }

    /**
     * open amount, signed minor units.
     *
     * @param amount the elements
     * @return this object
     */
    public DsoOpenColumns amount(long... amount) {
        return amount(MemorySegment.ofArray(amount));
    }

    /**
     * open amount, signed minor units.
     *
     * @param amount the elements
     * @return this object
     */
    public DsoOpenColumns amount(MemorySegment amount) {
        count = Convert.same(count, amount.byteSize(), 8, "amount");
        this.amount = amount;
        return this;
    }

    /**
     * due date, epoch day; null counts as due.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment due() {
        return due;
    }

    /**
     * due date, epoch day; null counts as due.
     *
     * @param due the elements
     * @return this object
     */
    public DsoOpenColumns due(int... due) {
        return due(MemorySegment.ofArray(due));
    }

    /**
     * due date, epoch day; null counts as due.
     *
     * @param due the elements
     * @return this object
     */
    public DsoOpenColumns due(MemorySegment due) {
        count = Convert.same(count, due.byteSize(), 4, "due");
        this.due = due;
        return this;
    }

    /**
     * not 0: in dispute; null: none is.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment disputed() {
        return disputed;
    }

    /**
     * not 0: in dispute; null: none is.
     *
     * @param disputed the elements
     * @return this object
     */
    public DsoOpenColumns disputed(byte... disputed) {
        return disputed(MemorySegment.ofArray(disputed));
    }

    /**
     * not 0: in dispute; null: none is.
     *
     * @param disputed the elements
     * @return this object
     */
    public DsoOpenColumns disputed(MemorySegment disputed) {
        count = Convert.same(count, disputed.byteSize(), 1, "disputed");
        this.disputed = disputed;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(DsoOpenColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutDsoRows.DsoOpenColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(DsoOpenColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(row, Math.max(count, 0), 4, "row");
        Convert.room(amount, Math.max(count, 0), 8, "amount");
        Convert.room(due, Math.max(count, 0), 4, "due");
        Convert.room(disputed, Math.max(count, 0), 1, "disputed");
        at.set(JAVA_LONG, LayoutDsoRows.DsoOpenColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutDsoRows.DsoOpenColumns.ROW, scope.in(row));
        at.set(ADDRESS, LayoutDsoRows.DsoOpenColumns.AMOUNT, scope.in(amount));
        at.set(ADDRESS, LayoutDsoRows.DsoOpenColumns.DUE, scope.in(due));
        at.set(ADDRESS, LayoutDsoRows.DsoOpenColumns.DISPUTED, scope.in(disputed));
    }
}
