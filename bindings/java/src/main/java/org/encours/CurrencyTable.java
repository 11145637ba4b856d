// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.encours.internal.LayoutCurrency;

/**
 * A caller's deviations, in any order; the first row of a code counts.
 *
 * @param overrides null when count is 0
 */
public record CurrencyTable(List<CurrencyOverride> overrides) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static CurrencyTable defaults() {
        return new CurrencyTable(null);
    }

    /**
     * The same with another overrides.
     *
     * @param overrides null when count is 0
     * @return a changed copy
     */
    public CurrencyTable overrides(List<CurrencyOverride> overrides) {
        return new CurrencyTable(overrides);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(CurrencyTable value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.zeros(LayoutCurrency.CurrencyTable.SIZE, 8);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(CurrencyTable value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutCurrency.CurrencyTable.COUNT, Convert.common("count", overrides));
        at.set(ADDRESS, LayoutCurrency.CurrencyTable.OVERRIDES, scope.structs(overrides,
                LayoutCurrency.CurrencyOverride.SIZE, (one, to) -> CurrencyOverride.writeTo(one, to,
                scope)));
    }
}
