// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutDelays;

/**
 * Items: allocations, or documents at their full payment.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class DelayColumns {
    private long count = -1;
    private MemorySegment rows;
    private MemorySegment amounts;
    private MemorySegment from;
    private MemorySegment paid;
    private MemorySegment kinds;
    private MemorySegment disputed;

    /** Begins without columns. */
    public DelayColumns() {}

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
    public DelayColumns count(long count) {
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
    public DelayColumns rows(int... rows) {
        return rows(MemorySegment.ofArray(rows));
    }

    /**
     * row of each; null: all 0.
     *
     * @param rows the elements
     * @return this object
     */
    public DelayColumns rows(MemorySegment rows) {
        count = Convert.same(count, rows.byteSize(), 4, "rows");
        this.rows = rows;
        return this;
    }

    /**
     * zero or more, minor units of one currency.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amounts() {
        return amounts;
    }

    /**
     * zero or more, minor units of one currency.
     *
     * @param amounts the elements
     * @return this object
     */
    public DelayColumns amounts(long... amounts) {
        return amounts(MemorySegment.ofArray(amounts));
    }

    /**
     * zero or more, minor units of one currency.
     *
     * @param amounts the elements
     * @return this object
     */
    public DelayColumns amounts(MemorySegment amounts) {
        count = Convert.same(count, amounts.byteSize(), 8, "amounts");
        this.amounts = amounts;
        return this;
    }

    /**
     * due day, or issue day, as the measure says, epoch day; null where there is none.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment from() {
        return from;
    }

    /**
     * due day, or issue day, as the measure says, epoch day; null where there is none.
     *
     * @param from the elements
     * @return this object
     */
    public DelayColumns from(int... from) {
        return from(MemorySegment.ofArray(from));
    }

    /**
     * due day, or issue day, as the measure says, epoch day; null where there is none.
     *
     * @param from the elements
     * @return this object
     */
    public DelayColumns from(MemorySegment from) {
        count = Convert.same(count, from.byteSize(), 4, "from");
        this.from = from;
        return this;
    }

    /**
     * day paid, its value date, epoch day; null: open; null: all open.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment paid() {
        return paid;
    }

    /**
     * day paid, its value date, epoch day; null: open; null: all open.
     *
     * @param paid the elements
     * @return this object
     */
    public DelayColumns paid(int... paid) {
        return paid(MemorySegment.ofArray(paid));
    }

    /**
     * day paid, its value date, epoch day; null: open; null: all open.
     *
     * @param paid the elements
     * @return this object
     */
    public DelayColumns paid(MemorySegment paid) {
        count = Convert.same(count, paid.byteSize(), 4, "paid");
        this.paid = paid;
        return this;
    }

    /**
     * a {@link SettlementKind}; null: payments.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment kinds() {
        return kinds;
    }

    /**
     * a {@link SettlementKind}; null: payments.
     *
     * @param kinds the elements
     * @return this object
     */
    public DelayColumns kinds(int... kinds) {
        return kinds(MemorySegment.ofArray(kinds));
    }

    /**
     * a {@link SettlementKind}; null: payments.
     *
     * @param kinds the elements
     * @return this object
     */
    public DelayColumns kinds(MemorySegment kinds) {
        count = Convert.same(count, kinds.byteSize(), 4, "kinds");
        this.kinds = kinds;
        return this;
    }

    /**
     * 1: the item was disputed; null: none was.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment disputed() {
        return disputed;
    }

    /**
     * 1: the item was disputed; null: none was.
     *
     * @param disputed the elements
     * @return this object
     */
    public DelayColumns disputed(byte... disputed) {
        return disputed(MemorySegment.ofArray(disputed));
    }

    /**
     * 1: the item was disputed; null: none was.
     *
     * @param disputed the elements
     * @return this object
     */
    public DelayColumns disputed(MemorySegment disputed) {
        count = Convert.same(count, disputed.byteSize(), 1, "disputed");
        this.disputed = disputed;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(DelayColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutDelays.DelayColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(DelayColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(rows, Math.max(count, 0), 4, "rows");
        Convert.room(amounts, Math.max(count, 0), 8, "amounts");
        Convert.room(from, Math.max(count, 0), 4, "from");
        Convert.room(paid, Math.max(count, 0), 4, "paid");
        Convert.room(kinds, Math.max(count, 0), 4, "kinds");
        Convert.room(disputed, Math.max(count, 0), 1, "disputed");
        at.set(JAVA_LONG, LayoutDelays.DelayColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutDelays.DelayColumns.ROWS, scope.in(rows));
        at.set(ADDRESS, LayoutDelays.DelayColumns.AMOUNTS, scope.in(amounts));
        at.set(ADDRESS, LayoutDelays.DelayColumns.FROM, scope.in(from));
        at.set(ADDRESS, LayoutDelays.DelayColumns.PAID, scope.in(paid));
        at.set(ADDRESS, LayoutDelays.DelayColumns.KINDS, scope.in(kinds));
        at.set(ADDRESS, LayoutDelays.DelayColumns.DISPUTED, scope.in(disputed));
    }
}
