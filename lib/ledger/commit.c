/* SPDX-License-Identifier: MIT */
/* What every way of committing shares: readiness, idempotency, appending and settling doubt. */
#include <string.h>

#include "base/checked.h"
#include "ledger/indexes.h"
#include "ledger/ledger.h"
#include "ledger/shelf.h"

encours_status enc_ledger_ready(const encours_ledger *ledger, encours_error *error)
{
    if (ledger->closed)
        return enc_error_set(error, ENCOURS_E_STATE, "the ledger has been closed");
    if (ledger->in_doubt) {
        enc_error_set(error, ENCOURS_E_IN_DOUBT,
                      "it is not known whether the last commit was stored");
        enc_error_hint(error, "Refresh the ledger until that succeeds");
        return ENCOURS_E_IN_DOUBT;
    }
    if (ledger->prepared != NULL || ledger->importing)
        return enc_error_set(error, ENCOURS_E_STATE,
                             "a transaction is prepared: confirm or abandon it first");
    return ENCOURS_OK;
}

encours_status enc_ledger_instant(const encours_ledger *ledger, int64_t recorded_at, int64_t *out,
                                  bool *raised, encours_error *error)
{
    const enc_state *state = ledger->state;
    int64_t last = ENC_AT(&state->transactions, enc_transaction_row, state->counts.transactions - 1)
                       .recorded_at;
    int64_t earliest;
    if (!enc_sub_i64(last, (int64_t)ENC_CLOCK_SKEW_SECONDS_MAX * 1000000, &earliest))
        earliest = INT64_MIN;
    if (recorded_at < earliest) {
        enc_error_set(error, ENCOURS_E_INVALID,
                      "recorded_at %" PRId64
                      " is more than %d s before the last recorded, %" PRId64,
                      recorded_at, ENC_CLOCK_SKEW_SECONDS_MAX, last);
        enc_error_field(error, "recorded_at");
        enc_error_hint(error, "Check the clock; instants are microseconds since 1970-01-01 UTC");
        return ENCOURS_E_INVALID;
    }
    *raised = recorded_at < last;
    *out = *raised ? last : recorded_at;
    return ENCOURS_OK;
}

encours_status enc_ledger_known(const encours_ledger *ledger, const uint8_t command_id[16],
                                const uint8_t digest[16], uint32_t *row, encours_error *error)
{
    const enc_state *state = ledger->state;
    if (!enc_indexes_ready(ledger->state, ENC_INDEX_COMMANDS))
        return enc_error_memory(error);
    *row = enc_state_find_command(state, command_id, state->counts.transactions);
    if (*row == ENC_ROW_NONE ||
        memcmp(ENC_AT(&state->transactions, enc_transaction_row, *row).digest, digest, 16) == 0)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_EXISTS,
                  "the command id was committed before with other commands, in record %" PRIu64,
                  ENC_AT(&state->transactions, enc_transaction_row, *row).last_sequence);
    enc_error_field(error, "command_id");
    enc_error_hint(error, "Give each transaction an id of its own");
    return ENCOURS_E_EXISTS;
}

/* A stored transaction that is read again for the hash of its last record. */
typedef struct read_again {
    const enc_transaction_row *row;
    uint64_t first;
    encours_store_head head; /* of the record before, then of the last one opened */
    bool is_that;            /* its records begin with the command id and digest of the row */
} read_again;

/* What a store gives is believed when it is a record, follows from the hash of the one before it,
 * and is of that transaction. */
static encours_status take_record(void *user, uint64_t number, uint64_t version,
                                  encours_bytes bytes)
{
    read_again *again = user;
    enc_record record;
    (void)version;
    if (number < again->first) {
        if (bytes.size < ENC_SHA256_SIZE)
            return ENCOURS_E_CORRUPT;
        again->head.sequence = number;
        memcpy(again->head.hash, bytes.data + bytes.size - ENC_SHA256_SIZE, ENC_SHA256_SIZE);
        return ENCOURS_OK;
    }
    ENC_TRY(enc_record_open(bytes.data, bytes.size, &again->head, &record, NULL));
    if (number == again->first)
        again->is_that = (record.flags & ENC_RECORD_FIRST) != 0 &&
                         memcmp(record.header.command_id, again->row->command_id, 16) == 0 &&
                         memcmp(record.header.digest, again->row->digest, 16) == 0;
    return number == again->row->last_sequence ? ENCOURS_E_CANCELLED : ENCOURS_OK;
}

/* Rows do not keep hashes. False: what the store gave is not that transaction. */
static bool read_hash(const encours_ledger *ledger, const enc_transaction_row *row,
                      uint8_t hash[ENC_SHA256_SIZE])
{
    read_again again = {.row = row, .first = row->last_sequence - row->records + 1};
    encours_status status = enc_store_read(ledger->store, ledger->state->id,
                                           again.first > 1 ? again.first - 1 : 1, take_record,
                                           &again, NULL);
    if (status != ENCOURS_E_CANCELLED || !again.is_that)
        return false;
    memcpy(hash, again.head.hash, ENC_SHA256_SIZE);
    return true;
}

void enc_ledger_fill_commit(const encours_ledger *ledger, uint32_t row, const uint8_t *hash,
                            encours_commit *out)
{
    const enc_transaction_row *transaction = &ENC_AT(&ledger->state->transactions,
                                                     enc_transaction_row, row);
    out->first_sequence = transaction->last_sequence - transaction->records + 1;
    out->last_sequence = transaction->last_sequence;
    out->recorded_at = transaction->recorded_at;
    if (hash != NULL)
        memcpy(out->hash, hash, sizeof out->hash);
    else if (transaction->last_sequence == ledger->head.sequence)
        memcpy(out->hash, ledger->head.hash, sizeof out->hash);
    else if (transaction->last_sequence < ledger->head.sequence)
        (void)read_hash(ledger, transaction, out->hash);
}

static bool is_unknown(const uint8_t hash[ENC_SHA256_SIZE])
{
    static const uint8_t none[ENC_SHA256_SIZE];
    return memcmp(hash, none, sizeof none) == 0;
}

/* The store cannot say whether it stored the records: the log itself can. */
static encours_status settle(encours_ledger *ledger, const uint8_t command_id[16],
                             const encours_store_head *ours, encours_error *error)
{
    ledger->in_doubt = true;
    encours_error own = ENCOURS_ERROR_INIT;
    encours_status status = encours_ledger_refresh(ledger, NULL, &own);
    if ((status & 0xFF) == ENCOURS_E_NOT_FOUND && ledger->head.sequence == 0) {
        ledger->in_doubt = false; /* a creation of which nothing is there */
        status = ENCOURS_OK;
    }
    if (status != ENCOURS_OK) {
        enc_error_set(error, ENCOURS_E_IN_DOUBT,
                      "it is not known whether the records were stored, and reading them "
                      "failed: %s",
                      own.message);
        enc_error_cause(error, status);
        enc_error_hint(error, "Refresh the ledger until that succeeds, then commit again");
        return ENCOURS_E_IN_DOUBT;
    }
    const enc_state *state = ledger->state;
    uint32_t row = enc_state_find_command(state, command_id, state->counts.transactions);
    if (row != ENC_ROW_NONE) {
        encours_commit found = {0};
        enc_ledger_fill_commit(ledger, row, NULL, &found);
        if (found.last_sequence == ours->sequence &&
            memcmp(found.hash, ours->hash, sizeof ours->hash) == 0)
            return ENCOURS_OK;
        if (found.last_sequence == ours->sequence && is_unknown(found.hash)) {
            enc_error_set(error, ENCOURS_E_IN_DOUBT,
                          "a transaction of this command id is stored in record %" PRIu64
                          ", but the record could not be read again",
                          ours->sequence);
            enc_error_hint(error, "Commit again: it is stored once");
            return ENCOURS_E_IN_DOUBT;
        }
    }
    if (row != ENC_ROW_NONE || ledger->head.sequence >= ours->sequence) {
        enc_error_set(error, ENCOURS_E_CONFLICT,
                      "somebody else wrote first, and ours is not stored");
        enc_error_hint(error, "Commit again");
        return ENCOURS_E_CONFLICT;
    }
    enc_error_set(error, ENCOURS_E_STORAGE, "the store broke off and stored nothing");
    enc_error_hint(error, "The transaction is intact: commit it again");
    return ENCOURS_E_STORAGE;
}

/* The records of all sessions in order. One session has them in one piece already. */
static encours_status gather(encours_ledger *ledger, enc_session *const *sessions, size_t count,
                             encours_bytes **records, size_t *record_count, encours_error *error)
{
    size_t total = 0;
    for (size_t i = 0; i < count; i++)
        total += sessions[i]->record_count;
    *record_count = total;
    *records = sessions[0]->records;
    if (count == 1)
        return ENCOURS_OK;
    *records = enc_allocate(ledger->context, total * sizeof **records);
    if (*records == NULL)
        return enc_error_memory(error);
    encours_bytes *to = *records;
    for (size_t i = 0; i < count; i++) {
        memcpy(to, sessions[i]->records, sessions[i]->record_count * sizeof *to);
        to += sessions[i]->record_count;
    }
    return ENCOURS_OK;
}

static void roll_back(enc_session *const *sessions, size_t count)
{
    while (count > 0)
        enc_session_rollback(sessions[--count]);
}

static encours_status store_records(encours_ledger *ledger, enc_session *const *sessions,
                                    size_t count, encours_error *error)
{
    encours_store_head head = ledger->head;
    encours_bytes *records;
    size_t record_count;
    ENC_TRY(gather(ledger, sessions, count, &records, &record_count, error));
    encours_status status = enc_store_append(ledger->store, ledger->state->id, &ledger->head,
                                             records, record_count, &head, error);
    if (count > 1)
        enc_release(ledger->context, records, record_count * sizeof *records);
    return status;
}

encours_status enc_ledger_append_all(encours_ledger *ledger, enc_session *const *sessions,
                                     size_t count, encours_error *error)
{
    encours_error own = ENCOURS_ERROR_INIT;
    encours_status status = store_records(ledger, sessions, count, &own);
    const enc_session *last = sessions[count - 1];
    if (status == ENCOURS_OK) {
        ledger->head = last->head;
        for (size_t i = 0; i < count; i++)
            enc_session_publish(sessions[i]);
        enc_shelf_trim_surplus(ledger->state);
        return ENCOURS_OK;
    }
    uint8_t command_id[16];
    encours_store_head ours = last->head;
    memcpy(command_id, last->row.command_id, sizeof command_id);
    roll_back(sessions, count);
    if ((status & 0xFF) == ENCOURS_E_IN_DOUBT) /* all are stored, or none: the last tells */
        return settle(ledger, command_id, &ours, error);
    if (error != NULL && error->struct_size >= sizeof own) {
        own.struct_size = error->struct_size;
        *error = own;
    }
    if ((status & 0xFF) == ENCOURS_E_CONFLICT)
        enc_error_hint(error, "Refresh the ledger and commit again");
    return status;
}

encours_status enc_ledger_append(encours_ledger *ledger, enc_session *session, encours_error *error)
{
    return enc_ledger_append_all(ledger, &session, 1, error);
}
