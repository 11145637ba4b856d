/* SPDX-License-Identifier: MIT */
/* Indexes that are not there yet. Rows that come from a snapshot are in no index; each index is
 * built when somebody first needs it: by the writer before he writes anything, or by a reader who
 * looks something up. Until then, and when there is no memory for one, rows are found by looking at
 * each. */
#ifndef ENC_LEDGER_INDEXES_H
#define ENC_LEDGER_INDEXES_H

#include "ledger/state.h"

/* Bits of enc_state.index_missing. */
enum {
    ENC_INDEX_CODES = 1,
    ENC_INDEX_KEYS = 2,
    ENC_INDEX_NUMBERS = 4,
    ENC_INDEX_VALUES = 8,
    ENC_INDEX_TERMS = 16,
    ENC_INDEX_COMMANDS = 32,
    ENC_INDEX_SUBJECTS = 64,
    ENC_INDEX_ORDERS = 128,
    ENC_INDEX_ALL = 255
};

/* Build those of `which` that are missing. Takes the index lock. False: no memory. */
bool enc_indexes_build(enc_state *state, unsigned which);

static inline bool enc_index_is_missing(const enc_state *state, unsigned which)
{
    return (atomic_load_explicit(&state->index_missing, memory_order_acquire) & which) != 0;
}

static inline bool enc_indexes_ready(enc_state *state, unsigned which)
{
    return !enc_index_is_missing(state, which) || enc_indexes_build(state, which);
}

/* Build an index anew elsewhere, of rows from `first` on. False: no memory. */
bool enc_index_make(const enc_state *state, unsigned which, uint32_t first, enc_index *out);

/* Whether this index of the state is missing. */
bool enc_index_was_missed(const enc_state *state, const enc_index *index);

static inline bool enc_index_is_absent(const enc_state *state, const enc_index *index)
{
    return enc_index_is_missing(state, ENC_INDEX_ALL) && enc_index_was_missed(state, index);
}

/* Rows without an index: the first below `count` with this text, or ENC_ROW_NONE. */
uint32_t enc_scan_texts(const enc_state *state, const enc_column *texts, enc_text text,
                        uint32_t count);
uint32_t enc_scan_values(const enc_state *state, uint32_t dimension, enc_text text, uint32_t count);
uint32_t enc_scan_commands(const enc_state *state, const void *id, uint32_t count);

#endif
