// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutDelayCost;
import org.encours.internal.LayoutRatio;

/**
 * A price of time.
 *
 * @param annual 10/100 is 10 % a year; zero or more
 * @param basisDays days of a year: 1 to 36600, as 365 or 360; required
 * @param rounding a {@link Rounding}, required
 */
public record DelayCostRate(Ratio annual, long basisDays, Rounding rounding) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static DelayCostRate defaults() {
        return new DelayCostRate(null, 0, Rounding.of(0));
    }

    /**
     * The same with another annual.
     *
     * @param annual 10/100 is 10 % a year; zero or more
     * @return a changed copy
     */
    public DelayCostRate annual(Ratio annual) {
        return new DelayCostRate(annual, basisDays, rounding);
    }

    /**
     * The same with another basis days.
     *
     * @param basisDays days of a year: 1 to 36600, as 365 or 360; required
     * @return a changed copy
     */
    public DelayCostRate basisDays(long basisDays) {
        return new DelayCostRate(annual, basisDays, rounding);
    }

    /**
     * The same with another rounding.
     *
     * @param rounding a {@link Rounding}, required
     * @return a changed copy
     */
    public DelayCostRate rounding(Rounding rounding) {
        return new DelayCostRate(annual, basisDays, rounding);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(DelayCostRate value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutDelayCost.DelayCostRate.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(DelayCostRate value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Ratio.writeTo(annual, at.asSlice(LayoutDelayCost.DelayCostRate.ANNUAL,
                LayoutRatio.Ratio.SIZE), scope);
        at.set(JAVA_INT, LayoutDelayCost.DelayCostRate.BASIS_DAYS, Convert.u32(basisDays,
                "basisDays"));
        at.set(JAVA_INT, LayoutDelayCost.DelayCostRate.ROUNDING, rounding.value());
    }
}
