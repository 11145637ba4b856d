// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutPromises;

/**
 * Promises with their payments: those of promise i are payment_offsets[i] to payment_offsets[i + 1]
 * - 1, in any order.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class PromiseColumns {
    private long count = -1;
    private MemorySegment rows;
    private MemorySegment amounts;
    private MemorySegment made;
    private MemorySegment promised;
    private MemorySegment paymentOffsets;
    private MemorySegment paymentDays;
    private MemorySegment paymentAmounts;

    /** Begins without columns. */
    public PromiseColumns() {}

    /**
     * promises.
     *
     * @return promises
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * promises.
     *
     * @param count promises
     * @return this object
     */
    public PromiseColumns count(long count) {
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
    public PromiseColumns rows(int... rows) {
        return rows(MemorySegment.ofArray(rows));
    }

    /**
     * row of each; null: all 0.
     *
     * @param rows the elements
     * @return this object
     */
    public PromiseColumns rows(MemorySegment rows) {
        count = Convert.same(count, rows.byteSize(), 4, "rows");
        this.rows = rows;
        return this;
    }

    /**
     * promised, more than zero, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amounts() {
        return amounts;
    }

    /**
     * promised, more than zero, minor units.
     *
     * @param amounts the elements
     * @return this object
     */
    public PromiseColumns amounts(long... amounts) {
        return amounts(MemorySegment.ofArray(amounts));
    }

    /**
     * promised, more than zero, minor units.
     *
     * @param amounts the elements
     * @return this object
     */
    public PromiseColumns amounts(MemorySegment amounts) {
        count = Convert.same(count, amounts.byteSize(), 8, "amounts");
        this.amounts = amounts;
        return this;
    }

    /**
     * day it was made, epoch day.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment made() {
        return made;
    }

    /**
     * day it was made, epoch day.
     *
     * @param made the elements
     * @return this object
     */
    public PromiseColumns made(int... made) {
        return made(MemorySegment.ofArray(made));
    }

    /**
     * day it was made, epoch day.
     *
     * @param made the elements
     * @return this object
     */
    public PromiseColumns made(MemorySegment made) {
        count = Convert.same(count, made.byteSize(), 4, "made");
        this.made = made;
        return this;
    }

    /**
     * day promised, not before, epoch day.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment promised() {
        return promised;
    }

    /**
     * day promised, not before, epoch day.
     *
     * @param promised the elements
     * @return this object
     */
    public PromiseColumns promised(int... promised) {
        return promised(MemorySegment.ofArray(promised));
    }

    /**
     * day promised, not before, epoch day.
     *
     * @param promised the elements
     * @return this object
     */
    public PromiseColumns promised(MemorySegment promised) {
        count = Convert.same(count, promised.byteSize(), 4, "promised");
        this.promised = promised;
        return this;
    }

    /**
     * from 0, ascending.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment paymentOffsets() {
        return paymentOffsets;
    }

    /**
     * from 0, ascending.
     *
     * @param paymentOffsets the elements
     * @return this object
     */
    public PromiseColumns paymentOffsets(long... paymentOffsets) {
        return paymentOffsets(MemorySegment.ofArray(paymentOffsets));
    }

    /**
     * from 0, ascending.
     *
     * @param paymentOffsets the elements
     * @return this object
     */
    public PromiseColumns paymentOffsets(MemorySegment paymentOffsets) {
        this.paymentOffsets = paymentOffsets;
        return this;
    }

    /**
     * value dates, epoch days; those of promise i from payment_offsets[i] on.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment paymentDays() {
        return paymentDays;
    }

    /**
     * value dates, epoch days; those of promise i from payment_offsets[i] on.
     *
     * @param paymentDays the elements
     * @return this object
     */
    public PromiseColumns paymentDays(int... paymentDays) {
        return paymentDays(MemorySegment.ofArray(paymentDays));
    }

    /**
     * value dates, epoch days; those of promise i from payment_offsets[i] on.
     *
     * @param paymentDays the elements
     * @return this object
     */
    public PromiseColumns paymentDays(MemorySegment paymentDays) {
        this.paymentDays = paymentDays;
        return this;
    }

    /**
     * zero or more, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment paymentAmounts() {
        return paymentAmounts;
    }

    /**
     * zero or more, minor units.
     *
     * @param paymentAmounts the elements
     * @return this object
     */
    public PromiseColumns paymentAmounts(long... paymentAmounts) {
        return paymentAmounts(MemorySegment.ofArray(paymentAmounts));
    }

    /**
     * zero or more, minor units.
     *
     * @param paymentAmounts the elements
     * @return this object
     */
    public PromiseColumns paymentAmounts(MemorySegment paymentAmounts) {
        this.paymentAmounts = paymentAmounts;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(PromiseColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutPromises.PromiseColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(PromiseColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(rows, Math.max(count, 0), 4, "rows");
        Convert.room(amounts, Math.max(count, 0), 8, "amounts");
        Convert.room(made, Math.max(count, 0), 4, "made");
        Convert.room(promised, Math.max(count, 0), 4, "promised");
        Convert.room(paymentOffsets, Math.max(count, 0) + 1, 8, "paymentOffsets");
        Convert.room(paymentDays, Convert.element(paymentOffsets, Math.max(count, 0), 8), 4,
                "paymentDays");
        Convert.room(paymentAmounts, Convert.element(paymentOffsets, Math.max(count, 0), 8), 8,
                "paymentAmounts");
        at.set(JAVA_LONG, LayoutPromises.PromiseColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutPromises.PromiseColumns.ROWS, scope.in(rows));
        at.set(ADDRESS, LayoutPromises.PromiseColumns.AMOUNTS, scope.in(amounts));
        at.set(ADDRESS, LayoutPromises.PromiseColumns.MADE, scope.in(made));
        at.set(ADDRESS, LayoutPromises.PromiseColumns.PROMISED, scope.in(promised));
        at.set(ADDRESS, LayoutPromises.PromiseColumns.PAYMENT_OFFSETS, scope.in(paymentOffsets));
        at.set(ADDRESS, LayoutPromises.PromiseColumns.PAYMENT_DAYS, scope.in(paymentDays));
        at.set(ADDRESS, LayoutPromises.PromiseColumns.PAYMENT_AMOUNTS, scope.in(paymentAmounts));
    }
}
