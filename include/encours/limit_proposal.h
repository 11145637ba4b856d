/* SPDX-License-Identifier: MIT */
/**
 * @file limit_proposal.h
 * Credit limits as published formulas propose them, with what decided them and what was missing.
 *
 *     BASE           (receivables + to be invoiced + orders)
 *                    * term coefficient * behaviour coefficient
 *     NEED           sales with tax * term days / period days
 *     CAPACITY       share * net worth; 0 for a net worth of zero or less
 *     NEED_CAPACITY  the smaller of the two
 *     PARTS_MEAN     mean of share * (net worth, working capital or monthly sales),
 *                    the median of other suppliers' limits, and the stated need
 *     PURCHASES      share (by score) * the buyer's purchases
 *     OWN_SALES_CAP  share * the seller's own yearly sales: a ceiling for one client
 *
 * Shares and coefficients are arguments, as a house has them by risk class, score or habit; the
 * published ones (10 %, 5 %) are on the page of the docs. A proposal is computed exactly and
 * rounded once to a minor unit.
 *
 * A missing input is not 0: without an input that a formula needs there is no proposal, and the
 * result says which is missing. PARTS_MEAN alone may be asked to average the parts it has.
 *
 * Sources: afdcc.fr "Assiette de calcul d'une limite de credit" (BASE), creditmanagement-tools.com
 * and etrepaye.fr (NEED_CAPACITY), academy.highako.com (PARTS_MEAN), leanpay.fr (PURCHASES),
 * legifiscal.fr (OWN_SALES_CAP).
 *
 * Limits: numerator and denominator of a share up to 10^9; 1 to 36600 days; 1000 other suppliers.
 */
#ifndef ENCOURS_LIMIT_PROPOSAL_H
#define ENCOURS_LIMIT_PROPOSAL_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

#define ENCOURS_LIMIT_NONE INT64_MIN /**< an input or figure that is missing */

/** Inputs, as bits of a set. */
typedef enum encours_limit_inputs {
    ENCOURS_LIMIT_RECEIVABLES = 1,
    ENCOURS_LIMIT_TO_INVOICE = 2,
    ENCOURS_LIMIT_ORDERS = 4,
    ENCOURS_LIMIT_SALES = 8,            /**< expected sales to the client, tax included */
    ENCOURS_LIMIT_NET_WORTH = 16,       /**< tangible net worth of the client */
    ENCOURS_LIMIT_WORKING_CAPITAL = 32, /**< of the client */
    ENCOURS_LIMIT_MONTHLY_SALES = 64,   /**< of the client to its own clients */
    ENCOURS_LIMIT_OTHER_LIMITS = 128,   /**< limits other suppliers grant the client */
    ENCOURS_LIMIT_STATED_NEED = 256,    /**< what the client or the sales force asks */
    ENCOURS_LIMIT_PURCHASES = 512,      /**< purchases of the client */
    ENCOURS_LIMIT_OWN_SALES = 1024      /**< the seller's own yearly sales */
} encours_limit_inputs;

/** A formula. */
typedef enum encours_limit_method {
    ENCOURS_LIMIT_BY_BASE = 1,
    ENCOURS_LIMIT_BY_NEED = 2,
    ENCOURS_LIMIT_BY_CAPACITY = 3,
    ENCOURS_LIMIT_BY_NEED_CAPACITY = 4,
    ENCOURS_LIMIT_BY_PARTS_MEAN = 5,
    ENCOURS_LIMIT_BY_PURCHASES = 6,
    ENCOURS_LIMIT_BY_OWN_SALES_CAP = 7
} encours_limit_method;

/** What a proposal is. */
typedef enum encours_limit_status {
    ENCOURS_LIMIT_OK = 1,
    ENCOURS_LIMIT_PARTIAL = 2,     /**< PARTS_MEAN of the parts there are: see `missing` */
    ENCOURS_LIMIT_MISSING = 3,     /**< no proposal: an input is missing */
    ENCOURS_LIMIT_OUT_OF_RANGE = 4 /**< no proposal: it does not fit 64 bits */
} encours_limit_status;

/** Flags of a proposal. */
typedef enum encours_limit_flags {
    ENCOURS_LIMIT_NEGATIVE_NET_WORTH = 1, /**< net worth of zero or less: capacity is 0 */
    ENCOURS_LIMIT_HELD_AT_ZERO = 2        /**< the formula gives less than 0: proposed is 0 */
} encours_limit_flags;

/** What a formula is computed with. Members that its method does not read are ignored. */
typedef struct encours_limit_options {
    size_t struct_size;            /**< sizeof(encours_limit_options) */
    int32_t method;                /**< an encours_limit_method, required */
    int32_t rounding;              /**< to a minor unit, an encours_rounding; 0: HALF_UP */
    int64_t share_numerator;       /**< CAPACITY, NEED_CAPACITY, PARTS_MEAN, PURCHASES,
                                        OWN_SALES_CAP: the share, >= 0; BASE: the term
                                        coefficient ... */
    int64_t share_denominator;     /**< ... over this, > 0 */
    int64_t behaviour_numerator;   /**< BASE: the behaviour coefficient, >= 0 ... */
    int64_t behaviour_denominator; /**< ... over this, > 0 */
    uint32_t term_days;            /**< NEED, NEED_CAPACITY: days of the client's terms */
    uint32_t period_days;   /**< NEED, NEED_CAPACITY: days the sales were made in: 360, 365 */
    uint32_t part;          /**< an encours_limit_inputs. PARTS_MEAN: which the share is of:
                                 ENCOURS_LIMIT_NET_WORTH, _WORKING_CAPITAL or _MONTHLY_SALES */
    uint32_t average_known; /**< PARTS_MEAN: 1: the mean of the parts there are; 0: all
                                 three or none */
} encours_limit_options;

/** Inputs of clients. A NULL column is missing, as is an element of ENCOURS_LIMIT_NONE. */
typedef struct encours_limit_columns {
    size_t struct_size;             /**< sizeof(encours_limit_columns) */
    size_t count;                   /**< clients */
    const int64_t *receivables;     /**< minor units, signed   @len{count} @nullable */
    const int64_t *to_invoice;      /**< minor units, signed   @len{count} @nullable */
    const int64_t *orders;          /**< minor units, signed   @len{count} @nullable */
    const int64_t *sales;           /**< tax included, minor units @len{count} @nullable */
    const int64_t *net_worth;       /**< signed, minor units @len{count} @nullable */
    const int64_t *working_capital; /**< signed, minor units @len{count} @nullable */
    const int64_t *monthly_sales;   /**< minor units           @len{count} @nullable */
    const int64_t *stated_need;     /**< minor units           @len{count} @nullable */
    const int64_t *purchases;       /**< minor units           @len{count} @nullable */
    const int64_t *own_sales;       /**< minor units           @len{count} @nullable */
    const int64_t *other_limits;    /**< minor units; of client i: elements other_offsets[i] to
                                         other_offsets[i + 1] - 1, at most 1000; one of NONE makes
                                         all missing @len{other_offsets[count]} @nullable */
    const uint64_t *other_offsets;  /**< ascending             @len{count + 1} @nullable */
} encours_limit_columns;

/** A proposal with what decided it. */
typedef struct encours_limit_proposal {
    size_t struct_size; /**< set by the caller to sizeof(encours_limit_proposal) */
    int32_t status;     /**< an encours_limit_status */
    uint32_t flags;     /**< flags of encours_limit_flags */
    uint32_t decided; /**< flags of encours_limit_inputs that decided: of NEED_CAPACITY those of the
                           smaller one, of a tie both; without a proposal those that are there */
    uint32_t missing; /**< flags of encours_limit_inputs the method reads and does not have */
    int64_t amount;   /**< the limit, >= 0 minor units; ENCOURS_LIMIT_NONE when there is none */
    int64_t need;     /**< NEED, NEED_CAPACITY: the need, rounded, minor units; or NONE */
    int64_t capacity; /**< CAPACITY, NEED_CAPACITY: the capacity, rounded, minor units; or NONE */
} encours_limit_proposal;

/** Initialiser of an encours_limit_proposal on the stack. */
#define ENCOURS_LIMIT_PROPOSAL_INIT                                                                \
    {                                                                                              \
        sizeof(encours_limit_proposal), 0, 0, 0, 0, 0, 0, 0                                        \
    }

/** Where proposals go. A NULL column is not written. `count` is that of the inputs. */
typedef struct encours_limit_results {
    size_t struct_size; /**< sizeof(encours_limit_results) */
    int64_t *amounts;   /**< @out as encours_limit_proposal.amount, minor units @len{count}
                             @nullable */
    int32_t *statuses;  /**< @out an encours_limit_status each @len{count} @nullable */
    uint32_t *flags;    /**< @out flags of encours_limit_flags @len{count} @nullable */
    uint32_t *decided;  /**< @out flags of encours_limit_inputs that decided @len{count}
                             @nullable */
    uint32_t *missing;  /**< @out flags of encours_limit_inputs that are missing @len{count}
                             @nullable */
} encours_limit_results;

/**
 * The proposal for one client.
 *
 * @param[in]  options  the formula
 * @param[in]  inputs   the client's figures, `count` = 1
 * @param[out] out      the proposal
 * @param[out] error    detail on failure                                       @nullable
 * @retval ENCOURS_OK         also without a proposal: see `out->status`
 * @retval ENCOURS_E_INVALID  an option out of range, offsets that do not ascend, a count that is
 *                            not 1
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req LIM-001 LIM-002 LIM-003 LIM-004 LIM-005 LIM-006 LIM-007
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_limit_propose(const encours_limit_options *options, const encours_limit_columns *inputs,
                      encours_limit_proposal *out, encours_error *error);

/**
 * The proposals for many clients. A client without one has a status that says why.
 *
 * @param[in]  options  the formula
 * @param[in]  inputs   figures of `count` clients
 * @param[in]  results  columns of `inputs.count` elements; untouched on failure
 * @param[out] error    detail on failure; `index` is the client at fault       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  an option out of its range, offsets that do not ascend
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req LIM-008
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_limit_propose_columns(const encours_limit_options *options,
                              const encours_limit_columns *inputs,
                              const encours_limit_results *results, encours_error *error);

ENCOURS_END_DECLS

#endif
