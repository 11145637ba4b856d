// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutPaymentHistory;

/**
 * How a customer has paid, in figures. Days are in 1/100 where their name ends in _e2.
 *
 * @param items items settled in the window (unsigned)
 * @param lateItems those later than due (unsigned)
 * @param openItems items open and due before T (unsigned)
 * @param experiences items and open items of more than 0 minor units (unsigned)
 * @param amount of the items settled, minor units
 * @param lateAmount of those later than due, minor units
 * @param openAmount of open items due before T, minor units
 * @param meanE2 mean days, weighted by amount, half up; NONE: nothing was settled
 * @param recentMeanE2 the same of the recent part; NONE: nothing was settled in it
 * @param trendE2 recent mean less mean: above 0 he pays later than he did; NONE
 * @param median half of the amount was settled by so many days; NONE
 * @param p80 four fifths were; NONE
 * @param p95 nineteen twentieths were; NONE
 * @param behaviourE2 behaviour score * 100, half up; NONE: too few experiences
 */
public record PaymentFigures(long items, long lateItems, long openItems, long experiences,
        long amount, long lateAmount, long openAmount, long meanE2, long recentMeanE2, long trendE2,
        long median, long p80, long p95, long behaviourE2) {
    /** Reads a value while it can be read. */
    static PaymentFigures read(MemorySegment at, Call scope) {
        return new PaymentFigures(at.get(JAVA_LONG, LayoutPaymentHistory.PaymentFigures.ITEMS),
                at.get(JAVA_LONG, LayoutPaymentHistory.PaymentFigures.LATE_ITEMS), at.get(JAVA_LONG,
                LayoutPaymentHistory.PaymentFigures.OPEN_ITEMS), at.get(JAVA_LONG,
                LayoutPaymentHistory.PaymentFigures.EXPERIENCES), at.get(JAVA_LONG,
                LayoutPaymentHistory.PaymentFigures.AMOUNT), at.get(JAVA_LONG,
                LayoutPaymentHistory.PaymentFigures.LATE_AMOUNT), at.get(JAVA_LONG,
                LayoutPaymentHistory.PaymentFigures.OPEN_AMOUNT), at.get(JAVA_LONG,
                LayoutPaymentHistory.PaymentFigures.MEAN_E2), at.get(JAVA_LONG,
                LayoutPaymentHistory.PaymentFigures.RECENT_MEAN_E2), at.get(JAVA_LONG,
                LayoutPaymentHistory.PaymentFigures.TREND_E2), at.get(JAVA_LONG,
                LayoutPaymentHistory.PaymentFigures.MEDIAN), at.get(JAVA_LONG,
                LayoutPaymentHistory.PaymentFigures.P80), at.get(JAVA_LONG,
                LayoutPaymentHistory.PaymentFigures.P95), at.get(JAVA_LONG,
                LayoutPaymentHistory.PaymentFigures.BEHAVIOUR_E2));
    }
}
