// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutPolicyParts;

/**
 * Weights of payment behaviour, for the figure behaviour: as {@link BehaviourTable} (behaviour.h)
 * has them. Without it that figure is missing.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class PolicyBehaviour {
    private MemorySegment upperDays;
    private MemorySegment weights;
    private long classCount = -1;
    private long experiencesMin;

    /** Begins without columns. */
    public PolicyBehaviour() {}

    /**
     * last day beyond terms of each class, strictly ascending, within +-36500; the last class has
     * no end, its entry is not read.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment upperDays() {
        return upperDays;
    }

    /**
     * last day beyond terms of each class, strictly ascending, within +-36500; the last class has
     * no end, its entry is not read.
     *
     * @param upperDays the elements
     * @return this object
     */
    public PolicyBehaviour upperDays(int... upperDays) {
        return upperDays(MemorySegment.ofArray(upperDays));
    }

    /**
     * last day beyond terms of each class, strictly ascending, within +-36500; the last class has
     * no end, its entry is not read.
     *
     * @param upperDays the elements
     * @return this object
     */
    public PolicyBehaviour upperDays(MemorySegment upperDays) {
        classCount = Convert.same(classCount, upperDays.byteSize(), 4, "upperDays");
        this.upperDays = upperDays;
        return this;
    }

    /**
     * weight of each class, within +-10^6.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment weights() {
        return weights;
    }

    /**
     * weight of each class, within +-10^6.
     *
     * @param weights the elements
     * @return this object
     */
    public PolicyBehaviour weights(int... weights) {
        return weights(MemorySegment.ofArray(weights));
    }

    /**
     * weight of each class, within +-10^6.
     *
     * @param weights the elements
     * @return this object
     */
    public PolicyBehaviour weights(MemorySegment weights) {
        classCount = Convert.same(classCount, weights.byteSize(), 4, "weights");
        this.weights = weights;
        return this;
    }

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
    public PolicyBehaviour classCount(long classCount) {
        this.classCount = classCount;
        return this;
    }

    /**
     * with fewer settlements the figure is missing; 0: 1.
     *
     * @return with fewer settlements the figure is missing; 0: 1
     */
    public long experiencesMin() {
        return experiencesMin;
    }

    /**
     * with fewer settlements the figure is missing; 0: 1.
     *
     * @param experiencesMin with fewer settlements the figure is missing; 0: 1
     * @return this object
     */
    public PolicyBehaviour experiencesMin(long experiencesMin) {
        this.experiencesMin = experiencesMin;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(PolicyBehaviour value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutPolicyParts.PolicyBehaviour.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(PolicyBehaviour value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(upperDays, Math.max(classCount, 0), 4, "upperDays");
        Convert.room(weights, Math.max(classCount, 0), 4, "weights");
        at.set(ADDRESS, LayoutPolicyParts.PolicyBehaviour.UPPER_DAYS, scope.in(upperDays));
        at.set(ADDRESS, LayoutPolicyParts.PolicyBehaviour.WEIGHTS, scope.in(weights));
        at.set(JAVA_LONG, LayoutPolicyParts.PolicyBehaviour.CLASS_COUNT, Math.max(classCount, 0));
        at.set(JAVA_INT, LayoutPolicyParts.PolicyBehaviour.EXPERIENCES_MIN,
                Convert.u32(experiencesMin, "experiencesMin"));
    }
}
