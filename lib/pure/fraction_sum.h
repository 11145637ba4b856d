/* SPDX-License-Identifier: MIT */
/* Sums of fractions with different denominators, rounded once and exactly. */
#ifndef ENC_PURE_FRACTION_SUM_H
#define ENC_PURE_FRACTION_SUM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/checked.h"
#include "encours/ratio.h"

typedef struct enc_fraction {
    enc_i128 numerator;
    int64_t denominator; /* greater than 0 */
    uint64_t rest;       /* for the work */
} enc_fraction;

/* sum(numerator / denominator) * scale, rounded half up (away from zero); false, with *out
 * untouched, when it does not fit int64. The magnitudes of the numerators add up to less than
 * 2^126; at most 2^16 fractions; scale 1 to 10^9. */
bool enc_fractions_round(enc_fraction *fractions, size_t count, int64_t scale, int64_t *out);

/* The sum, reduced; false when it, or the sum of the first so many, does not fit int64. */
bool enc_fractions_exact(const enc_fraction *fractions, size_t count, encours_ratio *out);

#endif
