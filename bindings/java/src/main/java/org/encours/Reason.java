// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;

/**
 * A rule that fired.
 *
 * @param rule its code in the policy
 * @param outcome what it answers
 * @param figure what was measured; null: a text, or something by its type
 * @param measured in the unit of the figure; null: missing, or no figure
 * @param threshold with the grace of the stage; null: no figure
 * @param counts false: a rule, a release or an exclusion excuses it
 * @param flags of {@link ReasonFlags}
 * @param excusedBy number of the fact that excuses it, or of the rule, from 1; 0: nothing does
 * @param english why, as a sentence
 * @param french the same in French
 */
public record Reason(String rule, Outcome outcome, Figure figure, BigDecimal measured,
        BigDecimal threshold, boolean counts, int flags, long excusedBy, String english,
        String french) {
    private static final int EXCUSES = OpenEnum.flags(ReasonFlags.EXCUSED, ReasonFlags.RELEASED,
            ReasonFlags.EXCLUDED);

    /**
     * The sentence in a language.
     *
     * @param language French or English
     * @return French when asked, else English
     */
    public String sentence(Language language) {
        return language == Language.FR ? french : english;
    }

    /**
     * Whether a flag is set.
     *
     * @param flag which
     * @return true: it is
     */
    public boolean is(ReasonFlags flag) {
        return (flags & flag.value()) != 0;
    }

    static Reason of(Credit credit, Policy policy, Decision decision, int at, int decimals) {
        int flags = Byte.toUnsignedInt(decision.flags()[at]);
        int number = Short.toUnsignedInt(decision.figures()[at]);
        Figure figure = number == 0 ? null : Figure.of(number);
        boolean missing = figure == null || (flags & ReasonFlags.MISSING.value()) != 0;
        return new Reason(
                policy.code(PolicyList.RULES, Short.toUnsignedInt(decision.rules()[at])),
                Outcome.of(decision.outcomes()[at]), figure,
                missing ? null : CustomerFigures.value(figure, decision.measured()[at], decimals),
                figure == null ? null
                        : CustomerFigures.value(figure, decision.thresholds()[at], decimals),
                (flags & EXCUSES) == 0, flags, decision.excuses()[at],
                credit.decisionSentence(decision, at, Language.EN).text(),
                credit.decisionSentence(decision, at, Language.FR).text());
    }
}
