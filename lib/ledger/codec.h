/* SPDX-License-Identifier: MIT */
/* Events as bytes: canonical, delta-coded against the event before in the same record. Specified in
 * docs/event-format.md; there is exactly one encoding of each sequence of events. */
#ifndef ENC_LEDGER_CODEC_H
#define ENC_LEDGER_CODEC_H

#include "base/buffer.h"
#include "ledger/event.h"
#include "ledger/varint.h"

/* Registers of engines, and bytes that a decoded event of theirs may take: see state.h. */
enum { ENC_REGISTERS_CREDIT = 0 /* 3 */, ENC_ENGINE_REGISTERS = 3, ENC_ENGINE_EVENT_BYTES = 2560 };

/* What the next event is coded against; all zero but the level at the start of a record. */
typedef struct enc_codec {
    uint8_t level; /* of the record */
    uint32_t customer;
    int32_t effective;
    enc_attributes attributes;
    int32_t from;
    uint32_t credit_line;
    uint32_t debit_line;
    uint32_t allocation;
    uint32_t document;
    uint32_t subject; /* of facts */
    int32_t fact_from;
    uint32_t fact;
    uint32_t order_customer;
    int32_t order_day; /* of orders and their steps */
    uint32_t order;
    int64_t engine[ENC_ENGINE_REGISTERS];
    uint8_t number_size;
    uint8_t key_size;
    char number[ENC_NUMBER_BYTES_MAX];
    char key[ENC_SOURCE_KEY_BYTES_MAX];
} enc_codec;

/* A decoded event with what it points into. Other texts lie in the record. */
typedef struct enc_decoded {
    enc_event event;
    char number[ENC_NUMBER_BYTES_MAX];
    char key[ENC_SOURCE_KEY_BYTES_MAX];
    int64_t amounts[ENC_LINES_MAX];
    int32_t dues[ENC_LINES_MAX];
    enc_document_dimension dimensions[ENC_DIMENSIONS_MAX];
    enc_pair pairs[ENC_PAIRS_MAX];
    _Alignas(8) char engine[ENC_ENGINE_EVENT_BYTES]; /* where event.as.engine points */
} enc_decoded;

/* Bytes that an event needs at most. */
size_t enc_event_size_max(const enc_event *event);

/* Append an event; the codec moves on. */
encours_status enc_event_encode(enc_codec *codec, const enc_event *event, enc_buffer *out,
                                encours_error *error);

/* Read the next event. NULL when it was read, else what is wrong with the bytes. */
const char *enc_event_decode(enc_codec *codec, enc_reader *reader, enc_decoded *out);

#endif
