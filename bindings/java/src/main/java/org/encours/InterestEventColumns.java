// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutInterest;

/**
 * What happened to a claim: columns of the same length, ascending by day.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class InterestEventColumns {
    private long count = -1;
    private MemorySegment day;
    private MemorySegment kind;
    private MemorySegment amount;

    /** Begins without columns. */
    public InterestEventColumns() {}

    /**
     * events; those after the as-of day are left aside.
     *
     * @return events; those after the as-of day are left aside
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * events; those after the as-of day are left aside.
     *
     * @param count events; those after the as-of day are left aside
     * @return this object
     */
    public InterestEventColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * epoch day.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment day() {
        return day;
    }

    /**
     * epoch day.
     *
     * @param day the elements
     * @return this object
     */
    public InterestEventColumns day(int... day) {
        return day(MemorySegment.ofArray(day));
    }

    /**
     * epoch day.
     *
     * @param day the elements
     * @return this object
     */
    public InterestEventColumns day(MemorySegment day) {
        count = Convert.same(count, day.byteSize(), 4, "day");
        this.day = day;
        return this;
    }

    /**
     * a {@link InterestEventKind}.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment kind() {
        return kind;
    }

    /**
     * a {@link InterestEventKind}.
     *
     * @param kind the elements
     * @return this object
     */
    public InterestEventColumns kind(int... kind) {
        return kind(MemorySegment.ofArray(kind));
    }

    /**
     * a {@link InterestEventKind}.
     *
     * @param kind the elements
     * @return this object
     */
    public InterestEventColumns kind(MemorySegment kind) {
        count = Convert.same(count, kind.byteSize(), 4, "kind");
        this.kind = kind;
        return this;
    }

    /**
     * minor units, 1 or more.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amount() {
        return amount;
    }

    /**
     * minor units, 1 or more.
     *
     * @param amount the elements
     * @return this object
     */
    public InterestEventColumns amount(long... amount) {
        return amount(MemorySegment.ofArray(amount));
    }

    /**
     * minor units, 1 or more.
     *
     * @param amount the elements
     * @return this object
     */
    public InterestEventColumns amount(MemorySegment amount) {
        count = Convert.same(count, amount.byteSize(), 8, "amount");
        this.amount = amount;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(InterestEventColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutInterest.InterestEventColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(InterestEventColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(day, Math.max(count, 0), 4, "day");
        Convert.room(kind, Math.max(count, 0), 4, "kind");
        Convert.room(amount, Math.max(count, 0), 8, "amount");
        at.set(JAVA_LONG, LayoutInterest.InterestEventColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutInterest.InterestEventColumns.DAY, scope.in(day));
        at.set(ADDRESS, LayoutInterest.InterestEventColumns.KIND, scope.in(kind));
        at.set(ADDRESS, LayoutInterest.InterestEventColumns.AMOUNT, scope.in(amount));
    }
}
