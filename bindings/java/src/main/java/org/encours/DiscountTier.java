// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutDiscount;

/**
 * The tier a payment reaches.
 *
 * @param percent of the tier, percent x 1 000 000; 0 when there is none
 * @param status a {@link DiscountStatus}
 * @param tier its number, from 0; UINT32_MAX when there is none
 * @param lastDay its last day without grace; null when there is none; null: none
 * @param daysLate days after that, of BY_GRACE; else 0
 */
public record DiscountTier(long percent, DiscountStatus status, long tier, LocalDate lastDay,
        int daysLate) {
    /** Reads a value while it can be read. */
    static DiscountTier read(MemorySegment at, Call scope) {
        return new DiscountTier(at.get(JAVA_LONG, LayoutDiscount.DiscountTier.PERCENT),
                DiscountStatus.of(at.get(JAVA_INT, LayoutDiscount.DiscountTier.STATUS)),
                Integer.toUnsignedLong(at.get(JAVA_INT, LayoutDiscount.DiscountTier.TIER)),
                Convert.date(at.get(JAVA_INT, LayoutDiscount.DiscountTier.LAST_DAY)),
                at.get(JAVA_INT, LayoutDiscount.DiscountTier.DAYS_LATE));
    }
}
