/* SPDX-License-Identifier: MIT */
/**
 * @file ratio.h
 * Exact ratios: rates, shares and days that are no whole number.
 *
 * A ratio is normalised: no common factor, denominator greater than zero, zero is 0/1. It becomes
 * a decimal figure only by encours_ratio_scaled(), with a scale and a rounding the caller names, so
 * that it has the same digits on every platform.
 */
#ifndef ENCOURS_RATIO_H
#define ENCOURS_RATIO_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"
#include "encours/rounding.h"

ENCOURS_BEGIN_DECLS

/** numerator / denominator. */
typedef struct encours_ratio {
    int64_t numerator;   /**< carries the sign */
    int64_t denominator; /**< greater than zero */
} encours_ratio;

/**
 * Make a normalised ratio: 4 / -6 becomes -2 / 3.
 *
 * @param[in]  numerator
 * @param[in]  denominator  not 0
 * @param[out] out          the ratio; untouched on failure
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   the denominator is 0
 * @retval ENCOURS_E_OVERFLOW  in lowest terms a sign cannot be moved: INT64_MIN over -1, 1 over
 *                             INT64_MIN
 * @threads any
 * @since 1.0
 * @req RTO-001
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_ratio_make(int64_t numerator, int64_t denominator, encours_ratio *out,
                   encours_error *error);

/**
 * Round a ratio to a scaled integer: numerator * scale / denominator, one division, rounded once.
 *
 * @param[in]  ratio     denominator greater than zero; need not be normalised
 * @param[in]  scale     units in one: 10000 for four decimals; 1 or more
 * @param[in]  rounding
 * @param[out] out       the figure in units of 1 / scale; untouched on failure
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   no such ratio (denominator of zero or less), scale or rounding
 * @retval ENCOURS_E_OVERFLOW  the figure does not fit int64
 * @threads any
 * @since 1.0
 * @req RTO-002
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_ratio_scaled(encours_ratio ratio, int64_t scale, encours_rounding rounding, int64_t *out,
                     encours_error *error);

/**
 * Compare two ratios, exactly.
 *
 * @param[in]  a
 * @param[in]  b
 * @param[out] out    -1 when a < b, 0 when equal, 1 when a > b; untouched on failure
 * @param[out] error  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a denominator is zero or less
 * @threads any
 * @since 1.0
 * @req RTO-003
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_ratio_compare(encours_ratio a, encours_ratio b, int32_t *out, encours_error *error);

ENCOURS_END_DECLS

#endif
