/* SPDX-License-Identifier: MIT */
/**
 * @file credit_lines.h
 * What the figures of a customer are made of: item by item, order by order, fact by fact.
 *
 * A line says what it adds to one figure, and where it comes from: an item (a line of a document),
 * an order, a fact, or a document as a whole. The lines of a figure add up to it, to the last
 * digit. Explained are open debits by age (`not-due`, `tolerated`, `overdue`), `bills`,
 * `unallocated`, `credit-notes`, `disputed`, `to-invoice`, `orders`, `orders-beyond`, `drafts`,
 * `returned`, `promised`, `guarantees` and `limit`; all other amounts are sums of these, and the
 * exposure is composed of them by the percentages of the policy.
 *
 * An amount in another currency than the customer's is converted line by line, half up, while a
 * figure converts each sum once: what that differs by is a line of its own (ENCOURS_CREDIT_REST),
 * as is what a maximum takes off guarantees of a kind and what a limit that caps takes off others.
 *
 * Limits that do not count are told too, with why, and guarantees that hold but are of no kind of
 * the policy: `counted` is then 0. A figure that is missing for want of a rate has lines all the
 * same; those that could not be converted have INT64_MIN, and nothing adds up.
 *
 * Lines are by figure, then by source and number.
 */
#ifndef ENCOURS_CREDIT_LINES_H
#define ENCOURS_CREDIT_LINES_H

#include <stddef.h>
#include <stdint.h>

#include "encours/credit.h"
#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/** What the figures of a customer are made of. Opaque, immutable, independent of its credit. */
typedef struct encours_credit_lines encours_credit_lines;

/** Where a line comes from. */
typedef enum encours_credit_source {
    ENCOURS_CREDIT_ITEM = 1,     /**< a line of a document, by the number of the item */
    ENCOURS_CREDIT_ORDER = 2,    /**< an order */
    ENCOURS_CREDIT_FACT = 3,     /**< a fact */
    ENCOURS_CREDIT_DOCUMENT = 4, /**< a document as a whole */
    ENCOURS_CREDIT_REST = 5      /**< what converting once, a maximum or a cap makes of the sum; it
                                      has no number */
} encours_credit_source;

/** Whether a line counts, and if not, why. */
typedef enum encours_credit_counting {
    ENCOURS_CREDIT_COUNTS = 1,
    ENCOURS_CREDIT_NO_RATE = 2,    /**< it would, but cannot be converted */
    ENCOURS_CREDIT_NOT_YET = 3,    /**< begins after T */
    ENCOURS_CREDIT_ENDED = 4,      /**< ended on T or before */
    ENCOURS_CREDIT_NEVER = 5,      /**< was taken back on its first day */
    ENCOURS_CREDIT_NO_TYPE = 6,    /**< its code names no type or kind of the policy, or one that
                                        is not meant so */
    ENCOURS_CREDIT_OFF_SEASON = 7, /**< its type counts on other days of the year */
    ENCOURS_CREDIT_GIVES_WAY = 8,  /**< other limits count in its place */
    ENCOURS_CREDIT_OF_GROUP = 9,   /**< a limit of the group */
    ENCOURS_CREDIT_OF_VALUE = 10   /**< a limit of a dimension's value */
} encours_credit_counting;

/**
 * Explain the figures of a customer.
 *
 * @param[in]  credit
 * @param[in]  customer  number; of one that is merged into another, and counts as that one, the
 *                       other is explained
 * @param[out] out       to be freed with encours_credit_lines_free()
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  no such customer
 * @retval ENCOURS_E_OVERFLOW   a sum does not fit 64 bits
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back
 * @retval ENCOURS_E_DENIED     the authoriser does not allow it (authoriser.h)
 * @retval ENCOURS_E_NO_MEMORY
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_credit_lines_new(const encours_credit *credit, uint64_t customer,
                         ENCOURS_OWNED encours_credit_lines **out, encours_error *error);

/** Free them. @param[in] lines @nullable @threads exclusive @since 1.0 */
ENCOURS_API(1, 0) void
encours_credit_lines_free(encours_credit_lines *lines);

/** Number of the customer explained. @param[in] lines @threads any @since 1.0 */
ENCOURS_API(1, 0) uint64_t
encours_credit_lines_customer(const encours_credit_lines *lines);

/** Credit currency, ISO 4217 numeric. @param[in] lines @threads any @since 1.0 */
ENCOURS_API(1, 0) uint16_t
encours_credit_lines_currency(const encours_credit_lines *lines);

/** How many lines there are. @param[in] lines @threads any @since 1.0 */
ENCOURS_API(1, 0) size_t
encours_credit_lines_row_count(const encours_credit_lines *lines);

/** The encours_figure that each line is of. @return @len{rows} @param[in] lines @threads any
 *  @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int32_t *
encours_credit_lines_figures(const encours_credit_lines *lines);

/** Where each comes from, an encours_credit_source. @return @len{rows} @param[in] lines
 *  @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int32_t *
encours_credit_lines_sources(const encours_credit_lines *lines);

/** Number of the item, order, fact or document; 0: none. @return @len{rows} @param[in] lines
 *  @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint64_t *
encours_credit_lines_numbers(const encours_credit_lines *lines);

/** Amounts in their own currencies, minor units; of guarantees as they are counted, by percentage.
 *  @return @len{rows} @param[in] lines @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_credit_lines_amounts(const encours_credit_lines *lines);

/** Their currencies, ISO 4217 numeric. @return @len{rows} @param[in] lines @threads any
 *  @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint16_t *
encours_credit_lines_currencies(const encours_credit_lines *lines);

/** What each adds to its figure, minor units of the credit currency; INT64_MIN: cannot be
 * converted.
 *  @return @len{rows} @param[in] lines @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_credit_lines_row_counted(const encours_credit_lines *lines);

/** Whether each counts, an encours_credit_counting. @return @len{rows} @param[in] lines
 *  @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int32_t *
encours_credit_lines_row_counting(const encours_credit_lines *lines);

ENCOURS_END_DECLS

#endif
