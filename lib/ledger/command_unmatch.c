/* SPDX-License-Identifier: MIT */
/* Undoing a matching: its allocations end, what was posted with it is cancelled. */
#include "ledger/settle.h"

/* Its room, matching and day; what else there is to say comes behind them. */
static encours_status begin_command(encours_transaction *transaction, encours_ref matching,
                                    encours_date at, uint8_t **to, encours_error *error)
{
    if (matching == 0 || (matching >= ENC_ROW_NONE && (matching & ENC_REF_OWN) == 0)) {
        enc_error_set(error, ENCOURS_E_INVALID, "matching names nothing");
        enc_error_field(error, "matching");
        return ENCOURS_E_INVALID;
    }
    ENC_TRY(enc_check_day(at, "at", error));
    ENC_TRY(enc_command_begin(transaction, 40, to, error));
    *to = enc_put_signed(enc_put_varint(*to, matching), at.epoch_day);
    return ENCOURS_OK;
}

encours_status encours_transaction_unmatch(encours_transaction *transaction, encours_ref matching,
                                           encours_date at, encours_error *error)
{
    ENC_REQUIRE(transaction != NULL);
    uint8_t *to;
    ENC_TRY(begin_command(transaction, matching, at, &to, error));
    return enc_command_end(transaction, ENC_COMMAND_UNMATCH, to, NULL);
}

encours_status enc_command_dishonour(encours_transaction *transaction, encours_ref bill,
                                     encours_ref matching, encours_date at, encours_error *error)
{
    uint8_t *to;
    ENC_TRY(begin_command(transaction, matching, at, &to, error));
    return enc_command_end(transaction, ENC_COMMAND_DISHONOUR, enc_put_varint(to, bill), NULL);
}

typedef struct unmatching {
    enc_command_run *run;
    const enc_state *state;
    uint32_t first; /* allocations of the matching */
    uint32_t end;
    uint32_t posted_in; /* transaction */
    int32_t at;
} unmatching;

static encours_status end_allocations(const unmatching *u)
{
    bool any = false;
    for (uint32_t i = u->first; i < u->end; i++) {
        if (ENC_AT(&u->state->allocations, enc_allocation, i).end_after != 0)
            continue;
        enc_event event = {.kind = ENCOURS_EVENT_ALLOCATION_END};
        event.as.end = (enc_end){i, u->at};
        ENC_TRY(enc_session_put(u->run->session, &event, u->run->error));
        any = true;
    }
    if (any)
        return ENCOURS_OK;
    return enc_error_set(u->run->error, ENCOURS_E_STATE,
                         "all allocations of the matching have ended already");
}

/* Adjustments and refunds of the transaction that made the matching, of the day of the matching,
 * unless cancelled since. What has a source key comes from the host's books: no settlement made it.
 */
static bool was_posted_with(const unmatching *u, uint32_t document)
{
    const enc_counts *counts = &u->state->counts;
    uint32_t word = ENC_AT(&u->state->document_attributes, uint32_t, document);
    enc_attributes attributes = enc_attributes_unpack(word);
    if (attributes.type != ENCOURS_DOCUMENT_REFUND &&
        (attributes.reason == 0 || attributes.reason == ENCOURS_ADJUSTMENT_TRANSFER ||
         attributes.reason == ENCOURS_ADJUSTMENT_UNKNOWN))
        return false;
    if (ENC_AT(&u->state->document_key, uint32_t, document) != 0 ||
        ENC_AT(&u->state->document_effective, int32_t, document) !=
            ENC_AT(&u->state->allocations, enc_allocation, u->first).from)
        return false;
    return enc_document_to(u->state, counts, document) == ENC_DAY_NEVER &&
           ENC_TRANSACTION_OF(u->state, counts, documents, document) == u->posted_in;
}

static encours_status cancel(const unmatching *u, uint32_t document)
{
    enc_event event = {.kind = ENCOURS_EVENT_CANCELLATION};
    event.as.cancellation = (enc_cancellation){document, u->at, ENCOURS_CANCEL_OTHER};
    return enc_session_put(u->run->session, &event, u->run->error);
}

static encours_status cancel_adjustments(const unmatching *u)
{
    for (uint32_t i = u->first; i < u->end; i++) {
        const enc_allocation *row = &ENC_AT(&u->state->allocations, enc_allocation, i);
        uint32_t credit = ENC_AT(&u->state->line_document, uint32_t, row->credit_line);
        uint32_t debit = ENC_AT(&u->state->line_document, uint32_t, row->debit_line);
        if (was_posted_with(u, credit))
            ENC_TRY(cancel(u, credit));
        if (was_posted_with(u, debit))
            ENC_TRY(cancel(u, debit));
    }
    return ENCOURS_OK;
}

uint32_t enc_documents_before(const enc_state *state, enc_counts *walk, uint32_t allocation)
{
    for (;; walk->events++) {
        uint8_t kind = ENC_AT(&state->event_kinds, uint8_t, (uint32_t)walk->events);
        if (kind == ENCOURS_EVENT_ALLOCATION && walk->allocations == allocation)
            return walk->documents;
        walk->documents += kind == ENCOURS_EVENT_DOCUMENT;
        walk->allocations += kind == ENCOURS_EVENT_ALLOCATION;
        walk->ends += kind == ENCOURS_EVENT_ALLOCATION_END;
    }
}

static bool is_foreign(const enc_state *state, uint32_t document)
{
    uint32_t word = ENC_AT(&state->document_attributes, uint32_t, document);
    uint8_t currency = enc_attributes_unpack(word).currency;
    return ENC_AT(&state->currencies, enc_currency_row, currency).numeric != state->base_currency;
}

static encours_status cancel_difference(const unmatching *u)
{
    uint32_t line = ENC_AT(&u->state->allocations, enc_allocation, u->first).debit_line;
    uint32_t settled = ENC_AT(&u->state->line_document, uint32_t, line);
    if (!is_foreign(u->state, settled))
        return ENCOURS_OK;
    /* The first transaction creates the ledger, so there is one before. */
    enc_counts walk = ENC_AT(&u->state->transactions, enc_transaction_row, u->posted_in - 1).counts;
    uint64_t begin = walk.events;
    uint32_t document = enc_documents_before(u->state, &walk, u->first) - 1;
    /* Behind another matching of the transaction it would be that one's. */
    bool is_before = walk.events > begin &&
                     ENC_AT(&u->state->event_kinds, uint8_t, (uint32_t)walk.events - 1) ==
                         ENCOURS_EVENT_DOCUMENT;
    if (!is_before || !was_posted_with(u, document))
        return ENCOURS_OK;
    uint32_t word = ENC_AT(&u->state->document_attributes, uint32_t, document);
    uint32_t settled_word = ENC_AT(&u->state->document_attributes, uint32_t, settled);
    enc_attributes attributes = enc_attributes_unpack(word);
    if (attributes.reason != ENCOURS_ADJUSTMENT_EXCHANGE ||
        attributes.currency != enc_attributes_unpack(settled_word).currency ||
        ENC_AT(&u->state->document_customer, uint32_t, document) !=
            ENC_AT(&u->state->document_customer, uint32_t, settled) ||
        enc_document_gross(u->state, &u->state->counts, document) != 0)
        return ENCOURS_OK;
    return cancel(u, document);
}

static encours_status get_matching(unmatching *u, enc_command_run *run, uint32_t *matching)
{
    const enc_state *state = run->session->state;
    const enc_counts *counts = &state->counts;
    *u = (unmatching){.run = run, .state = state};
    ENC_TRY(enc_run_resolve(run, enc_get_varint(&run->reader), ENC_COMMAND_MATCH, counts->matchings,
                            matching));
    u->at = enc_run_day(run);
    u->first = ENC_AT(&state->matchings, uint32_t, *matching);
    u->end = *matching + 1 < counts->matchings ? ENC_AT(&state->matchings, uint32_t, *matching + 1)
                                               : counts->allocations;
    u->posted_in = ENC_TRANSACTION_OF(state, counts, matchings, *matching);
    return enc_session_judge(run->session, ENCOURS_OK, run->error);
}

static encours_status undo(const unmatching *u)
{
    ENC_TRY(end_allocations(u));
    ENC_TRY(cancel_adjustments(u));
    return cancel_difference(u);
}

encours_status enc_run_unmatch(enc_command_run *run)
{
    unmatching u;
    uint32_t matching = 0;
    ENC_TRY(get_matching(&u, run, &matching));
    return undo(&u);
}

/* A bill is the debit of a transfer, and its matching takes from the credit of that transfer. */
static encours_status check_bill(const unmatching *u, uint32_t bill, uint32_t matching)
{
    const enc_state *state = u->state;
    uint32_t word = ENC_AT(&state->document_attributes, uint32_t, bill);
    uint32_t credit = enc_type_is_debit(enc_attributes_unpack(word).type)
                          ? enc_transfer_other(state, bill)
                          : ENC_ROW_NONE;
    if (credit == ENC_ROW_NONE) {
        enc_error_set(u->run->error, ENCOURS_E_STATE,
                      "document %" PRIu32 " is no bill: it is not the debit of a transfer",
                      bill + 1);
        enc_error_field(u->run->error, "bill");
        return ENCOURS_E_STATE;
    }
    for (uint32_t i = u->first; i < u->end; i++) {
        uint32_t line = ENC_AT(&state->allocations, enc_allocation, i).credit_line;
        if (ENC_AT(&state->line_document, uint32_t, line) == credit)
            return ENCOURS_OK;
    }
    enc_error_set(u->run->error, ENCOURS_E_STATE,
                  "matching %" PRIu32 " did not settle what bill %" PRIu32
                  " replaced: it takes nothing from document %" PRIu32,
                  matching + 1, bill + 1, credit + 1);
    enc_error_field(u->run->error, "matching");
    enc_error_hint(u->run->error, "Give the matching that came with the bill when it was accepted");
    return ENCOURS_E_STATE;
}

encours_status enc_run_dishonour(enc_command_run *run)
{
    unmatching u;
    uint32_t matching = 0, bill = 0;
    ENC_TRY(get_matching(&u, run, &matching));
    ENC_TRY(enc_run_document(run, &bill));
    ENC_TRY(check_bill(&u, bill, matching));
    return undo(&u);
}
