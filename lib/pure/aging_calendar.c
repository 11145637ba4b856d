/* SPDX-License-Identifier: MIT */
#include "encours/aging_calendar.h"

#include <string.h>

#include "base/limits.h"
#include "base/struct_size.h"
#include "pure/aging_layout.h"
#include "pure/date.h"

enum { MONTHS_A_YEAR = 12 };

static encours_status check_periods(const encours_aging_calendar *calendar, encours_error *error)
{
    bool is_back = calendar->periods == ENCOURS_AGING_MONTHS_BACK;
    if (!is_back && calendar->periods != ENCOURS_AGING_CALENDAR)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "periods is %" PRId32 ", which is no encours_aging_periods",
                             calendar->periods);
    if (calendar->months < 1 || (!is_back && MONTHS_A_YEAR % calendar->months != 0))
        return enc_error_set(error, ENCOURS_E_INVALID, "periods of %" PRId32 " months: %s",
                             calendar->months,
                             is_back ? "needs 1 or more" : "a year has 1, 2, 3, 4, 6 or 12 such");
    return ENCOURS_OK;
}

static encours_status check(const encours_aging_calendar *calendar, size_t count,
                            encours_error *error)
{
    if (!encours_date_is_valid(calendar->as_of))
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "as_of %" PRId32 " is no day between 1900-01-01 and 2199-12-31",
                             calendar->as_of.epoch_day);
    if ((calendar->basis & ~1) != 0)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "basis %" PRId32 " is no encours_aging_basis", calendar->basis);
    if (count < 1 || count > ENC_BUCKETS_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "%zu bounds, needs 1 to %d", count,
                             (int)ENC_BUCKETS_MAX);
    return check_periods(calendar, error);
}

/* The first day of the calendar's period of a day. */
static int32_t first_of(int32_t day, int32_t months)
{
    encours_date_parts parts = enc_date_to_civil(day);
    return enc_date_from_civil(parts.year, (parts.month - 1) / months * months + 1, 1);
}

encours_status encours_aging_calendar_bounds(const encours_aging_calendar *calendar,
                                             int32_t *bounds, size_t count, encours_error *error)
{
    ENC_REQUIRE(calendar != NULL && bounds != NULL);
    encours_aging_calendar given;
    ENC_STRUCT_LOAD(given, calendar, encours_aging_calendar, sizeof given, error);
    ENC_TRY(check(&given, count, error));
    int32_t found[ENC_BUCKETS_MAX], as_of = given.as_of.epoch_day, from = as_of;
    int64_t before = given.months;
    if (given.periods == ENCOURS_AGING_CALENDAR) {
        from = first_of(as_of, given.months);
        /* By due date nothing of a period is overdue on its first day: it has no bucket. */
        if (from < as_of || given.basis == ENCOURS_AGING_BY_DOCUMENT_DATE)
            before = 0;
    }
    for (size_t i = 0; i < count; i++, before += given.months) {
        int32_t begin = enc_date_add_months(from, -before);
        if (begin == ENCOURS_DATE_NONE || as_of - begin > ENC_AGING_BOUND_MAX)
            return enc_error_at(error, ENCOURS_E_INVALID, i,
                                "bounds[%zu] is of a period that begins %" PRId64
                                " months back: before 1900, or more than %d days ago",
                                i, before, (int)ENC_AGING_BOUND_MAX);
        found[i] = as_of - begin;
    }
    memcpy(bounds, found, count * sizeof *bounds);
    return ENCOURS_OK;
}
