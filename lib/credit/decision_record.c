/* SPDX-License-Identifier: MIT */
/* Decisions as they were recorded. */
#include <string.h>

#include "base/struct_size.h"
#include "credit/decision.h"
#include "credit/profile.h"
#include "ledger/shelf.h"
#include "ledger/view.h"

encours_status enc_decision_find(const encours_view *view, uint64_t number,
                                 const enc_decision **out, encours_error *error)
{
    uint32_t count = enc_decisions_count(&view->counts);
    if (number == 0 || number > count) {
        enc_error_set(error, ENCOURS_E_NOT_FOUND,
                      "the view knows %" PRIu32 " decisions, not number %" PRIu64, count, number);
        enc_error_field(error, "number");
        return ENCOURS_E_NOT_FOUND;
    }
    *out = enc_decision_at(view->state, (uint32_t)number - 1);
    return enc_view_ask_customer(view, ENCOURS_ACTION_READ_CREDIT, (uint64_t)(*out)->customer + 1,
                                 error);
}

static void copy_text(char *to, size_t size, const enc_state *state, uint32_t text)
{
    enc_text_copy(to, size, enc_strings_get(&state->strings, text).bytes);
}

static uint16_t currency_at(const enc_state *state, uint8_t after)
{
    return after != 0 ? ENC_AT(&state->currencies, enc_currency_row, after - 1u).numeric : 0;
}

static void recall_event(const enc_state *state, const enc_decision *row,
                         encours_decision_record *record)
{
    uint64_t subject = (uint64_t)row->subject + 1;
    record->customer = (uint64_t)row->customer + 1;
    record->document = row->subject_kind == ENCOURS_SUBJECT_DOCUMENT ? subject : 0;
    record->order = row->subject_kind == ENCOURS_SUBJECT_ORDER ? subject : row->order_after;
    record->amount = row->asked;
    record->paid = row->paid;
    record->ordered_besides = row->ordered;
    record->as_of.epoch_day = row->as_of;
    record->term_days = row->term_days;
    record->discount = row->discount;
    record->currency = currency_at(state, row->asked_currency_after);
    if (row->value_after == 0)
        return;
    const enc_value *value = &ENC_AT(&state->values, enc_value, row->value_after - 1);
    copy_text(record->dimension, sizeof record->dimension, state,
              ENC_AT(&state->dimensions, uint32_t, value->dimension));
    copy_text(record->value, sizeof record->value, state, value->text);
}

static void recall_record(const encours_view *view, uint64_t number, const enc_decision *row,
                          encours_decision_record *record)
{
    const enc_state *state = view->state;
    uint32_t transaction = ENC_TRANSACTION_OF(state, &view->counts, engine[ENC_ROWS_DECISIONS],
                                              (uint32_t)number - 1);
    const enc_transaction_row *by = &ENC_AT(&state->transactions, enc_transaction_row, transaction);
    *record = (encours_decision_record){.number = number,
                                        .policy = (uint64_t)row->policy + 1,
                                        .known = row->known,
                                        .sequence = by->last_sequence,
                                        .recorded_at = by->recorded_at};
    recall_event(state, row, record);
    if (row->known > 0)
        record->known_sequence =
            ENC_AT(&state->transactions, enc_transaction_row, row->known - 1).last_sequence;
    memcpy(record->tables, row->tables, sizeof record->tables);
    copy_text(record->actor, sizeof record->actor, state, by->actor);
    copy_text(record->reason, sizeof record->reason, state, by->reason);
}

static void recall_reason(const enc_decision_reason *reason, size_t i, encours_decision *decision)
{
    decision->rules[i] = reason->rule;
    decision->figures[i] = reason->code;
    decision->outcomes[i] = reason->outcome;
    decision->flags[i] = reason->flags;
    decision->measured[i] = reason->measured;
    decision->thresholds[i] = reason->threshold;
    decision->excuses[i] = reason->release_after != 0 ? reason->release_after : reason->excused_by;
}

static void recall_decision(const enc_state *state, const enc_decision *row,
                            encours_decision *decision)
{
    bool exposure = (row->flags & ENC_DECISION_EXPOSURE) != 0;
    bool limit = (row->flags & ENC_DECISION_LIMIT) != 0;
    *decision = (encours_decision){.outcome = row->outcome,
                                   .reason_count = row->reason_count,
                                   .customer = (uint64_t)row->customer + 1,
                                   .amount = row->amount,
                                   .exposure = exposure ? row->exposure : INT64_MIN,
                                   .limit = limit ? row->limit : INT64_MIN,
                                   .headroom = INT64_MIN,
                                   .currency = currency_at(state, row->currency_after),
                                   .stage = row->stage};
    if (exposure && limit)
        decision->headroom = enc_headroom_of(row->limit, row->exposure);
    for (uint32_t i = 0; i < row->reason_count; i++)
        recall_reason(enc_reason_at(state, row->first_reason + i), i, decision);
}

void enc_decision_recall(const encours_view *view, uint64_t number, const enc_decision *row,
                         encours_decision_record *record, encours_decision *decision)
{
    recall_record(view, number, row, record);
    recall_decision(view->state, row, decision);
    memcpy(decision->dimension, record->dimension, sizeof decision->dimension);
    memcpy(decision->value, record->value, sizeof decision->value);
}

encours_status encours_view_decision(const encours_view *view, uint64_t number,
                                     encours_decision_record *record, encours_decision *decision,
                                     encours_error *error)
{
    ENC_REQUIRE(view != NULL);
    ENC_REQUIRE_STRUCT(record, encours_decision_record, error);
    ENC_REQUIRE_STRUCT(decision, encours_decision, error);
    const enc_decision *row;
    encours_decision_record asked;
    encours_decision answered;
    ENC_TRY(enc_decision_find(view, number, &row, error));
    enc_reading reading = enc_reading_begin(view->state);
    enc_decision_recall(view, number, row, &asked, &answered);
    ENC_TRY(enc_reading_end(&reading, ENCOURS_OK, error));
    enc_struct_store(record, &asked, sizeof asked);
    enc_struct_store(decision, &answered, sizeof answered);
    return ENCOURS_OK;
}

static bool differs(const char *what, size_t reason, int64_t one, int64_t other,
                    enc_difference *out)
{
    if (one == other)
        return false;
    *out = (enc_difference){what, reason, one, other};
    return true;
}

static bool reasons_differ(const encours_decision *one, const encours_decision *other, size_t i,
                           enc_difference *out)
{
    return differs("rule", i + 1, one->rules[i], other->rules[i], out) ||
           differs("figure", i + 1, one->figures[i], other->figures[i], out) ||
           differs("outcome", i + 1, one->outcomes[i], other->outcomes[i], out) ||
           differs("flags", i + 1, one->flags[i], other->flags[i], out) ||
           differs("measured value", i + 1, one->measured[i], other->measured[i], out) ||
           differs("threshold", i + 1, one->thresholds[i], other->thresholds[i], out) ||
           differs("excuse", i + 1, (int64_t)one->excuses[i], (int64_t)other->excuses[i], out);
}

bool enc_decisions_differ(const encours_decision *one, const encours_decision *other,
                          enc_difference *out)
{
    if (differs("outcome", 0, one->outcome, other->outcome, out) ||
        differs("customer", 0, (int64_t)one->customer, (int64_t)other->customer, out) ||
        differs("stage", 0, one->stage, other->stage, out) ||
        differs("currency", 0, one->currency, other->currency, out) ||
        differs("amount", 0, one->amount, other->amount, out) ||
        differs("exposure", 0, one->exposure, other->exposure, out) ||
        differs("limit", 0, one->limit, other->limit, out) ||
        differs("headroom", 0, one->headroom, other->headroom, out) ||
        differs("number of reasons", 0, one->reason_count, other->reason_count, out))
        return true;
    for (size_t i = 0; i < one->reason_count && i < ENCOURS_REASONS_MAX; i++)
        if (reasons_differ(one, other, i, out))
            return true;
    return false;
}
