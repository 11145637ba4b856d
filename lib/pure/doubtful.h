/* SPDX-License-Identifier: MIT */
/* Doubtful receivables, for rows and for columns. */
#ifndef ENC_PURE_DOUBTFUL_H
#define ENC_PURE_DOUBTFUL_H

#include "encours/doubtful.h"
#include "encours/rounding.h"

encours_status enc_doubtful_check_estimate(int64_t loss_percent, int64_t held,
                                           encours_error *error);

/* A closing of what is open, net_open of it without VAT, under arguments that have been checked. */
encours_doubtful enc_doubtful_close(int64_t open, int64_t net_open, int64_t loss_percent,
                                    int64_t held, encours_rounding rounding);

#endif
