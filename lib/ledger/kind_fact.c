/* SPDX-License-Identifier: MIT */
/* Dated facts and their ends. */
#include "ledger/apply.h"
#include "ledger/codec_values.h"
#include "ledger/cursor.h"
#include "ledger/fact_rules.h"
#include "ledger/facts.h"
#include "ledger/groups.h"
#include "ledger/identified.h"
#include "ledger/kinds.h"

uint8_t *enc_put_fact(enc_codec *codec, uint8_t *to, const enc_event *event)
{
    const enc_fact_event *fact = &event->as.fact;
    unsigned has = enc_fact_members(fact);
    to = enc_put_varint(to, fact->subject.kind | has);
    to = enc_put_varint(to, fact->kind);
    to = enc_put_signed(to, (int64_t)fact->subject.row - codec->subject);
    to = enc_put_signed(to, (int64_t)fact->from - codec->fact_from);
    if ((has & ENC_FACT_HAS_AMOUNT) != 0)
        to = enc_put_varint(to, (uint64_t)fact->amount);
    if ((has & ENC_FACT_HAS_CURRENCY) != 0)
        to = enc_put_varint(to, fact->currency_after - 1u);
    if ((has & ENC_FACT_HAS_UNTIL) != 0)
        to = enc_put_signed(to, (int64_t)fact->until - fact->from);
    if ((has & ENC_FACT_HAS_DATE) != 0)
        to = enc_put_signed(to, (int64_t)fact->date - fact->from);
    if ((has & ENC_FACT_HAS_CODE) != 0)
        to = enc_write_text(to, fact->code);
    if ((has & ENC_FACT_HAS_PARTY) != 0)
        to = enc_put_varint(to, fact->party - 1);
    if ((has & ENC_FACT_HAS_RELATED) != 0)
        to = enc_put_varint(enc_put_varint(to, fact->related.kind), fact->related.row);
    codec->subject = fact->subject.row;
    codec->fact_from = fact->from;
    return to;
}

void enc_get_fact(enc_codec *codec, enc_reader *reader, enc_decoded *out)
{
    enc_fact_event *fact = &out->event.as.fact;
    unsigned has = (unsigned)enc_read_below(reader, ENC_FACT_HAS_RELATED << 1);
    fact->subject.kind = has & 7;
    fact->kind = (uint16_t)enc_read_below(reader, 65536);
    fact->subject.row = codec->subject = enc_read_row(reader, codec->subject);
    fact->from = codec->fact_from = enc_read_day(reader, codec->fact_from);
    fact->has_amount = (has & ENC_FACT_HAS_AMOUNT) != 0;
    if (fact->has_amount)
        fact->amount = (int64_t)enc_read_below(reader, (uint64_t)INT64_MAX + 1);
    if ((has & ENC_FACT_HAS_CURRENCY) != 0)
        fact->currency_after = (uint8_t)(enc_read_below(reader, ENC_CURRENCIES_MAX) + 1);
    fact->until = (has & ENC_FACT_HAS_UNTIL) != 0 ? enc_read_day(reader, fact->from)
                                                  : ENCOURS_DATE_NONE;
    fact->date = (has & ENC_FACT_HAS_DATE) != 0 ? enc_read_day(reader, fact->from)
                                                : ENCOURS_DATE_NONE;
    if ((has & ENC_FACT_HAS_CODE) != 0)
        fact->code = enc_read_text(reader, 1, ENC_FACT_CODE_BYTES_MAX);
    if ((has & ENC_FACT_HAS_PARTY) != 0)
        fact->party = (uint32_t)enc_read_below(reader, ENC_ROW_NONE) + 1;
    if ((has & ENC_FACT_HAS_RELATED) != 0) {
        fact->related.kind = (uint32_t)enc_read_below(reader, 8);
        fact->related.row = (uint32_t)enc_read_below(reader, ENC_ROW_NONE);
        reader->failed |= fact->related.kind == 0;
    }
}

static encours_status check_there(const enc_state *state, const enc_fact_subject *subject,
                                  const char *field, encours_error *error)
{
    const enc_counts *counts = &state->counts;
    const uint32_t there[] = {
        0, 1, counts->customers, counts->documents, counts->lines, counts->orders, counts->facts};
    static const char *const names[] = {"",     "ledger", "customer", "document",
                                        "item", "order",  "fact"};
    if (subject->row < there[subject->kind])
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no %s number %" PRIu32,
                  names[subject->kind], subject->row + 1);
    enc_error_field(error, field);
    return ENCOURS_E_NOT_FOUND;
}

/* A fact about a fact ends there: no question follows more than one such step. */
static encours_status check_about_fact(const enc_state *state, const enc_fact_subject *subject,
                                       encours_error *error)
{
    if (subject->kind != ENCOURS_SUBJECT_FACT)
        return ENCOURS_OK;
    uint32_t of = ENC_AT(&state->facts, enc_fact, subject->row).subject;
    if (ENC_AT(&state->fact_subjects, enc_fact_subject, of).kind != ENCOURS_SUBJECT_FACT)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "fact %" PRIu32 " is itself about a fact",
                  subject->row + 1);
    enc_error_field(error, "subject");
    return ENCOURS_E_INVALID;
}

static encours_status check_state(enc_state *state, const enc_fact_event *fact,
                                  encours_error *error)
{
    const enc_counts *counts = &state->counts;
    ENC_TRY(enc_fact_check(fact, error));
    ENC_TRY(check_there(state, &fact->subject, "subject", error));
    ENC_TRY(check_about_fact(state, &fact->subject, error));
    if (fact->related.kind != 0)
        ENC_TRY(check_there(state, &fact->related, "related", error));
    if (fact->party > counts->parties) {
        enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no party number %" PRIu32, fact->party);
        enc_error_field(error, "party");
        return ENCOURS_E_NOT_FOUND;
    }
    if (fact->currency_after > counts->currencies)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no such currency");
    ENC_TRY(enc_apply_open_day(state, fact->from, "from", error));
    ENC_TRY(enc_group_check(state, fact, error));
    return enc_identified_check(state, fact, error);
}

/* The subject of the chain that holds only facts of its kind; of kind 0: there is none. */
static enc_fact_subject own_subject(const enc_fact_event *fact)
{
    if (fact->kind == ENCOURS_FACT_PARENT || fact->kind == ENCOURS_FACT_MERGED)
        return (enc_fact_subject){ENC_SUBJECT_GROUP, fact->subject.row};
    if (fact->kind == ENCOURS_FACT_IDENTIFIER)
        return (enc_fact_subject){ENC_SUBJECT_IDENTIFIER, enc_identified_hash(fact->code)};
    return (enc_fact_subject){0, 0};
}

static encours_status reserve(enc_state *state, encours_error *error)
{
    const enc_counts *counts = &state->counts;
    enc_column *columns[] = {&state->fact_subjects, &state->fact_head, &state->fact_tip};
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
        ENC_TRY(enc_apply_reserve(state, columns[i], counts->fact_subjects, 3, error));
    if (!enc_index_reserve_more(&state->subjects, state->context, 3))
        return enc_error_memory(error);
    ENC_TRY(enc_apply_reserve(state, &state->facts, counts->facts, 1, error));
    return enc_apply_kinds(state, 1, error);
}

/* The row of a subject, with the next one for a new subject. */
static uint32_t intern_subject(enc_state *state, enc_fact_subject subject)
{
    uint32_t row = enc_state_find_subject(state, subject, state->counts.fact_subjects);
    if (row != ENC_ROW_NONE)
        return row;
    row = state->counts.fact_subjects++;
    ENC_AT(&state->fact_subjects, enc_fact_subject, row) = subject;
    enc_link_set(&state->fact_head, row, 0);
    ENC_AT(&state->fact_tip, uint32_t, row) = 0;
    enc_index_add(&state->subjects, enc_state_subject_hash(state, subject), row);
    return row;
}

/* Put fact `after` - 1 at the end of a chain; what was there before. */
static uint32_t chain(enc_state *state, uint32_t subject, uint32_t after)
{
    uint32_t *tip = &ENC_AT(&state->fact_tip, uint32_t, subject), before = *tip;
    *tip = after;
    return before;
}

encours_status enc_apply_fact(enc_state *state, const enc_event *event, encours_error *error)
{
    const enc_fact_event *fact = &event->as.fact;
    enc_counts *counts = &state->counts;
    uint32_t units = counts->string_units;
    enc_fact row = {.amount = fact->amount,
                    .from = fact->from,
                    .until = fact->until,
                    .date = fact->date,
                    .party = fact->party,
                    .kind = fact->kind,
                    .currency_after = fact->currency_after,
                    .flags = fact->has_amount ? ENC_FACT_AMOUNT : 0};
    ENC_TRY(check_state(state, fact, error));
    ENC_TRY(reserve(state, error));
    ENC_TRY(enc_apply_text(state, fact->code, &units, &row.code, error));
    counts->string_units = units;
    uint32_t after = counts->facts + 1;
    row.subject = intern_subject(state, fact->subject);
    row.previous_after = chain(state, row.subject, after);
    if (fact->related.kind != 0) {
        row.related_after = intern_subject(state, fact->related) + 1;
        row.previous_related_after = chain(state, row.related_after - 1, after);
    }
    enc_fact_subject own = own_subject(fact);
    if (own.kind != 0) {
        row.own_after = intern_subject(state, own) + 1;
        row.previous_own_after = chain(state, row.own_after - 1, after);
    }
    ENC_AT(&state->facts, enc_fact, counts->facts++) = row;
    enc_apply_push_kind(state, ENCOURS_EVENT_FACT);
    return ENCOURS_OK;
}

enc_about enc_about_fact(const enc_state *state, uint32_t row)
{
    const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, row);
    const enc_fact_subject *subject = &ENC_AT(&state->fact_subjects, enc_fact_subject,
                                              fact->subject);
    enc_about about = {.customer = enc_subject_customer(state, subject),
                       .document = enc_subject_document(state, subject),
                       .fact = row + 1};
    if (fact->related_after != 0) {
        subject = &ENC_AT(&state->fact_subjects, enc_fact_subject, fact->related_after - 1);
        about.other_customer = enc_subject_customer(state, subject);
        about.other_document = enc_subject_document(state, subject);
    }
    return about;
}

void enc_show_fact(encours_cursor *cursor, size_t i, uint32_t row)
{
    const enc_state *state = cursor->view->state;
    const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, row);
    enc_cursor_put(cursor, ENCOURS_COLUMN_DATE, i, fact->from);
    enc_cursor_put(cursor, ENCOURS_COLUMN_FACT_KIND, i, fact->kind);
    if ((fact->flags & ENC_FACT_AMOUNT) != 0)
        enc_cursor_put(cursor, ENCOURS_COLUMN_AMOUNT, i, fact->amount);
    if (fact->currency_after != 0)
        enc_cursor_put(
            cursor, ENCOURS_COLUMN_CURRENCY, i,
            ENC_AT(&state->currencies, enc_currency_row, fact->currency_after - 1u).numeric);
}

uint8_t *enc_put_fact_end(enc_codec *codec, uint8_t *to, const enc_event *event)
{
    to = enc_put_signed(to, (int64_t)event->as.fact_end.fact - codec->fact);
    codec->fact = event->as.fact_end.fact;
    return enc_put_signed(to, event->as.fact_end.at);
}

void enc_get_fact_end(enc_codec *codec, enc_reader *reader, enc_decoded *out)
{
    out->event.as.fact_end.fact = codec->fact = enc_read_row(reader, codec->fact);
    out->event.as.fact_end.at = enc_read_day(reader, 0);
}

static encours_status check_end(const enc_state *state, const enc_fact_end *end,
                                encours_error *error)
{
    if (end->fact >= state->counts.facts)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no fact number %" PRIu32,
                             end->fact + 1);
    const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, end->fact);
    if (fact->end_after != 0) {
        enc_error_set(error, ENCOURS_E_STATE, "fact %" PRIu32 " has ended already", end->fact + 1);
        enc_error_hint(error, "An end is never undone: record the fact again from the day wanted");
        return ENCOURS_E_STATE;
    }
    if (end->at < fact->from)
        return enc_error_set(error, ENCOURS_E_STATE, "fact %" PRIu32 " cannot end before it begins",
                             end->fact + 1);
    if (fact->until != ENCOURS_DATE_NONE && end->at > fact->until)
        return enc_error_set(error, ENCOURS_E_STATE,
                             "fact %" PRIu32 " ends earlier by itself, as was planned",
                             end->fact + 1);
    return enc_apply_open_day(state, end->at, "date", error);
}

encours_status enc_apply_fact_end(enc_state *state, const enc_event *event, encours_error *error)
{
    const enc_fact_end *end = &event->as.fact_end;
    enc_counts *counts = &state->counts;
    ENC_TRY(check_end(state, end, error));
    ENC_TRY(enc_apply_reserve(state, &state->fact_ends, counts->fact_ends, 1, error));
    ENC_TRY(enc_apply_kinds(state, 1, error));
    ENC_AT(&state->fact_ends, enc_fact_end, counts->fact_ends++) = *end;
    __atomic_store_n(&ENC_AT(&state->facts, enc_fact, end->fact).end_after, counts->fact_ends,
                     __ATOMIC_RELEASE);
    enc_apply_push_kind(state, ENCOURS_EVENT_FACT_END);
    return ENCOURS_OK;
}

enc_about enc_about_fact_end(const enc_state *state, uint32_t row)
{
    return enc_about_fact(state, ENC_AT(&state->fact_ends, enc_fact_end, row).fact);
}

void enc_show_fact_end(encours_cursor *cursor, size_t i, uint32_t row)
{
    const enc_fact_end *end = &ENC_AT(&cursor->view->state->fact_ends, enc_fact_end, row);
    enc_show_fact(cursor, i, end->fact);
    enc_cursor_put(cursor, ENCOURS_COLUMN_DATE, i, end->at);
}
