/* SPDX-License-Identifier: MIT */
#include "ledger/session.h"

#include <string.h>

#include "ledger/authoriser.h"
#include "ledger/indexes.h"
#include "ledger/kinds.h"
#include "ledger/shelf.h"

/* The records of one transaction together. */
#define SESSION_BYTES_MAX ((size_t)1 << 40)

static encours_status begin_record(enc_session *session, const enc_record_header *header,
                                   encours_error *error)
{
    encours_context *context = session->state->context;
    void *starts = session->starts;
    if (!enc_grow(context, &starts, &session->starts_capacity, session->record_count + 1,
                  sizeof *session->starts))
        return enc_error_memory(error);
    session->starts = starts;
    size_t size = ENC_RECORD_HEAD_SIZE + (header != NULL ? enc_record_header_size(header) : 0);
    ENC_TRY(enc_buffer_reserve(&session->bytes, size, error));
    session->starts[session->record_count++] = session->bytes.size;
    if (header != NULL)
        (void)enc_record_header_put(
            session->bytes.bytes + session->bytes.size + ENC_RECORD_HEAD_SIZE, header);
    session->bytes.size += size;
    memset(&session->codec, 0, sizeof session->codec);
    session->codec.level = session->level;
    return ENCOURS_OK;
}

/* Leave room for the tail of the record at the end. */
static encours_status end_record(enc_session *session, encours_error *error)
{
    ENC_TRY(enc_buffer_reserve(&session->bytes, ENC_RECORD_TAIL_SIZE, error));
    session->bytes.size += ENC_RECORD_TAIL_SIZE;
    return ENCOURS_OK;
}

static void release(enc_session *session)
{
    encours_context *context = session->state->context;
    enc_release(context, session->starts, session->starts_capacity * sizeof *session->starts);
    enc_release(context, session->records, session->record_count * sizeof *session->records);
    enc_buffer_release(&session->bytes);
    session->starts = NULL;
    session->records = NULL;
    session->active = false;
}

static enc_text keep(char *to, enc_text text)
{
    if (text.size > 0)
        memcpy(to, text.bytes, text.size);
    return (enc_text){to, text.size};
}

encours_status enc_session_begin(enc_session *session, enc_state *state,
                                 const encours_store_head *head, const enc_record_header *header,
                                 encours_error *error)
{
    memset(session, 0, sizeof *session);
    session->state = state;
    if (!enc_indexes_ready(state, ENC_INDEX_ALL))
        return enc_error_memory(error);
    session->mark = state->counts;
    session->read_failures = enc_reading_begin(state).failures;
    session->head = *head;
    session->level = (uint8_t)state->counts.level;
    session->row.recorded_at = header->recorded_at;
    memcpy(session->row.command_id, header->command_id, 16);
    memcpy(session->row.digest, header->digest, 16);
    session->actor = keep(session->texts, header->actor);
    session->reason = keep(session->texts + ENC_ACTOR_BYTES_MAX, header->reason);
    enc_buffer_init(&session->bytes, state->context, SESSION_BYTES_MAX);
    session->active = true;
    encours_status status = begin_record(session, header, error);
    if (status != ENCOURS_OK)
        release(session);
    return status;
}

void enc_session_raise(enc_session *session, uint8_t level)
{
    session->level = session->codec.level = level;
}

/* An event is never cut: when it might not fit, the next record begins. */
static encours_status make_room(enc_session *session, const enc_event *event, encours_error *error)
{
    size_t used = session->bytes.size - session->starts[session->record_count - 1];
    if (used + enc_event_size_max(event) + ENC_RECORD_TAIL_SIZE <= ENC_RECORD_BYTES_MAX)
        return ENCOURS_OK;
    size_t size = session->bytes.size;
    ENC_TRY(end_record(session, error));
    encours_status status = begin_record(session, NULL, error);
    if (status != ENCOURS_OK)
        session->bytes.size = size;
    return status;
}

/* What came with a later level is not written for processes that know only an earlier one. */
static encours_status check_level(const enc_session *session, const enc_event *event,
                                  encours_error *error)
{
    unsigned level = enc_event_level(event);
    if (level <= session->level)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_UNSUPPORTED,
                  "the ledger is kept at format level %u, this needs level %u", session->level,
                  level);
    enc_error_hint(error, "Raise it with encours_ledger_upgrade() once every process that uses "
                          "the ledger has a library that knows the level");
    return ENCOURS_E_UNSUPPORTED;
}

size_t enc_session_room(const enc_session *session)
{
    size_t used = session->bytes.size - session->starts[session->record_count - 1];
    return ENC_RECORD_BYTES_MAX - ENC_RECORD_TAIL_SIZE - used;
}

encours_status enc_session_encode(enc_session *session, const enc_event *event,
                                  encours_error *error)
{
    ENC_TRY(make_room(session, event, error));
    return enc_event_encode(&session->codec, event, &session->bytes, error);
}

encours_status enc_session_put(enc_session *session, const enc_event *event, encours_error *error)
{
    enc_state *state = session->state;
    if (session->authoriser != NULL)
        ENC_TRY(enc_session_ask(session, event, error));
    if (session->level < ENC_FORMAT_LEVEL)
        ENC_TRY(check_level(session, event, error));
    ENC_TRY(make_room(session, event, error));
    ENC_TRY(enc_buffer_reserve(&session->bytes, enc_event_size_max(event), error));
    enc_lock_take(&state->index_lock);
    encours_status status = enc_event_apply(state, event, error);
    enc_lock_give(&state->index_lock);
    ENC_TRY(status);
    /* The room is there: this cannot fail, so nothing applied needs to be taken back. */
    return enc_event_encode(&session->codec, event, &session->bytes, error);
}

static void seal_records(enc_session *session)
{
    for (size_t i = 0; i < session->record_count; i++) {
        size_t start = session->starts[i];
        size_t end = i + 1 < session->record_count ? session->starts[i + 1] : session->bytes.size;
        uint8_t flags = (uint8_t)((i == 0 ? ENC_RECORD_FIRST : 0) |
                                  (i + 1 == session->record_count ? ENC_RECORD_LAST : 0));
        enc_record_seal(session->bytes.bytes + start, end - start, ++session->head.sequence,
                        session->level, flags, session->head.hash);
        session->records[i] = (encours_bytes){session->bytes.bytes + start, end - start};
    }
}

encours_status enc_session_judge(const enc_session *session, encours_status status,
                                 encours_error *error)
{
    const enc_reading reading = {session->state, session->read_failures};
    return enc_reading_end(&reading, status, error);
}

encours_status enc_session_seal(enc_session *session, encours_error *error)
{
    enc_state *state = session->state;
    ENC_TRY(enc_session_judge(session, end_record(session, error), error));
    session->records = enc_allocate(state->context,
                                    session->record_count * sizeof *session->records);
    if (session->records == NULL)
        return enc_error_memory(error);
    session->row.last_sequence = session->head.sequence + session->record_count;
    session->row.records = (uint32_t)session->record_count;
    enc_lock_take(&state->index_lock);
    encours_status status = enc_transaction_apply(state, &session->row, session->actor,
                                                  session->reason, error);
    enc_lock_give(&state->index_lock);
    ENC_TRY(status);
    seal_records(session);
    return ENCOURS_OK;
}

void enc_session_publish(enc_session *session)
{
    enc_state_publish(session->state);
    release(session);
}

void enc_session_rollback(enc_session *session)
{
    if (!session->active)
        return;
    enc_state_rollback(session->state, &session->mark);
    release(session);
}
