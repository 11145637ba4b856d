// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutForecast;

/**
 * Columns of the result, row after row, each of (start_count - 1 + EXTRA) columns.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class ForecastCells {
    private long count = -1;
    private MemorySegment face;
    private MemorySegment weighted;
    private MemorySegment weightedPpm;

    /** Begins without columns. */
    public ForecastCells() {}

    /**
     * rows * columns, of each array that is given.
     *
     * @return rows * columns, of each array that is given
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * rows * columns, of each array that is given.
     *
     * @param count rows * columns, of each array that is given
     * @return this object
     */
    public ForecastCells count(long count) {
        this.count = count;
        return this;
    }

    /**
     * minor units; null: not wanted.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment face() {
        return face;
    }

    /**
     * minor units; null: not wanted.
     *
     * @param face the elements, written by the library
     * @return this object
     */
    public ForecastCells face(long... face) {
        return face(MemorySegment.ofArray(face));
    }

    /**
     * minor units; null: not wanted.
     *
     * @param face the elements, written by the library
     * @return this object
     */
    public ForecastCells face(MemorySegment face) {
        count = Convert.same(count, face.byteSize(), 8, "face");
        this.face = face;
        return this;
    }

    /**
     * minor units; null: not wanted.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment weighted() {
        return weighted;
    }

    /**
     * minor units; null: not wanted.
     *
     * @param weighted the elements, written by the library
     * @return this object
     */
    public ForecastCells weighted(long... weighted) {
        return weighted(MemorySegment.ofArray(weighted));
    }

    /**
     * minor units; null: not wanted.
     *
     * @param weighted the elements, written by the library
     * @return this object
     */
    public ForecastCells weighted(MemorySegment weighted) {
        count = Convert.same(count, weighted.byteSize(), 8, "weighted");
        this.weighted = weighted;
        return this;
    }

    /**
     * exact weighted amount less {@code weighted}, in millionths of a minor unit; null: not wanted.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment weightedPpm() {
        return weightedPpm;
    }

    /**
     * exact weighted amount less {@code weighted}, in millionths of a minor unit; null: not wanted.
     *
     * @param weightedPpm the elements, written by the library
     * @return this object
     */
    public ForecastCells weightedPpm(int... weightedPpm) {
        return weightedPpm(MemorySegment.ofArray(weightedPpm));
    }

    /**
     * exact weighted amount less {@code weighted}, in millionths of a minor unit; null: not wanted.
     *
     * @param weightedPpm the elements, written by the library
     * @return this object
     */
    public ForecastCells weightedPpm(MemorySegment weightedPpm) {
        count = Convert.same(count, weightedPpm.byteSize(), 4, "weightedPpm");
        this.weightedPpm = weightedPpm;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(ForecastCells value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutForecast.ForecastCells.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(ForecastCells value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(face, Math.max(count, 0), 8, "face");
        Convert.room(weighted, Math.max(count, 0), 8, "weighted");
        Convert.room(weightedPpm, Math.max(count, 0), 4, "weightedPpm");
        at.set(JAVA_LONG, LayoutForecast.ForecastCells.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutForecast.ForecastCells.FACE, scope.inout(face));
        at.set(ADDRESS, LayoutForecast.ForecastCells.WEIGHTED, scope.inout(weighted));
        at.set(ADDRESS, LayoutForecast.ForecastCells.WEIGHTED_PPM, scope.inout(weightedPpm));
    }
}
