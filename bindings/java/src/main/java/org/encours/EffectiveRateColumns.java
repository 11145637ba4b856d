// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutEffectiveRate;

/**
 * A column of periodic rates in, a column of effective rates out.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class EffectiveRateColumns {
    private long count = -1;
    private MemorySegment rate;
    private long rateScale;
    private MemorySegment value;
    private MemorySegment status;

    /** Begins without columns. */
    public EffectiveRateColumns() {}

    /**
     * rates.
     *
     * @return rates
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * rates.
     *
     * @param count rates
     * @return this object
     */
    public EffectiveRateColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * in units of 1 / rate_scale.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment rate() {
        return rate;
    }

    /**
     * in units of 1 / rate_scale.
     *
     * @param rate the elements
     * @return this object
     */
    public EffectiveRateColumns rate(long... rate) {
        return rate(MemorySegment.ofArray(rate));
    }

    /**
     * in units of 1 / rate_scale.
     *
     * @param rate the elements
     * @return this object
     */
    public EffectiveRateColumns rate(MemorySegment rate) {
        count = Convert.same(count, rate.byteSize(), 8, "rate");
        this.rate = rate;
        return this;
    }

    /**
     * 1 or more.
     *
     * @return 1 or more
     */
    public long rateScale() {
        return rateScale;
    }

    /**
     * 1 or more.
     *
     * @param rateScale 1 or more
     * @return this object
     */
    public EffectiveRateColumns rateScale(long rateScale) {
        this.rateScale = rateScale;
        return this;
    }

    /**
     * in units of 1 / scale; INT64_MIN where there is none.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment value() {
        return value;
    }

    /**
     * in units of 1 / scale; INT64_MIN where there is none.
     *
     * @param value the elements, written by the library
     * @return this object
     */
    public EffectiveRateColumns value(long... value) {
        return value(MemorySegment.ofArray(value));
    }

    /**
     * in units of 1 / scale; INT64_MIN where there is none.
     *
     * @param value the elements, written by the library
     * @return this object
     */
    public EffectiveRateColumns value(MemorySegment value) {
        count = Convert.same(count, value.byteSize(), 8, "value");
        this.value = value;
        return this;
    }

    /**
     * a {@link EffectiveRateStatus}.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment status() {
        return status;
    }

    /**
     * a {@link EffectiveRateStatus}.
     *
     * @param status the elements, written by the library
     * @return this object
     */
    public EffectiveRateColumns status(int... status) {
        return status(MemorySegment.ofArray(status));
    }

    /**
     * a {@link EffectiveRateStatus}.
     *
     * @param status the elements, written by the library
     * @return this object
     */
    public EffectiveRateColumns status(MemorySegment status) {
        count = Convert.same(count, status.byteSize(), 4, "status");
        this.status = status;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(EffectiveRateColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutEffectiveRate.EffectiveRateColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(EffectiveRateColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(rate, Math.max(count, 0), 8, "rate");
        Convert.room(value, Math.max(count, 0), 8, "value");
        Convert.room(status, Math.max(count, 0), 4, "status");
        at.set(JAVA_LONG, LayoutEffectiveRate.EffectiveRateColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutEffectiveRate.EffectiveRateColumns.RATE, scope.in(rate));
        at.set(JAVA_LONG, LayoutEffectiveRate.EffectiveRateColumns.RATE_SCALE, rateScale);
        at.set(ADDRESS, LayoutEffectiveRate.EffectiveRateColumns.VALUE, scope.inout(value));
        at.set(ADDRESS, LayoutEffectiveRate.EffectiveRateColumns.STATUS, scope.inout(status));
    }
}
