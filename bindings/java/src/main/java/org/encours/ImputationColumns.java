// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutImputation;

/**
 * Debts of one debtor to one creditor in one currency, in any order.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class ImputationColumns {
    private long count = -1;
    private MemorySegment open;
    private MemorySegment due;
    private MemorySegment since;
    private MemorySegment choice;
    private MemorySegment interest;

    /** Begins without columns. */
    public ImputationColumns() {}

    /**
     * debts, up to 2^31.
     *
     * @return debts, up to 2^31
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * debts, up to 2^31.
     *
     * @param count debts, up to 2^31
     * @return this object
     */
    public ImputationColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * what is owed, minor units, 0 or more.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment open() {
        return open;
    }

    /**
     * what is owed, minor units, 0 or more.
     *
     * @param open the elements
     * @return this object
     */
    public ImputationColumns open(long... open) {
        return open(MemorySegment.ofArray(open));
    }

    /**
     * what is owed, minor units, 0 or more.
     *
     * @param open the elements
     * @return this object
     */
    public ImputationColumns open(MemorySegment open) {
        count = Convert.same(count, open.byteSize(), 8, "open");
        this.open = open;
        return this;
    }

    /**
     * due date, epoch day; due on the day of payment counts as due.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment due() {
        return due;
    }

    /**
     * due date, epoch day; due on the day of payment counts as due.
     *
     * @param due the elements
     * @return this object
     */
    public ImputationColumns due(int... due) {
        return due(MemorySegment.ofArray(due));
    }

    /**
     * due date, epoch day; due on the day of payment counts as due.
     *
     * @param due the elements
     * @return this object
     */
    public ImputationColumns due(MemorySegment due) {
        count = Convert.same(count, due.byteSize(), 4, "due");
        this.due = due;
        return this;
    }

    /**
     * day the debt came to be, epoch day: what is old; null: the due date.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment since() {
        return since;
    }

    /**
     * day the debt came to be, epoch day: what is old; null: the due date.
     *
     * @param since the elements
     * @return this object
     */
    public ImputationColumns since(int... since) {
        return since(MemorySegment.ofArray(since));
    }

    /**
     * day the debt came to be, epoch day: what is old; null: the due date.
     *
     * @param since the elements
     * @return this object
     */
    public ImputationColumns since(MemorySegment since) {
        count = Convert.same(count, since.byteSize(), 4, "since");
        this.since = since;
        return this;
    }

    /**
     * the debtor's choice: 1 pays first, then 2...; 0: not chosen; null: no choice.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment choice() {
        return choice;
    }

    /**
     * the debtor's choice: 1 pays first, then 2...; 0: not chosen; null: no choice.
     *
     * @param choice the elements
     * @return this object
     */
    public ImputationColumns choice(int... choice) {
        return choice(MemorySegment.ofArray(choice));
    }

    /**
     * the debtor's choice: 1 pays first, then 2...; 0: not chosen; null: no choice.
     *
     * @param choice the elements
     * @return this object
     */
    public ImputationColumns choice(MemorySegment choice) {
        count = Convert.same(count, choice.byteSize(), 4, "choice");
        this.choice = choice;
        return this;
    }

    /**
     * the debtor's interest in paying, larger first (bears interest, is guaranteed...); null: all
     * the same.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment interest() {
        return interest;
    }

    /**
     * the debtor's interest in paying, larger first (bears interest, is guaranteed...); null: all
     * the same.
     *
     * @param interest the elements
     * @return this object
     */
    public ImputationColumns interest(int... interest) {
        return interest(MemorySegment.ofArray(interest));
    }

    /**
     * the debtor's interest in paying, larger first (bears interest, is guaranteed...); null: all
     * the same.
     *
     * @param interest the elements
     * @return this object
     */
    public ImputationColumns interest(MemorySegment interest) {
        count = Convert.same(count, interest.byteSize(), 4, "interest");
        this.interest = interest;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(ImputationColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutImputation.ImputationColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(ImputationColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(open, Math.max(count, 0), 8, "open");
        Convert.room(due, Math.max(count, 0), 4, "due");
        Convert.room(since, Math.max(count, 0), 4, "since");
        Convert.room(choice, Math.max(count, 0), 4, "choice");
        Convert.room(interest, Math.max(count, 0), 4, "interest");
        at.set(JAVA_LONG, LayoutImputation.ImputationColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutImputation.ImputationColumns.OPEN, scope.in(open));
        at.set(ADDRESS, LayoutImputation.ImputationColumns.DUE, scope.in(due));
        at.set(ADDRESS, LayoutImputation.ImputationColumns.SINCE, scope.in(since));
        at.set(ADDRESS, LayoutImputation.ImputationColumns.CHOICE, scope.in(choice));
        at.set(ADDRESS, LayoutImputation.ImputationColumns.INTEREST, scope.in(interest));
    }
}
