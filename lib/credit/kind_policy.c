/* SPDX-License-Identifier: MIT */
/* Versions of credit policies: the log holds their bytes, which nothing here looks into. */
#include <string.h>

#include "credit/kinds.h"
#include "ledger/apply.h"
#include "ledger/codec_values.h"
#include "ledger/cursor.h"

uint8_t *enc_put_policy(enc_codec *codec, uint8_t *to, const enc_event *event)
{
    const enc_policy_event *policy = event->as.engine;
    (void)codec;
    to = enc_write_text(enc_write_text(to, policy->name), policy->version);
    to = enc_put_signed(to, policy->from);
    memcpy(to, policy->digest, sizeof policy->digest);
    to = enc_put_varint(to + sizeof policy->digest, policy->size);
    memcpy(to, policy->bytes, policy->size);
    return to + policy->size;
}

void enc_get_policy(enc_codec *codec, enc_reader *reader, enc_decoded *out)
{
    enc_policy_event *policy = (enc_policy_event *)(void *)out->engine;
    (void)codec;
    policy->name = enc_read_text(reader, 1, ENC_POLICY_NAME_BYTES_MAX);
    policy->version = enc_read_text(reader, 0, ENC_POLICY_VERSION_BYTES_MAX);
    policy->from = enc_read_day(reader, 0);
    const uint8_t *digest = enc_get_bytes(reader, sizeof policy->digest);
    if (digest != NULL)
        memcpy(policy->digest, digest, sizeof policy->digest);
    policy->size = (uint32_t)enc_read_below(reader, ENC_POLICY_BYTES_MAX + 1);
    policy->bytes = enc_get_bytes(reader, policy->size);
    reader->failed |= policy->size == 0;
    out->event.as.engine = policy;
}

static encours_status check(const enc_state *state, const enc_policy_event *policy,
                            encours_error *error)
{
    uint8_t digest[ENC_SHA256_SIZE];
    if (policy->from < ENCOURS_DATE_MIN || policy->from > ENCOURS_DATE_MAX)
        return enc_refuse(error, "from", "the day is out of range");
    if (policy->size < 1 || policy->size > ENC_POLICY_BYTES_MAX)
        return enc_refuse(error, "bytes", "a policy has 1 to 262144 bytes");
    enc_sha256_of(policy->bytes, policy->size, digest);
    if (memcmp(digest, policy->digest, sizeof digest) != 0)
        return enc_refuse(error, "digest", "the digest is not that of the bytes of the policy");
    return enc_apply_open_day(state, policy->from, "from", error);
}

static void copy_bytes(enc_state *state, const enc_policy_event *policy, uint32_t row)
{
    enc_column *column = &state->engine_columns[ENC_CREDIT_POLICY_BYTES];
    for (uint32_t done = 0; done < policy->size;) {
        uint32_t run = enc_column_run(row + done), left = policy->size - done;
        run = run < left ? run : left;
        memcpy(enc_column_at(column, row + done), policy->bytes + done, run);
        done += run;
    }
}

encours_status enc_apply_policy(enc_state *state, const enc_event *event, encours_error *error)
{
    const enc_policy_event *policy = event->as.engine;
    enc_counts *counts = &state->counts;
    uint32_t *policies = &counts->engine[ENC_ROWS_POLICIES];
    uint32_t *bytes = &counts->engine[ENC_ROWS_POLICY_BYTES], units = counts->string_units;
    enc_column *columns = state->engine_columns;
    enc_policy_row row = {.from = policy->from, .first_byte = *bytes, .size = policy->size};
    ENC_TRY(check(state, policy, error));
    ENC_TRY(enc_apply_reserve(state, &columns[ENC_CREDIT_POLICIES], *policies, 1, error));
    ENC_TRY(
        enc_apply_reserve(state, &columns[ENC_CREDIT_POLICY_BYTES], *bytes, policy->size, error));
    ENC_TRY(enc_apply_kinds(state, 1, error));
    ENC_TRY(enc_apply_text(state, policy->name, &units, &row.name, error));
    ENC_TRY(enc_apply_text(state, policy->version, &units, &row.version, error));
    counts->string_units = units;
    memcpy(row.digest, policy->digest, sizeof row.digest);
    copy_bytes(state, policy, *bytes);
    *bytes += policy->size;
    ENC_AT(&columns[ENC_CREDIT_POLICIES], enc_policy_row, (*policies)++) = row;
    enc_apply_push_kind(state, ENCOURS_EVENT_POLICY);
    return ENCOURS_OK;
}

void enc_show_policy(encours_cursor *cursor, size_t i, uint32_t row)
{
    const enc_policy_row *policy = enc_policy_at(cursor->view->state, row);
    enc_cursor_put(cursor, ENCOURS_COLUMN_POLICY, i, (int64_t)row + 1);
    enc_cursor_put(cursor, ENCOURS_COLUMN_DATE, i, policy->from);
}
