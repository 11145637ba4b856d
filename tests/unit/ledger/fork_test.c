/* SPDX-License-Identifier: MIT */
/* What if: nothing of it is ever stored, and what refuses a commit refuses it here. */
#include "encours/fork.h"

#include "support/check.h"
#include "support/ledger.h"
#include "support/memory.h"

#include "encours/period.h"

enum { DAY = 200 };

/* Two customers; invoices 1 (key K-1) and 2; payment 3, allocated to 1 in part. */
static test_ledger begin_over_memory(counted_memory *memory)
{
    encours_context *context;
    encours_store *store;
    if (memory != NULL)
        context = counted_memory_context(memory);
    else
        check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(encours_store_memory_new(context, &store, check_error()));
    test_ledger test = ledger_begin_over(context, store);
    ledger_customer(&test, "ACME");
    ledger_customer(&test, "ZETA");
    encours_transaction *transaction = ledger_transaction(&test);
    encours_document document = ledger_document(1, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1000);
    document.source_key = "K-1";
    check_ok(encours_transaction_post(transaction, &document, NULL, check_error()));
    ledger_commit(transaction);
    ledger_post(&test, 2, ENCOURS_DOCUMENT_INVOICE, 110, 140, 500);
    ledger_post(&test, 1, ENCOURS_DOCUMENT_PAYMENT, 120, 120, 1000);
    ledger_allocate(&test, 3, 1, 400, 120);
    return test;
}

static test_ledger begin(void)
{
    return begin_over_memory(NULL);
}

static encours_fork *fork_now(test_ledger *test)
{
    encours_view *view = ledger_view(test);
    encours_fork *fork;
    check_ok(encours_fork_new(view, &fork, check_error()));
    encours_view_free(view);
    return fork;
}

static int64_t fork_balance(encours_fork *fork, uint64_t customer)
{
    encours_view *view;
    int64_t balance;
    check_ok(encours_fork_view(fork, &view, check_error()));
    check_ok(encours_view_balance(view, customer, TEST_EUR, (encours_date){DAY}, &balance,
                                  check_error()));
    encours_view_free(view);
    return balance;
}

static encours_transaction *invoice(test_ledger *test, uint64_t customer, int64_t gross,
                                    const char *key)
{
    encours_transaction *transaction = ledger_transaction(test);
    encours_document document = ledger_document(customer, ENCOURS_DOCUMENT_INVOICE, 150, 180,
                                                gross);
    document.source_key = key;
    check_ok(encours_transaction_post(transaction, &document, NULL, check_error()));
    return transaction;
}

static void a_fork_changes_nothing_of_the_ledger(void **state)
{
    (void)state;
    test_ledger test = begin();
    encours_store_head before, after;
    encours_ledger_head(test.ledger, &before);
    encours_fork *fork = fork_now(&test);
    encours_transaction *transaction = invoice(&test, 2, 70, "K-2");
    check_ok(encours_fork_apply(fork, transaction, check_error()));
    check_equal(fork_balance(fork, 2), 570);
    check_equal(ledger_balance(&test, 2, DAY), 500);
    encours_ledger_head(test.ledger, &after);
    check(memcmp(&before, &after, sizeof before) == 0);
    /* It can still be committed, once, and forked again. */
    encours_fork *other = fork_now(&test);
    check_ok(encours_fork_apply(other, transaction, check_error()));
    check_ok(encours_transaction_commit(transaction, 0, NULL, check_error()));
    check_equal(ledger_balance(&test, 2, DAY), 570);
    check_fails(encours_fork_apply(other, transaction, check_error()), ENCOURS_E_STATE,
                "committed");
    encours_transaction_free(transaction);
    encours_fork_free(other);
    encours_fork_free(fork);
    ledger_end(&test);
}

static void what_refuses_a_commit_refuses_it_here(void **state)
{
    (void)state;
    test_ledger test = begin();
    encours_fork *fork = fork_now(&test);
    encours_transaction *first = invoice(&test, 2, 70, "K-2");
    check_ok(encours_fork_apply(fork, first, check_error()));
    check_fails(encours_fork_apply(fork, first, check_error()), ENCOURS_E_EXISTS, "command id");
    const struct {
        uint64_t customer;
        const char *key;
        int kind;
    } wrong[] = {
        {1, "K-1", ENCOURS_E_EXISTS}, /* a key of the ledger beneath */
        {1, "K-2", ENCOURS_E_EXISTS}, /* one of the fork */
        {9, "K-9", ENCOURS_E_NOT_FOUND},
    };
    for (size_t i = 0; i < 3; i++) {
        encours_transaction *transaction = invoice(&test, wrong[i].customer, 5, wrong[i].key);
        check_equal(encours_fork_apply(fork, transaction, check_error()) & 0xFF, wrong[i].kind);
        check_equal(check_last_error()->index, 0);
        encours_transaction_free(transaction);
        check_equal(fork_balance(fork, 0), 570);
    }
    encours_customer_options again = {
        .struct_size = sizeof again, .code = "ACME", .code_impersonal = 1};
    encours_transaction *transaction = ledger_transaction(&test);
    check_ok(encours_transaction_add_customer(transaction, &again, NULL, check_error()));
    check_fails(encours_fork_apply(fork, transaction, check_error()), ENCOURS_E_EXISTS, "ACME");
    encours_transaction_free(transaction);
    encours_transaction_free(first);
    encours_fork_free(fork);
    ledger_end(&test);
}

/* The ledger goes on where the fork branched off; each has its own next rows. */
static void ledger_and_fork_go_two_ways(void **state)
{
    (void)state;
    test_ledger test = begin();
    encours_fork *fork = fork_now(&test);
    encours_transaction *transaction = ledger_transaction(&test);
    encours_allocation_options rest = ENCOURS_ALLOCATION_OPTIONS_INIT;
    rest.credit = 3;
    rest.debit = 1;
    rest.amount = 600;
    rest.from.epoch_day = 125;
    check_ok(encours_transaction_allocate(transaction, &rest, NULL, check_error()));
    check_ok(
        encours_transaction_reverse_allocation(transaction, 1, (encours_date){140}, check_error()));
    check_ok(encours_fork_apply(fork, transaction, check_error()));
    encours_transaction_free(transaction);
    /* In the ledger the first allocation lives on and another takes what was left. */
    ledger_allocate(&test, 3, 1, 100, 126);
    transaction = ledger_transaction(&test);
    check_ok(encours_transaction_cancel(transaction, 2, (encours_date){150}, ENCOURS_CANCEL_ERROR,
                                        0, check_error()));
    ledger_commit(transaction);
    check_equal(ledger_balance(&test, 0, DAY), 0);
    check_equal(fork_balance(fork, 0), 500);
    /* Of the payment 600 are taken in the fork and 500 in the ledger. */
    rest.amount = 500;
    transaction = ledger_transaction(&test);
    rest.from.epoch_day = 160;
    check_ok(encours_transaction_allocate(transaction, &rest, NULL, check_error()));
    check_equal(encours_fork_apply(fork, transaction, check_error()) & 0xFF, ENCOURS_E_STATE);
    check_ok(encours_transaction_commit(transaction, 0, NULL, check_error()));
    encours_transaction_free(transaction);
    encours_fork_free(fork);
    ledger_end(&test);
}

static void closed_periods_bind_a_fork(void **state)
{
    (void)state;
    test_ledger test = begin();
    encours_fork *fork = fork_now(&test);
    encours_transaction *transaction = ledger_transaction(&test);
    check_ok(encours_transaction_close_periods(transaction, (encours_date){160}, check_error()));
    check_ok(encours_fork_apply(fork, transaction, check_error()));
    encours_transaction_free(transaction);
    transaction = invoice(&test, 1, 5, "K-3"); /* effective 150 */
    check_fails(encours_fork_apply(fork, transaction, check_error()), ENCOURS_E_STATE, "closed");
    check_ok(encours_transaction_commit(transaction, 0, NULL, check_error()));
    encours_transaction_free(transaction);
    encours_fork_free(fork);
    ledger_end(&test);
}

static void another_ledgers_transaction_is_refused(void **state)
{
    (void)state;
    test_ledger test = begin();
    encours_fork *fork = fork_now(&test);
    encours_ledger_create_options options = {.struct_size = sizeof options,
                                             .base_currency = TEST_EUR};
    encours_ledger *own = test.ledger;
    check_ok(encours_ledger_create(test.store, "OTHER", &options, &test.ledger, check_error()));
    encours_transaction *transaction = ledger_transaction(&test);
    check_fails(encours_fork_apply(fork, transaction, check_error()), ENCOURS_E_INVALID, "OTHER");
    encours_transaction_free(transaction);
    encours_ledger_free(test.ledger);
    test.ledger = own;
    size_t count;
    transaction = invoice(&test, 1, 5, "K-3");
    check_ok(encours_transaction_prepare(transaction, &count, NULL, check_error()));
    check_fails(encours_fork_apply(fork, transaction, check_error()), ENCOURS_E_STATE, "prepared");
    check_equal(fork_balance(fork, 0), 500); /* what is prepared is not seen */
    encours_transaction_free(transaction);
    encours_fork_free(fork);
    encours_fork_free(NULL);
    check_equal(encours_fork_new(NULL, &fork, NULL) & 0xFF, ENCOURS_E_MISUSE);
    check_equal(encours_fork_apply(NULL, NULL, NULL) & 0xFF, ENCOURS_E_MISUSE);
    ledger_end(&test);
}

static void a_fork_outlives_what_it_was_made_of(void **state)
{
    (void)state;
    test_ledger test = begin();
    encours_fork *fork = fork_now(&test), *second;
    encours_view *view;
    check_ok(encours_fork_view(fork, &view, check_error()));
    check_ok(encours_fork_new(view, &second, check_error()));
    encours_fork_free(fork);
    encours_view_free(view);
    ledger_end(&test);
    check_equal(fork_balance(second, 0), 500);
    encours_fork_free(second);
}

/* Many rows, so that chunks are shared: the fork and the ledger then both write behind them. */
static void shared_rows_are_written_by_nobody(void **state)
{
    (void)state;
    test_ledger test = begin();
    encours_transaction *transaction = ledger_transaction(&test);
    for (int i = 0; i < 3000; i++) {
        encours_document document = ledger_document(1, ENCOURS_DOCUMENT_INVOICE, 100, 130, 10);
        char key[16];
        snprintf(key, sizeof key, "B-%d", i);
        document.source_key = key;
        check_ok(encours_transaction_post(transaction, &document, NULL, check_error()));
    }
    ledger_commit(transaction);
    encours_fork *fork = fork_now(&test);
    for (int i = 0; i < 40; i++) {
        char key[16];
        snprintf(key, sizeof key, "N-%d", i);
        transaction = invoice(&test, 1 + (uint64_t)(i % 2), 1000 + i, key);
        check_ok(encours_fork_apply(fork, transaction, check_error()));
        encours_transaction_free(transaction);
        transaction = invoice(&test, 2 - (uint64_t)(i % 2), 50000 + i, key);
        check_ok(encours_transaction_commit(transaction, 0, NULL, check_error()));
        encours_transaction_free(transaction);
    }
    transaction = invoice(&test, 1, 5, "B-2999");
    check_equal(encours_fork_apply(fork, transaction, check_error()) & 0xFF, ENCOURS_E_EXISTS);
    encours_transaction_free(transaction);
    int64_t even = 0, odd = 0;
    for (int i = 0; i < 40; i++)
        *(i % 2 == 0 ? &even : &odd) += 1000 + i;
    check_equal(fork_balance(fork, 1), 30000 + even); /* the invoice of 1000 and its payment cancel
                                                         out */
    check_equal(fork_balance(fork, 2), 500 + odd);
    encours_fork_free(fork);
    encours_verify_report report = {.struct_size = sizeof report};
    check_ok(encours_ledger_verify(test.ledger, NULL, &report, check_error()));
    ledger_end(&test);
}

static void without_memory_a_fork_stays_as_it_was(void **state)
{
    (void)state;
    for (size_t at = 1;; at++) {
        counted_memory memory = {0};
        test_ledger test = begin_over_memory(&memory);
        encours_view *view = ledger_view(&test);
        encours_transaction *transaction = invoice(&test, 1, 70, "K-2");
        encours_fork *fork = NULL;
        counted_memory_fail(&memory, at, false);
        encours_status status = encours_fork_new(view, &fork, check_error());
        if (status == ENCOURS_OK)
            status = encours_fork_apply(fork, transaction, check_error());
        size_t failed = memory.failed;
        counted_memory_fail(&memory, 0, false);
        if (failed > 0 && status != ENCOURS_OK)
            check_equal(status & 0xFF, ENCOURS_E_NO_MEMORY);
        if (fork != NULL) {
            check_equal(fork_balance(fork, 1), status == ENCOURS_OK ? 70 : 0);
            if (status != ENCOURS_OK)
                check_ok(encours_fork_apply(fork, transaction, check_error()));
            check_equal(fork_balance(fork, 1), 70);
        }
        encours_fork_free(fork);
        encours_transaction_free(transaction);
        encours_view_free(view);
        ledger_end(&test);
        check_equal(memory.blocks, 0);
        if (failed == 0)
            return;
    }
}

static test_ledger begin_with_seed(uint64_t seed)
{
    encours_context *context;
    encours_store *store;
    encours_context_options options = {.struct_size = sizeof options, .index_seed = seed};
    check_ok(encours_context_new(&options, &context, check_error()));
    check_ok(encours_store_memory_new(context, &store, check_error()));
    return ledger_begin_over(context, store);
}

/* Handles of one ledger may be of two contexts. */
static void keys_are_unique_whatever_seed_their_handle_has(void **state)
{
    (void)state;
    test_ledger own = begin_with_seed(1), other = begin_with_seed(2);
    uint64_t acme = ledger_customer(&own, "ACME");
    check_equal(ledger_customer(&other, "ACME"), acme);
    encours_view *view = ledger_view(&own);
    encours_fork *fork;
    check_ok(encours_fork_new(view, &fork, check_error()));
    encours_document document = ledger_document(acme, ENCOURS_DOCUMENT_INVOICE, 100, 130, 5);
    encours_transaction *first = ledger_transaction(&other), *second = ledger_transaction(&own);
    encours_transaction *third = ledger_transaction(&own);
    document.source_key = "K";
    check_ok(encours_transaction_post(first, &document, NULL, check_error()));
    check_ok(encours_fork_apply(fork, first, check_error()));
    document.source_key = "L"; /* into a block that was applied already */
    check_ok(encours_transaction_post(first, &document, NULL, check_error()));
    check_ok(encours_transaction_post(second, &document, NULL, check_error()));
    ledger_commit(first);
    document.source_key = "K";
    check_ok(encours_transaction_post(third, &document, NULL, check_error()));
    check_fails(encours_fork_apply(fork, third, check_error()), ENCOURS_E_EXISTS, "K");
    ledger_commit(second);
    ledger_commit(third);
    first = ledger_transaction(&other);
    check_ok(encours_transaction_post(first, &document, NULL, check_error()));
    check_fails(encours_transaction_commit(first, 0, NULL, check_error()), ENCOURS_E_EXISTS, "K");
    encours_transaction_free(first);
    encours_fork_free(fork);
    encours_view_free(view);
    ledger_end(&own);
    ledger_end(&other);
}

CHECK_MAIN(a_fork_changes_nothing_of_the_ledger, what_refuses_a_commit_refuses_it_here,
           ledger_and_fork_go_two_ways, closed_periods_bind_a_fork,
           another_ledgers_transaction_is_refused, keys_are_unique_whatever_seed_their_handle_has,
           a_fork_outlives_what_it_was_made_of, shared_rows_are_written_by_nobody,
           without_memory_a_fork_stays_as_it_was)
