// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutDiscount;

/**
 * The yearly cost of not taking a discount.
 *
 * @param numerator nominal cost, exact, in lowest terms
 * @param denominator &gt; 0; 0 when there is none
 * @param nominalPpm nominal cost, parts per million, half up
 * @param effectivePpm effective cost, parts per million, correctly rounded half up
 * @param status a {@link DiscountCostStatus}; the nominal cost is there with OK, NEAR_TIE and
 *         OUT_OF_RANGE
 * @param extraDays term_days - discount_days, or 0
 */
public record DiscountCost(long numerator, long denominator, long nominalPpm, long effectivePpm,
        DiscountCostStatus status, long extraDays) {
    /** Reads a value while it can be read. */
    static DiscountCost read(MemorySegment at, Call scope) {
        return new DiscountCost(at.get(JAVA_LONG, LayoutDiscount.DiscountCost.NUMERATOR),
                at.get(JAVA_LONG, LayoutDiscount.DiscountCost.DENOMINATOR), at.get(JAVA_LONG,
                LayoutDiscount.DiscountCost.NOMINAL_PPM), at.get(JAVA_LONG,
                LayoutDiscount.DiscountCost.EFFECTIVE_PPM), DiscountCostStatus.of(at.get(JAVA_INT,
                LayoutDiscount.DiscountCost.STATUS)), Integer.toUnsignedLong(at.get(JAVA_INT,
                LayoutDiscount.DiscountCost.EXTRA_DAYS)));
    }
}
