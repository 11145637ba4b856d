/* SPDX-License-Identifier: MIT */
/* Figures of a customer, with amounts worked out by hand. */
#include "credit/credit.h"
#include "credit_scenario.h"

/* Invoices: 100.00 not due, 40.00 late by 3 days, 25.00 late by 20 days of which 5.00 is paid; a
 * bill of 60.00 due in 10 days and one of 7.00 that was due yesterday; 30.00 paid of which 25.00 is
 * not allocated; a credit note of 8.00. */
static uint64_t fill(test_ledger *test)
{
    uint64_t customer = ledger_customer(test, "ACME");
    ledger_post(test, customer, ENCOURS_DOCUMENT_INVOICE, DAY - 10, DAY, 10000);
    ledger_post(test, customer, ENCOURS_DOCUMENT_INVOICE, DAY - 40, DAY - 3, 4000);
    uint64_t old = ledger_post(test, customer, ENCOURS_DOCUMENT_INVOICE, DAY - 60, DAY - 20, 2500);
    uint64_t paid = ledger_post(test, customer, ENCOURS_DOCUMENT_PAYMENT, DAY - 5, NONE, 3000);
    ledger_allocate(test, paid, old, 500, DAY - 5);
    ledger_post(test, customer, ENCOURS_DOCUMENT_CREDIT_NOTE, DAY - 2, NONE, 800);
    const int32_t dues[] = {DAY + 10, DAY - 1};
    const int64_t amounts[] = {6000, 700};
    for (int i = 0; i < 2; i++) {
        encours_transaction *t = ledger_transaction(test);
        encours_document bill = ledger_document(customer, ENCOURS_DOCUMENT_INVOICE, DAY - 30,
                                                dues[i], amounts[i]);
        bill.account_class = 413;
        check_ok(encours_transaction_post(t, &bill, NULL, check_error()));
        ledger_commit(t);
    }
    return customer;
}

static void items_by_source_and_age(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = fill(&test);
    encours_policy_exposure exposure = ENCOURS_POLICY_EXPOSURE_INIT;
    exposure.tolerance_days = 3;
    encours_policy *policy = scenario_policy(test.context, &exposure);
    encours_credit_figures f = scenario_figures(&test, customer, policy, DAY);
    check_equal(f.customer, customer);
    check_equal(f.head, customer);
    check_equal(f.currency, TEST_EUR);
    check_equal(VALUE(f, NOT_DUE), 10000);
    check_equal(VALUE(f, TOLERATED), 4000 + 700);
    check_equal(VALUE(f, OVERDUE), 2000);
    check_equal(VALUE(f, OPEN_DEBITS), 16700);
    check_equal(VALUE(f, BILLS), 6000);
    check_equal(VALUE(f, UNALLOCATED), 2500);
    check_equal(VALUE(f, CREDIT_NOTES), 800);
    check_equal(VALUE(f, RECEIVABLES), 16700 + 6000 - 2500 - 800);
    check_equal(VALUE(f, RECEIVABLES), ledger_balance(&test, customer, DAY));
    check_equal(VALUE(f, OLDEST_DAYS), 20);
    check_equal(VALUE(f, OVERDUE_ITEMS), 1);
    check_equal(VALUE(f, OPEN_ITEMS), 5);
    check_equal(VALUE(f, OVERDUE_SHARE), 1198); /* 2000 / 16700 = 11.976 % */
    check_equal(VALUE(f, DISPUTED), 0);
    check_equal(VALUE(f, DAYS_SINCE_PAYMENT), 5);
    check_equal(VALUE(f, LAST_PAYMENT), 3000);
    check_equal(VALUE(f, EXPOSURE), VALUE(f, RECEIVABLES));
    check_equal(VALUE(f, LIMIT), INT64_MIN);
    check_equal(VALUE(f, HEADROOM), INT64_MIN);
    check_equal(VALUE(f, MISSING), 1); /* there is no limit */
    encours_policy_free(policy);
    ledger_end(&test);
}

static void a_day_before_and_a_day_to_come(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = fill(&test);
    encours_policy *policy = scenario_policy(test.context, NULL);
    encours_credit_figures before = scenario_figures(&test, customer, policy, DAY - 45);
    check_equal(VALUE(before, NOT_DUE), 2500);
    check_equal(VALUE(before, EXPOSURE), 2500);
    check_equal(VALUE(before, DAYS_SINCE_PAYMENT), INT64_MIN);
    check_equal(VALUE(before, LAST_PAYMENT), INT64_MIN);
    encours_credit_figures after = scenario_figures(&test, customer, policy, DAY + 11);
    check_equal(VALUE(after, BILLS), 0); /* it has matured */
    check_equal(VALUE(after, OVERDUE), 10000 + 4000 + 2000 + 700 + 6000);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void each_component_counts_by_its_percentage(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = fill(&test);
    uint64_t order = scenario_order(&test, customer, DAY - 3, DAY + 20, 9000);
    scenario_step(&test, order, ENCOURS_ORDER_DELIVERED, DAY - 1, 1001);
    scenario_record(&test, scenario_fact(ENCOURS_FACT_DRAFT, customer, DAY, 333, "draft"));
    scenario_record(&test, scenario_fact(ENCOURS_FACT_GUARANTEE, customer, DAY, 5001, NULL));
    encours_policy_exposure exposure = ENCOURS_POLICY_EXPOSURE_INIT;
    exposure.open_debits = 9000;
    exposure.bills = 5000;
    exposure.unallocated = 3333;
    exposure.credit_notes = 0;
    exposure.to_invoice = 5000;
    exposure.orders = 1;
    exposure.drafts = 5000;
    exposure.guarantees = 5000;
    encours_policy *policy = scenario_policy(test.context, &exposure);
    encours_credit_figures f = scenario_figures(&test, customer, policy, DAY);
    check_equal(VALUE(f, TO_INVOICE), 1001);
    check_equal(VALUE(f, ORDERS), 7999);
    check_equal(VALUE(f, DRAFTS), 333);
    check_equal(VALUE(f, GUARANTEES), 5001);
    /* halves go up: 500.5, 0.7999, 166.5, 2500.5 */
    check_equal(VALUE(f, EXPOSURE), 15030 + 3000 - 833 + 501 + 1 + 167 - 2501);
    check_equal(VALUE(f, REAL_RISK), VALUE(f, RECEIVABLES) - 5001);
    check_equal(VALUE(f, POTENTIAL_RISK), VALUE(f, REAL_RISK) + 1001 + 7999 + 333);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void orders_by_the_horizon(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    scenario_order(&test, customer, DAY, DAY + 30, 100);
    scenario_order(&test, customer, DAY, DAY + 31, 200);
    scenario_order(&test, customer, DAY, NONE, 400);
    scenario_order(&test, customer, DAY + 1, DAY + 2, 800); /* not placed yet */
    encours_policy_exposure exposure = ENCOURS_POLICY_EXPOSURE_INIT;
    encours_policy *policy = scenario_policy(test.context, &exposure);
    encours_credit_figures f = scenario_figures(&test, customer, policy, DAY);
    check_equal(VALUE(f, ORDERS), 500);
    check_equal(VALUE(f, ORDERS_BEYOND), 200);
    encours_policy_free(policy);
    exposure.undated_orders = 0;
    exposure.horizon_days = 31;
    policy = scenario_policy(test.context, &exposure);
    f = scenario_figures(&test, customer, policy, DAY);
    check_equal(VALUE(f, ORDERS), 300);
    check_equal(VALUE(f, ORDERS_BEYOND), 400);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void returned_payments_of_the_window(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    const int32_t at[] = {DAY, DAY - 179, DAY - 180, DAY + 1};
    for (int i = 0; i < 4; i++) {
        uint64_t paid = ledger_post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, DAY - 190, NONE,
                                    100 << i);
        scenario_cancel(&test, paid, at[i], ENCOURS_CANCEL_RETURNED);
    }
    uint64_t other = ledger_post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, DAY - 20, NONE, 7);
    scenario_cancel(&test, other, DAY - 10, ENCOURS_CANCEL_ERROR);
    encours_policy *policy = scenario_policy(test.context, NULL);
    encours_credit_figures f = scenario_figures(&test, customer, policy, DAY);
    check_equal(VALUE(f, RETURNED), 100 + 200);
    check_equal(VALUE(f, RETURNED_ITEMS), 2);
    check_equal(VALUE(f, LAST_PAYMENT), 800); /* still there today */
    check_equal(VALUE(f, EXPOSURE), -800);
    encours_policy_free(policy);
    ledger_end(&test);
}

static uint64_t promise(test_ledger *test, int32_t kind, uint64_t subject, int32_t from,
                        int32_t date, int64_t amount)
{
    encours_fact_options fact = scenario_fact(ENCOURS_FACT_PROMISE, subject, from, amount, NULL);
    fact.subject_kind = kind;
    fact.date = scenario_day(date);
    return scenario_record(test, fact);
}

static void promises_of_a_customer(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY - 100, DAY - 70, 100000);
    ledger_post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, DAY - 50, NONE, 1000);
    ledger_post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, DAY - 9, NONE, 300);
    enum { C = ENCOURS_SUBJECT_CUSTOMER };
    promise(&test, C, customer, DAY - 60, DAY - 50, 1000); /* kept on its day */
    promise(&test, C, customer, DAY - 60, DAY - 51, 1000); /* paid a day late */
    promise(&test, C, customer, DAY - 60, DAY - 50, 1001); /* a cent short */
    promise(&test, C, customer, DAY - 60, DAY - 50, -1);   /* something came in */
    promise(&test, C, customer, DAY - 40, DAY - 20, -1);   /* nothing did */
    uint64_t ended = promise(&test, C, customer, DAY - 40, DAY - 20, 50);
    scenario_end(&test, ended, DAY - 20);                  /* taken back in time */
    promise(&test, C, customer, DAY - 300, DAY - 181, 50); /* before the window */
    promise(&test, C, customer, DAY - 300, DAY - 180, 50); /* its last day */
    promise(&test, C, customer, DAY - 10, DAY, 500);       /* runs: 200 to come */
    promise(&test, C, customer, DAY - 8, DAY + 5, 70);     /* runs: all to come */
    promise(&test, C, customer, DAY + 1, DAY + 5, 7000);   /* not made yet */
    encours_policy *policy = scenario_policy(test.context, NULL);
    encours_credit_figures f = scenario_figures(&test, customer, policy, DAY);
    check_equal(VALUE(f, BROKEN_PROMISES), 4);
    check_equal(VALUE(f, PROMISED), 270);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void promises_of_a_document(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    enum { D = ENCOURS_SUBJECT_DOCUMENT };
    uint64_t customer = ledger_customer(&test, "ACME");
    uint64_t invoice = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY - 100, DAY - 70,
                                   1000);
    uint64_t other = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY - 100, DAY - 70,
                                 1000);
    uint64_t note = ledger_post(&test, customer, ENCOURS_DOCUMENT_CREDIT_NOTE, DAY - 40, NONE, 400);
    uint64_t paid = ledger_post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, DAY - 40, NONE, 1000);
    ledger_allocate(&test, note, invoice, 400, DAY - 35);
    ledger_allocate(&test, paid, invoice, 600, DAY - 30);
    promise(&test, D, invoice, DAY - 60, DAY - 30, 1000); /* nothing was open any more */
    promise(&test, D, invoice, DAY - 60, DAY - 31, 1000); /* 600 were */
    promise(&test, D, invoice, DAY - 60, DAY - 31, 1);    /* a credit note is no payment */
    promise(&test, D, invoice, DAY - 60, DAY - 31, -1);   /* not in full */
    ledger_allocate(&test, paid, other, 300, DAY - 2);
    promise(&test, D, other, DAY - 60, DAY + 3, 500);   /* 200 to come */
    promise(&test, D, other, DAY - 60, DAY + 3, -1);    /* 700 open */
    promise(&test, D, other, DAY - 60, DAY + 3, 2000);  /* no more than is open */
    promise(&test, D, invoice, DAY - 60, DAY + 3, 900); /* settled */
    encours_policy *policy = scenario_policy(test.context, NULL);
    encours_credit_figures f = scenario_figures(&test, customer, policy, DAY);
    check_equal(VALUE(f, BROKEN_PROMISES), 3);
    check_equal(VALUE(f, PROMISED), 200 + 700 + 700);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void levels_holds_status_and_disputes(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    uint64_t invoice = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY - 30, DAY - 1,
                                   1000);
    uint64_t settled = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY - 30, DAY - 1,
                                   10);
    uint64_t paid = ledger_post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, DAY - 2, NONE, 10);
    ledger_allocate(&test, paid, settled, 10, DAY - 2);
    encours_policy *policy = scenario_policy(test.context, NULL);
    const struct {
        int32_t kind, subject_kind;
        uint64_t subject;
        int64_t amount;
        int32_t from;
        const char *code;
    } facts[] = {
        {ENCOURS_FACT_LEVEL, ENCOURS_SUBJECT_CUSTOMER, customer, 3, DAY - 9, NULL},
        {ENCOURS_FACT_LEVEL, ENCOURS_SUBJECT_CUSTOMER, customer, 1, DAY - 5, NULL}, /* stands */
        {ENCOURS_FACT_LEVEL, ENCOURS_SUBJECT_DOCUMENT, invoice, 2, DAY - 5, NULL},
        {ENCOURS_FACT_LEVEL, ENCOURS_SUBJECT_DOCUMENT, settled, 5, DAY - 5, NULL},
        {ENCOURS_FACT_HOLD, ENCOURS_SUBJECT_CUSTOMER, customer, -1, DAY, "legal"},
        {ENCOURS_FACT_HOLD, ENCOURS_SUBJECT_CUSTOMER, customer, -1, DAY + 1, "later"},
        {ENCOURS_FACT_STATUS, ENCOURS_SUBJECT_CUSTOMER, customer, -1, DAY - 9, "open"},
        {ENCOURS_FACT_STATUS, ENCOURS_SUBJECT_CUSTOMER, customer, -1, DAY - 3, "closing"},
        {ENCOURS_FACT_WATCH, ENCOURS_SUBJECT_CUSTOMER, customer, -1, DAY - 3, "press"},
        {ENCOURS_FACT_DISPUTE, ENCOURS_SUBJECT_DOCUMENT, invoice, -1, DAY - 3, "quality"},
    };
    for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++) {
        encours_fact_options fact = scenario_fact(facts[i].kind, facts[i].subject, facts[i].from,
                                                  facts[i].amount, facts[i].code);
        fact.subject_kind = facts[i].subject_kind;
        fact.currency = facts[i].kind == ENCOURS_FACT_LEVEL ? 0 : fact.currency;
        scenario_record(&test, fact);
    }
    encours_credit_figures f = scenario_figures(&test, customer, policy, DAY);
    check_equal(VALUE(f, DUNNING_LEVEL), 2);
    check_equal(VALUE(f, HOLDS), 1);
    check_equal(VALUE(f, WATCHED), 1);
    check_equal(VALUE(f, DISPUTED), 1000);
    check_equal(VALUE(f, DISPUTED_SHARE), 10000);
    check_text(f.status, "closing");
    f = scenario_figures(&test, customer, policy, DAY - 6);
    check_equal(VALUE(f, DUNNING_LEVEL), 3);
    check_equal(VALUE(f, WATCHED), 0);
    check_text(f.status, "open");
    encours_policy_free(policy);
    ledger_end(&test);
}

/* Of the second of two instalments; and the draft of an order. */
static void facts_of_lines_and_orders(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    const int64_t amounts[] = {300, 500};
    const encours_date dues[] = {{DAY - 30}, {DAY - 10}};
    encours_document invoice = ledger_document(customer, ENCOURS_DOCUMENT_INVOICE, DAY - 60, NONE,
                                               800);
    invoice.line_count = 2;
    invoice.line_amounts = amounts;
    invoice.line_dues = dues;
    encours_transaction *t = ledger_transaction(&test);
    check_ok(encours_transaction_post(t, &invoice, NULL, check_error()));
    ledger_commit(t);
    uint64_t paid = ledger_post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, DAY - 30, NONE, 300);
    ledger_allocate(&test, paid, 1, 300, DAY - 30); /* the first due first */
    encours_fact_options level = scenario_fact(ENCOURS_FACT_LEVEL, 1, DAY - 5, 4, NULL);
    level.subject_kind = ENCOURS_SUBJECT_LINE;
    level.line = 2;
    level.currency = 0;
    scenario_record(&test, level);
    for (uint32_t line = 1; line <= 2; line++) {
        encours_fact_options fact = scenario_fact(ENCOURS_FACT_PROMISE, 1, DAY - 40, 200, NULL);
        fact.subject_kind = ENCOURS_SUBJECT_LINE;
        fact.line = line;
        fact.date = scenario_day(DAY - 20);
        scenario_record(&test, fact); /* of the first kept, of the second broken */
    }
    uint64_t order = scenario_order(&test, customer, DAY, NONE, 50);
    encours_fact_options draft = scenario_fact(ENCOURS_FACT_DRAFT, order, DAY, 20, "draft");
    draft.subject_kind = ENCOURS_SUBJECT_ORDER;
    scenario_record(&test, draft);
    encours_policy *policy = scenario_policy(test.context, NULL);
    encours_credit_figures f = scenario_figures(&test, customer, policy, DAY);
    check_equal(VALUE(f, OVERDUE), 500);
    check_equal(VALUE(f, DUNNING_LEVEL), 4);
    check_equal(VALUE(f, BROKEN_PROMISES), 1);
    check_equal(VALUE(f, DRAFTS), 20);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void shares_and_headroom_at_the_bounds(void **state)
{
    (void)state;
    check_equal(enc_share_up(1, 3), 3334);
    check_equal(enc_share_up(-1, 3), -3333);
    check_equal(enc_share_up(0, 0), 0);
    check_equal(enc_share_up(-5, 0), 0);
    check_equal(enc_share_up(5, 0), ENCOURS_FIGURE_INFINITE);
    check_equal(enc_share_up(INT64_MAX, 1), ENCOURS_FIGURE_INFINITE);
    check_equal(enc_share_up(-INT64_MAX, 1), -ENCOURS_FIGURE_INFINITE);
    enc_profile profile = {0};
    enc_profile_set(&profile, ENCOURS_FIGURE_EXPOSURE_AFTER, INT64_MIN + 5);
    enc_profile_set(&profile, ENCOURS_FIGURE_LIMIT, 100);
    enc_profile_set(&profile, ENCOURS_FIGURE_INSURED_LIMIT, 100);
    enc_profile_settle(&profile);
    check_equal(profile.values[ENCOURS_FIGURE_HEADROOM], INT64_MAX);
    check_equal(profile.values[ENCOURS_FIGURE_UNINSURED], 0);
    enc_profile_miss(&profile, ENCOURS_FIGURE_LIMIT);
    enc_profile_settle(&profile);
    check(!enc_profile_knows(&profile, ENCOURS_FIGURE_HEADROOM));
    check(!enc_profile_knows(&profile, ENCOURS_FIGURE_LIMIT_USED));
}

static void a_customer_of_whom_nothing_is_known(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "NEW");
    encours_policy *policy = scenario_policy(test.context, NULL);
    encours_credit_figures f = scenario_figures(&test, customer, policy, DAY);
    check_equal(VALUE(f, EXPOSURE), 0);
    check_equal(VALUE(f, OVERDUE_SHARE), 0);
    check_equal(VALUE(f, LIMIT_EXPIRED_DAYS), INT64_MIN);
    check_equal(VALUE(f, GROUP_EXPOSURE), 0);
    check_equal(VALUE(f, GROUP_LIMIT), INT64_MIN);
    check_equal(f.limit_fact, 0);
    check_text(f.status, "");
    encours_policy_free(policy);
    ledger_end(&test);
}

CHECK_MAIN(items_by_source_and_age, a_day_before_and_a_day_to_come,
           each_component_counts_by_its_percentage, orders_by_the_horizon,
           returned_payments_of_the_window, promises_of_a_customer, promises_of_a_document,
           levels_holds_status_and_disputes, facts_of_lines_and_orders,
           shares_and_headroom_at_the_bounds, a_customer_of_whom_nothing_is_known)
