/* SPDX-License-Identifier: MIT */
/* The VAT inside a part of an invoice, for write-offs and allowances. */
#ifndef ENC_PURE_VAT_H
#define ENC_PURE_VAT_H

#include "encours/rounding.h"
#include "encours/vat.h"

/* encours_vat_split() of arguments whose pointers, count and rounding have been checked. */
encours_status enc_vat_split(int64_t amount, const int64_t *net, const int64_t *vat, size_t count,
                             encours_rounding rounding, int64_t *out_net, int64_t *out_vat,
                             encours_error *error);

#endif
