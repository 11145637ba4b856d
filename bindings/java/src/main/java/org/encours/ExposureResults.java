// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutExposure;

/**
 * Where the figures of many customers go. A null column is not written.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class ExposureResults {
    private MemorySegment real;
    private MemorySegment realClamped;
    private MemorySegment potential;
    private MemorySegment potentialClamped;
    private MemorySegment headroom;
    private MemorySegment overLimit;
    private MemorySegment statuses;
    private MemorySegment missing;
    private long count = -1;

    /** Begins without columns. */
    public ExposureResults() {}

    /**
     * as {@link Exposure}.real, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment real() {
        return real;
    }

    /**
     * as {@link Exposure}.real, minor units.
     *
     * @param real the elements, written by the library
     * @return this object
     */
    public ExposureResults real(long... real) {
        return real(MemorySegment.ofArray(real));
    }

    /**
     * as {@link Exposure}.real, minor units.
     *
     * @param real the elements, written by the library
     * @return this object
     */
    public ExposureResults real(MemorySegment real) {
        count = Convert.same(count, real.byteSize(), 8, "real");
        this.real = real;
        return this;
    }

    /**
     * as {@link Exposure}.real_clamped, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment realClamped() {
        return realClamped;
    }

    /**
     * as {@link Exposure}.real_clamped, minor units.
     *
     * @param realClamped the elements, written by the library
     * @return this object
     */
    public ExposureResults realClamped(long... realClamped) {
        return realClamped(MemorySegment.ofArray(realClamped));
    }

    /**
     * as {@link Exposure}.real_clamped, minor units.
     *
     * @param realClamped the elements, written by the library
     * @return this object
     */
    public ExposureResults realClamped(MemorySegment realClamped) {
        count = Convert.same(count, realClamped.byteSize(), 8, "realClamped");
        this.realClamped = realClamped;
        return this;
    }

    /**
     * as {@link Exposure}.potential, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment potential() {
        return potential;
    }

    /**
     * as {@link Exposure}.potential, minor units.
     *
     * @param potential the elements, written by the library
     * @return this object
     */
    public ExposureResults potential(long... potential) {
        return potential(MemorySegment.ofArray(potential));
    }

    /**
     * as {@link Exposure}.potential, minor units.
     *
     * @param potential the elements, written by the library
     * @return this object
     */
    public ExposureResults potential(MemorySegment potential) {
        count = Convert.same(count, potential.byteSize(), 8, "potential");
        this.potential = potential;
        return this;
    }

    /**
     * as {@link Exposure}.potential_clamped, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment potentialClamped() {
        return potentialClamped;
    }

    /**
     * as {@link Exposure}.potential_clamped, minor units.
     *
     * @param potentialClamped the elements, written by the library
     * @return this object
     */
    public ExposureResults potentialClamped(long... potentialClamped) {
        return potentialClamped(MemorySegment.ofArray(potentialClamped));
    }

    /**
     * as {@link Exposure}.potential_clamped, minor units.
     *
     * @param potentialClamped the elements, written by the library
     * @return this object
     */
    public ExposureResults potentialClamped(MemorySegment potentialClamped) {
        count = Convert.same(count, potentialClamped.byteSize(), 8, "potentialClamped");
        this.potentialClamped = potentialClamped;
        return this;
    }

    /**
     * as {@link Exposure}.headroom, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment headroom() {
        return headroom;
    }

    /**
     * as {@link Exposure}.headroom, minor units.
     *
     * @param headroom the elements, written by the library
     * @return this object
     */
    public ExposureResults headroom(long... headroom) {
        return headroom(MemorySegment.ofArray(headroom));
    }

    /**
     * as {@link Exposure}.headroom, minor units.
     *
     * @param headroom the elements, written by the library
     * @return this object
     */
    public ExposureResults headroom(MemorySegment headroom) {
        count = Convert.same(count, headroom.byteSize(), 8, "headroom");
        this.headroom = headroom;
        return this;
    }

    /**
     * as {@link Exposure}.over_limit, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment overLimit() {
        return overLimit;
    }

    /**
     * as {@link Exposure}.over_limit, minor units.
     *
     * @param overLimit the elements, written by the library
     * @return this object
     */
    public ExposureResults overLimit(long... overLimit) {
        return overLimit(MemorySegment.ofArray(overLimit));
    }

    /**
     * as {@link Exposure}.over_limit, minor units.
     *
     * @param overLimit the elements, written by the library
     * @return this object
     */
    public ExposureResults overLimit(MemorySegment overLimit) {
        count = Convert.same(count, overLimit.byteSize(), 8, "overLimit");
        this.overLimit = overLimit;
        return this;
    }

    /**
     * a {@link ExposureStatus} each.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment statuses() {
        return statuses;
    }

    /**
     * a {@link ExposureStatus} each.
     *
     * @param statuses the elements, written by the library
     * @return this object
     */
    public ExposureResults statuses(int... statuses) {
        return statuses(MemorySegment.ofArray(statuses));
    }

    /**
     * a {@link ExposureStatus} each.
     *
     * @param statuses the elements, written by the library
     * @return this object
     */
    public ExposureResults statuses(MemorySegment statuses) {
        count = Convert.same(count, statuses.byteSize(), 4, "statuses");
        this.statuses = statuses;
        return this;
    }

    /**
     * flags of {@link ExposureComponents}: those not given.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment missing() {
        return missing;
    }

    /**
     * flags of {@link ExposureComponents}: those not given.
     *
     * @param missing the elements, written by the library
     * @return this object
     */
    public ExposureResults missing(int... missing) {
        return missing(MemorySegment.ofArray(missing));
    }

    /**
     * flags of {@link ExposureComponents}: those not given.
     *
     * @param missing the elements, written by the library
     * @return this object
     */
    public ExposureResults missing(MemorySegment missing) {
        count = Convert.same(count, missing.byteSize(), 4, "missing");
        this.missing = missing;
        return this;
    }

    /**
     * elements of each column, checked before anything is written: at least as many as there are
     * customers, or rows of a state (1 for 0); 0: not stated, the caller vouches for it.
     *
     * @return elements of each column, checked before anything is written: at least as many as
     *         there are customers, or rows of a state (1 for 0); 0: not stated, the caller vouches
     *         for it
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * elements of each column, checked before anything is written: at least as many as there are
     * customers, or rows of a state (1 for 0); 0: not stated, the caller vouches for it.
     *
     * @param count elements of each column, checked before anything is written: at least as many as
     *         there are customers, or rows of a state (1 for 0); 0: not stated, the caller vouches
     *         for it
     * @return this object
     */
    public ExposureResults count(long count) {
        this.count = count;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(ExposureResults value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutExposure.ExposureResults.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(ExposureResults value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.stated(real, Math.max(count, 0), "real", "count");
        Convert.room(real, Math.max(count, 0), 8, "real");
        Convert.stated(realClamped, Math.max(count, 0), "realClamped", "count");
        Convert.room(realClamped, Math.max(count, 0), 8, "realClamped");
        Convert.stated(potential, Math.max(count, 0), "potential", "count");
        Convert.room(potential, Math.max(count, 0), 8, "potential");
        Convert.stated(potentialClamped, Math.max(count, 0), "potentialClamped", "count");
        Convert.room(potentialClamped, Math.max(count, 0), 8, "potentialClamped");
        Convert.stated(headroom, Math.max(count, 0), "headroom", "count");
        Convert.room(headroom, Math.max(count, 0), 8, "headroom");
        Convert.stated(overLimit, Math.max(count, 0), "overLimit", "count");
        Convert.room(overLimit, Math.max(count, 0), 8, "overLimit");
        Convert.stated(statuses, Math.max(count, 0), "statuses", "count");
        Convert.room(statuses, Math.max(count, 0), 4, "statuses");
        Convert.stated(missing, Math.max(count, 0), "missing", "count");
        Convert.room(missing, Math.max(count, 0), 4, "missing");
        at.set(ADDRESS, LayoutExposure.ExposureResults.REAL, scope.inout(real));
        at.set(ADDRESS, LayoutExposure.ExposureResults.REAL_CLAMPED, scope.inout(realClamped));
        at.set(ADDRESS, LayoutExposure.ExposureResults.POTENTIAL, scope.inout(potential));
        at.set(ADDRESS, LayoutExposure.ExposureResults.POTENTIAL_CLAMPED,
                scope.inout(potentialClamped));
        at.set(ADDRESS, LayoutExposure.ExposureResults.HEADROOM, scope.inout(headroom));
        at.set(ADDRESS, LayoutExposure.ExposureResults.OVER_LIMIT, scope.inout(overLimit));
        at.set(ADDRESS, LayoutExposure.ExposureResults.STATUSES, scope.inout(statuses));
        at.set(ADDRESS, LayoutExposure.ExposureResults.MISSING, scope.inout(missing));
        at.set(JAVA_LONG, LayoutExposure.ExposureResults.COUNT, Math.max(count, 0));
    }
}
