// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/**
 * Credit decisions: may we take this order, ship this delivery, issue this invoice?
 *
 * <p>A check holds an event against the figures of its customer by the rules of the policy that are
 * for its stage. Each rule whose test holds fires; the answer is the worst outcome of those that
 * count. A rule that fired does not count when a rule with outcome ACCEPT that fired excuses it, or
 * a release or exclusion of the customer, order or document does (RELEASE, EXCLUSION in fact.h): it
 * is reported all the same, with what excused it. The order of reasons is that of the rules, so a
 * policy puts the group's limit before the customer's own.
 *
 * <p>The event's amount is added whole to the exposure of the customer and of its group, less what
 * of it is counted there already: an order or document that is in the ledger counts once
 * ({@code order}, {@code document}). {@code paid} and {@code ordered_besides} are what-ifs: as if
 * that payment were in, and that order too, each by the percentage of the policy's exposure. With
 * everything converted to the credit currency at T, half up:
 *
 * <p>counted        = the event's order and document as they stand in the exposure, at most amount
 * exposure-after = exposure + amount - counted + ordered besides - paid group-exposure = sum of the
 * members' exposure, with exposure-after of this customer
 *
 * <p>A threshold that is an amount is in the policy's currency and is converted the same way for a
 * customer or group that has another (policy_builder.h); where there is no rate, the test is
 * unknown, and the threshold told is that of the policy. Terms of the event are held against those
 * agreed with the customer (a TERMS fact, else days_default of the policy, days_max at most), its
 * days also against the smaller of the policy's legal caps, as for an invoice issued on T
 * (credit.h). A hold of the order counts beside those of the customer.
 *
 * <p>A rule fires when its test and all its conditions hold; when what it measures is missing, it
 * fires with the outcome {@code missing} of the policy or not at all. Grace of the stage is added
 * to thresholds in days. A rule with outcome ACCEPT excuses only when its test holds. Then
 * exclusions are looked at, then releases of the document, the order and the customer (as the event
 * names it, then of who stands for it), the newest first. A release counts for rules that somebody
 * may release ({@link PolicyRule}.role), in the role in which it was given if it states one, for an
 * event of at most its amount (converted at T, half up; what-ifs are not looked at), and for as
 * many recorded decisions (credit_decision.h) as it has uses.
 *
 * <p>{@link Credit#checkColumns} decides many at once, each by itself or one behind the other, so
 * that what was accepted before takes up the limit.
 *
 * <p>Sources: SAP FSCM note 1065954 (static and dynamic check, oldest item, dunning level, last
 * payment, document value), Dynamics 365 Finance (blocking and exclusion rules, grace by
 * checkpoint, the group's limit first), Tryton and OCA credit-control (no limit is not zero),
 * ADempiere #2998 (late customers below their limit).
 */
public final class CreditCheck {
    /** Room for the reasons of a decision: one a rule. */
    public static final int REASONS_MAX = 64;

    private CreditCheck() {}
}
