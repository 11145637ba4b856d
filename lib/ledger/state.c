/* SPDX-License-Identifier: MIT */
#include "ledger/state.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "ledger/busy.h"
#include "ledger/engine.h"
#include "ledger/era.h"
#include "ledger/indexes.h"
#include "ledger/orders.h"
#include "ledger/shelf.h"
#include "ledger/tables.h"
#include "ledger/totals.h"

encours_status enc_state_new(encours_context *context, enc_state **out, encours_error *error)
{
    enc_state *state = enc_allocate_zeroed(context, sizeof *state);
    if (state == NULL)
        return enc_error_memory(error);
    if (!enc_lock_init(&state->lock) || !enc_lock_init(&state->index_lock)) {
        enc_release(context, state, sizeof *state);
        return enc_error_memory(error);
    }
    state->era = enc_era_new(context);
    if (state->era == NULL) {
        enc_lock_destroy(&state->lock);
        enc_lock_destroy(&state->index_lock);
        enc_release(context, state, sizeof *state);
        return enc_error_memory(error);
    }
    state->context = enc_context_retain(context);
    state->seed = enc_context_settings(context)->index_seed;
    atomic_init(&state->references, 1);
    atomic_init(&state->read_failures, 0);
    const enc_column_info *info;
    for (size_t i = 0; (info = enc_column_info_at(i)) != NULL; i++)
        enc_column_init(enc_column_of(state, info), info->size);
    enc_strings_init(&state->strings);
    *out = state;
    return ENCOURS_OK;
}

enc_state *enc_state_retain(enc_state *state)
{
    atomic_fetch_add_explicit(&state->references, 1, memory_order_relaxed);
    return state;
}

void enc_state_release(enc_state *state)
{
    if (state == NULL ||
        atomic_fetch_sub_explicit(&state->references, 1, memory_order_acq_rel) != 1)
        return;
    encours_context *context = state->context;
    enc_state *base = state->base;
    enc_era *base_era = state->base_era;
    enc_totals_free(state->totals);
    enc_era_release(state->era);
    enc_shelf_free(state->shelf);
    enc_archives_leave(state);
    const enc_column_info *info;
    for (size_t i = 0; (info = enc_column_info_at(i)) != NULL; i++)
        enc_column_release(enc_column_of(state, info), context);
    enc_strings_release(&state->strings, context);
    enc_index_release(&state->codes, context);
    enc_index_release(&state->keys, context);
    enc_index_release(&state->numbers, context);
    enc_index_release(&state->value_index, context);
    enc_index_release(&state->term_index, context);
    enc_index_release(&state->commands, context);
    enc_index_release(&state->subjects, context);
    enc_index_release(&state->order_keys, context);
    enc_busy_release(state);
    enc_lock_destroy(&state->lock);
    enc_lock_destroy(&state->index_lock);
    enc_release(context, state, sizeof *state);
    enc_era_release(base_era); /* whose chunks it had */
    enc_state_release(base);
    encours_context_free(context);
}

/* Ask for the heads that an allocation some steps ahead will move. */
static void ask_heads(const enc_state *state, uint32_t allocation, uint32_t end)
{
    if (allocation >= end)
        return;
    const enc_allocation *ahead = &ENC_AT(&state->allocations, enc_allocation, allocation);
    enc_column_prefetch(&state->line_head, ahead->credit_line);
    enc_column_prefetch(&state->line_head, ahead->debit_line);
}

/* Heads follow tips: rows in log order, so that the newest is written last. */
static void publish_heads(enc_state *state)
{
    enum { AHEAD = 16 };
    const enc_counts *from = &state->published, *to = &state->counts;
    for (uint32_t i = from->allocations; i < to->allocations; i++) {
        ask_heads(state, i + AHEAD, to->allocations);
        const enc_allocation *allocation = &ENC_AT(&state->allocations, enc_allocation, i);
        enc_link_set(&state->line_head, allocation->credit_line, i + 1);
        enc_link_set(&state->line_head, allocation->debit_line, i + 1);
    }
    for (uint32_t i = from->documents; i < to->documents; i++)
        enc_link_set(&state->customer_head, ENC_AT(&state->document_customer, uint32_t, i), i + 1);
    for (uint32_t i = from->customer_dimensions; i < to->customer_dimensions; i++)
        enc_link_set(&state->customer_dimension_head,
                     ENC_AT(&state->customer_dimensions, enc_customer_dimension, i).customer,
                     i + 1);
    for (uint32_t i = from->facts; i < to->facts; i++) {
        const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, i);
        enc_link_set(&state->fact_head, fact->subject, i + 1);
        if (fact->related_after != 0)
            enc_link_set(&state->fact_head, fact->related_after - 1, i + 1);
        if (fact->own_after != 0)
            enc_link_set(&state->fact_head, fact->own_after - 1, i + 1);
    }
    enc_orders_publish(state);
    enc_engines_publish(state);
}

void enc_state_publish(enc_state *state)
{
    publish_heads(state);
    if (state->totals != NULL) {
        enc_totals_publish(state);
        return;
    }
    enc_lock_take(&state->lock);
    state->published = state->counts;
    enc_lock_give(&state->lock);
}

void enc_state_published(enc_state *state, enc_counts *counts)
{
    enc_lock_take(&state->lock);
    *counts = state->published;
    enc_lock_give(&state->lock);
}

static uint32_t row_hash(const enc_state *state, const enc_column *texts, uint32_t row)
{
    return enc_state_hash(state, enc_strings_get(&state->strings, ENC_AT(texts, uint32_t, row)), 0);
}

static void unindex_text(enc_state *state, enc_index *index, const enc_column *texts, uint32_t row)
{
    if (ENC_AT(texts, uint32_t, row) != 0)
        enc_index_remove(index, row_hash(state, texts, row), row);
}

static void rollback_facts(enc_state *state, const enc_counts *to)
{
    for (uint32_t i = state->counts.fact_ends; i-- > to->fact_ends;) {
        uint32_t fact = ENC_AT(&state->fact_ends, enc_fact_end, i).fact;
        __atomic_store_n(&ENC_AT(&state->facts, enc_fact, fact).end_after, 0, __ATOMIC_RELEASE);
    }
    for (uint32_t i = state->counts.facts; i-- > to->facts;) {
        const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, i);
        ENC_AT(&state->fact_tip, uint32_t, fact->subject) = fact->previous_after;
        if (fact->related_after != 0)
            ENC_AT(&state->fact_tip, uint32_t,
                   fact->related_after - 1) = fact->previous_related_after;
        if (fact->own_after != 0)
            ENC_AT(&state->fact_tip, uint32_t, fact->own_after - 1) = fact->previous_own_after;
    }
    for (uint32_t i = state->counts.fact_subjects; i-- > to->fact_subjects;)
        enc_index_remove(
            &state->subjects,
            enc_state_subject_hash(state, ENC_AT(&state->fact_subjects, enc_fact_subject, i)), i);
}

/* Newest first, so that every chain gets back the head it had. */
static void rollback_links(enc_state *state, const enc_counts *to)
{
    for (uint32_t i = state->counts.ends; i-- > to->ends;) {
        enc_allocation *allocation = &ENC_AT(&state->allocations, enc_allocation,
                                             ENC_AT(&state->ends, enc_end, i).allocation);
        __atomic_store_n(&allocation->end_after, 0, __ATOMIC_RELEASE);
        enc_busy_unend(state, allocation);
    }
    for (uint32_t i = state->counts.erasures; i-- > to->erasures;)
        enc_link_set(&state->party_erased, ENC_AT(&state->erasures, uint32_t, i), 0);
    for (uint32_t i = state->counts.cancellations; i-- > to->cancellations;)
        enc_link_set(&state->document_cancel,
                     ENC_AT(&state->cancellations, enc_cancellation, i).document, 0);
    for (uint32_t i = state->counts.allocations; i-- > to->allocations;) {
        const enc_allocation *allocation = &ENC_AT(&state->allocations, enc_allocation, i);
        enc_busy_take_back(state, allocation);
        ENC_AT(&state->line_tip, uint32_t,
               allocation->credit_line) = allocation->previous_credit_after;
        ENC_AT(&state->line_tip, uint32_t,
               allocation->debit_line) = allocation->previous_debit_after;
    }
    for (uint32_t i = state->counts.customer_dimensions; i-- > to->customer_dimensions;) {
        const enc_customer_dimension *row = &ENC_AT(&state->customer_dimensions,
                                                    enc_customer_dimension, i);
        ENC_AT(&state->customer_dimension_tip, uint32_t, row->customer) = row->previous_after;
    }
}

static void rollback_rows(enc_state *state, const enc_counts *to)
{
    for (uint32_t i = state->counts.documents; i-- > to->documents;) {
        ENC_AT(&state->customer_tip, uint32_t,
               ENC_AT(&state->document_customer, uint32_t, i)) = ENC_AT(&state->document_previous,
                                                                        uint32_t, i);
        unindex_text(state, &state->keys, &state->document_key, i);
        if (state->unique_numbers)
            unindex_text(state, &state->numbers, &state->document_number, i);
    }
    for (uint32_t i = state->counts.customers; i-- > to->customers;)
        unindex_text(state, &state->codes, &state->customer_code, i);
    for (uint32_t i = state->counts.terms; i-- > to->terms;)
        unindex_text(state, &state->term_index, &state->terms, i);
    for (uint32_t i = state->counts.values; i-- > to->values;) {
        const enc_value *value = &ENC_AT(&state->values, enc_value, i);
        enc_index_remove(&state->value_index,
                         enc_state_hash(state, enc_strings_get(&state->strings, value->text),
                                        value->dimension + 1),
                         i);
    }
    for (uint32_t i = state->counts.transactions; i-- > to->transactions;) {
        const enc_transaction_row *row = &ENC_AT(&state->transactions, enc_transaction_row, i);
        enc_index_remove(&state->commands,
                         enc_state_hash(state, (enc_text){(const char *)row->command_id, 16}, 0),
                         i);
    }
}

void enc_state_rollback_locked(enc_state *state, const enc_counts *to)
{
    rollback_links(state, to);
    rollback_facts(state, to);
    enc_orders_rollback(state, to);
    enc_engines_rollback(state, to);
    rollback_rows(state, to);
    state->counts = *to;
}

void enc_state_rollback(enc_state *state, const enc_counts *to)
{
    enc_lock_take(&state->index_lock);
    enc_state_rollback_locked(state, to);
    enc_lock_give(&state->index_lock);
}

static uint32_t find_text(const enc_state *state, const enc_index *index, const enc_column *texts,
                          enc_text text, uint32_t count)
{
    if (enc_index_is_absent(state, index))
        return enc_scan_texts(state, texts, text, count);
    uint32_t hash = enc_state_hash(state, text, 0), row;
    size_t position = 0;
    while ((row = enc_index_next(index, hash, &position)) != ENC_ROW_NONE)
        if (row < count &&
            enc_text_equal(enc_strings_get(&state->strings, ENC_AT(texts, uint32_t, row)), text))
            return row;
    return ENC_ROW_NONE;
}

/* The row that "C<number>" names, when that customer has no code of its own in the log. */
static uint32_t find_plain_code(const enc_state *state, enc_text code, uint32_t count)
{
    if (code.size < 2 || code.size > 11 || code.bytes[0] != 'C' || code.bytes[1] == '0')
        return ENC_ROW_NONE;
    uint64_t number = 0;
    for (size_t i = 1; i < code.size; i++) {
        if (code.bytes[i] < '0' || code.bytes[i] > '9')
            return ENC_ROW_NONE;
        number = number * 10 + (uint64_t)(code.bytes[i] - '0');
    }
    if (number > count || ENC_AT(&state->customer_code, uint32_t, (uint32_t)(number - 1)) != 0)
        return ENC_ROW_NONE;
    return (uint32_t)(number - 1);
}

static uint32_t find_code(const enc_state *state, enc_text code, uint32_t count)
{
    uint32_t row = find_text(state, &state->codes, &state->customer_code, code, count);
    return row != ENC_ROW_NONE ? row : find_plain_code(state, code, count);
}

/* Documents whose rows are away are in no index. */
static uint32_t find_old(const enc_state *state, size_t keys, const enc_column *texts,
                         enc_text text, uint32_t count)
{
    const enc_shelf *shelf = state->shelf;
    if (shelf == NULL || shelf->present == NULL)
        return ENC_ROW_NONE;
    const enc_old_keys *of = (const enc_old_keys *)(const void *)((const char *)shelf->present +
                                                                  keys);
    return enc_old_keys_find(of, state, texts, text, count);
}

static uint32_t find_key(const enc_state *state, enc_text key, uint32_t count)
{
    uint32_t row = find_text(state, &state->keys, &state->document_key, key, count);
    return row != ENC_ROW_NONE
               ? row
               : find_old(state, offsetof(enc_present, keys), &state->document_key, key, count);
}

static uint32_t find_number(const enc_state *state, enc_text number, uint32_t count)
{
    uint32_t row = find_text(state, &state->numbers, &state->document_number, number, count);
    return row != ENC_ROW_NONE ? row
                               : find_old(state, offsetof(enc_present, numbers),
                                          &state->document_number, number, count);
}

static uint32_t find_terms(const enc_state *state, enc_text text, uint32_t count)
{
    return find_text(state, &state->term_index, &state->terms, text, count);
}

static uint32_t find_order(const enc_state *state, enc_text key, uint32_t count)
{
    return find_text(state, &state->order_keys, &state->order_key, key, count);
}

typedef uint32_t find_fn(const enc_state *state, enc_text text, uint32_t count);

/* Among a fork's own rows, then in the state beneath it as far as the fork knows that. */
static uint32_t find_through(const enc_state *state, find_fn *find, size_t member, enc_text text,
                             uint32_t count)
{
    const enc_state *asked = state;
    uint32_t row = find(state, text, count);
    for (; row == ENC_ROW_NONE && state->base != NULL; state = state->base) {
        uint32_t known;
        memcpy(&known, (const char *)&state->base_counts + member, sizeof known);
        (void)enc_indexes_ready(state->base, ENC_INDEX_ALL); /* without memory rows are searched */
        enc_reading reading = enc_reading_begin(state->base);
        enc_lock_take(&state->base->index_lock);
        row = find(state->base, text, known < count ? known : count);
        enc_lock_give(&state->base->index_lock);
        enc_reading_tell(&reading, asked);
    }
    return row;
}

uint32_t enc_state_find_code(const enc_state *state, enc_text code, uint32_t count)
{
    return find_through(state, find_code, offsetof(enc_counts, customers), code, count);
}

uint32_t enc_state_find_key(const enc_state *state, enc_text key, uint32_t count)
{
    return find_through(state, find_key, offsetof(enc_counts, documents), key, count);
}

uint32_t enc_state_find_number(const enc_state *state, enc_text number, uint32_t count)
{
    return find_through(state, find_number, offsetof(enc_counts, documents), number, count);
}

uint32_t enc_state_find_order(const enc_state *state, enc_text key, uint32_t count)
{
    return find_through(state, find_order, offsetof(enc_counts, orders), key, count);
}

uint32_t enc_state_find_terms(const enc_state *state, enc_text text, uint32_t count)
{
    return find_through(state, find_terms, offsetof(enc_counts, terms), text, count);
}

static uint32_t find_value(const enc_state *state, enc_text text, uint32_t dimension,
                           uint32_t count)
{
    if (enc_index_is_absent(state, &state->value_index))
        return enc_scan_values(state, dimension, text, count);
    uint32_t hash = enc_state_hash(state, text, dimension + 1), row;
    size_t position = 0;
    while ((row = enc_index_next(&state->value_index, hash, &position)) != ENC_ROW_NONE) {
        if (row >= count)
            continue;
        const enc_value *value = &ENC_AT(&state->values, enc_value, row);
        if (value->dimension == dimension &&
            enc_text_equal(enc_strings_get(&state->strings, value->text), text))
            return row;
    }
    return ENC_ROW_NONE;
}

uint32_t enc_state_find_value(const enc_state *state, uint32_t dimension, enc_text text,
                              uint32_t count)
{
    uint32_t row = find_value(state, text, dimension, count);
    for (; row == ENC_ROW_NONE && state->base != NULL; state = state->base) {
        uint32_t known = state->base_counts.values;
        (void)enc_indexes_ready(state->base, ENC_INDEX_ALL);
        enc_lock_take(&state->base->index_lock);
        row = find_value(state->base, text, dimension, known < count ? known : count);
        enc_lock_give(&state->base->index_lock);
    }
    return row;
}

static uint32_t find_command(const enc_state *state, enc_text id, uint32_t count)
{
    if (enc_index_is_absent(state, &state->commands))
        return enc_scan_commands(state, id.bytes, count);
    uint32_t hash = enc_state_hash(state, id, 0), row;
    size_t position = 0;
    while ((row = enc_index_next(&state->commands, hash, &position)) != ENC_ROW_NONE)
        if (row < count && memcmp(ENC_AT(&state->transactions, enc_transaction_row, row).command_id,
                                  id.bytes, 16) == 0)
            return row;
    return ENC_ROW_NONE;
}

uint32_t enc_state_find_command(const enc_state *state, const uint8_t id[16], uint32_t count)
{
    return find_through(state, find_command, offsetof(enc_counts, transactions),
                        (enc_text){(const char *)id, 16}, count);
}

uint32_t enc_state_subject_hash(const enc_state *state, enc_fact_subject subject)
{
    return enc_state_hash(state, (enc_text){(const char *)&subject, sizeof subject}, 0);
}

static bool is_subject(const enc_state *state, uint32_t row, enc_fact_subject subject)
{
    enc_fact_subject there = ENC_AT(&state->fact_subjects, enc_fact_subject, row);
    return there.kind == subject.kind && there.row == subject.row;
}

static uint32_t find_subject(const enc_state *state, enc_fact_subject subject, uint32_t count)
{
    uint32_t hash = enc_state_subject_hash(state, subject), row = 0;
    size_t position = 0;
    if (enc_index_is_absent(state, &state->subjects)) {
        while (row < count && !is_subject(state, row, subject))
            row++;
        return row < count ? row : ENC_ROW_NONE;
    }
    while ((row = enc_index_next(&state->subjects, hash, &position)) != ENC_ROW_NONE)
        if (row < count && is_subject(state, row, subject))
            return row;
    return ENC_ROW_NONE;
}

uint32_t enc_state_find_subject(const enc_state *state, enc_fact_subject subject, uint32_t count)
{
    uint32_t row = find_subject(state, subject, count);
    for (; row == ENC_ROW_NONE && state->base != NULL; state = state->base) {
        uint32_t known = state->base_counts.fact_subjects;
        (void)enc_indexes_ready(state->base, ENC_INDEX_ALL);
        enc_lock_take(&state->base->index_lock);
        row = find_subject(state->base, subject, known < count ? known : count);
        enc_lock_give(&state->base->index_lock);
    }
    return row;
}

/* At most 32 of them: looking at each is quicker than an index. */
uint32_t enc_state_find_dimension(const enc_state *state, enc_text name, uint32_t count)
{
    for (uint32_t row = 0; row < count; row++)
        if (enc_text_equal(
                enc_strings_get(&state->strings, ENC_AT(&state->dimensions, uint32_t, row)), name))
            return row;
    return ENC_ROW_NONE;
}

uint32_t enc_state_find_currency(const enc_state *state, uint16_t numeric, uint32_t count)
{
    for (uint32_t row = 0; row < count; row++)
        if (ENC_AT(&state->currencies, enc_currency_row, row).numeric == numeric)
            return row;
    return ENC_ROW_NONE;
}

const char *enc_state_code(const enc_state *state, uint32_t customer, char out[ENC_CODE_TEXT_SIZE])
{
    uint32_t text = ENC_AT(&state->customer_code, uint32_t, customer);
    if (text != 0)
        return enc_strings_get(&state->strings, text).bytes;
    snprintf(out, ENC_CODE_TEXT_SIZE, "C%lu", (unsigned long)customer + 1);
    return out;
}

enc_text enc_plain_code(const enc_state *state, char out[ENC_PLAIN_CODE_SIZE])
{
    uint32_t customers = state->counts.customers;
    int size = snprintf(out, ENC_PLAIN_CODE_SIZE, "C%lu", (unsigned long)customers + 1);
    enc_text code = {out, (size_t)size};
    if (enc_state_find_code(state, code, customers) == ENC_ROW_NONE)
        return (enc_text){"", 0};
    while (code.size + 1 < ENC_PLAIN_CODE_SIZE &&
           enc_state_find_code(state, code, customers) != ENC_ROW_NONE)
        out[code.size++] = '*';
    return code;
}
