/* SPDX-License-Identifier: MIT */
#include "encours/holidays.h"

#include "base/error.h"
#include "base/struct_size.h"
#include "pure/date.h"

enum { YEAR_FIRST = 1900, YEAR_LAST = 2199, ROWS_MAX = 366, OFFSET_MIN = -80, OFFSET_MAX = 250 };

/* Easter Sunday of a year in range. Nature, 20 April 1876, with its letters: a is the place in the
 * cycle of Meton, b and c the century, h the age of the moon, l the way to the Sunday. */
static int32_t easter(int32_t year)
{
    int32_t a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4;
    int32_t f = (b + 8) / 25, g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30;
    int32_t i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
    int32_t m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;
    return enc_date_from_civil(year, n / 31, n % 31 + 1);
}

encours_date encours_date_easter(int32_t year)
{
    if (year < YEAR_FIRST || year > YEAR_LAST)
        return (encours_date){ENCOURS_DATE_NONE};
    return (encours_date){easter(year)};
}

/* The n-th weekday of a month, n negative from its end; ENCOURS_DATE_NONE when it has none. */
static int32_t nth_weekday(int32_t year, int32_t month, int32_t weekday, int32_t n)
{
    int32_t length = enc_date_month_length(year, month);
    int32_t first = enc_date_from_civil(year, month, 1);
    int32_t day = n > 0 ? (weekday - enc_date_weekday(first) + 7) % 7 + 7 * (n - 1)
                        : length - 1 + 7 * (n + 1) -
                              (enc_date_weekday(first + length - 1) - weekday + 7) % 7;
    return day >= 0 && day < length ? first + day : ENCOURS_DATE_NONE;
}

/* The value of an optional column: 0 or no date where it is not given. */
static int32_t at(const int32_t *column, size_t row, int32_t none)
{
    return column != NULL ? column[row] : none;
}

/* The day of a row in a year; ENCOURS_DATE_NONE when there is none or it is not valid then. */
static int32_t day_of(const encours_holiday_columns *columns, size_t row, int32_t year,
                      int32_t sunday)
{
    int32_t month = columns->month[row], n = columns->day[row], day;
    if (columns->kind[row] == ENCOURS_HOLIDAY_EASTER)
        day = sunday + n;
    else if (columns->kind[row] == ENCOURS_HOLIDAY_WEEKDAY)
        day = nth_weekday(year, month, at(columns->weekday, row, 0), n);
    else
        day = n <= enc_date_month_length(year, month) ? enc_date_from_civil(year, month, n)
                                                      : ENCOURS_DATE_NONE;
    int32_t until = at(columns->valid_until, row, ENCOURS_DATE_NONE);
    /* No first day is the least number, so any day is later. */
    if (day < at(columns->valid_from, row, ENCOURS_DATE_NONE) ||
        (until != ENCOURS_DATE_NONE && day > until))
        return ENCOURS_DATE_NONE;
    return day;
}

/* The days of all years in their order, written up to `capacity`; how many there are. Of a year the
 * least day after the last one given is looked for again and again: no memory is needed. */
static size_t list(const encours_holiday_columns *columns, int32_t first_year, int32_t last_year,
                   int32_t *out, size_t capacity)
{
    size_t found = 0;
    for (int32_t year = first_year; year <= last_year; year++) {
        int32_t sunday = easter(year), next = ENCOURS_DATE_NONE;
        for (int32_t last = ENCOURS_DATE_NONE;; last = next) {
            next = INT32_MAX;
            for (size_t row = 0; row < columns->count; row++) {
                int32_t day = day_of(columns, row, year, sunday);
                if (day > last && day < next)
                    next = day;
            }
            if (next == INT32_MAX)
                break;
            if (found < capacity)
                out[found] = next;
            found++;
        }
    }
    return found;
}

static encours_status check_day(const encours_holiday_columns *columns, size_t row,
                                encours_error *error)
{
    int32_t month = columns->month[row], day = columns->day[row];
    int32_t weekday = at(columns->weekday, row, 0);
    switch (columns->kind[row]) {
    case ENCOURS_HOLIDAY_EASTER:
        if (day >= OFFSET_MIN && day <= OFFSET_MAX && month == 0 && weekday == 0)
            return ENCOURS_OK;
        return enc_error_at(error, ENCOURS_E_INVALID, row,
                            "rule %zu is %" PRId32 " days from Easter, expected -80 to 250, "
                            "without month and weekday",
                            row, day);
    case ENCOURS_HOLIDAY_FIXED:
        /* 2000 is a leap year. */
        if (month >= 1 && month <= 12 && day >= 1 && day <= enc_date_month_length(2000, month) &&
            weekday == 0)
            return ENCOURS_OK;
        return enc_error_at(error, ENCOURS_E_INVALID, row,
                            "rule %zu is day %" PRId32 " of month %" PRId32
                            ", which no year has, or has a weekday",
                            row, day, month);
    case ENCOURS_HOLIDAY_WEEKDAY:
        if (month >= 1 && month <= 12 && weekday >= 1 && weekday <= 7 && day != 0 && day >= -5 &&
            day <= 5)
            return ENCOURS_OK;
        return enc_error_at(error, ENCOURS_E_INVALID, row,
                            "rule %zu is weekday %" PRId32 " number %" PRId32 " of month %" PRId32
                            ", expected weekday 1 to 7, number 1 to 5 or -5 to -1, month 1 to 12",
                            row, weekday, day, month);
    default:
        return enc_error_at(error, ENCOURS_E_INVALID, row,
                            "rule %zu has kind %" PRId32 ", expected an encours_holiday_kind", row,
                            columns->kind[row]);
    }
}

static encours_status check_row(const encours_holiday_columns *columns, size_t row,
                                encours_error *error)
{
    int32_t from = at(columns->valid_from, row, ENCOURS_DATE_NONE);
    int32_t until = at(columns->valid_until, row, ENCOURS_DATE_NONE);
    ENC_TRY(check_day(columns, row, error));
    if ((from == ENCOURS_DATE_NONE || enc_date_is_valid(from)) &&
        (until == ENCOURS_DATE_NONE || (enc_date_is_valid(until) && until >= from)))
        return ENCOURS_OK;
    return enc_error_at(error, ENCOURS_E_INVALID, row,
                        "rule %zu is valid from day %" PRId32 " until day %" PRId32
                        " since 1970-01-01, expected days of 1900 to 2199 in that order",
                        row, from, until);
}

static encours_status check_years(int32_t first_year, int32_t last_year, encours_error *error)
{
    if (first_year >= YEAR_FIRST && last_year <= YEAR_LAST && first_year <= last_year)
        return ENCOURS_OK;
    return enc_error_set(error, ENCOURS_E_INVALID,
                         "the years are %" PRId32 " to %" PRId32
                         ", expected a range within 1900 to 2199",
                         first_year, last_year);
}

encours_status encours_holidays_list(const encours_holiday_columns *columns, int32_t first_year,
                                     int32_t last_year, int32_t *out, size_t capacity,
                                     size_t *count, encours_error *error)
{
    ENC_REQUIRE(columns != NULL);
    ENC_REQUIRE(count != NULL);
    ENC_REQUIRE(out != NULL || capacity == 0);
    encours_holiday_columns own;
    ENC_STRUCT_LOAD(own, columns, encours_holiday_columns, sizeof own, error);
    ENC_REQUIRE(own.count == 0 || (own.kind != NULL && own.month != NULL && own.day != NULL));
    ENC_TRY(check_years(first_year, last_year, error));
    if (own.count > ROWS_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT, "%zu rules of holidays, at most %d", own.count,
                             ROWS_MAX);
    for (size_t row = 0; row < own.count; row++)
        ENC_TRY(check_row(&own, row, error));
    size_t needed = list(&own, first_year, last_year, NULL, 0);
    if (capacity != 0 && needed > capacity)
        return enc_error_set(error, ENCOURS_E_LIMIT, "there are %zu holidays, room is for %zu",
                             needed, capacity);
    if (capacity != 0)
        (void)list(&own, first_year, last_year, out, capacity);
    *count = needed;
    return ENCOURS_OK;
}
