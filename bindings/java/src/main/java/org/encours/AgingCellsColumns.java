// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutAgingCells;

/**
 * Open items, as columns of the same length, in any order.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class AgingCellsColumns {
    private long count = -1;
    private MemorySegment row;
    private MemorySegment currency;
    private MemorySegment amount;
    private MemorySegment due;
    private MemorySegment issue;
    private Handle owner;

    /** Begins without columns. */
    public AgingCellsColumns() {}

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
    public AgingCellsColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * row number; null: all the first row.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment row() {
        return row;
    }

    /**
     * row number; null: all the first row.
     *
     * @param row the elements
     * @return this object
     */
    public AgingCellsColumns row(int... row) {
        return row(MemorySegment.ofArray(row));
    }

    /**
     * row number; null: all the first row.
     *
     * @param row the elements
     * @return this object
     */
    public AgingCellsColumns row(MemorySegment row) {
        count = Convert.same(count, row.byteSize(), 4, "row");
        this.row = row;
        return this;
    }

    /**
     * numeric code; null only with one currency.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment currency() {
        return currency;
    }

    /**
     * numeric code; null only with one currency.
     *
     * @param currency the elements
     * @return this object
     */
    public AgingCellsColumns currency(short... currency) {
        return currency(MemorySegment.ofArray(currency));
    }

    /**
     * numeric code; null only with one currency.
     *
     * @param currency the elements
     * @return this object
     */
    public AgingCellsColumns currency(MemorySegment currency) {
        count = Convert.same(count, currency.byteSize(), 2, "currency");
        this.currency = currency;
        return this;
    }

    /**
     * open amount, signed minor units; 0: not open.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amount() {
        return amount;
    }

    /**
     * open amount, signed minor units; 0: not open.
     *
     * @param amount the elements
     * @return this object
     */
    public AgingCellsColumns amount(long... amount) {
        return amount(MemorySegment.ofArray(amount));
    }

    /**
     * open amount, signed minor units; 0: not open.
     *
     * @param amount the elements
     * @return this object
     */
    public AgingCellsColumns amount(MemorySegment amount) {
        count = Convert.same(count, amount.byteSize(), 8, "amount");
        this.amount = amount;
        return this;
    }

    /**
     * due date, epoch day or null; null: none has one.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment due() {
        return due;
    }

    /**
     * due date, epoch day or null; null: none has one.
     *
     * @param due the elements
     * @return this object
     */
    public AgingCellsColumns due(int... due) {
        return due(MemorySegment.ofArray(due));
    }

    /**
     * due date, epoch day or null; null: none has one.
     *
     * @param due the elements
     * @return this object
     */
    public AgingCellsColumns due(MemorySegment due) {
        count = Convert.same(count, due.byteSize(), 4, "due");
        this.due = due;
        return this;
    }

    /**
     * document date, epoch day or null; null: none has one; only checked when aging by due date.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment issue() {
        return issue;
    }

    /**
     * document date, epoch day or null; null: none has one; only checked when aging by due date.
     *
     * @param issue the elements
     * @return this object
     */
    public AgingCellsColumns issue(int... issue) {
        return issue(MemorySegment.ofArray(issue));
    }

    /**
     * document date, epoch day or null; null: none has one; only checked when aging by due date.
     *
     * @param issue the elements
     * @return this object
     */
    public AgingCellsColumns issue(MemorySegment issue) {
        count = Convert.same(count, issue.byteSize(), 4, "issue");
        this.issue = issue;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(AgingCellsColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutAgingCells.AgingCellsColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(AgingCellsColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(row, Math.max(count, 0), 4, "row");
        Convert.room(currency, Math.max(count, 0), 2, "currency");
        Convert.room(amount, Math.max(count, 0), 8, "amount");
        Convert.room(due, Math.max(count, 0), 4, "due");
        Convert.room(issue, Math.max(count, 0), 4, "issue");
        scope.use(owner);
        at.set(JAVA_LONG, LayoutAgingCells.AgingCellsColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutAgingCells.AgingCellsColumns.ROW, scope.in(row));
        at.set(ADDRESS, LayoutAgingCells.AgingCellsColumns.CURRENCY, scope.in(currency));
        at.set(ADDRESS, LayoutAgingCells.AgingCellsColumns.AMOUNT, scope.in(amount));
        at.set(ADDRESS, LayoutAgingCells.AgingCellsColumns.DUE, scope.in(due));
        at.set(ADDRESS, LayoutAgingCells.AgingCellsColumns.ISSUE, scope.in(issue));
    }

    /** Columns that the library lends; as long as what lends them lives. */
    static AgingCellsColumns read(MemorySegment at, Call scope) {
        AgingCellsColumns columns = new AgingCellsColumns();
        columns.load(at, scope);
        return columns;
    }

    /** Takes over what the library wrote. */
    void load(MemorySegment at, Call scope) {
        count = at.get(JAVA_LONG, LayoutAgingCells.AgingCellsColumns.COUNT);
        row = scope.lent(at.get(ADDRESS, LayoutAgingCells.AgingCellsColumns.ROW), at.get(JAVA_LONG,
                LayoutAgingCells.AgingCellsColumns.COUNT) * 4);
        currency = scope.lent(at.get(ADDRESS, LayoutAgingCells.AgingCellsColumns.CURRENCY),
                at.get(JAVA_LONG, LayoutAgingCells.AgingCellsColumns.COUNT) * 2);
        amount = scope.lent(at.get(ADDRESS, LayoutAgingCells.AgingCellsColumns.AMOUNT),
                at.get(JAVA_LONG, LayoutAgingCells.AgingCellsColumns.COUNT) * 8);
        due = scope.lent(at.get(ADDRESS, LayoutAgingCells.AgingCellsColumns.DUE), at.get(JAVA_LONG,
                LayoutAgingCells.AgingCellsColumns.COUNT) * 4);
        issue = scope.lent(at.get(ADDRESS, LayoutAgingCells.AgingCellsColumns.ISSUE),
                at.get(JAVA_LONG, LayoutAgingCells.AgingCellsColumns.COUNT) * 4);
        owner = scope.owner();
    }
}
