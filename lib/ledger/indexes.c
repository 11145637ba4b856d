/* SPDX-License-Identifier: MIT */
#include "ledger/indexes.h"

#include "ledger/shelf.h"

#include <stddef.h>
#include <string.h>

enum { AHEAD = 16 };

typedef struct source {
    unsigned bit;
    size_t index; /* offsets in enc_state */
    size_t column;
    size_t count; /* offset in enc_counts */
} source;

#define INDEX(member) offsetof(enc_state, member)
#define COUNT(member) offsetof(enc_counts, member)

static const source sources[] = {
    {ENC_INDEX_CODES, INDEX(codes), INDEX(customer_code), COUNT(customers)},
    {ENC_INDEX_KEYS, INDEX(keys), INDEX(document_key), COUNT(documents)},
    {ENC_INDEX_NUMBERS, INDEX(numbers), INDEX(document_number), COUNT(documents)},
    {ENC_INDEX_VALUES, INDEX(value_index), INDEX(values), COUNT(values)},
    {ENC_INDEX_TERMS, INDEX(term_index), INDEX(terms), COUNT(terms)},
    {ENC_INDEX_COMMANDS, INDEX(commands), INDEX(transactions), COUNT(transactions)},
    {ENC_INDEX_SUBJECTS, INDEX(subjects), INDEX(fact_subjects), COUNT(fact_subjects)},
    {ENC_INDEX_ORDERS, INDEX(order_keys), INDEX(order_key), COUNT(orders)},
};

static const enc_column *column_of(const enc_state *state, const source *from)
{
    return (const enc_column *)(const void *)((const char *)state + from->column);
}

/* The hash under which a row is found; false: it is in no index. */
static bool hash_of(const enc_state *state, const source *from, uint32_t row, uint32_t *hash)
{
    const enc_column *column = column_of(state, from);
    if (from->bit == ENC_INDEX_COMMANDS) {
        const uint8_t *id = ENC_AT(column, enc_transaction_row, row).command_id;
        *hash = enc_state_hash(state, (enc_text){(const char *)id, 16}, 0);
        return true;
    }
    if (from->bit == ENC_INDEX_VALUES) {
        const enc_value *value = &ENC_AT(column, enc_value, row);
        *hash = enc_state_hash(state, enc_strings_get(&state->strings, value->text),
                               value->dimension + 1);
        return true;
    }
    if (from->bit == ENC_INDEX_SUBJECTS) {
        *hash = enc_state_subject_hash(state, ENC_AT(column, enc_fact_subject, row));
        return true;
    }
    uint32_t text = ENC_AT(column, uint32_t, row);
    *hash = enc_state_hash(state, enc_strings_get(&state->strings, text), 0);
    return text != 0;
}

static bool add_rows(const enc_state *state, const source *from, enc_index *index, uint32_t first,
                     uint32_t count)
{
    uint32_t hashes[AHEAD], rows[AHEAD];
    for (uint32_t row = first; row < count;) {
        size_t found = 0;
        for (; row < count && found < AHEAD; row++) {
            if (!hash_of(state, from, row, &hashes[found]))
                continue;
            enc_index_prefetch(index, hashes[found]);
            rows[found++] = row;
        }
        if (!enc_index_reserve_more(index, state->context, found))
            return false;
        for (size_t i = 0; i < found; i++)
            enc_index_add(index, hashes[i], rows[i]);
    }
    return true;
}

/* How many rows the index will hold; most documents may be without a key. */
static uint32_t count_rows(const enc_state *state, const source *from, uint32_t first,
                           uint32_t count)
{
    uint32_t found = 0;
    if ((from->bit & (ENC_INDEX_CODES | ENC_INDEX_KEYS | ENC_INDEX_NUMBERS | ENC_INDEX_ORDERS)) ==
        0)
        return count - first;
    const enc_column *column = column_of(state, from);
    for (uint32_t row = first; row < count; row++)
        found += ENC_AT(column, uint32_t, row) != 0;
    return found;
}

static bool make(const enc_state *state, const source *from, uint32_t first, enc_index *built)
{
    uint32_t count = *(const uint32_t *)(const void *)((const char *)&state->counts + from->count);
    uint32_t needed = count_rows(state, from, first, count);
    *built = (enc_index){0};
    if ((needed == 0 || enc_index_reserve_more(built, state->context, needed)) &&
        add_rows(state, from, built, first, count))
        return true;
    enc_index_release(built, state->context);
    return false;
}

bool enc_index_make(const enc_state *state, unsigned which, uint32_t first, enc_index *out)
{
    const source *from = sources;
    while (from->bit != which)
        from++;
    return make(state, from, first, out);
}

/* Documents whose rows are away are found without an index. */
static uint32_t first_row(const enc_state *state, const source *from)
{
    bool of_documents = (from->bit & (ENC_INDEX_KEYS | ENC_INDEX_NUMBERS)) != 0;
    return of_documents && state->shelf != NULL && state->shelf->present != NULL
               ? state->shelf->present->first_document
               : 0;
}

/* The index lock is held, and there are no rows but published ones. */
static bool build(enc_state *state, const source *from)
{
    enc_index built;
    if (!make(state, from, first_row(state, from), &built))
        return false;
    enc_index *index = (enc_index *)(void *)((char *)state + from->index);
    enc_index_release(index, state->context);
    *index = built;
    return true;
}

bool enc_indexes_build(enc_state *state, unsigned which)
{
    bool done = true;
    enc_lock_take(&state->index_lock);
    for (size_t i = 0; i < sizeof sources / sizeof sources[0] && done; i++) {
        const source *from = &sources[i];
        if (!enc_index_is_missing(state, which & from->bit))
            continue;
        done = (from->bit == ENC_INDEX_NUMBERS && !state->unique_numbers) || build(state, from);
        if (done)
            atomic_fetch_and_explicit(&state->index_missing, ~from->bit, memory_order_release);
    }
    enc_lock_give(&state->index_lock);
    return done;
}

bool enc_index_was_missed(const enc_state *state, const enc_index *index)
{
    size_t offset = (size_t)((const char *)index - (const char *)state);
    for (size_t i = 0; i < sizeof sources / sizeof sources[0]; i++)
        if (sources[i].index == offset)
            return enc_index_is_missing(state, sources[i].bit);
    return false;
}

uint32_t enc_scan_texts(const enc_state *state, const enc_column *texts, enc_text text,
                        uint32_t count)
{
    for (uint32_t row = 0; row < count; row++) {
        uint32_t id = ENC_AT(texts, uint32_t, row);
        if (id != 0 && enc_text_equal(enc_strings_get(&state->strings, id), text))
            return row;
    }
    return ENC_ROW_NONE;
}

uint32_t enc_scan_values(const enc_state *state, uint32_t dimension, enc_text text, uint32_t count)
{
    for (uint32_t row = 0; row < count; row++) {
        const enc_value *value = &ENC_AT(&state->values, enc_value, row);
        if (value->dimension == dimension &&
            enc_text_equal(enc_strings_get(&state->strings, value->text), text))
            return row;
    }
    return ENC_ROW_NONE;
}

uint32_t enc_scan_commands(const enc_state *state, const void *id, uint32_t count)
{
    for (uint32_t row = 0; row < count; row++)
        if (memcmp(ENC_AT(&state->transactions, enc_transaction_row, row).command_id, id, 16) == 0)
            return row;
    return ENC_ROW_NONE;
}
