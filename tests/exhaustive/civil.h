/* SPDX-License-Identifier: MIT */
/* Civil dates by the algorithm of Fliegel and Van Flandern (CACM 11, 1968) through Julian day
 * numbers, and days of the week by Zeller's congruence: nothing in common with the library. */
#ifndef ENC_TESTS_CIVIL_H
#define ENC_TESTS_CIVIL_H

#include <stdint.h>

enum { JULIAN_DAY_OF_EPOCH = 2440588 };

typedef struct civil {
    int32_t year, month, day;
} civil;

static inline int32_t civil_number(civil c)
{
    int32_t a = (c.month - 14) / 12;
    return 1461 * (c.year + 4800 + a) / 4 + 367 * (c.month - 2 - 12 * a) / 12 -
           3 * ((c.year + 4900 + a) / 100) / 4 + c.day - 32075 - JULIAN_DAY_OF_EPOCH;
}

static inline civil civil_of(int32_t number)
{
    int32_t l = number + JULIAN_DAY_OF_EPOCH + 68569, n = 4 * l / 146097;
    l -= (146097 * n + 3) / 4;
    int32_t i = 4000 * (l + 1) / 1461001;
    l = l - 1461 * i / 4 + 31;
    int32_t j = 80 * l / 2447, day = l - 2447 * j / 80;
    l = j / 11;
    return (civil){100 * (n - 49) + i + l, j + 2 - 12 * l, day};
}

/* 1 (Monday) to 7 (Sunday). */
static inline int32_t civil_weekday(civil c)
{
    int32_t m = c.month < 3 ? c.month + 12 : c.month, y = c.month < 3 ? c.year - 1 : c.year;
    int32_t h = (c.day + 13 * (m + 1) / 5 + y + y / 4 - y / 100 + y / 400) % 7; /* 0: Saturday */
    return (h + 5) % 7 + 1;
}

static inline int32_t civil_month_length(int32_t year, int32_t month)
{
    static const int32_t lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return lengths[month - 1] + (month == 2 && leap);
}

/* The same day of a month so many later, clamped. */
static inline civil civil_add_months(civil c, int32_t months)
{
    int32_t index = c.year * 12 + c.month - 1 + months;
    civil to = {index / 12, index % 12 + 1, c.day};
    int32_t length = civil_month_length(to.year, to.month);
    to.day = to.day < length ? to.day : length;
    return to;
}

#endif
