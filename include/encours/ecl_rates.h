/* SPDX-License-Identifier: MIT */
/**
 * @file ecl_rates.h
 * Loss rates of a provision matrix from history: cohorts and roll rates.
 *
 *     cohort      rate of bucket b = final loss / amount of the cohort that reached b
 *     roll rates  rate of bucket b = roll_b * roll_b+1 * ... * roll_last, the last into loss
 *
 * The roll rate of a bucket is what of it reached the next, roll_b = reached_b+1 / reached_b, and
 * of the last bucket what was lost, so that the product telescopes to the quotient: the two are
 * equal, exactly, when the roll rates are those of the cohort. 100 000 sold; 50 000, 23 000, 8000
 * and 2000 still open after 0, 30, 60 and 90 days, and the last 2000 lost: 2, 4, 8.70, 25 and 100
 * %.
 *
 * Rates are quotients in lowest terms, never rounded; encours_ecl_finish() takes them as they are.
 * Source: ifrscommunity.com, "Lifetime ECL, trade receivables, provision matrix".
 */
#ifndef ENCOURS_ECL_RATES_H
#define ENCOURS_ECL_RATES_H

#include <stddef.h>
#include <stdint.h>

#include "encours/ecl.h"
#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/** What a derived rate is. */
typedef enum encours_ecl_rate_status {
    ENCOURS_ECL_RATE_OK = 1,
    ENCOURS_ECL_RATE_NO_AMOUNT = 2,   /**< nothing reached the bucket: no rate, not 0 */
    ENCOURS_ECL_RATE_ABOVE_ONE = 3,   /**< more was lost than reached it: the data contradict
                                           themselves; its quotient is no rate */
    ENCOURS_ECL_RATE_OUT_OF_RANGE = 4 /**< the quotient in lowest terms does not fit 64 bits */
} encours_ecl_rate_status;

/** Where derived rates go. A rate that is none is 0 / 0. The counts are checked before anything is
 * written; 0: not stated, the caller vouches that the columns have room for all rates. */
typedef struct encours_ecl_derived {
    size_t struct_size;    /**< sizeof(encours_ecl_derived) */
    int64_t *numerators;   /**< @out lowest terms ... @len{segment_count * bucket_count} */
    int64_t *denominators; /**< @out ... over these @len{segment_count * bucket_count} */
    int64_t *ppm;          /**< @out the same * 10^6, half up; ENCOURS_ECL_NONE for none
                                @len{segment_count * bucket_count} @nullable */
    int32_t *statuses;     /**< @out an encours_ecl_rate_status
                                @len{segment_count * bucket_count} */
    uint32_t segment_count; /**< @room segments, at least those of the cohorts, of which there are
                                 at least 1; of encours_ecl_rates_from_roll() there is 1. 0: not
                                 stated */
    uint32_t bucket_count;  /**< @room buckets, as many as there are; 0: not stated */
} encours_ecl_derived;

/**
 * Rates from the roll rates of one segment: products onward.
 *
 * @param[in]  numerators    of each bucket's roll rate, >= 0                   @len{bucket_count}
 * @param[in]  denominators  > 0; 0: no roll rate, nothing was in the bucket    @len{bucket_count}
 * @param[in]  bucket_count  1 to 64
 * @param[in]  out           columns of `bucket_count` elements
 * @param[out] error         detail on failure; `index` is the bucket at fault  @nullable
 * @retval ENCOURS_OK         also when buckets have no rate
 * @retval ENCOURS_E_INVALID  a count or roll rate out of its range, stated room that is not enough
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req ECL-008 STA-004
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_ecl_rates_from_roll(const int64_t *numerators, const int64_t *denominators,
                            size_t bucket_count, const encours_ecl_derived *out,
                            encours_error *error);

/** Amounts of cohorts: what reached a bucket, or was lost. Cohorts of a segment add up. */
typedef struct encours_ecl_cohort_columns {
    size_t struct_size;       /**< sizeof(encours_ecl_cohort_columns) */
    size_t count;             /**< elements */
    const uint32_t *segments; /**< segment of each element; NULL: all 0 @len{count} @nullable */
    const uint32_t *stages;   /**< bucket reached; bucket_count: the final loss     @len{count} */
    const int64_t *amounts;   /**< minor units, >= 0                       @len{count} */
} encours_ecl_cohort_columns;

/** Bytes of a state of cohorts; 0 when the options are not acceptable.
 * @param[in] options @threads any @since 1.0 @req ECL-007 */
ENCOURS_API(1, 0) size_t
encours_ecl_cohort_state_size(const encours_ecl_options *options);

/**
 * Begin an empty state; see state.h.
 *
 * @param[out] state       @len{state_size}
 * @param[in]  state_size  as encours_ecl_cohort_state_size() says
 * @param[in]  options     segments and buckets
 * @param[out] error       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a member out of its range
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req ECL-007
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_ecl_cohort_begin(void *state, size_t state_size, const encours_ecl_options *options,
                         encours_error *error);

/**
 * Add amounts of cohorts.
 *
 * @param[in,out] state       untouched on failure                              @len{state_size}
 * @param[in]     state_size  bytes of it
 * @param[in]     columns     the amounts
 * @param[out]    error       detail on failure; `index` is the one at fault    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  no such segment or stage, a negative amount
 * @retval ENCOURS_E_CORRUPT  no state
 * @retval ENCOURS_E_LIMIT    more than 2^40 elements
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req ECL-007
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_ecl_cohort_add(void *state, size_t state_size, const encours_ecl_cohort_columns *columns,
                       encours_error *error);

/**
 * The rates of each cell, segment * bucket_count + bucket.
 *
 * @param[in]  state       as it is                                             @len{state_size}
 * @param[in]  state_size  bytes of it
 * @param[in]  out         columns of segments * buckets elements
 * @param[out] error       detail on failure                                    @nullable
 * @retval ENCOURS_OK         also when cells have no rate
 * @retval ENCOURS_E_INVALID  a state of something else, stated room that is not enough
 * @retval ENCOURS_E_CORRUPT  no state
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req ECL-007 STA-004
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_ecl_cohort_finish(const void *state, size_t state_size, const encours_ecl_derived *out,
                          encours_error *error);

ENCOURS_END_DECLS

#endif
