/* SPDX-License-Identifier: MIT */
/* Customers, documents, items and allocations as rows of a cursor. */
#include "ledger/engine.h"
#include "ledger/facts.h"

#include <stddef.h>

static int64_t number_of(uint32_t row)
{
    return (int64_t)row + 1;
}

static enc_attributes attributes_of(const enc_state *state, uint32_t document)
{
    return enc_attributes_unpack(ENC_AT(&state->document_attributes, uint32_t, document));
}

int64_t enc_cursor_signed(const encours_cursor *cursor, uint32_t document, int64_t amount)
{
    bool debit = enc_type_is_debit(attributes_of(cursor->view->state, document).type);
    return debit || amount == INT64_MIN ? amount : -amount;
}

static int64_t open_of_line(const encours_cursor *cursor, uint32_t line)
{
    const enc_state *state = cursor->view->state;
    return ENC_AT(&state->line_amount, int64_t, line) -
           enc_line_allocated(state, &cursor->view->counts, line, cursor->day,
                              ENC_ALLOCATION_MATCHING);
}

static int64_t open_of_document(const encours_cursor *cursor, uint32_t document)
{
    const enc_state *state = cursor->view->state;
    uint32_t end = enc_document_line_end(state, &cursor->view->counts, document);
    uint32_t line = ENC_AT(&state->document_first_line, uint32_t, document);
    int64_t sum = 0;
    for (; line < end; line++)
        sum += open_of_line(cursor, line);
    return sum;
}

static bool document_counts(const encours_cursor *cursor, uint32_t document)
{
    return enc_document_counts(cursor->view->state, &cursor->view->counts, document, cursor->day);
}

static bool allocation_counts(const encours_cursor *cursor, uint32_t row)
{
    const enc_state *state = cursor->view->state;
    const enc_allocation *allocation = &ENC_AT(&state->allocations, enc_allocation, row);
    return allocation->from <= cursor->day &&
           cursor->day < enc_allocation_to(state, &cursor->view->counts, allocation);
}

bool enc_cursor_keeps(const encours_cursor *cursor, uint32_t row)
{
    if (cursor->rows == ENCOURS_ROWS_FACTS)
        return enc_cursor_keeps_fact(cursor, row);
    if (cursor->rows == ENCOURS_ROWS_ORDERS)
        return enc_cursor_keeps_order(cursor, row);
    if (cursor->rows == ENCOURS_ROWS_ORDER_STEPS)
        return enc_cursor_keeps_order_step(cursor, row);
    const enc_engine_rows *engine = enc_engine_rows_of(cursor->rows);
    if (engine != NULL)
        return engine->keeps(cursor, row);
    if (!cursor->dated)
        return true;
    if (cursor->rows == ENCOURS_ROWS_DOCUMENTS)
        return document_counts(cursor, row) &&
               (!cursor->open_only || open_of_document(cursor, row) != 0);
    if (cursor->rows == ENCOURS_ROWS_ALLOCATIONS)
        return allocation_counts(cursor, row);
    uint32_t document = ENC_AT(&cursor->view->state->line_document, uint32_t, row);
    return document_counts(cursor, document) &&
           (!cursor->open_only || open_of_line(cursor, row) != 0);
}

void enc_cursor_put_transaction(encours_cursor *cursor, size_t i, uint32_t transaction)
{
    const enc_transaction_row *row = &ENC_AT(&cursor->view->state->transactions,
                                             enc_transaction_row, transaction);
    cursor->block[i].transaction = transaction;
    enc_cursor_put(cursor, ENCOURS_COLUMN_SEQUENCE, i, (int64_t)row->last_sequence);
    enc_cursor_put(cursor, ENCOURS_COLUMN_RECORDED_AT, i, row->recorded_at);
}

/* Rows are filled in ascending order, and neighbours are mostly of one transaction. `offset` is
 * that of the table's count. */
void enc_cursor_put_transaction_of(encours_cursor *cursor, size_t i, size_t offset)
{
    const enc_state *state = cursor->view->state;
    uint32_t row = cursor->block[i].row;
    const enc_transaction_row *last = &ENC_AT(&state->transactions, enc_transaction_row,
                                              cursor->transaction);
    uint32_t count = *(const uint32_t *)(const void *)((const char *)&last->counts + offset);
    if (row >= count)
        cursor->transaction = enc_transaction_of(state, &cursor->view->counts, offset, row);
    enc_cursor_put_transaction(cursor, i, cursor->transaction);
}

/* "C" and the number, which is what the log calls a customer whose code is party data. */
static void print_code(char out[ENC_CURSOR_CODE_SIZE], uint32_t customer)
{
    char digits[ENC_CURSOR_CODE_SIZE];
    size_t count = 0;
    uint64_t number = (uint64_t)customer + 1;
    for (; number > 0; number /= 10)
        digits[count++] = (char)('0' + number % 10);
    *out++ = 'C';
    while (count > 0)
        *out++ = digits[--count];
    *out = '\0';
}

void enc_cursor_put_customer(encours_cursor *cursor, size_t i, uint32_t customer)
{
    enc_cursor_put(cursor, ENCOURS_COLUMN_CUSTOMER, i, number_of(customer));
    if (ENC_AT(&cursor->view->state->customer_code, uint32_t, customer) == 0)
        print_code(cursor->codes[i], customer);
}

void enc_cursor_fill_customer(encours_cursor *cursor, size_t i)
{
    uint32_t row = cursor->block[i].row;
    enc_cursor_put_customer(cursor, i, row);
    enc_cursor_put(cursor, ENCOURS_COLUMN_NUMBER, i, number_of(row));
    enc_cursor_put_transaction_of(cursor, i, offsetof(enc_counts, customers));
}

void enc_cursor_put_cancellation(encours_cursor *cursor, size_t i, uint32_t document)
{
    const enc_state *state = cursor->view->state;
    uint32_t after = enc_link_get(&state->document_cancel, document);
    bool known = after != 0 && after <= cursor->view->counts.cancellations;
    const enc_cancellation *row = known
                                      ? &ENC_AT(&state->cancellations, enc_cancellation, after - 1)
                                      : NULL;
    enc_cursor_put(cursor, ENCOURS_COLUMN_CANCELLED, i, known ? row->at : ENCOURS_DATE_NONE);
    enc_cursor_put(cursor, ENCOURS_COLUMN_CANCEL_REASON, i, known ? (int64_t)row->reason : 0);
}

static void put_extra(encours_cursor *cursor, size_t i, uint32_t document)
{
    const enc_state *state = cursor->view->state;
    uint32_t after = ENC_AT(&state->document_extra, uint32_t, document);
    int64_t vat = INT64_MIN, base = INT64_MIN, due_source = ENCOURS_DUE_GIVEN;
    if (after != 0) {
        const enc_extra *extra = &ENC_AT(&state->extras, enc_extra, after - 1);
        if ((extra->flags & ENC_EXTRA_VAT) != 0)
            vat = enc_cursor_signed(cursor, document, extra->vat);
        if ((extra->flags & ENC_EXTRA_BASE) != 0)
            base = enc_cursor_signed(cursor, document, extra->base_amount);
        due_source = extra->due_source;
    }
    enc_cursor_put(cursor, ENCOURS_COLUMN_VAT, i, vat);
    enc_cursor_put(cursor, ENCOURS_COLUMN_BASE_AMOUNT, i, base);
    enc_cursor_put(cursor, ENCOURS_COLUMN_DUE_SOURCE, i, due_source);
}

/* What a document and its items have alike. */
static void put_document(encours_cursor *cursor, size_t i, uint32_t document)
{
    const enc_state *state = cursor->view->state;
    enc_attributes is = attributes_of(state, document);
    enc_cursor_put_customer(cursor, i, ENC_AT(&state->document_customer, uint32_t, document));
    enc_cursor_put(cursor, ENCOURS_COLUMN_TYPE, i, is.type);
    enc_cursor_put(cursor, ENCOURS_COLUMN_REASON, i, is.reason);
    enc_cursor_put(cursor, ENCOURS_COLUMN_ACCOUNT_CLASS, i, is.account_class);
    enc_cursor_put(cursor, ENCOURS_COLUMN_CURRENCY, i,
                   ENC_AT(&state->currencies, enc_currency_row, is.currency).numeric);
    enc_cursor_put(cursor, ENCOURS_COLUMN_ISSUE, i,
                   ENC_AT(&state->document_issue, int32_t, document));
    enc_cursor_put(cursor, ENCOURS_COLUMN_EFFECTIVE, i,
                   ENC_AT(&state->document_effective, int32_t, document));
    enc_cursor_put_cancellation(cursor, i, document);
    put_extra(cursor, i, document);
}

void enc_cursor_fill_document(encours_cursor *cursor, size_t i)
{
    const encours_view *view = cursor->view;
    uint32_t document = cursor->block[i].row;
    put_document(cursor, i, document);
    enc_cursor_put(cursor, ENCOURS_COLUMN_NUMBER, i, number_of(document));
    enc_cursor_put(cursor, ENCOURS_COLUMN_AMOUNT, i,
                   enc_cursor_signed(cursor, document,
                                     enc_document_gross(view->state, &view->counts, document)));
    int64_t open = document_counts(cursor, document) ? open_of_document(cursor, document) : 0;
    enc_cursor_put(cursor, ENCOURS_COLUMN_OPEN, i, enc_cursor_signed(cursor, document, open));
    enc_cursor_put_transaction_of(cursor, i, offsetof(enc_counts, documents));
}

/* Line of its document, from 1. */
static int64_t line_number(const enc_state *state, uint32_t line)
{
    uint32_t document = ENC_AT(&state->line_document, uint32_t, line);
    return number_of(line - ENC_AT(&state->document_first_line, uint32_t, document));
}

void enc_cursor_fill_item(encours_cursor *cursor, size_t i)
{
    enc_state *state = cursor->view->state;
    uint32_t line = cursor->block[i].row;
    uint32_t document = ENC_AT(&state->line_document, uint32_t, line);
    put_document(cursor, i, document);
    enc_cursor_put(cursor, ENCOURS_COLUMN_NUMBER, i, number_of(line));
    enc_cursor_put(cursor, ENCOURS_COLUMN_DOCUMENT, i, number_of(document));
    enc_cursor_put(cursor, ENCOURS_COLUMN_LINE, i, line_number(state, line));
    enc_cursor_put(cursor, ENCOURS_COLUMN_DUE, i, ENC_AT(&state->line_due, int32_t, line));
    enc_cursor_put(cursor, ENCOURS_COLUMN_AGREED_DUE, i,
                   enc_line_agreed_due(state, &cursor->view->counts, line, cursor->day));
    enc_cursor_put(cursor, ENCOURS_COLUMN_AMOUNT, i,
                   enc_cursor_signed(cursor, document, ENC_AT(&state->line_amount, int64_t, line)));
    int64_t open = document_counts(cursor, document) ? open_of_line(cursor, line) : 0;
    enc_cursor_put(cursor, ENCOURS_COLUMN_OPEN, i, enc_cursor_signed(cursor, document, open));
    enc_cursor_put_transaction_of(cursor, i, offsetof(enc_counts, lines));
}

/* The last matching whose first allocation is not after this one. */
uint32_t enc_cursor_matching(const encours_cursor *cursor, uint32_t allocation)
{
    uint32_t low = 0, high = cursor->view->counts.matchings;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (ENC_AT(&cursor->view->state->matchings, uint32_t, middle) <= allocation)
            low = middle;
        else
            high = middle;
    }
    return low;
}

void enc_cursor_fill_allocation(encours_cursor *cursor, size_t i)
{
    const enc_state *state = cursor->view->state;
    uint32_t row = cursor->block[i].row;
    const enc_allocation *allocation = &ENC_AT(&state->allocations, enc_allocation, row);
    uint32_t credit = ENC_AT(&state->line_document, uint32_t, allocation->credit_line);
    uint32_t debit = ENC_AT(&state->line_document, uint32_t, allocation->debit_line);
    int32_t to = enc_allocation_to(state, &cursor->view->counts, allocation);
    enc_cursor_put_customer(cursor, i, ENC_AT(&state->document_customer, uint32_t, debit));
    enc_cursor_put(cursor, ENCOURS_COLUMN_NUMBER, i, number_of(row));
    enc_cursor_put(
        cursor, ENCOURS_COLUMN_CURRENCY, i,
        ENC_AT(&state->currencies, enc_currency_row, attributes_of(state, debit).currency).numeric);
    enc_cursor_put(cursor, ENCOURS_COLUMN_AMOUNT, i, allocation->amount);
    enc_cursor_put(cursor, ENCOURS_COLUMN_FROM, i, allocation->from);
    enc_cursor_put(cursor, ENCOURS_COLUMN_TO, i, to != ENC_DAY_NEVER ? to : ENCOURS_DATE_NONE);
    enc_cursor_put(cursor, ENCOURS_COLUMN_MATCHING, i, number_of(enc_cursor_matching(cursor, row)));
    enc_cursor_put(cursor, ENCOURS_COLUMN_CREDIT_DOCUMENT, i, number_of(credit));
    enc_cursor_put(cursor, ENCOURS_COLUMN_CREDIT_LINE, i,
                   line_number(state, allocation->credit_line));
    enc_cursor_put(cursor, ENCOURS_COLUMN_DEBIT_DOCUMENT, i, number_of(debit));
    enc_cursor_put(cursor, ENCOURS_COLUMN_DEBIT_LINE, i,
                   line_number(state, allocation->debit_line));
    enc_cursor_put_transaction_of(cursor, i, offsetof(enc_counts, allocations));
}
