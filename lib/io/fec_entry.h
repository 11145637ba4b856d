/* SPDX-License-Identifier: MIT */
/* The entries of a FEC: one small record for each (JournalCode, EcritureNum), which says on what
 * kinds of accounts it has lines. That tells what a line on a customer account is. */
#ifndef ENC_IO_FEC_ENTRY_H
#define ENC_IO_FEC_ENTRY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buffer.h"
#include "ledger/index.h"
#include "text/delimited.h"

enum { ENC_FEC_KEY_BYTES_MAX = 256 };

typedef struct enc_fec_entry {
    size_t key_at;  /* JournalCode, U+001F and EcritureNum, in `keys` */
    int64_t sum;    /* debits less credits */
    uint32_t line;  /* on which it begins, cut to 32 bits: shown, not used */
    uint32_t lines; /* so far in this reading: the ordinal of a line */
    int32_t day;    /* the first of its customer lines in a journal of opening entries */
    uint16_t key_size;
    uint16_t debited; /* kinds of accounts with debits */
    uint16_t credited;
    bool opening; /* in a journal of opening entries; once all are known, one of them */
    bool broken;  /* an amount could not be read or added: the sum means nothing */
} enc_fec_entry;

typedef struct enc_fec_entries {
    encours_context *context;
    enc_fec_entry *rows;
    size_t count;
    size_t capacity;
    enc_buffer keys;
    enc_index index;
    size_t last; /* entry of the line before: most lines follow one of the same entry */
} enc_fec_entries;

void enc_fec_entries_init(enc_fec_entries *entries, encours_context *context);
void enc_fec_entries_release(enc_fec_entries *entries);
void enc_fec_entries_restart(enc_fec_entries *entries); /* ordinals begin again */

/* Whether two fields can be the key of an entry: neither blank, together not too long. */
bool enc_fec_key_is_valid(enc_field journal, enc_field number);

/* The entry with a key, NULL when there is none. */
enc_fec_entry *enc_fec_entries_find(enc_fec_entries *entries, enc_field journal, enc_field number);

/* The same, made when it is new; `*made` says so. NO_MEMORY or LIMIT. */
encours_status enc_fec_entries_at(enc_fec_entries *entries, enc_field journal, enc_field number,
                                  enc_fec_entry **out, bool *made, encours_error *error);

/* Note a line: its account and its amount, debits positive. */
void enc_fec_entry_add(enc_fec_entry *entry, enc_field account, int64_t amount);

/* Whether its lines are opening entries: its journal is one and none is on an account of results.
 */
bool enc_fec_entry_is_opening(const enc_fec_entry *entry);

/* Type and reason of a document, from its line and the entry's other accounts (encours/fec.h). */
typedef struct enc_fec_type {
    int32_t type;
    int32_t reason;
} enc_fec_type;
enc_fec_type enc_fec_entry_type(const enc_fec_entry *entry, enc_field account, int64_t amount);

#endif
