/* SPDX-License-Identifier: MIT */
/* One division, exact and rounded, and the partial states whose figures are such divisions. */
#ifndef ENC_PURE_INDICATOR_H
#define ENC_PURE_INDICATOR_H

#include <stddef.h>
#include <stdint.h>

#include "base/checked.h"
#include "base/error.h"
#include "encours/date.h"
#include "encours/indicator.h"
#include "encours/rounding.h"
#include "pure/range.h"
#include "pure/state.h"

/* What an indicator is made of. A `status` that is not 0 says why there is no value. A share is
 * told when it passes 100 %. */
typedef struct enc_indicator_parts {
    enc_i128 numerator;
    enc_i128 denominator;
    int64_t scale;
    int32_t status;
    uint32_t flags;
    uint64_t items;
    uint64_t left_out;
} enc_indicator_parts;

/* Rounded half up; exact for every pair whose denominator is below 2^107, which that of a state's
 * sums is. Others (forged bytes) give OUT_OF_RANGE. */
encours_indicator enc_indicator_make(const enc_indicator_parts *parts);

/* The same with scale 1 and another rounding. */
encours_indicator enc_indicator_make_amount(const enc_indicator_parts *parts,
                                            encours_rounding rounding);

/* --- partial states with `sums` sums a row */

enum { ENC_INDICATOR_SUMS_MAX = 20, ENC_INDICATOR_CONSTANTS = 8 };

/* An aggregate. Its constants are what its figures and its add function need of the options; they
 * are kept in the state, and states with other constants are not merged. */
typedef struct enc_indicator_kind {
    enc_state_kind kind;
    uint32_t sums;
    int32_t figure_first;
    int32_t figure_last;
    /* A known figure of a row's sums. */
    void (*figure)(const enc_i128 *sums, const int64_t *constants, int32_t figure,
                   enc_indicator_parts *parts);
} enc_indicator_kind;

extern const enc_indicator_kind enc_delays_kind;
extern const enc_indicator_kind enc_period_ratios_kind;
extern const enc_indicator_kind enc_overdue_kind;
extern const enc_indicator_kind enc_disputes_kind;
extern const enc_indicator_kind enc_recovery_kind;
extern const enc_indicator_kind enc_dunning_effect_kind;
extern const enc_indicator_kind enc_promises_kind;

/* Rows of an option: 0 means 1. */
encours_status enc_indicator_check_rows(uint32_t rows, encours_error *error);

size_t enc_indicator_state_size(const enc_indicator_kind *kind, uint32_t rows);
encours_status enc_indicator_begin(void *state, size_t size, const enc_indicator_kind *kind,
                                   uint32_t rows, const int64_t *constants, encours_error *error);

/* Check a state of this kind and read its constants and number of rows. */
encours_status enc_indicator_open(const void *state, size_t size, const enc_indicator_kind *kind,
                                  int64_t *constants, uint32_t *rows, encours_error *error);

/* The sums of a row that enc_indicator_open() knows, or of ENCOURS_INDICATOR_TOTAL. */
encours_status enc_indicator_read(const void *state, const enc_indicator_kind *kind, uint32_t rows,
                                  uint32_t row, enc_i128 *sums, encours_error *error);

/* Items to add: all are checked before the first is added. */
typedef struct enc_indicator_block {
    size_t count;
    const uint32_t *rows; /* NULL: all 0 */
    const void *columns;
    const int64_t *constants;
    /* Whether item i is acceptable. */
    encours_status (*check)(const struct enc_indicator_block *block, size_t i,
                            encours_error *error);
    /* Add the terms of item i to the sums of its row. */
    void (*terms)(const struct enc_indicator_block *block, size_t i, enc_i128 *sums);
} enc_indicator_block;

encours_status enc_indicator_add(void *state, const enc_indicator_kind *kind, uint32_t row_count,
                                 const enc_indicator_block *block, encours_error *error);

/* --- what checks have in common; `name` becomes the error's field */

encours_status enc_indicator_check_day(encours_date day, const char *name, encours_error *error);
encours_status enc_indicator_check_amount(int64_t amount, size_t index, const char *name,
                                          encours_error *error);
/* A day of a column; ENCOURS_DATE_NONE too when `optional`. */
encours_status enc_indicator_check_day_at(int32_t day, bool optional, size_t index,
                                          const char *name, encours_error *error);
/* Offsets of `count` groups: from 0 and never descending. */
encours_status enc_indicator_check_offsets(const uint64_t *offsets, size_t count, const char *name,
                                           encours_error *error);

/* Load the caller's columns and see that they have room for `count` values. */
encours_status enc_indicator_columns_load(const encours_indicator_columns *columns, size_t count,
                                          encours_indicator_columns *loaded, encours_error *error);
void enc_indicator_columns_set(const encours_indicator_columns *columns, size_t row,
                               const encours_indicator *value);

#endif
