// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutConcentration;

/**
 * Options of a state.
 *
 * @param topCount n of top-n, up to 1000; 0: 10
 * @param theil a {@link ConcentrationTheil}
 */
public record ConcentrationOptions(long topCount, ConcentrationTheil theil) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static ConcentrationOptions defaults() {
        return new ConcentrationOptions(0, ConcentrationTheil.WITH_THEIL);
    }

    /**
     * The same with another top count.
     *
     * @param topCount n of top-n, up to 1000; 0: 10
     * @return a changed copy
     */
    public ConcentrationOptions topCount(long topCount) {
        return new ConcentrationOptions(topCount, theil);
    }

    /**
     * The same with another theil.
     *
     * @param theil a {@link ConcentrationTheil}
     * @return a changed copy
     */
    public ConcentrationOptions theil(ConcentrationTheil theil) {
        return new ConcentrationOptions(topCount, theil);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(ConcentrationOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutConcentration.ConcentrationOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(ConcentrationOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutConcentration.ConcentrationOptions.TOP_COUNT, Convert.u32(topCount,
                "topCount"));
        at.set(JAVA_INT, LayoutConcentration.ConcentrationOptions.THEIL, theil.value());
    }
}
