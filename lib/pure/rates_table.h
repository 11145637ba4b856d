/* SPDX-License-Identifier: MIT */
/* Inside of an encours_rates. */
#ifndef ENC_PURE_RATES_TABLE_H
#define ENC_PURE_RATES_TABLE_H

#include <stddef.h>
#include <stdint.h>

#include "base/context.h"
#include "encours/rates.h"

typedef struct enc_rate_row {
    uint16_t from;
    uint16_t to;
    int32_t valid_from;
    int64_t numerator;
    int64_t denominator;
    size_t place; /* in the caller's columns */
} enc_rate_row;

typedef struct enc_rate_exponent {
    uint16_t currency;
    uint16_t exponent;
} enc_rate_exponent;

struct encours_rates {
    encours_context *context;
    enc_rate_row *rows; /* by pair, then day */
    size_t count;
    enc_rate_exponent *exponents; /* of each currency met, ascending */
    size_t exponent_count;
    size_t exponent_capacity;
    uint16_t base_currency;
    uint32_t age_days_max;
};

/* By from, to, valid_from. */
int enc_rate_row_compare(const void *left, const void *right);

/* Where a currency is, or belongs, among the exponents. */
size_t enc_rates_exponent_place(const encours_rates *rates, uint16_t currency);

#endif
