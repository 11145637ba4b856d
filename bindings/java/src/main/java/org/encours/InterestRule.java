// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Objects;
import org.encours.internal.LayoutInterestRule;
import org.encours.internal.NativeInterestRule;

/**
 * The rate of each day. Zero of every member: no interest at all.
 *
 * @param rates reference rates; null: the margin alone
 * @param margins margins that change; null: none
 * @param floorRates rates of the floor; null: no floor
 * @param marginE7 added to the rate; the rate itself without {@code rates}
 * @param floorMultiple with floor_rates: 1 to 1000
 * @param raiseE7 added from {@code raise_from} on; 0 or more
 * @param raiseFrom first day at the raised rate; null: none
 * @param rateDay a {@link InterestRateDay}, for all three tables
 * @param isFrozen 1: the rate of the first day that bears interest
 */
public record InterestRule(InterestRateColumns rates, InterestRateColumns margins,
        InterestRateColumns floorRates, long marginE7, long floorMultiple, long raiseE7,
        LocalDate raiseFrom, InterestRateDay rateDay, boolean isFrozen) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static InterestRule defaults() {
        return new InterestRule(null, null, null, 0, 0, 0, null, InterestRateDay.DAY, false);
    }

    /**
     * The same with another rates.
     *
     * @param rates reference rates; null: the margin alone
     * @return a changed copy
     */
    public InterestRule rates(InterestRateColumns rates) {
        return new InterestRule(rates, margins, floorRates, marginE7, floorMultiple, raiseE7,
                raiseFrom, rateDay, isFrozen);
    }

    /**
     * The same with another margins.
     *
     * @param margins margins that change; null: none
     * @return a changed copy
     */
    public InterestRule margins(InterestRateColumns margins) {
        return new InterestRule(rates, margins, floorRates, marginE7, floorMultiple, raiseE7,
                raiseFrom, rateDay, isFrozen);
    }

    /**
     * The same with another floor rates.
     *
     * @param floorRates rates of the floor; null: no floor
     * @return a changed copy
     */
    public InterestRule floorRates(InterestRateColumns floorRates) {
        return new InterestRule(rates, margins, floorRates, marginE7, floorMultiple, raiseE7,
                raiseFrom, rateDay, isFrozen);
    }

    /**
     * The same with another margin e7.
     *
     * @param marginE7 added to the rate; the rate itself without {@code rates}
     * @return a changed copy
     */
    public InterestRule marginE7(long marginE7) {
        return new InterestRule(rates, margins, floorRates, marginE7, floorMultiple, raiseE7,
                raiseFrom, rateDay, isFrozen);
    }

    /**
     * The same with another floor multiple.
     *
     * @param floorMultiple with floor_rates: 1 to 1000
     * @return a changed copy
     */
    public InterestRule floorMultiple(long floorMultiple) {
        return new InterestRule(rates, margins, floorRates, marginE7, floorMultiple, raiseE7,
                raiseFrom, rateDay, isFrozen);
    }

    /**
     * The same with another raise e7.
     *
     * @param raiseE7 added from {@code raise_from} on; 0 or more
     * @return a changed copy
     */
    public InterestRule raiseE7(long raiseE7) {
        return new InterestRule(rates, margins, floorRates, marginE7, floorMultiple, raiseE7,
                raiseFrom, rateDay, isFrozen);
    }

    /**
     * The same with another raise from.
     *
     * @param raiseFrom first day at the raised rate; null: none
     * @return a changed copy
     */
    public InterestRule raiseFrom(LocalDate raiseFrom) {
        return new InterestRule(rates, margins, floorRates, marginE7, floorMultiple, raiseE7,
                raiseFrom, rateDay, isFrozen);
    }

    /**
     * The same with another rate day.
     *
     * @param rateDay a {@link InterestRateDay}, for all three tables
     * @return a changed copy
     */
    public InterestRule rateDay(InterestRateDay rateDay) {
        return new InterestRule(rates, margins, floorRates, marginE7, floorMultiple, raiseE7,
                raiseFrom, rateDay, isFrozen);
    }

    /**
     * The same with another is frozen.
     *
     * @param isFrozen 1: the rate of the first day that bears interest
     * @return a changed copy
     */
    public InterestRule isFrozen(boolean isFrozen) {
        return new InterestRule(rates, margins, floorRates, marginE7, floorMultiple, raiseE7,
                raiseFrom, rateDay, isFrozen);
    }

    /**
     * The rate of a day under a rule.
     *
     * @param rule the rule
     * @param start first day that bears interest: what a frozen rule looks at
     * @param day the day, {@code start} or later
     * @return the rate
     * @throws EncoursException if it is refused or fails (invalid: a member or table out of its
     *         limits, no such day, or a rate below 0 or beyond 10 000 %; not found: a table has no
     *         row for the day; the message names both)
     */
    public static InterestDayRate rate(InterestRule rule, LocalDate start, LocalDate day) {
        try (Call call = Call.begin()) {
            MemorySegment ruleAt = InterestRule.write(Objects.requireNonNull(rule, "rule"), call);
            MemorySegment outAt = call.sized(LayoutInterestRule.InterestDayRate.SIZE);
            call.check(NativeInterestRule.interestRuleRate(ruleAt, call.date(start), call.date(day),
                    outAt, call.error()));
            return InterestDayRate.read(outAt, call);
        }
    }

    /**
     * France, between professionals (art. L441-10 II code de commerce).
     *
     * <p>Without a contract rate the central bank's rate plus a margin (10 points), by semester.
     * With one, that rate but at least a multiple (3 times) of the legal rate of the semester: the
     * floor binds rates of contracts only, also where it exceeds the default, as in 2024.
     *
     * @param centralBank main refinancing rates of the ECB; null: contract_e7 &gt;= 0
     * @param marginE7 margin over them, without a contract rate
     * @param legal legal interest rates, other creditors; null: contract_e7 &lt; 0
     * @param floorMultiple of the legal rate, with a contract rate
     * @param contractE7 yearly rate of the contract; -1: none
     * @return the rule, which keeps pointing to the tables
     * @throws EncoursException if it is refused or fails (invalid: a contract rate without
     *         {@code legal}, or below -1; a margin, rate or multiple out of its limits)
     */
    public static InterestRule frenchBusiness(InterestRateColumns centralBank, long marginE7,
            InterestRateColumns legal, long floorMultiple, long contractE7) {
        try (Call call = Call.begin()) {
            MemorySegment centralBankAt = InterestRateColumns.write(centralBank, call);
            MemorySegment legalAt = InterestRateColumns.write(legal, call);
            MemorySegment outAt = call.sized(LayoutInterestRule.InterestRule.SIZE);
            call.check(NativeInterestRule.interestRuleFrenchBusiness(centralBankAt, marginE7,
                    legalAt, floorMultiple, contractE7, outAt, call.error()));
            return InterestRule.read(outAt, call);
        }
    }

    /**
     * France, sums awarded by a court: the legal rate, raised (5 points) once two months have
     * passed from the day the decision is enforceable (art. L313-3 code monétaire et financier).
     *
     * <p>Enforceable on 17 September 2015: the simple rate to 17 November, the raised one from the
     * 18th. Texts that count 60 days instead of two calendar months: {@code delay_months} 0,
     * {@code delay_days} 60.
     *
     * @param legal legal interest rates of the kind of creditor
     * @param enforceable day the decision is enforceable; null: never raised
     * @param raiseE7 points added after the delay; 0 or more
     * @param delayMonths calendar months of the delay, 0 to 1200
     * @param delayDays days after those months, 0 to 36600
     * @return the rule, which keeps pointing to the table
     * @throws EncoursException if it is refused or fails (invalid: no such day, a number out of
     *         range, or a day after 2199)
     */
    public static InterestRule frenchJudgment(InterestRateColumns legal, LocalDate enforceable,
            long raiseE7, int delayMonths, int delayDays) {
        try (Call call = Call.begin()) {
            MemorySegment legalAt = InterestRateColumns.write(Objects.requireNonNull(legal,
                    "legal"), call);
            MemorySegment outAt = call.sized(LayoutInterestRule.InterestRule.SIZE);
            call.check(NativeInterestRule.interestRuleFrenchJudgment(legalAt,
                    call.date(enforceable), raiseE7, delayMonths, delayDays, outAt, call.error()));
            return InterestRule.read(outAt, call);
        }
    }

    /**
     * Directive 2011/7/EU: the reference rate of 1 January or 1 July plus a margin (at least 8
     * points), which changes with the semesters.
     *
     * @param reference reference rates
     * @param marginE7 margin over them
     * @return the rule, which keeps pointing to the table
     * @throws EncoursException if it is refused or fails (invalid: a margin beyond 10 000 %;
     *         misuse: {@code reference} or {@code out} is null; abi)
     */
    public static InterestRule directive(InterestRateColumns reference, long marginE7) {
        try (Call call = Call.begin()) {
            MemorySegment referenceAt = InterestRateColumns.write(Objects.requireNonNull(reference,
                    "reference"), call);
            MemorySegment outAt = call.sized(LayoutInterestRule.InterestRule.SIZE);
            call.check(NativeInterestRule.interestRuleDirective(referenceAt, marginE7, outAt,
                    call.error()));
            return InterestRule.read(outAt, call);
        }
    }

    /**
     * United Kingdom, Late Payment of Commercial Debts (Interest) Act 1998 and SI 2002/1675: base
     * rate of 31 December or 30 June before the day interest starts plus a margin (8 points),
     * frozen.
     *
     * @param base official dealing rates (base rate)
     * @param marginE7 margin over them
     * @return the rule, which keeps pointing to the table
     * @throws EncoursException if it is refused or fails (invalid: a margin beyond 10 000 %;
     *         misuse: {@code base} or {@code out} is null; abi)
     */
    public static InterestRule unitedKingdom(InterestRateColumns base, long marginE7) {
        try (Call call = Call.begin()) {
            MemorySegment baseAt = InterestRateColumns.write(Objects.requireNonNull(base, "base"),
                    call);
            MemorySegment outAt = call.sized(LayoutInterestRule.InterestRule.SIZE);
            call.check(NativeInterestRule.interestRuleUnitedKingdom(baseAt, marginE7, outAt,
                    call.error()));
            return InterestRule.read(outAt, call);
        }
    }

    /**
     * The fixed sum for a debt: that of the last row whose {@code amount_from} it reaches; 0 below
     * the first.
     *
     * <p>Due once per late invoice, whatever the days and also after a payment in part (art. D441-5
     * code de commerce; Late Payment Act s. 5A: below 1000, below 10 000, from 10 000 pounds).
     *
     * @param tiers the rows
     * @param amount the debt, minor units, 0 or more
     * @return the sum, minor units
     * @throws EncoursException if it is refused or fails (invalid: no rows, rows that do not
     *         ascend, or a negative amount)
     */
    public static long indemnity(InterestTierColumns tiers, long amount) {
        try (Call call = Call.begin()) {
            MemorySegment tiersAt = InterestTierColumns.write(Objects.requireNonNull(tiers,
                    "tiers"), call);
            MemorySegment outAt = call.slot();
            call.check(NativeInterestRule.interestIndemnity(tiersAt, amount, outAt, call.error()));
            return outAt.get(JAVA_LONG, 0);
        }
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(InterestRule value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutInterestRule.InterestRule.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(InterestRule value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutInterestRule.InterestRule.RATES, InterestRateColumns.write(rates,
                scope));
        at.set(ADDRESS, LayoutInterestRule.InterestRule.MARGINS, InterestRateColumns.write(margins,
                scope));
        at.set(ADDRESS, LayoutInterestRule.InterestRule.FLOOR_RATES,
                InterestRateColumns.write(floorRates, scope));
        at.set(JAVA_LONG, LayoutInterestRule.InterestRule.MARGIN_E7, marginE7);
        at.set(JAVA_LONG, LayoutInterestRule.InterestRule.FLOOR_MULTIPLE, floorMultiple);
        at.set(JAVA_LONG, LayoutInterestRule.InterestRule.RAISE_E7, raiseE7);
        Convert.optional(raiseFrom, at, LayoutInterestRule.InterestRule.RAISE_FROM);
        at.set(JAVA_INT, LayoutInterestRule.InterestRule.RATE_DAY, rateDay.value());
        at.set(JAVA_INT, LayoutInterestRule.InterestRule.IS_FROZEN, (isFrozen ? 1 : 0));
    }

    /** Reads a value while it can be read. */
    static InterestRule read(MemorySegment at, Call scope) {
        return new InterestRule(InterestRateColumns.at(at.get(ADDRESS,
                LayoutInterestRule.InterestRule.RATES), scope),
                InterestRateColumns.at(at.get(ADDRESS, LayoutInterestRule.InterestRule.MARGINS),
                scope), InterestRateColumns.at(at.get(ADDRESS,
                LayoutInterestRule.InterestRule.FLOOR_RATES), scope), at.get(JAVA_LONG,
                LayoutInterestRule.InterestRule.MARGIN_E7), at.get(JAVA_LONG,
                LayoutInterestRule.InterestRule.FLOOR_MULTIPLE), at.get(JAVA_LONG,
                LayoutInterestRule.InterestRule.RAISE_E7), Convert.optionalDate(at,
                LayoutInterestRule.InterestRule.RAISE_FROM), InterestRateDay.of(at.get(JAVA_INT,
                LayoutInterestRule.InterestRule.RATE_DAY)), at.get(JAVA_INT,
                LayoutInterestRule.InterestRule.IS_FROZEN) != 0);
    }
}
