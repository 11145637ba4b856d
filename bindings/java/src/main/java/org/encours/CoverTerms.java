// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutCover;

/**
 * Terms of a cover. Amounts in minor units, &gt;= 0.
 *
 * @param limit insured limit of the buyer, minor units; NONE: no limit. 0 covers nothing
 * @param quotaNumerator insured percentage, 0 to 1: 9 of 9 / 10...
 * @param quotaDenominator ... over this, &gt; 0
 * @param threshold claims threshold, minor units; 0: none
 * @param deductible each-and-every deductible, minor units; 0: none
 * @param aggregate annual aggregate deductible, minor units; 0: none
 * @param aggregateUsed counted amounts of this year's earlier claims, minor units
 * @param maximumRest what is left of the maximum liability, minor units; NONE: no maximum
 * @param order a {@link CoverOrder}; required with a deductible
 * @param rounding a {@link Rounding}; 0: HALF_UP
 */
public record CoverTerms(long limit, long quotaNumerator, long quotaDenominator, long threshold,
        long deductible, long aggregate, long aggregateUsed, long maximumRest, CoverOrder order,
        Rounding rounding) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static CoverTerms defaults() {
        return new CoverTerms(0, 0, 0, 0, 0, 0, 0, 0, CoverOrder.of(0), Rounding.of(0));
    }

    /**
     * The same with another limit.
     *
     * @param limit insured limit of the buyer, minor units; NONE: no limit. 0 covers nothing
     * @return a changed copy
     */
    public CoverTerms limit(long limit) {
        return new CoverTerms(limit, quotaNumerator, quotaDenominator, threshold, deductible,
                aggregate, aggregateUsed, maximumRest, order, rounding);
    }

    /**
     * The same with another quota numerator.
     *
     * @param quotaNumerator insured percentage, 0 to 1: 9 of 9 / 10...
     * @return a changed copy
     */
    public CoverTerms quotaNumerator(long quotaNumerator) {
        return new CoverTerms(limit, quotaNumerator, quotaDenominator, threshold, deductible,
                aggregate, aggregateUsed, maximumRest, order, rounding);
    }

    /**
     * The same with another quota denominator.
     *
     * @param quotaDenominator ... over this, &gt; 0
     * @return a changed copy
     */
    public CoverTerms quotaDenominator(long quotaDenominator) {
        return new CoverTerms(limit, quotaNumerator, quotaDenominator, threshold, deductible,
                aggregate, aggregateUsed, maximumRest, order, rounding);
    }

    /**
     * The same with another threshold.
     *
     * @param threshold claims threshold, minor units; 0: none
     * @return a changed copy
     */
    public CoverTerms threshold(long threshold) {
        return new CoverTerms(limit, quotaNumerator, quotaDenominator, threshold, deductible,
                aggregate, aggregateUsed, maximumRest, order, rounding);
    }

    /**
     * The same with another deductible.
     *
     * @param deductible each-and-every deductible, minor units; 0: none
     * @return a changed copy
     */
    public CoverTerms deductible(long deductible) {
        return new CoverTerms(limit, quotaNumerator, quotaDenominator, threshold, deductible,
                aggregate, aggregateUsed, maximumRest, order, rounding);
    }

    /**
     * The same with another aggregate.
     *
     * @param aggregate annual aggregate deductible, minor units; 0: none
     * @return a changed copy
     */
    public CoverTerms aggregate(long aggregate) {
        return new CoverTerms(limit, quotaNumerator, quotaDenominator, threshold, deductible,
                aggregate, aggregateUsed, maximumRest, order, rounding);
    }

    /**
     * The same with another aggregate used.
     *
     * @param aggregateUsed counted amounts of this year's earlier claims, minor units
     * @return a changed copy
     */
    public CoverTerms aggregateUsed(long aggregateUsed) {
        return new CoverTerms(limit, quotaNumerator, quotaDenominator, threshold, deductible,
                aggregate, aggregateUsed, maximumRest, order, rounding);
    }

    /**
     * The same with another maximum rest.
     *
     * @param maximumRest what is left of the maximum liability, minor units; NONE: no maximum
     * @return a changed copy
     */
    public CoverTerms maximumRest(long maximumRest) {
        return new CoverTerms(limit, quotaNumerator, quotaDenominator, threshold, deductible,
                aggregate, aggregateUsed, maximumRest, order, rounding);
    }

    /**
     * The same with another order.
     *
     * @param order a {@link CoverOrder}; required with a deductible
     * @return a changed copy
     */
    public CoverTerms order(CoverOrder order) {
        return new CoverTerms(limit, quotaNumerator, quotaDenominator, threshold, deductible,
                aggregate, aggregateUsed, maximumRest, order, rounding);
    }

    /**
     * The same with another rounding.
     *
     * @param rounding a {@link Rounding}; 0: HALF_UP
     * @return a changed copy
     */
    public CoverTerms rounding(Rounding rounding) {
        return new CoverTerms(limit, quotaNumerator, quotaDenominator, threshold, deductible,
                aggregate, aggregateUsed, maximumRest, order, rounding);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(CoverTerms value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCover.CoverTerms.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(CoverTerms value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutCover.CoverTerms.LIMIT, limit);
        at.set(JAVA_LONG, LayoutCover.CoverTerms.QUOTA_NUMERATOR, quotaNumerator);
        at.set(JAVA_LONG, LayoutCover.CoverTerms.QUOTA_DENOMINATOR, quotaDenominator);
        at.set(JAVA_LONG, LayoutCover.CoverTerms.THRESHOLD, threshold);
        at.set(JAVA_LONG, LayoutCover.CoverTerms.DEDUCTIBLE, deductible);
        at.set(JAVA_LONG, LayoutCover.CoverTerms.AGGREGATE, aggregate);
        at.set(JAVA_LONG, LayoutCover.CoverTerms.AGGREGATE_USED, aggregateUsed);
        at.set(JAVA_LONG, LayoutCover.CoverTerms.MAXIMUM_REST, maximumRest);
        at.set(JAVA_INT, LayoutCover.CoverTerms.ORDER, order.value());
        at.set(JAVA_INT, LayoutCover.CoverTerms.ROUNDING, rounding.value());
    }
}
