/* SPDX-License-Identifier: MIT */
#include "ledger/pair.h"

#include "ledger/apply.h"
#include "ledger/busy.h"
#include "ledger/shelf.h"

static void ask(const enc_column *column, enc_place place, size_t size)
{
    enc_column_ask(column, place, size);
}

static void ask_document(const enc_state *state, uint32_t document)
{
    enc_place at = enc_place_of(document);
    ask(&state->document_first_line, at, sizeof(uint32_t));
    ask(&state->document_attributes, at, sizeof(uint32_t));
    ask(&state->document_customer, at, sizeof(uint32_t));
    ask(&state->document_effective, at, sizeof(int32_t));
    ask(&state->document_cancel, at, sizeof(uint32_t));
}

void enc_pair_ask_documents(const enc_state *state, const enc_pair_work *work)
{
    ask_document(state, work->credit.document);
    ask_document(state, work->debit.document);
}

static void ask_line(const enc_state *state, uint32_t line)
{
    enc_place at = enc_place_of(line);
    ask(&state->line_amount, at, sizeof(int64_t));
    ask(&state->line_tip, at, sizeof(uint32_t));
}

void enc_pair_ask_lines(const enc_state *state, const enc_pair_work *work)
{
    ask_line(state, work->credit.line);
    ask_line(state, work->debit.line);
}

void enc_pair_ask_chains(const enc_state *state, const enc_pair_work *work)
{
    const uint32_t lines[] = {work->credit.line, work->debit.line};
    for (size_t i = 0; i < 2; i++) {
        uint32_t tip = ENC_AT(&state->line_tip, uint32_t, lines[i]);
        if (tip != 0)
            enc_column_prefetch(&state->allocations, tip - 1);
    }
}

bool enc_pair_find_line(const enc_state *state, uint64_t number, enc_pair_side *side)
{
    uint32_t end, first = enc_document_lines(state, &state->counts, side->document, &end);
    uint32_t count = end - first;
    if (number > count || (number == 0 && count != 1))
        return false;
    side->line = first + (number > 0 ? (uint32_t)number - 1 : 0);
    return true;
}

encours_status enc_pair_reserve(enc_state *state, uint32_t count, encours_error *error)
{
    const enc_counts *counts = &state->counts;
    ENC_TRY(enc_apply_reserve(state, &state->allocations, counts->allocations, count, error));
    ENC_TRY(enc_apply_reserve(state, &state->matchings, counts->matchings, count, error));
    return enc_apply_kinds(state, count, error);
}

/* Whether the line has room; a line without allocations has that of its amount. */
static bool has_room(enc_state *state, uint32_t line, uint32_t tip, const enc_pair_work *work)
{
    int64_t room = tip == 0 ? ENC_AT(&state->line_amount, int64_t, line)
                            : enc_busy_room(state, line, work->from);
    return work->amount <= room;
}

static bool fits_documents(const enc_state *state, const enc_pair_work *work)
{
    enc_place credit = enc_place_of(work->credit.document);
    enc_place debit = enc_place_of(work->debit.document);
    enc_attributes from = enc_attributes_unpack(
        ENC_THERE(&state->document_attributes, uint32_t, credit));
    enc_attributes to = enc_attributes_unpack(
        ENC_THERE(&state->document_attributes, uint32_t, debit));
    return !enc_type_is_debit(from.type) && enc_type_is_debit(to.type) &&
           from.currency == to.currency &&
           ENC_THERE(&state->document_customer, uint32_t, credit) ==
               ENC_THERE(&state->document_customer, uint32_t, debit) &&
           work->from >= ENC_THERE(&state->document_effective, int32_t, credit) &&
           work->from >= ENC_THERE(&state->document_effective, int32_t, debit) &&
           ENC_THERE(&state->document_cancel, uint32_t, credit) == 0 &&
           ENC_THERE(&state->document_cancel, uint32_t, debit) == 0;
}

/* A document whose rows were compacted has to be kept before anything is allocated to it. */
static bool is_away(const enc_state *state, const enc_pair_work *work)
{
    uint32_t mark = state->shelf->tables[ENC_AWAY_DOCUMENTS].rows;
    return work->credit.document < mark || work->debit.document < mark;
}

bool enc_pair_write(enc_state *state, const enc_pair_work *work)
{
    if (state->shelf != NULL && is_away(state, work))
        return false;
    uint32_t row = state->counts.allocations;
    uint32_t *credit = &ENC_AT(&state->line_tip, uint32_t, work->credit.line);
    uint32_t *debit = &ENC_AT(&state->line_tip, uint32_t, work->debit.line);
    if (!fits_documents(state, work) || work->amount <= 0 ||
        (uint32_t)(work->from - ENCOURS_DATE_MIN) < state->counts.closed ||
        !has_room(state, work->credit.line, *credit, work) ||
        !has_room(state, work->debit.line, *debit, work))
        return false;
    enc_allocation *allocation = &ENC_AT(&state->allocations, enc_allocation, row);
    *allocation = (enc_allocation){
        .amount = work->amount,
        .credit_line = work->credit.line,
        .debit_line = work->debit.line,
        .previous_credit_after = *credit,
        .previous_debit_after = *debit,
        .from = work->from,
    };
    ENC_AT(&state->matchings, uint32_t, state->counts.matchings++) = row;
    state->counts.allocations = row + 1;
    *credit = *debit = row + 1;
    if (state->busy_count > 0)
        enc_busy_add(state, allocation);
    enc_apply_push_kind(state, ENCOURS_EVENT_ALLOCATION);
    return true;
}
