/* SPDX-License-Identifier: MIT */
/**
 * @file dso_series.h
 * DSO over time: simple, average-balance and count-back for each of many month ends.
 *
 * Month 0 is that of the as-of day, up to that day; month i is i calendar months before, whole.
 * The figures of month i are those of encours/dso.h and encours/dso_variants.h on its last day,
 * with the months behind it as history. A month whose window reaches beyond the months given has
 * no simple figure and says HISTORY_EXHAUSTED: nothing is made of a shorter window.
 *
 * Sources: those of encours/dso.h and encours/dso_variants.h. Each figure is rounded once, half up.
 *
 * Limits: 1200 months.
 */
#ifndef ENCOURS_DSO_SERIES_H
#define ENCOURS_DSO_SERIES_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/dso.h"
#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/** Which balances make the average. */
typedef enum encours_dso_average_points {
    ENCOURS_DSO_AVERAGE_ENDS = 0,      /**< two: opening and closing balance of the window */
    ENCOURS_DSO_AVERAGE_MONTH_ENDS = 1 /**< all month ends from the opening to the closing one */
} encours_dso_average_points;

/** Balances and sales of months, newest first, and where the figures go. */
typedef struct encours_dso_series {
    size_t struct_size;         /**< sizeof(encours_dso_series) */
    size_t count;               /**< months, 1 to 1200 */
    encours_date as_of;         /**< the day of month 0, at its end */
    int32_t average_points;     /**< an encours_dso_average_points */
    const int64_t *balance;     /**< B at the end of each month, minor units, @len{count} */
    const int64_t *sales;       /**< sales of each month, minor units, @len{count} */
    int32_t *month_end;         /**< @out last day of each month, epoch day; NULL: not wanted,
                                     @len{count} @nullable */
    int64_t *simple_e4;         /**< @out simple DSO * 10^4; NULL: not wanted, @len{count}
                                     @nullable */
    int32_t *simple_status;     /**< @out an encours_dso_status each; with simple_e4 @len{count}
                                     @nullable */
    int64_t *average_e4;        /**< @out average-balance DSO * 10^4; NULL: not wanted, @len{count}
                                     @nullable */
    int32_t *average_status;    /**< @out an encours_dso_status each; with average_e4 @len{count}
                                     @nullable */
    int64_t *count_back_e4;     /**< @out count-back DSO * 10^4; NULL: not wanted, @len{count}
                                     @nullable */
    int32_t *count_back_status; /**< @out an encours_dso_status each; with count_back_e4 @len{count}
                                     @nullable */
} encours_dso_series;

/** Initialiser of an encours_dso_series on the stack; `as_of` is still to be set. */
#define ENCOURS_DSO_SERIES_INIT                                                                    \
    {sizeof(encours_dso_series), 0, {ENCOURS_DATE_NONE}, 0, NULL, NULL, NULL, NULL, NULL, NULL,    \
     NULL, NULL, NULL}

/**
 * Compute the figures of each month.
 *
 * The window is window_months of the options, or window_days as their number of days when set;
 * a count-back reads at most countback_months of history, and counts months by month_days.
 *
 * @param[in]  series   the months; its out columns are written
 * @param[in]  options  window WINDOW_MONTHS only                        @nullable
 * @param[out] error    detail on failure; `index` is the month          @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   no such day, months out of range or before 1900, a window of days, a
 *                             choice that is none
 * @retval ENCOURS_E_MISUSE    a column of days without its column of statuses
 * @retval ENCOURS_E_OVERFLOW  the sales of a window or a balance to count back do not fit int64
 * @threads any
 * @since 1.0
 * @req DSO-080 DSO-081 DSO-082
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dso_series_compute(const encours_dso_series *series, const encours_dso_options *options,
                           encours_error *error);

ENCOURS_END_DECLS

#endif
