// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutDelays;

/**
 * Results by document.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class SettlementResults {
    private long count = -1;
    private MemorySegment allocated;
    private MemorySegment paid;
    private MemorySegment settledOn;
    private MemorySegment statuses;

    /** Begins without columns. */
    public SettlementResults() {}

    /**
     * documents.
     *
     * @return documents
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * documents.
     *
     * @param count documents
     * @return this object
     */
    public SettlementResults count(long count) {
        this.count = count;
        return this;
    }

    /**
     * all that was allocated, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment allocated() {
        return allocated;
    }

    /**
     * all that was allocated, minor units.
     *
     * @param allocated the elements, written by the library
     * @return this object
     */
    public SettlementResults allocated(long... allocated) {
        return allocated(MemorySegment.ofArray(allocated));
    }

    /**
     * all that was allocated, minor units.
     *
     * @param allocated the elements, written by the library
     * @return this object
     */
    public SettlementResults allocated(MemorySegment allocated) {
        count = Convert.same(count, allocated.byteSize(), 8, "allocated");
        this.allocated = allocated;
        return this;
    }

    /**
     * of it by counted kinds, minor units: the weight of the item.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment paid() {
        return paid;
    }

    /**
     * of it by counted kinds, minor units: the weight of the item.
     *
     * @param paid the elements, written by the library
     * @return this object
     */
    public SettlementResults paid(long... paid) {
        return paid(MemorySegment.ofArray(paid));
    }

    /**
     * of it by counted kinds, minor units: the weight of the item.
     *
     * @param paid the elements, written by the library
     * @return this object
     */
    public SettlementResults paid(MemorySegment paid) {
        count = Convert.same(count, paid.byteSize(), 8, "paid");
        this.paid = paid;
        return this;
    }

    /**
     * day of the last counted allocation of a FULL document, epoch day, else null.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment settledOn() {
        return settledOn;
    }

    /**
     * day of the last counted allocation of a FULL document, epoch day, else null.
     *
     * @param settledOn the elements, written by the library
     * @return this object
     */
    public SettlementResults settledOn(int... settledOn) {
        return settledOn(MemorySegment.ofArray(settledOn));
    }

    /**
     * day of the last counted allocation of a FULL document, epoch day, else null.
     *
     * @param settledOn the elements, written by the library
     * @return this object
     */
    public SettlementResults settledOn(MemorySegment settledOn) {
        count = Convert.same(count, settledOn.byteSize(), 4, "settledOn");
        this.settledOn = settledOn;
        return this;
    }

    /**
     * a {@link SettlementStatus} each.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment statuses() {
        return statuses;
    }

    /**
     * a {@link SettlementStatus} each.
     *
     * @param statuses the elements, written by the library
     * @return this object
     */
    public SettlementResults statuses(int... statuses) {
        return statuses(MemorySegment.ofArray(statuses));
    }

    /**
     * a {@link SettlementStatus} each.
     *
     * @param statuses the elements, written by the library
     * @return this object
     */
    public SettlementResults statuses(MemorySegment statuses) {
        count = Convert.same(count, statuses.byteSize(), 4, "statuses");
        this.statuses = statuses;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(SettlementResults value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutDelays.SettlementResults.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(SettlementResults value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(allocated, Math.max(count, 0), 8, "allocated");
        Convert.room(paid, Math.max(count, 0), 8, "paid");
        Convert.room(settledOn, Math.max(count, 0), 4, "settledOn");
        Convert.room(statuses, Math.max(count, 0), 4, "statuses");
        at.set(JAVA_LONG, LayoutDelays.SettlementResults.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutDelays.SettlementResults.ALLOCATED, scope.inout(allocated));
        at.set(ADDRESS, LayoutDelays.SettlementResults.PAID, scope.inout(paid));
        at.set(ADDRESS, LayoutDelays.SettlementResults.SETTLED_ON, scope.inout(settledOn));
        at.set(ADDRESS, LayoutDelays.SettlementResults.STATUSES, scope.inout(statuses));
    }
}
