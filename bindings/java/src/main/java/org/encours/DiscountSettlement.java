// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutDiscount;

/**
 * A settlement. Always payment + discount + tolerance + rest = open.
 *
 * @param discount granted, or 0, minor units
 * @param tolerance written off, minor units: &gt; 0 underpaid, &lt; 0 overpaid
 * @param rest still open, minor units; &lt; 0: paid too much, stays on account
 * @param status a {@link DiscountSettlementStatus}
 */
public record DiscountSettlement(long discount, long tolerance, long rest,
        DiscountSettlementStatus status) {
    /** Reads a value while it can be read. */
    static DiscountSettlement read(MemorySegment at, Call scope) {
        return new DiscountSettlement(at.get(JAVA_LONG, LayoutDiscount.DiscountSettlement.DISCOUNT),
                at.get(JAVA_LONG, LayoutDiscount.DiscountSettlement.TOLERANCE), at.get(JAVA_LONG,
                LayoutDiscount.DiscountSettlement.REST),
                DiscountSettlementStatus.of(at.get(JAVA_INT,
                LayoutDiscount.DiscountSettlement.STATUS)));
    }
}
