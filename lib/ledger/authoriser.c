/* SPDX-License-Identifier: MIT */
#include "ledger/authoriser.h"

#include <stdatomic.h>
#include <string.h>

#include "base/struct_size.h"
#include "encours/fact.h"
#include "ledger/authority.h"
#include "ledger/facts.h"
#include "ledger/transaction.h"

struct encours_authoriser {
    encours_context *context;
    encours_authorise_fn authorise;
    void *user;
    void (*release)(void *user); /* NULL: the user is the host's */
    atomic_size_t references;
};

static const struct {
    int32_t action;
    const char *name;
} actions[] = {
    {ENCOURS_ACTION_MASTER, "master"},
    {ENCOURS_ACTION_POST, "post"},
    {ENCOURS_ACTION_CASH, "cash"},
    {ENCOURS_ACTION_ADJUST, "adjust"},
    {ENCOURS_ACTION_WRITE_OFF, "write-off"},
    {ENCOURS_ACTION_TRANSFER, "transfer"},
    {ENCOURS_ACTION_ALLOCATE, "allocate"},
    {ENCOURS_ACTION_REVERSE, "reverse"},
    {ENCOURS_ACTION_CANCEL, "cancel"},
    {ENCOURS_ACTION_PERIOD, "period"},
    {ENCOURS_ACTION_ORDER, "order"},
    {ENCOURS_ACTION_FACT, "fact"},
    {ENCOURS_ACTION_LIMIT, "limit"},
    {ENCOURS_ACTION_RELEASE, "release"},
    {ENCOURS_ACTION_RISK, "risk"},
    {ENCOURS_ACTION_REQUEST, "request"},
    {ENCOURS_ACTION_APPROVE, "approve"},
    {ENCOURS_ACTION_DELEGATE, "delegate"},
    {ENCOURS_ACTION_POLICY, "policy"},
    {ENCOURS_ACTION_DECISION, "decision"},
    {ENCOURS_ACTION_IMPORT, "import"},
    {ENCOURS_ACTION_ERASE, "erase"},
    {ENCOURS_ACTION_MAINTAIN, "maintain"},
    {ENCOURS_ACTION_READ_CUSTOMERS, "read-customers"},
    {ENCOURS_ACTION_READ_BALANCES, "read-balances"},
    {ENCOURS_ACTION_READ_ROWS, "read-rows"},
    {ENCOURS_ACTION_READ_AUDIT, "read-audit"},
    {ENCOURS_ACTION_READ_PERSONS, "read-persons"},
    {ENCOURS_ACTION_READ_CREDIT, "read-credit"},
    {ENCOURS_ACTION_READ_AGENDA, "read-agenda"},
    {ENCOURS_ACTION_FORK, "fork"},
};

enum { ACTIONS = sizeof actions / sizeof actions[0] };

const char *encours_action_name(int32_t action)
{
    for (size_t i = 0; i < ACTIONS; i++)
        if (actions[i].action == action)
            return actions[i].name;
    return NULL;
}

int32_t encours_action_find(const char *name)
{
    for (size_t i = 0; name != NULL && i < ACTIONS; i++)
        if (strcmp(actions[i].name, name) == 0)
            return actions[i].action;
    return 0;
}

encours_status enc_authoriser_make(encours_context *context, encours_authorise_fn authorise,
                                   void *user, void (*release)(void *user),
                                   encours_authoriser **out, encours_error *error)
{
    encours_authoriser *made = enc_allocate(context, sizeof *made);
    if (made == NULL) {
        if (release != NULL)
            release(user);
        return enc_error_memory(error);
    }
    made->context = enc_context_retain(context);
    made->authorise = authorise;
    made->user = user;
    made->release = release;
    atomic_init(&made->references, 1);
    *out = made;
    return ENCOURS_OK;
}

encours_status encours_authoriser_new(encours_context *context,
                                      const encours_authoriser_options *options,
                                      encours_authoriser **out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(context != NULL && options != NULL);
    encours_authoriser_options own;
    ENC_STRUCT_LOAD(own, options, encours_authoriser_options, sizeof own, error);
    if (own.authorise == NULL) {
        enc_error_set(error, ENCOURS_E_INVALID, "an authoriser has a callback");
        enc_error_field(error, "authorise");
        return ENCOURS_E_INVALID;
    }
    return enc_authoriser_make(context, own.authorise, own.user, NULL, out, error);
}

/* Counting a reference is the one thing that a shared authoriser lets us change. */
static encours_authoriser *retain(const encours_authoriser *authoriser)
{
    union {
        const encours_authoriser *shared;
        encours_authoriser *counted;
    } handle = {.shared = authoriser};
    if (authoriser != NULL)
        atomic_fetch_add_explicit(&handle.counted->references, 1, memory_order_relaxed);
    return handle.counted;
}

void encours_authoriser_free(encours_authoriser *authoriser)
{
    if (authoriser == NULL ||
        atomic_fetch_sub_explicit(&authoriser->references, 1, memory_order_acq_rel) != 1)
        return;
    encours_context *context = authoriser->context;
    if (authoriser->release != NULL)
        authoriser->release(authoriser->user);
    enc_release(context, authoriser, sizeof *authoriser);
    encours_context_free(context);
}

int32_t enc_authoriser_answer(const encours_authoriser *authoriser,
                              const encours_question *question)
{
    int32_t answer = authoriser->authorise(authoriser->user, question);
    return answer == ENCOURS_AUTHORISATION_ALLOW || answer == ENCOURS_AUTHORISATION_MASK
               ? answer
               : ENCOURS_AUTHORISATION_DENY;
}

encours_status encours_authoriser_ask(const encours_authoriser *authoriser,
                                      const encours_question *question, int32_t *answer,
                                      encours_error *error)
{
    ENC_REQUIRE(authoriser != NULL && question != NULL && answer != NULL);
    encours_question own;
    ENC_STRUCT_LOAD(own, question, encours_question, sizeof own, error);
    const char *missing = own.actor == NULL                         ? "actor"
                          : own.detail == NULL                      ? "detail"
                          : encours_action_name(own.action) == NULL ? "action"
                                                                    : NULL;
    if (missing != NULL) {
        enc_error_set(error, ENCOURS_E_INVALID, "a question has an actor, a detail and an action");
        enc_error_field(error, missing);
        return ENCOURS_E_INVALID;
    }
    *answer = enc_authoriser_answer(authoriser, &own);
    return ENCOURS_OK;
}

encours_status enc_authority_begin(enc_authority *authority, const encours_authoriser *authoriser,
                                   const char *reader, encours_error *error)
{
    enc_text text;
    ENC_TRY(enc_check_text(reader, 0, ENC_ACTOR_BYTES_MAX, "reader", &text, error));
    memset(authority, 0, sizeof *authority);
    memcpy(authority->reader, text.bytes, text.size);
    authority->authoriser = retain(authoriser);
    return ENCOURS_OK;
}

void enc_authority_copy(enc_authority *to, const enc_authority *from)
{
    *to = *from;
    (void)retain(from->authoriser);
}

void enc_authority_release(enc_authority *authority)
{
    encours_authoriser_free(authority->authoriser);
    authority->authoriser = NULL;
}

static const char *subject_name(int32_t kind)
{
    static const char *const names[] = {"",     "the ledger", "customer", "document",
                                        "line", "order",      "fact"};
    return kind > 0 && (size_t)kind < sizeof names / sizeof names[0] ? names[kind] : "subject";
}

encours_status enc_authoriser_deny(const encours_question *question, encours_error *error)
{
    const char *who = question->actor[0] != '\0' ? question->actor : "somebody not named";
    const char *what = encours_action_name(question->action);
    if (question->subject == 0)
        enc_error_set(error, ENCOURS_E_DENIED, "%s of %s is not allowed to %s", what,
                      subject_name(question->subject_kind), who);
    else
        enc_error_set(error, ENCOURS_E_DENIED, "%s of %s %" PRIu64 " is not allowed to %s", what,
                      subject_name(question->subject_kind), question->subject, who);
    enc_error_hint(error, "The authoriser of the ledger decides; ask somebody whom it allows this");
    return ENCOURS_E_DENIED;
}

/* The customer that the subject of a query is or belongs to; it may not exist. */
static uint64_t customer_of(const encours_view *view, int32_t kind, uint64_t subject)
{
    const enc_state *state = view->state;
    if (kind == ENCOURS_SUBJECT_CUSTOMER)
        return subject;
    if (kind == ENCOURS_SUBJECT_DOCUMENT && subject - 1 < view->counts.documents)
        return (uint64_t)ENC_AT(&state->document_customer, uint32_t, (uint32_t)subject - 1) + 1;
    if (kind == ENCOURS_SUBJECT_ORDER && subject - 1 < view->counts.orders)
        return (uint64_t)ENC_AT(&state->orders, enc_order, (uint32_t)subject - 1).customer + 1;
    return 0;
}

static encours_question question_of(const encours_view *view, int32_t action, int32_t subject_kind,
                                    uint64_t subject)
{
    encours_question question = ENCOURS_QUESTION_INIT;
    question.actor = view->authority.reader;
    question.action = action;
    question.subject_kind = subject != 0 ? subject_kind : ENCOURS_SUBJECT_LEDGER;
    question.subject = subject;
    question.customer = customer_of(view, subject_kind, subject);
    return question;
}

int32_t enc_view_answer(const encours_view *view, int32_t action, int32_t subject_kind,
                        uint64_t subject)
{
    if (view->authority.authoriser == NULL)
        return ENCOURS_AUTHORISATION_ALLOW;
    encours_question question = question_of(view, action, subject_kind, subject);
    return enc_authoriser_answer(view->authority.authoriser, &question);
}

encours_status enc_view_deny(const encours_view *view, int32_t action, int32_t subject_kind,
                             uint64_t subject, encours_error *error)
{
    encours_question question = question_of(view, action, subject_kind, subject);
    return enc_authoriser_deny(&question, error);
}

encours_status enc_view_ask_slow(const encours_view *view, int32_t action, int32_t subject_kind,
                                 uint64_t subject, encours_error *error)
{
    return enc_view_answer(view, action, subject_kind, subject) == ENCOURS_AUTHORISATION_ALLOW
               ? ENCOURS_OK
               : enc_view_deny(view, action, subject_kind, subject, error);
}

encours_status enc_ledger_ask_slow(const encours_ledger *ledger, int32_t action, uint64_t customer,
                                   const char *actor, encours_error *error)
{
    encours_question question = ENCOURS_QUESTION_INIT;
    question.actor = actor != NULL ? actor : ledger->authority.reader;
    question.action = action;
    question.subject_kind = customer != 0 ? ENCOURS_SUBJECT_CUSTOMER : ENCOURS_SUBJECT_LEDGER;
    question.subject = question.customer = customer;
    return enc_authoriser_answer(ledger->authority.authoriser, &question) ==
                   ENCOURS_AUTHORISATION_ALLOW
               ? ENCOURS_OK
               : enc_authoriser_deny(&question, error);
}
