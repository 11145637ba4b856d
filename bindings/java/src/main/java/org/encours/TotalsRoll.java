// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutTotals;

/**
 * What {@link Ledger#roll} did.
 *
 * @param moved items moved to another column, and changes dated between the days; of a rebuild all
 *         of them (unsigned)
 * @param rebuilt 1: the totals were built anew
 */
public record TotalsRoll(long moved, int rebuilt) {
    /** Reads a value while it can be read. */
    static TotalsRoll read(MemorySegment at, Call scope) {
        return new TotalsRoll(at.get(JAVA_LONG, LayoutTotals.TotalsRoll.MOVED), at.get(JAVA_INT,
                LayoutTotals.TotalsRoll.REBUILT));
    }
}
