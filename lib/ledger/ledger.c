/* SPDX-License-Identifier: MIT */
#include "ledger/ledger.h"

#include <string.h>

#include "base/struct_size.h"
#include "base/text.h"
#include "encours/currency.h"
#include "ledger/replay.h"
#include "ledger/snapshot_open.h"
#include "ledger/transaction.h"

encours_ledger *enc_ledger_retain(encours_ledger *ledger)
{
    atomic_fetch_add_explicit(&ledger->references, 1, memory_order_relaxed);
    return ledger;
}

void enc_ledger_release(encours_ledger *ledger)
{
    if (atomic_fetch_sub_explicit(&ledger->references, 1, memory_order_acq_rel) != 1)
        return;
    encours_context *context = ledger->context;
    enc_party_release(ledger);
    enc_authority_release(&ledger->authority);
    enc_signal_destroy(&ledger->queue_moved);
    enc_lock_destroy(&ledger->queue_lock);
    enc_state_release(ledger->state);
    encours_store_free(ledger->store);
    enc_release(context, ledger, sizeof *ledger);
    encours_context_free(context);
}

void encours_ledger_free(encours_ledger *ledger)
{
    if (ledger == NULL)
        return;
    ledger->closed = true;
    enc_ledger_release(ledger);
}

static bool init_queue(encours_ledger *ledger)
{
    ledger->queue_end = &ledger->queue;
    if (!enc_lock_init(&ledger->queue_lock))
        return false;
    if (enc_signal_init(&ledger->queue_moved))
        return true;
    enc_lock_destroy(&ledger->queue_lock);
    return false;
}

static encours_status new_handle(encours_store *store, const encours_authoriser *authoriser,
                                 const char *reader, encours_ledger **out, encours_error *error)
{
    encours_context *context = enc_store_context(store);
    encours_ledger *ledger = enc_allocate_zeroed(context, sizeof *ledger);
    if (ledger == NULL)
        return enc_error_memory(error);
    encours_status status = enc_state_new(context, &ledger->state, error);
    if (status == ENCOURS_OK) {
        status = enc_authority_begin(&ledger->authority, authoriser, reader, error);
        if (status != ENCOURS_OK)
            enc_state_release(ledger->state);
    }
    if (status == ENCOURS_OK && !init_queue(ledger)) {
        enc_authority_release(&ledger->authority);
        enc_state_release(ledger->state);
        status = enc_error_memory(error);
    }
    if (status != ENCOURS_OK) {
        enc_release(context, ledger, sizeof *ledger);
        return status;
    }
    ledger->context = enc_context_retain(context);
    ledger->store = enc_store_retain(store);
    atomic_init(&ledger->references, 1);
    *out = ledger;
    return ENCOURS_OK;
}

static encours_status check_id(const char *id, encours_error *error)
{
    size_t size = enc_text_length(id, ENC_LEDGER_ID_BYTES_MAX);
    if (size == 0 || size > ENC_LEDGER_ID_BYTES_MAX || !enc_utf8_is_valid(id, size) ||
        !enc_text_is_printable(id, size)) {
        enc_error_set(error, ENCOURS_E_INVALID, "a ledger id is 1 to %d bytes of printable UTF-8",
                      ENC_LEDGER_ID_BYTES_MAX);
        enc_error_field(error, "id");
        return ENCOURS_E_INVALID;
    }
    return ENCOURS_OK;
}

static encours_status put_currency(enc_session *session, const encours_currency_table *table,
                                   uint16_t numeric, encours_error *error)
{
    encours_currency currency;
    ENC_TRY(encours_currency_by_numeric(table, numeric, &currency, error));
    if (currency.exponent < 0)
        return enc_error_set(error, ENCOURS_E_CURRENCY,
                             "currency %03u has no minor unit, books cannot be kept in it",
                             numeric);
    enc_event event = {.kind = ENCOURS_EVENT_CURRENCY};
    event.as.currency.numeric = numeric;
    event.as.currency.exponent = (uint8_t)currency.exponent;
    return enc_session_put(session, &event, error);
}

static encours_status put_creation(enc_session *session, const char *id,
                                   const encours_ledger_create_options *options,
                                   encours_error *error)
{
    const encours_currency_table *table = &options->currencies;
    enc_event event = {.kind = ENCOURS_EVENT_LEDGER};
    event.as.ledger = (enc_ledger_event){enc_text_of(id), options->base_currency,
                                         options->unique_numbers != 0, session->level};
    ENC_TRY(enc_session_put(session, &event, error));
    ENC_TRY(put_currency(session, table, options->base_currency, error));
    const enc_state *state = session->state;
    for (size_t i = 0; i < table->count; i++) { /* the first row of a code counts */
        uint16_t numeric = table->overrides[i].numeric;
        if (enc_state_find_currency(state, numeric, state->counts.currencies) == ENC_ROW_NONE)
            ENC_TRY(put_currency(session, table, numeric, error));
    }
    return enc_session_seal(session, error);
}

/* The command id of a creation is derived from the ledger's id: the same everywhere. */
static void creation_header(enc_record_header *header, const char *id,
                            const encours_ledger_create_options *options)
{
    uint8_t digest[ENC_SHA256_SIZE];
    enc_sha256_of(id, strlen(id), digest);
    *header = (enc_record_header){
        .recorded_at = options->recorded_at,
        .actor = enc_text_of(options->actor != NULL ? options->actor : ""),
        .reason = {"", 0}};
    memcpy(header->command_id, digest, 16);
    memcpy(header->digest, digest + 16, 16);
}

static encours_status create(encours_ledger *ledger, const char *id,
                             const encours_ledger_create_options *options, encours_error *error)
{
    enc_record_header header;
    creation_header(&header, id, options);
    enc_session session;
    ENC_TRY(enc_session_begin(&session, ledger->state, &ledger->head, &header, error));
    enc_session_raise(&session, options->format_level != 0 ? (uint8_t)options->format_level
                                                           : ENC_FORMAT_LEVEL);
    encours_status status = put_creation(&session, id, options, error);
    if (status != ENCOURS_OK) {
        enc_session_rollback(&session);
        return status;
    }
    status = enc_ledger_append(ledger, &session, error);
    if ((status & 0xFF) == ENCOURS_E_CONFLICT)
        return enc_error_set(error, ENCOURS_E_EXISTS, "the store has a ledger %s already", id);
    return status;
}

static encours_status check_level(uint32_t level, encours_error *error)
{
    if (level <= ENC_FORMAT_LEVEL)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_UNSUPPORTED, "this library writes format levels %d to %d",
                  ENC_FORMAT_LEVEL_FIRST, ENC_FORMAT_LEVEL);
    enc_error_field(error, "format_level");
    return ENCOURS_E_UNSUPPORTED;
}

encours_status encours_ledger_create(encours_store *store, const char *id,
                                     const encours_ledger_create_options *options,
                                     encours_ledger **out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(store != NULL && id != NULL && options != NULL);
    encours_ledger_create_options own;
    ENC_STRUCT_LOAD(own, options, encours_ledger_create_options, sizeof own, error);
    ENC_TRY(check_id(id, error));
    ENC_TRY(check_level(own.format_level, error));
    enc_text actor;
    ENC_TRY(enc_check_text(own.actor, 0, ENC_ACTOR_BYTES_MAX, "actor", &actor, error));
    encours_ledger *ledger = NULL;
    ENC_TRY(new_handle(store, own.authoriser, own.reader, &ledger, error));
    encours_status status = create(ledger, id, &own, error);
    if (status != ENCOURS_OK) {
        enc_ledger_release(ledger);
        return status;
    }
    *out = ledger;
    return ENCOURS_OK;
}

static encours_status check_flags(uint32_t flags, encours_error *error)
{
    const uint32_t known = ENCOURS_OPEN_LOG_ONLY | ENCOURS_OPEN_DIGESTS | ENCOURS_OPEN_INDEXES;
    if ((flags & ~known) == 0)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "flags of encours_open_flags are wanted");
    enc_error_field(error, "flags");
    return ENCOURS_E_INVALID;
}

static encours_status replay_tail(encours_ledger *ledger, const char *id,
                                  const encours_ledger_open_options *options, uint64_t *applied,
                                  encours_error *error)
{
    enc_replay replay = {.state = ledger->state,
                         .head = ledger->head,
                         .records = ledger->head.sequence}; /* done before, for the progress */
    if (options != NULL) {
        replay.progress = options->progress;
        replay.progress_user = options->progress_user;
    }
    encours_status status = enc_replay_run(&replay, ledger->store, id, error);
    ledger->head = replay.head; /* whole transactions read before a failure are good */
    if (applied != NULL)
        *applied = replay.transactions;
    return status;
}

encours_status encours_ledger_open(encours_store *store, const char *id,
                                   const encours_ledger_open_options *options, encours_ledger **out,
                                   encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(store != NULL && id != NULL);
    encours_ledger_open_options own;
    ENC_STRUCT_LOAD(own, options, encours_ledger_open_options, sizeof own, error);
    ENC_TRY(check_id(id, error));
    ENC_TRY(check_flags(own.flags, error));
    encours_ledger *ledger = NULL;
    ENC_TRY(new_handle(store, own.authoriser, own.reader, &ledger, error));
    encours_status status = enc_snapshot_open(ledger, id, &own, error);
    if (status == ENCOURS_OK)
        status = replay_tail(ledger, id, &own, NULL, error);
    ledger->opening.records = ledger->head.sequence - ledger->opening.snapshot_sequence;
    if (status == ENCOURS_OK && ledger->head.sequence == 0)
        status = enc_error_set(error, ENCOURS_E_NOT_FOUND, "the store has no ledger %s", id);
    if (status == ENCOURS_OK && strcmp(ledger->state->id, id) != 0)
        status = enc_error_at(error, ENCOURS_E_CORRUPT, 1, "record 1 names another ledger than %s",
                              id);
    if (status != ENCOURS_OK) {
        enc_ledger_release(ledger);
        return status;
    }
    *out = ledger;
    return ENCOURS_OK;
}

const char *encours_ledger_id(const encours_ledger *ledger)
{
    return ledger->state->id;
}

uint16_t encours_ledger_base_currency(const encours_ledger *ledger)
{
    return ledger->state->base_currency;
}

void encours_ledger_head(const encours_ledger *ledger, encours_store_head *head)
{
    *head = ledger->head;
}

encours_status encours_ledger_refresh(encours_ledger *ledger, uint64_t *applied,
                                      encours_error *error)
{
    ENC_REQUIRE(ledger != NULL);
    if (ledger->prepared != NULL || ledger->importing)
        return enc_error_set(error, ENCOURS_E_STATE,
                             "a transaction is prepared: confirm or abandon it first");
    ENC_TRY(replay_tail(ledger, ledger->state->id, NULL, applied, error));
    ledger->in_doubt = false;
    return ENCOURS_OK;
}
