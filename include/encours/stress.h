/* SPDX-License-Identifier: MIT */
/**
 * @file stress.h
 * Scenarios of a forecast: later payment, higher losses, defaults of the largest, guarantees gone.
 *
 * A scenario is an argument of the forecast itself: there is no second engine. Run it twice, with
 * and without, and subtract (encours_stress_delta()).
 *
 * Sources agree on the four shocks and publish no figures for them: they are the caller's.
 */
#ifndef ENCOURS_STRESS_H
#define ENCOURS_STRESS_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/** A scenario. Zero changes nothing. */
typedef struct encours_stress {
    size_t struct_size;          /**< sizeof(encours_stress) */
    int32_t delay_days;          /**< added to every delay, -36500 to 36500; promises and plans
                                      are as much later, guarantors are not */
    int32_t no_guarantee;        /**< 1: guarantors pay nothing */
    int64_t loss_factor_ppm;     /**< 1 - probability becomes min(1, (1 - probability) * factor),
                                      rounded half up to a millionth; millionths, 0: 1 000 000 (the
                                      same), up to 10^12; NO_LOSS: no losses at all */
    const uint8_t *is_defaulted; /**< by customer key: 1 when it pays nothing of what is open; NULL:
                                      nobody @len{customer_count} @nullable */
    size_t customer_count;       /**< customers; keys from there on pay */
} encours_stress;

#define ENCOURS_STRESS_NO_LOSS (-1) /**< loss_factor_ppm of a scenario without losses */

/** Initialiser of a scenario that changes nothing. */
#define ENCOURS_STRESS_INIT {sizeof(encours_stress), 0, 0, 0, NULL, 0}

/**
 * Mark the customers with the largest amounts: defaults of the top n.
 *
 * Of equal amounts the lower key goes first. Amounts of zero or less are never marked.
 *
 * @param[in]  amounts  exposure by customer, minor units of one currency @len{count}
 *                      @nullable (count == 0)
 * @param[in]  count    customers
 * @param[in]  top      how many to mark
 * @param[out] marks    1 for the largest, 0 for the others; untouched on failure @len{count}
 *                      @nullable (count == 0)
 * @param[out] marked   how many are marked: fewer than `top` when there are no more  @nullable
 * @param[out] error    detail on failure                                  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE  `amounts` or `marks` is NULL, and `count` is not 0
 * @threads any
 * @since 1.0
 * @req STR-003
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_stress_top(const int64_t *amounts, size_t count, size_t top, uint8_t *marks,
                   uint64_t *marked, encours_error *error);

/**
 * What a scenario changes: stressed - base, cell by cell. The deltas of a row sum to zero, because
 * both forecasts sum to the balance.
 *
 * @param[in]  base      cells of the forecast without scenario, minor units @len{count}
 *                       @nullable (count == 0)
 * @param[in]  stressed  cells with it, minor units @len{count} @nullable (count == 0)
 * @param[in]  count     cells
 * @param[out] delta     minor units; may be `base` or `stressed`; untouched on failure @len{count}
 *                       @nullable (count == 0)
 * @param[out] error     detail on failure                       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_OVERFLOW  a difference does not fit int64 (error->index)
 * @threads any
 * @since 1.0
 * @req STR-005
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_stress_delta(const int64_t *base, const int64_t *stressed, size_t count, int64_t *delta,
                     encours_error *error);

ENCOURS_END_DECLS

#endif
