// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutCreditCheck;

/**
 * Where decisions of many events go. A null column is not written.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class Decisions {
    private long count = -1;
    private MemorySegment outcomes;
    private MemorySegment fired;
    private MemorySegment counted;
    private MemorySegment exposures;
    private MemorySegment headrooms;

    /** Begins without columns. */
    public Decisions() {}

    /**
     * elements of each column: those of the events.
     *
     * @return elements of each column: those of the events
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * elements of each column: those of the events.
     *
     * @param count elements of each column: those of the events
     * @return this object
     */
    public Decisions count(long count) {
        this.count = count;
        return this;
    }

    /**
     * a {@link Outcome}.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment outcomes() {
        return outcomes;
    }

    /**
     * a {@link Outcome}.
     *
     * @param outcomes the elements, written by the library
     * @return this object
     */
    public Decisions outcomes(byte... outcomes) {
        return outcomes(MemorySegment.ofArray(outcomes));
    }

    /**
     * a {@link Outcome}.
     *
     * @param outcomes the elements, written by the library
     * @return this object
     */
    public Decisions outcomes(MemorySegment outcomes) {
        count = Convert.same(count, outcomes.byteSize(), 1, "outcomes");
        this.outcomes = outcomes;
        return this;
    }

    /**
     * bit i: rule i of the policy fired.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment fired() {
        return fired;
    }

    /**
     * bit i: rule i of the policy fired.
     *
     * @param fired the elements, written by the library
     * @return this object
     */
    public Decisions fired(long... fired) {
        return fired(MemorySegment.ofArray(fired));
    }

    /**
     * bit i: rule i of the policy fired.
     *
     * @param fired the elements, written by the library
     * @return this object
     */
    public Decisions fired(MemorySegment fired) {
        count = Convert.same(count, fired.byteSize(), 8, "fired");
        this.fired = fired;
        return this;
    }

    /**
     * bit i: rule i fired and nothing excused it.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment counted() {
        return counted;
    }

    /**
     * bit i: rule i fired and nothing excused it.
     *
     * @param counted the elements, written by the library
     * @return this object
     */
    public Decisions counted(long... counted) {
        return counted(MemorySegment.ofArray(counted));
    }

    /**
     * bit i: rule i fired and nothing excused it.
     *
     * @param counted the elements, written by the library
     * @return this object
     */
    public Decisions counted(MemorySegment counted) {
        count = Convert.same(count, counted.byteSize(), 8, "counted");
        this.counted = counted;
        return this;
    }

    /**
     * exposure-after, credit currency; INT64_MIN: missing.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment exposures() {
        return exposures;
    }

    /**
     * exposure-after, credit currency; INT64_MIN: missing.
     *
     * @param exposures the elements, written by the library
     * @return this object
     */
    public Decisions exposures(long... exposures) {
        return exposures(MemorySegment.ofArray(exposures));
    }

    /**
     * exposure-after, credit currency; INT64_MIN: missing.
     *
     * @param exposures the elements, written by the library
     * @return this object
     */
    public Decisions exposures(MemorySegment exposures) {
        count = Convert.same(count, exposures.byteSize(), 8, "exposures");
        this.exposures = exposures;
        return this;
    }

    /**
     * headroom; INT64_MIN: missing.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment headrooms() {
        return headrooms;
    }

    /**
     * headroom; INT64_MIN: missing.
     *
     * @param headrooms the elements, written by the library
     * @return this object
     */
    public Decisions headrooms(long... headrooms) {
        return headrooms(MemorySegment.ofArray(headrooms));
    }

    /**
     * headroom; INT64_MIN: missing.
     *
     * @param headrooms the elements, written by the library
     * @return this object
     */
    public Decisions headrooms(MemorySegment headrooms) {
        count = Convert.same(count, headrooms.byteSize(), 8, "headrooms");
        this.headrooms = headrooms;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(Decisions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCreditCheck.Decisions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(Decisions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(outcomes, Math.max(count, 0), 1, "outcomes");
        Convert.room(fired, Math.max(count, 0), 8, "fired");
        Convert.room(counted, Math.max(count, 0), 8, "counted");
        Convert.room(exposures, Math.max(count, 0), 8, "exposures");
        Convert.room(headrooms, Math.max(count, 0), 8, "headrooms");
        at.set(JAVA_LONG, LayoutCreditCheck.Decisions.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutCreditCheck.Decisions.OUTCOMES, scope.inout(outcomes));
        at.set(ADDRESS, LayoutCreditCheck.Decisions.FIRED, scope.inout(fired));
        at.set(ADDRESS, LayoutCreditCheck.Decisions.COUNTED, scope.inout(counted));
        at.set(ADDRESS, LayoutCreditCheck.Decisions.EXPOSURES, scope.inout(exposures));
        at.set(ADDRESS, LayoutCreditCheck.Decisions.HEADROOMS, scope.inout(headrooms));
    }
}
