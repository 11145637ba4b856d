/* SPDX-License-Identifier: MIT */
/* Closed days stay as they were, whatever is recorded later. */
#include "support/check.h"
#include "support/ledger.h"

#include "encours/cursor.h"
#include "encours/period.h"

enum { CLOSED = 120 };

static encours_status close_to(test_ledger *test, int32_t day)
{
    encours_transaction *transaction = ledger_transaction(test);
    check_ok(encours_transaction_close_periods(transaction, (encours_date){day}, check_error()));
    return ledger_try_commit(transaction);
}

static encours_status reopen_to(test_ledger *test, int32_t day)
{
    encours_transaction *transaction = ledger_transaction(test);
    check_ok(encours_transaction_reopen_periods(transaction, (encours_date){day}, check_error()));
    return ledger_try_commit(transaction);
}

static int32_t closed_to(test_ledger *test)
{
    encours_view *view = ledger_view(test);
    encours_date day = encours_view_closed_to(view);
    encours_view_free(view);
    return day.epoch_day;
}

/* Two invoices and a payment allocated to the first, before anything is closed. */
static test_ledger begin(void)
{
    test_ledger test = ledger_begin();
    ledger_customer(&test, "ACME");
    ledger_post(&test, 1, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1000);
    ledger_post(&test, 1, ENCOURS_DOCUMENT_INVOICE, 101, 131, 500);
    ledger_post(&test, 1, ENCOURS_DOCUMENT_PAYMENT, 110, 110, 1000);
    ledger_allocate(&test, 3, 1, 400, 110);
    return test;
}

static encours_status post_on(test_ledger *test, int32_t day)
{
    encours_transaction *transaction = ledger_transaction(test);
    encours_document document = ledger_document(1, ENCOURS_DOCUMENT_INVOICE, day, day + 30, 7);
    check_ok(encours_transaction_post(transaction, &document, NULL, check_error()));
    return ledger_try_commit(transaction);
}

static encours_status allocate_on(test_ledger *test, int32_t day)
{
    encours_transaction *transaction = ledger_transaction(test);
    encours_allocation_options options = {
        .struct_size = sizeof options, .credit = 3, .debit = 2, .amount = 10, .from = {day}};
    check_ok(encours_transaction_allocate(transaction, &options, NULL, check_error()));
    return ledger_try_commit(transaction);
}

static encours_status end_on(test_ledger *test, int32_t day)
{
    encours_transaction *transaction = ledger_transaction(test);
    check_ok(
        encours_transaction_reverse_allocation(transaction, 1, (encours_date){day}, check_error()));
    return ledger_try_commit(transaction);
}

static encours_status cancel_on(test_ledger *test, int32_t day)
{
    encours_transaction *transaction = ledger_transaction(test);
    check_ok(encours_transaction_cancel(transaction, 2, (encours_date){day}, ENCOURS_CANCEL_OTHER,
                                        0, check_error()));
    return ledger_try_commit(transaction);
}

static encours_status set_dimension_on(test_ledger *test, int32_t day)
{
    encours_transaction *transaction = ledger_transaction(test);
    check_ok(encours_transaction_declare_dimension(transaction, "region", check_error()));
    check_ok(encours_transaction_set_dimension(transaction, 1, "region", "north",
                                               (encours_date){day}, check_error()));
    return ledger_try_commit(transaction);
}

static void nothing_takes_effect_on_a_closed_day(void **state)
{
    (void)state;
    encours_status (*const changes[])(test_ledger *, int32_t) = {post_on, allocate_on, end_on,
                                                                 cancel_on, set_dimension_on};
    for (size_t i = 0; i < sizeof changes / sizeof changes[0]; i++) {
        test_ledger test = begin();
        check_ok(close_to(&test, CLOSED));
        int64_t before = ledger_balance(&test, 0, CLOSED);
        check_equal(changes[i](&test, CLOSED) & 0xFF, ENCOURS_E_STATE);
        check(strstr(check_last_error()->message, "1970-05-01") != NULL);
        check_equal(changes[i](&test, 111) & 0xFF, ENCOURS_E_STATE);
        check_ok(changes[i](&test, CLOSED + 1));
        check_equal(ledger_balance(&test, 0, CLOSED), before);
        ledger_reopen(&test); /* replay goes by the same rule */
        check_equal(closed_to(&test), CLOSED);
        check_equal(ledger_balance(&test, 0, CLOSED), before);
        ledger_end(&test);
    }
}

static void opening_again_is_a_command_of_its_own(void **state)
{
    (void)state;
    test_ledger test = begin();
    check_equal(closed_to(&test), ENCOURS_DATE_NONE);
    check_equal(reopen_to(&test, ENCOURS_DATE_NONE) & 0xFF, ENCOURS_E_STATE); /* none is closed */
    check_ok(close_to(&test, CLOSED));
    check_equal(close_to(&test, CLOSED) & 0xFF, ENCOURS_E_STATE);
    check_equal(close_to(&test, CLOSED - 1) & 0xFF, ENCOURS_E_STATE);
    check_equal(reopen_to(&test, CLOSED) & 0xFF, ENCOURS_E_STATE);
    check_equal(reopen_to(&test, CLOSED + 1) & 0xFF, ENCOURS_E_STATE);
    encours_view *then = ledger_view(&test);
    check_ok(reopen_to(&test, 115));
    check_equal(closed_to(&test), 115);
    check_equal(post_on(&test, 115) & 0xFF, ENCOURS_E_STATE);
    check_ok(post_on(&test, 116));
    check_ok(reopen_to(&test, ENCOURS_DATE_NONE));
    check_ok(post_on(&test, 100));
    check_equal(closed_to(&test), ENCOURS_DATE_NONE);
    check_equal(encours_view_closed_to(then).epoch_day, CLOSED); /* as it was known */
    encours_view_free(then);
    ledger_end(&test);
}

/* The first and the last day there are. */
static void the_ends_of_the_calendar_can_be_closed(void **state)
{
    (void)state;
    test_ledger test = begin();
    check_ok(close_to(&test, ENCOURS_DATE_MIN));
    check_equal(closed_to(&test), ENCOURS_DATE_MIN);
    check_equal(post_on(&test, ENCOURS_DATE_MIN) & 0xFF, ENCOURS_E_STATE);
    check_ok(post_on(&test, ENCOURS_DATE_MIN + 1));
    check_ok(close_to(&test, ENCOURS_DATE_MAX));
    check_equal(post_on(&test, ENCOURS_DATE_MAX - 40) & 0xFF, ENCOURS_E_STATE);
    ledger_reopen(&test);
    check_equal(closed_to(&test), ENCOURS_DATE_MAX);
    ledger_end(&test);
}

static void a_close_binds_the_commands_behind_it(void **state)
{
    (void)state;
    test_ledger test = begin();
    encours_document document = ledger_document(1, ENCOURS_DOCUMENT_INVOICE, 90, 120, 7);
    encours_transaction *transaction = ledger_transaction(&test);
    check_ok(encours_transaction_post(transaction, &document, NULL, check_error()));
    check_ok(encours_transaction_close_periods(transaction, (encours_date){CLOSED}, check_error()));
    check_ok(encours_transaction_post(transaction, &document, NULL, check_error()));
    check_equal(ledger_try_commit(transaction) & 0xFF, ENCOURS_E_STATE);
    check_equal(check_last_error()->index, 2);
    check_equal(closed_to(&test), ENCOURS_DATE_NONE); /* nothing of it happened */
    ledger_end(&test);
}

static void shape_is_checked_at_once(void **state)
{
    (void)state;
    test_ledger test = begin();
    encours_transaction *transaction = ledger_transaction(&test);
    encours_date none = {ENCOURS_DATE_NONE}, beyond = {ENCOURS_DATE_MAX + 1};
    check_fails(encours_transaction_close_periods(transaction, none, check_error()),
                ENCOURS_E_INVALID, "closed_to");
    check_fails(encours_transaction_reopen_periods(transaction, beyond, check_error()),
                ENCOURS_E_INVALID, "closed_to");
    check_equal(encours_transaction_close_periods(NULL, none, NULL) & 0xFF, ENCOURS_E_MISUSE);
    check_equal(encours_transaction_reopen_periods(NULL, none, NULL) & 0xFF, ENCOURS_E_MISUSE);
    encours_transaction_free(transaction);
    ledger_end(&test);
}

static void the_audit_trail_says_who_closed_and_opened(void **state)
{
    (void)state;
    test_ledger test = begin();
    check_ok(close_to(&test, CLOSED));
    check_ok(reopen_to(&test, ENCOURS_DATE_NONE));
    encours_view *view = ledger_view(&test);
    encours_cursor *cursor;
    size_t count, found = 0;
    int64_t days[2] = {0, 0};
    check_ok(encours_cursor_open(view, ENCOURS_ROWS_EVENTS, NULL, &cursor, check_error()));
    check_ok(encours_cursor_next(cursor, 64, &count, check_error()));
    for (size_t i = 0; i < count; i++)
        if (encours_cursor_numbers(cursor, ENCOURS_COLUMN_EVENT)[i] == ENCOURS_EVENT_PERIOD) {
            check(found < 2);
            days[found++] = encours_cursor_numbers(cursor, ENCOURS_COLUMN_DATE)[i];
        }
    check_equal(found, 2);
    check_equal(days[0], CLOSED);
    check_equal(days[1], ENCOURS_DATE_NONE);
    encours_cursor_free(cursor);
    encours_view_free(view);
    ledger_end(&test);
}

CHECK_MAIN(nothing_takes_effect_on_a_closed_day, opening_again_is_a_command_of_its_own,
           the_ends_of_the_calendar_can_be_closed, a_close_binds_the_commands_behind_it,
           shape_is_checked_at_once, the_audit_trail_says_who_closed_and_opened)
