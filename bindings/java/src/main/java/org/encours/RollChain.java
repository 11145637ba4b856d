// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutRollRates;

/**
 * Products onward, one a bucket; arrays that are null are left out.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class RollChain {
    private long count = -1;
    private MemorySegment numerator;
    private MemorySegment denominator;
    private MemorySegment ratePpm;
    private MemorySegment status;
    private MemorySegment flags;

    /** Begins without columns. */
    public RollChain() {}

    /**
     * rates + 1: one a bucket, the last included.
     *
     * @return rates + 1: one a bucket, the last included
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * rates + 1: one a bucket, the last included.
     *
     * @param count rates + 1: one a bucket, the last included
     * @return this object
     */
    public RollChain count(long count) {
        this.count = count;
        return this;
    }

    /**
     * exact product, reduced; 0 over 0 when there is none.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment numerator() {
        return numerator;
    }

    /**
     * exact product, reduced; 0 over 0 when there is none.
     *
     * @param numerator the elements, written by the library
     * @return this object
     */
    public RollChain numerator(long... numerator) {
        return numerator(MemorySegment.ofArray(numerator));
    }

    /**
     * exact product, reduced; 0 over 0 when there is none.
     *
     * @param numerator the elements, written by the library
     * @return this object
     */
    public RollChain numerator(MemorySegment numerator) {
        count = Convert.same(count, numerator.byteSize(), 8, "numerator");
        this.numerator = numerator;
        return this;
    }

    /**
     * see numerator.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment denominator() {
        return denominator;
    }

    /**
     * see numerator.
     *
     * @param denominator the elements, written by the library
     * @return this object
     */
    public RollChain denominator(long... denominator) {
        return denominator(MemorySegment.ofArray(denominator));
    }

    /**
     * see numerator.
     *
     * @param denominator the elements, written by the library
     * @return this object
     */
    public RollChain denominator(MemorySegment denominator) {
        count = Convert.same(count, denominator.byteSize(), 8, "denominator");
        this.denominator = denominator;
        return this;
    }

    /**
     * millionths, half up; or NONE.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment ratePpm() {
        return ratePpm;
    }

    /**
     * millionths, half up; or NONE.
     *
     * @param ratePpm the elements, written by the library
     * @return this object
     */
    public RollChain ratePpm(long... ratePpm) {
        return ratePpm(MemorySegment.ofArray(ratePpm));
    }

    /**
     * millionths, half up; or NONE.
     *
     * @param ratePpm the elements, written by the library
     * @return this object
     */
    public RollChain ratePpm(MemorySegment ratePpm) {
        count = Convert.same(count, ratePpm.byteSize(), 8, "ratePpm");
        this.ratePpm = ratePpm;
        return this;
    }

    /**
     * a {@link RollRateStatus}.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment status() {
        return status;
    }

    /**
     * a {@link RollRateStatus}.
     *
     * @param status the elements, written by the library
     * @return this object
     */
    public RollChain status(byte... status) {
        return status(MemorySegment.ofArray(status));
    }

    /**
     * a {@link RollRateStatus}.
     *
     * @param status the elements, written by the library
     * @return this object
     */
    public RollChain status(MemorySegment status) {
        count = Convert.same(count, status.byteSize(), 1, "status");
        this.status = status;
        return this;
    }

    /**
     * flags of {@link RollRateFlags}: ABOVE_ONE, INEXACT.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment flags() {
        return flags;
    }

    /**
     * flags of {@link RollRateFlags}: ABOVE_ONE, INEXACT.
     *
     * @param flags the elements, written by the library
     * @return this object
     */
    public RollChain flags(byte... flags) {
        return flags(MemorySegment.ofArray(flags));
    }

    /**
     * flags of {@link RollRateFlags}: ABOVE_ONE, INEXACT.
     *
     * @param flags the elements, written by the library
     * @return this object
     */
    public RollChain flags(MemorySegment flags) {
        count = Convert.same(count, flags.byteSize(), 1, "flags");
        this.flags = flags;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(RollChain value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutRollRates.RollChain.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(RollChain value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(numerator, Math.max(count, 0), 8, "numerator");
        Convert.room(denominator, Math.max(count, 0), 8, "denominator");
        Convert.room(ratePpm, Math.max(count, 0), 8, "ratePpm");
        Convert.room(status, Math.max(count, 0), 1, "status");
        Convert.room(flags, Math.max(count, 0), 1, "flags");
        at.set(JAVA_LONG, LayoutRollRates.RollChain.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutRollRates.RollChain.NUMERATOR, scope.inout(numerator));
        at.set(ADDRESS, LayoutRollRates.RollChain.DENOMINATOR, scope.inout(denominator));
        at.set(ADDRESS, LayoutRollRates.RollChain.RATE_PPM, scope.inout(ratePpm));
        at.set(ADDRESS, LayoutRollRates.RollChain.STATUS, scope.inout(status));
        at.set(ADDRESS, LayoutRollRates.RollChain.FLAGS, scope.inout(flags));
    }
}
