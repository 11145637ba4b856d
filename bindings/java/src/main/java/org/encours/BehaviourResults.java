// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutBehaviour;

/**
 * Where the scores of the rows go. A null column is not written. Both counts say what the columns
 * have room for and are checked before anything is written; 0: not stated, the caller vouches.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class BehaviourResults {
    private MemorySegment scoresE4;
    private MemorySegment numerators;
    private MemorySegment denominators;
    private MemorySegment statuses;
    private MemorySegment experiences;
    private MemorySegment leftOut;
    private MemorySegment sources;
    private MemorySegment classSharesPpm;
    private long rowCount = -1;
    private long classCount;

    /** Begins without columns. */
    public BehaviourResults() {}

    /**
     * score * 10^4, half up; NONE when there is none.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment scoresE4() {
        return scoresE4;
    }

    /**
     * score * 10^4, half up; NONE when there is none.
     *
     * @param scoresE4 the elements, written by the library
     * @return this object
     */
    public BehaviourResults scoresE4(long... scoresE4) {
        return scoresE4(MemorySegment.ofArray(scoresE4));
    }

    /**
     * score * 10^4, half up; NONE when there is none.
     *
     * @param scoresE4 the elements, written by the library
     * @return this object
     */
    public BehaviourResults scoresE4(MemorySegment scoresE4) {
        rowCount = Convert.same(rowCount, scoresE4.byteSize(), 8, "scoresE4");
        this.scoresE4 = scoresE4;
        return this;
    }

    /**
     * exact score in lowest terms...
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment numerators() {
        return numerators;
    }

    /**
     * exact score in lowest terms...
     *
     * @param numerators the elements, written by the library
     * @return this object
     */
    public BehaviourResults numerators(long... numerators) {
        return numerators(MemorySegment.ofArray(numerators));
    }

    /**
     * exact score in lowest terms...
     *
     * @param numerators the elements, written by the library
     * @return this object
     */
    public BehaviourResults numerators(MemorySegment numerators) {
        rowCount = Convert.same(rowCount, numerators.byteSize(), 8, "numerators");
        this.numerators = numerators;
        return this;
    }

    /**
     * ... over this; 0 when it does not fit, or there is none.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment denominators() {
        return denominators;
    }

    /**
     * ... over this; 0 when it does not fit, or there is none.
     *
     * @param denominators the elements, written by the library
     * @return this object
     */
    public BehaviourResults denominators(long... denominators) {
        return denominators(MemorySegment.ofArray(denominators));
    }

    /**
     * ... over this; 0 when it does not fit, or there is none.
     *
     * @param denominators the elements, written by the library
     * @return this object
     */
    public BehaviourResults denominators(MemorySegment denominators) {
        rowCount = Convert.same(rowCount, denominators.byteSize(), 8, "denominators");
        this.denominators = denominators;
        return this;
    }

    /**
     * a {@link BehaviourStatus}.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment statuses() {
        return statuses;
    }

    /**
     * a {@link BehaviourStatus}.
     *
     * @param statuses the elements, written by the library
     * @return this object
     */
    public BehaviourResults statuses(int... statuses) {
        return statuses(MemorySegment.ofArray(statuses));
    }

    /**
     * a {@link BehaviourStatus}.
     *
     * @param statuses the elements, written by the library
     * @return this object
     */
    public BehaviourResults statuses(MemorySegment statuses) {
        rowCount = Convert.same(rowCount, statuses.byteSize(), 4, "statuses");
        this.statuses = statuses;
        return this;
    }

    /**
     * experiences counted.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment experiences() {
        return experiences;
    }

    /**
     * experiences counted.
     *
     * @param experiences the elements, written by the library
     * @return this object
     */
    public BehaviourResults experiences(long... experiences) {
        return experiences(MemorySegment.ofArray(experiences));
    }

    /**
     * experiences counted.
     *
     * @param experiences the elements, written by the library
     * @return this object
     */
    public BehaviourResults experiences(MemorySegment experiences) {
        rowCount = Convert.same(rowCount, experiences.byteSize(), 8, "experiences");
        this.experiences = experiences;
        return this;
    }

    /**
     * experiences without days or amount.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment leftOut() {
        return leftOut;
    }

    /**
     * experiences without days or amount.
     *
     * @param leftOut the elements, written by the library
     * @return this object
     */
    public BehaviourResults leftOut(long... leftOut) {
        return leftOut(MemorySegment.ofArray(leftOut));
    }

    /**
     * experiences without days or amount.
     *
     * @param leftOut the elements, written by the library
     * @return this object
     */
    public BehaviourResults leftOut(MemorySegment leftOut) {
        rowCount = Convert.same(rowCount, leftOut.byteSize(), 8, "leftOut");
        this.leftOut = leftOut;
        return this;
    }

    /**
     * sources with an experience counted.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment sources() {
        return sources;
    }

    /**
     * sources with an experience counted.
     *
     * @param sources the elements, written by the library
     * @return this object
     */
    public BehaviourResults sources(int... sources) {
        return sources(MemorySegment.ofArray(sources));
    }

    /**
     * sources with an experience counted.
     *
     * @param sources the elements, written by the library
     * @return this object
     */
    public BehaviourResults sources(MemorySegment sources) {
        rowCount = Convert.same(rowCount, sources.byteSize(), 4, "sources");
        this.sources = sources;
        return this;
    }

    /**
     * share of each class in the amount, half up; NONE without amount.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment classSharesPpm() {
        return classSharesPpm;
    }

    /**
     * share of each class in the amount, half up; NONE without amount.
     *
     * @param classSharesPpm the elements, written by the library
     * @return this object
     */
    public BehaviourResults classSharesPpm(long... classSharesPpm) {
        return classSharesPpm(MemorySegment.ofArray(classSharesPpm));
    }

    /**
     * share of each class in the amount, half up; NONE without amount.
     *
     * @param classSharesPpm the elements, written by the library
     * @return this object
     */
    public BehaviourResults classSharesPpm(MemorySegment classSharesPpm) {
        this.classSharesPpm = classSharesPpm;
        return this;
    }

    /**
     * rows, at least those of the state, of which there are at least 1; 0: not stated.
     *
     * @return rows, at least those of the state, of which there are at least 1; 0: not stated
     */
    public long rowCount() {
        return Math.max(rowCount, 0);
    }

    /**
     * rows, at least those of the state, of which there are at least 1; 0: not stated.
     *
     * @param rowCount rows, at least those of the state, of which there are at least 1; 0: not
     *         stated
     * @return this object
     */
    public BehaviourResults rowCount(long rowCount) {
        this.rowCount = rowCount;
        return this;
    }

    /**
     * classes, as many as the table has; 0: not stated.
     *
     * @return classes, as many as the table has; 0: not stated
     */
    public long classCount() {
        return classCount;
    }

    /**
     * classes, as many as the table has; 0: not stated.
     *
     * @param classCount classes, as many as the table has; 0: not stated
     * @return this object
     */
    public BehaviourResults classCount(long classCount) {
        this.classCount = classCount;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(BehaviourResults value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutBehaviour.BehaviourResults.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(BehaviourResults value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.stated(scoresE4, Math.max(rowCount, 0), "scoresE4", "rowCount");
        Convert.room(scoresE4, Math.max(rowCount, 0), 8, "scoresE4");
        Convert.stated(numerators, Math.max(rowCount, 0), "numerators", "rowCount");
        Convert.room(numerators, Math.max(rowCount, 0), 8, "numerators");
        Convert.stated(denominators, Math.max(rowCount, 0), "denominators", "rowCount");
        Convert.room(denominators, Math.max(rowCount, 0), 8, "denominators");
        Convert.stated(statuses, Math.max(rowCount, 0), "statuses", "rowCount");
        Convert.room(statuses, Math.max(rowCount, 0), 4, "statuses");
        Convert.stated(experiences, Math.max(rowCount, 0), "experiences", "rowCount");
        Convert.room(experiences, Math.max(rowCount, 0), 8, "experiences");
        Convert.stated(leftOut, Math.max(rowCount, 0), "leftOut", "rowCount");
        Convert.room(leftOut, Math.max(rowCount, 0), 8, "leftOut");
        Convert.stated(sources, Math.max(rowCount, 0), "sources", "rowCount");
        Convert.room(sources, Math.max(rowCount, 0), 4, "sources");
        Convert.stated(classSharesPpm, Convert.times(Math.max(rowCount, 0), classCount),
                "classSharesPpm", "rowCount and classCount");
        Convert.room(classSharesPpm, Convert.times(Math.max(rowCount, 0), classCount), 8,
                "classSharesPpm");
        at.set(ADDRESS, LayoutBehaviour.BehaviourResults.SCORES_E4, scope.inout(scoresE4));
        at.set(ADDRESS, LayoutBehaviour.BehaviourResults.NUMERATORS, scope.inout(numerators));
        at.set(ADDRESS, LayoutBehaviour.BehaviourResults.DENOMINATORS, scope.inout(denominators));
        at.set(ADDRESS, LayoutBehaviour.BehaviourResults.STATUSES, scope.inout(statuses));
        at.set(ADDRESS, LayoutBehaviour.BehaviourResults.EXPERIENCES, scope.inout(experiences));
        at.set(ADDRESS, LayoutBehaviour.BehaviourResults.LEFT_OUT, scope.inout(leftOut));
        at.set(ADDRESS, LayoutBehaviour.BehaviourResults.SOURCES, scope.inout(sources));
        at.set(ADDRESS, LayoutBehaviour.BehaviourResults.CLASS_SHARES_PPM,
                scope.inout(classSharesPpm));
        at.set(JAVA_INT, LayoutBehaviour.BehaviourResults.ROW_COUNT, Convert.u32(Math.max(rowCount,
                0), "rowCount"));
        at.set(JAVA_INT, LayoutBehaviour.BehaviourResults.CLASS_COUNT, Convert.u32(classCount,
                "classCount"));
    }
}
