// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutDiscount;

/**
 * Columns out, the caller's; those that are not wanted are null. Without a value:
 * {@code ENCOURS_DISCOUNT_NONE}.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class DiscountResults {
    private MemorySegment status;
    private MemorySegment tier;
    private MemorySegment netDiscount;
    private MemorySegment vatCorrection;
    private MemorySegment toPay;

    /** Begins without columns. */
    public DiscountResults() {}

    /**
     * a {@link DiscountStatus}.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment status() {
        return status;
    }

    /**
     * a {@link DiscountStatus}.
     *
     * @param status the elements, written by the library
     * @return this object
     */
    public DiscountResults status(int... status) {
        return status(MemorySegment.ofArray(status));
    }

    /**
     * a {@link DiscountStatus}.
     *
     * @param status the elements, written by the library
     * @return this object
     */
    public DiscountResults status(MemorySegment status) {
        this.status = status;
        return this;
    }

    /**
     * number of the tier, from 0; UINT32_MAX: none.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment tier() {
        return tier;
    }

    /**
     * number of the tier, from 0; UINT32_MAX: none.
     *
     * @param tier the elements, written by the library
     * @return this object
     */
    public DiscountResults tier(int... tier) {
        return tier(MemorySegment.ofArray(tier));
    }

    /**
     * number of the tier, from 0; UINT32_MAX: none.
     *
     * @param tier the elements, written by the library
     * @return this object
     */
    public DiscountResults tier(MemorySegment tier) {
        this.tier = tier;
        return this;
    }

    /**
     * off the net, minor units; 0 when too late.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment netDiscount() {
        return netDiscount;
    }

    /**
     * off the net, minor units; 0 when too late.
     *
     * @param netDiscount the elements, written by the library
     * @return this object
     */
    public DiscountResults netDiscount(long... netDiscount) {
        return netDiscount(MemorySegment.ofArray(netDiscount));
    }

    /**
     * off the net, minor units; 0 when too late.
     *
     * @param netDiscount the elements, written by the library
     * @return this object
     */
    public DiscountResults netDiscount(MemorySegment netDiscount) {
        this.netDiscount = netDiscount;
        return this;
    }

    /**
     * off the VAT, minor units; 0 when too late.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment vatCorrection() {
        return vatCorrection;
    }

    /**
     * off the VAT, minor units; 0 when too late.
     *
     * @param vatCorrection the elements, written by the library
     * @return this object
     */
    public DiscountResults vatCorrection(long... vatCorrection) {
        return vatCorrection(MemorySegment.ofArray(vatCorrection));
    }

    /**
     * off the VAT, minor units; 0 when too late.
     *
     * @param vatCorrection the elements, written by the library
     * @return this object
     */
    public DiscountResults vatCorrection(MemorySegment vatCorrection) {
        this.vatCorrection = vatCorrection;
        return this;
    }

    /**
     * minor units; the gross when too late.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment toPay() {
        return toPay;
    }

    /**
     * minor units; the gross when too late.
     *
     * @param toPay the elements, written by the library
     * @return this object
     */
    public DiscountResults toPay(long... toPay) {
        return toPay(MemorySegment.ofArray(toPay));
    }

    /**
     * minor units; the gross when too late.
     *
     * @param toPay the elements, written by the library
     * @return this object
     */
    public DiscountResults toPay(MemorySegment toPay) {
        this.toPay = toPay;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(DiscountResults value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutDiscount.DiscountResults.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(DiscountResults value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutDiscount.DiscountResults.STATUS, scope.inout(status));
        at.set(ADDRESS, LayoutDiscount.DiscountResults.TIER, scope.inout(tier));
        at.set(ADDRESS, LayoutDiscount.DiscountResults.NET_DISCOUNT, scope.inout(netDiscount));
        at.set(ADDRESS, LayoutDiscount.DiscountResults.VAT_CORRECTION, scope.inout(vatCorrection));
        at.set(ADDRESS, LayoutDiscount.DiscountResults.TO_PAY, scope.inout(toPay));
    }

    /** Fails when a column is too short for a call. */
    static void check(DiscountResults value, long count) {
        if (value != null) {
            Convert.room(value.status, count, 4, "status");
            Convert.room(value.tier, count, 4, "tier");
            Convert.room(value.netDiscount, count, 8, "netDiscount");
            Convert.room(value.vatCorrection, count, 8, "vatCorrection");
            Convert.room(value.toPay, count, 8, "toPay");
        }
    }
}
