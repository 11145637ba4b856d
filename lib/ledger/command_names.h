/* SPDX-License-Identifier: MIT */
/* Names that the documents of a transaction use: payment terms, dimensions, and values of
 * dimensions, each kept once, where the bytes of the transaction have it first. At commit each is
 * looked up once, however many documents use it. */
#ifndef ENC_LEDGER_COMMAND_NAMES_H
#define ENC_LEDGER_COMMAND_NAMES_H

#include "base/error.h"
#include "ledger/session.h"

/* What a name is a name of; a value has the id of its dimension there. */
enum { ENC_NAME_TERMS = -1, ENC_NAME_DIMENSION = -2 };

typedef struct enc_name {
    int32_t of;
    uint32_t at; /* of its text in the bytes of the transaction */
    uint32_t size;
    uint32_t hash;
    uint32_t row; /* in the state that the transaction is run on; ENC_ROW_NONE: not met yet */
} enc_name;

typedef struct enc_names {
    enc_name *names;
    size_t count;
    size_t capacity;
    enc_index index;
} enc_names;

void enc_names_release(enc_names *names, encours_context *context);

/* Room for so many more, up to ENC_INDEX_MORE: false when out of memory. */
bool enc_names_reserve(enc_names *names, encours_context *context, size_t more);

/* Write a name at `to`, which lies behind `bytes`: its id, and its text when it is new. The room is
 * reserved. */
uint8_t *enc_names_put(enc_names *names, uint64_t seed, const uint8_t *bytes, uint8_t *to,
                       int32_t of, enc_text text, uint32_t *id);

/* Take out those behind the first `count`. */
void enc_names_undo(enc_names *names, size_t count);

/* Before the transaction is run: no row is known. */
void enc_names_begin(enc_names *names);

/* Find the row of a name, and that of its dimension; what is new is put into the log. */
encours_status enc_names_resolve(enc_names *names, const uint8_t *bytes, enc_session *session,
                                 uint32_t id, encours_error *error);

#endif
