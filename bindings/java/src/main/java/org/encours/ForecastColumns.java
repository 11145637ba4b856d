// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutForecast;

/**
 * Open items and the promises and plans on them.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class ForecastColumns {
    private long count = -1;
    private MemorySegment open;
    private MemorySegment due;
    private MemorySegment row;
    private MemorySegment customer;
    private MemorySegment segment;
    private MemorySegment reason;
    private MemorySegment probabilityPpm;
    private MemorySegment guaranteed;
    private MemorySegment partEnds;
    private MemorySegment partAmount;
    private MemorySegment partDay;
    private MemorySegment partProbabilityPpm;
    private long partCount = -1;

    /** Begins without columns. */
    public ForecastColumns() {}

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
    public ForecastColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * open amount, signed minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment open() {
        return open;
    }

    /**
     * open amount, signed minor units.
     *
     * @param open the elements
     * @return this object
     */
    public ForecastColumns open(long... open) {
        return open(MemorySegment.ofArray(open));
    }

    /**
     * open amount, signed minor units.
     *
     * @param open the elements
     * @return this object
     */
    public ForecastColumns open(MemorySegment open) {
        count = Convert.same(count, open.byteSize(), 8, "open");
        this.open = open;
        return this;
    }

    /**
     * epoch day, or null.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment due() {
        return due;
    }

    /**
     * epoch day, or null.
     *
     * @param due the elements
     * @return this object
     */
    public ForecastColumns due(int... due) {
        return due(MemorySegment.ofArray(due));
    }

    /**
     * epoch day, or null.
     *
     * @param due the elements
     * @return this object
     */
    public ForecastColumns due(MemorySegment due) {
        count = Convert.same(count, due.byteSize(), 4, "due");
        this.due = due;
        return this;
    }

    /**
     * row of the result; null: 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment row() {
        return row;
    }

    /**
     * row of the result; null: 0.
     *
     * @param row the elements
     * @return this object
     */
    public ForecastColumns row(int... row) {
        return row(MemorySegment.ofArray(row));
    }

    /**
     * row of the result; null: 0.
     *
     * @param row the elements
     * @return this object
     */
    public ForecastColumns row(MemorySegment row) {
        count = Convert.same(count, row.byteSize(), 4, "row");
        this.row = row;
        return this;
    }

    /**
     * key, or NO_KEY; null: NO_KEY.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment customer() {
        return customer;
    }

    /**
     * key, or NO_KEY; null: NO_KEY.
     *
     * @param customer the elements
     * @return this object
     */
    public ForecastColumns customer(int... customer) {
        return customer(MemorySegment.ofArray(customer));
    }

    /**
     * key, or NO_KEY; null: NO_KEY.
     *
     * @param customer the elements
     * @return this object
     */
    public ForecastColumns customer(MemorySegment customer) {
        count = Convert.same(count, customer.byteSize(), 4, "customer");
        this.customer = customer;
        return this;
    }

    /**
     * key, or NO_KEY; null: NO_KEY.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment segment() {
        return segment;
    }

    /**
     * key, or NO_KEY; null: NO_KEY.
     *
     * @param segment the elements
     * @return this object
     */
    public ForecastColumns segment(int... segment) {
        return segment(MemorySegment.ofArray(segment));
    }

    /**
     * key, or NO_KEY; null: NO_KEY.
     *
     * @param segment the elements
     * @return this object
     */
    public ForecastColumns segment(MemorySegment segment) {
        count = Convert.same(count, segment.byteSize(), 4, "segment");
        this.segment = segment;
        return this;
    }

    /**
     * of the dispute, or NO_KEY; null: NO_KEY.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment reason() {
        return reason;
    }

    /**
     * of the dispute, or NO_KEY; null: NO_KEY.
     *
     * @param reason the elements
     * @return this object
     */
    public ForecastColumns reason(int... reason) {
        return reason(MemorySegment.ofArray(reason));
    }

    /**
     * of the dispute, or NO_KEY; null: NO_KEY.
     *
     * @param reason the elements
     * @return this object
     */
    public ForecastColumns reason(MemorySegment reason) {
        count = Convert.same(count, reason.byteSize(), 4, "reason");
        this.reason = reason;
        return this;
    }

    /**
     * that the cash comes, in place of the level's; NO_KEY: the level's; null: the level's.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment probabilityPpm() {
        return probabilityPpm;
    }

    /**
     * that the cash comes, in place of the level's; NO_KEY: the level's; null: the level's.
     *
     * @param probabilityPpm the elements
     * @return this object
     */
    public ForecastColumns probabilityPpm(int... probabilityPpm) {
        return probabilityPpm(MemorySegment.ofArray(probabilityPpm));
    }

    /**
     * that the cash comes, in place of the level's; NO_KEY: the level's; null: the level's.
     *
     * @param probabilityPpm the elements
     * @return this object
     */
    public ForecastColumns probabilityPpm(MemorySegment probabilityPpm) {
        count = Convert.same(count, probabilityPpm.byteSize(), 4, "probabilityPpm");
        this.probabilityPpm = probabilityPpm;
        return this;
    }

    /**
     * what a guarantor would pay of {@code open}, 0 to open, of the parts first, minor units; null:
     * 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment guaranteed() {
        return guaranteed;
    }

    /**
     * what a guarantor would pay of {@code open}, 0 to open, of the parts first, minor units; null:
     * 0.
     *
     * @param guaranteed the elements
     * @return this object
     */
    public ForecastColumns guaranteed(long... guaranteed) {
        return guaranteed(MemorySegment.ofArray(guaranteed));
    }

    /**
     * what a guarantor would pay of {@code open}, 0 to open, of the parts first, minor units; null:
     * 0.
     *
     * @param guaranteed the elements
     * @return this object
     */
    public ForecastColumns guaranteed(MemorySegment guaranteed) {
        count = Convert.same(count, guaranteed.byteSize(), 8, "guaranteed");
        this.guaranteed = guaranteed;
        return this;
    }

    /**
     * parts of item i end before this, those of item i - 1 where they begin; null: no parts.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment partEnds() {
        return partEnds;
    }

    /**
     * parts of item i end before this, those of item i - 1 where they begin; null: no parts.
     *
     * @param partEnds the elements
     * @return this object
     */
    public ForecastColumns partEnds(long... partEnds) {
        return partEnds(MemorySegment.ofArray(partEnds));
    }

    /**
     * parts of item i end before this, those of item i - 1 where they begin; null: no parts.
     *
     * @param partEnds the elements
     * @return this object
     */
    public ForecastColumns partEnds(MemorySegment partEnds) {
        count = Convert.same(count, partEnds.byteSize(), 8, "partEnds");
        this.partEnds = partEnds;
        return this;
    }

    /**
     * promised, 1 or more minor units; null: no parts.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment partAmount() {
        return partAmount;
    }

    /**
     * promised, 1 or more minor units; null: no parts.
     *
     * @param partAmount the elements
     * @return this object
     */
    public ForecastColumns partAmount(long... partAmount) {
        return partAmount(MemorySegment.ofArray(partAmount));
    }

    /**
     * promised, 1 or more minor units; null: no parts.
     *
     * @param partAmount the elements
     * @return this object
     */
    public ForecastColumns partAmount(MemorySegment partAmount) {
        partCount = Convert.same(partCount, partAmount.byteSize(), 8, "partAmount");
        this.partAmount = partAmount;
        return this;
    }

    /**
     * epoch day promised; null: no parts.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment partDay() {
        return partDay;
    }

    /**
     * epoch day promised; null: no parts.
     *
     * @param partDay the elements
     * @return this object
     */
    public ForecastColumns partDay(int... partDay) {
        return partDay(MemorySegment.ofArray(partDay));
    }

    /**
     * epoch day promised; null: no parts.
     *
     * @param partDay the elements
     * @return this object
     */
    public ForecastColumns partDay(MemorySegment partDay) {
        partCount = Convert.same(partCount, partDay.byteSize(), 4, "partDay");
        this.partDay = partDay;
        return this;
    }

    /**
     * that it is kept; NO_KEY: the item's; null: the item's.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment partProbabilityPpm() {
        return partProbabilityPpm;
    }

    /**
     * that it is kept; NO_KEY: the item's; null: the item's.
     *
     * @param partProbabilityPpm the elements
     * @return this object
     */
    public ForecastColumns partProbabilityPpm(int... partProbabilityPpm) {
        return partProbabilityPpm(MemorySegment.ofArray(partProbabilityPpm));
    }

    /**
     * that it is kept; NO_KEY: the item's; null: the item's.
     *
     * @param partProbabilityPpm the elements
     * @return this object
     */
    public ForecastColumns partProbabilityPpm(MemorySegment partProbabilityPpm) {
        partCount = Convert.same(partCount, partProbabilityPpm.byteSize(), 4, "partProbabilityPpm");
        this.partProbabilityPpm = partProbabilityPpm;
        return this;
    }

    /**
     * parts of all items.
     *
     * @return parts of all items
     */
    public long partCount() {
        return Math.max(partCount, 0);
    }

    /**
     * parts of all items.
     *
     * @param partCount parts of all items
     * @return this object
     */
    public ForecastColumns partCount(long partCount) {
        this.partCount = partCount;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(ForecastColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutForecast.ForecastColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(ForecastColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(open, Math.max(count, 0), 8, "open");
        Convert.room(due, Math.max(count, 0), 4, "due");
        Convert.room(row, Math.max(count, 0), 4, "row");
        Convert.room(customer, Math.max(count, 0), 4, "customer");
        Convert.room(segment, Math.max(count, 0), 4, "segment");
        Convert.room(reason, Math.max(count, 0), 4, "reason");
        Convert.room(probabilityPpm, Math.max(count, 0), 4, "probabilityPpm");
        Convert.room(guaranteed, Math.max(count, 0), 8, "guaranteed");
        Convert.room(partEnds, Math.max(count, 0), 8, "partEnds");
        Convert.room(partAmount, Math.max(partCount, 0), 8, "partAmount");
        Convert.room(partDay, Math.max(partCount, 0), 4, "partDay");
        Convert.room(partProbabilityPpm, Math.max(partCount, 0), 4, "partProbabilityPpm");
        at.set(JAVA_LONG, LayoutForecast.ForecastColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutForecast.ForecastColumns.OPEN, scope.in(open));
        at.set(ADDRESS, LayoutForecast.ForecastColumns.DUE, scope.in(due));
        at.set(ADDRESS, LayoutForecast.ForecastColumns.ROW, scope.in(row));
        at.set(ADDRESS, LayoutForecast.ForecastColumns.CUSTOMER, scope.in(customer));
        at.set(ADDRESS, LayoutForecast.ForecastColumns.SEGMENT, scope.in(segment));
        at.set(ADDRESS, LayoutForecast.ForecastColumns.REASON, scope.in(reason));
        at.set(ADDRESS, LayoutForecast.ForecastColumns.PROBABILITY_PPM, scope.in(probabilityPpm));
        at.set(ADDRESS, LayoutForecast.ForecastColumns.GUARANTEED, scope.in(guaranteed));
        at.set(ADDRESS, LayoutForecast.ForecastColumns.PART_ENDS, scope.in(partEnds));
        at.set(ADDRESS, LayoutForecast.ForecastColumns.PART_AMOUNT, scope.in(partAmount));
        at.set(ADDRESS, LayoutForecast.ForecastColumns.PART_DAY, scope.in(partDay));
        at.set(ADDRESS, LayoutForecast.ForecastColumns.PART_PROBABILITY_PPM,
                scope.in(partProbabilityPpm));
        at.set(JAVA_LONG, LayoutForecast.ForecastColumns.PART_COUNT, Math.max(partCount, 0));
    }
}
