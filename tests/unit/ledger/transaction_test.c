/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/ledger.h"

/* Balance at T: documents with effective <= T; the day itself counts. */
static void a_document_is_in_the_balance_from_its_effective_day(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, 100, 130, 12345);
    ledger_post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, 110, ENCOURS_DATE_NONE, 345);
    check_equal(ledger_balance(&test, customer, 99), 0);
    check_equal(ledger_balance(&test, customer, 100), 12345);
    check_equal(ledger_balance(&test, customer, 110), 12000);
    check_equal(ledger_balance(&test, 0, 110), 12000);
    ledger_reopen(&test);
    check_equal(ledger_balance(&test, 0, 109), 12345);
    check_equal(ledger_balance(&test, customer, 110), 12000);
    ledger_end(&test);
}

/* A view keeps showing what was known when it was taken. */
static void views_do_not_change(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, 100, 130, 500);
    encours_view *before = ledger_view(&test);
    ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, 90, 120, 700);
    int64_t balance;
    check_ok(
        encours_view_balance(before, 0, TEST_EUR, (encours_date){200}, &balance, check_error()));
    check_equal(balance, 500);
    check_equal(ledger_balance(&test, 0, 200), 1200);
    encours_view *known;
    check_ok(encours_ledger_view_at_instant(test.ledger, 2 * 1000000, &known, check_error()));
    check_ok(
        encours_view_balance(known, 0, TEST_EUR, (encours_date){200}, &balance, check_error()));
    check_equal(balance, 500);
    encours_view_free(known);
    check_ok(encours_ledger_view_at_sequence(test.ledger, 2, &known, check_error()));
    check_ok(
        encours_view_balance(known, 0, TEST_EUR, (encours_date){200}, &balance, check_error()));
    check_equal(balance, 0);
    encours_view_free(known);
    ledger_end(&test);
    check_ok(
        encours_view_balance(before, 0, TEST_EUR, (encours_date){200}, &balance, check_error()));
    check_equal(balance, 500);
    encours_view_free(before);
}

static void a_line_is_never_allocated_beyond_its_amount(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    uint64_t invoice = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1000);
    uint64_t payment = ledger_post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, 110, 110, 1500);
    ledger_allocate(&test, payment, invoice, 600, 120);
    encours_transaction *transaction = ledger_transaction(&test);
    encours_allocation_options options = {.struct_size = sizeof options,
                                          .credit = payment,
                                          .debit = invoice,
                                          .amount = 401,
                                          .from = {115}};
    check_ok(encours_transaction_allocate(transaction, &options, NULL, check_error()));
    check_fails(encours_transaction_commit(transaction, 0, NULL, check_error()), ENCOURS_E_STATE,
                "only 400 is open");
    check_equal(check_last_error()->index, 0);
    encours_transaction_free(transaction);
    ledger_allocate(&test, payment, invoice, 400, 115);
    ledger_reopen(&test);
    check_equal(ledger_balance(&test, 0, 200), -500);
    ledger_end(&test);
}

/* The same id with the same commands is a success that says so; with others it is refused. */
static void committing_twice_is_committing_once(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    uint64_t first = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1000);
    ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1);
    test.commands = 1; /* the next id is that of the first invoice */
    encours_transaction *again = ledger_transaction(&test);
    encours_document document = ledger_document(customer, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1000);
    encours_ref reference;
    encours_commit commit = {.struct_size = sizeof commit};
    uint64_t number;
    check_ok(encours_transaction_post(again, &document, &reference, check_error()));
    check_ok(encours_transaction_commit(again, 0, &commit, check_error()));
    check_equal(commit.duplicate, 1);
    check_equal(commit.last_sequence, 3);
    static const uint8_t zeros[32];
    check(memcmp(commit.hash, zeros, sizeof zeros) != 0); /* read again: it is no longer the head */
    check_ok(encours_transaction_number(again, reference, &number, check_error()));
    check_equal(number, first);
    encours_transaction_free(again);
    check_equal(ledger_balance(&test, 0, 200), 1001);

    test.commands = 1;
    encours_transaction *other = ledger_transaction(&test);
    document.gross = 999;
    check_ok(encours_transaction_post(other, &document, NULL, check_error()));
    check_fails(encours_transaction_commit(other, 0, NULL, check_error()), ENCOURS_E_EXISTS,
                "other commands");
    encours_transaction_free(other);
    ledger_end(&test);
}

/* A command that fails takes the whole transaction with it, and names itself. */
static void all_or_nothing(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_transaction *transaction = ledger_transaction(&test);
    encours_document good = ledger_document(customer, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1000);
    encours_document bad = ledger_document(77, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1000);
    good.source_key = "K1";
    check_ok(encours_transaction_post(transaction, &good, NULL, check_error()));
    check_ok(encours_transaction_post(transaction, &bad, NULL, check_error()));
    check_fails(encours_transaction_commit(transaction, 0, NULL, check_error()),
                ENCOURS_E_NOT_FOUND, "no customer number 77");
    check_equal(check_last_error()->index, 1);
    encours_transaction_free(transaction);
    check_equal(ledger_balance(&test, 0, 200), 0);
    encours_transaction *second = ledger_transaction(&test); /* the key was not taken */
    check_ok(encours_transaction_post(second, &good, NULL, check_error()));
    ledger_commit(second);
    check_equal(ledger_balance(&test, 0, 200), 1000);
    ledger_end(&test);
}

CHECK_MAIN(a_document_is_in_the_balance_from_its_effective_day, views_do_not_change,
           a_line_is_never_allocated_beyond_its_amount, committing_twice_is_committing_once,
           all_or_nothing)
