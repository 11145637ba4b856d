/* SPDX-License-Identifier: MIT */
/* The aged balance of a view: open lines go to the pure calculator in blocks. */
#include "base/struct_size.h"
#include "ledger/figures.h"
#include "ledger/shelf.h"
#include "ledger/totals_compute.h"
#include "pure/aging.h"

enum { BLOCK = 1024 };

typedef struct feed {
    enc_figures figures;
    enc_allocation_rule rule;
    enc_aging_builder *builder;
    size_t count;
    uint32_t customer[BLOCK];
    uint32_t row[BLOCK];
    uint16_t currency[BLOCK];
    int64_t amount[BLOCK];
    int32_t due[BLOCK];
    int32_t issue[BLOCK];
    uint16_t numeric[ENC_CURRENCIES_MAX + 6]; /* of each currency row */
} feed;

static encours_status flush(feed *to, encours_error *error)
{
    enc_aging_block block = {to->count,  to->customer, to->row,   to->currency,
                             to->amount, to->due,      to->issue, NULL};
    to->count = 0;
    return block.count > 0 ? enc_aging_add(to->builder, &block, error) : ENCOURS_OK;
}

static encours_status feed_lines(feed *to, uint32_t document, uint32_t customer, uint32_t first,
                                 enc_attributes attributes, int32_t issue, encours_error *error)
{
    const enc_state *state = to->figures.state;
    uint32_t end = enc_document_line_end(state, to->figures.counts, document);
    bool debit = enc_type_is_debit(attributes.type);
    uint32_t row = ENC_ROW_NONE;
    for (uint32_t line = first; line < end; line++) {
        int64_t open = enc_figures_open(&to->figures, line);
        if (open == 0)
            continue;
        if (row == ENC_ROW_NONE)
            row = enc_figures_key(&to->figures, document, customer);
        size_t at = to->count++;
        to->customer[at] = customer + 1;
        to->row[at] = row;
        to->currency[at] = to->numeric[attributes.currency];
        to->amount[at] = debit ? open : -open;
        to->due[at] = enc_figures_due(&to->figures, line);
        to->issue[at] = issue;
        if (to->count == BLOCK)
            ENC_TRY(flush(to, error));
    }
    return ENCOURS_OK;
}

/* Documents whose columns lie side by side. */
static encours_status feed_run(feed *to, uint32_t first, uint32_t count, encours_error *error)
{
    const enc_state *state = to->figures.state;
    const int32_t *effective = enc_column_side(&state->document_effective, first);
    const int32_t *issue = enc_column_side(&state->document_issue, first);
    const uint32_t *attributes = enc_column_side(&state->document_attributes, first);
    const uint32_t *customer = enc_column_side(&state->document_customer, first);
    const uint32_t *line = enc_column_side(&state->document_first_line, first);
    for (uint32_t i = 0; i < count; i++) {
        enc_attributes is = enc_attributes_unpack(attributes[i]);
        if (effective[i] > to->figures.day || !enc_figures_takes(&to->figures, is.account_class) ||
            enc_document_to(state, to->figures.counts, first + i) <= to->figures.day)
            continue;
        ENC_TRY(feed_lines(to, first + i, customer[i], line[i], is, issue[i], error));
    }
    return ENCOURS_OK;
}

/* Documents whose neighbours were compacted. */
static encours_status feed_kept(feed *to, encours_error *error)
{
    const enc_state *state = to->figures.state;
    enc_walk walk = {.span = &to->figures.span};
    uint32_t document;
    if (to->figures.span.present == NULL)
        return ENCOURS_OK;
    while (enc_walk_next(&walk, &document) && document < to->figures.span.first_document) {
        enc_attributes is = enc_attributes_unpack(
            ENC_AT(&state->document_attributes, uint32_t, document));
        if (enc_figures_takes(&to->figures, is.account_class) &&
            enc_document_counts(state, to->figures.counts, document, to->figures.day))
            ENC_TRY(feed_lines(to, document, ENC_AT(&state->document_customer, uint32_t, document),
                               ENC_AT(&state->document_first_line, uint32_t, document), is,
                               ENC_AT(&state->document_issue, int32_t, document), error));
    }
    return ENCOURS_OK;
}

static encours_status feed_all(feed *to, encours_error *error)
{
    const enc_state *state = to->figures.state;
    uint32_t documents = to->figures.counts->documents;
    for (uint32_t i = 0; i < to->figures.counts->currencies; i++)
        to->numeric[i] = ENC_AT(&state->currencies, enc_currency_row, i).numeric;
    ENC_TRY(feed_kept(to, error));
    for (uint32_t first = to->figures.span.first_document; first < documents;) {
        uint32_t run = enc_column_run(first);
        if (run > documents - first)
            run = documents - first;
        ENC_TRY(feed_run(to, first, run, error));
        first += run;
        if (run >= ENC_ASK_ROWS / 2)
            ENC_TRY(
                enc_context_ask(to->figures.view->context, NULL, NULL, first, documents, error));
    }
    return flush(to, error);
}

static encours_status compute(feed *to, encours_date as_of, const encours_aging_options *options,
                              encours_aging **out, encours_error *error)
{
    encours_aging *aging = NULL;
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

encours_status encours_view_aging(const encours_view *view, encours_date as_of,
                                  const encours_aging_options *options, encours_aging **out,
                                  encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(view != NULL);
    ENC_TRY(enc_view_ask_customer(view, ENCOURS_ACTION_READ_BALANCES, 0, error));
    encours_aging_options own;
    ENC_STRUCT_LOAD(own, options, encours_aging_options, sizeof(size_t), error);
    if (own.allocations != ENCOURS_ALLOCATION_MATCHING &&
        own.allocations != ENCOURS_ALLOCATION_ACCOUNTING) {
        enc_error_set(error, ENCOURS_E_INVALID, "there is no such date of allocations");
        enc_error_field(error, "allocations");
        return ENCOURS_E_INVALID;
    }
    if (enc_view_has_totals(view, as_of, &own)) {
        ENC_TRY(enc_totals_aging(view, out, error));
        if (*out != NULL)
            return ENCOURS_OK;
    }
    feed *to = enc_allocate(view->context, sizeof *to);
    if (to == NULL)
        return enc_error_memory(error);
    to->count = 0;
    to->figures = (enc_figures){.view = view, .counts = &view->counts};
    to->rule = own.allocations == ENCOURS_ALLOCATION_MATCHING ? ENC_ALLOCATION_MATCHING
                                                              : ENC_ALLOCATION_ACCOUNTING;
    encours_status status = enc_figures_begin(&to->figures, view, as_of, own.by,
                                              own.account_classes, own.account_class_count, error);
    if (status == ENCOURS_OK)
        status = enc_figures_go_by(&to->figures, own.due, error);
    enc_reading reading = enc_reading_begin(view->state);
    if (status == ENCOURS_OK && own.credits != ENCOURS_CREDITS_OLDEST_FIRST)
        enc_figures_presently(&to->figures);
    if (status == ENCOURS_OK)
        status = compute(to, as_of, options, out, error);
    status = enc_reading_end(&reading, status, error);
    if (status != ENCOURS_OK) {
        encours_aging_free(*out);
        *out = NULL;
    }
    enc_figures_end(&to->figures);
    enc_release(view->context, to, sizeof *to);
    return status;
}
