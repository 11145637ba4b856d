/* SPDX-License-Identifier: MIT */
/* The loss of an item and the rate that applies, for one item and for cells. */
#ifndef ENC_PURE_ECL_H
#define ENC_PURE_ECL_H

#include <stddef.h>
#include <stdint.h>

#include "base/checked.h"
#include "encours/ecl.h"
#include "encours/ratio.h"

enum { ENC_ECL_BUCKETS_MAX = 64, ENC_ECL_CELLS_MAX = 1 << 18, ENC_ECL_PPM = 1000000 };

/* What an item adds to the base. */
typedef struct enc_ecl_part {
    int64_t gross, credit, vat, insured, at_risk;
    uint32_t flags;
} enc_ecl_part;

/* INVALID, at `index`, for VAT or insured parts out of range. `vat_in_base`: VAT stays in. */
encours_status enc_ecl_split(int64_t amount, int64_t vat, int64_t insured, bool vat_in_base,
                             uint64_t index, enc_ecl_part *out, encours_error *error);

/* INVALID, at `index`, for a rate or a factor out of range; `forward` is known. */
encours_status enc_ecl_check_rate(encours_ratio rate, encours_ratio factor, int32_t forward,
                                  uint64_t index, encours_error *error);

/* The rate after the factor, in lowest terms, with its flags; false when it does not fit. */
bool enc_ecl_apply(encours_ratio rate, encours_ratio factor, int32_t forward, encours_ratio *out,
                   uint32_t *flags);

encours_status enc_ecl_overflow(uint64_t index, encours_error *error);

/* What states keep of their options. */
enum { ENC_ECL_SEGMENTS = 0, ENC_ECL_BUCKETS = 1, ENC_ECL_VAT = 2, ENC_ECL_FACTS = 3 };

/* The facts of options, segments never 0. */
encours_status enc_ecl_facts_load(const encours_ecl_options *options, int64_t *facts,
                                  encours_error *error);
encours_status enc_ecl_facts_check(const int64_t *facts, encours_error *error);

/* INVALID when stated counts are not enough for the cells of these facts. */
encours_status enc_ecl_check_room(uint32_t segment_count, uint32_t bucket_count,
                                  const int64_t *facts, encours_error *error);

#endif
