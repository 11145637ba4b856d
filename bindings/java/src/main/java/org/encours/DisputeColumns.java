// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutDisputes;

/**
 * Disputes.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class DisputeColumns {
    private long count = -1;
    private MemorySegment rows;
    private MemorySegment amounts;
    private MemorySegment opened;
    private MemorySegment closed;

    /** Begins without columns. */
    public DisputeColumns() {}

    /**
     * disputes.
     *
     * @return disputes
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * disputes.
     *
     * @param count disputes
     * @return this object
     */
    public DisputeColumns count(long count) {
        this.count = count;
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
    public DisputeColumns rows(int... rows) {
        return rows(MemorySegment.ofArray(rows));
    }

    /**
     * row of each; null: all 0.
     *
     * @param rows the elements
     * @return this object
     */
    public DisputeColumns rows(MemorySegment rows) {
        count = Convert.same(count, rows.byteSize(), 4, "rows");
        this.rows = rows;
        return this;
    }

    /**
     * disputed, zero or more, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amounts() {
        return amounts;
    }

    /**
     * disputed, zero or more, minor units.
     *
     * @param amounts the elements
     * @return this object
     */
    public DisputeColumns amounts(long... amounts) {
        return amounts(MemorySegment.ofArray(amounts));
    }

    /**
     * disputed, zero or more, minor units.
     *
     * @param amounts the elements
     * @return this object
     */
    public DisputeColumns amounts(MemorySegment amounts) {
        count = Convert.same(count, amounts.byteSize(), 8, "amounts");
        this.amounts = amounts;
        return this;
    }

    /**
     * day opened, epoch day.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment opened() {
        return opened;
    }

    /**
     * day opened, epoch day.
     *
     * @param opened the elements
     * @return this object
     */
    public DisputeColumns opened(int... opened) {
        return opened(MemorySegment.ofArray(opened));
    }

    /**
     * day opened, epoch day.
     *
     * @param opened the elements
     * @return this object
     */
    public DisputeColumns opened(MemorySegment opened) {
        count = Convert.same(count, opened.byteSize(), 4, "opened");
        this.opened = opened;
        return this;
    }

    /**
     * day closed, not before, epoch day; null: open; null: all open.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment closed() {
        return closed;
    }

    /**
     * day closed, not before, epoch day; null: open; null: all open.
     *
     * @param closed the elements
     * @return this object
     */
    public DisputeColumns closed(int... closed) {
        return closed(MemorySegment.ofArray(closed));
    }

    /**
     * day closed, not before, epoch day; null: open; null: all open.
     *
     * @param closed the elements
     * @return this object
     */
    public DisputeColumns closed(MemorySegment closed) {
        count = Convert.same(count, closed.byteSize(), 4, "closed");
        this.closed = closed;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(DisputeColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutDisputes.DisputeColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(DisputeColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(rows, Math.max(count, 0), 4, "rows");
        Convert.room(amounts, Math.max(count, 0), 8, "amounts");
        Convert.room(opened, Math.max(count, 0), 4, "opened");
        Convert.room(closed, Math.max(count, 0), 4, "closed");
        at.set(JAVA_LONG, LayoutDisputes.DisputeColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutDisputes.DisputeColumns.ROWS, scope.in(rows));
        at.set(ADDRESS, LayoutDisputes.DisputeColumns.AMOUNTS, scope.in(amounts));
        at.set(ADDRESS, LayoutDisputes.DisputeColumns.OPENED, scope.in(opened));
        at.set(ADDRESS, LayoutDisputes.DisputeColumns.CLOSED, scope.in(closed));
    }
}
