/* SPDX-License-Identifier: MIT */
/**
 * @file date.h
 * Civil dates: a day of the proleptic Gregorian calendar, without time or time zone.
 *
 * A date is the number of days since 1970-01-01, between 1900-01-01 and 2199-12-31. In results and
 * columns ENCOURS_DATE_NONE means that there is no date; nothing is invented for it.
 *
 * The functions that return a date give ENCOURS_DATE_NONE when there is no such day or when it lies
 * out of that range, and whenever they are given ENCOURS_DATE_NONE or another value out of range.
 */
#ifndef ENCOURS_DATE_H
#define ENCOURS_DATE_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/** Days since 1970-01-01. */
typedef struct encours_date {
    int32_t epoch_day; /**< ENCOURS_DATE_MIN to ENCOURS_DATE_MAX, or ENCOURS_DATE_NONE */
} encours_date;

#define ENCOURS_DATE_NONE INT32_MIN /**< epoch_day of "no date" */
#define ENCOURS_DATE_MIN (-25567)   /**< 1900-01-01 */
#define ENCOURS_DATE_MAX 84005      /**< 2199-12-31 */

/** A day that may be absent. Zero: absent. */
typedef struct encours_optional_date {
    int32_t is_set;     /**< 1 when `value` counts */
    encours_date value; /**< a day */
} encours_optional_date;

#define ENCOURS_DATE_TEXT_SIZE 11 /**< bytes of a date as text, with the terminator */

/** A date as people write it. */
typedef struct encours_date_parts {
    int32_t year;  /**< 1900 to 2199; 0 when there is no date */
    int32_t month; /**< 1 to 12; 0 when there is no date */
    int32_t day;   /**< 1 to 31; 0 when there is no date */
} encours_date_parts;

/**
 * The date of a year, month and day.
 *
 * @param[in] year   1900 to 2199
 * @param[in] month  1 to 12
 * @param[in] day    1 to the length of the month
 * @return the date; ENCOURS_DATE_NONE when there is no such day or it is out of range
 * @threads any
 * @since 1.0
 * @req DAT-001
 */
ENCOURS_API(1, 0) encours_date
encours_date_ymd(int32_t year, int32_t month, int32_t day);

/**
 * Year, month and day of a date; all zero when it is ENCOURS_DATE_NONE or out of range.
 *
 * @param[in] date
 * @threads any
 * @since 1.0
 * @req DAT-001
 */
ENCOURS_API(1, 0) encours_date_parts
encours_date_split(encours_date date);

/**
 * Whether a date is a day between 1900-01-01 and 2199-12-31.
 *
 * @param[in] date
 * @return 1 or 0
 * @threads any
 * @since 1.0
 * @req DAT-001
 */
ENCOURS_API(1, 0) int32_t
encours_date_is_valid(encours_date date);

/**
 * The date so many days later.
 *
 * @param[in] date
 * @param[in] days  days; negative for earlier
 * @return the date; ENCOURS_DATE_NONE out of range
 * @threads any
 * @since 1.0
 * @req DAT-003
 */
ENCOURS_API(1, 0) encours_date
encours_date_add_days(encours_date date, int32_t days);

/**
 * The same day so many months later, or the last day of that month when it is shorter:
 * 2023-01-31 plus 1 month is 2023-02-28.
 *
 * @param[in] date
 * @param[in] months  months; negative for earlier
 * @return the date; ENCOURS_DATE_NONE out of range
 * @threads any
 * @since 1.0
 * @req DAT-003
 */
ENCOURS_API(1, 0) encours_date
encours_date_add_months(encours_date date, int32_t months);

/**
 * The last day of a date's month.
 *
 * @param[in] date
 * @return the date; ENCOURS_DATE_NONE when there is none
 * @threads any
 * @since 1.0
 * @req DAT-002
 */
ENCOURS_API(1, 0) encours_date
encours_date_end_of_month(encours_date date);

/**
 * The day of the week as in ISO 8601.
 *
 * @param[in] date
 * @return 1 (Monday) to 7 (Sunday); 0 when there is no date
 * @threads any
 * @since 1.0
 * @req DAT-002
 */
ENCOURS_API(1, 0) int32_t
encours_date_weekday(encours_date date);

/**
 * The number of days of a month.
 *
 * @param[in] year   1900 to 2199
 * @param[in] month  1 to 12
 * @return 28 to 31; 0 when there is no such month
 * @threads any
 * @since 1.0
 * @req DAT-002
 */
ENCOURS_API(1, 0) int32_t
encours_date_days_in_month(int32_t year, int32_t month);

/**
 * Read a date written YYYY-MM-DD (ISO 8601, extended form): ten characters, nothing around them.
 *
 * @param[in]  text
 * @param[out] out    the date; untouched on failure
 * @param[out] error  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  not of that form, no such day, or out of range
 * @threads any
 * @since 1.0
 * @req DAT-004
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_date_parse(const char *text, encours_date *out, encours_error *error);

/**
 * Write a date as YYYY-MM-DD. Always terminated when `size` is not 0; cut when it is too small.
 *
 * @param[in]  date
 * @param[out] out   the text; empty when there is no date   @len{size} @nullable (size == 0)
 * @param[in]  size  bytes at `out`; ENCOURS_DATE_TEXT_SIZE is always enough
 * @return bytes the text needs without the terminator: 10, or 0 when there is no date
 * @threads any
 * @since 1.0
 * @req DAT-004
 */
ENCOURS_API(1, 0) size_t
encours_date_format(encours_date date, char *out, size_t size);

ENCOURS_END_DECLS

#endif
