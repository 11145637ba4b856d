/* SPDX-License-Identifier: MIT */
#include "ledger/old_keys.h"

enum { BUCKET_KEYS = 8 };

static uint64_t hash_of(const enc_state *state, enc_text text)
{
    return enc_hash(text.bytes, text.size, state->seed);
}

/* The high bits choose the bucket, the low ones tell keys of it apart. */
static size_t bucket_of(const enc_old_keys *keys, uint64_t hash)
{
    return (size_t)((enc_u128)hash * keys->buckets >> 64);
}

static bool key_of(const enc_state *state, const enc_column *texts, uint32_t row, uint64_t *hash)
{
    uint32_t id = ENC_AT(texts, uint32_t, row);
    if (id != 0)
        *hash = hash_of(state, enc_strings_get(&state->strings, id));
    return id != 0;
}

static bool allocate(enc_old_keys *keys, encours_context *context)
{
    keys->buckets = keys->count / BUCKET_KEYS + 1;
    keys->starts = enc_allocate_zeroed(context, (keys->buckets + 1) * sizeof *keys->starts);
    keys->at = enc_allocate(context, (keys->count + 1) * sizeof *keys->at);
    return keys->starts != NULL && keys->at != NULL;
}

encours_status enc_old_keys_build(enc_old_keys *keys, const enc_state *state,
                                  const enc_column *texts, uint32_t rows, encours_error *error)
{
    uint64_t hash;
    *keys = (enc_old_keys){0};
    for (uint32_t row = 0; row < rows; row++)
        keys->count += ENC_AT(texts, uint32_t, row) != 0;
    if (!allocate(keys, state->context)) {
        enc_old_keys_release(keys, state->context);
        return enc_error_memory(error);
    }
    for (uint32_t row = 0; row < rows; row++)
        if (key_of(state, texts, row, &hash))
            keys->starts[bucket_of(keys, hash) + 1]++;
    for (size_t i = 1; i <= keys->buckets; i++)
        keys->starts[i] += keys->starts[i - 1];
    for (uint32_t row = rows; row-- > 0;) /* each bucket is filled from its end */
        if (key_of(state, texts, row, &hash))
            keys->at[--keys->starts[bucket_of(keys, hash) + 1]] = (enc_old_key){(uint32_t)hash,
                                                                                row};
    /* Now each start but the first stands where the start before it was. */
    for (size_t i = 0; i < keys->buckets; i++)
        keys->starts[i] = keys->starts[i + 1];
    keys->starts[keys->buckets] = (uint32_t)keys->count;
    return ENCOURS_OK;
}

void enc_old_keys_release(enc_old_keys *keys, encours_context *context)
{
    if (keys->starts != NULL)
        enc_release(context, keys->starts, (keys->buckets + 1) * sizeof *keys->starts);
    if (keys->at != NULL)
        enc_release(context, keys->at, (keys->count + 1) * sizeof *keys->at);
    *keys = (enc_old_keys){0};
}

size_t enc_old_keys_bytes(const enc_old_keys *keys)
{
    return keys->starts == NULL
               ? 0
               : (keys->buckets + 1) * sizeof *keys->starts + (keys->count + 1) * sizeof *keys->at;
}

uint32_t enc_old_keys_find(const enc_old_keys *keys, const enc_state *state,
                           const enc_column *texts, enc_text text, uint32_t count)
{
    if (keys->count == 0 || text.size == 0)
        return ENC_ROW_NONE;
    uint64_t hash = hash_of(state, text);
    size_t bucket = bucket_of(keys, hash);
    for (uint32_t i = keys->starts[bucket]; i < keys->starts[bucket + 1]; i++) {
        enc_old_key key = keys->at[i];
        if (key.print == (uint32_t)hash && key.row < count &&
            enc_text_equal(enc_strings_get(&state->strings, ENC_AT(texts, uint32_t, key.row)),
                           text))
            return key.row;
    }
    return ENC_ROW_NONE;
}
