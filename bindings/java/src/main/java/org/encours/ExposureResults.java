// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutExposure;

/**
 * Where the figures of many customers go. A NULL column is not written. {@code count} is that of
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
     * as {@code encours_exposure}.real, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment real() {
        return real;
    }

    /**
     * as {@code encours_exposure}.real, minor units.
     *
     * @param real the elements, written by the library
     * @return this object
     */
    public ExposureResults real(long... real) {
        return real(MemorySegment.ofArray(real));
    }

    /**
     * as {@code encours_exposure}.real, minor units.
     *
     * @param real the elements, written by the library
     * @return this object
     */
    public ExposureResults real(MemorySegment real) {
        this.real = real;
        return this;
    }

    /**
     * as {@code encours_exposure}.real_clamped, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment realClamped() {
        return realClamped;
    }

    /**
     * as {@code encours_exposure}.real_clamped, minor units.
     *
     * @param realClamped the elements, written by the library
     * @return this object
     */
    public ExposureResults realClamped(long... realClamped) {
        return realClamped(MemorySegment.ofArray(realClamped));
    }

    /**
     * as {@code encours_exposure}.real_clamped, minor units.
     *
     * @param realClamped the elements, written by the library
     * @return this object
     */
    public ExposureResults realClamped(MemorySegment realClamped) {
        this.realClamped = realClamped;
        return this;
    }

    /**
     * as {@code encours_exposure}.potential, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment potential() {
        return potential;
    }

    /**
     * as {@code encours_exposure}.potential, minor units.
     *
     * @param potential the elements, written by the library
     * @return this object
     */
    public ExposureResults potential(long... potential) {
        return potential(MemorySegment.ofArray(potential));
    }

    /**
     * as {@code encours_exposure}.potential, minor units.
     *
     * @param potential the elements, written by the library
     * @return this object
     */
    public ExposureResults potential(MemorySegment potential) {
        this.potential = potential;
        return this;
    }

    /**
     * as {@code encours_exposure}.potential_clamped, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment potentialClamped() {
        return potentialClamped;
    }

    /**
     * as {@code encours_exposure}.potential_clamped, minor units.
     *
     * @param potentialClamped the elements, written by the library
     * @return this object
     */
    public ExposureResults potentialClamped(long... potentialClamped) {
        return potentialClamped(MemorySegment.ofArray(potentialClamped));
    }

    /**
     * as {@code encours_exposure}.potential_clamped, minor units.
     *
     * @param potentialClamped the elements, written by the library
     * @return this object
     */
    public ExposureResults potentialClamped(MemorySegment potentialClamped) {
        this.potentialClamped = potentialClamped;
        return this;
    }

    /**
     * as {@code encours_exposure}.headroom, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment headroom() {
        return headroom;
    }

    /**
     * as {@code encours_exposure}.headroom, minor units.
     *
     * @param headroom the elements, written by the library
     * @return this object
     */
    public ExposureResults headroom(long... headroom) {
        return headroom(MemorySegment.ofArray(headroom));
    }

    /**
     * as {@code encours_exposure}.headroom, minor units.
     *
     * @param headroom the elements, written by the library
     * @return this object
     */
    public ExposureResults headroom(MemorySegment headroom) {
        this.headroom = headroom;
        return this;
    }

    /**
     * as {@code encours_exposure}.over_limit, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment overLimit() {
        return overLimit;
    }

    /**
     * as {@code encours_exposure}.over_limit, minor units.
     *
     * @param overLimit the elements, written by the library
     * @return this object
     */
    public ExposureResults overLimit(long... overLimit) {
        return overLimit(MemorySegment.ofArray(overLimit));
    }

    /**
     * as {@code encours_exposure}.over_limit, minor units.
     *
     * @param overLimit the elements, written by the library
     * @return this object
     */
    public ExposureResults overLimit(MemorySegment overLimit) {
        this.overLimit = overLimit;
        return this;
    }

    /**
     * an {@code encours_exposure_status} each.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment statuses() {
        return statuses;
    }

    /**
     * an {@code encours_exposure_status} each.
     *
     * @param statuses the elements, written by the library
     * @return this object
     */
    public ExposureResults statuses(int... statuses) {
        return statuses(MemorySegment.ofArray(statuses));
    }

    /**
     * an {@code encours_exposure_status} each.
     *
     * @param statuses the elements, written by the library
     * @return this object
     */
    public ExposureResults statuses(MemorySegment statuses) {
        this.statuses = statuses;
        return this;
    }

    /**
     * flags of {@code encours_exposure_components}: those not given.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment missing() {
        return missing;
    }

    /**
     * flags of {@code encours_exposure_components}: those not given.
     *
     * @param missing the elements, written by the library
     * @return this object
     */
    public ExposureResults missing(int... missing) {
        return missing(MemorySegment.ofArray(missing));
    }

    /**
     * flags of {@code encours_exposure_components}: those not given.
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
}
