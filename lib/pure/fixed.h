/* SPDX-License-Identifier: MIT */
/* Logarithms, exponentials, powers and roots in 128-bit fixed point, each with a proved bound of
 * its error, so that a result can be rounded correctly or refused: what lies too near a tie for the
 * bound is ENC_FIXED_NEAR_TIE, never a guess. Integers only: same bits on every platform.
 *
 * Sums of many logarithms (Theil: the sum of x ln x) go through limbs: a value is cut into
 * ENC_FIXED_LIMBS integers of 23 bits, whose products with an int64 weight stay below 2^86, small
 * enough for the sums of a partial state (pure/state.h). enc_fixed_mean() puts them together, and
 * one rounding at the end gives the figure, whatever the order of the items:
 *
 *     for each x:  enc_fixed_ln_ratio(x, 1, &l); enc_fixed_limbs(&l, limbs);
 *                  sums[i] += (enc_i128)x * limbs[i], total += x, count++
 *     at the end:  enc_fixed_mean(sums, total, &mean);        the sum of x ln x, over the total
 *                  enc_fixed_ln_ratio(total, count, &level);  ln of the mean
 *                  enc_fixed_subtract(&mean, &level, &theil);
 *                  enc_fixed_round(&theil, 1000000, &ppm)  */
#ifndef ENC_PURE_FIXED_H
#define ENC_PURE_FIXED_H

#include <stdbool.h>
#include <stdint.h>

#include "base/checked.h"

enum { ENC_FIXED_BITS = 112, ENC_FIXED_LIMBS = 4 };

/* The number v with |v - value / 2^112| < error / 2^112, or exactly value / 2^112 when error is
 * 0. */
typedef struct enc_fixed {
    enc_i128 value;
    uint64_t error;
} enc_fixed;

typedef enum enc_fixed_result {
    ENC_FIXED_OK = 0,
    ENC_FIXED_NEAR_TIE = 1,    /* the bound does not tell which of two integers is the nearest */
    ENC_FIXED_OUT_OF_RANGE = 2 /* beyond what the function or int64 holds */
} enc_fixed_result;

/* ln(numerator / denominator); both greater than zero. Its error is at most 2. */
enc_fixed enc_fixed_ln_ratio(uint64_t numerator, uint64_t denominator);

/* a * numerator / denominator, denominator > 0; false when it passes 2^14 or its error 2^62. */
bool enc_fixed_multiply(const enc_fixed *a, int64_t numerator, int64_t denominator, enc_fixed *out);

/* a - b, of numbers below 2^14 in magnitude and errors up to 2^62. */
enc_fixed enc_fixed_subtract(const enc_fixed *a, const enc_fixed *b);

/* Cut |value| < 2^7 into limbs, with its sign: value ~ sum of limbs[i] * 2^(23 i - 85). What is cut
 * off is less than 2^-85, so the error of one limbed logarithm is less than 2^-84. */
void enc_fixed_limbs(const enc_fixed *a, int32_t limbs[ENC_FIXED_LIMBS]);

/* sum of weight * logarithm, over `total`, the sum of the weights (> 0, none negative), from sums
 * of weight * limbs[i] of at most 2^40 terms. */
enc_fixed enc_fixed_mean(const enc_i128 sums[ENC_FIXED_LIMBS], int64_t total);

/* a * scale, rounded half up (away from zero), correctly or not at all; scale >= 1. */
enc_fixed_result enc_fixed_round(const enc_fixed *a, int64_t scale, int64_t *out);

/* ((numerator / denominator)^(p / q) - 1) * scale, rounded half up (away from zero), correctly or
 * not at all. numerator, denominator, q, scale >= 1, p of either sign. A power that is exactly a
 * tie is known as one where its parts fit 128 bits. */
enc_fixed_result enc_fixed_power_less_one(int64_t numerator, int64_t denominator, int64_t p,
                                          int64_t q, int64_t scale, int64_t *out);

#endif
