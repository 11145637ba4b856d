// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutInterestRule;

/**
 * The rate of a day and what decided it.
 *
 * @param rateE7 yearly rate * 10^7
 * @param row row of the table it came from; -1: none
 * @param source a {@link InterestSource}
 * @param isRaised 1 when the raise is in it
 * @param isUnverified 1 when a row that was looked at is marked unverified
 * @param until last day with the same rows, at least the day asked for; null: none
 */
public record InterestDayRate(long rateE7, long row, InterestSource source, boolean isRaised,
        boolean isUnverified, LocalDate until) {
    /** Reads a value while it can be read. */
    static InterestDayRate read(MemorySegment at, Call scope) {
        return new InterestDayRate(at.get(JAVA_LONG, LayoutInterestRule.InterestDayRate.RATE_E7),
                at.get(JAVA_LONG, LayoutInterestRule.InterestDayRate.ROW),
                InterestSource.of(at.get(JAVA_INT, LayoutInterestRule.InterestDayRate.SOURCE)),
                at.get(JAVA_INT, LayoutInterestRule.InterestDayRate.IS_RAISED) != 0,
                at.get(JAVA_INT, LayoutInterestRule.InterestDayRate.IS_UNVERIFIED) != 0,
                Convert.date(at.get(JAVA_INT, LayoutInterestRule.InterestDayRate.UNTIL)));
    }
}
