// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutAging;

/**
 * Open items, as columns of the same length, in any order.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class AgingColumns {
    private long count = -1;
    private MemorySegment customer;
    private MemorySegment row;
    private MemorySegment currency;
    private MemorySegment amount;
    private MemorySegment due;
    private MemorySegment issue;
    private MemorySegment order;

    /** Begins without columns. */
    public AgingColumns() {}

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
    public AgingColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * customer number.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment customer() {
        return customer;
    }

    /**
     * customer number.
     *
     * @param customer the elements
     * @return this object
     */
    public AgingColumns customer(int... customer) {
        return customer(MemorySegment.ofArray(customer));
    }

    /**
     * customer number.
     *
     * @param customer the elements
     * @return this object
     */
    public AgingColumns customer(MemorySegment customer) {
        count = Convert.same(count, customer.byteSize(), 4, "customer");
        this.customer = customer;
        return this;
    }

    /**
     * row key; null: the customer.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment row() {
        return row;
    }

    /**
     * row key; null: the customer.
     *
     * @param row the elements
     * @return this object
     */
    public AgingColumns row(int... row) {
        return row(MemorySegment.ofArray(row));
    }

    /**
     * row key; null: the customer.
     *
     * @param row the elements
     * @return this object
     */
    public AgingColumns row(MemorySegment row) {
        count = Convert.same(count, row.byteSize(), 4, "row");
        this.row = row;
        return this;
    }

    /**
     * numeric code, not 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment currency() {
        return currency;
    }

    /**
     * numeric code, not 0.
     *
     * @param currency the elements
     * @return this object
     */
    public AgingColumns currency(short... currency) {
        return currency(MemorySegment.ofArray(currency));
    }

    /**
     * numeric code, not 0.
     *
     * @param currency the elements
     * @return this object
     */
    public AgingColumns currency(MemorySegment currency) {
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
    public AgingColumns amount(long... amount) {
        return amount(MemorySegment.ofArray(amount));
    }

    /**
     * open amount, signed minor units; 0: not open.
     *
     * @param amount the elements
     * @return this object
     */
    public AgingColumns amount(MemorySegment amount) {
        count = Convert.same(count, amount.byteSize(), 8, "amount");
        this.amount = amount;
        return this;
    }

    /**
     * due date, epoch day or null.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment due() {
        return due;
    }

    /**
     * due date, epoch day or null.
     *
     * @param due the elements
     * @return this object
     */
    public AgingColumns due(int... due) {
        return due(MemorySegment.ofArray(due));
    }

    /**
     * due date, epoch day or null.
     *
     * @param due the elements
     * @return this object
     */
    public AgingColumns due(MemorySegment due) {
        count = Convert.same(count, due.byteSize(), 4, "due");
        this.due = due;
        return this;
    }

    /**
     * document date, epoch day or null; null: none has one.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment issue() {
        return issue;
    }

    /**
     * document date, epoch day or null; null: none has one.
     *
     * @param issue the elements
     * @return this object
     */
    public AgingColumns issue(int... issue) {
        return issue(MemorySegment.ofArray(issue));
    }

    /**
     * document date, epoch day or null; null: none has one.
     *
     * @param issue the elements
     * @return this object
     */
    public AgingColumns issue(MemorySegment issue) {
        count = Convert.same(count, issue.byteSize(), 4, "issue");
        this.issue = issue;
        return this;
    }

    /**
     * rank of the number, for OLDEST_FIRST; null: the position in the column.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment order() {
        return order;
    }

    /**
     * rank of the number, for OLDEST_FIRST; null: the position in the column.
     *
     * @param order the elements
     * @return this object
     */
    public AgingColumns order(long... order) {
        return order(MemorySegment.ofArray(order));
    }

    /**
     * rank of the number, for OLDEST_FIRST; null: the position in the column.
     *
     * @param order the elements
     * @return this object
     */
    public AgingColumns order(MemorySegment order) {
        count = Convert.same(count, order.byteSize(), 8, "order");
        this.order = order;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(AgingColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutAging.AgingColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(AgingColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(customer, Math.max(count, 0), 4, "customer");
        Convert.room(row, Math.max(count, 0), 4, "row");
        Convert.room(currency, Math.max(count, 0), 2, "currency");
        Convert.room(amount, Math.max(count, 0), 8, "amount");
        Convert.room(due, Math.max(count, 0), 4, "due");
        Convert.room(issue, Math.max(count, 0), 4, "issue");
        Convert.room(order, Math.max(count, 0), 8, "order");
        at.set(JAVA_LONG, LayoutAging.AgingColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutAging.AgingColumns.CUSTOMER, scope.in(customer));
        at.set(ADDRESS, LayoutAging.AgingColumns.ROW, scope.in(row));
        at.set(ADDRESS, LayoutAging.AgingColumns.CURRENCY, scope.in(currency));
        at.set(ADDRESS, LayoutAging.AgingColumns.AMOUNT, scope.in(amount));
        at.set(ADDRESS, LayoutAging.AgingColumns.DUE, scope.in(due));
        at.set(ADDRESS, LayoutAging.AgingColumns.ISSUE, scope.in(issue));
        at.set(ADDRESS, LayoutAging.AgingColumns.ORDER, scope.in(order));
    }
}
