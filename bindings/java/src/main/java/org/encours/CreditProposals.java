// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutCreditProposal;

/**
 * Where proposals go, by customer. A null column is not written.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class CreditProposals {
    private long count = -1;
    private MemorySegment amounts;
    private MemorySegment limits;
    private MemorySegment currencies;
    private MemorySegment statuses;
    private MemorySegment flags;
    private MemorySegment decided;
    private MemorySegment missing;

    /** Begins without columns. */
    public CreditProposals() {}

    /**
     * customers: elements of each column.
     *
     * @return customers: elements of each column
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * customers: elements of each column.
     *
     * @param count customers: elements of each column
     * @return this object
     */
    public CreditProposals count(long count) {
        this.count = count;
        return this;
    }

    /**
     * as {@link LimitProposal}.amount, minor units; INT64_MIN: no proposal.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amounts() {
        return amounts;
    }

    /**
     * as {@link LimitProposal}.amount, minor units; INT64_MIN: no proposal.
     *
     * @param amounts the elements, written by the library
     * @return this object
     */
    public CreditProposals amounts(long... amounts) {
        return amounts(MemorySegment.ofArray(amounts));
    }

    /**
     * as {@link LimitProposal}.amount, minor units; INT64_MIN: no proposal.
     *
     * @param amounts the elements, written by the library
     * @return this object
     */
    public CreditProposals amounts(MemorySegment amounts) {
        count = Convert.same(count, amounts.byteSize(), 8, "amounts");
        this.amounts = amounts;
        return this;
    }

    /**
     * the limit that the customer has, minor units; INT64_MIN: none.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment limits() {
        return limits;
    }

    /**
     * the limit that the customer has, minor units; INT64_MIN: none.
     *
     * @param limits the elements, written by the library
     * @return this object
     */
    public CreditProposals limits(long... limits) {
        return limits(MemorySegment.ofArray(limits));
    }

    /**
     * the limit that the customer has, minor units; INT64_MIN: none.
     *
     * @param limits the elements, written by the library
     * @return this object
     */
    public CreditProposals limits(MemorySegment limits) {
        count = Convert.same(count, limits.byteSize(), 8, "limits");
        this.limits = limits;
        return this;
    }

    /**
     * credit currency, ISO 4217 numeric; 0: no such customer, or one that is merged.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment currencies() {
        return currencies;
    }

    /**
     * credit currency, ISO 4217 numeric; 0: no such customer, or one that is merged.
     *
     * @param currencies the elements, written by the library
     * @return this object
     */
    public CreditProposals currencies(short... currencies) {
        return currencies(MemorySegment.ofArray(currencies));
    }

    /**
     * credit currency, ISO 4217 numeric; 0: no such customer, or one that is merged.
     *
     * @param currencies the elements, written by the library
     * @return this object
     */
    public CreditProposals currencies(MemorySegment currencies) {
        count = Convert.same(count, currencies.byteSize(), 2, "currencies");
        this.currencies = currencies;
        return this;
    }

    /**
     * a {@link LimitStatus} each.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment statuses() {
        return statuses;
    }

    /**
     * a {@link LimitStatus} each.
     *
     * @param statuses the elements, written by the library
     * @return this object
     */
    public CreditProposals statuses(int... statuses) {
        return statuses(MemorySegment.ofArray(statuses));
    }

    /**
     * a {@link LimitStatus} each.
     *
     * @param statuses the elements, written by the library
     * @return this object
     */
    public CreditProposals statuses(MemorySegment statuses) {
        count = Convert.same(count, statuses.byteSize(), 4, "statuses");
        this.statuses = statuses;
        return this;
    }

    /**
     * flags of {@link LimitFlags}.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment flags() {
        return flags;
    }

    /**
     * flags of {@link LimitFlags}.
     *
     * @param flags the elements, written by the library
     * @return this object
     */
    public CreditProposals flags(int... flags) {
        return flags(MemorySegment.ofArray(flags));
    }

    /**
     * flags of {@link LimitFlags}.
     *
     * @param flags the elements, written by the library
     * @return this object
     */
    public CreditProposals flags(MemorySegment flags) {
        count = Convert.same(count, flags.byteSize(), 4, "flags");
        this.flags = flags;
        return this;
    }

    /**
     * flags of {@link LimitInputs} that decided.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment decided() {
        return decided;
    }

    /**
     * flags of {@link LimitInputs} that decided.
     *
     * @param decided the elements, written by the library
     * @return this object
     */
    public CreditProposals decided(int... decided) {
        return decided(MemorySegment.ofArray(decided));
    }

    /**
     * flags of {@link LimitInputs} that decided.
     *
     * @param decided the elements, written by the library
     * @return this object
     */
    public CreditProposals decided(MemorySegment decided) {
        count = Convert.same(count, decided.byteSize(), 4, "decided");
        this.decided = decided;
        return this;
    }

    /**
     * flags of {@link LimitInputs} that are missing.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment missing() {
        return missing;
    }

    /**
     * flags of {@link LimitInputs} that are missing.
     *
     * @param missing the elements, written by the library
     * @return this object
     */
    public CreditProposals missing(int... missing) {
        return missing(MemorySegment.ofArray(missing));
    }

    /**
     * flags of {@link LimitInputs} that are missing.
     *
     * @param missing the elements, written by the library
     * @return this object
     */
    public CreditProposals missing(MemorySegment missing) {
        count = Convert.same(count, missing.byteSize(), 4, "missing");
        this.missing = missing;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(CreditProposals value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCreditProposal.CreditProposals.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(CreditProposals value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(amounts, Math.max(count, 0), 8, "amounts");
        Convert.room(limits, Math.max(count, 0), 8, "limits");
        Convert.room(currencies, Math.max(count, 0), 2, "currencies");
        Convert.room(statuses, Math.max(count, 0), 4, "statuses");
        Convert.room(flags, Math.max(count, 0), 4, "flags");
        Convert.room(decided, Math.max(count, 0), 4, "decided");
        Convert.room(missing, Math.max(count, 0), 4, "missing");
        at.set(JAVA_LONG, LayoutCreditProposal.CreditProposals.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutCreditProposal.CreditProposals.AMOUNTS, scope.inout(amounts));
        at.set(ADDRESS, LayoutCreditProposal.CreditProposals.LIMITS, scope.inout(limits));
        at.set(ADDRESS, LayoutCreditProposal.CreditProposals.CURRENCIES, scope.inout(currencies));
        at.set(ADDRESS, LayoutCreditProposal.CreditProposals.STATUSES, scope.inout(statuses));
        at.set(ADDRESS, LayoutCreditProposal.CreditProposals.FLAGS, scope.inout(flags));
        at.set(ADDRESS, LayoutCreditProposal.CreditProposals.DECIDED, scope.inout(decided));
        at.set(ADDRESS, LayoutCreditProposal.CreditProposals.MISSING, scope.inout(missing));
    }
}
