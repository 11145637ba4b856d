/* SPDX-License-Identifier: MIT */
/* Verifying against a head that was kept outside. */
#include "support/check.h"
#include "support/ledger.h"

static test_ledger begin(void)
{
    test_ledger test = ledger_begin();
    uint64_t acme = ledger_customer(&test, "ACME");
    for (int32_t i = 0; i < 4; i++)
        ledger_post(&test, acme, ENCOURS_DOCUMENT_INVOICE, 100 + i, 130, 1000);
    return test;
}

static encours_verify_options keep(const test_ledger *test)
{
    encours_store_head head;
    encours_verify_options options = {.struct_size = sizeof options};
    encours_ledger_head(test->ledger, &head);
    options.head_sequence = head.sequence;
    memcpy(options.head_hash, head.hash, sizeof head.hash);
    return options;
}

static void a_head_kept_outside_is_found_again(void **state)
{
    (void)state;
    test_ledger test = begin();
    encours_verify_options kept = keep(&test);
    encours_verify_report report = {.struct_size = sizeof report};
    check_ok(encours_ledger_verify(test.ledger, &kept, &report, check_error()));
    ledger_post(&test, 1, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1);
    ledger_reopen(&test);
    check_ok(encours_ledger_verify(test.ledger, &kept, &report, check_error()));
    check_equal(report.records, 7);
    check_equal(report.transactions, 7);
    check_equal(report.documents, 5);
    check_equal(report.first_bad_record, 0);
    check_between(report.bytes, 7 * 60, 7 * 1000);
    ledger_end(&test);
}

/* Another hash at that place: the log is not the one that the head was taken of. */
static void a_log_with_another_past_is_told(void **state)
{
    (void)state;
    test_ledger test = begin();
    encours_verify_report report = {.struct_size = sizeof report};
    encours_verify_options kept = keep(&test);
    kept.head_hash[31] ^= 1;
    check_fails(encours_ledger_verify(test.ledger, &kept, &report, check_error()),
                ENCOURS_E_CORRUPT, "kept outside");
    check_equal(report.first_bad_record, kept.head_sequence);
    kept = keep(&test);
    kept.head_sequence += 2;
    check_fails(encours_ledger_verify(test.ledger, &kept, &report, check_error()),
                ENCOURS_E_CORRUPT, "the head kept outside is 8");
    check_equal(report.first_bad_record, 7);
    ledger_end(&test);
}

static int32_t stop(void *user, uint64_t done, uint64_t total)
{
    uint64_t *calls = user;
    check_between(done, 1, total);
    return ++*calls > 1;
}

/* Long work asks whether to go on. */
static void verifying_can_be_stopped(void **state)
{
    (void)state;
    test_ledger test = begin();
    for (int32_t i = 0; i < 600; i++)
        ledger_post(&test, 1, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1);
    uint64_t calls = 0;
    encours_verify_report report = {.struct_size = sizeof report};
    encours_verify_options options = {
        .struct_size = sizeof options, .progress = stop, .progress_user = &calls};
    check_fails(encours_ledger_verify(test.ledger, &options, &report, check_error()),
                ENCOURS_E_CANCELLED, "progress");
    check_equal(calls, 2);
    check_ok(encours_ledger_verify(test.ledger, NULL, &report, check_error()));
    check_equal(report.documents, 604);
    ledger_end(&test);
}

/* As many records as a handle has read, of another log with far fewer rows in them. */
static void a_log_with_less_in_its_records_is_told(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_ledger *before = test.ledger;
    encours_transaction *transaction = ledger_transaction(&test);
    char code[16];
    for (int i = 0; i < 1000; i++) {
        snprintf(code, sizeof code, "CUSTOMER-%d", i);
        encours_customer_options options = {
            .struct_size = sizeof options, .code = code, .code_impersonal = 1};
        check_ok(encours_transaction_add_customer(transaction, &options, NULL, check_error()));
    }
    ledger_commit(transaction);
    check_ok(encours_store_drop(test.store, "TEST", check_error()));
    encours_ledger_create_options options = {.struct_size = sizeof options,
                                             .base_currency = TEST_EUR};
    check_ok(encours_ledger_create(test.store, "TEST", &options, &test.ledger, check_error()));
    ledger_customer(&test, "ACME");
    encours_verify_report report = {.struct_size = sizeof report};
    check_fails(encours_ledger_verify(before, NULL, &report, check_error()), ENCOURS_E_CORRUPT,
                "not what the stored records say");
    encours_ledger_free(before);
    ledger_end(&test);
}

CHECK_MAIN(a_head_kept_outside_is_found_again, a_log_with_another_past_is_told,
           a_log_with_less_in_its_records_is_told, verifying_can_be_stopped)
