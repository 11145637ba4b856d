/* SPDX-License-Identifier: MIT */
/* A store as the ledger sees it: the vendor's methods behind a lock and a reference count. */
#ifndef ENC_STORE_STORE_H
#define ENC_STORE_STORE_H

#include "base/context.h"
#include "encours/store.h"

encours_store *enc_store_retain(encours_store *store);
encours_context *enc_store_context(encours_store *store);
uint64_t enc_store_capabilities(const encours_store *store);

/* The vtable's methods, taken under the store's lock. A visitor must not call the same store.
 * A method that fails without a message gets one that names the method and the ledger. */
encours_status enc_store_append(encours_store *store, const char *ledger,
                                const encours_store_head *expected, const encours_bytes *records,
                                size_t count, encours_store_head *head, encours_error *error);
encours_status enc_store_read(encours_store *store, const char *ledger, uint64_t from,
                              encours_store_visit_fn visit, void *user, encours_error *error);
encours_status enc_store_head(encours_store *store, const char *ledger, encours_store_head *head,
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
