/* SPDX-License-Identifier: MIT */
/**
 * @file holidays.h
 * Holidays by rule: Easter, rows of rules with their validity, and the days they make in a range of
 * years, ready for encours_calendar.
 *
 * Which days are holidays is data, given as rows; the library ships those of France, of
 * Alsace-Moselle and of TARGET (see tables.h) and knows none by itself. A row says one day of every
 * year:
 *
 *     FIXED    `day` of `month`; 29 February in leap years only
 *     EASTER   `day` days after Easter Sunday, negative before: -2 Good Friday, 1 Easter Monday
 *     WEEKDAY  the `day`-th `weekday` of `month`, negative from its end: -1 the last; none where
 *              the month has no such day
 *
 * and counts from `valid_from` to `valid_until`, both included. Days moved because they fall on a
 * weekend are not modelled: in France and TARGET there are none.
 * Days are whole: nothing is rounded.
 *
 * Sources: the computus of Nature, 20 April 1876 (Easter); the days themselves have the sources of
 * their rows.
 *
 * Limits: years 1900 to 2199; 366 rows.
 */
#ifndef ENCOURS_HOLIDAYS_H
#define ENCOURS_HOLIDAYS_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/** How a row says its day. */
typedef enum encours_holiday_kind {
    ENCOURS_HOLIDAY_FIXED = 1,  /**< a day of a month */
    ENCOURS_HOLIDAY_EASTER = 2, /**< a number of days from Easter Sunday */
    ENCOURS_HOLIDAY_WEEKDAY = 3 /**< the n-th weekday of a month */
} encours_holiday_kind;

/** Rules of holidays, as columns of the same length, in any order. */
typedef struct encours_holiday_columns {
    size_t struct_size;         /**< sizeof(encours_holiday_columns) */
    size_t count;               /**< rows, at most 366 */
    const int32_t *kind;        /**< an encours_holiday_kind, @len{count} */
    const int32_t *month;       /**< 1 to 12; of EASTER 0, @len{count} */
    const int32_t *day;         /**< FIXED: 1 to the length of the month; EASTER: -80 to 250 days;
                                     WEEKDAY: 1 to 5, or -5 to -1 from the end. @len{count} */
    const int32_t *weekday;     /**< of WEEKDAY 1 (Monday) to 7; else 0; NULL: all 0 @len{count}
                                     @nullable */
    const int32_t *valid_from;  /**< first day it can fall on, epoch day, ENCOURS_DATE_NONE: any;
                                     NULL: none has one @len{count} @nullable */
    const int32_t *valid_until; /**< last day, epoch day, ENCOURS_DATE_NONE: any; NULL: none has one
                                     @len{count} @nullable */
} encours_holiday_columns;

/** Initialiser of encours_holiday_columns. */
#define ENCOURS_HOLIDAY_COLUMNS_INIT                                                               \
    {                                                                                              \
        sizeof(encours_holiday_columns), 0, NULL, NULL, NULL, NULL, NULL, NULL                     \
    }

/**
 * Easter Sunday of the Gregorian calendar: the first Sunday after the ecclesiastical full moon of
 * or after 21 March. Source: the computus as published anonymously in Nature of 20 April 1876.
 *
 * @param[in] year  1900 to 2199
 * @return the date; ENCOURS_DATE_NONE when the year is out of range
 * @threads any
 * @since 1.0
 * @req HOL-001
 */
ENCOURS_API(1, 0) encours_date
encours_date_easter(int32_t year);

/**
 * The holidays of a range of years: strictly ascending epoch days, each once however many rows fall
 * on it, as encours_calendar takes them.
 *
 * To learn how many there are, give no memory: `capacity` 0. Two rows a year in 300 years need at
 * most 600 days; rows * years is always enough.
 *
 * @param[in]  columns     the rows
 * @param[in]  first_year  1900 to 2199
 * @param[in]  last_year   first_year to 2199
 * @param[out] out         the days, epoch days; untouched on failure
 *                         @len{capacity} @nullable (capacity == 0)
 * @param[in]  capacity    days that fit at `out`; 0: only count
 * @param[out] count       how many days there are; untouched on failure
 * @param[out] error       detail on failure; `index` is the row at fault                @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a kind, month, day or weekday that is none, a validity that ends
 *                            before it begins or is no date, or a year out of range
 * @retval ENCOURS_E_LIMIT    more than 366 rows, or more days than `capacity`: the message says how
 *                            many there are
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req HOL-002 HOL-003 HOL-004 HOL-005 HOL-006 HOL-007
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_holidays_list(const encours_holiday_columns *columns, int32_t first_year, int32_t last_year,
                      int32_t *out, size_t capacity, size_t *count, encours_error *error);

ENCOURS_END_DECLS

#endif
