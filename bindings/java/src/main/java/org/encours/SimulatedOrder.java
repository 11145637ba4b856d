// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.util.List;

/**
 * An order of a dry run. Amounts are in units of the currency of the policy.
 *
 * @param order its number
 * @param outcome what the policy would have answered; null: undecided for want of an exchange rate
 * @param rules codes of the rules that fired and were not excused, in the order of the policy
 * @param amount on its day; null: there is no exchange rate
 * @param followed what followed it, the worst
 * @param paid paid by its customer afterwards; null, as the next three, unless the run was asked to
 *        keep rows
 * @param paidLate of it after the due day
 * @param openLate open and late at the end of the days observed
 * @param writtenOff written off
 */
public record SimulatedOrder(long order, Outcome outcome, List<String> rules, BigDecimal amount,
        Followed followed, BigDecimal paid, BigDecimal paidLate, BigDecimal openLate,
        BigDecimal writtenOff) {}
