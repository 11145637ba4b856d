// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutCreditSheet;

/**
 * Rows with their items, and where the figures go. {@code periods} is that of the options.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class CreditSheetColumns {
    private long rows = -1;
    private MemorySegment first;
    private MemorySegment amount;
    private MemorySegment due;
    private MemorySegment sales;
    private MemorySegment limit;
    private MemorySegment amounts;
    private MemorySegment balance;
    private MemorySegment interest;
    private MemorySegment days;
    private MemorySegment status;
    private MemorySegment over;
    private long agingColumns;

    /** Begins without columns. */
    public CreditSheetColumns() {}

    /**
     * rows.
     *
     * @return rows
     */
    public long rows() {
        return Math.max(rows, 0);
    }

    /**
     * rows.
     *
     * @param rows rows
     * @return this object
     */
    public CreditSheetColumns rows(long rows) {
        this.rows = rows;
        return this;
    }

    /**
     * place of the first item of each row in {@code amount} and {@code due}, then the place after
     * the last of all; ascending.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment first() {
        return first;
    }

    /**
     * place of the first item of each row in {@code amount} and {@code due}, then the place after
     * the last of all; ascending.
     *
     * @param first the elements
     * @return this object
     */
    public CreditSheetColumns first(long... first) {
        return first(MemorySegment.ofArray(first));
    }

    /**
     * place of the first item of each row in {@code amount} and {@code due}, then the place after
     * the last of all; ascending.
     *
     * @param first the elements
     * @return this object
     */
    public CreditSheetColumns first(MemorySegment first) {
        this.first = first;
        return this;
    }

    /**
     * open amounts, signed minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amount() {
        return amount;
    }

    /**
     * open amounts, signed minor units.
     *
     * @param amount the elements
     * @return this object
     */
    public CreditSheetColumns amount(long... amount) {
        return amount(MemorySegment.ofArray(amount));
    }

    /**
     * open amounts, signed minor units.
     *
     * @param amount the elements
     * @return this object
     */
    public CreditSheetColumns amount(MemorySegment amount) {
        this.amount = amount;
        return this;
    }

    /**
     * due dates, epoch day or null.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment due() {
        return due;
    }

    /**
     * due dates, epoch day or null.
     *
     * @param due the elements
     * @return this object
     */
    public CreditSheetColumns due(int... due) {
        return due(MemorySegment.ofArray(due));
    }

    /**
     * due dates, epoch day or null.
     *
     * @param due the elements
     * @return this object
     */
    public CreditSheetColumns due(MemorySegment due) {
        this.due = due;
        return this;
    }

    /**
     * sales by period, newest first, a row after the other, minor units; read with
     * {@code period_days}.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment sales() {
        return sales;
    }

    /**
     * sales by period, newest first, a row after the other, minor units; read with
     * {@code period_days}.
     *
     * @param sales the elements
     * @return this object
     */
    public CreditSheetColumns sales(long... sales) {
        return sales(MemorySegment.ofArray(sales));
    }

    /**
     * sales by period, newest first, a row after the other, minor units; read with
     * {@code period_days}.
     *
     * @param sales the elements
     * @return this object
     */
    public CreditSheetColumns sales(MemorySegment sales) {
        this.sales = sales;
        return this;
    }

    /**
     * credit limits, 0 or more, minor units; null: none.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment limit() {
        return limit;
    }

    /**
     * credit limits, 0 or more, minor units; null: none.
     *
     * @param limit the elements
     * @return this object
     */
    public CreditSheetColumns limit(long... limit) {
        return limit(MemorySegment.ofArray(limit));
    }

    /**
     * credit limits, 0 or more, minor units; null: none.
     *
     * @param limit the elements
     * @return this object
     */
    public CreditSheetColumns limit(MemorySegment limit) {
        rows = Convert.same(rows, limit.byteSize(), 8, "limit");
        this.limit = limit;
        return this;
    }

    /**
     * cells, minor units, [row * aging_columns + column].
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amounts() {
        return amounts;
    }

    /**
     * cells, minor units, [row * aging_columns + column].
     *
     * @param amounts the elements, written by the library
     * @return this object
     */
    public CreditSheetColumns amounts(long... amounts) {
        return amounts(MemorySegment.ofArray(amounts));
    }

    /**
     * cells, minor units, [row * aging_columns + column].
     *
     * @param amounts the elements, written by the library
     * @return this object
     */
    public CreditSheetColumns amounts(MemorySegment amounts) {
        this.amounts = amounts;
        return this;
    }

    /**
     * sum of the cells, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment balance() {
        return balance;
    }

    /**
     * sum of the cells, minor units.
     *
     * @param balance the elements, written by the library
     * @return this object
     */
    public CreditSheetColumns balance(long... balance) {
        return balance(MemorySegment.ofArray(balance));
    }

    /**
     * sum of the cells, minor units.
     *
     * @param balance the elements, written by the library
     * @return this object
     */
    public CreditSheetColumns balance(MemorySegment balance) {
        rows = Convert.same(rows, balance.byteSize(), 8, "balance");
        this.balance = balance;
        return this;
    }

    /**
     * late interest, minor units; needs a schedule.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment interest() {
        return interest;
    }

    /**
     * late interest, minor units; needs a schedule.
     *
     * @param interest the elements, written by the library
     * @return this object
     */
    public CreditSheetColumns interest(long... interest) {
        return interest(MemorySegment.ofArray(interest));
    }

    /**
     * late interest, minor units; needs a schedule.
     *
     * @param interest the elements, written by the library
     * @return this object
     */
    public CreditSheetColumns interest(MemorySegment interest) {
        rows = Convert.same(rows, interest.byteSize(), 8, "interest");
        this.interest = interest;
        return this;
    }

    /**
     * count-back DSO in units of 1 / scale, {@code ENCOURS_DSO_NONE} where there is none; needs
     * {@code period_days}
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment days() {
        return days;
    }

    /**
     * count-back DSO in units of 1 / scale, {@code ENCOURS_DSO_NONE} where there is none; needs
     * {@code period_days}
     *
     * @param days the elements, written by the library
     * @return this object
     */
    public CreditSheetColumns days(long... days) {
        return days(MemorySegment.ofArray(days));
    }

    /**
     * count-back DSO in units of 1 / scale, {@code ENCOURS_DSO_NONE} where there is none; needs
     * {@code period_days}
     *
     * @param days the elements, written by the library
     * @return this object
     */
    public CreditSheetColumns days(MemorySegment days) {
        rows = Convert.same(rows, days.byteSize(), 8, "days");
        this.days = days;
        return this;
    }

    /**
     * a {@link DsoStatus}; with {@code days}
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment status() {
        return status;
    }

    /**
     * a {@link DsoStatus}; with {@code days}
     *
     * @param status the elements, written by the library
     * @return this object
     */
    public CreditSheetColumns status(int... status) {
        return status(MemorySegment.ofArray(status));
    }

    /**
     * a {@link DsoStatus}; with {@code days}
     *
     * @param status the elements, written by the library
     * @return this object
     */
    public CreditSheetColumns status(MemorySegment status) {
        rows = Convert.same(rows, status.byteSize(), 4, "status");
        this.status = status;
        return this;
    }

    /**
     * balance - limit where it is above 0, else 0, minor units; needs {@code limit}
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment over() {
        return over;
    }

    /**
     * balance - limit where it is above 0, else 0, minor units; needs {@code limit}
     *
     * @param over the elements, written by the library
     * @return this object
     */
    public CreditSheetColumns over(long... over) {
        return over(MemorySegment.ofArray(over));
    }

    /**
     * balance - limit where it is above 0, else 0, minor units; needs {@code limit}
     *
     * @param over the elements, written by the library
     * @return this object
     */
    public CreditSheetColumns over(MemorySegment over) {
        rows = Convert.same(rows, over.byteSize(), 8, "over");
        this.over = over;
        return this;
    }

    /**
     * columns of a row of {@code amounts}, checked before anything is written: as many as
     * {@link AgingCells#describe} says of options.aging; 0: not stated, the caller vouches for it.
     *
     * @return columns of a row of {@code amounts}, checked before anything is written: as many as
     *         {@link AgingCells#describe} says of options.aging; 0: not stated, the caller vouches
     *         for it
     */
    public long agingColumns() {
        return agingColumns;
    }

    /**
     * columns of a row of {@code amounts}, checked before anything is written: as many as
     * {@link AgingCells#describe} says of options.aging; 0: not stated, the caller vouches for it.
     *
     * @param agingColumns columns of a row of {@code amounts}, checked before anything is written:
     *         as many as {@link AgingCells#describe} says of options.aging; 0: not stated, the
     *         caller vouches for it
     * @return this object
     */
    public CreditSheetColumns agingColumns(long agingColumns) {
        this.agingColumns = agingColumns;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(CreditSheetColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCreditSheet.CreditSheetColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(CreditSheetColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(first, Math.max(rows, 0) + 1, 8, "first");
        Convert.room(limit, Math.max(rows, 0), 8, "limit");
        Convert.stated(amounts, agingColumns, "amounts", "agingColumns");
        Convert.room(amounts, Convert.times(Math.max(rows, 0), agingColumns), 8, "amounts");
        Convert.room(balance, Math.max(rows, 0), 8, "balance");
        Convert.room(interest, Math.max(rows, 0), 8, "interest");
        Convert.room(days, Math.max(rows, 0), 8, "days");
        Convert.room(status, Math.max(rows, 0), 4, "status");
        Convert.room(over, Math.max(rows, 0), 8, "over");
        Convert.room(amount, Convert.element(first, Math.max(rows, 0), 8), 8, "amount");
        Convert.room(due, Convert.element(first, Math.max(rows, 0), 8), 4, "due");
        at.set(JAVA_LONG, LayoutCreditSheet.CreditSheetColumns.ROWS, Math.max(rows, 0));
        at.set(ADDRESS, LayoutCreditSheet.CreditSheetColumns.FIRST, scope.in(first));
        at.set(ADDRESS, LayoutCreditSheet.CreditSheetColumns.AMOUNT, scope.in(amount));
        at.set(ADDRESS, LayoutCreditSheet.CreditSheetColumns.DUE, scope.in(due));
        at.set(ADDRESS, LayoutCreditSheet.CreditSheetColumns.SALES, scope.in(sales));
        at.set(ADDRESS, LayoutCreditSheet.CreditSheetColumns.LIMIT, scope.in(limit));
        at.set(ADDRESS, LayoutCreditSheet.CreditSheetColumns.AMOUNTS, scope.inout(amounts));
        at.set(ADDRESS, LayoutCreditSheet.CreditSheetColumns.BALANCE, scope.inout(balance));
        at.set(ADDRESS, LayoutCreditSheet.CreditSheetColumns.INTEREST, scope.inout(interest));
        at.set(ADDRESS, LayoutCreditSheet.CreditSheetColumns.DAYS, scope.inout(days));
        at.set(ADDRESS, LayoutCreditSheet.CreditSheetColumns.STATUS, scope.inout(status));
        at.set(ADDRESS, LayoutCreditSheet.CreditSheetColumns.OVER, scope.inout(over));
        at.set(JAVA_INT, LayoutCreditSheet.CreditSheetColumns.AGING_COLUMNS,
                Convert.u32(agingColumns, "agingColumns"));
    }

    /** Fails when a column is too short for a call. */
    static void check(CreditSheetColumns value, long periods) {
        if (value != null) {
            Convert.room(value.sales, Convert.times(value.rows, periods), 8, "sales");
        }
    }
}
