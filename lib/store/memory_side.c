/* SPDX-License-Identifier: MIT */
/* Snapshots and parties of the memory store. */
#include <string.h>

#include "base/error.h"
#include "store/memory.h"

/* All three tables are arrays sorted by a uint64 that is the first member of the element. */
static bool find(const void *array, size_t count, size_t element_size, uint64_t key, size_t *at)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        uint64_t found;
        memcpy(&found, (const char *)array + middle * element_size, sizeof found);
        if (found < key)
            low = middle + 1;
        else
            high = middle;
    }
    *at = low;
    uint64_t found = 0;
    if (low < count)
        memcpy(&found, (const char *)array + low * element_size, sizeof found);
    return low < count && found == key;
}

/* Make a place of zeros at `at`. */
static bool insert(encours_context *context, void **array, size_t *count, size_t *capacity,
                   size_t element_size, size_t at)
{
    if (!enc_grow(context, array, capacity, *count + 1, element_size))
        return false;
    char *place = (char *)*array + at * element_size;
    memmove(place + element_size, place, (*count - at) * element_size);
    memset(place, 0, element_size);
    (*count)++;
    return true;
}

static void release_snapshot(encours_context *context, memory_snapshot *snapshot)
{
    for (size_t i = 0; i < snapshot->count; i++)
        enc_memory_blob_release(context, &snapshot->blocks[i].blob);
    enc_release(context, snapshot->blocks, snapshot->capacity * sizeof *snapshot->blocks);
}

void enc_memory_side_release(encours_context *context, memory_ledger *ledger)
{
    for (size_t i = 0; i < ledger->snapshot_count; i++)
        release_snapshot(context, &ledger->snapshots[i]);
    enc_release(context, ledger->snapshots, ledger->snapshot_capacity * sizeof *ledger->snapshots);
    for (size_t i = 0; i < ledger->party_count; i++)
        enc_memory_blob_release(context, &ledger->parties[i].blob);
    enc_release(context, ledger->parties, ledger->party_capacity * sizeof *ledger->parties);
}

static bool find_snapshot(const memory_ledger *ledger, uint64_t sequence, size_t *at)
{
    return find(ledger->snapshots, ledger->snapshot_count, sizeof *ledger->snapshots, sequence, at);
}

/* The snapshot of that sequence, begun when there is none; NULL when out of memory. */
static memory_snapshot *begin_snapshot(encours_context *context, memory_ledger *ledger,
                                       uint64_t sequence)
{
    size_t at;
    if (find_snapshot(ledger, sequence, &at))
        return &ledger->snapshots[at];
    void *array = ledger->snapshots;
    if (!insert(context, &array, &ledger->snapshot_count, &ledger->snapshot_capacity,
                sizeof *ledger->snapshots, at))
        return NULL;
    ledger->snapshots = array;
    ledger->snapshots[at].sequence = sequence;
    return &ledger->snapshots[at];
}

static bool set_block(encours_context *context, memory_snapshot *snapshot, uint64_t number,
                      memory_blob blob)
{
    size_t at;
    if (!find(snapshot->blocks, snapshot->count, sizeof *snapshot->blocks, number, &at)) {
        void *array = snapshot->blocks;
        if (!insert(context, &array, &snapshot->count, &snapshot->capacity,
                    sizeof *snapshot->blocks, at))
            return false;
        snapshot->blocks = array;
        snapshot->blocks[at].number = number;
    }
    enc_memory_blob_release(context, &snapshot->blocks[at].blob);
    snapshot->blocks[at].blob = blob;
    return true;
}

encours_status enc_memory_snapshot_put(void *user, const char *id, uint64_t sequence,
                                       uint64_t block, encours_bytes bytes, encours_error *error)
{
    memory_store *store = user;
    memory_ledger *ledger = enc_memory_ledger(store, id, error);
    if (ledger == NULL)
        return ENCOURS_E_NOT_FOUND;
    memory_blob blob;
    if (!enc_memory_blob_copy(store->context, bytes, &blob))
        return enc_error_memory(error);
    memory_snapshot *snapshot = begin_snapshot(store->context, ledger, sequence);
    encours_status status = ENCOURS_OK;
    if (snapshot != NULL && snapshot->sealed)
        status = enc_error_set(error, ENCOURS_E_STATE, "snapshot %" PRIu64 " is sealed", sequence);
    else if (snapshot == NULL || !set_block(store->context, snapshot, block, blob))
        status = enc_error_memory(error);
    if (status != ENCOURS_OK)
        enc_memory_blob_release(store->context, &blob);
    return status;
}

static encours_status check_same_seal(const memory_snapshot *snapshot, const uint8_t *hash,
                                      uint64_t blocks, const uint8_t *digest, encours_error *error)
{
    if (snapshot->block_count == blocks &&
        memcmp(snapshot->hash, hash, sizeof snapshot->hash) == 0 &&
        memcmp(snapshot->digest, digest, sizeof snapshot->digest) == 0)
        return ENCOURS_OK;
    return enc_error_set(error, ENCOURS_E_EXISTS,
                         "snapshot %" PRIu64 " is sealed with another hash, count or digest",
                         snapshot->sequence);
}

encours_status enc_memory_snapshot_seal(void *user, const char *id, uint64_t sequence,
                                        const uint8_t *hash, uint64_t blocks, const uint8_t *digest,
                                        encours_error *error)
{
    memory_store *store = user;
    memory_ledger *ledger = enc_memory_ledger(store, id, error);
    if (ledger == NULL)
        return ENCOURS_E_NOT_FOUND;
    size_t at;
    bool known = find_snapshot(ledger, sequence, &at);
    if (known && ledger->snapshots[at].sealed)
        return check_same_seal(&ledger->snapshots[at], hash, blocks, digest, error);
    uint64_t put = known ? ledger->snapshots[at].count : 0;
    if (put != blocks || (put > 0 && ledger->snapshots[at].blocks[put - 1].number != put - 1))
        return enc_error_set(error, ENCOURS_E_STATE,
                             "snapshot %" PRIu64 " holds %" PRIu64 " blocks, %" PRIu64
                             " from 0 up are to be sealed",
                             sequence, put, blocks);
    memory_snapshot *snapshot = begin_snapshot(store->context, ledger, sequence);
    if (snapshot == NULL)
        return enc_error_memory(error);
    snapshot->sealed = true;
    snapshot->block_count = blocks;
    memcpy(snapshot->hash, hash, sizeof snapshot->hash);
    memcpy(snapshot->digest, digest, sizeof snapshot->digest);
    return ENCOURS_OK;
}

encours_status enc_memory_snapshot_find(void *user, const char *id, uint64_t not_after,
                                        uint64_t *sequence, uint8_t *hash, uint64_t *blocks,
                                        uint8_t *digest, encours_error *error)
{
    const memory_ledger *ledger = enc_memory_ledger(user, id, error);
    if (ledger == NULL)
        return ENCOURS_E_NOT_FOUND;
    for (size_t i = ledger->snapshot_count; i-- > 0;) {
        const memory_snapshot *snapshot = &ledger->snapshots[i];
        if (!snapshot->sealed || snapshot->sequence > not_after)
            continue;
        *sequence = snapshot->sequence;
        *blocks = snapshot->block_count;
        memcpy(hash, snapshot->hash, sizeof snapshot->hash);
        memcpy(digest, snapshot->digest, sizeof snapshot->digest);
        return ENCOURS_OK;
    }
    return enc_error_set(error, ENCOURS_E_NOT_FOUND,
                         "there is no sealed snapshot at or before record %" PRIu64, not_after);
}

encours_status enc_memory_snapshot_get(void *user, const char *id, uint64_t sequence,
                                       uint64_t block, encours_store_visit_fn visit,
                                       void *visit_user, encours_error *error)
{
    const memory_ledger *ledger = enc_memory_ledger(user, id, error);
    if (ledger == NULL)
        return ENCOURS_E_NOT_FOUND;
    size_t at, block_at;
    if (!find_snapshot(ledger, sequence, &at) || !ledger->snapshots[at].sealed ||
        !find(ledger->snapshots[at].blocks, ledger->snapshots[at].count,
              sizeof *ledger->snapshots[at].blocks, block, &block_at))
        return enc_error_set(error, ENCOURS_E_NOT_FOUND,
                             "there is no block %" PRIu64 " of a sealed snapshot %" PRIu64, block,
                             sequence);
    const memory_blob *blob = &ledger->snapshots[at].blocks[block_at].blob;
    return visit(visit_user, block, 0, (encours_bytes){blob->data, blob->size});
}

encours_status enc_memory_snapshot_drop(void *user, const char *id, uint64_t sequence,
                                        encours_error *error)
{
    memory_store *store = user;
    memory_ledger *ledger = enc_memory_ledger(store, id, error);
    if (ledger == NULL)
        return ENCOURS_E_NOT_FOUND;
    size_t at;
    if (!find_snapshot(ledger, sequence, &at))
        return ENCOURS_OK;
    release_snapshot(store->context, &ledger->snapshots[at]);
    ledger->snapshot_count--;
    memmove(ledger->snapshots + at, ledger->snapshots + at + 1,
            (ledger->snapshot_count - at) * sizeof *ledger->snapshots);
    return ENCOURS_OK;
}

static bool find_party(const memory_ledger *ledger, uint64_t id, size_t *at)
{
    return find(ledger->parties, ledger->party_count, sizeof *ledger->parties, id, at);
}

static bool add_party(encours_context *context, memory_ledger *ledger, uint64_t id, size_t at)
{
    void *array = ledger->parties;
    if (!insert(context, &array, &ledger->party_count, &ledger->party_capacity,
                sizeof *ledger->parties, at))
        return false;
    ledger->parties = array;
    ledger->parties[at].id = id;
    return true;
}

encours_status enc_memory_party_put(void *user, const char *ledger_id, uint64_t id,
                                    uint64_t expected_version, encours_bytes bytes,
                                    encours_error *error)
{
    memory_store *store = user;
    memory_ledger *ledger = enc_memory_ledger(store, ledger_id, error);
    if (ledger == NULL)
        return ENCOURS_E_NOT_FOUND;
    size_t at;
    bool known = find_party(ledger, id, &at);
    if (known && ledger->parties[at].version == 0)
        return enc_error_set(error, ENCOURS_E_DENIED, "party %" PRIu64 " is erased", id);
    uint64_t present = known ? ledger->parties[at].version : 0;
    if (present != expected_version)
        return enc_error_set(error, ENCOURS_E_CONFLICT,
                             "party %" PRIu64 " is at version %" PRIu64 ", expected %" PRIu64, id,
                             present, expected_version);
    memory_blob blob;
    if (!enc_memory_blob_copy(store->context, bytes, &blob))
        return enc_error_memory(error);
    if (!known && !add_party(store->context, ledger, id, at)) {
        enc_memory_blob_release(store->context, &blob);
        return enc_error_memory(error);
    }
    enc_memory_blob_release(store->context, &ledger->parties[at].blob);
    ledger->parties[at].blob = blob;
    ledger->parties[at].version = expected_version + 1;
    return ENCOURS_OK;
}

static encours_status visit_party(const memory_party *party, encours_store_visit_fn visit,
                                  void *visit_user)
{
    return visit(visit_user, party->id, party->version,
                 (encours_bytes){party->blob.data, party->blob.size});
}

encours_status enc_memory_party_get(void *user, const char *ledger_id, uint64_t id,
                                    encours_store_visit_fn visit, void *visit_user,
                                    encours_error *error)
{
    const memory_ledger *ledger = enc_memory_ledger(user, ledger_id, error);
    if (ledger == NULL)
        return ENCOURS_E_NOT_FOUND;
    size_t at;
    if (!find_party(ledger, id, &at))
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no party %" PRIu64, id);
    return visit_party(&ledger->parties[at], visit, visit_user);
}

encours_status enc_memory_party_erase(void *user, const char *ledger_id, uint64_t id,
                                      encours_error *error)
{
    memory_store *store = user;
    memory_ledger *ledger = enc_memory_ledger(store, ledger_id, error);
    if (ledger == NULL)
        return ENCOURS_E_NOT_FOUND;
    size_t at;
    if (!find_party(ledger, id, &at) && !add_party(store->context, ledger, id, at))
        return enc_error_memory(error);
    enc_memory_blob_release(store->context, &ledger->parties[at].blob);
    ledger->parties[at].version = 0;
    return ENCOURS_OK;
}

encours_status enc_memory_party_list(void *user, const char *ledger_id,
                                     encours_store_visit_fn visit, void *visit_user,
                                     encours_error *error)
{
    const memory_ledger *ledger = enc_memory_ledger(user, ledger_id, error);
    if (ledger == NULL)
        return ENCOURS_E_NOT_FOUND;
    for (size_t i = 0; i < ledger->party_count; i++)
        ENC_TRY(visit_party(&ledger->parties[i], visit, visit_user));
    return ENCOURS_OK;
}
