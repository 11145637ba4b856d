/* SPDX-License-Identifier: MIT */
/* Tables of interest rates, for the calculators that use them. */
#ifndef ENC_PURE_INTEREST_RATES_H
#define ENC_PURE_INTEREST_RATES_H

#include <stddef.h>
#include <stdint.h>

#include "encours/interest_rates.h"

/* Load the struct of a table and check its rows; nothing else here checks them again. */
encours_status enc_interest_rates_load(const encours_interest_rate_columns *in,
                                       encours_interest_rate_columns *out, encours_error *error);

/* The row that holds on a valid day, or `count`. */
size_t enc_interest_rates_row(const encours_interest_rate_columns *table, int32_t day);

/* Fails with NOT_FOUND in the one wording for a day without a row. */
encours_status enc_interest_rates_missing(const encours_interest_rate_columns *table, int32_t day,
                                          encours_error *error);

static inline uint32_t enc_interest_rates_flags(const encours_interest_rate_columns *table,
                                                size_t row)
{
    return table->flags != NULL ? table->flags[row] : 0;
}

static inline int enc_interest_rate_is_known(int64_t rate_e7)
{
    return rate_e7 >= -ENCOURS_INTEREST_RATE_MAX && rate_e7 <= ENCOURS_INTEREST_RATE_MAX;
}

/* The day to look a rate up for; the choice must be a known one. */
int32_t enc_interest_rates_day(int32_t day, int32_t rate_day);

static inline int enc_interest_rate_day_is_known(int32_t rate_day)
{
    return rate_day >= ENCOURS_INTEREST_RATE_OF_DAY && rate_day <= ENCOURS_INTEREST_RATE_OF_EVE;
}

#endif
