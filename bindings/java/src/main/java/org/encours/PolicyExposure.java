// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutPolicyParts;

/**
 * What counts as exposure. Percentages are in 1/10000: 10000 counts whole, 0 not at all. Each
 * component is rounded half up to a minor unit. The default is potential risk.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class PolicyExposure {
    private int openDebits = 10000;
    private int bills = 10000;
    private int unallocated = 10000;
    private int creditNotes = 10000;
    private int toInvoice = 10000;
    private int orders = 10000;
    private int drafts;
    private int returned;
    private int guarantees = 10000;
    private int horizonDays = 30;
    private int undatedOrders = 1;
    private int toleranceDays;
    private int windowDays = 180;
    private int customerMerged = 1;
    private MemorySegment billClasses;
    private long billClassCount = -1;

    /** Begins without columns. */
    public PolicyExposure() {}

    /**
     * counted so much, 0 to 10000.
     *
     * @return counted so much, 0 to 10000
     */
    public int openDebits() {
        return openDebits;
    }

    /**
     * counted so much, 0 to 10000.
     *
     * @param openDebits counted so much, 0 to 10000
     * @return this object
     */
    public PolicyExposure openDebits(int openDebits) {
        this.openDebits = openDebits;
        return this;
    }

    /**
     * the same of bills of exchange not matured.
     *
     * @return the same of bills of exchange not matured
     */
    public int bills() {
        return bills;
    }

    /**
     * the same of bills of exchange not matured.
     *
     * @param bills the same of bills of exchange not matured
     * @return this object
     */
    public PolicyExposure bills(int bills) {
        this.bills = bills;
        return this;
    }

    /**
     * taken off so much, of payments and advances not allocated.
     *
     * @return taken off so much, of payments and advances not allocated
     */
    public int unallocated() {
        return unallocated;
    }

    /**
     * taken off so much, of payments and advances not allocated.
     *
     * @param unallocated taken off so much, of payments and advances not allocated
     * @return this object
     */
    public PolicyExposure unallocated(int unallocated) {
        this.unallocated = unallocated;
        return this;
    }

    /**
     * taken off so much.
     *
     * @return taken off so much
     */
    public int creditNotes() {
        return creditNotes;
    }

    /**
     * taken off so much.
     *
     * @param creditNotes taken off so much
     * @return this object
     */
    public PolicyExposure creditNotes(int creditNotes) {
        this.creditNotes = creditNotes;
        return this;
    }

    /**
     * counted so much, of what is delivered and not invoiced.
     *
     * @return counted so much, of what is delivered and not invoiced
     */
    public int toInvoice() {
        return toInvoice;
    }

    /**
     * counted so much, of what is delivered and not invoiced.
     *
     * @param toInvoice counted so much, of what is delivered and not invoiced
     * @return this object
     */
    public PolicyExposure toInvoice(int toInvoice) {
        this.toInvoice = toInvoice;
        return this;
    }

    /**
     * of orders within the horizon.
     *
     * @return of orders within the horizon
     */
    public int orders() {
        return orders;
    }

    /**
     * of orders within the horizon.
     *
     * @param orders of orders within the horizon
     * @return this object
     */
    public PolicyExposure orders(int orders) {
        this.orders = orders;
        return this;
    }

    /**
     * of draft invoices.
     *
     * @return of draft invoices
     */
    public int drafts() {
        return drafts;
    }

    /**
     * of draft invoices.
     *
     * @param drafts of draft invoices
     * @return this object
     */
    public PolicyExposure drafts(int drafts) {
        this.drafts = drafts;
        return this;
    }

    /**
     * of payments returned in the window, on top of the debts that are open again.
     *
     * @return of payments returned in the window, on top of the debts that are open again
     */
    public int returned() {
        return returned;
    }

    /**
     * of payments returned in the window, on top of the debts that are open again.
     *
     * @param returned of payments returned in the window, on top of the debts that are open again
     * @return this object
     */
    public PolicyExposure returned(int returned) {
        this.returned = returned;
        return this;
    }

    /**
     * taken off so much, of guarantees as they count.
     *
     * @return taken off so much, of guarantees as they count
     */
    public int guarantees() {
        return guarantees;
    }

    /**
     * taken off so much, of guarantees as they count.
     *
     * @param guarantees taken off so much, of guarantees as they count
     * @return this object
     */
    public PolicyExposure guarantees(int guarantees) {
        this.guarantees = guarantees;
        return this;
    }

    /**
     * orders expected up to T + this count; 0 to 36500.
     *
     * @return orders expected up to T + this count; 0 to 36500
     */
    public int horizonDays() {
        return horizonDays;
    }

    /**
     * orders expected up to T + this count; 0 to 36500.
     *
     * @param horizonDays orders expected up to T + this count; 0 to 36500
     * @return this object
     */
    public PolicyExposure horizonDays(int horizonDays) {
        this.horizonDays = horizonDays;
        return this;
    }

    /**
     * 1: orders without a day expected are within the horizon.
     *
     * @return 1: orders without a day expected are within the horizon
     */
    public int undatedOrders() {
        return undatedOrders;
    }

    /**
     * 1: orders without a day expected are within the horizon.
     *
     * @param undatedOrders 1: orders without a day expected are within the horizon
     * @return this object
     */
    public PolicyExposure undatedOrders(int undatedOrders) {
        this.undatedOrders = undatedOrders;
        return this;
    }

    /**
     * debits late by more than this are overdue; 0 to 3650.
     *
     * @return debits late by more than this are overdue; 0 to 3650
     */
    public int toleranceDays() {
        return toleranceDays;
    }

    /**
     * debits late by more than this are overdue; 0 to 3650.
     *
     * @param toleranceDays debits late by more than this are overdue; 0 to 3650
     * @return this object
     */
    public PolicyExposure toleranceDays(int toleranceDays) {
        this.toleranceDays = toleranceDays;
        return this;
    }

    /**
     * returned payments and broken promises of so many days; 1 to 3650.
     *
     * @return returned payments and broken promises of so many days; 1 to 3650
     */
    public int windowDays() {
        return windowDays;
    }

    /**
     * returned payments and broken promises of so many days; 1 to 3650.
     *
     * @param windowDays returned payments and broken promises of so many days; 1 to 3650
     * @return this object
     */
    public PolicyExposure windowDays(int windowDays) {
        this.windowDays = windowDays;
        return this;
    }

    /**
     * 1: customers merged into one count as that one.
     *
     * @return 1: customers merged into one count as that one
     */
    public int customerMerged() {
        return customerMerged;
    }

    /**
     * 1: customers merged into one count as that one.
     *
     * @param customerMerged 1: customers merged into one count as that one
     * @return this object
     */
    public PolicyExposure customerMerged(int customerMerged) {
        this.customerMerged = customerMerged;
        return this;
    }

    /**
     * account classes of bills, 1 to 999; null: 413.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment billClasses() {
        return billClasses;
    }

    /**
     * account classes of bills, 1 to 999; null: 413.
     *
     * @param billClasses the elements
     * @return this object
     */
    public PolicyExposure billClasses(short... billClasses) {
        return billClasses(MemorySegment.ofArray(billClasses));
    }

    /**
     * account classes of bills, 1 to 999; null: 413.
     *
     * @param billClasses the elements
     * @return this object
     */
    public PolicyExposure billClasses(MemorySegment billClasses) {
        billClassCount = Convert.same(billClassCount, billClasses.byteSize(), 2, "billClasses");
        this.billClasses = billClasses;
        return this;
    }

    /**
     * elements of it, at most 16; 0 with bill_classes: no bills.
     *
     * @return elements of it, at most 16; 0 with bill_classes: no bills
     */
    public long billClassCount() {
        return Math.max(billClassCount, 0);
    }

    /**
     * elements of it, at most 16; 0 with bill_classes: no bills.
     *
     * @param billClassCount elements of it, at most 16; 0 with bill_classes: no bills
     * @return this object
     */
    public PolicyExposure billClassCount(long billClassCount) {
        this.billClassCount = billClassCount;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(PolicyExposure value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutPolicyParts.PolicyExposure.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(PolicyExposure value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(billClasses, Math.max(billClassCount, 0), 2, "billClasses");
        at.set(JAVA_INT, LayoutPolicyParts.PolicyExposure.OPEN_DEBITS, openDebits);
        at.set(JAVA_INT, LayoutPolicyParts.PolicyExposure.BILLS, bills);
        at.set(JAVA_INT, LayoutPolicyParts.PolicyExposure.UNALLOCATED, unallocated);
        at.set(JAVA_INT, LayoutPolicyParts.PolicyExposure.CREDIT_NOTES, creditNotes);
        at.set(JAVA_INT, LayoutPolicyParts.PolicyExposure.TO_INVOICE, toInvoice);
        at.set(JAVA_INT, LayoutPolicyParts.PolicyExposure.ORDERS, orders);
        at.set(JAVA_INT, LayoutPolicyParts.PolicyExposure.DRAFTS, drafts);
        at.set(JAVA_INT, LayoutPolicyParts.PolicyExposure.RETURNED, returned);
        at.set(JAVA_INT, LayoutPolicyParts.PolicyExposure.GUARANTEES, guarantees);
        at.set(JAVA_INT, LayoutPolicyParts.PolicyExposure.HORIZON_DAYS, horizonDays);
        at.set(JAVA_INT, LayoutPolicyParts.PolicyExposure.UNDATED_ORDERS, undatedOrders);
        at.set(JAVA_INT, LayoutPolicyParts.PolicyExposure.TOLERANCE_DAYS, toleranceDays);
        at.set(JAVA_INT, LayoutPolicyParts.PolicyExposure.WINDOW_DAYS, windowDays);
        at.set(JAVA_INT, LayoutPolicyParts.PolicyExposure.CUSTOMER_MERGED, customerMerged);
        at.set(ADDRESS, LayoutPolicyParts.PolicyExposure.BILL_CLASSES, scope.in(billClasses));
        at.set(JAVA_LONG, LayoutPolicyParts.PolicyExposure.BILL_CLASS_COUNT,
                Math.max(billClassCount, 0));
    }
}
