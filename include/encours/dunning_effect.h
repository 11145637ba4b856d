/* SPDX-License-Identifier: MIT */
/**
 * @file dunning_effect.h
 * Effectiveness of dunning: what was paid within w days of an action, by level or another row.
 *
 *     effectiveness  =  paid within w days after the action / dunned, by amount or by number
 *
 * No formula of it is published; the rules are these. A payment counts for an action when it comes
 * after it, and at most w days after. One of the action's own day came without it and does not
 * count, unless `same_day` says so; one before it never does. An action is credited at most what it
 * dunned. It is "settled" when that much was paid, and "answered" when anything was.
 *
 * A payment after several actions on one item is credited to the latest of them only, by default:
 * so each euro is counted once and levels can be added up. With ENCOURS_DUNNING_CREDIT_EACH every
 * action in reach gets it: levels compare with each other but do not add up, and the first letters
 * look better than they are.
 *
 * An action less than w days before the as-of day has not had its time yet: it is left out and
 * counted in `left_out`.
 *
 * Source: definition, ours, as above. What an action is credited with is exact; a figure is one
 * division rounded once, half up, as indicator.h says.
 *
 * Limits: w at most 36600 days; the amounts of one item fit int64 together.
 */
#ifndef ENCOURS_DUNNING_EFFECT_H
#define ENCOURS_DUNNING_EFFECT_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/indicator.h"

ENCOURS_BEGIN_DECLS

/** Who gets the credit for a payment after several actions. */
typedef enum encours_dunning_credit {
    ENCOURS_DUNNING_CREDIT_LATEST = 0, /**< the latest action before it */
    ENCOURS_DUNNING_CREDIT_EACH = 1    /**< each action in reach */
} encours_dunning_credit;

/** Figures of a state of dunning effect, for encours_indicator_finish(). */
typedef enum encours_dunning_effect_figure {
    ENCOURS_DUNNING_EFFECT_AMOUNT = 701,  /**< credited / dunned amount; share */
    ENCOURS_DUNNING_EFFECT_SETTLED = 702, /**< actions whose item was settled / actions; share */
    ENCOURS_DUNNING_EFFECT_ANSWERED = 703 /**< actions with any payment / actions; share */
} encours_dunning_effect_figure;

/** What became of an action. */
typedef enum encours_dunning_effect_status {
    ENCOURS_DUNNING_EFFECT_COUNTED = 1,
    ENCOURS_DUNNING_EFFECT_PENDING = 2 /**< its days were not over on the as-of day */
} encours_dunning_effect_status;

/** Options of dunning effectiveness. */
typedef struct encours_dunning_effect_options {
    size_t struct_size;   /**< sizeof(encours_dunning_effect_options) */
    encours_date as_of;   /**< required: payments after it are not known */
    uint32_t within_days; /**< w, required: 1 to 36600 */
    int32_t credit;       /**< an encours_dunning_credit */
    int32_t same_day;     /**< 1: a payment of the action's own day counts; 0: it does not */
    uint32_t rows;        /**< rows of a state; 0: 1 */
    uint32_t reserved_0;  /**< zero */
} encours_dunning_effect_options;

/** Initialiser of encours_dunning_effect_options; as-of day and w are still to be given. */
#define ENCOURS_DUNNING_EFFECT_OPTIONS_INIT                                                        \
    {                                                                                              \
        sizeof(encours_dunning_effect_options), {ENCOURS_DATE_NONE}, 0, 0, 0, 0, 0                 \
    }

/**
 * Items with their actions and payments. Those of item i are the elements offsets[i] to
 * offsets[i + 1] - 1, by ascending day. All of an item is in one call.
 */
typedef struct encours_dunning_effect_columns {
    size_t struct_size;              /**< sizeof(encours_dunning_effect_columns) */
    size_t count;                    /**< items */
    const uint64_t *action_offsets;  /**< from 0, ascending                    @len{count + 1} */
    const uint64_t *payment_offsets; /**< from 0, ascending                    @len{count + 1} */
    const uint32_t *action_rows;     /**< row (level) of each action; NULL: all 0
                                          @len{action_offsets[count]} @nullable */
    const int32_t *action_days;      /**< day of each action, epoch day
                                          @len{action_offsets[count]} */
    const int64_t *action_amounts;   /**< dunned: open amount on that day, minor units, zero or
                                          more; an action on zero is not counted
                                          @len{action_offsets[count]} */
    const int32_t *payment_days;     /**< value dates, epoch days @len{payment_offsets[count]} */
    const int64_t *payment_amounts;  /**< zero or more, minor units @len{payment_offsets[count]} */
} encours_dunning_effect_columns;

/** Initialiser of encours_dunning_effect_columns. */
#define ENCOURS_DUNNING_EFFECT_COLUMNS_INIT                                                        \
    {                                                                                              \
        sizeof(encours_dunning_effect_columns), 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL        \
    }

/**
 * What each action is credited with.
 *
 * @param[in]  columns   items, actions, payments; rows are not read
 * @param[in]  options   as-of day and w are required
 * @param[out] credited  amounts of payments credited, minor units
 *                       @len{columns->action_offsets[columns->count]}
 * @param[out] statuses  an encours_dunning_effect_status each
 *                       @len{columns->action_offsets[columns->count]}
 * @param[out] error     detail on failure; `index` is the action, payment or item @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE    a column that is needed is NULL
 * @retval ENCOURS_E_INVALID   an option out of its range; offsets or days out of order; an amount
 *                             below zero
 * @retval ENCOURS_E_OVERFLOW  the payments of an item do not fit int64 together
 * @threads any
 * @since 1.0
 * @req DUN-004 DUN-005 DUN-006
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dunning_effect_compute(const encours_dunning_effect_columns *columns,
                               const encours_dunning_effect_options *options, int64_t *credited,
                               int32_t *statuses, encours_error *error);

/**
 * Bytes of a state of dunning effect; 0 when encours_dunning_effect_begin() would refuse the
 * options.
 *
 * @param[in] options  as-of day and w are required
 * @threads any
 * @since 1.0
 * @req DUN-004 DUN-007
 */
ENCOURS_API(1, 0) size_t
encours_dunning_effect_state_size(const encours_dunning_effect_options *options);

/**
 * An empty state of dunning effect; encours_indicator_finish() gives its figures.
 *
 * @param[out] state       memory aligned to 8 bytes                        @len{state_size}
 * @param[in]  state_size  what encours_dunning_effect_state_size() gives
 * @param[in]  options  as-of day and w are required
 * @param[out] error       detail on failure                               @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE   memory that does not fit
 * @retval ENCOURS_E_INVALID  an option out of its range
 * @threads any
 * @since 1.0
 * @req DUN-004 DUN-007
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dunning_effect_begin(void *state, size_t state_size,
                             const encours_dunning_effect_options *options, encours_error *error);

/**
 * Add items. A failure adds nothing.
 *
 * @param[in,out] state       @len{state_size}
 * @param[in]     state_size  bytes of it
 * @param[in]     columns     the items
 * @param[out]    error       detail on failure; `index` is the action, payment or item
 *                            @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE   a column that is needed is NULL
 * @retval ENCOURS_E_INVALID  another aggregate, no such row, or a value out of its range
 * @retval ENCOURS_E_CORRUPT  bytes that are no state
 * @retval ENCOURS_E_OVERFLOW the payments of an item do not fit int64 together
 * @retval ENCOURS_E_LIMIT    more than 2^40 items
 * @threads any
 * @since 1.0
 * @req DUN-004 DUN-007
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dunning_effect_add(void *state, size_t state_size,
                           const encours_dunning_effect_columns *columns, encours_error *error);

ENCOURS_END_DECLS

#endif
