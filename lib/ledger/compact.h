/* SPDX-License-Identifier: MIT */
/* What a compaction takes away and what it keeps, decided before anything is changed. */
#ifndef ENC_LEDGER_COMPACT_H
#define ENC_LEDGER_COMPACT_H

#include "ledger/shelf.h"

typedef struct enc_compact_plan {
    encours_context *context;
    enc_state *state;
    const enc_counts *counts;
    const enc_shelf *before; /* what was compacted before, or NULL */
    int32_t day;
    uint8_t *open; /* by document, a bit each: it is looked at */
    size_t open_bytes;
    enc_open_row *known; /* those looked at until now, by document */
    size_t known_count;
    uint32_t rows[ENC_AWAY_TABLES]; /* the marks */
    enc_present *present;
} enc_compact_plan;

static inline bool enc_plan_is_open(const enc_compact_plan *plan, uint32_t document)
{
    return (plan->open[document / 8] >> document % 8 & 1) != 0;
}

/* Whether a line is one of a document that is looked at or stays. */
bool enc_plan_needs_line(const enc_compact_plan *plan, uint32_t line);

/* Decide which documents are settled, and where the marks are. */
encours_status enc_plan_begin(enc_compact_plan *plan, enc_state *state, int32_t day,
                              encours_error *error);
/* What questions about the present will need: plan->present. */
encours_status enc_plan_present(enc_compact_plan *plan, encours_error *error);
/* Of that, the sums of documents that are not looked at any more. */
encours_status enc_plan_sums(const enc_compact_plan *plan, encours_error *error);
/* Keep in a new shelf the rows that are looked at. */
encours_status enc_plan_keep(const enc_compact_plan *plan, enc_shelf *shelf, encours_error *error);
void enc_plan_end(enc_compact_plan *plan);

#endif
