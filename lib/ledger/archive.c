/* SPDX-License-Identifier: MIT */
#include "ledger/archive.h"

#include <string.h>

#include "base/text.h"

enc_archive *enc_archive_retain(enc_archive *archive)
{
    atomic_fetch_add_explicit(&archive->references, 1, memory_order_relaxed);
    return archive;
}

void enc_archive_release(enc_archive *archive)
{
    if (archive == NULL ||
        atomic_fetch_sub_explicit(&archive->references, 1, memory_order_acq_rel) != 1)
        return;
    encours_context *context = archive->context;
    enc_release(context, archive->sha, (size_t)archive->seal.blocks * sizeof *archive->sha);
    encours_store_free(archive->store);
    enc_release(context, archive, sizeof *archive);
    encours_context_free(context);
}

/* The list's own reference apart; without another there will be none again. */
static bool is_read(enc_archive *archive)
{
    return atomic_load_explicit(&archive->references, memory_order_acquire) > 1;
}

static void release_list(enc_archive *archive)
{
    while (archive != NULL) {
        enc_archive *older = archive->older;
        enc_archive_release(archive);
        archive = older;
    }
}

void enc_archive_join(enc_archive *archive, enc_state *state)
{
    enc_archive *unread = NULL;
    (void)enc_archive_retain(archive);
    enc_lock_take(&state->lock);
    archive->older = state->archives;
    state->archives = archive;
    for (enc_archive **link = &archive->older; *link != NULL;) {
        enc_archive *one = *link;
        if (is_read(one)) {
            link = &one->older;
            continue;
        }
        *link = one->older;
        one->older = unread;
        unread = one;
    }
    enc_lock_give(&state->lock);
    release_list(unread);
}

void enc_archives_leave(enc_state *state)
{
    release_list(state->archives);
    state->archives = NULL;
}

bool enc_archive_is_needed(enc_state *state, uint64_t sequence)
{
    bool needed = false;
    enc_lock_take(&state->lock);
    for (enc_archive *one = state->archives; one != NULL && !needed; one = one->older)
        needed = one->seal.at.sequence == sequence && is_read(one);
    enc_lock_give(&state->lock);
    return needed;
}

static encours_status take_nothing(void *user, const enc_snapshot_part *part,
                                   const uint8_t *payload, encours_error *error)
{
    (void)user;
    (void)part;
    (void)payload;
    (void)error;
    return ENCOURS_OK;
}

static encours_status read_all(enc_archive *archive, enc_snapshot_reader *reader,
                               enc_archive_progress_fn *progress, void *user, encours_error *error)
{
    ENC_TRY(enc_snapshot_read_head(reader, error));
    while (enc_snapshot_next(&reader->part, &archive->counts)) {
        ENC_TRY(enc_snapshot_read_part(reader, error));
        if (progress != NULL && progress(user, reader->part.number, archive->seal.blocks) != 0)
            return enc_error_set(error, ENCOURS_E_CANCELLED, "stopped by the progress callback");
    }
    return enc_snapshot_reader_end(reader, error);
}

static encours_status verify(enc_archive *archive, enc_archive_progress_fn *progress, void *user,
                             encours_error *error)
{
    enc_snapshot_reader reader;
    if (archive->seal.blocks != enc_snapshot_blocks(&archive->counts))
        return enc_error_set(error, ENCOURS_E_CORRUPT,
                             "snapshot %" PRIu64 " does not have as many blocks as its rows take",
                             archive->seal.at.sequence);
    enc_snapshot_reader_begin(&reader, archive->context, archive->store, archive->ledger,
                              &archive->seal);
    reader.take = take_nothing;
    reader.digests = true;
    reader.seen = archive->sha;
    encours_status status = read_all(archive, &reader, progress, user, error);
    enc_snapshot_reader_release(&reader);
    return status;
}

encours_status enc_archive_open(encours_context *context, encours_store *store, const char *ledger,
                                uint64_t sequence, const enc_counts *counts,
                                enc_archive_progress_fn *progress, void *user, enc_archive **out,
                                encours_error *error)
{
    enc_snapshot_seal seal;
    ENC_TRY(enc_snapshot_seal_find(store, ledger, sequence, &seal, error));
    if (seal.at.sequence != sequence)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND,
                             "snapshot %" PRIu64 " was dropped by somebody", sequence);
    enc_archive *archive = enc_allocate_zeroed(context, sizeof *archive);
    if (archive == NULL)
        return enc_error_memory(error);
    archive->context = enc_context_retain(context);
    archive->store = enc_store_retain(store);
    enc_text_copy(archive->ledger, sizeof archive->ledger, ledger);
    archive->counts = *counts;
    atomic_init(&archive->references, 1);
    archive->sha = enc_allocate_zeroed(context, (size_t)seal.blocks * sizeof *archive->sha);
    archive->seal = seal;
    encours_status status = archive->sha == NULL ? enc_error_memory(error)
                                                 : verify(archive, progress, user, error);
    if (status != ENCOURS_OK) {
        enc_archive_release(archive);
        return status;
    }
    *out = archive;
    return ENCOURS_OK;
}

/* The elements that are wanted, of those that a block has. */
typedef struct wanted {
    uint32_t first;
    uint32_t count;
    uint8_t *to;
} wanted;

static encours_status take_wanted(void *user, const enc_snapshot_part *part, const uint8_t *payload,
                                  encours_error *error)
{
    const wanted *want = user;
    size_t size = part->info->size;
    uint32_t end = want->first + want->count, part_end = part->first + part->count;
    uint32_t from = part->first > want->first ? part->first : want->first;
    uint32_t to = part_end < end ? part_end : end;
    uint8_t *at = want->to + (size_t)(from - want->first) * size;
    (void)error;
    if (payload == NULL)
        memset(at, 0, (size_t)(to - from) * size);
    else
        memcpy(at, payload + (size_t)(from - part->first) * size, (size_t)(to - from) * size);
    return ENCOURS_OK;
}

encours_status enc_archive_read(enc_archive *archive, const enc_column_info *info, uint32_t first,
                                uint32_t count, void *to, encours_error *error)
{
    wanted want = {first, count, to};
    enc_snapshot_reader reader;
    enc_snapshot_reader_begin(&reader, archive->context, archive->store, archive->ledger,
                              &archive->seal);
    reader.take = take_wanted;
    reader.user = &want;
    reader.digests = true;
    reader.expected = archive->sha;
    encours_status status = ENCOURS_OK;
    for (uint32_t row = first; status == ENCOURS_OK && row < first + count;
         row = reader.part.first + reader.part.count) {
        enc_snapshot_part_of(&archive->counts, info, row, &reader.part);
        status = enc_snapshot_read_part(&reader, error);
    }
    enc_snapshot_reader_release(&reader);
    if (status == ENCOURS_OK)
        enc_parts_turn(info->parts, to, enc_column_size(info, count), ENC_PARTS_SWAP);
    return status;
}
