// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutPeriodRatios;

/**
 * Amounts of a period, a set each; a column that is null was not given.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class PeriodRatioColumns {
    private long count = -1;
    private MemorySegment rows;
    private MemorySegment opening;
    private MemorySegment sales;
    private MemorySegment closing;
    private MemorySegment notDue;
    private MemorySegment averages;
    private MemorySegment writeOffs;
    private MemorySegment recoveries;
    private MemorySegment salesNet;

    /** Begins without columns. */
    public PeriodRatioColumns() {}

    /**
     * sets of amounts.
     *
     * @return sets of amounts
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * sets of amounts.
     *
     * @param count sets of amounts
     * @return this object
     */
    public PeriodRatioColumns count(long count) {
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
    public PeriodRatioColumns rows(int... rows) {
        return rows(MemorySegment.ofArray(rows));
    }

    /**
     * row of each; null: all 0.
     *
     * @param rows the elements
     * @return this object
     */
    public PeriodRatioColumns rows(MemorySegment rows) {
        count = Convert.same(count, rows.byteSize(), 4, "rows");
        this.rows = rows;
        return this;
    }

    /**
     * receivables at the start, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment opening() {
        return opening;
    }

    /**
     * receivables at the start, minor units.
     *
     * @param opening the elements
     * @return this object
     */
    public PeriodRatioColumns opening(long... opening) {
        return opening(MemorySegment.ofArray(opening));
    }

    /**
     * receivables at the start, minor units.
     *
     * @param opening the elements
     * @return this object
     */
    public PeriodRatioColumns opening(MemorySegment opening) {
        count = Convert.same(count, opening.byteSize(), 8, "opening");
        this.opening = opening;
        return this;
    }

    /**
     * credit sales of the period, with VAT, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment sales() {
        return sales;
    }

    /**
     * credit sales of the period, with VAT, minor units.
     *
     * @param sales the elements
     * @return this object
     */
    public PeriodRatioColumns sales(long... sales) {
        return sales(MemorySegment.ofArray(sales));
    }

    /**
     * credit sales of the period, with VAT, minor units.
     *
     * @param sales the elements
     * @return this object
     */
    public PeriodRatioColumns sales(MemorySegment sales) {
        count = Convert.same(count, sales.byteSize(), 8, "sales");
        this.sales = sales;
        return this;
    }

    /**
     * receivables at the end, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment closing() {
        return closing;
    }

    /**
     * receivables at the end, minor units.
     *
     * @param closing the elements
     * @return this object
     */
    public PeriodRatioColumns closing(long... closing) {
        return closing(MemorySegment.ofArray(closing));
    }

    /**
     * receivables at the end, minor units.
     *
     * @param closing the elements
     * @return this object
     */
    public PeriodRatioColumns closing(MemorySegment closing) {
        count = Convert.same(count, closing.byteSize(), 8, "closing");
        this.closing = closing;
        return this;
    }

    /**
     * part of them not due, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment notDue() {
        return notDue;
    }

    /**
     * part of them not due, minor units.
     *
     * @param notDue the elements
     * @return this object
     */
    public PeriodRatioColumns notDue(long... notDue) {
        return notDue(MemorySegment.ofArray(notDue));
    }

    /**
     * part of them not due, minor units.
     *
     * @param notDue the elements
     * @return this object
     */
    public PeriodRatioColumns notDue(MemorySegment notDue) {
        count = Convert.same(count, notDue.byteSize(), 8, "notDue");
        this.notDue = notDue;
        return this;
    }

    /**
     * average receivables, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment averages() {
        return averages;
    }

    /**
     * average receivables, minor units.
     *
     * @param averages the elements
     * @return this object
     */
    public PeriodRatioColumns averages(long... averages) {
        return averages(MemorySegment.ofArray(averages));
    }

    /**
     * average receivables, minor units.
     *
     * @param averages the elements
     * @return this object
     */
    public PeriodRatioColumns averages(MemorySegment averages) {
        count = Convert.same(count, averages.byteSize(), 8, "averages");
        this.averages = averages;
        return this;
    }

    /**
     * without VAT, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment writeOffs() {
        return writeOffs;
    }

    /**
     * without VAT, minor units.
     *
     * @param writeOffs the elements
     * @return this object
     */
    public PeriodRatioColumns writeOffs(long... writeOffs) {
        return writeOffs(MemorySegment.ofArray(writeOffs));
    }

    /**
     * without VAT, minor units.
     *
     * @param writeOffs the elements
     * @return this object
     */
    public PeriodRatioColumns writeOffs(MemorySegment writeOffs) {
        count = Convert.same(count, writeOffs.byteSize(), 8, "writeOffs");
        this.writeOffs = writeOffs;
        return this;
    }

    /**
     * of what was written off, without VAT, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment recoveries() {
        return recoveries;
    }

    /**
     * of what was written off, without VAT, minor units.
     *
     * @param recoveries the elements
     * @return this object
     */
    public PeriodRatioColumns recoveries(long... recoveries) {
        return recoveries(MemorySegment.ofArray(recoveries));
    }

    /**
     * of what was written off, without VAT, minor units.
     *
     * @param recoveries the elements
     * @return this object
     */
    public PeriodRatioColumns recoveries(MemorySegment recoveries) {
        count = Convert.same(count, recoveries.byteSize(), 8, "recoveries");
        this.recoveries = recoveries;
        return this;
    }

    /**
     * credit sales of the period, without VAT, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment salesNet() {
        return salesNet;
    }

    /**
     * credit sales of the period, without VAT, minor units.
     *
     * @param salesNet the elements
     * @return this object
     */
    public PeriodRatioColumns salesNet(long... salesNet) {
        return salesNet(MemorySegment.ofArray(salesNet));
    }

    /**
     * credit sales of the period, without VAT, minor units.
     *
     * @param salesNet the elements
     * @return this object
     */
    public PeriodRatioColumns salesNet(MemorySegment salesNet) {
        count = Convert.same(count, salesNet.byteSize(), 8, "salesNet");
        this.salesNet = salesNet;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(PeriodRatioColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutPeriodRatios.PeriodRatioColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(PeriodRatioColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(rows, Math.max(count, 0), 4, "rows");
        Convert.room(opening, Math.max(count, 0), 8, "opening");
        Convert.room(sales, Math.max(count, 0), 8, "sales");
        Convert.room(closing, Math.max(count, 0), 8, "closing");
        Convert.room(notDue, Math.max(count, 0), 8, "notDue");
        Convert.room(averages, Math.max(count, 0), 8, "averages");
        Convert.room(writeOffs, Math.max(count, 0), 8, "writeOffs");
        Convert.room(recoveries, Math.max(count, 0), 8, "recoveries");
        Convert.room(salesNet, Math.max(count, 0), 8, "salesNet");
        at.set(JAVA_LONG, LayoutPeriodRatios.PeriodRatioColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutPeriodRatios.PeriodRatioColumns.ROWS, scope.in(rows));
        at.set(ADDRESS, LayoutPeriodRatios.PeriodRatioColumns.OPENING, scope.in(opening));
        at.set(ADDRESS, LayoutPeriodRatios.PeriodRatioColumns.SALES, scope.in(sales));
        at.set(ADDRESS, LayoutPeriodRatios.PeriodRatioColumns.CLOSING, scope.in(closing));
        at.set(ADDRESS, LayoutPeriodRatios.PeriodRatioColumns.NOT_DUE, scope.in(notDue));
        at.set(ADDRESS, LayoutPeriodRatios.PeriodRatioColumns.AVERAGES, scope.in(averages));
        at.set(ADDRESS, LayoutPeriodRatios.PeriodRatioColumns.WRITE_OFFS, scope.in(writeOffs));
        at.set(ADDRESS, LayoutPeriodRatios.PeriodRatioColumns.RECOVERIES, scope.in(recoveries));
        at.set(ADDRESS, LayoutPeriodRatios.PeriodRatioColumns.SALES_NET, scope.in(salesNet));
    }
}
