/* SPDX-License-Identifier: MIT */
/* What lines say of policies and decisions beside the audit trail. */
#include "credit/engine.h"
#include "credit/rows.h"
#include "encours/policy.h"
#include "io/event_lines.h"

static const char *const outcome_words[] = {
    [ENCOURS_OUTCOME_ACCEPT] = "accept",
    [ENCOURS_OUTCOME_WARN] = "warn",
    [ENCOURS_OUTCOME_HOLD] = "hold",
    [ENCOURS_OUTCOME_REFUSE] = "refuse",
};
static const char *const stage_words[] = {
    [ENCOURS_STAGE_QUOTE] = "quote",     [ENCOURS_STAGE_ORDER] = "order",
    [ENCOURS_STAGE_PICKING] = "picking", [ENCOURS_STAGE_DELIVERY] = "delivery",
    [ENCOURS_STAGE_INVOICE] = "invoice",
};

/* What has no word has its number. */
static void put_word(enc_json *json, const char *name, const char *const *words, size_t count,
                     unsigned value)
{
    if (value > 0 && value < count)
        enc_json_word(json, name, words[value]);
    else
        enc_json_number(json, name, value);
}

#define PUT_WORD(json, name, words, value)                                                         \
    put_word((json), (name), (words), sizeof(words) / sizeof *(words), (value))

static void put_text(enc_json *json, const char *name, enc_text text)
{
    if (text.size > 0)
        enc_json_text(json, name, text.bytes, text.size);
}

static void put_digest(enc_json *json, const uint8_t digest[ENC_SHA256_SIZE])
{
    char text[ENC_CURSOR_DIGEST_SIZE];
    enc_digest_text(digest, text);
    enc_json_word(json, "digest", text);
}

static void put_policy(enc_json *json, const enc_state *state, uint32_t row)
{
    enc_json_number(json, "policy", (int64_t)row + 1);
    put_text(json, "name", enc_policy_text(state, row, ENCOURS_COLUMN_NAME));
    put_text(json, "version", enc_policy_text(state, row, ENCOURS_COLUMN_VERSION));
}

void enc_line_policy(enc_json *json, const enc_state *state, uint32_t row)
{
    const enc_policy_row *policy = enc_policy_at(state, row);
    put_policy(json, state, row);
    enc_json_number(json, "bytes", policy->size);
    put_digest(json, policy->digest);
}

/* What was asked, where it is more than the amount. */
static void put_asked(enc_json *json, const enc_state *state, const enc_decision *decision)
{
    unsigned decimals = 0;
    if (decision->asked_currency_after != 0) {
        const enc_currency_row *currency = &ENC_AT(&state->currencies, enc_currency_row,
                                                   decision->asked_currency_after - 1u);
        decimals = currency->exponent;
        if (decision->asked_currency_after != decision->currency_after) {
            enc_line_currency(json, "asked_currency", currency->numeric);
            enc_json_amount(json, "asked", decision->asked, decimals);
        }
    }
    if (decision->paid != 0)
        enc_json_amount(json, "paid", decision->paid, decimals);
    if (decision->ordered != 0)
        enc_json_amount(json, "ordered", decision->ordered, decimals);
    if (decision->term_days >= 0)
        enc_json_number(json, "term_days", decision->term_days);
    if (decision->discount >= 0)
        enc_json_number(json, "discount", decision->discount);
    if (decision->value_after == 0)
        return;
    const enc_value *value = &ENC_AT(&state->values, enc_value, decision->value_after - 1);
    uint32_t name = ENC_AT(&state->dimensions, uint32_t, value->dimension);
    put_text(json, "dimension", enc_strings_get(&state->strings, name));
    put_text(json, "value", enc_strings_get(&state->strings, value->text));
}

static void put_reasons(enc_json *json, const enc_state *state, const enc_decision *decision)
{
    enc_json_open(json, "reasons", '[');
    for (uint32_t i = 0; i < decision->reason_count; i++) {
        const enc_decision_reason *reason = enc_reason_at(state, decision->first_reason + i);
        enc_json_open(json, NULL, '{');
        enc_json_number(json, "rule", reason->rule);
        enc_json_number(json, "code", reason->code);
        PUT_WORD(json, "outcome", outcome_words, reason->outcome);
        enc_json_number(json, "flags", reason->flags);
        enc_json_number(json, "measured", reason->measured);
        enc_json_number(json, "threshold", reason->threshold);
        if (reason->release_after != 0)
            enc_json_number(json, "release", reason->release_after);
        if (reason->excused_by != 0)
            enc_json_number(json, "excused_by", reason->excused_by);
        enc_json_close(json, '}');
    }
    enc_json_close(json, ']');
}

void enc_line_decision(enc_json *json, const enc_state *state, uint32_t row, unsigned decimals)
{
    const enc_decision *decision = enc_decision_at(state, row);
    enc_json_number(json, "decision", (int64_t)row + 1);
    put_policy(json, state, decision->policy);
    PUT_WORD(json, "stage", stage_words, decision->stage);
    PUT_WORD(json, "outcome", outcome_words, decision->outcome);
    enc_json_number(json, "known", decision->known);
    if ((decision->flags & ENC_DECISION_EXPOSURE) != 0)
        enc_json_amount(json, "exposure", decision->exposure, decimals);
    if ((decision->flags & ENC_DECISION_LIMIT) != 0)
        enc_json_amount(json, "limit", decision->limit, decimals);
    put_asked(json, state, decision);
    put_digest(json, decision->tables);
    put_reasons(json, state, decision);
}
