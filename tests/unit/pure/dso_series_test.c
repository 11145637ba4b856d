/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"

#include "encours/dso_series.h"
#include "encours/dso_variants.h"

enum { MONTHS = 12 };

typedef struct book {
    encours_dso_series columns;
    int64_t balance[MONTHS];
    int64_t sales[MONTHS];
    int32_t month_end[MONTHS];
    int64_t simple[MONTHS], average[MONTHS], walk[MONTHS];
    int32_t simple_status[MONTHS], average_status[MONTHS], walk_status[MONTHS];
} book;

static void start(book *b, encours_date as_of, size_t count)
{
    memset(b, 0, sizeof *b);
    b->columns = (encours_dso_series){
        .struct_size = sizeof(encours_dso_series),
        .count = count,
        .as_of = as_of,
        .balance = b->balance,
        .sales = b->sales,
        .month_end = b->month_end,
        .simple_e4 = b->simple,
        .simple_status = b->simple_status,
        .average_e4 = b->average,
        .average_status = b->average_status,
        .count_back_e4 = b->walk,
        .count_back_status = b->walk_status,
    };
}

static void compute(book *b, const encours_dso_options *options)
{
    check_ok(encours_dso_series_compute(&b->columns, options, check_error()));
}

/* DSO-080 DSO-082: the as-of month counts to its day, the months before are whole. Mid-June: 800 of
 * 1000 in 73 days is 58.4; at the end of May 900 of 1100 in 92 days 75.2727; no more than that from
 * four months. */
static void each_month_end_has_its_own_window(void **state)
{
    (void)state;
    book b;
    start(&b, encours_date_ymd(2026, 6, 12), 4);
    const int64_t balance[] = {800, 900, 700, 600}, sales[] = {100, 500, 400, 200};
    memcpy(b.balance, balance, sizeof balance);
    memcpy(b.sales, sales, sizeof sales);
    compute(&b, NULL);
    check_equal(b.month_end[0], encours_date_ymd(2026, 6, 12).epoch_day);
    check_equal(b.month_end[1], encours_date_ymd(2026, 5, 31).epoch_day);
    check_equal(b.month_end[3], encours_date_ymd(2026, 3, 31).epoch_day);
    check_equal(b.simple[0], 584000);
    check_equal(b.simple[1], 752727);
    check_equal(b.simple_status[2], ENCOURS_DSO_HISTORY_EXHAUSTED);
    check(b.simple[2] == ENCOURS_DSO_NONE);
    /* 100 of 12 June days, all of May, 200 of 400 in April: 12 + 31 + 15. */
    check_equal(b.walk[0], 580000);
    check_equal(b.walk[1], 310000 + 300000); /* May 500, April 400 */
    check_equal(b.walk_status[3], ENCOURS_DSO_HISTORY_EXHAUSTED);
    check_equal(b.walk[3], 310000);
}

/* DSO-081: opening and closing balance, (800 + 600) / 2 / 1000 * 73 = 51.1; all four month ends,
 * 750 / 1000 * 73 = 54.75. */
static void the_average_reaches_back_to_the_opening(void **state)
{
    (void)state;
    book b;
    start(&b, encours_date_ymd(2026, 6, 12), 4);
    const int64_t balance[] = {800, 900, 700, 600}, sales[] = {100, 500, 400, 200};
    memcpy(b.balance, balance, sizeof balance);
    memcpy(b.sales, sales, sizeof sales);
    compute(&b, NULL);
    check_equal(b.average[0], 511000);
    check_equal(b.average_status[0], ENCOURS_DSO_OK);
    check_equal(b.average_status[1], ENCOURS_DSO_HISTORY_EXHAUSTED); /* its opening is not known */
    check(b.average[1] == ENCOURS_DSO_NONE);
    b.columns.average_points = ENCOURS_DSO_AVERAGE_MONTH_ENDS;
    compute(&b, NULL);
    check_equal(b.average[0], 547500);
    encours_dso_options options = ENCOURS_DSO_OPTIONS_INIT;
    options.window_days = 90;
    compute(&b, &options);
    check_equal(b.simple[0], 720000);
}

/* DSO-082: each month is what the row forms say of it, whatever the policies. */
static void a_series_equals_its_months(void **state)
{
    (void)state;
    FOR_RANDOM(random, 500)
    {
        book b;
        encours_date as_of = {(int32_t)random_between(&random, 10000, 30000)};
        start(&b, as_of, MONTHS);
        for (size_t i = 0; i < MONTHS; i++) {
            b.balance[i] = random_between(&random, -100, 3000);
            b.sales[i] = random_between(&random, -100, 900);
        }
        encours_dso_options options = ENCOURS_DSO_OPTIONS_INIT;
        options.window_months = (uint32_t)random_between(&random, 1, 4);
        options.countback_months = (uint32_t)random_between(&random, 1, 6);
        options.month_days = (int32_t)random_below(&random, 2);
        options.zero_period = (int32_t)random_below(&random, 2);
        options.negative_period = (int32_t)random_below(&random, 2);
        options.short_history = (int32_t)random_below(&random, 2);
        compute(&b, &options);
        for (size_t i = 0; i + options.window_months <= MONTHS; i++) {
            encours_date end = {b.month_end[i]}, first;
            uint32_t days = 0, period_days[MONTHS];
            int64_t sales = 0;
            size_t known = MONTHS - i < options.countback_months ? MONTHS - i
                                                                 : options.countback_months;
            encours_dso row = ENCOURS_DSO_INIT;
            check_ok(encours_dso_window_of(end, &options, &first, &days, check_error()));
            for (size_t m = 0; m < options.window_months; m++)
                sales += b.sales[i + m];
            check_ok(encours_dso_simple(b.balance[i], sales, days, &row, check_error()));
            check_equal(b.simple[i], row.days_e4);
            check_equal(b.simple_status[i], row.status);
            check_ok(encours_dso_months(end, known, options.month_days, NULL, period_days,
                                        check_error()));
            check_ok(encours_dso_count_back(b.balance[i], b.sales + i, period_days, known, &options,
                                            &row, check_error()));
            check_equal(b.walk[i], row.days_e4);
            check_equal(b.walk_status[i], row.status);
        }
    }
}

/* DSO-080: figures that are not wanted are not written. */
static void figures_may_be_left_out(void **state)
{
    (void)state;
    book b;
    start(&b, encours_date_ymd(2026, 6, 30), 4);
    b.simple[0] = b.average[0] = b.walk[0] = 42, b.month_end[0] = 42;
    b.columns.simple_e4 = b.columns.average_e4 = b.columns.count_back_e4 = NULL;
    b.columns.simple_status = b.columns.average_status = b.columns.count_back_status = NULL;
    b.columns.month_end = NULL;
    compute(&b, NULL);
    check_equal(b.simple[0] + b.average[0] + b.walk[0] + b.month_end[0], 4 * 42);
    b.columns.average_e4 = b.average, b.columns.average_status = b.average_status;
    compute(&b, NULL);
    check_equal(b.average_status[0], ENCOURS_DSO_UNDEFINED_NO_SALES);
    check_equal(b.simple[0], 42);
}

static void refuse(const book *b, const encours_dso_options *options, encours_status kind,
                   const char *part)
{
    check_fails(encours_dso_series_compute(&b->columns, options, check_error()), kind, part);
    check_equal(b->simple[0], 42);
    check_equal(b->walk[0], 42);
}

/* DSO-080: what is no series is refused, and nothing is written. */
static void bad_series_are_refused(void **state)
{
    (void)state;
    book b;
    start(&b, encours_date_ymd(2026, 6, 30), 4);
    b.simple[0] = b.walk[0] = 42;
    encours_dso_options options = ENCOURS_DSO_OPTIONS_INIT;
    options.window = ENCOURS_DSO_WINDOW_DAYS, options.window_days = 9;
    refuse(&b, &options, ENCOURS_E_INVALID, "window of days");
    options.window = 5, refuse(&b, &options, ENCOURS_E_INVALID, "window is 5");
    b.columns.average_points = 2, refuse(&b, NULL, ENCOURS_E_INVALID, "average_points");
    b.columns.average_points = -1, refuse(&b, NULL, ENCOURS_E_INVALID, "average_points");
    b.columns.average_points = 0, b.columns.count = 0, refuse(&b, NULL, ENCOURS_E_INVALID, "0 mon");
    b.columns.count = 4;
    void *members[] = {&b.columns.balance,       &b.columns.sales,
                       &b.columns.simple_status, &b.columns.average_status,
                       &b.columns.count_back_e4, &b.columns.simple_e4};
    for (size_t i = 0; i < 6; i++) {
        void *kept = NULL;
        memcpy(&kept, members[i], sizeof kept);
        memset(members[i], 0, sizeof kept);
        refuse(&b, NULL, ENCOURS_E_MISUSE, "needs");
        memcpy(members[i], &kept, sizeof kept);
    }
    b.sales[2] = b.sales[3] = INT64_MAX;
    refuse(&b, NULL, ENCOURS_E_OVERFLOW, "month 1");
    check_equal(check_last_error()->index, 1);
    b.sales[2] = 0, b.sales[3] = INT64_MIN, b.balance[2] = 5;
    refuse(&b, NULL, ENCOURS_E_OVERFLOW, "count back");
    check_equal(check_last_error()->index, 2);
    check_fails(encours_dso_series_compute(NULL, NULL, check_error()), ENCOURS_E_MISUSE, "needs");
    b.columns.struct_size = 1, refuse(&b, NULL, ENCOURS_E_ABI, "series");
}

CHECK_MAIN(each_month_end_has_its_own_window, the_average_reaches_back_to_the_opening,
           a_series_equals_its_months, figures_may_be_left_out, bad_series_are_refused)
