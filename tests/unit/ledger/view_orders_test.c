/* SPDX-License-Identifier: MIT */
/* How much of the order book is paid by advances, and where sums and memory end. */
#include "support/check.h"
#include "support/ledger.h"
#include "support/memory.h"

#include "encours/fact.h"
#include "encours/order.h"

static void add_order(encours_transaction *t, uint64_t customer, int64_t amount)
{
    encours_order_options options = ENCOURS_ORDER_OPTIONS_INIT;
    options.customer = customer;
    options.ordered.epoch_day = 100;
    options.expected.epoch_day = 130;
    options.amount = amount;
    options.currency = TEST_EUR;
    check_ok(encours_transaction_order(t, &options, NULL, check_error()));
}

static void invoice(encours_transaction *t, uint64_t order, int64_t amount)
{
    encours_order_step_options options = ENCOURS_ORDER_STEP_OPTIONS_INIT;
    options.order = order;
    options.kind = ENCOURS_ORDER_INVOICED;
    options.day.epoch_day = 110;
    options.amount = amount;
    check_ok(encours_transaction_order_step(t, &options, check_error()));
}

static void link(test_ledger *test, uint64_t advance, uint64_t order, int32_t from, int32_t until)
{
    encours_transaction *t = ledger_transaction(test);
    encours_fact_options options = ENCOURS_FACT_OPTIONS_INIT;
    options.kind = ENCOURS_FACT_ADVANCE_ORDER;
    options.subject_kind = ENCOURS_SUBJECT_DOCUMENT;
    options.subject = advance;
    options.related_kind = ENCOURS_SUBJECT_ORDER;
    options.related = order;
    options.from.epoch_day = from;
    if (until != ENCOURS_DATE_NONE)
        options.until = (encours_optional_date){1, {until}};
    check_ok(encours_transaction_fact(t, &options, NULL, check_error()));
    ledger_commit(t);
}

static encours_order_book book_at(test_ledger *test, uint64_t customer, int32_t day)
{
    encours_order_book book = {.struct_size = sizeof book};
    encours_view *view = ledger_view(test);
    check_ok(encours_view_order_book(view, customer, TEST_EUR, (encours_date){day}, 60, &book,
                                     check_error()));
    encours_view_free(view);
    return book;
}

/* Orders 1 and 2 of 1000 and 500; documents 1, an advance of 800, and 2, an invoice of 300. */
static test_ledger begin_over(encours_context *context, encours_store *store)
{
    test_ledger test = context != NULL ? ledger_begin_over(context, store) : ledger_begin();
    ledger_customer(&test, "ACME");
    ledger_customer(&test, "OTHER");
    encours_transaction *t = ledger_transaction(&test);
    add_order(t, 1, 1000);
    add_order(t, 1, 500);
    ledger_commit(t);
    ledger_post(&test, 1, ENCOURS_DOCUMENT_ADVANCE, 105, ENCOURS_DATE_NONE, 800);
    ledger_post(&test, 1, ENCOURS_DOCUMENT_INVOICE, 110, 140, 300);
    return test;
}

static void an_advance_covers_its_order(void **state)
{
    (void)state;
    test_ledger test = begin_over(NULL, NULL);
    check_equal(book_at(&test, 1, 120).covered, 0); /* it is linked to nothing */
    link(&test, 1, 1, 106, 125);
    check_equal(book_at(&test, 1, 104).covered, 0);
    check_equal(book_at(&test, 1, 105).covered, 0); /* the link holds from day 106 */
    check_equal(book_at(&test, 1, 106).advances, 800);
    check_equal(book_at(&test, 1, 106).covered, 800);
    check_equal(book_at(&test, 0, 124).covered, 800);
    check_equal(book_at(&test, 1, 125).advances, 0);
    check_equal(book_at(&test, 2, 120).covered, 0);
    ledger_end(&test);
}

/* Only what is not invoiced needs to be covered, and only what is not allocated covers. */
static void invoices_use_up_an_advance(void **state)
{
    (void)state;
    test_ledger test = begin_over(NULL, NULL);
    link(&test, 1, 1, 106, ENCOURS_DATE_NONE);
    encours_transaction *t = ledger_transaction(&test);
    invoice(t, 1, 300);
    ledger_commit(t);
    check_equal(book_at(&test, 1, 110).covered, 700);
    ledger_allocate(&test, 1, 2, 300, 115);
    check_equal(book_at(&test, 1, 114).advances, 800);
    check_equal(book_at(&test, 1, 115).advances, 500);
    check_equal(book_at(&test, 1, 115).covered, 500);
    t = ledger_transaction(&test);
    check_ok(encours_transaction_cancel(t, 1, (encours_date){120}, ENCOURS_CANCEL_RETURNED, 1,
                                        check_error()));
    ledger_commit(t);
    check_equal(book_at(&test, 1, 120).covered, 0);
    ledger_end(&test);
}

/* One advance pays once, for the older order first; orders of others are not paid by it. */
static void an_advance_pays_once(void **state)
{
    (void)state;
    test_ledger test = begin_over(NULL, NULL);
    encours_transaction *t = ledger_transaction(&test);
    add_order(t, 2, 50);
    invoice(t, 1, 900);
    ledger_commit(t);
    link(&test, 1, 1, 106, ENCOURS_DATE_NONE);
    link(&test, 1, 2, 106, ENCOURS_DATE_NONE);
    link(&test, 1, 3, 106, ENCOURS_DATE_NONE);
    encours_order_book book = book_at(&test, 1, 120);
    check_equal(book.advances, 800);
    check_equal(book.covered, 100 + 500);
    check_equal(book_at(&test, 0, 120).covered, 600);
    check_equal(book_at(&test, 2, 120).covered, 0);
    ledger_end(&test);
}

static void sums_that_do_not_fit_are_an_error(void **state)
{
    (void)state;
    test_ledger test = begin_over(NULL, NULL);
    encours_order_book book = {.struct_size = sizeof book, .orders = 77};
    encours_transaction *t = ledger_transaction(&test);
    add_order(t, 2, INT64_MAX);
    ledger_commit(t);
    check_equal(book_at(&test, 2, 120).within, INT64_MAX);
    encours_view *view = ledger_view(&test);
    check_fails(
        encours_view_order_book(view, 0, TEST_EUR, (encours_date){120}, 60, &book, check_error()),
        ENCOURS_E_OVERFLOW, "64 bits");
    check_equal(book.orders, 77);
    check_fails(
        encours_view_order_book(view, 3, TEST_EUR, (encours_date){120}, 60, &book, check_error()),
        ENCOURS_E_NOT_FOUND, "customer number 3");
    check_fails(
        encours_view_order_book(view, 0, TEST_EUR, (encours_date){120}, -1, &book, check_error()),
        ENCOURS_E_INVALID, "horizon");
    check_fails(encours_view_order_book(view, 0, TEST_EUR, (encours_date){INT32_MAX}, 1, &book,
                                        check_error()),
                ENCOURS_E_INVALID, NULL);
    check_ok(encours_view_order_book(view, 1, TEST_JPY, (encours_date){120}, INT32_MAX, &book,
                                     check_error()));
    check_equal(book.orders, 0); /* nothing in that currency */
    encours_view_free(view);
    ledger_end(&test);
}

/* Each allocation of each call fails, once and from then on; nothing has changed then. */
static void without_memory_it_fails_cleanly(void **state)
{
    (void)state;
    for (int on = 0; on < 2; on++) {
        bool failed = true;
        for (size_t at = 1; failed; at++) {
            counted_memory memory = {0};
            encours_store *store = NULL;
            encours_context *context = counted_memory_context(&memory);
            check_ok(encours_store_memory_new(context, &store, check_error()));
            test_ledger test = begin_over(context, store);
            link(&test, 1, 1, 106, ENCOURS_DATE_NONE);
            encours_order_book book = {.struct_size = sizeof book};
            encours_view *view = ledger_view(&test);
            encours_transaction *t = ledger_transaction(&test);
            encours_order_options options = ENCOURS_ORDER_OPTIONS_INIT;
            options.customer = 1;
            options.ordered.epoch_day = 100;
            options.amount = 5;
            options.currency = TEST_USD;
            options.source_key = "K";
            counted_memory_fail(&memory, at, on != 0);
            encours_status status = encours_view_order_book(view, 1, TEST_EUR, (encours_date){120},
                                                            60, &book, check_error());
            encours_order_step_options step = ENCOURS_ORDER_STEP_OPTIONS_INIT;
            if (status == ENCOURS_OK)
                status = encours_transaction_order(t, &options, &step.order, check_error());
            step.kind = ENCOURS_ORDER_DELIVERED;
            step.day.epoch_day = 101;
            step.amount = 5;
            if (status == ENCOURS_OK)
                status = encours_transaction_order_step(t, &step, check_error());
            if (status == ENCOURS_OK)
                status = encours_transaction_commit(t, 0, NULL, check_error());
            failed = status != ENCOURS_OK;
            counted_memory_fail(&memory, 0, false);
            encours_transaction_free(t);
            encours_view_free(view);
            if (failed) {
                check_fails(status, ENCOURS_E_NO_MEMORY, NULL);
                check_equal(book_at(&test, 1, 120).orders, 2);
                encours_verify_report report = {.struct_size = sizeof report};
                check_ok(encours_ledger_verify(test.ledger, NULL, &report, check_error()));
            }
            ledger_end(&test);
            check_equal(memory.blocks, 0);
        }
    }
}

CHECK_MAIN(an_advance_covers_its_order, invoices_use_up_an_advance, an_advance_pays_once,
           sums_that_do_not_fit_are_an_error, without_memory_it_fails_cleanly)
