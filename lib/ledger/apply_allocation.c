/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "encours/document.h"
#include "ledger/apply.h"
#include "ledger/busy.h"
#include "ledger/shelf.h"

static uint32_t document_of(const enc_state *state, uint32_t line)
{
    return ENC_AT(&state->line_document, uint32_t, line);
}

static enc_attributes attributes_of(const enc_state *state, uint32_t document)
{
    return enc_attributes_unpack(ENC_AT(&state->document_attributes, uint32_t, document));
}

/* One side of a pair: the document must count on every day from `from` on, and have room. */
static encours_status check_side(enc_state *state, uint32_t line, int32_t from, int64_t amount,
                                 encours_error *error)
{
    uint32_t document = document_of(state, line);
    if (from < ENC_AT(&state->document_effective, int32_t, document))
        return enc_error_set(error, ENCOURS_E_STATE,
                             "the matching date is before document %" PRIu32 " counts",
                             document + 1);
    if (enc_document_to(state, &state->counts, document) != ENC_DAY_NEVER)
        return enc_error_set(error, ENCOURS_E_STATE, "document %" PRIu32 " is cancelled",
                             document + 1);
    int64_t room = enc_busy_room(state, line, from);
    if (amount > room)
        return enc_error_set(error, ENCOURS_E_STATE,
                             "%" PRId64 " is allocated where document %" PRIu32 " has %" PRId64
                             " open on some day",
                             amount, document + 1, room);
    return ENCOURS_OK;
}

static encours_status check_pair(enc_state *state, const enc_pair *pair, int32_t from,
                                 encours_error *error)
{
    if (pair->credit_line >= state->counts.lines || pair->debit_line >= state->counts.lines)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no such line");
    if (pair->amount <= 0)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "an allocation has an amount greater than zero");
    uint32_t credit = document_of(state, pair->credit_line);
    uint32_t debit = document_of(state, pair->debit_line);
    enc_attributes credit_is = attributes_of(state, credit), debit_is = attributes_of(state, debit);
    if (enc_type_is_debit(credit_is.type) || !enc_type_is_debit(debit_is.type))
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "an allocation goes from a credit to a debit, not from document "
                             "%" PRIu32 " to %" PRIu32,
                             credit + 1, debit + 1);
    if (ENC_AT(&state->document_customer, uint32_t, credit) !=
        ENC_AT(&state->document_customer, uint32_t, debit)) {
        enc_error_set(error, ENCOURS_E_STATE,
                      "documents %" PRIu32 " and %" PRIu32 " are of two customers", credit + 1,
                      debit + 1);
        enc_error_hint(error, "Transfer one of them first");
        return ENCOURS_E_STATE;
    }
    if (credit_is.currency != debit_is.currency) {
        enc_error_set(error, ENCOURS_E_CURRENCY,
                      "documents %" PRIu32 " and %" PRIu32 " are in two currencies", credit + 1,
                      debit + 1);
        enc_error_hint(error, "Transfer one of them first");
        return ENCOURS_E_CURRENCY;
    }
    ENC_TRY(check_side(state, pair->credit_line, from, pair->amount, error));
    return check_side(state, pair->debit_line, from, pair->amount, error);
}

/* More pairs of a matching stay with its customer and currency. */
static encours_status check_continuation(const enc_state *state, const enc_pair *pair,
                                         encours_error *error)
{
    const enc_counts *counts = &state->counts;
    if (counts->matchings == 0)
        return enc_error_set(error, ENCOURS_E_STATE, "there is no matching to continue");
    uint32_t first = ENC_AT(&state->matchings, uint32_t, counts->matchings - 1);
    uint32_t known = document_of(state,
                                 ENC_AT(&state->allocations, enc_allocation, first).debit_line);
    uint32_t added = document_of(state, pair->debit_line);
    if (ENC_AT(&state->document_customer, uint32_t, known) !=
            ENC_AT(&state->document_customer, uint32_t, added) ||
        attributes_of(state, known).currency != attributes_of(state, added).currency)
        return enc_error_set(error, ENCOURS_E_STATE,
                             "a matching is of one customer and one currency");
    return ENCOURS_OK;
}

static void write_pair(enc_state *state, const enc_pair *pair, int32_t from)
{
    uint32_t row = state->counts.allocations;
    uint32_t *credit = &ENC_AT(&state->line_tip, uint32_t, pair->credit_line);
    uint32_t *debit = &ENC_AT(&state->line_tip, uint32_t, pair->debit_line);
    ENC_AT(&state->allocations, enc_allocation, row) = (enc_allocation){
        .amount = pair->amount,
        .credit_line = pair->credit_line,
        .debit_line = pair->debit_line,
        .previous_credit_after = *credit,
        .previous_debit_after = *debit,
        .from = from,
    };
    state->counts.allocations = row + 1;
    *credit = *debit = row + 1;
    enc_busy_add(state, &ENC_AT(&state->allocations, enc_allocation, row));
    enc_apply_push_kind(state, ENCOURS_EVENT_ALLOCATION);
}

/* Lines whose rows were compacted. What names no line is refused afterwards. */
static encours_status adopt_pairs(enc_state *state, const enc_allocation_event *event,
                                  encours_error *error)
{
    for (uint32_t i = 0; state->shelf != NULL && i < event->count; i++) {
        const uint32_t lines[] = {event->pairs[i].credit_line, event->pairs[i].debit_line};
        for (size_t side = 0; side < 2; side++)
            if (lines[side] < state->counts.lines)
                ENC_TRY(enc_adopt_line(state, lines[side], error));
    }
    return ENCOURS_OK;
}

encours_status enc_apply_allocation(enc_state *state, const enc_allocation_event *event,
                                    encours_error *error)
{
    enc_counts before = state->counts;
    ENC_TRY(enc_apply_open_day(state, event->from, "date", error));
    ENC_TRY(enc_apply_reserve(state, &state->allocations, before.allocations, event->count, error));
    ENC_TRY(enc_apply_reserve(state, &state->matchings, before.matchings, 1, error));
    ENC_TRY(enc_apply_kinds(state, event->count, error));
    ENC_TRY(adopt_pairs(state, event, error));
    for (uint32_t i = 0; i < event->count; i++) {
        encours_status status = check_pair(state, &event->pairs[i], event->from, error);
        bool begins = i == 0 && !event->continues;
        if (status == ENCOURS_OK && !begins)
            status = check_continuation(state, &event->pairs[i], error);
        if (status != ENCOURS_OK) {
            enc_state_rollback_locked(state, &before); /* the pairs already written */
            return status;
        }
        if (begins)
            ENC_AT(&state->matchings, uint32_t, state->counts.matchings++) = before.allocations;
        write_pair(state, &event->pairs[i], event->from);
    }
    return ENCOURS_OK;
}

encours_status enc_apply_end(enc_state *state, const enc_end *event, encours_error *error)
{
    enc_counts *counts = &state->counts;
    if (event->allocation >= counts->allocations)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no allocation number %" PRIu32,
                             event->allocation + 1);
    enc_allocation *allocation = &ENC_AT(&state->allocations, enc_allocation, event->allocation);
    if (allocation->end_after != 0) {
        enc_error_set(error, ENCOURS_E_STATE, "allocation %" PRIu32 " has ended already",
                      event->allocation + 1);
        enc_error_hint(error, "An end is never undone: allocate again from the day wanted");
        return ENCOURS_E_STATE;
    }
    if (event->at < allocation->from || event->at > ENCOURS_DATE_MAX)
        return enc_error_set(error, ENCOURS_E_STATE,
                             "allocation %" PRIu32 " cannot end before it begins",
                             event->allocation + 1);
    ENC_TRY(enc_apply_open_day(state, event->at, "date", error));
    ENC_TRY(enc_apply_reserve(state, &state->ends, counts->ends, 1, error));
    ENC_TRY(enc_apply_kinds(state, 1, error));
    ENC_TRY(enc_adopt_allocation(state, event->allocation, error));
    allocation = &ENC_AT(&state->allocations, enc_allocation, event->allocation);
    ENC_AT(&state->ends, enc_end, counts->ends++) = *event;
    __atomic_store_n(&allocation->end_after, counts->ends, __ATOMIC_RELEASE);
    enc_busy_end(state, allocation, event->at);
    enc_apply_push_kind(state, ENCOURS_EVENT_ALLOCATION_END);
    return ENCOURS_OK;
}

static bool lives_allocated(const enc_state *state, uint32_t document, int32_t at)
{
    const enc_counts *counts = &state->counts;
    uint32_t end = enc_document_line_end(state, counts, document);
    for (uint32_t line = ENC_AT(&state->document_first_line, uint32_t, document); line < end;
         line++)
        for (uint32_t row = enc_line_newest(state, counts, line); row != ENC_ROW_NONE;
             row = enc_line_next(state, counts, line, row)) {
            const enc_allocation *allocation = &ENC_AT(&state->allocations, enc_allocation, row);
            int32_t to = enc_allocation_to(state, counts, allocation);
            if (to > at && to > allocation->from)
                return true;
        }
    return false;
}

encours_status enc_apply_cancellation(enc_state *state, const enc_cancellation *event,
                                      encours_error *error)
{
    enc_counts *counts = &state->counts;
    uint32_t document = event->document;
    if (document >= counts->documents)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no document number %" PRIu32,
                             document + 1);
    if (enc_link_get(&state->document_cancel, document) != 0)
        return enc_error_set(error, ENCOURS_E_STATE, "document %" PRIu32 " is cancelled already",
                             document + 1);
    if (event->at < ENC_AT(&state->document_effective, int32_t, document) ||
        event->at > ENCOURS_DATE_MAX)
        return enc_error_set(error, ENCOURS_E_STATE,
                             "document %" PRIu32 " cannot be cancelled before it counts",
                             document + 1);
    if (event->reason < 1 || event->reason > 3)
        return enc_error_set(error, ENCOURS_E_INVALID, "there is no such reason to cancel");
    ENC_TRY(enc_apply_open_day(state, event->at, "date", error));
    if (lives_allocated(state, document, event->at)) {
        enc_error_set(error, ENCOURS_E_STATE,
                      "allocations of document %" PRIu32 " live on or after that day",
                      document + 1);
        enc_error_hint(error, "Ask for them to be ended; one that has a later end keeps it, cancel "
                              "on that day or later");
        return ENCOURS_E_STATE;
    }
    ENC_TRY(enc_apply_reserve(state, &state->cancellations, counts->cancellations, 1, error));
    ENC_TRY(enc_apply_kinds(state, 1, error));
    ENC_TRY(enc_adopt_document(state, document, error));
    ENC_AT(&state->cancellations, enc_cancellation, counts->cancellations++) = *event;
    enc_link_set(&state->document_cancel, document, counts->cancellations);
    enc_apply_push_kind(state, ENCOURS_EVENT_CANCELLATION);
    return ENCOURS_OK;
}

/* Value in the base currency: stated, or the gross amount of a document in that currency. Where
 * both are there, they must agree. */
typedef enum base_kind { BASE_NONE, BASE_KNOWN, BASE_CONTRADICTS } base_kind;

static base_kind base_value(const enc_state *state, uint32_t document, int64_t *out)
{
    uint32_t extra_after = ENC_AT(&state->document_extra, uint32_t, document);
    uint32_t currency = attributes_of(state, document).currency;
    bool in_base = ENC_AT(&state->currencies, enc_currency_row, currency).numeric ==
                   state->base_currency;
    *out = enc_document_gross(state, &state->counts, document);
    if (extra_after == 0 ||
        (ENC_AT(&state->extras, enc_extra, extra_after - 1).flags & ENC_EXTRA_BASE) == 0)
        return in_base ? BASE_KNOWN : BASE_NONE;
    int64_t stated = ENC_AT(&state->extras, enc_extra, extra_after - 1).base_amount;
    if (in_base && stated != *out)
        return BASE_CONTRADICTS;
    *out = stated;
    return BASE_KNOWN;
}

encours_status enc_apply_transfer(enc_state *state, const enc_transfer *event, encours_error *error)
{
    enc_counts *counts = &state->counts;
    if (event->credit >= counts->documents || event->debit >= counts->documents)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no such document");
    enc_attributes credit = attributes_of(state, event->credit);
    enc_attributes debit = attributes_of(state, event->debit);
    if (credit.type != ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT ||
        debit.type != ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT ||
        credit.reason != ENCOURS_ADJUSTMENT_TRANSFER || debit.reason != ENCOURS_ADJUSTMENT_TRANSFER)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "a transfer links a credit and a debit adjustment of that reason");
    int64_t out, in;
    base_kind from = base_value(state, event->credit, &out);
    base_kind to = base_value(state, event->debit, &in);
    bool comparable = from == to && from != BASE_CONTRADICTS &&
                      (from == BASE_KNOWN || credit.currency == debit.currency);
    if (!comparable || out != in)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "the two sides of a transfer have equal base value");
    ENC_TRY(enc_apply_reserve(state, &state->transfers, counts->transfers, 1, error));
    ENC_TRY(enc_apply_kinds(state, 1, error));
    ENC_AT(&state->transfers, enc_transfer, counts->transfers++) = *event;
    enc_apply_push_kind(state, ENCOURS_EVENT_TRANSFER);
    return ENCOURS_OK;
}
