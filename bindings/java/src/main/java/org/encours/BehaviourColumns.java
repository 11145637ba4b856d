// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutBehaviour;

/**
 * Experiences.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class BehaviourColumns {
    private long count = -1;
    private MemorySegment days;
    private MemorySegment amounts;
    private MemorySegment rows;
    private MemorySegment sources;

    /** Begins without columns. */
    public BehaviourColumns() {}

    /**
     * experiences.
     *
     * @return experiences
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * experiences.
     *
     * @param count experiences
     * @return this object
     */
    public BehaviourColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * days beyond terms; DAYS_NONE: missing.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment days() {
        return days;
    }

    /**
     * days beyond terms; DAYS_NONE: missing.
     *
     * @param days the elements
     * @return this object
     */
    public BehaviourColumns days(int... days) {
        return days(MemorySegment.ofArray(days));
    }

    /**
     * days beyond terms; DAYS_NONE: missing.
     *
     * @param days the elements
     * @return this object
     */
    public BehaviourColumns days(MemorySegment days) {
        count = Convert.same(count, days.byteSize(), 4, "days");
        this.days = days;
        return this;
    }

    /**
     * &gt;= 0 minor units; NONE: missing.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amounts() {
        return amounts;
    }

    /**
     * &gt;= 0 minor units; NONE: missing.
     *
     * @param amounts the elements
     * @return this object
     */
    public BehaviourColumns amounts(long... amounts) {
        return amounts(MemorySegment.ofArray(amounts));
    }

    /**
     * &gt;= 0 minor units; NONE: missing.
     *
     * @param amounts the elements
     * @return this object
     */
    public BehaviourColumns amounts(MemorySegment amounts) {
        count = Convert.same(count, amounts.byteSize(), 8, "amounts");
        this.amounts = amounts;
        return this;
    }

    /**
     * row of each; null: all 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment rows() {
        return rows;
    }

    /**
     * row of each; null: all 0.
     *
     * @param rows the elements
     * @return this object
     */
    public BehaviourColumns rows(int... rows) {
        return rows(MemorySegment.ofArray(rows));
    }

    /**
     * row of each; null: all 0.
     *
     * @param rows the elements
     * @return this object
     */
    public BehaviourColumns rows(MemorySegment rows) {
        count = Convert.same(count, rows.byteSize(), 4, "rows");
        this.rows = rows;
        return this;
    }

    /**
     * source of each; needed when sources are counted.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment sources() {
        return sources;
    }

    /**
     * source of each; needed when sources are counted.
     *
     * @param sources the elements
     * @return this object
     */
    public BehaviourColumns sources(int... sources) {
        return sources(MemorySegment.ofArray(sources));
    }

    /**
     * source of each; needed when sources are counted.
     *
     * @param sources the elements
     * @return this object
     */
    public BehaviourColumns sources(MemorySegment sources) {
        count = Convert.same(count, sources.byteSize(), 4, "sources");
        this.sources = sources;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(BehaviourColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutBehaviour.BehaviourColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(BehaviourColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(days, Math.max(count, 0), 4, "days");
        Convert.room(amounts, Math.max(count, 0), 8, "amounts");
        Convert.room(rows, Math.max(count, 0), 4, "rows");
        Convert.room(sources, Math.max(count, 0), 4, "sources");
        at.set(JAVA_LONG, LayoutBehaviour.BehaviourColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutBehaviour.BehaviourColumns.DAYS, scope.in(days));
        at.set(ADDRESS, LayoutBehaviour.BehaviourColumns.AMOUNTS, scope.in(amounts));
        at.set(ADDRESS, LayoutBehaviour.BehaviourColumns.ROWS, scope.in(rows));
        at.set(ADDRESS, LayoutBehaviour.BehaviourColumns.SOURCES, scope.in(sources));
    }
}
