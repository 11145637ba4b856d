/* SPDX-License-Identifier: MIT */
/* A ledger with an event of most kinds, and what its rows are compared with. */
#ifndef ENC_TESTS_UNIT_LEDGER_CURSOR_SCENARIO_H
#define ENC_TESTS_UNIT_LEDGER_CURSOR_SCENARIO_H

#include "support/check.h"
#include "support/ledger.h"

#include "encours/cursor.h"

#define NONE ENCOURS_DATE_NONE
#define ABSENT INT64_MIN
#define ALL ((encours_cursor_options)ENCOURS_CURSOR_OPTIONS_INIT)

/* Transaction n of the scenario is recorded at n seconds, in record n + 1: record 1 creates the
 * ledger. */
enum { ACME = 1, JEAN = 2 };
enum { INVOICE = 1, PAYMENT = 2, DOLLARS = 3, TRANSFER_OUT = 4, TRANSFER_IN = 5, CREDIT_NOTE = 6 };

static inline void add_jean(test_ledger *test)
{
    encours_transaction *transaction = ledger_transaction(test);
    encours_customer_options options = {
        .struct_size = sizeof options, .code = "jean.dupont", .name = "Jean Dupont"};
    check_ok(encours_transaction_add_customer(transaction, &options, NULL, check_error()));
    ledger_commit(transaction);
}

static inline void set_region(test_ledger *test)
{
    encours_transaction *transaction = ledger_transaction(test);
    check_ok(encours_transaction_declare_dimension(transaction, "region", check_error()));
    check_ok(encours_transaction_set_dimension(transaction, ACME, "region", "North",
                                               (encours_date){50}, check_error()));
    check_ok(encours_transaction_set_dimension(transaction, ACME, "region", NULL,
                                               (encours_date){60}, check_error()));
    ledger_commit(transaction);
}

static inline void post(test_ledger *test, const encours_document *document)
{
    encours_transaction *transaction = ledger_transaction(test);
    check_ok(encours_transaction_post(transaction, document, NULL, check_error()));
    ledger_commit(transaction);
}

static inline void post_invoice(test_ledger *test)
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

static inline void post_dollars(test_ledger *test)
{
    encours_document document = ledger_document(JEAN, ENCOURS_DOCUMENT_INVOICE, 105, 135, 500);
    document.currency = TEST_USD;
    document.number = "F-2";
    post(test, &document);
}

static inline void transfer(test_ledger *test)
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

static inline void post_credit_note(test_ledger *test)
{
    encours_document document = ledger_document(JEAN, ENCOURS_DOCUMENT_CREDIT_NOTE, 160, NONE, 50);
    document.vat = (encours_optional_i64){1, 0, 8};
    post(test, &document);
}

static inline void post_all(test_ledger *test)
{
    ledger_customer(test, "ACME");                                     /* 1 */
    add_jean(test);                                                    /* 2 */
    set_region(test);                                                  /* 3 */
    post_invoice(test);                                                /* 4 */
    ledger_post(test, ACME, ENCOURS_DOCUMENT_PAYMENT, 110, NONE, 700); /* 5 */
    ledger_allocate(test, PAYMENT, INVOICE, 700, 120);                 /* 6 */
    encours_transaction *reversal = ledger_transaction(test);          /* 7 */
    check_ok(
        encours_transaction_reverse_allocation(reversal, 2, (encours_date){140}, check_error()));
    ledger_commit(reversal);
    post_dollars(test);                                           /* 8 */
    encours_transaction *cancellation = ledger_transaction(test); /* 9 */
    check_ok(encours_transaction_cancel(cancellation, DOLLARS, (encours_date){115},
                                        ENCOURS_CANCEL_OTHER, 0, check_error()));
    ledger_commit(cancellation);
    transfer(test);         /* 10 */
    post_credit_note(test); /* 11 */
}

static inline encours_cursor *open_cursor(const encours_view *view, int32_t rows,
                                          encours_cursor_options options)
{
    encours_cursor *cursor;
    check_ok(encours_cursor_open(view, rows, &options, &cursor, check_error()));
    return cursor;
}

static inline size_t load(encours_cursor *cursor, size_t count_max)
{
    size_t count;
    check_ok(encours_cursor_next(cursor, count_max, &count, check_error()));
    return count;
}

static inline void check_numbers_at(const encours_cursor *cursor, int32_t column,
                                    const int64_t *expected, size_t count, const char *file,
                                    int line)
{
    const int64_t *numbers = encours_cursor_numbers(cursor, column);
    check_true_at(numbers != NULL, "there is such a column", file, line);
    for (size_t i = 0; i < count; i++) {
        char what[64];
        snprintf(what, sizeof what, "column %d, row %zu", column, i);
        check_equal_at(numbers[i], expected[i], what, file, line);
    }
}

static inline void check_texts_at(const encours_cursor *cursor, int32_t column,
                                  const char *const *expected, size_t count, const char *file,
                                  int line)
{
    for (size_t i = 0; i < count; i++) {
        char what[64];
        snprintf(what, sizeof what, "text column %d, row %zu", column, i);
        check_text_at(encours_cursor_text(cursor, column, i), expected[i], what, file, line);
    }
}

/* NUMBERS(cursor, AMOUNT, 1, 2, 3): the rows of the block have these values. */
#define NUMBERS(cursor, column, ...)                                                               \
    check_numbers_at((cursor), ENCOURS_COLUMN_##column, (const int64_t[]){__VA_ARGS__},            \
                     sizeof(int64_t[]){__VA_ARGS__} / sizeof(int64_t), __FILE__, __LINE__)
#define TEXTS(cursor, column, ...)                                                                 \
    check_texts_at((cursor), ENCOURS_COLUMN_##column, (const char *const[]){__VA_ARGS__},          \
                   sizeof(const char *[]){__VA_ARGS__} / sizeof(const char *), __FILE__, __LINE__)

#endif
