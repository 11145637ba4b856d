/* SPDX-License-Identifier: MIT */
#include "pure/terms.h"

#include "base/error.h"
#include "pure/calendar.h"
#include "pure/date.h"

/* Bits of a rule's code, from the lowest. */
enum {
    KIND_BITS = 3,
    BASE_BITS = 2,
    ROLL_BITS = 3,
    PERIOD_BITS = 2,
    MONTHS_BITS = 7,
    DAYS_BITS = 10,
    MONTH_DAYS_BITS = 31
};

static encours_status check_range(int32_t value, int32_t low, int32_t high, const char *field,
                                  encours_error *error)
{
    if (value >= low && value <= high)
        return ENCOURS_OK;
    if (low == 0 && high == 0)
        enc_error_set(error, ENCOURS_E_INVALID, "%s is %" PRId32 ", this kind of rule has none",
                      field, value);
    else
        enc_error_set(error, ENCOURS_E_INVALID,
                      "%s is %" PRId32 ", must be %" PRId32 " to %" PRId32, field, value, low,
                      high);
    enc_error_field(error, field);
    return ENCOURS_E_INVALID;
}

static encours_status check_kind(int32_t kind, encours_error *error)
{
    if (kind >= ENCOURS_TERM_NET && kind <= ENCOURS_TERM_MONTH_DAY_THEN_DAYS)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "%" PRId32 " is no kind of payment term", kind);
    enc_error_hint(error, "Choose one: days then end of month and end of month then days are a "
                          "month apart, so there is no default");
    enc_error_field(error, "kind");
    return ENCOURS_E_INVALID;
}

static encours_status check_month_days(const encours_term_rule *rule, encours_error *error)
{
    uint32_t days = rule->month_days;
    const char *fault = NULL, *field = "month_days";
    if (rule->reserved_0 != 0) {
        fault = "reserved_0 must be zero";
        field = "reserved_0";
    } else if (days >> MONTH_DAYS_BITS != 0) {
        fault = "month_days names a 32nd day of the month";
    } else if (rule->kind == ENCOURS_TERM_MONTH_DAY_THEN_DAYS && __builtin_popcount(days) != 1) {
        fault = "this kind of rule has one day of the month in month_days";
    }
    if (fault == NULL)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "%s", fault);
    enc_error_field(error, field);
    return ENCOURS_E_INVALID;
}

encours_status encours_term_rule_check(const encours_term_rule *rule, encours_error *error)
{
    ENC_REQUIRE(rule != NULL);
    ENC_TRY(check_kind(rule->kind, error));
    int32_t kind = rule->kind;
    bool then_months = kind == ENCOURS_TERM_END_OF_MONTH_THEN_MONTHS;
    bool has_months = then_months || kind == ENCOURS_TERM_NET ||
                      kind == ENCOURS_TERM_DAYS_THEN_END_OF_MONTH ||
                      kind == ENCOURS_TERM_MONTH_DAY_THEN_DAYS;
    bool has_period = kind == ENCOURS_TERM_AFTER_PERIOD;
    bool has_days = kind != ENCOURS_TERM_ON_RECEIPT;
    ENC_TRY(
        check_range(rule->base, ENCOURS_TERM_FROM_ISSUE, ENCOURS_TERM_FROM_RECEIPT, "base", error));
    ENC_TRY(check_range(rule->months, then_months ? 1 : 0, has_months ? ENCOURS_TERM_MONTHS_MAX : 0,
                        "months", error));
    ENC_TRY(check_range(rule->days, 0, has_days ? ENCOURS_TERM_DAYS_MAX : 0, "days", error));
    ENC_TRY(check_range(rule->period, has_period ? ENCOURS_TERM_WEEK : 0,
                        has_period ? ENCOURS_TERM_FORTNIGHT : 0, "period", error));
    ENC_TRY(check_range(rule->roll, ENCOURS_ROLL_UNADJUSTED, ENCOURS_ROLL_MODIFIED_PRECEDING,
                        "roll", error));
    return check_month_days(rule, error);
}

static int32_t end_of_period(int32_t period, int32_t day)
{
    if (period == ENCOURS_TERM_WEEK)
        return enc_date_add_days(day, 7 - enc_date_weekday(day));
    int32_t of_month = enc_date_to_civil(day).day;
    int32_t length = period == ENCOURS_TERM_TEN_DAYS ? 10 : 15;
    int32_t full = period == ENCOURS_TERM_TEN_DAYS ? 20 : 15; /* from then on: the month's end */
    if (of_month > full)
        return enc_date_end_of_month(day);
    return day - of_month + (of_month + length - 1) / length * length;
}

/* The first day at or after `day` that is one of the days of the month in `mask` (not 0). A k past
 * the end of a month is its last day, so every k at or after `day` is met in this month. */
static int32_t next_month_day(uint32_t mask, int32_t day)
{
    int32_t of_month = enc_date_to_civil(day).day, end = enc_date_end_of_month(day);
    uint32_t later = mask >> (of_month - 1);
    int32_t start = day; /* whose k is `of_month` in the shifted mask */
    if (later == 0) {
        start = end + 1;
        if (!enc_date_is_valid(start))
            return ENCOURS_DATE_NONE;
        end = enc_date_end_of_month(start);
        later = mask;
    }
    int32_t found = start;
    for (; (later & 1) == 0; later >>= 1)
        found++;
    return found < end ? found : end;
}

/* `day` plus months, then days; ENCOURS_DATE_NONE stays that. */
static int32_t add(int32_t day, int32_t months, int32_t days)
{
    if (day != ENCOURS_DATE_NONE && months != 0)
        day = enc_date_add_months(day, months);
    return day != ENCOURS_DATE_NONE ? enc_date_add_days(day, days) : day;
}

static int32_t end_of_month(int32_t day)
{
    return day != ENCOURS_DATE_NONE ? enc_date_end_of_month(day) : day;
}

/* The one k of `mask` in the month of `day`; ENCOURS_DATE_NONE stays that. */
static int32_t set_month_day(int32_t day, uint32_t mask)
{
    if (day == ENCOURS_DATE_NONE)
        return day;
    int32_t end = enc_date_end_of_month(day), k = __builtin_ctz(mask) + 1;
    int32_t found = day - enc_date_to_civil(day).day + k;
    return found < end ? found : end;
}

/* The formula of the kind, without days of the month. */
static int32_t apply_kind(const encours_term_rule *rule, int32_t base)
{
    switch (rule->kind) {
    case ENCOURS_TERM_NET:
        return add(base, rule->months, rule->days);
    case ENCOURS_TERM_DAYS_THEN_END_OF_MONTH:
        return end_of_month(add(base, rule->months, rule->days));
    case ENCOURS_TERM_END_OF_MONTH_THEN_DAYS:
        return add(enc_date_end_of_month(base), 0, rule->days);
    case ENCOURS_TERM_END_OF_MONTH_THEN_MONTHS:
        return add(end_of_month(add(enc_date_end_of_month(base), rule->months, 0)), 0, rule->days);
    case ENCOURS_TERM_AFTER_PERIOD:
        return add(end_of_period(rule->period, base), 0, rule->days);
    case ENCOURS_TERM_MONTH_DAY_THEN_DAYS:
        return add(set_month_day(add(base, rule->months, 0), rule->month_days), 0, rule->days);
    default: /* ENCOURS_TERM_ON_RECEIPT: kinds are checked before */
        return base;
    }
}

/* Whether the formula ends on the last day of a month whatever the base. */
static bool ends_on_month_end(const encours_term_rule *rule)
{
    return rule->kind == ENCOURS_TERM_DAYS_THEN_END_OF_MONTH ||
           (rule->days == 0 && (rule->kind == ENCOURS_TERM_END_OF_MONTH_THEN_DAYS ||
                                rule->kind == ENCOURS_TERM_END_OF_MONTH_THEN_MONTHS));
}

/* The day of the month on which payment is made; `moved` when `day` is not what the formula gave.
 */
static int32_t payment_day(const encours_term_rule *rule, int32_t day, bool moved)
{
    bool any = rule->month_days == 0 || rule->kind == ENCOURS_TERM_MONTH_DAY_THEN_DAYS;
    if (any || day == ENCOURS_DATE_NONE)
        return day;
    if (!moved && ends_on_month_end(rule))
        day = enc_date_add_days(day, 1);
    return day != ENCOURS_DATE_NONE ? next_month_day(rule->month_days, day) : day;
}

int32_t enc_term_unadjusted(const encours_term_rule *rule, int32_t base)
{
    return payment_day(rule, apply_kind(rule, base), false);
}

int32_t enc_term_unadjusted_open(const encours_term_rule *rule, int32_t base,
                                 const encours_calendar *closings)
{
    int32_t day = apply_kind(rule, base), open = day;
    if (day != ENCOURS_DATE_NONE)
        open = enc_calendar_roll(closings, day, ENCOURS_ROLL_FOLLOWING);
    return payment_day(rule, open, open != day);
}

encours_status enc_term_pick_base(const encours_term_rule *rule, const encours_term_dates *dates,
                                  int32_t *out, encours_error *error)
{
    static const char *const names[] = {"issue", "delivery", "receipt"};
    const int32_t days[] = {dates->issue.epoch_day, dates->delivery.epoch_day,
                            dates->receipt.epoch_day};
    const char *name = names[rule->base];
    int32_t day = days[rule->base];
    if (day == ENCOURS_DATE_NONE) {
        enc_error_set(error, ENCOURS_E_NOT_FOUND,
                      "the term starts from the date of %s, which is not known", name);
        enc_error_hint(error, "Give that date, or leave the due date missing");
        enc_error_field(error, name);
        return ENCOURS_E_NOT_FOUND;
    }
    if (!enc_date_is_valid(day)) {
        enc_error_set(error, ENCOURS_E_INVALID,
                      "the date of %s, day %" PRId32 " since 1970-01-01, is out of 1900 to 2199",
                      name, day);
        enc_error_field(error, name);
        return ENCOURS_E_INVALID;
    }
    *out = day;
    return ENCOURS_OK;
}

static encours_status has_no_due(const encours_term_rule *rule, int32_t base, encours_error *error)
{
    char text[ENCOURS_TERM_TEXT_SIZE], from[ENCOURS_DATE_TEXT_SIZE] = {0};
    encours_term_rule_format(rule, text, sizeof text);
    enc_date_write(base, from);
    return enc_error_set(error, ENCOURS_E_OVERFLOW,
                         "\"%s\" from %s has no due date within 1900 to 2199", text, from);
}

encours_status enc_term_give_due(const encours_term_rule *rule, int32_t base, int32_t unadjusted,
                                 int32_t due, encours_due_date *out, encours_error *error)
{
    if (due == ENCOURS_DATE_NONE)
        return has_no_due(rule, base, error);
    *out = (encours_due_date){
        .rule = encours_term_rule_code(rule),
        .due = {.epoch_day = due},
        .unadjusted = {.epoch_day = unadjusted},
        .base = {.epoch_day = base},
        .rolled = due != unadjusted,
    };
    return ENCOURS_OK;
}

encours_status enc_term_due(const encours_term_rule *rule, const encours_term_dates *dates,
                            const encours_calendar *calendar, encours_due_date *out,
                            encours_error *error)
{
    int32_t base;
    ENC_TRY(enc_term_pick_base(rule, dates, &base, error));
    int32_t unadjusted = enc_term_unadjusted(rule, base), due = unadjusted;
    if (unadjusted != ENCOURS_DATE_NONE && rule->roll != ENCOURS_ROLL_UNADJUSTED)
        due = enc_calendar_roll(calendar, unadjusted, (encours_roll)rule->roll);
    return enc_term_give_due(rule, base, unadjusted, due, out, error);
}

encours_status encours_term_due(const encours_term_rule *rule, const encours_term_dates *dates,
                                const encours_calendar *calendar, encours_due_date *out,
                                encours_error *error)
{
    ENC_REQUIRE(rule != NULL && dates != NULL && out != NULL);
    ENC_TRY(enc_term_check_rolling(rule, calendar, error));
    return enc_term_due(rule, dates, calendar, out, error);
}

encours_status enc_term_check_rolling(const encours_term_rule *rule,
                                      const encours_calendar *calendar, encours_error *error)
{
    ENC_TRY(encours_term_rule_check(rule, error));
    if (rule->roll == ENCOURS_ROLL_UNADJUSTED)
        return ENCOURS_OK;
    if (calendar != NULL)
        return encours_calendar_check(calendar, error);
    enc_error_set(error, ENCOURS_E_INVALID, "the term rolls to a business day without a calendar");
    enc_error_hint(error, "Give a calendar with the weekend and the holidays that count");
    return ENCOURS_E_INVALID;
}

static uint64_t push(uint64_t code, uint32_t value, unsigned bits)
{
    return code << bits | value;
}

uint64_t encours_term_rule_code(const encours_term_rule *rule)
{
    if (rule == NULL || encours_term_rule_check(rule, NULL) != ENCOURS_OK)
        return 0;
    uint64_t code = rule->month_days;
    code = push(code, (uint32_t)rule->days, DAYS_BITS);
    code = push(code, (uint32_t)rule->months, MONTHS_BITS);
    code = push(code, (uint32_t)rule->period, PERIOD_BITS);
    code = push(code, (uint32_t)rule->roll, ROLL_BITS);
    code = push(code, (uint32_t)rule->base, BASE_BITS);
    return push(code, (uint32_t)rule->kind, KIND_BITS);
}

static int32_t pop(uint64_t *code, unsigned bits)
{
    int32_t value = (int32_t)(*code & ((UINT64_C(1) << bits) - 1));
    *code >>= bits;
    return value;
}

encours_status encours_term_rule_decode(uint64_t code, encours_term_rule *out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    uint64_t rest = code;
    encours_term_rule rule = {0};
    rule.kind = pop(&rest, KIND_BITS);
    rule.base = pop(&rest, BASE_BITS);
    rule.roll = pop(&rest, ROLL_BITS);
    rule.period = pop(&rest, PERIOD_BITS);
    rule.months = pop(&rest, MONTHS_BITS);
    rule.days = pop(&rest, DAYS_BITS);
    rule.month_days = (uint32_t)rest;
    if (rest >> MONTH_DAYS_BITS != 0 || encours_term_rule_check(&rule, NULL) != ENCOURS_OK)
        return enc_error_set(error, ENCOURS_E_INVALID, "%" PRIu64 " is no code of a payment term",
                             code);
    *out = rule;
    return ENCOURS_OK;
}
