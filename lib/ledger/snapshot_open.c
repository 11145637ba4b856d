/* SPDX-License-Identifier: MIT */
/* Opening from the newest snapshot that can be used. A snapshot is never needed: whatever is wrong
 * with one, the next older is tried, and in the end the log is read from its beginning. */
#include "ledger/snapshot_open.h"

#include <string.h>

#include "base/struct_size.h"
#include "ledger/indexes.h"
#include "ledger/snapshot.h"
#include "ledger/snapshot_rules.h"

typedef struct opener {
    encours_ledger *ledger;
    const char *id;
    const encours_ledger_open_options *options;
    encours_store_head end; /* of the log */
    const enc_snapshot_seal *seal;
    enc_counts counts; /* of the snapshot, once its head is read */
    enc_row_check check;
} opener;

/* Room for the elements; memory grows with what is read, not with what a head promises. */
static encours_status take_rows(opener *o, const enc_snapshot_part *part, const uint8_t *payload,
                                encours_error *error)
{
    enc_state *state = o->ledger->state;
    uint32_t rows = part->first + part->count, total = enc_column_count(part->info, &o->counts);
    const enc_column_info *last = part->info + (part->info->role == ENC_COLUMN_HEAD);
    for (const enc_column_info *info = part->info; info <= last; info++) /* a head and its tip */
        if (!enc_column_grow_to_fill(enc_column_of(state, info), state->context, rows, total))
            return enc_error_memory(error);
    enc_column_import(state, part->info, part->first, part->count, payload);
    if (!enc_rows_hold(&o->check, part->info, part->first, part->count))
        return enc_error_set(error, ENCOURS_E_CORRUPT, "rows of %s cannot be", part->info->name);
    return ENCOURS_OK;
}

static encours_status take(void *user, const enc_snapshot_part *part, const uint8_t *payload,
                           encours_error *error)
{
    opener *o = user;
    if (part->info != NULL)
        return take_rows(o, part, payload, error);
    if (payload == NULL)
        return enc_error_set(error, ENCOURS_E_CORRUPT, "it has no head");
    ENC_TRY(enc_snapshot_get_head(o->ledger->state, &o->seal->at, payload, part->size, &o->counts,
                                  error));
    o->check = (enc_row_check){.state = o->ledger->state, .counts = &o->counts};
    if (strcmp(o->ledger->state->id, o->id) != 0 ||
        enc_snapshot_blocks(&o->counts) != o->seal->blocks)
        return enc_error_set(error, ENCOURS_E_CORRUPT, "its head is not that of the ledger");
    return ENCOURS_OK;
}

static encours_status tell(const opener *o, uint64_t done, encours_error *error)
{
    const encours_ledger_open_options *options = o->options;
    uint64_t sequence = o->seal->at.sequence, blocks = o->seal->blocks;
    uint64_t records = done == blocks ? sequence : sequence / blocks * done;
    return enc_context_ask(o->ledger->context, options->progress, options->progress_user, records,
                           o->end.sequence, error);
}

static encours_status read_blocks(opener *o, enc_snapshot_reader *reader, encours_error *error)
{
    ENC_TRY(enc_snapshot_read_head(reader, error));
    while (enc_snapshot_next(&reader->part, &o->counts)) {
        ENC_TRY(enc_snapshot_read_part(reader, error));
        ENC_TRY(tell(o, reader->part.number + 1, error));
    }
    return enc_snapshot_reader_end(reader, error);
}

/* The record that a snapshot stands at has to be the one it was sealed with. */
static encours_status check_record(const opener *o, encours_error *error)
{
    encours_store_head there = o->end;
    uint64_t sequence = o->seal->at.sequence;
    if (sequence != o->end.sequence)
        ENC_TRY(enc_snapshot_record(o->ledger->store, o->id, sequence, &there, error));
    if (memcmp(there.hash, o->seal->at.hash, sizeof there.hash) == 0)
        return ENCOURS_OK;
    return enc_error_at(error, ENCOURS_E_CORRUPT, sequence,
                        "snapshot %" PRIu64 " belongs to another log: record %" PRIu64
                        " does not have the hash it was sealed with",
                        sequence, sequence);
}

static encours_status load(opener *o, uint64_t *bytes, encours_error *error)
{
    enc_state *state = o->ledger->state;
    ENC_TRY(check_record(o, error));
    enc_snapshot_reader reader;
    enc_snapshot_reader_begin(&reader, state->context, o->ledger->store, o->id, o->seal);
    reader.digests = (o->options->flags & ENCOURS_OPEN_DIGESTS) != 0;
    reader.take = take;
    reader.user = o;
    encours_status status = read_blocks(o, &reader, error);
    enc_snapshot_reader_release(&reader);
    ENC_TRY(status);
    const char *fault = enc_snapshot_fault(state, &o->counts, o->check.amount_bits);
    if (fault != NULL)
        return enc_error_set(error, ENCOURS_E_CORRUPT, "snapshot %" PRIu64 " cannot be: %s",
                             o->seal->at.sequence, fault);
    *bytes = reader.bytes;
    return ENCOURS_OK;
}

/* Rows are there; nobody else has the state yet. */
static encours_status use(opener *o, encours_error *error)
{
    enc_state *state = o->ledger->state;
    state->counts = state->published = o->counts;
    atomic_store_explicit(&state->index_missing, ENC_INDEX_ALL, memory_order_release);
    o->ledger->head = o->seal->at;
    if ((o->options->flags & ENCOURS_OPEN_INDEXES) != 0 && !enc_indexes_build(state, ENC_INDEX_ALL))
        return enc_error_memory(error);
    return ENCOURS_OK;
}

/* Begin again with nothing. */
static encours_status forget(encours_ledger *ledger, encours_error *error)
{
    enc_state *fresh = NULL;
    ENC_TRY(enc_state_new(ledger->context, &fresh, error));
    enc_state_release(ledger->state);
    ledger->state = fresh;
    return ENCOURS_OK;
}

static encours_status pass_over(opener *o, encours_status status, const encours_error *why,
                                encours_error *error)
{
    encours_opening *opening = &o->ledger->opening;
    if (opening->passed_over++ == 0) {
        opening->passed_sequence = o->seal->at.sequence;
        opening->passed_status = encours_status_kind_of(status);
    }
    enc_context_log(o->ledger->context, ENCOURS_LOG_WARNING,
                    "ledger %s: snapshot %" PRIu64 " is passed over: %s", o->id,
                    o->seal->at.sequence, why->message);
    return forget(o->ledger, error);
}

static encours_status try_each(opener *o, encours_error *error)
{
    enc_snapshot_seal seal;
    for (uint64_t limit = o->end.sequence; limit > 0; limit = seal.at.sequence - 1) {
        encours_error own = ENCOURS_ERROR_INIT;
        encours_status status = enc_snapshot_seal_find(o->ledger->store, o->id, limit, &seal, &own);
        if (enc_status_is(status, ENCOURS_E_NO_MEMORY))
            return enc_error_memory(error);
        if (status != ENCOURS_OK && !enc_status_is(status, ENCOURS_E_NOT_FOUND))
            enc_context_log(o->ledger->context, ENCOURS_LOG_WARNING,
                            "ledger %s: no snapshot could be looked for: %s", o->id, own.message);
        if (status != ENCOURS_OK || seal.at.sequence == 0 || seal.at.sequence > limit)
            return ENCOURS_OK;
        o->seal = &seal;
        status = load(o, &o->ledger->opening.snapshot_bytes, &own);
        if (status == ENCOURS_OK) {
            o->ledger->opening.snapshot_sequence = seal.at.sequence;
            return use(o, error);
        }
        if (enc_status_is(status, ENCOURS_E_NO_MEMORY) ||
            enc_status_is(status, ENCOURS_E_CANCELLED)) {
            enc_error_copy(error, &own);
            return status;
        }
        ENC_TRY(pass_over(o, status, &own, error));
    }
    return ENCOURS_OK;
}

encours_status enc_snapshot_open(encours_ledger *ledger, const char *id,
                                 const encours_ledger_open_options *options, encours_error *error)
{
    opener o = {.ledger = ledger, .id = id, .options = options};
    if ((options->flags & ENCOURS_OPEN_LOG_ONLY) != 0 || !enc_store_has_snapshots(ledger->store))
        return ENCOURS_OK;
    encours_error own = ENCOURS_ERROR_INIT;
    encours_status status = enc_store_head(ledger->store, id, &o.end, &own);
    if (enc_status_is(status, ENCOURS_E_NO_MEMORY))
        return enc_error_memory(error);
    return status == ENCOURS_OK ? try_each(&o, error) : ENCOURS_OK; /* the log will tell */
}

encours_status encours_ledger_opening(const encours_ledger *ledger, encours_opening *opening,
                                      encours_error *error)
{
    ENC_REQUIRE(ledger != NULL);
    ENC_REQUIRE_STRUCT(opening, encours_opening, error);
    enc_struct_store(opening, &ledger->opening, sizeof ledger->opening);
    return ENCOURS_OK;
}
