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
#include "base/prefetch.h"

typedef struct enc_index_slot {
    uint32_t hash;
    uint32_t row_after; /* row + 1; 0 when the slot is empty */
} enc_index_slot;

/* Slots of the hashes that share their highest bits. */
typedef struct enc_index_part {
    enc_index_slot *slots;
    size_t capacity;
    size_t count;
} enc_index_part;

enum {
    ENC_INDEX_PART_BITS = 6,
    ENC_INDEX_PARTS = 1 << ENC_INDEX_PART_BITS,
    ENC_INDEX_MORE = 256 /* how many a reservation is good for */
};

/* One part at first. A large index is of many parts, each of another size, which grow one by one:
 * nobody waits until all of it has been copied, and each copy stays in the near caches. */
typedef struct enc_index {
    size_t count;
    enc_index_part whole;
    enc_index_part *parts; /* NULL as long as it is one */
    uint64_t full;         /* parts that are to grow at the next reservation, a bit each */
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

static inline enc_index_part *enc_index_part_of(const enc_index *index, uint32_t hash)
{
    return index->parts != NULL ? &index->parts[hash >> (32 - ENC_INDEX_PART_BITS)]
                                : (enc_index_part *)(uintptr_t)&index->whole;
}

/* The slot of a part where a hash is looked for first; the bits that name a part tell nothing
 * inside it. */
static inline size_t enc_index_home(const enc_index *index, const enc_index_part *part,
                                    uint32_t hash)
{
    uint32_t rest = index->parts != NULL ? hash << ENC_INDEX_PART_BITS : hash;
    return (size_t)((uint64_t)rest * part->capacity >> 32);
}

/* Room for so many more, up to ENC_INDEX_MORE, whatever their hashes: false when out of memory. A
 * greater number is a forecast, for which room is made all over. */
bool enc_index_grow(enc_index *index, encours_context *context, size_t more);

static inline bool enc_index_reserve_more(enc_index *index, encours_context *context, size_t more)
{
    bool roomy = index->parts != NULL
                     ? index->full == 0 && more <= ENC_INDEX_MORE
                     : index->count + more <= index->whole.capacity - index->whole.capacity / 4;
    return roomy || enc_index_grow(index, context, more);
}

static inline bool enc_index_reserve(enc_index *index, encours_context *context)
{
    return enc_index_reserve_more(index, context, 1);
}

/* Looking and adding in one walk: from the home of a hash, enc_index_seek() gives the rows under it
 * one a call, then ENC_ROW_NONE, where `*at` is the empty slot that enc_index_fill() may take. The
 * index has room. */
static inline uint32_t enc_index_seek(const enc_index_part *part, uint32_t hash, size_t *at)
{
    for (;;) {
        const enc_index_slot *slot = &part->slots[*at];
        if (slot->row_after == 0)
            return UINT32_MAX; /* ENC_ROW_NONE */
        *at = *at + 1 < part->capacity ? *at + 1 : 0;
        if (slot->hash == hash)
            return slot->row_after - 1;
    }
}

static inline void enc_index_fill(enc_index *index, enc_index_part *part, size_t at, uint32_t hash,
                                  uint32_t row)
{
    part->slots[at] = (enc_index_slot){hash, row + 1};
    index->count++;
    if (++part->count > part->capacity - part->capacity / 4 && index->parts != NULL)
        index->full |= UINT64_C(1) << (part - index->parts);
}

/* Add a row; room was reserved. The same hash may be there already. */
void enc_index_add(enc_index *index, uint32_t hash, uint32_t row);

/* Ask for the slot where a hash is looked for first. */
static inline void enc_index_prefetch(const enc_index *index, uint32_t hash)
{
    const enc_index_part *part = enc_index_part_of(index, hash);
    if (part->capacity > 0)
        enc_prefetch(&part->slots[enc_index_home(index, part, hash)]);
}

/* Take out exactly this row. */
void enc_index_remove(enc_index *index, uint32_t hash, uint32_t row);

/* Rows with this hash, one a call: start with *position = 0; ENC_ROW_NONE at the end. */
uint32_t enc_index_next(const enc_index *index, uint32_t hash, size_t *position);

#endif
