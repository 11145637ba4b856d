// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Arrays;
import org.encours.internal.LayoutInterest;

/**
 * How interest is computed. Zero is the default of every member but {@code rule} and
 * {@code rounding}.
 *
 * @param rule the rates
 * @param rounding a {@link Rounding}; required
 * @param roundingPoint a {@link InterestRoundingPoint}
 * @param basis a {@link InterestBasis}
 * @param firstDay a {@link InterestFirstDay}
 * @param lastDay a {@link InterestLastDay}
 * @param grace a {@link InterestGrace}
 * @param graceDays days after the due date without lateness, 0 to 36600
 * @param creditNotes a {@link InterestCreditNote}
 * @param capitalisation a {@link InterestCapitalisation}
 * @param charge a {@link InterestCharge}
 * @param period days, 1 to 36600, or months, 1 to 1200, of {@code charge}
 * @param capitaliseFrom day the twelve months count from (claim in court); not set: the first day
 *         that bears interest; null: none
 * @param stop first day without interest: an insolvency judgment; null: none
 * @param indemnity fixed sum for costs of recovery, due once the claim is late, minor units, 0 or
 *         more
 * @param order what payments pay, in order, each a {@link InterestDue}, once at most, among them
 *         the principal; null: 1, 2, 3, 4
 * @param pauseFrom first days without interest, epoch days, ascending and apart; null: none
 * @param pauseUntil last days of the same, epoch days; null: none
 */
public record InterestOptions(InterestRule rule, Rounding rounding,
        InterestRoundingPoint roundingPoint, InterestBasis basis, InterestFirstDay firstDay,
        InterestLastDay lastDay, InterestGrace grace, int graceDays, InterestCreditNote creditNotes,
        InterestCapitalisation capitalisation, InterestCharge charge, int period,
        LocalDate capitaliseFrom, LocalDate stop, long indemnity, int[] order, int[] pauseFrom,
        int[] pauseUntil) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static InterestOptions defaults() {
        return new InterestOptions(null, Rounding.of(0), InterestRoundingPoint.ONCE,
                InterestBasis.BASIS_365, InterestFirstDay.EXCLUDED, InterestLastDay.COUNTED,
                InterestGrace.DUE, 0, InterestCreditNote.ITS_DAY, InterestCapitalisation.NONE,
                InterestCharge.DAY, 0, null, null, 0, null, null, null);
    }

    /**
     * The same with another rule.
     *
     * @param rule the rates
     * @return a changed copy
     */
    public InterestOptions rule(InterestRule rule) {
        return new InterestOptions(rule, rounding, roundingPoint, basis, firstDay, lastDay, grace,
                graceDays, creditNotes, capitalisation, charge, period, capitaliseFrom, stop,
                indemnity, order, pauseFrom, pauseUntil);
    }

    /**
     * The same with another rounding.
     *
     * @param rounding a {@link Rounding}; required
     * @return a changed copy
     */
    public InterestOptions rounding(Rounding rounding) {
        return new InterestOptions(rule, rounding, roundingPoint, basis, firstDay, lastDay, grace,
                graceDays, creditNotes, capitalisation, charge, period, capitaliseFrom, stop,
                indemnity, order, pauseFrom, pauseUntil);
    }

    /**
     * The same with another rounding point.
     *
     * @param roundingPoint a {@link InterestRoundingPoint}
     * @return a changed copy
     */
    public InterestOptions roundingPoint(InterestRoundingPoint roundingPoint) {
        return new InterestOptions(rule, rounding, roundingPoint, basis, firstDay, lastDay, grace,
                graceDays, creditNotes, capitalisation, charge, period, capitaliseFrom, stop,
                indemnity, order, pauseFrom, pauseUntil);
    }

    /**
     * The same with another basis.
     *
     * @param basis a {@link InterestBasis}
     * @return a changed copy
     */
    public InterestOptions basis(InterestBasis basis) {
        return new InterestOptions(rule, rounding, roundingPoint, basis, firstDay, lastDay, grace,
                graceDays, creditNotes, capitalisation, charge, period, capitaliseFrom, stop,
                indemnity, order, pauseFrom, pauseUntil);
    }

    /**
     * The same with another first day.
     *
     * @param firstDay a {@link InterestFirstDay}
     * @return a changed copy
     */
    public InterestOptions firstDay(InterestFirstDay firstDay) {
        return new InterestOptions(rule, rounding, roundingPoint, basis, firstDay, lastDay, grace,
                graceDays, creditNotes, capitalisation, charge, period, capitaliseFrom, stop,
                indemnity, order, pauseFrom, pauseUntil);
    }

    /**
     * The same with another last day.
     *
     * @param lastDay a {@link InterestLastDay}
     * @return a changed copy
     */
    public InterestOptions lastDay(InterestLastDay lastDay) {
        return new InterestOptions(rule, rounding, roundingPoint, basis, firstDay, lastDay, grace,
                graceDays, creditNotes, capitalisation, charge, period, capitaliseFrom, stop,
                indemnity, order, pauseFrom, pauseUntil);
    }

    /**
     * The same with another grace.
     *
     * @param grace a {@link InterestGrace}
     * @return a changed copy
     */
    public InterestOptions grace(InterestGrace grace) {
        return new InterestOptions(rule, rounding, roundingPoint, basis, firstDay, lastDay, grace,
                graceDays, creditNotes, capitalisation, charge, period, capitaliseFrom, stop,
                indemnity, order, pauseFrom, pauseUntil);
    }

    /**
     * The same with another grace days.
     *
     * @param graceDays days after the due date without lateness, 0 to 36600
     * @return a changed copy
     */
    public InterestOptions graceDays(int graceDays) {
        return new InterestOptions(rule, rounding, roundingPoint, basis, firstDay, lastDay, grace,
                graceDays, creditNotes, capitalisation, charge, period, capitaliseFrom, stop,
                indemnity, order, pauseFrom, pauseUntil);
    }

    /**
     * The same with another credit notes.
     *
     * @param creditNotes a {@link InterestCreditNote}
     * @return a changed copy
     */
    public InterestOptions creditNotes(InterestCreditNote creditNotes) {
        return new InterestOptions(rule, rounding, roundingPoint, basis, firstDay, lastDay, grace,
                graceDays, creditNotes, capitalisation, charge, period, capitaliseFrom, stop,
                indemnity, order, pauseFrom, pauseUntil);
    }

    /**
     * The same with another capitalisation.
     *
     * @param capitalisation a {@link InterestCapitalisation}
     * @return a changed copy
     */
    public InterestOptions capitalisation(InterestCapitalisation capitalisation) {
        return new InterestOptions(rule, rounding, roundingPoint, basis, firstDay, lastDay, grace,
                graceDays, creditNotes, capitalisation, charge, period, capitaliseFrom, stop,
                indemnity, order, pauseFrom, pauseUntil);
    }

    /**
     * The same with another charge.
     *
     * @param charge a {@link InterestCharge}
     * @return a changed copy
     */
    public InterestOptions charge(InterestCharge charge) {
        return new InterestOptions(rule, rounding, roundingPoint, basis, firstDay, lastDay, grace,
                graceDays, creditNotes, capitalisation, charge, period, capitaliseFrom, stop,
                indemnity, order, pauseFrom, pauseUntil);
    }

    /**
     * The same with another period.
     *
     * @param period days, 1 to 36600, or months, 1 to 1200, of {@code charge}
     * @return a changed copy
     */
    public InterestOptions period(int period) {
        return new InterestOptions(rule, rounding, roundingPoint, basis, firstDay, lastDay, grace,
                graceDays, creditNotes, capitalisation, charge, period, capitaliseFrom, stop,
                indemnity, order, pauseFrom, pauseUntil);
    }

    /**
     * The same with another capitalise from.
     *
     * @param capitaliseFrom day the twelve months count from (claim in court); not set: the first
     *         day that bears interest; null: none
     * @return a changed copy
     */
    public InterestOptions capitaliseFrom(LocalDate capitaliseFrom) {
        return new InterestOptions(rule, rounding, roundingPoint, basis, firstDay, lastDay, grace,
                graceDays, creditNotes, capitalisation, charge, period, capitaliseFrom, stop,
                indemnity, order, pauseFrom, pauseUntil);
    }

    /**
     * The same with another stop.
     *
     * @param stop first day without interest: an insolvency judgment; null: none
     * @return a changed copy
     */
    public InterestOptions stop(LocalDate stop) {
        return new InterestOptions(rule, rounding, roundingPoint, basis, firstDay, lastDay, grace,
                graceDays, creditNotes, capitalisation, charge, period, capitaliseFrom, stop,
                indemnity, order, pauseFrom, pauseUntil);
    }

    /**
     * The same with another indemnity.
     *
     * @param indemnity fixed sum for costs of recovery, due once the claim is late, minor units, 0
     *         or more
     * @return a changed copy
     */
    public InterestOptions indemnity(long indemnity) {
        return new InterestOptions(rule, rounding, roundingPoint, basis, firstDay, lastDay, grace,
                graceDays, creditNotes, capitalisation, charge, period, capitaliseFrom, stop,
                indemnity, order, pauseFrom, pauseUntil);
    }

    /**
     * The same with another order.
     *
     * @param order what payments pay, in order, each a {@link InterestDue}, once at most, among
     *         them the principal; null: 1, 2, 3, 4
     * @return a changed copy
     */
    public InterestOptions order(int... order) {
        return new InterestOptions(rule, rounding, roundingPoint, basis, firstDay, lastDay, grace,
                graceDays, creditNotes, capitalisation, charge, period, capitaliseFrom, stop,
                indemnity, order, pauseFrom, pauseUntil);
    }

    /**
     * The same with another pause from.
     *
     * @param pauseFrom first days without interest, epoch days, ascending and apart; null: none
     * @return a changed copy
     */
    public InterestOptions pauseFrom(int... pauseFrom) {
        return new InterestOptions(rule, rounding, roundingPoint, basis, firstDay, lastDay, grace,
                graceDays, creditNotes, capitalisation, charge, period, capitaliseFrom, stop,
                indemnity, order, pauseFrom, pauseUntil);
    }

    /**
     * The same with another pause until.
     *
     * @param pauseUntil last days of the same, epoch days; null: none
     * @return a changed copy
     */
    public InterestOptions pauseUntil(int... pauseUntil) {
        return new InterestOptions(rule, rounding, roundingPoint, basis, firstDay, lastDay, grace,
                graceDays, creditNotes, capitalisation, charge, period, capitaliseFrom, stop,
                indemnity, order, pauseFrom, pauseUntil);
    }


    @Override
    public boolean equals(Object other) {
        return other instanceof InterestOptions that && Arrays.deepEquals(components(),
                that.components());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(components());
    }

    @Override
    public String toString() {
        return Convert.described("InterestOptions", components(), "rule", "rounding",
                "roundingPoint", "basis", "firstDay", "lastDay", "grace", "graceDays",
                "creditNotes", "capitalisation", "charge", "period", "capitaliseFrom", "stop",
                "indemnity", "order", "pauseFrom", "pauseUntil");
    }

    private Object[] components() {
        return new Object[] {rule, rounding, roundingPoint, basis, firstDay, lastDay, grace,
                graceDays, creditNotes, capitalisation, charge, period, capitaliseFrom, stop,
                indemnity, order, pauseFrom, pauseUntil};
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(InterestOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutInterest.InterestOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(InterestOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutInterest.InterestOptions.ORDER_COUNT, Convert.common("orderCount",
                order));
        at.set(JAVA_LONG, LayoutInterest.InterestOptions.PAUSE_COUNT, Convert.common("pauseCount",
                pauseFrom, pauseUntil));
        at.set(ADDRESS, LayoutInterest.InterestOptions.RULE, InterestRule.write(rule, scope));
        at.set(JAVA_INT, LayoutInterest.InterestOptions.ROUNDING, rounding.value());
        at.set(JAVA_INT, LayoutInterest.InterestOptions.ROUNDING_POINT, roundingPoint.value());
        at.set(JAVA_INT, LayoutInterest.InterestOptions.BASIS, basis.value());
        at.set(JAVA_INT, LayoutInterest.InterestOptions.FIRST_DAY, firstDay.value());
        at.set(JAVA_INT, LayoutInterest.InterestOptions.LAST_DAY, lastDay.value());
        at.set(JAVA_INT, LayoutInterest.InterestOptions.GRACE, grace.value());
        at.set(JAVA_INT, LayoutInterest.InterestOptions.GRACE_DAYS, graceDays);
        at.set(JAVA_INT, LayoutInterest.InterestOptions.CREDIT_NOTES, creditNotes.value());
        at.set(JAVA_INT, LayoutInterest.InterestOptions.CAPITALISATION, capitalisation.value());
        at.set(JAVA_INT, LayoutInterest.InterestOptions.CHARGE, charge.value());
        at.set(JAVA_INT, LayoutInterest.InterestOptions.PERIOD, period);
        Convert.optional(capitaliseFrom, at, LayoutInterest.InterestOptions.CAPITALISE_FROM);
        Convert.optional(stop, at, LayoutInterest.InterestOptions.STOP);
        at.set(JAVA_LONG, LayoutInterest.InterestOptions.INDEMNITY, indemnity);
        at.set(ADDRESS, LayoutInterest.InterestOptions.ORDER, scope.in(order));
        at.set(ADDRESS, LayoutInterest.InterestOptions.PAUSE_FROM, scope.in(pauseFrom));
        at.set(ADDRESS, LayoutInterest.InterestOptions.PAUSE_UNTIL, scope.in(pauseUntil));
    }
}
