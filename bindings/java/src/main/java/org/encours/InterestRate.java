// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutInterestRates;

/**
 * A rate found in a table.
 *
 * @param rateE7 yearly rate * 10^7
 * @param row its row in the table, from 0 (unsigned)
 * @param validFrom first day of the row; null: none
 * @param validUntil last day of the row; null: none
 * @param flags flags of {@link InterestRateFlags}, of the row
 */
public record InterestRate(long rateE7, long row, LocalDate validFrom, LocalDate validUntil,
        int flags) {
    /** Reads a value while it can be read. */
    static InterestRate read(MemorySegment at, Call scope) {
        return new InterestRate(at.get(JAVA_LONG, LayoutInterestRates.InterestRate.RATE_E7),
                at.get(JAVA_LONG, LayoutInterestRates.InterestRate.ROW),
                Convert.date(at.get(JAVA_INT, LayoutInterestRates.InterestRate.VALID_FROM)),
                Convert.date(at.get(JAVA_INT, LayoutInterestRates.InterestRate.VALID_UNTIL)),
                at.get(JAVA_INT, LayoutInterestRates.InterestRate.FLAGS));
    }
}
