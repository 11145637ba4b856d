/* SPDX-License-Identifier: MIT */
/**
 * @file aging_calendar.h
 * Bounds of an aged balance whose buckets are months, quarters or years instead of numbers of days.
 *
 * An aged balance has bounds in days of age. What a month is in days depends on the as-of day; this
 * works it out, so that the columns are those of a sheet "June, May, April" or "1 month, 2 months":
 *
 *  - MONTHS_BACK: periods end on the as-of day. Bound k = as-of day - the same day k periods
 *    before, or the last of its month where that has no such day. An item due on that very day is
 *    in bucket k: as of 15 January 2015, 15 January 2010 is in the fifth year (Business Central).
 *  - CALENDAR: periods are those of the calendar, counted from January, the one of the as-of day
 *    first. Bound k = as-of day - first day of the k-th period back.
 *
 * By due date what is due in a period can be overdue only from its second day on: on the first day
 * of a calendar period nothing of it is, there is no bucket for it, and the first bucket is that of
 * the period before. By document date the first bucket is always that of the as-of day.
 *
 * The bucket after the last bound is open, as in every aged balance. Bounds are whole days between
 * two dates: nothing is rounded.
 *
 * Sources: Microsoft Business Central, O365AgedAccounts tests (by month, by year, back from a day);
 * calendar months as in the monthly columns of French aged balances.
 *
 * Limits: 64 bounds, each at most 36500; no period before 1900.
 */
#ifndef ENCOURS_AGING_CALENDAR_H
#define ENCOURS_AGING_CALENDAR_H

#include <stddef.h>
#include <stdint.h>

#include "encours/aging.h"
#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/** Where periods begin. */
typedef enum encours_aging_periods {
    ENCOURS_AGING_MONTHS_BACK = 1, /**< on the day of the month of the as-of day */
    ENCOURS_AGING_CALENDAR = 2     /**< on the first of a month */
} encours_aging_periods;

/** Which buckets. */
typedef struct encours_aging_calendar {
    size_t struct_size; /**< sizeof(encours_aging_calendar) */
    encours_date as_of; /**< the day of the aged balance */
    int32_t periods;    /**< an encours_aging_periods; required */
    int32_t months;     /**< of a period, 1 or more; CALENDAR: 1, 2, 3, 4, 6 or 12 */
    int32_t basis;      /**< an encours_aging_basis: that of the aged balance */
} encours_aging_calendar;

/** Initialiser of encours_aging_calendar: `as_of`, `periods` and `months` are to be set. */
#define ENCOURS_AGING_CALENDAR_INIT                                                                \
    {                                                                                              \
        sizeof(encours_aging_calendar), {ENCOURS_DATE_NONE}, 0, 0, 0                               \
    }

/**
 * The bounds of buckets by month, quarter or year: `bounds` of the options of an aged balance.
 *
 * @param[in]  calendar  which
 * @param[out] bounds    inclusive upper bounds in days of age, ascending; untouched on failure.
 *                       @len{count}
 * @param[in]  count     1 to 64
 * @param[out] error     detail on failure; `index` is the bound at fault          @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  no such day or choice, months or count out of range, a period that
 *                            begins before 1900 or more than 36500 days before the as-of day
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req AGE-031 AGE-032 AGE-033
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_aging_calendar_bounds(const encours_aging_calendar *calendar, int32_t *bounds, size_t count,
                              encours_error *error);

ENCOURS_END_DECLS

#endif
