/* SPDX-License-Identifier: MIT */
/* Commands by columns are the commands one by one: the same log to the last byte, the same rules.
 */
#include "encours/command_columns.h"
#include "support/check.h"
#include "support/ledger.h"
#include "support/memory.h"
#include "support/random.h"

enum { ROWS = 60, DIMENSIONS = 3, TEXT_SIZE = 112, NONE = ENCOURS_DATE_NONE };

/* Texts of rows, and the same as a column; what lies before the first is no row's. */
typedef struct made_texts {
    char text[ROWS][TEXT_SIZE];
    char bytes[8 + ROWS * TEXT_SIZE];
    uint32_t offsets[ROWS + 1];
    int64_t offsets_64[ROWS + 1];
} made_texts;

static encours_text_column column_of(made_texts *texts, size_t count, bool wide)
{
    encours_text_column column = {.count = count, .bytes = texts->bytes};
    size_t at = 3;
    memcpy(texts->bytes, "\x01\xFF\n", at);
    for (size_t i = 0; i < count; i++) {
        size_t size = strlen(texts->text[i]);
        texts->offsets[i] = (uint32_t)at;
        texts->offsets_64[i] = (int64_t)at;
        memcpy(texts->bytes + at, texts->text[i], size);
        at += size;
    }
    texts->offsets[count] = (uint32_t)at;
    texts->offsets_64[count] = (int64_t)at;
    column.offsets = wide ? NULL : texts->offsets;
    column.offsets_64 = wide ? texts->offsets_64 : NULL;
    column.size = at;
    return column;
}

/* Documents by row and by column. */
typedef struct made {
    encours_document documents[ROWS];
    const char *names[ROWS][DIMENSIONS];
    const char *own_values[ROWS][DIMENSIONS];
    encours_ref customer[ROWS];
    int32_t type[ROWS], reason[ROWS], due_source[ROWS];
    uint16_t currency[ROWS], account_class[ROWS], original_currency[ROWS];
    int64_t gross[ROWS], vat[ROWS], base_amount[ROWS], original[ROWS];
    int32_t issue[ROWS], effective[ROWS], due[ROWS];
    made_texts number, source_key, terms, value[DIMENSIONS];
    encours_text_column values[DIMENSIONS];
} made;

static const char *const dimension_names[DIMENSIONS] = {"region", "segment", "division"};

static void make_texts(made *all, size_t row, test_random *random)
{
    encours_document *document = &all->documents[row];
    static const char *const letters[] = {"", "N", "FACTURE-N\xC2\xB0 2026/", "\xE2\x82\xAC"};
    static const char *const regions[] = {"", "Nord", "\xC3\x8Ele-de-France", ""};
    snprintf(all->number.text[row], TEXT_SIZE, "%s%d", letters[random_below(random, 4)], (int)row);
    snprintf(all->source_key.text[row], TEXT_SIZE, "%.*s-%d", (int)random_below(random, 60),
             "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", (int)row);
    snprintf(all->terms.text[row], TEXT_SIZE, "%d days", (int)random_below(random, 3) * 15);
    if (random_below(random, 3) == 0)
        all->number.text[row][0] = '\0';
    if (random_below(random, 3) == 0)
        all->source_key.text[row][0] = '\0';
    if (random_below(random, 2) == 0)
        all->terms.text[row][0] = '\0';
    document->number = random_below(random, 2) ? all->number.text[row] : NULL;
    if (document->number == NULL)
        all->number.text[row][0] = '\0';
    document->source_key = all->source_key.text[row];
    document->terms = all->terms.text[row];
    for (size_t i = 0; i < DIMENSIONS; i++) {
        snprintf(all->value[i].text[row], TEXT_SIZE, "%s", regions[random_below(random, 4)]);
        if (all->value[i].text[row][0] == '\0')
            continue;
        all->names[row][document->dimension_count] = dimension_names[i];
        all->own_values[row][document->dimension_count++] = all->value[i].text[row];
    }
    document->dimensions = all->names[row];
    document->values = all->own_values[row];
}

static encours_optional_i64 make_optional(test_random *random, int64_t value)
{
    return (encours_optional_i64){random_below(random, 2) != 0, 0, value};
}

static void make_row(made *all, size_t row, encours_ref customer, test_random *random)
{
    int32_t day = (int32_t)random_between(random, 20000, 20500);
    int64_t gross = random_between(random, 0, 1) * (int64_t)(random_next(random) >> 12);
    encours_document *document = &all->documents[row];
    *document = ledger_document(customer, (int32_t)random_between(random, 1, 8), day,
                                random_below(random, 3) ? day + 30 : NONE, gross);
    document->effective.epoch_day = random_below(random, 2) ? day + 2 : NONE;
    if (random_below(random, 5) == 0)
        document->issue.epoch_day = NONE, document->effective.epoch_day = day;
    document->currency = random_below(random, 3) ? TEST_EUR : TEST_USD;
    document->account_class = (uint16_t)(random_below(random, 3) * 205);
    document->due_source = (int32_t)random_below(random, 2);
    document->vat = make_optional(random, gross / 6);
    document->base_amount = make_optional(random, document->currency == TEST_EUR ? gross : 7);
    if (random_below(random, 4) == 0)
        document->original = (encours_money){.minor = -5, .currency = TEST_JPY};
    make_texts(all, row, random);
}

static void make_columns(made *all, size_t row)
{
    const encours_document *from = &all->documents[row];
    all->customer[row] = from->customer;
    all->type[row] = from->type;
    all->reason[row] = from->reason;
    all->due_source[row] = from->due_source;
    all->currency[row] = from->currency;
    all->account_class[row] = from->account_class;
    all->gross[row] = from->gross;
    all->vat[row] = from->vat.is_set ? from->vat.value : ENCOURS_DOCUMENT_AMOUNT_NONE;
    all->base_amount[row] = from->base_amount.is_set ? from->base_amount.value
                                                     : ENCOURS_DOCUMENT_AMOUNT_NONE;
    all->original[row] = from->original.currency != 0 ? from->original.minor : INT64_MIN;
    all->original_currency[row] = from->original.currency;
    all->issue[row] = from->issue.epoch_day;
    all->effective[row] = from->effective.epoch_day;
    all->due[row] = from->due.epoch_day;
}

static encours_document_columns columns_of(made *all, size_t count, bool wide)
{
    encours_document_columns columns = {
        .struct_size = sizeof columns,
        .count = count,
        .customer = all->customer,
        .type = all->type,
        .reason = all->reason,
        .due_source = all->due_source,
        .currency = all->currency,
        .account_class = all->account_class,
        .gross = all->gross,
        .vat = all->vat,
        .base_amount = all->base_amount,
        .original = all->original,
        .original_currency = all->original_currency,
        .issue = all->issue,
        .effective = all->effective,
        .due = all->due,
        .number = column_of(&all->number, count, wide),
        .source_key = column_of(&all->source_key, count, !wide),
        .terms = column_of(&all->terms, count, wide),
        .dimension_count = DIMENSIONS,
        .dimensions = dimension_names,
        .values = all->values,
    };
    for (size_t i = 0; i < DIMENSIONS; i++)
        all->values[i] = column_of(&all->value[i], count, i == 1);
    return columns;
}

static encours_transaction *begin(test_ledger *test)
{
    encours_transaction *transaction = ledger_transaction(test);
    for (size_t i = 0; i < DIMENSIONS; i++)
        check_ok(
            encours_transaction_declare_dimension(transaction, dimension_names[i], check_error()));
    return transaction;
}

/* The heads prove the whole logs: a hash is over the bytes of its record and the hash before. */
static void check_same_log(const test_ledger *a, const test_ledger *b)
{
    encours_store_head heads[2];
    encours_ledger_head(a->ledger, &heads[0]);
    encours_ledger_head(b->ledger, &heads[1]);
    check_equal(heads[0].sequence, heads[1].sequence);
    check(memcmp(heads[0].hash, heads[1].hash, sizeof heads[0].hash) == 0);
}

static void add_customers(encours_transaction *transaction, encours_ref customers[3])
{
    for (size_t i = 0; i < 3; i++) {
        encours_customer_options options = {.struct_size = sizeof options,
                                            .code = i == 0   ? "ACME"
                                                    : i == 1 ? "durand"
                                                             : "\xC3\x89TAT",
                                            .code_impersonal = i != 1,
                                            .name = i == 0 ? NULL : "Somebody"};
        check_ok(
            encours_transaction_add_customer(transaction, &options, &customers[i], check_error()));
    }
}

static encours_customer_columns customer_columns(bool wide)
{
    static const uint32_t codes[] = {0, 4, 10, 15}, names[] = {0, 0, 8, 16};
    static const int64_t codes_64[] = {0, 4, 10, 15};
    static const uint8_t impersonal[] = {1, 0, 1};
    encours_customer_columns columns = ENCOURS_CUSTOMER_COLUMNS_INIT;
    columns.count = 3;
    columns.code = (encours_text_column){3, wide ? NULL : codes, wide ? codes_64 : NULL,
                                         "ACMEdurand\xC3\x89TAT", 15};
    columns.name = (encours_text_column){3, names, NULL, "SomebodySomebody", 16};
    columns.code_impersonal = impersonal;
    return columns;
}

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
        encours_transaction *one = begin(&single), *many = begin(&bulk);
        build_both(one, many, &all, &random);
        ledger_commit(one);
        ledger_commit(many);
        check_same_log(&single, &bulk);
        ledger_end(&single);
        ledger_end(&bulk);
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
    encours_transaction *one = begin(&single);
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_store *store;
    check_ok(encours_store_memory_new(context, &store, check_error()));
    test_ledger bulk = ledger_begin_over(context, store);
    encours_transaction *many = begin(&bulk);
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

CHECK_MAIN(rows_give_the_bytes_of_single_calls, absent_columns_are_as_absent_members,
           allocations_of_documents_of_the_same_transaction, numbers_are_consecutive,
           a_commit_names_the_command_of_the_row, every_allocation_may_fail)
