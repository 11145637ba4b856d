/* SPDX-License-Identifier: MIT */
#include "ledger/snapshot_keep.h"
#include "ledger/authority.h"
#include "ledger/shelf.h"

#include <string.h>

#include "base/struct_size.h"
#include "ledger/ledger.h"

encours_status enc_snapshot_put(const enc_snapshot_place *place, uint64_t sequence, uint64_t block,
                                encours_bytes bytes, encours_error *error)
{
    encours_status status = enc_store_snapshot_put(place->store, place->ledger, sequence, block,
                                                   bytes, error);
    if (status == ENCOURS_E_UNKNOWN_OUTCOME)
        status = enc_store_snapshot_put(place->store, place->ledger, sequence, block, bytes, error);
    return status;
}

encours_status enc_snapshot_put_seal(const enc_snapshot_place *place, const enc_snapshot_seal *seal,
                                     encours_error *error)
{
    encours_status status = ENCOURS_E_UNKNOWN_OUTCOME;
    for (int i = 0; i < 2 && status == ENCOURS_E_UNKNOWN_OUTCOME; i++)
        status = enc_store_snapshot_seal(place->store, place->ledger, seal->at.sequence,
                                         seal->at.hash, seal->blocks, seal->digest, error);
    return status;
}

encours_status enc_snapshot_remove(const enc_snapshot_place *place, uint64_t sequence,
                                   encours_error *error)
{
    encours_status status = enc_store_snapshot_drop(place->store, place->ledger, sequence, error);
    if (status == ENCOURS_E_UNKNOWN_OUTCOME)
        status = enc_store_snapshot_drop(place->store, place->ledger, sequence, error);
    return status;
}

/* The newest at or before a sequence; none is no failure. */
static encours_status find(const enc_snapshot_place *place, uint64_t not_after, bool *found,
                           enc_snapshot_seal *seal, encours_error *error)
{
    encours_error own = ENCOURS_ERROR_INIT;
    encours_status status = enc_snapshot_seal_find(place->store, place->ledger, not_after, seal,
                                                   &own);
    *found = status == ENCOURS_OK;
    if (status == ENCOURS_OK)
        return ENCOURS_OK;
    encours_store_head head;
    if (enc_status_is(status, ENCOURS_E_NOT_FOUND)) /* the snapshot, or the whole ledger? */
        return enc_store_head(place->store, place->ledger, &head, error);
    enc_error_copy(error, &own);
    return status;
}

encours_status enc_snapshot_is_sealed(const enc_snapshot_place *place, uint64_t sequence,
                                      bool *sealed, enc_snapshot_seal *seal, encours_error *error)
{
    ENC_TRY(find(place, sequence, sealed, seal, error));
    *sealed = *sealed && seal->at.sequence == sequence;
    return ENCOURS_OK;
}

encours_status enc_snapshot_begin_mark(const enc_snapshot_place *place, uint64_t sequence,
                                       encours_error *error)
{
    static const uint8_t byte = 0;
    enc_snapshot_seal seal = {.at.sequence = ENC_SNAPSHOT_MARK + sequence, .blocks = 1};
    encours_error own = ENCOURS_ERROR_INIT;
    encours_status status = enc_snapshot_put(place, seal.at.sequence, 0, (encours_bytes){&byte, 1},
                                             &own);
    if (enc_status_is(status, ENCOURS_E_STATE)) /* it stands already */
        return ENCOURS_OK;
    if (status == ENCOURS_OK)
        status = enc_snapshot_put_seal(place, &seal, &own);
    if (status != ENCOURS_OK)
        enc_error_copy(error, &own);
    return status;
}

void enc_snapshot_abandon(const enc_snapshot_place *place, uint64_t sequence)
{
    enc_snapshot_seal seal;
    bool sealed;
    if (enc_snapshot_is_sealed(place, sequence, &sealed, &seal, NULL) != ENCOURS_OK)
        return;
    if (sealed || enc_snapshot_remove(place, sequence, NULL) == ENCOURS_OK)
        (void)enc_snapshot_remove(place, ENC_SNAPSHOT_MARK + sequence, NULL);
}

encours_status enc_snapshot_clear(const enc_snapshot_place *place, uint64_t sequence,
                                  uint64_t *dropped, encours_error *error)
{
    uint64_t limit = UINT64_MAX;
    for (;;) {
        enc_snapshot_seal mark, seal;
        bool found, sealed;
        ENC_TRY(find(place, limit, &found, &mark, error));
        if (!found || mark.at.sequence < ENC_SNAPSHOT_MARK)
            return ENCOURS_OK;
        uint64_t begun = mark.at.sequence - ENC_SNAPSHOT_MARK;
        limit = mark.at.sequence - 1;
        if (begun > sequence) /* somebody may be writing it */
            continue;
        ENC_TRY(enc_snapshot_is_sealed(place, begun, &sealed, &seal, error));
        if (!sealed && begun == sequence)
            continue;
        if (!sealed) {
            ENC_TRY(enc_snapshot_remove(place, begun, error));
            ++*dropped;
        }
        ENC_TRY(enc_snapshot_remove(place, mark.at.sequence, error));
    }
}

encours_status enc_snapshot_drop_older(const enc_snapshot_place *place, uint64_t sequence,
                                       uint32_t keep, enc_state *state, uint64_t *dropped,
                                       encours_error *error)
{
    uint64_t limit = ENC_SNAPSHOT_MARK - 1;
    for (uint64_t seen = 0;; seen++) {
        enc_snapshot_seal seal;
        bool found;
        ENC_TRY(find(place, limit, &found, &seal, error));
        if (!found)
            return ENCOURS_OK;
        if (seen >= keep && seal.at.sequence < sequence &&
            !enc_archive_is_needed(state, seal.at.sequence)) {
            ENC_TRY(enc_snapshot_remove(place, seal.at.sequence, error));
            ++*dropped;
        }
        if (seal.at.sequence == 0)
            return ENCOURS_OK;
        limit = seal.at.sequence - 1;
    }
}

encours_status encours_ledger_snapshot_find(encours_ledger *ledger, uint64_t not_after,
                                            encours_snapshot_info *info, encours_error *error)
{
    ENC_REQUIRE(ledger != NULL);
    ENC_REQUIRE_STRUCT(info, encours_snapshot_info, error);
    const uint64_t last = ENC_SNAPSHOT_MARK - 1;
    enc_snapshot_seal seal;
    ENC_TRY(enc_snapshot_seal_find(ledger->store, ledger->state->id,
                                   not_after < last ? not_after : last, &seal, error));
    encours_snapshot_info result = {.sequence = seal.at.sequence, .blocks = seal.blocks};
    memcpy(result.hash, seal.at.hash, sizeof result.hash);
    memcpy(result.digest, seal.digest, sizeof result.digest);
    enc_struct_store(info, &result, sizeof result);
    return ENCOURS_OK;
}

encours_status encours_ledger_snapshot_drop(encours_ledger *ledger, uint64_t sequence,
                                            encours_error *error)
{
    ENC_REQUIRE(ledger != NULL);
    ENC_TRY(enc_ledger_ask(ledger, ENCOURS_ACTION_MAINTAIN, 0, NULL, error));
    enc_snapshot_place place = {ledger->store, ledger->state->id};
    if (sequence >= ENC_SNAPSHOT_MARK) /* there can be none */
        return ENCOURS_OK;
    if (enc_archive_is_needed(ledger->state, sequence))
        return enc_error_set(error, ENCOURS_E_STATE,
                             "rows that were compacted are read from snapshot %" PRIu64, sequence);
    return enc_snapshot_remove(&place, sequence, error);
}
