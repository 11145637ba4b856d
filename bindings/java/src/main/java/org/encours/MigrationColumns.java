// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutMigration;

/**
 * Items or customers at two dates.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class MigrationColumns {
    private long count = -1;
    private MemorySegment row;
    private MemorySegment from;
    private MemorySegment to;
    private MemorySegment before;
    private MemorySegment after;

    /** Begins without columns. */
    public MigrationColumns() {}

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
    public MigrationColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * key; null: 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment row() {
        return row;
    }

    /**
     * key; null: 0.
     *
     * @param row the elements
     * @return this object
     */
    public MigrationColumns row(int... row) {
        return row(MemorySegment.ofArray(row));
    }

    /**
     * key; null: 0.
     *
     * @param row the elements
     * @return this object
     */
    public MigrationColumns row(MemorySegment row) {
        count = Convert.same(count, row.byteSize(), 4, "row");
        this.row = row;
        return this;
    }

    /**
     * class at t - 1, or NEW.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment from() {
        return from;
    }

    /**
     * class at t - 1, or NEW.
     *
     * @param from the elements
     * @return this object
     */
    public MigrationColumns from(int... from) {
        return from(MemorySegment.ofArray(from));
    }

    /**
     * class at t - 1, or NEW.
     *
     * @param from the elements
     * @return this object
     */
    public MigrationColumns from(MemorySegment from) {
        count = Convert.same(count, from.byteSize(), 4, "from");
        this.from = from;
        return this;
    }

    /**
     * class at t, or PAID, or WRITTEN_OFF.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment to() {
        return to;
    }

    /**
     * class at t, or PAID, or WRITTEN_OFF.
     *
     * @param to the elements
     * @return this object
     */
    public MigrationColumns to(int... to) {
        return to(MemorySegment.ofArray(to));
    }

    /**
     * class at t, or PAID, or WRITTEN_OFF.
     *
     * @param to the elements
     * @return this object
     */
    public MigrationColumns to(MemorySegment to) {
        count = Convert.same(count, to.byteSize(), 4, "to");
        this.to = to;
        return this;
    }

    /**
     * amount at t - 1, minor units, 0 or more, 0 when NEW; null: counts only.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment before() {
        return before;
    }

    /**
     * amount at t - 1, minor units, 0 or more, 0 when NEW; null: counts only.
     *
     * @param before the elements
     * @return this object
     */
    public MigrationColumns before(long... before) {
        return before(MemorySegment.ofArray(before));
    }

    /**
     * amount at t - 1, minor units, 0 or more, 0 when NEW; null: counts only.
     *
     * @param before the elements
     * @return this object
     */
    public MigrationColumns before(MemorySegment before) {
        count = Convert.same(count, before.byteSize(), 8, "before");
        this.before = before;
        return this;
    }

    /**
     * amount at t, minor units, 0 or more, 0 when gone; null: counts only.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment after() {
        return after;
    }

    /**
     * amount at t, minor units, 0 or more, 0 when gone; null: counts only.
     *
     * @param after the elements
     * @return this object
     */
    public MigrationColumns after(long... after) {
        return after(MemorySegment.ofArray(after));
    }

    /**
     * amount at t, minor units, 0 or more, 0 when gone; null: counts only.
     *
     * @param after the elements
     * @return this object
     */
    public MigrationColumns after(MemorySegment after) {
        count = Convert.same(count, after.byteSize(), 8, "after");
        this.after = after;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(MigrationColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutMigration.MigrationColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(MigrationColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(row, Math.max(count, 0), 4, "row");
        Convert.room(from, Math.max(count, 0), 4, "from");
        Convert.room(to, Math.max(count, 0), 4, "to");
        Convert.room(before, Math.max(count, 0), 8, "before");
        Convert.room(after, Math.max(count, 0), 8, "after");
        at.set(JAVA_LONG, LayoutMigration.MigrationColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutMigration.MigrationColumns.ROW, scope.in(row));
        at.set(ADDRESS, LayoutMigration.MigrationColumns.FROM, scope.in(from));
        at.set(ADDRESS, LayoutMigration.MigrationColumns.TO, scope.in(to));
        at.set(ADDRESS, LayoutMigration.MigrationColumns.BEFORE, scope.in(before));
        at.set(ADDRESS, LayoutMigration.MigrationColumns.AFTER, scope.in(after));
    }
}
