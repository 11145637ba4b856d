/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "credit/engine.h"
#include "credit/kinds.h"
#include "credit/stage.h"
#include "ledger/codec_values.h"

encours_status enc_stage_policy(encours_transaction *transaction, enc_text name, enc_text version,
                                encours_date from, encours_bytes bytes, encours_ref *policy,
                                encours_error *error)
{
    uint8_t *to;
    ENC_TRY(enc_check_run(name, 1, ENC_POLICY_NAME_BYTES_MAX, "name", error));
    ENC_TRY(enc_check_run(version, 0, ENC_POLICY_VERSION_BYTES_MAX, "version", error));
    ENC_TRY(enc_check_day(from, "from", error));
    if (bytes.size < 1 || bytes.size > ENC_POLICY_BYTES_MAX) {
        enc_error_set(error, ENCOURS_E_INVALID, "a policy has 1 to %d bytes, this one has %zu",
                      ENC_POLICY_BYTES_MAX, bytes.size);
        enc_error_field(error, "bytes");
        return ENCOURS_E_INVALID;
    }
    ENC_TRY(enc_command_begin(transaction, name.size + version.size + bytes.size + 32, &to, error));
    to = enc_write_text(enc_write_text(to, name), version);
    to = enc_put_varint(enc_put_signed(to, from.epoch_day), bytes.size);
    memcpy(to, bytes.data, bytes.size);
    return enc_command_end(transaction, ENC_COMMAND_POLICY, to + bytes.size, policy);
}

bool enc_policy_staged(const encours_transaction *transaction, const uint8_t *digest,
                       encours_ref *policy)
{
    const enc_buffer *bytes = &transaction->bytes;
    uint8_t own[ENC_SHA256_SIZE];
    for (size_t i = 0; i < transaction->slot_count; i++) {
        const enc_command_slot *slot = &transaction->slots[i];
        if (slot->kind != ENC_COMMAND_POLICY)
            continue;
        enc_reader reader = {bytes->bytes + slot->offset + 1, bytes->bytes + bytes->size, false};
        for (int texts = 0; texts < 2; texts++)
            (void)enc_get_bytes(&reader, (size_t)enc_get_varint(&reader));
        (void)enc_get_signed(&reader);
        size_t size = (size_t)enc_get_varint(&reader);
        enc_sha256_of(enc_get_bytes(&reader, size), size, own);
        if (memcmp(own, digest, sizeof own) != 0)
            continue;
        *policy = ENC_REF_OWN | i;
        return true;
    }
    return false;
}

encours_status enc_run_policy(enc_command_run *run)
{
    enc_policy_event policy = {.name = enc_run_text(run)};
    policy.version = enc_run_text(run);
    policy.from = enc_run_day(run);
    policy.size = (uint32_t)enc_get_varint(&run->reader);
    policy.bytes = enc_get_bytes(&run->reader, policy.size);
    enc_sha256_of(policy.bytes, policy.size, policy.digest);
    enc_event event = {.kind = ENCOURS_EVENT_POLICY};
    event.as.engine = &policy;
    ENC_TRY(enc_session_put(run->session, &event, run->error));
    run->slot->number = enc_policies_count(&run->session->state->counts);
    return ENCOURS_OK;
}
