/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "store/call.h"

static encours_status begin(enc_store_call *call, encours_store *store, const char *method,
                            const char *ledger, uint64_t sequence, encours_error *error)
{
    ENC_REQUIRE(store != NULL);
    if (!enc_store_has_snapshots(store))
        return enc_error_set(error, ENCOURS_E_UNSUPPORTED, "the store keeps no snapshots");
    ENC_TRY(enc_store_check_number("snapshot", sequence, error));
    return enc_store_begin(call, store, method, ledger, error);
}

encours_status enc_store_snapshot_put(encours_store *store, const char *ledger, uint64_t sequence,
                                      uint64_t block, encours_bytes bytes, encours_error *error)
{
    ENC_TRY(enc_store_check_number("block", block, error));
    ENC_TRY(enc_store_check_bytes("a block", bytes, 0, error));
    enc_store_call call;
    ENC_TRY(begin(&call, store, "snapshot_put", ledger, sequence, error));
    return enc_store_end(
        &call, call.methods->snapshot_put(call.user, ledger, sequence, block, bytes, &call.detail),
        error);
}

encours_status enc_store_snapshot_seal(encours_store *store, const char *ledger, uint64_t sequence,
                                       const uint8_t hash[32], uint64_t blocks,
                                       const uint8_t digest[32], encours_error *error)
{
    ENC_REQUIRE(hash != NULL && digest != NULL);
    ENC_TRY(enc_store_check_number("count of blocks", blocks, error));
    enc_store_call call;
    ENC_TRY(begin(&call, store, "snapshot_seal", ledger, sequence, error));
    return enc_store_end(&call,
                         call.methods->snapshot_seal(call.user, ledger, sequence, hash, blocks,
                                                     digest, &call.detail),
                         error);
}

encours_status enc_store_snapshot_find(encours_store *store, const char *ledger, uint64_t not_after,
                                       uint64_t *sequence, uint8_t hash[32], uint64_t *blocks,
                                       uint8_t digest[32], encours_error *error)
{
    ENC_REQUIRE(sequence != NULL && hash != NULL && blocks != NULL && digest != NULL);
    const uint64_t newest = INT64_MAX - 1;
    enc_store_call call;
    ENC_TRY(begin(&call, store, "snapshot_find", ledger, 0, error));
    uint64_t found = 0, count = 0;
    uint8_t its_hash[32] = {0}, its_digest[32] = {0};
    encours_status status = enc_store_end(
        &call,
        call.methods->snapshot_find(call.user, ledger, not_after < newest ? not_after : newest,
                                    &found, its_hash, &count, its_digest, &call.detail),
        error);
    if (status != ENCOURS_OK)
        return status;
    *sequence = found;
    *blocks = count;
    memcpy(hash, its_hash, sizeof its_hash);
    memcpy(digest, its_digest, sizeof its_digest);
    return ENCOURS_OK;
}

encours_status enc_store_snapshot_get(encours_store *store, const char *ledger, uint64_t sequence,
                                      uint64_t block, encours_store_visit_fn visit, void *user,
                                      encours_error *error)
{
    ENC_REQUIRE(visit != NULL);
    ENC_TRY(enc_store_check_number("block", block, error));
    enc_store_call call;
    ENC_TRY(begin(&call, store, "snapshot_get", ledger, sequence, error));
    enc_store_guard(&call, visit, user, 0);
    return enc_store_end(&call,
                         call.methods->snapshot_get(call.user, ledger, sequence, block,
                                                    enc_store_visit, &call, &call.detail),
                         error);
}

encours_status enc_store_snapshot_drop(encours_store *store, const char *ledger, uint64_t sequence,
                                       encours_error *error)
{
    enc_store_call call;
    ENC_TRY(begin(&call, store, "snapshot_drop", ledger, sequence, error));
    return enc_store_end(
        &call, call.methods->snapshot_drop(call.user, ledger, sequence, &call.detail), error);
}
