/* SPDX-License-Identifier: MIT */
/**
 * @file imputation.h
 * Which of several debts a payment pays (art. 1342-10 code civil).
 *
 * The debtor's choice counts first. Without one, in this order: debts that are due before debts
 * that are not; those the debtor had most interest in paying; the oldest; all else equal, in
 * proportion. "The oldest first" is thus only the fourth of these criteria.
 *
 * Each criterion is a column of ranks or a day of the caller, so that another order agreed with the
 * debtor is a matter of data. Debts that are equal under all criteria share in proportion to what
 * they owe, by largest remainder, ties to the first: the shares add up to the payment exactly.
 *
 * Inside one debt, costs, interest and principal are paid in the order of interest.h.
 *
 * Source: art. 1342-10 code civil; cours-de-droit.net, "Imputation des paiements".
 */
#ifndef ENCOURS_IMPUTATION_H
#define ENCOURS_IMPUTATION_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/** Debts of one debtor to one creditor in one currency, in any order. */
typedef struct encours_imputation_columns {
    size_t struct_size;       /**< sizeof(encours_imputation_columns) */
    size_t count;             /**< debts, up to 2^31 */
    const int64_t *open;      /**< what is owed, minor units, 0 or more, @len{count} */
    const int32_t *due;       /**< due date, epoch day; due on the day of payment counts as due,
                                   @len{count} */
    const int32_t *since;     /**< day the debt came to be, epoch day: what is old; NULL: the due
                                   date, @len{count} @nullable */
    const uint32_t *choice;   /**< the debtor's choice: 1 pays first, then 2 ...; 0: not chosen;
                                   NULL: no choice, @len{count} @nullable */
    const uint32_t *interest; /**< the debtor's interest in paying, larger first (bears interest, is
                                   guaranteed ...); NULL: all the same, @len{count} @nullable */
} encours_imputation_columns;

/** Initialiser of encours_imputation_columns. */
#define ENCOURS_IMPUTATION_COLUMNS_INIT                                                            \
    {                                                                                              \
        sizeof(encours_imputation_columns), 0, NULL, NULL, NULL, NULL, NULL                        \
    }

/** What decided the share of a debt. */
typedef enum encours_imputation_criterion {
    ENCOURS_IMPUTATION_NONE = 0,    /**< it owes nothing, or nothing was left for it */
    ENCOURS_IMPUTATION_PAID = 1,    /**< it is paid in full */
    ENCOURS_IMPUTATION_PART = 2,    /**< it takes the rest of the payment alone */
    ENCOURS_IMPUTATION_PRO_RATA = 3 /**< it shares the rest with debts of the same rank */
} encours_imputation_criterion;

/**
 * Share a payment among debts.
 *
 * @param[in]  columns  the debts
 * @param[in]  day      day of the payment
 * @param[in]  payment  minor units, 0 or more
 * @param[out] paid     what each debt receives, minor units; its contents on entry are not read,
 *                      on failure they are untouched                       @len{columns->count}
 * @param[out] decided  an encours_imputation_criterion for each             @len{columns->count}
 * @param[out] order    working memory; afterwards the debts in the order of their ranks
 *                                                                           @len{columns->count}
 * @param[out] surplus  what no debt took, minor units; untouched on failure
 * @param[out] error    detail on failure; `index` is the debt at fault      @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a negative amount, or a day that is none
 * @retval ENCOURS_E_LIMIT    more than 2^31 debts
 * @threads any
 * @since 1.0
 * @req IMP-001 IMP-002 IMP-003
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_imputation_share(const encours_imputation_columns *columns, encours_date day,
                         int64_t payment, int64_t *paid, int32_t *decided, uint32_t *order,
                         int64_t *surplus, encours_error *error);

ENCOURS_END_DECLS

#endif
