/* SPDX-License-Identifier: MIT */
/* Unsigned integers of up to 2560 bits, for exact sums of quotients and squares of sums. Nothing is
 * checked here: a caller shows that its numbers stay within, as each says where it uses them. */
#ifndef ENC_BASE_WIDE_H
#define ENC_BASE_WIDE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/checked.h"

enum { ENC_WIDE_LIMBS = 40 };

/* limb[0] is the lowest; the limb at length - 1 is not 0; length 0 is zero. */
typedef struct enc_wide {
    uint32_t length;
    uint64_t limb[ENC_WIDE_LIMBS];
} enc_wide;

enc_wide enc_wide_from(enc_u128 value);
/* -1, 0 or 1. */
int enc_wide_compare(const enc_wide *a, const enc_wide *b);
void enc_wide_add(enc_wide *a, const enc_wide *b);
/* a -= b; b is not greater than a. */
void enc_wide_subtract(enc_wide *a, const enc_wide *b);
enc_wide enc_wide_multiply(const enc_wide *a, const enc_wide *b);

/* numerator / denominator, denominator > 0, rounded half up; false when that is over INT64_MAX. */
bool enc_wide_divide(const enc_wide *numerator, const enc_wide *denominator, int64_t *out);

/* numerator / denominator in lowest terms, both > 0; false, and nothing written, when they do not
 * fit int64. */
bool enc_wide_reduce(const enc_wide *numerator, const enc_wide *denominator, int64_t *out_numerator,
                     int64_t *out_denominator);

#endif
