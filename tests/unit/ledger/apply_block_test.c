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

enum { CUSTOMERS = 5, NONE = ENCOURS_DATE_NONE };

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
static encours_status check_alike(enc_state *rows, const enc_document_block *block)
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
    return as_block;
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
        (void)check_alike(test.ledger->state, block);
    }
    free(block);
    ledger_end(&test);
}

/* Two names of terms; dimensions 0 to 2, of which value v is one of dimension v % 3. */
static test_ledger begin_with_names(void)
{
    static const char *const names[] = {"a", "b", "c"}, *const values[] = {"x", "y", "z",
                                                                           "u", "v", "w"};
    test_ledger test = begin_with_customers();
    encours_transaction *transaction = ledger_transaction(&test);
    for (size_t i = 0; i < 3; i++)
        check_ok(encours_transaction_declare_dimension(transaction, names[i], check_error()));
    for (size_t i = 0; i < 2; i++) {
        encours_document document = ledger_document(1, ENCOURS_DOCUMENT_INVOICE, 20000, 20030, 5);
        document.currency = i == 0 ? TEST_EUR : TEST_USD;
        document.terms = i == 0 ? "30 days" : "60 days";
        document.dimension_count = 3;
        document.dimensions = names;
        document.values = values + 3 * i;
        check_ok(encours_transaction_post(transaction, &document, NULL, check_error()));
    }
    ledger_commit(transaction);
    check_equal(test.ledger->state->counts.values, 6);
    return test;
}

static void random_extra(enc_document_block *block, test_random *random)
{
    static const int64_t amounts[] = {0, 0, 5, 6, -1, INT64_MIN};
    enc_extra *extra = &block->extras->extras[0];
    *extra = (enc_extra){.vat = amounts[random_below(random, 6) % (random->round % 2 ? 6 : 3)],
                         .base_amount = amounts[random_below(random, 6)],
                         .original = amounts[random_below(random, 6)],
                         .terms_after = (uint32_t)random_below(random, 4),
                         .flags = (uint8_t)random_below(random, 8),
                         .due_source = (uint8_t)(random_below(random, 8) == 0 ? 2 : 1),
                         .dimension_count = (uint16_t)random_below(random, 4)};
    for (uint32_t i = 0; i < 3; i++) {
        uint32_t dimension = random_below(random, 4) == 0 ? (uint32_t)random_below(random, 4) : i;
        uint32_t value = dimension + (uint32_t)random_below(random, 2) * 3;
        block->extras->dimensions[i] = (enc_document_dimension){
            dimension, random_below(random, 8) == 0 ? (uint32_t)random_below(random, 8) : value};
    }
    block->extras->dimension_count = extra->dimension_count;
    block->amount[0] = (int64_t)random_below(random, 2) * 5;
    block->attributes[0] = ENCOURS_DOCUMENT_INVOICE | (uint32_t)random_below(random, 2) << 8;
}

static void the_rules_of_extras_are_those_of_documents(void **state)
{
    (void)state;
    test_ledger test = begin_with_names();
    enc_document_block *block = calloc(1, sizeof *block);
    enc_block_extras *extras = calloc(1, sizeof *extras);
    check(block != NULL && extras != NULL);
    block->count = extras->count = block->extra_after[0] = 1;
    block->extras = extras;
    block->effective[0] = block->issue[0] = block->due[0] = 20000;
    unsigned sound = 0;
    FOR_RANDOM(random, 100000)
    {
        random_extra(block, &random);
        sound += check_alike(test.ledger->state, block) == ENCOURS_OK;
    }
    check_between(sound, 1000, 99000);
    free(extras);
    free(block);
    ledger_end(&test);
}

CHECK_MAIN(the_rules_of_blocks_are_those_of_documents, the_rules_of_extras_are_those_of_documents,
           other_commands_may_stand_between, the_one_at_fault_is_named_and_nothing_is_changed)
