/* SPDX-License-Identifier: MIT */
/* Documents of a transaction, whatever they have, give the events, rows and refusals of documents
 * put one by one. */
#include "plain_scenario.h"
#include "support/memory.h"

#include "encours/fork.h"

static void the_log_and_rows_are_those_of_one_by_one(void **state)
{
    (void)state;
    FOR_RANDOM(random, 60)
    {
        size_t count = (size_t)random_between(&random, 1, 900);
        mixed *all = mix(&random, count);
        test_ledger blocks = begin_old(ledger_begin()), single = begin_old(ledger_begin());
        ledger_commit(transaction_of(&blocks, all, count));
        put_alike(&single, &blocks, all, count);
        check_one_log(&blocks, &single);
        check_rows(&blocks);
        ledger_reopen(&blocks);
        check_one_log(&blocks, &single);
        check_rows(&blocks);
        free(all);
        ledger_end(&blocks);
        ledger_end(&single);
    }
}

/* Records end where they end one by one, and what the next one begins with is coded anew. */
static void records_end_where_one_by_one_they_end(void **state)
{
    (void)state;
    enum { MANY = 60000 };
    test_random random = {.state = 7};
    mixed *all = mix(&random, MANY);
    for (size_t i = 0; i < MANY; i++)
        if (!all[i].is_customer && i % 100 != 0) { /* so that many are copied in one go */
            all[i].document.currency = TEST_EUR;
            all[i].document.base_amount.is_set = 0;
            snprintf(all[i].number, MIXED_TEXT_SIZE, "%016llx%016llx-%u",
                     (unsigned long long)random_next(&random),
                     (unsigned long long)random_next(&random), (unsigned)i);
            all[i].document.number = all[i].document.source_key = all[i].number;
        }
    test_ledger blocks = begin_old(ledger_begin()), single = begin_old(ledger_begin());
    ledger_commit(transaction_of(&blocks, all, MANY));
    put_alike(&single, &blocks, all, MANY);
    check(blocks.ledger->head.sequence > 5);
    check_one_log(&blocks, &single);
    check_rows(&blocks);
    ledger_reopen(&blocks);
    check_one_log(&blocks, &single);
    free(all);
    ledger_end(&blocks);
    ledger_end(&single);
}

enum { FAULTS = 7 };

/* What can be told of a document only when it meets the ledger. */
static void spoil(mixed *item, uint64_t fault)
{
    static const char *const names[] = {"region", "region"}, *const values[] = {"north", "south"};
    static const char *const unknown[] = {"region", "colour"};
    encours_document *document = &item->document;
    *document = ledger_document(1, ENCOURS_DOCUMENT_INVOICE, 20000, 20030, 5);
    item->is_customer = item->is_own = false;
    if (fault == 0)
        document->customer = 1000000;
    else if (fault == 1)
        document->source_key = "FIRST";
    else if (fault == 2)
        document->base_amount = (encours_optional_i64){1, 0, 6};
    else if (fault == 3)
        document->issue.epoch_day = CLOSED;
    else if (fault == 4)
        document->currency = 1;
    else
        document->dimension_count = 2;
    document->vat = (encours_optional_i64){fault != 3, 0, 1};
    document->dimensions = fault == 5 ? unknown : names;
    document->values = values;
}

static void check_same_refusal(uint64_t fault, test_random *random)
{
    size_t count = (size_t)random_between(random, 1, 600), failed;
    mixed *all = mix(random, count);
    size_t bad = (size_t)random_below(random, count);
    while (bad < count && all[bad].is_customer) /* others may count on it */
        bad++;
    if (bad < count)
        spoil(&all[bad], fault);
    test_ledger blocks = begin_old(ledger_begin()), single = begin_old(ledger_begin());
    static const uint8_t none[16] = {0};
    encours_status expected = put_events(&single, none, INT64_MAX, none, all, count, &failed);
    encours_error wanted = *check_last_error(), error = ENCOURS_ERROR_INIT;
    enc_counts before = blocks.ledger->state->counts;
    encours_transaction *transaction = transaction_of(&blocks, all, count);
    if (bad < count) {
        check_equal(failed, bad);
        check_equal(encours_transaction_commit(transaction, 0, NULL, &error), expected);
        check(expected != ENCOURS_OK);
        check_text(error.message, wanted.message);
        check_equal(error.index, bad);
        check(memcmp(&before, &blocks.ledger->state->counts, sizeof before) == 0);
    }
    encours_transaction_free(transaction);
    free(all);
    ledger_end(&blocks);
    ledger_end(&single);
}

static void the_one_at_fault_is_refused_as_one_by_one(void **state)
{
    (void)state;
    FOR_RANDOM(random, 70)
    check_same_refusal(random.round % FAULTS, &random);
}

static encours_transaction *declare_colour(test_ledger *test)
{
    static const char *const names[] = {"colour", "segment"}, *const values[] = {"red", "retail"};
    encours_customer_options options = {
        .struct_size = sizeof options, .code = "LATE", .code_impersonal = 1};
    encours_transaction *transaction = ledger_transaction(test);
    encours_document document = ledger_document(2, ENCOURS_DOCUMENT_INVOICE, 20000, 20030, 5);
    document.terms = "2 x 30 days";
    document.dimension_count = 2;
    document.dimensions = names;
    document.values = values;
    check_ok(encours_transaction_declare_dimension(transaction, "colour", check_error()));
    check_ok(encours_transaction_add_customer(transaction, &options, NULL, check_error()));
    check_ok(encours_transaction_post(transaction, &document, NULL, check_error()));
    return transaction;
}

/* Rows of names, customers and currencies are those of the commit that succeeds. */
static void a_commit_that_failed_may_be_made_again(void **state)
{
    (void)state;
    static const char *const names[] = {"colour", "region"}, *const values[] = {"red", "north"};
    FOR_RANDOM(random, 12)
    {
        enum { COUNT = 400 };
        mixed *all = mix(&random, COUNT);
        all[COUNT - 1].is_customer = false;
        all[COUNT - 1].document = ledger_document(1, ENCOURS_DOCUMENT_INVOICE, 20000, 20030, 5);
        all[COUNT - 1].document.dimension_count = 2;
        all[COUNT - 1].document.dimensions = names;
        all[COUNT - 1].document.values = values;
        test_ledger again = begin_old(ledger_begin()), once = begin_old(ledger_begin());
        encours_transaction *late = declare_colour(&again);
        encours_transaction *transaction = transaction_of(&again, all, COUNT);
        check_fails(encours_transaction_commit(transaction, 0, NULL, check_error()),
                    ENCOURS_E_NOT_FOUND, "dimension colour is not declared");
        check_equal(check_last_error()->index, COUNT - 1);
        ledger_commit(late);
        ledger_commit(transaction);
        ledger_commit(declare_colour(&once));
        ledger_commit(transaction_of(&once, all, COUNT));
        check_one_log(&again, &once);
        check_rows(&again);
        free(all);
        ledger_end(&again);
        ledger_end(&once);
    }
}

/* A fork of the ledger may be tried first: it holds the same, and the transaction is as it was. */
static void a_transaction_may_be_tried_on_a_fork(void **state)
{
    (void)state;
    FOR_RANDOM(random, 12)
    {
        enum { COUNT = 400 };
        mixed *all = mix(&random, COUNT);
        test_ledger tried = begin_old(ledger_begin()), direct = begin_old(ledger_begin());
        encours_transaction *transaction = transaction_of(&tried, all, COUNT);
        encours_view *view = ledger_view(&tried), *forked;
        encours_fork *fork;
        check_ok(encours_fork_new(view, &fork, check_error()));
        check_ok(encours_fork_apply(fork, transaction, check_error()));
        check_ok(encours_fork_view(fork, &forked, check_error()));
        ledger_commit(transaction);
        ledger_commit(transaction_of(&direct, all, COUNT));
        check_one_log(&tried, &direct);
        int64_t balance;
        check_ok(encours_view_balance(forked, 0, TEST_EUR, (encours_date){20101}, &balance,
                                      check_error()));
        check_equal(balance, ledger_balance(&tried, 0, 20101));
        encours_view_free(forked);
        encours_view_free(view);
        encours_fork_free(fork);
        free(all);
        ledger_end(&tried);
        ledger_end(&direct);
    }
}

/* Post and commit; the call whose allocation fails is made again. False: none failed. */
static bool post_with_failures(test_ledger *test, counted_memory *memory, mixed *all, size_t count,
                               size_t at, bool on)
{
    static encours_ref customers[1024];
    uint32_t made = 0;
    encours_transaction *transaction = ledger_transaction(test);
    counted_memory_fail(memory, at, on);
    for (size_t i = 0; i <= count; i++) {
        encours_status status = i < count ? put_mixed(transaction, &all[i], customers, &made)
                                          : encours_transaction_commit(transaction, 0, NULL,
                                                                       check_error());
        if (status == ENCOURS_OK)
            continue;
        check_fails(status, ENCOURS_E_NO_MEMORY, "no memory");
        check(memory->failed > 0);
        counted_memory_fail(memory, 0, false);
        memory->failed = 1;
        i--; /* again */
    }
    bool reached = memory->failed > 0;
    counted_memory_fail(memory, 0, false);
    encours_transaction_free(transaction);
    return reached;
}

static void every_allocation_may_fail(void **state)
{
    (void)state;
    enum { COUNT = 600 };
    test_random random = {.state = 11};
    mixed *all = mix(&random, COUNT);
    test_ledger expected = begin_old(ledger_begin());
    ledger_commit(transaction_of(&expected, all, COUNT));
    for (int on = 0; on < 2; on++) {
        bool reached = true;
        for (size_t at = 1; reached; at++) {
            counted_memory memory = {0};
            encours_context *context = counted_memory_context(&memory);
            encours_store *store;
            check_ok(encours_store_memory_new(context, &store, check_error()));
            test_ledger test = begin_old(ledger_begin_over(context, store));
            reached = post_with_failures(&test, &memory, all, COUNT, at, on != 0);
            check_one_log(&test, &expected);
            ledger_end(&test);
            check_equal(memory.blocks, 0);
        }
    }
    free(all);
    ledger_end(&expected);
}

CHECK_MAIN(the_log_and_rows_are_those_of_one_by_one, records_end_where_one_by_one_they_end,
           the_one_at_fault_is_refused_as_one_by_one, a_commit_that_failed_may_be_made_again,
           a_transaction_may_be_tried_on_a_fork, every_allocation_may_fail)
