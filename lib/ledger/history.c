/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "encours/fact.h"
#include "ledger/facts.h"
#include "ledger/figures.h"
#include "ledger/orders.h"
#include "ledger/retention.h"
#include "ledger/shelf.h"

static const int64_t DAY_MICROSECONDS = INT64_C(86400000000);

static void moved(enc_history *history, uint32_t customer, int32_t day)
{
    if (day > history->last[customer])
        history->last[customer] = day;
}

/* The civil day in UTC of an instant, within the days there are. */
static int32_t day_of(int64_t instant)
{
    int64_t day = instant / DAY_MICROSECONDS - (instant % DAY_MICROSECONDS < 0);
    return day < ENCOURS_DATE_MIN   ? ENCOURS_DATE_MIN
           : day > ENCOURS_DATE_MAX ? ENCOURS_DATE_MAX
                                    : (int32_t)day;
}

static void gather_customers(enc_history *history)
{
    const encours_view *view = history->view;
    uint32_t customer = 0;
    for (uint32_t i = 0; i < view->counts.transactions; i++) {
        const enc_transaction_row *row = &ENC_AT(&view->state->transactions, enc_transaction_row,
                                                 i);
        for (; customer < row->counts.customers; customer++)
            moved(history, customer, day_of(row->recorded_at));
    }
}

static void gather_documents(enc_history *history, const int64_t *open)
{
    const enc_state *state = history->view->state;
    const enc_counts *counts = &history->view->counts;
    for (uint32_t i = 0; i < counts->documents; i++) {
        uint32_t customer = ENC_AT(&state->document_customer, uint32_t, i);
        int32_t from = ENC_AT(&state->document_effective, int32_t, i);
        int32_t to = enc_document_to(state, counts, i);
        moved(history, customer, from);
        if (to != ENC_DAY_NEVER)
            moved(history, customer, to);
        if (to <= history->day || from == to)
            continue;
        if (from > history->day)
            history->reasons[customer] |= ENCOURS_RETENTION_OPEN;
        uint32_t end = enc_document_line_end(state, counts, i);
        for (uint32_t line = ENC_AT(&state->document_first_line, uint32_t, i); line < end; line++)
            if (open[line] != 0)
                history->reasons[customer] |= ENCOURS_RETENTION_OPEN;
    }
}

static void gather_allocations(enc_history *history)
{
    const enc_state *state = history->view->state;
    const enc_counts *counts = &history->view->counts;
    for (uint32_t i = 0; i < counts->allocations; i++) {
        const enc_allocation *allocation = &ENC_AT(&state->allocations, enc_allocation, i);
        uint32_t document = ENC_AT(&state->line_document, uint32_t, allocation->credit_line);
        uint32_t customer = ENC_AT(&state->document_customer, uint32_t, document);
        int32_t to = enc_allocation_to(state, counts, allocation);
        moved(history, customer, allocation->from);
        if (to != ENC_DAY_NEVER)
            moved(history, customer, to);
    }
}

/* An order is done when what was not cancelled is delivered and invoiced. */
static bool is_done(const enc_history *history, uint32_t order)
{
    enc_order_figures at = enc_order_at(history->view->state, &history->view->counts, order, NULL,
                                        history->day);
    return at.delivered == at.ordered - at.cancelled && at.invoiced == at.ordered - at.cancelled;
}

static void gather_orders(enc_history *history)
{
    const enc_state *state = history->view->state;
    const enc_counts *counts = &history->view->counts;
    for (uint32_t i = 0; i < counts->orders; i++) {
        const enc_order *order = &ENC_AT(&state->orders, enc_order, i);
        moved(history, order->customer, order->ordered);
        if (order->ordered > history->day || !is_done(history, i))
            history->reasons[order->customer] |= ENCOURS_RETENTION_OPEN;
    }
    for (uint32_t i = 0; i < counts->order_steps; i++) {
        const enc_order_step *step = &ENC_AT(&state->order_steps, enc_order_step, i);
        moved(history, ENC_AT(&state->orders, enc_order, step->order).customer, step->day);
    }
}

static void hold_all(enc_history *history)
{
    for (uint32_t i = 0; i < history->customers; i++)
        history->reasons[i] |= ENCOURS_RETENTION_LEGAL_HOLD;
}

static void gather_fact(enc_history *history, const enc_fact *fact)
{
    const enc_state *state = history->view->state;
    const enc_fact_subject *subject = &ENC_AT(&state->fact_subjects, enc_fact_subject,
                                              fact->subject);
    uint32_t customer = enc_subject_customer(state, subject);
    if (fact->kind == ENCOURS_FACT_DISPUTE && customer != 0)
        history->reasons[customer - 1] |= ENCOURS_RETENTION_DISPUTE;
    if (fact->kind == ENCOURS_FACT_LEGAL_HOLD) {
        if (fact->party != 0)
            history->reasons[ENC_AT(&state->parties, uint32_t, fact->party - 1)] |=
                ENCOURS_RETENTION_LEGAL_HOLD;
        else if (subject->kind == ENCOURS_SUBJECT_LEDGER)
            hold_all(history);
        if (customer != 0)
            history->reasons[customer - 1] |= ENCOURS_RETENTION_LEGAL_HOLD;
    }
    if (fact->kind == ENCOURS_FACT_OTHER && subject->kind == ENCOURS_SUBJECT_CUSTOMER &&
        enc_text_equal(enc_strings_get(&state->strings, fact->code),
                       enc_text_of(ENCOURS_CODE_RELATION_ENDED)))
        history->ended[customer - 1] = fact->from;
}

static void gather_facts(enc_history *history)
{
    const encours_view *view = history->view;
    for (uint32_t i = 0; i < view->counts.facts; i++) {
        const enc_fact *fact = &ENC_AT(&view->state->facts, enc_fact, i);
        if (enc_fact_holds(view->state, &view->counts, fact, history->day))
            gather_fact(history, fact);
    }
}

static size_t column_size(const enc_history *history)
{
    return (size_t)history->customers * sizeof(int32_t);
}

void enc_history_release(enc_history *history)
{
    encours_context *context = history->view->context;
    enc_release(context, history->last, column_size(history));
    enc_release(context, history->ended, column_size(history));
    enc_release(context, history->reasons, column_size(history));
    history->last = history->ended = NULL;
    history->reasons = NULL;
}

static encours_status gather(enc_history *history, encours_date day, encours_error *error)
{
    enc_figures figures;
    ENC_TRY(enc_figures_begin(&figures, history->view, day, NULL, NULL, 0, error));
    enc_reading reading = enc_reading_begin(history->view->state);
    encours_status status = enc_figures_fill_open(&figures, ENC_ALLOCATION_MATCHING, error);
    if (status == ENCOURS_OK) {
        gather_customers(history);
        gather_documents(history, figures.open);
        gather_allocations(history);
        gather_orders(history);
        gather_facts(history);
    }
    enc_figures_end(&figures);
    return enc_reading_end(&reading, status, error);
}

encours_status enc_history_gather(enc_history *history, const encours_view *view, encours_date day,
                                  encours_error *error)
{
    encours_context *context = view->context;
    *history = (enc_history){
        .view = view, .day = day.epoch_day, .customers = view->counts.customers};
    if (history->customers == 0)
        return ENCOURS_OK;
    history->last = enc_allocate(context, column_size(history));
    history->ended = enc_allocate(context, column_size(history));
    history->reasons = enc_allocate_zeroed(context, column_size(history));
    encours_status status = ENCOURS_OK;
    if (history->last == NULL || history->ended == NULL || history->reasons == NULL)
        status = enc_error_memory(error);
    for (uint32_t i = 0; status == ENCOURS_OK && i < history->customers; i++)
        history->last[i] = history->ended[i] = ENCOURS_DATE_NONE;
    if (status == ENCOURS_OK)
        status = gather(history, day, error);
    if (status != ENCOURS_OK)
        enc_history_release(history);
    return status;
}
