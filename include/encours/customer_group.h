/* SPDX-License-Identifier: MIT */
/**
 * @file customer_group.h
 * Groups of customers: parents, and customers that were merged or split, each by dated facts.
 *
 * Two kinds of facts (fact.h) say how customers belong together from one day to another:
 *
 *     ENCOURS_FACT_PARENT   the related customer is its parent: a group's company, an office
 *     ENCOURS_FACT_MERGED   the related customer stands for it: the same company, twice in the
 *                           books, or one taken over
 *
 * Nothing is rewritten. A document stays with the customer it was posted to; from the fact's first
 * day on it counts for the other customer wherever a question goes by the current customer or by
 * the group. Ending a MERGED fact splits what was merged. A customer that is to be split for good
 * gets a second customer, to which open documents are moved by transfers (document.h), or that is
 * merged into it until the day of the split.
 *
 * On no day has a customer two parents, or two customers that stand for it, and on no day does a
 * way up come back to where it began, be it by the parent of a customer that is merged: a commit
 * that would make it so fails with ENCOURS_E_STATE and names the fact in the way. On each day a way
 * up has at most ENCOURS_GROUP_DEPTH_MAX steps, the customers below counted too; else
 * ENCOURS_E_LIMIT. So it is too when looking would take more than 2^24 steps, as with hundreds of
 * parents of different days above customers that are merged too. encours_fact_options.replaces
 * changes a parent in one command.
 *
 * On day T, as a view knows it: the *current* customer of a customer is found by going from it to
 * what stands for it until nothing does. Its *head* is found by going from the current customer to
 * the parent, and to that one's current customer, until there is none. A customer's own parent does
 * not count while it is merged. Every customer has one head; a *group* is all customers of one
 * head.
 *
 * Aged balance and DSO by group: `by` of their options takes ENCOURS_BY_GROUP and
 * ENCOURS_BY_CURRENT in the place of a dimension, unless a dimension has that name. Keys are then
 * numbers of customers. Credits are applied within each customer as posted to, as everywhere.
 */
#ifndef ENCOURS_CUSTOMER_GROUP_H
#define ENCOURS_CUSTOMER_GROUP_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/fact.h"
#include "encours/view.h"

ENCOURS_BEGIN_DECLS

#define ENCOURS_GROUP_DEPTH_MAX 16 /**< steps of a way up at most */

/** `by`: rows are heads of groups. */
#define ENCOURS_BY_GROUP "@group"
/** `by`: rows are customers, those merged counted under the one that stands for them. */
#define ENCOURS_BY_CURRENT "@current"

/** How far a way up goes. */
typedef enum encours_group_by {
    ENCOURS_GROUP_BY_CURRENT = 1, /**< to the current customer */
    ENCOURS_GROUP_BY_HEAD = 2     /**< to the head of the group */
} encours_group_by;

/**
 * The parent of a customer on a day: of the customer itself, whether it is merged or not.
 *
 * @param[in]  view
 * @param[in]  customer  number
 * @param[in]  as_of     the day
 * @param[out] parent    number; 0: none
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  no such customer
 * @retval ENCOURS_E_INVALID    the day is none or out of range
 * @retval ENCOURS_E_DENIED  the authoriser does not allow it (authoriser.h)
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_view_group_parent(const encours_view *view, uint64_t customer, encours_date as_of,
                          uint64_t *parent, encours_error *error);

/**
 * The current customer of a customer on a day, or the head of its group: itself when nothing stands
 * for it or above it. In time proportional to the facts on the way up.
 *
 * @param[in]  view
 * @param[in]  customer  number
 * @param[in]  as_of     the day
 * @param[in]  by        an encours_group_by
 * @param[out] head      number
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  no such customer
 * @retval ENCOURS_E_INVALID    the day is none or out of range; `by` is none
 * @retval ENCOURS_E_DENIED  the authoriser does not allow it (authoriser.h)
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_view_group_head(const encours_view *view, uint64_t customer, encours_date as_of, int32_t by,
                        uint64_t *head, encours_error *error);

/**
 * The same for all customers: a column by customer number, to group any figure by. One pass over
 * facts and customers.
 *
 * @param[in]  view
 * @param[in]  as_of     the day
 * @param[in]  by        an encours_group_by
 * @param[out] heads     number of the head of customer i + 1, each; untouched on failure
 *                       @len{capacity} @nullable (capacity == 0)
 * @param[in]  capacity  customers that fit; 0: only count
 * @param[out] count     customers of the view; untouched on failure
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    the day is none or out of range; `by` is none
 * @retval ENCOURS_E_LIMIT      more customers than `capacity`
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_DENIED  the authoriser does not allow it (authoriser.h)
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_view_group_heads(const encours_view *view, encours_date as_of, int32_t by, uint32_t *heads,
                         size_t capacity, size_t *count, encours_error *error);

/**
 * The customers of a group, or those of a part of it: all whose way up passes by a customer on a
 * day, and that customer itself. One pass over facts and customers.
 *
 * @param[in]  view
 * @param[in]  customer  number
 * @param[in]  as_of     the day
 * @param[out] members   numbers, ascending; untouched on failure
 *                       @len{capacity} @nullable (capacity == 0)
 * @param[in]  capacity  numbers that fit; 0: only count
 * @param[out] count     how many there are; untouched on failure
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  no such customer
 * @retval ENCOURS_E_INVALID    the day is none or out of range
 * @retval ENCOURS_E_LIMIT      more than `capacity`: the message says how many
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_DENIED  the authoriser does not allow it (authoriser.h)
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_view_group_members(const encours_view *view, uint64_t customer, encours_date as_of,
                           uint32_t *members, size_t capacity, size_t *count, encours_error *error);

/**
 * The balance of a group or part of it: the sum of encours_view_balance() over the customers of
 * encours_view_group_members().
 *
 * @param[in]  view
 * @param[in]  customer  number
 * @param[in]  currency  ISO 4217 numeric
 * @param[in]  as_of     the day, of balances and of the group
 * @param[out] balance   minor units; untouched on failure
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  no such customer
 * @retval ENCOURS_E_INVALID    the day is none or out of range
 * @retval ENCOURS_E_OVERFLOW
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back; other kinds as
 *                              the store gives them (compact.h)
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_DENIED  the authoriser does not allow it (authoriser.h)
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_view_group_balance(const encours_view *view, uint64_t customer, uint16_t currency,
                           encours_date as_of, int64_t *balance, encours_error *error);

ENCOURS_END_DECLS

#endif
