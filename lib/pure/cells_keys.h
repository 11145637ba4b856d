/* SPDX-License-Identifier: MIT */
/* The hash table of an aging state by keys; its bytes are described in pure/cells_state.h. */
#ifndef ENC_PURE_CELLS_KEYS_H
#define ENC_PURE_CELLS_KEYS_H

#include "encours/aging_keys.h"
#include "pure/cells_block.h"

typedef struct enc_keys_table {
    enc_cells_head head; /* its counters of keys are kept up to date here, until the close */
    int64_t *low;
    int64_t *high;
    uint32_t *order; /* slots in the order they were taken */
    uint64_t slots;  /* the one after them is that of the key 0 */
} enc_keys_table;

/* What a put gives when there is no room for one more key. */
#define ENC_KEYS_NONE UINT64_MAX

/* Open the table of a state, and write its counters back. */
encours_status enc_keys_open(void *state, size_t size, enc_keys_table *table, encours_error *error);
void enc_keys_close(void *state, const enc_keys_table *table);

/* The slot of a key, taken for it if it is new; ENC_KEYS_NONE: no room. */
uint64_t enc_keys_put(enc_keys_table *table, uint64_t key);

/* Give up the keys after the first `count`, whose cells are all zero again. */
void enc_keys_drop(enc_keys_table *table, uint32_t count, uint32_t has_zero);

/* The slot of the key that came as number `at`; CORRUPT when the bytes name none. */
encours_status enc_keys_at(const enc_cells_head *head, const void *state, uint32_t at,
                           uint64_t *slot, encours_error *error);

encours_status enc_keys_full(const enc_keys_table *table, encours_error *error);

/* As encours_aging_keys_add(), with these kernels. */
encours_status enc_keys_add(void *state, size_t size, const encours_aging_keys_columns *columns,
                            const enc_cells_path *path, encours_error *error);

static inline uint64_t enc_keys_home(const enc_keys_table *table, uint64_t key)
{
    uint64_t hash = key * UINT64_C(0x9E3779B97F4A7C15);
    hash = (hash ^ hash >> 32) * UINT64_C(0xD6E8FEB86659FD93);
    return (uint64_t)((enc_u128)hash * table->slots >> 64);
}

#endif
