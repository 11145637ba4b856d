// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutCover;

/**
 * What a loss is worth.
 *
 * @param flags flags of {@link CoverFlags}
 * @param insuredLoss min(loss, limit), minor units
 * @param counted after threshold, quota and deductible, minor units: what the annual deductible
 *         adds up
 * @param indemnity what is paid, minor units
 * @param retained loss - indemnity, minor units: what stays with the insured
 */
public record CoverIndemnity(int flags, long insuredLoss, long counted, long indemnity,
        long retained) {
    /** Reads a value while it can be read. */
    static CoverIndemnity read(MemorySegment at, Call scope) {
        return new CoverIndemnity(at.get(JAVA_INT, LayoutCover.CoverIndemnity.FLAGS),
                at.get(JAVA_LONG, LayoutCover.CoverIndemnity.INSURED_LOSS), at.get(JAVA_LONG,
                LayoutCover.CoverIndemnity.COUNTED), at.get(JAVA_LONG,
                LayoutCover.CoverIndemnity.INDEMNITY), at.get(JAVA_LONG,
                LayoutCover.CoverIndemnity.RETAINED));
    }
}
