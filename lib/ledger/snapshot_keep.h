/* SPDX-License-Identifier: MIT */
/* Snapshots as a store keeps them: marks of those in the making, seals, and what is to go. */
#ifndef ENC_LEDGER_SNAPSHOT_KEEP_H
#define ENC_LEDGER_SNAPSHOT_KEEP_H

#include "ledger/snapshot.h"

typedef struct enc_snapshot_place {
    encours_store *store;
    const char *ledger;
} enc_snapshot_place;

/* The calls that write, made once more when their outcome is not known: each may be repeated. */
encours_status enc_snapshot_put(const enc_snapshot_place *place, uint64_t sequence, uint64_t block,
                                encours_bytes bytes, encours_error *error);
encours_status enc_snapshot_put_seal(const enc_snapshot_place *place, const enc_snapshot_seal *seal,
                                     encours_error *error);
encours_status enc_snapshot_remove(const enc_snapshot_place *place, uint64_t sequence,
                                   encours_error *error);

encours_status enc_snapshot_is_sealed(const enc_snapshot_place *place, uint64_t sequence,
                                      bool *sealed, enc_snapshot_seal *seal, encours_error *error);

/* From here on a snapshot at `sequence` is in the making. */
encours_status enc_snapshot_begin_mark(const enc_snapshot_place *place, uint64_t sequence,
                                       encours_error *error);

/* Try to remove what was written of it, unless somebody has sealed it. */
void enc_snapshot_abandon(const enc_snapshot_place *place, uint64_t sequence);

/* Remove what was left of snapshots older than `sequence` that were never sealed. */
encours_status enc_snapshot_clear(const enc_snapshot_place *place, uint64_t sequence,
                                  uint64_t *dropped, encours_error *error);

/* Leave the newest `keep`, the one at `sequence`, and those that rows of the state are read from.
 */
encours_status enc_snapshot_drop_older(const enc_snapshot_place *place, uint64_t sequence,
                                       uint32_t keep, enc_state *state, uint64_t *dropped,
                                       encours_error *error);

#endif
