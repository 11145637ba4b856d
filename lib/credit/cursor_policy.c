/* SPDX-License-Identifier: MIT */
/* Versions of policies as rows of a cursor, and the texts that they and events have. */
#include "credit/engine.h"
#include "credit/rows.h"

#define C(name) ENCOURS_COLUMN_##name

static const uint8_t numbers[] = {C(NUMBER), C(FROM), C(BYTES), C(SEQUENCE), C(RECORDED_AT), 0};
static const uint8_t texts[] = {C(NAME), C(VERSION), C(DIGEST), 0};

static bool keeps(const encours_cursor *cursor, uint32_t row)
{
    return !cursor->dated || enc_policy_at(cursor->view->state, row)->from <= cursor->day;
}

static void fill(encours_cursor *cursor, size_t i)
{
    uint32_t row = cursor->block[i].row;
    const enc_policy_row *policy = enc_policy_at(cursor->view->state, row);
    enc_cursor_put(cursor, C(NUMBER), i, (int64_t)row + 1);
    enc_cursor_put(cursor, C(FROM), i, policy->from);
    enc_cursor_put(cursor, C(BYTES), i, policy->size);
    enc_cursor_put_transaction_of(cursor, i, offsetof(enc_counts, engine[ENC_ROWS_POLICIES]));
    enc_digest_text(policy->digest, cursor->digests[i]);
}

enc_text enc_policy_text(const enc_state *state, uint32_t policy, int32_t column)
{
    const enc_policy_row *row = enc_policy_at(state, policy);
    return enc_strings_get(&state->strings, column == C(NAME) ? row->name : row->version);
}

void enc_digest_text(const uint8_t digest[32], char out[ENC_CURSOR_DIGEST_SIZE])
{
    static const char digits[] = "0123456789abcdef";
    for (size_t i = 0; i < 32; i++) {
        out[2 * i] = digits[digest[i] >> 4];
        out[2 * i + 1] = digits[digest[i] & 15];
    }
    out[64] = '\0';
}

static enc_text text(const encours_cursor *cursor, int32_t column, size_t i)
{
    return column == C(DIGEST) ? enc_text_of(cursor->digests[i])
                               : enc_policy_text(cursor->view->state, cursor->block[i].row, column);
}

enc_text enc_credit_event_text(const encours_cursor *cursor, int32_t column, size_t i)
{
    const enc_state *state = cursor->view->state;
    const enc_cursor_row *event = &cursor->block[i];
    uint32_t policy = event->row;
    if (event->kind == ENCOURS_EVENT_DECISION)
        policy = enc_decision_at(state, event->row)->policy;
    return enc_policy_text(state, policy, column);
}

const enc_engine_rows enc_policy_rows = {
    .rows = ENCOURS_ROWS_POLICIES,
    .count = offsetof(enc_counts, engine[ENC_ROWS_POLICIES]),
    .numbers = numbers,
    .texts = texts,
    .keeps = keeps,
    .fill = fill,
    .text = text,
};
