/* SPDX-License-Identifier: MIT */
/* The DSO family without its argument checks, for loops over rows. */
#ifndef ENC_PURE_DSO_H
#define ENC_PURE_DSO_H

#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "encours/dso.h"

/* Load, check and complete options: window_months and countback_months are never 0 afterwards. */
encours_status enc_dso_options_load(const encours_dso_options *options, encours_dso_options *loaded,
                                    encours_error *error);

/* sum / (count * sales) * days, also undefined; count 1 to 36600. */
encours_dso enc_dso_mean(const int64_t *balances, size_t count, int64_t sales, uint32_t days);

encours_status enc_dso_check_days(uint32_t days, const char *name, encours_error *error);

/* part / sales * days, also undefined. */
encours_dso enc_dso_ratio(int64_t part, int64_t sales, uint32_t days);

/* Count-back with loaded options and checked days; its status is this when what remains of the
 * balance does not fit 64 bits, to be reported by the function below. */
enum { ENC_DSO_WALK_OVERFLOW = 0 };
encours_dso enc_dso_walk(int64_t balance, const int64_t *sales, const uint32_t *days, size_t count,
                         const encours_dso_options *options);
encours_status enc_dso_walk_overflow(encours_error *error);

#endif
