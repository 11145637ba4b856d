/* SPDX-License-Identifier: MIT */
/**
 * @file cover.h
 * What credit insurance pays on a loss: limit, threshold, insured percentage, deductibles, maximum.
 *
 * In this order:
 *
 *     limit       insured loss = min(loss, limit); the rest is not covered at all
 *     threshold   an insured loss up to it pays nothing; above it the whole counts
 *     quota and deductible, by the contract; a deductible takes nothing below 0:
 *         PERCENTAGE_FIRST  counted = insured loss * quota - deductible
 *         DEDUCTIBLE_FIRST  counted = (insured loss - deductible) * quota
 *     annual aggregate deductible: pays only what the year's counted amounts pass it by
 *     maximum liability: pays at most what is left of it
 *
 * The order of quota and deductible changes the result and is contractual: with a deductible there
 * is no default. 50 000 at 90 % with 5000: 40 000 or 40 500. Rounded once, to the minor unit, where
 * the quota is applied. Amounts are without what the policy does not insure (VAT as a rule, what is
 * disputed).
 *
 * Sources: assurance-professionnelle.pagesjaunes.fr 747079 and 747081 (limit, quota, threshold,
 * annual deductible), coface.ae glossary (percentage first), pufind.com 17256 (deductible first).
 */
#ifndef ENCOURS_COVER_H
#define ENCOURS_COVER_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

#define ENCOURS_COVER_NONE INT64_MIN /**< no limit or no maximum */

/** Which comes first; contractual. */
typedef enum encours_cover_order {
    ENCOURS_COVER_PERCENTAGE_FIRST = 1,
    ENCOURS_COVER_DEDUCTIBLE_FIRST = 2
} encours_cover_order;

/** Terms of a cover. Amounts in minor units, >= 0. */
typedef struct encours_cover_terms {
    size_t struct_size;        /**< sizeof(encours_cover_terms) */
    int64_t limit;             /**< insured limit of the buyer, minor units; NONE: no limit. 0
                                    covers nothing */
    int64_t quota_numerator;   /**< insured percentage, 0 to 1: 9 of 9 / 10 ... */
    int64_t quota_denominator; /**< ... over this, > 0 */
    int64_t threshold;         /**< claims threshold, minor units; 0: none */
    int64_t deductible;        /**< each-and-every deductible, minor units; 0: none */
    int64_t aggregate;         /**< annual aggregate deductible, minor units; 0: none */
    int64_t aggregate_used;    /**< counted amounts of this year's earlier claims, minor units */
    int64_t maximum_rest;      /**< what is left of the maximum liability, minor units; NONE: no
                                    maximum */
    int32_t order;             /**< an encours_cover_order; required with a deductible */
    int32_t rounding;          /**< an encours_rounding; 0: HALF_UP */
} encours_cover_terms;

/** Flags of an indemnity. */
typedef enum encours_cover_flags {
    ENCOURS_COVER_LIMITED = 1,         /**< the loss is over the limit */
    ENCOURS_COVER_UNDER_THRESHOLD = 2, /**< nothing: not over the claims threshold */
    ENCOURS_COVER_IN_AGGREGATE = 4,    /**< some or all taken by the annual deductible */
    ENCOURS_COVER_AT_MAXIMUM = 8       /**< some or all refused by the maximum liability */
} encours_cover_flags;

/** What a loss is worth. */
typedef struct encours_cover_indemnity {
    size_t struct_size;   /**< set by the caller to sizeof(encours_cover_indemnity) */
    uint32_t flags;       /**< flags of encours_cover_flags */
    uint32_t reserved_0;  /**< zero */
    int64_t insured_loss; /**< min(loss, limit), minor units */
    int64_t counted;      /**< after threshold, quota and deductible, minor units: what the annual
                               deductible adds up */
    int64_t indemnity;    /**< what is paid, minor units */
    int64_t retained;     /**< loss - indemnity, minor units: what stays with the insured */
} encours_cover_indemnity;

/** Initialiser of an encours_cover_indemnity on the stack. */
#define ENCOURS_COVER_INDEMNITY_INIT                                                               \
    {                                                                                              \
        sizeof(encours_cover_indemnity), 0, 0, 0, 0, 0, 0                                          \
    }

/**
 * The indemnity of a loss.
 *
 * @param[in]  loss   insured base at the day of loss, >= 0 minor units
 * @param[in]  terms  the cover
 * @param[out] out    the indemnity
 * @param[out] error  detail on failure; `field` is the member at fault          @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   a negative amount, a quota not within 0 to 1, a deductible without
 *                             order, no such order or rounding
 * @retval ENCOURS_E_OVERFLOW  the counted amounts of the year do not fit 64 bits
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req EXP-008 EXP-009
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_cover_compute(int64_t loss, const encours_cover_terms *terms, encours_cover_indemnity *out,
                      encours_error *error);

ENCOURS_END_DECLS

#endif
