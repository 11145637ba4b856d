// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutExchange;

/**
 * Columns out, base currency, minor units, the caller's; those that are not wanted are null.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class ExchangeResults {
    private MemorySegment debitShare;
    private MemorySegment creditShare;
    private MemorySegment difference;
    private MemorySegment debitRest;
    private MemorySegment creditRest;

    /** Begins without columns. */
    public ExchangeResults() {}

    /**
     * base amount that leaves the debit.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment debitShare() {
        return debitShare;
    }

    /**
     * base amount that leaves the debit.
     *
     * @param debitShare the elements, written by the library
     * @return this object
     */
    public ExchangeResults debitShare(long... debitShare) {
        return debitShare(MemorySegment.ofArray(debitShare));
    }

    /**
     * base amount that leaves the debit.
     *
     * @param debitShare the elements, written by the library
     * @return this object
     */
    public ExchangeResults debitShare(MemorySegment debitShare) {
        this.debitShare = debitShare;
        return this;
    }

    /**
     * base amount that leaves the credit.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment creditShare() {
        return creditShare;
    }

    /**
     * base amount that leaves the credit.
     *
     * @param creditShare the elements, written by the library
     * @return this object
     */
    public ExchangeResults creditShare(long... creditShare) {
        return creditShare(MemorySegment.ofArray(creditShare));
    }

    /**
     * base amount that leaves the credit.
     *
     * @param creditShare the elements, written by the library
     * @return this object
     */
    public ExchangeResults creditShare(MemorySegment creditShare) {
        this.creditShare = creditShare;
        return this;
    }

    /**
     * &gt; 0 gain, &lt; 0 loss.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment difference() {
        return difference;
    }

    /**
     * &gt; 0 gain, &lt; 0 loss.
     *
     * @param difference the elements, written by the library
     * @return this object
     */
    public ExchangeResults difference(long... difference) {
        return difference(MemorySegment.ofArray(difference));
    }

    /**
     * &gt; 0 gain, &lt; 0 loss.
     *
     * @param difference the elements, written by the library
     * @return this object
     */
    public ExchangeResults difference(MemorySegment difference) {
        this.difference = difference;
        return this;
    }

    /**
     * base amount the debit keeps.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment debitRest() {
        return debitRest;
    }

    /**
     * base amount the debit keeps.
     *
     * @param debitRest the elements, written by the library
     * @return this object
     */
    public ExchangeResults debitRest(long... debitRest) {
        return debitRest(MemorySegment.ofArray(debitRest));
    }

    /**
     * base amount the debit keeps.
     *
     * @param debitRest the elements, written by the library
     * @return this object
     */
    public ExchangeResults debitRest(MemorySegment debitRest) {
        this.debitRest = debitRest;
        return this;
    }

    /**
     * base amount the credit keeps.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment creditRest() {
        return creditRest;
    }

    /**
     * base amount the credit keeps.
     *
     * @param creditRest the elements, written by the library
     * @return this object
     */
    public ExchangeResults creditRest(long... creditRest) {
        return creditRest(MemorySegment.ofArray(creditRest));
    }

    /**
     * base amount the credit keeps.
     *
     * @param creditRest the elements, written by the library
     * @return this object
     */
    public ExchangeResults creditRest(MemorySegment creditRest) {
        this.creditRest = creditRest;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(ExchangeResults value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutExchange.ExchangeResults.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(ExchangeResults value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutExchange.ExchangeResults.DEBIT_SHARE, scope.inout(debitShare));
        at.set(ADDRESS, LayoutExchange.ExchangeResults.CREDIT_SHARE, scope.inout(creditShare));
        at.set(ADDRESS, LayoutExchange.ExchangeResults.DIFFERENCE, scope.inout(difference));
        at.set(ADDRESS, LayoutExchange.ExchangeResults.DEBIT_REST, scope.inout(debitRest));
        at.set(ADDRESS, LayoutExchange.ExchangeResults.CREDIT_REST, scope.inout(creditRest));
    }

    /** Fails when a column is too short for a call. */
    static void check(ExchangeResults value, long count) {
        if (value != null) {
            Convert.room(value.debitShare, count, 8, "debitShare");
            Convert.room(value.creditShare, count, 8, "creditShare");
            Convert.room(value.difference, count, 8, "difference");
            Convert.room(value.debitRest, count, 8, "debitRest");
            Convert.room(value.creditRest, count, 8, "creditRest");
        }
    }
}
