/* SPDX-License-Identifier: MIT */
/* What was recorded of credit, in few words. */
#ifndef ENC_TESTS_CREDIT_FACTS_H
#define ENC_TESTS_CREDIT_FACTS_H

#include "support/facts.h"

/* A fact as it stands in the ledger. Days of 0 are none; one of customer, document and order is
 * its subject. */
typedef struct recorded {
    int32_t kind;
    uint64_t customer;
    uint64_t document;
    uint64_t order;
    int32_t from;
    int32_t until;
    int32_t date;
    int64_t amount; /* INT64_MIN: none */
    uint16_t currency;
    const char *code;
} recorded;

void fact_is(test_ledger *test, uint64_t number, recorded expected);

/* A transaction of one command, which must succeed. */
#define RECORD(test, command, options)                                                             \
    do {                                                                                           \
        encours_transaction *record_in = ledger_transaction(test);                                 \
        check_ok(encours_transaction_##command(record_in, (options), NULL, check_error()));        \
        ledger_commit(record_in);                                                                  \
    } while (0)

#endif
