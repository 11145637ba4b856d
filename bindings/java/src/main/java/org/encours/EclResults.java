// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutEcl;

/**
 * Where the cells go. A null column is not written. The counts are checked before anything is
 * written; 0: not stated, the caller vouches that the columns have room for the state's cells.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class EclResults {
    private MemorySegment gross;
    private MemorySegment atRisk;
    private MemorySegment allowances;
    private MemorySegment appliedNumerators;
    private MemorySegment appliedDenominators;
    private MemorySegment appliedPpm;
    private MemorySegment flags;
    private long segmentCount;
    private long bucketCount;

    /** Begins without columns. */
    public EclResults() {}

    /**
     * sum of amounts greater than zero, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment gross() {
        return gross;
    }

    /**
     * sum of amounts greater than zero, minor units.
     *
     * @param gross the elements, written by the library
     * @return this object
     */
    public EclResults gross(long... gross) {
        return gross(MemorySegment.ofArray(gross));
    }

    /**
     * sum of amounts greater than zero, minor units.
     *
     * @param gross the elements, written by the library
     * @return this object
     */
    public EclResults gross(MemorySegment gross) {
        this.gross = gross;
        return this;
    }

    /**
     * what the rate is applied to, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment atRisk() {
        return atRisk;
    }

    /**
     * what the rate is applied to, minor units.
     *
     * @param atRisk the elements, written by the library
     * @return this object
     */
    public EclResults atRisk(long... atRisk) {
        return atRisk(MemorySegment.ofArray(atRisk));
    }

    /**
     * what the rate is applied to, minor units.
     *
     * @param atRisk the elements, written by the library
     * @return this object
     */
    public EclResults atRisk(MemorySegment atRisk) {
        this.atRisk = atRisk;
        return this;
    }

    /**
     * rounded, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment allowances() {
        return allowances;
    }

    /**
     * rounded, minor units.
     *
     * @param allowances the elements, written by the library
     * @return this object
     */
    public EclResults allowances(long... allowances) {
        return allowances(MemorySegment.ofArray(allowances));
    }

    /**
     * rounded, minor units.
     *
     * @param allowances the elements, written by the library
     * @return this object
     */
    public EclResults allowances(MemorySegment allowances) {
        this.allowances = allowances;
        return this;
    }

    /**
     * applied rates, lowest terms...
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment appliedNumerators() {
        return appliedNumerators;
    }

    /**
     * applied rates, lowest terms...
     *
     * @param appliedNumerators the elements, written by the library
     * @return this object
     */
    public EclResults appliedNumerators(long... appliedNumerators) {
        return appliedNumerators(MemorySegment.ofArray(appliedNumerators));
    }

    /**
     * applied rates, lowest terms...
     *
     * @param appliedNumerators the elements, written by the library
     * @return this object
     */
    public EclResults appliedNumerators(MemorySegment appliedNumerators) {
        this.appliedNumerators = appliedNumerators;
        return this;
    }

    /**
     * ... over these.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment appliedDenominators() {
        return appliedDenominators;
    }

    /**
     * ... over these.
     *
     * @param appliedDenominators the elements, written by the library
     * @return this object
     */
    public EclResults appliedDenominators(long... appliedDenominators) {
        return appliedDenominators(MemorySegment.ofArray(appliedDenominators));
    }

    /**
     * ... over these.
     *
     * @param appliedDenominators the elements, written by the library
     * @return this object
     */
    public EclResults appliedDenominators(MemorySegment appliedDenominators) {
        this.appliedDenominators = appliedDenominators;
        return this;
    }

    /**
     * the same * 10^6, half up.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment appliedPpm() {
        return appliedPpm;
    }

    /**
     * the same * 10^6, half up.
     *
     * @param appliedPpm the elements, written by the library
     * @return this object
     */
    public EclResults appliedPpm(long... appliedPpm) {
        return appliedPpm(MemorySegment.ofArray(appliedPpm));
    }

    /**
     * the same * 10^6, half up.
     *
     * @param appliedPpm the elements, written by the library
     * @return this object
     */
    public EclResults appliedPpm(MemorySegment appliedPpm) {
        this.appliedPpm = appliedPpm;
        return this;
    }

    /**
     * flags of {@link EclFlags}.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment flags() {
        return flags;
    }

    /**
     * flags of {@link EclFlags}.
     *
     * @param flags the elements, written by the library
     * @return this object
     */
    public EclResults flags(int... flags) {
        return flags(MemorySegment.ofArray(flags));
    }

    /**
     * flags of {@link EclFlags}.
     *
     * @param flags the elements, written by the library
     * @return this object
     */
    public EclResults flags(MemorySegment flags) {
        this.flags = flags;
        return this;
    }

    /**
     * segments, at least those of the state, of which there are at least 1; 0: not stated.
     *
     * @return segments, at least those of the state, of which there are at least 1; 0: not stated
     */
    public long segmentCount() {
        return segmentCount;
    }

    /**
     * segments, at least those of the state, of which there are at least 1; 0: not stated.
     *
     * @param segmentCount segments, at least those of the state, of which there are at least 1; 0:
     *         not stated
     * @return this object
     */
    public EclResults segmentCount(long segmentCount) {
        this.segmentCount = segmentCount;
        return this;
    }

    /**
     * buckets, as many as the state has; 0: not stated.
     *
     * @return buckets, as many as the state has; 0: not stated
     */
    public long bucketCount() {
        return bucketCount;
    }

    /**
     * buckets, as many as the state has; 0: not stated.
     *
     * @param bucketCount buckets, as many as the state has; 0: not stated
     * @return this object
     */
    public EclResults bucketCount(long bucketCount) {
        this.bucketCount = bucketCount;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(EclResults value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutEcl.EclResults.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(EclResults value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.stated(gross, Convert.times(segmentCount, bucketCount), "gross",
                "segmentCount and bucketCount");
        Convert.room(gross, Convert.times(segmentCount, bucketCount), 8, "gross");
        Convert.stated(atRisk, Convert.times(segmentCount, bucketCount), "atRisk",
                "segmentCount and bucketCount");
        Convert.room(atRisk, Convert.times(segmentCount, bucketCount), 8, "atRisk");
        Convert.stated(allowances, Convert.times(segmentCount, bucketCount), "allowances",
                "segmentCount and bucketCount");
        Convert.room(allowances, Convert.times(segmentCount, bucketCount), 8, "allowances");
        Convert.stated(appliedNumerators, Convert.times(segmentCount, bucketCount),
                "appliedNumerators", "segmentCount and bucketCount");
        Convert.room(appliedNumerators, Convert.times(segmentCount, bucketCount), 8,
                "appliedNumerators");
        Convert.stated(appliedDenominators, Convert.times(segmentCount, bucketCount),
                "appliedDenominators", "segmentCount and bucketCount");
        Convert.room(appliedDenominators, Convert.times(segmentCount, bucketCount), 8,
                "appliedDenominators");
        Convert.stated(appliedPpm, Convert.times(segmentCount, bucketCount), "appliedPpm",
                "segmentCount and bucketCount");
        Convert.room(appliedPpm, Convert.times(segmentCount, bucketCount), 8, "appliedPpm");
        Convert.stated(flags, Convert.times(segmentCount, bucketCount), "flags",
                "segmentCount and bucketCount");
        Convert.room(flags, Convert.times(segmentCount, bucketCount), 4, "flags");
        at.set(ADDRESS, LayoutEcl.EclResults.GROSS, scope.inout(gross));
        at.set(ADDRESS, LayoutEcl.EclResults.AT_RISK, scope.inout(atRisk));
        at.set(ADDRESS, LayoutEcl.EclResults.ALLOWANCES, scope.inout(allowances));
        at.set(ADDRESS, LayoutEcl.EclResults.APPLIED_NUMERATORS, scope.inout(appliedNumerators));
        at.set(ADDRESS, LayoutEcl.EclResults.APPLIED_DENOMINATORS,
                scope.inout(appliedDenominators));
        at.set(ADDRESS, LayoutEcl.EclResults.APPLIED_PPM, scope.inout(appliedPpm));
        at.set(ADDRESS, LayoutEcl.EclResults.FLAGS, scope.inout(flags));
        at.set(JAVA_INT, LayoutEcl.EclResults.SEGMENT_COUNT, Convert.u32(segmentCount,
                "segmentCount"));
        at.set(JAVA_INT, LayoutEcl.EclResults.BUCKET_COUNT, Convert.u32(bucketCount,
                "bucketCount"));
    }
}
