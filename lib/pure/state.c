/* SPDX-License-Identifier: MIT */
#include "pure/state.h"

#include "base/error.h"
#include "pure/cells_state.h"
#include "pure/concentration.h"
#include "pure/dso_rows.h"

enum {
    AT_MAGIC = 0,
    AT_VERSION = 4,
    AT_KIND = 6,
    AT_SIZE = 8,
    AT_OPTIONS = 16,
    AT_ITEMS = 24,
    AT_SUM_COUNT = 32,
    AT_MAXIMUM_COUNT = 36,
    VERSION = 1,
    SUM_SIZE = sizeof(enc_i128),
    MAXIMUM_SIZE = sizeof(int64_t),
};

#define ITEMS_MAX (UINT64_C(1) << 40)

static const uint8_t magic[4] = {'E', 'N', 'C', 'S'};

/* Members shorter than a word, within the header. */
static uint64_t get(const void *state, size_t at, size_t bytes)
{
    const uint8_t *from = (const uint8_t *)state + at;
    uint64_t value = 0;
    for (size_t i = bytes; i-- > 0;)
        value = value << 8 | from[i];
    return value;
}

static void put(void *state, size_t at, size_t bytes, uint64_t value)
{
    uint8_t *to = (uint8_t *)state + at;
    for (size_t i = 0; i < bytes; i++, value >>= 8)
        to[i] = (uint8_t)value;
}

static size_t maximum_at(const void *state, uint32_t maximum)
{
    return enc_state_sum_at(enc_state_sum_count(state)) + (size_t)maximum * MAXIMUM_SIZE;
}

static uint32_t maximum_count(const void *state)
{
    return (uint32_t)get(state, AT_MAXIMUM_COUNT, 4);
}

uint64_t enc_state_digest(uint64_t digest, int64_t value)
{
    for (size_t i = 0; i < sizeof value; i++) {
        digest ^= (uint64_t)value >> (8 * i) & 0xff;
        digest *= UINT64_C(1099511628211);
    }
    return digest;
}

size_t enc_state_size(const enc_state_shape *shape)
{
    size_t size = ENC_STATE_HEADER_SIZE + (size_t)shape->sum_count * SUM_SIZE +
                  (size_t)shape->maximum_count * MAXIMUM_SIZE;
    return enc_add_size(size, shape->own_size, &size) ? size : SIZE_MAX;
}

static encours_status check_memory(const void *state, encours_error *error)
{
    if (state == NULL)
        return enc_error_set(error, ENCOURS_E_MISUSE, "no memory for the state");
    if ((uintptr_t)state % sizeof(uint64_t) != 0)
        return enc_error_set(error, ENCOURS_E_MISUSE,
                             "the memory of a state must be aligned to 8 bytes");
    return ENCOURS_OK;
}

static encours_status check_room(const void *state, size_t size, const enc_state_shape *shape,
                                 encours_error *error)
{
    ENC_TRY(check_memory(state, error));
    size_t wanted = enc_state_size(shape);
    if (size != wanted)
        return enc_error_set(error, ENCOURS_E_MISUSE,
                             "a state of %zu bytes was given %zu; ask the state_size function",
                             wanted, size);
    return ENCOURS_OK;
}

encours_status enc_state_begin(void *state, size_t size, const enc_state_shape *shape,
                               encours_error *error)
{
    ENC_TRY(check_room(state, size, shape, error));
    memset(state, 0, size);
    return enc_state_begin_zeroed(state, size, shape, error);
}

encours_status enc_state_begin_zeroed(void *state, size_t size, const enc_state_shape *shape,
                                      encours_error *error)
{
    ENC_TRY(check_room(state, size, shape, error));
    memcpy(state, magic, sizeof magic);
    put(state, AT_VERSION, 2, VERSION);
    put(state, AT_KIND, 2, shape->kind);
    enc_state_put_word(state, AT_SIZE, size);
    enc_state_put_word(state, AT_OPTIONS, shape->options);
    put(state, AT_SUM_COUNT, 4, shape->sum_count);
    put(state, AT_MAXIMUM_COUNT, 4, shape->maximum_count);
    for (uint32_t i = 0; i < shape->maximum_count; i++)
        enc_state_put_word(state, maximum_at(state, i), (uint64_t)INT64_MIN);
    return ENCOURS_OK;
}

static encours_status check_bytes(const void *state, size_t size, encours_error *error)
{
    ENC_TRY(check_memory(state, error));
    if (size < ENC_STATE_HEADER_SIZE || memcmp(state, magic, sizeof magic) != 0)
        return enc_error_set(error, ENCOURS_E_CORRUPT, "%zu bytes are no state", size);
    if (get(state, AT_VERSION, 2) != VERSION)
        return enc_error_set(error, ENCOURS_E_CORRUPT, "a state of version %" PRIu64 ", not %d",
                             get(state, AT_VERSION, 2), VERSION);
    enc_state_shape least = {
        .sum_count = enc_state_sum_count(state),
        .maximum_count = maximum_count(state),
    };
    if (enc_state_word(state, AT_SIZE) != size || size < enc_state_size(&least))
        return enc_error_set(error, ENCOURS_E_CORRUPT,
                             "a state of %" PRIu64 " bytes, of which %zu were given",
                             enc_state_word(state, AT_SIZE), size);
    if (enc_state_items(state) > ITEMS_MAX)
        return enc_error_set(error, ENCOURS_E_CORRUPT, "a state of %" PRIu64 " items",
                             enc_state_items(state));
    return ENCOURS_OK;
}

encours_status enc_state_check_kind(const void *state, size_t size, enc_state_kind kind,
                                    encours_error *error)
{
    ENC_TRY(check_bytes(state, size, error));
    if (get(state, AT_KIND, 2) == (uint64_t)kind)
        return ENCOURS_OK;
    return enc_error_set(error, ENCOURS_E_INVALID, "a state of kind %" PRIu64 ", not %d",
                         get(state, AT_KIND, 2), (int)kind);
}

encours_status enc_state_check(const void *state, size_t size, const enc_state_shape *shape,
                               encours_error *error)
{
    ENC_TRY(enc_state_check_kind(state, size, (enc_state_kind)shape->kind, error));
    if (enc_state_sum_count(state) != shape->sum_count ||
        maximum_count(state) != shape->maximum_count || size != enc_state_size(shape) ||
        enc_state_options(state) != shape->options)
        return enc_error_set(error, ENCOURS_E_INVALID, "a state begun with other options");
    return ENCOURS_OK;
}

encours_status enc_state_count(void *state, uint64_t more, encours_error *error)
{
    uint64_t items = enc_state_items(state);
    if (more > ITEMS_MAX - items)
        return enc_error_set(error, ENCOURS_E_LIMIT,
                             "%" PRIu64 " items and %" PRIu64 " more: over 2^40 in one state",
                             items, more);
    enc_state_put_word(state, AT_ITEMS, items + more);
    return ENCOURS_OK;
}

void enc_state_uncount(void *state, uint64_t less)
{
    enc_state_put_word(state, AT_ITEMS, enc_state_items(state) - less);
}

uint64_t enc_state_items(const void *state)
{
    return enc_state_word(state, AT_ITEMS);
}

uint64_t enc_state_options(const void *state)
{
    return enc_state_word(state, AT_OPTIONS);
}

uint32_t enc_state_sum_count(const void *state)
{
    return (uint32_t)get(state, AT_SUM_COUNT, 4);
}

void enc_state_raise(void *state, uint32_t maximum, int64_t value)
{
    if (value > enc_state_maximum(state, maximum))
        enc_state_put_word(state, maximum_at(state, maximum), (uint64_t)value);
}

int64_t enc_state_maximum(const void *state, uint32_t maximum)
{
    return (int64_t)enc_state_word(state, maximum_at(state, maximum));
}

const void *enc_state_own_const(const void *state)
{
    return (const uint8_t *)state + maximum_at(state, maximum_count(state));
}

void *enc_state_own(void *state)
{
    return (uint8_t *)state + maximum_at(state, maximum_count(state));
}

/* States of one kind and one set of options, whole, and two of them. */
static encours_status check_pair(void *state, size_t state_size, const void *other,
                                 size_t other_size, encours_error *error)
{
    ENC_TRY(check_bytes(state, state_size, error));
    ENC_TRY(check_bytes(other, other_size, error));
    if (state == other)
        return enc_error_set(error, ENCOURS_E_MISUSE, "a state cannot be merged with itself");
    uint64_t kind = get(state, AT_KIND, 2), other_kind = get(other, AT_KIND, 2);
    if (kind != other_kind)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "a state of kind %" PRIu64 " and one of kind %" PRIu64
                             " are two aggregates",
                             kind, other_kind);
    if (enc_state_options(state) != enc_state_options(other) || state_size != other_size ||
        enc_state_sum_count(state) != enc_state_sum_count(other) ||
        maximum_count(state) != maximum_count(other))
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "two states begun with different options cannot be merged");
    return ENCOURS_OK;
}

static encours_status check_sums(const void *state, const void *other, encours_error *error)
{
    for (uint32_t i = 0; i < enc_state_sum_count(state); i++) {
        enc_i128 sum = 0;
        if (!enc_add_i128(enc_state_sum(state, i), enc_state_sum(other, i), &sum))
            return enc_error_at(error, ENCOURS_E_OVERFLOW, i,
                                "sum %" PRIu32 " of two states passes 128 bits", i);
    }
    return ENCOURS_OK;
}

/* What is more than sums and maxima. Comes before them, and changes nothing when it fails. */
static encours_status merge_own(void *state, size_t size, const void *other, encours_error *error)
{
    switch (get(state, AT_KIND, 2)) {
    case ENC_STATE_AGING_CELLS:
        return enc_cells_merge(state, size, other, error);
    case ENC_STATE_AGING_KEYS:
        return enc_keys_merge(state, size, other, error);
    case ENC_STATE_DSO:
        return enc_dso_rows_merge(state, size, other, error);
    case ENC_STATE_CONCENTRATION:
        return enc_concentration_merge(state, size, other, error);
    default:
        return ENCOURS_OK;
    }
}

encours_status encours_state_merge(void *state, size_t state_size, const void *other,
                                   size_t other_size, encours_error *error)
{
    ENC_TRY(check_pair(state, state_size, other, other_size, error));
    ENC_TRY(check_sums(state, other, error));
    ENC_TRY(enc_state_count(state, enc_state_items(other), error));
    encours_status status = merge_own(state, state_size, other, error);
    if (status != ENCOURS_OK) {
        enc_state_uncount(state, enc_state_items(other));
        return status;
    }
    for (uint32_t i = 0; i < enc_state_sum_count(state); i++)
        enc_state_add(state, i, enc_state_sum(other, i));
    for (uint32_t i = 0; i < maximum_count(state); i++)
        enc_state_raise(state, i, enc_state_maximum(other, i));
    return ENCOURS_OK;
}

encours_status encours_state_items(const void *state, size_t state_size, uint64_t *out,
                                   encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    ENC_TRY(check_bytes(state, state_size, error));
    *out = enc_state_items(state);
    return ENCOURS_OK;
}
