/* SPDX-License-Identifier: MIT */
/* Credit decisions as rows of a cursor. */
#include "credit/engine.h"
#include "credit/kinds.h"
#include "encours/fact.h"

#define C(name) ENCOURS_COLUMN_##name

static const uint8_t numbers[] = {
    C(NUMBER),   C(SUBJECT_KIND), C(SUBJECT), C(CUSTOMER), C(DOCUMENT),    C(ORDER),
    C(STAGE),    C(OUTCOME),      C(DATE),    C(KNOWN),    C(POLICY),      C(AMOUNT),
    C(CURRENCY), C(EXPOSURE),     C(LIMIT),   C(SEQUENCE), C(RECORDED_AT), 0};
static const uint8_t texts[] = {C(CODE), C(NAME), C(VERSION), C(DIGEST), 0};

static bool keeps(const encours_cursor *cursor, uint32_t row)
{
    return !cursor->dated || enc_decision_at(cursor->view->state, row)->as_of <= cursor->day;
}

static void fill(encours_cursor *cursor, size_t i)
{
    const enc_state *state = cursor->view->state;
    uint32_t row = cursor->block[i].row;
    const enc_decision *decision = enc_decision_at(state, row);
    enc_about about = enc_about_decision(state, row);
    enc_show_decision(cursor, i, row); /* what the audit trail says of it */
    enc_cursor_put_customer(cursor, i, decision->customer);
    enc_cursor_put(cursor, C(NUMBER), i, (int64_t)row + 1);
    enc_cursor_put(cursor, C(SUBJECT_KIND), i, decision->subject_kind);
    enc_cursor_put(cursor, C(SUBJECT), i, (int64_t)decision->subject + 1);
    enc_cursor_put(cursor, C(DOCUMENT), i, about.document);
    enc_cursor_put(cursor, C(ORDER), i, about.order);
    enc_cursor_put(cursor, C(KNOWN), i, decision->known);
    enc_cursor_put_transaction_of(cursor, i, offsetof(enc_counts, engine[ENC_ROWS_DECISIONS]));
    enc_digest_text(decision->tables, cursor->digests[i]);
}

static enc_text text(const encours_cursor *cursor, int32_t column, size_t i)
{
    const enc_state *state = cursor->view->state;
    uint32_t policy = enc_decision_at(state, cursor->block[i].row)->policy;
    return column == C(DIGEST) ? enc_text_of(cursor->digests[i])
                               : enc_policy_text(state, policy, column);
}

static bool is_of(const enc_state *state, uint32_t row, uint32_t document)
{
    const enc_decision *decision = enc_decision_at(state, row);
    return decision->subject_kind == ENCOURS_SUBJECT_DOCUMENT && decision->subject == document;
}

const enc_engine_rows enc_decision_rows = {
    .rows = ENCOURS_ROWS_DECISIONS,
    .count = offsetof(enc_counts, engine[ENC_ROWS_DECISIONS]),
    .numbers = numbers,
    .texts = texts,
    .keeps = keeps,
    .fill = fill,
    .text = text,
    .newest = enc_decisions_newest,
    .next = enc_decisions_next,
    .is_of = is_of,
};
