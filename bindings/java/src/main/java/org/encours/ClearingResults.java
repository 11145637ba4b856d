// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutClearing;

/**
 * Columns out, minor units, the caller's; those that are not wanted are null.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class ClearingResults {
    private MemorySegment paid;
    private MemorySegment discount;
    private MemorySegment tolerance;
    private MemorySegment writeOff;
    private MemorySegment fee;
    private MemorySegment rest;
    private MemorySegment discountVat;
    private MemorySegment toleranceVat;
    private MemorySegment writeOffVat;
    private MemorySegment status;

    /** Begins without columns. */
    public ClearingResults() {}

    /**
     * of the payment.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment paid() {
        return paid;
    }

    /**
     * of the payment.
     *
     * @param paid the elements, written by the library
     * @return this object
     */
    public ClearingResults paid(long... paid) {
        return paid(MemorySegment.ofArray(paid));
    }

    /**
     * of the payment.
     *
     * @param paid the elements, written by the library
     * @return this object
     */
    public ClearingResults paid(MemorySegment paid) {
        this.paid = paid;
        return this;
    }

    /**
     * granted.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment discount() {
        return discount;
    }

    /**
     * granted.
     *
     * @param discount the elements, written by the library
     * @return this object
     */
    public ClearingResults discount(long... discount) {
        return discount(MemorySegment.ofArray(discount));
    }

    /**
     * granted.
     *
     * @param discount the elements, written by the library
     * @return this object
     */
    public ClearingResults discount(MemorySegment discount) {
        this.discount = discount;
        return this;
    }

    /**
     * &gt; 0 paid too little, &lt; 0 too much.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment tolerance() {
        return tolerance;
    }

    /**
     * &gt; 0 paid too little, &lt; 0 too much.
     *
     * @param tolerance the elements, written by the library
     * @return this object
     */
    public ClearingResults tolerance(long... tolerance) {
        return tolerance(MemorySegment.ofArray(tolerance));
    }

    /**
     * &gt; 0 paid too little, &lt; 0 too much.
     *
     * @param tolerance the elements, written by the library
     * @return this object
     */
    public ClearingResults tolerance(MemorySegment tolerance) {
        this.tolerance = tolerance;
        return this;
    }

    /**
     * booked.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment writeOff() {
        return writeOff;
    }

    /**
     * booked.
     *
     * @param writeOff the elements, written by the library
     * @return this object
     */
    public ClearingResults writeOff(long... writeOff) {
        return writeOff(MemorySegment.ofArray(writeOff));
    }

    /**
     * booked.
     *
     * @param writeOff the elements, written by the library
     * @return this object
     */
    public ClearingResults writeOff(MemorySegment writeOff) {
        this.writeOff = writeOff;
        return this;
    }

    /**
     * booked.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment fee() {
        return fee;
    }

    /**
     * booked.
     *
     * @param fee the elements, written by the library
     * @return this object
     */
    public ClearingResults fee(long... fee) {
        return fee(MemorySegment.ofArray(fee));
    }

    /**
     * booked.
     *
     * @param fee the elements, written by the library
     * @return this object
     */
    public ClearingResults fee(MemorySegment fee) {
        this.fee = fee;
        return this;
    }

    /**
     * still open.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment rest() {
        return rest;
    }

    /**
     * still open.
     *
     * @param rest the elements, written by the library
     * @return this object
     */
    public ClearingResults rest(long... rest) {
        return rest(MemorySegment.ofArray(rest));
    }

    /**
     * still open.
     *
     * @param rest the elements, written by the library
     * @return this object
     */
    public ClearingResults rest(MemorySegment rest) {
        this.rest = rest;
        return this;
    }

    /**
     * VAT in the discount.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment discountVat() {
        return discountVat;
    }

    /**
     * VAT in the discount.
     *
     * @param discountVat the elements, written by the library
     * @return this object
     */
    public ClearingResults discountVat(long... discountVat) {
        return discountVat(MemorySegment.ofArray(discountVat));
    }

    /**
     * VAT in the discount.
     *
     * @param discountVat the elements, written by the library
     * @return this object
     */
    public ClearingResults discountVat(MemorySegment discountVat) {
        this.discountVat = discountVat;
        return this;
    }

    /**
     * VAT in the tolerance, of its sign.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment toleranceVat() {
        return toleranceVat;
    }

    /**
     * VAT in the tolerance, of its sign.
     *
     * @param toleranceVat the elements, written by the library
     * @return this object
     */
    public ClearingResults toleranceVat(long... toleranceVat) {
        return toleranceVat(MemorySegment.ofArray(toleranceVat));
    }

    /**
     * VAT in the tolerance, of its sign.
     *
     * @param toleranceVat the elements, written by the library
     * @return this object
     */
    public ClearingResults toleranceVat(MemorySegment toleranceVat) {
        this.toleranceVat = toleranceVat;
        return this;
    }

    /**
     * VAT in the write-off.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment writeOffVat() {
        return writeOffVat;
    }

    /**
     * VAT in the write-off.
     *
     * @param writeOffVat the elements, written by the library
     * @return this object
     */
    public ClearingResults writeOffVat(long... writeOffVat) {
        return writeOffVat(MemorySegment.ofArray(writeOffVat));
    }

    /**
     * VAT in the write-off.
     *
     * @param writeOffVat the elements, written by the library
     * @return this object
     */
    public ClearingResults writeOffVat(MemorySegment writeOffVat) {
        this.writeOffVat = writeOffVat;
        return this;
    }

    /**
     * a {@link ClearingStatus}.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment status() {
        return status;
    }

    /**
     * a {@link ClearingStatus}.
     *
     * @param status the elements, written by the library
     * @return this object
     */
    public ClearingResults status(int... status) {
        return status(MemorySegment.ofArray(status));
    }

    /**
     * a {@link ClearingStatus}.
     *
     * @param status the elements, written by the library
     * @return this object
     */
    public ClearingResults status(MemorySegment status) {
        this.status = status;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(ClearingResults value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutClearing.ClearingResults.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(ClearingResults value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutClearing.ClearingResults.PAID, scope.inout(paid));
        at.set(ADDRESS, LayoutClearing.ClearingResults.DISCOUNT, scope.inout(discount));
        at.set(ADDRESS, LayoutClearing.ClearingResults.TOLERANCE, scope.inout(tolerance));
        at.set(ADDRESS, LayoutClearing.ClearingResults.WRITE_OFF, scope.inout(writeOff));
        at.set(ADDRESS, LayoutClearing.ClearingResults.FEE, scope.inout(fee));
        at.set(ADDRESS, LayoutClearing.ClearingResults.REST, scope.inout(rest));
        at.set(ADDRESS, LayoutClearing.ClearingResults.DISCOUNT_VAT, scope.inout(discountVat));
        at.set(ADDRESS, LayoutClearing.ClearingResults.TOLERANCE_VAT, scope.inout(toleranceVat));
        at.set(ADDRESS, LayoutClearing.ClearingResults.WRITE_OFF_VAT, scope.inout(writeOffVat));
        at.set(ADDRESS, LayoutClearing.ClearingResults.STATUS, scope.inout(status));
    }

    /** Fails when a column is too short for a call. */
    static void check(ClearingResults value, long count) {
        if (value != null) {
            Convert.room(value.paid, count, 8, "paid");
            Convert.room(value.discount, count, 8, "discount");
            Convert.room(value.tolerance, count, 8, "tolerance");
            Convert.room(value.writeOff, count, 8, "writeOff");
            Convert.room(value.fee, count, 8, "fee");
            Convert.room(value.rest, count, 8, "rest");
            Convert.room(value.discountVat, count, 8, "discountVat");
            Convert.room(value.toleranceVat, count, 8, "toleranceVat");
            Convert.room(value.writeOffVat, count, 8, "writeOffVat");
            Convert.room(value.status, count, 4, "status");
        }
    }
}
