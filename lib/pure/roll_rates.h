/* SPDX-License-Identifier: MIT */
/* One roll rate, which cannot fail. */
#ifndef ENC_PURE_ROLL_RATES_H
#define ENC_PURE_ROLL_RATES_H

#include "encours/roll_rates.h"

encours_roll_rate enc_roll_rate(int64_t before, int64_t after);

#endif
