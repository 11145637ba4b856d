// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutExchange;

/**
 * Sums over pairs. Always difference = gain - loss.
 *
 * @param gain of the pairs with a gain, minor units, 0 or more
 * @param loss of the pairs with a loss, minor units, 0 or more
 * @param difference gain - loss, minor units
 */
public record ExchangeTotals(long gain, long loss, long difference) {
    /** Reads a value while it can be read. */
    static ExchangeTotals read(MemorySegment at, Call scope) {
        return new ExchangeTotals(at.get(JAVA_LONG, LayoutExchange.ExchangeTotals.GAIN),
                at.get(JAVA_LONG, LayoutExchange.ExchangeTotals.LOSS), at.get(JAVA_LONG,
                LayoutExchange.ExchangeTotals.DIFFERENCE));
    }
}
