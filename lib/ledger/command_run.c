/* SPDX-License-Identifier: MIT */
/* Running commands at commit: references become rows, decisions are made, events are put. */
#include <string.h>

#include "base/checked.h"
#include "ledger/busy.h"
#include "ledger/command_document.h"
#include "ledger/rows.h"

typedef struct command_run {
    encours_transaction *transaction;
    enc_session *session;
    enc_reader reader;
    enc_command_slot *slot;
    enc_document_command *document; /* scratch */
    encours_error *error;
} command_run;

static enc_text get_text(command_run *run)
{
    size_t size = (size_t)enc_get_varint(&run->reader);
    return (enc_text){(const char *)enc_get_bytes(&run->reader, size), size};
}

static int32_t get_day(command_run *run)
{
    return (int32_t)enc_get_signed(&run->reader);
}

static bool makes(unsigned kind, bool second, enc_command_kind wanted)
{
    if (wanted == ENC_COMMAND_POST)
        return (kind == ENC_COMMAND_POST && !second) || kind == ENC_COMMAND_TRANSFER;
    if (wanted == ENC_COMMAND_MATCH)
        return (kind == ENC_COMMAND_MATCH || kind == ENC_COMMAND_ALLOCATE) && !second;
    return kind == (unsigned)wanted && !second;
}

/* The row that a reference names: a thing of the state, or what an earlier command has made.
 * `wanted` says which kind of thing: CUSTOMER, POST (a document) or MATCH (a matching). */
static encours_status resolve(command_run *run, encours_ref reference, enc_command_kind wanted,
                              uint32_t count, uint32_t *row)
{
    const char *what = wanted == ENC_COMMAND_CUSTOMER ? "customer"
                       : wanted == ENC_COMMAND_POST   ? "document"
                                                      : "matching";
    if ((reference & ENC_REF_OWN) == 0) {
        *row = (uint32_t)(reference - 1);
        if (reference > count)
            return enc_error_set(run->error, ENCOURS_E_NOT_FOUND,
                                 "there is no %s number %" PRIu64, what, reference);
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

static encours_status get_customer(command_run *run, uint32_t *row)
{
    return resolve(run, enc_get_varint(&run->reader), ENC_COMMAND_CUSTOMER,
                   run->session->state->counts.customers, row);
}

static encours_status get_document(command_run *run, uint32_t *row)
{
    return resolve(run, enc_get_varint(&run->reader), ENC_COMMAND_POST,
                   run->session->state->counts.documents, row);
}

static encours_status run_customer(command_run *run)
{
    enc_event event = {.kind = ENCOURS_EVENT_CUSTOMER};
    event.as.customer.has_party = enc_get_varint(&run->reader) != 0;
    event.as.customer.code = get_text(run);
    ENC_TRY(enc_session_put(run->session, &event, run->error));
    run->slot->number = run->session->state->counts.customers;
    return ENCOURS_OK;
}

static encours_status run_dimension(command_run *run)
{
    const enc_state *state = run->session->state;
    enc_event event = {.kind = ENCOURS_EVENT_DIMENSION};
    event.as.dimension = get_text(run);
    if (enc_state_find_dimension(state, event.as.dimension, state->counts.dimensions) !=
        ENC_ROW_NONE)
        return ENCOURS_OK;
    return enc_session_put(run->session, &event, run->error);
}

static encours_status run_set_dimension(command_run *run)
{
    const enc_state *state = run->session->state;
    enc_event event = {.kind = ENCOURS_EVENT_CUSTOMER_DIMENSION};
    enc_customer_dimension *row = &event.as.customer_dimension;
    ENC_TRY(get_customer(run, &row->customer));
    enc_text name = get_text(run), value = get_text(run);
    row->from = get_day(run);
    row->dimension = enc_state_find_dimension(state, name, state->counts.dimensions);
    if (row->dimension == ENC_ROW_NONE)
        return enc_error_set(run->error, ENCOURS_E_NOT_FOUND, "dimension %.*s is not declared",
                             (int)name.size, name.bytes);
    if (value.size > 0) {
        ENC_TRY(enc_intern_value(run->session, row->dimension, value, &row->value_after,
                                 run->error));
        row->value_after++;
    }
    return enc_session_put(run->session, &event, run->error);
}

static encours_status run_post(command_run *run)
{
    uint32_t customer;
    enc_document_get(&run->reader, run->document);
    const encours_document *document = &run->document->document;
    ENC_TRY(resolve(run, document->customer, ENC_COMMAND_CUSTOMER,
                    run->session->state->counts.customers, &customer));
    ENC_TRY(enc_post_document(run->session, document, customer, run->error));
    run->slot->number = run->session->state->counts.documents;
    return ENCOURS_OK;
}

typedef struct match_side {
    enc_side *lines;
    size_t count;
    size_t capacity;
    enc_i128 room;
} match_side;

/* Shell sort: in place and without memory of its own; position tells equals apart. */
static void sort_sides(enc_side *sides, size_t count)
{
    size_t gap = 1;
    while (gap < count / 3)
        gap = 3 * gap + 1;
    for (; gap > 0; gap /= 3)
        for (size_t i = gap; i < count; i++) {
            enc_side side = sides[i];
            size_t at = i;
            for (; at >= gap && (sides[at - gap].order > side.order ||
                                 (sides[at - gap].order == side.order &&
                                  sides[at - gap].position > side.position));
                 at -= gap)
                sides[at] = sides[at - gap];
            sides[at] = side;
        }
}

/* The lines of a document that an allocation may fill: one named, or all with the first due first
 * and those without a due date last. */
static encours_status sides_by_due(command_run *run, uint32_t document, uint64_t line, int32_t from,
                                   enc_side *out, size_t *count)
{
    const enc_state *state = run->session->state;
    const enc_counts *counts = &state->counts;
    uint32_t first = ENC_AT(&state->document_first_line, uint32_t, document);
    uint32_t end = enc_document_line_end(state, counts, document);
    if (line > end - first)
        return enc_error_set(run->error, ENCOURS_E_NOT_FOUND,
                             "document %" PRIu32 " has %" PRIu32 " lines", document + 1,
                             end - first);
    if (line != 0) {
        first += (uint32_t)(line - 1);
        end = first + 1;
    }
    *count = 0;
    for (uint32_t i = first; i < end; i++) {
        int32_t due = ENC_AT(&state->line_due, int32_t, i);
        out[*count] = (enc_side){i, (uint32_t)*count, due == ENCOURS_DATE_NONE ? INT32_MAX : due,
                                 enc_busy_room(run->session->state, i, from)};
        ++*count;
    }
    sort_sides(out, *count);
    return ENCOURS_OK;
}

static bool is_debit(const enc_state *state, uint32_t document)
{
    return enc_type_is_debit(
        enc_attributes_unpack(ENC_AT(&state->document_attributes, uint32_t, document)).type);
}

static encours_status run_allocate(command_run *run)
{
    const enc_state *state = run->session->state;
    enc_side credits[ENC_LINES_MAX], debits[ENC_LINES_MAX];
    size_t credit_count, debit_count;
    uint32_t credit = 0, debit = 0;
    ENC_TRY(get_document(run, &credit));
    ENC_TRY(get_document(run, &debit));
    uint64_t credit_line = enc_get_varint(&run->reader);
    uint64_t debit_line = enc_get_varint(&run->reader);
    int64_t amount = (int64_t)enc_get_varint(&run->reader), paired;
    int32_t from = get_day(run);
    if (is_debit(state, credit) || !is_debit(state, debit))
        return enc_error_set(run->error, ENCOURS_E_INVALID,
                             "an allocation goes from a credit to a debit, not from document "
                             "%" PRIu32 " to %" PRIu32,
                             credit + 1, debit + 1);
    ENC_TRY(sides_by_due(run, credit, credit_line, from, credits, &credit_count));
    ENC_TRY(sides_by_due(run, debit, debit_line, from, debits, &debit_count));
    ENC_TRY(enc_pair_sides(run->session, credits, credit_count, debits, debit_count, amount, from,
                           &paired, run->error));
    if (paired < amount)
        return enc_error_set(run->error, ENCOURS_E_STATE,
                             "%" PRId64 " is allocated from document %" PRIu32 " to %" PRIu32
                             ", only %" PRId64 " is open on both from that day on",
                             amount, credit + 1, debit + 1, paired);
    run->slot->number = state->counts.matchings;
    return ENCOURS_OK;
}

static encours_status add_to_match(command_run *run, match_side *side, uint32_t document,
                                   int32_t from)
{
    const enc_state *state = run->session->state;
    const enc_counts *counts = &state->counts;
    uint32_t first = ENC_AT(&state->document_first_line, uint32_t, document);
    uint32_t end = enc_document_line_end(state, counts, document);
    void *lines = side->lines;
    if (!enc_grow(state->context, &lines, &side->capacity, side->count + (end - first),
                  sizeof *side->lines))
        return enc_error_memory(run->error);
    side->lines = lines;
    for (uint32_t line = first; line < end; line++) {
        int64_t room = enc_busy_room(run->session->state, line, from);
        side->lines[side->count] = (enc_side){line, (uint32_t)side->count,
                                              ENC_AT(&state->document_effective, int32_t, document),
                                              room};
        side->count++;
        side->room += room;
    }
    return ENCOURS_OK;
}

/* A document that ends up without a pair must fit the matching all the same. */
static encours_status check_matched(command_run *run, uint32_t first, uint32_t document,
                                    int32_t from)
{
    const enc_state *state = run->session->state;
    if (ENC_AT(&state->document_customer, uint32_t, first) !=
        ENC_AT(&state->document_customer, uint32_t, document))
        return enc_error_set(run->error, ENCOURS_E_STATE,
                             "documents %" PRIu32 " and %" PRIu32 " are of two customers",
                             first + 1, document + 1);
    if (enc_attributes_unpack(ENC_AT(&state->document_attributes, uint32_t, first)).currency !=
        enc_attributes_unpack(ENC_AT(&state->document_attributes, uint32_t, document)).currency)
        return enc_error_set(run->error, ENCOURS_E_CURRENCY,
                             "documents %" PRIu32 " and %" PRIu32 " are in two currencies",
                             first + 1, document + 1);
    if (from < ENC_AT(&state->document_effective, int32_t, document))
        return enc_error_set(run->error, ENCOURS_E_STATE,
                             "the matching date is before document %" PRIu32 " counts",
                             document + 1);
    if (enc_document_to(state, &state->counts, document) != ENC_DAY_NEVER)
        return enc_error_set(run->error, ENCOURS_E_STATE, "document %" PRIu32 " is cancelled",
                             document + 1);
    return ENCOURS_OK;
}

static encours_status match(command_run *run, match_side *credit, match_side *debit,
                            bool allow_rest, int32_t from)
{
    int64_t paired;
    if (credit->count == 0 || debit->count == 0)
        return enc_error_set(run->error, ENCOURS_E_INVALID,
                             "a matching has at least one debit and one credit");
    if (!allow_rest && credit->room != debit->room)
        return enc_error_set(run->error, ENCOURS_E_STATE,
                             "the debits and the credits of the matching are not equal");
    sort_sides(credit->lines, credit->count);
    sort_sides(debit->lines, debit->count);
    ENC_TRY(enc_pair_sides(run->session, credit->lines, credit->count, debit->lines, debit->count,
                           INT64_MAX, from, &paired, run->error));
    if (paired == 0)
        return enc_error_set(run->error, ENCOURS_E_STATE,
                             "nothing is open to be matched on that day");
    run->slot->number = run->session->state->counts.matchings;
    return ENCOURS_OK;
}

static encours_status run_match(command_run *run)
{
    const enc_state *state = run->session->state;
    uint64_t count = enc_get_varint(&run->reader);
    enc_reader documents = run->reader;
    for (uint64_t i = 0; i < count; i++)
        (void)enc_get_varint(&run->reader);
    int32_t from = get_day(run);
    bool allow_rest = enc_get_varint(&run->reader) != 0;
    run->reader = documents;
    match_side sides[2] = {{0}}; /* credits, debits */
    encours_status status = ENCOURS_OK;
    uint32_t document = 0, first = 0;
    for (uint64_t i = 0; i < count && status == ENCOURS_OK; i++) {
        status = get_document(run, &document);
        first = i == 0 ? document : first;
        if (status == ENCOURS_OK)
            status = check_matched(run, first, document, from);
        if (status == ENCOURS_OK)
            status = add_to_match(run, &sides[is_debit(state, document)], document, from);
    }
    if (status == ENCOURS_OK)
        status = match(run, &sides[0], &sides[1], allow_rest, from);
    for (size_t i = 0; i < 2; i++)
        enc_release(state->context, sides[i].lines, sides[i].capacity * sizeof *sides[i].lines);
    return status;
}

static encours_status put_end(command_run *run, uint32_t allocation, int32_t at)
{
    enc_event event = {.kind = ENCOURS_EVENT_ALLOCATION_END};
    event.as.end = (enc_end){allocation, at};
    return enc_session_put(run->session, &event, run->error);
}

static encours_status run_end_allocation(command_run *run)
{
    uint32_t allocation = (uint32_t)(enc_get_varint(&run->reader) - 1);
    return put_end(run, allocation, get_day(run));
}

static encours_status run_end_matching(command_run *run)
{
    const enc_state *state = run->session->state;
    const enc_counts *counts = &state->counts;
    uint32_t matching;
    ENC_TRY(resolve(run, enc_get_varint(&run->reader), ENC_COMMAND_MATCH, counts->matchings,
                    &matching));
    int32_t at = get_day(run);
    uint32_t end = matching + 1 < counts->matchings
                       ? ENC_AT(&state->matchings, uint32_t, matching + 1)
                       : counts->allocations;
    bool any = false;
    for (uint32_t i = ENC_AT(&state->matchings, uint32_t, matching); i < end; i++) {
        const enc_allocation *allocation = &ENC_AT(&state->allocations, enc_allocation, i);
        if (allocation->end_after != 0)
            continue;
        ENC_TRY(put_end(run, i, at > allocation->from ? at : allocation->from));
        any = true;
    }
    if (!any)
        return enc_error_set(run->error, ENCOURS_E_STATE,
                             "all allocations of matching %" PRIu32 " have ended already",
                             matching + 1);
    return ENCOURS_OK;
}

static encours_status run_cancel(command_run *run)
{
    enc_event event = {.kind = ENCOURS_EVENT_CANCELLATION};
    enc_cancellation *row = &event.as.cancellation;
    ENC_TRY(get_document(run, &row->document));
    row->at = get_day(run);
    row->reason = (uint32_t)enc_get_varint(&run->reader);
    if (enc_get_varint(&run->reader) != 0)
        ENC_TRY(enc_end_allocations(run->session, row->document, row->at, run->error));
    return enc_session_put(run->session, &event, run->error);
}

static encours_status run_transfer(command_run *run)
{
    encours_document credit = ENCOURS_DOCUMENT_INIT;
    uint32_t from, to;
    ENC_TRY(get_customer(run, &from));
    ENC_TRY(get_customer(run, &to));
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
    credit.issue.epoch_day = credit.effective.epoch_day = get_day(run);
    debit.issue = debit.effective = credit.issue;
    debit.due.epoch_day = get_day(run);
    enc_text number = get_text(run);
    char text[ENC_NUMBER_BYTES_MAX + 1];
    if (number.size > ENC_NUMBER_BYTES_MAX) /* its shape was checked when it was added */
        number.size = ENC_NUMBER_BYTES_MAX;
    memcpy(text, number.bytes, number.size);
    text[number.size] = '\0';
    credit.number = debit.number = number.size > 0 ? text : NULL;
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

static encours_status run_one(command_run *run)
{
    switch (run->slot->kind) {
    case ENC_COMMAND_CUSTOMER:
        return run_customer(run);
    case ENC_COMMAND_DIMENSION:
        return run_dimension(run);
    case ENC_COMMAND_SET_DIMENSION:
        return run_set_dimension(run);
    case ENC_COMMAND_POST:
        return run_post(run);
    case ENC_COMMAND_ALLOCATE:
        return run_allocate(run);
    case ENC_COMMAND_MATCH:
        return run_match(run);
    case ENC_COMMAND_END_ALLOCATION:
        return run_end_allocation(run);
    case ENC_COMMAND_END_MATCHING:
        return run_end_matching(run);
    case ENC_COMMAND_CANCEL:
        return run_cancel(run);
    default:
        return run_transfer(run);
    }
}

enum { AHEAD = 12 };

/* Ask for what a later command will read first: the slot of its source key, or the documents that
 * it allocates. Most of the time of a large transaction is spent waiting for these. */
static void look_ahead(const encours_transaction *transaction, size_t index)
{
    const enc_state *state = transaction->ledger->state;
    if (index >= transaction->slot_count)
        return;
    const enc_command_slot *slot = &transaction->slots[index];
    if (slot->kind == ENC_COMMAND_POST)
        enc_index_prefetch(&state->keys, slot->hash);
    if (slot->kind != ENC_COMMAND_ALLOCATE)
        return;
    const uint8_t *at = transaction->bytes.bytes + slot->offset + 1;
    enc_reader reader = {at, transaction->bytes.bytes + transaction->bytes.size, false};
    for (int side = 0; side < 2; side++) {
        uint64_t reference = enc_get_varint(&reader);
        if ((reference & ENC_REF_OWN) != 0 || reference > state->counts.documents)
            continue;
        uint32_t document = (uint32_t)(reference - 1);
        enc_column_prefetch(&state->document_attributes, document);
        enc_column_prefetch(&state->document_first_line, document);
        enc_column_prefetch(&state->document_effective, document);
        enc_column_prefetch(&state->document_customer, document);
        enc_column_prefetch(&state->document_cancel, document);
    }
}

encours_status enc_commands_run(encours_transaction *transaction, enc_session *session,
                                encours_error *error)
{
    encours_context *context = session->state->context;
    const enc_buffer *bytes = &transaction->bytes;
    command_run run = {.transaction = transaction, .session = session, .error = error};
    run.document = enc_allocate(context, sizeof *run.document);
    if (run.document == NULL)
        return enc_error_memory(error);
    encours_status status = ENCOURS_OK;
    for (size_t i = 0; i < transaction->slot_count && status == ENCOURS_OK; i++) {
        look_ahead(transaction, i + AHEAD);
        run.slot = &transaction->slots[i];
        run.reader = (enc_reader){bytes->bytes + run.slot->offset + 1, bytes->bytes + bytes->size,
                                  false};
        status = run_one(&run);
        if (status != ENCOURS_OK)
            enc_error_index(error, i);
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
