// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutCreditExposure;

/**
 * Options of {@link Credit#newExposure}.
 *
 * @param by a {@link CreditExposureBy}; 0: in total
 * @param dimension its name, by dimension; else null
 */
public record CreditExposureOptions(CreditExposureBy by, String dimension) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static CreditExposureOptions defaults() {
        return new CreditExposureOptions(CreditExposureBy.of(0), null);
    }

    /**
     * The same with another by.
     *
     * @param by a {@link CreditExposureBy}; 0: in total
     * @return a changed copy
     */
    public CreditExposureOptions by(CreditExposureBy by) {
        return new CreditExposureOptions(by, dimension);
    }

    /**
     * The same with another dimension.
     *
     * @param dimension its name, by dimension; else null
     * @return a changed copy
     */
    public CreditExposureOptions dimension(String dimension) {
        return new CreditExposureOptions(by, dimension);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(CreditExposureOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCreditExposure.CreditExposureOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(CreditExposureOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutCreditExposure.CreditExposureOptions.BY, by.value());
        at.set(ADDRESS, LayoutCreditExposure.CreditExposureOptions.DIMENSION,
                scope.text(dimension));
    }
}
