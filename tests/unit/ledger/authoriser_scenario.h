/* SPDX-License-Identifier: MIT */
/* A ledger whose handle asks a listener before everything. */
#ifndef ENC_TESTS_AUTHORISER_SCENARIO_H
#define ENC_TESTS_AUTHORISER_SCENARIO_H

#include <stdbool.h>

#include "encours/encours.h"
#include "support/check.h"
#include "support/ledger.h"

enum { ASKED_MAX = 512 };

/* An authoriser that remembers what it was asked, allows one customer more than the others, and
 * answers as it is told. */
typedef struct listener {
    int32_t answer; /* to everything */
    int32_t denied; /* but to this action */
    uint64_t own;   /* and of customers: this one is allowed, others get `answer` */
    encours_question asked[ASKED_MAX];
    char actors[ASKED_MAX][40];
    char details[ASKED_MAX][100];
    size_t count;
} listener;

static inline int32_t listen(void *user, const encours_question *question)
{
    listener *to = user;
    check(to->count < ASKED_MAX);
    check_equal(question->struct_size, sizeof *question);
    (void)snprintf(to->actors[to->count], sizeof to->actors[0], "%s", question->actor);
    (void)snprintf(to->details[to->count], sizeof to->details[0], "%s", question->detail);
    to->asked[to->count++] = *question;
    if (question->action == to->denied)
        return ENCOURS_AUTHORISATION_DENY;
    return to->own != 0 && question->customer == to->own ? ENCOURS_AUTHORISATION_ALLOW : to->answer;
}

typedef struct scene {
    test_ledger test;
    listener listener;
    encours_authoriser *authoriser;
} scene;

static inline encours_authoriser *make(encours_context *context, listener *to)
{
    encours_authoriser *authoriser;
    encours_authoriser_options options = {
        .struct_size = sizeof options, .authorise = listen, .user = to};
    check_ok(encours_authoriser_new(context, &options, &authoriser, check_error()));
    return authoriser;
}

/* A ledger of two customers: an invoice of 1,000 and a payment of 400 of the first, one of 700 of
 * the second; then it is opened by `reader`, with everything allowed. */
static inline void scene_begin(scene *with)
{
    memset(with, 0, sizeof *with);
    with->test = ledger_begin();
    (void)ledger_customer(&with->test, "A");
    (void)ledger_customer(&with->test, "B");
    (void)ledger_post(&with->test, 1, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1000);
    (void)ledger_post(&with->test, 1, ENCOURS_DOCUMENT_PAYMENT, 110, ENCOURS_DATE_NONE, 400);
    (void)ledger_post(&with->test, 2, ENCOURS_DOCUMENT_INVOICE, 100, 130, 700);
    with->listener.answer = ENCOURS_AUTHORISATION_ALLOW;
    with->authoriser = make(with->test.context, &with->listener);
    encours_ledger_open_options options = {
        .struct_size = sizeof options, .authoriser = with->authoriser, .reader = "reader"};
    encours_ledger_free(with->test.ledger);
    check_ok(
        encours_ledger_open(with->test.store, "TEST", &options, &with->test.ledger, check_error()));
    check_equal(with->listener.count, 0); /* opening reads the log and asks nothing */
}

static inline void scene_end(scene *with)
{
    encours_authoriser_free(with->authoriser);
    ledger_end(&with->test);
}

#endif
