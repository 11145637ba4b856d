// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutExposure;

/**
 * Where the figures of many customers go. A null column is not written. {@code count} is that of
 * the columns; of a state the {@code row_count} of its options (1 for 0).
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
        this.missing = missing;
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
        at.set(ADDRESS, LayoutExposure.ExposureResults.REAL, scope.inout(real));
        at.set(ADDRESS, LayoutExposure.ExposureResults.REAL_CLAMPED, scope.inout(realClamped));
        at.set(ADDRESS, LayoutExposure.ExposureResults.POTENTIAL, scope.inout(potential));
        at.set(ADDRESS, LayoutExposure.ExposureResults.POTENTIAL_CLAMPED,
                scope.inout(potentialClamped));
        at.set(ADDRESS, LayoutExposure.ExposureResults.HEADROOM, scope.inout(headroom));
        at.set(ADDRESS, LayoutExposure.ExposureResults.OVER_LIMIT, scope.inout(overLimit));
        at.set(ADDRESS, LayoutExposure.ExposureResults.STATUSES, scope.inout(statuses));
        at.set(ADDRESS, LayoutExposure.ExposureResults.MISSING, scope.inout(missing));
    }

    /** Fails when a column is too short for a call. */
    static void check(ExposureResults value, long count) {
        if (value != null) {
            Convert.room(value.real, count, 8, "real");
            Convert.room(value.realClamped, count, 8, "realClamped");
            Convert.room(value.potential, count, 8, "potential");
            Convert.room(value.potentialClamped, count, 8, "potentialClamped");
            Convert.room(value.headroom, count, 8, "headroom");
            Convert.room(value.overLimit, count, 8, "overLimit");
            Convert.room(value.statuses, count, 4, "statuses");
            Convert.room(value.missing, count, 4, "missing");
        }
    }
}
