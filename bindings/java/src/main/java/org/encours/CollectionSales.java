// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutCollectionProfile;

/**
 * Sales by row and period, and the window of periods whose cash is asked for.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class CollectionSales {
    private long rows = -1;
    private long periods;
    private long windowFirst;
    private long window;
    private long openingAges = -1;
    private MemorySegment sales;
    private MemorySegment profile;
    private MemorySegment opening;
    private MemorySegment openingPpm;

    /** Begins without columns. */
    public CollectionSales() {}

    /**
     * customers, segments or currencies.
     *
     * @return customers, segments or currencies
     */
    public long rows() {
        return Math.max(rows, 0);
    }

    /**
     * customers, segments or currencies.
     *
     * @param rows customers, segments or currencies
     * @return this object
     */
    public CollectionSales rows(long rows) {
        this.rows = rows;
        return this;
    }

    /**
     * periods of sales of each row, 1 to 1200.
     *
     * @return periods of sales of each row, 1 to 1200
     */
    public long periods() {
        return periods;
    }

    /**
     * periods of sales of each row, 1 to 1200.
     *
     * @param periods periods of sales of each row, 1 to 1200
     * @return this object
     */
    public CollectionSales periods(long periods) {
        this.periods = periods;
        return this;
    }

    /**
     * first period of the window, counted from that of sales[0].
     *
     * @return first period of the window, counted from that of sales[0]
     */
    public long windowFirst() {
        return windowFirst;
    }

    /**
     * first period of the window, counted from that of sales[0].
     *
     * @param windowFirst first period of the window, counted from that of sales[0]
     * @return this object
     */
    public CollectionSales windowFirst(long windowFirst) {
        this.windowFirst = windowFirst;
        return this;
    }

    /**
     * periods of the window, 1 to 1200.
     *
     * @return periods of the window, 1 to 1200
     */
    public long window() {
        return window;
    }

    /**
     * periods of the window, 1 to 1200.
     *
     * @param window periods of the window, 1 to 1200
     * @return this object
     */
    public CollectionSales window(long window) {
        this.window = window;
        return this;
    }

    /**
     * elements of opening_ppm, 0 to 120; 0: all of the opening balance in the first period of the
     * window.
     *
     * @return elements of opening_ppm, 0 to 120; 0: all of the opening balance in the first period
     *         of the window
     */
    public long openingAges() {
        return Math.max(openingAges, 0);
    }

    /**
     * elements of opening_ppm, 0 to 120; 0: all of the opening balance in the first period of the
     * window.
     *
     * @param openingAges elements of opening_ppm, 0 to 120; 0: all of the opening balance in the
     *         first period of the window
     * @return this object
     */
    public CollectionSales openingAges(long openingAges) {
        this.openingAges = openingAges;
        return this;
    }

    /**
     * gross, signed minor units; period p of row r at r * periods + p.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment sales() {
        return sales;
    }

    /**
     * gross, signed minor units; period p of row r at r * periods + p.
     *
     * @param sales the elements
     * @return this object
     */
    public CollectionSales sales(long... sales) {
        return sales(MemorySegment.ofArray(sales));
    }

    /**
     * gross, signed minor units; period p of row r at r * periods + p.
     *
     * @param sales the elements
     * @return this object
     */
    public CollectionSales sales(MemorySegment sales) {
        this.sales = sales;
        return this;
    }

    /**
     * of each row, or POOL; null: POOL.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment profile() {
        return profile;
    }

    /**
     * of each row, or POOL; null: POOL.
     *
     * @param profile the elements
     * @return this object
     */
    public CollectionSales profile(int... profile) {
        return profile(MemorySegment.ofArray(profile));
    }

    /**
     * of each row, or POOL; null: POOL.
     *
     * @param profile the elements
     * @return this object
     */
    public CollectionSales profile(MemorySegment profile) {
        rows = Convert.same(rows, profile.byteSize(), 4, "profile");
        this.profile = profile;
        return this;
    }

    /**
     * balance at the start of the window that {@code sales} leaves out; null: 0, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment opening() {
        return opening;
    }

    /**
     * balance at the start of the window that {@code sales} leaves out; null: 0, minor units.
     *
     * @param opening the elements
     * @return this object
     */
    public CollectionSales opening(long... opening) {
        return opening(MemorySegment.ofArray(opening));
    }

    /**
     * balance at the start of the window that {@code sales} leaves out; null: 0, minor units.
     *
     * @param opening the elements
     * @return this object
     */
    public CollectionSales opening(MemorySegment opening) {
        rows = Convert.same(rows, opening.byteSize(), 8, "opening");
        this.opening = opening;
        return this;
    }

    /**
     * share of the opening balance collected in each period of the window, at most 1 000 000.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment openingPpm() {
        return openingPpm;
    }

    /**
     * share of the opening balance collected in each period of the window, at most 1 000 000.
     *
     * @param openingPpm the elements
     * @return this object
     */
    public CollectionSales openingPpm(int... openingPpm) {
        return openingPpm(MemorySegment.ofArray(openingPpm));
    }

    /**
     * share of the opening balance collected in each period of the window, at most 1 000 000.
     *
     * @param openingPpm the elements
     * @return this object
     */
    public CollectionSales openingPpm(MemorySegment openingPpm) {
        openingAges = Convert.same(openingAges, openingPpm.byteSize(), 4, "openingPpm");
        this.openingPpm = openingPpm;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(CollectionSales value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCollectionProfile.CollectionSales.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(CollectionSales value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(sales, Convert.times(Math.max(rows, 0), periods), 8, "sales");
        Convert.room(profile, Math.max(rows, 0), 4, "profile");
        Convert.room(opening, Math.max(rows, 0), 8, "opening");
        Convert.room(openingPpm, Math.max(openingAges, 0), 4, "openingPpm");
        at.set(JAVA_LONG, LayoutCollectionProfile.CollectionSales.ROWS, Math.max(rows, 0));
        at.set(JAVA_INT, LayoutCollectionProfile.CollectionSales.PERIODS, Convert.u32(periods,
                "periods"));
        at.set(JAVA_INT, LayoutCollectionProfile.CollectionSales.WINDOW_FIRST,
                Convert.u32(windowFirst, "windowFirst"));
        at.set(JAVA_INT, LayoutCollectionProfile.CollectionSales.WINDOW, Convert.u32(window,
                "window"));
        at.set(JAVA_INT, LayoutCollectionProfile.CollectionSales.OPENING_AGES,
                Convert.u32(Math.max(openingAges, 0), "openingAges"));
        at.set(ADDRESS, LayoutCollectionProfile.CollectionSales.SALES, scope.in(sales));
        at.set(ADDRESS, LayoutCollectionProfile.CollectionSales.PROFILE, scope.in(profile));
        at.set(ADDRESS, LayoutCollectionProfile.CollectionSales.OPENING, scope.in(opening));
        at.set(ADDRESS, LayoutCollectionProfile.CollectionSales.OPENING_PPM, scope.in(openingPpm));
    }
}
