/* SPDX-License-Identifier: MIT */
/* The ledger handle, and what transactions and imports need of it. */
#ifndef ENC_LEDGER_LEDGER_H
#define ENC_LEDGER_LEDGER_H

#include "encours/ledger.h"
#include "encours/snapshot.h"
#include "encours/transaction.h"
#include "ledger/authoriser.h"
#include "ledger/session.h"
#include "store/store.h"

struct enc_waiting;

struct encours_ledger {
    encours_context *context;
    encours_store *store;
    enc_state *state;
    encours_store_head head;
    bool in_doubt;            /* the outcome of a write is not known until a refresh succeeds */
    bool closed;              /* the host has freed it; a transaction keeps the memory */
    atomic_size_t references; /* transactions may be freed on any thread */
    encours_transaction *prepared;
    enc_authority authority;
    bool importing;        /* an import holds the session */
    enc_index party_codes; /* customer by code that is party data; hashes, confirmed by reading */
    uint32_t party_codes_known; /* parties looked at so far; 0: not loaded */
    encours_opening opening;    /* how it was opened */
    uint32_t *party_missing;    /* numbers of parties whose row has not been seen */
    size_t party_missing_count;
    size_t party_missing_capacity;
    enc_lock queue_lock;       /* guards what follows: transactions that were submitted */
    enc_signal queue_moved;    /* some of them were settled, or nobody leads any more */
    struct enc_waiting *queue; /* oldest first */
    struct enc_waiting **queue_end;
    bool queue_led; /* one caller is committing for all */
};

/* A view's state and counts. */
struct encours_view {
    encours_context *context;
    enc_state *state;
    enc_counts counts;
    struct enc_era *era;        /* in which it was taken */
    struct enc_version *totals; /* those of the counts; NULL: everything is computed */
    enc_authority authority;
    encours_view *of; /* for another reader: the view that it is, whose totals it has; or NULL */
    atomic_size_t references;
};

encours_ledger *enc_ledger_retain(encours_ledger *ledger);
void enc_ledger_release(encours_ledger *ledger);
encours_view *enc_view_retain(encours_view *view);

/* Whether anything may be committed now. */
encours_status enc_ledger_ready(const encours_ledger *ledger, encours_error *error);

/* Give the instant to be stored: the head's when `recorded_at` is a little before it. */
encours_status enc_ledger_instant(const encours_ledger *ledger, int64_t recorded_at, int64_t *out,
                                  bool *raised, encours_error *error);

/* Answer for a command id that is known: EXISTS if the digest differs, else OK and `*row`. When the
 * id is not known `*row` is ENC_ROW_NONE. */
encours_status enc_ledger_known(const encours_ledger *ledger, const uint8_t command_id[16],
                                const uint8_t digest[16], uint32_t *row, encours_error *error);

/* Append a sealed session and publish it. On CONFLICT and other failures the session is taken back;
 * an UNKNOWN_OUTCOME is settled by reading the tail, else the ledger is in doubt. */
encours_status enc_ledger_append(encours_ledger *ledger, enc_session *session,
                                 encours_error *error);

/* The same of several, each begun at the end of the one before, in one call of the store. */
encours_status enc_ledger_append_all(encours_ledger *ledger, enc_session *const *sessions,
                                     size_t count, encours_error *error);

/* Write down what transaction row `row` did; `hash` ends its last record. NULL: it is looked up,
 * and left as it is when the store does not give that transaction again. */
void enc_ledger_fill_commit(const encours_ledger *ledger, uint32_t row, const uint8_t *hash,
                            encours_commit *out);

/* Personal data of party number `party`. Put a row that is not there yet; a row that is there
 * stays. */
encours_status enc_party_put_new(encours_ledger *ledger, uint32_t party, enc_text code,
                                 enc_text name, encours_error *error);
/* Whether a row of the party table is as it was written. */
bool enc_party_is_whole(encours_bytes row);
void enc_party_release(encours_ledger *ledger);
/* The customer whose party has that code, or ENC_ROW_NONE; then `*damaged` is the first party whose
 * row is damaged and might have it, 0: none. */
encours_status enc_party_find(encours_ledger *ledger, enc_text code, uint32_t *customer,
                              uint32_t *damaged, encours_error *error);
encours_status enc_party_damaged(uint32_t damaged, encours_error *error);

#endif
