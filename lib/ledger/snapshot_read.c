/* SPDX-License-Identifier: MIT */
/* Blocks of a snapshot, each against the part that has to come. */
#include <string.h>

#include "ledger/record.h"
#include "ledger/snapshot.h"

encours_status enc_snapshot_seal_find(encours_store *store, const char *ledger, uint64_t not_after,
                                      enc_snapshot_seal *out, encours_error *error)
{
    return enc_store_snapshot_find(store, ledger, not_after, &out->at.sequence, out->at.hash,
                                   &out->blocks, out->digest, error);
}

typedef struct record_visit {
    encours_store_head *at; /* the record before, then the one wanted */
    uint64_t wanted;
    bool found;
    encours_status status;
    encours_error *error;
} record_visit;

/* Takes the hash of the record before, by which the one wanted is checked; then ends the visit. */
static encours_status take_record(void *user, uint64_t number, uint64_t version,
                                  encours_bytes bytes)
{
    record_visit *visit = user;
    enc_record record;
    (void)version;
    if (number + 1 == visit->wanted && bytes.size >= sizeof visit->at->hash) {
        visit->at->sequence = number;
        memcpy(visit->at->hash, bytes.data + bytes.size - sizeof visit->at->hash,
               sizeof visit->at->hash);
        return ENCOURS_OK;
    }
    visit->found = number == visit->wanted;
    if (visit->found)
        visit->status = enc_record_open(bytes.data, bytes.size, visit->at, &record, visit->error);
    return ENCOURS_E_CANCELLED;
}

encours_status enc_snapshot_record(encours_store *store, const char *ledger, uint64_t sequence,
                                   encours_store_head *at, encours_error *error)
{
    encours_error own = ENCOURS_ERROR_INIT;
    *at = (encours_store_head){0};
    record_visit visit = {.at = at, .wanted = sequence, .error = error};
    uint64_t from = sequence > 1 ? sequence - 1 : 1;
    encours_status status = enc_store_read(store, ledger, from, take_record, &visit, &own);
    if (visit.found)
        return visit.status;
    if (status == ENCOURS_OK || enc_status_is(status, ENCOURS_E_CANCELLED))
        return enc_error_at(error, ENCOURS_E_CORRUPT, sequence, "the log has no record %" PRIu64,
                            sequence);
    enc_error_copy(error, &own);
    return status;
}

void enc_snapshot_reader_begin(enc_snapshot_reader *reader, encours_context *context,
                               encours_store *store, const char *ledger,
                               const enc_snapshot_seal *seal)
{
    *reader = (enc_snapshot_reader){
        .store = store, .ledger = ledger, .seal = seal, .context = context};
    enc_snapshot_digest_begin(&reader->digest, &seal->at);
}

void enc_snapshot_reader_release(enc_snapshot_reader *reader)
{
    enc_release(reader->context, reader->buffer, ENC_SNAPSHOT_PAYLOAD_MAX);
    reader->buffer = NULL;
}

encours_status enc_snapshot_damaged(const enc_snapshot_reader *reader, const char *what,
                                    encours_error *error)
{
    return enc_error_at(error, ENCOURS_E_CORRUPT, reader->part.number,
                        "block %" PRIu64 " of snapshot %" PRIu64 " %s", reader->part.number,
                        reader->seal->at.sequence, what);
}

/* The payload as it was before it was stored; NULL: zeros. */
static encours_status decode(enc_snapshot_reader *reader, const enc_block_header *header,
                             const uint8_t *stored, const uint8_t **payload)
{
    *payload = header->encoding == ENC_BLOCK_RAW ? stored : NULL;
    if (header->encoding != ENC_BLOCK_ZLIB)
        return ENCOURS_OK;
    if (reader->buffer == NULL)
        reader->buffer = enc_allocate(reader->context, ENC_SNAPSHOT_PAYLOAD_MAX);
    if (reader->buffer == NULL)
        return enc_error_memory(reader->error);
    encours_error own = ENCOURS_ERROR_INIT;
    encours_status status = enc_block_inflate(reader->context, stored, header->stored,
                                              reader->buffer, header->size, &own);
    if (enc_status_is(status, ENCOURS_E_CORRUPT))
        return enc_snapshot_damaged(reader, "does not inflate", reader->error);
    if (status != ENCOURS_OK)
        return enc_error_set(reader->error, status, "%s", own.message);
    *payload = reader->buffer;
    return ENCOURS_OK;
}

static bool sha_holds(const enc_block_header *header, const uint8_t *payload)
{
    static const uint8_t zeros[4096];
    uint8_t sha[ENC_SHA256_SIZE];
    enc_sha256 digest;
    enc_sha256_init(&digest);
    if (payload != NULL)
        enc_sha256_update(&digest, payload, header->size);
    for (size_t left = payload != NULL ? 0 : header->size; left > 0;) {
        size_t part = left < sizeof zeros ? left : sizeof zeros;
        enc_sha256_update(&digest, zeros, part);
        left -= part;
    }
    enc_sha256_final(&digest, sha);
    return memcmp(sha, header->sha, sizeof sha) == 0;
}

static encours_status visit(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    enc_snapshot_reader *reader = user;
    enc_snapshot_part *part = &reader->part;
    enc_block_header header;
    bool other = false;
    const uint8_t *payload;
    (void)version;
    reader->visited = true;
    const char *wrong = enc_block_open(bytes, &header, &other);
    if (wrong != NULL && other)
        return enc_error_set(reader->error, ENCOURS_E_UNSUPPORTED,
                             "snapshot %" PRIu64 " is of another release",
                             reader->seal->at.sequence);
    if (wrong != NULL)
        return enc_snapshot_damaged(reader, wrong, reader->error);
    if (part->number == 0 && header.size <= ENC_SNAPSHOT_PAYLOAD_MAX)
        part->size = header.size;
    if (number != part->number || header.number != part->number || header.column != part->column ||
        header.first != part->first || header.count != part->count || header.size != part->size ||
        header.sequence != reader->seal->at.sequence)
        return enc_snapshot_damaged(reader, "is not the one that belongs there", reader->error);
    if (reader->expected != NULL &&
        memcmp(reader->expected[number], header.sha, sizeof header.sha) != 0)
        return enc_snapshot_damaged(reader, "is not the one that was verified", reader->error);
    if (reader->seen != NULL)
        memcpy(reader->seen[number], header.sha, sizeof header.sha);
    ENC_TRY(decode(reader, &header, bytes.data + ENC_SNAPSHOT_HEADER_SIZE, &payload));
    if (reader->digests && !sha_holds(&header, payload))
        return enc_snapshot_damaged(reader, "does not have the SHA-256 it says", reader->error);
    enc_snapshot_digest_add(&reader->digest, &header);
    reader->bytes += bytes.size;
    return reader->take(reader->user, part, payload, reader->error);
}

encours_status enc_snapshot_read_part(enc_snapshot_reader *reader, encours_error *error)
{
    encours_error own = ENCOURS_ERROR_INIT; /* the store may write into the caller's afterwards */
    reader->error = &own;
    reader->visited = false;
    encours_status status = enc_store_snapshot_get(reader->store, reader->ledger,
                                                   reader->seal->at.sequence, reader->part.number,
                                                   visit, reader, error);
    if (enc_status_is(status, ENCOURS_E_NOT_FOUND) || (status == ENCOURS_OK && !reader->visited))
        return enc_snapshot_damaged(reader, "is missing", error);
    if (own.status != ENCOURS_OK)
        enc_error_copy(error, &own);
    return status;
}

encours_status enc_snapshot_read_head(enc_snapshot_reader *reader, encours_error *error)
{
    reader->part = (enc_snapshot_part){0};
    return enc_snapshot_read_part(reader, error);
}

encours_status enc_snapshot_reader_end(enc_snapshot_reader *reader, encours_error *error)
{
    uint8_t digest[ENC_SHA256_SIZE];
    enc_sha256_final(&reader->digest, digest);
    if (memcmp(digest, reader->seal->digest, sizeof digest) == 0)
        return ENCOURS_OK;
    return enc_error_set(error, ENCOURS_E_CORRUPT,
                         "snapshot %" PRIu64 " does not have the digest it is sealed with",
                         reader->seal->at.sequence);
}
