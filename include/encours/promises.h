/* SPDX-License-Identifier: MIT */
/**
 * @file promises.h
 * Promises to pay: the state of one, of many, and the rate at which they are kept.
 *
 * What counts are payments with a value date from the day the promise was made to its deadline, the
 * day promised plus the tolerance days. A promise is
 * - KEPT as soon as these payments reach the amount promised less the tolerance amount;
 * - else PENDING until the deadline is over;
 * - then PARTLY_KEPT when anything was paid in time, BROKEN when nothing was.
 * Payments after the as-of day are not known yet; those before the promise was made are not its.
 *
 *     kept rate  =  kept / (kept + partly kept + broken), by number or by amount promised
 *
 * Pending promises are in neither term: `left_out` counts them. Amounts and days are exact; a rate
 * is one division rounded once, half up, as indicator.h says.
 *
 * Source: definition, ours; no published formula with figures is known.
 *
 * Limits: tolerance of 36600 days; the payments of one promise fit int64 together.
 */
#ifndef ENCOURS_PROMISES_H
#define ENCOURS_PROMISES_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/indicator.h"

ENCOURS_BEGIN_DECLS

/** State of a promise. */
typedef enum encours_promise_status {
    ENCOURS_PROMISE_PENDING = 1,
    ENCOURS_PROMISE_KEPT = 2,
    ENCOURS_PROMISE_PARTLY_KEPT = 3,
    ENCOURS_PROMISE_BROKEN = 4
} encours_promise_status;

/** Figures of a state of promises, for encours_indicator_finish(). */
typedef enum encours_promises_figure {
    ENCOURS_PROMISES_KEPT_NUMBER = 801, /**< kept / evaluated, by number; share */
    ENCOURS_PROMISES_KEPT_AMOUNT =
        802,                        /**< amount promised of the kept / of the evaluated; share */
    ENCOURS_PROMISES_RECEIVED = 803 /**< received in time, a promise's own amount at most / amount
                                         promised of the evaluated; share */
} encours_promises_figure;

/** Options of promises. */
typedef struct encours_promise_options {
    size_t struct_size;       /**< sizeof(encours_promise_options) */
    encours_date as_of;       /**< required */
    uint32_t tolerance_days;  /**< 0 to 36600 */
    int64_t tolerance_amount; /**< zero or more, minor units: short by this much is kept */
    uint32_t rows;            /**< rows of a state; 0: 1 */
    uint32_t reserved_0;      /**< zero */
} encours_promise_options;

/** Initialiser of encours_promise_options; the as-of day is still to be given. */
#define ENCOURS_PROMISE_OPTIONS_INIT                                                               \
    {                                                                                              \
        sizeof(encours_promise_options), {ENCOURS_DATE_NONE}, 0, 0, 0, 0                           \
    }

/** One promise. */
typedef struct encours_promise {
    size_t struct_size;    /**< sizeof(encours_promise) */
    int64_t amount;        /**< promised, more than zero, minor units */
    encours_date made;     /**< day it was made */
    encours_date promised; /**< day promised, not before */
} encours_promise;

/** Initialiser of encours_promise; every member is to be set. */
#define ENCOURS_PROMISE_INIT                                                                       \
    {                                                                                              \
        sizeof(encours_promise), 0, {ENCOURS_DATE_NONE}, {ENCOURS_DATE_NONE}                       \
    }

/** What became of a promise. */
typedef struct encours_promise_result {
    size_t struct_size;    /**< set by the caller to sizeof(encours_promise_result) */
    int32_t status;        /**< an encours_promise_status */
    encours_date deadline; /**< day promised plus tolerance days, 2199-12-31 at most */
    encours_date kept_on;  /**< day on which it was kept, or ENCOURS_DATE_NONE */
    uint32_t reserved_0;   /**< zero */
    int64_t received;      /**< by payments that count, minor units */
    int64_t received_late; /**< after the deadline, up to the as-of day, minor units */
    int64_t shortfall;     /**< amount less received, 0 at least, minor units */
} encours_promise_result;

/** Initialiser of an encours_promise_result on the stack. */
#define ENCOURS_PROMISE_RESULT_INIT                                                                \
    {                                                                                              \
        sizeof(encours_promise_result), 0, {0}, {0}, 0, 0, 0, 0                                    \
    }

/** Promises with their payments: those of promise i are payment_offsets[i] to
 * payment_offsets[i + 1] - 1, in any order. */
typedef struct encours_promise_columns {
    size_t struct_size;              /**< sizeof(encours_promise_columns) */
    size_t count;                    /**< promises */
    const uint32_t *rows;            /**< row of each; NULL: all 0 @len{count} @nullable */
    const int64_t *amounts;          /**< promised, more than zero, minor units @len{count} */
    const int32_t *made;             /**< day it was made, epoch day @len{count} */
    const int32_t *promised;         /**< day promised, not before, epoch day @len{count} */
    const uint64_t *payment_offsets; /**< from 0, ascending                    @len{count + 1} */
    const int32_t *payment_days;     /**< value dates, epoch days; those of promise i from
                                          payment_offsets[i] on @len{payment_offsets[count]} */
    const int64_t *payment_amounts;  /**< zero or more, minor units @len{payment_offsets[count]} */
} encours_promise_columns;

/** Initialiser of encours_promise_columns. */
#define ENCOURS_PROMISE_COLUMNS_INIT                                                               \
    {                                                                                              \
        sizeof(encours_promise_columns), 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL               \
    }

/**
 * The state of one promise.
 *
 * @param[in]  promise
 * @param[in]  payment_days     value dates of the payments on it, epoch days, any order
 *                              @len{payment_count} @nullable (payment_count == 0)
 * @param[in]  payment_amounts  zero or more, minor units
 *                              @len{payment_count} @nullable (payment_count == 0)
 * @param[in]  payment_count    0: the arrays may be NULL
 * @param[in]  options          the as-of day is required
 * @param[out] out              what became of it
 * @param[out] error            detail on failure; `index` is the payment      @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   an option, amount or date out of its range, dates out of order
 * @retval ENCOURS_E_OVERFLOW  the payments do not fit int64 together
 * @threads any
 * @since 1.0
 * @req PRM-001 PRM-002 PRM-003
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_promise_evaluate(const encours_promise *promise, const int32_t *payment_days,
                         const int64_t *payment_amounts, size_t payment_count,
                         const encours_promise_options *options, encours_promise_result *out,
                         encours_error *error);

/**
 * The states of many promises.
 *
 * @param[in]  columns   promises and payments; rows are not read
 * @param[in]  options   the as-of day is required
 * @param[out] statuses  an encours_promise_status each                    @len{count}
 * @param[out] received  by payments that count, minor units               @len{count}
 * @param[out] kept_on   epoch days, ENCOURS_DATE_NONE while not kept      @len{count}
 * @param[out] error     detail on failure; `index` is the promise         @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE    a column that is needed is NULL
 * @retval ENCOURS_E_INVALID   as encours_promise_evaluate(); offsets out of order
 * @retval ENCOURS_E_OVERFLOW  the payments of one do not fit int64 together
 * @threads any
 * @since 1.0
 * @req PRM-001 PRM-004
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_promises_evaluate(const encours_promise_columns *columns,
                          const encours_promise_options *options, int32_t *statuses,
                          int64_t *received, int32_t *kept_on, encours_error *error);

/**
 * Bytes of a state of promises; 0 when encours_promises_begin() would refuse the options.
 *
 * @param[in] options  the as-of day is required
 * @threads any
 * @since 1.0
 * @req PRM-005 PRM-006
 */
ENCOURS_API(1, 0) size_t
encours_promises_state_size(const encours_promise_options *options);

/**
 * An empty state of promises; encours_indicator_finish() gives its figures.
 *
 * @param[out] state       memory aligned to 8 bytes                        @len{state_size}
 * @param[in]  state_size  what encours_promises_state_size() gives
 * @param[in]  options  the as-of day is required
 * @param[out] error       detail on failure                               @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE   memory that does not fit
 * @retval ENCOURS_E_INVALID  an option out of its range
 * @threads any
 * @since 1.0
 * @req PRM-005 PRM-006
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_promises_begin(void *state, size_t state_size, const encours_promise_options *options,
                       encours_error *error);

/**
 * Add promises. A failure adds nothing.
 *
 * @param[in,out] state       @len{state_size}
 * @param[in]     state_size  bytes of it
 * @param[in]     columns     the promises
 * @param[out]    error       detail on failure; `index` is the promise @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE   a column that is needed is NULL
 * @retval ENCOURS_E_INVALID  another aggregate, no such row, or a value out of its range
 * @retval ENCOURS_E_CORRUPT  bytes that are no state
 * @retval ENCOURS_E_OVERFLOW the payments of one do not fit int64 together
 * @retval ENCOURS_E_LIMIT    more than 2^40 items
 * @threads any
 * @since 1.0
 * @req PRM-005 PRM-006
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_promises_add(void *state, size_t state_size, const encours_promise_columns *columns,
                     encours_error *error);

ENCOURS_END_DECLS

#endif
