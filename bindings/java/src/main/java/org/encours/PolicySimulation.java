// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/**
 * Dry run of a policy over history: what it would have decided on each order of a time, and what
 * those customers did afterwards.
 *
 * <p>Each order placed on a day D of [from, to] is decided as a check does (credit_check.h) with
 * the policy, as of D and on that view, for a stage, with the amount it had on D. So what was
 * recorded later counts from the day it holds (effective time): the run says what the policy makes
 * of what is known today. Orders of one customer and day each see the other, as everything at the
 * end of the day.
 *
 * <p>Orders state no terms of payment. Each is decided as one that asks for the days agreed with
 * its customer on D (those of the newest TERMS fact that holds, fact.h, or else
 * {@code days_default} of the policy), where any are: event-term-excess then says by how much what
 * was agreed is beyond {@code days_max}, event-legal-excess by how much it is beyond the cap on D,
 * with a table {@code caps}. No order states a discount.
 *
 * <p>*Afterwards* is (D, D + N]. Of the customer of the order, with E = D + N:
 *
 * <p>paid        = payments and advances effective then, allocated on E to debits but refunds paid
 * late   = of these, what came behind its due day open late   = open on E and due before E written
 * off = credit adjustments for write-off, allocated then, still so on E
 *
 * <p>What followed is the worst of these that is more than 0: written off, open late, paid late,
 * paid in time, nothing. An order whose E lies behind the last day that is known is not observed.
 * These are facts about customers, not about one order: a customer with ten orders is observed ten
 * times.
 *
 * <p>Amounts are in the policy's currency, each sum converted once per currency at D; what has no
 * rate is counted and left out.
 *
 * <p>Time: an order costs a look at the documents of its customer that are open on its day, and
 * each customer one at all that it has. Memory: about 30 bytes an order, and 32 more with rows.
 *
 * <p>Source: definitions, ours.
 */
public final class PolicySimulation {
    /** elements of arrays by {@link Followed}. */
    public static final int FOLLOWED_KINDS = 6;

    private PolicySimulation() {}
}
