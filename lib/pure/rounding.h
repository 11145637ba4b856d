/* SPDX-License-Identifier: MIT */
/* The one division with rounding, used by everybody. */
#ifndef ENC_PURE_ROUNDING_H
#define ENC_PURE_ROUNDING_H

#include <stdbool.h>

#include "base/checked.h"
#include "encours/error.h"
#include "encours/rounding.h"

/* numerator / denominator rounded to an integer; false, with *out untouched, when the denominator
 * is 0, the mode unknown or the quotient beyond 128 bits. Either may be negative. */
bool enc_round_divide(enc_i128 numerator, enc_i128 denominator, encours_rounding mode,
                      enc_i128 *out);

/* The same, false too when the quotient does not fit int64. */
bool enc_round_divide_i64(enc_i128 numerator, enc_i128 denominator, encours_rounding mode,
                          int64_t *out);

static inline bool enc_rounding_is_known(uint32_t mode)
{
    return mode >= ENCOURS_ROUNDING_HALF_UP && mode <= ENCOURS_ROUNDING_FLOOR;
}

/* The mode of an option that may be left out: 0 is half up. */
encours_status enc_rounding_load(uint32_t given, encours_rounding *out, encours_error *error);

/* 10^exponent; exponent 0 to 18. */
int64_t enc_power_of_ten(uint32_t exponent);

#endif
