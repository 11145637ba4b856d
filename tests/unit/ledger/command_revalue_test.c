/* SPDX-License-Identifier: MIT */
#include "unit/ledger/settle_scenario.h"

enum { FIRST = DAY + 50, SECOND = DAY + 60 };

/* 1 USD = numerator / denominator EUR from a day on. */
static encours_rates *rates_of(encours_context *context, const int32_t *days,
                               const int64_t *numerators, const int64_t *denominators, size_t count)
{
    static const uint16_t from[] = {TEST_USD, TEST_USD}, to[] = {TEST_EUR, TEST_EUR};
    encours_rates_columns columns = {sizeof columns, count,      from,        to,
                                     days,           numerators, denominators};
    encours_rates *rates = NULL;
    check_ok(encours_rates_new(context, &columns, NULL, &rates, check_error()));
    return rates;
}

/* OCA: at 1.00 in the first run, 1.25 USD a euro in the second. */
static encours_rates *published_rates(encours_context *context)
{
    static const int32_t days[] = {FIRST, SECOND};
    static const int64_t numerators[] = {1, 4}, denominators[] = {1, 5};
    return rates_of(context, days, numerators, denominators, 2);
}

static encours_status revalue(test_ledger *test, const encours_rates *rates, int32_t method,
                              int32_t day)
{
    encours_transaction *transaction = ledger_transaction(test);
    encours_revalue_options options = ENCOURS_REVALUE_OPTIONS_INIT;
    options.rates = rates;
    options.closing.epoch_day = day;
    options.method = method;
    options.number = "REVAL";
    options.account_class = 411;
    encours_status status = encours_transaction_revalue(transaction, &options, check_error());
    if (status != ENCOURS_OK) {
        encours_transaction_free(transaction);
        return status;
    }
    return ledger_try_commit(transaction);
}

/* Two invoices of 100 USD booked at 25 and 40: worth 200, then 160; the books say so under both
 * methods, where OCA's own test lets the first run stand and comes to 295. */
static void books_carry_the_closing_value(void **state)
{
    (void)state;
    for (int32_t method = ENCOURS_REVALUATION_REVERSED; method <= ENCOURS_REVALUATION_CUMULATIVE;
         method++) {
        test_ledger test = ledger_begin();
        encours_rates *rates = published_rates(test.context);
        uint64_t customer = ledger_customer(&test, "ACME");
        post_with(&test, customer, ENCOURS_DOCUMENT_INVOICE, TEST_USD, 10000, -1, 2500);
        post_with(&test, customer, ENCOURS_DOCUMENT_INVOICE, TEST_USD, 10000, -1, 4000);
        ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 777); /* no matter */
        bool reversed = method == ENCOURS_REVALUATION_REVERSED;
        check_ok(revalue(&test, rates, method, FIRST));
        check_equal(booked(&test, customer, TEST_USD, FIRST - 1).balance, 6500);
        check_equal(booked(&test, customer, TEST_USD, FIRST).balance, 20000);
        check_equal(booked(&test, customer, TEST_USD, FIRST + 1).balance, reversed ? 6500 : 20000);
        check_fails(revalue(&test, rates, method, FIRST), ENCOURS_E_STATE, "nothing is to be");
        check_ok(revalue(&test, rates, method, SECOND));
        check_equal(booked(&test, 0, TEST_USD, SECOND).balance, 16000);
        check_equal(booked(&test, 0, TEST_USD, SECOND + 1).balance, reversed ? 6500 : 16000);
        check_equal(booked(&test, 0, TEST_USD, SECOND).open, 6500);
        encours_view *view = ledger_view(&test);
        int64_t balance = 0;
        check_ok(encours_view_balance(view, customer, TEST_USD, (encours_date){SECOND}, &balance,
                                      check_error()));
        check_equal(balance, 20000);
        encours_view_free(view);
        ledger_reopen(&test);
        check_equal(booked(&test, customer, TEST_USD, SECOND).balance, 16000);
        encours_rates_free(rates);
        ledger_end(&test);
    }
}

/* After a part payment whose difference was realised, only what is open is revalued: OCA's 6666.67
 * with 4000 of 5000 paid loses 1333.34 by payment and 533.33 by revaluation. */
static void what_is_realised_is_not_revalued(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_rates *rates = published_rates(test.context);
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_ref invoice = post_with(&test, customer, ENCOURS_DOCUMENT_INVOICE, TEST_USD, 500000, -1,
                                    666667);
    uint64_t payment = post_with(&test, customer, ENCOURS_DOCUMENT_PAYMENT, TEST_USD, 400000, -1,
                                 400000);
    encours_settle_options options = settle_options(payment, &invoice, 1);
    settle(&test, &options);
    check_equal(adjustments(&test, ENCOURS_ADJUSTMENT_EXCHANGE, SETTLED).base, 133334);
    check_ok(revalue(&test, rates, ENCOURS_REVALUATION_CUMULATIVE, SECOND));
    check_equal(adjustments(&test, ENCOURS_ADJUSTMENT_EXCHANGE, SECOND).base, 133334 + 53333);
    check_equal(booked(&test, customer, TEST_USD, SECOND).balance, 80000);
    encours_rates_free(rates);
    ledger_end(&test);
}

static void prudence_leaves_gains_alone(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_rates *rates = published_rates(test.context);
    uint64_t winner = ledger_customer(&test, "ACME"), loser = ledger_customer(&test, "BETA");
    post_with(&test, winner, ENCOURS_DOCUMENT_INVOICE, TEST_USD, 100, -1, 90);
    post_with(&test, loser, ENCOURS_DOCUMENT_INVOICE, TEST_USD, 100, -1, 130);
    encours_transaction *transaction = ledger_transaction(&test);
    encours_revalue_options options = ENCOURS_REVALUE_OPTIONS_INIT;
    options.rates = rates;
    options.closing.epoch_day = FIRST;
    options.method = ENCOURS_REVALUATION_REVERSED;
    options.scope = ENCOURS_REVALUATION_LOSSES;
    check_ok(encours_transaction_revalue(transaction, &options, check_error()));
    ledger_commit(transaction);
    check_equal(booked(&test, winner, TEST_USD, FIRST).balance, 90);
    check_equal(booked(&test, loser, TEST_USD, FIRST).balance, 100);
    check_equal(booked(&test, loser, TEST_USD, FIRST + 1).balance, 130);
    encours_rates_free(rates);
    ledger_end(&test);
}

static void what_is_missing_is_named(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_rates *rates = published_rates(test.context);
    uint64_t customer = ledger_customer(&test, "ACME");
    post_with(&test, customer, ENCOURS_DOCUMENT_INVOICE, TEST_USD, 100, -1, 90);
    check_fails(revalue(&test, rates, ENCOURS_REVALUATION_CUMULATIVE, FIRST - 1),
                ENCOURS_E_CURRENCY, "USD to the base currency on 2024-11-22");
    post_with(&test, customer, ENCOURS_DOCUMENT_INVOICE, TEST_JPY, 0, -1, 0);
    check_ok(revalue(&test, rates, ENCOURS_REVALUATION_CUMULATIVE, FIRST)); /* no yen: no rate */
    post_with(&test, customer, ENCOURS_DOCUMENT_INVOICE, TEST_USD, 100, -1, -1);
    check_fails(revalue(&test, rates, ENCOURS_REVALUATION_CUMULATIVE, SECOND), ENCOURS_E_CURRENCY,
                "1 documents in USD");
    encours_rates_free(rates);
    ledger_end(&test);
}

static void it_is_the_last_command(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_rates *rates = published_rates(test.context);
    uint64_t customer = ledger_customer(&test, "ACME");
    post_with(&test, customer, ENCOURS_DOCUMENT_INVOICE, TEST_USD, 100, -1, 90);
    encours_transaction *transaction = ledger_transaction(&test);
    encours_revalue_options options = ENCOURS_REVALUE_OPTIONS_INIT;
    options.rates = rates;
    options.closing.epoch_day = FIRST;
    options.method = ENCOURS_REVALUATION_CUMULATIVE;
    encours_document document = ledger_document(customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 7);
    check_ok(encours_transaction_revalue(transaction, &options, check_error()));
    check_ok(encours_transaction_post(transaction, &document, NULL, check_error()));
    check_fails(ledger_try_commit(transaction), ENCOURS_E_STATE, "last command");
    check_equal(booked(&test, customer, 0, FIRST).balance, 90);
    encours_rates_free(rates);
    ledger_end(&test);
}

static encours_status add(test_ledger *test, const encours_revalue_options *options)
{
    encours_transaction *transaction = ledger_transaction(test);
    encours_status status = encours_transaction_revalue(transaction, options, check_error());
    encours_transaction_free(transaction);
    return status;
}

/* Mills in the rates, cents in the ledger: every figure would be ten times too small. */
static void rates_and_ledger_count_in_the_same_units(void **state)
{
    (void)state;
    static const uint16_t from[] = {TEST_USD}, to[] = {TEST_EUR};
    static const int32_t days[] = {FIRST};
    static const int64_t one[] = {1};
    static const encours_currency_override mills[] = {{TEST_USD, 3}};
    const encours_currency_table table = {mills, 1};
    encours_rates_options settings = {.struct_size = sizeof settings, .currencies = &table};
    encours_rates_columns columns = {sizeof columns, 1, from, to, days, one, one};
    test_ledger test = ledger_begin();
    encours_rates *rates;
    check_ok(encours_rates_new(test.context, &columns, &settings, &rates, check_error()));
    uint64_t customer = ledger_customer(&test, "ACME");
    post_with(&test, customer, ENCOURS_DOCUMENT_INVOICE, TEST_USD, 10000, -1, 2500);
    check_fails(revalue(&test, rates, ENCOURS_REVALUATION_CUMULATIVE, FIRST), ENCOURS_E_CURRENCY,
                "3 in the rates");
    encours_rates_free(rates);
    ledger_end(&test);
}

static void shapes_are_checked(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_rates *rates = published_rates(test.context);
    encours_revalue_options good = ENCOURS_REVALUE_OPTIONS_INIT, bad;
    good.rates = rates;
    good.closing.epoch_day = FIRST;
    good.method = ENCOURS_REVALUATION_CUMULATIVE;
    check_ok(add(&test, &good));
    bad = good, bad.rates = NULL;
    check_fails(add(&test, &bad), ENCOURS_E_MISUSE, NULL);
    bad = good, bad.method = 0;
    check_fails(add(&test, &bad), ENCOURS_E_INVALID, "method");
    bad = good, bad.scope = ENCOURS_REVALUATION_LOSSES;
    check_fails(add(&test, &bad), ENCOURS_E_INVALID, "scope");
    bad.scope = 2;
    check_fails(add(&test, &bad), ENCOURS_E_INVALID, "scope");
    bad = good, bad.rounding = 8;
    check_fails(add(&test, &bad), ENCOURS_E_INVALID, "rounding");
    bad = good, bad.closing.epoch_day = ENCOURS_DATE_NONE;
    check_fails(add(&test, &bad), ENCOURS_E_INVALID, "closing");
    bad = good, bad.closing.epoch_day = ENCOURS_DATE_MAX;
    check_ok(add(&test, &bad));
    bad.method = ENCOURS_REVALUATION_REVERSED;
    check_fails(add(&test, &bad), ENCOURS_E_INVALID, "closing");
    bad = good, bad.struct_size = 3;
    check_fails(add(&test, &bad), ENCOURS_E_ABI, NULL);
    check_fails(encours_transaction_revalue(NULL, &good, check_error()), ENCOURS_E_MISUSE, NULL);
    check_fails(revalue(&test, rates, ENCOURS_REVALUATION_CUMULATIVE, FIRST), ENCOURS_E_STATE,
                "nothing is to be posted");
    encours_rates_free(rates);
    ledger_end(&test);
}

/* The same command given again is known, also when a currency has been used since; and it says the
 * same whatever the ledger holds. */
static void a_run_given_again_is_known(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_rates *rates = published_rates(test.context);
    uint64_t customer = ledger_customer(&test, "ACME");
    post_with(&test, customer, ENCOURS_DOCUMENT_INVOICE, TEST_USD, 100, -1, 90);
    encours_transaction_options begin = {.struct_size = sizeof begin, .command_id = {99}};
    encours_revalue_options options = ENCOURS_REVALUE_OPTIONS_INIT;
    begin.recorded_at = INT64_C(1000000) * 1000;
    options.rates = rates;
    options.closing.epoch_day = FIRST;
    options.method = ENCOURS_REVALUATION_CUMULATIVE;
    for (int again = 0; again < 2; again++) {
        encours_transaction *transaction = NULL;
        encours_commit result = {.struct_size = sizeof result};
        check_ok(encours_transaction_new(test.ledger, &begin, &transaction, check_error()));
        check_ok(encours_transaction_revalue(transaction, &options, check_error()));
        check_ok(encours_transaction_commit(transaction, 0, &result, check_error()));
        check_equal(result.duplicate, again);
        encours_transaction_free(transaction);
        test.commands = 2000;
        post_with(&test, customer, ENCOURS_DOCUMENT_INVOICE, TEST_JPY, 100, -1, 90);
    }
    encours_rates_free(rates);
    ledger_end(&test);
}

/* All of a currency is paid: what was revalued of it goes, though nobody quotes it any more. */
static void nothing_open_needs_no_rate(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_rates *rates = published_rates(test.context);
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_ref invoice = post_with(&test, customer, ENCOURS_DOCUMENT_INVOICE, TEST_JPY, 100, -1,
                                    90);
    uint64_t payment = post_with(&test, customer, ENCOURS_DOCUMENT_PAYMENT, TEST_JPY, 100, -1, 80);
    encours_settle_options options = settle_options(payment, &invoice, 1);
    options.exchange = ENCOURS_SETTLE_EXCHANGE_NONE;
    settle(&test, &options);
    check_equal(booked(&test, customer, TEST_JPY, FIRST).balance, 10);
    check_ok(revalue(&test, rates, ENCOURS_REVALUATION_CUMULATIVE, FIRST));
    check_equal(booked(&test, customer, TEST_JPY, FIRST).balance, 0);
    encours_rates_free(rates);
    ledger_end(&test);
}

CHECK_MAIN(a_run_given_again_is_known, nothing_open_needs_no_rate, books_carry_the_closing_value,
           what_is_realised_is_not_revalued, prudence_leaves_gains_alone, what_is_missing_is_named,
           it_is_the_last_command, shapes_are_checked, rates_and_ledger_count_in_the_same_units)
