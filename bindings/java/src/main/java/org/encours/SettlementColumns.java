// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutDelays;

/**
 * Allocations to documents, in any order.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class SettlementColumns {
    private long count = -1;
    private MemorySegment documents;
    private MemorySegment amounts;
    private MemorySegment days;
    private MemorySegment kinds;

    /** Begins without columns. */
    public SettlementColumns() {}

    /**
     * allocations.
     *
     * @return allocations
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * allocations.
     *
     * @param count allocations
     * @return this object
     */
    public SettlementColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * document of each, from 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment documents() {
        return documents;
    }

    /**
     * document of each, from 0.
     *
     * @param documents the elements
     * @return this object
     */
    public SettlementColumns documents(int... documents) {
        return documents(MemorySegment.ofArray(documents));
    }

    /**
     * document of each, from 0.
     *
     * @param documents the elements
     * @return this object
     */
    public SettlementColumns documents(MemorySegment documents) {
        count = Convert.same(count, documents.byteSize(), 4, "documents");
        this.documents = documents;
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
    public SettlementColumns amounts(long... amounts) {
        return amounts(MemorySegment.ofArray(amounts));
    }

    /**
     * zero or more, minor units.
     *
     * @param amounts the elements
     * @return this object
     */
    public SettlementColumns amounts(MemorySegment amounts) {
        count = Convert.same(count, amounts.byteSize(), 8, "amounts");
        this.amounts = amounts;
        return this;
    }

    /**
     * value date, epoch day.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment days() {
        return days;
    }

    /**
     * value date, epoch day.
     *
     * @param days the elements
     * @return this object
     */
    public SettlementColumns days(int... days) {
        return days(MemorySegment.ofArray(days));
    }

    /**
     * value date, epoch day.
     *
     * @param days the elements
     * @return this object
     */
    public SettlementColumns days(MemorySegment days) {
        count = Convert.same(count, days.byteSize(), 4, "days");
        this.days = days;
        return this;
    }

    /**
     * a {@link SettlementKind}; null: payments.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment kinds() {
        return kinds;
    }

    /**
     * a {@link SettlementKind}; null: payments.
     *
     * @param kinds the elements
     * @return this object
     */
    public SettlementColumns kinds(int... kinds) {
        return kinds(MemorySegment.ofArray(kinds));
    }

    /**
     * a {@link SettlementKind}; null: payments.
     *
     * @param kinds the elements
     * @return this object
     */
    public SettlementColumns kinds(MemorySegment kinds) {
        count = Convert.same(count, kinds.byteSize(), 4, "kinds");
        this.kinds = kinds;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(SettlementColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutDelays.SettlementColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(SettlementColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(documents, Math.max(count, 0), 4, "documents");
        Convert.room(amounts, Math.max(count, 0), 8, "amounts");
        Convert.room(days, Math.max(count, 0), 4, "days");
        Convert.room(kinds, Math.max(count, 0), 4, "kinds");
        at.set(JAVA_LONG, LayoutDelays.SettlementColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutDelays.SettlementColumns.DOCUMENTS, scope.in(documents));
        at.set(ADDRESS, LayoutDelays.SettlementColumns.AMOUNTS, scope.in(amounts));
        at.set(ADDRESS, LayoutDelays.SettlementColumns.DAYS, scope.in(days));
        at.set(ADDRESS, LayoutDelays.SettlementColumns.KINDS, scope.in(kinds));
    }
}
