/* SPDX-License-Identifier: MIT */
/* What customers have ordered and what becomes of it. Figures are worked out by hand. */
#include "support/check.h"
#include "support/ledger.h"
#include "support/memory.h"

#include "encours/cursor.h"
#include "encours/order.h"
#include "encours/period.h"
#include "encours/upgrade.h"

static encours_order_options order_of(uint64_t customer, int32_t ordered, int32_t expected,
                                      int64_t amount)
{
    encours_order_options options = ENCOURS_ORDER_OPTIONS_INIT;
    options.customer = customer;
    options.ordered.epoch_day = ordered;
    options.expected.epoch_day = expected;
    options.amount = amount;
    options.currency = TEST_EUR;
    return options;
}

static encours_status try_order(test_ledger *test, encours_order_options options)
{
    encours_transaction *t = ledger_transaction(test);
    encours_ref order = 0;
    encours_status status = encours_transaction_order(t, &options, &order, check_error());
    if (status != ENCOURS_OK) {
        encours_transaction_free(t);
        return status;
    }
    return ledger_try_commit(t);
}

static encours_order_step_options step_of(uint64_t order, int32_t kind, int32_t day, int64_t amount)
{
    encours_order_step_options options = ENCOURS_ORDER_STEP_OPTIONS_INIT;
    options.order = order;
    options.kind = kind;
    options.day.epoch_day = day;
    options.amount = amount;
    return options;
}

static encours_status try_step(test_ledger *test, encours_order_step_options options)
{
    encours_transaction *t = ledger_transaction(test);
    encours_status status = encours_transaction_order_step(t, &options, check_error());
    if (status != ENCOURS_OK) {
        encours_transaction_free(t);
        return status;
    }
    return ledger_try_commit(t);
}

static encours_status step(test_ledger *test, uint64_t order, int32_t kind, int32_t day,
                           int64_t amount)
{
    return try_step(test, step_of(order, kind, day, amount));
}

static encours_status reschedule(test_ledger *test, uint64_t order, int32_t day, int32_t expected)
{
    encours_order_step_options options = step_of(order, ENCOURS_ORDER_RESCHEDULED, day, 0);
    options.expected.epoch_day = expected;
    return try_step(test, options);
}

static encours_order_book book_at(encours_view *view, uint64_t customer, int32_t day,
                                  int32_t horizon)
{
    encours_order_book book = {.struct_size = sizeof book};
    check_ok(encours_view_order_book(view, customer, TEST_EUR, (encours_date){day}, horizon, &book,
                                     check_error()));
    check_equal(book.to_deliver, book.ordered - book.cancelled - book.delivered);
    check_equal(book.to_deliver, book.within + book.beyond + book.undated + book.invoiced_ahead);
    check_equal(book.ordered - book.cancelled, book.invoiced + book.delivered_not_invoiced +
                                                   book.within + book.beyond + book.undated);
    return book;
}

/* Two customers; order 1 of 1000 placed on day 100, expected on 130. */
static test_ledger begin(void)
{
    test_ledger test = ledger_begin();
    ledger_customer(&test, "ACME");
    ledger_customer(&test, "OTHER");
    check_ok(try_order(&test, order_of(1, 100, 130, 1000)));
    return test;
}

static void an_order_is_in_the_book_and_in_no_balance(void **state)
{
    (void)state;
    test_ledger test = begin();
    check_ok(step(&test, 1, ENCOURS_ORDER_DELIVERED, 110, 300));
    check_ok(step(&test, 1, ENCOURS_ORDER_INVOICED, 112, 200));
    check_ok(step(&test, 1, ENCOURS_ORDER_CANCELLED, 115, 150));
    encours_view *view = ledger_view(&test);
    encours_order_book book = book_at(view, 1, 99, 30);
    check_equal(book.orders, 0);
    book = book_at(view, 1, 109, 30);
    check_equal(book.ordered, 1000);
    check_equal(book.within, 1000);
    check_equal(book.orders_open, 1);
    book = book_at(view, 1, 120, 10); /* the horizon is day 130 itself */
    check_equal(book.delivered, 300);
    check_equal(book.invoiced, 200);
    check_equal(book.cancelled, 150);
    check_equal(book.to_deliver, 550);
    check_equal(book.within, 550);
    check_equal(book.delivered_not_invoiced, 100);
    check_equal(book.late, 0);
    book = book_at(view, 1, 120, 9);
    check_equal(book.within, 0);
    check_equal(book.beyond, 550);
    book = book_at(view, 1, 131, 0);
    check_equal(book.late, 550);
    check_equal(book.within, 550);
    check_equal(book_at(view, 2, 120, 10).orders, 0);
    check_equal(book_at(view, 0, 120, 10).to_deliver, 550);
    check_equal(ledger_balance(&test, 1, 120), 0);
    encours_view_free(view);
    ledger_end(&test);
}

/* What is invoiced before it is delivered is in the balance by its invoice, and counted once. */
static void invoiced_ahead_is_not_counted_twice(void **state)
{
    (void)state;
    test_ledger test = begin();
    check_ok(step(&test, 1, ENCOURS_ORDER_INVOICED, 105, 400));
    check_ok(step(&test, 1, ENCOURS_ORDER_DELIVERED, 110, 100));
    encours_view *view = ledger_view(&test);
    encours_order_book book = book_at(view, 1, 110, 60);
    check_equal(book.to_deliver, 900);
    check_equal(book.invoiced_ahead, 300);
    check_equal(book.within, 600);
    check_equal(book.delivered_not_invoiced, 0);
    encours_view_free(view);
    ledger_end(&test);
}

static void an_order_changes_from_a_day(void **state)
{
    (void)state;
    test_ledger test = begin();
    check_ok(step(&test, 1, ENCOURS_ORDER_CHANGED, 120, 1500));
    check_ok(step(&test, 1, ENCOURS_ORDER_CHANGED, 110, 800));  /* recorded later, counts earlier */
    check_ok(step(&test, 1, ENCOURS_ORDER_CHANGED, 120, 1400)); /* of one day the last stands */
    check_ok(reschedule(&test, 1, 105, 160));
    check_ok(reschedule(&test, 1, 125, ENCOURS_DATE_NONE));
    encours_view *view = ledger_view(&test);
    check_equal(book_at(view, 1, 104, 30).within, 1000);
    check_equal(book_at(view, 1, 105, 30).beyond, 1000);
    check_equal(book_at(view, 1, 110, 50).within, 800);
    check_equal(book_at(view, 1, 119, 50).ordered, 800);
    check_equal(book_at(view, 1, 120, 50).ordered, 1400);
    check_equal(book_at(view, 1, 125, 50).undated, 1400);
    encours_view_free(view);
    ledger_end(&test);
}

/* On every day, past and future, the parts stay within the order. */
static void parts_stay_within_the_order_on_every_day(void **state)
{
    (void)state;
    test_ledger test = begin();
    check_ok(step(&test, 1, ENCOURS_ORDER_DELIVERED, 110, 600));
    check_fails(step(&test, 1, ENCOURS_ORDER_DELIVERED, 111, 401), ENCOURS_E_STATE,
                "on 1970-04-22 more would be delivered");
    check_fails(step(&test, 1, ENCOURS_ORDER_DELIVERED, 101, 401), ENCOURS_E_STATE,
                "on 1970-04-21 more would be delivered");        /* too much from day 110 on */
    check_ok(step(&test, 1, ENCOURS_ORDER_CANCELLED, 130, 400)); /* ahead */
    check_fails(step(&test, 1, ENCOURS_ORDER_DELIVERED, 120, 1), ENCOURS_E_STATE,
                "on 1970-05-11 more would be delivered");
    check_fails(step(&test, 1, ENCOURS_ORDER_CHANGED, 105, 999), ENCOURS_E_STATE, "delivered");
    check_fails(step(&test, 1, ENCOURS_ORDER_CANCELLED, 140, 1), ENCOURS_E_STATE, NULL);
    check_fails(step(&test, 1, ENCOURS_ORDER_INVOICED, 129, 601), ENCOURS_E_STATE, "invoiced");
    check_ok(step(&test, 1, ENCOURS_ORDER_INVOICED, 129, 600));
    check_fails(step(&test, 1, ENCOURS_ORDER_DELIVERED, 109, -1), ENCOURS_E_STATE,
                "taken back than was delivered");
    check_ok(step(&test, 1, ENCOURS_ORDER_DELIVERED, 110, -600));
    check_fails(step(&test, 1, ENCOURS_ORDER_DELIVERED, 150, -1), ENCOURS_E_STATE, NULL);
    check_fails(step(&test, 1, ENCOURS_ORDER_INVOICED, 128, -1), ENCOURS_E_STATE, "invoiced");
    check_fails(step(&test, 1, ENCOURS_ORDER_CANCELLED, 129, -1), ENCOURS_E_STATE, "cancelled");
    check_ok(step(&test, 1, ENCOURS_ORDER_CANCELLED, 130, -400));
    check_ok(step(&test, 1, ENCOURS_ORDER_CHANGED, 131, 600));
    check_fails(step(&test, 1, ENCOURS_ORDER_CHANGED, 131, 599), ENCOURS_E_STATE, "invoiced");
    ledger_end(&test);
}

static void an_older_view_does_not_know_later_steps(void **state)
{
    (void)state;
    test_ledger test = begin();
    encours_view *before = ledger_view(&test);
    check_ok(step(&test, 1, ENCOURS_ORDER_DELIVERED, 110, 300));
    check_ok(try_order(&test, order_of(1, 100, 130, 7)));
    encours_view *after = ledger_view(&test);
    check_equal(book_at(before, 1, 120, 60).within, 1000);
    check_equal(book_at(before, 0, 120, 60).orders, 1);
    check_equal(book_at(after, 1, 120, 60).within, 707);
    ledger_reopen(&test);
    encours_view *again = ledger_view(&test);
    check_equal(book_at(again, 1, 120, 60).within, 707);
    encours_view_counts counts = {.struct_size = sizeof counts};
    check_ok(encours_view_count(again, &counts, check_error()));
    check_equal(counts.orders, 2);
    encours_verify_report report = {.struct_size = sizeof report};
    check_ok(encours_ledger_verify(test.ledger, NULL, &report, check_error()));
    encours_view_free(before);
    encours_view_free(after);
    encours_view_free(again);
    ledger_end(&test);
}

static void an_order_is_made_and_changed_in_one_transaction(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_customer_options who = {.struct_size = sizeof who, .code = "A", .code_impersonal = 1};
    encours_ref customer, order;
    uint64_t number = 0;
    encours_transaction *t = ledger_transaction(&test);
    check_ok(encours_transaction_add_customer(t, &who, &customer, check_error()));
    encours_order_options options = order_of(customer, 100, ENCOURS_DATE_NONE, 50);
    options.number = "BC-7";
    options.source_key = "SO/7";
    options.currency = TEST_USD; /* first use */
    check_ok(encours_transaction_order(t, &options, &order, check_error()));
    encours_order_step_options delivered = step_of(order, ENCOURS_ORDER_DELIVERED, 100, 50);
    check_ok(encours_transaction_order_step(t, &delivered, check_error()));
    check_ok(encours_transaction_commit(t, 0, NULL, check_error()));
    check_ok(encours_transaction_number(t, order, &number, check_error()));
    check_equal(number, 1);
    encours_transaction_free(t);
    encours_view *view = ledger_view(&test);
    encours_order_book book = {.struct_size = sizeof book};
    check_ok(
        encours_view_order_book(view, 1, TEST_USD, (encours_date){100}, 0, &book, check_error()));
    check_equal(book.delivered_not_invoiced, 50);
    check_equal(book.orders_open, 0);
    number = 0;
    check_ok(encours_view_find_order(view, "SO/7", &number, check_error()));
    check_equal(number, 1);
    check_fails(encours_view_find_order(view, "SO/8", &number, check_error()), ENCOURS_E_NOT_FOUND,
                "SO/8");
    encours_view_free(view);
    ledger_end(&test);
}

static void what_is_not_acceptable_is_refused(void **state)
{
    (void)state;
    test_ledger test = begin();
    encours_order_options order = order_of(3, 100, 130, 1);
    check_fails(try_order(&test, order), ENCOURS_E_NOT_FOUND, "customer number 3");
    order = order_of(0, 100, 130, 1);
    check_fails(try_order(&test, order), ENCOURS_E_INVALID, "customer");
    order = order_of(1, ENCOURS_DATE_NONE, 130, 1);
    check_fails(try_order(&test, order), ENCOURS_E_INVALID, "ordered");
    order = order_of(1, 100, 130, -1);
    check_fails(try_order(&test, order), ENCOURS_E_INVALID, "amount");
    order = order_of(1, 100, ENCOURS_DATE_MAX + 1, 1);
    check_fails(try_order(&test, order), ENCOURS_E_INVALID, "expected");
    order = order_of(1, 100, 130, 1);
    order.currency = 0;
    check_fails(try_order(&test, order), ENCOURS_E_INVALID, "currency");
    order.currency = 1; /* there is none */
    check_fails(try_order(&test, order), ENCOURS_E_CURRENCY, NULL);
    order = order_of(1, 100, 130, 1);
    order.source_key = "K";
    check_ok(try_order(&test, order));
    check_fails(try_order(&test, order), ENCOURS_E_EXISTS, "source key K");

    check_fails(step(&test, 9, ENCOURS_ORDER_DELIVERED, 110, 1), ENCOURS_E_NOT_FOUND,
                "order number 9");
    check_fails(step(&test, 1, 0, 110, 1), ENCOURS_E_INVALID, "kind");
    check_fails(step(&test, 1, 6, 110, 1), ENCOURS_E_INVALID, "kind");
    check_fails(step(&test, 1, ENCOURS_ORDER_DELIVERED, 110, 0), ENCOURS_E_INVALID, "amount");
    check_fails(step(&test, 1, ENCOURS_ORDER_CHANGED, 110, -1), ENCOURS_E_INVALID, "amount");
    check_fails(step(&test, 1, ENCOURS_ORDER_DELIVERED, 99, 1), ENCOURS_E_STATE, "a later day");
    check_fails(step(&test, 1, ENCOURS_ORDER_RESCHEDULED, 110, 1), ENCOURS_E_INVALID, "expected");
    encours_order_step_options odd = step_of(1, ENCOURS_ORDER_DELIVERED, 110, 1);
    odd.expected.epoch_day = 130;
    check_fails(try_step(&test, odd), ENCOURS_E_INVALID, "expected");
    ledger_end(&test);
}

/* Closed periods bind what is in a balance; an order is in none. */
static void closed_periods_do_not_bind_orders(void **state)
{
    (void)state;
    test_ledger test = begin();
    encours_transaction *t = ledger_transaction(&test);
    check_ok(encours_transaction_close_periods(t, (encours_date){120}, check_error()));
    ledger_commit(t);
    check_ok(step(&test, 1, ENCOURS_ORDER_DELIVERED, 110, 1));
    ledger_end(&test);
}

static void level_1_has_no_orders(void **state)
{
    (void)state;
    encours_context *context = NULL;
    encours_store *store = NULL;
    encours_ledger_create_options options = {
        .struct_size = sizeof options, .base_currency = TEST_EUR, .format_level = 1};
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(encours_store_memory_new(context, &store, check_error()));
    test_ledger test = {.context = context, .store = store};
    check_ok(encours_ledger_create(store, "OLD", &options, &test.ledger, check_error()));
    ledger_customer(&test, "ACME");
    check_fails(try_order(&test, order_of(1, 100, 130, 1)), ENCOURS_E_UNSUPPORTED, "level 2");
    ledger_end(&test);
}

static int64_t cell(encours_cursor *cursor, int32_t column, size_t row)
{
    return encours_cursor_numbers(cursor, column)[row];
}

static encours_cursor *open_rows(encours_view *view, int32_t rows, encours_cursor_options options,
                                 size_t wanted)
{
    encours_cursor *cursor = NULL;
    size_t count = 0;
    options.struct_size = sizeof options;
    check_ok(encours_cursor_open(view, rows, &options, &cursor, check_error()));
    check_ok(encours_cursor_next(cursor, 100, &count, check_error()));
    check_equal(count, wanted);
    return cursor;
}

static test_ledger two_orders(void)
{
    test_ledger test = begin();
    encours_order_options second = order_of(2, 105, ENCOURS_DATE_NONE, 70);
    second.number = "BC-2";
    second.source_key = "SO/2";
    check_ok(try_order(&test, second));
    check_ok(step(&test, 1, ENCOURS_ORDER_DELIVERED, 110, 1000));
    check_ok(step(&test, 2, ENCOURS_ORDER_INVOICED, 111, 30));
    check_ok(reschedule(&test, 2, 112, 140));
    return test;
}

static void orders_are_rows_of_a_cursor(void **state)
{
    (void)state;
    test_ledger test = two_orders();
    encours_view *view = ledger_view(&test);
    encours_cursor *cursor = open_rows(view, ENCOURS_ROWS_ORDERS, (encours_cursor_options){0}, 2);
    check_equal(cell(cursor, ENCOURS_COLUMN_NUMBER, 1), 2);
    check_equal(cell(cursor, ENCOURS_COLUMN_CUSTOMER, 1), 2);
    check_equal(cell(cursor, ENCOURS_COLUMN_CURRENCY, 1), TEST_EUR);
    check_equal(cell(cursor, ENCOURS_COLUMN_DATE, 1), 105);
    check_equal(cell(cursor, ENCOURS_COLUMN_AMOUNT, 1), 70);
    check_equal(cell(cursor, ENCOURS_COLUMN_INVOICED, 1), 30);
    check_equal(cell(cursor, ENCOURS_COLUMN_DELIVERED, 1), 0);
    check_equal(cell(cursor, ENCOURS_COLUMN_CANCELLED_AMOUNT, 1), 0);
    check_equal(cell(cursor, ENCOURS_COLUMN_OPEN, 1), 70);
    check_equal(cell(cursor, ENCOURS_COLUMN_EXPECTED, 1), 140);
    check_equal(cell(cursor, ENCOURS_COLUMN_OPEN, 0), 0);
    check_text(encours_cursor_text(cursor, ENCOURS_COLUMN_NUMBER_TEXT, 1), "BC-2");
    check_text(encours_cursor_text(cursor, ENCOURS_COLUMN_SOURCE_KEY, 1), "SO/2");
    check_text(encours_cursor_text(cursor, ENCOURS_COLUMN_SOURCE_KEY, 0), "");
    check_text(encours_cursor_text(cursor, ENCOURS_COLUMN_CODE, 1), "OTHER");
    encours_cursor_free(cursor);
    encours_optional_date day_104 = {1, {104}}, day_111 = {1, {111}};
    encours_cursor_free(
        open_rows(view, ENCOURS_ROWS_ORDERS, (encours_cursor_options){.as_of = day_104}, 1));
    cursor = open_rows(view, ENCOURS_ROWS_ORDERS,
                       (encours_cursor_options){.as_of = day_111, .open_only = 1}, 1);
    check_equal(cell(cursor, ENCOURS_COLUMN_NUMBER, 0), 2);
    check_equal(cell(cursor, ENCOURS_COLUMN_EXPECTED, 0), ENCOURS_DATE_NONE);
    encours_cursor_free(cursor);
    encours_cursor_free(
        open_rows(view, ENCOURS_ROWS_ORDERS, (encours_cursor_options){.customer = 1}, 1));
    encours_view_free(view);
    ledger_end(&test);
}

static void steps_are_rows_of_a_cursor(void **state)
{
    (void)state;
    test_ledger test = two_orders();
    encours_view *view = ledger_view(&test);
    encours_cursor *cursor = open_rows(view, ENCOURS_ROWS_ORDER_STEPS,
                                       (encours_cursor_options){.order = 2}, 2);
    check_equal(cell(cursor, ENCOURS_COLUMN_NUMBER, 0), 2);
    check_equal(cell(cursor, ENCOURS_COLUMN_ORDER, 0), 2);
    check_equal(cell(cursor, ENCOURS_COLUMN_STEP_KIND, 0), ENCOURS_ORDER_INVOICED);
    check_equal(cell(cursor, ENCOURS_COLUMN_AMOUNT, 0), 30);
    check_equal(cell(cursor, ENCOURS_COLUMN_DATE, 0), 111);
    check_equal(cell(cursor, ENCOURS_COLUMN_STEP_KIND, 1), ENCOURS_ORDER_RESCHEDULED);
    check_equal(cell(cursor, ENCOURS_COLUMN_EXPECTED, 1), 140);
    check_text(encours_cursor_text(cursor, ENCOURS_COLUMN_SOURCE_KEY, 1), "SO/2");
    encours_cursor_free(cursor);
    encours_optional_date day = {1, {110}};
    encours_cursor_free(open_rows(view, ENCOURS_ROWS_ORDER_STEPS, (encours_cursor_options){0}, 3));
    encours_cursor_free(
        open_rows(view, ENCOURS_ROWS_ORDER_STEPS, (encours_cursor_options){.as_of = day}, 1));
    encours_cursor_free(
        open_rows(view, ENCOURS_ROWS_ORDER_STEPS, (encours_cursor_options){.customer = 2}, 2));
    encours_cursor_free(open_rows(view, ENCOURS_ROWS_ORDER_STEPS,
                                  (encours_cursor_options){.customer = 1, .order = 2}, 0));
    encours_cursor_options wrong = {.struct_size = sizeof wrong, .order = 3};
    check_fails(encours_cursor_open(view, ENCOURS_ROWS_ORDER_STEPS, &wrong, &cursor, check_error()),
                ENCOURS_E_NOT_FOUND, "order number 3");
    wrong.order = 1;
    check_fails(encours_cursor_open(view, ENCOURS_ROWS_ORDERS, &wrong, &cursor, check_error()),
                ENCOURS_E_INVALID, "order");
    wrong = (encours_cursor_options){.struct_size = sizeof wrong, .document = 0, .customer = 3};
    check_fails(encours_cursor_open(view, ENCOURS_ROWS_ORDERS, &wrong, &cursor, check_error()),
                ENCOURS_E_NOT_FOUND, "customer");
    encours_view_free(view);
    ledger_end(&test);
}

static void orders_are_in_the_audit_trail(void **state)
{
    (void)state;
    test_ledger test = two_orders();
    encours_view *view = ledger_view(&test);
    encours_cursor *cursor = open_rows(view, ENCOURS_ROWS_EVENTS,
                                       (encours_cursor_options){.customer = 2}, 4);
    check_equal(cell(cursor, ENCOURS_COLUMN_EVENT, 1), ENCOURS_EVENT_ORDER);
    check_equal(cell(cursor, ENCOURS_COLUMN_ORDER, 1), 2);
    check_equal(cell(cursor, ENCOURS_COLUMN_AMOUNT, 1), 70);
    check_equal(cell(cursor, ENCOURS_COLUMN_DATE, 1), 105);
    check_equal(cell(cursor, ENCOURS_COLUMN_EXPECTED, 1), ENCOURS_DATE_NONE);
    check_text(encours_cursor_text(cursor, ENCOURS_COLUMN_NUMBER_TEXT, 1), "BC-2");
    check_equal(cell(cursor, ENCOURS_COLUMN_EVENT, 2), ENCOURS_EVENT_ORDER_STEP);
    check_equal(cell(cursor, ENCOURS_COLUMN_STEP_KIND, 2), ENCOURS_ORDER_INVOICED);
    check_equal(cell(cursor, ENCOURS_COLUMN_AMOUNT, 2), 30);
    check_text(encours_cursor_text(cursor, ENCOURS_COLUMN_NUMBER_TEXT, 2), "BC-2");
    check_equal(cell(cursor, ENCOURS_COLUMN_EXPECTED, 3), 140);
    encours_cursor_free(cursor);
    encours_view_free(view);
    ledger_end(&test);
}

/* A command id that is known gives the numbers of the first time. */
static void orders_of_a_repeated_transaction_have_their_numbers(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t acme = ledger_customer(&test, "ACME");
    check_ok(try_order(&test, order_of(acme, 100, 120, 100)));
    encours_order_options options = order_of(acme, 100, 120, 500);
    for (int again = 0; again < 2; again++) {
        encours_transaction *t = ledger_transaction(&test);
        encours_ref orders[2];
        encours_commit commit = {.struct_size = sizeof commit};
        for (uint64_t i = 0; i < 2; i++)
            check_ok(encours_transaction_order(t, &options, &orders[i], check_error()));
        check_ok(encours_transaction_commit(t, 0, &commit, check_error()));
        check_equal(commit.duplicate, again);
        for (uint64_t i = 0; i < 2; i++) {
            uint64_t number = 0;
            check_ok(encours_transaction_number(t, orders[i], &number, check_error()));
            check_equal(number, 2 + i);
        }
        encours_transaction_free(t);
        test.commands--; /* the same id */
    }
    ledger_end(&test);
}

CHECK_MAIN(an_order_is_in_the_book_and_in_no_balance, invoiced_ahead_is_not_counted_twice,
           an_order_changes_from_a_day, parts_stay_within_the_order_on_every_day,
           an_older_view_does_not_know_later_steps, an_order_is_made_and_changed_in_one_transaction,
           what_is_not_acceptable_is_refused, closed_periods_do_not_bind_orders,
           level_1_has_no_orders, orders_are_rows_of_a_cursor, steps_are_rows_of_a_cursor,
           orders_are_in_the_audit_trail, orders_of_a_repeated_transaction_have_their_numbers)
