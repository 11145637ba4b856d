// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutLimitProposal;

/**
 * Where proposals go. A null column is not written. {@code count} is that of the inputs.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class LimitResults {
    private MemorySegment amounts;
    private MemorySegment statuses;
    private MemorySegment flags;
    private MemorySegment decided;
    private MemorySegment missing;

    /** Begins without columns. */
    public LimitResults() {}

    /**
     * as {@link LimitProposal}.amount, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amounts() {
        return amounts;
    }

    /**
     * as {@link LimitProposal}.amount, minor units.
     *
     * @param amounts the elements, written by the library
     * @return this object
     */
    public LimitResults amounts(long... amounts) {
        return amounts(MemorySegment.ofArray(amounts));
    }

    /**
     * as {@link LimitProposal}.amount, minor units.
     *
     * @param amounts the elements, written by the library
     * @return this object
     */
    public LimitResults amounts(MemorySegment amounts) {
        this.amounts = amounts;
        return this;
    }

    /**
     * a {@link LimitStatus} each.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment statuses() {
        return statuses;
    }

    /**
     * a {@link LimitStatus} each.
     *
     * @param statuses the elements, written by the library
     * @return this object
     */
    public LimitResults statuses(int... statuses) {
        return statuses(MemorySegment.ofArray(statuses));
    }

    /**
     * a {@link LimitStatus} each.
     *
     * @param statuses the elements, written by the library
     * @return this object
     */
    public LimitResults statuses(MemorySegment statuses) {
        this.statuses = statuses;
        return this;
    }

    /**
     * flags of {@link LimitFlags}.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment flags() {
        return flags;
    }

    /**
     * flags of {@link LimitFlags}.
     *
     * @param flags the elements, written by the library
     * @return this object
     */
    public LimitResults flags(int... flags) {
        return flags(MemorySegment.ofArray(flags));
    }

    /**
     * flags of {@link LimitFlags}.
     *
     * @param flags the elements, written by the library
     * @return this object
     */
    public LimitResults flags(MemorySegment flags) {
        this.flags = flags;
        return this;
    }

    /**
     * flags of {@link LimitInputs} that decided.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment decided() {
        return decided;
    }

    /**
     * flags of {@link LimitInputs} that decided.
     *
     * @param decided the elements, written by the library
     * @return this object
     */
    public LimitResults decided(int... decided) {
        return decided(MemorySegment.ofArray(decided));
    }

    /**
     * flags of {@link LimitInputs} that decided.
     *
     * @param decided the elements, written by the library
     * @return this object
     */
    public LimitResults decided(MemorySegment decided) {
        this.decided = decided;
        return this;
    }

    /**
     * flags of {@link LimitInputs} that are missing.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment missing() {
        return missing;
    }

    /**
     * flags of {@link LimitInputs} that are missing.
     *
     * @param missing the elements, written by the library
     * @return this object
     */
    public LimitResults missing(int... missing) {
        return missing(MemorySegment.ofArray(missing));
    }

    /**
     * flags of {@link LimitInputs} that are missing.
     *
     * @param missing the elements, written by the library
     * @return this object
     */
    public LimitResults missing(MemorySegment missing) {
        this.missing = missing;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(LimitResults value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutLimitProposal.LimitResults.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(LimitResults value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutLimitProposal.LimitResults.AMOUNTS, scope.inout(amounts));
        at.set(ADDRESS, LayoutLimitProposal.LimitResults.STATUSES, scope.inout(statuses));
        at.set(ADDRESS, LayoutLimitProposal.LimitResults.FLAGS, scope.inout(flags));
        at.set(ADDRESS, LayoutLimitProposal.LimitResults.DECIDED, scope.inout(decided));
        at.set(ADDRESS, LayoutLimitProposal.LimitResults.MISSING, scope.inout(missing));
    }

    /** Fails when a column is too short for a call. */
    static void check(LimitResults value, long count) {
        if (value != null) {
            Convert.room(value.amounts, count, 8, "amounts");
            Convert.room(value.statuses, count, 4, "statuses");
            Convert.room(value.flags, count, 4, "flags");
            Convert.room(value.decided, count, 4, "decided");
            Convert.room(value.missing, count, 4, "missing");
        }
    }
}
