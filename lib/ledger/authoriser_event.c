/* SPDX-License-Identifier: MIT */
/* What the events of a transaction ask for. What an event names for the first time (currencies,
 * values, terms) and the link of a transfer come with what is asked for itself. */
#include <string.h>

#include "encours/cursor.h"
#include "encours/fact.h"
#include "ledger/authoriser.h"
#include "ledger/engine.h"
#include "ledger/facts.h"
#include "ledger/session.h"

enum { DETAIL_MAX = ENC_FACT_CODE_BYTES_MAX };

void enc_asking_amount(enc_asking *ask, int64_t amount, uint32_t currency)
{
    ask->question.amount = amount < 0 ? -amount : amount;
    ask->question.currency = ENC_AT(&ask->state->currencies, enc_currency_row, currency).numeric;
}

void enc_asking_subject(enc_asking *ask, int32_t kind, uint64_t number, uint64_t customer)
{
    ask->question.subject_kind = number != 0 ? kind : ENCOURS_SUBJECT_LEDGER;
    ask->question.subject = number;
    ask->question.customer = customer;
}

static int32_t document_action(unsigned type, unsigned reason)
{
    switch (type) {
    case ENCOURS_DOCUMENT_INVOICE:
    case ENCOURS_DOCUMENT_DEBIT_NOTE:
    case ENCOURS_DOCUMENT_CREDIT_NOTE:
        return ENCOURS_ACTION_POST;
    case ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT:
    case ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT:
        return reason == ENCOURS_ADJUSTMENT_WRITE_OFF  ? ENCOURS_ACTION_WRITE_OFF
               : reason == ENCOURS_ADJUSTMENT_TRANSFER ? ENCOURS_ACTION_TRANSFER
                                                       : ENCOURS_ACTION_ADJUST;
    default:
        return ENCOURS_ACTION_CASH;
    }
}

static int32_t ask_document(enc_asking *ask, const enc_document_event *document)
{
    int64_t gross = 0; /* what does not fit is refused when it is applied */
    for (uint32_t i = 0; i < document->line_count; i++)
        gross = __builtin_add_overflow(gross, document->amounts[i], &gross) ? INT64_MAX : gross;
    enc_asking_subject(ask, ENCOURS_SUBJECT_DOCUMENT, (uint64_t)ask->state->counts.documents + 1,
                       (uint64_t)document->customer + 1);
    enc_asking_amount(ask, gross, document->attributes.currency);
    return document_action(document->attributes.type, document->attributes.reason);
}

static void put_document(enc_asking *ask, uint32_t document)
{
    if (document >= ask->state->counts.documents) /* refused when it is applied */
        return;
    enc_asking_subject(ask, ENCOURS_SUBJECT_DOCUMENT, (uint64_t)document + 1,
                       (uint64_t)ENC_AT(&ask->state->document_customer, uint32_t, document) + 1);
    ask->question.currency = 0;
}

static void put_pairs(enc_asking *ask, uint32_t credit_line, int64_t amount)
{
    const enc_state *state = ask->state;
    if (credit_line >= state->counts.lines)
        return;
    uint32_t document = ENC_AT(&state->line_document, uint32_t, credit_line);
    put_document(ask, document);
    if (document < state->counts.documents)
        enc_asking_amount(
            ask, amount,
            enc_attributes_unpack(ENC_AT(&state->document_attributes, uint32_t, document))
                .currency);
}

static int32_t ask_allocation(enc_asking *ask, const enc_allocation_event *allocation)
{
    int64_t amount = 0;
    for (uint32_t i = 0; i < allocation->count; i++)
        amount = __builtin_add_overflow(amount, allocation->pairs[i].amount, &amount) ? INT64_MAX
                                                                                      : amount;
    if (allocation->count > 0)
        put_pairs(ask, allocation->pairs[0].credit_line, amount);
    return ENCOURS_ACTION_ALLOCATE;
}

static int32_t ask_end(enc_asking *ask, uint32_t allocation)
{
    if (allocation < ask->state->counts.allocations) {
        const enc_allocation *row = &ENC_AT(&ask->state->allocations, enc_allocation, allocation);
        put_pairs(ask, row->credit_line, row->amount);
    }
    return ENCOURS_ACTION_REVERSE;
}

static int32_t ask_cancellation(enc_asking *ask, uint32_t document)
{
    const enc_state *state = ask->state;
    put_document(ask, document);
    if (document < state->counts.documents)
        enc_asking_amount(
            ask, enc_document_gross(state, &state->counts, document),
            enc_attributes_unpack(ENC_AT(&state->document_attributes, uint32_t, document))
                .currency);
    return ENCOURS_ACTION_CANCEL;
}

/* Steps of requests by which others judge them, by the name that their code begins with. */
static bool is_judged(enc_text code)
{
    static const char *const names[] = {"approve", "refuse"};
    for (size_t i = 0; i < 2; i++) {
        size_t size = strlen(names[i]);
        if (code.size >= size && memcmp(code.bytes, names[i], size) == 0 &&
            (code.size == size || code.bytes[size] == ';'))
            return true;
    }
    return false;
}

static int32_t fact_action(unsigned kind, enc_text code)
{
    switch (kind) {
    case ENCOURS_FACT_PARENT:
    case ENCOURS_FACT_MERGED:
    case ENCOURS_FACT_IDENTIFIER:
        return ENCOURS_ACTION_MASTER;
    case ENCOURS_FACT_LIMIT:
    case ENCOURS_FACT_GUARANTEE:
        return ENCOURS_ACTION_LIMIT;
    case ENCOURS_FACT_HOLD:
    case ENCOURS_FACT_RELEASE:
    case ENCOURS_FACT_EXCLUSION:
        return ENCOURS_ACTION_RELEASE;
    case ENCOURS_FACT_SCORE:
    case ENCOURS_FACT_RISK_CLASS:
    case ENCOURS_FACT_STATUS:
    case ENCOURS_FACT_WATCH:
    case ENCOURS_FACT_ASSIGNED:
    case ENCOURS_FACT_TERMS:
        return ENCOURS_ACTION_RISK;
    case ENCOURS_FACT_DRAFT:
        return ENCOURS_ACTION_ORDER;
    case ENCOURS_FACT_REQUEST:
        return ENCOURS_ACTION_REQUEST;
    case ENCOURS_FACT_STEP:
        return is_judged(code) ? ENCOURS_ACTION_APPROVE : ENCOURS_ACTION_REQUEST;
    case ENCOURS_FACT_DELEGATION:
        return ENCOURS_ACTION_DELEGATE;
    default:
        return ENCOURS_ACTION_FACT;
    }
}

/* The subject's own number; a line's is that of its item. */
static void put_fact_subject(enc_asking *ask, const enc_fact_subject *subject)
{
    bool ledger = subject->kind == ENCOURS_SUBJECT_LEDGER;
    enc_asking_subject(ask, (int32_t)subject->kind, ledger ? 0 : (uint64_t)subject->row + 1,
                       enc_subject_customer(ask->state, subject));
}

static int32_t ask_fact(enc_asking *ask, const enc_fact_event *fact)
{
    put_fact_subject(ask, &fact->subject);
    if (fact->has_amount && fact->currency_after != 0)
        enc_asking_amount(ask, fact->amount, fact->currency_after - 1u);
    ask->detail = fact->code;
    return fact_action(fact->kind, ask->detail);
}

static int32_t ask_fact_end(enc_asking *ask, uint32_t fact)
{
    const enc_state *state = ask->state;
    if (fact >= state->counts.facts) /* refused when it is applied */
        return ENCOURS_ACTION_FACT;
    const enc_fact *row = &ENC_AT(&state->facts, enc_fact, fact);
    enc_fact_subject subject = ENC_AT(&state->fact_subjects, enc_fact_subject, row->subject);
    put_fact_subject(ask, &subject);
    if ((row->flags & ENC_FACT_AMOUNT) != 0 && row->currency_after != 0)
        enc_asking_amount(ask, row->amount, row->currency_after - 1u);
    ask->detail = enc_strings_get(&state->strings, row->code);
    return fact_action(row->kind, ask->detail);
}

static int32_t ask_order(enc_asking *ask, const enc_order_event *order)
{
    enc_asking_subject(ask, ENCOURS_SUBJECT_ORDER, (uint64_t)ask->state->counts.orders + 1,
                       (uint64_t)order->customer + 1);
    enc_asking_amount(ask, order->amount, order->currency);
    return ENCOURS_ACTION_ORDER;
}

static int32_t ask_order_step(enc_asking *ask, const enc_order_step *step)
{
    const enc_state *state = ask->state;
    if (step->order >= state->counts.orders)
        return ENCOURS_ACTION_ORDER;
    const enc_order *order = &ENC_AT(&state->orders, enc_order, step->order);
    enc_asking_subject(ask, ENCOURS_SUBJECT_ORDER, (uint64_t)step->order + 1,
                       (uint64_t)order->customer + 1);
    enc_asking_amount(ask, step->amount, order->currency);
    return ENCOURS_ACTION_ORDER;
}

static int32_t ask_customer(enc_asking *ask, uint32_t customer)
{
    enc_asking_subject(ask, ENCOURS_SUBJECT_CUSTOMER, (uint64_t)customer + 1,
                       (uint64_t)customer + 1);
    return ENCOURS_ACTION_MASTER;
}

/* The action, or 0: nothing is asked. */
static int32_t ask_of(enc_asking *ask, const enc_event *event)
{
    const enc_engine *engine = enc_engine_of_event(event->kind);
    if (engine != NULL)
        return engine->ask(ask, event);
    switch (event->kind) {
    case ENCOURS_EVENT_DIMENSION:
        return ENCOURS_ACTION_MASTER;
    case ENCOURS_EVENT_CUSTOMER:
        return ask_customer(ask, ask->state->counts.customers);
    case ENCOURS_EVENT_CUSTOMER_DIMENSION:
        return ask_customer(ask, event->as.customer_dimension.customer);
    case ENCOURS_EVENT_DOCUMENT:
        return ask_document(ask, &event->as.document);
    case ENCOURS_EVENT_ALLOCATION:
        return ask_allocation(ask, &event->as.allocation);
    case ENCOURS_EVENT_ALLOCATION_END:
        return ask_end(ask, event->as.end.allocation);
    case ENCOURS_EVENT_CANCELLATION:
        return ask_cancellation(ask, event->as.cancellation.document);
    case ENCOURS_EVENT_PERIOD:
        return ENCOURS_ACTION_PERIOD;
    case ENCOURS_EVENT_FACT:
        return ask_fact(ask, &event->as.fact);
    case ENCOURS_EVENT_FACT_END:
        return ask_fact_end(ask, event->as.fact_end.fact);
    case ENCOURS_EVENT_ORDER:
        return ask_order(ask, &event->as.order);
    case ENCOURS_EVENT_ORDER_STEP:
        return ask_order_step(ask, &event->as.order_step);
    default:
        return 0;
    }
}

static void copy_text(char *to, size_t max, enc_text text)
{
    size_t size = text.size < max ? text.size : max;
    if (size > 0)
        memcpy(to, text.bytes, size);
    to[size] = '\0';
}

encours_status enc_session_ask(const enc_session *session, const enc_event *event,
                               encours_error *error)
{
    enc_asking ask = {
        .state = session->state, .question = ENCOURS_QUESTION_INIT, .detail = {"", 0}};
    char actor[ENC_ACTOR_BYTES_MAX + 1], detail[DETAIL_MAX + 1];
    ask.question.action = ask_of(&ask, event);
    if (ask.question.action == 0)
        return ENCOURS_OK;
    copy_text(actor, ENC_ACTOR_BYTES_MAX, session->actor);
    copy_text(detail, DETAIL_MAX, ask.detail);
    ask.question.actor = actor;
    ask.question.detail = detail;
    return enc_authoriser_answer(session->authoriser, &ask.question) == ENCOURS_AUTHORISATION_ALLOW
               ? ENCOURS_OK
               : enc_authoriser_deny(&ask.question, error);
}
