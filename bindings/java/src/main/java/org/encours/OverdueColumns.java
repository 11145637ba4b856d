// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutOverdue;

/**
 * Open items.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class OverdueColumns {
    private long count = -1;
    private MemorySegment rows;
    private MemorySegment amounts;
    private MemorySegment due;
    private MemorySegment disputed;

    /** Begins without columns. */
    public OverdueColumns() {}

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
    public OverdueColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * row of each; null: all 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment rows() {
        return rows;
    }

    /**
     * row of each; null: all 0.
     *
     * @param rows the elements
     * @return this object
     */
    public OverdueColumns rows(int... rows) {
        return rows(MemorySegment.ofArray(rows));
    }

    /**
     * row of each; null: all 0.
     *
     * @param rows the elements
     * @return this object
     */
    public OverdueColumns rows(MemorySegment rows) {
        count = Convert.same(count, rows.byteSize(), 4, "rows");
        this.rows = rows;
        return this;
    }

    /**
     * open amounts, minor units; 0 is not open.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amounts() {
        return amounts;
    }

    /**
     * open amounts, minor units; 0 is not open.
     *
     * @param amounts the elements
     * @return this object
     */
    public OverdueColumns amounts(long... amounts) {
        return amounts(MemorySegment.ofArray(amounts));
    }

    /**
     * open amounts, minor units; 0 is not open.
     *
     * @param amounts the elements
     * @return this object
     */
    public OverdueColumns amounts(MemorySegment amounts) {
        count = Convert.same(count, amounts.byteSize(), 8, "amounts");
        this.amounts = amounts;
        return this;
    }

    /**
     * due day, epoch day; null: none.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment due() {
        return due;
    }

    /**
     * due day, epoch day; null: none.
     *
     * @param due the elements
     * @return this object
     */
    public OverdueColumns due(int... due) {
        return due(MemorySegment.ofArray(due));
    }

    /**
     * due day, epoch day; null: none.
     *
     * @param due the elements
     * @return this object
     */
    public OverdueColumns due(MemorySegment due) {
        count = Convert.same(count, due.byteSize(), 4, "due");
        this.due = due;
        return this;
    }

    /**
     * disputed part of each, minor units, between 0 and its amount; null: none.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment disputed() {
        return disputed;
    }

    /**
     * disputed part of each, minor units, between 0 and its amount; null: none.
     *
     * @param disputed the elements
     * @return this object
     */
    public OverdueColumns disputed(long... disputed) {
        return disputed(MemorySegment.ofArray(disputed));
    }

    /**
     * disputed part of each, minor units, between 0 and its amount; null: none.
     *
     * @param disputed the elements
     * @return this object
     */
    public OverdueColumns disputed(MemorySegment disputed) {
        count = Convert.same(count, disputed.byteSize(), 8, "disputed");
        this.disputed = disputed;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(OverdueColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutOverdue.OverdueColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(OverdueColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(rows, Math.max(count, 0), 4, "rows");
        Convert.room(amounts, Math.max(count, 0), 8, "amounts");
        Convert.room(due, Math.max(count, 0), 4, "due");
        Convert.room(disputed, Math.max(count, 0), 8, "disputed");
        at.set(JAVA_LONG, LayoutOverdue.OverdueColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutOverdue.OverdueColumns.ROWS, scope.in(rows));
        at.set(ADDRESS, LayoutOverdue.OverdueColumns.AMOUNTS, scope.in(amounts));
        at.set(ADDRESS, LayoutOverdue.OverdueColumns.DUE, scope.in(due));
        at.set(ADDRESS, LayoutOverdue.OverdueColumns.DISPUTED, scope.in(disputed));
    }
}
