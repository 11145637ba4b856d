// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutBehaviour;

/**
 * Classes of days beyond terms with their weights, from early to late.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class BehaviourTable {
    private long classCount = -1;
    private MemorySegment upperDays;
    private MemorySegment weights;
    private Handle owner;

    /** Begins without columns. */
    public BehaviourTable() {}

    /**
     * 1 to 64.
     *
     * @return 1 to 64
     */
    public long classCount() {
        return Math.max(classCount, 0);
    }

    /**
     * 1 to 64.
     *
     * @param classCount 1 to 64
     * @return this object
     */
    public BehaviourTable classCount(long classCount) {
        this.classCount = classCount;
        return this;
    }

    /**
     * last day of each class, strictly ascending, days beyond terms; the last class has no end, its
     * entry is not read.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment upperDays() {
        return upperDays;
    }

    /**
     * last day of each class, strictly ascending, days beyond terms; the last class has no end, its
     * entry is not read.
     *
     * @param upperDays the elements
     * @return this object
     */
    public BehaviourTable upperDays(int... upperDays) {
        return upperDays(MemorySegment.ofArray(upperDays));
    }

    /**
     * last day of each class, strictly ascending, days beyond terms; the last class has no end, its
     * entry is not read.
     *
     * @param upperDays the elements
     * @return this object
     */
    public BehaviourTable upperDays(MemorySegment upperDays) {
        classCount = Convert.same(classCount, upperDays.byteSize(), 4, "upperDays");
        this.upperDays = upperDays;
        return this;
    }

    /**
     * weight of each class.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment weights() {
        return weights;
    }

    /**
     * weight of each class.
     *
     * @param weights the elements
     * @return this object
     */
    public BehaviourTable weights(int... weights) {
        return weights(MemorySegment.ofArray(weights));
    }

    /**
     * weight of each class.
     *
     * @param weights the elements
     * @return this object
     */
    public BehaviourTable weights(MemorySegment weights) {
        classCount = Convert.same(classCount, weights.byteSize(), 4, "weights");
        this.weights = weights;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(BehaviourTable value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutBehaviour.BehaviourTable.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(BehaviourTable value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(upperDays, Math.max(classCount, 0), 4, "upperDays");
        Convert.room(weights, Math.max(classCount, 0), 4, "weights");
        scope.use(owner);
        at.set(JAVA_LONG, LayoutBehaviour.BehaviourTable.CLASS_COUNT, Math.max(classCount, 0));
        at.set(ADDRESS, LayoutBehaviour.BehaviourTable.UPPER_DAYS, scope.in(upperDays));
        at.set(ADDRESS, LayoutBehaviour.BehaviourTable.WEIGHTS, scope.in(weights));
    }

    /** Columns that the library lends; as long as what lends them lives. */
    static BehaviourTable read(MemorySegment at, Call scope) {
        BehaviourTable columns = new BehaviourTable();
        columns.load(at, scope);
        return columns;
    }

    /** Takes over what the library wrote. */
    void load(MemorySegment at, Call scope) {
        classCount = at.get(JAVA_LONG, LayoutBehaviour.BehaviourTable.CLASS_COUNT);
        upperDays = scope.lent(at.get(ADDRESS, LayoutBehaviour.BehaviourTable.UPPER_DAYS),
                at.get(JAVA_LONG, LayoutBehaviour.BehaviourTable.CLASS_COUNT) * 4);
        weights = scope.lent(at.get(ADDRESS, LayoutBehaviour.BehaviourTable.WEIGHTS),
                at.get(JAVA_LONG, LayoutBehaviour.BehaviourTable.CLASS_COUNT) * 4);
        owner = scope.owner();
    }
}
