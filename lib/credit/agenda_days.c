/* SPDX-License-Identifier: MIT */
/* Which days of the agenda are worked, and what of it is to be seen on T. */
#include "credit/agenda.h"
#include "pure/calendar.h"
#include "pure/date.h"

enum { LATE_DAYS_MAX = 365, WEEK_DAYS = 7 };

static bool is_weekday(const enc_agenda_making *making, int32_t day)
{
    return (making->credit->policy->agenda.weekdays >> enc_date_weekday(day) & 1) != 0;
}

static bool is_worked(const enc_agenda_making *making, int32_t day)
{
    const encours_calendar *calendar = making->options.calendar;
    return is_weekday(making, day) &&
           (calendar == NULL || enc_calendar_is_business_day(calendar, day));
}

encours_status enc_agenda_check_calendar(const enc_agenda_making *making, encours_error *error)
{
    const encours_calendar *calendar = making->options.calendar;
    if (calendar == NULL)
        return ENCOURS_OK;
    encours_status status = encours_calendar_check(calendar, error);
    encours_calendar week = {.weekend = status == ENCOURS_OK ? calendar->weekend : 0};
    for (int32_t day = 0; day < WEEK_DAYS && status == ENCOURS_OK;
         day++) /* a week like any other */
        if (is_weekday(making, day) && enc_calendar_is_business_day(&week, day))
            return ENCOURS_OK;
    if (status == ENCOURS_OK)
        status = enc_error_set(error, ENCOURS_E_INVALID,
                               "the calendar leaves no working day of policy %s",
                               making->credit->policy->name);
    enc_error_field(error, "calendar");
    return status;
}

int32_t enc_agenda_working_day(const enc_agenda_making *making, int32_t day)
{
    while (day > ENCOURS_DATE_MIN && !is_worked(making, day))
        day--;
    return day;
}

bool enc_agenda_shows(const enc_agenda_making *making, int32_t day, int32_t lead_days)
{
    return (int64_t)enc_agenda_working_day(making, day) - lead_days <= making->credit->day;
}

bool enc_agenda_is_recent(const enc_agenda_making *making, int32_t day)
{
    int32_t most = making->options.late_days_max;
    return (int64_t)making->credit->day - day <= (most != 0 ? most : LATE_DAYS_MAX);
}
