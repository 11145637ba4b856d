// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutForecast;

/**
 * What an add function writes about each item; members that are null are left out. {@code count} is
 * that of the items.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class ForecastItems {
    private MemorySegment expected;
    private MemorySegment status;
    private MemorySegment level;
    private MemorySegment flags;
    private MemorySegment column;
    private MemorySegment probabilityPpm;

    /** Begins without columns. */
    public ForecastItems() {}

    /**
     * as {@link ForecastItem}.expected, epoch day.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment expected() {
        return expected;
    }

    /**
     * as {@link ForecastItem}.expected, epoch day.
     *
     * @param expected the elements, written by the library
     * @return this object
     */
    public ForecastItems expected(int... expected) {
        return expected(MemorySegment.ofArray(expected));
    }

    /**
     * as {@link ForecastItem}.expected, epoch day.
     *
     * @param expected the elements, written by the library
     * @return this object
     */
    public ForecastItems expected(MemorySegment expected) {
        this.expected = expected;
        return this;
    }

    /**
     * a {@link ForecastStatus}.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment status() {
        return status;
    }

    /**
     * a {@link ForecastStatus}.
     *
     * @param status the elements, written by the library
     * @return this object
     */
    public ForecastItems status(byte... status) {
        return status(MemorySegment.ofArray(status));
    }

    /**
     * a {@link ForecastStatus}.
     *
     * @param status the elements, written by the library
     * @return this object
     */
    public ForecastItems status(MemorySegment status) {
        this.status = status;
        return this;
    }

    /**
     * a {@link ForecastLevel}.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment level() {
        return level;
    }

    /**
     * a {@link ForecastLevel}.
     *
     * @param level the elements, written by the library
     * @return this object
     */
    public ForecastItems level(byte... level) {
        return level(MemorySegment.ofArray(level));
    }

    /**
     * a {@link ForecastLevel}.
     *
     * @param level the elements, written by the library
     * @return this object
     */
    public ForecastItems level(MemorySegment level) {
        this.level = level;
        return this;
    }

    /**
     * flags of {@link ForecastFlags}.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment flags() {
        return flags;
    }

    /**
     * flags of {@link ForecastFlags}.
     *
     * @param flags the elements, written by the library
     * @return this object
     */
    public ForecastItems flags(byte... flags) {
        return flags(MemorySegment.ofArray(flags));
    }

    /**
     * flags of {@link ForecastFlags}.
     *
     * @param flags the elements, written by the library
     * @return this object
     */
    public ForecastItems flags(MemorySegment flags) {
        this.flags = flags;
        return this;
    }

    /**
     * as {@link ForecastItem}.column.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment column() {
        return column;
    }

    /**
     * as {@link ForecastItem}.column.
     *
     * @param column the elements, written by the library
     * @return this object
     */
    public ForecastItems column(int... column) {
        return column(MemorySegment.ofArray(column));
    }

    /**
     * as {@link ForecastItem}.column.
     *
     * @param column the elements, written by the library
     * @return this object
     */
    public ForecastItems column(MemorySegment column) {
        this.column = column;
        return this;
    }

    /**
     * as {@link ForecastItem}.probability_ppm.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment probabilityPpm() {
        return probabilityPpm;
    }

    /**
     * as {@link ForecastItem}.probability_ppm.
     *
     * @param probabilityPpm the elements, written by the library
     * @return this object
     */
    public ForecastItems probabilityPpm(int... probabilityPpm) {
        return probabilityPpm(MemorySegment.ofArray(probabilityPpm));
    }

    /**
     * as {@link ForecastItem}.probability_ppm.
     *
     * @param probabilityPpm the elements, written by the library
     * @return this object
     */
    public ForecastItems probabilityPpm(MemorySegment probabilityPpm) {
        this.probabilityPpm = probabilityPpm;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(ForecastItems value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutForecast.ForecastItems.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(ForecastItems value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutForecast.ForecastItems.EXPECTED, scope.inout(expected));
        at.set(ADDRESS, LayoutForecast.ForecastItems.STATUS, scope.inout(status));
        at.set(ADDRESS, LayoutForecast.ForecastItems.LEVEL, scope.inout(level));
        at.set(ADDRESS, LayoutForecast.ForecastItems.FLAGS, scope.inout(flags));
        at.set(ADDRESS, LayoutForecast.ForecastItems.COLUMN, scope.inout(column));
        at.set(ADDRESS, LayoutForecast.ForecastItems.PROBABILITY_PPM, scope.inout(probabilityPpm));
    }

    /** Fails when a column is too short for a call. */
    static void check(ForecastItems value, long count) {
        if (value != null) {
            Convert.room(value.expected, count, 4, "expected");
            Convert.room(value.status, count, 1, "status");
            Convert.room(value.level, count, 1, "level");
            Convert.room(value.flags, count, 1, "flags");
            Convert.room(value.column, count, 4, "column");
            Convert.room(value.probabilityPpm, count, 4, "probabilityPpm");
        }
    }
}
