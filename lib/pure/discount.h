/* SPDX-License-Identifier: MIT */
/* What discounts and their costs ask alike. */
#ifndef ENC_PURE_DISCOUNT_H
#define ENC_PURE_DISCOUNT_H

#include "encours/discount.h"

/* INVALID unless the percentage is 0 to ENCOURS_PERCENT_WHOLE. */
encours_status enc_discount_check_percent(int64_t percent, encours_error *error);

#endif
