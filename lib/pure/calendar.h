/* SPDX-License-Identifier: MIT */
/* Business days of a calendar that encours_calendar_check() has accepted, on valid epoch days. */
#ifndef ENC_PURE_CALENDAR_H
#define ENC_PURE_CALENDAR_H

#include <stdbool.h>

#include "encours/calendar.h"

bool enc_calendar_is_business_day(const encours_calendar *calendar, int32_t day);

/* The rolled day; ENCOURS_DATE_NONE when there is none in range. */
int32_t enc_calendar_roll(const encours_calendar *calendar, int32_t day, encours_roll roll);

#endif
