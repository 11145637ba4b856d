/* SPDX-License-Identifier: MIT */
#include "pure/aging_index.h"

#include <string.h>

#include "base/limits.h"

enum {
    CURRENCY_CODES = 1 << 16,
    /* The array may have this many entries for each pair of the currency: 64 bytes a pair. */
    DENSE_ENTRIES_PER_PAIR = 16,
    DENSE_ENTRIES_FREE = 4096,
    HASH_SIZE_FIRST = 64
};

encours_status enc_aging_index_init(enc_aging_index *index, encours_context *context,
                                    encours_error *error)
{
    *index = (enc_aging_index){.context = context};
    uint64_t seed = enc_context_settings(context)->index_seed * UINT64_C(0x9E3779B97F4A7C15);
    index->seed = (uint32_t)(seed >> 32);
    index->slot_of = enc_allocate_zeroed(context, CURRENCY_CODES);
    return index->slot_of != NULL ? ENCOURS_OK : enc_error_memory(error);
}

void enc_aging_index_release(enc_aging_index *index)
{
    encours_context *context = index->context;
    for (size_t i = 0; i < index->slot_count; i++) {
        enc_aging_slot *slot = &index->slots[i];
        enc_release(context, slot->dense, slot->dense_count * sizeof *slot->dense);
        enc_release(context, slot->hash, slot->hash_size * sizeof *slot->hash);
    }
    enc_release(context, index->slots, index->slot_capacity * sizeof *index->slots);
    enc_release(context, index->pairs, index->pair_capacity * sizeof *index->pairs);
    enc_release(context, index->slot_of, CURRENCY_CODES);
    *index = (enc_aging_index){.context = context};
}

static encours_status find_slot(enc_aging_index *index, uint16_t currency, enc_aging_slot **out,
                                encours_error *error)
{
    if (currency == 0)
        return enc_error_set(error, ENCOURS_E_CURRENCY, "currency 0 is no currency");
    if (index->slot_of[currency] == 0) {
        if (index->slot_count == ENC_CURRENCIES_MAX)
            return enc_error_set(error, ENCOURS_E_CURRENCY, "more than %d currencies",
                                 (int)ENC_CURRENCIES_MAX);
        void *slots = index->slots;
        if (!enc_grow(index->context, &slots, &index->slot_capacity, index->slot_count + 1,
                      sizeof *index->slots))
            return enc_error_memory(error);
        index->slots = slots;
        index->slots[index->slot_count++] = (enc_aging_slot){0};
        index->slot_of[currency] = (uint8_t)index->slot_count;
    }
    *out = &index->slots[index->slot_of[currency] - 1];
    return ENCOURS_OK;
}

/* Bijective mixing (MurmurHash3's), seeded so that strangers cannot choose keys that collide. */
static size_t hash_place(const enc_aging_index *index, const enc_aging_slot *slot, uint32_t key)
{
    uint32_t h = key ^ index->seed;
    h = (h ^ h >> 16) * UINT32_C(0x85EBCA6B);
    h = (h ^ h >> 13) * UINT32_C(0xC2B2AE35);
    return (h ^ h >> 16) & (slot->hash_size - 1);
}

/* Place of a key in the hash table, or the free place where it belongs. */
static size_t hash_find(const enc_aging_index *index, const enc_aging_slot *slot, uint32_t key)
{
    size_t at = hash_place(index, slot, key);
    while (slot->hash[at] != 0 && index->pairs[slot->hash[at] - 1].key != key)
        at = (at + 1) & (slot->hash_size - 1);
    return at;
}

/* Keep at least half of the places free. */
static encours_status hash_reserve(enc_aging_index *index, enc_aging_slot *slot,
                                   encours_error *error)
{
    if (slot->hash_used * 2 < slot->hash_size)
        return ENCOURS_OK;
    enc_aging_slot grown = *slot;
    grown.hash_size = slot->hash_size > 0 ? slot->hash_size * 2 : HASH_SIZE_FIRST;
    grown.hash = enc_allocate_zeroed(index->context, grown.hash_size * sizeof *grown.hash);
    if (grown.hash == NULL)
        return enc_error_memory(error);
    for (size_t i = 0; i < slot->hash_size; i++)
        if (slot->hash[i] != 0)
            grown.hash[hash_find(index, &grown, index->pairs[slot->hash[i] - 1].key)] =
                slot->hash[i];
    enc_release(index->context, slot->hash, slot->hash_size * sizeof *slot->hash);
    *slot = grown;
    return ENCOURS_OK;
}

/* Make the array reach `key`, and let it know the keys that went to the hash table before. They
 * stay there too, never to be asked for again. */
static encours_status dense_grow(enc_aging_index *index, enc_aging_slot *slot, uint32_t key,
                                 encours_error *error)
{
    size_t count = slot->dense_count * 2 > key ? slot->dense_count * 2 : (size_t)key + 1;
    if (count < HASH_SIZE_FIRST)
        count = HASH_SIZE_FIRST;
    uint32_t *dense = enc_reallocate(index->context, slot->dense, slot->dense_count * sizeof *dense,
                                     count * sizeof *dense);
    if (dense == NULL)
        return enc_error_memory(error);
    memset(dense + slot->dense_count, 0, (count - slot->dense_count) * sizeof *dense);
    for (size_t i = 0; i < slot->hash_size; i++) {
        uint32_t number = slot->hash[i];
        if (number != 0 && index->pairs[number - 1].key < count)
            dense[index->pairs[number - 1].key] = number;
    }
    slot->dense = dense;
    slot->dense_count = count;
    return ENCOURS_OK;
}

static encours_status add_pair(enc_aging_index *index, enc_aging_slot *slot, uint32_t key,
                               uint16_t currency, uint32_t *number, encours_error *error)
{
    void *pairs = index->pairs;
    if (!enc_grow(index->context, &pairs, &index->pair_capacity, index->pair_count + 1,
                  sizeof *index->pairs))
        return enc_error_memory(error);
    index->pairs = pairs;
    index->pairs[index->pair_count++] = (enc_aging_pair){.key = key, .currency = currency};
    slot->pairs++;
    *number = (uint32_t)index->pair_count;
    return ENCOURS_OK;
}

encours_status enc_aging_index_find(enc_aging_index *index, uint32_t key, uint16_t currency,
                                    uint32_t *out, encours_error *error)
{
    enc_aging_slot *slot = NULL;
    ENC_TRY(find_slot(index, currency, &slot, error));
    if (key >= slot->dense_count &&
        key / DENSE_ENTRIES_PER_PAIR < slot->pairs + DENSE_ENTRIES_FREE / DENSE_ENTRIES_PER_PAIR)
        ENC_TRY(dense_grow(index, slot, key, error));
    uint32_t *place = NULL;
    if (key < slot->dense_count) {
        place = &slot->dense[key];
    } else {
        ENC_TRY(hash_reserve(index, slot, error));
        place = &slot->hash[hash_find(index, slot, key)];
    }
    if (*place == 0) {
        uint32_t number = 0;
        ENC_TRY(add_pair(index, slot, key, currency, &number, error));
        *place = number;
        slot->hash_used += key >= slot->dense_count;
    }
    *out = *place - 1;
    return ENCOURS_OK;
}
