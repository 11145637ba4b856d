// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutCollectionProfile;

/**
 * Profiles, one after the other: profile p has the elements from p * ages.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class CollectionProfiles {
    private long count = -1;
    private long ages;
    private MemorySegment collectedPpm;
    private MemorySegment discountPpm;
    private MemorySegment badDebtPpm;

    /** Begins without columns. */
    public CollectionProfiles() {}

    /**
     * profiles, 1 or more; the first is the pool's.
     *
     * @return profiles, 1 or more; the first is the pool's
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * profiles, 1 or more; the first is the pool's.
     *
     * @param count profiles, 1 or more; the first is the pool's
     * @return this object
     */
    public CollectionProfiles count(long count) {
        this.count = count;
        return this;
    }

    /**
     * ages of each, 1 to 120.
     *
     * @return ages of each, 1 to 120
     */
    public long ages() {
        return ages;
    }

    /**
     * ages of each, 1 to 120.
     *
     * @param ages ages of each, 1 to 120
     * @return this object
     */
    public CollectionProfiles ages(long ages) {
        this.ages = ages;
        return this;
    }

    /**
     * share settled at each age; with bad debt at most 1 000 000 a profile.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment collectedPpm() {
        return collectedPpm;
    }

    /**
     * share settled at each age; with bad debt at most 1 000 000 a profile.
     *
     * @param collectedPpm the elements
     * @return this object
     */
    public CollectionProfiles collectedPpm(int... collectedPpm) {
        return collectedPpm(MemorySegment.ofArray(collectedPpm));
    }

    /**
     * share settled at each age; with bad debt at most 1 000 000 a profile.
     *
     * @param collectedPpm the elements
     * @return this object
     */
    public CollectionProfiles collectedPpm(MemorySegment collectedPpm) {
        this.collectedPpm = collectedPpm;
        return this;
    }

    /**
     * discount taken on what is settled at that age, 0 to 1 000 000; null: none.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment discountPpm() {
        return discountPpm;
    }

    /**
     * discount taken on what is settled at that age, 0 to 1 000 000; null: none.
     *
     * @param discountPpm the elements
     * @return this object
     */
    public CollectionProfiles discountPpm(int... discountPpm) {
        return discountPpm(MemorySegment.ofArray(discountPpm));
    }

    /**
     * discount taken on what is settled at that age, 0 to 1 000 000; null: none.
     *
     * @param discountPpm the elements
     * @return this object
     */
    public CollectionProfiles discountPpm(MemorySegment discountPpm) {
        this.discountPpm = discountPpm;
        return this;
    }

    /**
     * share never collected; null: 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment badDebtPpm() {
        return badDebtPpm;
    }

    /**
     * share never collected; null: 0.
     *
     * @param badDebtPpm the elements
     * @return this object
     */
    public CollectionProfiles badDebtPpm(int... badDebtPpm) {
        return badDebtPpm(MemorySegment.ofArray(badDebtPpm));
    }

    /**
     * share never collected; null: 0.
     *
     * @param badDebtPpm the elements
     * @return this object
     */
    public CollectionProfiles badDebtPpm(MemorySegment badDebtPpm) {
        count = Convert.same(count, badDebtPpm.byteSize(), 4, "badDebtPpm");
        this.badDebtPpm = badDebtPpm;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(CollectionProfiles value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCollectionProfile.CollectionProfiles.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(CollectionProfiles value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(collectedPpm, Convert.times(Math.max(count, 0), ages), 4, "collectedPpm");
        Convert.room(discountPpm, Convert.times(Math.max(count, 0), ages), 4, "discountPpm");
        Convert.room(badDebtPpm, Math.max(count, 0), 4, "badDebtPpm");
        at.set(JAVA_INT, LayoutCollectionProfile.CollectionProfiles.COUNT,
                Convert.u32(Math.max(count, 0), "count"));
        at.set(JAVA_INT, LayoutCollectionProfile.CollectionProfiles.AGES, Convert.u32(ages,
                "ages"));
        at.set(ADDRESS, LayoutCollectionProfile.CollectionProfiles.COLLECTED_PPM,
                scope.in(collectedPpm));
        at.set(ADDRESS, LayoutCollectionProfile.CollectionProfiles.DISCOUNT_PPM,
                scope.in(discountPpm));
        at.set(ADDRESS, LayoutCollectionProfile.CollectionProfiles.BAD_DEBT_PPM,
                scope.in(badDebtPpm));
    }
}
