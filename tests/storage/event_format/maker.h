/* SPDX-License-Identifier: MIT */
/* Ledgers for the decoder to read, and what the library says about them. */
#ifndef ENC_TESTS_EVENT_FORMAT_MAKER_H
#define ENC_TESTS_EVENT_FORMAT_MAKER_H

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "encours/command.h"
#include "encours/cursor.h"
#include "encours/fact.h"
#include "encours/ledger.h"
#include "encours/order.h"
#include "encours/party.h"
#include "encours/period.h"
#include "encours/upgrade.h"
#include "encours/view.h"

/* The program ends when a call fails that cannot. */
#define DONE(call)                                                                                 \
    do {                                                                                           \
        encours_error error = ENCOURS_ERROR_INIT;                                                  \
        if ((call) != ENCOURS_OK) {                                                                \
            fprintf(stderr, "%s:%d: %s: %s\n", __FILE__, __LINE__, #call, error.message);          \
            exit(1);                                                                               \
        }                                                                                          \
    } while (0)

typedef struct maker {
    encours_context *context;
    encours_store *store;
    encours_ledger *ledger;
    encours_transaction *transaction; /* the open one */
    uint8_t commands;
} maker;

/* Ledger BOOKS, over a memory store. */
void maker_begin(maker *m, const encours_ledger_create_options *options);
void maker_end(maker *m);

/* Transactions are recorded an hour apart. */
void maker_open(maker *m, const char *actor, const char *reason);
void maker_commit(maker *m);
void maker_erase(maker *m, uint64_t customer);
void maker_upgrade(maker *m, uint32_t level);

/* One command each, in the open transaction. */
encours_ref maker_customer(maker *m, const char *code, uint32_t impersonal);
encours_ref maker_post(maker *m, const encours_document *document);
void maker_allocate(maker *m, encours_ref credit, encours_ref debit, int64_t amount, int32_t from);

/* The ledger of docs/event-format.md, and one with everything in quantity. */
void make_example(maker *m);
void make_rich(maker *m);

/* What level 3 adds to each. */
struct test_random;
void credit_example(maker *m);
void rich_credit(maker *m, struct test_random *random);

/* The records one behind the other; what the public functions say, as lines. */
void write_log(maker *m, const char *path);
void write_answers(maker *m, const char *path);

#endif
