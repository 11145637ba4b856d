// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutDsoInvoices;

/**
 * Invoices as columns of the same length, in any order.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class DsoInvoiceColumns {
    private long count = -1;
    private MemorySegment amount;
    private MemorySegment issue;

    /** Begins without columns. */
    public DsoInvoiceColumns() {}

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
    public DsoInvoiceColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * open amount, signed minor units of one currency; 0: not open, not counted.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amount() {
        return amount;
    }

    /**
     * open amount, signed minor units of one currency; 0: not open, not counted.
     *
     * @param amount the elements
     * @return this object
     */
    public DsoInvoiceColumns amount(long... amount) {
        return amount(MemorySegment.ofArray(amount));
    }

    /**
     * open amount, signed minor units of one currency; 0: not open, not counted.
     *
     * @param amount the elements
     * @return this object
     */
    public DsoInvoiceColumns amount(MemorySegment amount) {
        count = Convert.same(count, amount.byteSize(), 8, "amount");
        this.amount = amount;
        return this;
    }

    /**
     * invoice date, epoch day or null.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment issue() {
        return issue;
    }

    /**
     * invoice date, epoch day or null.
     *
     * @param issue the elements
     * @return this object
     */
    public DsoInvoiceColumns issue(int... issue) {
        return issue(MemorySegment.ofArray(issue));
    }

    /**
     * invoice date, epoch day or null.
     *
     * @param issue the elements
     * @return this object
     */
    public DsoInvoiceColumns issue(MemorySegment issue) {
        count = Convert.same(count, issue.byteSize(), 4, "issue");
        this.issue = issue;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(DsoInvoiceColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutDsoInvoices.DsoInvoiceColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(DsoInvoiceColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(amount, Math.max(count, 0), 8, "amount");
        Convert.room(issue, Math.max(count, 0), 4, "issue");
        at.set(JAVA_LONG, LayoutDsoInvoices.DsoInvoiceColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutDsoInvoices.DsoInvoiceColumns.AMOUNT, scope.in(amount));
        at.set(ADDRESS, LayoutDsoInvoices.DsoInvoiceColumns.ISSUE, scope.in(issue));
    }
}
