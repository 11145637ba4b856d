// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutRevaluation;

/**
 * What a run comes to, minor units of the base currency.
 *
 * @param carrying sum of what was carried
 * @param value sum of the values of the rows
 * @param gain sum of the gains booked, 0 or more
 * @param loss sum of the losses booked, 0 or more
 * @param booked gain - loss
 * @param residual each currency's sum converted once, less {@code value}
 * @param rowCount rows with something booked (unsigned)
 * @param currencyCount currencies of the rows
 * @param reversalDay REVERSED: the day after closing; else null; null: none
 */
public record Revaluation(long carrying, long value, long gain, long loss, long booked,
        long residual, long rowCount, long currencyCount, LocalDate reversalDay) {
    /** currencies of one run. */
    public static final int CURRENCIES_MAX = 250;

    /** Reads a value while it can be read. */
    static Revaluation read(MemorySegment at, Call scope) {
        return new Revaluation(at.get(JAVA_LONG, LayoutRevaluation.Revaluation.CARRYING),
                at.get(JAVA_LONG, LayoutRevaluation.Revaluation.VALUE), at.get(JAVA_LONG,
                LayoutRevaluation.Revaluation.GAIN), at.get(JAVA_LONG,
                LayoutRevaluation.Revaluation.LOSS), at.get(JAVA_LONG,
                LayoutRevaluation.Revaluation.BOOKED), at.get(JAVA_LONG,
                LayoutRevaluation.Revaluation.RESIDUAL), at.get(JAVA_LONG,
                LayoutRevaluation.Revaluation.ROW_COUNT), Integer.toUnsignedLong(at.get(JAVA_INT,
                LayoutRevaluation.Revaluation.CURRENCY_COUNT)), Convert.date(at.get(JAVA_INT,
                LayoutRevaluation.Revaluation.REVERSAL_DAY)));
    }
}
