/* SPDX-License-Identifier: MIT */
#include "ledger/replay.h"

#include <string.h>

#include "ledger/indexes.h"
#include "ledger/shelf.h"

enum { PROGRESS_RECORDS = 256, PROGRESS_BYTES = 8 << 20 };

static encours_status damaged(enc_replay *replay, const char *what)
{
    uint64_t sequence = replay->next.sequence;
    return enc_error_at(replay->error, ENCOURS_E_CORRUPT, sequence, "record %" PRIu64 " %s",
                        sequence, what);
}

static encours_status begin(enc_replay *replay, const enc_record *record)
{
    const enc_record_header *header = &record->header;
    const enc_state *state = replay->state;
    if (replay->inside != ((record->flags & ENC_RECORD_FIRST) == 0))
        return damaged(replay, "does not continue the transaction before it");
    if (replay->inside)
        return ENCOURS_OK;
    if (!enc_indexes_ready(replay->state, ENC_INDEX_ALL))
        return enc_error_memory(replay->error);
    uint32_t known = state->counts.transactions;
    if (known > 0 && header->recorded_at <
                         ENC_AT(&state->transactions, enc_transaction_row, known - 1).recorded_at)
        return damaged(replay, "was recorded before the one in front of it");
    if (enc_state_find_command(state, header->command_id, known) != ENC_ROW_NONE)
        return damaged(replay, "repeats a command id");
    replay->inside = true;
    replay->mark = state->counts;
    replay->row = (enc_transaction_row){.recorded_at = header->recorded_at};
    memcpy(replay->row.command_id, header->command_id, 16);
    memcpy(replay->row.digest, header->digest, 16);
    memcpy(replay->texts, header->actor.bytes, header->actor.size);
    memcpy(replay->texts + ENC_ACTOR_BYTES_MAX, header->reason.bytes, header->reason.size);
    replay->actor = (enc_text){replay->texts, header->actor.size};
    replay->reason = (enc_text){replay->texts + ENC_ACTOR_BYTES_MAX, header->reason.size};
    return ENCOURS_OK;
}

static encours_status breaks_rule(enc_replay *replay, encours_status status,
                                  const encours_error *detail)
{
    if (status == ENCOURS_E_NO_MEMORY)
        return enc_error_memory(replay->error);
    enc_error_at(replay->error, ENCOURS_E_CORRUPT, replay->next.sequence,
                 "record %" PRIu64 " breaks a rule: %s", replay->next.sequence, detail->message);
    enc_error_cause(replay->error, status);
    return ENCOURS_E_CORRUPT;
}

/* Ask for what an event will read first. */
static void look_ahead(const enc_state *state, const enc_event *event)
{
    if (event->kind == ENCOURS_EVENT_DOCUMENT && event->as.document.key.size > 0)
        enc_index_prefetch(&state->keys, enc_state_hash(state, event->as.document.key, 0));
    if (event->kind != ENCOURS_EVENT_ALLOCATION)
        return;
    const uint32_t lines[] = {event->as.allocation.pairs[0].credit_line,
                              event->as.allocation.pairs[0].debit_line};
    for (size_t i = 0; i < 2; i++) {
        if (lines[i] >= state->counts.lines)
            continue;
        enc_column_prefetch(&state->line_document, lines[i]);
        enc_column_prefetch(&state->line_amount, lines[i]);
        enc_column_prefetch(&state->line_tip, lines[i]);
    }
}

static encours_status apply_one(enc_replay *replay, const enc_event *event, enc_codec *again,
                                encours_error *detail)
{
    encours_status status = enc_event_apply(replay->state, event, detail);
    if (status != ENCOURS_OK)
        return breaks_rule(replay, status, detail);
    replay->events++;
    return replay->check_canonical ? enc_event_encode(again, event, &replay->encoded, replay->error)
                                   : ENCOURS_OK;
}

/* The index lock is held. Each event is decoded before the one in front of it is applied, so that
 * the memory it needs is on its way. */
static encours_status apply_locked(enc_replay *replay, enc_record *record)
{
    enc_codec codec = {.level = record->level}, again = {.level = record->level};
    encours_error detail = ENCOURS_ERROR_INIT;
    enc_decoded *now = NULL, *next = replay->decoded;
    const char *wrong = NULL;
    do {
        bool more = record->events.at < record->events.end;
        if (more && (wrong = enc_event_decode(&codec, &record->events, next)) == NULL)
            look_ahead(replay->state, &next->event);
        if (now != NULL)
            ENC_TRY(apply_one(replay, &now->event, &again, &detail));
        if (wrong != NULL)
            return damaged(replay, wrong);
        now = more ? next : NULL;
        next = next == replay->decoded ? replay->decoded + 1 : replay->decoded;
    } while (now != NULL);
    return ENCOURS_OK;
}

/* The same without encoding again: most of a log comes in runs. */
static encours_status apply_runs(enc_replay *replay, enc_record *record)
{
    enc_codec codec = {.level = record->level}, unused;
    encours_error detail = ENCOURS_ERROR_INIT;
    while (record->events.at < record->events.end) {
        uint32_t events;
        encours_status status = enc_replay_some(replay->runs, replay->state, &codec,
                                                &record->events, &events, &detail);
        if (status != ENCOURS_OK)
            return breaks_rule(replay, status, &detail);
        replay->events += events;
        if (events > 0)
            continue;
        const char *wrong = enc_event_decode(&codec, &record->events, replay->decoded);
        if (wrong != NULL)
            return damaged(replay, wrong);
        ENC_TRY(apply_one(replay, &replay->decoded->event, &unused, &detail));
    }
    return ENCOURS_OK;
}

static encours_status apply_events(enc_replay *replay, enc_record *record)
{
    const uint8_t *start = record->events.at;
    replay->encoded.size = 0;
    enc_lock_take(&replay->state->index_lock);
    encours_status status = replay->check_canonical ? apply_locked(replay, record)
                                                    : apply_runs(replay, record);
    enc_lock_give(&replay->state->index_lock);
    ENC_TRY(status);
    size_t size = (size_t)(record->events.end - start);
    if (replay->check_canonical &&
        (replay->encoded.size != size || memcmp(replay->encoded.bytes, start, size) != 0))
        return damaged(replay, "is not in canonical form");
    return ENCOURS_OK;
}

static encours_status end(enc_replay *replay, uint32_t records)
{
    enc_state *state = replay->state;
    replay->row.records = records;
    replay->row.last_sequence = replay->next.sequence;
    enc_lock_take(&state->index_lock);
    encours_status status = enc_transaction_apply(state, &replay->row, replay->actor,
                                                  replay->reason, replay->error);
    enc_lock_give(&state->index_lock);
    ENC_TRY(status);
    enc_state_publish(state);
    replay->inside = false;
    replay->head = replay->next;
    replay->transactions++;
    return ENCOURS_OK;
}

static encours_status check_watch(enc_replay *replay)
{
    if (replay->watch_sequence == replay->next.sequence &&
        memcmp(replay->watch_hash, replay->next.hash, ENC_SHA256_SIZE) != 0)
        return damaged(replay,
                       "does not have the hash that was kept outside: the log was rewritten");
    return ENCOURS_OK;
}

static encours_status read_record(enc_replay *replay, encours_bytes bytes)
{
    enc_record record;
    ENC_TRY(enc_record_open(bytes.data, bytes.size, &replay->next, &record, replay->error));
    ENC_TRY(check_watch(replay));
    ENC_TRY(begin(replay, &record));
    ENC_TRY(apply_events(replay, &record));
    if (record.level != replay->state->counts.level)
        return damaged(replay, "is of another format level than the ledger has there");
    if ((record.flags & ENC_RECORD_LAST) != 0)
        ENC_TRY(end(replay, (uint32_t)(record.sequence - replay->head.sequence)));
    replay->records++;
    replay->bytes += bytes.size;
    if (replay->records % PROGRESS_RECORDS != 0 &&
        replay->bytes - replay->bytes_asked < PROGRESS_BYTES)
        return ENCOURS_OK;
    replay->bytes_asked = replay->bytes;
    return enc_context_ask(replay->state->context, replay->progress, replay->progress_user,
                           replay->records, replay->progress_total, replay->error);
}

static encours_status visit(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    enc_replay *replay = user;
    (void)version;
    uint64_t expected = replay->next.sequence + 1;
    encours_status status;
    if (number != expected)
        status = enc_error_at(replay->error, ENCOURS_E_CORRUPT, expected,
                              "record %" PRIu64 " is missing: the store gave %" PRIu64, expected,
                              number);
    else
        status = read_record(replay, bytes);
    if (status != ENCOURS_OK)
        replay->first_bad = expected;
    return status;
}

/* A record that was set aside. */
typedef struct aside {
    uint64_t number;
    uint64_t size;
} aside;

enum { ASIDE_BYTES = 1 << 20 };

static encours_status set_aside(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    enc_replay *replay = user;
    aside head = {number, bytes.size};
    (void)version;
    ENC_TRY(enc_buffer_append(&replay->aside, &head, sizeof head, replay->error));
    ENC_TRY(enc_buffer_append(&replay->aside, bytes.data, bytes.size, replay->error));
    return replay->aside.size >= ASIDE_BYTES ? ENCOURS_E_CANCELLED : ENCOURS_OK;
}

static encours_status apply_aside(enc_replay *replay)
{
    const uint8_t *at = replay->aside.bytes;
    const uint8_t *end = at != NULL ? at + replay->aside.size : at;
    while (at < end) {
        aside head;
        memcpy(&head, at, sizeof head);
        at += sizeof head;
        ENC_TRY(visit(replay, head.number, 0, (encours_bytes){at, (size_t)head.size}));
        at += head.size;
    }
    return ENCOURS_OK;
}

/* Records may need rows that were compacted, which are in the same store: they are read first, and
 * applied when it is free. */
static encours_status read_aside(enc_replay *replay, encours_store *store, const char *ledger,
                                 encours_error *store_error)
{
    for (;;) {
        replay->aside.size = 0;
        encours_status status = enc_store_read(store, ledger, replay->next.sequence + 1, set_aside,
                                               replay, store_error);
        bool full = replay->aside.size >= ASIDE_BYTES;
        if (status != ENCOURS_OK && !full)
            return status;
        ENC_TRY(apply_aside(replay));
        if (!full)
            return ENCOURS_OK;
    }
}

static encours_status read_all(enc_replay *replay, encours_store *store, const char *ledger,
                               encours_error *store_error)
{
    if (replay->state->shelf == NULL)
        return enc_store_read(store, ledger, replay->head.sequence + 1, visit, replay, store_error);
    enc_reading reading = enc_reading_begin(replay->state);
    encours_status status = read_aside(replay, store, ledger, store_error);
    return status != ENCOURS_OK ? enc_reading_end(&reading, status, replay->error) : ENCOURS_OK;
}

static encours_status read_once(enc_replay *replay, encours_store *store, const char *ledger,
                                encours_error *store_error)
{
    ENC_TRY(read_all(replay, store, ledger, store_error));
    if (!replay->inside)
        return ENCOURS_OK;
    replay->first_bad = replay->next.sequence;
    return damaged(replay, "is the last one but its transaction has no end");
}

/* A store may leave out the end of a log without a gap to show for it: what was read has to reach
 * the head that the store itself names. Whatever is appended meanwhile is read too. */
static encours_status read_to_end(enc_replay *replay, encours_store *store, const char *ledger,
                                  encours_error *store_error)
{
    encours_store_head end = {0};
    for (;;) {
        ENC_TRY(read_once(replay, store, ledger, store_error));
        uint64_t sequence = replay->head.sequence;
        if (sequence < end.sequence)
            return enc_error_at(replay->error, ENCOURS_E_CORRUPT, sequence + 1,
                                "record %" PRIu64 " is missing: the log ends at record %" PRIu64,
                                sequence + 1, end.sequence);
        ENC_TRY(enc_store_head(store, ledger, &end, store_error));
        if (end.sequence < sequence)
            return enc_error_at(replay->error, ENCOURS_E_CORRUPT, end.sequence + 1,
                                "the log ends at record %" PRIu64 ", %" PRIu64 " were read before",
                                end.sequence, sequence);
        if (end.sequence > sequence)
            continue;
        if (memcmp(end.hash, replay->head.hash, ENC_SHA256_SIZE) != 0)
            return enc_error_at(replay->error, ENCOURS_E_CORRUPT, sequence,
                                "record %" PRIu64 " is not the one that was read before: the log "
                                "was rewritten",
                                sequence);
        return ENCOURS_OK;
    }
}

encours_status enc_replay_run(enc_replay *replay, encours_store *store, const char *ledger,
                              encours_error *error)
{
    encours_context *context = replay->state->context;
    encours_error own = ENCOURS_ERROR_INIT; /* the store may write into the caller's afterwards */
    encours_error store_error = ENCOURS_ERROR_INIT;
    replay->error = &own;
    replay->next = replay->head;
    enc_buffer_init(&replay->encoded, context, (size_t)2 * ENC_RECORD_BYTES_MAX);
    enc_buffer_init(&replay->aside, context, SIZE_MAX);
    replay->decoded = enc_allocate(context, 2 * sizeof *replay->decoded);
    replay->runs = enc_allocate(context, sizeof *replay->runs);
    encours_status status = ENCOURS_E_NO_MEMORY;
    if (replay->decoded == NULL || replay->runs == NULL)
        (void)enc_error_memory(&own);
    else
        status = read_to_end(replay, store, ledger, &store_error);
    if (status != ENCOURS_OK && encours_status_kind_of(status) == ENCOURS_E_CORRUPT &&
        replay->first_bad == 0)
        replay->first_bad = replay->next.sequence + 1;
    if (replay->inside)
        enc_state_rollback(replay->state, &replay->mark);
    replay->inside = false;
    enc_release(context, replay->decoded, 2 * sizeof *replay->decoded);
    enc_release(context, replay->runs, sizeof *replay->runs);
    enc_buffer_release(&replay->encoded);
    enc_buffer_release(&replay->aside);
    if (status != ENCOURS_OK && error != NULL && error->struct_size >= sizeof own) {
        size_t size = error->struct_size;
        *error = own.status != ENCOURS_OK ? own : store_error;
        error->struct_size = size;
    }
    return status;
}
