// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Objects;
import org.encours.internal.LayoutTerms;
import org.encours.internal.NativeTerms;

/**
 * Payment terms: the rule that gives a due date, and the lines that give several.
 *
 * <p>Results carry the rule, the date it started from and the date before rolling: an invoice must
 * show a calendar date, and the rule stays as its provenance. Each reading of "45 jours fin de
 * mois" exists, they are up to a month apart, and none is a default: the kind must be chosen.
 *
 * <p>The textual form of a rule, in one way each (lower case, single spaces):
 *
 * <p>rule    = shape [" the " k {" and " k}] [" from delivery" | " from receipt"] [", " roll] shape
 * = "on receipt"                        the base date itself, of issue or receipt | "on delivery"
 * the base date itself, of delivery | "net " n                            n days after the base
 * date | "net " months [" " days]            months first, clamped, then days | days " end of
 * month"                days, then the end of that month | months [" " days] " end of month"
 * months, days, then the end of that month | "end of month" [" " days]           the end of the
 * month, then days | "end of next month" [" " n]         the end of the next month, then n days |
 * "end of month " months [" " days]   2 months or more after the month's end (its own end), then
 * days | days " after the " period           days after the period's last day | months " the " k "
 * then " days      the k-th of the month that many months on, then days; "0 months" for the month
 * itself days    = "1 day" | n " days"        months = "1 month" | n " months" period  = "week" |
 * "ten days" | "fortnight" roll    = "following" | "modified following" | "preceding" | "modified
 * preceding"
 *
 * <p>such as "net 30", "30 days end of month", "end of month 45 days", "45 days end of month the
 * 10", "end of next month 15", "30 days after the ten days from delivery, following".
 *
 * <p>Limits: 1000 days and 120 months in a rule; a date out of 1900 to 2199 is an error.
 */
public final class Terms {
    /** days in a rule. */
    public static final int TERM_DAYS_MAX = 1000;

    /** months in a rule. */
    public static final int TERM_MONTHS_MAX = 120;

    /** lines of payment terms. */
    public static final int TERM_LINES_MAX = 64;

    /** bytes enough for any rule as text. */
    public static final int TERM_TEXT_SIZE = 384;

    /** bytes enough for any lines as text. */
    public static final int TEXT_SIZE = 32768;

    /** 100 % in the scale of {@link TermLine}.value. */
    public static final int PERCENT_WHOLE = 100000000;

    /**
     * Whether a rule makes sense.
     *
     * @param rule rule
     * @throws EncoursException if it is refused or fails (invalid: no kind chosen, a member out of
     *         range, or set though the kind does not use it)
     */
    public static void termRuleCheck(TermRule rule) {
        try (Call call = Call.begin()) {
            MemorySegment ruleAt = TermRule.write(Objects.requireNonNull(rule, "rule"), call);
            call.check(NativeTerms.termRuleCheck(ruleAt, call.error()));
        }
    }

    /**
     * Read the textual form of a rule (grammar at the top of this file).
     *
     * @param text text
     * @return the rule
     * @throws EncoursException if it is refused or fails (invalid: not a rule of the grammar, or
     *         one that makes no sense)
     */
    public static TermRule termRuleParse(String text) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.zeros(LayoutTerms.TermRule.SIZE, 4);
            call.check(NativeTerms.termRuleParse(call.text(Objects.requireNonNull(text, "text")),
                    outAt, call.error()));
            return TermRule.read(outAt, call);
        }
    }

    /**
     * Write a rule in its textual form, which {@link Terms#termRuleParse} reads back to the same
     * rule. Always terminated when {@code size} is not 0; cut when it is too small.
     *
     * @param rule rule
     * @return bytes the text needs without the terminator; 0 when the rule makes no sense
     */
    public static String termRuleFormat(TermRule rule) {
        try (Call call = Call.begin()) {
            MemorySegment ruleAt = TermRule.write(Objects.requireNonNull(rule, "rule"), call);
            return call.string((text, size) -> NativeTerms.termRuleFormat(ruleAt, text, size));
        }
    }

    /**
     * A rule as one number, for provenance: equal numbers are equal rules, for ever.
     *
     * <p>Bits from the lowest: kind 3, base 2, roll 3, period 2, months 7, days 10, month_days 31.
     *
     * @param rule rule
     * @return the code; 0 when the rule makes no sense
     */
    public static long termRuleCode(TermRule rule) {
        try (Call call = Call.begin()) {
            MemorySegment ruleAt = TermRule.write(Objects.requireNonNull(rule, "rule"), call);
            return NativeTerms.termRuleCode(ruleAt);
        }
    }

    /**
     * The rule of a code.
     *
     * @param code from {@link Terms#termRuleCode}
     * @return the rule
     * @throws EncoursException if it is refused or fails (invalid: no rule has this code)
     */
    public static TermRule termRuleDecode(long code) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.zeros(LayoutTerms.TermRule.SIZE, 4);
            call.check(NativeTerms.termRuleDecode(code, outAt, call.error()));
            return TermRule.read(outAt, call);
        }
    }

    /**
     * The due date a rule gives.
     *
     * <p>Formula by {@link TermKind}, in whole days of the calendar; months are added before days
     * and clamped to the length of the month. {@code month_days}: where the formula ends on a
     * month's end by definition (DAYS_THEN_END_OF_MONTH; END_OF_MONTH_THEN_... with no days) the
     * first such day of the following month, else the first such day on or after. The roll comes
     * last. Sources: DGCCRF on both readings of "fin de mois", Odoo and Dolibarr terms, as in
     * {@code docs/concepts/payment-terms.md}.
     *
     * @param rule rule
     * @param dates the one that {@code rule.base} names must be known
     * @param calendar business days; needed when the rule rolls; null: none
     * @return the date with its provenance
     * @throws EncoursException if it is refused or fails (invalid: the rule makes no sense, or
     *         rolls without a usable calendar; not found: the base date is not known: no due date
     *         is invented; overflow: the date lies out of 1900 to 2199)
     */
    public static DueDate termDue(TermRule rule, TermDates dates, Calendar calendar) {
        try (Call call = Call.begin()) {
            MemorySegment ruleAt = TermRule.write(Objects.requireNonNull(rule, "rule"), call);
            MemorySegment datesAt = TermDates.write(Objects.requireNonNull(dates, "dates"), call);
            MemorySegment calendarAt = Calendar.write(calendar, call);
            MemorySegment outAt = call.zeros(LayoutTerms.DueDate.SIZE, 8);
            call.check(NativeTerms.termDue(ruleAt, datesAt, calendarAt, outAt, call.error()));
            return DueDate.read(outAt, call);
        }
    }

    /**
     * The due date a rule gives a customer who has closing days, moved days or wishes.
     *
     * <p>In this order: the formula of the rule; from a closing day to the first day that is none;
     * the days of the month; a date of {@code moved_from} to its {@code moved_to}, once; the roll.
     * A date that was moved is not held against the steps before it again. Sources: OCA
     * account_payment_term_partner_holiday (closing, then payment day, then holiday table),
     * metasfresh (a due date asked for is honoured where the terms allow it).
     *
     * @param rule rule
     * @param dates the one that {@code rule.base} names must be known
     * @param options options; null: all defaults
     * @return the date with its provenance
     * @throws EncoursException if it is refused or fails (invalid: as {@link Terms#termDue};
     *         calendars that cannot be used, moves that do not go forward or lead to another move,
     *         a requested date that is out of range; not found: the base date is not known: no due
     *         date is invented; overflow: the date lies out of 1900 to 2199; abi)
     */
    public static DueDate termDueCompute(TermRule rule, TermDates dates, TermDueOptions options) {
        try (Call call = Call.begin()) {
            MemorySegment ruleAt = TermRule.write(Objects.requireNonNull(rule, "rule"), call);
            MemorySegment datesAt = TermDates.write(Objects.requireNonNull(dates, "dates"), call);
            MemorySegment optionsAt = TermDueOptions.write(options, call);
            MemorySegment outAt = call.zeros(LayoutTerms.DueDate.SIZE, 8);
            call.check(NativeTerms.termDueCompute(ruleAt, datesAt, optionsAt, outAt, call.error()));
            return DueDate.read(outAt, call);
        }
    }

    /**
     * Divide a total into instalments by the lines of payment terms.
     *
     * <p>Percentages are rounded one by one and the last line takes the rest, so that the amounts
     * always sum to the total; a rounded percentage never takes more than is left. A negative total
     * is divided by its absolute value. Without a REST line the percentages must total exactly 100
     * % and the last line must be one of them; percentages of the net or of what is left need a
     * REST line. Lines that pass the total (70 % and 500 of 1000) are refused unless
     * {@code allow_overshoot} is set. Sources: Odoo and Tryton payment terms.
     *
     * @param lines in order
     * @param dates what the rules start from
     * @param total amount to divide
     * @param options options; null: all defaults
     * @return one instalment a line, in order
     * @throws EncoursException if it is refused or fails (invalid: no lines or too many, a line
     *         that makes no sense, percentages that do not total 100 without a REST line, lines
     *         that pass the total; not found: a base date is not known; overflow: a date out of
     *         range, or an amount that does not fit; abi)
     */
    public static List<Instalment> compute(List<TermLine> lines, TermDates dates, Money total,
            TermsOptions options) {
        try (Call call = Call.begin()) {
            long lineCount = Convert.count(-1, lines, "lines");
            MemorySegment datesAt = TermDates.write(Objects.requireNonNull(dates, "dates"), call);
            MemorySegment optionsAt = TermsOptions.write(options, call);
            MemorySegment outAt = call.array(lineCount, LayoutTerms.Instalment.SIZE);
            call.check(NativeTerms.termsCompute(call.structs(lines, LayoutTerms.TermLine.SIZE, (one,
                    to) -> TermLine.writeTo(one, to, call)), lineCount, datesAt,
                    Money.write(Objects.requireNonNull(total, "total"), call), optionsAt, outAt,
                    call.error()));
            return Convert.list(outAt, lineCount, LayoutTerms.Instalment.SIZE, one
                    -> Instalment.read(one, call));
        }
    }

    /**
     * Read the textual form of payment terms: lines, separated by "; ".
     *
     * <p>line  = ["then "] share [" to " unit] " " rule     "then": from the due date before share
     * = percent "%" | percent "% of net" | percent "% of left" | amount " units" | "rest"
     *
     * <p>with at most six decimals of a percentage and no zeros after the last, amounts and units
     * in minor units: "30% net 30; rest end of month 45 days", "50% net 0 the 15 and 20; then rest
     * net 0 the 5". A text of one spelling: what is read is what {@link Terms#format} writes.
     *
     * @param text text
     * @param capacity room for lines
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: no terms of the grammar; limit:
     *         more lines than {@code capacity}, or than {@code ENCOURS_TERM_LINES_MAX})
     */
    public static ParseResult parse(String text, long capacity) {
        try (Call call = Call.begin()) {
            MemorySegment countAt = call.slot();
            MemorySegment linesAt = call.array(capacity, LayoutTerms.TermLine.SIZE);
            call.check(NativeTerms.termsParse(call.text(Objects.requireNonNull(text, "text")),
                    linesAt, Convert.size(capacity, "capacity"), countAt, call.error()));
            return new ParseResult(Convert.list(linesAt, Math.min(capacity, countAt.get(JAVA_LONG,
                    0)), LayoutTerms.TermLine.SIZE, one -> TermLine.read(one, call)),
                    countAt.get(JAVA_LONG, 0));
        }
    }

    /**
     * Write payment terms in their textual form. Always terminated when {@code size} is not 0; cut
     * when it is too small.
     *
     * @param lines lines
     * @return bytes the text needs without the terminator; 0 when a line makes no sense
     */
    public static String format(List<TermLine> lines) {
        try (Call call = Call.begin()) {
            long lineCount = Convert.count(-1, lines, "lines");
            return call.string((text, size) -> NativeTerms.termsFormat(call.structs(lines,
                    LayoutTerms.TermLine.SIZE, (one, to) -> TermLine.writeTo(one, to, call)),
                    lineCount, text, size));
        }
    }

    /**
     * What {@link #parse} gives.
     *
     * @param lines the lines
     * @param count lines read
     */
    public record ParseResult(List<TermLine> lines, long count) {}

    private Terms() {}
}
