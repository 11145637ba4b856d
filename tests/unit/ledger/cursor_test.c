/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/ledger.h"
#include "unit/pure/memory.h"

#include "encours/cursor.h"
#include "encours/party.h"

#define NONE ENCOURS_DATE_NONE
#define ABSENT INT64_MIN
#define ALL ((encours_cursor_options)ENCOURS_CURSOR_OPTIONS_INIT)

/* Transaction n of the scenario is recorded at n seconds, in record n + 1: record 1 creates the
 * ledger. */
enum { ACME = 1, JEAN = 2 };
enum { INVOICE = 1, PAYMENT = 2, DOLLARS = 3, TRANSFER_OUT = 4, TRANSFER_IN = 5, CREDIT_NOTE = 6 };

static void add_jean(test_ledger *test)
{
    encours_transaction *transaction = ledger_transaction(test);
    encours_customer_options options = {
        .struct_size = sizeof options, .code = "jean.dupont", .name = "Jean Dupont"};
    check_ok(encours_transaction_add_customer(transaction, &options, NULL, check_error()));
    ledger_commit(transaction);
}

static void set_region(test_ledger *test)
{
    encours_transaction *transaction = ledger_transaction(test);
    check_ok(encours_transaction_declare_dimension(transaction, "region", check_error()));
    check_ok(encours_transaction_set_dimension(transaction, ACME, "region", "North",
                                               (encours_date){50}, check_error()));
    check_ok(encours_transaction_set_dimension(transaction, ACME, "region", NULL,
                                               (encours_date){60}, check_error()));
    ledger_commit(transaction);
}

static void post(test_ledger *test, const encours_document *document)
{
    encours_transaction *transaction = ledger_transaction(test);
    check_ok(encours_transaction_post(transaction, document, NULL, check_error()));
    ledger_commit(transaction);
}

static void post_invoice(test_ledger *test)
{
    static const int64_t amounts[] = {600, 400};
    static const encours_date dues[] = {{130}, {NONE}};
    encours_document document = ledger_document(ACME, ENCOURS_DOCUMENT_INVOICE, 100, NONE, 1000);
    document.effective.epoch_day = 101;
    document.account_class = 411;
    document.vat = (encours_optional_i64){1, 0, 167};
    document.base_amount = (encours_optional_i64){1, 0, 1000};
    document.number = "F-1";
    document.source_key = "KEY-1";
    document.terms = "net 30";
    document.due_source = ENCOURS_DUE_FROM_TERMS;
    document.line_count = 2;
    document.line_amounts = amounts;
    document.line_dues = dues;
    post(test, &document);
}

static void post_dollars(test_ledger *test)
{
    encours_document document = ledger_document(JEAN, ENCOURS_DOCUMENT_INVOICE, 105, 135, 500);
    document.currency = TEST_USD;
    document.number = "F-2";
    post(test, &document);
}

static void transfer(test_ledger *test)
{
    encours_transaction *transaction = ledger_transaction(test);
    encours_transfer_options options = {.struct_size = sizeof options,
                                        .from_customer = ACME,
                                        .to_customer = JEAN,
                                        .from_amount = 250,
                                        .to_amount = 250,
                                        .from_currency = TEST_EUR,
                                        .to_currency = TEST_EUR,
                                        .from_account = 411,
                                        .to_account = 416,
                                        .date = {150},
                                        .due = {170},
                                        .number = "T-1"};
    check_ok(encours_transaction_transfer(transaction, &options, NULL, NULL, check_error()));
    ledger_commit(transaction);
}

static void post_credit_note(test_ledger *test)
{
    encours_document document = ledger_document(JEAN, ENCOURS_DOCUMENT_CREDIT_NOTE, 160, NONE, 50);
    document.vat = (encours_optional_i64){1, 0, 8};
    post(test, &document);
}

static void post_all(test_ledger *test)
{
    ledger_customer(test, "ACME");                                                /* 1 */
    add_jean(test);                                                               /* 2 */
    set_region(test);                                                             /* 3 */
    post_invoice(test);                                                           /* 4 */
    ledger_post(test, ACME, ENCOURS_DOCUMENT_PAYMENT, 110, NONE, 700);            /* 5 */
    ledger_allocate(test, PAYMENT, INVOICE, 700, 120);                            /* 6 */
    encours_transaction *reversal = ledger_transaction(test);                     /* 7 */
    check_ok(encours_transaction_reverse_allocation(reversal, 2, (encours_date){140},
                                                    check_error()));
    ledger_commit(reversal);
    post_dollars(test);                                                           /* 8 */
    encours_transaction *cancellation = ledger_transaction(test);                 /* 9 */
    check_ok(encours_transaction_cancel(cancellation, DOLLARS, (encours_date){115},
                                        ENCOURS_CANCEL_OTHER, 0, check_error()));
    ledger_commit(cancellation);
    transfer(test);                                                               /* 10 */
    post_credit_note(test);                                                       /* 11 */
}

static encours_cursor *open_cursor(const encours_view *view, int32_t rows,
                                   encours_cursor_options options)
{
    encours_cursor *cursor;
    check_ok(encours_cursor_open(view, rows, &options, &cursor, check_error()));
    return cursor;
}

static size_t load(encours_cursor *cursor, size_t count_max)
{
    size_t count;
    check_ok(encours_cursor_next(cursor, count_max, &count, check_error()));
    return count;
}

static void check_numbers_at(const encours_cursor *cursor, int32_t column, const int64_t *expected,
                             size_t count, int line)
{
    const int64_t *numbers = encours_cursor_numbers(cursor, column);
    check_true_at(numbers != NULL, "there is such a column", __FILE__, line);
    for (size_t i = 0; i < count; i++) {
        char what[64];
        snprintf(what, sizeof what, "column %d, row %zu", column, i);
        check_equal_at(numbers[i], expected[i], what, __FILE__, line);
    }
}

static void check_texts_at(const encours_cursor *cursor, int32_t column,
                           const char *const *expected, size_t count, int line)
{
    for (size_t i = 0; i < count; i++) {
        char what[64];
        snprintf(what, sizeof what, "text column %d, row %zu", column, i);
        check_text_at(encours_cursor_text(cursor, column, i), expected[i], what, __FILE__, line);
    }
}

/* NUMBERS(cursor, AMOUNT, 1, 2, 3): the rows of the block have these values. */
#define NUMBERS(cursor, column, ...)                                                               \
    check_numbers_at((cursor), ENCOURS_COLUMN_##column, (const int64_t[]){__VA_ARGS__},            \
                     sizeof(int64_t[]){__VA_ARGS__} / sizeof(int64_t), __LINE__)
#define TEXTS(cursor, column, ...)                                                                 \
    check_texts_at((cursor), ENCOURS_COLUMN_##column, (const char *const[]){__VA_ARGS__},          \
                   sizeof(const char *[]){__VA_ARGS__} / sizeof(const char *), __LINE__)

static void customers_show_their_code_of_the_log(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    post_all(&test);
    encours_view *view = ledger_view(&test);
    encours_cursor *cursor = open_cursor(view, ENCOURS_ROWS_CUSTOMERS, ALL);
    check_equal(load(cursor, 10), 2);
    NUMBERS(cursor, NUMBER, ACME, JEAN);
    TEXTS(cursor, CODE, "ACME", "C2");
    NUMBERS(cursor, SEQUENCE, 2, 3);
    NUMBERS(cursor, RECORDED_AT, 1000000, 2000000);
    check(encours_cursor_numbers(cursor, ENCOURS_COLUMN_AMOUNT) == NULL);
    check(encours_cursor_numbers(cursor, ENCOURS_COLUMN_CODE) == NULL);
    check(encours_cursor_numbers(cursor, -1) == NULL);
    check(encours_cursor_numbers(cursor, 1000) == NULL);
    check(encours_cursor_text(cursor, ENCOURS_COLUMN_NUMBER, 0) == NULL);
    check(encours_cursor_text(cursor, ENCOURS_COLUMN_CODE, 2) == NULL);
    check_equal(load(cursor, 10), 0);
    check(encours_cursor_numbers(cursor, ENCOURS_COLUMN_NUMBER) == NULL);
    check(encours_cursor_text(cursor, ENCOURS_COLUMN_CODE, 0) == NULL);
    check_equal(load(cursor, 10), 0);
    encours_cursor_free(cursor);
    encours_view_free(view);
    ledger_end(&test);
}

static void documents_show_what_was_posted(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    post_all(&test);
    encours_view *view = ledger_view(&test);
    encours_cursor *cursor = open_cursor(view, ENCOURS_ROWS_DOCUMENTS, ALL);
    check_equal(load(cursor, 100), 6);
    NUMBERS(cursor, NUMBER, 1, 2, 3, 4, 5, 6);
    NUMBERS(cursor, CUSTOMER, ACME, ACME, JEAN, ACME, JEAN, JEAN);
    TEXTS(cursor, CODE, "ACME", "ACME", "C2", "ACME", "C2", "C2");
    NUMBERS(cursor, TYPE, ENCOURS_DOCUMENT_INVOICE, ENCOURS_DOCUMENT_PAYMENT,
            ENCOURS_DOCUMENT_INVOICE, ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT,
            ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT, ENCOURS_DOCUMENT_CREDIT_NOTE);
    NUMBERS(cursor, REASON, 0, 0, 0, ENCOURS_ADJUSTMENT_TRANSFER, ENCOURS_ADJUSTMENT_TRANSFER, 0);
    NUMBERS(cursor, ISSUE, 100, 110, 105, 150, 150, 160);
    NUMBERS(cursor, EFFECTIVE, 101, 110, 105, 150, 150, 160);
    NUMBERS(cursor, CURRENCY, 978, 978, 840, 978, 978, 978);
    NUMBERS(cursor, ACCOUNT_CLASS, 411, 0, 0, 411, 416, 0);
    NUMBERS(cursor, AMOUNT, 1000, -700, 500, -250, 250, -50);
    NUMBERS(cursor, OPEN, 400, -100, 0, -250, 250, -50);
    NUMBERS(cursor, CANCELLED, NONE, NONE, 115, NONE, NONE, NONE);
    NUMBERS(cursor, CANCEL_REASON, 0, 0, ENCOURS_CANCEL_OTHER, 0, 0, 0);
    TEXTS(cursor, NUMBER_TEXT, "F-1", "", "F-2", "T-1", "T-1", "");
    TEXTS(cursor, SOURCE_KEY, "KEY-1", "", "", "", "", "");
    TEXTS(cursor, TERMS, "net 30", "", "", "", "", "");
    NUMBERS(cursor, VAT, 167, ABSENT, ABSENT, ABSENT, ABSENT, -8);
    NUMBERS(cursor, BASE_AMOUNT, 1000, ABSENT, ABSENT);
    NUMBERS(cursor, DUE_SOURCE, ENCOURS_DUE_FROM_TERMS, ENCOURS_DUE_GIVEN, 0, 0, 0, 0);
    NUMBERS(cursor, SEQUENCE, 5, 6, 9, 11, 11, 12);
    NUMBERS(cursor, RECORDED_AT, 4000000, 5000000, 8000000, 10000000, 10000000, 11000000);
    check(encours_cursor_numbers(cursor, ENCOURS_COLUMN_LINE) == NULL);
    encours_cursor_free(cursor);
    encours_view_free(view);
    ledger_end(&test);
}

static void items_are_the_lines_of_documents(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    post_all(&test);
    encours_view *view = ledger_view(&test);
    encours_cursor *cursor = open_cursor(view, ENCOURS_ROWS_ITEMS, ALL);
    check_equal(load(cursor, 100), 7);
    NUMBERS(cursor, NUMBER, 1, 2, 3, 4, 5, 6, 7);
    NUMBERS(cursor, DOCUMENT, 1, 1, 2, 3, 4, 5, 6);
    NUMBERS(cursor, LINE, 1, 2, 1, 1, 1, 1, 1);
    NUMBERS(cursor, CUSTOMER, ACME, ACME, ACME, JEAN, ACME, JEAN, JEAN);
    NUMBERS(cursor, DUE, 130, NONE, NONE, 135, NONE, 170, NONE);
    NUMBERS(cursor, AMOUNT, 600, 400, -700, 500, -250, 250, -50);
    NUMBERS(cursor, OPEN, 0, 400, -100, 0, -250, 250, -50);
    NUMBERS(cursor, VAT, 167, 167, ABSENT, ABSENT, ABSENT, ABSENT, -8);
    NUMBERS(cursor, BASE_AMOUNT, 1000, 1000, ABSENT, ABSENT);
    NUMBERS(cursor, TYPE, 1, 1, 6, 1, 8, 4, 5);
    NUMBERS(cursor, REASON, 0, 0, 0, 0, 6, 6, 0);
    NUMBERS(cursor, ISSUE, 100, 100, 110, 105, 150, 150, 160);
    NUMBERS(cursor, EFFECTIVE, 101, 101, 110, 105, 150, 150, 160);
    NUMBERS(cursor, CURRENCY, 978, 978, 978, 840, 978, 978, 978);
    NUMBERS(cursor, ACCOUNT_CLASS, 411, 411, 0, 0, 411, 416, 0);
    NUMBERS(cursor, CANCELLED, NONE, NONE, NONE, 115, NONE, NONE, NONE);
    NUMBERS(cursor, CANCEL_REASON, 0, 0, 0, ENCOURS_CANCEL_OTHER, 0, 0, 0);
    NUMBERS(cursor, DUE_SOURCE, 1, 1, 0, 0, 0, 0, 0);
    NUMBERS(cursor, SEQUENCE, 5, 5, 6, 9, 11, 11, 12);
    NUMBERS(cursor, RECORDED_AT, 4000000, 4000000, 5000000, 8000000);
    TEXTS(cursor, CODE, "ACME", "ACME", "ACME", "C2", "ACME", "C2", "C2");
    TEXTS(cursor, NUMBER_TEXT, "F-1", "F-1", "", "F-2", "T-1", "T-1", "");
    TEXTS(cursor, SOURCE_KEY, "KEY-1", "KEY-1", "");
    TEXTS(cursor, TERMS, "net 30", "net 30", "");
    encours_cursor_free(cursor);
    encours_view_free(view);
    ledger_end(&test);
}

static void allocations_name_both_lines_and_their_days(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    post_all(&test);
    encours_view *view = ledger_view(&test);
    encours_cursor *cursor = open_cursor(view, ENCOURS_ROWS_ALLOCATIONS, ALL);
    check_equal(load(cursor, 100), 2);
    NUMBERS(cursor, NUMBER, 1, 2);
    NUMBERS(cursor, CUSTOMER, ACME, ACME);
    TEXTS(cursor, CODE, "ACME", "ACME");
    NUMBERS(cursor, CURRENCY, 978, 978);
    NUMBERS(cursor, AMOUNT, 600, 100);
    NUMBERS(cursor, FROM, 120, 120);
    NUMBERS(cursor, TO, NONE, 140);
    NUMBERS(cursor, MATCHING, 1, 1);
    NUMBERS(cursor, CREDIT_DOCUMENT, PAYMENT, PAYMENT);
    NUMBERS(cursor, CREDIT_LINE, 1, 1);
    NUMBERS(cursor, DEBIT_DOCUMENT, INVOICE, INVOICE);
    NUMBERS(cursor, DEBIT_LINE, 1, 2);
    NUMBERS(cursor, SEQUENCE, 7, 7);
    NUMBERS(cursor, RECORDED_AT, 6000000, 6000000);
    encours_cursor_free(cursor);
    encours_view_free(view);
    ledger_end(&test);
}

/* Every event, in the order of the log, with who, why and when. */
static void events_are_the_log_in_order(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    post_all(&test);
    encours_view *view = ledger_view(&test);
    encours_cursor *cursor = open_cursor(view, ENCOURS_ROWS_EVENTS, ALL);
    check_equal(load(cursor, 100), 21);
    NUMBERS(cursor, POSITION, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
            21);
    NUMBERS(cursor, EVENT, ENCOURS_EVENT_LEDGER, ENCOURS_EVENT_CURRENCY, ENCOURS_EVENT_CUSTOMER,
            ENCOURS_EVENT_CUSTOMER, ENCOURS_EVENT_DIMENSION, ENCOURS_EVENT_VALUE,
            ENCOURS_EVENT_CUSTOMER_DIMENSION, ENCOURS_EVENT_CUSTOMER_DIMENSION, ENCOURS_EVENT_TERMS,
            ENCOURS_EVENT_DOCUMENT, ENCOURS_EVENT_DOCUMENT, ENCOURS_EVENT_ALLOCATION,
            ENCOURS_EVENT_ALLOCATION, ENCOURS_EVENT_ALLOCATION_END, ENCOURS_EVENT_CURRENCY,
            ENCOURS_EVENT_DOCUMENT, ENCOURS_EVENT_CANCELLATION, ENCOURS_EVENT_DOCUMENT,
            ENCOURS_EVENT_DOCUMENT, ENCOURS_EVENT_TRANSFER, ENCOURS_EVENT_DOCUMENT);
    NUMBERS(cursor, SEQUENCE, 1, 1, 2, 3, 4, 4, 4, 4, 5, 5, 6, 7, 7, 8, 9, 9, 10, 11, 11, 11, 12);
    NUMBERS(cursor, CUSTOMER, 0, 0, 1, 2, 0, 0, 1, 1, 0, 1, 1, 1, 1, 1, 0, 2, 2, 1, 2, 1, 2);
    NUMBERS(cursor, DOCUMENT, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 3, 3, 4, 5, 0, 6);
    NUMBERS(cursor, ALLOCATION, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 0, 0, 0, 0, 0, 0, 0);
    NUMBERS(cursor, MATCHING, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0);
    NUMBERS(cursor, CREDIT_DOCUMENT, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 0, 0, 0, 0, 0, 4, 0);
    NUMBERS(cursor, DEBIT_DOCUMENT, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 5, 0);
    NUMBERS(cursor, TYPE, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 6, 0, 0, 0, 0, 1, 1, 8, 4, 0, 5);
    NUMBERS(cursor, REASON, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 6, 0, 0);
    NUMBERS(cursor, CANCEL_REASON, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0);
    NUMBERS(cursor, AMOUNT, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1000, -700, 600, 100, 100, 0, 500, 500, -250,
            250, 250, -50);
    NUMBERS(cursor, CURRENCY, 978, 978, 0, 0, 0, 0, 0, 0, 0, 978, 978, 978, 978, 978, 840, 840, 840,
            978, 978, 978, 978);
    NUMBERS(cursor, DATE, NONE, NONE, NONE, NONE, NONE, NONE, 50, 60, NONE, 101, 110, 120, 120, 140,
            NONE, 105, 115, 150, 150, 150, 160);
    TEXTS(cursor, CODE, "", "", "ACME", "C2", "", "", "ACME", "ACME", "", "ACME", "ACME", "ACME",
          "ACME", "ACME", "", "C2", "C2", "ACME", "C2", "ACME", "C2");
    TEXTS(cursor, DIMENSION, "", "", "", "", "region", "region", "region", "region", "");
    TEXTS(cursor, VALUE, "", "", "", "", "", "North", "North", "", "");
    TEXTS(cursor, TERMS, "", "", "", "", "", "", "", "", "net 30", "net 30", "");
    TEXTS(cursor, NUMBER_TEXT, "", "", "", "", "", "", "", "", "", "F-1", "", "", "", "", "", "F-2",
          "F-2", "T-1", "T-1", "", "");
    TEXTS(cursor, ACTOR, "", "", "tester", "tester");
    TEXTS(cursor, REASON_CODE, "", "", "test", "test");
    NUMBERS(cursor, RECORDED_AT, 0, 0, 1000000, 2000000, 3000000, 3000000, 3000000, 3000000,
            4000000);
    check_text(encours_cursor_text(cursor, ENCOURS_COLUMN_ACTOR, 20), "tester");
    encours_cursor_free(cursor);
    encours_view_free(view);
    ledger_end(&test);
}

/* Days decide: effective <= T < cancelled, from <= T < to. */
static void open_amounts_are_those_of_the_day(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    post_all(&test);
    encours_view *view = ledger_view(&test);
    encours_cursor_options options = {.struct_size = sizeof options, .as_of = {1, {100}}};
    encours_cursor *cursor = open_cursor(view, ENCOURS_ROWS_ITEMS, options);
    check_equal(load(cursor, 9), 0);
    encours_cursor_free(cursor);

    options.as_of.value.epoch_day = 114; /* the day before the dollars are cancelled */
    cursor = open_cursor(view, ENCOURS_ROWS_ITEMS, options);
    check_equal(load(cursor, 9), 4);
    NUMBERS(cursor, NUMBER, 1, 2, 3, 4);
    NUMBERS(cursor, OPEN, 600, 400, -700, 500);
    encours_cursor_free(cursor);

    options.as_of.value.epoch_day = 139; /* both allocations live */
    cursor = open_cursor(view, ENCOURS_ROWS_ITEMS, options);
    check_equal(load(cursor, 9), 3);
    NUMBERS(cursor, OPEN, 0, 300, 0);
    encours_cursor_free(cursor);
    options.open_only = 1;
    cursor = open_cursor(view, ENCOURS_ROWS_ITEMS, options);
    check_equal(load(cursor, 9), 1);
    NUMBERS(cursor, NUMBER, 2);
    encours_cursor_free(cursor);
    cursor = open_cursor(view, ENCOURS_ROWS_DOCUMENTS, options);
    check_equal(load(cursor, 9), 1);
    NUMBERS(cursor, OPEN, 300);
    encours_cursor_free(cursor);

    options.open_only = 0;
    options.as_of.value.epoch_day = 140; /* the second has ended */
    cursor = open_cursor(view, ENCOURS_ROWS_DOCUMENTS, options);
    check_equal(load(cursor, 9), 2);
    NUMBERS(cursor, OPEN, 400, -100);
    encours_cursor_free(cursor);
    cursor = open_cursor(view, ENCOURS_ROWS_ALLOCATIONS, options);
    check_equal(load(cursor, 9), 1);
    NUMBERS(cursor, NUMBER, 1);
    encours_cursor_free(cursor);
    encours_view_free(view);
    ledger_end(&test);
}

/* A view at an older position knows no later document, end or cancellation. */
static void older_views_show_what_was_known(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    post_all(&test);
    encours_view *view;
    check_ok(encours_ledger_view_at_sequence(test.ledger, 7, &view, check_error()));
    encours_cursor *cursor = open_cursor(view, ENCOURS_ROWS_ALLOCATIONS, ALL);
    check_equal(load(cursor, 9), 2);
    NUMBERS(cursor, TO, NONE, NONE);
    encours_cursor_free(cursor);
    cursor = open_cursor(view, ENCOURS_ROWS_ITEMS, ALL);
    check_equal(load(cursor, 9), 3);
    NUMBERS(cursor, OPEN, 0, 300, 0);
    encours_cursor_free(cursor);
    encours_cursor_options acme = {.struct_size = sizeof acme, .customer = ACME};
    cursor = open_cursor(view, ENCOURS_ROWS_EVENTS, acme);
    check_equal(load(cursor, 99), 7);
    NUMBERS(cursor, POSITION, 3, 7, 8, 10, 11, 12, 13);
    encours_cursor_free(cursor);
    encours_view_free(view);

    check_ok(encours_ledger_view_at_sequence(test.ledger, 9, &view, check_error()));
    cursor = open_cursor(view, ENCOURS_ROWS_DOCUMENTS, ALL);
    check_equal(load(cursor, 9), 3);
    NUMBERS(cursor, CANCELLED, NONE, NONE, NONE);
    NUMBERS(cursor, CANCEL_REASON, 0, 0, 0);
    NUMBERS(cursor, OPEN, 400, -100, 500);
    encours_cursor_free(cursor);
    encours_cursor_options later = {.struct_size = sizeof later, .document = TRANSFER_OUT};
    check_fails(encours_cursor_open(view, ENCOURS_ROWS_ITEMS, &later, &cursor, check_error()),
                ENCOURS_E_NOT_FOUND, "no document number 4");
    encours_view_free(view);
    ledger_end(&test);
}

static void filters_give_what_concerns_a_customer_or_document(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    post_all(&test);
    encours_view *view = ledger_view(&test);
    encours_cursor_options options = {.struct_size = sizeof options, .customer = JEAN};
    encours_cursor *cursor = open_cursor(view, ENCOURS_ROWS_CUSTOMERS, options);
    check_equal(load(cursor, 9), 1);
    TEXTS(cursor, CODE, "C2");
    encours_cursor_free(cursor);
    cursor = open_cursor(view, ENCOURS_ROWS_DOCUMENTS, options);
    check_equal(load(cursor, 9), 3);
    NUMBERS(cursor, NUMBER, DOLLARS, TRANSFER_IN, CREDIT_NOTE);
    NUMBERS(cursor, SEQUENCE, 9, 11, 12);
    encours_cursor_free(cursor);
    cursor = open_cursor(view, ENCOURS_ROWS_ITEMS, options);
    check_equal(load(cursor, 9), 3);
    NUMBERS(cursor, NUMBER, 4, 6, 7);
    encours_cursor_free(cursor);
    cursor = open_cursor(view, ENCOURS_ROWS_ALLOCATIONS, options);
    check_equal(load(cursor, 9), 0);
    encours_cursor_free(cursor);
    cursor = open_cursor(view, ENCOURS_ROWS_EVENTS, options); /* the transfer concerns both */
    check_equal(load(cursor, 99), 6);
    NUMBERS(cursor, POSITION, 4, 16, 17, 19, 20, 21);
    encours_cursor_free(cursor);

    options.customer = 0;
    options.document = INVOICE;
    cursor = open_cursor(view, ENCOURS_ROWS_ITEMS, options);
    check_equal(load(cursor, 9), 2);
    NUMBERS(cursor, NUMBER, 1, 2);
    encours_cursor_free(cursor);
    cursor = open_cursor(view, ENCOURS_ROWS_EVENTS, options);
    check_equal(load(cursor, 99), 4);
    NUMBERS(cursor, POSITION, 10, 12, 13, 14);
    encours_cursor_free(cursor);
    options.document = PAYMENT;
    cursor = open_cursor(view, ENCOURS_ROWS_ALLOCATIONS, options);
    check_equal(load(cursor, 9), 2);
    encours_cursor_free(cursor);
    options.document = TRANSFER_IN;
    cursor = open_cursor(view, ENCOURS_ROWS_EVENTS, options);
    check_equal(load(cursor, 99), 2);
    NUMBERS(cursor, POSITION, 19, 20);
    encours_cursor_free(cursor);
    options.customer = ACME; /* both must hold: another customer's document */
    cursor = open_cursor(view, ENCOURS_ROWS_DOCUMENTS, options);
    check_equal(load(cursor, 9), 0);
    encours_cursor_free(cursor);
    encours_view_free(view);
    ledger_end(&test);
}

static void erasing_a_customer_is_in_its_trail(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    post_all(&test);
    encours_transaction_options options = {.struct_size = sizeof options,
                                           .command_id = {9, 9, 9},
                                           .actor = "privacy",
                                           .reason = "request",
                                           .recorded_at = 50000000};
    check_ok(encours_ledger_erase_party(test.ledger, JEAN, &options, NULL, check_error()));
    encours_view *view = ledger_view(&test);
    encours_cursor_options jean = {.struct_size = sizeof jean, .customer = JEAN};
    encours_cursor *cursor = open_cursor(view, ENCOURS_ROWS_EVENTS, jean);
    check_equal(load(cursor, 6), 6);
    check_equal(load(cursor, 6), 1);
    NUMBERS(cursor, EVENT, ENCOURS_EVENT_PARTY_ERASED);
    NUMBERS(cursor, CUSTOMER, JEAN);
    NUMBERS(cursor, RECORDED_AT, 50000000);
    TEXTS(cursor, ACTOR, "privacy");
    TEXTS(cursor, REASON_CODE, "request");
    TEXTS(cursor, CODE, "C2");
    encours_cursor_free(cursor);
    encours_view_free(view);
    ledger_end(&test);
}

/* The whole of a cursor as text, read in blocks of a size. */
static size_t print_rows(const encours_view *view, int32_t rows, size_t block, char *out,
                         size_t size)
{
    encours_cursor *cursor = open_cursor(view, rows, ALL);
    size_t used = 0, count;
    while ((count = load(cursor, block)) > 0)
        for (size_t i = 0; i < count; i++)
            for (int32_t column = 1; column <= ENCOURS_COLUMN_VALUE; column++) {
                const int64_t *numbers = encours_cursor_numbers(cursor, column);
                const char *text = encours_cursor_text(cursor, column, i);
                check(numbers == NULL || text == NULL);
                check(used + 100 < size);
                if (numbers != NULL)
                    used += (size_t)snprintf(out + used, size - used, "%" PRId64 ";", numbers[i]);
                if (text != NULL)
                    used += (size_t)snprintf(out + used, size - used, "%s;", text);
            }
    encours_cursor_free(cursor);
    return used;
}

static void the_size_of_blocks_does_not_matter(void **state)
{
    (void)state;
    enum { SIZE = 1 << 16 };
    static char whole[SIZE], parts[SIZE];
    test_ledger test = ledger_begin();
    post_all(&test);
    encours_view *view = ledger_view(&test);
    for (int32_t rows = ENCOURS_ROWS_CUSTOMERS; rows <= ENCOURS_ROWS_EVENTS; rows++) {
        size_t length = print_rows(view, rows, 1000, whole, SIZE);
        check(length > 0);
        for (size_t block = 1; block <= 3; block++) {
            check_equal(print_rows(view, rows, block, parts, SIZE), length);
            check(memcmp(whole, parts, length) == 0);
        }
    }
    encours_view_free(view);
    ledger_end(&test);
}

static void texts_in_one_piece_are_the_texts_one_by_one(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    post_all(&test);
    encours_view *view = ledger_view(&test);
    for (int32_t rows = ENCOURS_ROWS_CUSTOMERS; rows <= ENCOURS_ROWS_EVENTS; rows++) {
        encours_cursor *cursor = open_cursor(view, rows, ALL);
        const uint32_t *offsets;
        const char *bytes;
        size_t count;
        check_ok(encours_cursor_texts(cursor, ENCOURS_COLUMN_CODE, &offsets, &bytes,
                                      check_error()));
        check_equal(offsets[0], 0);
        while ((count = load(cursor, 5)) > 0)
            for (int32_t column = 1; column <= ENCOURS_COLUMN_VALUE; column++) {
                if (encours_cursor_text(cursor, column, 0) == NULL) {
                    check_fails(encours_cursor_texts(cursor, column, &offsets, &bytes,
                                                     check_error()),
                                ENCOURS_E_NOT_FOUND, "no column of texts");
                    continue;
                }
                check_ok(encours_cursor_texts(cursor, column, &offsets, &bytes, check_error()));
                check_equal(offsets[0], 0);
                for (size_t i = 0; i < count; i++) {
                    const char *text = encours_cursor_text(cursor, column, i);
                    check_equal(offsets[i + 1] - offsets[i], strlen(text));
                    check(memcmp(bytes + offsets[i], text, strlen(text)) == 0);
                }
            }
        encours_cursor_free(cursor);
    }
    encours_view_free(view);
    ledger_end(&test);
}

static void a_cursor_outlives_ledger_and_view(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    post_all(&test);
    encours_view *view = ledger_view(&test);
    encours_cursor *cursor = open_cursor(view, ENCOURS_ROWS_ITEMS, ALL);
    encours_view_free(view);
    ledger_post(&test, ACME, ENCOURS_DOCUMENT_INVOICE, 1, 2, 3);
    check_equal(load(cursor, 4), 4);
    ledger_end(&test);
    TEXTS(cursor, CODE, "ACME", "ACME", "ACME", "C2");
    check_equal(load(cursor, 4), 3);
    NUMBERS(cursor, AMOUNT, -250, 250, -50);
    TEXTS(cursor, NUMBER_TEXT, "T-1", "T-1", "");
    check_equal(load(cursor, 4), 0);
    encours_cursor_free(cursor);
    encours_cursor_free(NULL);
}

static void refusals_say_why(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    post_all(&test);
    encours_view *view = ledger_view(&test);
    encours_cursor *cursor;
    size_t count = 7;
    encours_cursor_options bad = ALL;
    check_fails(encours_cursor_open(view, 0, NULL, &cursor, check_error()), ENCOURS_E_INVALID,
                "rows");
    check(cursor == NULL);
    check_fails(encours_cursor_open(view, 6, NULL, &cursor, check_error()), ENCOURS_E_INVALID,
                "rows");
    bad.customer = 3;
    check_fails(encours_cursor_open(view, 1, &bad, &cursor, check_error()), ENCOURS_E_NOT_FOUND,
                "no customer number 3");
    bad.customer = UINT64_MAX;
    check_fails(encours_cursor_open(view, 1, &bad, &cursor, check_error()), ENCOURS_E_NOT_FOUND,
                "customer");
    bad = ALL;
    bad.document = 7;
    check_fails(encours_cursor_open(view, 2, &bad, &cursor, check_error()), ENCOURS_E_NOT_FOUND,
                "no document number 7");
    bad.document = 1;
    check_fails(encours_cursor_open(view, 1, &bad, &cursor, check_error()), ENCOURS_E_INVALID,
                "document");
    bad = ALL;
    bad.open_only = 1;
    check_fails(encours_cursor_open(view, 3, &bad, &cursor, check_error()), ENCOURS_E_INVALID,
                "needs as_of");
    bad.as_of.is_set = 1;
    check_fails(encours_cursor_open(view, 4, &bad, &cursor, check_error()), ENCOURS_E_INVALID,
                "open_only");
    bad.open_only = 0;
    check_fails(encours_cursor_open(view, 5, &bad, &cursor, check_error()), ENCOURS_E_INVALID,
                "as_of");
    bad.as_of.value.epoch_day = NONE;
    check_fails(encours_cursor_open(view, 3, &bad, &cursor, check_error()), ENCOURS_E_INVALID,
                "as_of");
    bad.struct_size = 3;
    check_fails(encours_cursor_open(view, 3, &bad, &cursor, check_error()), ENCOURS_E_ABI, NULL);
    cursor = open_cursor(view, ENCOURS_ROWS_ITEMS, ALL);
    check_fails(encours_cursor_next(cursor, 0, &count, check_error()), ENCOURS_E_INVALID,
                "count_max");
    check_fails(encours_cursor_next(cursor, 65537, &count, check_error()), ENCOURS_E_INVALID,
                "count_max");
    check_equal(count, 7);
    check_equal(load(cursor, ENCOURS_CURSOR_ROWS_MAX), 7);
    encours_cursor_free(cursor);
    encours_view_free(view);
    ledger_end(&test);
}

/* Read two blocks and a column of texts, a failure leaving the cursor as it was. */
static encours_status read_blocks(encours_cursor *cursor)
{
    size_t count = 77;
    const uint32_t *offsets;
    const char *bytes;
    encours_status status = encours_cursor_next(cursor, 1, &count, check_error());
    check_equal(count, status == ENCOURS_OK ? 1 : 77);
    if (status != ENCOURS_OK) {
        check(encours_cursor_numbers(cursor, ENCOURS_COLUMN_RECORDED_AT) == NULL);
        return status;
    }
    int64_t before = *encours_cursor_numbers(cursor, ENCOURS_COLUMN_RECORDED_AT);
    status = encours_cursor_texts(cursor, ENCOURS_COLUMN_CODE, &offsets, &bytes, check_error());
    if (status != ENCOURS_OK)
        return status;
    status = encours_cursor_next(cursor, 1000, &count, check_error());
    if (status != ENCOURS_OK) {
        check_equal(*encours_cursor_numbers(cursor, ENCOURS_COLUMN_RECORDED_AT), before);
        check_text(encours_cursor_text(cursor, ENCOURS_COLUMN_CODE, 0), bytes[0] == 'A' ? "ACME" : "");
    }
    return status;
}

static void failed_allocations_leave_the_cursor_where_it_was(void **state)
{
    (void)state;
    test_memory memory = {0};
    encours_context *context = test_memory_context(&memory);
    encours_store *store;
    check_ok(encours_store_memory_new(context, &store, check_error()));
    test_ledger test = ledger_begin_over(context, store);
    post_all(&test);
    encours_view *view = ledger_view(&test);
    size_t blocks = memory.blocks;
    encours_cursor_options acme = {.struct_size = sizeof acme, .customer = ACME};
    for (int32_t rows = ENCOURS_ROWS_CUSTOMERS; rows <= ENCOURS_ROWS_EVENTS; rows++)
        for (int filtered = 0; filtered < 2; filtered++) {
            encours_status status = ENCOURS_E_NO_MEMORY;
            for (size_t n = 1; status != ENCOURS_OK; n++) {
                encours_cursor *cursor;
                memory.calls = 0;
                memory.fail_at = n;
                status = encours_cursor_open(view, rows, filtered ? &acme : NULL, &cursor,
                                             check_error());
                check((status == ENCOURS_OK) == (cursor != NULL));
                if (status == ENCOURS_OK)
                    status = read_blocks(cursor);
                check(status == ENCOURS_OK || status == ENCOURS_E_NO_MEMORY);
                encours_cursor_free(cursor);
                check_equal(memory.blocks, blocks);
            }
        }
    memory.fail_at = 0;
    /* A cursor that met a failure goes on with the row it had not given. */
    encours_cursor *cursor = open_cursor(view, ENCOURS_ROWS_EVENTS, ALL);
    check_equal(load(cursor, 4), 4);
    size_t count;
    memory.calls = 0;
    memory.fail_at = 1;
    memory.fail_on = true;
    check_fails(encours_cursor_next(cursor, 50, &count, check_error()), ENCOURS_E_NO_MEMORY, NULL);
    NUMBERS(cursor, POSITION, 1, 2, 3, 4);
    TEXTS(cursor, CODE, "", "", "ACME", "C2");
    memory.fail_on = false;
    memory.fail_at = 0;
    check_equal(load(cursor, 50), 17);
    NUMBERS(cursor, POSITION, 5, 6, 7);
    encours_cursor_free(cursor);
    encours_view_free(view);
    ledger_end(&test);
    check_equal(memory.blocks, 0);
}

CHECK_MAIN(customers_show_their_code_of_the_log, documents_show_what_was_posted,
           items_are_the_lines_of_documents, allocations_name_both_lines_and_their_days,
           events_are_the_log_in_order, open_amounts_are_those_of_the_day,
           older_views_show_what_was_known, filters_give_what_concerns_a_customer_or_document,
           erasing_a_customer_is_in_its_trail, the_size_of_blocks_does_not_matter,
           texts_in_one_piece_are_the_texts_one_by_one, a_cursor_outlives_ledger_and_view,
           refusals_say_why, failed_allocations_leave_the_cursor_where_it_was)
