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
