// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutExposure;

/**
 * Components of customers, or of anything that adds up to customers. A null column is missing.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class ExposureColumns {
    private long count = -1;
    private MemorySegment receivables;
    private MemorySegment toInvoice;
    private MemorySegment orders;
    private MemorySegment guarantees;
    private MemorySegment limits;
    private MemorySegment rows;

    /** Begins without columns. */
    public ExposureColumns() {}

    /**
     * elements of each column.
     *
     * @return elements of each column
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * elements of each column.
     *
     * @param count elements of each column
     * @return this object
     */
    public ExposureColumns count(long count) {
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
    public ExposureColumns receivables(long... receivables) {
        return receivables(MemorySegment.ofArray(receivables));
    }

    /**
     * minor units, signed.
     *
     * @param receivables the elements
     * @return this object
     */
    public ExposureColumns receivables(MemorySegment receivables) {
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
    public ExposureColumns toInvoice(long... toInvoice) {
        return toInvoice(MemorySegment.ofArray(toInvoice));
    }

    /**
     * minor units, signed.
     *
     * @param toInvoice the elements
     * @return this object
     */
    public ExposureColumns toInvoice(MemorySegment toInvoice) {
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
    public ExposureColumns orders(long... orders) {
        return orders(MemorySegment.ofArray(orders));
    }

    /**
     * minor units, signed.
     *
     * @param orders the elements
     * @return this object
     */
    public ExposureColumns orders(MemorySegment orders) {
        count = Convert.same(count, orders.byteSize(), 8, "orders");
        this.orders = orders;
        return this;
    }

    /**
     * as they count, &gt;= 0, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment guarantees() {
        return guarantees;
    }

    /**
     * as they count, &gt;= 0, minor units.
     *
     * @param guarantees the elements
     * @return this object
     */
    public ExposureColumns guarantees(long... guarantees) {
        return guarantees(MemorySegment.ofArray(guarantees));
    }

    /**
     * as they count, &gt;= 0, minor units.
     *
     * @param guarantees the elements
     * @return this object
     */
    public ExposureColumns guarantees(MemorySegment guarantees) {
        count = Convert.same(count, guarantees.byteSize(), 8, "guarantees");
        this.guarantees = guarantees;
        return this;
    }

    /**
     * &gt;= 0, minor units; not read by a state.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment limits() {
        return limits;
    }

    /**
     * &gt;= 0, minor units; not read by a state.
     *
     * @param limits the elements
     * @return this object
     */
    public ExposureColumns limits(long... limits) {
        return limits(MemorySegment.ofArray(limits));
    }

    /**
     * &gt;= 0, minor units; not read by a state.
     *
     * @param limits the elements
     * @return this object
     */
    public ExposureColumns limits(MemorySegment limits) {
        count = Convert.same(count, limits.byteSize(), 8, "limits");
        this.limits = limits;
        return this;
    }

    /**
     * of a state: row of each element; null: all row 0; not read by
     * {@link Exposure#columnsCompute}.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment rows() {
        return rows;
    }

    /**
     * of a state: row of each element; null: all row 0; not read by
     * {@link Exposure#columnsCompute}.
     *
     * @param rows the elements
     * @return this object
     */
    public ExposureColumns rows(int... rows) {
        return rows(MemorySegment.ofArray(rows));
    }

    /**
     * of a state: row of each element; null: all row 0; not read by
     * {@link Exposure#columnsCompute}.
     *
     * @param rows the elements
     * @return this object
     */
    public ExposureColumns rows(MemorySegment rows) {
        count = Convert.same(count, rows.byteSize(), 4, "rows");
        this.rows = rows;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(ExposureColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutExposure.ExposureColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(ExposureColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(receivables, Math.max(count, 0), 8, "receivables");
        Convert.room(toInvoice, Math.max(count, 0), 8, "toInvoice");
        Convert.room(orders, Math.max(count, 0), 8, "orders");
        Convert.room(guarantees, Math.max(count, 0), 8, "guarantees");
        Convert.room(limits, Math.max(count, 0), 8, "limits");
        Convert.room(rows, Math.max(count, 0), 4, "rows");
        at.set(JAVA_LONG, LayoutExposure.ExposureColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutExposure.ExposureColumns.RECEIVABLES, scope.in(receivables));
        at.set(ADDRESS, LayoutExposure.ExposureColumns.TO_INVOICE, scope.in(toInvoice));
        at.set(ADDRESS, LayoutExposure.ExposureColumns.ORDERS, scope.in(orders));
        at.set(ADDRESS, LayoutExposure.ExposureColumns.GUARANTEES, scope.in(guarantees));
        at.set(ADDRESS, LayoutExposure.ExposureColumns.LIMITS, scope.in(limits));
        at.set(ADDRESS, LayoutExposure.ExposureColumns.ROWS, scope.in(rows));
    }
}
