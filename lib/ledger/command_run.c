/* SPDX-License-Identifier: MIT */
/* Running commands at commit: references become rows, decisions are made, events are put. */
#include <string.h>

#include "ledger/engine.h"
#include "ledger/rows.h"
#include "ledger/settle.h"

enc_text enc_run_text(enc_command_run *run)
{
    size_t size = (size_t)enc_get_varint(&run->reader);
    return (enc_text){(const char *)enc_get_bytes(&run->reader, size), size};
}

int32_t enc_run_day(enc_command_run *run)
{
    return (int32_t)enc_get_signed(&run->reader);
}

static bool makes(unsigned kind, bool second, unsigned wanted)
{
    if (wanted == ENC_COMMAND_POST)
        return (kind == ENC_COMMAND_POST && !second) || kind == ENC_COMMAND_TRANSFER;
    if (wanted == ENC_COMMAND_MATCH)
        return (kind == ENC_COMMAND_MATCH || kind == ENC_COMMAND_ALLOCATE ||
                kind == ENC_COMMAND_SETTLE) &&
               !second;
    if (kind >= ENC_COMMAND_ENGINES && wanted == ENC_COMMAND_FACT)
        return enc_engine_command_of(kind)->count == offsetof(enc_counts, facts) && !second;
    return kind == wanted && !second;
}

static const char *what_of(unsigned wanted)
{
    if (wanted >= ENC_COMMAND_ENGINES)
        return enc_engine_command_of(wanted)->makes;
    return wanted == ENC_COMMAND_CUSTOMER ? "customer"
           : wanted == ENC_COMMAND_POST   ? "document"
           : wanted == ENC_COMMAND_FACT   ? "fact"
           : wanted == ENC_COMMAND_ORDER  ? "order"
                                          : "matching";
}

/* The row that a reference names: a thing of the state, or what an earlier command has made.
 * `wanted` says which kind of thing: CUSTOMER, POST (a document) or MATCH (a matching). */
encours_status enc_run_resolve(enc_command_run *run, encours_ref reference, unsigned wanted,
                               uint32_t count, uint32_t *row)
{
    const char *what = what_of(wanted);
    if ((reference & ENC_REF_OWN) == 0) {
        *row = (uint32_t)(reference - 1);
        if (reference > count)
            return enc_error_set(run->error, ENCOURS_E_NOT_FOUND, "there is no %s number %" PRIu64,
                                 what, reference);
        return ENCOURS_OK;
    }
    const encours_transaction *transaction = run->transaction;
    uint64_t index = reference & ~(ENC_REF_OWN | ENC_REF_SECOND);
    bool second = (reference & ENC_REF_SECOND) != 0;
    if (index >= (uint64_t)(run->slot - transaction->slots) ||
        !makes(transaction->slots[index].kind, second, wanted))
        return enc_error_set(run->error, ENCOURS_E_NOT_FOUND,
                             "no earlier command of the transaction has made that %s", what);
    *row = transaction->slots[index].number - 1 + (second ? 1u : 0u);
    return ENCOURS_OK;
}

encours_status enc_run_get_customer(enc_command_run *run, uint32_t *row)
{
    return enc_run_resolve(run, enc_get_varint(&run->reader), ENC_COMMAND_CUSTOMER,
                           run->session->state->counts.customers, row);
}

encours_status enc_run_document(enc_command_run *run, uint32_t *row)
{
    return enc_run_resolve(run, enc_get_varint(&run->reader), ENC_COMMAND_POST,
                           run->session->state->counts.documents, row);
}

static encours_status run_customer(enc_command_run *run)
{
    enc_event event = {.kind = ENCOURS_EVENT_CUSTOMER};
    event.as.customer.has_party = enc_get_varint(&run->reader) != 0;
    event.as.customer.code = enc_run_text(run);
    char plain[ENC_PLAIN_CODE_SIZE];
    if (event.as.customer.code.size == 0)
        event.as.customer.code = enc_plain_code(run->session->state, plain);
    ENC_TRY(enc_session_put(run->session, &event, run->error));
    run->slot->number = run->session->state->counts.customers;
    return ENCOURS_OK;
}

static encours_status run_dimension(enc_command_run *run)
{
    const enc_state *state = run->session->state;
    enc_event event = {.kind = ENCOURS_EVENT_DIMENSION};
    event.as.dimension = enc_run_text(run);
    if (enc_state_find_dimension(state, event.as.dimension, state->counts.dimensions) !=
        ENC_ROW_NONE)
        return ENCOURS_OK;
    return enc_session_put(run->session, &event, run->error);
}

static encours_status run_set_dimension(enc_command_run *run)
{
    const enc_state *state = run->session->state;
    enc_event event = {.kind = ENCOURS_EVENT_CUSTOMER_DIMENSION};
    enc_customer_dimension *row = &event.as.customer_dimension;
    ENC_TRY(enc_run_get_customer(run, &row->customer));
    enc_text name = enc_run_text(run), value = enc_run_text(run);
    row->from = enc_run_day(run);
    row->dimension = enc_state_find_dimension(state, name, state->counts.dimensions);
    if (row->dimension == ENC_ROW_NONE)
        return enc_error_set(run->error, ENCOURS_E_NOT_FOUND, "dimension %.*s is not declared",
                             (int)name.size, name.bytes);
    if (value.size > 0) {
        ENC_TRY(
            enc_intern_value(run->session, row->dimension, value, &row->value_after, run->error));
        row->value_after++;
    }
    return enc_session_put(run->session, &event, run->error);
}

static encours_status run_post(enc_command_run *run)
{
    uint32_t customer = 0;
    enc_document_get(&run->reader, run->document);
    const encours_document *document = &run->document->document;
    ENC_TRY(enc_run_resolve(run, document->customer, ENC_COMMAND_CUSTOMER,
                            run->session->state->counts.customers, &customer));
    ENC_TRY(enc_post_document(run->session, document, customer, run->error));
    run->slot->number = run->session->state->counts.documents;
    return ENCOURS_OK;
}

static encours_status put_end(enc_command_run *run, uint32_t allocation, int32_t at)
{
    enc_event event = {.kind = ENCOURS_EVENT_ALLOCATION_END};
    event.as.end = (enc_end){allocation, at};
    return enc_session_put(run->session, &event, run->error);
}

static encours_status run_end_allocation(enc_command_run *run)
{
    uint32_t allocation = (uint32_t)(enc_get_varint(&run->reader) - 1);
    return put_end(run, allocation, enc_run_day(run));
}

static encours_status run_end_matching(enc_command_run *run)
{
    const enc_state *state = run->session->state;
    const enc_counts *counts = &state->counts;
    uint32_t matching;
    ENC_TRY(enc_run_resolve(run, enc_get_varint(&run->reader), ENC_COMMAND_MATCH, counts->matchings,
                            &matching));
    int32_t at = enc_run_day(run);
    uint32_t end = matching + 1 < counts->matchings
                       ? ENC_AT(&state->matchings, uint32_t, matching + 1)
                       : counts->allocations;
    bool any = false;
    uint32_t first = ENC_AT(&state->matchings, uint32_t, matching);
    ENC_TRY(enc_session_judge(run->session, ENCOURS_OK, run->error));
    for (uint32_t i = first; i < end; i++) {
        const enc_allocation *allocation = &ENC_AT(&state->allocations, enc_allocation, i);
        if (allocation->end_after != 0)
            continue;
        ENC_TRY(put_end(run, i, at));
        any = true;
    }
    if (!any)
        return enc_error_set(run->error, ENCOURS_E_STATE,
                             "all allocations of matching %" PRIu32 " have ended already",
                             matching + 1);
    return ENCOURS_OK;
}

uint32_t enc_transfer_other(const enc_state *state, uint32_t document)
{
    uint32_t word = ENC_AT(&state->document_attributes, uint32_t, document);
    if (enc_attributes_unpack(word).reason != ENCOURS_ADJUSTMENT_TRANSFER)
        return ENC_ROW_NONE;
    for (uint32_t i = state->counts.transfers; i-- > 0;) {
        const enc_transfer *transfer = &ENC_AT(&state->transfers, enc_transfer, i);
        if (transfer->credit == document)
            return transfer->debit;
        if (transfer->debit == document)
            return transfer->credit;
    }
    return ENC_ROW_NONE;
}

static encours_status cancel_one(enc_command_run *run, enc_cancellation row, bool end_allocations)
{
    enc_event event = {.kind = ENCOURS_EVENT_CANCELLATION};
    event.as.cancellation = row;
    if (end_allocations)
        ENC_TRY(enc_end_allocations(run->session, row.document, row.at, run->error));
    return enc_session_put(run->session, &event, run->error);
}

/* Both sides of a transfer go together: a debt does not vanish with one of them. */
static encours_status run_cancel(enc_command_run *run)
{
    const enc_state *state = run->session->state;
    enc_cancellation row = {0};
    ENC_TRY(enc_run_document(run, &row.document));
    row.at = enc_run_day(run);
    row.reason = (uint32_t)enc_get_varint(&run->reader);
    bool end_allocations = enc_get_varint(&run->reader) != 0;
    uint32_t other = enc_transfer_other(state, row.document);
    ENC_TRY(cancel_one(run, row, end_allocations));
    if (other == ENC_ROW_NONE)
        return ENCOURS_OK;
    row.document = other;
    return cancel_one(run, row, end_allocations);
}

static encours_status run_transfer(enc_command_run *run)
{
    encours_document credit = ENCOURS_DOCUMENT_INIT;
    uint32_t from, to;
    ENC_TRY(enc_run_get_customer(run, &from));
    ENC_TRY(enc_run_get_customer(run, &to));
    credit.gross = (int64_t)enc_get_varint(&run->reader);
    encours_document debit = credit;
    debit.gross = (int64_t)enc_get_varint(&run->reader);
    int64_t base = (int64_t)enc_get_varint(&run->reader);
    credit.type = ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT;
    debit.type = ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT;
    credit.reason = debit.reason = ENCOURS_ADJUSTMENT_TRANSFER;
    credit.currency = (uint16_t)enc_get_varint(&run->reader);
    debit.currency = (uint16_t)enc_get_varint(&run->reader);
    credit.account_class = (uint16_t)enc_get_varint(&run->reader);
    debit.account_class = (uint16_t)enc_get_varint(&run->reader);
    credit.issue.epoch_day = credit.effective.epoch_day = enc_run_day(run);
    debit.issue = debit.effective = credit.issue;
    debit.due.epoch_day = enc_run_day(run);
    enc_text number = enc_run_text(run);
    char text[ENC_NUMBER_BYTES_MAX + 1];
    if (number.size > ENC_NUMBER_BYTES_MAX) /* its shape was checked when it was added */
        number.size = ENC_NUMBER_BYTES_MAX;
    memcpy(text, number.bytes, number.size);
    text[number.size] = '\0';
    debit.number = number.size > 0 ? text : NULL;
    credit.number = run->session->state->unique_numbers ? NULL : debit.number;
    if (base != 0)
        credit.base_amount = debit.base_amount = (encours_optional_i64){1, 0, base};
    enc_event event = {.kind = ENCOURS_EVENT_TRANSFER};
    event.as.transfer.credit = run->session->state->counts.documents;
    event.as.transfer.debit = event.as.transfer.credit + 1;
    ENC_TRY(enc_post_document(run->session, &credit, from, run->error));
    ENC_TRY(enc_post_document(run->session, &debit, to, run->error));
    run->slot->number = event.as.transfer.credit + 1;
    return enc_session_put(run->session, &event, run->error);
}

/* How each command is run. A new one is a file `command_<name>.c` and a line here; those of engines
 * are in what they hand over. */
static encours_status (*const runs[])(enc_command_run *run) = {
    [ENC_COMMAND_CUSTOMER] = run_customer,
    [ENC_COMMAND_DIMENSION] = run_dimension,
    [ENC_COMMAND_SET_DIMENSION] = run_set_dimension,
    [ENC_COMMAND_POST] = run_post,
    [ENC_COMMAND_MATCH] = enc_run_match,
    [ENC_COMMAND_END_ALLOCATION] = run_end_allocation,
    [ENC_COMMAND_END_MATCHING] = run_end_matching,
    [ENC_COMMAND_CANCEL] = run_cancel,
    [ENC_COMMAND_TRANSFER] = run_transfer,
    [ENC_COMMAND_PERIOD] = enc_run_period,
    [ENC_COMMAND_FACT] = enc_run_fact,
    [ENC_COMMAND_FACT_END] = enc_run_fact_end,
    [ENC_COMMAND_SETTLE] = enc_run_settle,
    [ENC_COMMAND_UNMATCH] = enc_run_unmatch,
    [ENC_COMMAND_DISHONOUR] = enc_run_dishonour,
    [ENC_COMMAND_REVALUE] = enc_run_revalue,
    [ENC_COMMAND_ORDER] = enc_run_order,
    [ENC_COMMAND_ORDER_STEP] = enc_run_order_step,
};

static encours_status run_one(enc_command_run *run)
{
    uint8_t kind = run->slot->kind;
    if (kind >= ENC_COMMAND_ENGINES)
        return enc_engine_command_of(kind)->run(run);
    return kind == ENC_COMMAND_POST ? run_post(run) : runs[kind](run);
}

enum { AHEAD = 12 };

/* Ask for what a later command will read first, the slot of its source key. */
static void look_ahead(const encours_transaction *transaction, const enc_state *state, size_t index)
{
    if (index >= transaction->slot_count)
        return;
    const enc_command_slot *slot = &transaction->slots[index];
    uint32_t hash = slot->hash;
    if (slot->kind != ENC_COMMAND_POST)
        return;
    if (slot->is_plain) {
        const enc_document_block *documents = &transaction->stage.blocks[slot->hash]->documents;
        if (documents->key[slot->place] == 0)
            return;
        hash = documents->hash[slot->place];
    }
    enc_index_prefetch(&state->keys, hash);
}

/* The command at `slot`, and those behind it that are run together with it: `slot` moves to the
 * last of them. */
static encours_status run_some(enc_command_run *run)
{
    const encours_transaction *transaction = run->transaction;
    const enc_buffer *bytes = &transaction->bytes;
    look_ahead(transaction, run->session->state, (size_t)(run->slot - transaction->slots) + AHEAD);
    if (run->slot->is_plain)
        return enc_run_plain(run);
    if (run->slot->kind == ENC_COMMAND_ALLOCATE)
        return enc_run_allocations(run);
    run->reader = (enc_reader){bytes->bytes + run->slot->offset + 1, bytes->bytes + bytes->size,
                               false};
    return run_one(run);
}

encours_status enc_commands_run(encours_transaction *transaction, enc_session *session,
                                encours_error *error)
{
    encours_context *context = session->state->context;
    enc_command_run run = {.transaction = transaction, .session = session, .error = error};
    run.document = enc_allocate(context, sizeof *run.document);
    if (run.document == NULL)
        return enc_error_memory(error);
    encours_status status = ENCOURS_OK;
    size_t asked = 0;
    enc_names_begin(&transaction->stage.names);
    for (size_t i = 0; i < transaction->slot_count && status == ENCOURS_OK; i++) {
        run.slot = &transaction->slots[i];
        status = enc_session_judge(session, run_some(&run), error);
        i = (size_t)(run.slot - transaction->slots);
        if (status != ENCOURS_OK) {
            enc_error_index(error, i);
        } else if (i - asked >= ENC_ASK_ROWS) {
            asked = i;
            status = enc_context_ask(context, NULL, NULL, i + 1, transaction->slot_count, error);
        }
    }
    enc_release(context, run.document, sizeof *run.document);
    return status;
}

encours_status enc_commands_put_parties(encours_transaction *transaction, encours_error *error)
{
    const enc_state *state = transaction->ledger->state;
    if (transaction->personal.size == 0)
        return ENCOURS_OK;
    enc_reader reader = {transaction->personal.bytes,
                         transaction->personal.bytes + transaction->personal.size, false};
    for (size_t i = 0; i < transaction->slot_count && reader.at < reader.end; i++) {
        const enc_command_slot *slot = &transaction->slots[i];
        if (slot->kind != ENC_COMMAND_CUSTOMER)
            continue;
        uint32_t party = ENC_AT(&state->customer_party, uint32_t, slot->number - 1);
        if (party == 0)
            continue;
        enc_text texts[2];
        for (size_t k = 0; k < 2; k++) {
            size_t size = (size_t)enc_get_varint(&reader);
            texts[k] = (enc_text){(const char *)enc_get_bytes(&reader, size), size};
        }
        ENC_TRY(enc_party_put_new(transaction->ledger, party, texts[0], texts[1], error));
    }
    return ENCOURS_OK;
}
