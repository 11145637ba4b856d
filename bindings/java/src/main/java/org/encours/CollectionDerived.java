// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutCollectionProfile;

/**
 * Derived profiles; arrays that are null are left out. {@code ages} is that of the options.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class CollectionDerived {
    private long count = -1;
    private MemorySegment settled;
    private MemorySegment sales;
    private MemorySegment collectedPpm;
    private MemorySegment discountPpm;
    private MemorySegment badDebtPpm;
    private MemorySegment restPpm;
    private MemorySegment flags;

    /** Begins without columns. */
    public CollectionDerived() {}

    /**
     * rows * ages.
     *
     * @return rows * ages
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * rows * ages.
     *
     * @param count rows * ages
     * @return this object
     */
    public CollectionDerived count(long count) {
        this.count = count;
        return this;
    }

    /**
     * exact share of an age: cash and discount of its cohorts, minor units...
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment settled() {
        return settled;
    }

    /**
     * exact share of an age: cash and discount of its cohorts, minor units...
     *
     * @param settled the elements, written by the library
     * @return this object
     */
    public CollectionDerived settled(long... settled) {
        return settled(MemorySegment.ofArray(settled));
    }

    /**
     * exact share of an age: cash and discount of its cohorts, minor units...
     *
     * @param settled the elements, written by the library
     * @return this object
     */
    public CollectionDerived settled(MemorySegment settled) {
        count = Convert.same(count, settled.byteSize(), 8, "settled");
        this.settled = settled;
        return this;
    }

    /**
     * ... over their sales, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment sales() {
        return sales;
    }

    /**
     * ... over their sales, minor units.
     *
     * @param sales the elements, written by the library
     * @return this object
     */
    public CollectionDerived sales(long... sales) {
        return sales(MemorySegment.ofArray(sales));
    }

    /**
     * ... over their sales, minor units.
     *
     * @param sales the elements, written by the library
     * @return this object
     */
    public CollectionDerived sales(MemorySegment sales) {
        count = Convert.same(count, sales.byteSize(), 8, "sales");
        this.sales = sales;
        return this;
    }

    /**
     * that share in millionths, rounded towards zero so that shares never sum to more than they do;
     * or NONE.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment collectedPpm() {
        return collectedPpm;
    }

    /**
     * that share in millionths, rounded towards zero so that shares never sum to more than they do;
     * or NONE.
     *
     * @param collectedPpm the elements, written by the library
     * @return this object
     */
    public CollectionDerived collectedPpm(long... collectedPpm) {
        return collectedPpm(MemorySegment.ofArray(collectedPpm));
    }

    /**
     * that share in millionths, rounded towards zero so that shares never sum to more than they do;
     * or NONE.
     *
     * @param collectedPpm the elements, written by the library
     * @return this object
     */
    public CollectionDerived collectedPpm(MemorySegment collectedPpm) {
        count = Convert.same(count, collectedPpm.byteSize(), 8, "collectedPpm");
        this.collectedPpm = collectedPpm;
        return this;
    }

    /**
     * discount over settled, rounded half up; 0 when nothing was settled; or NONE.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment discountPpm() {
        return discountPpm;
    }

    /**
     * discount over settled, rounded half up; 0 when nothing was settled; or NONE.
     *
     * @param discountPpm the elements, written by the library
     * @return this object
     */
    public CollectionDerived discountPpm(long... discountPpm) {
        return discountPpm(MemorySegment.ofArray(discountPpm));
    }

    /**
     * discount over settled, rounded half up; 0 when nothing was settled; or NONE.
     *
     * @param discountPpm the elements, written by the library
     * @return this object
     */
    public CollectionDerived discountPpm(MemorySegment discountPpm) {
        count = Convert.same(count, discountPpm.byteSize(), 8, "discountPpm");
        this.discountPpm = discountPpm;
        return this;
    }

    /**
     * written off over sales of the cohorts old enough for the last age, towards zero; or NONE.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment badDebtPpm() {
        return badDebtPpm;
    }

    /**
     * written off over sales of the cohorts old enough for the last age, towards zero; or NONE.
     *
     * @param badDebtPpm the elements, written by the library
     * @return this object
     */
    public CollectionDerived badDebtPpm(long... badDebtPpm) {
        return badDebtPpm(MemorySegment.ofArray(badDebtPpm));
    }

    /**
     * written off over sales of the cohorts old enough for the last age, towards zero; or NONE.
     *
     * @param badDebtPpm the elements, written by the library
     * @return this object
     */
    public CollectionDerived badDebtPpm(MemorySegment badDebtPpm) {
        this.badDebtPpm = badDebtPpm;
        return this;
    }

    /**
     * 1 000 000 less the shares and bad debt; or NONE.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment restPpm() {
        return restPpm;
    }

    /**
     * 1 000 000 less the shares and bad debt; or NONE.
     *
     * @param restPpm the elements, written by the library
     * @return this object
     */
    public CollectionDerived restPpm(long... restPpm) {
        return restPpm(MemorySegment.ofArray(restPpm));
    }

    /**
     * 1 000 000 less the shares and bad debt; or NONE.
     *
     * @param restPpm the elements, written by the library
     * @return this object
     */
    public CollectionDerived restPpm(MemorySegment restPpm) {
        this.restPpm = restPpm;
        return this;
    }

    /**
     * flags of {@link CollectionFlags}.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment flags() {
        return flags;
    }

    /**
     * flags of {@link CollectionFlags}.
     *
     * @param flags the elements, written by the library
     * @return this object
     */
    public CollectionDerived flags(int... flags) {
        return flags(MemorySegment.ofArray(flags));
    }

    /**
     * flags of {@link CollectionFlags}.
     *
     * @param flags the elements, written by the library
     * @return this object
     */
    public CollectionDerived flags(MemorySegment flags) {
        this.flags = flags;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(CollectionDerived value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCollectionProfile.CollectionDerived.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(CollectionDerived value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(settled, Math.max(count, 0), 8, "settled");
        Convert.room(sales, Math.max(count, 0), 8, "sales");
        Convert.room(collectedPpm, Math.max(count, 0), 8, "collectedPpm");
        Convert.room(discountPpm, Math.max(count, 0), 8, "discountPpm");
        at.set(JAVA_LONG, LayoutCollectionProfile.CollectionDerived.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutCollectionProfile.CollectionDerived.SETTLED, scope.inout(settled));
        at.set(ADDRESS, LayoutCollectionProfile.CollectionDerived.SALES, scope.inout(sales));
        at.set(ADDRESS, LayoutCollectionProfile.CollectionDerived.COLLECTED_PPM,
                scope.inout(collectedPpm));
        at.set(ADDRESS, LayoutCollectionProfile.CollectionDerived.DISCOUNT_PPM,
                scope.inout(discountPpm));
        at.set(ADDRESS, LayoutCollectionProfile.CollectionDerived.BAD_DEBT_PPM,
                scope.inout(badDebtPpm));
        at.set(ADDRESS, LayoutCollectionProfile.CollectionDerived.REST_PPM, scope.inout(restPpm));
        at.set(ADDRESS, LayoutCollectionProfile.CollectionDerived.FLAGS, scope.inout(flags));
    }

    /** Fails when a column is too short for a call. */
    static void check(CollectionDerived value, long ages) {
        if (value != null) {
            Convert.room(value.badDebtPpm, Convert.quotient(value.count, ages), 8, "badDebtPpm");
            Convert.room(value.restPpm, Convert.quotient(value.count, ages), 8, "restPpm");
            Convert.room(value.flags, Convert.quotient(value.count, ages), 4, "flags");
        }
    }
}
