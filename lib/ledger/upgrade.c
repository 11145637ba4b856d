/* SPDX-License-Identifier: MIT */
#include "encours/upgrade.h"

#include <string.h>

#include "base/struct_size.h"
#include "ledger/authority.h"
#include "ledger/transaction.h"

uint32_t encours_ledger_format_level(const encours_ledger *ledger)
{
    return ledger->state->counts.level;
}

static encours_status check_level(const encours_ledger *ledger, uint32_t level,
                                  encours_error *error)
{
    uint32_t now = ledger->state->counts.level;
    if (level > ENC_FORMAT_LEVEL)
        return enc_error_set(error, ENCOURS_E_UNSUPPORTED,
                             "this library knows format levels up to %d, not %" PRIu32,
                             ENC_FORMAT_LEVEL, level);
    if (level <= now)
        return enc_error_set(error, ENCOURS_E_STATE,
                             "the ledger has format level %" PRIu32 " already: a level is only "
                             "raised",
                             now);
    return ENCOURS_OK;
}

/* The event, as a transaction of its own that no command of a host can make. */
static encours_status log_level(encours_ledger *ledger, uint8_t level,
                                const enc_record_header *header, encours_error *error)
{
    enc_session session;
    enc_event event = {.kind = ENCOURS_EVENT_LEVEL};
    event.as.level = level;
    ENC_TRY(enc_session_begin(&session, ledger->state, &ledger->head, header, error));
    enc_session_raise(&session, level);
    encours_status status = enc_session_put(&session, &event, error);
    if (status == ENCOURS_OK)
        status = enc_session_seal(&session, error);
    if (status != ENCOURS_OK) {
        enc_session_rollback(&session);
        return status;
    }
    return enc_ledger_append(ledger, &session, error);
}

static encours_status raise(encours_ledger *ledger, uint32_t level, enc_record_header *header,
                            encours_commit *result, encours_error *error)
{
    uint32_t row;
    bool raised = false;
    ENC_TRY(enc_ledger_known(ledger, header->command_id, header->digest, &row, error));
    result->duplicate = row != ENC_ROW_NONE;
    if (row == ENC_ROW_NONE) {
        const enc_state *state = ledger->state;
        ENC_TRY(check_level(ledger, level, error));
        ENC_TRY(
            enc_ledger_instant(ledger, header->recorded_at, &header->recorded_at, &raised, error));
        ENC_TRY(log_level(ledger, (uint8_t)level, header, error));
        row = enc_state_find_command(state, header->command_id, state->counts.transactions);
    }
    result->recorded_at_raised = raised;
    enc_ledger_fill_commit(ledger, row, NULL, result);
    return ENCOURS_OK;
}

encours_status encours_ledger_upgrade(encours_ledger *ledger, uint32_t level,
                                      const encours_transaction_options *options,
                                      encours_commit *commit, encours_error *error)
{
    ENC_REQUIRE(ledger != NULL && options != NULL);
    if (commit != NULL)
        ENC_REQUIRE_STRUCT(commit, encours_commit, error);
    ENC_TRY(enc_ledger_ready(ledger, error));
    encours_transaction *transaction = NULL; /* checks the options, and holds copies of them */
    ENC_TRY(encours_transaction_new(ledger, options, &transaction, error));
    enc_record_header header = transaction->header;
    uint8_t words[24] = "encours upgrade";
    uint8_t digest[ENC_SHA256_SIZE];
    (void)enc_put_varint(words + 16, level);
    enc_sha256_of(words, sizeof words, digest);
    memcpy(header.digest, digest, sizeof header.digest);
    encours_commit result = {0};
    encours_status status = enc_ledger_ask(ledger, ENCOURS_ACTION_MAINTAIN, 0, transaction->texts,
                                           error);
    if (status == ENCOURS_OK)
        status = raise(ledger, level, &header, &result, error);
    encours_transaction_free(transaction);
    if (status == ENCOURS_OK && commit != NULL)
        enc_struct_store(commit, &result, sizeof result);
    return status;
}
