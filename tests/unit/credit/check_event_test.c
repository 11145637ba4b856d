/* SPDX-License-Identifier: MIT */
/* What an event adds to the exposure: once, in which currency, with what-ifs, for which limits; and
 * events that are none. */
#include "check_scenario.h"
#include "encours/rates.h"

static test_ledger test;
static uint64_t acme, other;

static int begin(void **state)
{
    (void)state;
    test = ledger_begin();
    acme = ledger_customer(&test, "ACME");
    other = ledger_customer(&test, "OTHER");
    return 0;
}

static int end(void **state)
{
    (void)state;
    ledger_end(&test);
    return 0;
}

/* Exposure with the event, of all defaults. */
static int64_t after(const encours_credit_event *event)
{
    encours_policy *policy = scenario_one_rule(test.context, "headroom < 0", NULL);
    encours_decision decision = scenario_decide(&test, policy, DAY, event);
    encours_policy_free(policy);
    return decision.exposure;
}

static void an_order_of_the_ledger_counts_once(void **state)
{
    (void)state;
    uint64_t order = scenario_order(&test, acme, DAY - 5, NONE, 100000);
    encours_credit_event event = scenario_event(acme, 100000);
    check_equal(after(&event), 200000); /* another order */
    event.order = order;
    check_equal(after(&event), 100000);
    event.amount = 130000; /* it is to become larger */
    check_equal(after(&event), 130000);
    event.amount = 40000; /* a delivery of a part */
    event.stage = ENCOURS_STAGE_DELIVERY;
    check_equal(after(&event), 100000);
    scenario_step(&test, order, ENCOURS_ORDER_DELIVERED, DAY - 1, 40000);
    scenario_step(&test, order, ENCOURS_ORDER_INVOICED, DAY - 1, 30000);
    ledger_post(&test, acme, ENCOURS_DOCUMENT_INVOICE, DAY - 1, DAY + 29, 30000);
    check_equal(after(&event), 100000);
    event.amount = 80000; /* 70 000 of it are left */
    check_equal(after(&event), 110000);
}

static void an_order_beyond_the_horizon_is_added_whole(void **state)
{
    (void)state;
    encours_credit_event event = scenario_event(acme, 1000);
    event.order = scenario_order(&test, acme, DAY - 5, DAY + 31, 1000);
    check_equal(after(&event), 1000);
    event.order = scenario_order(&test, acme, DAY + 1, DAY + 2, 1000); /* is placed tomorrow */
    check_equal(after(&event), 1000);
}

static void an_invoice_of_the_ledger_counts_once(void **state)
{
    (void)state;
    encours_credit_event event = scenario_event(acme, 5000);
    event.document = ledger_post(&test, acme, ENCOURS_DOCUMENT_INVOICE, DAY, DAY + 30, 5000);
    check_equal(after(&event), 5000);
    uint64_t paid = ledger_post(&test, acme, ENCOURS_DOCUMENT_PAYMENT, DAY, NONE, 2000);
    ledger_allocate(&test, paid, event.document, 2000, DAY);
    check_equal(after(&event), 5000); /* as if it were not paid */
    event.document = ledger_post(&test, acme, ENCOURS_DOCUMENT_CREDIT_NOTE, DAY, NONE, 500);
    check_equal(after(&event), 7500);
}

static void a_part_that_counts_in_part_is_taken_off_in_part(void **state)
{
    (void)state;
    encours_policy_exposure exposure = ENCOURS_POLICY_EXPOSURE_INIT;
    exposure.orders = 5000;
    encours_policy *policy = scenario_one_rule(test.context, "headroom < 0", &exposure);
    encours_credit_event event = scenario_event(acme, 1001);
    event.order = scenario_order(&test, acme, DAY - 5, NONE, 1001);
    encours_decision decision = scenario_decide(&test, policy, DAY, &event);
    check_equal(decision.exposure, 1001); /* 501 counted; the event counts whole */
    encours_policy_free(policy);
}

static void what_ifs_move_the_exposure(void **state)
{
    (void)state;
    encours_credit_event event = scenario_event(acme, 1000);
    event.ordered_besides = 500;
    event.paid = 300;
    check_equal(after(&event), 1200);
    encours_policy_exposure exposure = ENCOURS_POLICY_EXPOSURE_INIT;
    exposure.orders = 5000;
    exposure.unallocated = 0;
    encours_policy *policy = scenario_one_rule(test.context, "headroom < 0", &exposure);
    check_equal(scenario_decide(&test, policy, DAY, &event).exposure, 1250);
    encours_policy_free(policy);
}

static encours_rates *rates_of_dollars(void)
{
    encours_rates *rates;
    const uint16_t from[] = {TEST_USD}, to[] = {TEST_EUR};
    const int32_t day[] = {DAY - 10};
    const int64_t numerator[] = {9}, denominator[] = {10};
    encours_rates_columns columns = {sizeof columns, 1, from, to, day, numerator, denominator};
    check_ok(encours_rates_new(test.context, &columns, NULL, &rates, check_error()));
    return rates;
}

static void amounts_are_converted_at_the_rate_of_the_day(void **state)
{
    (void)state;
    encours_rates *rates = rates_of_dollars();
    encours_policy *policy = scenario_one_rule(test.context, "event-amount > 9.00", NULL);
    encours_credit_event event = scenario_event(acme, 1005);
    event.currency = TEST_USD;
    encours_decision decision = scenario_decide_with(&test, policy, DAY, rates, &event);
    check_equal(decision.amount, 905); /* 904.5, half up */
    check_equal(decision.measured[0], 905);
    check_equal(decision.currency, TEST_EUR);
    encours_credit *bare = scenario_credit_on(&test, policy, DAY, NULL, 0);
    check_fails(encours_credit_check(bare, &event, &decision, check_error()), ENCOURS_E_CURRENCY,
                "currency");
    encours_credit_free(bare);
    encours_policy_free(policy);
    encours_rates_free(rates);
}

static void thresholds_follow_the_currency_of_the_limit(void **state)
{
    (void)state;
    encours_rates *rates = rates_of_dollars();
    encours_policy *policy = scenario_one_rule(test.context, "event-amount > 9.00", NULL);
    encours_fact_options limit = scenario_fact(ENCOURS_FACT_LIMIT, acme, DAY - 5, 50000, NULL);
    encours_credit_event event = scenario_event(acme, 1001);
    limit.currency = TEST_USD;
    scenario_record(&test, limit);
    encours_decision decision = scenario_decide_with(&test, policy, DAY, rates, &event);
    check_equal(decision.currency, TEST_USD);
    check_equal(decision.outcome, ENCOURS_OUTCOME_HOLD);
    check_equal(decision.measured[0], 1001);
    check_equal(decision.thresholds[0], 1000);
    event.amount = 1000;
    decision = scenario_decide_with(&test, policy, DAY, rates, &event);
    check_equal(decision.outcome, ENCOURS_OUTCOME_ACCEPT);
    encours_policy_free(policy);
    encours_rates_free(rates);
}

static encours_policy *group_policy(void)
{
    encours_policy_builder *builder = scenario_builder(test.context, 0);
    scenario_type(builder, scenario_limit_type("own", ENCOURS_LIMIT_USE_BASE));
    scenario_type(builder, scenario_limit_type("group", ENCOURS_LIMIT_USE_GROUP));
    scenario_add_rule(builder,
                      scenario_rule("group", "group-headroom < 0", ENCOURS_OUTCOME_REFUSE));
    scenario_add_rule(builder, scenario_rule("own", "headroom < 0", ENCOURS_OUTCOME_HOLD));
    return scenario_finish(builder);
}

static void the_limit_of_the_group_comes_before_the_own_one(void **state)
{
    (void)state;
    encours_policy *policy = group_policy();
    encours_fact_options parent = scenario_fact(ENCOURS_FACT_PARENT, acme, DAY - 50, -1, NULL);
    encours_credit_event event = scenario_event(acme, 2000);
    ledger_post(&test, other, ENCOURS_DOCUMENT_INVOICE, DAY - 5, DAY + 5, 9000);
    scenario_limit(&test, acme, 1999, DAY - 50, NONE, "own");
    scenario_limit(&test, other, 10000, DAY - 50, NONE, "group");
    check_equal(scenario_decide(&test, policy, DAY, &event).outcome, ENCOURS_OUTCOME_HOLD);
    parent.related_kind = ENCOURS_SUBJECT_CUSTOMER;
    parent.related = other;
    scenario_record(&test, parent);
    encours_decision decision = scenario_decide(&test, policy, DAY, &event);
    check_equal(decision.outcome, ENCOURS_OUTCOME_REFUSE);
    check_equal(decision.reason_count, 2);
    check_equal(decision.rules[0], 0);
    check_equal(decision.measured[0], -1000);
    check_equal(decision.measured[1], -1);
    event.amount = 1000;
    check_equal(scenario_decide(&test, policy, DAY, &event).outcome, ENCOURS_OUTCOME_ACCEPT);
    encours_policy_free(policy);
}

static void a_customer_alone_is_a_group_of_one(void **state)
{
    (void)state;
    encours_policy *policy = group_policy();
    encours_credit_event event = scenario_event(acme, 2000);
    check_equal(scenario_decide(&test, policy, DAY, &event).outcome, ENCOURS_OUTCOME_ACCEPT);
    scenario_limit(&test, acme, 1500, DAY - 50, NONE, "group");
    encours_decision decision = scenario_decide(&test, policy, DAY, &event);
    check_equal(decision.outcome, ENCOURS_OUTCOME_REFUSE);
    check_equal(decision.measured[0], -500);
    encours_policy_free(policy);
}

static void a_limit_of_a_product_is_for_events_of_the_product(void **state)
{
    (void)state;
    encours_policy_builder *builder = scenario_builder(test.context, 0);
    scenario_type(builder, scenario_limit_type("own", ENCOURS_LIMIT_USE_BASE));
    scenario_type(builder, scenario_limit_type("product", ENCOURS_LIMIT_USE_SCOPED));
    scenario_add_rule(builder,
                      scenario_rule("product", "scoped-headroom < 0", ENCOURS_OUTCOME_HOLD));
    encours_policy *policy = scenario_finish(builder);
    encours_transaction *t = ledger_transaction(&test);
    check_ok(encours_transaction_declare_dimension(t, "product", check_error()));
    check_ok(encours_transaction_set_dimension(t, other, "product", "pumps",
                                               (encours_date){DAY - 50}, check_error()));
    ledger_commit(t);
    scenario_limit(&test, acme, 1000, DAY - 50, NONE, "product;product=pumps");
    encours_credit_event event = scenario_event(acme, 1001);
    check_equal(scenario_decide(&test, policy, DAY, &event).outcome, ENCOURS_OUTCOME_ACCEPT);
    event.dimension = "product";
    event.value = "pumps";
    encours_decision decision = scenario_decide(&test, policy, DAY, &event);
    check_equal(decision.outcome, ENCOURS_OUTCOME_HOLD);
    check_equal(decision.measured[0], -1);
    event.value = "valves"; /* nothing has that value yet */
    check_equal(scenario_decide(&test, policy, DAY, &event).outcome, ENCOURS_OUTCOME_ACCEPT);
    scenario_limit(&test, acme, 900, DAY - 50, NONE, "product;product=valves");
    decision = scenario_decide(&test, policy, DAY, &event);
    check_equal(decision.outcome, ENCOURS_OUTCOME_HOLD);
    check_equal(decision.measured[0], -101);
    encours_policy_free(policy);
}

/* A policy with limits of products; ACME has one of 1000 for pumps. */
static encours_policy *pumps_policy(void)
{
    encours_policy_builder *builder = scenario_builder(test.context, 0);
    scenario_type(builder, scenario_limit_type("own", ENCOURS_LIMIT_USE_BASE));
    scenario_type(builder, scenario_limit_type("product", ENCOURS_LIMIT_USE_SCOPED));
    scenario_add_rule(builder,
                      scenario_rule("product", "scoped-headroom < 0", ENCOURS_OUTCOME_HOLD));
    encours_transaction *t = ledger_transaction(&test);
    check_ok(encours_transaction_declare_dimension(t, "product", check_error()));
    ledger_commit(t);
    scenario_limit(&test, acme, 1000, DAY - 50, NONE, "product;product=pumps");
    return scenario_finish(builder);
}

static void be_of_pumps(uint64_t customer)
{
    encours_transaction *t = ledger_transaction(&test);
    check_ok(encours_transaction_set_dimension(t, customer, "product", "pumps",
                                               (encours_date){DAY - 50}, check_error()));
    ledger_commit(t);
}

static encours_credit_event event_of_pumps(int64_t amount)
{
    encours_credit_event event = scenario_event(acme, amount);
    event.dimension = "product";
    event.value = "pumps";
    return event;
}

/* The exposure of the customer has the order, that of the value has it when the customer does. */
static void an_order_counts_once_under_the_limit_of_a_value(void **state)
{
    (void)state;
    encours_policy *policy = pumps_policy();
    encours_credit_event event = event_of_pumps(1001);
    be_of_pumps(other); /* so that there is the value */
    event.order = scenario_order(&test, acme, DAY - 5, NONE, 1001);
    encours_decision decision = scenario_decide(&test, policy, DAY, &event);
    check_equal(decision.exposure, 1001);
    check_equal(decision.outcome, ENCOURS_OUTCOME_HOLD);
    check_equal(decision.measured[0], -1);
    be_of_pumps(acme);
    decision = scenario_decide(&test, policy, DAY, &event);
    check_equal(decision.exposure, 1001);
    check_equal(decision.outcome, ENCOURS_OUTCOME_HOLD);
    check_equal(decision.measured[0], -1);
    encours_policy_free(policy);
}

static void an_invoice_counts_once_under_the_limit_of_its_value(void **state)
{
    (void)state;
    const char *const dimension = "product", *const value = "pumps";
    encours_policy *policy = pumps_policy();
    encours_credit_event event = event_of_pumps(1001);
    encours_document invoice = ledger_document(acme, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 1001);
    encours_transaction *t = ledger_transaction(&test);
    check_ok(encours_transaction_post(t, &invoice, NULL, check_error()));
    invoice.dimension_count = 1;
    invoice.dimensions = &dimension;
    invoice.values = &value;
    check_ok(encours_transaction_post(t, &invoice, NULL, check_error()));
    ledger_commit(t);
    event.document = 2; /* that of pumps */
    encours_decision decision = scenario_decide(&test, policy, DAY, &event);
    check_equal(decision.exposure, 2002);
    check_equal(decision.measured[0], -1);
    event.document = 1; /* sold as pumps too, which is not what it was posted as */
    decision = scenario_decide(&test, policy, DAY, &event);
    check_equal(decision.exposure, 2002);
    check_equal(decision.measured[0], 1000 - 2002);
    encours_policy_free(policy);
}

/* What has no rate to the currency of the group is missing there, and no fault of the event. */
static void a_group_that_the_event_cannot_be_converted_to_is_missing(void **state)
{
    (void)state;
    encours_policy_builder *builder = scenario_builder(test.context, 0);
    encours_policy_rule rule = scenario_rule("group", "group-exposure > 5.00",
                                             ENCOURS_OUTCOME_REFUSE);
    rule.missing = ENCOURS_OUTCOME_HOLD;
    scenario_add_rule(builder, rule);
    encours_policy *policy = scenario_finish(builder);
    encours_fact_options limit = scenario_fact(ENCOURS_FACT_LIMIT, acme, DAY - 50, 1000, NULL);
    limit.currency = TEST_USD;
    scenario_record(&test, limit);
    encours_credit_event event = scenario_event(acme, 100);
    encours_decision decision = scenario_decide(&test, policy, DAY, &event);
    check_equal(decision.currency, TEST_USD);
    check_equal(decision.exposure, 100);
    check_equal(decision.outcome, ENCOURS_OUTCOME_HOLD);
    check_equal(decision.flags[0], ENCOURS_REASON_MISSING);
    event.amount = 0; /* nothing is nothing in each currency */
    decision = scenario_decide(&test, policy, DAY, &event);
    check_equal(decision.exposure, 0);
    encours_policy_free(policy);
}

static void who_is_merged_is_decided_as_the_one_that_stands_for_it(void **state)
{
    (void)state;
    encours_policy *policy = scenario_one_rule(test.context, "headroom < 0", NULL);
    encours_fact_options merged = scenario_fact(ENCOURS_FACT_MERGED, acme, DAY - 50, -1, NULL);
    encours_credit_event event = scenario_event(acme, 600);
    ledger_post(&test, acme, ENCOURS_DOCUMENT_INVOICE, DAY - 5, DAY + 5, 300);
    ledger_post(&test, other, ENCOURS_DOCUMENT_INVOICE, DAY - 5, DAY + 5, 200);
    scenario_limit(&test, other, 1000, DAY - 50, NONE, NULL);
    merged.related_kind = ENCOURS_SUBJECT_CUSTOMER;
    merged.related = other;
    scenario_record(&test, merged);
    encours_decision decision = scenario_decide(&test, policy, DAY, &event);
    check_equal(decision.exposure, 1100);
    check_equal(decision.customer, acme);
    check_equal(decision.outcome, ENCOURS_OUTCOME_HOLD);
    encours_policy_free(policy);
}

static void events_that_are_none_are_refused(void **state)
{
    (void)state;
    encours_policy *policy = scenario_one_rule(test.context, "headroom < 0", NULL);
    encours_credit *credit = scenario_credit_on(&test, policy, DAY, NULL, 0);
    encours_decision out = {.struct_size = sizeof out, .outcome = 77};
    uint64_t order = 0, document = 0;
    encours_credit_event event = scenario_event(acme, -1);
    check_fails(encours_credit_check(credit, &event, &out, check_error()), ENCOURS_E_INVALID,
                "amount");
    event.amount = 0;
    event.paid = -1;
    check_fails(encours_credit_check(credit, &event, &out, check_error()), ENCOURS_E_INVALID,
                "paid");
    event.paid = 0;
    event.ordered_besides = -1;
    check_fails(encours_credit_check(credit, &event, &out, check_error()), ENCOURS_E_INVALID,
                "ordered_besides");
    event.ordered_besides = 0;
    event.stage = 0;
    check_fails(encours_credit_check(credit, &event, &out, check_error()), ENCOURS_E_INVALID,
                "stage");
    event.stage = ENCOURS_STAGE_INVOICE + 1;
    check_fails(encours_credit_check(credit, &event, &out, check_error()), ENCOURS_E_INVALID,
                "stage");
    event.stage = ENCOURS_STAGE_INVOICE;
    event.customer = 3;
    check_fails(encours_credit_check(credit, &event, &out, check_error()), ENCOURS_E_NOT_FOUND,
                "customer");
    event.customer = acme;
    event.order = 1;
    check_fails(encours_credit_check(credit, &event, &out, check_error()), ENCOURS_E_NOT_FOUND,
                "order");
    event.order = 0;
    event.document = 1;
    check_fails(encours_credit_check(credit, &event, &out, check_error()), ENCOURS_E_NOT_FOUND,
                "document");
    event.document = 0;
    event.dimension = "product";
    check_fails(encours_credit_check(credit, &event, &out, check_error()), ENCOURS_E_INVALID,
                "value");
    static const char *const no_values[] = {
        "", "12345678901234567890123456789012345678901234567890123456789012345", "pu\nmps"};
    for (size_t i = 0; i < sizeof no_values / sizeof no_values[0]; i++) {
        event.value = no_values[i]; /* no decision on record could say it */
        check_fails(encours_credit_check(credit, &event, &out, check_error()), ENCOURS_E_INVALID,
                    "value");
    }
    event.value = "pumps";
    check_fails(encours_credit_check(credit, &event, &out, check_error()), ENCOURS_E_NOT_FOUND,
                "dimension");
    encours_credit_free(credit);
    order = scenario_order(&test, other, DAY, NONE, 1);
    document = ledger_post(&test, other, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 1);
    credit = scenario_credit_on(&test, policy, DAY, NULL, 0);
    event = scenario_event(acme, 1);
    event.order = order;
    check_fails(encours_credit_check(credit, &event, &out, check_error()), ENCOURS_E_INVALID,
                "another customer");
    event.order = 0;
    event.document = document;
    check_fails(encours_credit_check(credit, &event, &out, check_error()), ENCOURS_E_INVALID,
                "another customer");
    check_equal(out.outcome, 77);
    out.struct_size = 8;
    check_fails(encours_credit_check(credit, &event, &out, check_error()), ENCOURS_E_ABI, "");
    encours_credit_free(credit);
    encours_policy_free(policy);
}

/* One that was compiled with a later header. */
static void what_a_newer_caller_has_behind_is_zeroed(void **state)
{
    (void)state;
    struct {
        encours_decision decision;
        int64_t more;
    } newer = {.decision.struct_size = sizeof newer, .more = 5};
    encours_policy *policy = scenario_one_rule(test.context, "headroom < 0", NULL);
    encours_credit *credit = scenario_credit_on(&test, policy, DAY, NULL, 0);
    encours_credit_event event = scenario_event(acme, 1);
    check_ok(encours_credit_check(credit, &event, &newer.decision, check_error()));
    check_equal(newer.more, 0);
    check_equal(newer.decision.struct_size, sizeof newer);
    encours_credit_free(credit);
    encours_policy_free(policy);
}

static void sums_that_do_not_fit_are_told(void **state)
{
    (void)state;
    encours_policy *policy = scenario_one_rule(test.context, "headroom < 0", NULL);
    encours_decision out = {.struct_size = sizeof out};
    encours_credit_event event = scenario_event(acme, INT64_MAX);
    ledger_post(&test, acme, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 1);
    encours_credit *credit = scenario_credit_on(&test, policy, DAY, NULL, 1);
    check_fails(encours_credit_check(credit, &event, &out, check_error()), ENCOURS_E_OVERFLOW,
                "64 bits");
    encours_credit_free(credit);
    encours_policy_free(policy);
}

#define WITH(name)                                                                                 \
    {                                                                                              \
#name, name, begin, end, NULL                                                              \
    }

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH(an_order_of_the_ledger_counts_once),
        WITH(an_order_beyond_the_horizon_is_added_whole),
        WITH(an_invoice_of_the_ledger_counts_once),
        WITH(a_part_that_counts_in_part_is_taken_off_in_part),
        WITH(what_ifs_move_the_exposure),
        WITH(amounts_are_converted_at_the_rate_of_the_day),
        WITH(thresholds_follow_the_currency_of_the_limit),
        WITH(the_limit_of_the_group_comes_before_the_own_one),
        WITH(a_customer_alone_is_a_group_of_one),
        WITH(a_limit_of_a_product_is_for_events_of_the_product),
        WITH(an_order_counts_once_under_the_limit_of_a_value),
        WITH(an_invoice_counts_once_under_the_limit_of_its_value),
        WITH(a_group_that_the_event_cannot_be_converted_to_is_missing),
        WITH(who_is_merged_is_decided_as_the_one_that_stands_for_it),
        WITH(events_that_are_none_are_refused),
        WITH(what_a_newer_caller_has_behind_is_zeroed),
        WITH(sums_that_do_not_fit_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
