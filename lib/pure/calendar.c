/* SPDX-License-Identifier: MIT */
#include "pure/calendar.h"

#include "base/error.h"
#include "pure/date.h"

enum { ALL_WEEK = 127, DEFAULT_WEEKEND = ENCOURS_WEEKEND_SATURDAY | ENCOURS_WEEKEND_SUNDAY };

encours_status encours_calendar_check(const encours_calendar *calendar, encours_error *error)
{
    ENC_REQUIRE(calendar != NULL);
    ENC_REQUIRE(calendar->holidays != NULL || calendar->holiday_count == 0);
    if (calendar->weekend >= ALL_WEEK && calendar->weekend != ENCOURS_WEEKEND_NONE)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "weekend is %u, expected a sum of encours_weekend that leaves a day "
                             "of the week, or ENCOURS_WEEKEND_NONE",
                             (unsigned)calendar->weekend);
    if (calendar->reserved_0 != 0)
        return enc_error_set(error, ENCOURS_E_INVALID, "reserved_0 of a calendar must be zero");
    for (size_t i = 0; i < calendar->holiday_count; i++) {
        int32_t day = calendar->holidays[i];
        if (!enc_date_is_valid(day))
            return enc_error_at(
                error, ENCOURS_E_INVALID, i,
                "holiday %zu is day %" PRId32 " since 1970-01-01, out of 1900 to 2199", i, day);
        if (i > 0 && day <= calendar->holidays[i - 1])
            return enc_error_at(error, ENCOURS_E_INVALID, i,
                                "holiday %zu is not later than the one before it", i);
    }
    return ENCOURS_OK;
}

static bool is_holiday(const encours_calendar *calendar, int32_t day)
{
    size_t at = enc_date_place(calendar->holidays, calendar->holiday_count, day);
    return at < calendar->holiday_count && calendar->holidays[at] == day;
}

bool enc_calendar_is_business_day(const encours_calendar *calendar, int32_t day)
{
    uint32_t weekend = calendar->weekend == 0 ? DEFAULT_WEEKEND : calendar->weekend;
    return (weekend >> (enc_date_weekday(day) - 1) & 1) == 0 && !is_holiday(calendar, day);
}

/* The nearest business day at or beyond `day` by `step`; ENCOURS_DATE_NONE past the range. */
static int32_t seek(const encours_calendar *calendar, int32_t day, int32_t step)
{
    for (; enc_date_is_valid(day); day += step)
        if (enc_calendar_is_business_day(calendar, day))
            return day;
    return ENCOURS_DATE_NONE;
}

/* Seek by `step`, and the other way when that leaves the month. */
static int32_t seek_in_month(const encours_calendar *calendar, int32_t day, int32_t step)
{
    int32_t found = seek(calendar, day, step);
    if (found != ENCOURS_DATE_NONE && enc_date_end_of_month(found) == enc_date_end_of_month(day))
        return found;
    return seek(calendar, day, -step);
}

int32_t enc_calendar_roll(const encours_calendar *calendar, int32_t day, encours_roll roll)
{
    switch (roll) {
    case ENCOURS_ROLL_FOLLOWING:
        return seek(calendar, day, 1);
    case ENCOURS_ROLL_MODIFIED_FOLLOWING:
        return seek_in_month(calendar, day, 1);
    case ENCOURS_ROLL_PRECEDING:
        return seek(calendar, day, -1);
    case ENCOURS_ROLL_MODIFIED_PRECEDING:
        return seek_in_month(calendar, day, -1);
    default: /* ENCOURS_ROLL_UNADJUSTED */
        return day;
    }
}

static encours_status check_date(encours_date date, encours_error *error)
{
    if (enc_date_is_valid(date.epoch_day))
        return ENCOURS_OK;
    if (date.epoch_day == ENCOURS_DATE_NONE)
        return enc_error_set(error, ENCOURS_E_INVALID, "there is no date");
    return enc_error_set(error, ENCOURS_E_INVALID, "epoch day %" PRId32 " is out of 1900 to 2199",
                         date.epoch_day);
}

encours_status encours_calendar_is_business_day(const encours_calendar *calendar, encours_date date,
                                                int32_t *out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    ENC_TRY(encours_calendar_check(calendar, error));
    ENC_TRY(check_date(date, error));
    *out = enc_calendar_is_business_day(calendar, date.epoch_day) ? 1 : 0;
    return ENCOURS_OK;
}

encours_status encours_calendar_roll(const encours_calendar *calendar, encours_date date,
                                     encours_roll roll, encours_date *out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    ENC_TRY(encours_calendar_check(calendar, error));
    ENC_TRY(check_date(date, error));
    if ((uint32_t)roll > ENCOURS_ROLL_MODIFIED_PRECEDING)
        return enc_error_set(error, ENCOURS_E_INVALID, "%d is no business-day roll", (int)roll);
    int32_t rolled = enc_calendar_roll(calendar, date.epoch_day, roll);
    if (rolled == ENCOURS_DATE_NONE) {
        char text[ENCOURS_DATE_TEXT_SIZE];
        encours_date_format(date, text, sizeof text);
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "no business day from %s on that side within 1900 to 2199", text);
    }
    out->epoch_day = rolled;
    return ENCOURS_OK;
}
