// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Objects;
import org.encours.internal.LayoutCurrency;
import org.encours.internal.NativeCurrency;

/**
 * Currencies: the ISO 4217 table and a caller's deviations from it.
 *
 * <p>The table holds every active code of ISO 4217 (list one of 2026-01-01) and those withdrawn
 * since 2011 whose number was not given away (HRK, BGN ...; ANG's was). Vendors deviate in the
 * number of decimals (HUF with 0, say), and books have codes of their own: where a function needs
 * decimals it takes an optional {@link CurrencyTable} whose rows go before the ISO table.
 *
 * <p>Limits: exponents from 0 to 18; numeric codes from 1 to 65535 (ISO has three digits).
 */
public final class Currencies {
    /** decimals a currency can have at most. */
    public static final int EXPONENT_MAX = 18;

    /** of XAU, XDR, XXX...: no minor unit is defined. */
    public static final int EXPONENT_NONE = -1;

    /**
     * Find a currency by its numeric code.
     *
     * @param table deviations from ISO 4217; null: none
     * @param numeric numeric code
     * @return the currency
     * @throws EncoursException if it is refused or fails (currency: neither table knows the code;
     *         invalid: the row of this code in {@code table} has more than 18 decimals)
     */
    public static CurrencyInfo byNumeric(CurrencyTable table, int numeric) {
        try (Call call = Call.begin()) {
            MemorySegment tableAt = CurrencyTable.write(table, call);
            MemorySegment outAt = call.zeros(LayoutCurrency.Currency.SIZE, 2);
            call.check(NativeCurrency.currencyByNumeric(tableAt, Convert.u16(numeric, "numeric"),
                    outAt, call.error()));
            return CurrencyInfo.read(outAt, call);
        }
    }

    /**
     * Find a currency of ISO 4217 by its alphabetic code, three capital letters.
     *
     * @param table deviations from ISO 4217; null: none
     * @param code such as "EUR"
     * @return the currency, with the decimals of {@code table} when it has them
     * @throws EncoursException if it is refused or fails (currency: no code of the ISO table;
     *         invalid: the row of this currency in {@code table} has more than 18 decimals)
     */
    public static CurrencyInfo byCode(CurrencyTable table, String code) {
        try (Call call = Call.begin()) {
            MemorySegment tableAt = CurrencyTable.write(table, call);
            MemorySegment outAt = call.zeros(LayoutCurrency.Currency.SIZE, 2);
            call.check(NativeCurrency.currencyByCode(tableAt, call.text(Objects.requireNonNull(code,
                    "code")), outAt, call.error()));
            return CurrencyInfo.read(outAt, call);
        }
    }

    /**
     * Copy the ISO table, by ascending numeric code.
     *
     * @param capacity rows at {@code out}
     * @return receives as many rows as fit
     */
    public static List<CurrencyInfo> list(long capacity) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.array(capacity, LayoutCurrency.Currency.SIZE);
            long total = NativeCurrency.currencyList(outAt, Convert.size(capacity, "capacity"));
            return Convert.list(outAt, Math.min(capacity, total), LayoutCurrency.Currency.SIZE, one
                    -> CurrencyInfo.read(one, call));
        }
    }

    private Currencies() {}
}
