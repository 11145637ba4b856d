/* SPDX-License-Identifier: MIT */
/**
 * @file payment_history.h
 * How a customer has paid: days beyond terms of all that was settled in a window, by item, by
 * number of days and by month, from what a view knows.
 *
 *     days = paid - due       paid: the effective day of the payment; less than 0: early
 *     mean = sum of amount * days / sum of amount
 *     behaviour = sum of amount * weight(days) / sum of amount        (behaviour.h)
 *
 * On day T an item is the amount that an allocation which holds on T moves from a payment or
 * advance to a debit with a due date. It is in the window when the payment is effective on T or one
 * of the days before it: `window_days` in all. Debits are invoices, debit notes and debit
 * adjustments, not refunds; due dates are the original ones. Credit notes and adjustments are no
 * payments unless the options say otherwise. A payment that was returned has settled nothing: its
 * allocations have ended. What is open on T and due before is listed behind the items, with the
 * days it is late so far; it is in no mean and no quantile, but is an experience of the behaviour,
 * so that who does not pay at all does not score well.
 *
 * The default classes of behaviour are those of the series days_15_22 of the table payment-classes
 * (tables.h): 30 days early 100, 1 day early 90, on terms 80, up to 15 days late 70, 22 days 60, 30
 * days 50, 60 days 40, 90 days 30, later 20; and a score needs three experiences.
 *
 * Amounts are of one currency. Everything is recomputed from the rows: T may be any day, and what
 * was compacted is read back when the window reaches behind the day of compaction (compact.h).
 *
 * Sources: delays.h and behaviour.h; paydexscore.net and treditiq.com for the default classes.
 *
 * Limits: a window of 36 500 days.
 */
#ifndef ENCOURS_PAYMENT_HISTORY_H
#define ENCOURS_PAYMENT_HISTORY_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/ledger.h"

ENCOURS_BEGIN_DECLS

#define ENCOURS_PAYMENT_HISTORY_NONE INT64_MIN /**< a figure that there is not */

/** How a customer has paid. Opaque, immutable, independent of its view. */
typedef struct encours_payment_history encours_payment_history;

/** Options of encours_payment_history_new(). */
typedef struct encours_payment_history_options {
    size_t struct_size;           /**< sizeof(encours_payment_history_options) */
    uint16_t currency;            /**< ISO 4217 numeric; 0: the base currency of the ledger */
    uint16_t reserved_0;          /**< zero */
    int32_t window_days;          /**< days of the window, T included, up to 36500; 0: 365 */
    int32_t recent_days;          /**< days of the recent part of it, for the trend; 0: 90 */
    int32_t with_credit_notes;    /**< 1: credit notes count as payments; 0: left out */
    int32_t with_write_offs;      /**< 1: credit adjustments count as payments; 0: left out */
    uint32_t minimum_experiences; /**< fewer give no behaviour score; 0: 3 */
    const int32_t *upper_days;    /**< last day of each class of behaviour, strictly ascending; the
                                       last entry is not read; NULL: the published classes
                                       @len{class_count} @nullable */
    const int32_t *weights; /**< weight of each class, within +-10^6; NULL with upper_days only
                                 @len{class_count} @nullable */
    size_t class_count;     /**< 1 to 64; 0 when they are NULL */
} encours_payment_history_options;

/** Initialiser of encours_payment_history_options. */
#define ENCOURS_PAYMENT_HISTORY_OPTIONS_INIT                                                       \
    {                                                                                              \
        sizeof(encours_payment_history_options), 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0                \
    }

/** How a customer has paid, in figures. Days are in 1/100 where their name ends in _e2. */
typedef struct encours_payment_figures {
    size_t struct_size;   /**< set by the caller to sizeof(encours_payment_figures) */
    uint64_t items;       /**< items settled in the window */
    uint64_t late_items;  /**< those later than due */
    uint64_t open_items;  /**< items open and due before T */
    uint64_t experiences; /**< items and open items of more than 0 minor units */
    int64_t amount;       /**< of the items settled, minor units */
    int64_t late_amount;  /**< of those later than due, minor units */
    int64_t open_amount;  /**< of open items due before T, minor units */
    int64_t mean_e2;      /**< mean days, weighted by amount, half up; NONE: nothing was settled */
    int64_t recent_mean_e2; /**< the same of the recent part; NONE: nothing was settled in it */
    int64_t trend_e2;       /**< recent mean less mean: above 0 he pays later than he did; NONE */
    int64_t median;         /**< half of the amount was settled by so many days; NONE */
    int64_t p80;            /**< four fifths were; NONE */
    int64_t p95;            /**< nineteen twentieths were; NONE */
    int64_t behaviour_e2;   /**< behaviour score * 100, half up; NONE: too few experiences */
} encours_payment_figures;

/** Initialiser of an encours_payment_figures on the stack. */
#define ENCOURS_PAYMENT_FIGURES_INIT                                                               \
    {                                                                                              \
        sizeof(encours_payment_figures), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0                  \
    }

/**
 * How a customer has paid, as of a day.
 *
 * @param[in]  view
 * @param[in]  customer  number
 * @param[in]  as_of     T, at its end
 * @param[in]  options   @nullable (all defaults)
 * @param[out] out       to be freed with encours_payment_history_free()
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    no such day, a window, choice or table that is not acceptable;
 *                              error->field names it
 * @retval ENCOURS_E_NOT_FOUND  no such customer
 * @retval ENCOURS_E_DENIED     the authoriser does not allow it (authoriser.h)
 * @retval ENCOURS_E_OVERFLOW   a sum does not fit 64 bits
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back; other kinds as
 *                              the store gives them (compact.h)
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_payment_history_new(const encours_view *view, uint64_t customer, encours_date as_of,
                            const encours_payment_history_options *options,
                            ENCOURS_OWNED encours_payment_history **out, encours_error *error);

/** Free it. @param[in] history @nullable @threads exclusive @since 1.0 */
ENCOURS_API(1, 0) void
encours_payment_history_free(encours_payment_history *history);

/** First day of the window. @param[in] history @threads any @since 1.0 */
ENCOURS_API(1, 0) encours_date
encours_payment_history_first_day(const encours_payment_history *history);

/**
 * Its figures.
 *
 * @param[in]  history
 * @param[out] out      `struct_size` set by the caller
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_payment_history_figures(const encours_payment_history *history,
                                encours_payment_figures *out, encours_error *error);

/**
 * By how many days a share of the amount was settled: the days of the item at which the amounts,
 * earliest first, reach the share (ENCOURS_QUANTILE_UPPER by amount, delay_distribution.h).
 *
 * @param[in]  history
 * @param[in]  share_e4  1/10000, 1 to 9999
 * @param[out] days      less than 0: early; ENCOURS_PAYMENT_HISTORY_NONE: nothing was settled;
 *                       untouched on failure
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  no such share
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_payment_history_quantile(const encours_payment_history *history, int32_t share_e4,
                                 int64_t *days, encours_error *error);

/** Items settled, by day of payment, debit and credit; then those open and late, by due day and
 *  debit. @param[in] history @threads any @since 1.0 */
ENCOURS_API(1, 0) size_t
encours_payment_history_item_count(const encours_payment_history *history);

/** Numbers of the documents that were paid. @return @len{items} @param[in] history @threads any
 *  @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint64_t *
encours_payment_history_debits(const encours_payment_history *history);

/** Numbers of the documents that paid; 0 of what is open. @return @len{items} @param[in] history
 *  @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint64_t *
encours_payment_history_credits(const encours_payment_history *history);

/** Due days, epoch day. @return @len{items} @param[in] history @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int32_t *
encours_payment_history_dues(const encours_payment_history *history);

/** Days of payment, epoch day; ENCOURS_DATE_NONE of what is open. @return @len{items}
 *  @param[in] history @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int32_t *
encours_payment_history_paid(const encours_payment_history *history);

/** Amounts, minor units. @return @len{items} @param[in] history @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_payment_history_amounts(const encours_payment_history *history);

/** Numbers of days beyond terms that occur among what was settled.
 *  @param[in] history @threads any @since 1.0 */
ENCOURS_API(1, 0) size_t
encours_payment_history_day_count(const encours_payment_history *history);

/** Those numbers, ascending. @return @len{days} @param[in] history @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int32_t *
encours_payment_history_days(const encours_payment_history *history);

/** Amount settled with each number of days, minor units. @return @len{days} @param[in] history
 *  @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_payment_history_day_amounts(const encours_payment_history *history);

/** Items settled with each. @return @len{days} @param[in] history @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint64_t *
encours_payment_history_day_items(const encours_payment_history *history);

/** Months that the window touches, the oldest first. @param[in] history @threads any @since 1.0 */
ENCOURS_API(1, 0) size_t
encours_payment_history_month_count(const encours_payment_history *history);

/** First day of each month, epoch day; of the first one that of the window. @return @len{months}
 *  @param[in] history @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int32_t *
encours_payment_history_months(const encours_payment_history *history);

/** Amount settled in each month, minor units. @return @len{months} @param[in] history @threads any
 *  @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_payment_history_month_amounts(const encours_payment_history *history);

/** Of it later than due, minor units. @return @len{months} @param[in] history @threads any
 *  @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_payment_history_month_late(const encours_payment_history *history);

/** Mean days of each month in 1/100, weighted by amount, half up; ENCOURS_PAYMENT_HISTORY_NONE:
 *  nothing was settled. @return @len{months} @param[in] history @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_payment_history_month_means(const encours_payment_history *history);

ENCOURS_END_DECLS

#endif
