/* SPDX-License-Identifier: MIT */
/* Totals of customers: what they count, which question is answered from where, and what happens
 * when memory or 64 bits do not suffice. That kept and computed totals are the same in general is
 * shown by tests/properties/totals_test.c. */
#include "ledger/ledger.h"
#include "ledger/totals.h"
#include "unit/ledger/totals_scenario.h"

static void post_in(test_ledger *test, uint64_t customer, uint16_t currency, int64_t gross)
{
    encours_transaction *t = ledger_transaction(test);
    encours_document document = ledger_document(customer, ENCOURS_DOCUMENT_INVOICE, DAY - 60,
                                                DAY - 20, gross);
    document.currency = currency;
    check_ok(encours_transaction_post(t, &document, NULL, check_error()));
    ledger_commit(t);
}

static void check_filled(const encours_totals *is)
{
    static const int64_t amounts[] = {10000, 3000, 700, 0, 0, 0, -1000};
    check_equal(is->balance, 12700);
    check_equal(is->overdue, 3700);
    check_equal(is->cash, 3000);
    check_equal(is->disputed, 0);
    check_equal(is->oldest_due.epoch_day, DAY - 31);
    check_equal(is->column_count, 7);
    for (size_t i = 0; i < 7; i++) {
        check_equal(is->amounts[i], amounts[i]);
        check_equal(is->items[i], amounts[i] != 0);
    }
}

static void totals_are_what_the_documents_say(void **state)
{
    (void)state;
    encours_aging_options usual = ENCOURS_AGING_OPTIONS_INIT;
    test_ledger test = ledger_begin();
    uint64_t acme = fill(&test);
    encours_totals computed = ask(&test, acme, TEST_EUR, DAY, &usual);
    check_equal(computed.source, ENCOURS_TOTALS_COMPUTED);
    check_filled(&computed);
    keep(&test, DAY);
    encours_totals kept = ask(&test, acme, TEST_EUR, DAY, &usual);
    check_equal(kept.source, ENCOURS_TOTALS_MAINTAINED);
    check_filled(&kept);
    kept = ask(&test, acme, TEST_EUR, DAY, NULL); /* buckets are not asked for */
    check_equal(kept.source, ENCOURS_TOTALS_MAINTAINED);
    check_equal(kept.column_count, 0);
    check_equal(kept.amounts[0], 0);
    check_equal(kept.balance, 12700);
    ledger_end(&test);
}

static void a_new_day_moves_what_becomes_due(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_totals_roll done = {.struct_size = sizeof done};
    uint64_t acme = fill(&test);
    keep(&test, DAY);
    check_ok(encours_ledger_roll(test.ledger, (encours_date){DAY + 1}, &done, check_error()));
    check_equal(done.moved, 1);
    check_equal(done.rebuilt, 0);
    encours_totals is = ask(&test, acme, TEST_EUR, DAY + 1, NULL);
    check_equal(is.source, ENCOURS_TOTALS_MAINTAINED);
    check_equal(is.overdue, 13700);
    check_ok(encours_ledger_roll(test.ledger, (encours_date){DAY}, &done, check_error()));
    check_equal(done.rebuilt, 1);
    check_equal(ask(&test, acme, TEST_EUR, DAY, NULL).overdue, 3700);
    check_ok(encours_ledger_roll(test.ledger, (encours_date){DAY}, &done, check_error()));
    check_equal(done.moved, 0); /* there already */
    check_equal(done.rebuilt, 0);
    ledger_end(&test);
}

static void what_is_dated_later_counts_from_its_day(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t acme = ledger_customer(&test, "ACME");
    keep(&test, DAY);
    uint64_t invoice = ledger_post(&test, acme, ENCOURS_DOCUMENT_INVOICE, DAY + 3, DAY + 5, 900);
    uint64_t payment = ledger_post(&test, acme, ENCOURS_DOCUMENT_PAYMENT, DAY + 4, NONE, 400);
    ledger_allocate(&test, payment, invoice, 400, DAY + 8);
    static const struct {
        int32_t day;
        int64_t balance, overdue, cash;
        int32_t oldest;
    } days[] = {
        {DAY, 0, 0, 0, NONE},
        {DAY + 3, 900, 0, 0, DAY + 5},
        {DAY + 4, 500, 0, 400, DAY + 5},
        {DAY + 6, 500, 900, 400, DAY + 5},
        {DAY + 8, 500, 500, 400, DAY + 5},
    };
    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
        roll(&test, days[i].day);
        encours_totals is = ask(&test, acme, TEST_EUR, days[i].day, NULL);
        check_equal(is.source, ENCOURS_TOTALS_MAINTAINED);
        check_equal(is.balance, days[i].balance);
        check_equal(is.overdue, days[i].overdue);
        check_equal(is.cash, days[i].cash);
        check_equal(is.oldest_due.epoch_day, days[i].oldest);
    }
    ledger_end(&test);
}

/* The next oldest comes up when the oldest is paid, whatever the order of posting and paying. */
static void the_oldest_due_date_follows_what_is_paid(void **state)
{
    (void)state;
    enum { COUNT = 9 };
    static const int32_t dues[COUNT] = {5, 3, 8, 1, 9, 2, 7, 4, 6},
                         paid[COUNT] = {3, 1, 2, 5, 4, 8, 6, 7, 9};
    test_ledger test = ledger_begin();
    uint64_t acme = ledger_customer(&test, "ACME"), invoices[COUNT + 1];
    keep(&test, DAY);
    for (size_t i = 0; i < COUNT; i++)
        invoices[dues[i]] = ledger_post(&test, acme, ENCOURS_DOCUMENT_INVOICE, DAY - 90,
                                        DAY - 60 + dues[i], 100);
    uint64_t payment = ledger_post(&test, acme, ENCOURS_DOCUMENT_PAYMENT, DAY - 90, NONE, 900);
    bool open[COUNT + 2];
    for (size_t i = 0; i <= COUNT + 1; i++)
        open[i] = true;
    for (size_t i = 0; i < COUNT; i++) {
        ledger_allocate(&test, payment, invoices[paid[i]], 100, DAY - 50);
        open[paid[i]] = false;
        int32_t first = 1;
        while (!open[first])
            first++;
        check_equal(ask(&test, acme, TEST_EUR, DAY, NULL).oldest_due.epoch_day,
                    first <= COUNT ? DAY - 60 + first : NONE);
    }
    ledger_end(&test);
}

static void each_currency_has_totals_of_its_own(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t acme = ledger_customer(&test, "ACME");
    keep(&test, DAY);
    post_in(&test, acme, TEST_USD, 300);
    post_in(&test, acme, TEST_EUR, 70);
    post_in(&test, acme, TEST_JPY, 9);
    post_in(&test, acme, TEST_EUR, 5);
    check_equal(ask(&test, acme, TEST_EUR, DAY, NULL).balance, 75);
    check_equal(ask(&test, acme, TEST_USD, DAY, NULL).balance, 300);
    check_equal(ask(&test, acme, TEST_JPY, DAY, NULL).overdue, 9);
    encours_totals none = ask(&test, acme, 756, DAY, NULL);
    check_equal(none.balance, 0);
    check_equal(none.oldest_due.epoch_day, NONE);
    ledger_end(&test);
}

/* A dispute claims its amount, or all; never more than is open. */
static void disputed_is_what_is_claimed_and_open(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t acme = ledger_customer(&test, "ACME");
    keep(&test, DAY);
    uint64_t part = ledger_post(&test, acme, ENCOURS_DOCUMENT_INVOICE, DAY - 40, DAY - 1, 5000);
    uint64_t whole = ledger_post(&test, acme, ENCOURS_DOCUMENT_INVOICE, DAY - 40, DAY - 1, 800);
    dispute(&test, part, DAY - 3, 1200);
    check_equal(ask(&test, acme, TEST_EUR, DAY, NULL).disputed, 1200);
    dispute(&test, whole, DAY + 2, 0);
    check_equal(ask(&test, acme, TEST_EUR, DAY, NULL).disputed, 1200);
    roll(&test, DAY + 2);
    check_equal(ask(&test, acme, TEST_EUR, DAY + 2, NULL).disputed, 2000);
    uint64_t payment = ledger_post(&test, acme, ENCOURS_DOCUMENT_PAYMENT, DAY, NONE, 4500);
    ledger_allocate(&test, payment, part, 4500, DAY + 1);
    encours_totals is = ask(&test, acme, TEST_EUR, DAY + 2, NULL);
    check_equal(is.source, ENCOURS_TOTALS_MAINTAINED);
    check_equal(is.disputed, 1300);
    ledger_end(&test);
}

static void other_questions_are_computed(void **state)
{
    (void)state;
    static const int32_t bounds[] = {7, 60};
    encours_aging_options usual = ENCOURS_AGING_OPTIONS_INIT, other = usual, own = usual;
    test_ledger test = ledger_begin();
    uint64_t acme = fill(&test);
    keep(&test, DAY);
    other.bounds = bounds;
    other.bound_count = 2;
    own.credits = ENCOURS_CREDITS_BY_OWN_DATE;
    check_equal(ask(&test, acme, TEST_EUR, DAY - 1, &usual).source, ENCOURS_TOTALS_COMPUTED);
    check_equal(ask(&test, acme, TEST_EUR, DAY, &own).source, ENCOURS_TOTALS_COMPUTED);
    encours_totals is = ask(&test, acme, TEST_EUR, DAY, &other);
    check_equal(is.source, ENCOURS_TOTALS_COMPUTED);
    check_equal(is.amounts[1], 3000);
    check_equal(is.amounts[2], 700);
    encours_view *view = ledger_view(&test);
    check_equal(encours_view_totals_day(view).epoch_day, DAY);
    ledger_post(&test, acme, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 1);
    roll(&test, DAY + 1);
    encours_ledger_totals_drop(test.ledger);
    encours_totals then = {.struct_size = sizeof then}; /* a view keeps its own */
    check_ok(encours_view_totals(view, acme, TEST_EUR, (encours_date){DAY}, &usual, &then,
                                 check_error()));
    check_equal(then.source, ENCOURS_TOTALS_MAINTAINED);
    check_filled(&then);
    encours_view_free(view);
    view = ledger_view(&test);
    check_equal(encours_view_totals_day(view).epoch_day, NONE);
    encours_view_free(view);
    ledger_end(&test);
}

static void what_cannot_be_kept_is_refused(void **state)
{
    (void)state;
    static const uint16_t classes[] = {411};
    test_ledger test = ledger_begin();
    encours_date day = {DAY};
    encours_aging_options options[6];
    for (size_t i = 0; i < 6; i++)
        options[i] = (encours_aging_options)ENCOURS_AGING_OPTIONS_INIT;
    options[0].basis = ENCOURS_AGING_BY_DOCUMENT_DATE;
    options[1].credits = ENCOURS_CREDITS_OLDEST_FIRST;
    options[2].by = "region";
    options[3].account_classes = classes;
    options[3].account_class_count = 1;
    options[4].allocations = ENCOURS_ALLOCATION_ACCOUNTING;
    options[5].due = ENCOURS_DUE_AGREED;
    static const char *const fields[] = {"basis",           "credits",     "by",
                                         "account_classes", "allocations", "due"};
    for (size_t i = 0; i < 6; i++) {
        check_fails(encours_ledger_totals_register(test.ledger, day, &options[i], check_error()),
                    ENCOURS_E_UNSUPPORTED, "totals are kept by customer and due date");
        check_text(check_last_error()->field, fields[i]);
    }
    int32_t bounds[] = {30, 30};
    encours_aging_options wrong = ENCOURS_AGING_OPTIONS_INIT;
    wrong.bounds = bounds;
    wrong.bound_count = 2;
    check_fails(encours_ledger_totals_register(test.ledger, day, &wrong, check_error()),
                ENCOURS_E_INVALID, "bounds");
    check_fails(
        encours_ledger_totals_register(test.ledger, (encours_date){NONE}, NULL, check_error()),
        ENCOURS_E_INVALID, "as_of");
    check_fails(encours_ledger_roll(test.ledger, day, NULL, check_error()), ENCOURS_E_STATE,
                "no totals are kept");
    encours_view *view = ledger_view(&test);
    encours_totals out = {.struct_size = sizeof out};
    check_fails(encours_view_totals(view, 1, TEST_EUR, day, NULL, &out, check_error()),
                ENCOURS_E_NOT_FOUND, "customer number 1");
    encours_totals_columns columns = ENCOURS_TOTALS_COLUMNS_INIT;
    columns.column_count = 3;
    check_fails(
        encours_view_totals_columns(view, TEST_EUR, day, NULL, &columns, NULL, check_error()),
        ENCOURS_E_INVALID, "the options give 7");
    encours_view_free(view);
    ledger_end(&test);
}

static void a_prepared_transaction_comes_first(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t acme = fill(&test);
    keep(&test, DAY);
    encours_transaction *t = ledger_transaction(&test);
    encours_document document = ledger_document(acme, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 100);
    check_ok(encours_transaction_post(t, &document, NULL, check_error()));
    size_t records;
    check_ok(encours_transaction_prepare(t, &records, NULL, check_error()));
    check_fails(encours_ledger_roll(test.ledger, (encours_date){DAY + 1}, NULL, check_error()),
                ENCOURS_E_STATE, "prepared");
    check_fails(
        encours_ledger_totals_register(test.ledger, (encours_date){DAY}, NULL, check_error()),
        ENCOURS_E_STATE, "prepared");
    check_equal(ask(&test, acme, TEST_EUR, DAY, NULL).balance, 12700);
    encours_transaction_free(t); /* abandoned */
    check_equal(ask(&test, acme, TEST_EUR, DAY, NULL).balance, 12700);
    ledger_end(&test);
}

/* Two invoices of almost 2^63: their sum is no balance, and no total. */
static void sums_beyond_64_bits_are_not_kept(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t acme = ledger_customer(&test, "ACME"), other = ledger_customer(&test, "B");
    keep(&test, DAY);
    ledger_post(&test, acme, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, INT64_MAX - 1);
    check_equal(ask(&test, acme, TEST_EUR, DAY, NULL).balance, INT64_MAX - 1);
    uint64_t large = ledger_post(&test, acme, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, INT64_MAX - 1);
    ledger_post(&test, other, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 10);
    encours_totals is = ask(&test, other, TEST_EUR, DAY, NULL);
    check_equal(is.source, ENCOURS_TOTALS_COMPUTED);
    check_equal(is.balance, 10);
    encours_view *view = ledger_view(&test);
    check_fails(
        encours_view_totals(view, acme, TEST_EUR, (encours_date){DAY}, NULL, &is, check_error()),
        ENCOURS_E_OVERFLOW, "64 bits");
    encours_view_free(view);
    check_fails(encours_ledger_roll(test.ledger, (encours_date){DAY}, NULL, check_error()),
                ENCOURS_E_OVERFLOW, "64 bits");
    encours_transaction *t = ledger_transaction(&test);
    check_ok(encours_transaction_cancel(t, large, (encours_date){DAY + 1}, ENCOURS_CANCEL_ERROR, 0,
                                        check_error()));
    ledger_commit(t);
    uint64_t payment = ledger_post(&test, acme, ENCOURS_DOCUMENT_PAYMENT, DAY, NONE, 5);
    (void)payment;
    check_fails(encours_ledger_roll(test.ledger, (encours_date){DAY}, NULL, check_error()),
                ENCOURS_E_OVERFLOW, "64 bits");
    ledger_end(&test);
}

/* Verification finds totals that are not what the rows say. */
static void verification_compares_totals(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_verify_report report = {.struct_size = sizeof report};
    uint64_t acme = fill(&test);
    post_in(&test, acme, TEST_USD, 40);
    keep(&test, DAY);
    check_ok(encours_ledger_verify(test.ledger, NULL, &report, check_error()));
    struct enc_totals *totals = test.ledger->state->totals;
    check(enc_pages_begin(totals->pages, false));
    enc_totals_row *row = enc_pages_write(totals->pages, ENC_TOTALS_FIRST, (uint32_t)(acme - 1));
    row->items[0]++;
    enc_pages_end(totals->pages, DAY);
    check_fails(encours_ledger_verify(test.ledger, NULL, &report, check_error()), ENCOURS_E_CORRUPT,
                "totals kept of customer 1");
    ledger_end(&test);
}

CHECK_MAIN(totals_are_what_the_documents_say, a_new_day_moves_what_becomes_due,
           what_is_dated_later_counts_from_its_day, the_oldest_due_date_follows_what_is_paid,
           each_currency_has_totals_of_its_own, disputed_is_what_is_claimed_and_open,
           other_questions_are_computed, what_cannot_be_kept_is_refused,
           a_prepared_transaction_comes_first, sums_beyond_64_bits_are_not_kept,
           verification_compares_totals)
