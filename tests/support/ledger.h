/* SPDX-License-Identifier: MIT */
/* A ledger to test with, and short words for long calls. Every call here must succeed. */
#ifndef ENC_TESTS_LEDGER_H
#define ENC_TESTS_LEDGER_H

#include "encours/command.h"
#include "encours/ledger.h"
#include "encours/view.h"

enum { TEST_EUR = 978, TEST_USD = 840, TEST_JPY = 392 };

/* A context, a memory store and an empty ledger in EUR, recorded at 0. */
typedef struct test_ledger {
    encours_context *context;
    encours_store *store;
    encours_ledger *ledger;
    uint64_t commands; /* ids given so far */
} test_ledger;

test_ledger ledger_begin(void);
test_ledger ledger_begin_over(encours_context *context, encours_store *store); /* takes both over */
void ledger_end(test_ledger *test);

/* Free the handle and open it again from the store. */
void ledger_reopen(test_ledger *test);

/* A transaction with the next command id; recorded-at is that number in seconds. */
encours_transaction *ledger_transaction(test_ledger *test);
encours_status ledger_try_commit(encours_transaction *transaction); /* and free */
void ledger_commit(encours_transaction *transaction);               /* must succeed; and free */

/* One-command transactions; the number of what was made. */
uint64_t ledger_customer(test_ledger *test, const char *code);
uint64_t ledger_post(test_ledger *test, uint64_t customer, int32_t type, int32_t day, int32_t due,
                     int64_t gross);
uint64_t ledger_allocate(test_ledger *test, uint64_t credit, uint64_t debit, int64_t amount,
                         int32_t from); /* the matching */

/* A document in EUR, number and key unset. */
encours_document ledger_document(uint64_t customer, int32_t type, int32_t day, int32_t due,
                                 int64_t gross);

encours_view *ledger_view(test_ledger *test);
int64_t ledger_balance(test_ledger *test, uint64_t customer, int32_t day);

#endif
