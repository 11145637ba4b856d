/* SPDX-License-Identifier: MIT */
#include "cursor_scenario.h"

#include "support/memory.h"

static void customers_show_their_code_of_the_log(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    post_all(&test);
    encours_view *view = ledger_view(&test);
    encours_cursor *cursor = open_cursor(view, ENCOURS_ROWS_CUSTOMERS, ALL);
    check_equal(encours_cursor_row_count(cursor), 0);
    check_equal(load(cursor, 10), 2);
    check_equal(encours_cursor_row_count(cursor), 2);
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
    check_equal(encours_cursor_row_count(cursor), 0);
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
        check_ok(
            encours_cursor_texts(cursor, ENCOURS_COLUMN_CODE, &offsets, &bytes, check_error()));
        check_equal(offsets[0], 0);
        while ((count = load(cursor, 5)) > 0)
            for (int32_t column = 1; column <= ENCOURS_COLUMN_VALUE; column++) {
                if (encours_cursor_text(cursor, column, 0) == NULL) {
                    check_fails(
                        encours_cursor_texts(cursor, column, &offsets, &bytes, check_error()),
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
    check_fails(encours_cursor_open(view, 99, NULL, &cursor, check_error()), ENCOURS_E_INVALID,
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
        check_equal(encours_cursor_row_count(cursor), 1);
        check_equal(*encours_cursor_numbers(cursor, ENCOURS_COLUMN_RECORDED_AT), before);
        check_equal(strlen(encours_cursor_text(cursor, ENCOURS_COLUMN_CODE, 0)), offsets[1]);
    }
    return status;
}

static void failed_allocations_leave_the_cursor_where_it_was(void **state)
{
    (void)state;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
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
                counted_memory_fail(&memory, n, false);
                size_t failed = memory.failed;
                status = encours_cursor_open(view, rows, filtered ? &acme : NULL, &cursor,
                                             check_error());
                check((status == ENCOURS_OK) == (cursor != NULL));
                if (status == ENCOURS_OK)
                    status = read_blocks(cursor);
                check(status == ENCOURS_OK || status == ENCOURS_E_NO_MEMORY);
                check((status == ENCOURS_OK) == (memory.failed == failed)); /* none is swallowed */
                encours_cursor_free(cursor);
                check_equal(memory.blocks, blocks);
            }
        }
    counted_memory_fail(&memory, 0, false);
    /* A cursor that met a failure goes on with the row it had not given. */
    encours_cursor *cursor = open_cursor(view, ENCOURS_ROWS_EVENTS, ALL);
    check_equal(load(cursor, 4), 4);
    size_t count;
    counted_memory_fail(&memory, 1, true);
    check_fails(encours_cursor_next(cursor, 50, &count, check_error()), ENCOURS_E_NO_MEMORY, NULL);
    NUMBERS(cursor, POSITION, 1, 2, 3, 4);
    TEXTS(cursor, CODE, "", "", "ACME", "C2");
    counted_memory_fail(&memory, 0, false);
    check_equal(load(cursor, 50), 17);
    NUMBERS(cursor, POSITION, 5, 6, 7);
    encours_cursor_free(cursor);
    encours_view_free(view);
    ledger_end(&test);
    check_equal(memory.blocks, 0);
}

CHECK_MAIN(customers_show_their_code_of_the_log, documents_show_what_was_posted,
           items_are_the_lines_of_documents, allocations_name_both_lines_and_their_days,
           open_amounts_are_those_of_the_day, the_size_of_blocks_does_not_matter,
           texts_in_one_piece_are_the_texts_one_by_one, a_cursor_outlives_ledger_and_view,
           refusals_say_why, failed_allocations_leave_the_cursor_where_it_was)
