/* SPDX-License-Identifier: MIT */
/* Documents by the block are the same documents: the events, rows and refusals of one by one. */
#include "ledger/block.h"

#include <stdlib.h>

#include "encours/period.h"
#include "ledger/transaction.h"
#include "support/check.h"
#include "support/ledger.h"
#include "support/memory.h"
#include "support/random.h"

enum { CUSTOMERS = 5, TEXT_SIZE = 72, NONE = ENCOURS_DATE_NONE };

typedef struct texts {
    char number[TEXT_SIZE];
    char key[TEXT_SIZE];
} texts;

static void print_texts(texts *out, test_random *random, unsigned at)
{
    static const char *const prefixes[] = {"FA", "FA2026-", "\xC3\xA9/", "a number that is long, "};
    const char *prefix = prefixes[random_below(random, 4)];
    snprintf(out->number, sizeof out->number, "%s%05u", prefix, at);
    snprintf(out->key, sizeof out->key, "VE/%s%u", prefix, at);
}

/* One document: mostly plain, its texts equal, different or absent. */
static encours_document random_document(test_random *random, const texts *own)
{
    static const uint16_t currencies[] = {TEST_EUR, TEST_EUR, TEST_EUR, TEST_USD, TEST_JPY};
    int32_t day = (int32_t)random_between(random, 20000, 20100);
    encours_document document = ledger_document(
        1 + random_below(random, CUSTOMERS), (int32_t)random_between(random, 1, 8), day,
        random_below(random, 4) == 0 ? NONE : day + 30, random_between(random, 0, 100000));
    document.currency = currencies[random_below(random, 5)];
    document.account_class = random_below(random, 8) == 0 ? 416 : 411;
    if (document.type == ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT ||
        document.type == ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT)
        document.reason = ENCOURS_ADJUSTMENT_FEE;
    if (random_below(random, 4) == 0)
        document.effective.epoch_day = day + 1;
    uint64_t kind = random_below(random, 5);
    document.number = kind == 0 ? NULL : own->number;
    document.source_key = kind == 1 ? NULL : kind == 2 || kind == 0 ? own->key : own->number;
    if (random_below(random, 16) == 0)
        document.vat = (encours_optional_i64){1, 0, 7};
    return document;
}

static test_ledger begin_with_customers(void)
{
    test_ledger test = ledger_begin();
    encours_transaction *transaction = ledger_transaction(&test);
    for (unsigned i = 0; i < CUSTOMERS; i++) {
        char code[16];
        snprintf(code, sizeof code, "C-%u", i);
        encours_customer_options options = {
            .struct_size = sizeof options, .code = code, .code_impersonal = 1};
        check_ok(encours_transaction_add_customer(transaction, &options, NULL, check_error()));
    }
    ledger_commit(transaction);
    return test;
}

/* The same documents as events of their own, in a transaction with the header of the other. */
static void post_one_by_one(test_ledger *test, const enc_transaction_row *like,
                            const encours_document *documents, size_t count)
{
    enc_record_header header = {.recorded_at = like->recorded_at,
                                .actor = enc_text_of("tester"),
                                .reason = enc_text_of("test")};
    memcpy(header.command_id, like->command_id, 16);
    memcpy(header.digest, like->digest, 16);
    enc_session session;
    check_ok(enc_session_begin(&session, test->ledger->state, &test->ledger->head, &header,
                               check_error()));
    for (size_t i = 0; i < count; i++) {
        encours_document checked;
        check_ok(enc_check_document(&documents[i], &checked, check_error()));
        check_ok(
            enc_post_document(&session, &checked, (uint32_t)checked.customer - 1, check_error()));
    }
    check_ok(enc_session_seal(&session, check_error()));
    check_ok(enc_ledger_append(test->ledger, &session, check_error()));
}

static void the_log_is_that_of_documents_put_one_by_one(void **state)
{
    (void)state;
    FOR_RANDOM(random, 30)
    {
        size_t count = (size_t)random_between(&random, 1, 700);
        texts *all = malloc(count * sizeof *all);
        encours_document *documents = malloc(count * sizeof *documents);
        check(all != NULL && documents != NULL);
        test_ledger blocks = begin_with_customers(), single = begin_with_customers();
        encours_transaction *transaction = ledger_transaction(&blocks);
        for (size_t i = 0; i < count; i++) {
            print_texts(&all[i], &random, (unsigned)i);
            documents[i] = random_document(&random, &all[i]);
            check_ok(encours_transaction_post(transaction, &documents[i], NULL, check_error()));
        }
        ledger_commit(transaction);
        post_one_by_one(&single,
                        &ENC_AT(&blocks.ledger->state->transactions, enc_transaction_row, 2),
                        documents, count);
        check_equal(single.ledger->head.sequence, blocks.ledger->head.sequence);
        check(memcmp(single.ledger->head.hash, blocks.ledger->head.hash, 32) == 0);
        check(memcmp(&single.ledger->state->counts, &blocks.ledger->state->counts,
                     sizeof(enc_counts)) == 0);
        ledger_end(&blocks);
        ledger_end(&single);
        free(all);
        free(documents);
    }
}

/* More than one record: what one begins with is coded anew, and all of it reads back. */
static void blocks_go_on_in_the_next_record(void **state)
{
    (void)state;
    enum { MANY = 30000 };
    test_ledger test = begin_with_customers();
    encours_transaction *transaction = ledger_transaction(&test);
    test_random random = {.state = 7};
    for (unsigned i = 0; i < MANY; i++) {
        char number[64];
        snprintf(number, sizeof number, "%016llx%016llx%016llx%x",
                 (unsigned long long)random_next(&random), (unsigned long long)random_next(&random),
                 (unsigned long long)random_next(&random), i);
        encours_document document = ledger_document(1 + i % CUSTOMERS, ENCOURS_DOCUMENT_INVOICE,
                                                    20000, 20030, 100);
        document.number = document.source_key = number;
        check_ok(encours_transaction_post(transaction, &document, NULL, check_error()));
    }
    ledger_commit(transaction);
    encours_store_head before = test.ledger->head;
    check(before.sequence > 3);
    encours_verify_report report = {.struct_size = sizeof report};
    check_ok(encours_ledger_verify(test.ledger, NULL, &report, check_error()));
    check_equal(report.documents, MANY);
    ledger_reopen(&test);
    check_equal(ledger_balance(&test, 0, 20000), MANY * 100);
    check(memcmp(&before, &test.ledger->head, sizeof before) == 0);
    ledger_end(&test);
}

/* Post `count` good documents with one that is changed; the commit must name it and change nothing.
 */
static void refuses(test_ledger *test, size_t count, size_t bad, const encours_document *document,
                    encours_status kind, const char *part)
{
    enc_counts before = test->ledger->state->counts;
    encours_transaction *transaction = ledger_transaction(test);
    for (size_t i = 0; i < count; i++) {
        char number[16];
        snprintf(number, sizeof number, "N%zu", i);
        encours_document good = ledger_document(1, ENCOURS_DOCUMENT_INVOICE, 20000, 20030, 5);
        good.number = good.source_key = number;
        check_ok(encours_transaction_post(transaction, i == bad ? document : &good, NULL,
                                          check_error()));
    }
    encours_error error = ENCOURS_ERROR_INIT;
    encours_status status = encours_transaction_commit(transaction, 0, NULL, &error);
    check_equal(status & 0xFF, kind);
    check_equal(error.index, bad);
    check(strstr(error.message, part) != NULL);
    check(memcmp(&before, &test->ledger->state->counts, sizeof before) == 0);
    encours_transaction_free(transaction);
}

static void the_one_at_fault_is_named_and_nothing_is_changed(void **state)
{
    (void)state;
    test_ledger test = begin_with_customers();
    encours_document document = ledger_document(1, ENCOURS_DOCUMENT_INVOICE, 20000, 20030, 5);
    static const size_t places[] = {1, 255, 256, 299};
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        encours_document other = document;
        other.number = other.source_key = "N0"; /* that of the first */
        refuses(&test, 300, places[i], &other, ENCOURS_E_EXISTS, "source key N0");
        other = document;
        other.customer = CUSTOMERS + 1;
        refuses(&test, 300, places[i], &other, ENCOURS_E_NOT_FOUND, "customer number 6");
    }
    encours_transaction *transaction = ledger_transaction(&test);
    check_ok(encours_transaction_close_periods(transaction, (encours_date){19990}, check_error()));
    ledger_commit(transaction);
    document.issue.epoch_day = 19990;
    refuses(&test, 300, 17, &document, ENCOURS_E_STATE, "closed");
    document.issue.epoch_day = 19991;
    transaction = ledger_transaction(&test);
    check_ok(encours_transaction_post(transaction, &document, NULL, check_error()));
    ledger_commit(transaction);
    ledger_end(&test);
}

/* A payment and its allocation, again and again: what stands between two documents takes no memory
 * of its own, and the log opens to the same books. */
static void other_commands_may_stand_between(void **state)
{
    (void)state;
    enum { PAIRS = 3000 };
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_store *store;
    check_ok(encours_store_memory_new(context, &store, check_error()));
    test_ledger test = ledger_begin_over(context, store);
    uint64_t customer = ledger_customer(&test, "ACME");
    uint64_t invoice = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, 20000, 20030,
                                   PAIRS * 10);
    size_t before = memory.bytes;
    encours_transaction *transaction = ledger_transaction(&test);
    for (unsigned i = 0; i < PAIRS; i++) {
        char number[16];
        encours_ref payment;
        snprintf(number, sizeof number, "P%u", i);
        encours_document document = ledger_document(customer, ENCOURS_DOCUMENT_PAYMENT, 20010, NONE,
                                                    10);
        document.number = document.source_key = number;
        check_ok(encours_transaction_post(transaction, &document, &payment, check_error()));
        encours_allocation_options options = {.struct_size = sizeof options,
                                              .credit = payment,
                                              .debit = invoice,
                                              .amount = 10,
                                              .from = {20010}};
        check_ok(encours_transaction_allocate(transaction, &options, NULL, check_error()));
    }
    check_between(memory.bytes - before, 1, PAIRS * 256);
    ledger_commit(transaction);
    ledger_reopen(&test);
    encours_verify_report report = {.struct_size = sizeof report};
    check_ok(encours_ledger_verify(test.ledger, NULL, &report, check_error()));
    check_equal(report.allocations, PAIRS);
    check_equal(ledger_balance(&test, customer, 20010), 0);
    ledger_end(&test);
}

/* One document of a block and the same as an event: one answer, in the same words. */
static void check_alike(enc_state *rows, const enc_document_block *block)
{
    enc_counts before = rows->counts;
    encours_error errors[2] = {ENCOURS_ERROR_INIT, ENCOURS_ERROR_INIT};
    uint32_t done;
    encours_status as_block = enc_apply_documents(rows, block, "", 0, 1, &done, &errors[0]);
    enc_counts after = rows->counts;
    enc_state_rollback(rows, &before);
    enc_event event;
    enc_block_event(block, "", 0, &event);
    check_equal(enc_event_apply(rows, &event, &errors[1]), as_block);
    check_equal(done, as_block == ENCOURS_OK);
    check(memcmp(&rows->counts, &after, sizeof after) == 0);
    check(strcmp(errors[0].message, errors[1].message) == 0);
    enc_state_rollback(rows, &before);
}

static void the_rules_of_blocks_are_those_of_documents(void **state)
{
    (void)state;
    static const int32_t days[] = {
        ENCOURS_DATE_NONE, ENCOURS_DATE_MIN - 1, ENCOURS_DATE_MIN, 99, 100,
        ENCOURS_DATE_MAX,  ENCOURS_DATE_MAX + 1, INT32_MAX};
    static const int64_t amounts[] = {INT64_MIN, -1, 0, INT64_MAX};
    enum { DAYS = sizeof days / sizeof days[0], AMOUNTS = sizeof amounts / sizeof amounts[0] };
    enum { KINDS = 256, SUMS = DAYS * DAYS * AMOUNTS };
    test_ledger test = begin_with_customers();
    encours_transaction *transaction = ledger_transaction(&test);
    check_ok(encours_transaction_close_periods(transaction, (encours_date){99}, check_error()));
    ledger_commit(transaction);
    enc_document_block *block = calloc(1, sizeof *block);
    check(block != NULL);
    block->count = 1;
    for (uint32_t i = 0; i < KINDS * SUMS; i++) {
        uint32_t kind = i / SUMS, rest = i % SUMS; /* type and reason; days and amount */
        block->effective[0] = days[rest % DAYS];
        block->due[0] = days[rest / DAYS % DAYS];
        block->issue[0] = days[(rest / DAYS + kind) % DAYS];
        block->amount[0] = amounts[rest / (DAYS * DAYS)];
        block->customer[0] = i % 5 == 0 ? CUSTOMERS : 0;
        block->attributes[0] = kind | (i % 7 == 0 ? 9u << 8 : 0);
        check_alike(test.ledger->state, block);
    }
    free(block);
    ledger_end(&test);
}

CHECK_MAIN(the_rules_of_blocks_are_those_of_documents, other_commands_may_stand_between,
           the_log_is_that_of_documents_put_one_by_one, blocks_go_on_in_the_next_record,
           the_one_at_fault_is_named_and_nothing_is_changed)
