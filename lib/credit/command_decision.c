/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "credit/coded.h"
#include "credit/engine.h"
#include "credit/facts_stage.h"
#include "credit/kinds.h"
#include "credit/stage.h"
#include "encours/fact.h"
#include "ledger/codec_values.h"

enum { FIXED_BYTES = 360, REASON_BYTES = 52 };

static encours_status check_optional(const encours_optional_i64 *amount, const char *field,
                                     encours_error *error)
{
    if (amount->is_set < 0 || amount->is_set > 1 || amount->reserved_0 != 0 ||
        (amount->is_set != 0 && amount->value == INT64_MIN))
        return enc_refuse(error, field,
                          "is_set is 0 or 1, what follows it 0, the value has an opposite");
    return ENCOURS_OK;
}

static encours_status check_asked(const enc_stage_decision *decision, encours_error *error)
{
    bool any = decision->currency != 0 || decision->asked_currency != 0;
    if (decision->asked == INT64_MIN)
        return enc_refuse(error, "asked", "an amount has an opposite");
    if (decision->paid < 0 || decision->ordered < 0)
        return enc_refuse(error, decision->paid < 0 ? "paid" : "ordered",
                          "what is supposed is not negative");
    if (!any && (decision->paid | decision->ordered) != 0)
        return enc_refuse(error, "currency", "amounts are of a currency");
    if (decision->term_days < -1 || decision->discount < -1)
        return enc_refuse(error, decision->term_days < -1 ? "term_days" : "discount",
                          "it is 0 or more, or -1 when it is not stated");
    if (decision->order != 0 && decision->subject_kind != ENCOURS_SUBJECT_DOCUMENT)
        return enc_refuse(error, "order", "only a document belongs to an order");
    if (decision->order != 0)
        ENC_TRY(enc_check_reference(decision->order, "order", error));
    ENC_TRY(
        enc_check_run(decision->dimension, 0, ENC_DIMENSION_NAME_BYTES_MAX, "dimension", error));
    ENC_TRY(enc_check_run(decision->value, decision->dimension.size > 0,
                          decision->dimension.size > 0 ? ENC_DIMENSION_VALUE_BYTES_MAX : 0, "value",
                          error));
    return ENCOURS_OK;
}

static encours_status check(const enc_stage_decision *decision, encours_error *error)
{
    if (decision->subject_kind != ENCOURS_SUBJECT_CUSTOMER &&
        decision->subject_kind != ENCOURS_SUBJECT_DOCUMENT &&
        decision->subject_kind != ENCOURS_SUBJECT_ORDER)
        return enc_refuse(error, "subject_kind",
                          "a decision is about a customer, a document or an order");
    ENC_TRY(enc_check_reference(decision->subject, "subject", error));
    ENC_TRY(enc_check_reference(decision->policy, "policy", error));
    if (decision->stage < 1 || decision->stage > ENC_DECISION_STAGES)
        return enc_refuse(error, "stage", "a decision has a stage from 1 to 8");
    if (decision->outcome < 1 || decision->outcome > ENC_DECISION_OUTCOMES)
        return enc_refuse(error, "outcome", "an outcome is a number from 1 to 4");
    ENC_TRY(enc_check_day(decision->as_of, "as_of", error));
    ENC_TRY(check_optional(&decision->exposure, "exposure", error));
    ENC_TRY(check_optional(&decision->limit, "limit", error));
    if (decision->amount == INT64_MIN)
        return enc_refuse(error, "amount", "an amount has an opposite");
    if (decision->currency == 0 &&
        (decision->amount != 0 || decision->exposure.is_set != 0 || decision->limit.is_set != 0))
        return enc_refuse(error, "currency", "amounts are of a currency");
    ENC_TRY(check_asked(decision, error));
    if (decision->reason_count > ENC_DECISION_REASONS_MAX)
        return enc_refuse(error, "reasons", "a decision has at most 64 reasons");
    for (size_t i = 0; i < decision->reason_count; i++)
        if (decision->reasons[i].release != 0)
            ENC_TRY(enc_check_reference(decision->reasons[i].release, "release", error));
    return ENCOURS_OK;
}

static uint8_t *put_optional(uint8_t *to, const encours_optional_i64 *amount)
{
    *to++ = (uint8_t)amount->is_set;
    return amount->is_set != 0 ? enc_put_signed(to, amount->value) : to;
}

static uint8_t *put_asked(uint8_t *to, const enc_stage_decision *decision)
{
    to = enc_put_signed(enc_put_varint(to, decision->asked_currency), decision->asked);
    to = enc_put_varint(to, (uint64_t)decision->paid);
    to = enc_put_varint(to, (uint64_t)decision->ordered);
    to = enc_put_signed(enc_put_signed(to, decision->term_days), decision->discount);
    to = enc_put_varint(to, decision->order);
    return enc_write_text(enc_write_text(to, decision->dimension), decision->value);
}

encours_status enc_decision_stage(encours_transaction *transaction,
                                  const enc_stage_decision *decision, encours_ref *reference,
                                  encours_error *error)
{
    uint8_t *to;
    ENC_TRY(check(decision, error));
    ENC_TRY(enc_command_begin(transaction, FIXED_BYTES + decision->reason_count * REASON_BYTES, &to,
                              error));
    *to++ = (uint8_t)decision->subject_kind;
    *to++ = decision->stage;
    *to++ = decision->outcome;
    to = enc_put_varint(enc_put_varint(to, decision->subject), decision->policy);
    to = enc_put_varint(enc_put_signed(to, decision->as_of.epoch_day), decision->known);
    to = enc_put_signed(enc_put_varint(to, decision->currency), decision->amount);
    to = put_optional(put_optional(to, &decision->exposure), &decision->limit);
    to = put_asked(to, decision);
    memcpy(to, decision->tables, sizeof decision->tables);
    to = enc_put_varint(to + sizeof decision->tables, decision->reason_count);
    for (size_t i = 0; i < decision->reason_count; i++) {
        const enc_stage_reason *reason = &decision->reasons[i];
        *to++ = reason->outcome;
        *to++ = reason->flags;
        to = enc_put_varint(enc_put_varint(to, reason->rule), reason->code);
        to = enc_put_signed(enc_put_signed(to, reason->measured), reason->threshold);
        to = enc_put_varint(enc_put_varint(to, reason->release), reason->excused_by);
    }
    return enc_command_end(transaction, ENC_COMMAND_DECISION, to, reference);
}

static encours_status get_subject(enc_command_run *run, enc_decision *row)
{
    const enc_state *state = run->session->state;
    const enc_counts *counts = &state->counts;
    encours_ref reference = enc_get_varint(&run->reader);
    unsigned made_by = row->subject_kind == ENCOURS_SUBJECT_CUSTOMER   ? ENC_COMMAND_CUSTOMER
                       : row->subject_kind == ENCOURS_SUBJECT_DOCUMENT ? ENC_COMMAND_POST
                                                                       : ENC_COMMAND_ORDER;
    uint32_t count = row->subject_kind == ENCOURS_SUBJECT_CUSTOMER   ? counts->customers
                     : row->subject_kind == ENCOURS_SUBJECT_DOCUMENT ? counts->documents
                                                                     : counts->orders;
    ENC_TRY(enc_run_resolve(run, reference, made_by, count, &row->subject));
    enc_fact_subject subject = {row->subject_kind, row->subject};
    row->customer = enc_subject_customer(state, &subject) - 1;
    return ENCOURS_OK;
}

static void get_optional(enc_command_run *run, enc_decision *row, uint8_t flag, int64_t *amount)
{
    if (*enc_get_bytes(&run->reader, 1) == 0)
        return;
    row->flags |= flag;
    *amount = enc_get_signed(&run->reader);
}

/* Row + 1 of a currency, 0 for none. */
static encours_status get_currency(enc_command_run *run, uint16_t numeric, uint8_t *after)
{
    uint32_t row;
    *after = 0;
    if (numeric == 0)
        return ENCOURS_OK;
    ENC_TRY(enc_intern_currency(run->session, numeric, &row, run->error));
    *after = (uint8_t)(row + 1);
    return ENCOURS_OK;
}

static encours_status get_besides(enc_command_run *run, enc_decision *row)
{
    const enc_counts *counts = &run->session->state->counts;
    encours_ref order = enc_get_varint(&run->reader);
    enc_text dimension = enc_run_text(run), value = enc_run_text(run);
    uint32_t place;
    if (order != 0) {
        ENC_TRY(enc_run_resolve(run, order, ENC_COMMAND_ORDER, counts->orders, &place));
        row->order_after = place + 1;
    }
    if (dimension.size == 0)
        return ENCOURS_OK;
    ENC_TRY(enc_find_dimension(run->session, dimension, &place, run->error));
    ENC_TRY(enc_intern_value(run->session, place, value, &row->value_after, run->error));
    row->value_after++;
    return ENCOURS_OK;
}

/* What was asked is the amount unless it was in another currency. */
static encours_status get_asked(enc_command_run *run, enc_decision *row, uint16_t currency)
{
    uint16_t asked = (uint16_t)enc_get_varint(&run->reader);
    row->asked = enc_get_signed(&run->reader);
    row->paid = (int64_t)enc_get_varint(&run->reader);
    row->ordered = (int64_t)enc_get_varint(&run->reader);
    row->term_days = (int32_t)enc_get_signed(&run->reader);
    row->discount = (int32_t)enc_get_signed(&run->reader);
    if (asked == 0 || asked == currency) {
        asked = currency;
        row->asked = row->amount;
    }
    ENC_TRY(get_besides(run, row));
    ENC_TRY(get_currency(run, currency, &row->currency_after));
    return get_currency(run, asked, &row->asked_currency_after);
}

static encours_status get_reason(enc_command_run *run, enc_decision_reason *reason)
{
    const uint8_t *head = enc_get_bytes(&run->reader, 2);
    *reason = (enc_decision_reason){.outcome = head[0], .flags = head[1]};
    reason->rule = (uint16_t)enc_get_varint(&run->reader);
    reason->code = (uint16_t)enc_get_varint(&run->reader);
    reason->measured = enc_get_signed(&run->reader);
    reason->threshold = enc_get_signed(&run->reader);
    encours_ref release = enc_get_varint(&run->reader);
    reason->excused_by = (uint16_t)enc_get_varint(&run->reader);
    if (release == 0)
        return ENCOURS_OK;
    uint32_t fact;
    ENC_TRY(
        enc_run_resolve(run, release, ENC_COMMAND_FACT, run->session->state->counts.facts, &fact));
    reason->release_after = fact + 1;
    return ENCOURS_OK;
}

/* A release that was given for so many decisions is not used once more: others may have been
 * recorded since the credit was asked. */
static encours_status check_release(const enc_command_run *run, uint32_t release_after)
{
    enc_state *state = run->session->state;
    const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, release_after - 1);
    enc_coded coded;
    uint64_t given, uses;
    if (fact->kind != ENCOURS_FACT_RELEASE ||
        !enc_coded_parse(enc_strings_get(&state->strings, fact->code), &coded) ||
        !enc_coded_number(&coded, "uses", ENC_RELEASE_USES_MAX, &given))
        return ENCOURS_OK;
    ENC_TRY(enc_release_uses(state, &state->counts, release_after - 1, given, &uses, run->error));
    if (uses < given)
        return ENCOURS_OK;
    enc_error_set(run->error, ENCOURS_E_STATE,
                  "release %" PRIu32 " was given for %" PRIu64 " decision%s, which are on record",
                  release_after, given, given == 1 ? "" : "s");
    enc_error_hint(run->error, "Check the event again with a credit of what is known now");
    enc_error_field(run->error, "release");
    return ENCOURS_E_STATE;
}

encours_status enc_run_decision(enc_command_run *run)
{
    enc_decision_reason reasons[ENC_DECISION_REASONS_MAX];
    enc_decision_event decision = {.reasons = reasons};
    enc_decision *row = &decision.row;
    const uint8_t *head = enc_get_bytes(&run->reader, 3);
    row->subject_kind = head[0];
    row->stage = head[1];
    row->outcome = head[2];
    ENC_TRY(get_subject(run, row));
    ENC_TRY(enc_run_resolve(run, enc_get_varint(&run->reader), ENC_COMMAND_POLICY,
                            enc_policies_count(&run->session->state->counts), &row->policy));
    row->as_of = enc_run_day(run);
    row->known = (uint32_t)enc_get_varint(&run->reader);
    uint16_t currency = (uint16_t)enc_get_varint(&run->reader);
    row->amount = enc_get_signed(&run->reader);
    get_optional(run, row, ENC_DECISION_EXPOSURE, &row->exposure);
    get_optional(run, row, ENC_DECISION_LIMIT, &row->limit);
    ENC_TRY(get_asked(run, row, currency));
    memcpy(row->tables, enc_get_bytes(&run->reader, sizeof row->tables), sizeof row->tables);
    row->reason_count = (uint16_t)enc_get_varint(&run->reader);
    for (uint16_t i = 0; i < row->reason_count; i++)
        ENC_TRY(get_reason(run, &reasons[i]));
    for (uint16_t i = 0; i < row->reason_count; i++)
        if (reasons[i].release_after != 0)
            ENC_TRY(check_release(run, reasons[i].release_after));
    enc_event event = {.kind = ENCOURS_EVENT_DECISION};
    event.as.engine = &decision;
    ENC_TRY(enc_session_put(run->session, &event, run->error));
    run->slot->number = enc_decisions_count(&run->session->state->counts);
    return ENCOURS_OK;
}
