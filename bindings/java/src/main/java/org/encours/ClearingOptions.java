// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutClearing;

/**
 * How to settle.
 *
 * @param surplusMax of WRITE_OFF, minor units, 0 or more
 * @param surplus a {@link ClearingSurplus}
 * @param vat flags of {@link ClearingVat}; 0: nothing reduces the VAT
 * @param rounding of the VAT, a {@link Rounding}; 0: half up
 */
public record ClearingOptions(long surplusMax, ClearingSurplus surplus, long vat,
        Rounding rounding) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static ClearingOptions defaults() {
        return new ClearingOptions(0, ClearingSurplus.of(0), 0, Rounding.of(0));
    }

    /**
     * The same with another surplus max.
     *
     * @param surplusMax of WRITE_OFF, minor units, 0 or more
     * @return a changed copy
     */
    public ClearingOptions surplusMax(long surplusMax) {
        return new ClearingOptions(surplusMax, surplus, vat, rounding);
    }

    /**
     * The same with another surplus.
     *
     * @param surplus a {@link ClearingSurplus}
     * @return a changed copy
     */
    public ClearingOptions surplus(ClearingSurplus surplus) {
        return new ClearingOptions(surplusMax, surplus, vat, rounding);
    }

    /**
     * The same with another vat.
     *
     * @param vat flags of {@link ClearingVat}; 0: nothing reduces the VAT
     * @return a changed copy
     */
    public ClearingOptions vat(long vat) {
        return new ClearingOptions(surplusMax, surplus, vat, rounding);
    }

    /**
     * The same with another rounding.
     *
     * @param rounding of the VAT, a {@link Rounding}; 0: half up
     * @return a changed copy
     */
    public ClearingOptions rounding(Rounding rounding) {
        return new ClearingOptions(surplusMax, surplus, vat, rounding);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(ClearingOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutClearing.ClearingOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(ClearingOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutClearing.ClearingOptions.SURPLUS_MAX, surplusMax);
        at.set(JAVA_INT, LayoutClearing.ClearingOptions.SURPLUS, surplus.value());
        at.set(JAVA_INT, LayoutClearing.ClearingOptions.VAT, Convert.u32(vat, "vat"));
        at.set(JAVA_INT, LayoutClearing.ClearingOptions.ROUNDING, rounding.value());
    }
}
