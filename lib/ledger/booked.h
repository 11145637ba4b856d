/* SPDX-License-Identifier: MIT */
/* What of a document's base amount has gone with what was settled of it: each allocation takes the
 * share that exchange.h says, half up, in the order of the log, so that a document settled whole
 * keeps nothing. Shares under several roundings would not be those of one line. */
#ifndef ENC_LEDGER_BOOKED_H
#define ENC_LEDGER_BOOKED_H

#include "ledger/rows.h"

typedef struct enc_booked {
    bool is_known;   /* the document has a base amount */
    bool is_foreign; /* and its currency is another */
    int64_t gross;
    int64_t base;
    int64_t settled; /* by allocations that have no end */
    int64_t gone;    /* of the base amount, with these */
} enc_booked;

/* A document of which nothing is settled yet. */
void enc_booked_begin(const enc_state *state, const enc_counts *counts, uint32_t document,
                      enc_booked *out);

/* A document as it stands with these counts. */
encours_status enc_booked_load(const enc_state *state, const enc_counts *counts, uint32_t document,
                               enc_booked *out, encours_error *error);

/* Memory for the allocations of one document after the other; state and counts are set by whoever
 * begins, and its end releases it. */
typedef struct enc_booked_history {
    const enc_state *state;
    const enc_counts *counts;
    struct enc_taken *rows;
    size_t count;
    size_t capacity;
    size_t ended_count;
} enc_booked_history;

void enc_booked_history_end(enc_booked_history *history);

/* What a document of which `open` is open on a day keeps of its base amount: each allocation that
 * counts on the day took the share that it took when it was posted. Of what is settled whole
 * nothing is kept. */
encours_status enc_booked_kept(enc_booked_history *history, uint32_t document, const enc_booked *is,
                               int64_t open, int32_t day, enc_allocation_rule rule, int64_t *kept,
                               encours_error *error);

/* Settle a part more: the share of the base amount that goes with it. */
int64_t enc_booked_take(enc_booked *booked, int64_t part);

/* The base amount of a document, of the sign that is stored; false when it has none. */
bool enc_booked_base(const enc_state *state, uint32_t document, int64_t gross, int64_t *base);

#endif
