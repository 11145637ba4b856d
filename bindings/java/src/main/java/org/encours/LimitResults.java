// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutLimitProposal;

/**
 * Where proposals go. A NULL column is not written. {@code count} is that of the inputs.
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
     * as {@code encours_limit_proposal}.amount, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amounts() {
        return amounts;
    }

    /**
     * as {@code encours_limit_proposal}.amount, minor units.
     *
     * @param amounts the elements, written by the library
     * @return this object
     */
    public LimitResults amounts(long... amounts) {
        return amounts(MemorySegment.ofArray(amounts));
    }

    /**
     * as {@code encours_limit_proposal}.amount, minor units.
     *
     * @param amounts the elements, written by the library
     * @return this object
     */
    public LimitResults amounts(MemorySegment amounts) {
        this.amounts = amounts;
        return this;
    }

    /**
     * an {@code encours_limit_status} each.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment statuses() {
        return statuses;
    }

    /**
     * an {@code encours_limit_status} each.
     *
     * @param statuses the elements, written by the library
     * @return this object
     */
    public LimitResults statuses(int... statuses) {
        return statuses(MemorySegment.ofArray(statuses));
    }

    /**
     * an {@code encours_limit_status} each.
     *
     * @param statuses the elements, written by the library
     * @return this object
     */
    public LimitResults statuses(MemorySegment statuses) {
        this.statuses = statuses;
        return this;
    }

    /**
     * flags of {@code encours_limit_flags}.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment flags() {
        return flags;
    }

    /**
     * flags of {@code encours_limit_flags}.
     *
     * @param flags the elements, written by the library
     * @return this object
     */
    public LimitResults flags(int... flags) {
        return flags(MemorySegment.ofArray(flags));
    }

    /**
     * flags of {@code encours_limit_flags}.
     *
     * @param flags the elements, written by the library
     * @return this object
     */
    public LimitResults flags(MemorySegment flags) {
        this.flags = flags;
        return this;
    }

    /**
     * flags of {@code encours_limit_inputs} that decided.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment decided() {
        return decided;
    }

    /**
     * flags of {@code encours_limit_inputs} that decided.
     *
     * @param decided the elements, written by the library
     * @return this object
     */
    public LimitResults decided(int... decided) {
        return decided(MemorySegment.ofArray(decided));
    }

    /**
     * flags of {@code encours_limit_inputs} that decided.
     *
     * @param decided the elements, written by the library
     * @return this object
     */
    public LimitResults decided(MemorySegment decided) {
        this.decided = decided;
        return this;
    }

    /**
     * flags of {@code encours_limit_inputs} that are missing.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment missing() {
        return missing;
    }

    /**
     * flags of {@code encours_limit_inputs} that are missing.
     *
     * @param missing the elements, written by the library
     * @return this object
     */
    public LimitResults missing(int... missing) {
        return missing(MemorySegment.ofArray(missing));
    }

    /**
     * flags of {@code encours_limit_inputs} that are missing.
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
}
