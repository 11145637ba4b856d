/* SPDX-License-Identifier: MIT */
/**
 * @file interest.h
 * Late interest on one claim: exact, by day, with every segment told.
 *
 * Between two events the principal bears simple interest:
 *
 *     principal * rate * days / year
 *
 * with the rate of each day from a rule (interest_rule.h). The engine walks the events by day and
 * cuts the time at changes of rate, years (basis ACTUAL), pauses, and changes of the principal.
 * What accrues is kept exactly, as a fraction of minor units; an amount is rounded at one named
 * point (`rounding_point`) in one named mode. A payment or capitalisation takes whole minor units
 * of the interest due that day; what is less than one stays in the exact accrual.
 *
 * Days. Interest runs from the day after the due date to the day of payment, included: days = paid
 * - due (`first_day`, `last_day` say otherwise). An event of a day works after that day bore its
 * interest, or before when the last day is excluded. Order on one day: rate change,
 * capitalisation, costs, credit notes, payments.
 *
 * Where sources disagree there is an option, zero its default: year of 365 days also in leap years
 * (service-public F20688) or the actual year (lawyers); first and last day; rounding once, by
 * segment or by day; credit notes from their day or from the origin; capitalisation (art. 1343-2
 * code civil) in blocks of twelve months or of each day's interest after twelve months; order of
 * imputation (art. 1343-1; whether the fixed sum ranks with the costs is open).
 *
 * Sources: service-public F20688 (judgments), 2m-consulting.fr and propulsebyca.fr (days),
 * aurelienbamde.com and cours-de-droit.net (payments in part), vincentcadoret.fr, exeme-avocats.com
 * and macalculatriceenligne.com (capitalisation).
 *
 * Limits: rates to 10 000 %; grace and periods to 36600 days; amounts int64; 2^31 events.
 */
#ifndef ENCOURS_INTEREST_H
#define ENCOURS_INTEREST_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/interest_rule.h"
#include "encours/rounding.h"

ENCOURS_BEGIN_DECLS

/** Days of the year a yearly rate is divided by, and days counted. */
typedef enum encours_interest_basis {
    ENCOURS_INTEREST_BASIS_365 = 0,    /**< actual days over 365, leap years too */
    ENCOURS_INTEREST_BASIS_360 = 1,    /**< actual days over 360 */
    ENCOURS_INTEREST_BASIS_ACTUAL = 2, /**< actual days over the 365 or 366 of their own year */
    ENCOURS_INTEREST_BASIS_30_360 = 3  /**< months of 30 days over 360; a 31st counts as a 30th */
} encours_interest_basis;

/** Whether the due date bears interest. */
typedef enum encours_interest_first_day {
    ENCOURS_INTEREST_FIRST_DAY_EXCLUDED = 0, /**< from the day after the due date */
    ENCOURS_INTEREST_FIRST_DAY_COUNTED = 1   /**< from the due date */
} encours_interest_first_day;

/** Whether the day of a payment, of a credit note and the as-of day bear interest. */
typedef enum encours_interest_last_day {
    ENCOURS_INTEREST_LAST_DAY_COUNTED = 0, /**< they do */
    ENCOURS_INTEREST_LAST_DAY_EXCLUDED = 1 /**< they do not */
} encours_interest_last_day;

/** Where interest starts once the days of grace are over and principal is still open. */
typedef enum encours_interest_grace {
    ENCOURS_INTEREST_GRACE_FROM_DUE = 0, /**< at the due date, as if there had been no grace */
    ENCOURS_INTEREST_GRACE_FROM_END = 1  /**< at the end of the grace */
} encours_interest_grace;

/** The one point at which interest is rounded. */
typedef enum encours_interest_rounding_point {
    ENCOURS_INTEREST_ROUND_ONCE = 0,    /**< the exact sum of all segments */
    ENCOURS_INTEREST_ROUND_SEGMENT = 1, /**< each segment, then they are summed */
    ENCOURS_INTEREST_ROUND_DAILY = 2    /**< the interest of a day, then multiplied by the days */
} encours_interest_rounding_point;

/** When interest due becomes principal (art. 1343-2: only what is due for a year at least). */
typedef enum encours_interest_capitalisation {
    ENCOURS_INTEREST_CAPITALISE_NONE = 0,   /**< never: simple interest */
    ENCOURS_INTEREST_CAPITALISE_BLOCK = 1,  /**< all interest due, at each twelve months */
    ENCOURS_INTEREST_CAPITALISE_SLIDING = 2 /**< from the first twelve months on, each day the
                                                 interest of days twelve months before and more;
                                                 not with ROUND_SEGMENT */
} encours_interest_capitalisation;

/** From when a credit note lowers the principal. */
typedef enum encours_interest_credit_note {
    ENCOURS_INTEREST_CREDIT_FROM_ITS_DAY = 0, /**< from its own day */
    ENCOURS_INTEREST_CREDIT_FROM_ORIGIN = 1   /**< as if the principal had never been higher */
} encours_interest_credit_note;

/** How interest is charged. */
typedef enum encours_interest_charge {
    ENCOURS_INTEREST_CHARGE_BY_DAY = 0,   /**< each day */
    ENCOURS_INTEREST_CHARGE_BY_DAYS = 1,  /**< indivisible periods of `period` days: one that has
                                               begun is charged whole on its first day */
    ENCOURS_INTEREST_CHARGE_BY_MONTHS = 2 /**< the same with `period` months, each 1/12 of the
                                               yearly rate: 1.5 % a month is a rate of 18 % */
} encours_interest_charge;

/** What a payment can pay. */
typedef enum encours_interest_due {
    ENCOURS_INTEREST_DUE_COSTS = 1,
    ENCOURS_INTEREST_DUE_INDEMNITY = 2,
    ENCOURS_INTEREST_DUE_INTEREST = 3,
    ENCOURS_INTEREST_DUE_PRINCIPAL = 4
} encours_interest_due;

/** Kinds of events. */
typedef enum encours_interest_event_kind {
    ENCOURS_INTEREST_EVENT_COSTS = 1,       /**< costs of the claim; they bear no interest */
    ENCOURS_INTEREST_EVENT_CREDIT_NOTE = 2, /**< lowers the principal */
    ENCOURS_INTEREST_EVENT_PAYMENT = 3      /**< pays what is due in the order of the options */
} encours_interest_event_kind;

/** What happened to a claim: columns of the same length, ascending by day. */
typedef struct encours_interest_event_columns {
    size_t struct_size;    /**< sizeof(encours_interest_event_columns) */
    size_t count;          /**< events; those after the as-of day are left aside */
    const int32_t *day;    /**< epoch day, @len{count} */
    const int32_t *kind;   /**< an encours_interest_event_kind, @len{count} */
    const int64_t *amount; /**< minor units, 1 or more, @len{count} */
} encours_interest_event_columns;

/** Initialiser of encours_interest_event_columns. */
#define ENCOURS_INTEREST_EVENT_COLUMNS_INIT                                                        \
    {                                                                                              \
        sizeof(encours_interest_event_columns), 0, NULL, NULL, NULL                                \
    }

/** How interest is computed. Zero is the default of every member but `rule` and `rounding`. */
typedef struct encours_interest_options {
    size_t struct_size;                /**< sizeof(encours_interest_options) */
    const encours_interest_rule *rule; /**< the rates */
    int32_t rounding;                  /**< an encours_rounding; required */
    int32_t rounding_point;            /**< an encours_interest_rounding_point */
    int32_t basis;                     /**< an encours_interest_basis */
    int32_t first_day;                 /**< an encours_interest_first_day */
    int32_t last_day;                  /**< an encours_interest_last_day */
    int32_t grace;                     /**< an encours_interest_grace */
    int32_t grace_days;                /**< days after the due date without lateness, 0 to 36600 */
    int32_t credit_notes;              /**< an encours_interest_credit_note */
    int32_t capitalisation;            /**< an encours_interest_capitalisation */
    int32_t charge;                    /**< an encours_interest_charge */
    int32_t period;                    /**< days, 1 to 36600, or months, 1 to 1200, of `charge` */
    int32_t reserved_0;                /**< zero */
    encours_optional_date capitalise_from; /**< day the twelve months count from (claim in court);
                                     not set: the first day that bears interest */
    encours_optional_date stop; /**< first day without interest: an insolvency judgment */
    int64_t indemnity;          /**< fixed sum for costs of recovery, due once the claim is
                                     late, minor units, 0 or more */
    const int32_t *order;       /**< what payments pay, in order, each an encours_interest_due, once
                                     at most, among them the principal; NULL: 1, 2, 3, 4
                                     @len{order_count} @nullable */
    size_t order_count;         /**< 1 to 4 */
    const int32_t *pause_from;  /**< first days without interest, epoch days, ascending and apart;
                                     NULL: none @len{pause_count} @nullable */
    const int32_t *pause_until; /**< last days of the same, epoch days; NULL: none @len{pause_count}
                                     @nullable */
    size_t pause_count;         /**< pauses */
} encours_interest_options;

/** Initialiser of encours_interest_options; set `rule` and `rounding`. */
#define ENCOURS_INTEREST_OPTIONS_INIT                                                              \
    {                                                                                              \
        sizeof(encours_interest_options), NULL, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, {0, {0}},      \
            {0, {0}}, 0, NULL, 0, NULL, NULL, 0                                                    \
    }

/**
 * The segments of a computation, in columns of the caller. The exact interest of a segment is
 * principal * rate_e7 * days / (10^7 * year_days).
 */
typedef struct encours_interest_segment_columns {
    size_t struct_size; /**< sizeof(encours_interest_segment_columns) */
    size_t capacity;    /**< elements of each column */
    int32_t *from;      /**< @out first day, epoch day @len{capacity} */
    int32_t *until;     /**< @out last day, epoch day @len{capacity} */
    int64_t *principal; /**< @out minor units that bore interest, @len{capacity} */
    int64_t *rate_e7;   /**< @out yearly rate * 10^7, @len{capacity} */
    int32_t *days;      /**< @out days charged; charge by months: months, @len{capacity} */
    int32_t *year_days; /**< @out 360, 365 or 366; charge by months: 12, @len{capacity} */
    int64_t *interest;  /**< @out rounded, minor units; with ROUND_ONCE the difference of two
                             rounded running totals, so that the column adds up to the total
                             @len{capacity} */
    int64_t *rate_row;  /**< @out row of the table the rate came from; -1: none, @len{capacity} */
    int32_t *source;    /**< @out an encours_interest_source, @len{capacity} */
} encours_interest_segment_columns;

/** Initialiser of encours_interest_segment_columns. */
#define ENCOURS_INTEREST_SEGMENT_COLUMNS_INIT                                                      \
    {                                                                                              \
        sizeof(encours_interest_segment_columns), 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL,     \
            NULL, NULL                                                                             \
    }

/** Whether a claim bears interest. */
typedef enum encours_interest_status {
    ENCOURS_INTEREST_LATE = 1,    /**< principal is or was open after the due date and the grace */
    ENCOURS_INTEREST_NOT_LATE = 2 /**< paid in time, or not due: no interest, no indemnity */
} encours_interest_status;

/** Flags of a result. */
typedef enum encours_interest_flags {
    ENCOURS_INTEREST_UNVERIFIED_RATE = 1, /**< a row was used that its supplier could not verify */
    ENCOURS_INTEREST_FLOOR_USED = 2,      /**< the floor decided the rate of a segment */
    ENCOURS_INTEREST_RAISED = 4,          /**< a segment ran at the raised rate */
    ENCOURS_INTEREST_CAPITALISED = 8,     /**< interest became principal */
    ENCOURS_INTEREST_STOPPED = 16,        /**< interest ended at `stop` */
    ENCOURS_INTEREST_PAUSED = 32,         /**< days were left out by a pause */
    ENCOURS_INTEREST_OVERPAID = 64        /**< more was paid or credited than due: `surplus` */
} encours_interest_flags;

/** What a claim comes to on its as-of day; amounts in minor units. */
typedef struct encours_interest {
    size_t struct_size;        /**< set by the caller to sizeof(encours_interest) */
    int32_t status;            /**< an encours_interest_status */
    uint32_t flags;            /**< flags of encours_interest_flags */
    int64_t accrued;           /**< all interest to the as-of day, rounded as said, minor units */
    int64_t exact_numerator;   /**< the same before rounding, in lowest terms; 0 ... */
    int64_t exact_denominator; /**< ... over 0 when that does not fit int64 */
    int64_t capitalised;       /**< interest that became principal, minor units */
    int64_t interest_paid;     /**< interest paid, minor units */
    int64_t interest_left;     /**< accrued - capitalised - interest_paid, minor units */
    int64_t credited;          /**< principal lowered by credit notes, minor units */
    int64_t principal_paid;    /**< principal paid, minor units */
    int64_t principal_left;    /**< given + capitalised - credited - principal_paid, minor units */
    int64_t indemnity;         /**< fixed sum due, minor units */
    int64_t indemnity_paid;    /**< of it paid, minor units */
    int64_t costs;             /**< costs of the events, minor units */
    int64_t costs_paid;        /**< of them paid, minor units */
    int64_t surplus;           /**< paid or credited beyond what was due and in the order, minor
                                    units */
    int64_t total_left;        /**< principal, interest, indemnity and costs left, minor units */
    int64_t days;              /**< days (charge by months: months) charged */
    encours_date first_day;    /**< first day that bears interest; NONE when NOT_LATE */
    encours_date last_day;     /**< last one to the as-of day; of indivisible periods the last day
                                    of the last one begun by then; NONE when there is none */
    uint64_t segment_count;    /**< segments, also when no columns were given for them */
    uint64_t event_count;      /**< events up to the as-of day */
} encours_interest;

/** Initialiser of an encours_interest on the stack. */
#define ENCOURS_INTEREST_INIT                                                                      \
    {                                                                                              \
        sizeof(encours_interest), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, {0}, {0},  \
            0, 0                                                                                   \
    }

/**
 * Interest on a claim up to a day.
 *
 * 15 000.00 due on 15 April 2018 at 15 %, paid on 15 May: 30 days, 184.93.
 *
 * @param[in]  principal  the claim, gross of tax, minor units, 0 or more
 * @param[in]  due        its due date (for a judgment, the day interest starts)
 * @param[in]  as_of      the day at whose end the figures stand
 * @param[in]  events     @nullable (none)
 * @param[in]  options    rates and conventions
 * @param[out] segments   the segments; on failure its columns are undefined. Required by
 *                        CAPITALISE_SLIDING, which reads them back   @nullable (not wanted)
 * @param[out] out        the figures; untouched on failure
 * @param[out] error      detail on failure; `index` is the event or pause at fault  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    an option, event or day that is none, events not ascending
 * @retval ENCOURS_E_NOT_FOUND  a day that bears interest has no rate; named with its table
 * @retval ENCOURS_E_OVERFLOW   an amount does not fit int64
 * @retval ENCOURS_E_LIMIT      `segments->capacity` is below encours_interest_segments_max()
 * @threads any
 * @since 1.0
 * @req INT-012 INT-013 INT-014
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_interest_compute(int64_t principal, encours_date due, encours_date as_of,
                         const encours_interest_event_columns *events,
                         const encours_interest_options *options,
                         encours_interest_segment_columns *segments, encours_interest *out,
                         encours_error *error);

/**
 * A capacity that is always enough for the segments of encours_interest_compute().
 *
 * @param[in]  due      the due date
 * @param[in]  as_of    the day the figures stand at
 * @param[in]  events   @nullable (none)
 * @param[in]  options  rates and conventions
 * @param[out] out      segments; untouched on failure
 * @param[out] error    detail on failure                                      @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  an option or day that is none
 * @threads any
 * @since 1.0
 * @req INT-015
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_interest_segments_max(encours_date due, encours_date as_of,
                              const encours_interest_event_columns *events,
                              const encours_interest_options *options, size_t *out,
                              encours_error *error);

/**
 * Simple interest without a calendar: principal * rate_e7 * days / (10^7 * year_days), rounded
 * once.
 *
 * @param[in]  principal  minor units, of either sign
 * @param[in]  rate_e7    yearly rate * 10^7, 0 to 10^9
 * @param[in]  days       0 to 109573
 * @param[in]  year_days  1 to 366
 * @param[in]  rounding   an encours_rounding
 * @param[out] out        minor units; untouched on failure
 * @param[out] error      detail on failure                                    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   a number out of range, or no rounding
 * @retval ENCOURS_E_OVERFLOW  the interest does not fit int64
 * @threads any
 * @since 1.0
 * @req INT-016
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_interest_simple(int64_t principal, int64_t rate_e7, int32_t days, int32_t year_days,
                        int32_t rounding, int64_t *out, encours_error *error);

ENCOURS_END_DECLS

#endif
