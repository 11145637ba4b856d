/* SPDX-License-Identifier: MIT */
/* The item an opening line stands for. Equal items are common (a subscription, a till), so they lie
 * sorted, and those that have been found are passed over at once: thousands of equal lines cost no
 * more than as many different ones. */
#include <string.h>

#include "base/error.h"
#include "io/fec_opening.h"
#include "ledger/rows.h"
#include "pure/aging_sort.h"

bool enc_fec_counted_before(const enc_state *state, const enc_counts *counts, uint32_t document,
                            int32_t day)
{
    int32_t effective = ENC_AT(&state->document_effective, int32_t, document);
    return effective < day && enc_document_to(state, counts, document) > effective;
}

static void release_items(enc_fec_items *items, encours_context *context)
{
    enc_release(context, items->rows, items->capacity * sizeof *items->rows);
    memset(items, 0, sizeof *items);
}

void enc_fec_items_release(enc_fec_opening *opening)
{
    release_items(&opening->numbered, opening->context);
    release_items(&opening->open, opening->context);
    enc_release(opening->context, opening->used, opening->documents);
    opening->used = NULL;
    opening->documents = 0;
}

static uint32_t kind_of(uint16_t currency, bool debit, bool open)
{
    return (uint32_t)currency * 4U + (debit ? 2U : 0U) + (open ? 1U : 0U);
}

static enc_text number_of(const enc_state *state, uint32_t document)
{
    return enc_strings_get(&state->strings, ENC_AT(&state->document_number, uint32_t, document));
}

static uint32_t hash_number(enc_text number)
{
    return (uint32_t)enc_hash(number.bytes, number.size, 0);
}

static encours_status add_row(enc_fec_opening *opening, enc_fec_items *items,
                              const enc_fec_item *item, encours_error *error)
{
    void *rows = items->rows;
    if (!enc_grow(opening->context, &rows, &items->capacity, items->count + 1, sizeof *items->rows))
        return enc_error_memory(error);
    items->rows = rows;
    items->rows[items->count++] = *item;
    return ENCOURS_OK;
}

/* Under one of its amounts: by number if it has one, and without when it is open. */
static encours_status add_item(enc_fec_opening *opening, const enc_state *state, enc_fec_item *item,
                               bool open, encours_error *error)
{
    enc_text number = number_of(state, item->document);
    if (number.size > 0) {
        item->number = hash_number(number);
        ENC_TRY(add_row(opening, &opening->numbered, item, error));
    }
    item->number = 0;
    return open ? add_row(opening, &opening->open, item, error) : ENCOURS_OK;
}

/* A document of one line, under its amount and under what is open of it. */
static encours_status add_document(enc_fec_opening *opening, const enc_state *state,
                                   uint32_t document, encours_error *error)
{
    uint32_t row = ENC_AT(&state->document_first_line, uint32_t, document);
    int32_t issue = ENC_AT(&state->document_issue, int32_t, document);
    if (issue == ENCOURS_DATE_NONE ||
        !enc_fec_counted_before(state, &state->counts, document, opening->from) ||
        enc_document_to(state, &state->counts, document) < opening->from ||
        enc_document_line_end(state, &state->counts, document) != row + 1)
        return ENCOURS_OK;
    enc_attributes attributes = enc_attributes_unpack(
        ENC_AT(&state->document_attributes, uint32_t, document));
    int64_t whole = ENC_AT(&state->line_amount, int64_t, row);
    int64_t open = whole - enc_line_allocated(state, &state->counts, row, opening->from - 1,
                                              ENC_ALLOCATION_MATCHING);
    enc_fec_item item = {
        .amount = whole,
        .customer = ENC_AT(&state->document_customer, uint32_t, document),
        .issue = issue,
        .kind = kind_of(ENC_AT(&state->currencies, enc_currency_row, attributes.currency).numeric,
                        enc_type_is_debit(attributes.type), open != 0),
        .document = document,
    };
    ENC_TRY(add_item(opening, state, &item, open != 0, error));
    item.amount = open;
    return open != whole && open != 0 ? add_item(opening, state, &item, true, error) : ENCOURS_OK;
}

#define COMPARE(a, b) (((a) > (b)) - ((a) < (b)))

static int compare_keys(const enc_fec_item *a, const enc_fec_item *b)
{
    int order = COMPARE(a->customer, b->customer);
    if (order == 0)
        order = COMPARE(a->issue, b->issue);
    if (order == 0)
        order = COMPARE(a->amount, b->amount);
    if (order == 0)
        order = COMPARE(a->kind, b->kind);
    return order != 0 ? order : COMPARE(a->number, b->number);
}

static int compare_items(const void *left, const void *right)
{
    return compare_keys(left, right);
}

/* The sort is stable and documents were added in their order: the oldest is first among equals. */
static encours_status sort_items(enc_fec_items *items, encours_context *context,
                                 encours_error *error)
{
    size_t size = items->count * sizeof *items->rows;
    if (items->count == 0)
        return ENCOURS_OK;
    enc_fec_item *scratch = enc_allocate(context, size);
    if (scratch == NULL)
        return enc_error_memory(error);
    enc_merge_sort(items->rows, scratch, items->count, sizeof *items->rows, compare_items);
    enc_release(context, scratch, size);
    for (size_t i = 0; i < items->count; i++)
        items->rows[i].next = (uint32_t)i + 1;
    return ENCOURS_OK;
}

encours_status enc_fec_items_make(enc_fec_opening *opening, const enc_state *state,
                                  uint32_t documents, encours_error *error)
{
    if (documents == 0)
        return ENCOURS_OK;
    opening->used = enc_allocate_zeroed(opening->context, documents);
    if (opening->used == NULL)
        return enc_error_memory(error);
    opening->documents = documents;
    for (uint32_t i = 0; i < documents; i++)
        ENC_TRY(add_document(opening, state, i, error));
    ENC_TRY(sort_items(&opening->numbered, opening->context, error));
    return sort_items(&opening->open, opening->context, error);
}

static size_t first_at(const enc_fec_items *items, const enc_fec_item *key)
{
    size_t low = 0, high = items->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare_keys(&items->rows[middle], key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The first at or after a place that has not been found. The way is shortened behind, so that it is
 * not gone twice. */
static size_t skip_used(const enc_fec_opening *opening, enc_fec_items *items, size_t from)
{
    size_t at = from;
    while (at < items->count && opening->used[items->rows[at].document] != 0)
        at = items->rows[at].next;
    while (from < at) {
        size_t next = items->rows[from].next;
        items->rows[from].next = (uint32_t)at;
        from = next;
    }
    return at;
}

/* With `number` its text decides, not the hash alone. */
static uint32_t look_for(enc_fec_opening *opening, enc_fec_items *items, const enc_state *state,
                         const enc_fec_item *key, const enc_text *number)
{
    size_t at = skip_used(opening, items, first_at(items, key));
    for (; at < items->count && compare_keys(&items->rows[at], key) == 0;
         at = skip_used(opening, items, at + 1)) {
        uint32_t document = items->rows[at].document;
        if (number == NULL || enc_text_equal(number_of(state, document), *number)) {
            opening->used[document] = 1;
            return document;
        }
    }
    return ENC_ROW_NONE;
}

/* First open with number, date and amount; then open with date and amount; then all three but
 * settled, which a lettering group that did not balance leaves behind (the books carry both its
 * sides over). */
uint32_t enc_fec_opening_find(enc_fec_opening *opening, const enc_state *state, uint32_t customer,
                              uint16_t currency, const enc_fec_line *line)
{
    enc_text number = enc_text_of(line->number);
    uint32_t document = ENC_ROW_NONE;
    enc_fec_item key = {
        .amount = line->amount < 0 ? -line->amount : line->amount,
        .customer = customer,
        .issue = line->issue,
        .kind = kind_of(currency, line->amount > 0, true),
    };
    if (line->issue == ENCOURS_DATE_NONE)
        return ENC_ROW_NONE;
    key.number = hash_number(number);
    if (number.size > 0)
        document = look_for(opening, &opening->numbered, state, &key, &number);
    key.number = 0;
    if (document == ENC_ROW_NONE)
        document = look_for(opening, &opening->open, state, &key, NULL);
    if (document != ENC_ROW_NONE || number.size == 0)
        return document;
    key.number = hash_number(number);
    key.kind = kind_of(currency, line->amount > 0, false);
    return look_for(opening, &opening->numbered, state, &key, &number);
}
