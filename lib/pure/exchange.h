/* SPDX-License-Identifier: MIT */
/* The share of a base amount, for those who have checked what they ask. */
#ifndef ENC_PURE_EXCHANGE_H
#define ENC_PURE_EXCHANGE_H

#include "encours/exchange.h"
#include "encours/rounding.h"

/* encours_exchange_share() of 0 <= settled <= settled + part <= amount and base > INT64_MIN. */
int64_t enc_exchange_share(int64_t amount, int64_t base, int64_t settled, int64_t part,
                           encours_rounding rounding);

#endif
