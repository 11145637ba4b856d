/* SPDX-License-Identifier: MIT */
/* Writing a snapshot from a view, while the writer of the ledger goes on. */
#include <string.h>

#include "base/crc.h"
#include "base/struct_size.h"
#include "ledger/era.h"
#include "ledger/ledger.h"
#include "ledger/shelf.h"
#include "ledger/snapshot.h"
#include "ledger/snapshot_keep.h"

typedef struct writer {
    enc_snapshot_place place;
    encours_context *context;
    enc_state *state;
    const enc_counts *counts;
    encours_snapshot_options options;
    encours_store_head at;
    uint64_t blocks;
    uint8_t *block;  /* header and payload */
    uint8_t *packed; /* the same of what is compressed */
    enc_sha256 digest;
    encours_snapshot_report report;
} writer;

static encours_status take_nothing(void *user, const enc_snapshot_part *part,
                                   const uint8_t *payload, encours_error *error)
{
    (void)user;
    (void)part;
    (void)payload;
    (void)error;
    return ENCOURS_OK;
}

/* Whether all blocks of a seal are there and whole, and as many as these counts have. */
static encours_status check_whole(const writer *w, const enc_snapshot_seal *seal,
                                  encours_error *error)
{
    enc_snapshot_reader reader;
    enc_snapshot_reader_begin(&reader, w->context, w->place.store, w->place.ledger, seal);
    reader.take = take_nothing;
    if (seal->blocks != w->blocks || memcmp(seal->at.hash, w->at.hash, sizeof seal->at.hash) != 0)
        return enc_error_set(error, ENCOURS_E_CORRUPT, "it is of another log");
    encours_status status = enc_snapshot_read_head(&reader, error);
    while (status == ENCOURS_OK && enc_snapshot_next(&reader.part, w->counts))
        status = enc_snapshot_read_part(&reader, error);
    if (status == ENCOURS_OK)
        status = enc_snapshot_reader_end(&reader, error);
    enc_snapshot_reader_release(&reader);
    return status;
}

/* A whole snapshot at this record is as good as one more; one that is not is in the way. */
static encours_status look_for_one(writer *w, encours_error *error)
{
    enc_snapshot_seal seal;
    bool sealed;
    ENC_TRY(enc_snapshot_is_sealed(&w->place, w->at.sequence, &sealed, &seal, error));
    if (!sealed)
        return ENCOURS_OK;
    encours_error own = ENCOURS_ERROR_INIT;
    encours_status status = check_whole(w, &seal, &own);
    if (enc_status_is(status, ENCOURS_E_NO_MEMORY))
        return enc_error_memory(error);
    if (status == ENCOURS_OK) {
        w->report.present = 1;
        memcpy(w->report.digest, seal.digest, sizeof seal.digest);
        return ENCOURS_OK;
    }
    if (enc_archive_is_needed(
            w->state, w->at.sequence)) { /* rows are read from it: it cannot be written again */
        enc_error_copy(error, &own);
        enc_error_hint(error, "Rows that were compacted are in it; open the ledger again");
        return status;
    }
    enc_context_log(w->context, ENCOURS_LOG_WARNING,
                    "ledger %s: snapshot %" PRIu64 " is written anew: %s", w->place.ledger,
                    w->at.sequence, own.message);
    return enc_snapshot_remove(&w->place, w->at.sequence, error);
}

static encours_status fill(writer *w, const enc_snapshot_part *part, enc_block_header *header,
                           encours_error *error)
{
    uint8_t *payload = w->block + ENC_SNAPSHOT_HEADER_SIZE;
    *header = (enc_block_header){.encoding = ENC_BLOCK_RAW,
                                 .stored = part->size,
                                 .sequence = w->at.sequence,
                                 .number = part->number,
                                 .column = part->column,
                                 .count = part->count,
                                 .first = part->first,
                                 .size = part->size};
    if (part->info == NULL)
        (void)enc_snapshot_put_head(w->state, &w->at, w->counts, payload);
    else
        enc_column_export(w->state, part->info, w->counts, part->first, part->count, payload);
    enc_sha256_of(payload, part->size, header->sha);
    if (part->info != NULL && enc_is_zeros(payload, part->size)) {
        header->encoding = ENC_BLOCK_ZEROS;
        header->stored = 0;
    } else if (w->packed != NULL) {
        size_t made;
        ENC_TRY(enc_block_deflate(w->context, payload, part->size,
                                  w->packed + ENC_SNAPSHOT_HEADER_SIZE, part->size - 1, &made,
                                  error));
        header->encoding = made > 0 ? ENC_BLOCK_ZLIB : ENC_BLOCK_RAW;
        header->stored = made > 0 ? (uint32_t)made : part->size;
    }
    return ENCOURS_OK;
}

static encours_status write_part(writer *w, const enc_snapshot_part *part, encours_error *error)
{
    enc_block_header header;
    enc_reading reading = enc_reading_begin(w->state);
    ENC_TRY(enc_reading_end(&reading, fill(w, part, &header, error), error));
    uint8_t *block = header.encoding == ENC_BLOCK_ZLIB ? w->packed : w->block;
    header.crc = enc_crc32(block + ENC_SNAPSHOT_HEADER_SIZE, header.stored);
    enc_block_header_put(&header, block);
    enc_snapshot_digest_add(&w->digest, &header);
    encours_bytes bytes = {block, (size_t)ENC_SNAPSHOT_HEADER_SIZE + header.stored};
    ENC_TRY(enc_snapshot_put(&w->place, w->at.sequence, part->number, bytes, error));
    w->report.bytes += bytes.size;
    w->report.bytes_raw += part->size;
    w->report.blocks++;
    return enc_context_ask(w->state->context, w->options.progress, w->options.progress_user,
                           w->report.blocks, w->blocks, error);
}

static encours_status write_parts(writer *w, encours_error *error)
{
    enc_snapshot_part part = {0};
    part.size = enc_snapshot_put_head(w->state, &w->at, w->counts, NULL);
    enc_snapshot_digest_begin(&w->digest, &w->at);
    do
        ENC_TRY(write_part(w, &part, error));
    while (enc_snapshot_next(&part, w->counts));
    enc_sha256_final(&w->digest, w->report.digest);
    enc_snapshot_seal seal = {.at = w->at, .blocks = w->blocks};
    memcpy(seal.digest, w->report.digest, sizeof seal.digest);
    return enc_snapshot_put_seal(&w->place, &seal, error);
}

/* Another process may have sealed the same snapshot meanwhile: its bytes are ours. */
static encours_status settle(writer *w, encours_status status, encours_error *error)
{
    if (enc_status_is(status, ENCOURS_E_STATE) || enc_status_is(status, ENCOURS_E_EXISTS)) {
        encours_error own = ENCOURS_ERROR_INIT;
        ENC_TRY(look_for_one(w, &own));
        if (w->report.present != 0)
            return ENCOURS_OK;
        enc_snapshot_abandon(&w->place, w->at.sequence);
        enc_error_set(error, ENCOURS_E_CONFLICT,
                      "another process dropped snapshot %" PRIu64 " while it was written",
                      w->at.sequence);
        enc_error_hint(error, "It writes a newer one, or write this one again");
        return ENCOURS_E_CONFLICT;
    }
    if (status != ENCOURS_OK) /* what cannot be removed now is found by its mark the next time */
        enc_snapshot_abandon(&w->place, w->at.sequence);
    return status;
}

static encours_status write_all(writer *w, encours_error *error)
{
    encours_error own = ENCOURS_ERROR_INIT;
    ENC_TRY(enc_snapshot_begin_mark(&w->place, w->at.sequence, error));
    encours_status status = settle(w, write_parts(w, &own), &own);
    if (status != ENCOURS_OK) {
        enc_error_copy(error, &own);
        return status;
    }
    return enc_snapshot_remove(&w->place, ENC_SNAPSHOT_MARK + w->at.sequence, error);
}

static encours_status allocate_and_write(writer *w, encours_error *error)
{
    bool zip = w->options.compression == ENCOURS_SNAPSHOT_ZLIB;
    encours_status status = ENCOURS_OK;
    w->block = enc_allocate(w->context, ENC_SNAPSHOT_BLOCK_MAX);
    w->packed = zip ? enc_allocate(w->context, ENC_SNAPSHOT_BLOCK_MAX) : NULL;
    if (w->block == NULL || (zip && w->packed == NULL))
        status = enc_error_memory(error);
    else
        status = write_all(w, error);
    enc_release(w->context, w->block, ENC_SNAPSHOT_BLOCK_MAX);
    enc_release(w->context, w->packed, ENC_SNAPSHOT_BLOCK_MAX);
    return status;
}

static encours_status run(writer *w, encours_error *error)
{
    const enc_transaction_row *last = &ENC_AT(&w->state->transactions, enc_transaction_row,
                                              w->counts->transactions - 1);
    w->report.sequence = last->last_sequence;
    w->blocks = enc_snapshot_blocks(w->counts);
    ENC_TRY(
        enc_snapshot_record(w->place.store, w->place.ledger, last->last_sequence, &w->at, error));
    ENC_TRY(look_for_one(w, error));
    ENC_TRY(enc_snapshot_clear(&w->place, w->at.sequence, &w->report.dropped, error));
    if (w->report.present == 0)
        ENC_TRY(allocate_and_write(w, error));
    if (w->report.present != 0)
        w->report.bytes = w->report.bytes_raw = 0;
    w->report.blocks = w->blocks;
    uint32_t keep = w->options.keep != 0 ? w->options.keep : 2;
    return enc_snapshot_drop_older(&w->place, w->at.sequence, keep, w->state, &w->report.dropped,
                                   error);
}

encours_status encours_ledger_snapshot(encours_ledger *ledger, const encours_view *view,
                                       const encours_snapshot_options *options,
                                       encours_snapshot_report *report, encours_error *error)
{
    ENC_REQUIRE(ledger != NULL);
    if (report != NULL)
        ENC_REQUIRE_STRUCT(report, encours_snapshot_report, error);
    writer w = {.place = {ledger->store, ledger->state->id},
                .context = ledger->context,
                .state = ledger->state};
    ENC_STRUCT_LOAD(w.options, options, encours_snapshot_options, sizeof w.options, error);
    if (w.options.compression > ENCOURS_SNAPSHOT_ZLIB) {
        enc_error_set(error, ENCOURS_E_INVALID, "compression %" PRIu32 " is unknown",
                      w.options.compression);
        enc_error_field(error, "compression");
        return ENCOURS_E_INVALID;
    }
    if (view != NULL && view->state != ledger->state) {
        enc_error_set(error, ENCOURS_E_INVALID,
                      "the view is not of this handle of the ledger, or of a fork");
        enc_error_field(error, "view");
        return ENCOURS_E_INVALID;
    }
    enc_counts counts;
    enc_state_published(ledger->state, &counts);
    w.counts = view != NULL ? &view->counts : &counts;
    enc_era *era = enc_state_enter(ledger->state); /* the writer may compact meanwhile */
    encours_status status = run(&w, error);
    enc_era_release(era);
    if (status == ENCOURS_OK && report != NULL)
        enc_struct_store(report, &w.report, sizeof w.report);
    return status;
}
