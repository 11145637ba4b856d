/* SPDX-License-Identifier: MIT */
/* Hash index from keys to rows: open addressing with the hash beside the row, so that growing and
 * most misses touch no key. Derived data: never needed to tell what the log says. */
#ifndef ENC_LEDGER_INDEX_H
#define ENC_LEDGER_INDEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/context.h"

typedef struct enc_index_slot {
    uint32_t hash;
    uint32_t row_after; /* row + 1; 0 when the slot is empty */
} enc_index_slot;

typedef struct enc_index {
    enc_index_slot *slots;
    size_t capacity;
    size_t count;
} enc_index;

uint64_t enc_hash(const void *bytes, size_t size, uint64_t seed);

void enc_index_release(enc_index *index, encours_context *context);

/* Make room for one more; false when out of memory. */
bool enc_index_reserve(enc_index *index, encours_context *context);

/* Add a row; room was reserved. The same hash may be there already. */
void enc_index_add(enc_index *index, uint32_t hash, uint32_t row);

/* Ask for the slot where a hash is looked for first. */
void enc_index_prefetch(const enc_index *index, uint32_t hash);

/* Take out exactly this row. */
void enc_index_remove(enc_index *index, uint32_t hash, uint32_t row);

/* Rows with this hash, one a call: start with *position = 0; ENC_ROW_NONE at the end. */
uint32_t enc_index_next(const enc_index *index, uint32_t hash, size_t *position);

#endif
