// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutEcl;

/**
 * The expected loss of an item.
 *
 * @param flags flags of {@link EclFlags}
 * @param atRisk amount less VAT less insured part, minor units
 * @param allowance at risk * applied rate, rounded once, minor units
 * @param appliedNumerator rate after the factor, lowest terms...
 * @param appliedDenominator ... over this
 * @param appliedPpm the same * 10^6, half up
 */
public record EclLoss(int flags, long atRisk, long allowance, long appliedNumerator,
        long appliedDenominator, long appliedPpm) {
    /** Reads a value while it can be read. */
    static EclLoss read(MemorySegment at, Call scope) {
        return new EclLoss(at.get(JAVA_INT, LayoutEcl.EclLoss.FLAGS), at.get(JAVA_LONG,
                LayoutEcl.EclLoss.AT_RISK), at.get(JAVA_LONG, LayoutEcl.EclLoss.ALLOWANCE),
                at.get(JAVA_LONG, LayoutEcl.EclLoss.APPLIED_NUMERATOR), at.get(JAVA_LONG,
                LayoutEcl.EclLoss.APPLIED_DENOMINATOR), at.get(JAVA_LONG,
                LayoutEcl.EclLoss.APPLIED_PPM));
    }
}
