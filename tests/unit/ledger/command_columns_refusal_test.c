/* SPDX-License-Identifier: MIT */
/* What commands by columns refuse: as single calls do, naming row and column, and leaving nothing.
 */
#include <stdbool.h>

#include "encours/command_columns.h"
#include "support/check.h"
#include "support/ledger.h"

enum { ROWS = 3, BAD = 1, NONE = ENCOURS_DATE_NONE };

/* Good rows, of which each test spoils the second. */
typedef struct good {
    encours_ref customer[ROWS];
    int32_t type[ROWS], reason[ROWS], due_source[ROWS];
    uint16_t currency[ROWS], account_class[ROWS], original_currency[ROWS];
    int64_t gross[ROWS], vat[ROWS], base_amount[ROWS], original[ROWS];
    int32_t issue[ROWS], effective[ROWS], due[ROWS];
} good;

static good good_rows(void)
{
    good rows = {.gross = {0}};
    for (int i = 0; i < ROWS; i++) {
        rows.customer[i] = 1;
        rows.type[i] = ENCOURS_DOCUMENT_INVOICE;
        rows.currency[i] = TEST_EUR;
        rows.account_class[i] = 411;
        rows.gross[i] = rows.base_amount[i] = 1200;
        rows.vat[i] = 200;
        rows.issue[i] = 100;
        rows.effective[i] = 101;
        rows.due[i] = 130;
    }
    return rows;
}

static encours_document_columns columns_of(const good *rows)
{
    encours_document_columns columns = ENCOURS_DOCUMENT_COLUMNS_INIT;
    columns.count = ROWS;
    columns.customer = rows->customer;
    columns.type = rows->type;
    columns.reason = rows->reason;
    columns.due_source = rows->due_source;
    columns.currency = rows->currency;
    columns.account_class = rows->account_class;
    columns.gross = rows->gross;
    columns.vat = rows->vat;
    columns.base_amount = rows->base_amount;
    columns.original = rows->original;
    columns.original_currency = rows->original_currency;
    columns.issue = rows->issue;
    columns.effective = rows->effective;
    columns.due = rows->due;
    return columns;
}

static encours_document document_of(const good *rows, size_t row)
{
    encours_document document = ENCOURS_DOCUMENT_INIT;
    document.customer = rows->customer[row];
    document.type = rows->type[row];
    document.reason = rows->reason[row];
    document.due_source = rows->due_source[row];
    document.currency = rows->currency[row];
    document.account_class = rows->account_class[row];
    document.gross = rows->gross[row];
    document.vat = (encours_optional_i64){1, 0, rows->vat[row]};
    document.base_amount = (encours_optional_i64){1, 0, rows->base_amount[row]};
    document.original.currency = rows->original_currency[row];
    document.original.minor = rows->original[row];
    document.issue.epoch_day = rows->issue[row];
    document.effective.epoch_day = rows->effective[row];
    document.due.epoch_day = rows->due[row];
    return document;
}

/* A transaction with one document in it, to which nothing may be added by what is refused. */
typedef struct refusals {
    test_ledger ledger;
    encours_transaction *transaction;
} refusals;

static encours_transaction *begin_one(test_ledger *ledger)
{
    encours_document document = ledger_document(1, ENCOURS_DOCUMENT_INVOICE, 100, 130, 5);
    ledger_customer(ledger, "ACME");
    encours_transaction *transaction = ledger_transaction(ledger);
    check_ok(encours_transaction_post(transaction, &document, NULL, check_error()));
    return transaction;
}

static refusals begin(void)
{
    refusals test = {.ledger = ledger_begin()};
    test.transaction = begin_one(&test.ledger);
    return test;
}

/* The log is that of the one document alone. */
static void end(refusals *test)
{
    encours_store_head heads[2];
    test_ledger alone = ledger_begin();
    ledger_commit(test->transaction);
    ledger_commit(begin_one(&alone));
    encours_ledger_head(test->ledger.ledger, &heads[0]);
    encours_ledger_head(alone.ledger, &heads[1]);
    check_equal(heads[0].sequence, heads[1].sequence);
    check(memcmp(heads[0].hash, heads[1].hash, sizeof heads[0].hash) == 0);
    ledger_end(&alone);
    ledger_end(&test->ledger);
}

/* Refused in the words in which the single call refuses that row. */
static void same_refusal(const refusals *test, const good *rows, const char *field)
{
    encours_document_columns columns = columns_of(rows);
    encours_document document = document_of(rows, BAD);
    encours_ref first = 77;
    encours_status single = encours_transaction_post(test->transaction, &document, NULL,
                                                     check_error());
    encours_error expected = *check_last_error();
    encours_status bulk = encours_transaction_post_columns(test->transaction, &columns, &first,
                                                           check_error());
    check(single != ENCOURS_OK);
    check_equal(bulk, single);
    check_text(check_last_error()->message, expected.message);
    check_text(check_last_error()->field, field);
    check_text(expected.field, field);
    check_equal(check_last_error()->index, BAD);
    check(first == 77);
}

#define SPOIL(member, value)                                                                       \
    do {                                                                                           \
        good rows = good_rows();                                                                   \
        rows.member[BAD] = (value);                                                                \
        same_refusal(&test, &rows, #member);                                                       \
    } while (0)

static void rows_are_refused_as_single_documents(void **state)
{
    (void)state;
    refusals test = begin();
    SPOIL(customer, 0);
    SPOIL(customer, UINT32_MAX);
    SPOIL(customer, UINT64_C(1) << 62);
    SPOIL(type, 0);
    SPOIL(type, 9);
    SPOIL(type, -1);
    SPOIL(reason, ENCOURS_ADJUSTMENT_FEE);
    SPOIL(due_source, 2);
    SPOIL(due_source, -1);
    SPOIL(currency, 0);
    SPOIL(gross, -1);
    SPOIL(issue, ENCOURS_DATE_MIN - 1);
    SPOIL(issue, ENCOURS_DATE_MAX + 1);
    SPOIL(effective, ENCOURS_DATE_MIN - 1);
    SPOIL(effective, ENCOURS_DATE_MAX + 1);
    SPOIL(due, ENCOURS_DATE_MAX + 1);
    end(&test);
}

static void adjustments_say_why_and_a_document_has_a_day(void **state)
{
    (void)state;
    refusals test = begin();
    good rows = good_rows();
    rows.type[BAD] = ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT;
    same_refusal(&test, &rows, "reason");
    rows.reason[BAD] = ENCOURS_ADJUSTMENT_UNKNOWN + 1;
    same_refusal(&test, &rows, "reason");
    rows = good_rows();
    rows.issue[BAD] = rows.effective[BAD] = NONE;
    same_refusal(&test, &rows, "effective");
    rows = good_rows();
    rows.original_currency[BAD] = TEST_USD;
    rows.original[BAD] = INT64_MIN;
    same_refusal(&test, &rows, "vat"); /* amounts whose opposite does not fit go by that name */
    end(&test);
}

static void columns_fail(const refusals *test, const encours_document_columns *columns,
                         encours_status_kind kind, const char *field, int64_t index)
{
    check_fails(encours_transaction_post_columns(test->transaction, columns, NULL, check_error()),
                kind, field);
    check_text(check_last_error()->field, field);
    check_equal(check_last_error()->index, index);
}

static void needed_columns_are_asked_for(void **state)
{
    (void)state;
    refusals test = begin();
    good rows = good_rows();
    encours_document_columns columns = columns_of(&rows);
    columns.customer = NULL;
    columns_fail(&test, &columns, ENCOURS_E_MISUSE, "customer", -1);
    columns = columns_of(&rows);
    columns.gross = NULL;
    columns_fail(&test, &columns, ENCOURS_E_MISUSE, "gross", -1);
    columns = columns_of(&rows);
    columns.type = NULL;
    columns_fail(&test, &columns, ENCOURS_E_INVALID, "type", 0);
    columns = columns_of(&rows);
    columns.currency = NULL;
    columns_fail(&test, &columns, ENCOURS_E_INVALID, "currency", 0);
    columns = columns_of(&rows);
    columns.original = NULL;
    columns_fail(&test, &columns, ENCOURS_E_MISUSE, "original", -1);
    columns = columns_of(&rows);
    columns.original_currency = NULL;
    columns_fail(&test, &columns, ENCOURS_E_MISUSE, "original_currency", -1);
    columns = columns_of(&rows);
    columns.issue = columns.effective = NULL;
    columns_fail(&test, &columns, ENCOURS_E_INVALID, "effective", 0);
    end(&test);
}

static void a_column_and_a_value_for_all_rows_exclude_each_other(void **state)
{
    (void)state;
    refusals test = begin();
    good rows = good_rows();
    for (int i = 0; i < 5; i++) {
        static const char *const fields[] = {"type", "reason", "due_source", "currency",
                                             "account_class"};
        encours_document_columns columns = columns_of(&rows);
        columns.type_of_all = i == 0;
        columns.reason_of_all = i == 1;
        columns.due_source_of_all = i == 2;
        columns.currency_of_all = i == 3;
        columns.account_class_of_all = i == 4;
        columns_fail(&test, &columns, ENCOURS_E_INVALID, fields[i], -1);
    }
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

/* A column of texts whose second row has `size` letters. */
static encours_text_column long_text(uint32_t offsets[ROWS + 1], size_t size)
{
    static char letters[2048];
    memset(letters, 'x', sizeof letters);
    offsets[0] = 0;
    offsets[1] = 1;
    offsets[2] = offsets[1] + (uint32_t)size;
    offsets[3] = offsets[2] + 2;
    return (encours_text_column){ROWS, offsets, NULL, letters, offsets[3]};
}

static void texts_have_the_lengths_of_single_ones(void **state)
{
    (void)state;
    static const char *const names[] = {"region"};
    static const struct {
        const char *field;
        size_t max;
    } rules[] = {{"number", 64}, {"source_key", 96}, {"terms", 64}, {"values", 64}};
    refusals test = begin();
    good rows = good_rows();
    encours_document_columns columns = columns_of(&rows);
    encours_text_column texts[4] = {{0}};
    uint32_t offsets[ROWS + 1];
    for (size_t i = 0; i < 4; i++) {
        texts[i] = long_text(offsets, rules[i].max + 1);
        columns.number = texts[0];
        columns.source_key = texts[1];
        columns.terms = texts[2];
        columns.dimension_count = 1;
        columns.dimensions = names;
        columns.values = &texts[3];
        columns_fail(&test, &columns, ENCOURS_E_INVALID, rules[i].field, BAD);
        texts[i].count = ROWS - 1;
        *(i == 0 ? &columns.number : i == 1 ? &columns.source_key : &columns.terms) = texts[i];
        columns_fail(&test, &columns, ENCOURS_E_INVALID, i == 3 ? "terms" : rules[i].field, -1);
        texts[i] = (encours_text_column){0};
    }
    end(&test);
}

static void dimensions_have_names_and_values(void **state)
{
    (void)state;
    static const char *const long_names[] = {"region", "a name of a dimension of 33 bytes"};
    static const char *many[33];
    static encours_text_column values[33];
    refusals test = begin();
    good rows = good_rows();
    encours_document_columns columns = columns_of(&rows);
    for (size_t i = 0; i < 33; i++)
        many[i] = "region";
    columns.dimensions = many;
    columns.values = values;
    columns.dimension_count = 33;
    columns_fail(&test, &columns, ENCOURS_E_INVALID, "dimensions", -1);
    columns.dimensions = long_names;
    columns.dimension_count = 2;
    columns_fail(&test, &columns, ENCOURS_E_INVALID, "dimensions", -1);
    columns.dimensions = NULL;
    columns_fail(&test, &columns, ENCOURS_E_MISUSE, "dimensions", -1);
    columns.dimensions = many;
    columns.values = NULL;
    columns_fail(&test, &columns, ENCOURS_E_MISUSE, "values", -1);
    values[1].size = 3;
    columns.values = values;
    columns_fail(&test, &columns, ENCOURS_E_MISUSE, "values", -1);
    end(&test);
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
        uint32_t wrong_offsets[ROWS + 1], right_offsets[ROWS + 1];
        bool name = strcmp(wrong[i].field, "name") == 0;
        encours_customer_columns columns = ENCOURS_CUSTOMER_COLUMNS_INIT;
        columns.count = ROWS;
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
    static const encours_ref some[ROWS] = {1, 1, 1}, nothing[ROWS] = {1, 0, 1};
    static const int64_t amounts[ROWS] = {1, 1, 1}, zero[ROWS] = {1, 0, 1},
                         negative[ROWS] = {1, -1};
    static const int32_t days[ROWS] = {100, 100, 100}, no_day[ROWS] = {100, NONE, 100};
    const encours_allocation_columns right = {sizeof right, ROWS, some,    some,
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

/* One more than the limit is refused before any row is read. */
static void a_transaction_takes_16777216_commands(void **state)
{
    (void)state;
    refusals test = begin();
    good rows = good_rows();
    encours_document_columns columns = columns_of(&rows);
    static const size_t counts[] = {(size_t)1 << 24, ((size_t)1 << 24) + 1, SIZE_MAX};
    for (size_t i = 0; i < 3; i++) {
        columns.count = counts[i];
        check_fails(
            encours_transaction_post_columns(test.transaction, &columns, NULL, check_error()),
            ENCOURS_E_LIMIT, "at most 16777216 commands");
    }
    end(&test);
}

static void a_committed_transaction_takes_no_more(void **state)
{
    (void)state;
    test_ledger ledger = ledger_begin();
    encours_transaction *transaction = begin_one(&ledger);
    good rows = good_rows();
    encours_document_columns columns = columns_of(&rows);
    check_ok(encours_transaction_commit(transaction, 0, NULL, check_error()));
    check_fails(encours_transaction_post_columns(transaction, &columns, NULL, check_error()),
                ENCOURS_E_STATE, "committed");
    encours_transaction_free(transaction);
    ledger_end(&ledger);
}

static void wrong_calls_are_told(void **state)
{
    (void)state;
    refusals test = begin();
    good rows = good_rows();
    encours_customer_columns customers = {.struct_size = 8};
    encours_document_columns documents = columns_of(&rows);
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

CHECK_MAIN(rows_are_refused_as_single_documents, adjustments_say_why_and_a_document_has_a_day,
           needed_columns_are_asked_for, a_column_and_a_value_for_all_rows_exclude_each_other,
           texts_have_the_lengths_of_single_ones, dimensions_have_names_and_values,
           customers_are_refused_by_row, allocations_are_refused_by_row, no_rows_are_no_commands,
           a_transaction_takes_16777216_commands, a_committed_transaction_takes_no_more,
           wrong_calls_are_told)
