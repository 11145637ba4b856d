// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Orders of a dry run that have one outcome, or on which one rule fired, and what followed them.
 * Amounts are in units of the currency of the policy.
 *
 * @param orders how many
 * @param customers of how many customers
 * @param unconverted orders without an exchange rate for their amount or their customer's
 * @param decisive of a rule: orders that it alone made worse than the other rules would have
 * @param amount of the orders
 * @param paid paid by their customers afterwards
 * @param paidLate of it after the due day
 * @param openLate open and late at the end of the days observed
 * @param writtenOff written off
 * @param meanDays mean days beyond terms of what was paid, weighted by amount, with two decimals;
 *        null: nothing was paid
 * @param followed orders by what followed them
 * @param followedAmounts amounts of these orders
 */
public record SimulationSummary(long orders, long customers, long unconverted, long decisive,
        BigDecimal amount, BigDecimal paid, BigDecimal paidLate, BigDecimal openLate,
        BigDecimal writtenOff, BigDecimal meanDays, Map<Followed, Long> followed,
        Map<Followed, BigDecimal> followedAmounts) {
    /**
     * Orders whose customer then had something late or written off.
     *
     * @return how many
     */
    public long lateOrLost() {
        return followed.get(Followed.OPEN_LATE) + followed.get(Followed.WRITTEN_OFF);
    }

    /**
     * Orders whose days afterwards reach beyond what is known.
     *
     * @return how many
     */
    public long notObserved() {
        return followed.get(Followed.UNKNOWN);
    }

    static SimulationSummary of(SimulationFigures figures, int decimals) {
        Map<Followed, Long> orders = new LinkedHashMap<>();
        Map<Followed, BigDecimal> amounts = new LinkedHashMap<>();
        for (int at = 0; at < figures.followed().length; at++) {
            orders.put(Followed.of(at), figures.followed()[at]);
            amounts.put(Followed.of(at), units(figures.followedAmounts()[at], decimals));
        }
        return new SimulationSummary(figures.orders(), figures.customers(), figures.unconverted(),
                figures.decisive(), units(figures.amount(), decimals),
                units(figures.paid(), decimals), units(figures.paidLate(), decimals),
                units(figures.openLate(), decimals), units(figures.writtenOff(), decimals),
                Decimals.known(figures.meanDaysE2(), 2), Collections.unmodifiableMap(orders),
                Collections.unmodifiableMap(amounts));
    }

    private static BigDecimal units(long minor, int decimals) {
        return BigDecimal.valueOf(minor, decimals);
    }
}
