/* SPDX-License-Identifier: MIT */
/**
 * @file ecl.h
 * Expected credit loss by provision matrix (IFRS 9, simplified approach), and its rates.
 *
 *     base      = gross - recoverable VAT                    of items greater than zero
 *     at risk   = base - insured part, never below 0         the gross itself is not reduced
 *     rate'     = min(1, rate * factor)   or   rate + factor held to 0..1
 *     allowance = sum over cells of at risk * rate'
 *
 * A cell is a segment and a bucket of age. Rates are exact quotients and are applied unrounded; the
 * one rounding is of each cell's allowance to a minor unit, so that cells add up to the total.
 * Items of less than zero (credit balances) stay out of the base, where they would shrink the
 * allowance, and are added up apart. A bucket at 100 % is left alone by the forward-looking factor.
 * A rate lower than that of the bucket before is flagged, not forced.
 *
 * Rates from history, equal when the roll rates are those of the cohort:
 *
 *     cohort      rate of a bucket = final loss / amount of the cohort that reached the bucket
 *     roll rates  rate of a bucket = product of the roll rates from it onward, the last into loss
 *
 * Sources: ifrscommunity.com (cohort, unrounded rates), faqifrs.com, IFRS 9 illustrative
 * example 12.
 *
 * Limits: 64 buckets; segments * buckets up to 2^18; 2^40 items.
 */
#ifndef ENCOURS_ECL_H
#define ENCOURS_ECL_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

#define ENCOURS_ECL_NONE INT64_MIN /**< an amount that is missing; a figure that is none */

/** Recoverable VAT, of options. */
typedef enum encours_ecl_vat {
    ENCOURS_ECL_VAT_LEFT_OUT = 0, /**< the VAT given is taken out of the base */
    ENCOURS_ECL_VAT_IN_BASE = 1   /**< it stays in */
} encours_ecl_vat;

/** What a forward-looking factor does. */
typedef enum encours_ecl_forward {
    ENCOURS_ECL_FORWARD_NONE = 0,     /**< historical rates */
    ENCOURS_ECL_FORWARD_MULTIPLY = 1, /**< rate * factor, factor >= 0 */
    ENCOURS_ECL_FORWARD_ADD = 2       /**< rate + factor */
} encours_ecl_forward;

/** Flags of an item, cell or total. */
typedef enum encours_ecl_flags {
    ENCOURS_ECL_CAPPED = 1,       /**< the adjusted rate was over 100 % or under 0 and was held */
    ENCOURS_ECL_FULL = 2,         /**< at 100 % already: the factor was not applied */
    ENCOURS_ECL_NOT_MONOTONE = 4, /**< the applied rate is lower than of the bucket before */
    ENCOURS_ECL_OVER_INSURED = 8, /**< insured for more than the base; the rest is not counted */
    ENCOURS_ECL_CREDITS = 16,     /**< credit balances were left out */
    ENCOURS_ECL_MISSING = 32      /**< amounts are missing: the allowance is of the others */
} encours_ecl_flags;

/** One item. */
typedef struct encours_ecl_item {
    size_t struct_size;         /**< sizeof(encours_ecl_item) */
    int64_t amount;             /**< gross, minor units; less than 0: a credit balance */
    int64_t vat;                /**< recoverable VAT in it, 0 to amount, minor units; of a credit
                                     not read */
    int64_t insured;            /**< part an insurer would pay, >= 0, minor units; of a credit not
                                     read */
    int64_t rate_numerator;     /**< loss rate, 0 to 1 ... */
    int64_t rate_denominator;   /**< ... over this, > 0 */
    int64_t factor_numerator;   /**< forward-looking factor ... */
    int64_t factor_denominator; /**< ... over this, > 0; not read when there is none */
    int32_t forward;            /**< an encours_ecl_forward */
    int32_t rounding;           /**< an encours_rounding; 0: HALF_UP */
} encours_ecl_item;

/** The expected loss of an item. */
typedef struct encours_ecl_loss {
    size_t struct_size;          /**< set by the caller to sizeof(encours_ecl_loss) */
    uint32_t flags;              /**< flags of encours_ecl_flags */
    uint32_t reserved_0;         /**< zero */
    int64_t at_risk;             /**< amount less VAT less insured part, minor units */
    int64_t allowance;           /**< at risk * applied rate, rounded once, minor units */
    int64_t applied_numerator;   /**< rate after the factor, lowest terms ... */
    int64_t applied_denominator; /**< ... over this */
    int64_t applied_ppm;         /**< the same * 10^6, half up */
} encours_ecl_loss;

/** Initialiser of an encours_ecl_loss on the stack. */
#define ENCOURS_ECL_LOSS_INIT                                                                      \
    {                                                                                              \
        sizeof(encours_ecl_loss), 0, 0, 0, 0, 0, 0, 0                                              \
    }

/**
 * The expected loss of one item.
 *
 * @param[in]  item   the item
 * @param[out] out    the loss
 * @param[out] error  detail on failure                                          @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   a member out of its range
 * @retval ENCOURS_E_OVERFLOW  the applied rate in lowest terms does not fit 64 bits
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req ECL-001 ECL-002 ECL-003 ECL-004
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_ecl_compute(const encours_ecl_item *item, encours_ecl_loss *out, encours_error *error);

/** Options of a state: the matrix. */
typedef struct encours_ecl_options {
    size_t struct_size;     /**< sizeof(encours_ecl_options) */
    uint32_t segment_count; /**< segments (country, type, size); 0: 1 */
    uint32_t bucket_count;  /**< buckets of age, 1 to 64, from not due to oldest; required */
    int32_t vat;            /**< an encours_ecl_vat; not of cohorts */
    uint32_t reserved_0;    /**< zero */
} encours_ecl_options;

/** Items of a matrix. */
typedef struct encours_ecl_columns {
    size_t struct_size;       /**< sizeof(encours_ecl_columns) */
    size_t count;             /**< items */
    const uint32_t *segments; /**< segment of each item; NULL: all 0 @len{count} @nullable */
    const uint32_t *buckets;  /**< bucket of each item                      @len{count} */
    const int64_t *amounts;   /**< gross, minor units; NONE: missing        @len{count} */
    const int64_t *vat;       /**< recoverable VAT, minor units; NULL: none @len{count} @nullable */
    const int64_t *insured;   /**< part an insurer would pay, minor units; NULL: none @len{count}
                                   @nullable */
} encours_ecl_columns;

/** Rates of a matrix: cell = segment * bucket_count + bucket. The counts are checked before a rate
 * is read; 0: not stated, the caller vouches that the columns are those of the state. */
typedef struct encours_ecl_rates {
    size_t struct_size;                 /**< sizeof(encours_ecl_rates) */
    const int64_t *numerators;          /**< loss rates, 0 to 1 ...
                                             @len{segment_count * bucket_count} */
    const int64_t *denominators;        /**< ... over these, > 0
                                             @len{segment_count * bucket_count} */
    const int64_t *factor_numerators;   /**< of each segment; NULL: no factor @len{segment_count}
                                             @nullable */
    const int64_t *factor_denominators; /**< > 0; NULL: no factor @len{segment_count} @nullable */
    int32_t forward;                    /**< an encours_ecl_forward */
    int32_t rounding;                   /**< of each cell, an encours_rounding; 0: HALF_UP */
    uint32_t segment_count;             /**< @room segments, at least those of the state, of which
                                             there are at least 1; 0: not stated */
    uint32_t bucket_count;              /**< @room buckets, as many as the state has; 0: not
                                             stated */
} encours_ecl_rates;

/** Where the cells go. A NULL column is not written. The counts are checked before anything is
 * written; 0: not stated, the caller vouches that the columns have room for the state's cells. */
typedef struct encours_ecl_results {
    size_t struct_size;            /**< sizeof(encours_ecl_results) */
    int64_t *gross;                /**< @out sum of amounts greater than zero, minor units
                                        @len{segment_count * bucket_count} @nullable */
    int64_t *at_risk;              /**< @out what the rate is applied to, minor units
                                        @len{segment_count * bucket_count} @nullable */
    int64_t *allowances;           /**< @out rounded, minor units @len{segment_count * bucket_count}
                                        @nullable */
    int64_t *applied_numerators;   /**< @out applied rates, lowest terms ...
                                        @len{segment_count * bucket_count} @nullable */
    int64_t *applied_denominators; /**< @out ... over these @len{segment_count * bucket_count}
                                        @nullable */
    int64_t *applied_ppm;          /**< @out the same * 10^6, half up
                                        @len{segment_count * bucket_count} @nullable */
    uint32_t *flags;               /**< @out flags of encours_ecl_flags
                                        @len{segment_count * bucket_count} @nullable */
    uint32_t segment_count;        /**< @room segments, at least those of the state, of which there
                                        are at least 1; 0: not stated */
    uint32_t bucket_count;         /**< @room buckets, as many as the state has; 0: not stated */
} encours_ecl_results;

/** The total of a matrix. */
typedef struct encours_ecl {
    size_t struct_size;  /**< set by the caller to sizeof(encours_ecl) */
    uint32_t flags;      /**< flags of encours_ecl_flags, of all cells together */
    uint32_t reserved_0; /**< zero */
    uint64_t missing;    /**< items without an amount */
    int64_t gross;       /**< sum of amounts greater than zero, minor units */
    int64_t credits;     /**< sum of amounts less than zero, minor units: left out */
    int64_t vat;         /**< VAT taken out of the base, minor units */
    int64_t insured;     /**< insured part that reduces the loss, minor units */
    int64_t at_risk;     /**< gross - vat - insured, minor units */
    int64_t allowance;   /**< sum of the cells' allowances, minor units */
} encours_ecl;

/** Initialiser of an encours_ecl on the stack. */
#define ENCOURS_ECL_INIT                                                                           \
    {                                                                                              \
        sizeof(encours_ecl), 0, 0, 0, 0, 0, 0, 0, 0, 0                                             \
    }

/** Bytes of a state of the matrix; 0 when the options are not acceptable.
 * @param[in] options @threads any @since 1.0 @req ECL-005 */
ENCOURS_API(1, 0) size_t
encours_ecl_state_size(const encours_ecl_options *options);

/**
 * Begin an empty matrix; see state.h.
 *
 * @param[out] state       @len{state_size}
 * @param[in]  state_size  as encours_ecl_state_size() says
 * @param[in]  options     segments and buckets
 * @param[out] error       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a member out of its range
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req ECL-005
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_ecl_begin(void *state, size_t state_size, const encours_ecl_options *options,
                  encours_error *error);

/**
 * Add items to the cells they name.
 *
 * @param[in,out] state       untouched on failure                              @len{state_size}
 * @param[in]     state_size  bytes of it
 * @param[in]     columns     the items
 * @param[out]    error       detail on failure; `index` is the item at fault   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  no such segment or bucket; VAT not within 0 to the amount, or a
 *                            negative insured part, of an item that is no credit balance
 * @retval ENCOURS_E_CORRUPT  no state
 * @retval ENCOURS_E_LIMIT    more than 2^40 items
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req ECL-002 ECL-005
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_ecl_add(void *state, size_t state_size, const encours_ecl_columns *columns,
                encours_error *error);

/**
 * The allowance of each cell and in total.
 *
 * @param[in]  state       as it is                                             @len{state_size}
 * @param[in]  state_size  bytes of it
 * @param[in]  rates       rates and factors
 * @param[in]  results     the cells; untouched on failure                      @nullable
 * @param[out] out         the total; untouched on failure
 * @param[out] error       detail on failure; `index` is the cell at fault      @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   a rate not within 0 to 1, a factor or choice out of its range, stated
 *                             room that is not enough
 * @retval ENCOURS_E_OVERFLOW  an applied rate in lowest terms, or a sum, does not fit 64 bits
 * @retval ENCOURS_E_CORRUPT   no state
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req ECL-001 ECL-003 ECL-004 ECL-006 STA-004
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_ecl_finish(const void *state, size_t state_size, const encours_ecl_rates *rates,
                   const encours_ecl_results *results, encours_ecl *out, encours_error *error);

ENCOURS_END_DECLS

#endif
