// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutRevalue;

/**
 * What is booked in the base currency, minor units. Always balance = open + exchange + settled.
 *
 * @param balance signed base amounts of the documents that count
 * @param open of it, what belongs to open amounts: of each document, its base amount less the
 *         shares that its allocations took, of those that count on the day; of what is settled
 *         whole nothing
 * @param exchange of it, exchange differences: adjustments of 0 that count
 * @param settled of it, what was settled: shares of debits less shares of credits, above 0 a loss.
 *         Realised differences that were posted are its opposite: exchange + settled is the
 *         revaluation that stands, and what was not posted, to the unit. But not on a day on which
 *         a document is settled whole by allocations that were never in force together, as by one
 *         made, after another was ended, from a day on which that one still counts: then units of
 *         rounding are in it
 * @param documentCount documents that count (unsigned)
 */
public record Booked(long balance, long open, long exchange, long settled, long documentCount) {
    /** Reads a value while it can be read. */
    static Booked read(MemorySegment at, Call scope) {
        return new Booked(at.get(JAVA_LONG, LayoutRevalue.Booked.BALANCE), at.get(JAVA_LONG,
                LayoutRevalue.Booked.OPEN), at.get(JAVA_LONG, LayoutRevalue.Booked.EXCHANGE),
                at.get(JAVA_LONG, LayoutRevalue.Booked.SETTLED), at.get(JAVA_LONG,
                LayoutRevalue.Booked.DOCUMENT_COUNT));
    }
}
