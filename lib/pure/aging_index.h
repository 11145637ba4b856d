/* SPDX-License-Identifier: MIT */
/* Dense numbers for pairs of a key and a currency, in the order they are first seen. */
#ifndef ENC_PURE_AGING_INDEX_H
#define ENC_PURE_AGING_INDEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/context.h"

typedef struct enc_aging_pair {
    uint32_t key;
    uint16_t currency;
    uint16_t reserved_0;
} enc_aging_pair;

/* Per currency: an array by key while keys are dense, a hash table for the keys beyond it. Both
 * hold number + 1, 0 being free. */
typedef struct enc_aging_slot {
    uint32_t *dense;
    size_t dense_count;
    uint32_t *hash;
    size_t hash_size; /* a power of two, or 0 */
    size_t hash_used;
    size_t pairs;
} enc_aging_slot;

typedef struct enc_aging_index {
    encours_context *context;
    uint8_t *slot_of; /* by currency: slot + 1 */
    enc_aging_slot *slots;
    size_t slot_count;
    size_t slot_capacity;
    enc_aging_pair *pairs;
    size_t pair_count;
    size_t pair_capacity;
    uint32_t seed;
} enc_aging_index;

encours_status enc_aging_index_init(enc_aging_index *index, encours_context *context,
                                    encours_error *error);
void enc_aging_index_release(enc_aging_index *index);

/* The slow path of enc_aging_index_get(). */
encours_status enc_aging_index_find(enc_aging_index *index, uint32_t key, uint16_t currency,
                                    uint32_t *out, encours_error *error);

/* Begin to fetch what enc_aging_index_get() will look at. */
static inline void enc_aging_index_prefetch(const enc_aging_index *index, uint32_t key,
                                            uint16_t currency)
{
    uint8_t slot = index->slot_of[currency];
    if (slot != 0 && key < index->slots[slot - 1].dense_count)
        __builtin_prefetch(&index->slots[slot - 1].dense[key]);
}

/* Number of a pair, given one if it is new; currency 0 is refused. */
static inline encours_status enc_aging_index_get(enc_aging_index *index, uint32_t key,
                                                 uint16_t currency, uint32_t *out,
                                                 encours_error *error)
{
    uint8_t slot = index->slot_of[currency];
    if (slot != 0) {
        const enc_aging_slot *of_currency = &index->slots[slot - 1];
        if (key < of_currency->dense_count && of_currency->dense[key] != 0) {
            *out = of_currency->dense[key] - 1;
            return ENCOURS_OK;
        }
    }
    return enc_aging_index_find(index, key, currency, out, error);
}

#endif
