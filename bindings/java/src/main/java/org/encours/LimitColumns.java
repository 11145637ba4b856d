// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutLimitProposal;

/**
 * Inputs of clients. A null column is missing, as is an element of {@code ENCOURS_LIMIT_NONE}.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class LimitColumns {
    private long count = -1;
    private MemorySegment receivables;
    private MemorySegment toInvoice;
    private MemorySegment orders;
    private MemorySegment sales;
    private MemorySegment netWorth;
    private MemorySegment workingCapital;
    private MemorySegment monthlySales;
    private MemorySegment statedNeed;
    private MemorySegment purchases;
    private MemorySegment ownSales;
    private MemorySegment otherLimits;
    private MemorySegment otherOffsets;

    /** Begins without columns. */
    public LimitColumns() {}

    /**
     * clients.
     *
     * @return clients
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * clients.
     *
     * @param count clients
     * @return this object
     */
    public LimitColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * minor units, signed.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment receivables() {
        return receivables;
    }

    /**
     * minor units, signed.
     *
     * @param receivables the elements
     * @return this object
     */
    public LimitColumns receivables(long... receivables) {
        return receivables(MemorySegment.ofArray(receivables));
    }

    /**
     * minor units, signed.
     *
     * @param receivables the elements
     * @return this object
     */
    public LimitColumns receivables(MemorySegment receivables) {
        count = Convert.same(count, receivables.byteSize(), 8, "receivables");
        this.receivables = receivables;
        return this;
    }

    /**
     * minor units, signed.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment toInvoice() {
        return toInvoice;
    }

    /**
     * minor units, signed.
     *
     * @param toInvoice the elements
     * @return this object
     */
    public LimitColumns toInvoice(long... toInvoice) {
        return toInvoice(MemorySegment.ofArray(toInvoice));
    }

    /**
     * minor units, signed.
     *
     * @param toInvoice the elements
     * @return this object
     */
    public LimitColumns toInvoice(MemorySegment toInvoice) {
        count = Convert.same(count, toInvoice.byteSize(), 8, "toInvoice");
        this.toInvoice = toInvoice;
        return this;
    }

    /**
     * minor units, signed.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment orders() {
        return orders;
    }

    /**
     * minor units, signed.
     *
     * @param orders the elements
     * @return this object
     */
    public LimitColumns orders(long... orders) {
        return orders(MemorySegment.ofArray(orders));
    }

    /**
     * minor units, signed.
     *
     * @param orders the elements
     * @return this object
     */
    public LimitColumns orders(MemorySegment orders) {
        count = Convert.same(count, orders.byteSize(), 8, "orders");
        this.orders = orders;
        return this;
    }

    /**
     * tax included, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment sales() {
        return sales;
    }

    /**
     * tax included, minor units.
     *
     * @param sales the elements
     * @return this object
     */
    public LimitColumns sales(long... sales) {
        return sales(MemorySegment.ofArray(sales));
    }

    /**
     * tax included, minor units.
     *
     * @param sales the elements
     * @return this object
     */
    public LimitColumns sales(MemorySegment sales) {
        count = Convert.same(count, sales.byteSize(), 8, "sales");
        this.sales = sales;
        return this;
    }

    /**
     * signed, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment netWorth() {
        return netWorth;
    }

    /**
     * signed, minor units.
     *
     * @param netWorth the elements
     * @return this object
     */
    public LimitColumns netWorth(long... netWorth) {
        return netWorth(MemorySegment.ofArray(netWorth));
    }

    /**
     * signed, minor units.
     *
     * @param netWorth the elements
     * @return this object
     */
    public LimitColumns netWorth(MemorySegment netWorth) {
        count = Convert.same(count, netWorth.byteSize(), 8, "netWorth");
        this.netWorth = netWorth;
        return this;
    }

    /**
     * signed, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment workingCapital() {
        return workingCapital;
    }

    /**
     * signed, minor units.
     *
     * @param workingCapital the elements
     * @return this object
     */
    public LimitColumns workingCapital(long... workingCapital) {
        return workingCapital(MemorySegment.ofArray(workingCapital));
    }

    /**
     * signed, minor units.
     *
     * @param workingCapital the elements
     * @return this object
     */
    public LimitColumns workingCapital(MemorySegment workingCapital) {
        count = Convert.same(count, workingCapital.byteSize(), 8, "workingCapital");
        this.workingCapital = workingCapital;
        return this;
    }

    /**
     * minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment monthlySales() {
        return monthlySales;
    }

    /**
     * minor units.
     *
     * @param monthlySales the elements
     * @return this object
     */
    public LimitColumns monthlySales(long... monthlySales) {
        return monthlySales(MemorySegment.ofArray(monthlySales));
    }

    /**
     * minor units.
     *
     * @param monthlySales the elements
     * @return this object
     */
    public LimitColumns monthlySales(MemorySegment monthlySales) {
        count = Convert.same(count, monthlySales.byteSize(), 8, "monthlySales");
        this.monthlySales = monthlySales;
        return this;
    }

    /**
     * minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment statedNeed() {
        return statedNeed;
    }

    /**
     * minor units.
     *
     * @param statedNeed the elements
     * @return this object
     */
    public LimitColumns statedNeed(long... statedNeed) {
        return statedNeed(MemorySegment.ofArray(statedNeed));
    }

    /**
     * minor units.
     *
     * @param statedNeed the elements
     * @return this object
     */
    public LimitColumns statedNeed(MemorySegment statedNeed) {
        count = Convert.same(count, statedNeed.byteSize(), 8, "statedNeed");
        this.statedNeed = statedNeed;
        return this;
    }

    /**
     * minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment purchases() {
        return purchases;
    }

    /**
     * minor units.
     *
     * @param purchases the elements
     * @return this object
     */
    public LimitColumns purchases(long... purchases) {
        return purchases(MemorySegment.ofArray(purchases));
    }

    /**
     * minor units.
     *
     * @param purchases the elements
     * @return this object
     */
    public LimitColumns purchases(MemorySegment purchases) {
        count = Convert.same(count, purchases.byteSize(), 8, "purchases");
        this.purchases = purchases;
        return this;
    }

    /**
     * minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment ownSales() {
        return ownSales;
    }

    /**
     * minor units.
     *
     * @param ownSales the elements
     * @return this object
     */
    public LimitColumns ownSales(long... ownSales) {
        return ownSales(MemorySegment.ofArray(ownSales));
    }

    /**
     * minor units.
     *
     * @param ownSales the elements
     * @return this object
     */
    public LimitColumns ownSales(MemorySegment ownSales) {
        count = Convert.same(count, ownSales.byteSize(), 8, "ownSales");
        this.ownSales = ownSales;
        return this;
    }

    /**
     * minor units; of client i: elements other_offsets[i] to other_offsets[i + 1] - 1, at most
     * 1000; one of NONE makes all missing.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment otherLimits() {
        return otherLimits;
    }

    /**
     * minor units; of client i: elements other_offsets[i] to other_offsets[i + 1] - 1, at most
     * 1000; one of NONE makes all missing.
     *
     * @param otherLimits the elements
     * @return this object
     */
    public LimitColumns otherLimits(long... otherLimits) {
        return otherLimits(MemorySegment.ofArray(otherLimits));
    }

    /**
     * minor units; of client i: elements other_offsets[i] to other_offsets[i + 1] - 1, at most
     * 1000; one of NONE makes all missing.
     *
     * @param otherLimits the elements
     * @return this object
     */
    public LimitColumns otherLimits(MemorySegment otherLimits) {
        this.otherLimits = otherLimits;
        return this;
    }

    /**
     * ascending.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment otherOffsets() {
        return otherOffsets;
    }

    /**
     * ascending.
     *
     * @param otherOffsets the elements
     * @return this object
     */
    public LimitColumns otherOffsets(long... otherOffsets) {
        return otherOffsets(MemorySegment.ofArray(otherOffsets));
    }

    /**
     * ascending.
     *
     * @param otherOffsets the elements
     * @return this object
     */
    public LimitColumns otherOffsets(MemorySegment otherOffsets) {
        this.otherOffsets = otherOffsets;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(LimitColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutLimitProposal.LimitColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(LimitColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(receivables, Math.max(count, 0), 8, "receivables");
        Convert.room(toInvoice, Math.max(count, 0), 8, "toInvoice");
        Convert.room(orders, Math.max(count, 0), 8, "orders");
        Convert.room(sales, Math.max(count, 0), 8, "sales");
        Convert.room(netWorth, Math.max(count, 0), 8, "netWorth");
        Convert.room(workingCapital, Math.max(count, 0), 8, "workingCapital");
        Convert.room(monthlySales, Math.max(count, 0), 8, "monthlySales");
        Convert.room(statedNeed, Math.max(count, 0), 8, "statedNeed");
        Convert.room(purchases, Math.max(count, 0), 8, "purchases");
        Convert.room(ownSales, Math.max(count, 0), 8, "ownSales");
        Convert.room(otherOffsets, Math.max(count, 0) + 1, 8, "otherOffsets");
        Convert.room(otherLimits, Convert.element(otherOffsets, Math.max(count, 0), 8), 8,
                "otherLimits");
        at.set(JAVA_LONG, LayoutLimitProposal.LimitColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutLimitProposal.LimitColumns.RECEIVABLES, scope.in(receivables));
        at.set(ADDRESS, LayoutLimitProposal.LimitColumns.TO_INVOICE, scope.in(toInvoice));
        at.set(ADDRESS, LayoutLimitProposal.LimitColumns.ORDERS, scope.in(orders));
        at.set(ADDRESS, LayoutLimitProposal.LimitColumns.SALES, scope.in(sales));
        at.set(ADDRESS, LayoutLimitProposal.LimitColumns.NET_WORTH, scope.in(netWorth));
        at.set(ADDRESS, LayoutLimitProposal.LimitColumns.WORKING_CAPITAL, scope.in(workingCapital));
        at.set(ADDRESS, LayoutLimitProposal.LimitColumns.MONTHLY_SALES, scope.in(monthlySales));
        at.set(ADDRESS, LayoutLimitProposal.LimitColumns.STATED_NEED, scope.in(statedNeed));
        at.set(ADDRESS, LayoutLimitProposal.LimitColumns.PURCHASES, scope.in(purchases));
        at.set(ADDRESS, LayoutLimitProposal.LimitColumns.OWN_SALES, scope.in(ownSales));
        at.set(ADDRESS, LayoutLimitProposal.LimitColumns.OTHER_LIMITS, scope.in(otherLimits));
        at.set(ADDRESS, LayoutLimitProposal.LimitColumns.OTHER_OFFSETS, scope.in(otherOffsets));
    }
}
