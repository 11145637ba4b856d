/* SPDX-License-Identifier: MIT */
/* Texts of documents whose rows are away, as fingerprints: 55 bits or more of the hash of each, in
 * eight bytes that hold its row too. What is found is confirmed by reading the text. */
#ifndef ENC_LEDGER_OLD_KEYS_H
#define ENC_LEDGER_OLD_KEYS_H

#include "ledger/state.h"

typedef struct enc_old_key {
    uint32_t print;
    uint32_t row;
} enc_old_key;

typedef struct enc_old_keys {
    uint32_t *starts; /* of each bucket, and the end of the last */
    enc_old_key *at;
    size_t buckets;
    size_t count;
} enc_old_keys;

/* Of a column of texts, its rows below `rows`. */
encours_status enc_old_keys_build(enc_old_keys *keys, const enc_state *state,
                                  const enc_column *texts, uint32_t rows, encours_error *error);
void enc_old_keys_release(enc_old_keys *keys, encours_context *context);
size_t enc_old_keys_bytes(const enc_old_keys *keys);

/* The row below `count` that has this text in `texts`, or ENC_ROW_NONE. */
uint32_t enc_old_keys_find(const enc_old_keys *keys, const enc_state *state,
                           const enc_column *texts, enc_text text, uint32_t count);

#endif
