// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutExchange;
import org.encours.internal.NativeExchange;

/**
 * Realised exchange differences: what a settlement in a foreign currency gains or loses.
 *
 * <p>An item (invoice, payment ...) was booked once in the base currency. When a part of it is
 * settled, the same part of its base amount goes with it; the two sides of a pairing were booked at
 * two rates, and the difference is realised:
 *
 * <p>share       R(base x (settled + part) / amount) - R(base x settled / amount) difference  share
 * of the credit - share of the debit: &gt; 0 a gain, &lt; 0 a loss
 *
 * <p>with R the rounding. The shares of an item are differences of one rounded line, so that they
 * add up to its base amount exactly when it is settled, in however many parts: the last settlement
 * takes what rounding left, and no item keeps a cent that nobody can settle. An item of 0 (a
 * difference booked in the base currency alone) gives its whole base amount.
 *
 * <p>Two items of different currencies are paired with a part in the currency of each.
 *
 * <p>Sources: Odoo 16 account.partial.reconcile (twelve mirrored cases), PCG art. 420-6 (666, 766);
 * ERPNext, Tryton and iDempiere as in {@code docs/concepts/currencies.md}.
 *
 * <p>Limits: amounts above INT64_MIN; 2^31 rows.
 */
public final class Exchange {
    /**
     * The share of a base amount that goes with a part of an item.
     *
     * @param amount of the item in its own currency, minor units, 0 or more
     * @param base of the item in the base currency, minor units, of either sign
     * @param settled settled before, 0 to {@code amount}, minor units
     * @param part settled now, 0 to {@code amount} - {@code settled}, minor units
     * @param rounding a {@link Rounding}; 0: half up
     * @return minor units of the base currency
     * @throws EncoursException if it is refused or fails (invalid: an amount out of range, no such
     *         rounding)
     */
    public static long share(long amount, long base, long settled, long part, Rounding rounding) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.slot();
            call.check(NativeExchange.exchangeShare(amount, base, settled, part, rounding.value(),
                    outAt, call.error()));
            return outAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * The realised difference of each pair. Pairs of one item name, each, what was settled before.
     *
     * @param pairs pairs
     * @param rounding a {@link Rounding}; 0: half up
     * @param out its columns
     * @return the sums
     * @throws EncoursException if it is refused or fails (invalid: an amount out of range, a part
     *         above what is left, no such rounding; overflow: a difference or a sum does not fit
     *         int64; limit: more than 2^31 pairs)
     */
    public static ExchangeTotals realise(ExchangePairs pairs, Rounding rounding,
            ExchangeResults out) {
        try (Call call = Call.begin()) {
            MemorySegment pairsAt = ExchangePairs.write(Objects.requireNonNull(pairs, "pairs"),
                    call);
            MemorySegment outAt = ExchangeResults.write(Objects.requireNonNull(out, "out"), call);
            MemorySegment outSumsAt = call.sized(LayoutExchange.ExchangeTotals.SIZE);
            ExchangeResults.check(out, pairsAt.get(JAVA_LONG, LayoutExchange.ExchangePairs.COUNT));
            call.check(NativeExchange.exchangeRealise(pairsAt, rounding.value(), outAt, outSumsAt,
                    call.error()));
            return ExchangeTotals.read(outSumsAt, call);
        }
    }

    private Exchange() {}
}
