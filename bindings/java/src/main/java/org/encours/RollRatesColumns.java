// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutRollRates;

/**
 * Aged items or sums of them, in any order.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class RollRatesColumns {
    private long count = -1;
    private MemorySegment row;
    private MemorySegment date;
    private MemorySegment bucket;
    private MemorySegment amount;
    private MemorySegment items;

    /** Begins without columns. */
    public RollRatesColumns() {}

    /**
     * entries.
     *
     * @return entries
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * entries.
     *
     * @param count entries
     * @return this object
     */
    public RollRatesColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * key; null: 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment row() {
        return row;
    }

    /**
     * key; null: 0.
     *
     * @param row the elements
     * @return this object
     */
    public RollRatesColumns row(int... row) {
        return row(MemorySegment.ofArray(row));
    }

    /**
     * key; null: 0.
     *
     * @param row the elements
     * @return this object
     */
    public RollRatesColumns row(MemorySegment row) {
        count = Convert.same(count, row.byteSize(), 4, "row");
        this.row = row;
        return this;
    }

    /**
     * snapshot, from 0, the oldest.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment date() {
        return date;
    }

    /**
     * snapshot, from 0, the oldest.
     *
     * @param date the elements
     * @return this object
     */
    public RollRatesColumns date(int... date) {
        return date(MemorySegment.ofArray(date));
    }

    /**
     * snapshot, from 0, the oldest.
     *
     * @param date the elements
     * @return this object
     */
    public RollRatesColumns date(MemorySegment date) {
        count = Convert.same(count, date.byteSize(), 4, "date");
        this.date = date;
        return this;
    }

    /**
     * bucket, from 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment bucket() {
        return bucket;
    }

    /**
     * bucket, from 0.
     *
     * @param bucket the elements
     * @return this object
     */
    public RollRatesColumns bucket(int... bucket) {
        return bucket(MemorySegment.ofArray(bucket));
    }

    /**
     * bucket, from 0.
     *
     * @param bucket the elements
     * @return this object
     */
    public RollRatesColumns bucket(MemorySegment bucket) {
        count = Convert.same(count, bucket.byteSize(), 4, "bucket");
        this.bucket = bucket;
        return this;
    }

    /**
     * open, signed minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amount() {
        return amount;
    }

    /**
     * open, signed minor units.
     *
     * @param amount the elements
     * @return this object
     */
    public RollRatesColumns amount(long... amount) {
        return amount(MemorySegment.ofArray(amount));
    }

    /**
     * open, signed minor units.
     *
     * @param amount the elements
     * @return this object
     */
    public RollRatesColumns amount(MemorySegment amount) {
        count = Convert.same(count, amount.byteSize(), 8, "amount");
        this.amount = amount;
        return this;
    }

    /**
     * items in it; null: 1 each.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment items() {
        return items;
    }

    /**
     * items in it; null: 1 each.
     *
     * @param items the elements
     * @return this object
     */
    public RollRatesColumns items(int... items) {
        return items(MemorySegment.ofArray(items));
    }

    /**
     * items in it; null: 1 each.
     *
     * @param items the elements
     * @return this object
     */
    public RollRatesColumns items(MemorySegment items) {
        count = Convert.same(count, items.byteSize(), 4, "items");
        this.items = items;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(RollRatesColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutRollRates.RollRatesColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(RollRatesColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(row, Math.max(count, 0), 4, "row");
        Convert.room(date, Math.max(count, 0), 4, "date");
        Convert.room(bucket, Math.max(count, 0), 4, "bucket");
        Convert.room(amount, Math.max(count, 0), 8, "amount");
        Convert.room(items, Math.max(count, 0), 4, "items");
        at.set(JAVA_LONG, LayoutRollRates.RollRatesColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutRollRates.RollRatesColumns.ROW, scope.in(row));
        at.set(ADDRESS, LayoutRollRates.RollRatesColumns.DATE, scope.in(date));
        at.set(ADDRESS, LayoutRollRates.RollRatesColumns.BUCKET, scope.in(bucket));
        at.set(ADDRESS, LayoutRollRates.RollRatesColumns.AMOUNT, scope.in(amount));
        at.set(ADDRESS, LayoutRollRates.RollRatesColumns.ITEMS, scope.in(items));
    }
}
