/* SPDX-License-Identifier: MIT */
/* Copying a ledger: what the records, the parties and the snapshots have in common. Neither store
 * is called while the other one lends something, so that two copies in opposite directions cannot
 * wait for each other. */
#ifndef ENC_LEDGER_COPY_H
#define ENC_LEDGER_COPY_H

#include "base/buffer.h"
#include "encours/copy.h"
#include "store/store.h"

/* Numbers that a store has listed. */
typedef struct enc_copy_list {
    encours_context *context;
    uint64_t *numbers;
    size_t count;
    size_t capacity;
} enc_copy_list;

typedef struct enc_copy {
    encours_store *from;
    encours_store *to;
    const char *ledger;
    encours_copy_options options;
    encours_copy_report report;
    enc_copy_list parties;  /* of `from` before `end` was asked */
    encours_store_head end; /* of `from` when the copy began */
} enc_copy;

/* Before the head of `from` is asked: then each party listed is registered in what is copied. One
 * beyond it would become another person's row in a target that goes on by itself. */
encours_status enc_copy_list_parties(enc_copy *copy, encours_error *error);
void enc_copy_list_release(enc_copy_list *list);
/* Whether to go on, with so many records in the target. */
encours_status enc_copy_ask(const enc_copy *copy, uint64_t sequence, encours_error *error);
encours_status enc_copy_parties(enc_copy *copy, encours_error *error);
encours_status enc_copy_snapshots(enc_copy *copy, encours_error *error);

/* A visitor that keeps the bytes it is shown, in an enc_buffer that it empties first. */
typedef struct enc_kept {
    enc_buffer buffer;
    uint64_t version;
} enc_kept;
encours_status enc_copy_keep(void *user, uint64_t number, uint64_t version, encours_bytes bytes);

#endif
