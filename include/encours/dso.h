/* SPDX-License-Identifier: MIT */
/**
 * @file dso.h
 * Days sales outstanding of one balance: simple, best possible, delay, count-back.
 *
 * Notation: B = receivables balance at the as-of date, S = sales of a window, n = days of that
 * window, all on the same tax basis (balances are gross, so sales are). A result holds the exact
 * value as
 *
 *     days_full + days_part * part_numerator / part_denominator
 *
 * and `days_e4`, that value in units of 0.0001 day, rounded once, half up (away from zero). Sales
 * of zero or less make no DSO: the status says so and days_e4 is ENCOURS_DSO_NONE, never 0.
 *
 * Sources: criskco.com (simple, best possible, ADD), Oracle HFM 11.2 "DSO - Days Sales Outstanding"
 * (count-back and its limits), JD Edwards 9.2 (last three months), finance-technique.com (tax).
 *
 * Limits: 36600 days a window or period; 1200 months.
 */
#ifndef ENCOURS_DSO_H
#define ENCOURS_DSO_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

#define ENCOURS_DSO_NONE INT64_MIN /**< days_e4 where there is no value */
#define ENCOURS_DSO_SCALE 10000    /**< units of days_e4 in a day */

/** What a value is. */
typedef enum encours_dso_status {
    ENCOURS_DSO_OK = 1,
    ENCOURS_DSO_UNDEFINED_NO_SALES = 2, /**< sales of zero or less: no value */
    ENCOURS_DSO_HISTORY_EXHAUSTED = 3,  /**< the days of all periods given; balance_rest remains */
    ENCOURS_DSO_STOPPED_AT_PERIOD = 4,  /**< the days before a period at which a policy stops */
    ENCOURS_DSO_EXTRAPOLATED = 5,       /**< with balance_rest at mean daily sales of the history */
    ENCOURS_DSO_OUT_OF_RANGE = 6,       /**< exact value right, but too large for days_e4 */
    ENCOURS_DSO_INCOMPLETE = 7,         /**< items are left without a value: no total */
    ENCOURS_DSO_NO_DATE = 8,            /**< an item without the date that its value needs */
    ENCOURS_DSO_LEFT_OUT = 9            /**< an item that does not count: later, or a credit */
} encours_dso_status;

/** Flags of a result. */
typedef enum encours_dso_flags {
    ENCOURS_DSO_NEGATIVE_BALANCE = 1, /**< B < 0: the value is signed (count-back: 0 days) */
    ENCOURS_DSO_ZERO_PERIOD = 2,      /**< the walk met a period without sales */
    ENCOURS_DSO_NEGATIVE_PERIOD = 4   /**< the walk met a period of negative sales; or S < 0 */
} encours_dso_flags;

/** A DSO, exact and rounded. */
typedef struct encours_dso {
    size_t struct_size;       /**< set by the caller to sizeof(encours_dso) */
    int32_t status;           /**< an encours_dso_status */
    uint32_t flags;           /**< flags of encours_dso_flags */
    int64_t days_e4;          /**< value * 10^4, half up; ENCOURS_DSO_NONE when there is none */
    int64_t days_full;        /**< exact value: whole days ... */
    int64_t days_part;        /**< ... and these days ... */
    int64_t part_numerator;   /**< ... times this ... */
    int64_t part_denominator; /**< ... over this, > 0 */
    int64_t balance_rest;     /**< part of B that no known period consumed, minor units */
    uint32_t periods_used;    /**< periods the value counts, the last one in part; simple: 1 */
    uint32_t reserved_0;      /**< zero */
} encours_dso;

/** Initialiser of an encours_dso on the stack. */
#define ENCOURS_DSO_INIT {sizeof(encours_dso), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}

/** The window of sales of the simple methods. */
typedef enum encours_dso_window {
    ENCOURS_DSO_WINDOW_MONTHS = 0, /**< calendar months that end with the as-of month, to date */
    ENCOURS_DSO_WINDOW_DAYS = 1    /**< a number of days that end on the as-of day */
} encours_dso_window;

/** Days of a month in count-back. */
typedef enum encours_dso_month_days {
    ENCOURS_DSO_ACTUAL = 0, /**< 28 to 31; of the as-of month, the days up to the as-of day */
    ENCOURS_DSO_FLAT_30 = 1 /**< 30; of an as-of month that is not over, its days up to 30 */
} encours_dso_month_days;

/** A period without sales inside a count-back. */
typedef enum encours_dso_zero_period {
    ENCOURS_DSO_ZERO_ADD_DAYS = 0, /**< its days count, nothing is consumed */
    ENCOURS_DSO_ZERO_STOP = 1      /**< the walk stops before it, as Oracle HFM does */
} encours_dso_zero_period;

/** A period of negative sales (credit notes exceed invoices) inside a count-back. */
typedef enum encours_dso_negative_period {
    ENCOURS_DSO_NEGATIVE_SUBTRACT = 0, /**< its days count and the balance to consume grows */
    ENCOURS_DSO_NEGATIVE_STOP = 1      /**< the walk stops before it, as Oracle HFM does */
} encours_dso_negative_period;

/** A history too short to consume the balance. */
typedef enum encours_dso_short_history {
    ENCOURS_DSO_SHORT_REPORT = 0,     /**< the days so far, and HISTORY_EXHAUSTED */
    ENCOURS_DSO_SHORT_EXTRAPOLATE = 1 /**< plus the rest at mean daily sales, and EXTRAPOLATED */
} encours_dso_short_history;

/** Options of the DSO family. Zero is the default of every member. */
typedef struct encours_dso_options {
    size_t struct_size;        /**< sizeof(encours_dso_options) */
    int32_t window;            /**< an encours_dso_window */
    uint32_t window_months;    /**< of WINDOW_MONTHS; 0: 3 */
    uint32_t window_days;      /**< of WINDOW_DAYS, required; of WINDOW_MONTHS, n to use instead of
                                    the actual days (90, 365); 0: actual days */
    uint32_t countback_months; /**< history of the count-back, as-of month included; 0: 24 */
    int32_t month_days;        /**< an encours_dso_month_days */
    int32_t zero_period;       /**< an encours_dso_zero_period */
    int32_t negative_period;   /**< an encours_dso_negative_period */
    int32_t short_history;     /**< an encours_dso_short_history */
    const char *by;            /**< of encours_view_dso(): the dimension whose values are the rows;
                                    NULL: the customers. Not read here @nullable */
    const uint16_t *account_classes; /**< of encours_view_dso(): documents of these account classes
                                          only, in balance and sales; NULL: all.
                                          @len{account_class_count} @nullable */
    size_t account_class_count;      /**< elements of it */
    int32_t due;        /**< of encours_view_dso(): an encours_due_layer, for what is not due */
    int32_t reserved_0; /**< zero */
} encours_dso_options;

/** Initialiser of encours_dso_options. */
#define ENCOURS_DSO_OPTIONS_INIT                                                                   \
    {sizeof(encours_dso_options), 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0}

/**
 * Simple DSO = B / S * n.
 *
 * 800 000 of receivables, 10 000 000 of sales in 365 days: 29.2 days. For a mean balance give the
 * mean as `balance`; for a part of a month give its elapsed days and its sales to date.
 *
 * @param[in]  balance  B, minor units
 * @param[in]  sales    S, minor units, same tax basis; zero or less: UNDEFINED_NO_SALES
 * @param[in]  days     n, 1 to 36600
 * @param[out] out      the value
 * @param[out] error    detail on failure                                @nullable
 * @retval ENCOURS_OK         also without a value: see `out->status`
 * @retval ENCOURS_E_INVALID  `days` out of range
 * @threads any
 * @since 1.0
 * @req DSO-001 DSO-002 DSO-003 DSO-004
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dso_simple(int64_t balance, int64_t sales, uint32_t days, encours_dso *out,
                   encours_error *error);

/**
 * Best possible DSO = receivables not yet due / S * n: what it would be if all paid on time.
 *
 * @param[in]  not_due  the part of B that is not due, minor units
 * @param[in]  sales    S, minor units
 * @param[in]  days     n, 1 to 36600
 * @param[out] out      the value
 * @param[out] error    detail on failure                                @nullable
 * @retval ENCOURS_OK         also without a value: see `out->status`
 * @retval ENCOURS_E_INVALID  `days` out of range
 * @threads any
 * @since 1.0
 * @req DSO-005
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dso_best_possible(int64_t not_due, int64_t sales, uint32_t days, encours_dso *out,
                          encours_error *error);

/**
 * Delay DSO (average days delinquent) = simple - best possible = (B - not due) / S * n.
 *
 * The exact difference is rounded once; it can differ by 0.0001 from that of two rounded figures.
 *
 * @param[in]  balance  B, minor units
 * @param[in]  not_due  the part of B that is not due, minor units
 * @param[in]  sales    S, minor units
 * @param[in]  days     n, 1 to 36600
 * @param[out] out      the value; the flag NEGATIVE_BALANCE is about B - not due
 * @param[out] error    detail on failure                                @nullable
 * @retval ENCOURS_OK          also without a value: see `out->status`
 * @retval ENCOURS_E_INVALID   `days` out of range
 * @retval ENCOURS_E_OVERFLOW  B - not due does not fit int64
 * @threads any
 * @since 1.0
 * @req DSO-006
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dso_delay(int64_t balance, int64_t not_due, int64_t sales, uint32_t days, encours_dso *out,
                  encours_error *error);

/**
 * Count-back DSO (roll-back, exhaustion): the days of the latest sales that make up the balance.
 *
 * Walk back from the newest period: while the balance is at least a period's sales, add its days
 * and take its sales off; of the last period add rest / sales * days. A balance of zero or less is
 * 0 days. 2500 over 1200, 800, 700 in 30, 31, 30 days: 30 + 31 + 500 / 700 * 30 = 82.4286. Not
 * additive over customers: see encours_dso_simple() for a figure that is.
 *
 * @param[in]  balance      B, minor units
 * @param[in]  sales        sales of each period, newest first, minor units     @len{count}
 * @param[in]  period_days  days of each period, 1 to 36600                     @len{count}
 * @param[in]  count        periods known, 0 to 36600
 * @param[in]  options      the three policies; the other members are not read  @nullable
 * @param[out] out          the value
 * @param[out] error        detail on failure; `index` is the period at fault   @nullable
 * @retval ENCOURS_OK          also when history ends early: see `out->status`
 * @retval ENCOURS_E_INVALID   days or count out of range, a policy that is none
 * @retval ENCOURS_E_OVERFLOW  the balance to consume passes int64 through negative periods
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req DSO-010 DSO-011 DSO-012 DSO-013 DSO-014 DSO-015 DSO-016
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dso_count_back(int64_t balance, const int64_t *sales, const uint32_t *period_days,
                       size_t count, const encours_dso_options *options, encours_dso *out,
                       encours_error *error);

/**
 * Calendar months back from a day, newest first: their days and first days.
 *
 * The as-of month counts up to the as-of day: on 12 June ACTUAL gives 12, 31, 30 ...; on 30 June
 * 30, 31, 30 ...
 *
 * @param[in]  as_of        the day, at its end
 * @param[in]  count        months, 1 to 1200
 * @param[in]  month_days   an encours_dso_month_days
 * @param[out] first_days   first day of each month                       @len{count} @nullable
 * @param[out] period_days  days of each month                            @len{count}
 * @param[out] error        detail on failure                             @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  no such date or choice, count out of range, or months before 1900
 * @threads any
 * @since 1.0
 * @req DSO-020 DSO-021
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dso_months(encours_date as_of, size_t count, int32_t month_days, encours_date *first_days,
                   uint32_t *period_days, encours_error *error);

/**
 * The window of sales that options mean on a day.
 *
 * Months: from the first day of the earliest month to the as-of day; three months on 30 June start
 * on 1 April and have 91 days, on 12 June 73. Days: the last so many, the as-of day included.
 *
 * @param[in]  as_of      the day, at its end
 * @param[in]  options    @nullable (three months of actual days)
 * @param[out] first_day  first day of the window; the last is `as_of`
 * @param[out] days       n
 * @param[out] error      detail on failure                              @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  no such date or choice, a number out of range, or a window before 1900
 * @threads any
 * @since 1.0
 * @req DSO-022
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dso_window_of(encours_date as_of, const encours_dso_options *options,
                      encours_date *first_day, uint32_t *days, encours_error *error);

ENCOURS_END_DECLS

#endif
