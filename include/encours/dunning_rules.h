/* SPDX-License-Identifier: MIT */
/**
 * @file dunning_rules.h
 * The pure rules of a dunning run: days in arrears with grace, spacing, level reached. Days are
 * whole: nothing is rounded.
 *
 * Sources: SAP (grace days, dunning interval, levels), Kill Bill and Tryton (thresholds are
 * inclusive, one level a run), Lago (spacing), metasfresh (a grace day itself is not dunned).
 * Interest of a dunned item is encours_delay_cost_compute() of delay_cost.h.
 */
#ifndef ENCOURS_DUNNING_RULES_H
#define ENCOURS_DUNNING_RULES_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/** Days in arrears of an item on a day. */
typedef struct encours_arrears {
    size_t struct_size;       /**< set by the caller to sizeof(encours_arrears) */
    int32_t days_in_arrears;  /**< run - due, signed; the grace is not taken off */
    int32_t days_after_grace; /**< days in arrears less grace days, signed */
    int32_t is_overdue;       /**< 1 when days_after_grace > 0 */
    uint32_t reserved_0;      /**< zero */
} encours_arrears;

/** Initialiser of an encours_arrears on the stack. */
#define ENCOURS_ARREARS_INIT                                                                       \
    {                                                                                              \
        sizeof(encours_arrears), 0, 0, 0, 0                                                        \
    }

/** How many levels one run may climb. */
typedef enum encours_dunning_step {
    ENCOURS_DUNNING_ONE_LEVEL = 0, /**< one above the previous at most (Tryton, OCA) */
    ENCOURS_DUNNING_CATCH_UP = 1   /**< to the highest reached, none replayed (SAP) */
} encours_dunning_step;

/**
 * Days in arrears of an item, and whether it is overdue after its grace days.
 *
 * Due on 12 March, run on 13 March: 1 day in arrears, overdue without grace, not with 3 grace days.
 *
 * @param[in]  due         due day
 * @param[in]  run         day of the run
 * @param[in]  grace_days  0 to 36600
 * @param[out] out         the days
 * @param[out] error       detail on failure                              @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a date or `grace_days` out of range
 * @threads any
 * @since 1.0
 * @req DUN-001
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dunning_arrears(encours_date due, encours_date run, uint32_t grace_days,
                        encours_arrears *out, encours_error *error);

/**
 * Whether the interval since the last dunning has passed: run - last >= interval.
 *
 * @param[in]  last           day of the last dunning; ENCOURS_DATE_NONE: never, which passes
 * @param[in]  run            day of the run, not before the last one
 * @param[in]  interval_days  0 to 36600
 * @param[out] out            1 or 0
 * @param[out] error          detail on failure                           @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a date or the interval out of range, or a run before the last dunning
 * @threads any
 * @since 1.0
 * @req DUN-002
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dunning_interval(encours_date last, encours_date run, uint32_t interval_days, int32_t *out,
                         encours_error *error);

/**
 * The level an item is dunned at: levels count from 1, level k is reached from thresholds[k - 1]
 * days.
 *
 * @param[in]  thresholds  days in arrears of each level, ascending, without equals  @len{count}
 * @param[in]  count       levels, 1 to 64
 * @param[in]  days        days in arrears (or days after grace, as the procedure has it)
 * @param[in]  previous    level it was last dunned at; 0: never
 * @param[in]  step        an encours_dunning_step
 * @param[out] out         the level now; 0 while none is reached. Never below `previous`
 * @param[out] error       detail on failure                              @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  thresholds out of order (`error->index`), or a count, level or
 *                            step out of range
 * @threads any
 * @since 1.0
 * @req DUN-003
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dunning_level(const int32_t *thresholds, size_t count, int32_t days, uint32_t previous,
                      int32_t step, uint32_t *out, encours_error *error);

ENCOURS_END_DECLS

#endif
