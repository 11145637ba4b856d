/* SPDX-License-Identifier: MIT */
/**
 * @file delay_cost.h
 * What delay costs: financing of late amounts, and of DSO above a target.
 *
 *     cost of delay  =  sum(amount * days late) * annual rate / basis
 *     cost of DSO    =  (B - target days * S / n) * annual rate * days / basis
 *
 * The annual rate is the user's cost of funds, a ratio (3/100 is 3 %); the basis is 365 or 360.
 * Each cost is one exact fraction, rounded once to a minor unit by the mode given.
 *
 * Sources: 2m-consulting.fr (15 000.00 for 30 days at 15 %) and ERPNext dunning.py (outstanding *
 * rate / 100 / 365 * days) for the cost of delay. The cost of DSO above a target is our definition:
 * the balance that such days hold, B - target * S / n, at the same price.
 */
#ifndef ENCOURS_DELAY_COST_H
#define ENCOURS_DELAY_COST_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"
#include "encours/indicator.h"
#include "encours/ratio.h"
#include "encours/rounding.h"

ENCOURS_BEGIN_DECLS

/** A price of time. */
typedef struct encours_delay_cost_rate {
    size_t struct_size;   /**< sizeof(encours_delay_cost_rate) */
    encours_ratio annual; /**< 10/100 is 10 % a year; zero or more */
    uint32_t basis_days;  /**< days of a year: 1 to 36600, as 365 or 360; required */
    int32_t rounding;     /**< an encours_rounding, required */
} encours_delay_cost_rate;

/** Initialiser of encours_delay_cost_rate; every member is still to be given. */
#define ENCOURS_DELAY_COST_RATE_INIT                                                               \
    {                                                                                              \
        sizeof(encours_delay_cost_rate), {0, 0}, 0, 0                                              \
    }

/**
 * Cost of one amount for some days: amount * days * annual / basis. Also the simple interest of a
 * dunning letter: 15 000.00 for 30 days at 15 % over 365 is 184.93.
 *
 * @param[in]  amount  minor units
 * @param[in]  days    days late; zero or less cost nothing
 * @param[in]  rate
 * @param[out] out     minor units, scale 1; the fraction is what was rounded
 * @param[out] error   detail on failure                                  @nullable
 * @retval ENCOURS_OK         also when the cost does not fit: see `out->status`
 * @retval ENCOURS_E_INVALID  no such rate, basis or rounding
 * @threads any
 * @since 1.0
 * @req COD-001 COD-002
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_delay_cost_compute(int64_t amount, int32_t days, const encours_delay_cost_rate *rate,
                           encours_indicator *out, encours_error *error);

/**
 * Costs of many amounts, each rounded by itself.
 *
 * @param[in]  amounts  minor units                                        @len{count}
 * @param[in]  days     days late; zero or less, ENCOURS_DELAY_NONE too, cost nothing @len{count}
 * @param[in]  count
 * @param[in]  rate
 * @param[in]  out      minor units each; its count is that of the amounts
 * @param[out] error    detail on failure                                  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE   a column that is needed is NULL
 * @retval ENCOURS_E_INVALID  no such rate, basis or rounding; counts that differ
 * @threads any
 * @since 1.0
 * @req COD-001 COD-003
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_delay_costs_compute(const int64_t *amounts, const int32_t *days, size_t count,
                            const encours_delay_cost_rate *rate,
                            const encours_indicator_columns *out, encours_error *error);

/**
 * Cost of the delays in a state of delays.h: sum(amount * days late) * annual / basis, rounded
 * once.
 *
 * Of a state of paid items it is what late payment did cost; of open items what it has cost so far.
 *
 * @param[in]  state       a state of delays                               @len{state_size}
 * @param[in]  state_size  bytes of it
 * @param[in]  row         from 0, or ENCOURS_INDICATOR_TOTAL
 * @param[in]  rate
 * @param[out] out         minor units, scale 1; `items` are the late ones
 * @param[out] error       detail on failure                              @nullable
 * @retval ENCOURS_OK         also when the cost does not fit: see `out->status`
 * @retval ENCOURS_E_MISUSE   memory that is NULL or not aligned to 8 bytes
 * @retval ENCOURS_E_INVALID  another aggregate, no such row, rate, basis or rounding; or a state of
 *                            days to pay or ages, which are no delays
 * @retval ENCOURS_E_CORRUPT  bytes that are no state
 * @threads any
 * @since 1.0
 * @req COD-003 COD-004
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_delay_cost_finish(const void *state, size_t state_size, uint32_t row,
                          const encours_delay_cost_rate *rate, encours_indicator *out,
                          encours_error *error);

/**
 * Cost of DSO above a target, for some days of financing.
 *
 * (B - target * S / n) * annual * days / basis; DSO itself is never rounded on the way. Below the
 * target the cost is negative: what is saved. Without value, OUT_OF_RANGE, also where the numerator
 * (B * n * 10^4 - target_e4 * S) * days * annual.numerator passes 128 bits: give rates in lowest
 * terms.
 *
 * @param[in]  balance        B, receivables, minor units
 * @param[in]  sales          S of the window, minor units, same tax basis; zero or less: no value
 * @param[in]  window_days    n, 1 to 36600
 * @param[in]  target_e4      target DSO in units of 0.0001 day, 0 to 366 000 000
 * @param[in]  cost_days      days of financing, 1 to 36600; the basis for a year
 * @param[in]  rate
 * @param[out] out            minor units, scale 1
 * @param[out] error          detail on failure                           @nullable
 * @retval ENCOURS_OK         also without a value: see `out->status`
 * @retval ENCOURS_E_INVALID  a number out of its range; no such rate, basis or rounding
 * @threads any
 * @since 1.0
 * @req COD-005
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dso_excess_cost(int64_t balance, int64_t sales, uint32_t window_days, int64_t target_e4,
                        uint32_t cost_days, const encours_delay_cost_rate *rate,
                        encours_indicator *out, encours_error *error);

ENCOURS_END_DECLS

#endif
