/* SPDX-License-Identifier: MIT */
/* One call of a store's method: taken under the lock, its visitor guarded, its failure completed.
 */
#ifndef ENC_STORE_CALL_H
#define ENC_STORE_CALL_H

#include "store/store.h"

/* Take the store's lock and lend its methods; give it back. */
const encours_store_methods *enc_store_enter(encours_store *store, void **user);
void enc_store_leave(encours_store *store);

typedef struct enc_store_call {
    encours_store *store;
    const encours_store_methods *methods;
    void *user;
    const char *method;
    const char *ledger;   /* NULL for a method of the whole store */
    encours_error detail; /* what the method says of its failure */
    encours_store_visit_fn visit;
    void *visit_user;
    encours_status visited; /* what ended the visits */
    bool broken;            /* the store itself was at fault in `visited` */
    uint64_t next;          /* number the next visited record must have; 0: any */
} enc_store_call;

/* Check the ledger id and take the lock. Each begin that succeeds is followed by one end. */
encours_status enc_store_begin(enc_store_call *call, encours_store *store, const char *method,
                               const char *ledger, encours_error *error);
encours_status enc_store_end(enc_store_call *call, encours_status status, encours_error *error);

/* Put this between a store and the caller's visitor, with the call as its user. */
void enc_store_guard(enc_store_call *call, encours_store_visit_fn visit, void *visit_user,
                     uint64_t first);
encours_status enc_store_visit(void *user, uint64_t number, uint64_t version, encours_bytes bytes);

/* What the library promises to a method about its arguments. */
encours_status enc_store_check_number(const char *what, uint64_t number, encours_error *error);
encours_status enc_store_check_bytes(const char *what, encours_bytes bytes, size_t minimum,
                                     encours_error *error);

#endif
