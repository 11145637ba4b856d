// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutDisputes;

/**
 * What disputes are compared with. A column that is null is not added to.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class DisputeBaseColumns {
    private long count = -1;
    private MemorySegment rows;
    private MemorySegment invoiced;
    private MemorySegment invoices;
    private MemorySegment receivables;

    /** Begins without columns. */
    public DisputeBaseColumns() {}

    /**
     * sets of figures.
     *
     * @return sets of figures
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * sets of figures.
     *
     * @param count sets of figures
     * @return this object
     */
    public DisputeBaseColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * row of each; null: all 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment rows() {
        return rows;
    }

    /**
     * row of each; null: all 0.
     *
     * @param rows the elements
     * @return this object
     */
    public DisputeBaseColumns rows(int... rows) {
        return rows(MemorySegment.ofArray(rows));
    }

    /**
     * row of each; null: all 0.
     *
     * @param rows the elements
     * @return this object
     */
    public DisputeBaseColumns rows(MemorySegment rows) {
        count = Convert.same(count, rows.byteSize(), 4, "rows");
        this.rows = rows;
        return this;
    }

    /**
     * invoiced in the window, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment invoiced() {
        return invoiced;
    }

    /**
     * invoiced in the window, minor units.
     *
     * @param invoiced the elements
     * @return this object
     */
    public DisputeBaseColumns invoiced(long... invoiced) {
        return invoiced(MemorySegment.ofArray(invoiced));
    }

    /**
     * invoiced in the window, minor units.
     *
     * @param invoiced the elements
     * @return this object
     */
    public DisputeBaseColumns invoiced(MemorySegment invoiced) {
        count = Convert.same(count, invoiced.byteSize(), 8, "invoiced");
        this.invoiced = invoiced;
        return this;
    }

    /**
     * number of invoices of the window.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment invoices() {
        return invoices;
    }

    /**
     * number of invoices of the window.
     *
     * @param invoices the elements
     * @return this object
     */
    public DisputeBaseColumns invoices(long... invoices) {
        return invoices(MemorySegment.ofArray(invoices));
    }

    /**
     * number of invoices of the window.
     *
     * @param invoices the elements
     * @return this object
     */
    public DisputeBaseColumns invoices(MemorySegment invoices) {
        count = Convert.same(count, invoices.byteSize(), 8, "invoices");
        this.invoices = invoices;
        return this;
    }

    /**
     * open on the as-of day, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment receivables() {
        return receivables;
    }

    /**
     * open on the as-of day, minor units.
     *
     * @param receivables the elements
     * @return this object
     */
    public DisputeBaseColumns receivables(long... receivables) {
        return receivables(MemorySegment.ofArray(receivables));
    }

    /**
     * open on the as-of day, minor units.
     *
     * @param receivables the elements
     * @return this object
     */
    public DisputeBaseColumns receivables(MemorySegment receivables) {
        count = Convert.same(count, receivables.byteSize(), 8, "receivables");
        this.receivables = receivables;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(DisputeBaseColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutDisputes.DisputeBaseColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(DisputeBaseColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(rows, Math.max(count, 0), 4, "rows");
        Convert.room(invoiced, Math.max(count, 0), 8, "invoiced");
        Convert.room(invoices, Math.max(count, 0), 8, "invoices");
        Convert.room(receivables, Math.max(count, 0), 8, "receivables");
        at.set(JAVA_LONG, LayoutDisputes.DisputeBaseColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutDisputes.DisputeBaseColumns.ROWS, scope.in(rows));
        at.set(ADDRESS, LayoutDisputes.DisputeBaseColumns.INVOICED, scope.in(invoiced));
        at.set(ADDRESS, LayoutDisputes.DisputeBaseColumns.INVOICES, scope.in(invoices));
        at.set(ADDRESS, LayoutDisputes.DisputeBaseColumns.RECEIVABLES, scope.in(receivables));
    }
}
