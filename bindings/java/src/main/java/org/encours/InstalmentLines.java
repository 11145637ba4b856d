// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutOpenItems;

/**
 * Documents made of instalment lines, what was paid of each, and where the open amounts go.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class InstalmentLines {
    private long documents = -1;
    private MemorySegment first;
    private MemorySegment amount;
    private MemorySegment due;
    private MemorySegment paid;
    private MemorySegment open;
    private MemorySegment overpaid;

    /** Begins without columns. */
    public InstalmentLines() {}

    /**
     * documents.
     *
     * @return documents
     */
    public long documents() {
        return Math.max(documents, 0);
    }

    /**
     * documents.
     *
     * @param documents documents
     * @return this object
     */
    public InstalmentLines documents(long documents) {
        this.documents = documents;
        return this;
    }

    /**
     * first line of each document, ascending from 0, and the number of lines at the end.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment first() {
        return first;
    }

    /**
     * first line of each document, ascending from 0, and the number of lines at the end.
     *
     * @param first the elements
     * @return this object
     */
    public InstalmentLines first(long... first) {
        return first(MemorySegment.ofArray(first));
    }

    /**
     * first line of each document, ascending from 0, and the number of lines at the end.
     *
     * @param first the elements
     * @return this object
     */
    public InstalmentLines first(MemorySegment first) {
        this.first = first;
        return this;
    }

    /**
     * amounts of the lines, with one sign in a document, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amount() {
        return amount;
    }

    /**
     * amounts of the lines, with one sign in a document, minor units.
     *
     * @param amount the elements
     * @return this object
     */
    public InstalmentLines amount(long... amount) {
        return amount(MemorySegment.ofArray(amount));
    }

    /**
     * amounts of the lines, with one sign in a document, minor units.
     *
     * @param amount the elements
     * @return this object
     */
    public InstalmentLines amount(MemorySegment amount) {
        this.amount = amount;
        return this;
    }

    /**
     * their due dates, epoch day or null.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment due() {
        return due;
    }

    /**
     * their due dates, epoch day or null.
     *
     * @param due the elements
     * @return this object
     */
    public InstalmentLines due(int... due) {
        return due(MemorySegment.ofArray(due));
    }

    /**
     * their due dates, epoch day or null.
     *
     * @param due the elements
     * @return this object
     */
    public InstalmentLines due(MemorySegment due) {
        this.due = due;
        return this;
    }

    /**
     * settled of each document, minor units, with the sign of its lines.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment paid() {
        return paid;
    }

    /**
     * settled of each document, minor units, with the sign of its lines.
     *
     * @param paid the elements
     * @return this object
     */
    public InstalmentLines paid(long... paid) {
        return paid(MemorySegment.ofArray(paid));
    }

    /**
     * settled of each document, minor units, with the sign of its lines.
     *
     * @param paid the elements
     * @return this object
     */
    public InstalmentLines paid(MemorySegment paid) {
        documents = Convert.same(documents, paid.byteSize(), 8, "paid");
        this.paid = paid;
        return this;
    }

    /**
     * open amount of each line, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment open() {
        return open;
    }

    /**
     * open amount of each line, minor units.
     *
     * @param open the elements, written by the library
     * @return this object
     */
    public InstalmentLines open(long... open) {
        return open(MemorySegment.ofArray(open));
    }

    /**
     * open amount of each line, minor units.
     *
     * @param open the elements, written by the library
     * @return this object
     */
    public InstalmentLines open(MemorySegment open) {
        this.open = open;
        return this;
    }

    /**
     * row of each overpayment, minor units, 0 or with the sign against that of the lines.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment overpaid() {
        return overpaid;
    }

    /**
     * row of each overpayment, minor units, 0 or with the sign against that of the lines.
     *
     * @param overpaid the elements, written by the library
     * @return this object
     */
    public InstalmentLines overpaid(long... overpaid) {
        return overpaid(MemorySegment.ofArray(overpaid));
    }

    /**
     * row of each overpayment, minor units, 0 or with the sign against that of the lines.
     *
     * @param overpaid the elements, written by the library
     * @return this object
     */
    public InstalmentLines overpaid(MemorySegment overpaid) {
        documents = Convert.same(documents, overpaid.byteSize(), 8, "overpaid");
        this.overpaid = overpaid;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(InstalmentLines value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutOpenItems.InstalmentLines.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(InstalmentLines value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(first, Math.max(documents, 0) + 1, 8, "first");
        Convert.room(paid, Math.max(documents, 0), 8, "paid");
        Convert.room(overpaid, Math.max(documents, 0), 8, "overpaid");
        Convert.room(amount, Convert.element(first, Math.max(documents, 0), 8), 8, "amount");
        Convert.room(due, Convert.element(first, Math.max(documents, 0), 8), 4, "due");
        Convert.room(open, Convert.element(first, Math.max(documents, 0), 8), 8, "open");
        at.set(JAVA_LONG, LayoutOpenItems.InstalmentLines.DOCUMENTS, Math.max(documents, 0));
        at.set(ADDRESS, LayoutOpenItems.InstalmentLines.FIRST, scope.in(first));
        at.set(ADDRESS, LayoutOpenItems.InstalmentLines.AMOUNT, scope.in(amount));
        at.set(ADDRESS, LayoutOpenItems.InstalmentLines.DUE, scope.in(due));
        at.set(ADDRESS, LayoutOpenItems.InstalmentLines.PAID, scope.in(paid));
        at.set(ADDRESS, LayoutOpenItems.InstalmentLines.OPEN, scope.inout(open));
        at.set(ADDRESS, LayoutOpenItems.InstalmentLines.OVERPAID, scope.inout(overpaid));
    }
}
