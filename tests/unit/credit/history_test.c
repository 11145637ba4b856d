/* SPDX-License-Identifier: MIT */
/* Figures of policies that come from history, computed by hand: sales, days late, behaviour, age.
 */
#include "credit/history.h"

#include "encours/document.h"
#include "encours/figure.h"
#include "ledger/shelf.h"
#include "support/check.h"
#include "support/ledger.h"

enum { DAY = 20000, T = DAY + 300 };

#define ALL                                                                                        \
    (UINT64_C(1) << ENCOURS_FIGURE_SALES | UINT64_C(1) << ENCOURS_FIGURE_DAYS_LATE |               \
     UINT64_C(1) << ENCOURS_FIGURE_DAYS_LATE_TREND | UINT64_C(1) << ENCOURS_FIGURE_DAYS_LATE_P80 | \
     UINT64_C(1) << ENCOURS_FIGURE_BEHAVIOUR | UINT64_C(1) << ENCOURS_FIGURE_CUSTOMER_DAYS)

typedef struct found {
    int64_t values[ENCOURS_FIGURES_MAX];
    uint64_t known;
} found;

static found figures_with(test_ledger *test, const uint32_t *customers, size_t count, int32_t day,
                          uint64_t needed, enc_settled_convert_fn *convert, uint32_t experiences)
{
    found f = {.known = 0};
    encours_view *view = ledger_view(test);
    enc_settled_list list = {.context = test->context};
    enc_history_ask ask = {.view = view,
                           .day = day,
                           .experiences_min = experiences,
                           .table = &enc_payment_classes,
                           .convert = convert,
                           .scratch = &list};
    enc_reading reading = enc_reading_begin(view->state);
    encours_status status = enc_history_figures(&ask, customers, count, needed, f.values, &f.known,
                                                check_error());
    check_ok(enc_reading_end(&reading, status, check_error()));
    enc_settled_release(&list);
    encours_view_free(view);
    return f;
}

static found figures_of(test_ledger *test, uint32_t customer, int32_t day)
{
    return figures_with(test, &customer, 1, day, ALL, NULL, 3);
}

static bool knows(const found *f, int figure)
{
    return (f->known >> figure & 1) != 0;
}

static uint64_t post(test_ledger *test, uint64_t customer, int32_t type, uint16_t currency,
                     int32_t day, int32_t due, int64_t amount)
{
    encours_transaction *t = ledger_transaction(test);
    encours_document document = ledger_document(customer, type, day, due, amount);
    encours_ref ref;
    uint64_t number;
    document.currency = currency;
    check_ok(encours_transaction_post(t, &document, &ref, check_error()));
    check_ok(encours_transaction_commit(t, 0, NULL, check_error()));
    check_ok(encours_transaction_number(t, ref, &number, check_error()));
    encours_transaction_free(t);
    return number;
}

static void settle(test_ledger *test, uint64_t customer, uint16_t currency, int32_t due,
                   int32_t paid, int64_t amount)
{
    uint64_t invoice = post(test, customer, ENCOURS_DOCUMENT_INVOICE, currency, DAY, DAY + due,
                            amount);
    uint64_t payment = post(test, customer, ENCOURS_DOCUMENT_PAYMENT, currency, DAY + paid,
                            ENCOURS_DATE_NONE, amount);
    ledger_allocate(test, payment, invoice, amount, DAY + paid);
}

static void figures_are_those_of_the_payments(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    ledger_customer(&test, "ACME");
    settle(&test, 1, TEST_EUR, 30, 25, 30000);   /* 5 days early */
    settle(&test, 1, TEST_EUR, 30, 40, 10000);   /* 10 late */
    settle(&test, 1, TEST_EUR, 200, 240, 20000); /* 40 late, recently */
    post(&test, 1, ENCOURS_DOCUMENT_CREDIT_NOTE, TEST_EUR, DAY + 50, ENCOURS_DATE_NONE, 1000);
    found f = figures_of(&test, 0, T);
    check_equal(f.values[ENCOURS_FIGURE_SALES], 60000 - 1000);
    check_equal(f.values[ENCOURS_FIGURE_DAYS_LATE], 1250);
    check_equal(f.values[ENCOURS_FIGURE_DAYS_LATE_TREND], 4000 - 1250);
    check_equal(f.values[ENCOURS_FIGURE_DAYS_LATE_P80], 40);
    check_equal(f.values[ENCOURS_FIGURE_CUSTOMER_DAYS], 300);
    /* (300 * 90 + 100 * 70 + 200 * 40) / 600 */
    check_equal(f.values[ENCOURS_FIGURE_BEHAVIOUR], 7000);
    check_equal(f.known, ALL);
    /* a year later sales have left the window, the first payment too */
    f = figures_of(&test, 0, DAY + 400);
    check_equal(f.values[ENCOURS_FIGURE_SALES], -1000);
    check_equal(f.values[ENCOURS_FIGURE_DAYS_LATE], 3000); /* (100 * 10 + 200 * 40) / 300 */
    check(!knows(&f, ENCOURS_FIGURE_DAYS_LATE_TREND));
    ledger_end(&test);
}

static void what_there_is_not_is_missing(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    ledger_customer(&test, "ACME");
    found f = figures_of(&test, 0, T);
    check_equal(f.known, UINT64_C(1) << ENCOURS_FIGURE_SALES); /* there were none: 0 */
    check_equal(f.values[ENCOURS_FIGURE_SALES], 0);
    settle(&test, 1, TEST_EUR, 30, 40, 10000);
    f = figures_of(&test, 0, T);
    check(!knows(&f, ENCOURS_FIGURE_BEHAVIOUR)); /* one experience */
    check(knows(&f, ENCOURS_FIGURE_DAYS_LATE));
    uint32_t customer = 0;
    f = figures_with(&test, &customer, 1, T, ALL, NULL, 1);
    check_equal(f.values[ENCOURS_FIGURE_BEHAVIOUR], 7000);
    /* only what is asked for is worked out */
    f = figures_with(&test, &customer, 1, T, UINT64_C(1) << ENCOURS_FIGURE_SALES, NULL, 1);
    check_equal(f.known, UINT64_C(1) << ENCOURS_FIGURE_SALES);
    ledger_end(&test);
}

static void customers_may_be_taken_together(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    ledger_customer(&test, "ACME");
    ledger_customer(&test, "BEST");
    settle(&test, 1, TEST_EUR, 30, 40, 10000);
    settle(&test, 2, TEST_EUR, 30, 60, 30000);
    const uint32_t both[] = {0, 1};
    found f = figures_with(&test, both, 2, T, ALL, NULL, 3);
    check_equal(f.values[ENCOURS_FIGURE_SALES], 40000);
    check_equal(f.values[ENCOURS_FIGURE_DAYS_LATE], 2500);
    ledger_end(&test);
}

/* Half a euro a dollar, and no rate of the yen. */
static encours_status convert(const void *user, uint32_t currency, int64_t amount, int64_t *out,
                              encours_error *error)
{
    (void)user;
    if (currency == 2)
        return enc_error_set(error, ENCOURS_E_CURRENCY, "no rate");
    *out = currency == 1 ? amount / 2 : amount;
    return ENCOURS_OK;
}

static void currencies_are_converted_once_a_sum(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    ledger_customer(&test, "ACME");
    uint32_t customer = 0;
    settle(&test, 1, TEST_EUR, 30, 40, 10000);
    settle(&test, 1, TEST_USD, 30, 50, 20000);
    found f = figures_with(&test, &customer, 1, T, ALL, convert, 2);
    check_equal(f.values[ENCOURS_FIGURE_SALES], 20000);
    check_equal(f.values[ENCOURS_FIGURE_DAYS_LATE], 1500); /* 10 and 20, 100.00 each */
    settle(&test, 1, TEST_JPY, 30, 50, 20000);
    f = figures_with(&test, &customer, 1, T, ALL, convert, 2);
    check_equal(f.known, UINT64_C(1) << ENCOURS_FIGURE_CUSTOMER_DAYS); /* the rest is missing */
    ledger_end(&test);
}

static void a_sale_that_was_cancelled_is_none(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    ledger_customer(&test, "ACME");
    uint64_t invoice = post(&test, 1, ENCOURS_DOCUMENT_INVOICE, TEST_EUR, DAY, DAY, 500);
    encours_transaction *t = ledger_transaction(&test);
    check_ok(encours_transaction_cancel(t, invoice, (encours_date){DAY + 10}, ENCOURS_CANCEL_OTHER,
                                        0, check_error()));
    ledger_commit(t);
    check_equal(figures_of(&test, 0, DAY + 9).values[ENCOURS_FIGURE_SALES], 500);
    check_equal(figures_of(&test, 0, DAY + 10).values[ENCOURS_FIGURE_SALES], 0);
    /* a year after the invoice only its cancellation is in the window */
    check_equal(figures_of(&test, 0, DAY + 370).values[ENCOURS_FIGURE_SALES], -500);
    /* and the customer has been one since that day all the same */
    check_equal(figures_of(&test, 0, T).values[ENCOURS_FIGURE_CUSTOMER_DAYS], 300);
    ledger_end(&test);
}

CHECK_MAIN(figures_are_those_of_the_payments, what_there_is_not_is_missing,
           customers_may_be_taken_together, currencies_are_converted_once_a_sum,
           a_sale_that_was_cancelled_is_none)
