// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A decision, and why it is so.
 *
 * @param outcome accept, warn, hold or refuse
 * @param reasons the rules that fired, in the order of the policy, those that do not count too
 * @param customer number of the customer
 * @param stage of the event
 * @param asOf the day as of which it was taken
 * @param currency of the amounts: the customer's credit currency
 * @param amount of the event
 * @param exposure with the event; null: missing
 * @param limit null: there is none, which is not a limit of 0
 * @param headroom what the limit leaves, negative when it is passed; null: missing
 * @param event what was asked, as the library has it
 * @param decision what was answered, as the library has it
 */
public record Answer(Outcome outcome, List<Reason> reasons, long customer, Stage stage,
        LocalDate asOf, Currency currency, BigDecimal amount, BigDecimal exposure,
        BigDecimal limit, BigDecimal headroom, CreditEvent event, Decision decision) {
    private static final long MISSING = Long.MIN_VALUE;

    /**
     * Whether to go on.
     *
     * @return true: accept or warn
     */
    public boolean accepted() {
        return outcome == Outcome.ACCEPT || outcome == Outcome.WARN;
    }

    /**
     * The rules that count.
     *
     * @return their codes, in the order of the policy
     */
    public List<String> codes() {
        return reasons.stream().filter(Reason::counts).map(Reason::rule).toList();
    }

    /**
     * Why, as sentences.
     *
     * @param language French or English
     * @return one for each rule that counts
     */
    public List<String> sentences(Language language) {
        return reasons.stream().filter(Reason::counts).map(one -> one.sentence(language))
                .toList();
    }

    static Answer of(Credit credit, Policy policy, CreditEvent event, Decision decision) {
        int decimals = Origin.decimals(credit, decision.currency());
        List<Reason> reasons = IntStream.range(0, (int) decision.reasonCount())
                .mapToObj(at -> Reason.of(credit, policy, decision, at, decimals)).toList();
        return new Answer(decision.outcome(), reasons, decision.customer(),
                decision.stage(), credit.day(), decision.currency(),
                BigDecimal.valueOf(decision.amount(), decimals),
                known(decision.exposure(), decimals), known(decision.limit(), decimals),
                known(decision.headroom(), decimals), event, decision);
    }

    private static BigDecimal known(long minor, int decimals) {
        return minor == MISSING ? null : BigDecimal.valueOf(minor, decimals);
    }
}
