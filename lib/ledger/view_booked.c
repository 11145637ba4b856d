/* SPDX-License-Identifier: MIT */
/* What is booked in the base currency: of all that counts, and of what is open. */
#include "base/checked.h"
#include "base/struct_size.h"
#include "encours/revalue.h"
#include "ledger/booked.h"
#include "ledger/figures.h"
#include "ledger/shelf.h"

typedef struct booking {
    const encours_view *view;
    int32_t day;
    uint32_t currency;   /* row; ENC_ROW_NONE: all */
    const int64_t *open; /* of each line, or NULL: to be looked up */
    enc_booked_history history;
    enc_i128 balance;
    enc_i128 open_base;
    enc_i128 exchange;
    uint64_t documents;
    uint64_t missing;
} booking;

static int64_t open_of(const booking *b, uint32_t document)
{
    const enc_state *state = b->view->state;
    const enc_counts *counts = &b->view->counts;
    uint32_t end = enc_document_line_end(state, counts, document);
    int64_t open = 0;
    for (uint32_t line = ENC_AT(&state->document_first_line, uint32_t, document); line < end;
         line++)
        open += b->open != NULL
                    ? b->open[line]
                    : ENC_AT(&state->line_amount, int64_t, line) -
                          enc_line_allocated(state, counts, line, b->day, ENC_ALLOCATION_MATCHING);
    return open;
}

static encours_status add_document(booking *b, uint32_t document, encours_error *error)
{
    const enc_state *state = b->view->state;
    const enc_counts *counts = &b->view->counts;
    enc_attributes attributes = enc_attributes_unpack(
        ENC_AT(&state->document_attributes, uint32_t, document));
    if ((b->currency != ENC_ROW_NONE && attributes.currency != b->currency) ||
        !enc_document_counts(state, counts, document, b->day))
        return ENCOURS_OK;
    enc_booked is;
    int64_t kept;
    int sign = enc_type_is_debit(attributes.type) ? 1 : -1;
    enc_booked_begin(state, counts, document, &is);
    b->documents++;
    if (!is.is_known) {
        b->missing++;
        return ENCOURS_OK;
    }
    b->balance += (enc_i128)sign * is.base;
    if (is.gross == 0) {
        b->exchange += (enc_i128)sign * is.base;
        return ENCOURS_OK;
    }
    ENC_TRY(enc_booked_kept(&b->history, document, &is, open_of(b, document), b->day,
                            ENC_ALLOCATION_MATCHING, &kept, error));
    b->open_base += (enc_i128)sign * kept;
    return ENCOURS_OK;
}

static encours_status add_all(booking *b, encours_error *error)
{
    enc_figures figures;
    ENC_TRY(enc_figures_begin(&figures, b->view, (encours_date){b->day}, NULL, NULL, 0, error));
    encours_status status = enc_figures_fill_open(&figures, ENC_ALLOCATION_MATCHING, error);
    b->open = figures.open;
    for (uint32_t document = 0; status == ENCOURS_OK && document < b->view->counts.documents;
         document++) {
        status = add_document(b, document, error);
        if (status == ENCOURS_OK)
            status = enc_context_ask_row(b->view->context, document, b->view->counts.documents,
                                         error);
    }
    enc_figures_end(&figures);
    return status;
}

static encours_status add_customer(booking *b, uint32_t customer, encours_error *error)
{
    const enc_state *state = b->view->state;
    const enc_counts *counts = &b->view->counts;
    uint32_t after = enc_chain_get(state, counts, &state->customer_head, &state->customer_tip,
                                   customer);
    for (; after != 0; after = ENC_AT(&state->document_previous, uint32_t, after - 1))
        if (after <= counts->documents)
            ENC_TRY(add_document(b, after - 1, error));
    return ENCOURS_OK;
}

encours_status encours_view_booked(const encours_view *view, uint64_t customer, uint16_t currency,
                                   encours_date as_of, encours_booked *out, encours_error *error)
{
    ENC_REQUIRE(view != NULL);
    ENC_TRY(enc_view_ask_customer(view, ENCOURS_ACTION_READ_BALANCES, customer, error));
    ENC_REQUIRE_STRUCT(out, encours_booked, error);
    ENC_TRY(enc_view_check_day(as_of, error));
    if (customer > view->counts.customers)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no customer number %" PRIu64,
                             customer);
    booking b = {.view = view,
                 .day = as_of.epoch_day,
                 .currency = ENC_ROW_NONE,
                 .history = {.state = view->state, .counts = &view->counts}};
    encours_booked result = {0};
    if (currency != 0)
        b.currency = enc_state_find_currency(view->state, currency, view->counts.currencies);
    if (currency != 0 && b.currency == ENC_ROW_NONE) {
        enc_struct_store(out, &result, sizeof result); /* a currency that nobody uses */
        return ENCOURS_OK;
    }
    enc_reading reading = enc_reading_begin(view->state);
    encours_status status = customer != 0 ? add_customer(&b, (uint32_t)(customer - 1), error)
                                          : add_all(&b, error);
    enc_booked_history_end(&b.history);
    ENC_TRY(enc_reading_end(&reading, status, error));
    if (b.missing > 0) {
        enc_error_set(error, ENCOURS_E_CURRENCY,
                      "%" PRIu64 " of %" PRIu64 " documents have no base amount", b.missing,
                      b.documents);
        enc_error_hint(error, "Convert at the rates of a day, or post them with base amounts");
        return ENCOURS_E_CURRENCY;
    }
    result.document_count = b.documents;
    if (!enc_narrow_i64(b.balance, &result.balance) || !enc_narrow_i64(b.open_base, &result.open) ||
        !enc_narrow_i64(b.exchange, &result.exchange) ||
        !enc_narrow_i64(b.balance - b.open_base - b.exchange, &result.settled))
        return enc_error_set(error, ENCOURS_E_OVERFLOW, "an amount does not fit 64 bits");
    enc_struct_store(out, &result, sizeof result);
    return ENCOURS_OK;
}
