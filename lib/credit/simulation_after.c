/* SPDX-License-Identifier: MIT */
/* What there is of a customer, day after day. */
#include "credit/simulation.h"
#include "encours/document.h"
#include "ledger/orders.h"
#include "ledger/present.h"

void enc_after_release(enc_after *after)
{
    enc_release(after->context, after->chosen, after->chosen_size);
    after->chosen = NULL;
    enc_sweep_release(after->context, &after->documents);
    enc_sweep_release(after->context, &after->orders);
    enc_course_release(&after->course);
}

static enc_course_means means_of(enc_attributes credit)
{
    if (credit.type == ENCOURS_DOCUMENT_PAYMENT || credit.type == ENCOURS_DOCUMENT_ADVANCE)
        return ENC_COURSE_MONEY;
    return credit.type == ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT &&
                   credit.reason == ENCOURS_ADJUSTMENT_WRITE_OFF
               ? ENC_COURSE_LOSS
               : ENC_COURSE_OTHER;
}

static enc_course_kind kind_of(const enc_course *course, enc_attributes is)
{
    if (enc_type_is_debit(is.type))
        return enc_policy_is_bill(course->policy, is.account_class) ? ENC_COURSE_BILL
                                                                    : ENC_COURSE_DEBIT;
    return is.type == ENCOURS_DOCUMENT_PAYMENT || is.type == ENCOURS_DOCUMENT_ADVANCE
               ? ENC_COURSE_CASH
               : ENC_COURSE_CREDIT;
}

/* A debit that is to be paid: nobody pays a refund. */
static bool is_followed(enc_attributes is)
{
    return enc_type_is_debit(is.type) && is.type != ENCOURS_DOCUMENT_REFUND;
}

/* What has settled a line; of what follows a debit, when and by what. */
static encours_status gather_piece(enc_course *course, const enc_state *state,
                                   const enc_allocation *allocation, int32_t to, bool followed,
                                   encours_error *error)
{
    enc_course_piece piece = {.amount = allocation->amount, .from = allocation->from, .to = to};
    if (followed && to > course->first) {
        uint32_t credit = ENC_AT(&state->line_document, uint32_t, allocation->credit_line);
        piece.paid = ENC_AT(&state->document_effective, int32_t, credit);
        piece.means = (int32_t)means_of(
            enc_attributes_unpack(ENC_AT(&state->document_attributes, uint32_t, credit)));
    }
    return enc_course_settle(course, &piece, error);
}

/* `settled`: the first day from which nothing of the line is open: allocations without an end
 * settle it from the last of them on. */
static encours_status gather_line(enc_course *course, const encours_view *view, enc_attributes is,
                                  enc_course_line *line, uint32_t row, int32_t *settled,
                                  encours_error *error)
{
    const enc_state *state = view->state;
    const enc_counts *counts = &view->counts;
    line->open = ENC_AT(&state->line_amount, int64_t, row);
    line->due = ENC_AT(&state->line_due, int32_t, row);
    ENC_TRY(enc_course_open(course, line, is.currency, error));
    int64_t left = line->open;
    int32_t last = INT32_MIN;
    bool followed = is_followed(is);
    for (uint32_t i = enc_line_newest(state, counts, row); i != ENC_ROW_NONE;
         i = enc_line_next(state, counts, row, i)) {
        const enc_allocation *allocation = &ENC_AT(&state->allocations, enc_allocation, i);
        int32_t to = enc_allocation_to(state, counts, allocation);
        if (to == ENC_DAY_NEVER) {
            left -= allocation->amount;
            last = allocation->from > last ? allocation->from : last;
        }
        ENC_TRY(gather_piece(course, state, allocation, to, followed, error));
    }
    *settled = left == 0 ? last : ENC_DAY_NEVER;
    return enc_course_close(course, *settled, followed, error);
}

static encours_status gather_document(enc_after *after, const encours_view *view, uint32_t document,
                                      encours_error *error)
{
    const enc_state *state = view->state;
    enc_attributes is = enc_attributes_unpack(
        ENC_AT(&state->document_attributes, uint32_t, document));
    enc_course_line line = {.from = ENC_AT(&state->document_effective, int32_t, document),
                            .to = enc_document_to(state, &view->counts, document),
                            .is = (uint8_t)kind_of(&after->course, is)};
    uint32_t end, row = enc_document_lines(state, &view->counts, document, &end);
    int32_t dead = INT32_MIN;
    for (; row < end; row++) {
        int32_t settled;
        ENC_TRY(gather_line(&after->course, view, is, &line, row, &settled, error));
        dead = settled > dead ? settled : dead;
    }
    dead = dead < line.to ? dead : line.to;
    enc_sweep_row lives = {document, line.from, dead};
    return after->listed ? enc_sweep_add(after->context, &after->documents, lives, error)
                         : ENCOURS_OK;
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

static encours_status gather_order(enc_after *after, const encours_view *view, uint32_t order,
                                   encours_error *error)
{
    if (!after->listed)
        return enc_course_order(&after->course, view, order, error);
    enc_sweep_row row = {order, ENC_AT(&view->state->orders, enc_order, order).ordered,
                         order_dead(view, order)};
    return enc_sweep_add(after->context, &after->orders, row, error);
}

encours_status enc_after_gather(enc_after *after, const encours_view *view, uint32_t customer,
                                encours_error *error)
{
    enc_span span;
    enc_chain chain;
    enc_course_clear(&after->course);
    enc_sweep_clear(&after->documents);
    enc_sweep_clear(&after->orders);
    enc_span_begin(&span, view->state, &view->counts, after->course.first);
    enc_chain_begin(&chain, &span, customer);
    for (uint32_t document; enc_chain_next(&chain, &document);)
        if (enc_after_has(after, document))
            ENC_TRY(gather_document(after, view, document, error));
    for (uint32_t i = enc_orders_newest(view->state, &view->counts, customer); i != ENC_ROW_NONE;
         i = enc_orders_next(view->state, &view->counts, i))
        ENC_TRY(gather_order(after, view, i, error));
    ENC_TRY(enc_course_ready(&after->course, error));
    ENC_TRY(enc_sweep_ready(after->context, &after->documents, error));
    return enc_sweep_ready(after->context, &after->orders, error);
}

void enc_after_move(enc_after *after, int32_t day)
{
    enc_course_move(&after->course, day);
    enc_sweep_move(&after->documents, day, day);
    enc_sweep_move(&after->orders, day, day);
}
