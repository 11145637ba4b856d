/* SPDX-License-Identifier: MIT */
/* Exchange rates between minor units. */
#ifndef ENC_PURE_RATES_H
#define ENC_PURE_RATES_H

#include <stdint.h>

#include "encours/rates.h"

/* Minor units of `to` for one minor unit of `from` on a day, in lowest terms: the rate times
 * 10^(exponent_to - exponent_from). Fails as encours_rates_find(). */
encours_status enc_rates_minor(const encours_rates *rates, uint16_t from, uint16_t to,
                               encours_date day, int64_t *numerator, int64_t *denominator,
                               encours_error *error);

/* amount * numerator / denominator, rounded once. */
encours_status enc_rates_apply(int64_t amount, int64_t numerator, int64_t denominator,
                               encours_rounding rounding, int64_t *out, encours_error *error);

/* INVALID when `rounding` is no mode, also where there is nothing to round. */
encours_status enc_rates_check_rounding(encours_rounding rounding, encours_error *error);

#endif
