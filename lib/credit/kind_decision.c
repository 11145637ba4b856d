/* SPDX-License-Identifier: MIT */
/* Credit decisions: what was decided and why, as it stood then. Nothing is decided here. */
#include <string.h>

#include "credit/kinds.h"
#include "encours/fact.h"
#include "ledger/apply.h"
#include "ledger/codec_values.h"
#include "ledger/cursor.h"

/* Above the kind of the subject, in the bytes. */
enum {
    HAS_EXPOSURE = 8,
    HAS_LIMIT = 16,
    HAS_CURRENCY = 32,
    HAS_ASKED = 64, /* in another currency */
    HAS_PAID = 128,
    HAS_ORDERED = 256,
    HAS_TERM = 512,
    HAS_DISCOUNT = 1024,
    HAS_ORDER = 2048,
    HAS_VALUE = 4096,
    HAS_ALL = 8192
};

/* Registers. */
enum { CUSTOMER = ENC_REGISTERS_CREDIT, SUBJECT, DAY };

static uint8_t *put_reasons(uint8_t *to, const enc_decision_event *decision)
{
    to = enc_put_varint(to, decision->row.reason_count);
    for (uint16_t i = 0; i < decision->row.reason_count; i++) {
        const enc_decision_reason *reason = &decision->reasons[i];
        to = enc_put_varint(enc_put_varint(to, reason->rule), reason->code);
        to = enc_put_varint(enc_put_varint(to, reason->outcome), reason->flags);
        to = enc_put_signed(enc_put_signed(to, reason->measured), reason->threshold);
        to = enc_put_varint(enc_put_varint(to, reason->release_after), reason->excused_by);
    }
    return to;
}

static unsigned members_of(const enc_decision *row)
{
    return ((row->flags & ENC_DECISION_EXPOSURE) != 0 ? HAS_EXPOSURE : 0u) |
           ((row->flags & ENC_DECISION_LIMIT) != 0 ? HAS_LIMIT : 0u) |
           (row->currency_after != 0 ? HAS_CURRENCY : 0u) |
           (row->asked_currency_after != row->currency_after ? HAS_ASKED : 0u) |
           (row->paid != 0 ? HAS_PAID : 0u) | (row->ordered != 0 ? HAS_ORDERED : 0u) |
           (row->term_days >= 0 ? HAS_TERM : 0u) | (row->discount >= 0 ? HAS_DISCOUNT : 0u) |
           (row->order_after != 0 ? HAS_ORDER : 0u) | (row->value_after != 0 ? HAS_VALUE : 0u);
}

/* What was asked, where it is more than the amount. */
static uint8_t *put_asked(uint8_t *to, const enc_decision *row, unsigned has)
{
    if ((has & HAS_ASKED) != 0)
        to = enc_put_signed(enc_put_varint(to, row->asked_currency_after - 1u), row->asked);
    if ((has & HAS_PAID) != 0)
        to = enc_put_varint(to, (uint64_t)row->paid);
    if ((has & HAS_ORDERED) != 0)
        to = enc_put_varint(to, (uint64_t)row->ordered);
    if ((has & HAS_TERM) != 0)
        to = enc_put_varint(to, (uint64_t)row->term_days);
    if ((has & HAS_DISCOUNT) != 0)
        to = enc_put_varint(to, (uint64_t)row->discount);
    if ((has & HAS_ORDER) != 0)
        to = enc_put_varint(to, row->order_after - 1);
    return (has & HAS_VALUE) != 0 ? enc_put_varint(to, row->value_after - 1) : to;
}

uint8_t *enc_put_decision(enc_codec *codec, uint8_t *to, const enc_event *event)
{
    const enc_decision_event *decision = event->as.engine;
    const enc_decision *row = &decision->row;
    unsigned has = members_of(row);
    to = enc_put_varint(to, row->subject_kind | has);
    to = enc_put_signed(to, (int64_t)row->customer - codec->engine[CUSTOMER]);
    if (row->subject_kind != ENCOURS_SUBJECT_CUSTOMER)
        to = enc_put_signed(to, (int64_t)row->subject - codec->engine[SUBJECT]);
    to = enc_put_varint(enc_put_varint(to, row->stage), row->outcome);
    to = enc_put_signed(to, row->as_of - codec->engine[DAY]);
    to = enc_put_varint(enc_put_varint(to, row->known), row->policy);
    if ((has & HAS_CURRENCY) != 0)
        to = enc_put_varint(to, row->currency_after - 1u);
    to = enc_put_signed(to, row->amount);
    if ((has & HAS_EXPOSURE) != 0)
        to = enc_put_signed(to, row->exposure);
    if ((has & HAS_LIMIT) != 0)
        to = enc_put_signed(to, row->limit);
    to = put_asked(to, row, has);
    memcpy(to, row->tables, sizeof row->tables);
    codec->engine[CUSTOMER] = row->customer;
    codec->engine[DAY] = row->as_of;
    if (row->subject_kind != ENCOURS_SUBJECT_CUSTOMER)
        codec->engine[SUBJECT] = row->subject;
    return put_reasons(to + sizeof row->tables, decision);
}

static void get_reasons(enc_reader *reader, enc_decision_event *decision,
                        enc_decision_reason *reasons)
{
    decision->row.reason_count = (uint16_t)enc_read_below(reader, ENC_DECISION_REASONS_MAX + 1);
    decision->reasons = reasons;
    for (uint16_t i = 0; i < decision->row.reason_count; i++) {
        enc_decision_reason *reason = &reasons[i];
        *reason = (enc_decision_reason){0};
        reason->rule = (uint16_t)enc_read_below(reader, 65536);
        reason->code = (uint16_t)enc_read_below(reader, 65536);
        reason->outcome = (uint8_t)enc_read_below(reader, 256);
        reason->flags = (uint8_t)enc_read_below(reader, 256);
        reason->measured = enc_get_signed(reader);
        reason->threshold = enc_get_signed(reader);
        reason->release_after = (uint32_t)enc_read_below(reader, ENC_ROW_NONE);
        reason->excused_by = (uint16_t)enc_read_below(reader, 65536);
    }
}

/* An event of a decision with its reasons, as it is decoded. */
typedef struct decoded {
    enc_decision_event event;
    enc_decision_reason reasons[ENC_DECISION_REASONS_MAX];
} decoded;

_Static_assert(sizeof(decoded) <= ENC_ENGINE_EVENT_BYTES, "what is decoded has its place");

static uint32_t get_row(enc_codec *codec, enc_reader *reader, int which)
{
    uint32_t row = enc_read_row(reader, (uint32_t)codec->engine[which]);
    codec->engine[which] = row;
    return row;
}

/* An amount or count that is there: of an amount not 0. */
static int64_t get_count(enc_reader *reader, int64_t low, int64_t high)
{
    int64_t value = (int64_t)enc_read_below(reader, (uint64_t)high + 1);
    reader->failed |= value < low;
    return value;
}

static void get_asked(enc_reader *reader, enc_decision *row, unsigned has)
{
    row->asked_currency_after = row->currency_after;
    row->asked = row->amount;
    row->term_days = row->discount = -1;
    if ((has & HAS_ASKED) != 0) {
        row->asked_currency_after = (uint8_t)(enc_read_below(reader, ENC_CURRENCIES_MAX) + 1);
        row->asked = enc_get_signed(reader);
        reader->failed |= row->asked_currency_after == row->currency_after;
    }
    if ((has & HAS_PAID) != 0)
        row->paid = get_count(reader, 1, INT64_MAX);
    if ((has & HAS_ORDERED) != 0)
        row->ordered = get_count(reader, 1, INT64_MAX);
    if ((has & HAS_TERM) != 0)
        row->term_days = (int32_t)get_count(reader, 0, INT32_MAX);
    if ((has & HAS_DISCOUNT) != 0)
        row->discount = (int32_t)get_count(reader, 0, INT32_MAX);
    if ((has & HAS_ORDER) != 0)
        row->order_after = (uint32_t)enc_read_below(reader, ENC_ROW_NONE) + 1;
    if ((has & HAS_VALUE) != 0)
        row->value_after = (uint32_t)enc_read_below(reader, ENC_ROW_NONE) + 1;
}

void enc_get_decision(enc_codec *codec, enc_reader *reader, enc_decoded *out)
{
    decoded *to = (decoded *)(void *)out->engine;
    enc_decision *row = &to->event.row;
    *row = (enc_decision){0};
    unsigned has = (unsigned)enc_read_below(reader, HAS_ALL);
    row->subject_kind = has & 7;
    row->customer = get_row(codec, reader, CUSTOMER);
    row->subject = row->subject_kind != ENCOURS_SUBJECT_CUSTOMER ? get_row(codec, reader, SUBJECT)
                                                                 : row->customer;
    row->stage = (uint8_t)enc_read_below(reader, ENC_DECISION_STAGES + 1);
    row->outcome = (uint8_t)enc_read_below(reader, ENC_DECISION_OUTCOMES + 1);
    row->as_of = enc_read_day(reader, (int32_t)codec->engine[DAY]);
    codec->engine[DAY] = row->as_of;
    row->known = (uint32_t)enc_read_below(reader, ENC_ROW_NONE);
    row->policy = (uint32_t)enc_read_below(reader, ENC_ROW_NONE);
    if ((has & HAS_CURRENCY) != 0)
        row->currency_after = (uint8_t)(enc_read_below(reader, ENC_CURRENCIES_MAX) + 1);
    row->amount = enc_get_signed(reader);
    row->flags = ((has & HAS_EXPOSURE) != 0 ? ENC_DECISION_EXPOSURE : 0) |
                 ((has & HAS_LIMIT) != 0 ? ENC_DECISION_LIMIT : 0);
    if ((has & HAS_EXPOSURE) != 0)
        row->exposure = enc_get_signed(reader);
    if ((has & HAS_LIMIT) != 0)
        row->limit = enc_get_signed(reader);
    get_asked(reader, row, has);
    const uint8_t *tables = enc_get_bytes(reader, sizeof row->tables);
    if (tables != NULL)
        memcpy(row->tables, tables, sizeof row->tables);
    get_reasons(reader, &to->event, to->reasons);
    out->event.as.engine = &to->event;
}

static encours_status missing(encours_error *error, const char *field, uint32_t row)
{
    enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no %s number %" PRIu32, field, row + 1);
    enc_error_field(error, field);
    return ENCOURS_E_NOT_FOUND;
}

/* A decision is about a customer, or about an order or document of his. */
static encours_status check_subject(const enc_state *state, const enc_decision *row,
                                    encours_error *error)
{
    const enc_counts *counts = &state->counts;
    enc_fact_subject subject = {row->subject_kind, row->subject};
    if (row->customer >= counts->customers)
        return missing(error, "customer", row->customer);
    if (row->subject_kind == ENCOURS_SUBJECT_DOCUMENT && row->subject >= counts->documents)
        return missing(error, "document", row->subject);
    if (row->subject_kind == ENCOURS_SUBJECT_ORDER && row->subject >= counts->orders)
        return missing(error, "order", row->subject);
    if (row->subject_kind != ENCOURS_SUBJECT_CUSTOMER &&
        row->subject_kind != ENCOURS_SUBJECT_DOCUMENT && row->subject_kind != ENCOURS_SUBJECT_ORDER)
        return enc_refuse_as(error, ENCOURS_E_INVALID, "subject_kind",
                             "a decision is about a customer, a document or an order");
    if (enc_subject_customer(state, &subject) != row->customer + 1)
        return enc_refuse_as(error, ENCOURS_E_INVALID, "customer",
                             "what a decision is about is not that customer's");
    return ENCOURS_OK;
}

static encours_status check_values(const enc_decision *row, encours_error *error)
{
    if (row->stage < 1 || row->stage > ENC_DECISION_STAGES)
        return enc_refuse_as(error, ENCOURS_E_INVALID, "stage",
                             "a decision has a stage from 1 to 8");
    if (row->outcome < 1 || row->outcome > ENC_DECISION_OUTCOMES)
        return enc_refuse_as(error, ENCOURS_E_INVALID, "outcome",
                             "an outcome is a number from 1 to 4");
    if (row->as_of < ENCOURS_DATE_MIN || row->as_of > ENCOURS_DATE_MAX)
        return enc_refuse_as(error, ENCOURS_E_INVALID, "as_of", "the day is out of range");
    if (row->amount == INT64_MIN || row->exposure == INT64_MIN || row->limit == INT64_MIN ||
        row->asked == INT64_MIN)
        return enc_refuse_as(error, ENCOURS_E_INVALID, "amount", "an amount has an opposite");
    if (row->paid < 0 || row->ordered < 0 || row->term_days < -1 || row->discount < -1)
        return enc_refuse_as(error, ENCOURS_E_INVALID, "paid", "what is supposed is not negative");
    if ((row->currency_after == 0 && (row->amount | row->flags) != 0) ||
        (row->asked_currency_after == 0 && (row->asked | row->paid | row->ordered) != 0))
        return enc_refuse_as(error, ENCOURS_E_INVALID, "currency", "amounts are of a currency");
    if (row->asked_currency_after == row->currency_after && row->asked != row->amount)
        return enc_refuse_as(error, ENCOURS_E_INVALID, "asked",
                             "what was asked in the currency of the amount is the amount");
    if (row->reason_count > ENC_DECISION_REASONS_MAX)
        return enc_refuse_as(error, ENCOURS_E_LIMIT, "reasons",
                             "a decision has at most 64 reasons");
    return ENCOURS_OK;
}

/* The order of a document, and the value of the event's own dimension. */
static encours_status check_besides(const enc_state *state, const enc_decision *row,
                                    encours_error *error)
{
    const enc_counts *counts = &state->counts;
    if (row->value_after > counts->values)
        return missing(error, "value", row->value_after - 1);
    if (row->order_after > counts->orders)
        return missing(error, "order", row->order_after - 1);
    if (row->order_after == 0)
        return ENCOURS_OK;
    if (row->subject_kind != ENCOURS_SUBJECT_DOCUMENT ||
        ENC_AT(&state->orders, enc_order, row->order_after - 1).customer != row->customer)
        return enc_refuse_as(error, ENCOURS_E_INVALID, "order",
                             "a document belongs to an order of its customer, nothing else to any");
    return ENCOURS_OK;
}

static encours_status check_reasons(const enc_state *state, const enc_decision_event *decision,
                                    encours_error *error)
{
    for (uint16_t i = 0; i < decision->row.reason_count; i++) {
        uint32_t after = decision->reasons[i].release_after;
        if (after > state->counts.facts)
            return missing(error, "fact", after - 1);
        if (after == 0)
            continue;
        uint16_t kind = ENC_AT(&state->facts, enc_fact, after - 1).kind;
        if (kind != ENCOURS_FACT_RELEASE && kind != ENCOURS_FACT_EXCLUSION)
            return enc_refuse_as(error, ENCOURS_E_INVALID, "release",
                                 "a rule is released by a RELEASE or an EXCLUSION");
    }
    return ENCOURS_OK;
}

static encours_status check(const enc_state *state, const enc_decision_event *decision,
                            encours_error *error)
{
    const enc_decision *row = &decision->row;
    const enc_counts *counts = &state->counts;
    ENC_TRY(check_subject(state, row, error));
    ENC_TRY(check_values(row, error));
    ENC_TRY(check_besides(state, row, error));
    if (row->policy >= enc_policies_count(counts))
        return missing(error, "policy", row->policy);
    if (row->currency_after > counts->currencies || row->asked_currency_after > counts->currencies)
        return enc_refuse_as(error, ENCOURS_E_CURRENCY, "currency",
                             "the currency is not in the ledger");
    if (row->known > counts->transactions)
        return enc_refuse_as(error, ENCOURS_E_INVALID, "known",
                             "a decision knows no transaction that is not before its own");
    return check_reasons(state, decision, error);
}

encours_status enc_apply_decision(enc_state *state, const enc_event *event, encours_error *error)
{
    const enc_decision_event *decision = event->as.engine;
    enc_column *columns = state->engine_columns;
    uint32_t *decisions = &state->counts.engine[ENC_ROWS_DECISIONS];
    uint32_t *reasons = &state->counts.engine[ENC_ROWS_DECISION_REASONS];
    ENC_TRY(check(state, decision, error));
    enc_decision row = decision->row;
    ENC_TRY(enc_apply_reserve(state, &columns[ENC_CREDIT_DECISIONS], *decisions, 1, error));
    ENC_TRY(
        enc_apply_reserve(state, &columns[ENC_CREDIT_REASONS], *reasons, row.reason_count, error));
    ENC_TRY(enc_apply_kinds(state, 1, error));
    uint32_t *tip = &ENC_AT(&columns[ENC_CREDIT_DECISION_TIP], uint32_t, row.customer);
    row.previous_after = *tip;
    row.first_reason = *reasons;
    for (uint16_t i = 0; i < row.reason_count; i++) {
        enc_decision_reason *to = &ENC_AT(&columns[ENC_CREDIT_REASONS], enc_decision_reason,
                                          (*reasons)++);
        *to = decision->reasons[i];
        to->decision = *decisions;
    }
    ENC_AT(&columns[ENC_CREDIT_DECISIONS], enc_decision, (*decisions)++) = row;
    *tip = *decisions;
    enc_apply_push_kind(state, ENCOURS_EVENT_DECISION);
    return ENCOURS_OK;
}

enc_about enc_about_decision(const enc_state *state, uint32_t row)
{
    const enc_decision *decision = enc_decision_at(state, row);
    uint32_t number = decision->subject + 1;
    return (enc_about){
        .customer = decision->customer + 1,
        .document = decision->subject_kind == ENCOURS_SUBJECT_DOCUMENT ? number : 0,
        .order = decision->subject_kind == ENCOURS_SUBJECT_ORDER ? number : decision->order_after};
}

void enc_show_decision(encours_cursor *cursor, size_t i, uint32_t row)
{
    const enc_state *state = cursor->view->state;
    const enc_decision *decision = enc_decision_at(state, row);
    bool exposure = (decision->flags & ENC_DECISION_EXPOSURE) != 0;
    bool limit = (decision->flags & ENC_DECISION_LIMIT) != 0;
    int64_t currency = 0;
    if (decision->currency_after != 0)
        currency =
            ENC_AT(&state->currencies, enc_currency_row, decision->currency_after - 1u).numeric;
    enc_cursor_put(cursor, ENCOURS_COLUMN_DECISION, i, (int64_t)row + 1);
    enc_cursor_put(cursor, ENCOURS_COLUMN_POLICY, i, (int64_t)decision->policy + 1);
    enc_cursor_put(cursor, ENCOURS_COLUMN_STAGE, i, decision->stage);
    enc_cursor_put(cursor, ENCOURS_COLUMN_OUTCOME, i, decision->outcome);
    enc_cursor_put(cursor, ENCOURS_COLUMN_DATE, i, decision->as_of);
    enc_cursor_put(cursor, ENCOURS_COLUMN_CURRENCY, i, currency);
    enc_cursor_put(cursor, ENCOURS_COLUMN_AMOUNT, i, decision->amount);
    enc_cursor_put(cursor, ENCOURS_COLUMN_EXPOSURE, i, exposure ? decision->exposure : INT64_MIN);
    enc_cursor_put(cursor, ENCOURS_COLUMN_LIMIT, i, limit ? decision->limit : INT64_MIN);
}

void enc_credit_publish(enc_state *state)
{
    uint32_t from = enc_decisions_count(&state->published),
             to = enc_decisions_count(&state->counts);
    for (uint32_t row = from; row < to; row++)
        enc_link_set(&state->engine_columns[ENC_CREDIT_DECISION_HEAD],
                     enc_decision_at(state, row)->customer, row + 1);
}

void enc_credit_rollback(enc_state *state, const enc_counts *to)
{
    for (uint32_t row = enc_decisions_count(&state->counts); row-- > enc_decisions_count(to);) {
        const enc_decision *decision = enc_decision_at(state, row);
        ENC_AT(&state->engine_columns[ENC_CREDIT_DECISION_TIP], uint32_t,
               decision->customer) = decision->previous_after;
    }
}
