/* SPDX-License-Identifier: MIT */
/* Largest remainder over signed values: figures that were cut towards zero sum up again. */
#ifndef ENC_PURE_SPREAD_H
#define ENC_PURE_SPREAD_H

#include <stddef.h>
#include <stdint.h>

/* The exact value of part i is parts[i] + rests[i] / one, a rest being below `one` in magnitude and
 * of the sign of its value; the exact values sum to an integer. Give units to the largest rests of
 * the sign that is missing, ties to the lowest index, until the parts sum to it; the rests follow.
 * `one` is 2 to 2^62. */
void enc_spread(int64_t *parts, int64_t *rests, size_t count, int64_t one);

#endif
