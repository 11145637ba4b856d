/* SPDX-License-Identifier: MIT */
/**
 * @file terms.h
 * Payment terms: the rule that gives a due date, and the lines that give several.
 *
 * Results carry the rule, the date it started from and the date before rolling: an invoice must
 * show a calendar date, and the rule stays as its provenance. Each reading of "45 jours fin de
 * mois" exists, they are up to a month apart, and none is a default: the kind must be chosen.
 *
 * The textual form of a rule, in one way each (lower case, single spaces):
 *
 *     rule    = shape [" the " k {" and " k}] [" from delivery" | " from receipt"] [", " roll]
 *     shape   = "on receipt"                        the base date itself, of issue or receipt
 *             | "on delivery"                       the base date itself, of delivery
 *             | "net " n                            n days after the base date
 *             | "net " months [" " days]            months first, clamped, then days
 *             | days " end of month"                days, then the end of that month
 *             | months [" " days] " end of month"   months, days, then the end of that month
 *             | "end of month" [" " days]           the end of the month, then days
 *             | "end of next month" [" " n]         the end of the next month, then n days
 *             | "end of month " months [" " days]   2 months or more after the month's end (its
 *                                                   own end), then days
 *             | days " after the " period           days after the period's last day
 *             | months " the " k " then " days      the k-th of the month that many months on, then
 *                                                   days; "0 months" for the month itself
 *     days    = "1 day" | n " days"        months = "1 month" | n " months"
 *     period  = "week" | "ten days" | "fortnight"
 *     roll    = "following" | "modified following" | "preceding" | "modified preceding"
 *
 * such as "net 30", "30 days end of month", "end of month 45 days", "45 days end of month the 10",
 * "end of next month 15", "30 days after the ten days from delivery, following".
 *
 * Limits: 1000 days and 120 months in a rule; a date out of 1900 to 2199 is an error.
 */
#ifndef ENCOURS_TERMS_H
#define ENCOURS_TERMS_H

#include <stddef.h>
#include <stdint.h>

#include "encours/calendar.h"
#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/money.h"

ENCOURS_BEGIN_DECLS

#define ENCOURS_TERM_DAYS_MAX 1000      /**< days in a rule */
#define ENCOURS_TERM_MONTHS_MAX 120     /**< months in a rule */
#define ENCOURS_TERM_LINES_MAX 64       /**< lines of payment terms */
#define ENCOURS_TERM_TEXT_SIZE 384      /**< bytes enough for any rule as text */
#define ENCOURS_TERMS_TEXT_SIZE 32768   /**< bytes enough for any lines as text */
#define ENCOURS_PERCENT_WHOLE 100000000 /**< 100 % in the scale of encours_term_line.value */

/** The shape of a rule. d is the base date, eom() the last day of a month; no default. */
typedef enum encours_term_kind {
    ENCOURS_TERM_NET = 1,                      /**< d + months + days */
    ENCOURS_TERM_DAYS_THEN_END_OF_MONTH = 2,   /**< eom(d + months + days) */
    ENCOURS_TERM_END_OF_MONTH_THEN_DAYS = 3,   /**< eom(d) + days */
    ENCOURS_TERM_END_OF_MONTH_THEN_MONTHS = 4, /**< eom(eom(d) + months) + days, months >= 1: the
                                                    third reading of "45 jours fin de mois" is
                                                    1 month and 15 days; so is "end of next month
                                                    + 15" */
    ENCOURS_TERM_AFTER_PERIOD = 5,             /**< last day of the period of d + days */
    ENCOURS_TERM_ON_RECEIPT = 6,               /**< d; neither months nor days */
    ENCOURS_TERM_MONTH_DAY_THEN_DAYS = 7       /**< day k of the month of d + months, be it before
                                                    or after, + days; one k in `month_days`. Tryton
                                                    sets the day before it adds days */
} encours_term_kind;

/** The date a rule starts from. */
typedef enum encours_term_base {
    ENCOURS_TERM_FROM_ISSUE = 0,    /**< date of the document */
    ENCOURS_TERM_FROM_DELIVERY = 1, /**< delivery, or end of the service */
    ENCOURS_TERM_FROM_RECEIPT = 2   /**< receipt of the goods or of the invoice */
} encours_term_base;

/** Periods of ENCOURS_TERM_AFTER_PERIOD. */
typedef enum encours_term_period {
    ENCOURS_TERM_WEEK = 1,     /**< ends on Sunday */
    ENCOURS_TERM_TEN_DAYS = 2, /**< "décade": ends on the 10th, the 20th, the month's last day */
    ENCOURS_TERM_FORTNIGHT = 3 /**< "quinzaine": ends on the 15th and the month's last day */
} encours_term_period;

/** A rule. Members a kind does not use are zero. */
typedef struct encours_term_rule {
    int32_t kind;        /**< an encours_term_kind */
    int32_t base;        /**< an encours_term_base */
    int32_t months;      /**< 0 to 120; kinds NET, DAYS_THEN_EOM, MONTH_DAY_THEN_DAYS; 1 to 120
                              THEN_MONTHS */
    int32_t days;        /**< 0 to 1000 */
    int32_t period;      /**< an encours_term_period of AFTER_PERIOD */
    int32_t roll;        /**< an encours_roll, applied last */
    uint32_t month_days; /**< days of the month on which payments are made: bit k - 1 for the
                              k-th; 0: any day. A k beyond the length of the target month is that
                              month's last day */
    uint32_t reserved_0; /**< zero */
} encours_term_rule;

/** The dates a rule may start from; ENCOURS_DATE_NONE for one that is not known. */
typedef struct encours_term_dates {
    encours_date issue;    /**< of the document */
    encours_date delivery; /**< of the goods, or end of the service */
    encours_date receipt;  /**< of the goods or of the invoice */
} encours_term_dates;

/** Initialiser of dates that are all unknown. */
#define ENCOURS_TERM_DATES_INIT {{ENCOURS_DATE_NONE}, {ENCOURS_DATE_NONE}, {ENCOURS_DATE_NONE}}

/** A due date and where it comes from. */
typedef struct encours_due_date {
    uint64_t rule;           /**< encours_term_rule_code() of the rule that gave it; 0: it was
                                  asked for, see encours_term_due_options */
    encours_date due;        /**< the date */
    encours_date unadjusted; /**< before closing days, moves and rolling to a business day */
    encours_date base;       /**< the date the rule started from */
    uint32_t rolled;         /**< 1 when `due` differs from `unadjusted` */
} encours_due_date;

/**
 * Whether a rule makes sense.
 *
 * @param[in]  rule
 * @param[out] error  the member at fault in error->field                @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  no kind chosen, a member out of range, or set though the kind does
 *                            not use it
 * @threads any
 * @since 1.0
 * @req TRM-001
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_term_rule_check(const encours_term_rule *rule, encours_error *error);

/**
 * Read the textual form of a rule (grammar at the top of this file).
 *
 * @param[in]  text
 * @param[out] out    the rule; untouched on failure
 * @param[out] error  error->column is the character at fault, from 1    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  not a rule of the grammar, or one that makes no sense
 * @threads any
 * @since 1.0
 * @req TRM-002
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_term_rule_parse(const char *text, encours_term_rule *out, encours_error *error);

/**
 * Write a rule in its textual form, which encours_term_rule_parse() reads back to the same rule.
 * Always terminated when `size` is not 0; cut when it is too small.
 *
 * @param[in]  rule
 * @param[out] out   the text; empty when it makes no sense   @len{size} @nullable (size == 0)
 * @param[in]  size  bytes at `out`; ENCOURS_TERM_TEXT_SIZE is always enough
 * @return bytes the text needs without the terminator; 0 when the rule makes no sense
 * @threads any
 * @since 1.0
 * @req TRM-002
 */
ENCOURS_API(1, 0) size_t
encours_term_rule_format(const encours_term_rule *rule, char *out, size_t size);

/**
 * A rule as one number, for provenance: equal numbers are equal rules, for ever.
 *
 * Bits from the lowest: kind 3, base 2, roll 3, period 2, months 7, days 10, month_days 31.
 *
 * @param[in] rule
 * @return the code; 0 when the rule makes no sense
 * @threads any
 * @since 1.0
 * @req TRM-003
 */
ENCOURS_API(1, 0) uint64_t
encours_term_rule_code(const encours_term_rule *rule);

/**
 * The rule of a code.
 *
 * @param[in]  code   from encours_term_rule_code()
 * @param[out] out    the rule; untouched on failure
 * @param[out] error  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  no rule has this code
 * @threads any
 * @since 1.0
 * @req TRM-003
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_term_rule_decode(uint64_t code, encours_term_rule *out, encours_error *error);

/**
 * The due date a rule gives.
 *
 * Formula by encours_term_kind, in whole days of the calendar; months are added before days and
 * clamped to the length of the month. `month_days`: where the formula ends on a month's end by
 * definition (DAYS_THEN_END_OF_MONTH; END_OF_MONTH_THEN_... with no days) the first such day of the
 * following month, else the first such day on or after. The roll comes last. Sources: DGCCRF on
 * both readings of "fin de mois", Odoo and Dolibarr terms, as in `docs/concepts/payment-terms.md`.
 *
 * @param[in]  rule
 * @param[in]  dates     the one that `rule->base` names must be known
 * @param[in]  calendar  business days; needed when the rule rolls                    @nullable
 * @param[out] out       the date with its provenance; untouched on failure
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    the rule makes no sense, or rolls without a usable calendar
 * @retval ENCOURS_E_NOT_FOUND  the base date is not known: no due date is invented
 * @retval ENCOURS_E_OVERFLOW   the date lies out of 1900 to 2199
 * @threads any
 * @since 1.0
 * @req TRM-004
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_term_due(const encours_term_rule *rule, const encours_term_dates *dates,
                 const encours_calendar *calendar, encours_due_date *out, encours_error *error);

/** How a due date is found beside its rule. All zero: as encours_term_due() without a calendar. */
typedef struct encours_term_due_options {
    size_t struct_size;               /**< sizeof(encours_term_due_options) */
    const encours_calendar *calendar; /**< business days; needed when the rule rolls @nullable */
    const encours_calendar *closings; /**< days the customer is closed; mostly with
                                           ENCOURS_WEEKEND_NONE @nullable */
    const int32_t *moved_from; /**< epoch days, strictly ascending; NULL: none @len{moved_count}
                                    @nullable */
    const int32_t *moved_to;   /**< epoch days, later than its moved_from, and none of them
                                    @len{moved_count} @nullable */
    size_t moved_count;        /**< moves; 0: none */
    encours_date requested;    /**< due date the customer asked for, with `has_requested` */
    uint32_t has_requested;    /**< 1: `requested` is given */
    uint32_t allow_requested;  /**< 1: the terms allow it; 0: it is not heeded */
    uint32_t reserved_0;       /**< zero */
} encours_term_due_options;

/** Initialiser of options that are all default. */
#define ENCOURS_TERM_DUE_OPTIONS_INIT                                                              \
    {sizeof(encours_term_due_options), NULL, NULL, NULL, NULL, 0, {0}, 0, 0, 0}

/**
 * The due date a rule gives a customer who has closing days, moved days or wishes.
 *
 * In this order: the formula of the rule; from a closing day to the first day that is none; the
 * days of the month; a date of `moved_from` to its `moved_to`, once; the roll. A date that was
 * moved is not held against the steps before it again. Sources: OCA
 * account_payment_term_partner_holiday (closing, then payment day, then holiday table), metasfresh
 * (a due date asked for is honoured where the terms allow it).
 *
 * @param[in]  rule
 * @param[in]  dates    the one that `rule->base` names must be known
 * @param[in]  options  @nullable (all defaults)
 * @param[out] out      the date with its provenance; untouched on failure
 * @param[out] error    error->index is the holiday or move at fault                 @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    as encours_term_due(); calendars that cannot be used, moves that do
 *                              not go forward or lead to another move, a requested date that is
 *                              out of range
 * @retval ENCOURS_E_NOT_FOUND  the base date is not known: no due date is invented
 * @retval ENCOURS_E_OVERFLOW   the date lies out of 1900 to 2199
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req TRM-011 TRM-012
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_term_due_compute(const encours_term_rule *rule, const encours_term_dates *dates,
                         const encours_term_due_options *options, encours_due_date *out,
                         encours_error *error);

/** What a line of payment terms takes of the total. */
typedef enum encours_term_share {
    ENCOURS_TERM_PERCENT = 1,        /**< `value` / ENCOURS_PERCENT_WHOLE of the total */
    ENCOURS_TERM_FIXED = 2,          /**< `value` minor units, with the sign of the total */
    ENCOURS_TERM_REST = 3,           /**< what the lines before it leave; only as the last line */
    ENCOURS_TERM_PERCENT_OF_NET = 4, /**< of the total without tax, encours_terms_options.net */
    ENCOURS_TERM_PERCENT_OF_LEFT = 5 /**< of what the lines before it leave */
} encours_term_share;

/** The date the rule of a line starts from. */
typedef enum encours_term_start {
    ENCOURS_TERM_START_OF_RULE = 0,    /**< the one `rule.base` names */
    ENCOURS_TERM_START_OF_PREVIOUS = 1 /**< the due date of the line before; not the first line */
} encours_term_start;

/** A line of payment terms: a share of the total, and when it is due. */
typedef struct encours_term_line {
    int64_t value;          /**< 0 or more: percent x 1 000 000, or minor units; 0 for REST */
    int32_t share;          /**< an encours_term_share */
    int32_t start;          /**< an encours_term_start */
    encours_term_rule rule; /**< when */
    int64_t unit;           /**< a share in percent is rounded to a multiple of this many minor
                                 units, 100 for whole euros, 0 to 10^12; 0: to minor units */
} encours_term_line;

/** One instalment. */
typedef struct encours_instalment {
    encours_money amount;  /**< in the currency of the total; they sum to the total */
    encours_due_date date; /**< with provenance */
} encours_instalment;

/** Options of encours_terms_compute(). */
typedef struct encours_terms_options {
    size_t struct_size;               /**< sizeof(encours_terms_options) */
    const encours_calendar *calendar; /**< business days; needed when a rule rolls @nullable */
    uint32_t rounding;                /**< an encours_rounding of percent lines; 0: HALF_UP */
    uint32_t allow_overshoot;         /**< 1: lines may pass the total, the last turns it back */
    int64_t net;                      /**< the total without tax, minor units, of the same sign, for
                                           lines of PERCENT_OF_NET */
    uint32_t has_net;                 /**< 1: `net` is given */
    uint32_t zero_at_base;            /**< 1: of a total of 0 every line is dated on the day its
                                           rule starts from, as Tryton; 0: by its rule */
} encours_terms_options;

/** Initialiser of options that are all default. */
#define ENCOURS_TERMS_OPTIONS_INIT {sizeof(encours_terms_options), NULL, 0, 0, 0, 0, 0}

/**
 * Divide a total into instalments by the lines of payment terms.
 *
 * Percentages are rounded one by one and the last line takes the rest, so that the amounts always
 * sum to the total; a rounded percentage never takes more than is left. A negative total is divided
 * by its absolute value. Without a REST line the percentages must total exactly 100 % and the last
 * line must be one of them; percentages of the net or of what is left need a REST line. Lines that
 * pass the total (70 % and 500 of 1000) are refused unless `allow_overshoot` is set. Sources: Odoo
 * and Tryton payment terms.
 *
 * @param[in]  lines    in order                                                   @len{line_count}
 * @param[in]  line_count  how many, 1 to ENCOURS_TERM_LINES_MAX
 * @param[in]  dates    what the rules start from
 * @param[in]  total    amount to divide
 * @param[in]  options  @nullable (all defaults)
 * @param[out] out      one instalment a line, in order; untouched on failure      @len{line_count}
 * @param[out] error    error->index is the line at fault                          @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    no lines or too many, a line that makes no sense, percentages that
 *                              do not total 100 without a REST line, lines that pass the total
 * @retval ENCOURS_E_NOT_FOUND  a base date is not known
 * @retval ENCOURS_E_OVERFLOW   a date out of range, or an amount that does not fit
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req TRM-005 TRM-006 TRM-007 TRM-008 TRM-009 TRM-013
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_terms_compute(const encours_term_line *lines, size_t line_count,
                      const encours_term_dates *dates, encours_money total,
                      const encours_terms_options *options, encours_instalment *out,
                      encours_error *error);

/**
 * Read the textual form of payment terms: lines, separated by "; ".
 *
 *     line  = ["then "] share [" to " unit] " " rule     "then": from the due date before
 *     share = percent "%" | percent "% of net" | percent "% of left" | amount " units" | "rest"
 *
 * with at most six decimals of a percentage and no zeros after the last, amounts and units in minor
 * units: "30% net 30; rest end of month 45 days", "50% net 0 the 15 and 20; then rest net 0 the 5".
 * A text of one spelling: what is read is what encours_terms_format() writes.
 *
 * @param[in]  text
 * @param[out] lines     the lines; untouched on failure                          @len{capacity}
 * @param[in]  capacity  room for lines
 * @param[out] count     lines read; untouched on failure
 * @param[out] error     error->index is the line, error->column the character at fault @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  no terms of the grammar
 * @retval ENCOURS_E_LIMIT    more lines than `capacity`, or than ENCOURS_TERM_LINES_MAX
 * @threads any
 * @since 1.0
 * @req TRM-010
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_terms_parse(const char *text, encours_term_line *lines, size_t capacity, size_t *count,
                    encours_error *error);

/**
 * Write payment terms in their textual form. Always terminated when `size` is not 0; cut when it is
 * too small.
 *
 * @param[in]  lines       @len{line_count}
 * @param[in]  line_count  1 to ENCOURS_TERM_LINES_MAX
 * @param[out] out         the text; empty when a line makes no sense    @len{size} @nullable
 * @param[in]  size        bytes at `out`; ENCOURS_TERMS_TEXT_SIZE is always enough
 * @return bytes the text needs without the terminator; 0 when a line makes no sense
 * @threads any
 * @since 1.0
 * @req TRM-010
 */
ENCOURS_API(1, 0) size_t
encours_terms_format(const encours_term_line *lines, size_t line_count, char *out, size_t size);

ENCOURS_END_DECLS

#endif
