// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.encours.internal.LayoutAging;

/**
 * Options of an aged balance. Zero is the default of every member.
 *
 * @param bounds inclusive upper bounds of the buckets in days of age, ascending, from 1 (by
 *         document date from 0); the last bucket is open. null: 30, 60, 90.
 * @param notDueBounds inclusive upper bounds in days until due, ascending, from 0 (by document date
 *         from 1), that split the not-due column.
 * @param basis a {@link AgingBasis}
 * @param credits a {@link Credits}
 * @param by of {@link View#aging}: the dimension whose values are the rows; null: the customers.
 *         Not read here
 * @param accountClasses of {@link View#aging}: documents of these account classes only; null: all.
 * @param allocations of {@link View#aging}: a {@link AllocationDate}
 * @param due of {@link View#aging}: a {@link DueLayer}
 */
public record AgingOptions(int[] bounds, int[] notDueBounds, AgingBasis basis, Credits credits,
        String by, short[] accountClasses, AllocationDate allocations, DueLayer due) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static AgingOptions defaults() {
        return new AgingOptions(null, null, AgingBasis.DUE_DATE, Credits.SEPARATE, null, null,
                AllocationDate.MATCHING, DueLayer.ORIGINAL);
    }

    /**
     * The same with another bounds.
     *
     * @param bounds inclusive upper bounds of the buckets in days of age, ascending, from 1 (by
     *         document date from 0); the last bucket is open. null: 30, 60, 90.
     * @return a changed copy
     */
    public AgingOptions bounds(int... bounds) {
        return new AgingOptions(bounds, notDueBounds, basis, credits, by, accountClasses,
                allocations, due);
    }

    /**
     * The same with another not due bounds.
     *
     * @param notDueBounds inclusive upper bounds in days until due, ascending, from 0 (by document
     *         date from 1), that split the not-due column.
     * @return a changed copy
     */
    public AgingOptions notDueBounds(int... notDueBounds) {
        return new AgingOptions(bounds, notDueBounds, basis, credits, by, accountClasses,
                allocations, due);
    }

    /**
     * The same with another basis.
     *
     * @param basis a {@link AgingBasis}
     * @return a changed copy
     */
    public AgingOptions basis(AgingBasis basis) {
        return new AgingOptions(bounds, notDueBounds, basis, credits, by, accountClasses,
                allocations, due);
    }

    /**
     * The same with another credits.
     *
     * @param credits a {@link Credits}
     * @return a changed copy
     */
    public AgingOptions credits(Credits credits) {
        return new AgingOptions(bounds, notDueBounds, basis, credits, by, accountClasses,
                allocations, due);
    }

    /**
     * The same with another by.
     *
     * @param by of {@link View#aging}: the dimension whose values are the rows; null: the
     *         customers. Not read here
     * @return a changed copy
     */
    public AgingOptions by(String by) {
        return new AgingOptions(bounds, notDueBounds, basis, credits, by, accountClasses,
                allocations, due);
    }

    /**
     * The same with another account classes.
     *
     * @param accountClasses of {@link View#aging}: documents of these account classes only; null:
     *         all.
     * @return a changed copy
     */
    public AgingOptions accountClasses(short... accountClasses) {
        return new AgingOptions(bounds, notDueBounds, basis, credits, by, accountClasses,
                allocations, due);
    }

    /**
     * The same with another allocations.
     *
     * @param allocations of {@link View#aging}: a {@link AllocationDate}
     * @return a changed copy
     */
    public AgingOptions allocations(AllocationDate allocations) {
        return new AgingOptions(bounds, notDueBounds, basis, credits, by, accountClasses,
                allocations, due);
    }

    /**
     * The same with another due.
     *
     * @param due of {@link View#aging}: a {@link DueLayer}
     * @return a changed copy
     */
    public AgingOptions due(DueLayer due) {
        return new AgingOptions(bounds, notDueBounds, basis, credits, by, accountClasses,
                allocations, due);
    }


    @Override
    public boolean equals(Object other) {
        return other instanceof AgingOptions that && Arrays.deepEquals(components(),
                that.components());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(components());
    }

    @Override
    public String toString() {
        return Convert.described("AgingOptions", components(), "bounds", "notDueBounds", "basis",
                "credits", "by", "accountClasses", "allocations", "due");
    }

    private Object[] components() {
        return new Object[] {bounds, notDueBounds, basis, credits, by, accountClasses, allocations,
                due};
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(AgingOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutAging.AgingOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(AgingOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutAging.AgingOptions.BOUND_COUNT, Convert.common("boundCount",
                bounds));
        at.set(JAVA_LONG, LayoutAging.AgingOptions.NOT_DUE_BOUND_COUNT,
                Convert.common("notDueBoundCount", notDueBounds));
        at.set(JAVA_LONG, LayoutAging.AgingOptions.ACCOUNT_CLASS_COUNT,
                Convert.common("accountClassCount", accountClasses));
        at.set(ADDRESS, LayoutAging.AgingOptions.BOUNDS, scope.in(bounds));
        at.set(ADDRESS, LayoutAging.AgingOptions.NOT_DUE_BOUNDS, scope.in(notDueBounds));
        at.set(JAVA_INT, LayoutAging.AgingOptions.BASIS, basis.value());
        at.set(JAVA_INT, LayoutAging.AgingOptions.CREDITS, credits.value());
        at.set(ADDRESS, LayoutAging.AgingOptions.BY, scope.text(by));
        at.set(ADDRESS, LayoutAging.AgingOptions.ACCOUNT_CLASSES, scope.in(accountClasses));
        at.set(JAVA_INT, LayoutAging.AgingOptions.ALLOCATIONS, allocations.value());
        at.set(JAVA_INT, LayoutAging.AgingOptions.DUE, due.value());
    }

    /** Reads a value while it can be read. */
    static AgingOptions read(MemorySegment at, Call scope) {
        return new AgingOptions(Convert.array(at.get(ADDRESS, LayoutAging.AgingOptions.BOUNDS),
                at.get(JAVA_LONG, LayoutAging.AgingOptions.BOUND_COUNT), JAVA_INT),
                Convert.array(at.get(ADDRESS, LayoutAging.AgingOptions.NOT_DUE_BOUNDS),
                at.get(JAVA_LONG, LayoutAging.AgingOptions.NOT_DUE_BOUND_COUNT), JAVA_INT),
                AgingBasis.of(at.get(JAVA_INT, LayoutAging.AgingOptions.BASIS)),
                Credits.of(at.get(JAVA_INT, LayoutAging.AgingOptions.CREDITS)),
                Convert.text(at.get(ADDRESS, LayoutAging.AgingOptions.BY)),
                Convert.array(at.get(ADDRESS, LayoutAging.AgingOptions.ACCOUNT_CLASSES),
                at.get(JAVA_LONG, LayoutAging.AgingOptions.ACCOUNT_CLASS_COUNT), JAVA_SHORT),
                AllocationDate.of(at.get(JAVA_INT, LayoutAging.AgingOptions.ALLOCATIONS)),
                DueLayer.of(at.get(JAVA_INT, LayoutAging.AgingOptions.DUE)));
    }
}
