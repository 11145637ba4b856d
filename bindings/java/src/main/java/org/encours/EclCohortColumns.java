// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutEclRates;

/**
 * Amounts of cohorts: what reached a bucket, or was lost. Cohorts of a segment add up.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class EclCohortColumns {
    private long count = -1;
    private MemorySegment segments;
    private MemorySegment stages;
    private MemorySegment amounts;

    /** Begins without columns. */
    public EclCohortColumns() {}

    /**
     * elements.
     *
     * @return elements
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * elements.
     *
     * @param count elements
     * @return this object
     */
    public EclCohortColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * segment of each element; null: all 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment segments() {
        return segments;
    }

    /**
     * segment of each element; null: all 0.
     *
     * @param segments the elements
     * @return this object
     */
    public EclCohortColumns segments(int... segments) {
        return segments(MemorySegment.ofArray(segments));
    }

    /**
     * segment of each element; null: all 0.
     *
     * @param segments the elements
     * @return this object
     */
    public EclCohortColumns segments(MemorySegment segments) {
        count = Convert.same(count, segments.byteSize(), 4, "segments");
        this.segments = segments;
        return this;
    }

    /**
     * bucket reached; bucket_count: the final loss.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment stages() {
        return stages;
    }

    /**
     * bucket reached; bucket_count: the final loss.
     *
     * @param stages the elements
     * @return this object
     */
    public EclCohortColumns stages(int... stages) {
        return stages(MemorySegment.ofArray(stages));
    }

    /**
     * bucket reached; bucket_count: the final loss.
     *
     * @param stages the elements
     * @return this object
     */
    public EclCohortColumns stages(MemorySegment stages) {
        count = Convert.same(count, stages.byteSize(), 4, "stages");
        this.stages = stages;
        return this;
    }

    /**
     * minor units, &gt;= 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amounts() {
        return amounts;
    }

    /**
     * minor units, &gt;= 0.
     *
     * @param amounts the elements
     * @return this object
     */
    public EclCohortColumns amounts(long... amounts) {
        return amounts(MemorySegment.ofArray(amounts));
    }

    /**
     * minor units, &gt;= 0.
     *
     * @param amounts the elements
     * @return this object
     */
    public EclCohortColumns amounts(MemorySegment amounts) {
        count = Convert.same(count, amounts.byteSize(), 8, "amounts");
        this.amounts = amounts;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(EclCohortColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutEclRates.EclCohortColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(EclCohortColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(segments, Math.max(count, 0), 4, "segments");
        Convert.room(stages, Math.max(count, 0), 4, "stages");
        Convert.room(amounts, Math.max(count, 0), 8, "amounts");
        at.set(JAVA_LONG, LayoutEclRates.EclCohortColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutEclRates.EclCohortColumns.SEGMENTS, scope.in(segments));
        at.set(ADDRESS, LayoutEclRates.EclCohortColumns.STAGES, scope.in(stages));
        at.set(ADDRESS, LayoutEclRates.EclCohortColumns.AMOUNTS, scope.in(amounts));
    }
}
