/* SPDX-License-Identifier: MIT */
/* The aged balance at the rates of booking: what each open line keeps of its base amount. */
#include "base/struct_size.h"
#include "encours/revalue.h"
#include "ledger/booked.h"
#include "ledger/figures.h"
#include "ledger/shelf.h"
#include "pure/aging.h"
#include "pure/exchange.h"

enum { BLOCK = 1024 };

typedef struct feed {
    enc_figures figures;
    enc_aging_builder *builder;
    enc_booked_history history;
    enc_allocation_rule rule;
    uint64_t documents;
    uint64_t missing;
    size_t count;
    uint32_t customer[BLOCK];
    uint32_t row[BLOCK];
    uint16_t currency[BLOCK];
    int64_t amount[BLOCK];
    int32_t due[BLOCK];
    int32_t issue[BLOCK];
} feed;

static encours_status flush(feed *to, encours_error *error)
{
    enc_aging_block block = {to->count,  to->customer, to->row,   to->currency,
                             to->amount, to->due,      to->issue, NULL};
    to->count = 0;
    return block.count > 0 ? enc_aging_add(to->builder, &block, error) : ENCOURS_OK;
}

/* What the document keeps is shared over its open lines by one rounded line, as parts of an item
 * are, so that they add up to it. */
static encours_status feed_lines(feed *to, uint32_t document, int64_t open, int64_t kept, int sign,
                                 encours_error *error)
{
    const enc_state *state = to->figures.state;
    uint32_t end = enc_document_line_end(state, to->figures.counts, document);
    uint32_t customer = ENC_AT(&state->document_customer, uint32_t, document);
    uint32_t row = enc_figures_key(&to->figures, document, customer);
    int64_t before = 0;
    for (uint32_t line = ENC_AT(&state->document_first_line, uint32_t, document); line < end;
         line++) {
        int64_t part = to->figures.open[line];
        if (part == 0)
            continue;
        size_t at = to->count++;
        to->customer[at] = customer + 1;
        to->row[at] = row;
        to->currency[at] = state->base_currency;
        to->amount[at] = sign *
                         enc_exchange_share(open, kept, before, part, ENCOURS_ROUNDING_HALF_UP);
        to->due[at] = enc_figures_due(&to->figures, line);
        to->issue[at] = ENC_AT(&state->document_issue, int32_t, document);
        before += part;
        if (to->count == BLOCK)
            ENC_TRY(flush(to, error));
    }
    return ENCOURS_OK;
}

static encours_status feed_document(feed *to, uint32_t document, encours_error *error)
{
    const enc_state *state = to->figures.state;
    const enc_counts *counts = to->figures.counts;
    enc_attributes attributes = enc_attributes_unpack(
        ENC_AT(&state->document_attributes, uint32_t, document));
    if (!enc_document_counts(state, counts, document, to->figures.day) ||
        !enc_figures_takes(&to->figures, attributes.account_class))
        return ENCOURS_OK;
    enc_booked is;
    int64_t open = 0, kept;
    uint32_t end = enc_document_line_end(state, counts, document);
    for (uint32_t line = ENC_AT(&state->document_first_line, uint32_t, document); line < end;
         line++)
        open += to->figures.open[line];
    to->documents++;
    enc_booked_begin(state, counts, document, &is);
    if (!is.is_known) {
        to->missing++;
        return ENCOURS_OK;
    }
    if (open == 0)
        return ENCOURS_OK;
    ENC_TRY(enc_booked_kept(&to->history, document, &is, open, to->figures.day, to->rule, &kept,
                            error));
    return feed_lines(to, document, open, kept, enc_type_is_debit(attributes.type) ? 1 : -1, error);
}

static encours_status feed_all(feed *to, encours_error *error)
{
    uint32_t documents = to->figures.counts->documents;
    for (uint32_t document = 0; document < documents; document++) {
        ENC_TRY(feed_document(to, document, error));
        ENC_TRY(enc_context_ask_row(to->figures.view->context, document, documents, error));
    }
    if (to->missing > 0) {
        enc_error_set(error, ENCOURS_E_CURRENCY,
                      "%" PRIu64 " of %" PRIu64 " documents have no base amount", to->missing,
                      to->documents);
        enc_error_hint(error, "Convert at the rates of a day, or post them with base amounts");
        return ENCOURS_E_CURRENCY;
    }
    return flush(to, error);
}

static encours_status compute(feed *to, encours_date as_of, const encours_aging_options *options,
                              encours_aging **out, encours_error *error)
{
    encours_aging *aging = NULL;
    to->rule = options->allocations == ENCOURS_ALLOCATION_ACCOUNTING ? ENC_ALLOCATION_ACCOUNTING
                                                                     : ENC_ALLOCATION_MATCHING;
    to->history = (enc_booked_history){.state = to->figures.state, .counts = to->figures.counts};
    ENC_TRY(enc_figures_fill_open(&to->figures, to->rule, error));
    ENC_TRY(enc_aging_begin(to->figures.view->context, as_of, options, &to->builder, error));
    encours_status status = feed_all(to, error);
    if (status != ENCOURS_OK) {
        enc_aging_abandon(to->builder);
        return status;
    }
    ENC_TRY(enc_aging_finish(to->builder, &aging, error));
    status = enc_aging_label_rows(aging, enc_figures_label, &to->figures, error);
    if (status != ENCOURS_OK) {
        encours_aging_free(aging);
        return status;
    }
    *out = aging;
    return ENCOURS_OK;
}

static encours_status check(const encours_aging_options *options, encours_error *error)
{
    if (options->allocations != ENCOURS_ALLOCATION_MATCHING &&
        options->allocations != ENCOURS_ALLOCATION_ACCOUNTING) {
        enc_error_set(error, ENCOURS_E_INVALID, "there is no such date of allocations");
        enc_error_field(error, "allocations");
        return ENCOURS_E_INVALID;
    }
    if (options->credits == ENCOURS_CREDITS_OLDEST_FIRST) {
        enc_error_set(error, ENCOURS_E_INVALID,
                      "oldest first works inside one currency, not on amounts in base currency");
        enc_error_field(error, "credits");
        return ENCOURS_E_INVALID;
    }
    return ENCOURS_OK;
}

encours_status encours_view_aging_booked(const encours_view *view, encours_date as_of,
                                         const encours_aging_options *options, encours_aging **out,
                                         encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(view != NULL);
    ENC_TRY(enc_view_ask_customer(view, ENCOURS_ACTION_READ_BALANCES, 0, error));
    encours_aging_options own;
    ENC_STRUCT_LOAD(own, options, encours_aging_options, sizeof(size_t), error);
    ENC_TRY(check(&own, error));
    feed *to = enc_allocate_zeroed(view->context, sizeof *to);
    if (to == NULL)
        return enc_error_memory(error);
    to->figures = (enc_figures){.view = view, .counts = &view->counts};
    encours_status status = enc_figures_begin(&to->figures, view, as_of, own.by,
                                              own.account_classes, own.account_class_count, error);
    if (status == ENCOURS_OK)
        status = enc_figures_go_by(&to->figures, own.due, error);
    enc_reading reading = enc_reading_begin(view->state);
    if (status == ENCOURS_OK)
        status = compute(to, as_of, &own, out, error);
    enc_booked_history_end(&to->history);
    status = enc_reading_end(&reading, status, error);
    if (status != ENCOURS_OK) {
        encours_aging_free(*out);
        *out = NULL;
    }
    enc_figures_end(&to->figures);
    enc_release(view->context, to, sizeof *to);
    return status;
}
