// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutRates;

/**
 * Result of {@link Rates#find}.
 *
 * @param numerator in lowest terms: numerator / denominator units of {@code to}...
 * @param denominator ... are one unit of {@code from}
 * @param validFrom first day of the row used; the later of two; NONE for identity; null: none
 * @param path a {@link RatePath}
 */
public record Rate(long numerator, long denominator, LocalDate validFrom, RatePath path) {
    /** Reads a value while it can be read. */
    static Rate read(MemorySegment at, Call scope) {
        return new Rate(at.get(JAVA_LONG, LayoutRates.Rate.NUMERATOR), at.get(JAVA_LONG,
                LayoutRates.Rate.DENOMINATOR), Convert.date(at.get(JAVA_INT,
                LayoutRates.Rate.VALID_FROM)), RatePath.of(at.get(JAVA_INT,
                LayoutRates.Rate.PATH)));
    }
}
