// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutConcentration;

/**
 * Gini's index, which needs all debtors in order.
 *
 * @param status a {@link ConcentrationStatus}, of the population form
 * @param sampleStatus a {@link ConcentrationStatus}, of the sample form
 * @param counted n: exposures greater than zero (unsigned)
 * @param leftOut exposures of zero or less (unsigned)
 * @param missing exposures of {@code ENCOURS_CONCENTRATION_NONE} (unsigned)
 * @param populationPpm G * 10^6; {@code ENCOURS_CONCENTRATION_NONE} when there is none
 * @param samplePpm G * n / (n - 1) * 10^6; or NONE
 */
public record Gini(ConcentrationStatus status, ConcentrationStatus sampleStatus, long counted,
        long leftOut, long missing, long populationPpm, long samplePpm) {
    /** Reads a value while it can be read. */
    static Gini read(MemorySegment at, Call scope) {
        return new Gini(ConcentrationStatus.of(at.get(JAVA_INT, LayoutConcentration.Gini.STATUS)),
                ConcentrationStatus.of(at.get(JAVA_INT, LayoutConcentration.Gini.SAMPLE_STATUS)),
                at.get(JAVA_LONG, LayoutConcentration.Gini.COUNTED), at.get(JAVA_LONG,
                LayoutConcentration.Gini.LEFT_OUT), at.get(JAVA_LONG,
                LayoutConcentration.Gini.MISSING), at.get(JAVA_LONG,
                LayoutConcentration.Gini.POPULATION_PPM), at.get(JAVA_LONG,
                LayoutConcentration.Gini.SAMPLE_PPM));
    }
}
