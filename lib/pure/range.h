/* SPDX-License-Identifier: MIT */
/* Members of options that must lie within bounds, refused in the same words everywhere. */
#ifndef ENC_PURE_RANGE_H
#define ENC_PURE_RANGE_H

#include <stdint.h>

#include "encours/error.h"

/* INVALID, naming the member, unless low <= value <= high. */
encours_status enc_range_check(int64_t value, int64_t low, int64_t high, const char *name,
                               encours_error *error);

/* A quotient from 0 to 1: denominator > 0, 0 <= numerator <= denominator. */
encours_status enc_range_check_share(int64_t numerator, int64_t denominator, const char *name,
                                     encours_error *error);

/* An encours_rounding, or 0, which becomes HALF_UP. */
encours_status enc_range_load_rounding(int32_t *rounding, encours_error *error);

/* INVALID at element `index` of a column: "<name> is <value>, <rule>". */
encours_status enc_range_refuse_at(uint64_t index, int64_t value, const char *rule,
                                   const char *name, encours_error *error);

#endif
