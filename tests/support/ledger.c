/* SPDX-License-Identifier: MIT */
#include "support/ledger.h"

#include "support/check.h"

test_ledger ledger_begin_over(encours_context *context, encours_store *store)
{
    test_ledger test = {.context = context, .store = store};
    encours_ledger_create_options options = {.struct_size = sizeof options,
                                             .base_currency = TEST_EUR};
    check_ok(encours_ledger_create(store, "TEST", &options, &test.ledger, check_error()));
    return test;
}

test_ledger ledger_begin(void)
{
    encours_context *context;
    encours_store *store;
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(encours_store_memory_new(context, &store, check_error()));
    return ledger_begin_over(context, store);
}

void ledger_end(test_ledger *test)
{
    encours_ledger_free(test->ledger);
    encours_store_free(test->store);
    encours_context_free(test->context);
}

void ledger_reopen(test_ledger *test)
{
    encours_ledger_free(test->ledger);
    check_ok(encours_ledger_open(test->store, "TEST", NULL, &test->ledger, check_error()));
}

encours_transaction *ledger_transaction(test_ledger *test)
{
    encours_transaction_options options = {.struct_size = sizeof options,
                                           .actor = "tester",
                                           .reason = "test",
                                           .recorded_at = (int64_t)++test->commands * 1000000};
    memcpy(options.command_id, &test->commands, sizeof test->commands);
    encours_transaction *transaction;
    check_ok(encours_transaction_new(test->ledger, &options, &transaction, check_error()));
    return transaction;
}

encours_status ledger_try_commit(encours_transaction *transaction)
{
    encours_status status = encours_transaction_commit(transaction, 0, NULL, check_error());
    encours_transaction_free(transaction);
    return status;
}

void ledger_commit(encours_transaction *transaction)
{
    check_ok(ledger_try_commit(transaction));
}

/* Commit, take the number of `reference`, free. */
static uint64_t finish(encours_transaction *transaction, encours_ref reference)
{
    uint64_t number;
    check_ok(encours_transaction_commit(transaction, 0, NULL, check_error()));
    check_ok(encours_transaction_number(transaction, reference, &number, check_error()));
    encours_transaction_free(transaction);
    return number;
}

uint64_t ledger_customer(test_ledger *test, const char *code)
{
    encours_transaction *transaction = ledger_transaction(test);
    encours_customer_options options = {
        .struct_size = sizeof options, .code = code, .code_impersonal = 1};
    encours_ref customer;
    check_ok(encours_transaction_add_customer(transaction, &options, &customer, check_error()));
    return finish(transaction, customer);
}

encours_document ledger_document(uint64_t customer, int32_t type, int32_t day, int32_t due,
                                 int64_t gross)
{
    encours_document document = ENCOURS_DOCUMENT_INIT;
    document.customer = customer;
    document.type = type;
    document.issue.epoch_day = day;
    document.due.epoch_day = due;
    document.currency = TEST_EUR;
    document.gross = gross;
    if (type == ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT || type == ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT)
        document.reason = ENCOURS_ADJUSTMENT_WRITE_OFF;
    return document;
}

uint64_t ledger_post(test_ledger *test, uint64_t customer, int32_t type, int32_t day, int32_t due,
                     int64_t gross)
{
    encours_transaction *transaction = ledger_transaction(test);
    encours_document document = ledger_document(customer, type, day, due, gross);
    encours_ref reference;
    check_ok(encours_transaction_post(transaction, &document, &reference, check_error()));
    return finish(transaction, reference);
}

uint64_t ledger_allocate(test_ledger *test, uint64_t credit, uint64_t debit, int64_t amount,
                         int32_t from)
{
    encours_transaction *transaction = ledger_transaction(test);
    encours_allocation_options options = {.struct_size = sizeof options,
                                          .credit = credit,
                                          .debit = debit,
                                          .amount = amount,
                                          .from = {from}};
    encours_ref matching;
    check_ok(encours_transaction_allocate(transaction, &options, &matching, check_error()));
    return finish(transaction, matching);
}

encours_view *ledger_view(test_ledger *test)
{
    encours_view *view;
    check_ok(encours_ledger_view(test->ledger, &view, check_error()));
    return view;
}

int64_t ledger_balance(test_ledger *test, uint64_t customer, int32_t day)
{
    int64_t balance;
    encours_view *view = ledger_view(test);
    check_ok(encours_view_balance(view, customer, TEST_EUR, (encours_date){day}, &balance,
                                  check_error()));
    encours_view_free(view);
    return balance;
}
