/* SPDX-License-Identifier: MIT */
/* Ratios out of 128-bit sums. */
#ifndef ENC_PURE_RATIO_H
#define ENC_PURE_RATIO_H

#include <stdbool.h>

#include "base/checked.h"
#include "encours/ratio.h"

/* Normalise numerator / denominator; false, with *out untouched, when the denominator is 0 or the
 * reduced ratio does not fit int64. */
bool enc_ratio_reduce(enc_i128 numerator, enc_i128 denominator, encours_ratio *out);

#endif
