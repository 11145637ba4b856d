/* SPDX-License-Identifier: MIT */
#include "ledger/snapshot_verify.h"

#include <string.h>

#include "ledger/snapshot.h"

typedef struct verifier {
    encours_ledger *ledger;
    const enc_replay *replay;
    const enc_state *state; /* as the log gives it */
    const enc_snapshot_seal *seal;
    const enc_counts *counts;
    uint8_t *expected; /* one payload */
    enc_snapshot_reader reader;
} verifier;

/* The counts that the ledger had after a record; NULL when no transaction ends with it. */
static const enc_counts *counts_at(const enc_state *state, uint64_t sequence)
{
    uint32_t low = 0, high = state->published.transactions;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        const enc_transaction_row *row = &ENC_AT(&state->transactions, enc_transaction_row, middle);
        if (row->last_sequence == sequence)
            return &row->counts;
        if (row->last_sequence < sequence)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

/* A head that is not ours may be that of another release: not if it lists the columns as we do. */
static encours_status check_head(verifier *v, const enc_snapshot_part *part, const uint8_t *payload,
                                 encours_error *error)
{
    enc_state *scratch = NULL;
    enc_counts counts;
    uint32_t size = enc_snapshot_put_head(v->state, &v->seal->at, v->counts, NULL);
    if (payload == NULL)
        return enc_snapshot_damaged(&v->reader, "has nothing in it", error);
    if (size == part->size) {
        (void)enc_snapshot_put_head(v->state, &v->seal->at, v->counts, v->expected);
        if (memcmp(payload, v->expected, size) == 0)
            return ENCOURS_OK;
    }
    ENC_TRY(enc_state_new(v->ledger->context, &scratch, error));
    encours_status status = enc_snapshot_get_head(scratch, &v->seal->at, payload, part->size,
                                                  &counts, error);
    enc_state_release(scratch);
    return status != ENCOURS_OK ? status
                                : enc_snapshot_damaged(&v->reader, "counts other rows", error);
}

static encours_status take(void *user, const enc_snapshot_part *part, const uint8_t *payload,
                           encours_error *error)
{
    verifier *v = user;
    if (part->info == NULL)
        return check_head(v, part, payload, error);
    enc_column_export(v->state, part->info, v->counts, part->first, part->count, v->expected);
    bool same = payload != NULL ? memcmp(payload, v->expected, part->size) == 0
                                : enc_is_zeros(v->expected, part->size);
    return same ? ENCOURS_OK
                : enc_snapshot_damaged(&v->reader, "holds other rows than the log gives", error);
}

static encours_status tell(const verifier *v, encours_error *error)
{
    const enc_replay *replay = v->replay;
    return enc_context_ask(replay->state->context, replay->progress, replay->progress_user,
                           replay->records, replay->progress_total, error);
}

static encours_status read_blocks(verifier *v, encours_error *error)
{
    ENC_TRY(enc_snapshot_read_head(&v->reader, error));
    while (enc_snapshot_next(&v->reader.part, v->counts)) {
        ENC_TRY(tell(v, error));
        ENC_TRY(enc_snapshot_read_part(&v->reader, error));
    }
    return enc_snapshot_reader_end(&v->reader, error);
}

static encours_status check_one(verifier *v, encours_error *error)
{
    uint64_t sequence = v->seal->at.sequence;
    encours_store_head record;
    v->reader.part = (enc_snapshot_part){0};
    v->counts = counts_at(v->state, sequence);
    if (v->counts == NULL)
        return enc_error_set(error, ENCOURS_E_CORRUPT,
                             "snapshot %" PRIu64 " stands where no transaction ends", sequence);
    ENC_TRY(enc_snapshot_record(v->ledger->store, v->state->id, sequence, &record, error));
    if (memcmp(record.hash, v->seal->at.hash, sizeof record.hash) != 0)
        return enc_error_set(error, ENCOURS_E_CORRUPT,
                             "snapshot %" PRIu64 " was sealed with the hash of another record",
                             sequence);
    enc_snapshot_reader_begin(&v->reader, v->ledger->context, v->ledger->store, v->state->id,
                              v->seal);
    v->reader.digests = true;
    v->reader.take = take;
    v->reader.user = v;
    encours_status status = read_blocks(v, error);
    enc_snapshot_reader_release(&v->reader);
    if (status == ENCOURS_OK && v->seal->blocks != enc_snapshot_blocks(v->counts))
        return enc_error_set(error, ENCOURS_E_CORRUPT,
                             "snapshot %" PRIu64 " was sealed with another count of blocks",
                             sequence);
    return status;
}

/* Somebody may drop a snapshot while it is read. */
static bool is_gone(const verifier *v)
{
    enc_snapshot_seal seal;
    encours_status status = enc_snapshot_seal_find(v->ledger->store, v->state->id,
                                                   v->seal->at.sequence, &seal, NULL);
    return enc_status_is(status, ENCOURS_E_NOT_FOUND) ||
           (status == ENCOURS_OK && seal.at.sequence != v->seal->at.sequence);
}

/* Counts what became of one; `wrong` keeps what was wrong with the oldest bad one. */
static encours_status count_one(verifier *v, encours_verify_report *report, encours_error *wrong,
                                encours_error *error)
{
    encours_error own = ENCOURS_ERROR_INIT;
    encours_status status = check_one(v, &own);
    if (status == ENCOURS_OK) {
        report->snapshots++;
    } else if (enc_status_is(status, ENCOURS_E_UNSUPPORTED)) {
        report->snapshots_other++;
    } else if (!enc_status_is(status, ENCOURS_E_CORRUPT)) {
        enc_error_copy(error, &own);
        return status;
    } else if (!is_gone(v)) {
        report->snapshots_bad++;
        report->first_bad_snapshot = v->seal->at.sequence;
        report->first_bad_block = v->reader.part.number;
        *wrong = own;
    }
    return ENCOURS_OK;
}

static encours_status check_all(verifier *v, encours_verify_report *report, encours_error *error)
{
    encours_error wrong = ENCOURS_ERROR_INIT;
    enc_snapshot_seal seal;
    v->seal = &seal;
    for (uint64_t limit = ENC_SNAPSHOT_MARK - 1;; limit = seal.at.sequence - 1) {
        encours_error own = ENCOURS_ERROR_INIT;
        encours_status status = enc_snapshot_seal_find(v->ledger->store, v->state->id, limit, &seal,
                                                       &own);
        if (enc_status_is(status, ENCOURS_E_NOT_FOUND))
            break;
        if (status == ENCOURS_OK && seal.at.sequence > limit)
            status = enc_error_set(&own, ENCOURS_E_STORAGE,
                                   "the store found snapshot %" PRIu64 " at or before %" PRIu64,
                                   seal.at.sequence, limit);
        if (status != ENCOURS_OK) {
            enc_error_copy(error, &own);
            return status;
        }
        ENC_TRY(count_one(v, report, &wrong, error));
        if (seal.at.sequence == 0)
            break;
    }
    if (wrong.status != ENCOURS_OK)
        enc_error_copy(error, &wrong);
    return wrong.status;
}

encours_status enc_snapshots_verify(encours_ledger *ledger, const enc_replay *replay,
                                    encours_verify_report *report, encours_error *error)
{
    verifier v = {.ledger = ledger, .replay = replay, .state = replay->state};
    v.expected = enc_allocate(ledger->context, ENC_SNAPSHOT_PAYLOAD_MAX);
    if (v.expected == NULL)
        return enc_error_memory(error);
    encours_status status = check_all(&v, report, error);
    enc_release(ledger->context, v.expected, ENC_SNAPSHOT_PAYLOAD_MAX);
    return status;
}
