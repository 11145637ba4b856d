/* SPDX-License-Identifier: MIT */
/* Which days the figures of a day are about. */
#include "base/struct_size.h"
#include "encours/dso_variants.h"
#include "pure/calendar.h"
#include "pure/date.h"
#include "pure/dso.h"

enum { MONTHS_MAX = 1200, FLAT_DAYS = 30 };

static encours_status check_day(encours_date day, encours_error *error)
{
    if (enc_date_is_valid(day.epoch_day))
        return ENCOURS_OK;
    return enc_error_set(error, ENCOURS_E_INVALID,
                         "as_of %" PRId32 " is no day between 1900-01-01 and 2199-12-31",
                         day.epoch_day);
}

/* First day of the month `back` months before the month of a valid day. */
static int32_t month_start(int32_t day, size_t back)
{
    return enc_date_add_months(day - enc_date_to_civil(day).day + 1, -(int64_t)back);
}

static encours_status before_1900(size_t count, const char *unit, encours_error *error)
{
    return enc_error_set(error, ENCOURS_E_INVALID, "%zu %s back begin before 1900-01-01", count,
                         unit);
}

/* Days of the month that starts on a day. Of the as-of month only those that have passed. */
static uint32_t days_of_month(int32_t first, int32_t as_of, int32_t month_days)
{
    int32_t last = enc_date_end_of_month(first);
    if (month_days == ENCOURS_DSO_ACTUAL)
        return (uint32_t)((last < as_of ? last : as_of) - first + 1);
    /* A month that is not over has 30 days behind it at most. */
    return (uint32_t)(last <= as_of ? FLAT_DAYS : as_of - first + 1);
}

static encours_status check_months(encours_date as_of, size_t count, encours_error *error)
{
    ENC_TRY(check_day(as_of, error));
    if (count < 1 || count > MONTHS_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "%zu months, needs 1 to %d", count,
                             (int)MONTHS_MAX);
    if (month_start(as_of.epoch_day, count - 1) == ENCOURS_DATE_NONE)
        return before_1900(count, "months", error);
    return ENCOURS_OK;
}

encours_status encours_dso_months(encours_date as_of, size_t count, int32_t month_days,
                                  encours_date *first_days, uint32_t *period_days,
                                  encours_error *error)
{
    ENC_REQUIRE(period_days != NULL);
    ENC_TRY(check_months(as_of, count, error));
    if (month_days != ENCOURS_DSO_ACTUAL && month_days != ENCOURS_DSO_FLAT_30)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "month_days %" PRId32 " is no encours_dso_month_days", month_days);
    for (size_t i = 0; i < count; i++) {
        int32_t first = month_start(as_of.epoch_day, i);
        if (first_days != NULL)
            first_days[i].epoch_day = first;
        period_days[i] = days_of_month(first, as_of.epoch_day, month_days);
    }
    return ENCOURS_OK;
}

static uint32_t working_days(const encours_calendar *calendar, int32_t first, int32_t last)
{
    uint32_t days = 0;
    for (int32_t day = first; day <= last; day++)
        days += enc_calendar_is_business_day(calendar, day);
    return days;
}

/* First and last day of the month so many before that of a valid day, of its own up to that day. */
static void month_of(int32_t as_of, size_t back, int32_t *first, int32_t *last)
{
    *first = month_start(as_of, back);
    *last = back == 0 ? as_of : enc_date_end_of_month(*first);
}

encours_status encours_dso_working_months(encours_date as_of, size_t count,
                                          const encours_calendar *calendar,
                                          encours_date *first_days, uint32_t *period_days,
                                          encours_error *error)
{
    ENC_REQUIRE(calendar != NULL && period_days != NULL);
    ENC_TRY(check_months(as_of, count, error));
    ENC_TRY(encours_calendar_check(calendar, error));
    int32_t first = 0, last = 0;
    for (size_t i = 0; i < count; i++) {
        month_of(as_of.epoch_day, i, &first, &last);
        if (working_days(calendar, first, last) != 0)
            continue;
        enc_error_at(error, ENCOURS_E_INVALID, i,
                     "month %zu back has no working day%s: nothing to count its sales in", i,
                     i == 0 ? " up to the as-of day" : "");
        enc_error_hint(error, "Take an as-of day on or after the first working day of its month, "
                              "or the last day of the month before");
        return ENCOURS_E_INVALID;
    }
    for (size_t i = 0; i < count; i++) {
        month_of(as_of.epoch_day, i, &first, &last);
        period_days[i] = working_days(calendar, first, last);
        if (first_days != NULL)
            first_days[i].epoch_day = first;
    }
    return ENCOURS_OK;
}

encours_status encours_dso_window_of(encours_date as_of, const encours_dso_options *options,
                                     encours_date *first_day, uint32_t *days, encours_error *error)
{
    ENC_REQUIRE(first_day != NULL && days != NULL);
    ENC_TRY(check_day(as_of, error));
    encours_dso_options loaded;
    ENC_TRY(enc_dso_options_load(options, &loaded, error));
    bool is_months = loaded.window == ENCOURS_DSO_WINDOW_MONTHS;
    uint32_t count = is_months ? loaded.window_months : loaded.window_days;
    int32_t first = is_months ? month_start(as_of.epoch_day, count - 1)
                              : enc_date_add_days(as_of.epoch_day, 1 - (int64_t)count);
    if (first == ENCOURS_DATE_NONE)
        return before_1900(count, is_months ? "months" : "days", error);
    first_day->epoch_day = first;
    *days = loaded.window_days != 0 ? loaded.window_days : (uint32_t)(as_of.epoch_day - first + 1);
    return ENCOURS_OK;
}
