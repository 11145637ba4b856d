/* SPDX-License-Identifier: MIT */
/**
 * @file interest_portfolio.h
 * Late interest on many invoices at once: simple interest, one rule of rates, each invoice exact
 * and rounded once, summed in all and by row.
 *
 *     interest = round(amount * sum over its days of rate / year)
 *
 * It is what encours_interest_compute() gives for an invoice without events but one payment in
 * full, with ROUND_ONCE. The sums of rates are worked out once for each due date, in a schedule;
 * after that an invoice costs one multiplication and one division however many rates it crosses:
 *
 *     encours_interest_portfolio_schedule()   the sums of rates, in memory of the caller
 *     encours_interest_portfolio_begin()      an empty partial state (state.h)
 *     encours_interest_portfolio_add()        invoices; interest of each, if wanted
 *     encours_interest_portfolio_finish()     interest in all and by row
 *
 * A schedule is working memory of one process, to be read by any number of threads. A state is
 * portable and merges with those of an equal schedule. Amounts of 0 or less bear no interest;
 * invoices without a due date are counted apart.
 *
 * Rows are numbers from 0 that the caller chooses: customers, segments.
 *
 * Sources: those of interest.h and interest_rule.h, of which this is another form.
 *
 * Limits: rates from 0 to 10 000 %; 2^28 rows; interest of an invoice and sums int64.
 */
#ifndef ENCOURS_INTEREST_PORTFOLIO_H
#define ENCOURS_INTEREST_PORTFOLIO_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/interest_rule.h"

ENCOURS_BEGIN_DECLS

/** How interest is computed. Zero is the default of the four choices below `rounding`. */
typedef struct encours_interest_portfolio_options {
    size_t struct_size;                /**< sizeof(encours_interest_portfolio_options) */
    const encours_interest_rule *rule; /**< the rates; not frozen and raised at once */
    encours_date as_of;                /**< the day at whose end the figures stand */
    encours_date due_first;            /**< no invoice is due earlier, up to 300 years before */
    int32_t rounding;                  /**< an encours_rounding; required */
    int32_t basis;                     /**< an encours_interest_basis */
    int32_t first_day;                 /**< an encours_interest_first_day */
    int32_t last_day;                  /**< an encours_interest_last_day */
    encours_optional_date stop;        /**< first day without interest */
} encours_interest_portfolio_options;

/** Initialiser of encours_interest_portfolio_options; set the members to `rounding`. */
#define ENCOURS_INTEREST_PORTFOLIO_OPTIONS_INIT                                                    \
    {                                                                                              \
        sizeof(encours_interest_portfolio_options), NULL, {0}, {0}, 0, 0, 0, 0,                    \
        {                                                                                          \
            0,                                                                                     \
            {                                                                                      \
                0                                                                                  \
            }                                                                                      \
        }                                                                                          \
    }

/** Invoices, as columns of the same length, in any order. */
typedef struct encours_interest_portfolio_columns {
    size_t struct_size;     /**< sizeof(encours_interest_portfolio_columns) */
    size_t count;           /**< invoices */
    const int64_t *amount;  /**< open amount, minor units; 0 or less: no interest, @len{count} */
    const int32_t *due;     /**< due date, epoch day; ENCOURS_DATE_NONE: none, @len{count} */
    const int32_t *paid_on; /**< day it was paid in full, epoch day; ENCOURS_DATE_NONE, or after the
                                 as-of day: not yet; NULL: none was, @len{count} @nullable */
    const uint32_t *row;    /**< below the rows of the state; NULL: row 0, @len{count} @nullable */
    int64_t *interest;      /**< @out interest of each, minor units; on failure undefined; NULL: not
                                 wanted, @len{count} @nullable */
} encours_interest_portfolio_columns;

/** Initialiser of encours_interest_portfolio_columns. */
#define ENCOURS_INTEREST_PORTFOLIO_COLUMNS_INIT                                                    \
    {                                                                                              \
        sizeof(encours_interest_portfolio_columns), 0, NULL, NULL, NULL, NULL, NULL                \
    }

/** Interest in all. */
typedef struct encours_interest_portfolio {
    size_t struct_size; /**< set by the caller to sizeof(encours_interest_portfolio) */
    int64_t interest;   /**< of all invoices, minor units */
    uint64_t items;     /**< invoices seen */
    uint64_t late;      /**< of them not paid by their due date and of an amount above 0: as many
                             fixed sums for costs of recovery are due, but none by those that a
                             `stop` comes before: due on its eve or later */
    uint64_t undated;   /**< of them without a due date */
} encours_interest_portfolio;

/** Initialiser of an encours_interest_portfolio on the stack. */
#define ENCOURS_INTEREST_PORTFOLIO_INIT                                                            \
    {                                                                                              \
        sizeof(encours_interest_portfolio), 0, 0, 0, 0                                             \
    }

/**
 * Bytes of a schedule: about 32 a day from `due_first` to `as_of`.
 *
 * @param[in]  options  how interest is computed
 * @param[out] out      bytes; untouched on failure
 * @param[out] error    detail on failure                                     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a member that is none of its choices, or no day
 * @threads any
 * @since 1.0
 * @req INT-020
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_interest_portfolio_schedule_size(const encours_interest_portfolio_options *options,
                                         size_t *out, encours_error *error);

/**
 * Work out the sums of rates for each due date. Tables are not needed afterwards.
 *
 * @param[in]  options   how interest is computed
 * @param[out] schedule  the schedule, aligned to 8 bytes; on failure its bytes are undefined
 *                                                                             @len{size}
 * @param[in]  size      bytes of it, as told by encours_interest_portfolio_schedule_size()
 * @param[out] flags     flags of encours_interest_flags, of all days from `due_first` to `as_of`;
 *                       untouched on failure @nullable
 * @param[out] error     detail on failure                                     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    a member that is none of its choices, or no day
 * @retval ENCOURS_E_MISUSE     memory that is not aligned, or of another size
 * @retval ENCOURS_E_NOT_FOUND  a day from `due_first` to `as_of` has no rate; named with its table
 * @threads any
 * @since 1.0
 * @req INT-017 INT-020
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_interest_portfolio_schedule(const encours_interest_portfolio_options *options,
                                    void *schedule, size_t size, uint32_t *flags,
                                    encours_error *error);

/**
 * Bytes of a state: 96 and 16 a row.
 *
 * @param[in] rows  1 to 2^28; 0 counts as 1
 * @return bytes; 0 when there are too many rows
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) size_t
encours_interest_portfolio_state_size(uint32_t rows);

/**
 * Write an empty state.
 *
 * @param[out] state          aligned to 8 bytes                               @len{state_size}
 * @param[in]  state_size     bytes of it
 * @param[in]  schedule       a schedule                                       @len{schedule_size}
 * @param[in]  schedule_size  bytes of it
 * @param[in]  rows           1 to 2^28; 0 counts as 1
 * @param[out] error          detail on failure                                @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE   memory that is not aligned, or of another size
 * @retval ENCOURS_E_CORRUPT  bytes that are no schedule
 * @retval ENCOURS_E_LIMIT    too many rows
 * @threads any
 * @since 1.0
 * @req INT-018
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_interest_portfolio_begin(void *state, size_t state_size, const void *schedule,
                                 size_t schedule_size, uint32_t rows, encours_error *error);

/**
 * Add invoices. The state and all else but `columns->interest` stay as they were on failure.
 *
 * @param[in,out] state          a state begun with this schedule              @len{state_size}
 * @param[in]     state_size     bytes of it
 * @param[in]     schedule       its schedule                                  @len{schedule_size}
 * @param[in]     schedule_size  bytes of it
 * @param[in]     columns        the invoices
 * @param[out]    error          detail on failure; `index` is the invoice     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   a due date before `due_first` or no day, no such row, a state begun
 *                             with another schedule
 * @retval ENCOURS_E_OVERFLOW  the interest of an invoice does not fit int64
 * @retval ENCOURS_E_CORRUPT   bytes that are no schedule or no state
 * @retval ENCOURS_E_LIMIT     more than 2^40 invoices in one state
 * @threads any
 * @since 1.0
 * @req INT-017 INT-018 INT-019
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_interest_portfolio_add(void *state, size_t state_size, const void *schedule,
                               size_t schedule_size,
                               const encours_interest_portfolio_columns *columns,
                               encours_error *error);

/**
 * Interest in all and by row. The state stays as it is.
 *
 * @param[in]  state       a state                                             @len{state_size}
 * @param[in]  state_size  bytes of it
 * @param[in]  rows        rows it was begun with; 0 counts as 1
 * @param[out] interest    interest of each row, minor units; untouched on failure
 *                                                                             @len{rows} @nullable
 * @param[out] out         interest in all; untouched on failure
 * @param[out] error       detail on failure; `index` is the row               @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   a state of other rows
 * @retval ENCOURS_E_OVERFLOW  a sum does not fit int64
 * @retval ENCOURS_E_CORRUPT   bytes that are no state
 * @threads any
 * @since 1.0
 * @req INT-018
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_interest_portfolio_finish(const void *state, size_t state_size, uint32_t rows,
                                  int64_t *interest, encours_interest_portfolio *out,
                                  encours_error *error);

ENCOURS_END_DECLS

#endif
