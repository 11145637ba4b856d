// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutInterestPortfolio;

/**
 * How interest is computed. Zero is the default of the four choices below {@code rounding}.
 *
 * @param rule the rates; not frozen and raised at once
 * @param asOf the day at whose end the figures stand; null: none
 * @param dueFirst no invoice is due earlier, up to 300 years before; null: none
 * @param rounding a {@link Rounding}; required
 * @param basis a {@link InterestBasis}
 * @param firstDay a {@link InterestFirstDay}
 * @param lastDay a {@link InterestLastDay}
 * @param stop first day without interest; null: none
 */
public record InterestPortfolioOptions(InterestRule rule, LocalDate asOf, LocalDate dueFirst,
        Rounding rounding, InterestBasis basis, InterestFirstDay firstDay, InterestLastDay lastDay,
        LocalDate stop) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static InterestPortfolioOptions defaults() {
        return new InterestPortfolioOptions(null, null, null, Rounding.of(0),
                InterestBasis.BASIS_365, InterestFirstDay.EXCLUDED, InterestLastDay.COUNTED, null);
    }

    /**
     * The same with another rule.
     *
     * @param rule the rates; not frozen and raised at once
     * @return a changed copy
     */
    public InterestPortfolioOptions rule(InterestRule rule) {
        return new InterestPortfolioOptions(rule, asOf, dueFirst, rounding, basis, firstDay,
                lastDay, stop);
    }

    /**
     * The same with another as of.
     *
     * @param asOf the day at whose end the figures stand; null: none
     * @return a changed copy
     */
    public InterestPortfolioOptions asOf(LocalDate asOf) {
        return new InterestPortfolioOptions(rule, asOf, dueFirst, rounding, basis, firstDay,
                lastDay, stop);
    }

    /**
     * The same with another due first.
     *
     * @param dueFirst no invoice is due earlier, up to 300 years before; null: none
     * @return a changed copy
     */
    public InterestPortfolioOptions dueFirst(LocalDate dueFirst) {
        return new InterestPortfolioOptions(rule, asOf, dueFirst, rounding, basis, firstDay,
                lastDay, stop);
    }

    /**
     * The same with another rounding.
     *
     * @param rounding a {@link Rounding}; required
     * @return a changed copy
     */
    public InterestPortfolioOptions rounding(Rounding rounding) {
        return new InterestPortfolioOptions(rule, asOf, dueFirst, rounding, basis, firstDay,
                lastDay, stop);
    }

    /**
     * The same with another basis.
     *
     * @param basis a {@link InterestBasis}
     * @return a changed copy
     */
    public InterestPortfolioOptions basis(InterestBasis basis) {
        return new InterestPortfolioOptions(rule, asOf, dueFirst, rounding, basis, firstDay,
                lastDay, stop);
    }

    /**
     * The same with another first day.
     *
     * @param firstDay a {@link InterestFirstDay}
     * @return a changed copy
     */
    public InterestPortfolioOptions firstDay(InterestFirstDay firstDay) {
        return new InterestPortfolioOptions(rule, asOf, dueFirst, rounding, basis, firstDay,
                lastDay, stop);
    }

    /**
     * The same with another last day.
     *
     * @param lastDay a {@link InterestLastDay}
     * @return a changed copy
     */
    public InterestPortfolioOptions lastDay(InterestLastDay lastDay) {
        return new InterestPortfolioOptions(rule, asOf, dueFirst, rounding, basis, firstDay,
                lastDay, stop);
    }

    /**
     * The same with another stop.
     *
     * @param stop first day without interest; null: none
     * @return a changed copy
     */
    public InterestPortfolioOptions stop(LocalDate stop) {
        return new InterestPortfolioOptions(rule, asOf, dueFirst, rounding, basis, firstDay,
                lastDay, stop);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(InterestPortfolioOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutInterestPortfolio.InterestPortfolioOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(InterestPortfolioOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutInterestPortfolio.InterestPortfolioOptions.RULE,
                InterestRule.write(rule, scope));
        at.set(JAVA_INT, LayoutInterestPortfolio.InterestPortfolioOptions.AS_OF, Convert.day(asOf));
        at.set(JAVA_INT, LayoutInterestPortfolio.InterestPortfolioOptions.DUE_FIRST,
                Convert.day(dueFirst));
        at.set(JAVA_INT, LayoutInterestPortfolio.InterestPortfolioOptions.ROUNDING,
                rounding.value());
        at.set(JAVA_INT, LayoutInterestPortfolio.InterestPortfolioOptions.BASIS, basis.value());
        at.set(JAVA_INT, LayoutInterestPortfolio.InterestPortfolioOptions.FIRST_DAY,
                firstDay.value());
        at.set(JAVA_INT, LayoutInterestPortfolio.InterestPortfolioOptions.LAST_DAY,
                lastDay.value());
        Convert.optional(stop, at, LayoutInterestPortfolio.InterestPortfolioOptions.STOP);
    }
}
