/* SPDX-License-Identifier: MIT */
/* The audit trail. The log keeps the kind of each event in order, and the rows of each kind are in
 * order too: the n-th event of a kind is the n-th row of its table. Where a transaction begins, its
 * predecessor says how many rows of each there are. */
#include "ledger/cursor.h"
#include "ledger/kinds.h"

#include <stddef.h>
#include <string.h>

static uint32_t customer_of(const enc_state *state, uint32_t document)
{
    return ENC_AT(&state->document_customer, uint32_t, document) + 1;
}

enc_about enc_about_customer(const enc_state *state, uint32_t row)
{
    (void)state;
    return (enc_about){.customer = row + 1};
}

enc_about enc_about_customer_dimension(const enc_state *state, uint32_t row)
{
    return (enc_about){
        .customer = ENC_AT(&state->customer_dimensions, enc_customer_dimension, row).customer + 1};
}

enc_about enc_about_document(const enc_state *state, uint32_t row)
{
    return (enc_about){.customer = customer_of(state, row), .document = row + 1};
}

enc_about enc_about_allocation(const enc_state *state, uint32_t row)
{
    const enc_allocation *allocation = &ENC_AT(&state->allocations, enc_allocation, row);
    uint32_t credit = ENC_AT(&state->line_document, uint32_t, allocation->credit_line);
    uint32_t debit = ENC_AT(&state->line_document, uint32_t, allocation->debit_line);
    return (enc_about){.customer = customer_of(state, debit),
                       .credit = credit + 1,
                       .debit = debit + 1,
                       .allocation = row + 1};
}

enc_about enc_about_end(const enc_state *state, uint32_t row)
{
    return enc_about_allocation(state, ENC_AT(&state->ends, enc_end, row).allocation);
}

enc_about enc_about_cancellation(const enc_state *state, uint32_t row)
{
    return enc_about_document(state, ENC_AT(&state->cancellations, enc_cancellation, row).document);
}

enc_about enc_about_transfer(const enc_state *state, uint32_t row)
{
    enc_transfer transfer = ENC_AT(&state->transfers, enc_transfer, row);
    return (enc_about){.customer = customer_of(state, transfer.credit),
                       .other_customer = customer_of(state, transfer.debit),
                       .credit = transfer.credit + 1,
                       .debit = transfer.debit + 1};
}

enc_about enc_about_erasure(const enc_state *state, uint32_t row)
{
    uint32_t party = ENC_AT(&state->erasures, uint32_t, row);
    return (enc_about){.customer = ENC_AT(&state->parties, uint32_t, party) + 1};
}

static enc_about look(const enc_state *state, uint32_t kind, uint32_t row)
{
    const enc_kind *entry = enc_kind_of(kind);
    return entry->about != NULL ? entry->about(state, row) : (enc_about){0};
}

static bool concerns(const encours_cursor *cursor, uint32_t kind, uint32_t row)
{
    uint32_t customer = cursor->customer, document = cursor->document;
    if (customer == 0 && document == 0)
        return true;
    enc_about about = look(cursor->view->state, kind, row);
    return (customer == 0 || about.customer == customer || about.other_customer == customer) &&
           (document == 0 || about.document == document || about.credit == document ||
            about.debit == document || about.other_document == document);
}

/* Row of the next event in the table of its kind, and go past it. */
static uint32_t take_row(enc_counts *counts, uint32_t kind)
{
    counts->events++;
    size_t offset = enc_kind_of(kind)->count;
    if (offset == 0)
        return 0;
    uint32_t *count = (uint32_t *)(void *)((char *)counts + offset);
    return (*count)++;
}

bool enc_cursor_event_next(encours_cursor *cursor, enc_cursor_row *out)
{
    const enc_state *state = cursor->view->state;
    enc_cursor_position *position = &cursor->position;
    for (; position->at < cursor->end; position->at++, position->inside = false) {
        uint32_t at = position->at;
        uint32_t transaction = at < cursor->list_count ? cursor->list[at] : at - cursor->list_count;
        if (!position->inside) {
            if (transaction > 0)
                position->counts =
                    ENC_AT(&state->transactions, enc_transaction_row, transaction - 1).counts;
            else
                memset(&position->counts, 0, sizeof position->counts);
            position->inside = true;
        }
        uint64_t end = ENC_AT(&state->transactions, enc_transaction_row, transaction).counts.events;
        while (position->counts.events < end) {
            uint32_t event = (uint32_t)position->counts.events;
            uint32_t kind = ENC_AT(&state->event_kinds, uint8_t, event);
            uint32_t row = take_row(&position->counts, kind);
            if (concerns(cursor, kind, row)) {
                *out = (enc_cursor_row){row, transaction, event, kind};
                return true;
            }
        }
    }
    return false;
}

static enc_attributes attributes_of(const enc_state *state, uint32_t document)
{
    return enc_attributes_unpack(ENC_AT(&state->document_attributes, uint32_t, document));
}

static int64_t currency_of(const enc_state *state, uint32_t document)
{
    return ENC_AT(&state->currencies, enc_currency_row, attributes_of(state, document).currency)
        .numeric;
}

static int64_t gross_of(const encours_cursor *cursor, uint32_t document)
{
    return enc_document_gross(cursor->view->state, &cursor->view->counts, document);
}

/* Posting and cancelling say the same of the document. */
void enc_show_document(encours_cursor *cursor, size_t i, uint32_t document)
{
    const enc_state *state = cursor->view->state;
    enc_attributes is = attributes_of(state, document);
    enc_cursor_put(cursor, ENCOURS_COLUMN_TYPE, i, is.type);
    enc_cursor_put(cursor, ENCOURS_COLUMN_REASON, i, is.reason);
    enc_cursor_put(cursor, ENCOURS_COLUMN_CURRENCY, i, currency_of(state, document));
    enc_cursor_put(cursor, ENCOURS_COLUMN_AMOUNT, i,
                   enc_cursor_signed(cursor, document, gross_of(cursor, document)));
    enc_cursor_put(cursor, ENCOURS_COLUMN_DATE, i,
                   ENC_AT(&state->document_effective, int32_t, document));
}

void enc_show_cancellation(encours_cursor *cursor, size_t i, uint32_t row)
{
    const enc_cancellation *cancellation = &ENC_AT(&cursor->view->state->cancellations,
                                                   enc_cancellation, row);
    enc_show_document(cursor, i, cancellation->document);
    enc_cursor_put(cursor, ENCOURS_COLUMN_DATE, i, cancellation->at);
    enc_cursor_put(cursor, ENCOURS_COLUMN_CANCEL_REASON, i, cancellation->reason);
}

void enc_show_allocation(encours_cursor *cursor, size_t i, uint32_t row)
{
    const enc_state *state = cursor->view->state;
    const enc_allocation *allocation = &ENC_AT(&state->allocations, enc_allocation, row);
    uint32_t debit = ENC_AT(&state->line_document, uint32_t, allocation->debit_line);
    enc_cursor_put(cursor, ENCOURS_COLUMN_MATCHING, i,
                   (int64_t)enc_cursor_matching(cursor, row) + 1);
    enc_cursor_put(cursor, ENCOURS_COLUMN_AMOUNT, i, allocation->amount);
    enc_cursor_put(cursor, ENCOURS_COLUMN_CURRENCY, i, currency_of(state, debit));
    enc_cursor_put(cursor, ENCOURS_COLUMN_DATE, i, allocation->from);
}

void enc_show_transfer(encours_cursor *cursor, size_t i, uint32_t row)
{
    const enc_state *state = cursor->view->state;
    uint32_t credit = ENC_AT(&state->transfers, enc_transfer, row).credit;
    enc_cursor_put(cursor, ENCOURS_COLUMN_AMOUNT, i, gross_of(cursor, credit));
    enc_cursor_put(cursor, ENCOURS_COLUMN_CURRENCY, i, currency_of(state, credit));
    enc_cursor_put(cursor, ENCOURS_COLUMN_DATE, i,
                   ENC_AT(&state->document_effective, int32_t, credit));
}

void enc_show_end(encours_cursor *cursor, size_t i, uint32_t row)
{
    const enc_end *end = &ENC_AT(&cursor->view->state->ends, enc_end, row);
    enc_show_allocation(cursor, i, end->allocation);
    enc_cursor_put(cursor, ENCOURS_COLUMN_DATE, i, end->at);
}

void enc_show_ledger(encours_cursor *cursor, size_t i, uint32_t row)
{
    (void)row;
    enc_cursor_put(cursor, ENCOURS_COLUMN_CURRENCY, i, cursor->view->state->base_currency);
}

void enc_show_currency(encours_cursor *cursor, size_t i, uint32_t row)
{
    enc_cursor_put(cursor, ENCOURS_COLUMN_CURRENCY, i,
                   ENC_AT(&cursor->view->state->currencies, enc_currency_row, row).numeric);
}

void enc_show_customer_dimension(encours_cursor *cursor, size_t i, uint32_t row)
{
    const enc_column *rows = &cursor->view->state->customer_dimensions;
    enc_cursor_put(cursor, ENCOURS_COLUMN_DATE, i, ENC_AT(rows, enc_customer_dimension, row).from);
}

void enc_cursor_fill_event(encours_cursor *cursor, size_t i)
{
    const enc_cursor_row *event = &cursor->block[i];
    const uint8_t *columns = enc_cursor_number_columns(ENCOURS_ROWS_EVENTS);
    for (; *columns != 0; columns++)
        cursor->columns[*columns][i] = 0;
    enc_cursor_put(cursor, ENCOURS_COLUMN_DATE, i, ENCOURS_DATE_NONE);
    enc_cursor_put(cursor, ENCOURS_COLUMN_EXPECTED, i, ENCOURS_DATE_NONE);
    enc_cursor_put(cursor, ENCOURS_COLUMN_EXPOSURE, i, INT64_MIN);
    enc_cursor_put(cursor, ENCOURS_COLUMN_LIMIT, i, INT64_MIN);
    enc_cursor_put(cursor, ENCOURS_COLUMN_POSITION, i, (int64_t)event->position + 1);
    enc_cursor_put(cursor, ENCOURS_COLUMN_EVENT, i, event->kind);
    enc_cursor_put_transaction(cursor, i, event->transaction);
    enc_about about = look(cursor->view->state, event->kind, event->row);
    if (about.customer != 0)
        enc_cursor_put_customer(cursor, i, about.customer - 1);
    enc_cursor_put(cursor, ENCOURS_COLUMN_DOCUMENT, i, about.document);
    enc_cursor_put(cursor, ENCOURS_COLUMN_CREDIT_DOCUMENT, i, about.credit);
    enc_cursor_put(cursor, ENCOURS_COLUMN_DEBIT_DOCUMENT, i, about.debit);
    enc_cursor_put(cursor, ENCOURS_COLUMN_ALLOCATION, i, about.allocation);
    enc_cursor_put(cursor, ENCOURS_COLUMN_FACT, i, about.fact);
    enc_cursor_put(cursor, ENCOURS_COLUMN_ORDER, i, about.order);
    const enc_kind *kind = enc_kind_of(event->kind);
    if (kind->show != NULL)
        kind->show(cursor, i, event->row);
}
