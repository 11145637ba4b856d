// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.util.Currency;
import org.encours.internal.LayoutRates;

/**
 * Options of {@link Rates#create}. Zero is the default of every member.
 *
 * @param baseCurrency numeric code to triangulate through; 0: none; null: none
 * @param ageDaysMax a rate holds so many days after valid_from at most; 0: no end
 * @param currencies deviations from ISO 4217; null: none
 */
public record RatesOptions(Currency baseCurrency, long ageDaysMax, CurrencyTable currencies) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static RatesOptions defaults() {
        return new RatesOptions(null, 0, null);
    }

    /**
     * The same with another base currency.
     *
     * @param baseCurrency numeric code to triangulate through; 0: none; null: none
     * @return a changed copy
     */
    public RatesOptions baseCurrency(Currency baseCurrency) {
        return new RatesOptions(baseCurrency, ageDaysMax, currencies);
    }

    /**
     * The same with another age days max.
     *
     * @param ageDaysMax a rate holds so many days after valid_from at most; 0: no end
     * @return a changed copy
     */
    public RatesOptions ageDaysMax(long ageDaysMax) {
        return new RatesOptions(baseCurrency, ageDaysMax, currencies);
    }

    /**
     * The same with another currencies.
     *
     * @param currencies deviations from ISO 4217; null: none
     * @return a changed copy
     */
    public RatesOptions currencies(CurrencyTable currencies) {
        return new RatesOptions(baseCurrency, ageDaysMax, currencies);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(RatesOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutRates.RatesOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(RatesOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_SHORT, LayoutRates.RatesOptions.BASE_CURRENCY, Convert.currency(baseCurrency));
        at.set(JAVA_INT, LayoutRates.RatesOptions.AGE_DAYS_MAX, Convert.u32(ageDaysMax,
                "ageDaysMax"));
        at.set(ADDRESS, LayoutRates.RatesOptions.CURRENCIES, CurrencyTable.write(currencies,
                scope));
    }
}
