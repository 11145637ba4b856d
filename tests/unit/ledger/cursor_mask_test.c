/* SPDX-License-Identifier: MIT */
/* What a reader may not see is not in the rows. */
#include "unit/ledger/authoriser_scenario.h"

static encours_cursor *open_rows(const encours_view *view, int32_t rows, uint64_t customer)
{
    encours_cursor_options options = ENCOURS_CURSOR_OPTIONS_INIT;
    encours_cursor *cursor;
    size_t count;
    options.customer = customer;
    check_ok(encours_cursor_open(view, rows, &options, &cursor, check_error()));
    check_ok(encours_cursor_next(cursor, 100, &count, check_error()));
    check(count > 0);
    return cursor;
}

static void rows_of_others_are_masked(void **state)
{
    (void)state;
    static scene with;
    scene_begin(&with);
    encours_view *view = ledger_view(&with.test);
    with.listener.answer = ENCOURS_AUTHORISATION_MASK;
    with.listener.own = 1;
    encours_cursor *cursor = open_rows(view, ENCOURS_ROWS_DOCUMENTS, 0);
    const int64_t *amounts = encours_cursor_numbers(cursor, ENCOURS_COLUMN_AMOUNT);
    const int64_t *open = encours_cursor_numbers(cursor, ENCOURS_COLUMN_OPEN);
    check_equal(amounts[0], 1000);
    check_equal(amounts[1], -400);
    check_equal(amounts[2], INT64_MIN);
    check_equal(open[2], INT64_MIN);
    check_equal(encours_cursor_numbers(cursor, ENCOURS_COLUMN_CUSTOMER)[2], 2);
    check_equal(encours_cursor_numbers(cursor, ENCOURS_COLUMN_EFFECTIVE)[2], 100);
    check_text(encours_cursor_text(cursor, ENCOURS_COLUMN_CODE, 1), "A");
    check_text(encours_cursor_text(cursor, ENCOURS_COLUMN_CODE, 2), "");
    const uint32_t *offsets;
    const char *bytes;
    check_ok(encours_cursor_texts(cursor, ENCOURS_COLUMN_CODE, &offsets, &bytes, check_error()));
    check_equal(offsets[2], 2);
    check_equal(offsets[3], 2);
    check_equal(with.listener.count,
                3); /* the ledger, then each customer once for its neighbours */
    check_equal(with.listener.asked[1].customer, 1);
    check_equal(with.listener.asked[2].customer, 2);
    encours_cursor_free(cursor);
    cursor = open_rows(view, ENCOURS_ROWS_CUSTOMERS, 0);
    check_text(encours_cursor_text(cursor, ENCOURS_COLUMN_CODE, 0), "A");
    check_text(encours_cursor_text(cursor, ENCOURS_COLUMN_CODE, 1), "");
    encours_cursor_free(cursor);
    encours_view_free(view);
    scene_end(&with);
}

static void a_cursor_of_one_customer_is_masked_whole(void **state)
{
    (void)state;
    static scene with;
    scene_begin(&with);
    encours_view *view = ledger_view(&with.test);
    with.listener.answer = ENCOURS_AUTHORISATION_MASK;
    encours_cursor *cursor = open_rows(view, ENCOURS_ROWS_ITEMS, 1);
    check_equal(encours_cursor_numbers(cursor, ENCOURS_COLUMN_AMOUNT)[0], INT64_MIN);
    check_equal(encours_cursor_numbers(cursor, ENCOURS_COLUMN_OPEN)[1], INT64_MIN);
    check_equal(with.listener.count, 1);
    encours_cursor_free(cursor);
    with.listener.answer = ENCOURS_AUTHORISATION_ALLOW;
    cursor = open_rows(view, ENCOURS_ROWS_ITEMS, 1);
    check_equal(encours_cursor_numbers(cursor, ENCOURS_COLUMN_AMOUNT)[0], 1000);
    encours_cursor_free(cursor);
    encours_view_free(view);
    scene_end(&with);
}

static void events_of_nobody_are_masked_with_those_of_others(void **state)
{
    (void)state;
    static scene with;
    scene_begin(&with);
    encours_view *view = ledger_view(&with.test);
    with.listener.answer = ENCOURS_AUTHORISATION_MASK;
    with.listener.own = 2;
    encours_cursor *cursor = open_rows(view, ENCOURS_ROWS_EVENTS, 0);
    size_t rows = encours_cursor_row_count(cursor);
    for (size_t i = 0; i < rows; i++) {
        bool own = encours_cursor_numbers(cursor, ENCOURS_COLUMN_CUSTOMER)[i] == 2;
        const char *actor = encours_cursor_text(cursor, ENCOURS_COLUMN_ACTOR, i);
        check_text(actor, own ? "tester" : "");
    }
    check_equal(with.listener.asked[0].action, ENCOURS_ACTION_READ_AUDIT);
    encours_cursor_free(cursor);
    with.listener.answer = ENCOURS_AUTHORISATION_DENY;
    with.listener.own = 0;
    check_fails(encours_cursor_open(view, ENCOURS_ROWS_EVENTS, NULL, &cursor, check_error()),
                ENCOURS_E_DENIED, "read-audit of the ledger is not allowed to reader");
    check(cursor == NULL);
    encours_view_free(view);
    scene_end(&with);
}

static void a_fork_is_asked_for_and_its_views_ask(void **state)
{
    (void)state;
    static scene with;
    scene_begin(&with);
    encours_fork *fork;
    encours_view *view = ledger_view(&with.test), *what_if;
    with.listener.denied = ENCOURS_ACTION_FORK;
    check_fails(encours_fork_new(view, &fork, check_error()), ENCOURS_E_DENIED, "fork");
    with.listener.denied = 0;
    with.listener.answer = ENCOURS_AUTHORISATION_MASK; /* its views mask by themselves */
    check_ok(encours_fork_new(view, &fork, check_error()));
    with.listener.count = 0;
    encours_transaction *transaction = ledger_transaction(&with.test);
    encours_document invoice = ledger_document(2, ENCOURS_DOCUMENT_INVOICE, 120, 150, 300);
    check_ok(encours_transaction_post(transaction, &invoice, NULL, check_error()));
    check_ok(encours_fork_apply(fork, transaction, check_error()));
    encours_transaction_free(transaction);
    check_equal(with.listener.count, 0); /* nobody stores it */
    check_ok(encours_fork_view(fork, &what_if, check_error()));
    encours_cursor *cursor = open_rows(what_if, ENCOURS_ROWS_DOCUMENTS, 0);
    check_equal(encours_cursor_numbers(cursor, ENCOURS_COLUMN_AMOUNT)[3], INT64_MIN);
    encours_cursor_free(cursor);
    encours_view_free(what_if);
    encours_view_free(view);
    encours_fork_free(fork);
    scene_end(&with);
}

CHECK_MAIN(rows_of_others_are_masked, a_cursor_of_one_customer_is_masked_whole,
           events_of_nobody_are_masked_with_those_of_others, a_fork_is_asked_for_and_its_views_ask)
