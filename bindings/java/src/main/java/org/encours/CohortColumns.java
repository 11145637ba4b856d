// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutRecovery;

/**
 * Claims, or receipts on claims.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class CohortColumns {
    private long count = -1;
    private MemorySegment cohorts;
    private MemorySegment ages;
    private MemorySegment amounts;

    /** Begins without columns. */
    public CohortColumns() {}

    /**
     * claims or receipts.
     *
     * @return claims or receipts
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * claims or receipts.
     *
     * @param count claims or receipts
     * @return this object
     */
    public CohortColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * period in which the claim fell due.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment cohorts() {
        return cohorts;
    }

    /**
     * period in which the claim fell due.
     *
     * @param cohorts the elements
     * @return this object
     */
    public CohortColumns cohorts(int... cohorts) {
        return cohorts(MemorySegment.ofArray(cohorts));
    }

    /**
     * period in which the claim fell due.
     *
     * @param cohorts the elements
     * @return this object
     */
    public CohortColumns cohorts(MemorySegment cohorts) {
        count = Convert.same(count, cohorts.byteSize(), 4, "cohorts");
        this.cohorts = cohorts;
        return this;
    }

    /**
     * of receipts: their period less the cohort; below 0 (paid early) counts as 0, {@code ages} or
     * more is too late for the triangle and left out; of claims not read; null: not given.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment ages() {
        return ages;
    }

    /**
     * of receipts: their period less the cohort; below 0 (paid early) counts as 0, {@code ages} or
     * more is too late for the triangle and left out; of claims not read; null: not given.
     *
     * @param ages the elements
     * @return this object
     */
    public CohortColumns ages(int... ages) {
        return ages(MemorySegment.ofArray(ages));
    }

    /**
     * of receipts: their period less the cohort; below 0 (paid early) counts as 0, {@code ages} or
     * more is too late for the triangle and left out; of claims not read; null: not given.
     *
     * @param ages the elements
     * @return this object
     */
    public CohortColumns ages(MemorySegment ages) {
        count = Convert.same(count, ages.byteSize(), 4, "ages");
        this.ages = ages;
        return this;
    }

    /**
     * zero or more, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amounts() {
        return amounts;
    }

    /**
     * zero or more, minor units.
     *
     * @param amounts the elements
     * @return this object
     */
    public CohortColumns amounts(long... amounts) {
        return amounts(MemorySegment.ofArray(amounts));
    }

    /**
     * zero or more, minor units.
     *
     * @param amounts the elements
     * @return this object
     */
    public CohortColumns amounts(MemorySegment amounts) {
        count = Convert.same(count, amounts.byteSize(), 8, "amounts");
        this.amounts = amounts;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(CohortColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutRecovery.CohortColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(CohortColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(cohorts, Math.max(count, 0), 4, "cohorts");
        Convert.room(ages, Math.max(count, 0), 4, "ages");
        Convert.room(amounts, Math.max(count, 0), 8, "amounts");
        at.set(JAVA_LONG, LayoutRecovery.CohortColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutRecovery.CohortColumns.COHORTS, scope.in(cohorts));
        at.set(ADDRESS, LayoutRecovery.CohortColumns.AGES, scope.in(ages));
        at.set(ADDRESS, LayoutRecovery.CohortColumns.AMOUNTS, scope.in(amounts));
    }
}
