/* SPDX-License-Identifier: MIT */
#include "cursor_scenario.h"

#include "encours/party.h"

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

CHECK_MAIN(events_are_the_log_in_order, older_views_show_what_was_known,
           filters_give_what_concerns_a_customer_or_document, erasing_a_customer_is_in_its_trail)
