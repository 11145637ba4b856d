/* SPDX-License-Identifier: MIT */
#include "ledger/transaction.h"

#include <string.h>

#include "base/struct_size.h"
#include "base/text.h"
#include "ledger/engine.h"
#include "ledger/settle.h"
#include "ledger/shelf.h"

#define TRANSACTION_BYTES_MAX ((size_t)1 << 32)

encours_status enc_check_run(enc_text text, size_t min, size_t max, const char *field,
                             encours_error *error)
{
    if (text.size >= min && text.size <= max &&
        (text.size == 0 || enc_text_is_plain(text.bytes, text.size) ||
         (enc_utf8_is_valid(text.bytes, text.size) &&
          enc_text_is_printable(text.bytes, text.size))))
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "%s has %zu to %zu bytes of printable UTF-8", field,
                  min, max);
    enc_error_field(error, field);
    return ENCOURS_E_INVALID;
}

encours_status enc_check_text(const char *text, size_t min, size_t max, const char *field,
                              enc_text *out, encours_error *error)
{
    enc_text run = {text != NULL ? text : "", text != NULL ? enc_text_length(text, max) : 0};
    ENC_TRY(enc_check_run(run, min, max, field, error));
    *out = run;
    return ENCOURS_OK;
}

encours_status enc_check_day(encours_date date, const char *field, encours_error *error)
{
    if (date.epoch_day >= ENCOURS_DATE_MIN && date.epoch_day <= ENCOURS_DATE_MAX)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "%s is no day between 1900-01-01 and 2199-12-31",
                  field);
    enc_error_field(error, field);
    return ENCOURS_E_INVALID;
}

static encours_status fill_header(encours_transaction *transaction,
                                  const encours_transaction_options *options, encours_error *error)
{
    static const uint8_t zeros[16];
    enc_record_header *header = &transaction->header;
    if (memcmp(options->command_id, zeros, sizeof zeros) == 0) {
        enc_error_set(error, ENCOURS_E_INVALID, "the command id is all zeros");
        enc_error_field(error, "command_id");
        enc_error_hint(error, "Give 16 bytes that are unique for ever, such as a UUID");
        return ENCOURS_E_INVALID;
    }
    enc_text actor, reason;
    ENC_TRY(enc_check_text(options->actor, 0, ENC_ACTOR_BYTES_MAX, "actor", &actor, error));
    ENC_TRY(enc_check_text(options->reason, 0, ENC_REASON_BYTES_MAX, "reason", &reason, error));
    memcpy(header->command_id, options->command_id, 16);
    header->recorded_at = options->recorded_at;
    memcpy(transaction->texts, actor.bytes, actor.size);
    memcpy(transaction->texts + ENC_ACTOR_BYTES_MAX + 1, reason.bytes, reason.size);
    header->actor = (enc_text){transaction->texts, actor.size};
    header->reason = (enc_text){transaction->texts + ENC_ACTOR_BYTES_MAX + 1, reason.size};
    return ENCOURS_OK;
}

encours_status encours_transaction_new(encours_ledger *ledger,
                                       const encours_transaction_options *options,
                                       encours_transaction **out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(ledger != NULL && options != NULL);
    encours_transaction_options own;
    ENC_STRUCT_LOAD(own, options, encours_transaction_options, sizeof own, error);
    encours_transaction *transaction = enc_allocate_zeroed(ledger->context, sizeof *transaction);
    if (transaction == NULL)
        return enc_error_memory(error);
    encours_status status = fill_header(transaction, &own, error);
    if (status != ENCOURS_OK) {
        enc_release(ledger->context, transaction, sizeof *transaction);
        return status;
    }
    transaction->ledger = enc_ledger_retain(ledger);
    enc_buffer_init(&transaction->bytes, ledger->context, TRANSACTION_BYTES_MAX);
    enc_buffer_init(&transaction->personal, ledger->context, TRANSACTION_BYTES_MAX);
    enc_stage_init(&transaction->stage, ledger->context, TRANSACTION_BYTES_MAX);
    *out = transaction;
    return ENCOURS_OK;
}

void encours_transaction_free(encours_transaction *transaction)
{
    if (transaction == NULL)
        return;
    encours_ledger *ledger = transaction->ledger;
    if (transaction->phase == ENC_PHASE_PREPARED) {
        enc_session_rollback(&transaction->session);
        ledger->prepared = NULL;
    }
    encours_context *context = ledger->context;
    enc_buffer_release(&transaction->bytes);
    enc_buffer_release(&transaction->personal);
    enc_stage_release(&transaction->stage, context);
    enc_release(context, transaction->slots,
                transaction->slot_capacity * sizeof *transaction->slots);
    enc_release(context, transaction, sizeof *transaction);
    enc_ledger_release(ledger);
}

static encours_status reserve_slots(encours_transaction *transaction, size_t count,
                                    encours_error *error)
{
    if (transaction->phase != ENC_PHASE_OPEN)
        return enc_error_set(error, ENCOURS_E_STATE,
                             "the transaction is %s and takes no more commands",
                             transaction->phase == ENC_PHASE_PREPARED ? "prepared" : "committed");
    if (count > ENC_COMMANDS_MAX - transaction->slot_count)
        return enc_error_set(error, ENCOURS_E_LIMIT, "a transaction takes at most %d commands",
                             ENC_COMMANDS_MAX);
    void *slots = transaction->slots;
    if (!enc_grow(transaction->ledger->context, &slots, &transaction->slot_capacity,
                  transaction->slot_count + count, sizeof *transaction->slots))
        return enc_error_memory(error);
    transaction->slots = slots;
    return ENCOURS_OK;
}

encours_status enc_check_reference(encours_ref reference, const char *field, encours_error *error)
{
    if (reference == 0 || (reference >= ENC_ROW_NONE && (reference & ENC_REF_OWN) == 0))
        return enc_refuse(error, field, "a number or reference from 1 is wanted");
    return ENCOURS_OK;
}

encours_status enc_commands_begin(encours_transaction *transaction, size_t count,
                                  enc_command_mark *mark, encours_error *error)
{
    *mark = (enc_command_mark){.slot_count = transaction->slot_count,
                               .bytes = transaction->bytes.size,
                               .personal = transaction->personal.size};
    enc_stage_remember(&transaction->stage, &mark->stage);
    return reserve_slots(transaction, count, error);
}

void enc_commands_undo(encours_transaction *transaction, const enc_command_mark *mark)
{
    transaction->slot_count = mark->slot_count;
    transaction->bytes.size = mark->bytes;
    transaction->personal.size = mark->personal;
    enc_stage_undo(&transaction->stage, transaction->ledger->context, &mark->stage);
}

encours_status enc_command_begin_slow(encours_transaction *transaction, size_t size_max,
                                      uint8_t **to, encours_error *error)
{
    ENC_TRY(reserve_slots(transaction, 1, error));
    ENC_TRY(enc_buffer_reserve(&transaction->bytes, size_max + 1, error));
    *to = transaction->bytes.bytes + transaction->bytes.size + 1;
    return ENCOURS_OK;
}

static void digest_of(const encours_transaction *transaction, uint8_t digest[16])
{
    uint8_t whole[ENC_SHA256_SIZE];
    enc_sha256_of(transaction->bytes.bytes, transaction->bytes.size, whole);
    memcpy(digest, whole, 16);
}

encours_status enc_transaction_run(encours_transaction *transaction, const encours_store_head *head,
                                   encours_error *error)
{
    encours_ledger *ledger = transaction->ledger;
    enc_record_header header = transaction->header;
    ENC_TRY(enc_ledger_instant(ledger, transaction->header.recorded_at, &header.recorded_at,
                               &transaction->raised, error));
    ENC_TRY(enc_commands_check_codes(transaction, error));
    ENC_TRY(enc_session_begin(&transaction->session, ledger->state, head, &header, error));
    transaction->session.authoriser = ledger->authority.authoriser;
    encours_status status = enc_commands_run(transaction, &transaction->session, error);
    if (status == ENCOURS_OK)
        status = enc_session_seal(&transaction->session, error);
    if (status != ENCOURS_OK)
        enc_session_rollback(&transaction->session);
    return status;
}

static void number_engine(enc_command_slot *slot, enc_counts *at)
{
    const enc_engine_command *command = slot->kind >= ENC_COMMAND_ENGINES
                                            ? enc_engine_command_of(slot->kind)
                                            : NULL;
    if (command != NULL && command->count != 0)
        slot->number = ++*(uint32_t *)(void *)((char *)at + command->count);
}

/* The numbers of a transaction that was committed before: its commands make the same things in the
 * same order, beginning where the log stood then. */
static encours_status number_again(encours_transaction *transaction, uint32_t row,
                                   encours_error *error)
{
    const enc_state *state = transaction->ledger->state;
    enc_reading reading = enc_reading_begin(state);
    uint32_t first;
    enc_counts at = ENC_AT(&state->transactions, enc_transaction_row, row - 1).counts, walk = at;
    for (size_t i = 0; i < transaction->slot_count; i++) {
        enc_command_slot *slot = &transaction->slots[i];
        switch (slot->kind) {
        case ENC_COMMAND_CUSTOMER:
            slot->number = ++at.customers;
            break;
        case ENC_COMMAND_POST:
            slot->number = ++at.documents;
            break;
        case ENC_COMMAND_TRANSFER:
            slot->number = at.documents + 1;
            at.documents += 2;
            break;
        case ENC_COMMAND_ALLOCATE:
        case ENC_COMMAND_MATCH:
            slot->number = ++at.matchings;
            break;
        case ENC_COMMAND_FACT:
            slot->number = ++at.facts;
            break;
        case ENC_COMMAND_ORDER:
            slot->number = ++at.orders;
            break;
        case ENC_COMMAND_SETTLE:
            slot->number = ++at.matchings;
            first = ENC_AT(&state->matchings, uint32_t, slot->number - 1);
            ENC_TRY(enc_reading_end(&reading, ENCOURS_OK, error));
            at.documents = enc_documents_before(state, &walk, first);
            break;
        default:
            number_engine(slot, &at);
            break;
        }
    }
    return ENCOURS_OK;
}

static void fill_commit(encours_transaction *transaction, uint32_t row, bool duplicate,
                        uint32_t retries, const uint8_t *hash, encours_commit *commit)
{
    if (commit == NULL)
        return;
    encours_commit result = {.duplicate = duplicate,
                             .retries = retries,
                             .recorded_at_raised = !duplicate && transaction->raised};
    enc_ledger_fill_commit(transaction->ledger, row, hash, &result);
    enc_struct_store(commit, &result, sizeof result);
}

encours_status enc_transaction_known(encours_transaction *transaction, uint32_t *row,
                                     encours_error *error)
{
    digest_of(transaction, transaction->header.digest);
    return enc_ledger_known(transaction->ledger, transaction->header.command_id,
                            transaction->header.digest, row, error);
}

encours_status enc_transaction_repeat(encours_transaction *transaction, uint32_t row,
                                      uint32_t retries, encours_commit *commit,
                                      encours_error *error)
{
    ENC_TRY(number_again(transaction, row, error));
    ENC_TRY(enc_commands_put_parties(transaction, error));
    transaction->phase = ENC_PHASE_COMMITTED;
    fill_commit(transaction, row, true, retries, NULL, commit);
    return ENCOURS_OK;
}

/* A known command id: settle it. `*done` tells whether there is nothing more to do. */
static encours_status check_known(encours_transaction *transaction, uint32_t retries,
                                  encours_commit *commit, bool *done, encours_error *error)
{
    uint32_t row;
    ENC_TRY(enc_transaction_known(transaction, &row, error));
    *done = row != ENC_ROW_NONE;
    return *done ? enc_transaction_repeat(transaction, row, retries, commit, error) : ENCOURS_OK;
}

/* The records are stored: nothing can undo that, so a personal row that could not be written is
 * logged, reads as unknown, and is completed by committing the same transaction again. */
void enc_transaction_finish(encours_transaction *transaction, uint32_t retries, const uint8_t *hash,
                            encours_commit *commit)
{
    encours_ledger *ledger = transaction->ledger;
    encours_error own = ENCOURS_ERROR_INIT;
    transaction->phase = ENC_PHASE_COMMITTED;
    if (enc_commands_put_parties(transaction, &own) != ENCOURS_OK)
        enc_context_log(ledger->context, ENCOURS_LOG_WARNING,
                        "ledger %s: personal data of record %" PRIu64 " were not written: %s",
                        ledger->state->id, ledger->head.sequence, own.message);
    const enc_state *state = ledger->state; /* others may stand behind it once a doubt is settled */
    fill_commit(
        transaction,
        enc_state_find_command(state, transaction->header.command_id, state->counts.transactions),
        false, retries, hash, commit);
}

static encours_status check_commit(encours_transaction *transaction, encours_commit *commit,
                                   encours_error *error)
{
    ENC_REQUIRE(transaction != NULL);
    if (commit != NULL)
        ENC_REQUIRE_STRUCT(commit, encours_commit, error);
    if (transaction->phase != ENC_PHASE_OPEN)
        return enc_error_set(error, ENCOURS_E_STATE, "the transaction is %s already",
                             transaction->phase == ENC_PHASE_PREPARED ? "prepared" : "committed");
    return enc_ledger_ready(transaction->ledger, error);
}

encours_status encours_transaction_commit(encours_transaction *transaction, uint32_t retries_max,
                                          encours_commit *commit, encours_error *error)
{
    ENC_TRY(check_commit(transaction, commit, error));
    for (uint32_t retries = 0;; retries++) {
        bool done;
        ENC_TRY(check_known(transaction, retries, commit, &done, error));
        if (done)
            return ENCOURS_OK;
        ENC_TRY(enc_transaction_run(transaction, &transaction->ledger->head, error));
        encours_status status = enc_ledger_append(transaction->ledger, &transaction->session,
                                                  error);
        if (status == ENCOURS_OK) {
            enc_transaction_finish(transaction, retries, NULL, commit);
            return ENCOURS_OK;
        }
        if ((status & 0xFF) != ENCOURS_E_CONFLICT || retries >= retries_max)
            return status;
        ENC_TRY(encours_ledger_refresh(transaction->ledger, NULL, error));
    }
}

encours_status encours_transaction_prepare(encours_transaction *transaction, size_t *record_count,
                                           encours_commit *commit, encours_error *error)
{
    ENC_REQUIRE(record_count != NULL);
    ENC_TRY(check_commit(transaction, commit, error));
    bool done;
    ENC_TRY(check_known(transaction, 0, commit, &done, error));
    if (done) {
        *record_count = 0;
        return ENCOURS_OK;
    }
    ENC_TRY(enc_transaction_run(transaction, &transaction->ledger->head, error));
    transaction->phase = ENC_PHASE_PREPARED;
    transaction->ledger->prepared = transaction;
    *record_count = transaction->session.record_count;
    fill_commit(transaction, transaction->ledger->state->counts.transactions - 1, false, 0, NULL,
                commit);
    if (commit != NULL)
        memcpy(commit->hash, transaction->session.head.hash, sizeof commit->hash);
    return ENCOURS_OK;
}

static encours_status check_prepared(const encours_transaction *transaction, encours_error *error)
{
    if (transaction->phase != ENC_PHASE_PREPARED)
        return enc_error_set(error, ENCOURS_E_STATE, "the transaction is not prepared");
    return ENCOURS_OK;
}

encours_status encours_transaction_record(const encours_transaction *transaction, size_t index,
                                          encours_bytes *record, encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && record != NULL);
    ENC_TRY(check_prepared(transaction, error));
    if (index >= transaction->session.record_count)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "there are %zu records",
                             transaction->session.record_count);
    *record = transaction->session.records[index];
    return ENCOURS_OK;
}

encours_status encours_transaction_confirm(encours_transaction *transaction, encours_error *error)
{
    ENC_REQUIRE(transaction != NULL);
    ENC_TRY(check_prepared(transaction, error));
    encours_ledger *ledger = transaction->ledger;
    ledger->head = transaction->session.head;
    enc_session_publish(&transaction->session);
    ledger->prepared = NULL;
    enc_transaction_finish(transaction, 0, NULL, NULL);
    return ENCOURS_OK;
}

encours_status encours_transaction_abandon(encours_transaction *transaction, encours_error *error)
{
    ENC_REQUIRE(transaction != NULL);
    ENC_TRY(check_prepared(transaction, error));
    enc_session_rollback(&transaction->session);
    transaction->ledger->prepared = NULL;
    transaction->phase = ENC_PHASE_OPEN;
    return ENCOURS_OK;
}

encours_status encours_transaction_number(const encours_transaction *transaction,
                                          encours_ref reference, uint64_t *number,
                                          encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && number != NULL);
    if (transaction->phase != ENC_PHASE_COMMITTED)
        return enc_error_set(error, ENCOURS_E_STATE, "the transaction is not committed");
    uint64_t index = reference & ~(ENC_REF_OWN | ENC_REF_SECOND);
    if ((reference & ENC_REF_OWN) == 0 || index >= transaction->slot_count ||
        transaction->slots[index].number == 0 ||
        ((reference & ENC_REF_SECOND) != 0 &&
         transaction->slots[index].kind != ENC_COMMAND_TRANSFER))
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "the transaction gave no such reference");
    *number = transaction->slots[index].number + ((reference & ENC_REF_SECOND) != 0 ? 1u : 0u);
    return ENCOURS_OK;
}
