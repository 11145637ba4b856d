// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutDiscount;

/**
 * Many invoices of one VAT rate each. Columns in.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class DiscountInvoices {
    private long count = -1;
    private MemorySegment net;
    private MemorySegment vat;
    private MemorySegment rate;
    private MemorySegment start;
    private MemorySegment paid;

    /** Begins without columns. */
    public DiscountInvoices() {}

    /**
     * invoices.
     *
     * @return invoices
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * invoices.
     *
     * @param count invoices
     * @return this object
     */
    public DiscountInvoices count(long count) {
        this.count = count;
        return this;
    }

    /**
     * minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment net() {
        return net;
    }

    /**
     * minor units.
     *
     * @param net the elements
     * @return this object
     */
    public DiscountInvoices net(long... net) {
        return net(MemorySegment.ofArray(net));
    }

    /**
     * minor units.
     *
     * @param net the elements
     * @return this object
     */
    public DiscountInvoices net(MemorySegment net) {
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
    public DiscountInvoices vat(long... vat) {
        return vat(MemorySegment.ofArray(vat));
    }

    /**
     * VAT as invoiced, minor units; null: 0.
     *
     * @param vat the elements
     * @return this object
     */
    public DiscountInvoices vat(MemorySegment vat) {
        count = Convert.same(count, vat.byteSize(), 8, "vat");
        this.vat = vat;
        return this;
    }

    /**
     * as in {@link DiscountParts}; needed by VAT_RECOMPUTED; null: not given.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment rate() {
        return rate;
    }

    /**
     * as in {@link DiscountParts}; needed by VAT_RECOMPUTED; null: not given.
     *
     * @param rate the elements
     * @return this object
     */
    public DiscountInvoices rate(long... rate) {
        return rate(MemorySegment.ofArray(rate));
    }

    /**
     * as in {@link DiscountParts}; needed by VAT_RECOMPUTED; null: not given.
     *
     * @param rate the elements
     * @return this object
     */
    public DiscountInvoices rate(MemorySegment rate) {
        count = Convert.same(count, rate.byteSize(), 8, "rate");
        this.rate = rate;
        return this;
    }

    /**
     * epoch days; null: not known.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment start() {
        return start;
    }

    /**
     * epoch days; null: not known.
     *
     * @param start the elements
     * @return this object
     */
    public DiscountInvoices start(int... start) {
        return start(MemorySegment.ofArray(start));
    }

    /**
     * epoch days; null: not known.
     *
     * @param start the elements
     * @return this object
     */
    public DiscountInvoices start(MemorySegment start) {
        count = Convert.same(count, start.byteSize(), 4, "start");
        this.start = start;
        return this;
    }

    /**
     * epoch days; null: not known.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment paid() {
        return paid;
    }

    /**
     * epoch days; null: not known.
     *
     * @param paid the elements
     * @return this object
     */
    public DiscountInvoices paid(int... paid) {
        return paid(MemorySegment.ofArray(paid));
    }

    /**
     * epoch days; null: not known.
     *
     * @param paid the elements
     * @return this object
     */
    public DiscountInvoices paid(MemorySegment paid) {
        count = Convert.same(count, paid.byteSize(), 4, "paid");
        this.paid = paid;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(DiscountInvoices value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutDiscount.DiscountInvoices.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(DiscountInvoices value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(net, Math.max(count, 0), 8, "net");
        Convert.room(vat, Math.max(count, 0), 8, "vat");
        Convert.room(rate, Math.max(count, 0), 8, "rate");
        Convert.room(start, Math.max(count, 0), 4, "start");
        Convert.room(paid, Math.max(count, 0), 4, "paid");
        at.set(JAVA_LONG, LayoutDiscount.DiscountInvoices.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutDiscount.DiscountInvoices.NET, scope.in(net));
        at.set(ADDRESS, LayoutDiscount.DiscountInvoices.VAT, scope.in(vat));
        at.set(ADDRESS, LayoutDiscount.DiscountInvoices.RATE, scope.in(rate));
        at.set(ADDRESS, LayoutDiscount.DiscountInvoices.START, scope.in(start));
        at.set(ADDRESS, LayoutDiscount.DiscountInvoices.PAID, scope.in(paid));
    }
}
