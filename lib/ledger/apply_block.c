/* SPDX-License-Identifier: MIT */
#include "ledger/block.h"

#include <string.h>

#include "encours/document.h"
#include "ledger/apply.h"
#include "ledger/shelf.h"

enum { AHEAD = 16 };

typedef struct block_run {
    enc_state *state;
    const enc_document_block *block;
    const char *texts;
    uint32_t first; /* of the block */
    uint32_t count;
    uint32_t row; /* of the first document */
    uint32_t line;
    uint32_t extra; /* the first of the range, in the block */
    uint32_t extra_count;
    uint32_t dimension_count;
    uint32_t number[ENC_BLOCK_DOCUMENTS]; /* texts of the ledger */
    uint32_t key[ENC_BLOCK_DOCUMENTS];
} block_run;

void enc_block_event(const enc_document_block *block, const char *texts, uint32_t at,
                     enc_event *out)
{
    *out = (enc_event){.kind = ENCOURS_EVENT_DOCUMENT};
    out->as.document = (enc_document_event){
        .customer = block->customer[at],
        .attributes = enc_attributes_unpack(block->attributes[at]),
        .issue = block->issue[at],
        .effective = block->effective[at],
        .number = enc_block_text(texts, block->number[at]),
        .key = enc_block_text(texts, block->key[at]),
        .line_count = 1,
        .amounts = &block->amount[at],
        .dues = &block->due[at],
    };
    const enc_extra *extra = enc_block_extra(block, at);
    if (extra == NULL)
        return;
    out->as.document.has_extra = true;
    out->as.document.extra = *extra;
    out->as.document.dimensions = block->extras->dimensions + extra->dimension_first;
}

/* The extras of the range, which lie side by side, and their dimensions. */
static void find_extras(block_run *run)
{
    const enc_document_block *block = run->block;
    run->extra = run->extra_count = run->dimension_count = 0;
    if (block->extras == NULL || block->extras->count == 0)
        return;
    for (uint32_t i = run->first; i < run->first + run->count; i++) {
        const enc_extra *extra = enc_block_extra(block, i);
        if (extra == NULL)
            continue;
        if (run->extra_count++ == 0)
            run->extra = block->extra_after[i] - 1u;
        run->dimension_count += extra->dimension_count;
    }
}

static encours_status reserve_documents(const block_run *run, encours_error *error)
{
    enc_state *state = run->state;
    uint32_t count = run->count;
    enc_column *const documents[] = {
        &state->document_customer,   &state->document_number,    &state->document_key,
        &state->document_issue,      &state->document_effective, &state->document_attributes,
        &state->document_first_line, &state->document_extra,     &state->document_previous,
        &state->document_cancel,
    };
    enc_column *const lines[] = {&state->line_amount, &state->line_due, &state->line_document,
                                 &state->line_head, &state->line_tip};
    for (size_t i = 0; i < sizeof documents / sizeof documents[0]; i++)
        ENC_TRY(enc_apply_reserve(state, documents[i], state->counts.documents, count, error));
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
        ENC_TRY(enc_apply_reserve(state, lines[i], state->counts.lines, count, error));
    if (run->extra_count > 0)
        ENC_TRY(enc_apply_reserve(state, &state->extras, state->counts.extras, run->extra_count,
                                  error));
    if (run->dimension_count > 0)
        ENC_TRY(enc_apply_reserve(state, &state->document_dimensions,
                                  state->counts.document_dimensions, run->dimension_count, error));
    ENC_TRY(enc_apply_kinds(state, count, error));
    if (!enc_index_reserve_more(&state->keys, state->context, count) ||
        (state->unique_numbers && !enc_index_reserve_more(&state->numbers, state->context, count)))
        return enc_error_memory(error);
    return ENCOURS_OK;
}

/* Texts of the range, from the unit of the first to the end of the last. */
static void text_range(const block_run *run, uint32_t *from, uint32_t *to)
{
    const enc_document_block *block = run->block;
    *from = *to = UINT32_MAX;
    for (uint32_t i = run->first; i < run->first + run->count && *from == UINT32_MAX; i++)
        *from = block->number[i] != 0 ? block->number[i] - 1 : block->key[i] - 1; /* or none */
    for (uint32_t i = run->first + run->count; i < block->count && *to == UINT32_MAX; i++)
        *to = block->number[i] != 0 ? block->number[i] - 1 : block->key[i] - 1;
    if (*to == UINT32_MAX)
        *to = block->units;
}

static void shift_texts(uint32_t *out, const uint32_t *units, uint32_t count, uint32_t by)
{
    for (uint32_t i = 0; i < count; i++)
        out[i] = units[i] != 0 ? units[i] + by : 0;
}

/* One by one, where they do not all fit before the end of a chunk. */
static encours_status add_texts(block_run *run, uint32_t *units, encours_error *error)
{
    const enc_document_block *block = run->block;
    for (uint32_t i = 0; i < run->count; i++) {
        uint32_t number = block->number[run->first + i], key = block->key[run->first + i];
        ENC_TRY(enc_apply_text(run->state, enc_block_text(run->texts, number), units,
                               &run->number[i], error));
        run->key[i] = run->number[i];
        if (key != number)
            ENC_TRY(enc_apply_text(run->state, enc_block_text(run->texts, key), units, &run->key[i],
                                   error));
    }
    return ENCOURS_OK;
}

/* Store the texts of the range, in one go where that gives what one by one would. */
static encours_status keep_texts(block_run *run, uint32_t *units, encours_error *error)
{
    enc_state *state = run->state;
    uint32_t from, to, at = *units > 0 ? *units : 1;
    text_range(run, &from, &to);
    if (from == UINT32_MAX || to - from > enc_column_run(at) || at > ENC_STRING_UNITS_MAX)
        return add_texts(run, units, error);
    if (!enc_column_reserve(&state->strings.units, state->context, at + (to - from)))
        return enc_error_memory(error);
    memcpy(enc_column_at(&state->strings.units, at), run->texts + (size_t)from * 2,
           (size_t)(to - from) * 2);
    shift_texts(run->number, run->block->number + run->first, run->count, at - from - 1);
    shift_texts(run->key, run->block->key + run->first, run->count, at - from - 1);
    *units = at + (to - from);
    return ENCOURS_OK;
}

/* Elements side by side into a column; NULL: zeros. */
static void put(const enc_column *column, uint32_t row, const void *from, uint32_t count)
{
    const char *at = from;
    while (count > 0) {
        uint32_t run = enc_column_run(row);
        uint32_t now = count < run ? count : run;
        size_t size = (size_t)now * column->size;
        if (at != NULL)
            memcpy(enc_column_at(column, row), at, size);
        else
            memset(enc_column_at(column, row), 0, size);
        at = at != NULL ? at + size : NULL;
        row += now;
        count -= now;
    }
}

static void put_rising(const enc_column *column, uint32_t row, uint32_t first, uint32_t count)
{
    uint32_t values[ENC_BLOCK_DOCUMENTS];
    for (uint32_t i = 0; i < count; i++)
        values[i] = first + i;
    put(column, row, values, count);
}

/* Which rows of extras the documents will have. */
static void put_extra_rows(const block_run *run)
{
    enc_state *state = run->state;
    uint32_t rows[ENC_BLOCK_DOCUMENTS];
    uint32_t shift = state->counts.extras - run->extra;
    for (uint32_t i = 0; i < run->count; i++) {
        uint32_t after = run->block->extra_after[run->first + i];
        rows[i] = after != 0 ? after + shift : 0;
    }
    put(&state->document_extra, run->row, rows, run->count);
}

/* The extras themselves; their dimensions move from those of the block to the rows. */
static void write_extras(const block_run *run)
{
    enc_state *state = run->state;
    const enc_block_extras *from = run->block->extras;
    if (run->extra_count == 0) {
        put(&state->document_extra, run->row, NULL, run->count);
        return;
    }
    put_extra_rows(run);
    uint32_t first = from->extras[run->extra].dimension_first;
    uint32_t shift = state->counts.document_dimensions - first;
    put(&state->extras, state->counts.extras, from->extras + run->extra, run->extra_count);
    for (uint32_t i = 0; i < run->extra_count; i++)
        ENC_AT(&state->extras, enc_extra, state->counts.extras + i).dimension_first += shift;
    put(&state->document_dimensions, state->counts.document_dimensions, from->dimensions + first,
        run->dimension_count);
}

static void write_rows(const block_run *run)
{
    enc_state *state = run->state;
    const enc_document_block *block = run->block;
    uint32_t first = run->first, row = run->row, line = run->line, count = run->count;
    put(&state->document_customer, row, block->customer + first, count);
    put(&state->document_number, row, run->number, count);
    put(&state->document_key, row, run->key, count);
    put(&state->document_issue, row, block->issue + first, count);
    put(&state->document_effective, row, block->effective + first, count);
    put(&state->document_attributes, row, block->attributes + first, count);
    put(&state->document_cancel, row, NULL, count);
    put_rising(&state->document_first_line, row, line, count);
    put(&state->line_amount, line, block->amount + first, count);
    put(&state->line_due, line, block->due + first, count);
    put(&state->line_head, line, NULL, count);
    put(&state->line_tip, line, NULL, count);
    put_rising(&state->line_document, line, row, count);
    write_extras(run);
}

/* Whether the text is one of those that the index does not have: of the state beneath a fork, or of
 * documents that were compacted. */
static bool is_elsewhere(const enc_state *state, const enc_index *index, uint32_t text)
{
    enc_text wanted = enc_strings_get(&state->strings, text);
    uint32_t count = state->base != NULL ? state->base_counts.documents
                                         : state->shelf->tables[ENC_AWAY_DOCUMENTS].rows;
    uint32_t row = index == &state->keys ? enc_state_find_key(state, wanted, count)
                                         : enc_state_find_number(state, wanted, count);
    return row != ENC_ROW_NONE;
}

/* Put a row under a hash unless one of the same text is there; `texts` has its text already. */
static bool claim(const enc_state *state, enc_index *index, const enc_column *texts, uint32_t hash,
                  uint32_t row, uint32_t text)
{
    enc_index_part *part = enc_index_part_of(index, hash);
    size_t at = enc_index_home(index, part, hash);
    uint32_t other;
    while ((other = enc_index_seek(part, hash, &at)) != ENC_ROW_NONE)
        if (enc_text_equal(enc_strings_get(&state->strings, ENC_AT(texts, uint32_t, other)),
                           enc_strings_get(&state->strings, text)))
            return false;
    if ((state->base != NULL || state->shelf != NULL) && is_elsewhere(state, index, text))
        return false;
    enc_index_fill(index, part, at, hash, row);
    return true;
}

static uint32_t number_hash(const block_run *run, uint32_t at)
{
    return run->key[at] == run->number[at]
               ? run->block->hash[run->first + at]
               : enc_state_hash(run->state, enc_strings_get(&run->state->strings, run->number[at]),
                                0);
}

/* Keys, and numbers where they are unique, into their indexes. Gives how many documents are in. */
static uint32_t claim_texts(const block_run *run)
{
    enc_state *state = run->state;
    const uint32_t *hash = run->block->hash + run->first;
    uint32_t i = 0;
    for (uint32_t k = 0; k < AHEAD && k < run->count; k++)
        enc_index_prefetch(&state->keys, hash[k]);
    for (; i < run->count; i++) {
        if (i + AHEAD < run->count)
            enc_index_prefetch(&state->keys, hash[i + AHEAD]);
        uint32_t row = run->row + i;
        if (run->key[i] != 0 &&
            !claim(state, &state->keys, &state->document_key, hash[i], row, run->key[i]))
            break;
        if (!state->unique_numbers || run->number[i] == 0 ||
            claim(state, &state->numbers, &state->document_number, number_hash(run, i), row,
                  run->number[i]))
            continue;
        if (run->key[i] != 0)
            enc_index_remove(&state->keys, hash[i], row);
        break;
    }
    return i;
}

static void chain_documents(const block_run *run)
{
    enc_state *state = run->state;
    const uint32_t *customer = run->block->customer + run->first;
    uint32_t previous[ENC_BLOCK_DOCUMENTS];
    for (uint32_t i = 0; i < run->count; i++)
        enc_column_prefetch(&state->customer_tip, customer[i]);
    for (uint32_t i = 0; i < run->count; i++) {
        uint32_t *tip = &ENC_AT(&state->customer_tip, uint32_t, customer[i]);
        previous[i] = *tip;
        *tip = run->row + i + 1;
    }
    put(&state->document_previous, run->row, previous, run->count);
}

static void push_kinds(enc_state *state, uint32_t count)
{
    uint8_t kinds[ENC_BLOCK_DOCUMENTS];
    memset(kinds, ENCOURS_EVENT_DOCUMENT, count);
    put(&state->event_kinds, (uint32_t)state->counts.events, kinds, count);
    state->counts.events += count;
}

/* What is wrong with the document after those that are in, in the words of one by one. */
static encours_status say_why(const block_run *run, encours_error *error)
{
    enc_event event;
    enc_block_event(run->block, run->texts, run->first + run->count, &event);
    return enc_event_apply(run->state, &event, error);
}

encours_status enc_apply_documents(enc_state *state, const enc_document_block *block,
                                   const char *texts, uint32_t first, uint32_t end, uint32_t *done,
                                   encours_error *error)
{
    block_run run;
    run.state = state;
    run.block = block;
    run.texts = texts;
    run.first = first;
    run.count = end - first;
    run.row = state->counts.documents;
    run.line = state->counts.lines;
    *done = 0;
    run.count = enc_block_sound(state, block, first, end);
    if (run.count > 0) {
        uint32_t units = state->counts.string_units;
        find_extras(&run);
        ENC_TRY(reserve_documents(&run, error));
        ENC_TRY(keep_texts(&run, &units, error));
        write_rows(&run);
        run.count = claim_texts(&run);
        find_extras(&run); /* of those that are in */
        chain_documents(&run);
        push_kinds(state, run.count);
        state->counts.string_units = units;
        state->counts.documents += run.count;
        state->counts.lines += run.count;
        state->counts.extras += run.extra_count;
        state->counts.document_dimensions += run.dimension_count;
    }
    *done = run.count;
    return run.count < end - first ? say_why(&run, error) : ENCOURS_OK;
}
