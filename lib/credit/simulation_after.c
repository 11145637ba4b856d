/* SPDX-License-Identifier: MIT */
/* What there is of a customer, day after day. */
#include "credit/simulation.h"
#include "encours/document.h"
#include "ledger/orders.h"
#include "ledger/present.h"

void enc_after_release(enc_after *after)
{
    enc_release(after->context, after->lines, after->line_capacity * sizeof *after->lines);
    enc_release(after->context, after->pieces, after->piece_capacity * sizeof *after->pieces);
    enc_release(after->context, after->chosen, after->chosen_size);
    after->chosen = NULL;
    enc_sweep_release(after->context, &after->documents);
    enc_sweep_release(after->context, &after->orders);
    enc_sweep_release(after->context, &after->debits);
    after->lines = NULL;
    after->pieces = NULL;
    after->line_count = after->line_capacity = after->piece_count = after->piece_capacity = 0;
}

static int32_t kind_of(enc_attributes credit)
{
    if (credit.type == ENCOURS_DOCUMENT_PAYMENT || credit.type == ENCOURS_DOCUMENT_ADVANCE)
        return ENC_AFTER_MONEY;
    return credit.type == ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT &&
                   credit.reason == ENCOURS_ADJUSTMENT_WRITE_OFF
               ? ENC_AFTER_LOSS
               : ENC_AFTER_OTHER;
}

static encours_status add_piece(enc_after *after, const enc_state *state,
                                const enc_allocation *allocation, int32_t to, encours_error *error)
{
    void *pieces = after->pieces;
    if (!enc_grow(after->context, &pieces, &after->piece_capacity, after->piece_count + 1,
                  sizeof *after->pieces))
        return enc_error_memory(error);
    after->pieces = pieces;
    uint32_t credit = ENC_AT(&state->line_document, uint32_t, allocation->credit_line);
    after->pieces[after->piece_count++] = (enc_after_piece){
        .amount = allocation->amount,
        .from = allocation->from,
        .to = to,
        .paid = ENC_AT(&state->document_effective, int32_t, credit),
        .kind = kind_of(
            enc_attributes_unpack(ENC_AT(&state->document_attributes, uint32_t, credit))),
    };
    return ENCOURS_OK;
}

/* The first day from which nothing of a line is open: allocations without an end settle it from the
 * last of them on. Those of a debit are kept. */
static encours_status gather_line(enc_after *after, const encours_view *view, uint32_t row,
                                  bool keep, int32_t *settled, encours_error *error)
{
    const enc_state *state = view->state;
    const enc_counts *counts = &view->counts;
    int64_t left = ENC_AT(&state->line_amount, int64_t, row);
    int32_t last = INT32_MIN;
    for (uint32_t i = enc_line_newest(state, counts, row); i != ENC_ROW_NONE;
         i = enc_line_next(state, counts, row, i)) {
        const enc_allocation *allocation = &ENC_AT(&state->allocations, enc_allocation, i);
        int32_t to = enc_allocation_to(state, counts, allocation);
        if (to == ENC_DAY_NEVER) {
            left -= allocation->amount;
            last = allocation->from > last ? allocation->from : last;
        }
        if (keep)
            ENC_TRY(add_piece(after, state, allocation, to, error));
    }
    *settled = left == 0 ? last : ENC_DAY_NEVER;
    return ENCOURS_OK;
}

static encours_status add_debit(enc_after *after, const encours_view *view, enc_after_line line,
                                uint32_t row, int32_t settled, encours_error *error)
{
    void *lines = after->lines;
    if (!enc_grow(after->context, &lines, &after->line_capacity, after->line_count + 1,
                  sizeof *after->lines))
        return enc_error_memory(error);
    after->lines = lines;
    line.amount = ENC_AT(&view->state->line_amount, int64_t, row);
    line.due = ENC_AT(&view->state->line_due, int32_t, row);
    line.piece_end = after->piece_count;
    enc_sweep_row alive = {(uint32_t)after->line_count, line.from,
                           settled < line.to ? settled : line.to};
    after->lines[after->line_count++] = line;
    return enc_sweep_add(after->context, &after->debits, alive, error);
}

static void meet_currency(enc_after *after, uint32_t currency)
{
    for (size_t i = 0; i < after->currency_count; i++)
        if (after->currencies[i] == currency)
            return;
    after->currencies[after->currency_count++] = currency;
}

static encours_status gather_document(enc_after *after, const encours_view *view, uint32_t document,
                                      encours_error *error)
{
    const enc_state *state = view->state;
    enc_attributes is = enc_attributes_unpack(
        ENC_AT(&state->document_attributes, uint32_t, document));
    bool debit = enc_type_is_debit(is.type) && is.type != ENCOURS_DOCUMENT_REFUND;
    enc_after_line line = {.from = ENC_AT(&state->document_effective, int32_t, document),
                           .to = enc_document_to(state, &view->counts, document),
                           .currency = is.currency};
    uint32_t end, row = enc_document_lines(state, &view->counts, document, &end);
    int32_t dead = INT32_MIN;
    if (debit)
        meet_currency(after, is.currency);
    for (; row < end; row++) {
        int32_t settled;
        line.piece_first = after->piece_count;
        ENC_TRY(gather_line(after, view, row, debit, &settled, error));
        dead = settled > dead ? settled : dead;
        if (debit)
            ENC_TRY(add_debit(after, view, line, row, settled, error));
    }
    dead = dead < line.to ? dead : line.to;
    return enc_sweep_add(after->context, &after->documents,
                         (enc_sweep_row){document, line.from, dead}, error);
}

/* An order of which nothing is to come, and nothing to be invoiced, from its last step on. */
static int32_t order_dead(const encours_view *view, uint32_t order)
{
    const enc_state *state = view->state;
    int32_t last = ENC_AT(&state->orders, enc_order, order).ordered;
    for (uint32_t i = enc_order_steps_newest(state, &view->counts, order); i != ENC_ROW_NONE;
         i = enc_order_steps_next(state, &view->counts, i)) {
        int32_t day = ENC_AT(&state->order_steps, enc_order_step, i).day;
        last = day > last ? day : last;
    }
    enc_order_figures at = enc_order_at(state, &view->counts, order, NULL, last);
    bool done = at.delivered == at.invoiced && at.ordered - at.cancelled == at.delivered;
    return done ? last : ENC_DAY_NEVER;
}

static encours_status gather_orders(enc_after *after, const encours_view *view, uint32_t customer,
                                    encours_error *error)
{
    const enc_state *state = view->state;
    for (uint32_t i = enc_orders_newest(state, &view->counts, customer); i != ENC_ROW_NONE;
         i = enc_orders_next(state, &view->counts, i)) {
        enc_sweep_row row = {i, ENC_AT(&state->orders, enc_order, i).ordered, order_dead(view, i)};
        ENC_TRY(enc_sweep_add(after->context, &after->orders, row, error));
    }
    return ENCOURS_OK;
}

encours_status enc_after_gather(enc_after *after, const encours_view *view, uint32_t customer,
                                int32_t first, encours_error *error)
{
    enc_span span;
    enc_chain chain;
    after->line_count = after->piece_count = after->currency_count = 0;
    enc_sweep_clear(&after->documents);
    enc_sweep_clear(&after->orders);
    enc_sweep_clear(&after->debits);
    enc_span_begin(&span, view->state, &view->counts, first);
    enc_chain_begin(&chain, &span, customer);
    for (uint32_t document; enc_chain_next(&chain, &document);)
        if (enc_after_has(after, document))
            ENC_TRY(gather_document(after, view, document, error));
    ENC_TRY(gather_orders(after, view, customer, error));
    ENC_TRY(enc_sweep_ready(after->context, &after->documents, error));
    ENC_TRY(enc_sweep_ready(after->context, &after->orders, error));
    return enc_sweep_ready(after->context, &after->debits, error);
}

void enc_after_move(enc_after *after, int32_t day, int32_t until)
{
    enc_sweep_move(&after->documents, day, day);
    enc_sweep_move(&after->orders, day, day);
    enc_sweep_move(&after->debits, day, until);
}

static void measure_line(const enc_after *after, const enc_after_line *line, int32_t day,
                         int32_t until, enc_after_sums *sums)
{
    int64_t open = line->amount;
    bool has_due = line->due != ENCOURS_DATE_NONE;
    for (size_t at = line->piece_first; at < line->piece_end; at++) {
        const enc_after_piece *piece = &after->pieces[at];
        if (piece->from > until || piece->to <= until)
            continue;
        open -= piece->amount;
        if (piece->kind == ENC_AFTER_LOSS && piece->from > day)
            sums->written_off += piece->amount;
        if (piece->kind != ENC_AFTER_MONEY || piece->paid <= day)
            continue;
        sums->paid += piece->amount;
        if (!has_due)
            continue;
        sums->paid_late += piece->paid > line->due ? piece->amount : 0;
        sums->paid_days += (enc_i128)piece->amount * (piece->paid - line->due);
    }
    if (has_due && line->due < until)
        sums->open_late += open;
}

void enc_after_measure(const enc_after *after, uint32_t currency, int32_t day, int32_t until,
                       enc_after_sums *out)
{
    enc_after_sums sums = {.paid = 0};
    for (size_t i = 0; i < after->debits.live_count; i++) {
        const enc_after_line *line = &after->lines[after->debits.live[i]];
        if (line->currency == currency && line->from <= until && until < line->to)
            measure_line(after, line, day, until, &sums);
    }
    *out = sums;
}
