/* SPDX-License-Identifier: MIT */
/* The memory store: sorted arrays of copies, all taken from the context. */
#ifndef ENC_STORE_MEMORY_H
#define ENC_STORE_MEMORY_H

#include <stdbool.h>

#include "base/context.h"
#include "base/limits.h"
#include "encours/store.h"

/* A copy of bytes; `data` is NULL only when size is 0. */
typedef struct memory_blob {
    uint8_t *data;
    size_t size;
} memory_blob;

typedef struct memory_block {
    uint64_t number;
    memory_blob blob;
} memory_block;

typedef struct memory_snapshot {
    uint64_t sequence;
    uint64_t block_count; /* as sealed */
    bool sealed;
    uint8_t hash[32];
    uint8_t digest[32];
    memory_block *blocks; /* by number */
    size_t count, capacity;
} memory_snapshot;

typedef struct memory_party {
    uint64_t id;
    uint64_t version; /* 0: erased */
    memory_blob blob;
} memory_party;

typedef struct memory_ledger {
    char id[ENC_LEDGER_ID_BYTES_MAX + 1];
    encours_store_head head;
    memory_blob *records; /* number n at n - 1 */
    size_t record_count, record_capacity;
    memory_snapshot *snapshots; /* by sequence */
    size_t snapshot_count, snapshot_capacity;
    memory_party *parties; /* by id */
    size_t party_count, party_capacity;
} memory_ledger;

typedef struct memory_store {
    encours_context *context;
    memory_ledger **ledgers; /* by id, byte order */
    size_t count, capacity;
} memory_store;

bool enc_memory_blob_copy(encours_context *context, encours_bytes bytes, memory_blob *out);
void enc_memory_blob_release(encours_context *context, memory_blob *blob);

/* The ledger of that id or NULL, with NOT_FOUND in `error`. */
memory_ledger *enc_memory_ledger(memory_store *store, const char *id, encours_error *error);

/* Release what the functions below keep. */
void enc_memory_side_release(encours_context *context, memory_ledger *ledger);

encours_status enc_memory_snapshot_put(void *user, const char *ledger, uint64_t sequence,
                                       uint64_t block, encours_bytes bytes, encours_error *error);
encours_status enc_memory_snapshot_seal(void *user, const char *ledger, uint64_t sequence,
                                        const uint8_t *hash, uint64_t blocks, const uint8_t *digest,
                                        encours_error *error);
encours_status enc_memory_snapshot_find(void *user, const char *ledger, uint64_t not_after,
                                        uint64_t *sequence, uint8_t *hash, uint64_t *blocks,
                                        uint8_t *digest, encours_error *error);
encours_status enc_memory_snapshot_get(void *user, const char *ledger, uint64_t sequence,
                                       uint64_t block, encours_store_visit_fn visit,
                                       void *visit_user, encours_error *error);
encours_status enc_memory_snapshot_drop(void *user, const char *ledger, uint64_t sequence,
                                        encours_error *error);
encours_status enc_memory_party_put(void *user, const char *ledger, uint64_t id,
                                    uint64_t expected_version, encours_bytes bytes,
                                    encours_error *error);
encours_status enc_memory_party_get(void *user, const char *ledger, uint64_t id,
                                    encours_store_visit_fn visit, void *visit_user,
                                    encours_error *error);
encours_status enc_memory_party_erase(void *user, const char *ledger, uint64_t id,
                                      encours_error *error);
encours_status enc_memory_party_list(void *user, const char *ledger, encours_store_visit_fn visit,
                                     void *visit_user, encours_error *error);

#endif
