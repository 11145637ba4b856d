// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutPromises;

/**
 * What became of a promise.
 *
 * @param status a {@link PromiseStatus}
 * @param deadline day promised plus tolerance days, 2199-12-31 at most; null: none
 * @param keptOn day on which it was kept, or null; null: none
 * @param received by payments that count, minor units
 * @param receivedLate after the deadline, up to the as-of day, minor units
 * @param shortfall amount less received, 0 at least, minor units
 */
public record PromiseResult(PromiseStatus status, LocalDate deadline, LocalDate keptOn,
        long received, long receivedLate, long shortfall) {
    /** Reads a value while it can be read. */
    static PromiseResult read(MemorySegment at, Call scope) {
        return new PromiseResult(PromiseStatus.of(at.get(JAVA_INT,
                LayoutPromises.PromiseResult.STATUS)), Convert.date(at.get(JAVA_INT,
                LayoutPromises.PromiseResult.DEADLINE)), Convert.date(at.get(JAVA_INT,
                LayoutPromises.PromiseResult.KEPT_ON)), at.get(JAVA_LONG,
                LayoutPromises.PromiseResult.RECEIVED), at.get(JAVA_LONG,
                LayoutPromises.PromiseResult.RECEIVED_LATE), at.get(JAVA_LONG,
                LayoutPromises.PromiseResult.SHORTFALL));
    }
}
