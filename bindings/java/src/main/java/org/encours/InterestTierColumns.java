// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutInterestRule;

/**
 * Fixed sums for costs of recovery by amount of the debt: 40, 70, 100 pounds; or one row of 40
 * euros from 0.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class InterestTierColumns {
    private long count = -1;
    private MemorySegment amountFrom;
    private MemorySegment indemnity;
    private Handle owner;

    /** Begins without columns. */
    public InterestTierColumns() {}

    /**
     * rows, 1 or more.
     *
     * @return rows, 1 or more
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * rows, 1 or more.
     *
     * @param count rows, 1 or more
     * @return this object
     */
    public InterestTierColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * debts from this amount on, minor units, ascending; the first row 0 or more.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amountFrom() {
        return amountFrom;
    }

    /**
     * debts from this amount on, minor units, ascending; the first row 0 or more.
     *
     * @param amountFrom the elements
     * @return this object
     */
    public InterestTierColumns amountFrom(long... amountFrom) {
        return amountFrom(MemorySegment.ofArray(amountFrom));
    }

    /**
     * debts from this amount on, minor units, ascending; the first row 0 or more.
     *
     * @param amountFrom the elements
     * @return this object
     */
    public InterestTierColumns amountFrom(MemorySegment amountFrom) {
        count = Convert.same(count, amountFrom.byteSize(), 8, "amountFrom");
        this.amountFrom = amountFrom;
        return this;
    }

    /**
     * the sum, minor units, 0 or more.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment indemnity() {
        return indemnity;
    }

    /**
     * the sum, minor units, 0 or more.
     *
     * @param indemnity the elements
     * @return this object
     */
    public InterestTierColumns indemnity(long... indemnity) {
        return indemnity(MemorySegment.ofArray(indemnity));
    }

    /**
     * the sum, minor units, 0 or more.
     *
     * @param indemnity the elements
     * @return this object
     */
    public InterestTierColumns indemnity(MemorySegment indemnity) {
        count = Convert.same(count, indemnity.byteSize(), 8, "indemnity");
        this.indemnity = indemnity;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(InterestTierColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutInterestRule.InterestTierColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(InterestTierColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(amountFrom, Math.max(count, 0), 8, "amountFrom");
        Convert.room(indemnity, Math.max(count, 0), 8, "indemnity");
        scope.use(owner);
        at.set(JAVA_LONG, LayoutInterestRule.InterestTierColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutInterestRule.InterestTierColumns.AMOUNT_FROM, scope.in(amountFrom));
        at.set(ADDRESS, LayoutInterestRule.InterestTierColumns.INDEMNITY, scope.in(indemnity));
    }

    /** Columns that the library lends; as long as what lends them lives. */
    static InterestTierColumns read(MemorySegment at, Call scope) {
        InterestTierColumns columns = new InterestTierColumns();
        columns.load(at, scope);
        return columns;
    }

    /** Takes over what the library wrote. */
    void load(MemorySegment at, Call scope) {
        count = at.get(JAVA_LONG, LayoutInterestRule.InterestTierColumns.COUNT);
        amountFrom = scope.lent(at.get(ADDRESS, LayoutInterestRule.InterestTierColumns.AMOUNT_FROM),
                at.get(JAVA_LONG, LayoutInterestRule.InterestTierColumns.COUNT) * 8);
        indemnity = scope.lent(at.get(ADDRESS, LayoutInterestRule.InterestTierColumns.INDEMNITY),
                at.get(JAVA_LONG, LayoutInterestRule.InterestTierColumns.COUNT) * 8);
        owner = scope.owner();
    }
}
