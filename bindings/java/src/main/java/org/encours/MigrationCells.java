// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutMigration;

/**
 * Matrices, key after key, (n + 1) * (n + 2) cells each; arrays that are null are left out.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class MigrationCells {
    private long count = -1;
    private MemorySegment items;
    private MemorySegment amounts;
    private MemorySegment itemsPpm;
    private MemorySegment amountsPpm;

    /** Begins without columns. */
    public MigrationCells() {}

    /**
     * rows * (n + 1) * (n + 2).
     *
     * @return rows * (n + 1) * (n + 2)
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * rows * (n + 1) * (n + 2).
     *
     * @param count rows * (n + 1) * (n + 2)
     * @return this object
     */
    public MigrationCells count(long count) {
        this.count = count;
        return this;
    }

    /**
     * by count.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment items() {
        return items;
    }

    /**
     * by count.
     *
     * @param items the elements, written by the library
     * @return this object
     */
    public MigrationCells items(long... items) {
        return items(MemorySegment.ofArray(items));
    }

    /**
     * by count.
     *
     * @param items the elements, written by the library
     * @return this object
     */
    public MigrationCells items(MemorySegment items) {
        count = Convert.same(count, items.byteSize(), 8, "items");
        this.items = items;
        return this;
    }

    /**
     * by amount, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amounts() {
        return amounts;
    }

    /**
     * by amount, minor units.
     *
     * @param amounts the elements, written by the library
     * @return this object
     */
    public MigrationCells amounts(long... amounts) {
        return amounts(MemorySegment.ofArray(amounts));
    }

    /**
     * by amount, minor units.
     *
     * @param amounts the elements, written by the library
     * @return this object
     */
    public MigrationCells amounts(MemorySegment amounts) {
        count = Convert.same(count, amounts.byteSize(), 8, "amounts");
        this.amounts = amounts;
        return this;
    }

    /**
     * probability by count in millionths, rounded by largest remainder so that a row sums to 1 000
     * 000; NONE in a row without items.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment itemsPpm() {
        return itemsPpm;
    }

    /**
     * probability by count in millionths, rounded by largest remainder so that a row sums to 1 000
     * 000; NONE in a row without items.
     *
     * @param itemsPpm the elements, written by the library
     * @return this object
     */
    public MigrationCells itemsPpm(long... itemsPpm) {
        return itemsPpm(MemorySegment.ofArray(itemsPpm));
    }

    /**
     * probability by count in millionths, rounded by largest remainder so that a row sums to 1 000
     * 000; NONE in a row without items.
     *
     * @param itemsPpm the elements, written by the library
     * @return this object
     */
    public MigrationCells itemsPpm(MemorySegment itemsPpm) {
        count = Convert.same(count, itemsPpm.byteSize(), 8, "itemsPpm");
        this.itemsPpm = itemsPpm;
        return this;
    }

    /**
     * the same by amount.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amountsPpm() {
        return amountsPpm;
    }

    /**
     * the same by amount.
     *
     * @param amountsPpm the elements, written by the library
     * @return this object
     */
    public MigrationCells amountsPpm(long... amountsPpm) {
        return amountsPpm(MemorySegment.ofArray(amountsPpm));
    }

    /**
     * the same by amount.
     *
     * @param amountsPpm the elements, written by the library
     * @return this object
     */
    public MigrationCells amountsPpm(MemorySegment amountsPpm) {
        count = Convert.same(count, amountsPpm.byteSize(), 8, "amountsPpm");
        this.amountsPpm = amountsPpm;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(MigrationCells value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutMigration.MigrationCells.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(MigrationCells value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(items, Math.max(count, 0), 8, "items");
        Convert.room(amounts, Math.max(count, 0), 8, "amounts");
        Convert.room(itemsPpm, Math.max(count, 0), 8, "itemsPpm");
        Convert.room(amountsPpm, Math.max(count, 0), 8, "amountsPpm");
        at.set(JAVA_LONG, LayoutMigration.MigrationCells.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutMigration.MigrationCells.ITEMS, scope.inout(items));
        at.set(ADDRESS, LayoutMigration.MigrationCells.AMOUNTS, scope.inout(amounts));
        at.set(ADDRESS, LayoutMigration.MigrationCells.ITEMS_PPM, scope.inout(itemsPpm));
        at.set(ADDRESS, LayoutMigration.MigrationCells.AMOUNTS_PPM, scope.inout(amountsPpm));
    }
}
