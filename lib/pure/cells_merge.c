/* SPDX-License-Identifier: MIT */
/* Adding up two states by row. */
#include "base/error.h"
#include "pure/cells_state.h"

/* Rows are whole lines, and loops over one have a length that compilers know. */
static void add_narrow(int64_t *low, const int64_t *other, uint64_t words)
{
    for (uint64_t at = 0; at < words; at += ENC_CELLS_LINE_WORDS)
        for (size_t i = 0; i < ENC_CELLS_LINE_WORDS; i++)
            enc_cells_add_narrow(&low[at + i], enc_cells_get(&other[at + i]));
}

static void add_wide(int64_t *low, int64_t *high, const int64_t *other_low,
                     const int64_t *other_high, uint64_t words)
{
    for (uint64_t i = 0; i < words; i++) {
        enc_cells_add_wide(&low[i], &high[i], enc_cells_get(&other_low[i]));
        enc_cells_add_narrow(&high[i], enc_cells_get(&other_high[i]));
    }
}

encours_status enc_cells_merge(void *state, size_t size, const void *other, encours_error *error)
{
    enc_cells_head head;
    ENC_TRY(enc_cells_load(state, size, ENC_STATE_AGING_CELLS, &head, error));
    uint64_t words = enc_cells_words(&head);
    if (enc_state_sum(state, 0) + enc_state_sum(other, 0) <= INT64_MAX)
        add_narrow(enc_cells_low(state), enc_cells_low_const(other), words);
    else
        add_wide(enc_cells_low(state), enc_cells_high(state, &head), enc_cells_low_const(other),
                 enc_cells_high_const(other, &head), words);
    if (head.count_items != 0) { /* counts are words too, and below 2^40 */
        uint64_t *counts = enc_cells_counts(state, &head);
        const uint64_t *more = enc_cells_counts_const(other, &head);
        for (uint64_t i = 0; i < words; i++)
            counts[i] = enc_le64(enc_le64(counts[i]) + enc_le64(more[i]));
    }
    return ENCOURS_OK;
}
