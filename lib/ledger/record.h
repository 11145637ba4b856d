/* SPDX-License-Identifier: MIT */
/* Records: the framing of events in the log, as docs/event-format.md specifies it. */
#ifndef ENC_LEDGER_RECORD_H
#define ENC_LEDGER_RECORD_H

#include "base/sha256.h"
#include "encours/store.h"
#include "ledger/event.h"
#include "ledger/varint.h"

enum {
    ENC_RECORD_HEAD_SIZE = 16,
    ENC_RECORD_TAIL_SIZE = 36,
    ENC_RECORD_FIRST = 1, /* begins a transaction */
    ENC_RECORD_LAST = 2   /* ends it */
};

/* What the first record of a transaction says before its events. */
typedef struct enc_record_header {
    uint8_t command_id[16];
    uint8_t digest[16];
    int64_t recorded_at;
    enc_text actor;
    enc_text reason;
} enc_record_header;

typedef struct enc_record {
    uint64_t sequence;
    uint8_t level;
    uint8_t flags;
    enc_record_header header; /* when flags has ENC_RECORD_FIRST */
    enc_reader events;
} enc_record;

/* Bytes of the transaction header, and the header put at `to`. */
size_t enc_record_header_size(const enc_record_header *header);
uint8_t *enc_record_header_put(uint8_t *to, const enc_record_header *header);

/* Fill in head and tail of a record of `size` bytes whose payload is in place; `hash` is that of
 * the record before and becomes that of this one. */
void enc_record_seal(uint8_t *record, size_t size, uint64_t sequence, uint8_t level, uint8_t flags,
                     uint8_t hash[ENC_SHA256_SIZE]);

/* Check a stored record against the one before and take it apart. `head` moves on. */
encours_status enc_record_open(const uint8_t *bytes, size_t size, encours_store_head *head,
                               enc_record *out, encours_error *error);

#endif
