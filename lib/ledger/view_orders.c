/* SPDX-License-Identifier: MIT */
/* The order book as a view knows it. */
#include <string.h>

#include "base/checked.h"
#include "base/struct_size.h"
#include "ledger/facts.h"
#include "ledger/indexes.h"
#include "ledger/orders.h"
#include "ledger/shelf.h"
#include "ledger/view.h"

/* What an advance has left for orders behind the first it is linked to. */
typedef struct advance {
    uint32_t document;
    int64_t left;
} advance;

typedef struct book {
    const encours_view *view;
    enc_state *state;
    const enc_counts *counts;
    uint32_t currency; /* row */
    int32_t day, horizon;
    enc_i128 ordered, cancelled, delivered, invoiced, to_deliver;
    enc_i128 within, beyond, undated, late, delivered_not_invoiced, invoiced_ahead;
    enc_i128 advances, covered;
    uint64_t orders, orders_open;
    advance *known; /* advances that several orders may share */
    size_t known_count, known_capacity;
    enc_index known_index; /* of them, by document */
} book;

/* The part of an advance that is not allocated on the day; 0 when it does not count. */
static int64_t open_of(const book *b, uint32_t document)
{
    const enc_state *state = b->state;
    uint32_t word = ENC_AT(&state->document_attributes, uint32_t, document);
    enc_attributes is = enc_attributes_unpack(word);
    int64_t open = 0;
    if (is.type != ENCOURS_DOCUMENT_ADVANCE || is.currency != b->currency ||
        !enc_document_counts(state, b->counts, document, b->day))
        return 0;
    uint32_t end = enc_document_line_end(state, b->counts, document);
    uint32_t line = ENC_AT(&state->document_first_line, uint32_t, document);
    for (; line < end; line++)
        open += ENC_AT(&state->line_amount, int64_t, line) -
                enc_line_allocated(state, b->counts, line, b->day, ENC_ALLOCATION_MATCHING);
    return open;
}

/* Where the rest of an advance is kept; it enters the sum of advances when it is first met. */
static advance *find_advance(book *b, uint32_t document)
{
    encours_context *context = b->view->context;
    uint32_t hash = document * UINT32_C(0x9E3779B1), row;
    size_t position = 0;
    while ((row = enc_index_next(&b->known_index, hash, &position)) != ENC_ROW_NONE)
        if (b->known[row].document == document)
            return &b->known[row];
    void *known = b->known;
    if (!enc_index_reserve(&b->known_index, context) ||
        !enc_grow(context, &known, &b->known_capacity, b->known_count + 1, sizeof *b->known))
        return NULL;
    b->known = known;
    enc_index_add(&b->known_index, hash, (uint32_t)b->known_count);
    advance *one = &b->known[b->known_count++];
    *one = (advance){document, open_of(b, document)};
    b->advances += one->left;
    return one;
}

/* Advances of facts that hold on the day pay for what is not invoiced. */
static encours_status cover(book *b, uint32_t order, enc_i128 wanted, encours_error *error)
{
    uint32_t subject = enc_facts_subject(b->state, b->counts, ENCOURS_SUBJECT_ORDER, order);
    for (uint32_t i = enc_facts_newest(b->state, b->counts, subject); i != ENC_ROW_NONE;
         i = enc_facts_next(b->state, b->counts, subject, i)) {
        const enc_fact *fact = &ENC_AT(&b->state->facts, enc_fact, i);
        if (fact->kind != ENCOURS_FACT_ADVANCE_ORDER || fact->related_after != subject + 1 ||
            !enc_fact_holds(b->state, b->counts, fact, b->day))
            continue;
        enc_fact_subject of = ENC_AT(&b->state->fact_subjects, enc_fact_subject, fact->subject);
        if (ENC_AT(&b->state->document_customer, uint32_t, of.row) !=
            ENC_AT(&b->state->orders, enc_order, order).customer)
            continue; /* paid by somebody else */
        advance *one = find_advance(b, of.row);
        if (one == NULL)
            return enc_error_memory(error);
        int64_t paid = wanted < one->left ? (int64_t)wanted : one->left;
        one->left -= paid;
        wanted -= paid;
        b->covered += paid;
    }
    return ENCOURS_OK;
}

static enc_i128 larger(enc_i128 a, enc_i128 b)
{
    return a > b ? a : b;
}

static encours_status add_order(book *b, uint32_t row, encours_error *error)
{
    const enc_order *order = &ENC_AT(&b->state->orders, enc_order, row);
    if (order->currency != b->currency || order->ordered > b->day)
        return ENCOURS_OK;
    enc_order_figures at = enc_order_at(b->state, b->counts, row, NULL, b->day);
    enc_i128 kept = at.ordered - at.cancelled, to_deliver = kept - at.delivered;
    enc_i128 to_come = kept - larger(at.delivered, at.invoiced);
    b->orders++;
    b->orders_open += to_deliver != 0;
    b->ordered += at.ordered;
    b->cancelled += at.cancelled;
    b->delivered += at.delivered;
    b->invoiced += at.invoiced;
    b->to_deliver += to_deliver;
    b->delivered_not_invoiced += larger(at.delivered - at.invoiced, 0);
    b->invoiced_ahead += larger(at.invoiced - at.delivered, 0);
    if (at.expected == ENCOURS_DATE_NONE)
        b->undated += to_come;
    else if (at.expected > b->horizon)
        b->beyond += to_come;
    else
        b->within += to_come;
    if (at.expected != ENCOURS_DATE_NONE && at.expected < b->day)
        b->late += to_come;
    return b->counts->facts > 0 ? cover(b, row, kept - at.invoiced, error) : ENCOURS_OK;
}

/* A customer's chain gives the newest order first; advances pay for the oldest first. */
static encours_status add_orders_of(book *b, uint32_t customer, encours_error *error)
{
    uint32_t *rows = NULL;
    size_t count = 0, capacity = 0;
    encours_status status = ENCOURS_OK;
    for (uint32_t i = enc_orders_newest(b->state, b->counts, customer);
         i != ENC_ROW_NONE && status == ENCOURS_OK; i = enc_orders_next(b->state, b->counts, i)) {
        void *grown = rows;
        if (!enc_grow(b->view->context, &grown, &capacity, count + 1, sizeof *rows)) {
            status = enc_error_memory(error);
            break;
        }
        rows = grown;
        rows[count++] = i;
    }
    for (size_t i = count; i > 0 && status == ENCOURS_OK; i--)
        status = add_order(b, rows[i - 1], error);
    enc_release(b->view->context, rows, capacity * sizeof *rows);
    return status;
}

static encours_status add_all(book *b, uint32_t customer, encours_error *error)
{
    if (b->currency == ENC_ROW_NONE)
        return ENCOURS_OK;
    if (customer != 0)
        return add_orders_of(b, customer - 1, error);
    for (uint32_t i = 0; i < b->counts->orders; i++)
        ENC_TRY(add_order(b, i, error));
    return ENCOURS_OK;
}

static encours_status give(const book *b, encours_order_book *out, encours_error *error)
{
    encours_order_book result = {.orders = b->orders, .orders_open = b->orders_open};
    const struct {
        enc_i128 sum;
        int64_t *to;
    } sums[] = {
        {b->ordered, &result.ordered},
        {b->cancelled, &result.cancelled},
        {b->delivered, &result.delivered},
        {b->invoiced, &result.invoiced},
        {b->to_deliver, &result.to_deliver},
        {b->within, &result.within},
        {b->beyond, &result.beyond},
        {b->undated, &result.undated},
        {b->late, &result.late},
        {b->delivered_not_invoiced, &result.delivered_not_invoiced},
        {b->invoiced_ahead, &result.invoiced_ahead},
        {b->advances, &result.advances},
        {b->covered, &result.covered},
    };
    for (size_t i = 0; i < sizeof sums / sizeof sums[0]; i++)
        if (!enc_narrow_i64(sums[i].sum, sums[i].to))
            return enc_error_set(error, ENCOURS_E_OVERFLOW,
                                 "a sum of the order book does not fit 64 bits");
    enc_struct_store(out, &result, sizeof result);
    return ENCOURS_OK;
}

encours_status encours_view_order_book(const encours_view *view, uint64_t customer,
                                       uint16_t currency, encours_date as_of, int32_t horizon_days,
                                       encours_order_book *out, encours_error *error)
{
    ENC_REQUIRE(view != NULL);
    ENC_TRY(enc_view_ask_customer(view, ENCOURS_ACTION_READ_BALANCES, customer, error));
    ENC_REQUIRE_STRUCT(out, encours_order_book, error);
    ENC_TRY(enc_view_check_day(as_of, error));
    if (horizon_days < 0) {
        enc_error_set(error, ENCOURS_E_INVALID, "a horizon is 0 days or more");
        enc_error_field(error, "horizon_days");
        return ENCOURS_E_INVALID;
    }
    if (customer > view->counts.customers)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no customer number %" PRIu64,
                             customer);
    int64_t horizon = (int64_t)as_of.epoch_day + horizon_days;
    book b = {.view = view,
              .state = view->state,
              .counts = &view->counts,
              .currency = enc_state_find_currency(view->state, currency, view->counts.currencies),
              .day = as_of.epoch_day,
              .horizon = horizon < ENCOURS_DATE_MAX ? (int32_t)horizon : ENCOURS_DATE_MAX};
    enc_reading reading = enc_reading_begin(view->state);
    encours_status status = add_all(&b, (uint32_t)customer, error);
    status = enc_reading_end(&reading, status, error);
    enc_release(view->context, b.known, b.known_capacity * sizeof *b.known);
    enc_index_release(&b.known_index, view->context);
    return status == ENCOURS_OK ? give(&b, out, error) : status;
}

encours_status encours_view_find_order(const encours_view *view, const char *source_key,
                                       uint64_t *number, encours_error *error)
{
    ENC_REQUIRE(view != NULL && source_key != NULL && number != NULL);
    ENC_TRY(enc_view_ask_customer(view, ENCOURS_ACTION_READ_ROWS, 0, error));
    enc_text key = enc_text_of(source_key);
    (void)enc_indexes_ready(view->state, ENC_INDEX_ORDERS);
    enc_lock_take(&view->state->index_lock);
    uint32_t row = key.size > 0 ? enc_state_find_order(view->state, key, view->counts.orders)
                                : ENC_ROW_NONE;
    enc_lock_give(&view->state->index_lock);
    if (row == ENC_ROW_NONE)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "no order has the source key %s",
                             source_key);
    *number = (uint64_t)row + 1;
    return ENCOURS_OK;
}
