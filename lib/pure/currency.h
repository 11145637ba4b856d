/* SPDX-License-Identifier: MIT */
#ifndef ENC_PURE_CURRENCY_H
#define ENC_PURE_CURRENCY_H

#include <stddef.h>

#include "encours/currency.h"

/* ISO 4217 list one, by ascending numeric code. */
extern const encours_currency enc_currency_rows[];
extern const size_t enc_currency_row_count;

/* Decimals of a currency that has them: the lookup every amount needs. `table` may be NULL. Fails
 * with ENCOURS_E_CURRENCY for an unknown code or one without a minor unit. */
encours_status enc_currency_exponent(const encours_currency_table *table, uint16_t numeric,
                                     uint32_t *out, encours_error *error);

/* "EUR", or "currency 12345" when ISO 4217 has no such code. */
#define ENC_CURRENCY_NAME_SIZE 16
void enc_currency_name(uint16_t numeric, char out[ENC_CURRENCY_NAME_SIZE]);

/* The place of the first currency not below `currency` among currencies in ascending order;
 * `count`: none. */
static inline size_t enc_currency_place(const uint16_t *currencies, size_t count, uint16_t currency)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (currencies[middle] < currency)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

#endif
