// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutClearing;

/**
 * Invoices in the order in which they are settled. Columns, minor units of one currency.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class ClearingInvoices {
    private long count = -1;
    private MemorySegment open;
    private MemorySegment asked;
    private MemorySegment discount;
    private MemorySegment tolerance;
    private MemorySegment writeOff;
    private MemorySegment fee;
    private MemorySegment named;
    private MemorySegment gross;
    private MemorySegment vat;

    /** Begins without columns. */
    public ClearingInvoices() {}

    /**
     * invoices, up to 2^31.
     *
     * @return invoices, up to 2^31
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * invoices, up to 2^31.
     *
     * @param count invoices, up to 2^31
     * @return this object
     */
    public ClearingInvoices count(long count) {
        this.count = count;
        return this;
    }

    /**
     * before the payment, 0 or more.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment open() {
        return open;
    }

    /**
     * before the payment, 0 or more.
     *
     * @param open the elements
     * @return this object
     */
    public ClearingInvoices open(long... open) {
        return open(MemorySegment.ofArray(open));
    }

    /**
     * before the payment, 0 or more.
     *
     * @param open the elements
     * @return this object
     */
    public ClearingInvoices open(MemorySegment open) {
        count = Convert.same(count, open.byteSize(), 8, "open");
        this.open = open;
        return this;
    }

    /**
     * part of it to be settled now, 0 to {@code open}; null: all of it.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment asked() {
        return asked;
    }

    /**
     * part of it to be settled now, 0 to {@code open}; null: all of it.
     *
     * @param asked the elements
     * @return this object
     */
    public ClearingInvoices asked(long... asked) {
        return asked(MemorySegment.ofArray(asked));
    }

    /**
     * part of it to be settled now, 0 to {@code open}; null: all of it.
     *
     * @param asked the elements
     * @return this object
     */
    public ClearingInvoices asked(MemorySegment asked) {
        count = Convert.same(count, asked.byteSize(), 8, "asked");
        this.asked = asked;
        return this;
    }

    /**
     * allowed if it is closed now, see {@link Discount#tierFind}; null: none.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment discount() {
        return discount;
    }

    /**
     * allowed if it is closed now, see {@link Discount#tierFind}; null: none.
     *
     * @param discount the elements
     * @return this object
     */
    public ClearingInvoices discount(long... discount) {
        return discount(MemorySegment.ofArray(discount));
    }

    /**
     * allowed if it is closed now, see {@link Discount#tierFind}; null: none.
     *
     * @param discount the elements
     * @return this object
     */
    public ClearingInvoices discount(MemorySegment discount) {
        count = Convert.same(count, discount.byteSize(), 8, "discount");
        this.discount = discount;
        return this;
    }

    /**
     * difference accepted, 0 or more; null: none.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment tolerance() {
        return tolerance;
    }

    /**
     * difference accepted, 0 or more; null: none.
     *
     * @param tolerance the elements
     * @return this object
     */
    public ClearingInvoices tolerance(long... tolerance) {
        return tolerance(MemorySegment.ofArray(tolerance));
    }

    /**
     * difference accepted, 0 or more; null: none.
     *
     * @param tolerance the elements
     * @return this object
     */
    public ClearingInvoices tolerance(MemorySegment tolerance) {
        count = Convert.same(count, tolerance.byteSize(), 8, "tolerance");
        this.tolerance = tolerance;
        return this;
    }

    /**
     * given up, 0 or more; null: nothing.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment writeOff() {
        return writeOff;
    }

    /**
     * given up, 0 or more; null: nothing.
     *
     * @param writeOff the elements
     * @return this object
     */
    public ClearingInvoices writeOff(long... writeOff) {
        return writeOff(MemorySegment.ofArray(writeOff));
    }

    /**
     * given up, 0 or more; null: nothing.
     *
     * @param writeOff the elements
     * @return this object
     */
    public ClearingInvoices writeOff(MemorySegment writeOff) {
        count = Convert.same(count, writeOff.byteSize(), 8, "writeOff");
        this.writeOff = writeOff;
        return this;
    }

    /**
     * kept by a bank or factor, 0 or more; null: none.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment fee() {
        return fee;
    }

    /**
     * kept by a bank or factor, 0 or more; null: none.
     *
     * @param fee the elements
     * @return this object
     */
    public ClearingInvoices fee(long... fee) {
        return fee(MemorySegment.ofArray(fee));
    }

    /**
     * kept by a bank or factor, 0 or more; null: none.
     *
     * @param fee the elements
     * @return this object
     */
    public ClearingInvoices fee(MemorySegment fee) {
        count = Convert.same(count, fee.byteSize(), 8, "fee");
        this.fee = fee;
        return this;
    }

    /**
     * 1: the payment was made for it; 0: it takes part by NEXT only; null: all were named.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment named() {
        return named;
    }

    /**
     * 1: the payment was made for it; 0: it takes part by NEXT only; null: all were named.
     *
     * @param named the elements
     * @return this object
     */
    public ClearingInvoices named(int... named) {
        return named(MemorySegment.ofArray(named));
    }

    /**
     * 1: the payment was made for it; 0: it takes part by NEXT only; null: all were named.
     *
     * @param named the elements
     * @return this object
     */
    public ClearingInvoices named(MemorySegment named) {
        count = Convert.same(count, named.byteSize(), 4, "named");
        this.named = named;
        return this;
    }

    /**
     * of the invoice; null: no VAT is worked out.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment gross() {
        return gross;
    }

    /**
     * of the invoice; null: no VAT is worked out.
     *
     * @param gross the elements
     * @return this object
     */
    public ClearingInvoices gross(long... gross) {
        return gross(MemorySegment.ofArray(gross));
    }

    /**
     * of the invoice; null: no VAT is worked out.
     *
     * @param gross the elements
     * @return this object
     */
    public ClearingInvoices gross(MemorySegment gross) {
        count = Convert.same(count, gross.byteSize(), 8, "gross");
        this.gross = gross;
        return this;
    }

    /**
     * in {@code gross}, 0 to {@code gross}; null: no VAT is worked out.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment vat() {
        return vat;
    }

    /**
     * in {@code gross}, 0 to {@code gross}; null: no VAT is worked out.
     *
     * @param vat the elements
     * @return this object
     */
    public ClearingInvoices vat(long... vat) {
        return vat(MemorySegment.ofArray(vat));
    }

    /**
     * in {@code gross}, 0 to {@code gross}; null: no VAT is worked out.
     *
     * @param vat the elements
     * @return this object
     */
    public ClearingInvoices vat(MemorySegment vat) {
        count = Convert.same(count, vat.byteSize(), 8, "vat");
        this.vat = vat;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(ClearingInvoices value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutClearing.ClearingInvoices.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(ClearingInvoices value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(open, Math.max(count, 0), 8, "open");
        Convert.room(asked, Math.max(count, 0), 8, "asked");
        Convert.room(discount, Math.max(count, 0), 8, "discount");
        Convert.room(tolerance, Math.max(count, 0), 8, "tolerance");
        Convert.room(writeOff, Math.max(count, 0), 8, "writeOff");
        Convert.room(fee, Math.max(count, 0), 8, "fee");
        Convert.room(named, Math.max(count, 0), 4, "named");
        Convert.room(gross, Math.max(count, 0), 8, "gross");
        Convert.room(vat, Math.max(count, 0), 8, "vat");
        at.set(JAVA_LONG, LayoutClearing.ClearingInvoices.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutClearing.ClearingInvoices.OPEN, scope.in(open));
        at.set(ADDRESS, LayoutClearing.ClearingInvoices.ASKED, scope.in(asked));
        at.set(ADDRESS, LayoutClearing.ClearingInvoices.DISCOUNT, scope.in(discount));
        at.set(ADDRESS, LayoutClearing.ClearingInvoices.TOLERANCE, scope.in(tolerance));
        at.set(ADDRESS, LayoutClearing.ClearingInvoices.WRITE_OFF, scope.in(writeOff));
        at.set(ADDRESS, LayoutClearing.ClearingInvoices.FEE, scope.in(fee));
        at.set(ADDRESS, LayoutClearing.ClearingInvoices.NAMED, scope.in(named));
        at.set(ADDRESS, LayoutClearing.ClearingInvoices.GROSS, scope.in(gross));
        at.set(ADDRESS, LayoutClearing.ClearingInvoices.VAT, scope.in(vat));
    }
}
