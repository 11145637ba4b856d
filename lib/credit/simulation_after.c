/* SPDX-License-Identifier: MIT */
/* What a customer did behind a day. */
#include "credit/simulation.h"
#include "encours/document.h"
#include "ledger/present.h"

void enc_after_release(enc_after *after)
{
    enc_release(after->context, after->lines, after->line_capacity * sizeof *after->lines);
    enc_release(after->context, after->pieces, after->piece_capacity * sizeof *after->pieces);
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

static encours_status add_piece(enc_after *after, const enc_state *state, const enc_counts *counts,
                                const enc_allocation *allocation, encours_error *error)
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
        .to = enc_allocation_to(state, counts, allocation),
        .paid = ENC_AT(&state->document_effective, int32_t, credit),
        .kind = kind_of(
            enc_attributes_unpack(ENC_AT(&state->document_attributes, uint32_t, credit))),
    };
    return ENCOURS_OK;
}

static encours_status add_line(enc_after *after, const encours_view *view, enc_after_line line,
                               uint32_t row, encours_error *error)
{
    const enc_state *state = view->state;
    void *lines = after->lines;
    if (!enc_grow(after->context, &lines, &after->line_capacity, after->line_count + 1,
                  sizeof *after->lines))
        return enc_error_memory(error);
    after->lines = lines;
    for (uint32_t i = enc_line_newest(state, &view->counts, row); i != ENC_ROW_NONE;
         i = enc_line_next(state, &view->counts, row, i))
        ENC_TRY(add_piece(after, state, &view->counts,
                          &ENC_AT(&state->allocations, enc_allocation, i), error));
    line.amount = ENC_AT(&state->line_amount, int64_t, row);
    line.due = ENC_AT(&state->line_due, int32_t, row);
    line.piece_end = after->piece_count;
    after->lines[after->line_count++] = line;
    return ENCOURS_OK;
}

static void meet_currency(enc_after *after, uint32_t currency)
{
    for (size_t i = 0; i < after->currency_count; i++)
        if (after->currencies[i] == currency)
            return;
    after->currencies[after->currency_count++] = currency;
}

encours_status enc_after_gather(enc_after *after, const encours_view *view, uint32_t customer,
                                int32_t first, encours_error *error)
{
    const enc_state *state = view->state;
    enc_span span;
    enc_chain chain;
    after->line_count = after->piece_count = after->currency_count = 0;
    enc_span_begin(&span, state, &view->counts, first);
    enc_chain_begin(&chain, &span, customer);
    for (uint32_t document; enc_chain_next(&chain, &document);) {
        enc_attributes is = enc_attributes_unpack(
            ENC_AT(&state->document_attributes, uint32_t, document));
        if (!enc_type_is_debit(is.type) || is.type == ENCOURS_DOCUMENT_REFUND)
            continue;
        enc_after_line line = {.from = ENC_AT(&state->document_effective, int32_t, document),
                               .to = enc_document_to(state, &view->counts, document),
                               .currency = is.currency};
        uint32_t end, row = enc_document_lines(state, &view->counts, document, &end);
        meet_currency(after, is.currency);
        for (; row < end; row++)
            ENC_TRY(add_line(after, view, line, row, error));
    }
    return ENCOURS_OK;
}

void enc_after_measure(const enc_after *after, uint32_t currency, int32_t day, int32_t until,
                       enc_after_sums *out)
{
    enc_after_sums sums = {.paid = 0};
    for (size_t i = 0, at = 0; i < after->line_count; i++) {
        const enc_after_line *line = &after->lines[i];
        size_t end = line->piece_end;
        if (line->currency != currency || line->from > until || line->to <= until) {
            at = end;
            continue;
        }
        int64_t open = line->amount;
        for (; at < end; at++) {
            const enc_after_piece *piece = &after->pieces[at];
            if (piece->from > until || piece->to <= until)
                continue;
            open -= piece->amount;
            if (piece->kind == ENC_AFTER_LOSS && piece->from > day)
                sums.written_off += piece->amount;
            if (piece->kind != ENC_AFTER_MONEY || piece->paid <= day)
                continue;
            sums.paid += piece->amount;
            if (line->due == ENCOURS_DATE_NONE)
                continue;
            sums.paid_late += piece->paid > line->due ? piece->amount : 0;
            sums.paid_days += (enc_i128)piece->amount * (piece->paid - line->due);
        }
        if (line->due != ENCOURS_DATE_NONE && line->due < until)
            sums.open_late += open;
    }
    *out = sums;
}
