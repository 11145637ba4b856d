/* SPDX-License-Identifier: MIT */
/**
 * @file revaluation.h
 * Revaluation of open amounts in foreign currencies at a closing rate: the unrealised difference.
 *
 *     value       open amount x rate of the closing day, rounded, for each row
 *     carrying    REVERSED: what was booked; CUMULATIVE: what was booked and revalued before
 *     difference  value - carrying: > 0 a gain, < 0 a loss
 *
 * A debt and a credit have opposite signs, so a loss on a credit balance comes out as one. Rows are
 * open items, or balances by customer and currency.
 *
 * The two methods give the same value of the books on every closing day. REVERSED takes each
 * adjustment back on the day after and begins again from what was booked; CUMULATIVE lets it stand
 * and books only the change. Doing the first without the reversal counts differences twice, which
 * is why the day of the reversal is part of the result.
 *
 * Rows are rounded apart; the sum of a currency is converted once. Their difference is named:
 * residual = sum of converted sums - sum of values.
 *
 * Sources: IAS 21.28; PCG art. 420-5 (476, 477) and 420-7; OCA account_multicurrency_revaluation
 * (whose own test lets runs pile up). See `docs/concepts/currencies.md`.
 *
 * Limits: 2^31 rows of up to 250 currencies.
 */
#ifndef ENCOURS_REVALUATION_H
#define ENCOURS_REVALUATION_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/rates.h"

ENCOURS_BEGIN_DECLS

#define ENCOURS_REVALUATION_CURRENCIES_MAX 250 /**< currencies of one run */

/** What a revaluation starts from. No default. */
typedef enum encours_revaluation_method {
    ENCOURS_REVALUATION_REVERSED = 1,  /**< adjustments are taken back on the day after */
    ENCOURS_REVALUATION_CUMULATIVE = 2 /**< adjustments stand; only the change is booked */
} encours_revaluation_method;

/** Which differences are booked. */
typedef enum encours_revaluation_scope {
    ENCOURS_REVALUATION_ALL = 0,   /**< gains and losses */
    ENCOURS_REVALUATION_LOSSES = 1 /**< losses alone: prudence; a gain counts when realised. What
                                        was revalued before is released as far as it has gone */
} encours_revaluation_scope;

/** How to revalue. */
typedef struct encours_revaluation_options {
    size_t struct_size;     /**< sizeof(encours_revaluation_options) */
    encours_date closing;   /**< the day of the rates */
    int32_t method;         /**< an encours_revaluation_method */
    int32_t scope;          /**< an encours_revaluation_scope */
    uint32_t rounding;      /**< an encours_rounding; 0: half up */
    uint16_t base_currency; /**< ISO 4217 numeric */
    uint16_t reserved_0;    /**< zero */
    uint32_t reserved_1;    /**< zero */
} encours_revaluation_options;

/** Initialiser of encours_revaluation_options: closing, method and base currency are to be set. */
#define ENCOURS_REVALUATION_OPTIONS_INIT                                                           \
    {                                                                                              \
        sizeof(encours_revaluation_options), {ENCOURS_DATE_NONE}, 0, 0, 0, 0, 0, 0                 \
    }

/** What is open. Columns. */
typedef struct encours_revaluation_rows {
    size_t struct_size;       /**< sizeof(encours_revaluation_rows) */
    size_t count;             /**< rows, up to 2^31 */
    const uint16_t *currency; /**< ISO 4217 numeric                             @len{count} */
    const int64_t *open;      /**< minor units of `currency`, credits below 0   @len{count} */
    const int64_t *base;      /**< what of its booked base amount is open, minor units
                                   @len{count} */
    const int64_t *revalued;  /**< earlier adjustments that stand, minor units; REVERSED does not
                                   read it; NULL: 0               @len{count} @nullable */
} encours_revaluation_rows;

/** Initialiser of encours_revaluation_rows. */
#define ENCOURS_REVALUATION_ROWS_INIT                                                              \
    {                                                                                              \
        sizeof(encours_revaluation_rows), 0, NULL, NULL, NULL, NULL                                \
    }

/** What a run comes to, minor units of the base currency. */
typedef struct encours_revaluation {
    size_t struct_size;        /**< set by the caller to sizeof(encours_revaluation) */
    int64_t carrying;          /**< sum of what was carried */
    int64_t value;             /**< sum of the values of the rows */
    int64_t gain;              /**< sum of the gains booked, 0 or more */
    int64_t loss;              /**< sum of the losses booked, 0 or more */
    int64_t booked;            /**< gain - loss */
    int64_t residual;          /**< each currency's sum converted once, less `value` */
    uint64_t row_count;        /**< rows with something booked */
    uint32_t currency_count;   /**< currencies of the rows */
    encours_date reversal_day; /**< REVERSED: the day after closing; else ENCOURS_DATE_NONE */
} encours_revaluation;

/** Initialiser of an encours_revaluation on the stack. */
#define ENCOURS_REVALUATION_INIT                                                                   \
    {                                                                                              \
        sizeof(encours_revaluation), 0, 0, 0, 0, 0, 0, 0, 0,                                       \
        {                                                                                          \
            0                                                                                      \
        }                                                                                          \
    }

/**
 * Revalue open amounts.
 *
 * A rate that is missing is an error that names currency and day; rows in the base currency have
 * their amount as value.
 *
 * @param[in]  rates
 * @param[in]  options
 * @param[in]  rows
 * @param[out] value   of each row at the closing rate, minor units; untouched on failure
 *                     @len{rows->count} @nullable
 * @param[out] booked  adjustment of each row, minor units: > 0 gain, < 0 loss; untouched on failure
 *                     @len{rows->count} @nullable
 * @param[out] out     the sums; untouched on failure
 * @param[out] error   `index` is the row at fault                                    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_CURRENCY  no rate on the closing day; the message names currencies and day
 * @retval ENCOURS_E_INVALID   no such method, scope, rounding or day; with REVERSED, no day after
 * @retval ENCOURS_E_OVERFLOW  an amount or a sum does not fit int64
 * @retval ENCOURS_E_LIMIT     more than 2^31 rows, or more than 250 currencies
 * @threads any
 * @since 1.0
 * @req REV-001 REV-002 REV-003 REV-004
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_revaluation_compute(const encours_rates *rates, const encours_revaluation_options *options,
                            const encours_revaluation_rows *rows, int64_t *value, int64_t *booked,
                            encours_revaluation *out, encours_error *error);

ENCOURS_END_DECLS

#endif
