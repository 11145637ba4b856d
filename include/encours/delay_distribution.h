/* SPDX-License-Identifier: MIT */
/**
 * @file delay_distribution.h
 * Median, quantiles and mode of whole days, exact and mergeable: a histogram with one cell for each
 * day of a range the caller names, one for what lies below it and one for what lies above.
 *
 * Days are those of encours_delays_compute(): days beyond terms, days to pay, or any whole number.
 * Each cell holds a number of items and their amount, so that quantiles exist by number and by
 * amount ("half of the money came within 38 days"). A quantile that falls among the items outside
 * the range has no value and says on which side; those inside are exact all the same.
 *
 * Sources differ on which item a quantile p of n items is. With k = p * n:
 * - ENCOURS_QUANTILE_MIDPOINT: where k is whole, halfway between items k and k + 1, else the item
 *   at k rounded up; p = 1/2 is the median of textbooks and of Business Central (4 10 2 8: 6).
 * - ENCOURS_QUANTILE_UPPER: the item at k rounded up (nearest rank): a value that did occur.
 * - ENCOURS_QUANTILE_LOWER: the item at k rounded down, at least the first: what Business Central
 *   prints for its 80th and 95th percentile (5 5 8 8 10: 8 and 8).
 * By amount an item of 250 stands for 250 items of one minor unit.
 *
 * Limits: 100 000 days in a range; cells * rows at most 2^27. A state is of one currency.
 */
#ifndef ENCOURS_DELAY_DISTRIBUTION_H
#define ENCOURS_DELAY_DISTRIBUTION_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"
#include "encours/indicator.h"
#include "encours/ratio.h"

ENCOURS_BEGIN_DECLS

/** Which item a quantile is. There is no default. */
typedef enum encours_quantile_rule {
    ENCOURS_QUANTILE_MIDPOINT = 1,
    ENCOURS_QUANTILE_UPPER = 2,
    ENCOURS_QUANTILE_LOWER = 3
} encours_quantile_rule;

/** What items weigh in a quantile or mode. There is no default. */
typedef enum encours_quantile_weight {
    ENCOURS_QUANTILE_BY_NUMBER = 1,
    ENCOURS_QUANTILE_BY_AMOUNT = 2
} encours_quantile_weight;

/** Options of a distribution: its range of days and its rows. */
typedef struct encours_delay_distribution_options {
    size_t struct_size;   /**< sizeof(encours_delay_distribution_options) */
    int32_t lowest_days;  /**< first day told apart, as -30 */
    int32_t highest_days; /**< last one, as 365 */
    uint32_t rows;        /**< 0: 1 */
    uint32_t reserved_0;  /**< zero */
} encours_delay_distribution_options;

/** Initialiser of encours_delay_distribution_options. */
#define ENCOURS_DELAY_DISTRIBUTION_OPTIONS_INIT                                                    \
    {                                                                                              \
        sizeof(encours_delay_distribution_options), 0, 0, 0, 0                                     \
    }

/** Items of a distribution. */
typedef struct encours_delay_distribution_columns {
    size_t struct_size;     /**< sizeof(encours_delay_distribution_columns) */
    size_t count;           /**< items */
    const uint32_t *rows;   /**< row of each; NULL: all 0 @len{count} @nullable */
    const int64_t *amounts; /**< zero or more, minor units; NULL: none given, then no figures by
                                 amount @len{count} @nullable */
    const int32_t *days;    /**< signed days; ENCOURS_DELAY_NONE is left out  @len{count} */
} encours_delay_distribution_columns;

/** Initialiser of encours_delay_distribution_columns. */
#define ENCOURS_DELAY_DISTRIBUTION_COLUMNS_INIT                                                    \
    {                                                                                              \
        sizeof(encours_delay_distribution_columns), 0, NULL, NULL, NULL                            \
    }

/**
 * Bytes of a distribution; 0 when encours_delay_distribution_begin() would refuse the options.
 *
 * @param[in] options
 * @threads any
 * @since 1.0
 * @req DTP-006
 */
ENCOURS_API(1, 0) size_t
encours_delay_distribution_state_size(const encours_delay_distribution_options *options);

/**
 * An empty distribution.
 *
 * @param[out] state       memory aligned to 8 bytes                        @len{state_size}
 * @param[in]  state_size  what encours_delay_distribution_state_size() gives
 * @param[in]  options     the range is required
 * @param[out] error       detail on failure                               @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE   memory that does not fit
 * @retval ENCOURS_E_INVALID  no such range, or too many cells
 * @threads any
 * @since 1.0
 * @req DTP-006
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_delay_distribution_begin(void *state, size_t state_size,
                                 const encours_delay_distribution_options *options,
                                 encours_error *error);

/**
 * Add items. A failure adds nothing.
 *
 * @param[in,out] state       @len{state_size}
 * @param[in]     state_size  bytes of it
 * @param[in]     columns     the items
 * @param[out]    error       detail on failure; `index` is the item        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE   a column that is needed is NULL
 * @retval ENCOURS_E_INVALID  another aggregate; no such row; an amount below zero
 * @retval ENCOURS_E_CORRUPT  bytes that are no state
 * @retval ENCOURS_E_LIMIT    more than 2^40 items
 * @threads any
 * @since 1.0
 * @req DTP-005 DTP-006
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_delay_distribution_add(void *state, size_t state_size,
                               const encours_delay_distribution_columns *columns,
                               encours_error *error);

/**
 * A quantile of a row or of all rows, in days. The median is quantile 1/2 by MIDPOINT.
 *
 * @param[in]  state       @len{state_size}
 * @param[in]  state_size  bytes of it
 * @param[in]  row         from 0, or ENCOURS_INDICATOR_TOTAL
 * @param[in]  quantile    greater than 0, less than 1
 * @param[in]  rule        an encours_quantile_rule
 * @param[in]  weight      an encours_quantile_weight
 * @param[out] out         days; `numerator` / `denominator` is exact, in halves; `left_out` counts
 *                         the items outside the range
 * @param[out] error       detail on failure                               @nullable
 * @retval ENCOURS_OK         also without a value: see `out->status`
 * @retval ENCOURS_E_MISUSE   memory that is NULL or not aligned to 8 bytes
 * @retval ENCOURS_E_INVALID  another aggregate, no such row, quantile, rule or weight
 * @retval ENCOURS_E_CORRUPT  bytes that are no state
 * @threads any
 * @since 1.0
 * @req DTP-005 DTP-007
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_delay_distribution_quantile(const void *state, size_t state_size, uint32_t row,
                                    encours_ratio quantile, int32_t rule, int32_t weight,
                                    encours_indicator *out, encours_error *error);

/**
 * The most frequent number of days inside the range; of several the lowest, with the flag TIE.
 *
 * @param[in]  state       @len{state_size}
 * @param[in]  state_size  bytes of it
 * @param[in]  row         from 0, or ENCOURS_INDICATOR_TOTAL
 * @param[in]  weight      an encours_quantile_weight
 * @param[out] out         days
 * @param[out] error       detail on failure                               @nullable
 * @retval ENCOURS_OK         also without a value: see `out->status`
 * @retval ENCOURS_E_MISUSE   memory that is NULL or not aligned to 8 bytes
 * @retval ENCOURS_E_INVALID  another aggregate, no such row or weight
 * @retval ENCOURS_E_CORRUPT  bytes that are no state
 * @threads any
 * @since 1.0
 * @req DTP-008
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_delay_distribution_mode(const void *state, size_t state_size, uint32_t row, int32_t weight,
                                encours_indicator *out, encours_error *error);

ENCOURS_END_DECLS

#endif
