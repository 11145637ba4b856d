// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutDiscount;

/**
 * An invoice by VAT rate. Columns; all amounts of one sign, zeros apart.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class DiscountParts {
    private long count = -1;
    private MemorySegment net;
    private MemorySegment vat;
    private MemorySegment rate;
    private MemorySegment fixedTax;

    /** Begins without columns. */
    public DiscountParts() {}

    /**
     * 1 to 64.
     *
     * @return 1 to 64
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * 1 to 64.
     *
     * @param count 1 to 64
     * @return this object
     */
    public DiscountParts count(long count) {
        this.count = count;
        return this;
    }

    /**
     * taxable amounts, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment net() {
        return net;
    }

    /**
     * taxable amounts, minor units.
     *
     * @param net the elements
     * @return this object
     */
    public DiscountParts net(long... net) {
        return net(MemorySegment.ofArray(net));
    }

    /**
     * taxable amounts, minor units.
     *
     * @param net the elements
     * @return this object
     */
    public DiscountParts net(MemorySegment net) {
        count = Convert.same(count, net.byteSize(), 8, "net");
        this.net = net;
        return this;
    }

    /**
     * VAT as invoiced, minor units; null: 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment vat() {
        return vat;
    }

    /**
     * VAT as invoiced, minor units; null: 0.
     *
     * @param vat the elements
     * @return this object
     */
    public DiscountParts vat(long... vat) {
        return vat(MemorySegment.ofArray(vat));
    }

    /**
     * VAT as invoiced, minor units; null: 0.
     *
     * @param vat the elements
     * @return this object
     */
    public DiscountParts vat(MemorySegment vat) {
        count = Convert.same(count, vat.byteSize(), 8, "vat");
        this.vat = vat;
        return this;
    }

    /**
     * percent x 1 000 000; needed by VAT_RECOMPUTED; null: not given.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment rate() {
        return rate;
    }

    /**
     * percent x 1 000 000; needed by VAT_RECOMPUTED; null: not given.
     *
     * @param rate the elements
     * @return this object
     */
    public DiscountParts rate(long... rate) {
        return rate(MemorySegment.ofArray(rate));
    }

    /**
     * percent x 1 000 000; needed by VAT_RECOMPUTED; null: not given.
     *
     * @param rate the elements
     * @return this object
     */
    public DiscountParts rate(MemorySegment rate) {
        count = Convert.same(count, rate.byteSize(), 8, "rate");
        this.rate = rate;
        return this;
    }

    /**
     * taxes that follow neither net nor discount, minor units; null: 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment fixedTax() {
        return fixedTax;
    }

    /**
     * taxes that follow neither net nor discount, minor units; null: 0.
     *
     * @param fixedTax the elements
     * @return this object
     */
    public DiscountParts fixedTax(long... fixedTax) {
        return fixedTax(MemorySegment.ofArray(fixedTax));
    }

    /**
     * taxes that follow neither net nor discount, minor units; null: 0.
     *
     * @param fixedTax the elements
     * @return this object
     */
    public DiscountParts fixedTax(MemorySegment fixedTax) {
        count = Convert.same(count, fixedTax.byteSize(), 8, "fixedTax");
        this.fixedTax = fixedTax;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(DiscountParts value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutDiscount.DiscountParts.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(DiscountParts value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(net, Math.max(count, 0), 8, "net");
        Convert.room(vat, Math.max(count, 0), 8, "vat");
        Convert.room(rate, Math.max(count, 0), 8, "rate");
        Convert.room(fixedTax, Math.max(count, 0), 8, "fixedTax");
        at.set(JAVA_LONG, LayoutDiscount.DiscountParts.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutDiscount.DiscountParts.NET, scope.in(net));
        at.set(ADDRESS, LayoutDiscount.DiscountParts.VAT, scope.in(vat));
        at.set(ADDRESS, LayoutDiscount.DiscountParts.RATE, scope.in(rate));
        at.set(ADDRESS, LayoutDiscount.DiscountParts.FIXED_TAX, scope.in(fixedTax));
    }
}
