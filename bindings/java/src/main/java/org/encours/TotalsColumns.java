// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutTotals;

/**
 * Where totals of many customers are written: memory of the caller, each array null when it is not
 * wanted.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class TotalsColumns {
    private long first;
    private long count = -1;
    private long columnCount;
    private MemorySegment balance;
    private MemorySegment overdue;
    private MemorySegment disputed;
    private MemorySegment cash;
    private MemorySegment oldestDue;
    private MemorySegment amounts;
    private MemorySegment items;

    /** Begins without columns. */
    public TotalsColumns() {}

    /**
     * number of the first customer; 0: 1.
     *
     * @return number of the first customer; 0: 1 (unsigned)
     */
    public long first() {
        return first;
    }

    /**
     * number of the first customer; 0: 1.
     *
     * @param first number of the first customer; 0: 1 (unsigned)
     * @return this object
     */
    public TotalsColumns first(long first) {
        this.first = first;
        return this;
    }

    /**
     * customers from it on; beyond the last all is 0.
     *
     * @return customers from it on; beyond the last all is 0
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * customers from it on; beyond the last all is 0.
     *
     * @param count customers from it on; beyond the last all is 0
     * @return this object
     */
    public TotalsColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * columns of age the options give, for {@code amounts} and {@code items}; 0: neither is wanted.
     *
     * @return columns of age the options give, for {@code amounts} and {@code items}; 0: neither is
     *         wanted
     */
    public long columnCount() {
        return columnCount;
    }

    /**
     * columns of age the options give, for {@code amounts} and {@code items}; 0: neither is wanted.
     *
     * @param columnCount columns of age the options give, for {@code amounts} and {@code items}; 0:
     *         neither is wanted
     * @return this object
     */
    public TotalsColumns columnCount(long columnCount) {
        this.columnCount = columnCount;
        return this;
    }

    /**
     * minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment balance() {
        return balance;
    }

    /**
     * minor units.
     *
     * @param balance the elements, written by the library
     * @return this object
     */
    public TotalsColumns balance(long... balance) {
        return balance(MemorySegment.ofArray(balance));
    }

    /**
     * minor units.
     *
     * @param balance the elements, written by the library
     * @return this object
     */
    public TotalsColumns balance(MemorySegment balance) {
        count = Convert.same(count, balance.byteSize(), 8, "balance");
        this.balance = balance;
        return this;
    }

    /**
     * minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment overdue() {
        return overdue;
    }

    /**
     * minor units.
     *
     * @param overdue the elements, written by the library
     * @return this object
     */
    public TotalsColumns overdue(long... overdue) {
        return overdue(MemorySegment.ofArray(overdue));
    }

    /**
     * minor units.
     *
     * @param overdue the elements, written by the library
     * @return this object
     */
    public TotalsColumns overdue(MemorySegment overdue) {
        count = Convert.same(count, overdue.byteSize(), 8, "overdue");
        this.overdue = overdue;
        return this;
    }

    /**
     * minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment disputed() {
        return disputed;
    }

    /**
     * minor units.
     *
     * @param disputed the elements, written by the library
     * @return this object
     */
    public TotalsColumns disputed(long... disputed) {
        return disputed(MemorySegment.ofArray(disputed));
    }

    /**
     * minor units.
     *
     * @param disputed the elements, written by the library
     * @return this object
     */
    public TotalsColumns disputed(MemorySegment disputed) {
        count = Convert.same(count, disputed.byteSize(), 8, "disputed");
        this.disputed = disputed;
        return this;
    }

    /**
     * minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment cash() {
        return cash;
    }

    /**
     * minor units.
     *
     * @param cash the elements, written by the library
     * @return this object
     */
    public TotalsColumns cash(long... cash) {
        return cash(MemorySegment.ofArray(cash));
    }

    /**
     * minor units.
     *
     * @param cash the elements, written by the library
     * @return this object
     */
    public TotalsColumns cash(MemorySegment cash) {
        count = Convert.same(count, cash.byteSize(), 8, "cash");
        this.cash = cash;
        return this;
    }

    /**
     * epoch day or null.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment oldestDue() {
        return oldestDue;
    }

    /**
     * epoch day or null.
     *
     * @param oldestDue the elements, written by the library
     * @return this object
     */
    public TotalsColumns oldestDue(int... oldestDue) {
        return oldestDue(MemorySegment.ofArray(oldestDue));
    }

    /**
     * epoch day or null.
     *
     * @param oldestDue the elements, written by the library
     * @return this object
     */
    public TotalsColumns oldestDue(MemorySegment oldestDue) {
        count = Convert.same(count, oldestDue.byteSize(), 4, "oldestDue");
        this.oldestDue = oldestDue;
        return this;
    }

    /**
     * minor units, [column * count + customer].
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amounts() {
        return amounts;
    }

    /**
     * minor units, [column * count + customer].
     *
     * @param amounts the elements, written by the library
     * @return this object
     */
    public TotalsColumns amounts(long... amounts) {
        return amounts(MemorySegment.ofArray(amounts));
    }

    /**
     * minor units, [column * count + customer].
     *
     * @param amounts the elements, written by the library
     * @return this object
     */
    public TotalsColumns amounts(MemorySegment amounts) {
        this.amounts = amounts;
        return this;
    }

    /**
     * open items, [column * count + customer].
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment items() {
        return items;
    }

    /**
     * open items, [column * count + customer].
     *
     * @param items the elements, written by the library
     * @return this object
     */
    public TotalsColumns items(int... items) {
        return items(MemorySegment.ofArray(items));
    }

    /**
     * open items, [column * count + customer].
     *
     * @param items the elements, written by the library
     * @return this object
     */
    public TotalsColumns items(MemorySegment items) {
        this.items = items;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(TotalsColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutTotals.TotalsColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(TotalsColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(balance, Math.max(count, 0), 8, "balance");
        Convert.room(overdue, Math.max(count, 0), 8, "overdue");
        Convert.room(disputed, Math.max(count, 0), 8, "disputed");
        Convert.room(cash, Math.max(count, 0), 8, "cash");
        Convert.room(oldestDue, Math.max(count, 0), 4, "oldestDue");
        Convert.room(amounts, Convert.times(columnCount, Math.max(count, 0)), 8, "amounts");
        Convert.room(items, Convert.times(columnCount, Math.max(count, 0)), 4, "items");
        at.set(JAVA_LONG, LayoutTotals.TotalsColumns.FIRST, first);
        at.set(JAVA_LONG, LayoutTotals.TotalsColumns.COUNT, Math.max(count, 0));
        at.set(JAVA_LONG, LayoutTotals.TotalsColumns.COLUMN_COUNT, Convert.size(columnCount,
                "columnCount"));
        at.set(ADDRESS, LayoutTotals.TotalsColumns.BALANCE, scope.inout(balance));
        at.set(ADDRESS, LayoutTotals.TotalsColumns.OVERDUE, scope.inout(overdue));
        at.set(ADDRESS, LayoutTotals.TotalsColumns.DISPUTED, scope.inout(disputed));
        at.set(ADDRESS, LayoutTotals.TotalsColumns.CASH, scope.inout(cash));
        at.set(ADDRESS, LayoutTotals.TotalsColumns.OLDEST_DUE, scope.inout(oldestDue));
        at.set(ADDRESS, LayoutTotals.TotalsColumns.AMOUNTS, scope.inout(amounts));
        at.set(ADDRESS, LayoutTotals.TotalsColumns.ITEMS, scope.inout(items));
    }
}
