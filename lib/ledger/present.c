/* SPDX-License-Identifier: MIT */
#include "ledger/present.h"

#include "encours/fact.h"
#include "ledger/shelf.h"

enc_present *enc_present_retain(enc_present *present)
{
    atomic_fetch_add_explicit(&present->references, 1, memory_order_relaxed);
    return present;
}

void enc_present_release(enc_present *present)
{
    if (present == NULL ||
        atomic_fetch_sub_explicit(&present->references, 1, memory_order_acq_rel) != 1)
        return;
    encours_context *context = present->context;
    enc_release(context, present->open, present->open_count * sizeof *present->open);
    enc_release(context, present->by_customer, present->open_count * sizeof(uint32_t));
    enc_release(context, present->carried, present->carried_count * sizeof *present->carried);
    enc_release(context, present->months, present->months_size + 1);
    enc_release(context, present->early, present->early_count * sizeof *present->early);
    enc_old_keys_release(&present->keys, context);
    enc_old_keys_release(&present->numbers, context);
    enc_release(context, present, sizeof *present);
    encours_context_free(context);
}

size_t enc_present_bytes(const enc_present *present)
{
    if (present == NULL)
        return 0;
    return sizeof *present + present->open_count * (sizeof *present->open + sizeof(uint32_t)) +
           present->carried_count * sizeof *present->carried + present->months_size +
           present->early_count * sizeof *present->early + enc_old_keys_bytes(&present->keys) +
           enc_old_keys_bytes(&present->numbers);
}

void enc_span_all(enc_span *span, const enc_state *state, const enc_counts *counts)
{
    *span = (enc_span){.state = state, .counts = counts};
}

void enc_span_begin(enc_span *span, const enc_state *state, const enc_counts *counts, int32_t day)
{
    enc_span_all(span, state, counts);
    const enc_shelf *shelf = __atomic_load_n(&state->shelf, __ATOMIC_ACQUIRE);
    if (shelf == NULL)
        return;
    const enc_present *present = shelf->present;
    if (present == NULL || day < present->day || counts->transactions < present->transactions)
        return;
    span->shelf = shelf;
    span->present = present;
    span->first_document = present->first_document;
    span->first_line = present->first_line;
    span->first_allocation = present->first_allocation;
    span->adopted = atomic_load_explicit(&shelf->adopted_count, memory_order_acquire);
    /* Read after it: the lines of all these are kept. */
    span->kept_lines = __atomic_load_n(&shelf->tables[ENC_AWAY_LINES].slots, __ATOMIC_ACQUIRE);
}

size_t enc_span_kept_line(const enc_span *span, uint32_t line)
{
    uint32_t slot = enc_shelf_slot(span->shelf, ENC_AWAY_LINES, line);
    return slot < span->kept_lines ? slot : SIZE_MAX;
}

bool enc_span_has_subject(const enc_span *span, const enc_fact_subject *subject)
{
    if (span->shelf == NULL)
        return true;
    if (subject->kind == ENCOURS_SUBJECT_LINE)
        return enc_span_line(span, subject->row) != SIZE_MAX;
    return subject->kind != ENCOURS_SUBJECT_DOCUMENT || subject->row >= span->first_document ||
           enc_shelf_slot(span->shelf, ENC_AWAY_DOCUMENTS, subject->row) != ENC_ROW_NONE;
}

static void set_flags(enc_walk *walk, uint32_t flags)
{
    walk->carried = (flags & ENC_OPEN_CARRIED) != 0;
    walk->booked = (flags & ENC_OPEN_BOOKED) != 0;
}

bool enc_walk_next(enc_walk *walk, uint32_t *document)
{
    const enc_span *span = walk->span;
    size_t at = walk->at++, open = span->present != NULL ? span->present->open_count : 0;
    if (at < open) {
        *document = span->present->open[at].document;
        set_flags(walk, span->present->open[at].flags);
        return true;
    }
    at -= open;
    if (at < span->adopted) {
        const enc_open_row *row = &ENC_AT(&span->shelf->adopted, enc_open_row, (uint32_t)at);
        *document = row->document;
        set_flags(walk, row->flags);
        return true;
    }
    at -= span->adopted;
    set_flags(walk, 0);
    *document = span->first_document + (uint32_t)at;
    return at < span->counts->documents - span->first_document;
}

/* The first of by_customer that is of a customer at or behind this one. */
static size_t first_of(const enc_present *present, uint32_t customer)
{
    size_t low = 0, high = present->open_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (present->open[present->by_customer[middle]].customer < customer)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void enc_chain_begin(enc_chain *chain, const enc_span *span, uint32_t customer)
{
    const enc_state *state = span->state;
    *chain = (enc_chain){
        .span = span,
        .customer = customer,
        .after = enc_chain_get(state, span->counts, &state->customer_head, &state->customer_tip,
                               customer),
        .at = span->present != NULL ? first_of(span->present, customer) : 0,
    };
}

static bool next_open(enc_chain *chain, uint32_t *document)
{
    const enc_present *present = chain->span->present;
    if (present == NULL || chain->at >= present->open_count)
        return false;
    const enc_open_row *row = &present->open[present->by_customer[chain->at]];
    if (row->customer != chain->customer)
        return false;
    chain->at++;
    *document = row->document;
    chain->carried = (row->flags & ENC_OPEN_CARRIED) != 0;
    return true;
}

bool enc_chain_next(enc_chain *chain, uint32_t *document)
{
    const enc_span *span = chain->span;
    while (chain->after > span->first_document) {
        uint32_t row = chain->after - 1;
        chain->after = ENC_AT(&span->state->document_previous, uint32_t, row);
        if (row < span->counts->documents) {
            *document = row;
            return true;
        }
    }
    if (next_open(chain, document))
        return true;
    while (chain->adopted < span->adopted) {
        const enc_open_row *row = &ENC_AT(&span->shelf->adopted, enc_open_row, chain->adopted++);
        if (row->customer != chain->customer)
            continue;
        *document = row->document;
        chain->carried = (row->flags & ENC_OPEN_CARRIED) != 0;
        return true;
    }
    return false;
}

const enc_carried *enc_carried_of(const enc_span *span, uint32_t customer, uint32_t currency)
{
    if (span->present == NULL)
        return NULL;
    const enc_carried *rows = span->present->carried;
    size_t low = 0, high = span->present->carried_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const enc_carried *row = &rows[middle];
        if (row->customer < customer || (row->customer == customer && row->currency < currency))
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low < span->present->carried_count && rows[low].customer == customer &&
                 rows[low].currency == currency;
    return found ? &rows[low] : NULL;
}

void enc_months_begin(enc_months *months, const enc_present *present, const enc_carried *row)
{
    *months = (enc_months){
        .reader = {present->months + row->months_at, present->months + present->months_size, false},
        .left = row->months};
}

bool enc_months_next(enc_months *months, int32_t *month, int64_t *sales)
{
    if (months->left == 0)
        return false;
    months->left--;
    months->month += (int32_t)enc_get_varint(&months->reader);
    *sales = enc_get_signed(&months->reader);
    *month = months->month;
    return !months->reader.failed;
}
