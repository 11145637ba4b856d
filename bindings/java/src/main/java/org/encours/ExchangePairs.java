// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutExchange;

/**
 * Pairs of a debit and a credit that settle each other. Columns, minor units.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class ExchangePairs {
    private long count = -1;
    private MemorySegment debitAmount;
    private MemorySegment debitBase;
    private MemorySegment debitSettled;
    private MemorySegment debitPart;
    private MemorySegment creditAmount;
    private MemorySegment creditBase;
    private MemorySegment creditSettled;
    private MemorySegment creditPart;

    /** Begins without columns. */
    public ExchangePairs() {}

    /**
     * pairs, up to 2^31.
     *
     * @return pairs, up to 2^31
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * pairs, up to 2^31.
     *
     * @param count pairs, up to 2^31
     * @return this object
     */
    public ExchangePairs count(long count) {
        this.count = count;
        return this;
    }

    /**
     * of the whole item, 0 or more.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment debitAmount() {
        return debitAmount;
    }

    /**
     * of the whole item, 0 or more.
     *
     * @param debitAmount the elements
     * @return this object
     */
    public ExchangePairs debitAmount(long... debitAmount) {
        return debitAmount(MemorySegment.ofArray(debitAmount));
    }

    /**
     * of the whole item, 0 or more.
     *
     * @param debitAmount the elements
     * @return this object
     */
    public ExchangePairs debitAmount(MemorySegment debitAmount) {
        count = Convert.same(count, debitAmount.byteSize(), 8, "debitAmount");
        this.debitAmount = debitAmount;
        return this;
    }

    /**
     * of the whole item, base currency.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment debitBase() {
        return debitBase;
    }

    /**
     * of the whole item, base currency.
     *
     * @param debitBase the elements
     * @return this object
     */
    public ExchangePairs debitBase(long... debitBase) {
        return debitBase(MemorySegment.ofArray(debitBase));
    }

    /**
     * of the whole item, base currency.
     *
     * @param debitBase the elements
     * @return this object
     */
    public ExchangePairs debitBase(MemorySegment debitBase) {
        count = Convert.same(count, debitBase.byteSize(), 8, "debitBase");
        this.debitBase = debitBase;
        return this;
    }

    /**
     * of the item before this pair; null: 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment debitSettled() {
        return debitSettled;
    }

    /**
     * of the item before this pair; null: 0.
     *
     * @param debitSettled the elements
     * @return this object
     */
    public ExchangePairs debitSettled(long... debitSettled) {
        return debitSettled(MemorySegment.ofArray(debitSettled));
    }

    /**
     * of the item before this pair; null: 0.
     *
     * @param debitSettled the elements
     * @return this object
     */
    public ExchangePairs debitSettled(MemorySegment debitSettled) {
        count = Convert.same(count, debitSettled.byteSize(), 8, "debitSettled");
        this.debitSettled = debitSettled;
        return this;
    }

    /**
     * settled by this pair.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment debitPart() {
        return debitPart;
    }

    /**
     * settled by this pair.
     *
     * @param debitPart the elements
     * @return this object
     */
    public ExchangePairs debitPart(long... debitPart) {
        return debitPart(MemorySegment.ofArray(debitPart));
    }

    /**
     * settled by this pair.
     *
     * @param debitPart the elements
     * @return this object
     */
    public ExchangePairs debitPart(MemorySegment debitPart) {
        count = Convert.same(count, debitPart.byteSize(), 8, "debitPart");
        this.debitPart = debitPart;
        return this;
    }

    /**
     * of the whole item, 0 or more.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment creditAmount() {
        return creditAmount;
    }

    /**
     * of the whole item, 0 or more.
     *
     * @param creditAmount the elements
     * @return this object
     */
    public ExchangePairs creditAmount(long... creditAmount) {
        return creditAmount(MemorySegment.ofArray(creditAmount));
    }

    /**
     * of the whole item, 0 or more.
     *
     * @param creditAmount the elements
     * @return this object
     */
    public ExchangePairs creditAmount(MemorySegment creditAmount) {
        count = Convert.same(count, creditAmount.byteSize(), 8, "creditAmount");
        this.creditAmount = creditAmount;
        return this;
    }

    /**
     * of the whole item, base currency.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment creditBase() {
        return creditBase;
    }

    /**
     * of the whole item, base currency.
     *
     * @param creditBase the elements
     * @return this object
     */
    public ExchangePairs creditBase(long... creditBase) {
        return creditBase(MemorySegment.ofArray(creditBase));
    }

    /**
     * of the whole item, base currency.
     *
     * @param creditBase the elements
     * @return this object
     */
    public ExchangePairs creditBase(MemorySegment creditBase) {
        count = Convert.same(count, creditBase.byteSize(), 8, "creditBase");
        this.creditBase = creditBase;
        return this;
    }

    /**
     * of the item before this pair; null: 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment creditSettled() {
        return creditSettled;
    }

    /**
     * of the item before this pair; null: 0.
     *
     * @param creditSettled the elements
     * @return this object
     */
    public ExchangePairs creditSettled(long... creditSettled) {
        return creditSettled(MemorySegment.ofArray(creditSettled));
    }

    /**
     * of the item before this pair; null: 0.
     *
     * @param creditSettled the elements
     * @return this object
     */
    public ExchangePairs creditSettled(MemorySegment creditSettled) {
        count = Convert.same(count, creditSettled.byteSize(), 8, "creditSettled");
        this.creditSettled = creditSettled;
        return this;
    }

    /**
     * settled by this pair, in the currency of the credit; null: {@code debit_part}
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment creditPart() {
        return creditPart;
    }

    /**
     * settled by this pair, in the currency of the credit; null: {@code debit_part}
     *
     * @param creditPart the elements
     * @return this object
     */
    public ExchangePairs creditPart(long... creditPart) {
        return creditPart(MemorySegment.ofArray(creditPart));
    }

    /**
     * settled by this pair, in the currency of the credit; null: {@code debit_part}
     *
     * @param creditPart the elements
     * @return this object
     */
    public ExchangePairs creditPart(MemorySegment creditPart) {
        count = Convert.same(count, creditPart.byteSize(), 8, "creditPart");
        this.creditPart = creditPart;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(ExchangePairs value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutExchange.ExchangePairs.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(ExchangePairs value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(debitAmount, Math.max(count, 0), 8, "debitAmount");
        Convert.room(debitBase, Math.max(count, 0), 8, "debitBase");
        Convert.room(debitSettled, Math.max(count, 0), 8, "debitSettled");
        Convert.room(debitPart, Math.max(count, 0), 8, "debitPart");
        Convert.room(creditAmount, Math.max(count, 0), 8, "creditAmount");
        Convert.room(creditBase, Math.max(count, 0), 8, "creditBase");
        Convert.room(creditSettled, Math.max(count, 0), 8, "creditSettled");
        Convert.room(creditPart, Math.max(count, 0), 8, "creditPart");
        at.set(JAVA_LONG, LayoutExchange.ExchangePairs.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutExchange.ExchangePairs.DEBIT_AMOUNT, scope.in(debitAmount));
        at.set(ADDRESS, LayoutExchange.ExchangePairs.DEBIT_BASE, scope.in(debitBase));
        at.set(ADDRESS, LayoutExchange.ExchangePairs.DEBIT_SETTLED, scope.in(debitSettled));
        at.set(ADDRESS, LayoutExchange.ExchangePairs.DEBIT_PART, scope.in(debitPart));
        at.set(ADDRESS, LayoutExchange.ExchangePairs.CREDIT_AMOUNT, scope.in(creditAmount));
        at.set(ADDRESS, LayoutExchange.ExchangePairs.CREDIT_BASE, scope.in(creditBase));
        at.set(ADDRESS, LayoutExchange.ExchangePairs.CREDIT_SETTLED, scope.in(creditSettled));
        at.set(ADDRESS, LayoutExchange.ExchangePairs.CREDIT_PART, scope.in(creditPart));
    }
}
