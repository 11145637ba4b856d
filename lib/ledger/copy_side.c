/* SPDX-License-Identifier: MIT */
/* Parties and snapshots of a ledger that is copied. */
#include <string.h>

#include "base/limits.h"
#include "ledger/copy.h"

enum { ASK_PARTIES = 256 };

static bool push(enc_copy_list *list, uint64_t number)
{
    void *numbers = list->numbers;
    if (!enc_grow(list->context, &numbers, &list->capacity, list->count + 1, sizeof *list->numbers))
        return false;
    list->numbers = numbers;
    list->numbers[list->count++] = number;
    return true;
}

void enc_copy_list_release(enc_copy_list *list)
{
    enc_release(list->context, list->numbers, list->capacity * sizeof *list->numbers);
}

static encours_status push_party(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    (void)version;
    (void)bytes;
    return push(user, number) ? ENCOURS_OK : ENCOURS_E_NO_MEMORY;
}

/* A row, or version UINT64_MAX when there is none. */
static encours_status get_row(encours_store *store, const enc_copy *copy, uint64_t id,
                              enc_kept *kept, encours_error *error)
{
    kept->buffer.size = 0;
    encours_status status = enc_store_party_get(store, copy->ledger, id, enc_copy_keep, kept,
                                                error);
    if (encours_status_kind_of(status) != ENCOURS_E_NOT_FOUND)
        return status;
    enc_error_clear(error);
    kept->version = UINT64_MAX;
    return ENCOURS_OK;
}

static encours_status copy_row(enc_copy *copy, uint64_t id, enc_kept *mine, enc_kept *theirs,
                               encours_error *error)
{
    encours_copy_report *report = &copy->report;
    ENC_TRY(get_row(copy->from, copy, id, mine, error));
    ENC_TRY(get_row(copy->to, copy, id, theirs, error));
    if (mine->version == UINT64_MAX) /* its ledger was dropped meanwhile */
        return ENCOURS_OK;
    if (mine->version == 0) {
        if (theirs->version == 0)
            return ENCOURS_OK;
        ENC_TRY(enc_store_party_erase(copy->to, copy->ledger, id, error));
        report->parties_erased++;
    } else if (theirs->version == 0) {
        report->parties_kept_erased++;
    } else if (theirs->version != UINT64_MAX && mine->buffer.size == theirs->buffer.size &&
               (mine->buffer.size == 0 ||
                memcmp(mine->buffer.bytes, theirs->buffer.bytes, mine->buffer.size) == 0)) {
        report->parties_present++;
    } else {
        encours_bytes bytes = {mine->buffer.size > 0 ? mine->buffer.bytes : NULL,
                               mine->buffer.size};
        uint64_t expected = theirs->version != UINT64_MAX ? theirs->version : 0;
        ENC_TRY(enc_store_party_put(copy->to, copy->ledger, id, expected, bytes, error));
        report->parties++;
    }
    return ENCOURS_OK;
}

encours_status enc_copy_list_parties(enc_copy *copy, encours_error *error)
{
    copy->parties.context = enc_store_context(copy->to);
    return enc_store_party_list(copy->from, copy->ledger, push_party, &copy->parties, error);
}

encours_status enc_copy_parties(enc_copy *copy, encours_error *error)
{
    encours_context *context = enc_store_context(copy->to);
    encours_status status = ENCOURS_OK;
    enc_kept mine, theirs;
    enc_buffer_init(&mine.buffer, context, ENC_RECORD_BYTES_MAX);
    enc_buffer_init(&theirs.buffer, context, ENC_RECORD_BYTES_MAX);
    for (size_t i = 0; i < copy->parties.count && status == ENCOURS_OK; i++) {
        status = copy_row(copy, copy->parties.numbers[i], &mine, &theirs, error);
        if (status == ENCOURS_OK && (i + 1) % ASK_PARTIES == 0)
            status = enc_copy_ask(copy, copy->end.sequence, error);
    }
    enc_buffer_release(&mine.buffer);
    enc_buffer_release(&theirs.buffer);
    return status;
}

typedef struct seal {
    uint64_t sequence, blocks;
    uint8_t hash[32], digest[32];
} seal;

/* The newest sealed snapshot at or before a sequence; NOT_FOUND is `*found` false. */
static encours_status find(encours_store *store, const enc_copy *copy, uint64_t not_after,
                           seal *out, bool *found, encours_error *error)
{
    encours_status status = enc_store_snapshot_find(store, copy->ledger, not_after, &out->sequence,
                                                    out->hash, &out->blocks, out->digest, error);
    *found = status == ENCOURS_OK;
    if (encours_status_kind_of(status) != ENCOURS_E_NOT_FOUND)
        return status;
    enc_error_clear(error);
    return ENCOURS_OK;
}

/* Left out when the source drops it meanwhile, with what came of it. */
static encours_status copy_blocks(enc_copy *copy, const seal *mine, enc_kept *kept,
                                  encours_error *error)
{
    /* Blocks of a copy that was interrupted may be others than these. */
    ENC_TRY(enc_store_snapshot_drop(copy->to, copy->ledger, mine->sequence, error));
    for (uint64_t block = 0; block < mine->blocks; block++) {
        encours_status status = enc_store_snapshot_get(copy->from, copy->ledger, mine->sequence,
                                                       block, enc_copy_keep, kept, error);
        if (encours_status_kind_of(status) == ENCOURS_E_NOT_FOUND) {
            enc_error_clear(error);
            return enc_store_snapshot_drop(copy->to, copy->ledger, mine->sequence, error);
        }
        ENC_TRY(status);
        encours_bytes bytes = {kept->buffer.size > 0 ? kept->buffer.bytes : NULL,
                               kept->buffer.size};
        ENC_TRY(
            enc_store_snapshot_put(copy->to, copy->ledger, mine->sequence, block, bytes, error));
        ENC_TRY(enc_copy_ask(copy, copy->end.sequence, error));
    }
    ENC_TRY(enc_store_snapshot_seal(copy->to, copy->ledger, mine->sequence, mine->hash,
                                    mine->blocks, mine->digest, error));
    copy->report.snapshots++;
    return ENCOURS_OK;
}

static encours_status copy_snapshot(enc_copy *copy, uint64_t sequence, enc_kept *kept,
                                    encours_error *error)
{
    seal mine, theirs;
    bool found, present;
    ENC_TRY(find(copy->from, copy, sequence, &mine, &found, error));
    ENC_TRY(find(copy->to, copy, sequence, &theirs, &present, error));
    if (!found || mine.sequence != sequence) /* dropped meanwhile */
        return ENCOURS_OK;
    if (present && theirs.sequence == sequence && theirs.blocks == mine.blocks &&
        memcmp(theirs.digest, mine.digest, sizeof mine.digest) == 0)
        return ENCOURS_OK;
    return copy_blocks(copy, &mine, kept, error);
}

/* Oldest first: a later one may lean on an earlier one. */
encours_status enc_copy_snapshots(enc_copy *copy, encours_error *error)
{
    encours_context *context = enc_store_context(copy->to);
    enc_copy_list list = {.context = context};
    enc_kept kept;
    seal mine;
    bool found = true;
    encours_status status = ENCOURS_OK;
    enc_buffer_init(&kept.buffer, context, ENC_RECORD_BYTES_MAX);
    for (uint64_t not_after = copy->end.sequence; status == ENCOURS_OK && found && not_after > 0;) {
        status = find(copy->from, copy, not_after, &mine, &found, error);
        if (status != ENCOURS_OK || !found)
            break;
        if (!push(&list, mine.sequence))
            status = enc_error_memory(error);
        not_after = mine.sequence > 0 ? mine.sequence - 1 : 0;
    }
    for (size_t i = list.count; i > 0 && status == ENCOURS_OK; i--)
        status = copy_snapshot(copy, list.numbers[i - 1], &kept, error);
    enc_buffer_release(&kept.buffer);
    enc_copy_list_release(&list);
    return status;
}
