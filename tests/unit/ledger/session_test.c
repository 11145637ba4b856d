/* SPDX-License-Identifier: MIT */
/* A host that stores our records inside a database transaction of its own. */
#include "support/check.h"
#include "support/ledger.h"

#include "encours/party.h"
#include "store/store.h"

static encours_transaction *invoice(test_ledger *test, int64_t gross, encours_ref *reference)
{
    encours_transaction *transaction = ledger_transaction(test);
    encours_document document = ledger_document(1, ENCOURS_DOCUMENT_INVOICE, 100, 130, gross);
    check_ok(encours_transaction_post(transaction, &document, reference, check_error()));
    return transaction;
}

/* What the host does: its own append of the records lent. */
static encours_store_head store_prepared(test_ledger *test, encours_transaction *transaction,
                                         size_t count)
{
    encours_store_head head;
    encours_bytes records[4];
    encours_ledger_head(test->ledger, &head);
    check_between(count, 1, 4);
    for (size_t i = 0; i < count; i++)
        check_ok(encours_transaction_record(transaction, i, &records[i], check_error()));
    check_fails(encours_transaction_record(transaction, count, &records[0], check_error()),
                ENCOURS_E_NOT_FOUND, "records");
    check_ok(enc_store_append(test->store, "TEST", &head, records, count, &head, check_error()));
    return head;
}

static void what_is_confirmed_was_committed(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    ledger_customer(&test, "ACME");
    encours_ref reference;
    encours_commit commit = {.struct_size = sizeof commit};
    encours_transaction *transaction = invoice(&test, 1000, &reference);
    size_t count;
    uint64_t number;
    check_ok(encours_transaction_prepare(transaction, &count, &commit, check_error()));
    check_equal(commit.first_sequence, 3);
    check_equal(ledger_balance(&test, 0, 100), 0); /* not yet */
    encours_store_head stored = store_prepared(&test, transaction, count), head;
    check_equal(ledger_balance(&test, 0, 100), 0);
    check_ok(encours_transaction_confirm(transaction, check_error()));
    check_equal(ledger_balance(&test, 0, 100), 1000);
    encours_ledger_head(test.ledger, &head);
    check(memcmp(&head, &stored, sizeof head) == 0);
    check(memcmp(commit.hash, head.hash, sizeof head.hash) == 0);
    check_equal(commit.last_sequence, head.sequence);
    check_ok(encours_transaction_number(transaction, reference, &number, check_error()));
    check_equal(number, 1);
    check_fails(encours_transaction_confirm(transaction, check_error()), ENCOURS_E_STATE,
                "not prepared");
    encours_transaction_free(transaction);
    ledger_reopen(&test);
    check_equal(ledger_balance(&test, 0, 100), 1000);
    ledger_post(&test, 1, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1); /* and the ledger goes on */
    ledger_end(&test);
}

/* The records lent are what a commit of the same transaction would have appended. */
static void prepared_records_are_those_of_a_commit(void **state)
{
    (void)state;
    test_ledger test[2] = {ledger_begin(), ledger_begin()};
    for (int i = 0; i < 2; i++)
        ledger_customer(&test[i], "ACME");
    encours_transaction *prepared = invoice(&test[0], 1000, NULL);
    size_t count;
    check_ok(encours_transaction_prepare(prepared, &count, NULL, check_error()));
    encours_store_head stored = store_prepared(&test[0], prepared, count), head;
    check_ok(encours_transaction_confirm(prepared, check_error()));
    encours_transaction_free(prepared);
    ledger_commit(invoice(&test[1], 1000, NULL));
    encours_ledger_head(test[1].ledger, &head);
    check(memcmp(&head, &stored, sizeof head) == 0);
    for (int i = 0; i < 2; i++)
        ledger_end(&test[i]);
}

static void while_prepared_nothing_else_is_committed(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    ledger_customer(&test, "ACME");
    encours_transaction *first = invoice(&test, 1000, NULL), *second = invoice(&test, 7, NULL);
    size_t count;
    encours_document document = ledger_document(1, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1);
    encours_verify_report report = {.struct_size = sizeof report};
    encours_transaction_options erase = {.struct_size = sizeof erase, .command_id = {9}};
    check_ok(encours_transaction_prepare(first, &count, NULL, check_error()));
    check_fails(encours_transaction_commit(second, 0, NULL, check_error()), ENCOURS_E_STATE,
                "prepared");
    check_fails(encours_transaction_prepare(second, &count, NULL, check_error()), ENCOURS_E_STATE,
                "prepared");
    check_fails(encours_transaction_commit(first, 0, NULL, check_error()), ENCOURS_E_STATE,
                "prepared already");
    check_fails(encours_transaction_post(first, &document, NULL, check_error()), ENCOURS_E_STATE,
                "no more commands");
    check_fails(encours_ledger_refresh(test.ledger, NULL, check_error()), ENCOURS_E_STATE,
                "confirm or abandon");
    check_fails(encours_ledger_verify(test.ledger, NULL, &report, check_error()), ENCOURS_E_STATE,
                "confirm or abandon");
    check_fails(encours_ledger_erase_party(test.ledger, 1, &erase, NULL, check_error()),
                ENCOURS_E_STATE, "prepared");
    check_ok(encours_transaction_abandon(first, check_error()));
    ledger_commit(second);
    check_equal(ledger_balance(&test, 0, 100), 7);
    ledger_commit(first); /* intact */
    check_equal(ledger_balance(&test, 0, 100), 1007);
    ledger_end(&test);
}

/* Freeing it abandons it; a known command has nothing to store. */
static void freed_is_abandoned_and_known_is_nothing(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    ledger_customer(&test, "ACME");
    size_t count;
    encours_transaction *transaction = invoice(&test, 1000, NULL);
    check_ok(encours_transaction_prepare(transaction, &count, NULL, check_error()));
    encours_transaction_free(transaction);
    check_equal(ledger_balance(&test, 0, 100), 0);
    test.commands--;
    ledger_commit(invoice(&test, 1000, NULL));
    test.commands--;
    encours_commit commit = {.struct_size = sizeof commit};
    transaction = invoice(&test, 1000, NULL);
    check_ok(encours_transaction_prepare(transaction, &count, &commit, check_error()));
    check_equal(count, 0);
    check_equal(commit.duplicate, 1);
    check_fails(encours_transaction_confirm(transaction, check_error()), ENCOURS_E_STATE,
                "not prepared");
    encours_transaction_free(transaction);
    check_equal(ledger_balance(&test, 0, 100), 1000);
    ledger_end(&test);
}

/* More than a record holds: several of them, believed only together. */
static void a_large_transaction_is_several_records(void **state)
{
    (void)state;
    enum { DOCUMENTS = 250, LINES = 1024 };
    static int64_t amounts[LINES];
    static encours_date dues[LINES];
    test_ledger test = ledger_begin();
    ledger_customer(&test, "ACME");
    encours_transaction *transaction = ledger_transaction(&test);
    encours_document document = ledger_document(1, ENCOURS_DOCUMENT_INVOICE, 100, 130, 0);
    for (int i = 0; i < LINES; i++) {
        amounts[i] = INT64_C(1000000000) + i * INT64_C(2654435761) % INT64_C(1000000000000);
        dues[i].epoch_day = i * 7919 % 40000;
        document.gross += amounts[i];
    }
    document.line_count = LINES;
    document.line_amounts = amounts;
    document.line_dues = dues;
    for (int i = 0; i < DOCUMENTS; i++)
        check_ok(encours_transaction_post(transaction, &document, NULL, check_error()));
    size_t count;
    check_ok(encours_transaction_prepare(transaction, &count, NULL, check_error()));
    check_between(count, 2, 4);
    store_prepared(&test, transaction, count);
    check_ok(encours_transaction_confirm(transaction, check_error()));
    encours_transaction_free(transaction);
    ledger_reopen(&test);
    check_equal(ledger_balance(&test, 0, 100), DOCUMENTS * document.gross);
    encours_view *view; /* between its records nothing of it is known */
    encours_view_counts counts = {.struct_size = sizeof counts};
    check_ok(encours_ledger_view_at_sequence(test.ledger, 3, &view, check_error()));
    check_ok(encours_view_count(view, &counts, check_error()));
    check_equal(counts.sequence, 2);
    check_equal(counts.documents, 0);
    encours_view_free(view);
    ledger_end(&test);
}

CHECK_MAIN(what_is_confirmed_was_committed, prepared_records_are_those_of_a_commit,
           while_prepared_nothing_else_is_committed, freed_is_abandoned_and_known_is_nothing,
           a_large_transaction_is_several_records)
