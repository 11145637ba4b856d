/* SPDX-License-Identifier: MIT */
/**
 * @file netting.h
 * Netting (compensation): what two parties owe each other is extinguished up to the smaller sum.
 *
 * By law only debts that are due can be netted; by agreement all of them. Each side is used up in
 * the order given: that of imputation (imputation.h) unless the parties agreed on another.
 *
 *     netted = min(sum of receivables that take part, sum of payables that take part)
 *
 * Sources: art. 1347, 1347-1, 1347-4 and 1348-2 code civil; metasfresh (sales against purchase).
 *
 * Limits: 2^31 items a side; each side must sum within int64.
 */
#ifndef ENCOURS_NETTING_H
#define ENCOURS_NETTING_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/** Which debts take part. No default. */
typedef enum encours_netting_kind {
    ENCOURS_NETTING_LEGAL = 1, /**< those due on or before the day; none without a due date */
    ENCOURS_NETTING_AGREED = 2 /**< all of them */
} encours_netting_kind;

/** One side: open items in one currency, in the order in which they are used up. Columns. */
typedef struct encours_netting_side {
    size_t struct_size;  /**< sizeof(encours_netting_side) */
    size_t count;        /**< items, up to 2^31 */
    const int64_t *open; /**< minor units, 0 or more                            @len{count} */
    const int32_t *due;  /**< epoch day, or none; needed by LEGAL; NULL: not given
                              @len{count} @nullable */
    int64_t *netted; /**< @out extinguished of each, minor units; untouched on failure; NULL: not
                          wanted                              @len{count} @nullable */
} encours_netting_side;

/** Initialiser of encours_netting_side. */
#define ENCOURS_NETTING_SIDE_INIT                                                                  \
    {                                                                                              \
        sizeof(encours_netting_side), 0, NULL, NULL, NULL                                          \
    }

/** What a netting comes to, minor units. */
typedef struct encours_netting {
    size_t struct_size;      /**< set by the caller to sizeof(encours_netting) */
    int64_t netted;          /**< extinguished on each side */
    int64_t receivable_rest; /**< still open of all receivables, those that took no part included */
    int64_t payable_rest;    /**< still open of all payables, likewise */
} encours_netting;

/** Initialiser of an encours_netting on the stack. */
#define ENCOURS_NETTING_INIT                                                                       \
    {                                                                                              \
        sizeof(encours_netting), 0, 0, 0                                                           \
    }

/**
 * Net receivables and payables.
 *
 * @param[in]  receivables  what the party owes us
 * @param[in]  payables     what we owe the party
 * @param[in]  kind         an encours_netting_kind
 * @param[in]  day          the day of the netting
 * @param[out] out          the sums; untouched on failure
 * @param[out] error        `index` is the item at fault                              @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   a negative amount, no such kind or day, LEGAL without due dates
 * @retval ENCOURS_E_OVERFLOW  a side does not fit int64
 * @retval ENCOURS_E_LIMIT     more than 2^31 items
 * @threads any
 * @since 1.0
 * @req NET-001 NET-002 NET-003
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_netting_compute(const encours_netting_side *receivables,
                        const encours_netting_side *payables, encours_netting_kind kind,
                        encours_date day, encours_netting *out, encours_error *error);

ENCOURS_END_DECLS

#endif
