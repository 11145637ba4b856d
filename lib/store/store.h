/* SPDX-License-Identifier: MIT */
/* A store as the ledger sees it: the vendor's methods behind a lock and a reference count. */
#ifndef ENC_STORE_STORE_H
#define ENC_STORE_STORE_H

#include <stdbool.h>

#include "base/context.h"
#include "encours/store.h"

encours_store *enc_store_retain(encours_store *store);
encours_context *enc_store_context(encours_store *store);
uint64_t enc_store_capabilities(const encours_store *store);
bool enc_store_has_snapshots(const encours_store *store);

/* 1 to 64 bytes of UTF-8 without control characters, or INVALID. */
encours_status enc_store_ledger_check(const char *ledger, encours_error *error);

/* The vtable's methods, taken under the store's lock, with arguments checked first. A visitor must
 * not call the same store; its failure comes back unchanged, whatever the store made of it, and
 * with what it put into `error` when that is the error it was given. A method that fails gets a
 * message that names the method and the ledger; a status no store may return becomes STORAGE with
 * the original as cause. The snapshot ones return UNSUPPORTED when the vendor has none. */

/* `*head` receives the new head on OK and the present one on CONFLICT. Otherwise it is untouched.
 */
encours_status enc_store_append(encours_store *store, const char *ledger,
                                const encours_store_head *expected, const encours_bytes *records,
                                size_t count, encours_store_head *head, encours_error *error);
/* A store that leaves a record out or gives them out of order is caught: CORRUPT. */
encours_status enc_store_read(encours_store *store, const char *ledger, uint64_t from,
                              encours_store_visit_fn visit, void *user, encours_error *error);
encours_status enc_store_head(encours_store *store, const char *ledger, encours_store_head *head,
                              encours_error *error);
encours_status enc_store_list(encours_store *store, encours_store_visit_fn visit, void *user,
                              encours_error *error);

encours_status enc_store_snapshot_put(encours_store *store, const char *ledger, uint64_t sequence,
                                      uint64_t block, encours_bytes bytes, encours_error *error);
encours_status enc_store_snapshot_seal(encours_store *store, const char *ledger, uint64_t sequence,
                                       const uint8_t hash[32], uint64_t blocks,
                                       const uint8_t digest[32], encours_error *error);
/* `not_after` may be UINT64_MAX: the newest of all. */
encours_status enc_store_snapshot_find(encours_store *store, const char *ledger, uint64_t not_after,
                                       uint64_t *sequence, uint8_t hash[32], uint64_t *blocks,
                                       uint8_t digest[32], encours_error *error);
encours_status enc_store_snapshot_get(encours_store *store, const char *ledger, uint64_t sequence,
                                      uint64_t block, encours_store_visit_fn visit, void *user,
                                      encours_error *error);
encours_status enc_store_snapshot_drop(encours_store *store, const char *ledger, uint64_t sequence,
                                       encours_error *error);

encours_status enc_store_party_put(encours_store *store, const char *ledger, uint64_t id,
                                   uint64_t expected_version, encours_bytes bytes,
                                   encours_error *error);
encours_status enc_store_party_get(encours_store *store, const char *ledger, uint64_t id,
                                   encours_store_visit_fn visit, void *user, encours_error *error);
encours_status enc_store_party_erase(encours_store *store, const char *ledger, uint64_t id,
                                     encours_error *error);
encours_status enc_store_party_list(encours_store *store, const char *ledger,
                                    encours_store_visit_fn visit, void *user, encours_error *error);

#endif
