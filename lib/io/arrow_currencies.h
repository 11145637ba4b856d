/* SPDX-License-Identifier: MIT */
/* The currencies of what goes out: their codes as a dictionary, and their decimals. */
#ifndef ENC_IO_ARROW_CURRENCIES_H
#define ENC_IO_ARROW_CURRENCIES_H

#include "io/arrow_made.h"

enum { ENC_ARROW_NUMERICS = 1 << 16 };

typedef struct enc_arrow_code {
    char text[8];
    uint32_t decimals;
} enc_arrow_code;

typedef struct enc_arrow_currencies {
    encours_context *context;
    enc_arrow_code *codes;
    size_t capacity;
    size_t count;
    uint32_t decimals;  /* most of any currency */
    bool mixed;         /* not all have as many */
    const char **texts; /* of the dictionary, once all are there */
    encours_arrow_texts dictionary;
    uint16_t places[ENC_ARROW_NUMERICS]; /* by numeric code: place + 1 */
} enc_arrow_currencies;

enc_arrow_currencies *enc_arrow_currencies_new(encours_context *context);
void enc_arrow_currencies_free(enc_arrow_currencies *currencies); /* NULL is allowed */

/* One more, unless it is there; so many decimals, or fewer than 0 for none. */
encours_status enc_arrow_currencies_add(enc_arrow_currencies *currencies, uint16_t numeric,
                                        int32_t decimals, encours_error *error);

/* All are there: make the dictionary. */
encours_status enc_arrow_currencies_finish(enc_arrow_currencies *currencies, encours_error *error);

/* Decimals of a currency; the most of any for one that is not there, such as 0. */
static inline uint32_t enc_arrow_decimals(const enc_arrow_currencies *currencies, uint64_t numeric)
{
    uint16_t place = numeric < ENC_ARROW_NUMERICS ? currencies->places[numeric] : 0;
    return place > 0 ? currencies->codes[place - 1].decimals : currencies->decimals;
}

#endif
