/* SPDX-License-Identifier: MIT */
#include "base/struct_size.h"
#include "encours/fact.h"
#include "ledger/codec_values.h"
#include "ledger/command_run.h"
#include "ledger/engine.h"
#include "ledger/fact_rules.h"
#include "ledger/rows.h"

static encours_status check_reference(encours_ref reference, bool wanted, const char *field,
                                      encours_error *error)
{
    if (!wanted && reference != 0)
        return enc_refuse(error, field, "a number is given of what has none");
    return wanted ? enc_check_reference(reference, field, error) : ENCOURS_OK;
}

static encours_status check_optional_day(const encours_optional_date *day, const char *field,
                                         encours_error *error)
{
    if (day->is_set < 0 || day->is_set > 1)
        return enc_refuse(error, field, "is_set is 0 or 1");
    return day->is_set != 0 ? enc_check_day(day->value, field, error) : ENCOURS_OK;
}

static int32_t optional_day(const encours_optional_date *day)
{
    return day->is_set != 0 ? day->value.epoch_day : ENCOURS_DATE_NONE;
}

/* All that can be said before references are rows: rows that differ stand in for them. */
static encours_status check_rules(const encours_fact_options *options, enc_text code,
                                  encours_error *error)
{
    enc_fact_event fact = {
        .subject = {(uint32_t)options->subject_kind, 0},
        .related = {(uint32_t)options->related_kind, 1},
        .kind = (uint16_t)options->kind,
        .currency_after = options->currency != 0,
        .has_amount = options->amount.is_set != 0,
        .from = options->from.epoch_day,
        .until = optional_day(&options->until),
        .date = optional_day(&options->date),
        .code = code,
    };
    if (options->kind < 1 || options->kind > UINT16_MAX)
        return enc_refuse(error, "kind", "this version knows no fact of this kind");
    if (options->subject_kind < 1)
        return enc_refuse(error, "subject_kind", "there is no such kind of subject");
    if (options->related_kind < 0)
        return enc_refuse(error, "related_kind", "there is no such kind of subject");
    return enc_fact_check(&fact, error);
}

static encours_status check(const encours_fact_options *options, enc_text code,
                            encours_error *error)
{
    ENC_TRY(enc_check_day(options->from, "from", error));
    ENC_TRY(check_optional_day(&options->until, "until", error));
    ENC_TRY(check_optional_day(&options->date, "date", error));
    ENC_TRY(check_rules(options, code, error));
    ENC_TRY(check_reference(options->subject, options->subject_kind != ENCOURS_SUBJECT_LEDGER,
                            "subject", error));
    ENC_TRY(check_reference(options->related, options->related_kind != 0, "related", error));
    if (options->replaces != 0)
        ENC_TRY(check_reference(options->replaces, true, "replaces", error));
    if ((options->subject_kind == ENCOURS_SUBJECT_LINE) != (options->line != 0))
        return enc_refuse(error, "line", "a line of a document is numbered from 1, else it is 0");
    if (options->amount.is_set < 0 || options->amount.is_set > 1 || options->amount.reserved_0 != 0)
        return enc_refuse(error, "amount", "is_set is 0 or 1, and what follows it 0");
    if (options->amount.is_set != 0 && options->amount.value < 0)
        return enc_refuse(error, "amount", "the amount of a fact is not negative");
    if (options->party >= ENC_ROW_NONE)
        return enc_refuse(error, "party", "there is no such party");
    if (options->reserved_0 != 0)
        return enc_refuse(error, "reserved_0", "reserved_0 is 0");
    return ENCOURS_OK;
}

encours_status enc_command_fact(encours_transaction *transaction,
                                const encours_fact_options *options, encours_ref *fact,
                                encours_error *error)
{
    encours_fact_options own = *options;
    enc_text code;
    uint8_t *to;
    ENC_TRY(
        enc_check_text(own.code, own.code != NULL, ENC_FACT_CODE_BYTES_MAX, "code", &code, error));
    ENC_TRY(check(&own, code, error));
    ENC_TRY(enc_command_begin(transaction, ENC_FACT_CODE_BYTES_MAX + 128, &to, error));
    *to++ = (uint8_t)own.kind;
    *to++ = (uint8_t)own.subject_kind;
    *to++ = (uint8_t)own.related_kind;
    *to++ = (uint8_t)own.amount.is_set;
    to = enc_put_varint(enc_put_varint(to, own.subject), own.line);
    to = enc_put_varint(enc_put_varint(to, own.related), own.replaces);
    to = enc_put_signed(to, own.from.epoch_day);
    to = enc_put_signed(to, optional_day(&own.until));
    to = enc_put_signed(to, optional_day(&own.date));
    to = enc_put_varint(enc_put_varint(to, own.currency), (uint64_t)own.amount.value);
    to = enc_write_text(enc_put_varint(to, own.party), code);
    return enc_command_end(transaction, ENC_COMMAND_FACT, to, fact);
}

encours_status encours_transaction_fact(encours_transaction *transaction,
                                        const encours_fact_options *options, encours_ref *fact,
                                        encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && options != NULL);
    encours_fact_options own;
    ENC_STRUCT_LOAD(own, options, encours_fact_options, sizeof own, error);
    const char *command = enc_fact_own_command(own.kind);
    if (command == NULL)
        return enc_command_fact(transaction, &own, fact, error);
    enc_error_set(error, ENCOURS_E_INVALID, "a fact of this kind is recorded by %s only", command);
    enc_error_field(error, "kind");
    return ENCOURS_E_INVALID;
}

encours_status encours_transaction_end_fact(encours_transaction *transaction, encours_ref fact,
                                            encours_date at, encours_error *error)
{
    uint8_t *to;
    ENC_REQUIRE(transaction != NULL);
    ENC_TRY(check_reference(fact, true, "fact", error));
    ENC_TRY(enc_check_day(at, "at", error));
    ENC_TRY(enc_command_begin(transaction, 24, &to, error));
    to = enc_put_signed(enc_put_varint(to, fact), at.epoch_day);
    return enc_command_end(transaction, ENC_COMMAND_FACT_END, to, NULL);
}

/* The row of a subject by its kind; a line's is resolved by its document. */
static encours_status resolve(enc_command_run *run, uint32_t kind, encours_ref reference,
                              uint32_t *row)
{
    const enc_counts *counts = &run->session->state->counts;
    switch (kind) {
    case ENCOURS_SUBJECT_CUSTOMER:
        return enc_run_resolve(run, reference, ENC_COMMAND_CUSTOMER, counts->customers, row);
    case ENCOURS_SUBJECT_DOCUMENT:
    case ENCOURS_SUBJECT_LINE:
        return enc_run_resolve(run, reference, ENC_COMMAND_POST, counts->documents, row);
    case ENCOURS_SUBJECT_ORDER:
        return enc_run_resolve(run, reference, ENC_COMMAND_ORDER, counts->orders, row);
    case ENCOURS_SUBJECT_FACT:
        return enc_run_resolve(run, reference, ENC_COMMAND_FACT, counts->facts, row);
    default:
        *row = 0;
        return ENCOURS_OK;
    }
}

static encours_status resolve_line(enc_command_run *run, uint64_t line, uint32_t *row)
{
    const enc_state *state = run->session->state;
    uint32_t end, first = enc_document_lines(state, &state->counts, *row, &end);
    if (line > end - first) {
        enc_error_set(run->error, ENCOURS_E_NOT_FOUND,
                      "document %" PRIu32 " has %" PRIu32 " lines, not %" PRIu64, *row + 1,
                      end - first, line);
        enc_error_field(run->error, "line");
        return ENCOURS_E_NOT_FOUND;
    }
    *row = first + (uint32_t)line - 1;
    return ENCOURS_OK;
}

static encours_status resolve_fact(enc_command_run *run, encours_ref reference, uint32_t *row)
{
    return enc_run_resolve(run, reference, ENC_COMMAND_FACT, run->session->state->counts.facts,
                           row);
}

/* End what the fact stands in for. */
static encours_status replace(enc_command_run *run, encours_ref replaced,
                              const enc_fact_event *fact)
{
    const enc_state *state = run->session->state;
    enc_event event = {.kind = ENCOURS_EVENT_FACT_END};
    event.as.fact_end.at = fact->from;
    ENC_TRY(resolve_fact(run, replaced, &event.as.fact_end.fact));
    const enc_fact *before = &ENC_AT(&state->facts, enc_fact, event.as.fact_end.fact);
    enc_fact_subject of = ENC_AT(&state->fact_subjects, enc_fact_subject, before->subject);
    if (before->kind != fact->kind || of.kind != fact->subject.kind || of.row != fact->subject.row)
        return enc_refuse(run->error, "replaces",
                          "a fact replaces one of its own subject and kind");
    return enc_session_put(run->session, &event, run->error);
}

encours_status enc_run_fact(enc_command_run *run)
{
    enc_reader *reader = &run->reader;
    enc_event event = {.kind = ENCOURS_EVENT_FACT};
    enc_fact_event *fact = &event.as.fact;
    const uint8_t *head = enc_get_bytes(reader, 4);
    fact->kind = head[0];
    fact->subject.kind = head[1];
    fact->related.kind = head[2];
    fact->has_amount = head[3] != 0;
    ENC_TRY(resolve(run, fact->subject.kind, enc_get_varint(reader), &fact->subject.row));
    uint64_t line = enc_get_varint(reader);
    if (line != 0)
        ENC_TRY(resolve_line(run, line, &fact->subject.row));
    ENC_TRY(resolve(run, fact->related.kind, enc_get_varint(reader), &fact->related.row));
    encours_ref replaced = enc_get_varint(reader);
    fact->from = enc_run_day(run);
    fact->until = enc_run_day(run);
    fact->date = enc_run_day(run);
    uint16_t currency = (uint16_t)enc_get_varint(reader);
    uint64_t amount = enc_get_varint(reader);
    fact->amount = fact->has_amount ? (int64_t)amount : 0;
    fact->party = (uint32_t)enc_get_varint(reader);
    fact->code = enc_run_text(run);
    if (currency != 0) {
        uint32_t row;
        ENC_TRY(enc_intern_currency(run->session, currency, &row, run->error));
        fact->currency_after = (uint8_t)(row + 1);
    }
    if (replaced != 0)
        ENC_TRY(replace(run, replaced, fact));
    ENC_TRY(enc_session_put(run->session, &event, run->error));
    run->slot->number = run->session->state->counts.facts;
    return ENCOURS_OK;
}

encours_status enc_run_fact_end(enc_command_run *run)
{
    enc_event event = {.kind = ENCOURS_EVENT_FACT_END};
    ENC_TRY(resolve_fact(run, enc_get_varint(&run->reader), &event.as.fact_end.fact));
    event.as.fact_end.at = enc_run_day(run);
    ENC_TRY(enc_engines_check_fact_end(run->session, &event.as.fact_end, run->error));
    return enc_session_put(run->session, &event, run->error);
}
