/* SPDX-License-Identifier: MIT */
/* How a customer has paid: figures computed by hand, choices, refusals, memory. That items and
 * figures are those of any ledger is the matter of properties/ledger_compare_history.c. */
#include "encours/payment_history.h"

#include "encours/document.h"
#include "support/check.h"
#include "support/ledger.h"
#include "support/memory.h"
#include "unit/ledger/authoriser_scenario.h"

enum { DAY = 20000, T = DAY + 200 };

static encours_payment_history *history_of(test_ledger *test, int32_t day,
                                           const encours_payment_history_options *options)
{
    encours_view *view = ledger_view(test);
    encours_payment_history *history;
    check_ok(encours_payment_history_new(view, 1, (encours_date){day}, options, &history,
                                         check_error()));
    encours_view_free(view); /* it needs its view no longer */
    return history;
}

static encours_payment_figures figures_of(test_ledger *test, int32_t day,
                                          const encours_payment_history_options *options)
{
    encours_payment_figures figures = ENCOURS_PAYMENT_FIGURES_INIT;
    encours_payment_history *history = history_of(test, day, options);
    check_ok(encours_payment_history_figures(history, &figures, check_error()));
    encours_payment_history_free(history);
    return figures;
}

/* An invoice due on DAY + `due` and what pays it on DAY + `paid`, of that type. */
static void settle(test_ledger *test, int32_t type, int32_t due, int32_t paid, int64_t amount)
{
    uint64_t invoice = ledger_post(test, 1, ENCOURS_DOCUMENT_INVOICE, DAY, DAY + due, amount);
    uint64_t credit = ledger_post(test, 1, type, DAY + paid, ENCOURS_DATE_NONE, amount);
    ledger_allocate(test, credit, invoice, amount, DAY + paid);
}

/* 300.00 five days early, 100.00 ten days late, 200.00 forty days late and recently; 50.00 open
 * and twenty days late. */
static test_ledger four_items(void)
{
    test_ledger test = ledger_begin();
    ledger_customer(&test, "ACME");
    settle(&test, ENCOURS_DOCUMENT_PAYMENT, 30, 25, 30000);
    settle(&test, ENCOURS_DOCUMENT_PAYMENT, 30, 40, 10000);
    settle(&test, ENCOURS_DOCUMENT_PAYMENT, 130, 170, 20000);
    ledger_post(&test, 1, ENCOURS_DOCUMENT_INVOICE, DAY, T - 20, 5000);
    return test;
}

static void figures_are_weighted_by_amount(void **state)
{
    (void)state;
    test_ledger test = four_items();
    encours_payment_figures f = figures_of(&test, T, NULL);
    check_equal(f.items, 3);
    check_equal(f.late_items, 2);
    check_equal(f.open_items, 1);
    check_equal(f.experiences, 4);
    check_equal(f.amount, 60000);
    check_equal(f.late_amount, 30000);
    check_equal(f.open_amount, 5000);
    /* (300 * -5 + 100 * 10 + 200 * 40) / 600 = 12.5 */
    check_equal(f.mean_e2, 1250);
    check_equal(f.recent_mean_e2, 4000);
    check_equal(f.trend_e2, 2750);
    check_equal(f.median, -5); /* 300 of 600 */
    check_equal(f.p80, 40);    /* 480 of 600 */
    check_equal(f.p95, 40);
    /* (300 * 90 + 100 * 70 + 200 * 40 + 50 * 60) / 650 = 69.2307... */
    check_equal(f.behaviour_e2, 6923);
    ledger_end(&test);
}

static void a_day_before_knows_what_held_then(void **state)
{
    (void)state;
    test_ledger test = four_items();
    encours_payment_figures f = figures_of(&test, DAY + 35, NULL);
    /* only the first payment is in; the second invoice is five days late */
    check_equal(f.items, 1);
    check_equal(f.open_items, 1);
    check_equal(f.mean_e2, -500);
    check_equal(f.behaviour_e2, ENCOURS_PAYMENT_HISTORY_NONE); /* two experiences */
    f = figures_of(&test, DAY + 10, NULL);
    check_equal(f.items, 0);
    check_equal(f.mean_e2, ENCOURS_PAYMENT_HISTORY_NONE);
    check_equal(f.median, ENCOURS_PAYMENT_HISTORY_NONE);
    check_equal(f.trend_e2, ENCOURS_PAYMENT_HISTORY_NONE);
    ledger_end(&test);
}

static void the_window_counts_its_last_day_and_its_first(void **state)
{
    (void)state;
    test_ledger test = four_items();
    encours_payment_history_options options = ENCOURS_PAYMENT_HISTORY_OPTIONS_INIT;
    options.window_days = 31; /* from DAY + 170 to DAY + 200 */
    check_equal(figures_of(&test, T, &options).items, 1);
    options.window_days = 30;
    check_equal(figures_of(&test, T, &options).items, 0);
    options.window_days = 1;
    check_equal(figures_of(&test, DAY + 170, &options).items, 1);
    ledger_end(&test);
}

static void months_say_how_it_went(void **state)
{
    (void)state;
    test_ledger test = four_items(); /* DAY is 2024-10-04 */
    encours_payment_history *history = history_of(&test, T, NULL);
    check_equal(encours_payment_history_first_day(history).epoch_day, T - 364);
    check_equal(encours_payment_history_month_count(history), 13);
    check_equal(encours_payment_history_months(history)[0], T - 364); /* 2024-04-23 */
    check_equal(encours_payment_history_months(history)[1], 19844);   /* 2024-05-01 */
    /* October 2024: 300.00 on the 29th; November: 100.00 on the 13th; March 2025: 200.00 */
    check_equal(encours_payment_history_month_means(history)[6], -500);
    check_equal(encours_payment_history_month_means(history)[7], 1000);
    check_equal(encours_payment_history_month_amounts(history)[7], 10000);
    check_equal(encours_payment_history_month_late(history)[6], 0);
    check_equal(encours_payment_history_month_late(history)[7], 10000);
    check_equal(encours_payment_history_month_means(history)[8], ENCOURS_PAYMENT_HISTORY_NONE);
    check_equal(encours_payment_history_month_means(history)[11], 4000);
    encours_payment_history_free(history);
    ledger_end(&test);
}

static void credit_notes_and_write_offs_count_when_asked(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    ledger_customer(&test, "ACME");
    settle(&test, ENCOURS_DOCUMENT_CREDIT_NOTE, 30, 40, 10000);
    uint64_t invoice = ledger_post(&test, 1, ENCOURS_DOCUMENT_INVOICE, DAY, DAY + 30, 500);
    encours_transaction *t = ledger_transaction(&test);
    encours_document loss = ledger_document(1, ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT, DAY + 90,
                                            ENCOURS_DATE_NONE, 500);
    encours_ref ref;
    loss.reason = ENCOURS_ADJUSTMENT_WRITE_OFF;
    check_ok(encours_transaction_post(t, &loss, &ref, check_error()));
    ledger_commit(t);
    ledger_allocate(&test, invoice + 1, invoice, 500, DAY + 90);
    encours_payment_history_options options = ENCOURS_PAYMENT_HISTORY_OPTIONS_INIT;
    check_equal(figures_of(&test, T, &options).items, 0);
    options.with_credit_notes = 1;
    check_equal(figures_of(&test, T, &options).mean_e2, 1000);
    options.with_write_offs = 1;
    check_equal(figures_of(&test, T, &options).items, 2);
    /* a refund is no debt that the customer pays */
    uint64_t refund = ledger_post(&test, 1, ENCOURS_DOCUMENT_REFUND, DAY, DAY, 100);
    uint64_t payment = ledger_post(&test, 1, ENCOURS_DOCUMENT_PAYMENT, DAY, ENCOURS_DATE_NONE, 100);
    ledger_allocate(&test, payment, refund, 100, DAY);
    check_equal(figures_of(&test, T, &options).items, 2);
    ledger_end(&test);
}

static void classes_are_the_callers(void **state)
{
    (void)state;
    test_ledger test = four_items();
    static const int32_t upper_days[] = {0, 0}, weights[] = {1, -1};
    encours_payment_history_options options = ENCOURS_PAYMENT_HISTORY_OPTIONS_INIT;
    options.upper_days = upper_days;
    options.weights = weights;
    options.class_count = 2;
    /* (300 - 100 - 200 - 50) / 650 = -0.0769 */
    check_equal(figures_of(&test, T, &options).behaviour_e2, -8);
    options.minimum_experiences = 5;
    check_equal(figures_of(&test, T, &options).behaviour_e2, ENCOURS_PAYMENT_HISTORY_NONE);
    ledger_end(&test);
}

static void other_currencies_are_other_histories(void **state)
{
    (void)state;
    test_ledger test = four_items();
    encours_payment_history_options options = ENCOURS_PAYMENT_HISTORY_OPTIONS_INIT;
    options.currency = TEST_USD;
    encours_payment_figures f = figures_of(&test, T, &options);
    check_equal(f.items + f.open_items, 0);
    ledger_end(&test);
}

static void expect_refused(test_ledger *test, uint64_t customer, int32_t day,
                           const encours_payment_history_options *options, encours_status kind,
                           const char *part)
{
    encours_view *view = ledger_view(test);
    encours_payment_history *history = (encours_payment_history *)view;
    check_fails(encours_payment_history_new(view, customer, (encours_date){day}, options, &history,
                                            check_error()),
                kind, part);
    check(history == NULL);
    encours_view_free(view);
}

static void what_is_asked_wrongly_is_refused(void **state)
{
    (void)state;
    test_ledger test = four_items();
    const encours_payment_history_options defaults = ENCOURS_PAYMENT_HISTORY_OPTIONS_INIT;
    encours_payment_history_options o = defaults;
    static const int32_t upper_days[] = {5, 5, 5}, weights[] = {1, 2, 3};
    expect_refused(&test, 0, T, NULL, ENCOURS_E_NOT_FOUND, "customer");
    expect_refused(&test, 2, T, NULL, ENCOURS_E_NOT_FOUND, "customer");
    expect_refused(&test, 1, ENCOURS_DATE_NONE, NULL, ENCOURS_E_INVALID, "as_of");
    o.window_days = 36501;
    expect_refused(&test, 1, T, &o, ENCOURS_E_INVALID, "window_days");
    o = defaults;
    o.recent_days = -1;
    expect_refused(&test, 1, T, &o, ENCOURS_E_INVALID, "recent_days");
    o = defaults;
    o.with_credit_notes = 2;
    expect_refused(&test, 1, T, &o, ENCOURS_E_INVALID, "with_credit_notes");
    o = defaults;
    o.with_write_offs = 2;
    expect_refused(&test, 1, T, &o, ENCOURS_E_INVALID, "with_write_offs");
    o = defaults;
    o.weights = weights;
    expect_refused(&test, 1, T, &o, ENCOURS_E_MISUSE, "upper_days");
    o.upper_days = upper_days;
    expect_refused(&test, 1, T, &o, ENCOURS_E_INVALID, "class_count");
    o.class_count = 3; /* they do not ascend */
    expect_refused(&test, 1, T, &o, ENCOURS_E_INVALID, "upper_days");
    o.weights = NULL;
    expect_refused(&test, 1, T, &o, ENCOURS_E_MISUSE, "weights");
    o = defaults;
    o.struct_size = 1;
    expect_refused(&test, 1, T, &o, ENCOURS_E_ABI, "struct_size");
    ledger_end(&test);
}

static void shares_are_between_none_and_all(void **state)
{
    (void)state;
    test_ledger test = four_items();
    encours_payment_history *history = history_of(&test, T, NULL);
    int64_t days = 77;
    check_fails(encours_payment_history_quantile(history, 0, &days, check_error()),
                ENCOURS_E_INVALID, "share_e4");
    check_fails(encours_payment_history_quantile(history, 10000, &days, check_error()),
                ENCOURS_E_INVALID, "share_e4");
    check_equal(days, 77);
    check_ok(encours_payment_history_quantile(history, 5001, &days, check_error()));
    check_equal(days, 10);
    encours_payment_history_free(history);
    encours_payment_history_free(NULL);
    ledger_end(&test);
}

static void the_window_may_begin_with_the_calendar(void **state)
{
    (void)state;
    test_ledger test = four_items();
    encours_payment_history *history = history_of(&test, ENCOURS_DATE_MIN + 3, NULL);
    check_equal(encours_payment_history_first_day(history).epoch_day, ENCOURS_DATE_MIN);
    check_equal(encours_payment_history_month_count(history), 1);
    encours_payment_history_free(history);
    ledger_end(&test);
}

static void sums_beyond_64_bits_are_refused(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    ledger_customer(&test, "ACME");
    ledger_post(&test, 1, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, INT64_MAX);
    ledger_post(&test, 1, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, INT64_MAX);
    expect_refused(&test, 1, T, NULL, ENCOURS_E_OVERFLOW, "64 bits"); /* late by one day */
    ledger_end(&test);
    test = ledger_begin();
    ledger_customer(&test, "ACME");
    ledger_post(&test, 1, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, INT64_MAX);
    ledger_post(&test, 1, ENCOURS_DOCUMENT_INVOICE, DAY, DAY + 1, INT64_MAX);
    expect_refused(&test, 1, T, NULL, ENCOURS_E_OVERFLOW, "64 bits");
    ledger_end(&test);
}

static void readers_ask_for_credit(void **state)
{
    (void)state;
    scene with;
    scene_begin(&with);
    with.listener.denied = ENCOURS_ACTION_READ_CREDIT;
    expect_refused(&with.test, 1, T, NULL, ENCOURS_E_DENIED, "customer 1");
    scene_end(&with);
}

static void each_allocation_may_fail(void **state)
{
    (void)state;
    for (int on = 0; on < 2; on++)
        for (size_t at = 1;; at++) {
            counted_memory memory = {.fail_at = 0};
            encours_context *context = counted_memory_context(&memory);
            encours_store *store;
            check_ok(encours_store_memory_new(context, &store, check_error()));
            test_ledger test = ledger_begin_over(context, store);
            ledger_customer(&test, "ACME");
            for (int i = 0; i < 40; i++)
                settle(&test, ENCOURS_DOCUMENT_PAYMENT, 30, 31 + i, 1000);
            encours_view *view = ledger_view(&test);
            encours_payment_history *history;
            size_t blocks = memory.blocks;
            counted_memory_fail(&memory, at, on == 1);
            encours_status status = encours_payment_history_new(view, 1, (encours_date){T}, NULL,
                                                                &history, check_error());
            counted_memory_fail(&memory, 0, false);
            bool failed = status != ENCOURS_OK;
            if (failed) {
                check_equal(encours_status_kind_of(status), ENCOURS_E_NO_MEMORY);
                check(history == NULL);
                check_equal(memory.blocks, blocks);
            }
            encours_payment_history_free(history);
            encours_view_free(view);
            ledger_end(&test);
            check_equal(memory.blocks, 0);
            if (!failed) {
                check(at > 3);
                break;
            }
        }
}

CHECK_MAIN(figures_are_weighted_by_amount, a_day_before_knows_what_held_then,
           the_window_counts_its_last_day_and_its_first, months_say_how_it_went,
           credit_notes_and_write_offs_count_when_asked, classes_are_the_callers,
           other_currencies_are_other_histories, what_is_asked_wrongly_is_refused,
           shares_are_between_none_and_all, the_window_may_begin_with_the_calendar,
           sums_beyond_64_bits_are_refused, readers_ask_for_credit, each_allocation_may_fail)
