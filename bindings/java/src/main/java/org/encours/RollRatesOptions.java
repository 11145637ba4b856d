// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutRollRates;

/**
 * Options.
 *
 * @param rows keys; 0: 1
 * @param dates snapshots of the aged balance, 2 to 1200
 * @param buckets 2 to 256, from the youngest
 * @param stepDays days between snapshots; with months 30
 * @param bucketDays days of a bucket; must equal step_days
 * @param lastIsOpen 1: the last bucket has no upper bound, its inflow is flagged
 * @param average of finish: a {@link RollRatesAverage}
 */
public record RollRatesOptions(long rows, long dates, long buckets, long stepDays, long bucketDays,
        int lastIsOpen, RollRatesAverage average) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static RollRatesOptions defaults() {
        return new RollRatesOptions(0, 0, 0, 0, 0, 0, RollRatesAverage.OF_SUMS);
    }

    /**
     * The same with another rows.
     *
     * @param rows keys; 0: 1
     * @return a changed copy
     */
    public RollRatesOptions rows(long rows) {
        return new RollRatesOptions(rows, dates, buckets, stepDays, bucketDays, lastIsOpen,
                average);
    }

    /**
     * The same with another dates.
     *
     * @param dates snapshots of the aged balance, 2 to 1200
     * @return a changed copy
     */
    public RollRatesOptions dates(long dates) {
        return new RollRatesOptions(rows, dates, buckets, stepDays, bucketDays, lastIsOpen,
                average);
    }

    /**
     * The same with another buckets.
     *
     * @param buckets 2 to 256, from the youngest
     * @return a changed copy
     */
    public RollRatesOptions buckets(long buckets) {
        return new RollRatesOptions(rows, dates, buckets, stepDays, bucketDays, lastIsOpen,
                average);
    }

    /**
     * The same with another step days.
     *
     * @param stepDays days between snapshots; with months 30
     * @return a changed copy
     */
    public RollRatesOptions stepDays(long stepDays) {
        return new RollRatesOptions(rows, dates, buckets, stepDays, bucketDays, lastIsOpen,
                average);
    }

    /**
     * The same with another bucket days.
     *
     * @param bucketDays days of a bucket; must equal step_days
     * @return a changed copy
     */
    public RollRatesOptions bucketDays(long bucketDays) {
        return new RollRatesOptions(rows, dates, buckets, stepDays, bucketDays, lastIsOpen,
                average);
    }

    /**
     * The same with another last is open.
     *
     * @param lastIsOpen 1: the last bucket has no upper bound, its inflow is flagged
     * @return a changed copy
     */
    public RollRatesOptions lastIsOpen(int lastIsOpen) {
        return new RollRatesOptions(rows, dates, buckets, stepDays, bucketDays, lastIsOpen,
                average);
    }

    /**
     * The same with another average.
     *
     * @param average of finish: a {@link RollRatesAverage}
     * @return a changed copy
     */
    public RollRatesOptions average(RollRatesAverage average) {
        return new RollRatesOptions(rows, dates, buckets, stepDays, bucketDays, lastIsOpen,
                average);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(RollRatesOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutRollRates.RollRatesOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(RollRatesOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutRollRates.RollRatesOptions.ROWS, Convert.u32(rows, "rows"));
        at.set(JAVA_INT, LayoutRollRates.RollRatesOptions.DATES, Convert.u32(dates, "dates"));
        at.set(JAVA_INT, LayoutRollRates.RollRatesOptions.BUCKETS, Convert.u32(buckets, "buckets"));
        at.set(JAVA_INT, LayoutRollRates.RollRatesOptions.STEP_DAYS, Convert.u32(stepDays,
                "stepDays"));
        at.set(JAVA_INT, LayoutRollRates.RollRatesOptions.BUCKET_DAYS, Convert.u32(bucketDays,
                "bucketDays"));
        at.set(JAVA_INT, LayoutRollRates.RollRatesOptions.LAST_IS_OPEN, lastIsOpen);
        at.set(JAVA_INT, LayoutRollRates.RollRatesOptions.AVERAGE, average.value());
    }
}
