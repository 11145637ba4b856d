/* SPDX-License-Identifier: MIT */
/* Documents posted by columns are the documents posted one by one: the same log to the last byte,
 * the same refusals, naming row and column and leaving nothing. */
#include "columns_scenario.h"

/* Both ways of building one transaction; the references that they give are the same. */
static void build_both(encours_transaction *one, encours_transaction *many, made *all,
                       test_random *random)
{
    encours_customer_columns customers = customer_columns(random->round % 2 == 0);
    encours_ref references[3], first, reference;
    size_t count = (size_t)random_between(random, 1, ROWS);
    add_customers(one, references);
    check_ok(encours_transaction_add_customers_columns(many, &customers, &first, check_error()));
    check(first == references[0] && first + 2 == references[2]);
    for (size_t i = 0; i < count; i++) {
        make_row(all, i, references[random_below(random, 3)], random);
        make_columns(all, i);
    }
    encours_document_columns columns = columns_of(all, count, random->round % 3 == 0);
    check_ok(encours_transaction_post_columns(many, &columns, &first, check_error()));
    for (size_t i = 0; i < count; i++) {
        check_ok(encours_transaction_post(one, &all->documents[i], &reference, check_error()));
        check(reference == first + i);
    }
}

static void rows_give_the_bytes_of_single_calls(void **state)
{
    (void)state;
    static made all;
    FOR_RANDOM(random, 60)
    {
        test_ledger single = ledger_begin(), bulk = ledger_begin();
        encours_transaction *one = begin_declared(&single), *many = begin_declared(&bulk);
        build_both(one, many, &all, &random);
        ledger_commit(one);
        ledger_commit(many);
        check_same_log(&single, &bulk);
        ledger_end(&single);
        ledger_end(&bulk);
    }
}

/* The same commands have the same digest, whichever way they came: a retry may change its mind. */
static void the_other_way_again_is_a_duplicate(void **state)
{
    (void)state;
    static made all;
    test_random random = {.state = 5};
    test_ledger test = ledger_begin();
    encours_transaction *one = begin_declared(&test);
    test.commands--; /* the same command id */
    encours_transaction *many = begin_declared(&test);
    encours_commit commit = {.struct_size = sizeof commit};
    build_both(one, many, &all, &random);
    ledger_commit(one);
    check_ok(encours_transaction_commit(many, 0, &commit, check_error()));
    check_equal(commit.duplicate, 1);
    encours_transaction_free(many);
    ledger_end(&test);
}

/* Three customers, after an attempt with two that are good and one that has no code. */
static void add_after_a_refusal(encours_transaction *transaction, bool refused,
                                encours_ref customers[3])
{
    static const uint32_t bad[] = {0, 4, 10, 10};
    encours_customer_columns columns = customer_columns(false);
    columns.code.offsets = bad;
    if (refused)
        check_fails(
            encours_transaction_add_customers_columns(transaction, &columns, NULL, check_error()),
            ENCOURS_E_INVALID, "code");
    add_customers(transaction, customers);
}

/* Some rows without texts, then all: between the two, all but the last, which is refused. */
static void post_around_a_refusal(encours_transaction *transaction, made *all, size_t count,
                                  bool refused)
{
    encours_document_columns columns = columns_of(all, count, false);
    int64_t last = all->gross[count - 1];
    columns.count = count / 2;
    columns.number = columns.source_key = columns.terms = (encours_text_column){0};
    for (size_t i = 0; i < DIMENSIONS; i++)
        all->values[i].count = count / 2;
    check_ok(encours_transaction_post_columns(transaction, &columns, NULL, check_error()));
    columns = columns_of(all, count, false);
    all->gross[count - 1] = -1;
    if (refused)
        check_fails(encours_transaction_post_columns(transaction, &columns, NULL, check_error()),
                    ENCOURS_E_INVALID, "gross is negative");
    all->gross[count - 1] = last;
    check_ok(encours_transaction_post_columns(transaction, &columns, NULL, check_error()));
}

/* Rows before the one that is refused leave nothing, their names included: what comes after is
 * coded as if they had never been there. */
static void what_is_refused_leaves_nothing(void **state)
{
    (void)state;
    static made all;
    FOR_RANDOM(random, 40)
    {
        test_ledger tried = ledger_begin(), direct = ledger_begin();
        encours_transaction *transactions[] = {begin_declared(&tried), begin_declared(&direct)};
        size_t count = (size_t)random_between(&random, 2, ROWS);
        for (size_t k = 0; k < 2; k++) {
            test_random same = random; /* the same rows for both */
            encours_ref references[3];
            add_after_a_refusal(transactions[k], k == 0, references);
            for (size_t i = 0; i < count; i++) {
                make_row(&all, i, references[random_below(&same, 3)], &same);
                make_columns(&all, i);
            }
            post_around_a_refusal(transactions[k], &all, count, k == 0);
            ledger_commit(transactions[k]);
        }
        check_same_log(&tried, &direct);
        encours_verify_report report = {.struct_size = sizeof report};
        check_ok(encours_ledger_verify(tried.ledger, NULL, &report, check_error()));
        ledger_end(&tried);
        ledger_end(&direct);
    }
}

/* Columns that are not there: what holds for all rows, or nothing. */
static void absent_columns_are_as_absent_members(void **state)
{
    (void)state;
    test_ledger single = ledger_begin(), bulk = ledger_begin();
    ledger_customer(&single, "ACME");
    ledger_customer(&bulk, "ACME");
    const encours_ref customers[] = {1, 1};
    const int64_t gross[] = {1200, 34};
    const int32_t days[] = {100, 101};
    encours_document_columns columns = ENCOURS_DOCUMENT_COLUMNS_INIT;
    columns.count = 2;
    columns.customer = customers;
    columns.gross = gross;
    columns.issue = days;
    columns.type_of_all = ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT;
    columns.reason_of_all = ENCOURS_ADJUSTMENT_FEE;
    columns.due_source_of_all = ENCOURS_DUE_FROM_TERMS;
    columns.currency_of_all = TEST_USD;
    columns.account_class_of_all = 416;
    encours_transaction *one = ledger_transaction(&single), *many = ledger_transaction(&bulk);
    check_ok(encours_transaction_post_columns(many, &columns, NULL, check_error()));
    for (size_t i = 0; i < 2; i++) {
        encours_document document = ENCOURS_DOCUMENT_INIT;
        document.customer = 1;
        document.type = ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT;
        document.reason = ENCOURS_ADJUSTMENT_FEE;
        document.due_source = ENCOURS_DUE_FROM_TERMS;
        document.currency = TEST_USD;
        document.account_class = 416;
        document.gross = gross[i];
        document.issue.epoch_day = days[i];
        check_ok(encours_transaction_post(one, &document, NULL, check_error()));
    }
    ledger_commit(one);
    ledger_commit(many);
    check_same_log(&single, &bulk);
    ledger_end(&single);
    ledger_end(&bulk);
}

/* Good rows, of which each test spoils the second. */
typedef struct good {
    encours_ref customer[FEW];
    int32_t type[FEW], reason[FEW], due_source[FEW];
    uint16_t currency[FEW], account_class[FEW], original_currency[FEW];
    int64_t gross[FEW], vat[FEW], base_amount[FEW], original[FEW];
    int32_t issue[FEW], effective[FEW], due[FEW];
} good;

static good good_rows(void)
{
    good rows = {.gross = {0}};
    for (int i = 0; i < FEW; i++) {
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

static encours_document_columns good_columns(const good *rows)
{
    encours_document_columns columns = ENCOURS_DOCUMENT_COLUMNS_INIT;
    columns.count = FEW;
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

/* Refused in the words in which the single call refuses that row. */
static void same_refusal(const refusals *test, const good *rows, const char *field)
{
    encours_document_columns columns = good_columns(rows);
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
    encours_document_columns columns = good_columns(&rows);
    columns.customer = NULL;
    columns_fail(&test, &columns, ENCOURS_E_MISUSE, "customer", -1);
    columns = good_columns(&rows);
    columns.gross = NULL;
    columns_fail(&test, &columns, ENCOURS_E_MISUSE, "gross", -1);
    columns = good_columns(&rows);
    columns.type = NULL;
    columns_fail(&test, &columns, ENCOURS_E_INVALID, "type", 0);
    columns = good_columns(&rows);
    columns.currency = NULL;
    columns_fail(&test, &columns, ENCOURS_E_INVALID, "currency", 0);
    columns = good_columns(&rows);
    columns.original = NULL;
    columns_fail(&test, &columns, ENCOURS_E_MISUSE, "original", -1);
    columns = good_columns(&rows);
    columns.original_currency = NULL;
    columns_fail(&test, &columns, ENCOURS_E_MISUSE, "original_currency", -1);
    columns = good_columns(&rows);
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
        encours_document_columns columns = good_columns(&rows);
        columns.type_of_all = i == 0;
        columns.reason_of_all = i == 1;
        columns.due_source_of_all = i == 2;
        columns.currency_of_all = i == 3;
        columns.account_class_of_all = i == 4;
        columns_fail(&test, &columns, ENCOURS_E_INVALID, fields[i], -1);
    }
    end(&test);
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
    encours_document_columns columns = good_columns(&rows);
    encours_text_column texts[4] = {{0}};
    uint32_t offsets[FEW + 1];
    for (size_t i = 0; i < 4; i++) {
        texts[i] = long_text(offsets, rules[i].max + 1);
        columns.number = texts[0];
        columns.source_key = texts[1];
        columns.terms = texts[2];
        columns.dimension_count = 1;
        columns.dimensions = names;
        columns.values = &texts[3];
        columns_fail(&test, &columns, ENCOURS_E_INVALID, rules[i].field, BAD);
        texts[i].count = FEW - 1;
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
    encours_document_columns columns = good_columns(&rows);
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

/* One more than the limit is refused before any row is read. */
static void a_transaction_takes_16777216_commands(void **state)
{
    (void)state;
    refusals test = begin();
    good rows = good_rows();
    encours_document_columns columns = good_columns(&rows);
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
    encours_document_columns columns = good_columns(&rows);
    check_ok(encours_transaction_commit(transaction, 0, NULL, check_error()));
    check_fails(encours_transaction_post_columns(transaction, &columns, NULL, check_error()),
                ENCOURS_E_STATE, "committed");
    encours_transaction_free(transaction);
    ledger_end(&ledger);
}

CHECK_MAIN(what_is_refused_leaves_nothing, rows_give_the_bytes_of_single_calls,
           the_other_way_again_is_a_duplicate, absent_columns_are_as_absent_members,
           rows_are_refused_as_single_documents, adjustments_say_why_and_a_document_has_a_day,
           needed_columns_are_asked_for, a_column_and_a_value_for_all_rows_exclude_each_other,
           texts_have_the_lengths_of_single_ones, dimensions_have_names_and_values,
           a_transaction_takes_16777216_commands, a_committed_transaction_takes_no_more)
