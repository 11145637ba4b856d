/* SPDX-License-Identifier: MIT */
/* Civil dates as bare epoch days, for loops over columns. No function here checks its range: a
 * caller tests enc_date_is_valid() once where a day enters. Algorithms: H. Hinnant, "chrono-
 * compatible low-level date algorithms", with an era of 400 years that starts on 1 March 1600. */
#ifndef ENC_PURE_DATE_H
#define ENC_PURE_DATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"

static inline bool enc_date_is_valid(int32_t day)
{
    return day >= ENCOURS_DATE_MIN && day <= ENCOURS_DATE_MAX;
}

/* 1900 to 2199 only. */
static inline bool enc_date_is_leap_year(int32_t year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/* 28 to 31; month 1 to 12. */
static inline int32_t enc_date_month_length(int32_t year, int32_t month)
{
    if (month == 2)
        return enc_date_is_leap_year(year) ? 29 : 28;
    return 30 + ((month + (month >> 3)) & 1);
}

/* Days from 1970-01-01 to a day that exists, 1600 and later. */
static inline int32_t enc_date_from_civil(int32_t year, int32_t month, int32_t day)
{
    uint32_t y = (uint32_t)year - (month <= 2 ? 1601u : 1600u);
    uint32_t m = (uint32_t)month + (month <= 2 ? 9u : UINT32_MAX - 2u); /* from March: 0 to 11 */
    uint32_t days = 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + (uint32_t)day - 1;
    return (int32_t)days - 135080; /* 1970-01-01 is day 135080 from 1600-03-01 */
}

/* Year, month and day of a valid day. */
static inline encours_date_parts enc_date_to_civil(int32_t day)
{
    uint32_t days = (uint32_t)(day + 135080);
    uint32_t era = days / 146097, of_era = days % 146097;
    uint32_t year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    uint32_t of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    uint32_t m = (5 * of_year + 2) / 153;
    return (encours_date_parts){
        .year = (int32_t)(1600 + 400 * era + year_of_era + (m >= 10)),
        .month = (int32_t)(m < 10 ? m + 3 : m - 9),
        .day = (int32_t)(of_year - (153 * m + 2) / 5 + 1),
    };
}

/* Months since the year 0 of a valid day: for differences. */
static inline int32_t enc_date_month_number(int32_t day)
{
    encours_date_parts parts = enc_date_to_civil(day);
    return parts.year * 12 + parts.month;
}

/* Last day of the month of a valid day. */
static inline int32_t enc_date_end_of_month(int32_t day)
{
    encours_date_parts parts = enc_date_to_civil(day);
    return day - parts.day + enc_date_month_length(parts.year, parts.month);
}

/* 1 (Monday) to 7 (Sunday) of a valid day. 1899-12-31, the day before the first, is a Sunday. */
static inline int32_t enc_date_weekday(int32_t day)
{
    return (day - ENCOURS_DATE_MIN) % 7 + 1;
}

/* The place of the first day not before `day` among days in ascending order; `count`: none. */
static inline size_t enc_date_place(const int32_t *days, size_t count, int32_t day)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (days[middle] < day)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The day if it is valid and exists, else ENCOURS_DATE_NONE. Any arguments. */
int32_t enc_date_from_civil_checked(int64_t year, int32_t month, int32_t day);

/* A valid day plus any days or months (clamped to the month's length); ENCOURS_DATE_NONE when the
 * result is out of range. */
int32_t enc_date_add_days(int32_t day, int64_t days);
int32_t enc_date_add_months(int32_t day, int64_t months);

/* "YYYY-MM-DD" of a valid day: ten characters, not terminated. */
void enc_date_write(int32_t day, char *out);

#endif
