// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutScores;

/**
 * Items of one firm (count = 1) or many: values[k * count + i] is item ids[k] of firm i.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class ScoreItems {
    private long count;
    private long itemCount = -1;
    private MemorySegment ids;
    private MemorySegment values;

    /** Begins without columns. */
    public ScoreItems() {}

    /**
     * firms.
     *
     * @return firms
     */
    public long count() {
        return count;
    }

    /**
     * firms.
     *
     * @param count firms
     * @return this object
     */
    public ScoreItems count(long count) {
        this.count = count;
        return this;
    }

    /**
     * items given, up to 64; those not given are missing.
     *
     * @return items given, up to 64; those not given are missing
     */
    public long itemCount() {
        return Math.max(itemCount, 0);
    }

    /**
     * items given, up to 64; those not given are missing.
     *
     * @param itemCount items given, up to 64; those not given are missing
     * @return this object
     */
    public ScoreItems itemCount(long itemCount) {
        this.itemCount = itemCount;
        return this;
    }

    /**
     * numbers of the items, each once.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment ids() {
        return ids;
    }

    /**
     * numbers of the items, each once.
     *
     * @param ids the elements
     * @return this object
     */
    public ScoreItems ids(int... ids) {
        return ids(MemorySegment.ofArray(ids));
    }

    /**
     * numbers of the items, each once.
     *
     * @param ids the elements
     * @return this object
     */
    public ScoreItems ids(MemorySegment ids) {
        itemCount = Convert.same(itemCount, ids.byteSize(), 4, "ids");
        this.ids = ids;
        return this;
    }

    /**
     * value of each item, in one unit; {@code ENCOURS_SCORE_NONE}: missing.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment values() {
        return values;
    }

    /**
     * value of each item, in one unit; {@code ENCOURS_SCORE_NONE}: missing.
     *
     * @param values the elements
     * @return this object
     */
    public ScoreItems values(long... values) {
        return values(MemorySegment.ofArray(values));
    }

    /**
     * value of each item, in one unit; {@code ENCOURS_SCORE_NONE}: missing.
     *
     * @param values the elements
     * @return this object
     */
    public ScoreItems values(MemorySegment values) {
        this.values = values;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(ScoreItems value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutScores.ScoreItems.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(ScoreItems value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(ids, Math.max(itemCount, 0), 4, "ids");
        Convert.room(values, Convert.times(Math.max(itemCount, 0), count), 8, "values");
        at.set(JAVA_LONG, LayoutScores.ScoreItems.COUNT, Convert.size(count, "count"));
        at.set(JAVA_LONG, LayoutScores.ScoreItems.ITEM_COUNT, Math.max(itemCount, 0));
        at.set(ADDRESS, LayoutScores.ScoreItems.IDS, scope.in(ids));
        at.set(ADDRESS, LayoutScores.ScoreItems.VALUES, scope.in(values));
    }
}
