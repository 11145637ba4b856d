// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutCollectionProfile;

/**
 * Sales, receipts and write-offs.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class CollectionHistory {
    private long count = -1;
    private MemorySegment row;
    private MemorySegment cohort;
    private MemorySegment period;
    private MemorySegment kind;
    private MemorySegment amount;

    /** Begins without columns. */
    public CollectionHistory() {}

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
    public CollectionHistory count(long count) {
        this.count = count;
        return this;
    }

    /**
     * profile they count for; null: 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment row() {
        return row;
    }

    /**
     * profile they count for; null: 0.
     *
     * @param row the elements
     * @return this object
     */
    public CollectionHistory row(int... row) {
        return row(MemorySegment.ofArray(row));
    }

    /**
     * profile they count for; null: 0.
     *
     * @param row the elements
     * @return this object
     */
    public CollectionHistory row(MemorySegment row) {
        count = Convert.same(count, row.byteSize(), 4, "row");
        this.row = row;
        return this;
    }

    /**
     * period of the sale.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment cohort() {
        return cohort;
    }

    /**
     * period of the sale.
     *
     * @param cohort the elements
     * @return this object
     */
    public CollectionHistory cohort(int... cohort) {
        return cohort(MemorySegment.ofArray(cohort));
    }

    /**
     * period of the sale.
     *
     * @param cohort the elements
     * @return this object
     */
    public CollectionHistory cohort(MemorySegment cohort) {
        count = Convert.same(count, cohort.byteSize(), 4, "cohort");
        this.cohort = cohort;
        return this;
    }

    /**
     * period of the receipt, the cohort's or later; after {@code last}: not counted.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment period() {
        return period;
    }

    /**
     * period of the receipt, the cohort's or later; after {@code last}: not counted.
     *
     * @param period the elements
     * @return this object
     */
    public CollectionHistory period(int... period) {
        return period(MemorySegment.ofArray(period));
    }

    /**
     * period of the receipt, the cohort's or later; after {@code last}: not counted.
     *
     * @param period the elements
     * @return this object
     */
    public CollectionHistory period(MemorySegment period) {
        count = Convert.same(count, period.byteSize(), 4, "period");
        this.period = period;
        return this;
    }

    /**
     * a {@link CollectionKind}.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment kind() {
        return kind;
    }

    /**
     * a {@link CollectionKind}.
     *
     * @param kind the elements
     * @return this object
     */
    public CollectionHistory kind(byte... kind) {
        return kind(MemorySegment.ofArray(kind));
    }

    /**
     * a {@link CollectionKind}.
     *
     * @param kind the elements
     * @return this object
     */
    public CollectionHistory kind(MemorySegment kind) {
        count = Convert.same(count, kind.byteSize(), 1, "kind");
        this.kind = kind;
        return this;
    }

    /**
     * signed minor units of one currency a row.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amount() {
        return amount;
    }

    /**
     * signed minor units of one currency a row.
     *
     * @param amount the elements
     * @return this object
     */
    public CollectionHistory amount(long... amount) {
        return amount(MemorySegment.ofArray(amount));
    }

    /**
     * signed minor units of one currency a row.
     *
     * @param amount the elements
     * @return this object
     */
    public CollectionHistory amount(MemorySegment amount) {
        count = Convert.same(count, amount.byteSize(), 8, "amount");
        this.amount = amount;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(CollectionHistory value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCollectionProfile.CollectionHistory.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(CollectionHistory value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(row, Math.max(count, 0), 4, "row");
        Convert.room(cohort, Math.max(count, 0), 4, "cohort");
        Convert.room(period, Math.max(count, 0), 4, "period");
        Convert.room(kind, Math.max(count, 0), 1, "kind");
        Convert.room(amount, Math.max(count, 0), 8, "amount");
        at.set(JAVA_LONG, LayoutCollectionProfile.CollectionHistory.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutCollectionProfile.CollectionHistory.ROW, scope.in(row));
        at.set(ADDRESS, LayoutCollectionProfile.CollectionHistory.COHORT, scope.in(cohort));
        at.set(ADDRESS, LayoutCollectionProfile.CollectionHistory.PERIOD, scope.in(period));
        at.set(ADDRESS, LayoutCollectionProfile.CollectionHistory.KIND, scope.in(kind));
        at.set(ADDRESS, LayoutCollectionProfile.CollectionHistory.AMOUNT, scope.in(amount));
    }
}
