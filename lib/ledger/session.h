/* SPDX-License-Identifier: MIT */
/* A transaction in the making: each event is checked, applied beyond the published rows and
 * encoded; at the end the records are sealed and either published or taken back. One a ledger at a
 * time. */
#ifndef ENC_LEDGER_SESSION_H
#define ENC_LEDGER_SESSION_H

#include "encours/authoriser.h"
#include "ledger/codec.h"
#include "ledger/record.h"

typedef struct enc_session {
    enc_state *state;
    enc_counts mark;         /* where the state stood */
    encours_store_head head; /* of the record before; of the last one once sealed */
    enc_transaction_row row;
    enc_text actor; /* copies, in `texts` */
    enc_text reason;
    char texts[2 * ENC_ACTOR_BYTES_MAX];
    uint8_t level; /* of its records */
    enc_codec codec;
    enc_buffer bytes;
    size_t *starts; /* where each record begins in `bytes` */
    size_t record_count;
    size_t starts_capacity;
    encours_bytes *records;               /* the sealed records */
    uint64_t read_failures;               /* of rows that were compacted, when it began */
    const encours_authoriser *authoriser; /* asked before each event; NULL: nobody */
    bool active;
} enc_session;

/* Begin; `head` is the end of the log. */
encours_status enc_session_begin(enc_session *session, enc_state *state,
                                 const encours_store_head *head, const enc_record_header *header,
                                 encours_error *error);

/* Go on at a later format level, or set the first one: before the first event. */
void enc_session_raise(enc_session *session, uint8_t level);

/* Check, apply and encode. On failure nothing of the event is left; the session goes on. */
encours_status enc_session_put(enc_session *session, const enc_event *event, encours_error *error);

/* The parts of that, for events that are applied by the block: encode one that is applied already,
 * beginning a new record where it might not fit; and the bytes that still fit into the record. */
encours_status enc_session_encode(enc_session *session, const enc_event *event,
                                  encours_error *error);
size_t enc_session_room(const enc_session *session);

/* `status`, or why rows that were compacted could not be read back since the session began: what
 * was decided without them, a refusal too, was not decided. */
encours_status enc_session_judge(const enc_session *session, encours_status status,
                                 encours_error *error);

/* Close the records and append the transaction's row. session->records is then what to store. */
encours_status enc_session_seal(enc_session *session, encours_error *error);

/* Make it visible (after sealing), or take it back. Both end the session and free what it holds. */
void enc_session_publish(enc_session *session);
void enc_session_rollback(enc_session *session);

#endif
