// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutEclRates;

/**
 * Where derived rates go. A rate that is none is 0 / 0. The counts are checked before anything is
 * written; 0: not stated, the caller vouches that the columns have room for all rates.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class EclDerived {
    private MemorySegment numerators;
    private MemorySegment denominators;
    private MemorySegment ppm;
    private MemorySegment statuses;
    private long segmentCount;
    private long bucketCount;

    /** Begins without columns. */
    public EclDerived() {}

    /**
     * lowest terms...
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment numerators() {
        return numerators;
    }

    /**
     * lowest terms...
     *
     * @param numerators the elements, written by the library
     * @return this object
     */
    public EclDerived numerators(long... numerators) {
        return numerators(MemorySegment.ofArray(numerators));
    }

    /**
     * lowest terms...
     *
     * @param numerators the elements, written by the library
     * @return this object
     */
    public EclDerived numerators(MemorySegment numerators) {
        this.numerators = numerators;
        return this;
    }

    /**
     * ... over these.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment denominators() {
        return denominators;
    }

    /**
     * ... over these.
     *
     * @param denominators the elements, written by the library
     * @return this object
     */
    public EclDerived denominators(long... denominators) {
        return denominators(MemorySegment.ofArray(denominators));
    }

    /**
     * ... over these.
     *
     * @param denominators the elements, written by the library
     * @return this object
     */
    public EclDerived denominators(MemorySegment denominators) {
        this.denominators = denominators;
        return this;
    }

    /**
     * the same * 10^6, half up; {@code ENCOURS_ECL_NONE} for none.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment ppm() {
        return ppm;
    }

    /**
     * the same * 10^6, half up; {@code ENCOURS_ECL_NONE} for none.
     *
     * @param ppm the elements, written by the library
     * @return this object
     */
    public EclDerived ppm(long... ppm) {
        return ppm(MemorySegment.ofArray(ppm));
    }

    /**
     * the same * 10^6, half up; {@code ENCOURS_ECL_NONE} for none.
     *
     * @param ppm the elements, written by the library
     * @return this object
     */
    public EclDerived ppm(MemorySegment ppm) {
        this.ppm = ppm;
        return this;
    }

    /**
     * a {@link EclRateStatus}.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment statuses() {
        return statuses;
    }

    /**
     * a {@link EclRateStatus}.
     *
     * @param statuses the elements, written by the library
     * @return this object
     */
    public EclDerived statuses(int... statuses) {
        return statuses(MemorySegment.ofArray(statuses));
    }

    /**
     * a {@link EclRateStatus}.
     *
     * @param statuses the elements, written by the library
     * @return this object
     */
    public EclDerived statuses(MemorySegment statuses) {
        this.statuses = statuses;
        return this;
    }

    /**
     * segments, at least those of the cohorts, of which there are at least 1; of
     * {@link EclRates#fromRoll} there is 1. 0: not stated.
     *
     * @return segments, at least those of the cohorts, of which there are at least 1; of
     *         {@link EclRates#fromRoll} there is 1. 0: not stated
     */
    public long segmentCount() {
        return segmentCount;
    }

    /**
     * segments, at least those of the cohorts, of which there are at least 1; of
     * {@link EclRates#fromRoll} there is 1. 0: not stated.
     *
     * @param segmentCount segments, at least those of the cohorts, of which there are at least 1;
     *         of {@link EclRates#fromRoll} there is 1. 0: not stated
     * @return this object
     */
    public EclDerived segmentCount(long segmentCount) {
        this.segmentCount = segmentCount;
        return this;
    }

    /**
     * buckets, as many as there are; 0: not stated.
     *
     * @return buckets, as many as there are; 0: not stated
     */
    public long bucketCount() {
        return bucketCount;
    }

    /**
     * buckets, as many as there are; 0: not stated.
     *
     * @param bucketCount buckets, as many as there are; 0: not stated
     * @return this object
     */
    public EclDerived bucketCount(long bucketCount) {
        this.bucketCount = bucketCount;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(EclDerived value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutEclRates.EclDerived.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(EclDerived value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.stated(numerators, Convert.times(segmentCount, bucketCount), "numerators",
                "segmentCount and bucketCount");
        Convert.room(numerators, Convert.times(segmentCount, bucketCount), 8, "numerators");
        Convert.stated(denominators, Convert.times(segmentCount, bucketCount), "denominators",
                "segmentCount and bucketCount");
        Convert.room(denominators, Convert.times(segmentCount, bucketCount), 8, "denominators");
        Convert.stated(ppm, Convert.times(segmentCount, bucketCount), "ppm",
                "segmentCount and bucketCount");
        Convert.room(ppm, Convert.times(segmentCount, bucketCount), 8, "ppm");
        Convert.stated(statuses, Convert.times(segmentCount, bucketCount), "statuses",
                "segmentCount and bucketCount");
        Convert.room(statuses, Convert.times(segmentCount, bucketCount), 4, "statuses");
        at.set(ADDRESS, LayoutEclRates.EclDerived.NUMERATORS, scope.inout(numerators));
        at.set(ADDRESS, LayoutEclRates.EclDerived.DENOMINATORS, scope.inout(denominators));
        at.set(ADDRESS, LayoutEclRates.EclDerived.PPM, scope.inout(ppm));
        at.set(ADDRESS, LayoutEclRates.EclDerived.STATUSES, scope.inout(statuses));
        at.set(JAVA_INT, LayoutEclRates.EclDerived.SEGMENT_COUNT, Convert.u32(segmentCount,
                "segmentCount"));
        at.set(JAVA_INT, LayoutEclRates.EclDerived.BUCKET_COUNT, Convert.u32(bucketCount,
                "bucketCount"));
    }
}
