/* SPDX-License-Identifier: MIT */
/* The blocks of a sealed snapshot as the place where rows are read back from: each was read and
 * checked once when the archive was opened, and is checked against that whenever it is read. */
#ifndef ENC_LEDGER_ARCHIVE_H
#define ENC_LEDGER_ARCHIVE_H

#include "ledger/snapshot.h"

typedef struct enc_archive {
    encours_context *context;
    encours_store *store;
    char ledger[ENC_LEDGER_ID_BYTES_MAX + 1];
    enc_snapshot_seal seal;
    enc_counts counts;               /* what the snapshot has */
    uint8_t (*sha)[ENC_SHA256_SIZE]; /* of each block */
    atomic_size_t references;
    struct enc_archive *older; /* in the list of a state, which has a reference of its own */
} enc_archive;

/* How far reading has come: a status other than 0 stops it with CANCELLED. */
typedef int32_t enc_archive_progress_fn(void *user, uint64_t done, uint64_t total);

/* The sealed snapshot at a record, whose rows are those of `counts`: every block is read and its
 * SHA-256 checked. */
encours_status enc_archive_open(encours_context *context, encours_store *store, const char *ledger,
                                uint64_t sequence, const enc_counts *counts,
                                enc_archive_progress_fn *progress, void *user, enc_archive **out,
                                encours_error *error);
enc_archive *enc_archive_retain(enc_archive *archive);
void enc_archive_release(enc_archive *archive);

/* The state reads rows from it from now on; what nobody reads from any more leaves its list. */
void enc_archive_join(enc_archive *archive, enc_state *state);
void enc_archives_leave(enc_state *state);

/* Whether rows are read from the snapshot at a record: by the state, or by a fork of before. */
bool enc_archive_is_needed(enc_state *state, uint64_t sequence);

/* Elements [first, first + count) of a column, which the snapshot has, in the order of bytes of
 * this machine. The caller sees to it that two threads do not read at once. */
encours_status enc_archive_read(enc_archive *archive, const enc_column_info *info, uint32_t first,
                                uint32_t count, void *to, encours_error *error);

#endif
