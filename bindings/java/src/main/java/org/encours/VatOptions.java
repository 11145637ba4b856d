// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.encours.internal.LayoutVat;

/**
 * What is computed. The same in begin, add and finish.
 *
 * @param category the caller's code of the category; null: all 0
 * @param rate percent x 1 000 000, 0 to 100 %
 * @param decimals of the currency, 0 to 6: amounts out are in these
 * @param lineDecimals of the nets given, {@code decimals} to 6
 * @param rounding a {@link Rounding}; 0: half up
 * @param method a {@link VatMethod}
 */
public record VatOptions(int[] category, long[] rate, long decimals, long lineDecimals,
        Rounding rounding, VatMethod method) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static VatOptions defaults() {
        return new VatOptions(null, null, 2, 2, Rounding.of(0), VatMethod.RATE);
    }

    /**
     * The same with another category.
     *
     * @param category the caller's code of the category; null: all 0
     * @return a changed copy
     */
    public VatOptions category(int... category) {
        return new VatOptions(category, rate, decimals, lineDecimals, rounding, method);
    }

    /**
     * The same with another rate.
     *
     * @param rate percent x 1 000 000, 0 to 100 %
     * @return a changed copy
     */
    public VatOptions rate(long... rate) {
        return new VatOptions(category, rate, decimals, lineDecimals, rounding, method);
    }

    /**
     * The same with another decimals.
     *
     * @param decimals of the currency, 0 to 6: amounts out are in these
     * @return a changed copy
     */
    public VatOptions decimals(long decimals) {
        return new VatOptions(category, rate, decimals, lineDecimals, rounding, method);
    }

    /**
     * The same with another line decimals.
     *
     * @param lineDecimals of the nets given, {@code decimals} to 6
     * @return a changed copy
     */
    public VatOptions lineDecimals(long lineDecimals) {
        return new VatOptions(category, rate, decimals, lineDecimals, rounding, method);
    }

    /**
     * The same with another rounding.
     *
     * @param rounding a {@link Rounding}; 0: half up
     * @return a changed copy
     */
    public VatOptions rounding(Rounding rounding) {
        return new VatOptions(category, rate, decimals, lineDecimals, rounding, method);
    }

    /**
     * The same with another method.
     *
     * @param method a {@link VatMethod}
     * @return a changed copy
     */
    public VatOptions method(VatMethod method) {
        return new VatOptions(category, rate, decimals, lineDecimals, rounding, method);
    }


    @Override
    public boolean equals(Object other) {
        return other instanceof VatOptions that && Arrays.deepEquals(components(),
                that.components());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(components());
    }

    @Override
    public String toString() {
        return Convert.described("VatOptions", components(), "category", "rate", "decimals",
                "lineDecimals", "rounding", "method");
    }

    private Object[] components() {
        return new Object[] {category, rate, decimals, lineDecimals, rounding, method};
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(VatOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutVat.VatOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(VatOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutVat.VatOptions.GROUP_COUNT, Convert.common("groupCount", category,
                rate));
        at.set(ADDRESS, LayoutVat.VatOptions.CATEGORY, scope.in(category));
        at.set(ADDRESS, LayoutVat.VatOptions.RATE, scope.in(rate));
        at.set(JAVA_INT, LayoutVat.VatOptions.DECIMALS, Convert.u32(decimals, "decimals"));
        at.set(JAVA_INT, LayoutVat.VatOptions.LINE_DECIMALS, Convert.u32(lineDecimals,
                "lineDecimals"));
        at.set(JAVA_INT, LayoutVat.VatOptions.ROUNDING, rounding.value());
        at.set(JAVA_INT, LayoutVat.VatOptions.METHOD, method.value());
    }
}
