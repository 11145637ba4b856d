// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutDoubtful;

/**
 * Sums of a key.
 *
 * @param transfer sum, minor units; credits and receivables without a value left out
 * @param netOpen sum, minor units
 * @param allowance sum of those estimated, minor units
 * @param addition sum, minor units
 * @param reversal sum, minor units
 * @param counted receivables in the sums (unsigned)
 * @param credits left out: negative (unsigned)
 * @param noEstimate in the transfer, without an allowance (unsigned)
 * @param undefined left out: no value (unsigned)
 */
public record DoubtfulTotal(long transfer, long netOpen, long allowance, long addition,
        long reversal, long counted, long credits, long noEstimate, long undefined) {
    /** Reads a value while it can be read. */
    static DoubtfulTotal read(MemorySegment at, Call scope) {
        return new DoubtfulTotal(at.get(JAVA_LONG, LayoutDoubtful.DoubtfulTotal.TRANSFER),
                at.get(JAVA_LONG, LayoutDoubtful.DoubtfulTotal.NET_OPEN), at.get(JAVA_LONG,
                LayoutDoubtful.DoubtfulTotal.ALLOWANCE), at.get(JAVA_LONG,
                LayoutDoubtful.DoubtfulTotal.ADDITION), at.get(JAVA_LONG,
                LayoutDoubtful.DoubtfulTotal.REVERSAL), at.get(JAVA_LONG,
                LayoutDoubtful.DoubtfulTotal.COUNTED), at.get(JAVA_LONG,
                LayoutDoubtful.DoubtfulTotal.CREDITS), at.get(JAVA_LONG,
                LayoutDoubtful.DoubtfulTotal.NO_ESTIMATE), at.get(JAVA_LONG,
                LayoutDoubtful.DoubtfulTotal.UNDEFINED));
    }
}
