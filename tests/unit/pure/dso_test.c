/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"
#include "support/vectors.h"

#include <stdbool.h>
#include <stdlib.h>

#include "base/checked.h"
#include "encours/dso.h"

enum { PERIODS_MAX = 24 };

static encours_dso simple(int64_t balance, int64_t sales, uint32_t days)
{
    encours_dso out = ENCOURS_DSO_INIT;
    check_ok(encours_dso_simple(balance, sales, days, &out, check_error()));
    return out;
}

static encours_dso count_back(int64_t balance, const int64_t *sales, const uint32_t *days,
                              size_t count, const encours_dso_options *options)
{
    encours_dso out = ENCOURS_DSO_INIT;
    check_ok(encours_dso_count_back(balance, sales, days, count, options, &out, check_error()));
    return out;
}

/* --- published figures */

/* DSO-001 DSO-005 DSO-006: within the tolerance of what was published. */
static void published_figures_come_out_as_published(void **state)
{
    (void)state;
    FOR_VECTORS(row, "dso.csv")
    {
        const char *method = vectors_text(&row, "method");
        int64_t balance = vectors_number(&row, "balance");
        int64_t not_due = vectors_number(&row, "not_due");
        int64_t sales = vectors_number(&row, "sales");
        uint32_t days = (uint32_t)vectors_number(&row, "days");
        encours_dso out = ENCOURS_DSO_INIT;
        if (strcmp(method, "simple") == 0)
            check_ok(encours_dso_simple(balance, sales, days, &out, check_error()));
        else if (strcmp(method, "best_possible") == 0)
            check_ok(encours_dso_best_possible(not_due, sales, days, &out, check_error()));
        else
            check_ok(encours_dso_delay(balance, not_due, sales, days, &out, check_error()));
        int64_t expected = vectors_number(&row, "expected_e4");
        int64_t tolerance = vectors_number(&row, "tolerance_e4");
        check_equal(out.status, ENCOURS_DSO_OK);
        check_between(out.days_e4, expected - tolerance, expected + tolerance);
    }
}

static size_t read_numbers(const char *text, int64_t *out)
{
    size_t count = 0;
    for (char *end = NULL; *text != '\0'; text = end)
        out[count++] = strtoll(text, &end, 10);
    return count;
}

/* DSO-010: the same for walks. */
static void published_count_backs_come_out_as_published(void **state)
{
    (void)state;
    FOR_VECTORS(row, "countback.csv")
    {
        int64_t sales[PERIODS_MAX], numbers[PERIODS_MAX];
        uint32_t days[PERIODS_MAX];
        size_t count = read_numbers(vectors_text(&row, "sales"), sales);
        check_equal(read_numbers(vectors_text(&row, "days"), numbers), count);
        for (size_t i = 0; i < count; i++)
            days[i] = (uint32_t)numbers[i];
        encours_dso out = count_back(vectors_number(&row, "balance"), sales, days, count, NULL);
        int64_t expected = vectors_number(&row, "expected_e4");
        int64_t tolerance = vectors_number(&row, "tolerance_e4");
        check_equal(out.status, ENCOURS_DSO_OK);
        check_between(out.days_e4, expected - tolerance, expected + tolerance);
    }
}

/* --- simple, best possible, delay */

/* DSO-001 DSO-003: the value is signed for a customer in credit, and a tie rounds away from zero: 1
 * / 20000 of a day is 0.00005. */
static void a_value_is_signed_and_rounded_half_up(void **state)
{
    (void)state;
    check_equal(simple(1, 20000, 1).days_e4, 1);
    check_equal(simple(-1, 20000, 1).days_e4, -1);
    check_equal(simple(1, 20001, 1).days_e4, 0);
    encours_dso credit = simple(-500, 1000, 90);
    check_equal(credit.days_e4, -450000);
    check_equal(credit.flags, ENCOURS_DSO_NEGATIVE_BALANCE);
    check_equal(credit.status, ENCOURS_DSO_OK);
    check_equal(simple(0, 1000, 90).days_e4, 0);
}

/* DSO-002: neither 0 nor infinity: no value. */
static void without_sales_there_is_no_dso(void **state)
{
    (void)state;
    static const int64_t sales[] = {0, -1, INT64_MIN};
    for (size_t i = 0; i < 3; i++) {
        encours_dso out = simple(100, sales[i], 30);
        check_equal(out.status, ENCOURS_DSO_UNDEFINED_NO_SALES);
        check(out.days_e4 == ENCOURS_DSO_NONE);
        check_equal(out.balance_rest, 100);
        check_equal(out.part_denominator, 1);
    }
}

/* DSO-004: exact value kept, also where the rounded one has no room. */
static void the_exact_value_survives(void **state)
{
    (void)state;
    encours_dso out = simple(INT64_MAX, 1, 36600);
    check_equal(out.status, ENCOURS_DSO_OUT_OF_RANGE);
    check(out.days_e4 == ENCOURS_DSO_NONE);
    check_equal(out.part_numerator, INT64_MAX);
    check_equal(out.days_part, 36600);
    check_equal(simple(INT64_MAX, INT64_MAX, 30).days_e4, 300000);
    check_equal(simple(INT64_MIN, INT64_MAX, 30).days_e4, -300000);
    encours_dso keep = ENCOURS_DSO_INIT;
    keep.days_e4 = 42;
    check_fails(encours_dso_delay(INT64_MAX, -1, 1, 30, &keep, check_error()), ENCOURS_E_OVERFLOW,
                "less not due");
    check_fails(encours_dso_simple(1, 1, 0, &keep, check_error()), ENCOURS_E_INVALID, "days is 0");
    check_fails(encours_dso_simple(1, 1, 36601, &keep, check_error()), ENCOURS_E_INVALID, "36601");
    check_equal(keep.days_e4, 42);
    keep.struct_size = 8;
    check_fails(encours_dso_simple(1, 1, 30, &keep, check_error()), ENCOURS_E_ABI, "struct_size");
}

/* DSO-006: ADD = simple - best possible, exactly: the numerators subtract over one denominator. */
static void delay_is_the_exact_difference(void **state)
{
    (void)state;
    FOR_RANDOM(random, 3000)
    {
        int64_t balance = random_between(&random, -100000, 1000000);
        int64_t not_due = random_between(&random, -100000, 1000000);
        int64_t sales = random_between(&random, 1, 3000000);
        encours_dso own = simple(balance, sales, 91);
        encours_dso best = ENCOURS_DSO_INIT, delay = ENCOURS_DSO_INIT;
        check_ok(encours_dso_best_possible(not_due, sales, 91, &best, check_error()));
        check_ok(encours_dso_delay(balance, not_due, sales, 91, &delay, check_error()));
        check_equal(own.part_numerator - best.part_numerator, delay.part_numerator);
        check_equal(own.part_denominator, delay.part_denominator);
        check_between(own.days_e4 - best.days_e4 - delay.days_e4, -1, 1);
    }
}

/* --- count-back policies */

static const int64_t sales_with_gap[] = {100, 0, 200, -50, 300};
static const uint32_t days_with_gap[] = {30, 31, 28, 31, 30};

/* DSO-012: 250 = 100 + 0 + 150 of 200: 30 + 31 + 150 / 200 * 28 = 82. */
static void a_month_without_sales_counts_its_days(void **state)
{
    (void)state;
    encours_dso out = count_back(250, sales_with_gap, days_with_gap, 5, NULL);
    check_equal(out.days_e4, 820000);
    check_equal(out.flags, ENCOURS_DSO_ZERO_PERIOD);
    check_equal(out.periods_used, 3);
    check_equal(out.days_full, 61);
    check_equal(out.days_part, 28);
    check_equal(out.part_numerator, 150);
    check_equal(out.part_denominator, 200);
    check_equal(out.balance_rest, 0);
    encours_dso_options options = ENCOURS_DSO_OPTIONS_INIT;
    options.zero_period = ENCOURS_DSO_ZERO_STOP;
    out = count_back(250, sales_with_gap, days_with_gap, 5, &options);
    check_equal(out.status, ENCOURS_DSO_STOPPED_AT_PERIOD);
    check_equal(out.days_e4, 300000);
    check_equal(out.balance_rest, 150);
    check_equal(out.periods_used, 1);
}

/* DSO-013: 360: after 100, 0, 200 there are 60 left; the month of -50 makes 110; 110 / 300 * 30
 * = 11. */
static void a_month_of_credit_notes_gives_balance_back(void **state)
{
    (void)state;
    encours_dso out = count_back(360, sales_with_gap, days_with_gap, 5, NULL);
    check_equal(out.days_e4, (30 + 31 + 28 + 31 + 11) * 10000);
    check_equal(out.flags, ENCOURS_DSO_ZERO_PERIOD | ENCOURS_DSO_NEGATIVE_PERIOD);
    encours_dso_options options = ENCOURS_DSO_OPTIONS_INIT;
    options.negative_period = ENCOURS_DSO_NEGATIVE_STOP;
    out = count_back(360, sales_with_gap, days_with_gap, 5, &options);
    check_equal(out.status, ENCOURS_DSO_STOPPED_AT_PERIOD);
    check_equal(out.days_e4, (30 + 31 + 28) * 10000);
    check_equal(out.balance_rest, 60);
}

/* DSO-014 DSO-015: a history of 550 in 150 days: the 450 that remain are 450 / 550 * 150 days more.
 */
static void a_short_history_says_so(void **state)
{
    (void)state;
    encours_dso out = count_back(1000, sales_with_gap, days_with_gap, 5, NULL);
    check_equal(out.status, ENCOURS_DSO_HISTORY_EXHAUSTED);
    check_equal(out.days_e4, 1500000);
    check_equal(out.balance_rest, 450);
    check_equal(out.periods_used, 5);
    encours_dso_options options = ENCOURS_DSO_OPTIONS_INIT;
    options.short_history = ENCOURS_DSO_SHORT_EXTRAPOLATE;
    out = count_back(1000, sales_with_gap, days_with_gap, 5, &options);
    check_equal(out.status, ENCOURS_DSO_EXTRAPOLATED);
    check_equal(out.days_e4, 2727273);
    check_equal(out.balance_rest, 450);
    /* Nothing sold, nothing to extrapolate from. */
    out = count_back(1000, sales_with_gap + 1, days_with_gap, 1, &options);
    check_equal(out.status, ENCOURS_DSO_HISTORY_EXHAUSTED);
    out = count_back(1000, NULL, NULL, 0, &options);
    check_equal(out.status, ENCOURS_DSO_HISTORY_EXHAUSTED);
    check_equal(out.days_e4, 0);
    check_equal(out.balance_rest, 1000);
}

/* DSO-011 DSO-016: a balance of 100 is all of a month of 100; of 0 and of -70, no day. */
static void a_tie_takes_the_whole_month_and_credit_takes_none(void **state)
{
    (void)state;
    encours_dso out = count_back(100, sales_with_gap, days_with_gap, 5, NULL);
    check_equal(out.days_e4, 300000);
    check_equal(out.periods_used, 1);
    check_equal(out.flags, 0);
    out = count_back(0, sales_with_gap, days_with_gap, 5, NULL);
    check_equal(out.days_e4, 0);
    check_equal(out.status, ENCOURS_DSO_OK);
    out = count_back(-70, sales_with_gap, days_with_gap, 5, NULL);
    check_equal(out.days_e4, 0);
    check_equal(out.flags, ENCOURS_DSO_NEGATIVE_BALANCE);
    check_equal(out.balance_rest, -70);
}

/* DSO-010: day by day instead of month by month: the balance is the sum of what the latest days
 * sold. */
static void count_back_equals_a_walk_by_days(void **state)
{
    (void)state;
    FOR_RANDOM(random, 2000)
    {
        int64_t sales[PERIODS_MAX];
        uint32_t days[PERIODS_MAX];
        size_t count = random_below(&random, PERIODS_MAX) + 1;
        int64_t history = 0, history_days = 0;
        for (size_t i = 0; i < count; i++) {
            days[i] = (uint32_t)random_between(&random, 28, 31);
            sales[i] = random_between(&random, 0, 50) * days[i]; /* a whole amount a day */
            history += sales[i];
            history_days += days[i];
        }
        int64_t balance = (int64_t)random_below(&random, (uint64_t)history + 100);
        encours_dso out = count_back(balance, sales, days, count, NULL);
        int64_t rest = balance, full = 0;
        size_t period = 0;
        for (int64_t in_period = 0; period < count && rest > 0;) {
            int64_t daily = sales[period] / days[period];
            if (rest < daily)
                break;
            rest -= daily;
            full++;
            if (++in_period == days[period]) {
                period++;
                in_period = 0;
            }
        }
        int64_t part = 0; /* of the last day, half up */
        if (period < count && rest > 0)
            part = (rest * 20000 / (sales[period] / days[period]) + 1) / 2;
        check_equal(out.days_e4, full * 10000 + part);
        check_equal(out.status == ENCOURS_DSO_HISTORY_EXHAUSTED, balance > history);
        check_equal(out.balance_rest, balance > history ? balance - history : 0);
        check(balance < history || full == history_days || rest == 0);
    }
}

/* DSO-016: days, policies and sums that cannot be. */
static void bad_histories_are_refused(void **state)
{
    (void)state;
    encours_dso out = ENCOURS_DSO_INIT;
    const int64_t sales[] = {1, INT64_MIN, INT64_MIN};
    const uint32_t days[] = {30, 0, 30}, good[] = {30, 30, 30};
    check_fails(encours_dso_count_back(5, sales, days, 3, NULL, &out, check_error()),
                ENCOURS_E_INVALID, "period_days is 0");
    check_equal(check_last_error()->index, 1);
    check_fails(encours_dso_count_back(5, sales, good, 3, NULL, &out, check_error()),
                ENCOURS_E_OVERFLOW, "negative sales");
    encours_dso_options options = ENCOURS_DSO_OPTIONS_INIT;
    options.zero_period = 2;
    check_fails(encours_dso_count_back(5, sales, good, 1, &options, &out, check_error()),
                ENCOURS_E_INVALID, "zero_period is 2");
    options.zero_period = -1;
    check_fails(encours_dso_count_back(5, sales, good, 1, &options, &out, check_error()),
                ENCOURS_E_INVALID, "zero_period is -1");
    options.zero_period = 0;
    int32_t *choices[] = {&options.negative_period, &options.short_history, &options.month_days,
                          &options.window};
    for (size_t i = 0; i < 4; i++) {
        *choices[i] = 2;
        check_fails(encours_dso_count_back(5, sales, good, 1, &options, &out, check_error()),
                    ENCOURS_E_INVALID, "is 2");
        *choices[i] = 0;
    }
    options.struct_size = 8;
    check_fails(encours_dso_count_back(5, sales, good, 1, &options, &out, check_error()),
                ENCOURS_E_ABI, "options");
    options.struct_size = sizeof options;
    out.struct_size = 8;
    check_fails(encours_dso_count_back(5, sales, good, 1, NULL, &out, check_error()), ENCOURS_E_ABI,
                "encours_dso");
    out.struct_size = sizeof out;
    options.countback_months = 1201;
    check_fails(encours_dso_count_back(5, sales, good, 1, &options, &out, check_error()),
                ENCOURS_E_INVALID, "countback_months is 1201");
    check_fails(encours_dso_count_back(5, sales, good, 36601, NULL, &out, check_error()),
                ENCOURS_E_INVALID, "36601 periods");
    check_fails(encours_dso_count_back(5, NULL, good, 1, NULL, &out, check_error()),
                ENCOURS_E_MISUSE, "needs");
    check_fails(encours_dso_count_back(5, sales, NULL, 1, NULL, &out, check_error()),
                ENCOURS_E_MISUSE, "needs");
}

/* --- days */

static encours_date day(int32_t year, int32_t month, int32_t of_month)
{
    return encours_date_ymd(year, month, of_month);
}

/* DSO-020 DSO-021: 28 to 31 days or 30, and of the as-of month those that have passed. */
static void months_count_back_from_the_as_of_day(void **state)
{
    (void)state;
    encours_date first[4];
    uint32_t days[4];
    check_ok(
        encours_dso_months(day(2024, 4, 30), 4, ENCOURS_DSO_ACTUAL, first, days, check_error()));
    static const uint32_t whole[] = {30, 31, 29, 31};
    for (size_t i = 0; i < 4; i++) {
        check_equal(days[i], whole[i]);
        check_equal(first[i].epoch_day, day(2024, 4 - (int32_t)i, 1).epoch_day);
    }
    check_ok(
        encours_dso_months(day(2026, 1, 12), 3, ENCOURS_DSO_ACTUAL, first, days, check_error()));
    check_equal(days[0], 12); /* elapsed days, never a full month */
    check_equal(days[1], 31);
    check_equal(first[2].epoch_day, day(2025, 11, 1).epoch_day);
    static const struct {
        int32_t month, day;
        uint32_t days;
    } flat[] = {{1, 31, 30}, {1, 30, 30}, {1, 29, 29}, {2, 28, 30}, {2, 27, 27}, {4, 30, 30}};
    for (size_t i = 0; i < sizeof flat / sizeof flat[0]; i++) {
        check_ok(encours_dso_months(day(2026, flat[i].month, flat[i].day), 2, ENCOURS_DSO_FLAT_30,
                                    NULL, days, check_error()));
        check_equal(days[0], flat[i].days);
        check_equal(days[1], 30);
    }
    check_fails(encours_dso_months(day(1900, 2, 1), 3, 0, NULL, days, check_error()),
                ENCOURS_E_INVALID, "before 1900");
    check_fails(encours_dso_months(day(2026, 2, 1), 0, 0, NULL, days, check_error()),
                ENCOURS_E_INVALID, "0 months");
    check_fails(encours_dso_months(day(2026, 2, 30), 1, 0, NULL, days, check_error()),
                ENCOURS_E_INVALID, "no day");
}

static void check_window(const encours_dso_options *options, encours_date as_of, encours_date first,
                         uint32_t days)
{
    encours_date out_first;
    uint32_t out_days = 0;
    check_ok(encours_dso_window_of(as_of, options, &out_first, &out_days, check_error()));
    check_equal(out_first.epoch_day, first.epoch_day);
    check_equal(out_days, days);
}

/* DSO-022: April to June 2013 has 91 days, and 73 when June is on its 12th. */
static void the_window_is_what_the_options_say(void **state)
{
    (void)state;
    check_window(NULL, day(2013, 6, 30), day(2013, 4, 1), 91);
    check_window(NULL, day(2013, 6, 12), day(2013, 4, 1), 73);
    encours_dso_options options = ENCOURS_DSO_OPTIONS_INIT;
    options.window_months = 12;
    check_window(&options, day(2026, 6, 30), day(2025, 7, 1), 365);
    options.window_days = 360; /* twelve months of sales, counted as 360 days */
    check_window(&options, day(2026, 6, 30), day(2025, 7, 1), 360);
    options.window = ENCOURS_DSO_WINDOW_DAYS;
    options.window_days = 1;
    check_window(&options, day(2026, 6, 30), day(2026, 6, 30), 1);
    options.window_days = 0;
    encours_date first;
    uint32_t days = 0;
    check_fails(encours_dso_window_of(day(2026, 6, 30), &options, &first, &days, check_error()),
                ENCOURS_E_INVALID, "window_days is 0");
}

CHECK_MAIN(published_figures_come_out_as_published, published_count_backs_come_out_as_published,
           a_value_is_signed_and_rounded_half_up, without_sales_there_is_no_dso,
           the_exact_value_survives, delay_is_the_exact_difference,
           a_month_without_sales_counts_its_days, a_month_of_credit_notes_gives_balance_back,
           a_short_history_says_so, a_tie_takes_the_whole_month_and_credit_takes_none,
           count_back_equals_a_walk_by_days, bad_histories_are_refused,
           months_count_back_from_the_as_of_day, the_window_is_what_the_options_say)
