/* SPDX-License-Identifier: MIT */
/* Hash index from keys to rows: open addressing with the hash beside the row, so that growing and
 * most misses touch no key. Derived data: never needed to tell what the log says. */
#ifndef ENC_LEDGER_INDEX_H
#define ENC_LEDGER_INDEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/checked.h"
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

static inline uint64_t enc_hash_mix(uint64_t a, uint64_t b)
{
    enc_u128 product = (enc_u128)a * b;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

/* Up to eight bytes as one word: their order and bytes, not their count. */
static inline uint64_t enc_hash_word(const unsigned char *at, size_t size)
{
    uint32_t low, high;
    if (size >= 4) { /* two halves that may overlap */
        memcpy(&low, at, 4);
        memcpy(&high, at + size - 4, 4);
        return (uint64_t)high << 32 | low;
    }
    return size == 0 ? 0 : (uint64_t)at[0] << 16 | (uint64_t)at[size / 2] << 8 | at[size - 1];
}

/* A hash of bytes, good enough against whoever does not know the seed; in no log or snapshot. */
static inline uint64_t enc_hash(const void *bytes, size_t size, uint64_t seed)
{
    const unsigned char *at = bytes;
    uint64_t hash = seed ^ UINT64_C(0xA0761D6478BD642F) ^ (uint64_t)size;
    for (size_t left = size; left > 8; at += 8, left -= 8) {
        uint64_t word;
        memcpy(&word, at, 8);
        hash = enc_hash_mix(hash ^ word, UINT64_C(0xE7037ED1A0B428DB));
    }
    size_t left = size > 8 ? size - (size - 1) / 8 * 8 : size;
    return enc_hash_mix(hash ^ enc_hash_word(at, left), UINT64_C(0x8EBC6AF09C88C6E3));
}

void enc_index_release(enc_index *index, encours_context *context);

/* Make room for so many more; false when out of memory. */
bool enc_index_grow(enc_index *index, encours_context *context, size_t more);

static inline bool enc_index_reserve_more(enc_index *index, encours_context *context, size_t more)
{
    return index->count + more <= index->capacity - index->capacity / 4 ||
           enc_index_grow(index, context, more);
}

static inline bool enc_index_reserve(enc_index *index, encours_context *context)
{
    return enc_index_reserve_more(index, context, 1);
}

/* Looking and adding in one walk: from the home of a hash, enc_index_seek() gives the rows under it
 * one a call, then ENC_ROW_NONE, where `*at` is the empty slot that enc_index_fill() may take. The
 * index has room. */
static inline size_t enc_index_home(const enc_index *index, uint32_t hash)
{
    return (size_t)((uint64_t)hash * index->capacity >> 32);
}

static inline uint32_t enc_index_seek(const enc_index *index, uint32_t hash, size_t *at)
{
    for (;;) {
        const enc_index_slot *slot = &index->slots[*at];
        if (slot->row_after == 0)
            return UINT32_MAX; /* ENC_ROW_NONE */
        *at = *at + 1 < index->capacity ? *at + 1 : 0;
        if (slot->hash == hash)
            return slot->row_after - 1;
    }
}

static inline void enc_index_fill(enc_index *index, size_t at, uint32_t hash, uint32_t row)
{
    index->slots[at] = (enc_index_slot){hash, row + 1};
    index->count++;
}

/* Add a row; room was reserved. The same hash may be there already. */
void enc_index_add(enc_index *index, uint32_t hash, uint32_t row);

/* Ask for the slot where a hash is looked for first. */
static inline void enc_index_prefetch(const enc_index *index, uint32_t hash)
{
    if (index->capacity > 0)
        __builtin_prefetch(&index->slots[enc_index_home(index, hash)]);
}

/* Take out exactly this row. */
void enc_index_remove(enc_index *index, uint32_t hash, uint32_t row);

/* Rows with this hash, one a call: start with *position = 0; ENC_ROW_NONE at the end. */
uint32_t enc_index_next(const enc_index *index, uint32_t hash, size_t *position);

#endif
