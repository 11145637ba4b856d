/* SPDX-License-Identifier: MIT */
/**
 * @file effective_rate.h
 * Effective annual rates: a rate of one period carried to another by compounding.
 *
 *     (1 + rate)^periods - 1
 *
 * 1 % a month is 12.6825 % a year (periods = 12 / 1); 10 % a year is 0.7974 % a month (1 / 12). The
 * power is worked out in 128-bit fixed point with a proved bound of its error and rounded half up
 * (away from zero) to the scale asked for: correctly, or not at all. A result that is too near a
 * tie for the bound has a status instead of a value; where the power is exactly a tie that is known
 * whenever its parts fit 128 bits.
 *
 * Sources: directive 2008/48/EC annex I (effective rates); TEG and "taux équivalents" in art.
 * R314-3 code de la consommation. See `docs/concepts/discounts.md`.
 */
#ifndef ENCOURS_EFFECTIVE_RATE_H
#define ENCOURS_EFFECTIVE_RATE_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"
#include "encours/ratio.h"

ENCOURS_BEGIN_DECLS

/** Whether a rate has a value. */
typedef enum encours_effective_rate_status {
    ENCOURS_EFFECTIVE_RATE_OK = 1,
    ENCOURS_EFFECTIVE_RATE_NEAR_TIE = 2,     /**< too near a tie to be rounded */
    ENCOURS_EFFECTIVE_RATE_OUT_OF_RANGE = 3, /**< does not fit int64 at this scale */
    ENCOURS_EFFECTIVE_RATE_NO_RATE = 4       /**< a rate of -100 % or less: nothing is left */
} encours_effective_rate_status;

/** A rate carried to another period. */
typedef struct encours_effective_rate {
    size_t struct_size;  /**< set by the caller to sizeof(encours_effective_rate) */
    int64_t value;       /**< in units of 1 / scale; INT64_MIN when there is none */
    int64_t scale;       /**< as given */
    int32_t status;      /**< an encours_effective_rate_status */
    uint32_t reserved_0; /**< zero */
} encours_effective_rate;

/** Initialiser of an encours_effective_rate on the stack. */
#define ENCOURS_EFFECTIVE_RATE_INIT {sizeof(encours_effective_rate), 0, 0, 0, 0}

/**
 * Carry a rate to another period by compounding.
 *
 * @param[in]  rate     of one period: 1 / 100 is 1 %; need not be normalised
 * @param[in]  periods  periods in the new one, or the new one in periods: 12 / 1, 1 / 12, 365 / 30
 * @param[in]  scale    units in one: 1000000 for parts per million; 1 or more
 * @param[out] out      the rate, with its status; untouched on failure
 * @param[out] error    @nullable
 * @retval ENCOURS_OK         also without a value: see `out->status`
 * @retval ENCOURS_E_INVALID  a denominator of zero or less, a scale of zero or less
 * @threads any
 * @since 1.0
 * @req DSC-012 DSC-013
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_effective_rate_compute(encours_ratio rate, encours_ratio periods, int64_t scale,
                               encours_effective_rate *out, encours_error *error);

/** A column of periodic rates in, a column of effective rates out. */
typedef struct encours_effective_rate_columns {
    size_t struct_size;  /**< sizeof(encours_effective_rate_columns) */
    size_t count;        /**< rates */
    const int64_t *rate; /**< in units of 1 / rate_scale                     @len{count} */
    int64_t rate_scale;  /**< 1 or more */
    int64_t *value;      /**< @out in units of 1 / scale; INT64_MIN where there is none @len{count}
                              @nullable */
    int32_t *status;     /**< @out an encours_effective_rate_status @len{count} @nullable */
} encours_effective_rate_columns;

/** Initialiser of encours_effective_rate_columns. */
#define ENCOURS_EFFECTIVE_RATE_COLUMNS_INIT                                                        \
    {sizeof(encours_effective_rate_columns), 0, NULL, 0, NULL, NULL}

/**
 * Carry many rates to another period, as encours_effective_rate_compute() carries each.
 *
 * @param[in]  columns  its `value` and `status` are written; untouched on failure
 * @param[in]  periods  the same for all
 * @param[in]  scale    units in one of `value`; 1 or more
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a denominator or scale of zero or less
 * @threads any
 * @since 1.0
 * @req DSC-013
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_effective_rates_apply(const encours_effective_rate_columns *columns, encours_ratio periods,
                              int64_t scale, encours_error *error);

ENCOURS_END_DECLS

#endif
