// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.util.Objects;
import org.encours.internal.NativeFigure;

/**
 * Figures: what a credit policy may ask about a customer and an event, each with a number, a name
 * and a unit.
 *
 * <p>Rules, assignment and scores of a policy (policy_builder.h) name figures by their names;
 * results carry them by their numbers. All are taken at the end of a day T from what a view knows.
 * Amounts are in minor units of one currency, the customer's credit currency: that of the limit
 * that stands first, else the policy's. A figure that cannot be had is missing, never 0.
 *
 * <p>receivables    = open-debits + bills - unallocated - credit-notes = the balance open-debits
 * = not-due + tolerated + overdue real-risk      = receivables - guarantees potential-risk =
 * real-risk + to-invoice + orders + drafts exposure       = sum of the components that the policy
 * counts, each by its percentage headroom       = limit - exposure-after
 *
 * <p>Sources: My DSO Manager (real and potential risk), SAP FSCM note 1065954 (static and dynamic
 * check, horizon), Dynamics 365 Finance blocking rules, OCA credit-control (risk by source,
 * tolerance in days), Tryton (no limit is not zero).
 */
public final class Figures {
    /** Room for figures in arrays that are indexed by their numbers. */
    public static final int FIGURES_MAX = 64;

    /** A share of a limit of 0, or of any base of 0, when something is there. */
    public static final long INFINITE = 9223372036854775807L;

    /**
     * The name of a figure in policies, such as "limit-used"; null: there is no such figure.
     *
     * @param figure a {@link Figure}
     * @return the name of a figure in policies, such as "limit-used"
     */
    public static String name(Figure figure) {
        return Convert.text(NativeFigure.figureName(figure.value()));
    }

    /**
     * The number of the figure with a name; 0: there is none.
     *
     * @param name "limit-used"
     * @return the number of the figure with a name
     */
    public static int find(String name) {
        try (Call call = Call.begin()) {
            return NativeFigure.figureFind(call.text(Objects.requireNonNull(name, "name")));
        }
    }

    /**
     * What a figure counts, a {@link FigureUnit}; 0: there is no such figure.
     *
     * @param figure a {@link Figure}
     * @return what a figure counts, a {@link FigureUnit}
     */
    public static FigureUnit unitOf(Figure figure) {
        return FigureUnit.of(NativeFigure.figureUnitOf(figure.value()));
    }

    /**
     * What a figure is called in a language: "limit used", "limite utilisée"; null: there is no
     * such figure or language.
     *
     * @param figure a {@link Figure}
     * @param language a {@link Language}
     * @return what a figure is called in a language
     */
    public static String label(Figure figure, Language language) {
        return Convert.text(NativeFigure.figureLabel(figure.value(), language.value()));
    }

    private Figures() {}
}
