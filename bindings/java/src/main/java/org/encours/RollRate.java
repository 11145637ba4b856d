// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutRatio;
import org.encours.internal.LayoutRollRates;

/**
 * One rate.
 *
 * @param status a {@link RollRateStatus}
 * @param flags flags of {@link RollRateFlags}
 * @param before bucket k at t - 1, minor units or items
 * @param after bucket k + 1 at t, minor units or items
 * @param rate after / before, reduced; 0/0 when there is none
 * @param ratePpm the rate in millionths, rounded half up; or NONE
 */
public record RollRate(RollRateStatus status, int flags, long before, long after, Ratio rate,
        long ratePpm) {
    /** Reads a value while it can be read. */
    static RollRate read(MemorySegment at, Call scope) {
        return new RollRate(RollRateStatus.of(at.get(JAVA_INT, LayoutRollRates.RollRate.STATUS)),
                at.get(JAVA_INT, LayoutRollRates.RollRate.FLAGS), at.get(JAVA_LONG,
                LayoutRollRates.RollRate.BEFORE), at.get(JAVA_LONG, LayoutRollRates.RollRate.AFTER),
                Ratio.read(at.asSlice(LayoutRollRates.RollRate.RATE, LayoutRatio.Ratio.SIZE),
                scope), at.get(JAVA_LONG, LayoutRollRates.RollRate.RATE_PPM));
    }
}
