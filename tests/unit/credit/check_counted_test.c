/* SPDX-License-Identifier: MIT */
/* What of an event is in the exposure already. */
#include "check_scenario.h"

/* Whose books were merged ships the orders of both. */
static void orders_of_who_is_merged_are_orders_of_who_stands_for_it(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t acme = ledger_customer(&test, "ACME"), other = ledger_customer(&test, "OTHER");
    encours_policy *policy = scenario_one_rule(test.context, "headroom < 0", NULL);
    encours_fact_options merged = scenario_fact(ENCOURS_FACT_MERGED, acme, DAY - 50, -1, NULL);
    uint64_t order = scenario_order(&test, acme, DAY - 60, DAY, 600);
    uint64_t document = ledger_post(&test, acme, ENCOURS_DOCUMENT_INVOICE, DAY - 5, DAY + 5, 300);
    uint64_t second = scenario_order(&test, other, DAY, DAY, 50);
    scenario_limit(&test, other, 1000, DAY - 50, NONE, NULL);
    merged.related_kind = ENCOURS_SUBJECT_CUSTOMER;
    merged.related = other;
    scenario_record(&test, merged);
    encours_credit_event event = scenario_event(other, 600);
    event.order = order;
    encours_decision decision = scenario_decide(&test, policy, DAY, &event);
    check_equal(decision.exposure, 950); /* it counts once */
    check_equal(decision.limit, 1000);
    check_equal(decision.customer, acme);
    event = scenario_event(other, 300);
    event.document = document;
    check_equal(scenario_decide(&test, policy, DAY, &event).exposure, 950);
    event = scenario_event(acme, 50);
    event.order = second;
    decision = scenario_decide(&test, policy, DAY, &event);
    check_equal(decision.exposure, 950);
    check_equal(decision.customer, other);
    encours_credit *credit = scenario_credit_on(&test, policy, DAY, NULL, 0);
    event.document = document; /* on record both are of one customer */
    check_fails(encours_credit_check(credit, &event, &decision, check_error()), ENCOURS_E_INVALID,
                "order");
    encours_credit_free(credit);
    credit = scenario_credit_on(&test, policy, DAY - 51, NULL, 0); /* they are two then */
    event = scenario_event(other, 600);
    event.order = order;
    check_fails(encours_credit_check(credit, &event, &decision, check_error()), ENCOURS_E_INVALID,
                "order");
    encours_credit_free(credit);
    encours_policy_free(policy);
    encours_policy_exposure exposure = ENCOURS_POLICY_EXPOSURE_INIT;
    exposure.customer_merged = 0;
    policy = scenario_one_rule(test.context, "headroom < 0", &exposure);
    credit = scenario_credit_on(&test, policy, DAY, NULL, 0);
    check_fails(encours_credit_check(credit, &event, &decision, check_error()), ENCOURS_E_INVALID,
                "order");
    encours_credit_free(credit);
    encours_policy_free(policy);
    ledger_end(&test);
}

/* On the last day of the horizon an order is in the exposure, and counts once. */
static void an_order_of_the_last_day_counts_once(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t acme = ledger_customer(&test, "ACME");
    encours_policy *policy = scenario_one_rule(test.context, "headroom < 0", NULL);
    encours_credit_event event = scenario_event(acme, 1000);
    event.order = scenario_order(&test, acme, DAY - 5, DAY + 30, 1000);
    check_equal(scenario_decide(&test, policy, DAY, &event).exposure, 1000);
    event.order = 0;
    check_equal(scenario_decide(&test, policy, DAY, &event).exposure, 2000);
    encours_policy_free(policy);
    ledger_end(&test);
}

/* One that is cancelled is none: what is asked in its name is added whole. */
static void a_cancelled_order_is_no_order(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t acme = ledger_customer(&test, "ACME");
    encours_policy *policy = scenario_one_rule(test.context, "headroom < 0", NULL);
    encours_credit_event event = scenario_event(acme, 1000);
    event.order = scenario_order(&test, acme, DAY - 5, DAY + 5, 1000);
    scenario_step(&test, event.order, ENCOURS_ORDER_CANCELLED, DAY, 700);
    check_equal(scenario_decide(&test, policy, DAY - 1, &event).exposure, 1000);
    check_equal(scenario_decide(&test, policy, DAY, &event).exposure, 1000);
    event.amount = 300;
    check_equal(scenario_decide(&test, policy, DAY, &event).exposure, 300);
    scenario_step(&test, event.order, ENCOURS_ORDER_CANCELLED, DAY + 1, 300);
    check_equal(scenario_decide(&test, policy, DAY + 1, &event).exposure, 300);
    event.amount = 0;
    check_equal(scenario_decide(&test, policy, DAY + 1, &event).exposure, 0);
    encours_policy_free(policy);
    ledger_end(&test);
}

/* A credit note that is in the books lowers the exposure; an event adds, whatever it names. */
static void a_credit_note_counts_nothing_of_an_event(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t acme = ledger_customer(&test, "ACME");
    encours_policy *policy = scenario_one_rule(test.context, "headroom < 0", NULL);
    encours_credit_event event = scenario_event(acme, 0);
    ledger_post(&test, acme, ENCOURS_DOCUMENT_INVOICE, DAY - 5, DAY, 900);
    event.document = ledger_post(&test, acme, ENCOURS_DOCUMENT_CREDIT_NOTE, DAY - 1, NONE, 400);
    check_equal(scenario_decide(&test, policy, DAY, &event).exposure, 500);
    event.amount = 400;
    check_equal(scenario_decide(&test, policy, DAY, &event).exposure, 900);
    encours_policy_free(policy);
    ledger_end(&test);
}

CHECK_MAIN(an_order_of_the_last_day_counts_once, a_cancelled_order_is_no_order,
           a_credit_note_counts_nothing_of_an_event,
           orders_of_who_is_merged_are_orders_of_who_stands_for_it)
