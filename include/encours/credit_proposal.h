/* SPDX-License-Identifier: MIT */
/**
 * @file credit_proposal.h
 * Credit limits as formulas propose them (limit_proposal.h), for customers of a ledger: what the
 * ledger knows comes from the credit, what only the host has from its columns.
 *
 * Of the inputs these are figures of the credit (figure.h) where the caller gives none, by a NULL
 * column or an element of ENCOURS_LIMIT_NONE:
 *
 *     receivables    receivables, the balance
 *     to_invoice     to-invoice
 *     orders         orders, within the horizon of the policy
 *     sales          sales of the last 365 days: period_days is to be 365
 *
 * The rest is never guessed: net worth, working capital, stated need, purchases and what other
 * suppliers grant are the host's. A figure that is missing is a missing input, and told as such.
 *
 * Everything is in the credit currency of each customer: figures, what the caller gives, and what
 * is proposed. A customer that is merged into another, and counts as that one, has no proposal, nor
 * has one that the view does not know: all inputs that the formula reads are missing there. A
 * proposal changes nothing; a limit is a fact that somebody records (credit_facts.h).
 */
#ifndef ENCOURS_CREDIT_PROPOSAL_H
#define ENCOURS_CREDIT_PROPOSAL_H

#include <stddef.h>
#include <stdint.h>

#include "encours/credit.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/limit_proposal.h"

ENCOURS_BEGIN_DECLS

/** Where proposals go, by customer. A NULL column is not written. */
typedef struct encours_credit_proposals {
    size_t struct_size;   /**< sizeof(encours_credit_proposals) */
    size_t count;         /**< customers: elements of each column */
    int64_t *amounts;     /**< @out as encours_limit_proposal.amount, minor units; INT64_MIN: no
                               proposal @len{count} @nullable */
    int64_t *limits;      /**< @out the limit that the customer has, minor units; INT64_MIN: none
                               @len{count} @nullable */
    uint16_t *currencies; /**< @out credit currency, ISO 4217 numeric; 0: no such customer, or one
                               that is merged @len{count} @nullable */
    int32_t *statuses;    /**< @out an encours_limit_status each @len{count} @nullable */
    uint32_t *flags;      /**< @out flags of encours_limit_flags @len{count} @nullable */
    uint32_t *decided;    /**< @out flags of encours_limit_inputs that decided @len{count}
                               @nullable */
    uint32_t *missing;    /**< @out flags of encours_limit_inputs that are missing @len{count}
                               @nullable */
} encours_credit_proposals;

/** Initialiser of encours_credit_proposals: nothing is wanted. */
#define ENCOURS_CREDIT_PROPOSALS_INIT                                                              \
    {                                                                                              \
        sizeof(encours_credit_proposals), 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL              \
    }

/**
 * Propose limits for customers.
 *
 * @param[in]  credit
 * @param[in]  options  the formula
 * @param[in]  inputs   what the caller gives of these customers, as many as `results` has; NULL:
 *                      none                                                     @nullable
 * @param[in]  first    number of the first customer, from 1
 * @param[in]  results  columns of results->count elements; untouched on failure
 * @param[out] error    detail on failure; `index` is the customer at fault, from 0  @nullable
 * @retval ENCOURS_OK           also without a proposal: see the column `statuses`
 * @retval ENCOURS_E_INVALID    an option out of its range, offsets that do not ascend, inputs of
 *                              another count
 * @retval ENCOURS_E_OVERFLOW   a figure does not fit 64 bits
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_DENIED     the authoriser does not allow it (authoriser.h)
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_CANCELLED  the progress callback of the context asked to stop
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_credit_propose(const encours_credit *credit, const encours_limit_options *options,
                       const encours_limit_columns *inputs, uint64_t first,
                       const encours_credit_proposals *results, encours_error *error);

ENCOURS_END_DECLS

#endif
