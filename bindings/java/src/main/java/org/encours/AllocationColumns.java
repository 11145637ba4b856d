// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutCommandColumns;

/**
 * Allocations to make, by row; members as in {@link AllocationOptions}.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class AllocationColumns {
    private long count = -1;
    private MemorySegment credit;
    private MemorySegment debit;
    private MemorySegment creditLine;
    private MemorySegment debitLine;
    private MemorySegment amount;
    private MemorySegment from;

    /** Begins without columns. */
    public AllocationColumns() {}

    /**
     * rows.
     *
     * @return rows
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * rows.
     *
     * @param count rows
     * @return this object
     */
    public AllocationColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * credit documents, needed.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment credit() {
        return credit;
    }

    /**
     * credit documents, needed.
     *
     * @param credit the elements
     * @return this object
     */
    public AllocationColumns credit(long... credit) {
        return credit(MemorySegment.ofArray(credit));
    }

    /**
     * credit documents, needed.
     *
     * @param credit the elements
     * @return this object
     */
    public AllocationColumns credit(MemorySegment credit) {
        count = Convert.same(count, credit.byteSize(), 8, "credit");
        this.credit = credit;
        return this;
    }

    /**
     * debit documents, needed.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment debit() {
        return debit;
    }

    /**
     * debit documents, needed.
     *
     * @param debit the elements
     * @return this object
     */
    public AllocationColumns debit(long... debit) {
        return debit(MemorySegment.ofArray(debit));
    }

    /**
     * debit documents, needed.
     *
     * @param debit the elements
     * @return this object
     */
    public AllocationColumns debit(MemorySegment debit) {
        count = Convert.same(count, debit.byteSize(), 8, "debit");
        this.debit = debit;
        return this;
    }

    /**
     * line of the credit, from 1; 0, or null for all: lines fill first due first.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment creditLine() {
        return creditLine;
    }

    /**
     * line of the credit, from 1; 0, or null for all: lines fill first due first.
     *
     * @param creditLine the elements
     * @return this object
     */
    public AllocationColumns creditLine(int... creditLine) {
        return creditLine(MemorySegment.ofArray(creditLine));
    }

    /**
     * line of the credit, from 1; 0, or null for all: lines fill first due first.
     *
     * @param creditLine the elements
     * @return this object
     */
    public AllocationColumns creditLine(MemorySegment creditLine) {
        count = Convert.same(count, creditLine.byteSize(), 4, "creditLine");
        this.creditLine = creditLine;
        return this;
    }

    /**
     * line of the debit, likewise; null: 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment debitLine() {
        return debitLine;
    }

    /**
     * line of the debit, likewise; null: 0.
     *
     * @param debitLine the elements
     * @return this object
     */
    public AllocationColumns debitLine(int... debitLine) {
        return debitLine(MemorySegment.ofArray(debitLine));
    }

    /**
     * line of the debit, likewise; null: 0.
     *
     * @param debitLine the elements
     * @return this object
     */
    public AllocationColumns debitLine(MemorySegment debitLine) {
        count = Convert.same(count, debitLine.byteSize(), 4, "debitLine");
        this.debitLine = debitLine;
        return this;
    }

    /**
     * minor units, greater than zero, needed.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amount() {
        return amount;
    }

    /**
     * minor units, greater than zero, needed.
     *
     * @param amount the elements
     * @return this object
     */
    public AllocationColumns amount(long... amount) {
        return amount(MemorySegment.ofArray(amount));
    }

    /**
     * minor units, greater than zero, needed.
     *
     * @param amount the elements
     * @return this object
     */
    public AllocationColumns amount(MemorySegment amount) {
        count = Convert.same(count, amount.byteSize(), 8, "amount");
        this.amount = amount;
        return this;
    }

    /**
     * matching date, epoch day, needed.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment from() {
        return from;
    }

    /**
     * matching date, epoch day, needed.
     *
     * @param from the elements
     * @return this object
     */
    public AllocationColumns from(int... from) {
        return from(MemorySegment.ofArray(from));
    }

    /**
     * matching date, epoch day, needed.
     *
     * @param from the elements
     * @return this object
     */
    public AllocationColumns from(MemorySegment from) {
        count = Convert.same(count, from.byteSize(), 4, "from");
        this.from = from;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(AllocationColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCommandColumns.AllocationColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(AllocationColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(credit, Math.max(count, 0), 8, "credit");
        Convert.room(debit, Math.max(count, 0), 8, "debit");
        Convert.room(creditLine, Math.max(count, 0), 4, "creditLine");
        Convert.room(debitLine, Math.max(count, 0), 4, "debitLine");
        Convert.room(amount, Math.max(count, 0), 8, "amount");
        Convert.room(from, Math.max(count, 0), 4, "from");
        at.set(JAVA_LONG, LayoutCommandColumns.AllocationColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutCommandColumns.AllocationColumns.CREDIT, scope.in(credit));
        at.set(ADDRESS, LayoutCommandColumns.AllocationColumns.DEBIT, scope.in(debit));
        at.set(ADDRESS, LayoutCommandColumns.AllocationColumns.CREDIT_LINE, scope.in(creditLine));
        at.set(ADDRESS, LayoutCommandColumns.AllocationColumns.DEBIT_LINE, scope.in(debitLine));
        at.set(ADDRESS, LayoutCommandColumns.AllocationColumns.AMOUNT, scope.in(amount));
        at.set(ADDRESS, LayoutCommandColumns.AllocationColumns.FROM, scope.in(from));
    }
}
