// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutRates;

/**
 * Rows of {@link Rates#create}, as columns of the same length, in any order.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class RatesColumns {
    private long count = -1;
    private MemorySegment from;
    private MemorySegment to;
    private MemorySegment validFrom;
    private MemorySegment numerator;
    private MemorySegment denominator;

    /** Begins without columns. */
    public RatesColumns() {}

    /**
     * rows.
     *
     * @return rows
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * rows.
     *
     * @param count rows
     * @return this object
     */
    public RatesColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * numeric code.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment from() {
        return from;
    }

    /**
     * numeric code.
     *
     * @param from the elements
     * @return this object
     */
    public RatesColumns from(short... from) {
        return from(MemorySegment.ofArray(from));
    }

    /**
     * numeric code.
     *
     * @param from the elements
     * @return this object
     */
    public RatesColumns from(MemorySegment from) {
        count = Convert.same(count, from.byteSize(), 2, "from");
        this.from = from;
        return this;
    }

    /**
     * numeric code, another than from.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment to() {
        return to;
    }

    /**
     * numeric code, another than from.
     *
     * @param to the elements
     * @return this object
     */
    public RatesColumns to(short... to) {
        return to(MemorySegment.ofArray(to));
    }

    /**
     * numeric code, another than from.
     *
     * @param to the elements
     * @return this object
     */
    public RatesColumns to(MemorySegment to) {
        count = Convert.same(count, to.byteSize(), 2, "to");
        this.to = to;
        return this;
    }

    /**
     * first day, epoch day.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment validFrom() {
        return validFrom;
    }

    /**
     * first day, epoch day.
     *
     * @param validFrom the elements
     * @return this object
     */
    public RatesColumns validFrom(int... validFrom) {
        return validFrom(MemorySegment.ofArray(validFrom));
    }

    /**
     * first day, epoch day.
     *
     * @param validFrom the elements
     * @return this object
     */
    public RatesColumns validFrom(MemorySegment validFrom) {
        count = Convert.same(count, validFrom.byteSize(), 4, "validFrom");
        this.validFrom = validFrom;
        return this;
    }

    /**
     * 1 to 10^15.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment numerator() {
        return numerator;
    }

    /**
     * 1 to 10^15.
     *
     * @param numerator the elements
     * @return this object
     */
    public RatesColumns numerator(long... numerator) {
        return numerator(MemorySegment.ofArray(numerator));
    }

    /**
     * 1 to 10^15.
     *
     * @param numerator the elements
     * @return this object
     */
    public RatesColumns numerator(MemorySegment numerator) {
        count = Convert.same(count, numerator.byteSize(), 8, "numerator");
        this.numerator = numerator;
        return this;
    }

    /**
     * 1 to 10^15.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment denominator() {
        return denominator;
    }

    /**
     * 1 to 10^15.
     *
     * @param denominator the elements
     * @return this object
     */
    public RatesColumns denominator(long... denominator) {
        return denominator(MemorySegment.ofArray(denominator));
    }

    /**
     * 1 to 10^15.
     *
     * @param denominator the elements
     * @return this object
     */
    public RatesColumns denominator(MemorySegment denominator) {
        count = Convert.same(count, denominator.byteSize(), 8, "denominator");
        this.denominator = denominator;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(RatesColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutRates.RatesColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(RatesColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(from, Math.max(count, 0), 2, "from");
        Convert.room(to, Math.max(count, 0), 2, "to");
        Convert.room(validFrom, Math.max(count, 0), 4, "validFrom");
        Convert.room(numerator, Math.max(count, 0), 8, "numerator");
        Convert.room(denominator, Math.max(count, 0), 8, "denominator");
        at.set(JAVA_LONG, LayoutRates.RatesColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutRates.RatesColumns.FROM, scope.in(from));
        at.set(ADDRESS, LayoutRates.RatesColumns.TO, scope.in(to));
        at.set(ADDRESS, LayoutRates.RatesColumns.VALID_FROM, scope.in(validFrom));
        at.set(ADDRESS, LayoutRates.RatesColumns.NUMERATOR, scope.in(numerator));
        at.set(ADDRESS, LayoutRates.RatesColumns.DENOMINATOR, scope.in(denominator));
    }
}
