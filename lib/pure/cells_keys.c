/* SPDX-License-Identifier: MIT */
#include "pure/cells_keys.h"

#include "base/error.h"
#include "base/struct_size.h"
#include "pure/cells_read.h"

static uint32_t from_little(uint32_t value)
{
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    return __builtin_bswap32(value);
#else
    return value;
#endif
}

/* --- the table */

/* Is the table what its head says? Probing ends and writing stays inside only then. */
static encours_status load(const void *state, size_t size, enc_cells_head *head,
                           encours_error *error)
{
    ENC_TRY(enc_cells_load(state, size, ENC_STATE_AGING_KEYS, head, error));
    if (head->rows != (uint64_t)head->keys_max * ENC_CELLS_SLOTS_A_KEY + 1 ||
        head->key_count > head->keys_max)
        return enc_error_set(error, ENCOURS_E_CORRUPT,
                             "%" PRIu32 " keys in a state with room for %" PRIu32, head->key_count,
                             head->keys_max);
    return ENCOURS_OK;
}

encours_status enc_keys_open(void *state, size_t size, enc_keys_table *table, encours_error *error)
{
    ENC_TRY(load(state, size, &table->head, error));
    table->low = enc_cells_low(state);
    table->high = enc_cells_high(state, &table->head);
    table->order = (uint32_t *)(void *)(table->low + enc_cells_words(&table->head));
    table->slots = table->head.rows - 1;
    return ENCOURS_OK;
}

void enc_keys_close(void *state, const enc_keys_table *table)
{
    enc_cells_put_keys(state, table->head.key_count, table->head.has_zero);
}

static uint64_t take_slot(enc_keys_table *table, uint64_t slot)
{
    if (table->head.key_count == table->head.keys_max)
        return ENC_KEYS_NONE;
    table->order[table->head.key_count++] = from_little((uint32_t)slot);
    return slot;
}

static uint64_t put_zero(enc_keys_table *table)
{
    if (table->head.has_zero == 0) {
        if (take_slot(table, table->slots) == ENC_KEYS_NONE)
            return ENC_KEYS_NONE;
        table->head.has_zero = 1;
    }
    return table->slots;
}

uint64_t enc_keys_put(enc_keys_table *table, uint64_t key)
{
    if (key == 0)
        return put_zero(table);
    uint64_t slot = enc_keys_home(table, key);
    for (uint64_t probes = 0; probes < table->slots; probes++) {
        uint64_t *word = (uint64_t *)&table->low[slot * table->head.stride];
        if (*word == enc_le64(key))
            return slot;
        if (*word == 0) {
            if (take_slot(table, slot) == ENC_KEYS_NONE)
                return ENC_KEYS_NONE;
            *word = enc_le64(key);
            return slot;
        }
        slot = slot + 1 == table->slots ? 0 : slot + 1;
    }
    return ENC_KEYS_NONE; /* at most a quarter of the slots are taken, unless bytes are forged */
}

/* No key that stays was found by walking over one that goes: it was there before. */
void enc_keys_drop(enc_keys_table *table, uint32_t count, uint32_t has_zero)
{
    for (uint32_t i = count; i < table->head.key_count; i++) {
        table->low[from_little(table->order[i]) * (uint64_t)table->head.stride] = 0;
        table->order[i] = 0;
    }
    table->head.key_count = count;
    table->head.has_zero = has_zero;
}

static uint64_t slot_of(const enc_cells_head *head, const void *state, uint32_t at)
{
    const void *order = enc_cells_low_const(state) + enc_cells_words(head);
    return from_little(((const uint32_t *)order)[at]);
}

encours_status enc_keys_at(const enc_cells_head *head, const void *state, uint32_t at,
                           uint64_t *slot, encours_error *error)
{
    *slot = slot_of(head, state, at);
    if (*slot >= head->rows)
        return enc_error_at(error, ENCOURS_E_CORRUPT, at, "key %" PRIu32 " has no slot", at);
    return ENCOURS_OK;
}

encours_status enc_keys_full(const enc_keys_table *table, encours_error *error)
{
    enc_error_set(error, ENCOURS_E_LIMIT, "the state has room for %" PRIu32 " keys, all taken",
                  table->head.keys_max);
    enc_error_hint(error, "Begin a larger state and merge this one's items into it, or split the "
                          "keys over several states");
    return ENCOURS_E_LIMIT;
}

/* --- merge */

encours_status enc_keys_merge(void *state, size_t size, const void *other, encours_error *error)
{
    enc_keys_table table;
    enc_cells_head from;
    ENC_TRY(enc_keys_open(state, size, &table, error));
    ENC_TRY(load(other, size, &from, error));
    const int64_t *low = enc_cells_low_const(other), *high = enc_cells_high_const(other, &from);
    uint32_t count = table.head.key_count, has_zero = table.head.has_zero;
    encours_status status = ENCOURS_OK;
    uint64_t slot = 0;
    for (uint32_t i = 0; i < from.key_count && status == ENCOURS_OK; i++) {
        status = enc_keys_at(&from, other, i, &slot, error);
        if (status == ENCOURS_OK &&
            enc_keys_put(&table, (uint64_t)enc_cells_get(&low[slot * from.stride])) ==
                ENC_KEYS_NONE)
            status = enc_keys_full(&table, error);
    }
    if (status != ENCOURS_OK) {
        enc_keys_drop(&table, count, has_zero);
        return status;
    }
    for (uint32_t i = 0; i < from.key_count; i++) {
        slot = slot_of(&from, other, i);
        size_t at = slot * from.stride;
        size_t to = enc_keys_put(&table, (uint64_t)enc_cells_get(&low[at])) * from.stride;
        for (uint32_t k = 1; k < from.stride; k++) {
            enc_cells_add_wide(&table.low[to + k], &table.high[to + k],
                               enc_cells_get(&low[at + k]));
            if (high[at + k] != 0)
                enc_cells_add_narrow(&table.high[to + k], enc_cells_get(&high[at + k]));
        }
    }
    enc_keys_close(state, &table);
    return ENCOURS_OK;
}

/* --- public */

static encours_status head_of(const encours_aging_cells_options *options, uint64_t keys_max,
                              enc_cells_head *head, encours_error *error)
{
    if (keys_max - 1 >= (1 << 30) - 1) /* of 0 too */
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "room for %" PRIu64 " keys, needs 1 to 2^30 - 1", keys_max);
    if (options->count_items != 0)
        return enc_error_set(error, ENCOURS_E_INVALID, "items by key are not counted");
    return enc_cells_head_make(options, keys_max, head, NULL, error);
}

encours_status encours_aging_keys_state_size(const encours_aging_cells_options *options,
                                             uint64_t keys_max, size_t *out, encours_error *error)
{
    ENC_REQUIRE(options != NULL && out != NULL);
    encours_aging_cells_options given;
    ENC_STRUCT_LOAD(given, options, encours_aging_cells_options, sizeof given, error);
    enc_cells_head head;
    ENC_TRY(head_of(&given, keys_max, &head, error));
    *out = enc_cells_state_size(&head);
    return ENCOURS_OK;
}

encours_status encours_aging_keys_begin(void *state, size_t state_size,
                                        const encours_aging_cells_options *options,
                                        uint64_t keys_max, encours_error *error)
{
    ENC_REQUIRE(options != NULL);
    encours_aging_cells_options given;
    ENC_STRUCT_LOAD(given, options, encours_aging_cells_options, sizeof given, error);
    enc_cells_head head;
    ENC_TRY(head_of(&given, keys_max, &head, error));
    return enc_cells_begin(state, state_size, &head, given.memory_is_zero != 0, error);
}

encours_status encours_aging_keys_count(const void *state, size_t state_size, uint64_t *out,
                                        encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    enc_cells_head head;
    ENC_TRY(load(state, state_size, &head, error));
    *out = head.key_count;
    return ENCOURS_OK;
}

encours_status encours_aging_keys_finish(const void *state, size_t state_size, uint64_t *keys,
                                         const encours_aging_cells_out *out, void *scratch,
                                         size_t scratch_size, encours_error *error)
{
    ENC_REQUIRE(keys != NULL && out != NULL);
    encours_aging_cells_out given;
    ENC_STRUCT_LOAD(given, out, encours_aging_cells_out, sizeof given, error);
    enc_cells_reader reader;
    ENC_TRY(load(state, state_size, &reader.head, error));
    uint32_t count = reader.head.key_count;
    ENC_REQUIRE(scratch_size / (2 * sizeof(enc_ranked)) >= count);
    ENC_REQUIRE(scratch != NULL || count == 0);
    ENC_REQUIRE((uintptr_t)scratch % sizeof(uint64_t) == 0);
    enc_cells_reader_make(&reader, state);
    reader.rows = count;
    ENC_TRY(enc_cells_check_room(&reader, &given, reader.head.currencies, error));
    enc_ranked *ranked = scratch;
    for (uint32_t i = 0; i < count; i++) {
        ENC_TRY(enc_keys_at(&reader.head, state, i, &ranked[i].item, error));
        const int64_t *key = &reader.low[ranked[i].item * reader.head.stride];
        ranked[i].rank = (uint64_t)enc_cells_get(key);
    }
    if (count > 0) /* without keys there may be no memory */
        enc_rank_sort(ranked, ranked + count, count);
    for (uint32_t i = 0; i < count; i++)
        keys[i] = ranked[i].rank;
    reader.slots = ranked;
    return enc_cells_write(&reader, &given, error);
}
