/* SPDX-License-Identifier: MIT */
/* Stored records back into rows: opening, refreshing and verifying all run through here. */
#ifndef ENC_LEDGER_REPLAY_H
#define ENC_LEDGER_REPLAY_H

#include "encours/ledger.h"
#include "ledger/codec.h"
#include "ledger/record.h"
#include "ledger/replay_runs.h"
#include "store/store.h"

typedef struct enc_replay {
    enc_state *state;
    encours_store_head head; /* of the last whole transaction */
    encours_progress_fn progress;
    void *progress_user;
    uint64_t progress_total;
    bool check_canonical;    /* encode again and compare */
    uint64_t watch_sequence; /* a head kept outside; 0: none */
    const uint8_t *watch_hash;

    uint64_t records;
    uint64_t transactions;
    uint64_t events;
    uint64_t bytes;
    uint64_t bytes_asked; /* of these when the host was asked last whether to go on */
    uint64_t first_bad;

    /* The transaction being read. */
    bool inside;
    enc_counts mark;
    encours_store_head next;
    enc_transaction_row row;
    char texts[2 * ENC_ACTOR_BYTES_MAX];
    enc_text actor;
    enc_text reason;
    enc_decoded *decoded; /* two: the event applied and the one behind it */
    enc_replay_runs *runs;
    enc_buffer encoded;
    enc_buffer aside; /* records that are read before they are applied */
    encours_error *error;
} enc_replay;

/* Read the log of `ledger` behind replay->head and apply whole transactions, each published as it
 * ends. On failure the state holds the whole transactions before. */
encours_status enc_replay_run(enc_replay *replay, encours_store *store, const char *ledger,
                              encours_error *error);

#endif
