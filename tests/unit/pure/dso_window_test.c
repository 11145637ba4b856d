/* SPDX-License-Identifier: MIT */
#include "support/check.h"

#include "encours/dso_variants.h"

static const encours_calendar weekdays = {NULL, 0, 0, 0};

/* DSO-021 DSO-023: June 2026 has 22 weekdays, 10 up to Friday the 12th; May 21, less Labour Day,
 * Victory Day, Ascension and Whit Monday 17. */
static void months_are_counted_in_working_days(void **state)
{
    (void)state;
    uint32_t days[2];
    encours_date first[2];
    check_ok(encours_dso_working_months(encours_date_ymd(2026, 6, 30), 2, &weekdays, first, days,
                                        check_error()));
    check_equal(days[0], 22);
    check_equal(days[1], 21);
    check_equal(first[1].epoch_day, encours_date_ymd(2026, 5, 1).epoch_day);
    const int32_t holidays[] = {
        encours_date_ymd(2026, 5, 1).epoch_day, encours_date_ymd(2026, 5, 8).epoch_day,
        encours_date_ymd(2026, 5, 14).epoch_day, encours_date_ymd(2026, 5, 25).epoch_day};
    const encours_calendar french = {holidays, 4, 0, 0};
    check_ok(encours_dso_working_months(encours_date_ymd(2026, 6, 12), 2, &french, NULL, days,
                                        check_error()));
    check_equal(days[0], 10);
    check_equal(days[1], 17);
}

/* DSO-023: 2500 over 1200, 800 and 700 in 22, 21 and 22 working days: 43 + 500 / 700 * 22. */
static void a_count_back_may_be_in_working_days(void **state)
{
    (void)state;
    static const int64_t sales[] = {1200, 800, 700};
    uint32_t days[3];
    encours_dso out = ENCOURS_DSO_INIT;
    check_ok(encours_dso_working_months(encours_date_ymd(2026, 6, 30), 3, &weekdays, NULL, days,
                                        check_error()));
    check_equal(days[2], 22);
    check_ok(encours_dso_count_back(2500, sales, days, 3, NULL, &out, check_error()));
    check_equal(out.days_e4, 587143);
}

/* DSO-023: a month without a working day so far is refused: 1 February 2026 is a Sunday. */
static void a_month_without_a_working_day_is_refused(void **state)
{
    (void)state;
    uint32_t days[2] = {7, 7};
    check_fails(encours_dso_working_months(encours_date_ymd(2026, 2, 1), 2, &weekdays, NULL, days,
                                           check_error()),
                ENCOURS_E_INVALID, "up to the as-of day");
    int32_t january[31];
    for (int32_t i = 0; i < 31; i++)
        january[i] = encours_date_ymd(2026, 1, 1).epoch_day + i;
    const encours_calendar closed = {january, 31, 0, 0};
    check_fails(encours_dso_working_months(encours_date_ymd(2026, 2, 2), 2, &closed, NULL, days,
                                           check_error()),
                ENCOURS_E_INVALID, "month 1 back has no working day:");
    check_equal(check_last_error()->index, 1);
    check_equal(days[0], 7);
    const encours_calendar bad = {january, 2, 1024, 0};
    check_fails(encours_dso_working_months(encours_date_ymd(2026, 2, 2), 2, &bad, NULL, days,
                                           check_error()),
                ENCOURS_E_INVALID, "");
    check_fails(encours_dso_working_months(encours_date_ymd(2026, 2, 2), 0, &weekdays, NULL, days,
                                           check_error()),
                ENCOURS_E_INVALID, "0 months");
    check_fails(encours_dso_working_months(encours_date_ymd(2026, 2, 2), 1201, &weekdays, NULL,
                                           days, check_error()),
                ENCOURS_E_INVALID, "1201 months");
    check_fails(encours_dso_working_months(encours_date_ymd(2026, 2, 2), 1, NULL, NULL, days,
                                           check_error()),
                ENCOURS_E_MISUSE, "needs");
    check_fails(encours_dso_working_months(encours_date_ymd(2026, 2, 2), 1, &weekdays, NULL, NULL,
                                           check_error()),
                ENCOURS_E_MISUSE, "needs");
}

/* DSO-020 DSO-022: choices that are none are refused. */
static void bad_choices_are_refused(void **state)
{
    (void)state;
    uint32_t days[2];
    encours_date day = encours_date_ymd(2026, 2, 2), first;
    check_fails(encours_dso_months(day, 1, 2, NULL, days, check_error()), ENCOURS_E_INVALID,
                "month_days 2");
    check_fails(encours_dso_months(day, 1201, 0, NULL, days, check_error()), ENCOURS_E_INVALID,
                "1201 months");
    check_fails(encours_dso_months(day, 1, 0, NULL, NULL, check_error()), ENCOURS_E_MISUSE,
                "needs");
    encours_dso_options options = ENCOURS_DSO_OPTIONS_INIT;
    check_fails(encours_dso_window_of(day, &options, NULL, days, check_error()), ENCOURS_E_MISUSE,
                "needs");
    check_fails(encours_dso_window_of(day, &options, &first, NULL, check_error()), ENCOURS_E_MISUSE,
                "needs");
    const encours_date none = {ENCOURS_DATE_NONE};
    check_fails(encours_dso_window_of(none, &options, &first, days, check_error()),
                ENCOURS_E_INVALID, "as_of");
    options.window_months = 1200;
    check_fails(
        encours_dso_window_of(encours_date_ymd(1901, 1, 1), &options, &first, days, check_error()),
        ENCOURS_E_INVALID, "months back");
    options.window = ENCOURS_DSO_WINDOW_DAYS, options.window_days = 9;
    check_fails(
        encours_dso_window_of(encours_date_ymd(1900, 1, 5), &options, &first, days, check_error()),
        ENCOURS_E_INVALID, "days back");
    options.window_months = 1201;
    check_fails(encours_dso_window_of(day, &options, &first, days, check_error()),
                ENCOURS_E_INVALID, "window_months");
}

CHECK_MAIN(months_are_counted_in_working_days, a_count_back_may_be_in_working_days,
           a_month_without_a_working_day_is_refused, bad_choices_are_refused)
