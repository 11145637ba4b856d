// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Arrays;
import org.encours.internal.LayoutTerms;

/**
 * How a due date is found beside its rule. All zero: as {@link Terms#termDue} without a calendar.
 *
 * @param calendar business days; needed when the rule rolls
 * @param closings days the customer is closed; mostly with {@link Weekend#NONE}
 * @param movedFrom epoch days, strictly ascending; null: none
 * @param movedTo epoch days, later than its moved_from, and none of them
 * @param requested due date the customer asked for, with {@code has_requested}; null: none
 * @param hasRequested 1: {@code requested} is given
 * @param allowRequested 1: the terms allow it; 0: it is not heeded
 */
public record TermDueOptions(Calendar calendar, Calendar closings, int[] movedFrom, int[] movedTo,
        LocalDate requested, boolean hasRequested, long allowRequested) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static TermDueOptions defaults() {
        return new TermDueOptions(null, null, null, null, null, false, 0);
    }

    /**
     * The same with another calendar.
     *
     * @param calendar business days; needed when the rule rolls
     * @return a changed copy
     */
    public TermDueOptions calendar(Calendar calendar) {
        return new TermDueOptions(calendar, closings, movedFrom, movedTo, requested, hasRequested,
                allowRequested);
    }

    /**
     * The same with another closings.
     *
     * @param closings days the customer is closed; mostly with {@link Weekend#NONE}
     * @return a changed copy
     */
    public TermDueOptions closings(Calendar closings) {
        return new TermDueOptions(calendar, closings, movedFrom, movedTo, requested, hasRequested,
                allowRequested);
    }

    /**
     * The same with another moved from.
     *
     * @param movedFrom epoch days, strictly ascending; null: none
     * @return a changed copy
     */
    public TermDueOptions movedFrom(int... movedFrom) {
        return new TermDueOptions(calendar, closings, movedFrom, movedTo, requested, hasRequested,
                allowRequested);
    }

    /**
     * The same with another moved to.
     *
     * @param movedTo epoch days, later than its moved_from, and none of them
     * @return a changed copy
     */
    public TermDueOptions movedTo(int... movedTo) {
        return new TermDueOptions(calendar, closings, movedFrom, movedTo, requested, hasRequested,
                allowRequested);
    }

    /**
     * The same with another requested.
     *
     * @param requested due date the customer asked for, with {@code has_requested}; null: none
     * @return a changed copy
     */
    public TermDueOptions requested(LocalDate requested) {
        return new TermDueOptions(calendar, closings, movedFrom, movedTo, requested, hasRequested,
                allowRequested);
    }

    /**
     * The same with another has requested.
     *
     * @param hasRequested 1: {@code requested} is given
     * @return a changed copy
     */
    public TermDueOptions hasRequested(boolean hasRequested) {
        return new TermDueOptions(calendar, closings, movedFrom, movedTo, requested, hasRequested,
                allowRequested);
    }

    /**
     * The same with another allow requested.
     *
     * @param allowRequested 1: the terms allow it; 0: it is not heeded
     * @return a changed copy
     */
    public TermDueOptions allowRequested(long allowRequested) {
        return new TermDueOptions(calendar, closings, movedFrom, movedTo, requested, hasRequested,
                allowRequested);
    }


    @Override
    public boolean equals(Object other) {
        return other instanceof TermDueOptions that && Arrays.deepEquals(components(),
                that.components());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(components());
    }

    @Override
    public String toString() {
        return Convert.described("TermDueOptions", components(), "calendar", "closings",
                "movedFrom", "movedTo", "requested", "hasRequested", "allowRequested");
    }

    private Object[] components() {
        return new Object[] {calendar, closings, movedFrom, movedTo, requested, hasRequested,
                allowRequested};
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(TermDueOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutTerms.TermDueOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(TermDueOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutTerms.TermDueOptions.MOVED_COUNT, Convert.common("movedCount",
                movedFrom, movedTo));
        at.set(ADDRESS, LayoutTerms.TermDueOptions.CALENDAR, Calendar.write(calendar, scope));
        at.set(ADDRESS, LayoutTerms.TermDueOptions.CLOSINGS, Calendar.write(closings, scope));
        at.set(ADDRESS, LayoutTerms.TermDueOptions.MOVED_FROM, scope.in(movedFrom));
        at.set(ADDRESS, LayoutTerms.TermDueOptions.MOVED_TO, scope.in(movedTo));
        at.set(JAVA_INT, LayoutTerms.TermDueOptions.REQUESTED, Convert.day(requested));
        at.set(JAVA_INT, LayoutTerms.TermDueOptions.HAS_REQUESTED, (hasRequested ? 1 : 0));
        at.set(JAVA_INT, LayoutTerms.TermDueOptions.ALLOW_REQUESTED, Convert.u32(allowRequested,
                "allowRequested"));
    }
}
