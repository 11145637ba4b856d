// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutInterestPortfolio;

/**
 * Invoices, as columns of the same length, in any order.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class InterestPortfolioColumns {
    private long count = -1;
    private MemorySegment amount;
    private MemorySegment due;
    private MemorySegment paidOn;
    private MemorySegment row;
    private MemorySegment interest;
    private Handle owner;

    /** Begins without columns. */
    public InterestPortfolioColumns() {}

    /**
     * invoices.
     *
     * @return invoices
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * invoices.
     *
     * @param count invoices
     * @return this object
     */
    public InterestPortfolioColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * open amount, minor units; 0 or less: no interest.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amount() {
        return amount;
    }

    /**
     * open amount, minor units; 0 or less: no interest.
     *
     * @param amount the elements
     * @return this object
     */
    public InterestPortfolioColumns amount(long... amount) {
        return amount(MemorySegment.ofArray(amount));
    }

    /**
     * open amount, minor units; 0 or less: no interest.
     *
     * @param amount the elements
     * @return this object
     */
    public InterestPortfolioColumns amount(MemorySegment amount) {
        count = Convert.same(count, amount.byteSize(), 8, "amount");
        this.amount = amount;
        return this;
    }

    /**
     * due date, epoch day; null: none.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment due() {
        return due;
    }

    /**
     * due date, epoch day; null: none.
     *
     * @param due the elements
     * @return this object
     */
    public InterestPortfolioColumns due(int... due) {
        return due(MemorySegment.ofArray(due));
    }

    /**
     * due date, epoch day; null: none.
     *
     * @param due the elements
     * @return this object
     */
    public InterestPortfolioColumns due(MemorySegment due) {
        count = Convert.same(count, due.byteSize(), 4, "due");
        this.due = due;
        return this;
    }

    /**
     * day it was paid in full, epoch day; null, or after the as-of day: not yet; null: none was.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment paidOn() {
        return paidOn;
    }

    /**
     * day it was paid in full, epoch day; null, or after the as-of day: not yet; null: none was.
     *
     * @param paidOn the elements
     * @return this object
     */
    public InterestPortfolioColumns paidOn(int... paidOn) {
        return paidOn(MemorySegment.ofArray(paidOn));
    }

    /**
     * day it was paid in full, epoch day; null, or after the as-of day: not yet; null: none was.
     *
     * @param paidOn the elements
     * @return this object
     */
    public InterestPortfolioColumns paidOn(MemorySegment paidOn) {
        count = Convert.same(count, paidOn.byteSize(), 4, "paidOn");
        this.paidOn = paidOn;
        return this;
    }

    /**
     * below the rows of the state; null: row 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment row() {
        return row;
    }

    /**
     * below the rows of the state; null: row 0.
     *
     * @param row the elements
     * @return this object
     */
    public InterestPortfolioColumns row(int... row) {
        return row(MemorySegment.ofArray(row));
    }

    /**
     * below the rows of the state; null: row 0.
     *
     * @param row the elements
     * @return this object
     */
    public InterestPortfolioColumns row(MemorySegment row) {
        count = Convert.same(count, row.byteSize(), 4, "row");
        this.row = row;
        return this;
    }

    /**
     * interest of each, minor units; on failure undefined; null: not wanted.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment interest() {
        return interest;
    }

    /**
     * interest of each, minor units; on failure undefined; null: not wanted.
     *
     * @param interest the elements, written by the library
     * @return this object
     */
    public InterestPortfolioColumns interest(long... interest) {
        return interest(MemorySegment.ofArray(interest));
    }

    /**
     * interest of each, minor units; on failure undefined; null: not wanted.
     *
     * @param interest the elements, written by the library
     * @return this object
     */
    public InterestPortfolioColumns interest(MemorySegment interest) {
        count = Convert.same(count, interest.byteSize(), 8, "interest");
        this.interest = interest;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(InterestPortfolioColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutInterestPortfolio.InterestPortfolioColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(InterestPortfolioColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(amount, Math.max(count, 0), 8, "amount");
        Convert.room(due, Math.max(count, 0), 4, "due");
        Convert.room(paidOn, Math.max(count, 0), 4, "paidOn");
        Convert.room(row, Math.max(count, 0), 4, "row");
        Convert.room(interest, Math.max(count, 0), 8, "interest");
        scope.use(owner);
        at.set(JAVA_LONG, LayoutInterestPortfolio.InterestPortfolioColumns.COUNT, Math.max(count,
                0));
        at.set(ADDRESS, LayoutInterestPortfolio.InterestPortfolioColumns.AMOUNT, scope.in(amount));
        at.set(ADDRESS, LayoutInterestPortfolio.InterestPortfolioColumns.DUE, scope.in(due));
        at.set(ADDRESS, LayoutInterestPortfolio.InterestPortfolioColumns.PAID_ON, scope.in(paidOn));
        at.set(ADDRESS, LayoutInterestPortfolio.InterestPortfolioColumns.ROW, scope.in(row));
        at.set(ADDRESS, LayoutInterestPortfolio.InterestPortfolioColumns.INTEREST,
                scope.inout(interest));
    }

    /** Columns that the library lends; as long as what lends them lives. */
    static InterestPortfolioColumns read(MemorySegment at, Call scope) {
        InterestPortfolioColumns columns = new InterestPortfolioColumns();
        columns.load(at, scope);
        return columns;
    }

    /** Takes over what the library wrote. */
    void load(MemorySegment at, Call scope) {
        count = at.get(JAVA_LONG, LayoutInterestPortfolio.InterestPortfolioColumns.COUNT);
        amount = scope.lent(at.get(ADDRESS,
                LayoutInterestPortfolio.InterestPortfolioColumns.AMOUNT), at.get(JAVA_LONG,
                LayoutInterestPortfolio.InterestPortfolioColumns.COUNT) * 8);
        due = scope.lent(at.get(ADDRESS, LayoutInterestPortfolio.InterestPortfolioColumns.DUE),
                at.get(JAVA_LONG, LayoutInterestPortfolio.InterestPortfolioColumns.COUNT) * 4);
        paidOn = scope.lent(at.get(ADDRESS,
                LayoutInterestPortfolio.InterestPortfolioColumns.PAID_ON), at.get(JAVA_LONG,
                LayoutInterestPortfolio.InterestPortfolioColumns.COUNT) * 4);
        row = scope.lent(at.get(ADDRESS, LayoutInterestPortfolio.InterestPortfolioColumns.ROW),
                at.get(JAVA_LONG, LayoutInterestPortfolio.InterestPortfolioColumns.COUNT) * 4);
        owner = scope.owner();
    }
}
