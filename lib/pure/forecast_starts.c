/* SPDX-License-Identifier: MIT */
#include "encours/forecast.h"

#include "base/error.h"
#include "pure/date.h"
#include "pure/forecast.h"

enum { STEP_MAX = 1200, WEEK = 7 };

/* Start of bucket n, or NONE out of range. */
static int32_t start_of(int32_t first, encours_forecast_unit unit, int64_t n)
{
    if (n == 0 || unit == ENCOURS_FORECAST_DAYS)
        return enc_date_add_days(first, n);
    if (unit == ENCOURS_FORECAST_WEEKS)
        return enc_date_add_days(first, n * WEEK - (enc_date_weekday(first) - 1));
    return enc_date_add_months(first - enc_date_to_civil(first).day + 1, n);
}

encours_status encours_forecast_starts(encours_date first, encours_forecast_unit unit,
                                       uint32_t step, size_t buckets, int32_t *starts,
                                       encours_error *error)
{
    ENC_REQUIRE(starts != NULL);
    if (!enc_date_is_valid(first.epoch_day))
        return enc_error_set(error, ENCOURS_E_INVALID, "the first start is no day");
    if (unit < ENCOURS_FORECAST_DAYS || unit > ENCOURS_FORECAST_MONTHS)
        return enc_error_set(error, ENCOURS_E_INVALID, "%d is no unit of buckets", (int)unit);
    if (step < 1 || step > STEP_MAX || buckets < 1 || buckets > ENC_FORECAST_BUCKETS_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "%zu buckets of %" PRIu32 " units, must be 1 to 1024 of 1 to 1200",
                             buckets, step);
    int64_t last = (int64_t)(buckets * step);
    if (start_of(first.epoch_day, unit, last) == ENCOURS_DATE_NONE)
        return enc_error_set(error, ENCOURS_E_INVALID, "the last start is after 2199-12-31");
    for (size_t i = 0; i <= buckets; i++)
        starts[i] = start_of(first.epoch_day, unit, (int64_t)(i * step));
    return ENCOURS_OK;
}
