// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Currency;
import org.encours.internal.LayoutCreditCheck;

/**
 * A decision. Of the arrays only the first {@code reason_count} elements are written; rules that
 * fired are in the policy's order, those that do not count among them ({@code flags}).
 *
 * @param outcome a {@link Outcome}
 * @param reasonCount rules that fired
 * @param customer number: of the event's document, else of its order, else as the event has it
 *         (unsigned)
 * @param amount of the event in the credit currency
 * @param exposure exposure-after; INT64_MIN: missing
 * @param limit limit; INT64_MIN: there is none
 * @param headroom headroom; INT64_MIN: missing
 * @param currency credit currency, ISO 4217 numeric; null: none
 * @param groupCurrency of figures of the group; 0: no rule asks for any; null: none
 * @param stage of the event, a {@link Stage}
 * @param measured by the unit of the figure; 0 when missing or text
 * @param thresholds by the same, with grace; 0 when text
 * @param excuses number of the fact, or rule + 1, that excuses it; 0: none
 * @param rules index of the rule in the policy, from 0
 * @param figures the {@link Figure} measured; 0: a text, a score, a limit or guarantee by its type
 * @param outcomes a {@link Outcome}
 * @param flags flags of {@link ReasonFlags}
 * @param dimension of the event, NUL-terminated; "": none
 * @param value its value there, NUL-terminated; "": none
 */
public record Decision(Outcome outcome, long reasonCount, long customer, long amount, long exposure,
        long limit, long headroom, Currency currency, Currency groupCurrency, Stage stage,
        long[] measured, long[] thresholds, long[] excuses, short[] rules, short[] figures,
        byte[] outcomes, byte[] flags, String dimension, String value) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static Decision defaults() {
        return new Decision(Outcome.of(0), 0, 0, 0, 0, 0, 0, null, null, Stage.of(0), null, null,
                null, null, null, null, null, "", "");
    }

    /**
     * The same with another outcome.
     *
     * @param outcome a {@link Outcome}
     * @return a changed copy
     */
    public Decision outcome(Outcome outcome) {
        return new Decision(outcome, reasonCount, customer, amount, exposure, limit, headroom,
                currency, groupCurrency, stage, measured, thresholds, excuses, rules, figures,
                outcomes, flags, dimension, value);
    }

    /**
     * The same with another reason count.
     *
     * @param reasonCount rules that fired
     * @return a changed copy
     */
    public Decision reasonCount(long reasonCount) {
        return new Decision(outcome, reasonCount, customer, amount, exposure, limit, headroom,
                currency, groupCurrency, stage, measured, thresholds, excuses, rules, figures,
                outcomes, flags, dimension, value);
    }

    /**
     * The same with another customer.
     *
     * @param customer number: of the event's document, else of its order, else as the event has it
     *         (unsigned)
     * @return a changed copy
     */
    public Decision customer(long customer) {
        return new Decision(outcome, reasonCount, customer, amount, exposure, limit, headroom,
                currency, groupCurrency, stage, measured, thresholds, excuses, rules, figures,
                outcomes, flags, dimension, value);
    }

    /**
     * The same with another amount.
     *
     * @param amount of the event in the credit currency
     * @return a changed copy
     */
    public Decision amount(long amount) {
        return new Decision(outcome, reasonCount, customer, amount, exposure, limit, headroom,
                currency, groupCurrency, stage, measured, thresholds, excuses, rules, figures,
                outcomes, flags, dimension, value);
    }

    /**
     * The same with another exposure.
     *
     * @param exposure exposure-after; INT64_MIN: missing
     * @return a changed copy
     */
    public Decision exposure(long exposure) {
        return new Decision(outcome, reasonCount, customer, amount, exposure, limit, headroom,
                currency, groupCurrency, stage, measured, thresholds, excuses, rules, figures,
                outcomes, flags, dimension, value);
    }

    /**
     * The same with another limit.
     *
     * @param limit limit; INT64_MIN: there is none
     * @return a changed copy
     */
    public Decision limit(long limit) {
        return new Decision(outcome, reasonCount, customer, amount, exposure, limit, headroom,
                currency, groupCurrency, stage, measured, thresholds, excuses, rules, figures,
                outcomes, flags, dimension, value);
    }

    /**
     * The same with another headroom.
     *
     * @param headroom headroom; INT64_MIN: missing
     * @return a changed copy
     */
    public Decision headroom(long headroom) {
        return new Decision(outcome, reasonCount, customer, amount, exposure, limit, headroom,
                currency, groupCurrency, stage, measured, thresholds, excuses, rules, figures,
                outcomes, flags, dimension, value);
    }

    /**
     * The same with another currency.
     *
     * @param currency credit currency, ISO 4217 numeric; null: none
     * @return a changed copy
     */
    public Decision currency(Currency currency) {
        return new Decision(outcome, reasonCount, customer, amount, exposure, limit, headroom,
                currency, groupCurrency, stage, measured, thresholds, excuses, rules, figures,
                outcomes, flags, dimension, value);
    }

    /**
     * The same with another group currency.
     *
     * @param groupCurrency of figures of the group; 0: no rule asks for any; null: none
     * @return a changed copy
     */
    public Decision groupCurrency(Currency groupCurrency) {
        return new Decision(outcome, reasonCount, customer, amount, exposure, limit, headroom,
                currency, groupCurrency, stage, measured, thresholds, excuses, rules, figures,
                outcomes, flags, dimension, value);
    }

    /**
     * The same with another stage.
     *
     * @param stage of the event, a {@link Stage}
     * @return a changed copy
     */
    public Decision stage(Stage stage) {
        return new Decision(outcome, reasonCount, customer, amount, exposure, limit, headroom,
                currency, groupCurrency, stage, measured, thresholds, excuses, rules, figures,
                outcomes, flags, dimension, value);
    }

    /**
     * The same with another measured.
     *
     * @param measured by the unit of the figure; 0 when missing or text
     * @return a changed copy
     */
    public Decision measured(long... measured) {
        return new Decision(outcome, reasonCount, customer, amount, exposure, limit, headroom,
                currency, groupCurrency, stage, measured, thresholds, excuses, rules, figures,
                outcomes, flags, dimension, value);
    }

    /**
     * The same with another thresholds.
     *
     * @param thresholds by the same, with grace; 0 when text
     * @return a changed copy
     */
    public Decision thresholds(long... thresholds) {
        return new Decision(outcome, reasonCount, customer, amount, exposure, limit, headroom,
                currency, groupCurrency, stage, measured, thresholds, excuses, rules, figures,
                outcomes, flags, dimension, value);
    }

    /**
     * The same with another excuses.
     *
     * @param excuses number of the fact, or rule + 1, that excuses it; 0: none
     * @return a changed copy
     */
    public Decision excuses(long... excuses) {
        return new Decision(outcome, reasonCount, customer, amount, exposure, limit, headroom,
                currency, groupCurrency, stage, measured, thresholds, excuses, rules, figures,
                outcomes, flags, dimension, value);
    }

    /**
     * The same with another rules.
     *
     * @param rules index of the rule in the policy, from 0
     * @return a changed copy
     */
    public Decision rules(short... rules) {
        return new Decision(outcome, reasonCount, customer, amount, exposure, limit, headroom,
                currency, groupCurrency, stage, measured, thresholds, excuses, rules, figures,
                outcomes, flags, dimension, value);
    }

    /**
     * The same with another figures.
     *
     * @param figures the {@link Figure} measured; 0: a text, a score, a limit or guarantee by its
     *         type
     * @return a changed copy
     */
    public Decision figures(short... figures) {
        return new Decision(outcome, reasonCount, customer, amount, exposure, limit, headroom,
                currency, groupCurrency, stage, measured, thresholds, excuses, rules, figures,
                outcomes, flags, dimension, value);
    }

    /**
     * The same with another outcomes.
     *
     * @param outcomes a {@link Outcome}
     * @return a changed copy
     */
    public Decision outcomes(byte[] outcomes) {
        return new Decision(outcome, reasonCount, customer, amount, exposure, limit, headroom,
                currency, groupCurrency, stage, measured, thresholds, excuses, rules, figures,
                outcomes, flags, dimension, value);
    }

    /**
     * The same with another flags.
     *
     * @param flags flags of {@link ReasonFlags}
     * @return a changed copy
     */
    public Decision flags(byte[] flags) {
        return new Decision(outcome, reasonCount, customer, amount, exposure, limit, headroom,
                currency, groupCurrency, stage, measured, thresholds, excuses, rules, figures,
                outcomes, flags, dimension, value);
    }

    /**
     * The same with another dimension.
     *
     * @param dimension of the event, NUL-terminated; "": none
     * @return a changed copy
     */
    public Decision dimension(String dimension) {
        return new Decision(outcome, reasonCount, customer, amount, exposure, limit, headroom,
                currency, groupCurrency, stage, measured, thresholds, excuses, rules, figures,
                outcomes, flags, dimension, value);
    }

    /**
     * The same with another value.
     *
     * @param value its value there, NUL-terminated; "": none
     * @return a changed copy
     */
    public Decision value(String value) {
        return new Decision(outcome, reasonCount, customer, amount, exposure, limit, headroom,
                currency, groupCurrency, stage, measured, thresholds, excuses, rules, figures,
                outcomes, flags, dimension, value);
    }


    @Override
    public boolean equals(Object other) {
        return other instanceof Decision that && Arrays.deepEquals(components(), that.components());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(components());
    }

    @Override
    public String toString() {
        return Convert.described("Decision", components(), "outcome", "reasonCount", "customer",
                "amount", "exposure", "limit", "headroom", "currency", "groupCurrency", "stage",
                "measured", "thresholds", "excuses", "rules", "figures", "outcomes", "flags",
                "dimension", "value");
    }

    private Object[] components() {
        return new Object[] {outcome, reasonCount, customer, amount, exposure, limit, headroom,
                currency, groupCurrency, stage, measured, thresholds, excuses, rules, figures,
                outcomes, flags, dimension, value};
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(Decision value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCreditCheck.Decision.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(Decision value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutCreditCheck.Decision.OUTCOME, outcome.value());
        at.set(JAVA_INT, LayoutCreditCheck.Decision.REASON_COUNT, Convert.u32(reasonCount,
                "reasonCount"));
        at.set(JAVA_LONG, LayoutCreditCheck.Decision.CUSTOMER, customer);
        at.set(JAVA_LONG, LayoutCreditCheck.Decision.AMOUNT, amount);
        at.set(JAVA_LONG, LayoutCreditCheck.Decision.EXPOSURE, exposure);
        at.set(JAVA_LONG, LayoutCreditCheck.Decision.LIMIT, limit);
        at.set(JAVA_LONG, LayoutCreditCheck.Decision.HEADROOM, headroom);
        at.set(JAVA_SHORT, LayoutCreditCheck.Decision.CURRENCY, Convert.currency(currency));
        at.set(JAVA_SHORT, LayoutCreditCheck.Decision.GROUP_CURRENCY,
                Convert.currency(groupCurrency));
        at.set(JAVA_INT, LayoutCreditCheck.Decision.STAGE, stage.value());
        Convert.numbers(measured, at, LayoutCreditCheck.Decision.MEASURED, 64, "measured");
        Convert.numbers(thresholds, at, LayoutCreditCheck.Decision.THRESHOLDS, 64, "thresholds");
        Convert.numbers(excuses, at, LayoutCreditCheck.Decision.EXCUSES, 64, "excuses");
        Convert.numbers(rules, at, LayoutCreditCheck.Decision.RULES, 64, "rules");
        Convert.numbers(figures, at, LayoutCreditCheck.Decision.FIGURES, 64, "figures");
        Convert.bytes(outcomes, at, LayoutCreditCheck.Decision.OUTCOMES, 64, "outcomes");
        Convert.bytes(flags, at, LayoutCreditCheck.Decision.FLAGS, 64, "flags");
        Convert.field(dimension, at, LayoutCreditCheck.Decision.DIMENSION, 33, "dimension");
        Convert.field(value, at, LayoutCreditCheck.Decision.VALUE, 65, "value");
    }

    /** Reads a value while it can be read. */
    static Decision read(MemorySegment at, Call scope) {
        return new Decision(Outcome.of(at.get(JAVA_INT, LayoutCreditCheck.Decision.OUTCOME)),
                Integer.toUnsignedLong(at.get(JAVA_INT, LayoutCreditCheck.Decision.REASON_COUNT)),
                at.get(JAVA_LONG, LayoutCreditCheck.Decision.CUSTOMER), at.get(JAVA_LONG,
                LayoutCreditCheck.Decision.AMOUNT), at.get(JAVA_LONG,
                LayoutCreditCheck.Decision.EXPOSURE), at.get(JAVA_LONG,
                LayoutCreditCheck.Decision.LIMIT), at.get(JAVA_LONG,
                LayoutCreditCheck.Decision.HEADROOM), Convert.currency(at.get(JAVA_SHORT,
                LayoutCreditCheck.Decision.CURRENCY)), Convert.currency(at.get(JAVA_SHORT,
                LayoutCreditCheck.Decision.GROUP_CURRENCY)), Stage.of(at.get(JAVA_INT,
                LayoutCreditCheck.Decision.STAGE)), at.asSlice(LayoutCreditCheck.Decision.MEASURED,
                512).toArray(JAVA_LONG), at.asSlice(LayoutCreditCheck.Decision.THRESHOLDS,
                512).toArray(JAVA_LONG), at.asSlice(LayoutCreditCheck.Decision.EXCUSES,
                512).toArray(JAVA_LONG), at.asSlice(LayoutCreditCheck.Decision.RULES,
                128).toArray(JAVA_SHORT), at.asSlice(LayoutCreditCheck.Decision.FIGURES,
                128).toArray(JAVA_SHORT), Convert.bytes(at, LayoutCreditCheck.Decision.OUTCOMES,
                64), Convert.bytes(at, LayoutCreditCheck.Decision.FLAGS, 64), Convert.field(at,
                LayoutCreditCheck.Decision.DIMENSION, 33), Convert.field(at,
                LayoutCreditCheck.Decision.VALUE, 65));
    }
}
