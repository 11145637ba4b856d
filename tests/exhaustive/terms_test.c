/* SPDX-License-Identifier: MIT */
#include "support/check.h"

#include "encours/terms.h"
#include "exhaustive/civil.h"

static int32_t month_end(int32_t number)
{
    civil c = civil_of(number);
    return number - c.day + civil_month_length(c.year, c.month);
}

static int32_t later(int32_t number, int32_t months, int32_t days)
{
    return civil_number(civil_add_months(civil_of(number), months)) + days;
}

/* The last day of the period of a day, walking to it. */
static int32_t period_end(int32_t number, int32_t period)
{
    for (;; number++) {
        civil c = civil_of(number);
        if (period == ENCOURS_TERM_WEEK && civil_weekday(c) == 7)
            return number;
        if (period == ENCOURS_TERM_TEN_DAYS && (c.day == 10 || c.day == 20))
            return number;
        if (period == ENCOURS_TERM_FORTNIGHT && c.day == 15)
            return number;
        if (period != ENCOURS_TERM_WEEK && number == month_end(number))
            return number;
    }
}

/* The first day that is wanted: its number, or the last of a month shorter than a number wanted. */
static int32_t wanted_day(int32_t number, uint32_t mask)
{
    for (;; number++) {
        civil c = civil_of(number);
        if ((mask >> (c.day - 1) & 1) != 0)
            return number;
        if (number == month_end(number) && mask >> c.day != 0)
            return number;
    }
}

static int32_t second_opinion(const encours_term_rule *rule, int32_t base)
{
    int32_t day = base;
    int on_month_end = 0;
    switch (rule->kind) {
    case ENCOURS_TERM_NET:
        day = later(base, rule->months, rule->days);
        break;
    case ENCOURS_TERM_DAYS_THEN_END_OF_MONTH:
        day = month_end(later(base, rule->months, rule->days));
        on_month_end = 1;
        break;
    case ENCOURS_TERM_END_OF_MONTH_THEN_DAYS:
        day = month_end(base) + rule->days;
        on_month_end = rule->days == 0;
        break;
    case ENCOURS_TERM_END_OF_MONTH_THEN_MONTHS:
        day = month_end(later(month_end(base), rule->months, 0)) + rule->days;
        on_month_end = rule->days == 0;
        break;
    case ENCOURS_TERM_AFTER_PERIOD:
        day = period_end(base, rule->period) + rule->days;
        break;
    case ENCOURS_TERM_MONTH_DAY_THEN_DAYS: {
        int32_t end = month_end(later(base, rule->months, 0)), k = 1;
        while (rule->month_days >> k != 0)
            k++;
        day = end - civil_of(end).day + (k < civil_of(end).day ? k : civil_of(end).day);
        return day + rule->days;
    }
    default:
        break;
    }
    return rule->month_days != 0 ? wanted_day(day + on_month_end, rule->month_days) : day;
}

/* Eight years with the leap years 2024 and 2028 and the ends of each. */
static void check_rule(const encours_term_rule *rule)
{
    encours_term_dates dates = ENCOURS_TERM_DATES_INIT;
    int32_t last = civil_number((civil){2030, 12, 31});
    for (int32_t base = civil_number((civil){2023, 1, 1}); base <= last; base++) {
        encours_due_date out;
        dates.issue.epoch_day = base;
        check_ok(encours_term_due(rule, &dates, NULL, &out, NULL));
        if (out.due.epoch_day != second_opinion(rule, base))
            check_equal(out.due.epoch_day, second_opinion(rule, base));
    }
}

/* TRM-004: every kind of rule, with the days, months, periods and days of the month that terms are
 * made of, on every day of eight years. */
static void every_rule_agrees_with_a_second_algorithm(void **state)
{
    (void)state;
    static const int32_t days[] = {0, 1, 8, 10, 15, 28, 29, 30, 31, 45, 60, 90, 120};
    static const int32_t months[] = {0, 1, 2, 3, 12};
    static const uint32_t masks[] = {0,        1,        1u << 9,  1u << 27,
                                     1u << 28, 1u << 29, 1u << 30, 1u << 4 | 1u << 19};
    enum { DAYS = sizeof days / sizeof days[0], MONTHS = sizeof months / sizeof months[0] };
    for (int32_t kind = ENCOURS_TERM_NET; kind <= ENCOURS_TERM_MONTH_DAY_THEN_DAYS; kind++)
        for (size_t d = 0; d < DAYS; d++)
            for (size_t m = 0; m < MONTHS; m++)
                for (size_t k = 0; k < sizeof masks / sizeof masks[0]; k++) {
                    encours_term_rule rule = {
                        .kind = kind, .days = days[d], .months = months[m], .month_days = masks[k]};
                    if (kind == ENCOURS_TERM_AFTER_PERIOD) /* the months choose the period */
                        rule = (encours_term_rule){.kind = kind,
                                                   .days = days[d],
                                                   .period = (int32_t)(m % 3) + 1,
                                                   .month_days = masks[k]};
                    if (encours_term_rule_check(&rule, NULL) == ENCOURS_OK)
                        check_rule(&rule);
                }
}

CHECK_MAIN(every_rule_agrees_with_a_second_algorithm)
