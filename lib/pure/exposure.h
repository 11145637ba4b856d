/* SPDX-License-Identifier: MIT */
/* The exposure of a customer from its components, however they were added up. */
#ifndef ENC_PURE_EXPOSURE_H
#define ENC_PURE_EXPOSURE_H

#include <stddef.h>
#include <stdint.h>

#include "base/checked.h"
#include "base/error.h"
#include "encours/exposure.h"

/* Component c is bit 1 << c of the public sets. */
enum {
    ENC_EXPOSURE_COMPONENTS = 4,
    ENC_EXPOSURE_ALL = 15,
    ENC_EXPOSURE_REAL = ENCOURS_EXPOSURE_RECEIVABLES | ENCOURS_EXPOSURE_GUARANTEES
};

typedef struct enc_exposure_parts {
    enc_i128 amounts[ENC_EXPOSURE_COMPONENTS];
    uint32_t missing;
} enc_exposure_parts;

/* Load columns and refuse negative guarantees. */
encours_status enc_exposure_load(const encours_exposure_columns *columns,
                                 encours_exposure_columns *loaded, encours_error *error);

/* A known basis, and limits of which none is negative. */
encours_status enc_exposure_check_limits(const int64_t *limits, size_t count, int32_t basis,
                                         encours_error *error);

enc_exposure_parts enc_exposure_parts_of(const encours_exposure_columns *columns, size_t i);

/* The figures of customer `i` into the columns there are. */
void enc_exposure_write(const encours_exposure_results *results, size_t i,
                        const enc_exposure_parts *parts, const int64_t *limits, int32_t basis);

#endif
