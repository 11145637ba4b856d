/* SPDX-License-Identifier: MIT */
#include "unit/pure/forecast_fixture.h"

static void check_starts(encours_date first, encours_forecast_unit unit, uint32_t step,
                         const encours_date expected[4])
{
    int32_t starts[4];
    check_ok(encours_forecast_starts(first, unit, step, 3, starts, check_error()));
    for (size_t i = 0; i < 4; i++)
        check_equal(starts[i], expected[i].epoch_day);
}

/* FOR-009: days from the first; weeks on Mondays; months on the 1st. 2026-01-08 is a Thursday. */
static void starts_follow_the_calendar(void **state)
{
    (void)state;
    const encours_date first = encours_date_ymd(2026, 1, 8);
    check_starts(first, ENCOURS_FORECAST_DAYS, 10,
                 (const encours_date[]){first, encours_date_ymd(2026, 1, 18),
                                        encours_date_ymd(2026, 1, 28),
                                        encours_date_ymd(2026, 2, 7)});
    check_starts(first, ENCOURS_FORECAST_WEEKS, 2,
                 (const encours_date[]){first, encours_date_ymd(2026, 1, 19),
                                        encours_date_ymd(2026, 2, 2),
                                        encours_date_ymd(2026, 2, 16)});
    check_starts(first, ENCOURS_FORECAST_MONTHS, 1,
                 (const encours_date[]){first, encours_date_ymd(2026, 2, 1),
                                        encours_date_ymd(2026, 3, 1),
                                        encours_date_ymd(2026, 4, 1)});
    check_starts(encours_date_ymd(2026, 1, 31), ENCOURS_FORECAST_MONTHS, 3,
                 (const encours_date[]){encours_date_ymd(2026, 1, 31), encours_date_ymd(2026, 4, 1),
                                        encours_date_ymd(2026, 7, 1),
                                        encours_date_ymd(2026, 10, 1)});
}

/* FOR-009: what cannot be made is refused. */
static void impossible_starts_are_refused(void **state)
{
    (void)state;
    int32_t starts[2] = {7, 7};
    const encours_date first = {MONDAY}, last = {ENCOURS_DATE_MAX}, none = {ENCOURS_DATE_NONE};
    const encours_forecast_unit days = ENCOURS_FORECAST_DAYS;
    encours_error *error = check_error();
    check_fails(encours_forecast_starts(none, days, 1, 1, starts, error), ENCOURS_E_INVALID,
                "no day");
    check_fails(encours_forecast_starts(last, days, 1, 1, starts, error), ENCOURS_E_INVALID,
                "2199");
    check_fails(encours_forecast_starts(first, (encours_forecast_unit)0, 1, 1, starts, error),
                ENCOURS_E_INVALID, "unit");
    check_fails(encours_forecast_starts(first, (encours_forecast_unit)4, 1, 1, starts, error),
                ENCOURS_E_INVALID, "unit");
    check_fails(encours_forecast_starts(first, days, 0, 1, starts, error), ENCOURS_E_INVALID,
                "buckets");
    check_fails(encours_forecast_starts(first, days, 1201, 1, starts, error), ENCOURS_E_INVALID,
                "buckets");
    check_fails(encours_forecast_starts(first, days, 1, 0, starts, error), ENCOURS_E_INVALID,
                "buckets");
    check_fails(encours_forecast_starts(first, days, 1, 1025, starts, error), ENCOURS_E_INVALID,
                "buckets");
    check_fails(encours_forecast_starts(first, days, 1, 1, NULL, error), ENCOURS_E_MISUSE,
                "starts");
    check_equal(starts[0], 7);
}

CHECK_MAIN(starts_follow_the_calendar, impossible_starts_are_refused)
