// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutDiscount;

/**
 * Tiers: "3 % within 8 days, 2 % within 14". Columns, days strictly ascending.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class DiscountTiers {
    private long count = -1;
    private MemorySegment days;
    private MemorySegment percent;
    private long graceDays;

    /** Begins without columns. */
    public DiscountTiers() {}

    /**
     * 1 to 16.
     *
     * @return 1 to 16
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * 1 to 16.
     *
     * @param count 1 to 16
     * @return this object
     */
    public DiscountTiers count(long count) {
        this.count = count;
        return this;
    }

    /**
     * n, days from the start: 0 to 1000.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment days() {
        return days;
    }

    /**
     * n, days from the start: 0 to 1000.
     *
     * @param days the elements
     * @return this object
     */
    public DiscountTiers days(int... days) {
        return days(MemorySegment.ofArray(days));
    }

    /**
     * n, days from the start: 0 to 1000.
     *
     * @param days the elements
     * @return this object
     */
    public DiscountTiers days(MemorySegment days) {
        count = Convert.same(count, days.byteSize(), 4, "days");
        this.days = days;
        return this;
    }

    /**
     * percent x 1 000 000, 0 to {@code ENCOURS_PERCENT_WHOLE}.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment percent() {
        return percent;
    }

    /**
     * percent x 1 000 000, 0 to {@code ENCOURS_PERCENT_WHOLE}.
     *
     * @param percent the elements
     * @return this object
     */
    public DiscountTiers percent(long... percent) {
        return percent(MemorySegment.ofArray(percent));
    }

    /**
     * percent x 1 000 000, 0 to {@code ENCOURS_PERCENT_WHOLE}.
     *
     * @param percent the elements
     * @return this object
     */
    public DiscountTiers percent(MemorySegment percent) {
        count = Convert.same(count, percent.byteSize(), 8, "percent");
        this.percent = percent;
        return this;
    }

    /**
     * 0 to 1000 days after the last day of a tier still accepted.
     *
     * @return 0 to 1000 days after the last day of a tier still accepted
     */
    public long graceDays() {
        return graceDays;
    }

    /**
     * 0 to 1000 days after the last day of a tier still accepted.
     *
     * @param graceDays 0 to 1000 days after the last day of a tier still accepted
     * @return this object
     */
    public DiscountTiers graceDays(long graceDays) {
        this.graceDays = graceDays;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(DiscountTiers value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutDiscount.DiscountTiers.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(DiscountTiers value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(days, Math.max(count, 0), 4, "days");
        Convert.room(percent, Math.max(count, 0), 8, "percent");
        at.set(JAVA_LONG, LayoutDiscount.DiscountTiers.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutDiscount.DiscountTiers.DAYS, scope.in(days));
        at.set(ADDRESS, LayoutDiscount.DiscountTiers.PERCENT, scope.in(percent));
        at.set(JAVA_INT, LayoutDiscount.DiscountTiers.GRACE_DAYS, Convert.u32(graceDays,
                "graceDays"));
    }
}
