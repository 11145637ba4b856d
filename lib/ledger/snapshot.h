/* SPDX-License-Identifier: MIT */
/* Rows of a ledger in blocks: docs/snapshot-format.md has every byte. What the blocks are follows
 * from the counts of rows alone; writing, opening and verifying run over the same list. */
#ifndef ENC_LEDGER_SNAPSHOT_H
#define ENC_LEDGER_SNAPSHOT_H

#include "base/sha256.h"
#include "encours/snapshot.h"
#include "ledger/column_bytes.h"
#include "store/store.h"

enum {
    ENC_SNAPSHOT_VERSION = 1,
    ENC_SNAPSHOT_HEADER_SIZE = 96,
    ENC_SNAPSHOT_BLOCK_MAX = 1 << 20,
    ENC_SNAPSHOT_PAYLOAD_MAX = ENC_SNAPSHOT_BLOCK_MAX - ENC_SNAPSHOT_HEADER_SIZE
};

static inline bool enc_status_is(encours_status status, encours_status kind)
{
    return encours_status_kind_of(status) == kind;
}

/* A snapshot that is being written has a mark, an empty one sealed at its sequence and this, so
 * that what was broken off can be found and removed. No record has such a sequence. */
#define ENC_SNAPSHOT_MARK (UINT64_C(1) << 62)

/* A seal of the store. */
typedef struct enc_snapshot_seal {
    encours_store_head at; /* the record */
    uint64_t blocks;
    uint8_t digest[ENC_SHA256_SIZE];
} enc_snapshot_seal;

/* What a block holds: the head, or elements of a column. */
typedef struct enc_snapshot_part {
    uint64_t number;
    const enc_column_info *info; /* NULL: the head */
    uint32_t column;             /* 0: the head; 1 + enc_stored_column()'s number */
    uint32_t first;
    uint32_t count;
    uint32_t size; /* bytes before compression */
} enc_snapshot_part;

/* The part behind `part`, which begins as zeros with head_size in `size`; false at the end. */
bool enc_snapshot_next(enc_snapshot_part *part, const enc_counts *counts);

/* The part that holds a row of a column, which is not a tip and has that row. */
void enc_snapshot_part_of(const enc_counts *counts, const enc_column_info *info, uint32_t row,
                          enc_snapshot_part *out);

/* Blocks of a snapshot with these counts. */
uint64_t enc_snapshot_blocks(const enc_counts *counts);

/* What the head says: the record, the counts, the scalars of the ledger, the list of columns. Gives
 * its size; writes nothing when `to` is NULL. */
uint32_t enc_snapshot_put_head(const enc_state *state, const encours_store_head *at,
                               const enc_counts *counts, uint8_t *to);

/* The counts and scalars of a head into an empty state; UNSUPPORTED when it is that of another
 * release, CORRUPT when it cannot be. */
encours_status enc_snapshot_get_head(enc_state *state, const encours_store_head *at,
                                     const uint8_t *from, uint32_t size, enc_counts *counts,
                                     encours_error *error);

/* How the payload of a block is stored. */
enum { ENC_BLOCK_RAW = 0, ENC_BLOCK_ZLIB = 1, ENC_BLOCK_ZEROS = 2 };

typedef struct enc_block_header {
    uint8_t encoding;
    uint32_t stored; /* bytes of the payload as stored */
    uint64_t sequence;
    uint64_t number;
    uint32_t column;
    uint32_t count;
    uint64_t first;
    uint32_t size; /* of the payload when decoded */
    uint32_t crc;  /* of the payload as stored */
    uint8_t sha[ENC_SHA256_SIZE];
} enc_block_header;

void enc_block_header_put(const enc_block_header *header, uint8_t to[ENC_SNAPSHOT_HEADER_SIZE]);

/* What is wrong with the header or the stored payload of a block, or NULL. UNSUPPORTED versions are
 * told by `*other`. */
const char *enc_block_open(encours_bytes block, enc_block_header *header, bool *other);

/* The digest of a snapshot: begun with the record, then each header in order. */
void enc_snapshot_digest_begin(enc_sha256 *digest, const encours_store_head *at);
void enc_snapshot_digest_add(enc_sha256 *digest, const enc_block_header *header);

/* Deflate into `to`, at most `capacity` bytes; 0: it does not become that small. */
encours_status enc_block_deflate(encours_context *context, const uint8_t *from, size_t size,
                                 uint8_t *to, size_t capacity, size_t *made, encours_error *error);

/* Inflate to exactly `size` bytes. CORRUPT when it gives more, less or nonsense. */
encours_status enc_block_inflate(encours_context *context, const uint8_t *from, size_t stored,
                                 uint8_t *to, size_t size, encours_error *error);

bool enc_is_zeros(const uint8_t *bytes, size_t size);

/* The record that a snapshot stands at, as the store has it: its last 32 bytes. NOT_FOUND when the
 * log has none. */
encours_status enc_snapshot_record(encours_store *store, const char *ledger, uint64_t sequence,
                                   encours_store_head *at, encours_error *error);

/* Blocks as they are read: each is checked against the part that has to come. */
typedef struct enc_snapshot_reader {
    encours_store *store;
    const char *ledger;
    const enc_snapshot_seal *seal;
    bool digests;                         /* check the SHA-256 of each payload too */
    uint8_t (*seen)[ENC_SHA256_SIZE];     /* by number: those of the blocks read; or NULL */
    uint8_t (*expected)[ENC_SHA256_SIZE]; /* by number: those they have to have; or NULL */
    uint8_t *buffer; /* one payload, for what is compressed; allocated at first need */
    encours_context *context;
    enc_snapshot_part part;
    enc_sha256 digest;
    uint64_t bytes; /* read so far */
    bool visited;   /* the store has given the block asked for */
    /* What to do with a payload; NULL stands for zeros. */
    encours_status (*take)(void *user, const enc_snapshot_part *part, const uint8_t *payload,
                           encours_error *error);
    void *user;
    encours_error *error;
} enc_snapshot_reader;

void enc_snapshot_reader_begin(enc_snapshot_reader *reader, encours_context *context,
                               encours_store *store, const char *ledger,
                               const enc_snapshot_seal *seal);
/* The head, block 0; its size is not known before. */
encours_status enc_snapshot_read_head(enc_snapshot_reader *reader, encours_error *error);
/* The block of `reader->part`. */
encours_status enc_snapshot_read_part(enc_snapshot_reader *reader, encours_error *error);
/* After the last block: the digest is that of the seal. Releases the buffer too. */
encours_status enc_snapshot_reader_end(enc_snapshot_reader *reader, encours_error *error);
void enc_snapshot_reader_release(enc_snapshot_reader *reader);

/* A damaged block, in the words that all use. */
encours_status enc_snapshot_damaged(const enc_snapshot_reader *reader, const char *what,
                                    encours_error *error);

/* The newest seal at or before a sequence. */
encours_status enc_snapshot_seal_find(encours_store *store, const char *ledger, uint64_t not_after,
                                      enc_snapshot_seal *out, encours_error *error);

#endif
