/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"
#include "support/vectors.h"

#include <stdbool.h>

#include "encours/terms.h"

static encours_term_rule rule_of(const char *text)
{
    encours_term_rule rule = {0};
    check_ok(encours_term_rule_parse(text, &rule, check_error()));
    return rule;
}

static encours_due_date due(const encours_term_rule *rule, int32_t issue)
{
    encours_term_dates dates = ENCOURS_TERM_DATES_INIT;
    encours_due_date out = {0};
    dates.issue.epoch_day = issue;
    check_ok(encours_term_due(rule, &dates, NULL, &out, check_error()));
    return out;
}

static void check_due(const char *text, encours_date issue, encours_date expected)
{
    encours_term_rule rule = rule_of(text);
    check_equal(due(&rule, issue.epoch_day).due.epoch_day, expected.epoch_day);
}

/* TRM-004. */
static void the_published_due_dates_hold(void **state)
{
    (void)state;
    FOR_VECTORS(row, "due_dates.csv")
    {
        encours_term_rule rule = rule_of(vectors_text(&row, "term"));
        encours_date issue = {0};
        check_ok(encours_date_parse(vectors_text(&row, "invoice_date"), &issue, check_error()));
        char text[ENCOURS_DATE_TEXT_SIZE];
        encours_date_format(due(&rule, issue.epoch_day).due, text, sizeof text);
        vectors_check_text(&row, "due_date", text);
    }
}

/* A second implementation that only ever takes one step of one day, and knows a month's end by
 * tomorrow being the first. */
static encours_date_parts parts_of(int32_t day)
{
    return encours_date_split((encours_date){day});
}

static bool is_month_end(int32_t day)
{
    return parts_of(day + 1).day == 1;
}

static int32_t walk_to_month_end(int32_t day)
{
    while (!is_month_end(day))
        day++;
    return day;
}

static int32_t walk_days(int32_t day, int32_t days)
{
    for (int32_t i = 0; i < days; i++)
        day++;
    return day;
}

/* Over `months` month ends to a first of the month, then to the wanted day or the month's end. */
static int32_t walk_months(int32_t day, int32_t months)
{
    int32_t wanted = parts_of(day).day;
    if (months == 0)
        return day;
    for (int32_t i = 0; i < months; i++)
        day = walk_to_month_end(day) + 1;
    while (parts_of(day).day < wanted && !is_month_end(day))
        day++;
    return day;
}

static bool is_payment_day(uint32_t month_days, int32_t day)
{
    int32_t today = parts_of(day).day;
    for (int32_t k = 1; k <= 31; k++)
        if ((month_days >> (k - 1) & 1) != 0 && (k == today || (is_month_end(day) && k > today)))
            return true;
    return false;
}

static bool is_period_end(int32_t period, int32_t day)
{
    int32_t today = parts_of(day).day;
    if (period == ENCOURS_TERM_WEEK)
        return encours_date_weekday((encours_date){day}) == 7;
    if (period == ENCOURS_TERM_TEN_DAYS)
        return today == 10 || today == 20 || is_month_end(day);
    return today == 15 || is_month_end(day);
}

static int32_t walk(const encours_term_rule *rule, int32_t day)
{
    bool month_end = false;
    switch (rule->kind) {
    case ENCOURS_TERM_NET:
        day = walk_days(walk_months(day, rule->months), rule->days);
        break;
    case ENCOURS_TERM_DAYS_THEN_END_OF_MONTH:
        day = walk_to_month_end(walk_days(walk_months(day, rule->months), rule->days));
        month_end = true;
        break;
    case ENCOURS_TERM_END_OF_MONTH_THEN_DAYS:
        day = walk_days(walk_to_month_end(day), rule->days);
        month_end = rule->days == 0;
        break;
    case ENCOURS_TERM_END_OF_MONTH_THEN_MONTHS:
        day = walk_to_month_end(day);
        for (int32_t i = 0; i < rule->months; i++)
            day = walk_to_month_end(day + 1);
        day = walk_days(day, rule->days);
        month_end = rule->days == 0;
        break;
    case ENCOURS_TERM_AFTER_PERIOD:
        while (!is_period_end(rule->period, day))
            day++;
        day = walk_days(day, rule->days);
        break;
    case ENCOURS_TERM_MONTH_DAY_THEN_DAYS:
        day = walk_months(day, rule->months);
        while (parts_of(day).day > 1)
            day--;
        while (!is_payment_day(rule->month_days, day))
            day++;
        return walk_days(day, rule->days);
    default:
        break;
    }
    if (rule->month_days != 0) {
        day += month_end ? 1 : 0;
        while (!is_payment_day(rule->month_days, day))
            day++;
    }
    return day;
}

static void walk_eight_years(const encours_term_rule *rule)
{
    int32_t first = encours_date_ymd(2020, 1, 1).epoch_day;
    int32_t last = encours_date_ymd(2027, 12, 31).epoch_day;
    for (int32_t day = first; day <= last; day++) {
        encours_due_date found = due(rule, day);
        if (found.due.epoch_day != walk(rule, day)) {
            char text[ENCOURS_TERM_TEXT_SIZE];
            encours_term_rule_format(rule, text, sizeof text);
            print_error("\"%s\" from day %d\n", text, (int)day);
            check_equal(found.due.epoch_day, walk(rule, day));
        }
        check_equal(found.unadjusted.epoch_day, found.due.epoch_day);
        check_equal(found.base.epoch_day, day);
        check_equal(found.rolled, 0);
        check_equal(found.rule, encours_term_rule_code(rule));
    }
}

/* TRM-004. */
static void every_rule_agrees_with_walking_day_by_day(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "on receipt",
        "on receipt the 5 and 10",
        "on receipt the 31",
        "net 0",
        "net 1",
        "net 30",
        "net 45",
        "net 60",
        "net 31 the 15",
        "net 2 months",
        "net 1 month 10 days",
        "net 30 the 29",
        "0 days end of month",
        "30 days end of month",
        "45 days end of month",
        "45 days end of month the 10",
        "30 days end of month the 29",
        "30 days end of month the 30",
        "30 days end of month the 31",
        "15 days end of month the 5 and 20",
        "60 days end of month",
        "1 month end of month",
        "2 months 15 days end of month the 30",
        "end of month",
        "end of month the 10",
        "end of month the 31",
        "end of month the 30",
        "end of month 30 days",
        "end of month 45 days",
        "end of month 45 days the 10",
        "end of month 60 days",
        "end of next month",
        "end of next month 15",
        "end of next month the 31",
        "end of month 2 months",
        "end of month 2 months 5 days the 25",
        "0 days after the week",
        "30 days after the ten days",
        "20 days after the ten days the 15",
        "30 days after the fortnight",
        "30 days after the week",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        encours_term_rule rule = rule_of(texts[i]);
        walk_eight_years(&rule);
    }
}

static encours_term_rule random_rule(test_random *random)
{
    encours_term_rule rule = {.kind = (int32_t)random_between(random, 1, 7)};
    if (rule.kind != ENCOURS_TERM_ON_RECEIPT)
        rule.days = (int32_t)random_below(random, random_below(random, 5) == 0 ? 1001 : 70);
    if (rule.kind == ENCOURS_TERM_NET || rule.kind == ENCOURS_TERM_DAYS_THEN_END_OF_MONTH ||
        rule.kind == ENCOURS_TERM_MONTH_DAY_THEN_DAYS)
        rule.months = (int32_t)random_below(random, 5);
    if (rule.kind == ENCOURS_TERM_END_OF_MONTH_THEN_MONTHS)
        rule.months = (int32_t)random_between(random, 1, 14);
    if (rule.kind == ENCOURS_TERM_AFTER_PERIOD)
        rule.period = (int32_t)random_between(random, 1, 3);
    if (random_below(random, 3) == 0)
        rule.month_days = (uint32_t)(random_next(random) & random_next(random) &
                                     random_next(random) & 0x7FFFFFFF);
    if (rule.kind == ENCOURS_TERM_MONTH_DAY_THEN_DAYS)
        rule.month_days = UINT32_C(1) << random_below(random, 31);
    return rule;
}

static void random_rules_agree_with_walking_day_by_day(void **state)
{
    (void)state;
    int32_t first = encours_date_ymd(1901, 1, 1).epoch_day;
    int32_t last = encours_date_ymd(2190, 1, 1).epoch_day;
    FOR_RANDOM(random, 20000)
    {
        encours_term_rule rule = random_rule(&random);
        int32_t day = (int32_t)random_between(&random, first, last);
        check_equal(due(&rule, day).due.epoch_day, walk(&rule, day));
    }
}

/* Odoo once clamped the day k with the length of February whatever the month, and an old Dolibarr
 * took February for 28 days in every year. */
static void the_known_bugs_of_others_are_not_ours(void **state)
{
    (void)state;
    check_due("30 days end of month the 31", encours_date_ymd(2023, 6, 12),
              encours_date_ymd(2023, 8, 31));
    check_due("0 days end of month the 30", encours_date_ymd(2024, 5, 23),
              encours_date_ymd(2024, 6, 30));
    check_due("0 days end of month the 31", encours_date_ymd(2024, 12, 1),
              encours_date_ymd(2025, 1, 31));
    check_due("30 days end of month", encours_date_ymd(2024, 1, 20), encours_date_ymd(2024, 2, 29));
    check_due("end of month 30 days", encours_date_ymd(2024, 2, 5), encours_date_ymd(2024, 3, 30));
    check_due("0 days end of month", encours_date_ymd(2024, 2, 1), encours_date_ymd(2024, 2, 29));
    check_due("0 days end of month", encours_date_ymd(2100, 2, 1), encours_date_ymd(2100, 2, 28));
}

/* A month apart: the reading must be chosen, and one day of February decides a whole month. */
static void the_three_readings_of_45_days_end_of_month_differ(void **state)
{
    (void)state;
    encours_date issue = encours_date_ymd(2009, 1, 12);
    check_due("45 days end of month", issue, encours_date_ymd(2009, 2, 28));
    check_due("end of month 45 days", issue, encours_date_ymd(2009, 3, 17));
    check_due("end of next month 15", issue, encours_date_ymd(2009, 3, 15));
    check_due("45 days end of month", encours_date_ymd(2023, 1, 15), encours_date_ymd(2023, 3, 31));
    check_due("45 days end of month", encours_date_ymd(2024, 1, 15), encours_date_ymd(2024, 2, 29));
    encours_term_rule none = {.days = 45};
    encours_term_dates dates = ENCOURS_TERM_DATES_INIT;
    encours_due_date out = {.rule = 7};
    dates.issue = issue;
    check_fails(encours_term_due(&none, &dates, NULL, &out, check_error()), ENCOURS_E_INVALID,
                "there is no default");
    check_equal(out.rule, 7);
}

/* TRM-004. */
static void a_roll_keeps_the_date_it_came_from(void **state)
{
    (void)state;
    const int32_t holidays[] = {encours_date_ymd(2026, 5, 1).epoch_day};
    encours_calendar calendar = {.holidays = holidays, .holiday_count = 1};
    encours_term_dates dates = {
        encours_date_ymd(2026, 4, 1), {ENCOURS_DATE_NONE}, {ENCOURS_DATE_NONE}};
    encours_term_rule rule = rule_of("net 30, following"); /* Friday 1 May 2026, a holiday */
    encours_due_date out = {0};
    check_ok(encours_term_due(&rule, &dates, &calendar, &out, check_error()));
    check_equal(out.unadjusted.epoch_day, holidays[0]);
    check_equal(out.due.epoch_day, encours_date_ymd(2026, 5, 4).epoch_day);
    check_equal(out.rolled, 1);
    rule = rule_of("net 30, modified preceding");
    check_ok(encours_term_due(&rule, &dates, &calendar, &out, check_error()));
    check_equal(out.due.epoch_day, encours_date_ymd(2026, 5, 4).epoch_day);
    rule = rule_of("net 30, preceding");
    check_ok(encours_term_due(&rule, &dates, &calendar, &out, check_error()));
    check_equal(out.due.epoch_day, encours_date_ymd(2026, 4, 30).epoch_day);
    check_fails(encours_term_due(&rule, &dates, NULL, &out, check_error()), ENCOURS_E_INVALID,
                "without a calendar");
}

/* TRM-004. */
static void the_base_date_is_the_one_named(void **state)
{
    (void)state;
    encours_term_dates dates = {
        encours_date_ymd(2026, 1, 1), encours_date_ymd(2026, 1, 5), {ENCOURS_DATE_NONE}};
    encours_term_rule rule = rule_of("net 30 from delivery");
    encours_due_date out = {.rule = 7};
    check_fails(encours_term_due(&(encours_term_rule){.kind = 1, .base = 2}, &dates, NULL, &out,
                                 check_error()),
                ENCOURS_E_NOT_FOUND, "date of receipt, which is not known");
    check_equal(out.rule, 7);
    check_ok(encours_term_due(&rule, &dates, NULL, &out, check_error()));
    check_equal(out.base.epoch_day, dates.delivery.epoch_day);
    check_equal(out.due.epoch_day, encours_date_ymd(2026, 2, 4).epoch_day);
    rule = rule_of("on delivery");
    check_ok(encours_term_due(&rule, &dates, NULL, &out, check_error()));
    check_equal(out.due.epoch_day, dates.delivery.epoch_day);
    dates.delivery.epoch_day = ENCOURS_DATE_MAX + 1;
    check_fails(encours_term_due(&rule, &dates, NULL, &out, check_error()), ENCOURS_E_INVALID,
                "delivery");
}

/* TRM-004 */
static void wrong_calls_are_refused(void **state)
{
    (void)state;
    const encours_term_rule rule = {.kind = ENCOURS_TERM_NET, .days = 30};
    const encours_term_dates dates = ENCOURS_TERM_DATES_INIT;
    encours_due_date out = {.rule = 7};
    check_fails(encours_term_due(NULL, &dates, NULL, &out, check_error()), ENCOURS_E_MISUSE,
                "rule");
    check_fails(encours_term_due(&rule, NULL, NULL, &out, check_error()), ENCOURS_E_MISUSE,
                "dates");
    check_fails(encours_term_due(&rule, &dates, NULL, NULL, check_error()), ENCOURS_E_MISUSE,
                "out");
    check_equal(out.rule, 7);
}

static void dates_past_2199_are_refused(void **state)
{
    (void)state;
    static const char *const texts[] = {"net 1",
                                        "net 1 month",
                                        "1 day end of month",
                                        "end of month 1 day",
                                        "end of next month",
                                        "end of month the 1",
                                        "1 day after the week",
                                        "on receipt the 30",
                                        "1 day end of month the 10",
                                        "1 month the 31 then 1 day",
                                        "0 days after the week"};
    encours_term_dates dates = ENCOURS_TERM_DATES_INIT;
    dates.issue.epoch_day = ENCOURS_DATE_MAX; /* a Tuesday */
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        encours_term_rule rule = rule_of(texts[i]);
        encours_due_date out = {.rule = 7};
        check_fails(encours_term_due(&rule, &dates, NULL, &out, check_error()), ENCOURS_E_OVERFLOW,
                    texts[i]);
        check_equal(out.rule, 7);
    }
    check_due("end of month", dates.issue, dates.issue);
}

/* TRM-003, TRM-004: wrong calls, and dates past 2199 on the way to a day of the month. */
static void wrong_calls_and_late_dates_are_refused(void **state)
{
    (void)state;
    encours_term_dates dates = ENCOURS_TERM_DATES_INIT;
    encours_term_rule rule = rule_of("net 30 the 5"), moved = rule_of("1 month the 5 then 1 day");
    const encours_term_rule wrong = {.kind = 99};
    encours_due_date out = {.rule = 7};
    dates.issue = encours_date_ymd(2199, 12, 31);
    check_fails(encours_term_due(&rule, &dates, NULL, &out, check_error()), ENCOURS_E_OVERFLOW,
                "no due date");
    check_fails(encours_term_due(&moved, &dates, NULL, &out, check_error()), ENCOURS_E_OVERFLOW,
                "no due date");
    check_fails(encours_term_due(&wrong, &dates, NULL, &out, check_error()), ENCOURS_E_INVALID,
                "kind");
    check_fails(encours_term_due(NULL, &dates, NULL, &out, check_error()), ENCOURS_E_MISUSE,
                "rule");
    check_fails(encours_term_due(&rule, NULL, NULL, &out, check_error()), ENCOURS_E_MISUSE,
                "dates");
    check_fails(encours_term_due(&rule, &dates, NULL, NULL, check_error()), ENCOURS_E_MISUSE,
                "out");
    check_fails(encours_term_rule_decode(1, NULL, check_error()), ENCOURS_E_MISUSE, "out");
    check_equal(encours_term_rule_code(NULL), 0);
    check_equal(out.rule, 7);
}

CHECK_MAIN(wrong_calls_and_late_dates_are_refused, the_published_due_dates_hold,
           every_rule_agrees_with_walking_day_by_day, random_rules_agree_with_walking_day_by_day,
           the_known_bugs_of_others_are_not_ours, the_three_readings_of_45_days_end_of_month_differ,
           a_roll_keeps_the_date_it_came_from, the_base_date_is_the_one_named,
           wrong_calls_are_refused, dates_past_2199_are_refused)
