// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutIndicator;

/**
 * Where indicators of many rows go.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class IndicatorColumns {
    private long count = -1;
    private MemorySegment values;
    private MemorySegment statuses;
    private MemorySegment flags;
    private MemorySegment numerators;
    private MemorySegment denominators;

    /** Begins without columns. */
    public IndicatorColumns() {}

    /**
     * rows there is room for: exactly the rows that are computed.
     *
     * @return rows there is room for: exactly the rows that are computed
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * rows there is room for: exactly the rows that are computed.
     *
     * @param count rows there is room for: exactly the rows that are computed
     * @return this object
     */
    public IndicatorColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * in units of 1 / scale; {@code ENCOURS_INDICATOR_NONE} where there is none.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment values() {
        return values;
    }

    /**
     * in units of 1 / scale; {@code ENCOURS_INDICATOR_NONE} where there is none.
     *
     * @param values the elements, written by the library
     * @return this object
     */
    public IndicatorColumns values(long... values) {
        return values(MemorySegment.ofArray(values));
    }

    /**
     * in units of 1 / scale; {@code ENCOURS_INDICATOR_NONE} where there is none.
     *
     * @param values the elements, written by the library
     * @return this object
     */
    public IndicatorColumns values(MemorySegment values) {
        count = Convert.same(count, values.byteSize(), 8, "values");
        this.values = values;
        return this;
    }

    /**
     * a {@link IndicatorStatus} each.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment statuses() {
        return statuses;
    }

    /**
     * a {@link IndicatorStatus} each.
     *
     * @param statuses the elements, written by the library
     * @return this object
     */
    public IndicatorColumns statuses(int... statuses) {
        return statuses(MemorySegment.ofArray(statuses));
    }

    /**
     * a {@link IndicatorStatus} each.
     *
     * @param statuses the elements, written by the library
     * @return this object
     */
    public IndicatorColumns statuses(MemorySegment statuses) {
        count = Convert.same(count, statuses.byteSize(), 4, "statuses");
        this.statuses = statuses;
        return this;
    }

    /**
     * flags of {@link IndicatorFlags}.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment flags() {
        return flags;
    }

    /**
     * flags of {@link IndicatorFlags}.
     *
     * @param flags the elements, written by the library
     * @return this object
     */
    public IndicatorColumns flags(int... flags) {
        return flags(MemorySegment.ofArray(flags));
    }

    /**
     * flags of {@link IndicatorFlags}.
     *
     * @param flags the elements, written by the library
     * @return this object
     */
    public IndicatorColumns flags(MemorySegment flags) {
        count = Convert.same(count, flags.byteSize(), 4, "flags");
        this.flags = flags;
        return this;
    }

    /**
     * exact values: numerators...
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment numerators() {
        return numerators;
    }

    /**
     * exact values: numerators...
     *
     * @param numerators the elements, written by the library
     * @return this object
     */
    public IndicatorColumns numerators(long... numerators) {
        return numerators(MemorySegment.ofArray(numerators));
    }

    /**
     * exact values: numerators...
     *
     * @param numerators the elements, written by the library
     * @return this object
     */
    public IndicatorColumns numerators(MemorySegment numerators) {
        count = Convert.same(count, numerators.byteSize(), 8, "numerators");
        this.numerators = numerators;
        return this;
    }

    /**
     * ... over these.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment denominators() {
        return denominators;
    }

    /**
     * ... over these.
     *
     * @param denominators the elements, written by the library
     * @return this object
     */
    public IndicatorColumns denominators(long... denominators) {
        return denominators(MemorySegment.ofArray(denominators));
    }

    /**
     * ... over these.
     *
     * @param denominators the elements, written by the library
     * @return this object
     */
    public IndicatorColumns denominators(MemorySegment denominators) {
        count = Convert.same(count, denominators.byteSize(), 8, "denominators");
        this.denominators = denominators;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(IndicatorColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutIndicator.IndicatorColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(IndicatorColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(values, Math.max(count, 0), 8, "values");
        Convert.room(statuses, Math.max(count, 0), 4, "statuses");
        Convert.room(flags, Math.max(count, 0), 4, "flags");
        Convert.room(numerators, Math.max(count, 0), 8, "numerators");
        Convert.room(denominators, Math.max(count, 0), 8, "denominators");
        at.set(JAVA_LONG, LayoutIndicator.IndicatorColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutIndicator.IndicatorColumns.VALUES, scope.inout(values));
        at.set(ADDRESS, LayoutIndicator.IndicatorColumns.STATUSES, scope.inout(statuses));
        at.set(ADDRESS, LayoutIndicator.IndicatorColumns.FLAGS, scope.inout(flags));
        at.set(ADDRESS, LayoutIndicator.IndicatorColumns.NUMERATORS, scope.inout(numerators));
        at.set(ADDRESS, LayoutIndicator.IndicatorColumns.DENOMINATORS, scope.inout(denominators));
    }
}
