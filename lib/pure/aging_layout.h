/* SPDX-License-Identifier: MIT */
/* The columns of an aged balance, and which of them a day belongs to. */
#ifndef ENC_PURE_AGING_LAYOUT_H
#define ENC_PURE_AGING_LAYOUT_H

#include <stddef.h>
#include <stdint.h>

#include "base/context.h"
#include "base/limits.h"
#include "encours/aging.h"

enum {
    ENC_AGING_BOUND_MAX = 36500,
    ENC_AGING_COLUMNS_MAX = ENC_BUCKETS_MAX + 4, /* two open ends, no date, credits */
    ENC_AGING_LABEL_SIZE = 48,
    ENC_AGING_NO_COLUMN = 255
};

typedef struct enc_aging_column {
    int32_t kind;
    int32_t lower;
    int32_t upper;
    char label[ENC_AGING_LABEL_SIZE];
} enc_aging_column;

typedef struct enc_aging_layout {
    encours_date as_of;
    int32_t basis;
    int32_t credits;
    size_t bound_count;
    size_t not_due_bound_count;
    int32_t bounds[ENC_BUCKETS_MAX];
    int32_t not_due_bounds[ENC_BUCKETS_MAX];
    size_t column_count;
    uint8_t no_date_column;
    uint8_t credits_column; /* ENC_AGING_NO_COLUMN under BY_OWN_DATE */
    enc_aging_column columns[ENC_AGING_COLUMNS_MAX];
} enc_aging_layout;

/* Load and check a caller's options and lay out the columns. */
encours_status enc_aging_layout_make(encours_date as_of, const encours_aging_options *options,
                                     enc_aging_layout *layout, encours_error *error);

/* Columns by day: one byte a day from `first` on, days beyond either end being clamped, so that the
 * lookup has no branch on bounds. The byte after the last day is the column of no date. */
typedef struct enc_aging_lookup {
    uint8_t *columns;
    int32_t first;
    int32_t last;
} enc_aging_lookup;

encours_status enc_aging_lookup_make(encours_context *context, const enc_aging_layout *layout,
                                     enc_aging_lookup *lookup, encours_error *error);
void enc_aging_lookup_release(encours_context *context, enc_aging_lookup *lookup);

static inline uint8_t enc_aging_lookup_day(const enc_aging_lookup *lookup, int32_t day)
{
    int32_t clamped = day < lookup->first ? lookup->first : day;
    clamped = clamped > lookup->last ? lookup->last : clamped;
    clamped = day == ENCOURS_DATE_NONE ? lookup->last + 1 : clamped;
    return lookup->columns[(size_t)(clamped - lookup->first)];
}

#endif
