// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutDsoColumns;
import org.encours.internal.NativeDsoColumns;

/**
 * Balances and sales of a window, a row each, and where their days go.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class DsoColumns {
    private long count = -1;
    private MemorySegment balance;
    private MemorySegment less;
    private MemorySegment sales;
    private MemorySegment days;
    private MemorySegment status;

    /** Begins without columns. */
    public DsoColumns() {}

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
    public DsoColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * B, or the part not due or disputed, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment balance() {
        return balance;
    }

    /**
     * B, or the part not due or disputed, minor units.
     *
     * @param balance the elements
     * @return this object
     */
    public DsoColumns balance(long... balance) {
        return balance(MemorySegment.ofArray(balance));
    }

    /**
     * B, or the part not due or disputed, minor units.
     *
     * @param balance the elements
     * @return this object
     */
    public DsoColumns balance(MemorySegment balance) {
        count = Convert.same(count, balance.byteSize(), 8, "balance");
        this.balance = balance;
        return this;
    }

    /**
     * taken off B first: the part not due for the delay, minor units; null: nothing.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment less() {
        return less;
    }

    /**
     * taken off B first: the part not due for the delay, minor units; null: nothing.
     *
     * @param less the elements
     * @return this object
     */
    public DsoColumns less(long... less) {
        return less(MemorySegment.ofArray(less));
    }

    /**
     * taken off B first: the part not due for the delay, minor units; null: nothing.
     *
     * @param less the elements
     * @return this object
     */
    public DsoColumns less(MemorySegment less) {
        count = Convert.same(count, less.byteSize(), 8, "less");
        this.less = less;
        return this;
    }

    /**
     * S, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment sales() {
        return sales;
    }

    /**
     * S, minor units.
     *
     * @param sales the elements
     * @return this object
     */
    public DsoColumns sales(long... sales) {
        return sales(MemorySegment.ofArray(sales));
    }

    /**
     * S, minor units.
     *
     * @param sales the elements
     * @return this object
     */
    public DsoColumns sales(MemorySegment sales) {
        count = Convert.same(count, sales.byteSize(), 8, "sales");
        this.sales = sales;
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
    public DsoColumns days(long... days) {
        return days(MemorySegment.ofArray(days));
    }

    /**
     * days in units of 1 / scale.
     *
     * @param days the elements, written by the library
     * @return this object
     */
    public DsoColumns days(MemorySegment days) {
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
    public DsoColumns status(int... status) {
        return status(MemorySegment.ofArray(status));
    }

    /**
     * a {@link DsoStatus} a row.
     *
     * @param status the elements, written by the library
     * @return this object
     */
    public DsoColumns status(MemorySegment status) {
        count = Convert.same(count, status.byteSize(), 4, "status");
        this.status = status;
        return this;
    }

    /**
     * Simple, best possible, delay or disputed DSO of many rows: (balance - less) / sales * n.
     *
     * <p>Statuses: OK, UNDEFINED_NO_SALES, OUT_OF_RANGE.
     *
     * @param columns the rows; its out columns are written
     * @param days n, 1 to 36600
     * @param unit unit; null: 0.0001 day, half up
     * @throws EncoursException if it is refused or fails (invalid: days, scale or rounding out of
     *         range)
     */
    public static void simpleColumns(DsoColumns columns, long days, DsoUnit unit) {
        try (Call call = Call.begin()) {
            MemorySegment columnsAt = DsoColumns.write(Objects.requireNonNull(columns, "columns"),
                    call);
            MemorySegment unitAt = DsoUnit.write(unit, call);
            call.check(NativeDsoColumns.dsoSimpleColumns(columnsAt, Convert.u32(days, "days"),
                    unitAt, call.error()));
        }
    }

    /**
     * Count-back DSO of many rows over one set of periods.
     *
     * <p>Statuses: those of {@link Dso#countBack}; OUT_OF_RANGE also, with a balance_rest of 0,
     * where that function fails with OVERFLOW because negative periods carry the balance past
     * int64.
     *
     * @param columns the rows; its out columns are written
     * @param options the three policies; the other members are not read; null: none
     * @param unit unit; null: 0.0001 day, half up
     * @throws EncoursException if it is refused or fails (invalid: days, periods, scale or rounding
     *         out of range, one stride without the other, a policy that is none)
     */
    public static void countBackColumnsCompute(DsoCountBackColumns columns, DsoOptions options,
            DsoUnit unit) {
        try (Call call = Call.begin()) {
            MemorySegment columnsAt = DsoCountBackColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            MemorySegment optionsAt = DsoOptions.write(options, call);
            MemorySegment unitAt = DsoUnit.write(unit, call);
            call.check(NativeDsoColumns.dsoCountBackColumnsCompute(columnsAt, optionsAt, unitAt,
                    call.error()));
        }
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(DsoColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutDsoColumns.DsoColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(DsoColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(balance, Math.max(count, 0), 8, "balance");
        Convert.room(less, Math.max(count, 0), 8, "less");
        Convert.room(sales, Math.max(count, 0), 8, "sales");
        Convert.room(days, Math.max(count, 0), 8, "days");
        Convert.room(status, Math.max(count, 0), 4, "status");
        at.set(JAVA_LONG, LayoutDsoColumns.DsoColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutDsoColumns.DsoColumns.BALANCE, scope.in(balance));
        at.set(ADDRESS, LayoutDsoColumns.DsoColumns.LESS, scope.in(less));
        at.set(ADDRESS, LayoutDsoColumns.DsoColumns.SALES, scope.in(sales));
        at.set(ADDRESS, LayoutDsoColumns.DsoColumns.DAYS, scope.inout(days));
        at.set(ADDRESS, LayoutDsoColumns.DsoColumns.STATUS, scope.inout(status));
    }
}
