// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/**
 * Scores, risk classes, assignment by rules, watch list and concentration of the customers of a
 * credit (credit.h), each with what decided it.
 *
 * <p>**Scores.** Of each criterion of the policy's scorecard the first row whose conditions hold
 * gives its points; the score is their weighted mean, and its class that of the policy. A
 * RISK_CLASS fact that holds on T (fact.h) goes before the class of the score; one that names no
 * class of the policy gives none, and is told.
 *
 * <p>**Assignment.** A table of the policy (segments, collectors, terms, policies) is gone through
 * from its first rule; the first whose conditions are all true gives the value. What is unknown is
 * not true. An ASSIGNED fact {@code table=value} that holds on T goes before the rules, whatever
 * its value. The same policy, view and day give the same values, in whatever order customers are
 * asked for.
 *
 * <p>**Watch list.** Customers with a WATCH fact that holds on T, and those to whom a table of the
 * policy that is named for it assigns anything.
 *
 * <p>**Concentration.** How much of a figure hangs on few customers or groups (concentration.h),
 * amounts converted to the policy's currency at T. Customers that another stands for, where the
 * policy takes them for one, count with that one and not by themselves.
 *
 * <p>Sources: CashOnTime and My DSO Manager (segments, portfolios), Oracle Advanced Collections
 * (scores and strategies); first match and what is unknown, ours.
 */
public final class CreditAssign {
    /** criteria of a scorecard. */
    public static final int CRITERIA_MAX = 64;

    /** a score that is none. */
    public static final long SCORE_NONE = -9223372036854775808L;

    private CreditAssign() {}
}
