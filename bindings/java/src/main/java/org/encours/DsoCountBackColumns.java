// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutDsoColumns;

/**
 * Balances and sales by period, a row each, and where the days of their count-back go.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class DsoCountBackColumns {
    private long count = -1;
    private MemorySegment balance;
    private long periods = -1;
    private MemorySegment sales;
    private long rowStride;
    private long periodStride;
    private MemorySegment periodDays;
    private MemorySegment days;
    private MemorySegment status;
    private MemorySegment balanceRest;
    private MemorySegment periodsUsed;
    private MemorySegment flags;

    /** Begins without columns. */
    public DsoCountBackColumns() {}

    /**
     * rows.
     *
     * @return rows
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * rows.
     *
     * @param count rows
     * @return this object
     */
    public DsoCountBackColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * B, or the part not due, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment balance() {
        return balance;
    }

    /**
     * B, or the part not due, minor units.
     *
     * @param balance the elements
     * @return this object
     */
    public DsoCountBackColumns balance(long... balance) {
        return balance(MemorySegment.ofArray(balance));
    }

    /**
     * B, or the part not due, minor units.
     *
     * @param balance the elements
     * @return this object
     */
    public DsoCountBackColumns balance(MemorySegment balance) {
        count = Convert.same(count, balance.byteSize(), 8, "balance");
        this.balance = balance;
        return this;
    }

    /**
     * periods known of each row, 0 to 1200.
     *
     * @return periods known of each row, 0 to 1200
     */
    public long periods() {
        return Math.max(periods, 0);
    }

    /**
     * periods known of each row, 0 to 1200.
     *
     * @param periods periods known of each row, 0 to 1200
     * @return this object
     */
    public DsoCountBackColumns periods(long periods) {
        this.periods = periods;
        return this;
    }

    /**
     * sales of row i in period p, newest first, minor units: sales[i row_stride + p *
     * period_stride]; with strides of its own as far as the last row and period are.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment sales() {
        return sales;
    }

    /**
     * sales of row i in period p, newest first, minor units: sales[i row_stride + p *
     * period_stride]; with strides of its own as far as the last row and period are.
     *
     * @param sales the elements
     * @return this object
     */
    public DsoCountBackColumns sales(long... sales) {
        return sales(MemorySegment.ofArray(sales));
    }

    /**
     * sales of row i in period p, newest first, minor units: sales[i row_stride + p *
     * period_stride]; with strides of its own as far as the last row and period are.
     *
     * @param sales the elements
     * @return this object
     */
    public DsoCountBackColumns sales(MemorySegment sales) {
        this.sales = sales;
        return this;
    }

    /**
     * 0 with period_stride 0: {@code periods}, rows one after another.
     *
     * @return 0 with period_stride 0: {@code periods}, rows one after another
     */
    public long rowStride() {
        return rowStride;
    }

    /**
     * 0 with period_stride 0: {@code periods}, rows one after another.
     *
     * @param rowStride 0 with period_stride 0: {@code periods}, rows one after another
     * @return this object
     */
    public DsoCountBackColumns rowStride(long rowStride) {
        this.rowStride = rowStride;
        return this;
    }

    /**
     * 0 with row_stride 0: 1; periods one after another have row_stride 1 and period_stride
     * {@code count}
     *
     * @return 0 with row_stride 0: 1; periods one after another have row_stride 1 and period_stride
     *         {@code count}
     */
    public long periodStride() {
        return periodStride;
    }

    /**
     * 0 with row_stride 0: 1; periods one after another have row_stride 1 and period_stride
     * {@code count}
     *
     * @param periodStride 0 with row_stride 0: 1; periods one after another have row_stride 1 and
     *         period_stride {@code count}
     * @return this object
     */
    public DsoCountBackColumns periodStride(long periodStride) {
        this.periodStride = periodStride;
        return this;
    }

    /**
     * days of each period, 1 to 36600.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment periodDays() {
        return periodDays;
    }

    /**
     * days of each period, 1 to 36600.
     *
     * @param periodDays the elements
     * @return this object
     */
    public DsoCountBackColumns periodDays(int... periodDays) {
        return periodDays(MemorySegment.ofArray(periodDays));
    }

    /**
     * days of each period, 1 to 36600.
     *
     * @param periodDays the elements
     * @return this object
     */
    public DsoCountBackColumns periodDays(MemorySegment periodDays) {
        periods = Convert.same(periods, periodDays.byteSize(), 4, "periodDays");
        this.periodDays = periodDays;
        return this;
    }

    /**
     * days in units of 1 / scale.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment days() {
        return days;
    }

    /**
     * days in units of 1 / scale.
     *
     * @param days the elements, written by the library
     * @return this object
     */
    public DsoCountBackColumns days(long... days) {
        return days(MemorySegment.ofArray(days));
    }

    /**
     * days in units of 1 / scale.
     *
     * @param days the elements, written by the library
     * @return this object
     */
    public DsoCountBackColumns days(MemorySegment days) {
        count = Convert.same(count, days.byteSize(), 8, "days");
        this.days = days;
        return this;
    }

    /**
     * a {@link DsoStatus} a row.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment status() {
        return status;
    }

    /**
     * a {@link DsoStatus} a row.
     *
     * @param status the elements, written by the library
     * @return this object
     */
    public DsoCountBackColumns status(int... status) {
        return status(MemorySegment.ofArray(status));
    }

    /**
     * a {@link DsoStatus} a row.
     *
     * @param status the elements, written by the library
     * @return this object
     */
    public DsoCountBackColumns status(MemorySegment status) {
        count = Convert.same(count, status.byteSize(), 4, "status");
        this.status = status;
        return this;
    }

    /**
     * part of B that no period consumed, minor units; null: not wanted.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment balanceRest() {
        return balanceRest;
    }

    /**
     * part of B that no period consumed, minor units; null: not wanted.
     *
     * @param balanceRest the elements, written by the library
     * @return this object
     */
    public DsoCountBackColumns balanceRest(long... balanceRest) {
        return balanceRest(MemorySegment.ofArray(balanceRest));
    }

    /**
     * part of B that no period consumed, minor units; null: not wanted.
     *
     * @param balanceRest the elements, written by the library
     * @return this object
     */
    public DsoCountBackColumns balanceRest(MemorySegment balanceRest) {
        count = Convert.same(count, balanceRest.byteSize(), 8, "balanceRest");
        this.balanceRest = balanceRest;
        return this;
    }

    /**
     * periods the value counts; null: not wanted.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment periodsUsed() {
        return periodsUsed;
    }

    /**
     * periods the value counts; null: not wanted.
     *
     * @param periodsUsed the elements, written by the library
     * @return this object
     */
    public DsoCountBackColumns periodsUsed(int... periodsUsed) {
        return periodsUsed(MemorySegment.ofArray(periodsUsed));
    }

    /**
     * periods the value counts; null: not wanted.
     *
     * @param periodsUsed the elements, written by the library
     * @return this object
     */
    public DsoCountBackColumns periodsUsed(MemorySegment periodsUsed) {
        count = Convert.same(count, periodsUsed.byteSize(), 4, "periodsUsed");
        this.periodsUsed = periodsUsed;
        return this;
    }

    /**
     * flags of {@link DsoFlags}; null: not wanted.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment flags() {
        return flags;
    }

    /**
     * flags of {@link DsoFlags}; null: not wanted.
     *
     * @param flags the elements, written by the library
     * @return this object
     */
    public DsoCountBackColumns flags(int... flags) {
        return flags(MemorySegment.ofArray(flags));
    }

    /**
     * flags of {@link DsoFlags}; null: not wanted.
     *
     * @param flags the elements, written by the library
     * @return this object
     */
    public DsoCountBackColumns flags(MemorySegment flags) {
        count = Convert.same(count, flags.byteSize(), 4, "flags");
        this.flags = flags;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(DsoCountBackColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutDsoColumns.DsoCountBackColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(DsoCountBackColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(balance, Math.max(count, 0), 8, "balance");
        Convert.room(sales, Convert.times(Math.max(count, 0), Math.max(periods, 0)), 8, "sales");
        Convert.room(periodDays, Math.max(periods, 0), 4, "periodDays");
        Convert.room(days, Math.max(count, 0), 8, "days");
        Convert.room(status, Math.max(count, 0), 4, "status");
        Convert.room(balanceRest, Math.max(count, 0), 8, "balanceRest");
        Convert.room(periodsUsed, Math.max(count, 0), 4, "periodsUsed");
        Convert.room(flags, Math.max(count, 0), 4, "flags");
        at.set(JAVA_LONG, LayoutDsoColumns.DsoCountBackColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutDsoColumns.DsoCountBackColumns.BALANCE, scope.in(balance));
        at.set(JAVA_LONG, LayoutDsoColumns.DsoCountBackColumns.PERIODS, Math.max(periods, 0));
        at.set(ADDRESS, LayoutDsoColumns.DsoCountBackColumns.SALES, scope.in(sales));
        at.set(JAVA_LONG, LayoutDsoColumns.DsoCountBackColumns.ROW_STRIDE, Convert.size(rowStride,
                "rowStride"));
        at.set(JAVA_LONG, LayoutDsoColumns.DsoCountBackColumns.PERIOD_STRIDE,
                Convert.size(periodStride, "periodStride"));
        at.set(ADDRESS, LayoutDsoColumns.DsoCountBackColumns.PERIOD_DAYS, scope.in(periodDays));
        at.set(ADDRESS, LayoutDsoColumns.DsoCountBackColumns.DAYS, scope.inout(days));
        at.set(ADDRESS, LayoutDsoColumns.DsoCountBackColumns.STATUS, scope.inout(status));
        at.set(ADDRESS, LayoutDsoColumns.DsoCountBackColumns.BALANCE_REST,
                scope.inout(balanceRest));
        at.set(ADDRESS, LayoutDsoColumns.DsoCountBackColumns.PERIODS_USED,
                scope.inout(periodsUsed));
        at.set(ADDRESS, LayoutDsoColumns.DsoCountBackColumns.FLAGS, scope.inout(flags));
    }
}
