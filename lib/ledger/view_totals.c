/* SPDX-License-Identifier: MIT */
/* Totals of one customer: read, or computed from the customer's own documents. */
#include <string.h>

#include "base/checked.h"
#include "base/struct_size.h"
#include "encours/totals.h"
#include "ledger/authority.h"
#include "ledger/shelf.h"
#include "ledger/totals.h"
#include "ledger/totals_compute.h"

encours_date encours_view_totals_day(const encours_view *view)
{
    return (encours_date){view->totals != NULL ? view->totals->day : ENCOURS_DATE_NONE};
}

bool enc_view_has_totals(const encours_view *view, encours_date as_of,
                         const encours_aging_options *options)
{
    const enc_version *version = view->totals;
    return version != NULL && version->day == as_of.epoch_day &&
           (options == NULL || enc_totals_fit(enc_totals_plan_of(version), options));
}

/* The figures of a row; of none all are 0. */
static void read_row(const enc_version *version, const enc_totals_row *row, bool buckets,
                     encours_totals *out)
{
    const enc_totals_plan *plan = enc_totals_plan_of(version);
    out->source = ENCOURS_TOTALS_MAINTAINED;
    out->oldest_due.epoch_day = ENCOURS_DATE_NONE;
    out->column_count = buckets ? (uint32_t)plan->layout.column_count : 0;
    if (row == NULL)
        return;
    out->balance = row->balance;
    out->overdue = row->overdue;
    out->disputed = row->disputed;
    out->cash = row->cash;
    out->oldest_due.epoch_day = enc_totals_oldest_of(row);
    for (uint32_t i = 0; i < out->column_count; i++) {
        out->amounts[i] = enc_totals_amounts_of(plan, row)[i];
        out->items[i] = row->items[i];
    }
}

/* Sums that may pass 64 bits on the way. */
typedef struct sums {
    enc_i128 balance, overdue, disputed, cash;
    enc_i128 amounts[ENCOURS_AGING_COLUMNS_MAX];
    uint32_t items[ENCOURS_AGING_COLUMNS_MAX];
    int32_t oldest;
} sums;

typedef struct asked {
    enc_state *state;
    const enc_counts *counts;
    const enc_aging_layout *layout;
    int32_t day;
} asked;

static int64_t open_of(const void *user, uint32_t line)
{
    const asked *of = user;
    return ENC_AT(&of->state->line_amount, int64_t, line) -
           enc_line_allocated(of->state, of->counts, line, of->day, ENC_ALLOCATION_MATCHING);
}

static void add_line(const asked *of, sums *to, uint32_t line, bool debit)
{
    int64_t open = open_of(of, line);
    if (open == 0)
        return;
    int32_t due = ENC_AT(&of->state->line_due, int32_t, line);
    unsigned column = enc_totals_column(of->layout, due, of->day, debit);
    to->amounts[column] += debit ? open : -open;
    to->items[column]++;
    if (!debit || due == ENCOURS_DATE_NONE)
        return;
    if (due < of->day)
        to->overdue += open;
    if (to->oldest == ENCOURS_DATE_NONE || due < to->oldest)
        to->oldest = due;
}

static void add_gross(const asked *of, sums *to, uint32_t document, unsigned type, int sign)
{
    enc_i128 gross = (enc_i128)sign * enc_document_gross(of->state, of->counts, document);
    to->balance += enc_type_is_debit(type) ? gross : -gross;
    to->cash += enc_totals_cash_sign(type) * gross;
}

static void add_document(const asked *of, sums *to, uint32_t document, unsigned type)
{
    const enc_state *state = of->state;
    bool debit = enc_type_is_debit(type);
    uint32_t end = enc_document_line_end(state, of->counts, document);
    to->disputed += enc_disputed(of->state, of->counts, document, of->day, open_of, of);
    for (uint32_t line = ENC_AT(&state->document_first_line, uint32_t, document); line < end;
         line++)
        add_line(of, to, line, debit);
}

static void add_customer(const asked *of, sums *to, uint32_t customer, uint32_t currency)
{
    const enc_state *state = of->state;
    enc_span span;
    enc_chain chain;
    uint32_t document;
    enc_span_begin(&span, state, of->counts, of->day);
    enc_chain_begin(&chain, &span, customer);
    const enc_carried *carried = enc_carried_of(&span, customer, currency);
    if (carried != NULL) {
        to->balance += carried->balance;
        to->cash += carried->cash;
    }
    while (enc_chain_next(&chain, &document)) {
        enc_attributes is = enc_attributes_unpack(
            ENC_AT(&state->document_attributes, uint32_t, document));
        if (is.currency != currency)
            continue;
        bool counts = enc_document_counts(state, of->counts, document, of->day);
        if (counts != chain.carried)
            add_gross(of, to, document, is.type, counts ? 1 : -1);
        if (counts)
            add_document(of, to, document, is.type);
    }
}

static bool narrow(const sums *from, uint32_t columns, encours_totals *out)
{
    bool fits = enc_narrow_i64(from->balance, &out->balance) &&
                enc_narrow_i64(from->overdue, &out->overdue) &&
                enc_narrow_i64(from->disputed, &out->disputed) &&
                enc_narrow_i64(from->cash, &out->cash);
    for (uint32_t i = 0; i < columns; i++) {
        fits = enc_narrow_i64(from->amounts[i], &out->amounts[i]) && fits;
        out->items[i] = from->items[i];
    }
    return fits;
}

encours_status enc_totals_compute(const encours_view *view, uint32_t customer, uint32_t currency,
                                  const enc_aging_layout *layout, bool buckets, encours_totals *out,
                                  encours_error *error)
{
    sums found = {.oldest = ENCOURS_DATE_NONE};
    asked of = {view->state, &view->counts, layout, layout->as_of.epoch_day};
    if (currency != ENC_ROW_NONE)
        add_customer(&of, &found, customer, currency);
    out->source = ENCOURS_TOTALS_COMPUTED;
    out->column_count = buckets ? (uint32_t)layout->column_count : 0;
    out->oldest_due.epoch_day = found.oldest;
    if (!narrow(&found, out->column_count, out))
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "a total of the customer does not fit 64 bits");
    return ENCOURS_OK;
}

static encours_status check_customer(const encours_view *view, uint64_t number,
                                     encours_error *error)
{
    if (number >= 1 && number <= view->counts.customers)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no customer number %" PRIu64, number);
    enc_error_field(error, "customer");
    return ENCOURS_E_NOT_FOUND;
}

encours_status encours_view_totals(const encours_view *view, uint64_t customer, uint16_t currency,
                                   encours_date as_of, const encours_aging_options *options,
                                   encours_totals *out, encours_error *error)
{
    ENC_REQUIRE(view != NULL);
    ENC_TRY(enc_view_ask_customer(view, ENCOURS_ACTION_READ_BALANCES, customer, error));
    ENC_REQUIRE_STRUCT(out, encours_totals, error);
    ENC_TRY(enc_view_check_day(as_of, error));
    ENC_TRY(check_customer(view, customer, error));
    uint32_t row = enc_state_find_currency(view->state, currency, view->counts.currencies);
    encours_totals found;
    memset(&found, 0, sizeof found);
    enc_reading reading = enc_reading_begin(view->state);
    if (enc_view_has_totals(view, as_of, options)) {
        read_row(view->totals,
                 row != ENC_ROW_NONE ? enc_totals_find(view->totals, (uint32_t)(customer - 1), row)
                                     : NULL,
                 options != NULL, &found);
    } else {
        enc_aging_layout layout;
        ENC_TRY(enc_totals_check(options, error));
        ENC_TRY(enc_aging_layout_make(as_of, options, &layout, error));
        ENC_TRY(enc_totals_compute(view, (uint32_t)(customer - 1), row, &layout, options != NULL,
                                   &found, error));
    }
    ENC_TRY(enc_reading_end(&reading, ENCOURS_OK, error));
    enc_struct_store(out, &found, sizeof found);
    return ENCOURS_OK;
}
