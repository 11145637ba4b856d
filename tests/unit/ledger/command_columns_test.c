/* SPDX-License-Identifier: MIT */
/* Customers and allocations by columns, what references and errors of all columns mean, and memory
 * that fails. */
#include "columns_scenario.h"
#include "support/memory.h"

enum { PAIRS = 5 };

/* Invoices and payments of one customer, by columns, in a transaction. */
static encours_ref post_pairs(encours_transaction *transaction)
{
    static const encours_ref customer[2 * PAIRS] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    int32_t type[2 * PAIRS], issue[2 * PAIRS];
    int64_t gross[2 * PAIRS];
    encours_document_columns columns = ENCOURS_DOCUMENT_COLUMNS_INIT;
    encours_ref first;
    for (int i = 0; i < 2 * PAIRS; i++) {
        type[i] = i < PAIRS ? ENCOURS_DOCUMENT_INVOICE : ENCOURS_DOCUMENT_PAYMENT;
        issue[i] = 100 + i;
        gross[i] = 1000 + i % PAIRS;
    }
    columns.count = 2 * PAIRS;
    columns.customer = customer;
    columns.type = type;
    columns.issue = issue;
    columns.gross = gross;
    columns.currency_of_all = TEST_EUR;
    check_ok(encours_transaction_post_columns(transaction, &columns, &first, check_error()));
    return first;
}

static encours_allocation_columns pair_columns(encours_ref first, bool lines)
{
    static encours_ref credit[PAIRS], debit[PAIRS];
    static uint32_t line[PAIRS];
    static int64_t amount[PAIRS];
    static int32_t from[PAIRS];
    for (unsigned i = 0; i < PAIRS; i++) {
        credit[i] = first + PAIRS + i;
        debit[i] = first + i;
        line[i] = i % 2;
        amount[i] = 900 + (int64_t)i;
        from[i] = 120 + (int32_t)i;
    }
    encours_allocation_columns columns = ENCOURS_ALLOCATION_COLUMNS_INIT;
    columns.count = PAIRS;
    columns.credit = credit;
    columns.debit = debit;
    columns.credit_line = lines ? line : NULL;
    columns.debit_line = lines ? line : NULL;
    columns.amount = amount;
    columns.from = from;
    return columns;
}

static void allocate_singly(encours_transaction *transaction,
                            const encours_allocation_columns *columns, encours_ref first)
{
    for (size_t i = 0; i < columns->count; i++) {
        encours_allocation_options options = {
            .struct_size = sizeof options,
            .credit = columns->credit[i],
            .debit = columns->debit[i],
            .credit_line = columns->credit_line != NULL ? columns->credit_line[i] : 0,
            .debit_line = columns->debit_line != NULL ? columns->debit_line[i] : 0,
            .amount = columns->amount[i],
            .from = {columns->from[i]},
        };
        encours_ref reference;
        check_ok(encours_transaction_allocate(transaction, &options, &reference, check_error()));
        check(reference == first + i);
    }
}

static void allocations_of_documents_of_the_same_transaction(void **state)
{
    (void)state;
    for (int lines = 0; lines < 2; lines++) {
        test_ledger single = ledger_begin(), bulk = ledger_begin();
        ledger_customer(&single, "ACME");
        ledger_customer(&bulk, "ACME");
        encours_transaction *one = ledger_transaction(&single), *many = ledger_transaction(&bulk);
        encours_ref first = post_pairs(many), matchings;
        check(post_pairs(one) == first);
        encours_allocation_columns columns = pair_columns(first, lines != 0);
        check_ok(encours_transaction_allocate_columns(many, &columns, &matchings, check_error()));
        allocate_singly(one, &columns, matchings);
        ledger_commit(one);
        ledger_commit(many);
        check_same_log(&single, &bulk);
        ledger_end(&single);
        ledger_end(&bulk);
    }
}

/* The number of the first reference tells the numbers of all. */
static void numbers_are_consecutive(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "OTHER"), number;
    ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1);
    encours_transaction *transaction = ledger_transaction(&test);
    encours_customer_columns customers = customer_columns(false);
    encours_ref people, documents, matchings;
    check_ok(
        encours_transaction_add_customers_columns(transaction, &customers, &people, check_error()));
    documents = post_pairs(transaction);
    encours_allocation_columns columns = pair_columns(documents, false);
    check_ok(
        encours_transaction_allocate_columns(transaction, &columns, &matchings, check_error()));
    check_ok(encours_transaction_commit(transaction, 0, NULL, check_error()));
    for (unsigned i = 0; i < 2 * PAIRS; i++) {
        check_ok(encours_transaction_number(transaction, documents + i, &number, check_error()));
        check_equal(number, 2 + i);
        if (i < 3)
            check_ok(encours_transaction_number(transaction, people + i, &number, check_error()));
        if (i < 3)
            check_equal(number, 2 + i);
        if (i < PAIRS)
            check_ok(
                encours_transaction_number(transaction, matchings + i, &number, check_error()));
        if (i < PAIRS)
            check_equal(number, 1 + i);
    }
    encours_transaction_free(transaction);
    ledger_end(&test);
}

/* At commit the index is the command, as for single calls: rows count on from what went before. */
static void a_commit_names_the_command_of_the_row(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    ledger_customer(&test, "ACME");
    encours_transaction *transaction = ledger_transaction(&test);
    encours_allocation_columns columns = pair_columns(post_pairs(transaction), false);
    int64_t amount[PAIRS] = {1, 1, 1, 2000, 1};
    columns.amount = amount;
    check_ok(encours_transaction_allocate_columns(transaction, &columns, NULL, check_error()));
    check_fails(encours_transaction_commit(transaction, 0, NULL, check_error()), ENCOURS_E_STATE,
                "only 1003 is open");
    check_equal(check_last_error()->index, 2 * PAIRS + 3);
    encours_transaction_free(transaction);
    ledger_end(&test);
}

/* Whatever allocation fails, the call leaves nothing behind and succeeds when asked again. */
static void every_allocation_may_fail(void **state)
{
    (void)state;
    static made all;
    test_ledger single = ledger_begin();
    encours_transaction *one = begin_declared(&single);
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_store *store;
    check_ok(encours_store_memory_new(context, &store, check_error()));
    test_ledger bulk = ledger_begin_over(context, store);
    encours_transaction *many = begin_declared(&bulk);
    encours_customer_columns customers = customer_columns(false);
    encours_ref references[3];
    test_random random = {.state = 7};
    add_customers(one, references);
    for (size_t i = 0; i < ROWS; i++) {
        make_row(&all, i, references[i % 3], &random);
        make_columns(&all, i);
        check_ok(encours_transaction_post(one, &all.documents[i], NULL, check_error()));
    }
    encours_document_columns documents = columns_of(&all, ROWS, false);
    encours_status status = ENCOURS_E_NO_MEMORY;
    for (size_t at = 1; status != ENCOURS_OK; at++) {
        counted_memory_fail(&memory, at, false);
        status = encours_transaction_add_customers_columns(many, &customers, NULL, check_error());
        check(status == ENCOURS_OK ? memory.failed == 0 : status == ENCOURS_E_NO_MEMORY);
    }
    size_t failures = 0;
    for (status = ENCOURS_E_NO_MEMORY; status != ENCOURS_OK;) {
        counted_memory_fail(&memory, ++failures, false);
        status = encours_transaction_post_columns(many, &documents, NULL, check_error());
        check(status == ENCOURS_OK ? memory.failed == 0 : status == ENCOURS_E_NO_MEMORY);
    }
    check(failures > 2);
    counted_memory_fail(&memory, 0, false);
    ledger_commit(one);
    ledger_commit(many);
    check_same_log(&single, &bulk);
    ledger_end(&single);
    ledger_end(&bulk);
    check_equal(memory.blocks, 0);
}

static void customers_are_refused_by_row(void **state)
{
    (void)state;
    static const struct {
        const char *field;
        size_t size;
    } wrong[] = {{"code", 0}, {"code", 65}, {"name", 1025}};
    refusals test = begin();
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        uint32_t wrong_offsets[FEW + 1], right_offsets[FEW + 1];
        bool name = strcmp(wrong[i].field, "name") == 0;
        encours_customer_columns columns = ENCOURS_CUSTOMER_COLUMNS_INIT;
        columns.count = FEW;
        columns.code = name ? long_text(right_offsets, 5) : long_text(wrong_offsets, wrong[i].size);
        columns.name = name ? long_text(wrong_offsets, wrong[i].size) : long_text(right_offsets, 9);
        check_fails(encours_transaction_add_customers_columns(test.transaction, &columns, NULL,
                                                              check_error()),
                    ENCOURS_E_INVALID, wrong[i].field);
        check_text(check_last_error()->field, wrong[i].field);
        check_equal(check_last_error()->index, BAD);
    }
    encours_customer_columns columns = ENCOURS_CUSTOMER_COLUMNS_INIT;
    columns.count = 1;
    check_fails(
        encours_transaction_add_customers_columns(test.transaction, &columns, NULL, check_error()),
        ENCOURS_E_MISUSE, "code: the column is needed");
    end(&test);
}

static void allocations_fail(const refusals *test, const encours_allocation_columns *columns,
                             encours_status_kind kind, const char *field, int64_t index)
{
    check_fails(
        encours_transaction_allocate_columns(test->transaction, columns, NULL, check_error()), kind,
        field);
    check_text(check_last_error()->field, field);
    check_equal(check_last_error()->index, index);
}

static void allocations_are_refused_by_row(void **state)
{
    (void)state;
    static const encours_ref some[FEW] = {1, 1, 1}, nothing[FEW] = {1, 0, 1};
    static const int64_t amounts[FEW] = {1, 1, 1}, zero[FEW] = {1, 0, 1}, negative[FEW] = {1, -1};
    static const int32_t days[FEW] = {100, 100, 100}, no_day[FEW] = {100, NONE, 100};
    const encours_allocation_columns right = {sizeof right, FEW,  some,    some,
                                              NULL,         NULL, amounts, days};
    refusals test = begin();
    encours_allocation_columns columns = right;
    columns.credit = nothing;
    allocations_fail(&test, &columns, ENCOURS_E_INVALID, "credit", BAD);
    columns.credit = NULL;
    allocations_fail(&test, &columns, ENCOURS_E_MISUSE, "credit", -1);
    columns = right;
    columns.debit = nothing;
    allocations_fail(&test, &columns, ENCOURS_E_INVALID, "debit", BAD);
    columns.debit = NULL;
    allocations_fail(&test, &columns, ENCOURS_E_MISUSE, "debit", -1);
    columns = right;
    columns.amount = zero;
    allocations_fail(&test, &columns, ENCOURS_E_INVALID, "amount", BAD);
    columns.amount = negative;
    allocations_fail(&test, &columns, ENCOURS_E_INVALID, "amount", BAD);
    columns.amount = NULL;
    allocations_fail(&test, &columns, ENCOURS_E_MISUSE, "amount", -1);
    columns = right;
    columns.from = no_day;
    allocations_fail(&test, &columns, ENCOURS_E_INVALID, "from", BAD);
    columns.from = NULL;
    allocations_fail(&test, &columns, ENCOURS_E_MISUSE, "from", -1);
    end(&test);
}

static void a_column_of_flags_and_one_for_all_rows_exclude_each_other(void **state)
{
    (void)state;
    refusals test = begin();
    const uint32_t offsets[] = {0, 1};
    const uint8_t impersonal[] = {1};
    encours_customer_columns customers = ENCOURS_CUSTOMER_COLUMNS_INIT;
    customers.count = 1;
    customers.code = (encours_text_column){1, offsets, NULL, "A", 1};
    customers.code_impersonal = impersonal;
    customers.code_impersonal_of_all = 1;
    check_fails(encours_transaction_add_customers_columns(test.transaction, &customers, NULL,
                                                          check_error()),
                ENCOURS_E_INVALID, "code_impersonal");
    end(&test);
}

/* No rows need no columns, and make nothing. */
static void no_rows_are_no_commands(void **state)
{
    (void)state;
    refusals test = begin();
    encours_customer_columns customers = ENCOURS_CUSTOMER_COLUMNS_INIT;
    encours_document_columns documents = ENCOURS_DOCUMENT_COLUMNS_INIT;
    encours_allocation_columns allocations = ENCOURS_ALLOCATION_COLUMNS_INIT;
    encours_ref first = 77;
    check_ok(encours_transaction_add_customers_columns(test.transaction, &customers, &first,
                                                       check_error()));
    check(first == 0);
    first = 77;
    check_ok(encours_transaction_post_columns(test.transaction, &documents, &first, check_error()));
    check(first == 0);
    first = 77;
    check_ok(encours_transaction_allocate_columns(test.transaction, &allocations, &first,
                                                  check_error()));
    check(first == 0);
    end(&test);
}

static void wrong_calls_are_told(void **state)
{
    (void)state;
    refusals test = begin();
    encours_customer_columns customers = {.struct_size = 8};
    encours_document_columns documents = ENCOURS_DOCUMENT_COLUMNS_INIT;
    encours_allocation_columns allocations = {.struct_size = 8};
    encours_transaction *t = test.transaction;
    documents.struct_size -= 1;
    check_fails(encours_transaction_add_customers_columns(t, &customers, NULL, check_error()),
                ENCOURS_E_ABI, "encours_customer_columns");
    check_fails(encours_transaction_post_columns(t, &documents, NULL, check_error()), ENCOURS_E_ABI,
                "encours_document_columns");
    check_fails(encours_transaction_allocate_columns(t, &allocations, NULL, check_error()),
                ENCOURS_E_ABI, "encours_allocation_columns");
    check_fails(encours_transaction_add_customers_columns(t, NULL, NULL, check_error()),
                ENCOURS_E_MISUSE, "columns");
    check_fails(encours_transaction_post_columns(NULL, &documents, NULL, check_error()),
                ENCOURS_E_MISUSE, "transaction");
    check_fails(encours_transaction_allocate_columns(t, NULL, NULL, NULL), ENCOURS_E_MISUSE, "");
    end(&test);
}

CHECK_MAIN(allocations_of_documents_of_the_same_transaction, numbers_are_consecutive,
           a_commit_names_the_command_of_the_row, every_allocation_may_fail,
           customers_are_refused_by_row, a_column_of_flags_and_one_for_all_rows_exclude_each_other,
           allocations_are_refused_by_row, no_rows_are_no_commands, wrong_calls_are_told)
