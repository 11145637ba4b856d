/* SPDX-License-Identifier: MIT */
/**
 * @file calendar.h
 * Business days: weekends, a caller's holidays, and the rolling of a date to a business day.
 *
 * The library knows no holidays. A calendar is a view of the caller's own array: it must live as
 * long as it is used.
 *
 * Limits: a roll that leaves 1900-01-01 to 2199-12-31 is an error.
 */
#ifndef ENCOURS_CALENDAR_H
#define ENCOURS_CALENDAR_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/** Days of the week that are not worked, for encours_calendar.weekend: a sum of these. */
typedef enum encours_weekend {
    ENCOURS_WEEKEND_MONDAY = 1,
    ENCOURS_WEEKEND_TUESDAY = 2,
    ENCOURS_WEEKEND_WEDNESDAY = 4,
    ENCOURS_WEEKEND_THURSDAY = 8,
    ENCOURS_WEEKEND_FRIDAY = 16,
    ENCOURS_WEEKEND_SATURDAY = 32,
    ENCOURS_WEEKEND_SUNDAY = 64,
    ENCOURS_WEEKEND_NONE = 128 /**< alone: all seven days are worked */
} encours_weekend;

/** Which days are business days. */
typedef struct encours_calendar {
    const int32_t *holidays; /**< epoch days, strictly ascending; NULL: none @len{holiday_count}
                                  @nullable */
    size_t holiday_count;    /**< holidays */
    uint32_t weekend;        /**< flags of encours_weekend; 0: Saturday and Sunday */
    uint32_t reserved_0;     /**< zero */
} encours_calendar;

/** What becomes of a date that is not a business day. */
typedef enum encours_roll {
    ENCOURS_ROLL_UNADJUSTED = 0,         /**< it stays: usual for French trade debts */
    ENCOURS_ROLL_FOLLOWING = 1,          /**< the next business day */
    ENCOURS_ROLL_MODIFIED_FOLLOWING = 2, /**< the next, or the one before when that is in another
                                              month */
    ENCOURS_ROLL_PRECEDING = 3,          /**< the business day before */
    ENCOURS_ROLL_MODIFIED_PRECEDING = 4  /**< the one before, or the next when that is in another
                                              month */
} encours_roll;

/**
 * Whether a calendar can be used.
 *
 * @param[in]  calendar
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  holidays not strictly ascending or out of the range of dates
 *                            (error->index), an unknown weekend, no day of the week worked,
 *                            or reserved_0 not zero
 * @threads any
 * @since 1.0
 * @req CAL-001
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_calendar_check(const encours_calendar *calendar, encours_error *error);

/**
 * Whether a date is a business day: neither weekend nor holiday.
 *
 * @param[in]  calendar
 * @param[in]  date
 * @param[out] out       1 or 0; untouched on failure
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  the calendar cannot be used, or there is no such date
 * @threads any
 * @since 1.0
 * @req CAL-001
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_calendar_is_business_day(const encours_calendar *calendar, encours_date date, int32_t *out,
                                 encours_error *error);

/**
 * Roll a date to a business day. A business day stays what it is under every rule.
 *
 * Source: business day conventions of ISDA and QuantLib (BusinessDayConvention), as in
 * `docs/concepts/dates.md`.
 *
 * @param[in]  calendar
 * @param[in]  date
 * @param[in]  roll
 * @param[out] out       the business day; untouched on failure
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   the calendar cannot be used, no such date or roll
 * @retval ENCOURS_E_OVERFLOW  there is no business day on that side within the range of dates
 * @threads any
 * @since 1.0
 * @req CAL-002
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_calendar_roll(const encours_calendar *calendar, encours_date date, encours_roll roll,
                      encours_date *out, encours_error *error);

ENCOURS_END_DECLS

#endif
