// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutDelayDistribution;

/**
 * Items of a distribution.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class DelayDistributionColumns {
    private long count = -1;
    private MemorySegment rows;
    private MemorySegment amounts;
    private MemorySegment days;

    /** Begins without columns. */
    public DelayDistributionColumns() {}

    /**
     * items.
     *
     * @return items
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * items.
     *
     * @param count items
     * @return this object
     */
    public DelayDistributionColumns count(long count) {
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
    public DelayDistributionColumns rows(int... rows) {
        return rows(MemorySegment.ofArray(rows));
    }

    /**
     * row of each; null: all 0.
     *
     * @param rows the elements
     * @return this object
     */
    public DelayDistributionColumns rows(MemorySegment rows) {
        count = Convert.same(count, rows.byteSize(), 4, "rows");
        this.rows = rows;
        return this;
    }

    /**
     * zero or more, minor units; null: none given, then no figures by amount.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amounts() {
        return amounts;
    }

    /**
     * zero or more, minor units; null: none given, then no figures by amount.
     *
     * @param amounts the elements
     * @return this object
     */
    public DelayDistributionColumns amounts(long... amounts) {
        return amounts(MemorySegment.ofArray(amounts));
    }

    /**
     * zero or more, minor units; null: none given, then no figures by amount.
     *
     * @param amounts the elements
     * @return this object
     */
    public DelayDistributionColumns amounts(MemorySegment amounts) {
        count = Convert.same(count, amounts.byteSize(), 8, "amounts");
        this.amounts = amounts;
        return this;
    }

    /**
     * signed days; {@code ENCOURS_DELAY_NONE} is left out.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment days() {
        return days;
    }

    /**
     * signed days; {@code ENCOURS_DELAY_NONE} is left out.
     *
     * @param days the elements
     * @return this object
     */
    public DelayDistributionColumns days(int... days) {
        return days(MemorySegment.ofArray(days));
    }

    /**
     * signed days; {@code ENCOURS_DELAY_NONE} is left out.
     *
     * @param days the elements
     * @return this object
     */
    public DelayDistributionColumns days(MemorySegment days) {
        count = Convert.same(count, days.byteSize(), 4, "days");
        this.days = days;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(DelayDistributionColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutDelayDistribution.DelayDistributionColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(DelayDistributionColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(rows, Math.max(count, 0), 4, "rows");
        Convert.room(amounts, Math.max(count, 0), 8, "amounts");
        Convert.room(days, Math.max(count, 0), 4, "days");
        at.set(JAVA_LONG, LayoutDelayDistribution.DelayDistributionColumns.COUNT, Math.max(count,
                0));
        at.set(ADDRESS, LayoutDelayDistribution.DelayDistributionColumns.ROWS, scope.in(rows));
        at.set(ADDRESS, LayoutDelayDistribution.DelayDistributionColumns.AMOUNTS,
                scope.in(amounts));
        at.set(ADDRESS, LayoutDelayDistribution.DelayDistributionColumns.DAYS, scope.in(days));
    }
}
