/* SPDX-License-Identifier: MIT */
/* Amounts in conditions are in the policy's currency, whatever the credit currency of a customer:
 * in scorecards, tables, approval levels and rules. */
#include "amounts_scenario.h"

/* What each part of a policy says of amounts of one kind. */
static encours_policy *policy_of_amounts(encours_context *context)
{
    encours_policy_builder *builder = sales_builder(context);
    sales_rule(builder, "owes", "overdue > 1000.00", ENCOURS_OUTCOME_HOLD, ENCOURS_OUTCOME_WARN);
    sales_rule(builder, "big", "table:size = big", ENCOURS_OUTCOME_WARN, 0);
    sales_points(builder, "owed", "overdue > 1000.00", 1000, 1);
    sales_points(builder, "owed", "overdue in (1.00, 900.00)", 5000, 1);
    sales_points(builder, "owed", "overdue is known", 9000, 1);
    sales_assign(builder, "size", "big", "overdue > 1000.00");
    sales_assign(builder, "size", "some", "overdue >= 900.00 and not overdue < 900.00");
    sales_assign(builder, "size", "small", "overdue > 0");
    sales_assign(builder, "who", "ANN", "table:size in (some, big) and sales >= 500.00");
    level(builder, "high", "overdue > 1000.00");
    level(builder, "low", "overdue >= 900.00");
    level(builder, "any", NULL);
    return sales_finish(builder);
}

/* Five customers whose limits are in EUR, USD, JPY, EUR and none; the first three owe 900.00 EUR
 * each, the fourth 1,000.01 and the fifth 899.99. */
static test_ledger five_customers(void)
{
    static const uint16_t currencies[] = {TEST_EUR, TEST_USD, TEST_JPY, TEST_EUR};
    static const int64_t owed[] = {90000, 90000, 90000, 100001, 89999};
    test_ledger test = ledger_begin();
    test_random random = {.state = 1};
    sales_customers(&test, 5, &random);
    for (uint64_t i = 0; i < 5; i++) {
        ledger_post(&test, i + 1, ENCOURS_DOCUMENT_INVOICE, T - 60, T - 30, owed[i]);
        if (i < 4)
            limit_in(&test, i + 1, currencies[i], T - 60, 1000000);
    }
    return test;
}

static const char *assigned(const encours_credit *credit, uint64_t customer, const char *table)
{
    encours_assignments *all;
    static char text[16];
    check_ok(encours_credit_assign_all(credit, table, &all, check_error()));
    same_as_alone(credit, all, customer - 1, table);
    uint32_t place = encours_assignments_values(all)[customer - 1];
    snprintf(text, sizeof text, "%s", place != 0 ? encours_assignments_value(all, place - 1) : "");
    encours_assignments_free(all);
    return text;
}

/* 900.00 EUR are 990.00 USD or 144,000 JPY, and 1,000.00 EUR are 1,100.00 USD or 160,000 JPY. */
static void amounts_are_of_the_policy_in_each_credit_currency(void **state)
{
    (void)state;
    static const char *const sizes[] = {"some", "some", "some", "big", "small"};
    static const char *const levels[] = {"low", "low", "low", "high", "any"};
    static const int64_t scores[] = {5000, 5000, 5000, 1000, 9000};
    test_ledger test = five_customers();
    encours_policy *policy = policy_of_amounts(test.context);
    encours_rates *rates = rates_of(test.context, 11, 160);
    for (int32_t book = 0; book < 2; book++) {
        encours_credit *credit = credit_on(&test, policy, T, rates, book);
        check_equal(decide(credit, 2).currency, TEST_USD);
        check_equal(decide(credit, 3).currency, TEST_JPY);
        for (uint64_t i = 0; i < 5; i++) {
            check_text(assigned(credit, i + 1, "size"), sizes[i]);
            check_text(assigned(credit, i + 1, "who"), i < 4 ? "ANN" : "");
            check_equal(points(credit, i + 1), scores[i]);
            check_text(level_of(credit, i + 1), levels[i]);
            encours_decision decision = decide(credit, i + 1);
            check_equal(decision.reason_count, i == 3 ? 2 : 0);
        }
        encours_credit_free(credit);
    }
    encours_rates_free(rates);
    encours_policy_free(policy);
    ledger_end(&test);
}

/* A customer who owes yen and has a limit in yen, with no rate: only what compares with no amount,
 * or with nothing, which is nothing in each currency, is known. */
static void amounts_without_a_rate_are_unknown(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    test_random random = {.state = 1};
    sales_customers(&test, 1, &random);
    limit_in(&test, 1, TEST_JPY, T - 60, 1000000);
    encours_document invoice = ledger_document(1, ENCOURS_DOCUMENT_INVOICE, T - 60, T - 30, 500000);
    invoice.currency = TEST_JPY;
    encours_transaction *t = ledger_transaction(&test);
    check_ok(encours_transaction_post(t, &invoice, NULL, check_error()));
    ledger_commit(t);
    encours_policy *policy = policy_of_amounts(test.context);
    for (int32_t book = 0; book < 2; book++) {
        encours_credit *credit = credit_on(&test, policy, T, NULL, book);
        encours_assignment *one;
        check_text(assigned(credit, 1, "size"), "small");
        check_ok(encours_credit_assign(credit, 1, "size", &one, check_error()));
        check_equal(encours_assignment_step_count(one), 2);
        check_equal(encours_assignment_step_results(one)[0], ENCOURS_CONDITION_UNKNOWN);
        check_equal(encours_assignment_step_results(one)[1], ENCOURS_CONDITION_UNKNOWN);
        encours_assignment_free(one);
        check_equal(points(credit, 1), 9000);
        check_text(level_of(credit, 1), "any");
        encours_decision decision = decide(credit, 1);
        check_equal(decision.reason_count, 1);
        check_equal(decision.outcome, ENCOURS_OUTCOME_WARN);
        check_equal(decision.flags[0], ENCOURS_REASON_MISSING);
        check_equal(decision.measured[0], 500000);
        encours_credit_free(credit);
    }
    encours_policy_free(policy);
    ledger_end(&test);
}

/* An amount of the policy that has no 64 bits in the credit currency is an error wherever it is
 * asked for. */
static void amounts_that_do_not_fit_are_errors(void **state)
{
    (void)state;
    test_ledger test = five_customers();
    encours_policy_builder *builder = sales_builder(test.context);
    sales_rule(builder, "huge", "overdue > 9999999999999999.99", ENCOURS_OUTCOME_HOLD, 0);
    sales_points(builder, "owed", "overdue > 9999999999999999.99", 1000, 1);
    sales_assign(builder, "size", "huge", "overdue > 9999999999999999.99");
    sales_assign(builder, "next", "huge", "table:size = huge");
    level(builder, "huge", "overdue > 9999999999999999.99");
    level(builder, "any", NULL);
    encours_policy *policy = sales_finish(builder);
    encours_rates *rates = rates_of(test.context, 11, 1000000);
    encours_credit *credit = credit_on(&test, policy, T, rates, 0);
    encours_credit_score score = {.struct_size = sizeof score};
    encours_credit_event event = ENCOURS_CREDIT_EVENT_INIT;
    encours_decision decision = {.struct_size = sizeof decision};
    encours_approval_level found;
    encours_assignment *one;
    encours_assignments *all;
    event.customer = 3;
    event.stage = ENCOURS_STAGE_ORDER;
    check_fails(encours_credit_check(credit, &event, &decision, check_error()), ENCOURS_E_OVERFLOW,
                "");
    check_fails(encours_credit_score_of(credit, 3, &score, check_error()), ENCOURS_E_OVERFLOW, "");
    check_fails(find_level(credit, 3, &found), ENCOURS_E_OVERFLOW, "");
    check_fails(encours_credit_assign(credit, 3, "next", &one, check_error()), ENCOURS_E_OVERFLOW,
                "");
    check_fails(encours_credit_assign_all(credit, "next", &all, check_error()), ENCOURS_E_OVERFLOW,
                "");
    check(one == NULL && all == NULL);
    encours_credit_free(credit);
    encours_rates_free(rates);
    encours_policy_free(policy);
    ledger_end(&test);
}

static const char *sentence_of(const encours_credit *credit, const encours_decision *decision)
{
    static char text[128];
    check_ok(encours_decision_sentence(credit, decision, 0, ENCOURS_LANGUAGE_EN, text, sizeof text,
                                       NULL, check_error()));
    return text;
}

/* One amount is told as it was converted, several as the policy has them. */
static void sentences_tell_amounts_in_their_currency(void **state)
{
    (void)state;
    test_ledger test = five_customers();
    encours_policy_builder *builder = sales_builder(test.context);
    sales_rule(builder, "one", "sales = 900.00", ENCOURS_OUTCOME_WARN, 0);
    encours_policy *one = sales_finish(builder);
    builder = sales_builder(test.context);
    sales_rule(builder, "some", "sales in (7.00, 900.00)", ENCOURS_OUTCOME_WARN, 0);
    encours_policy *some = sales_finish(builder);
    encours_rates *rates = rates_of(test.context, 11, 160);
    encours_credit *credit = credit_on(&test, one, T, rates, 1);
    encours_decision decision = decide(credit, 3);
    check_text(sentence_of(credit, &decision),
               "Sales of 365 days: 144,000 JPY, exactly 144,000 JPY.");
    encours_credit_free(credit);
    credit = credit_on(&test, some, T, rates, 1);
    decision = decide(credit, 3);
    check_equal(decision.thresholds[0], 1120);
    check_text(sentence_of(credit, &decision),
               "Sales of 365 days: 144,000 JPY, among 7.00 EUR, 900.00 EUR.");
    encours_credit_free(credit);
    encours_rates_free(rates);
    encours_policy_free(one);
    encours_policy_free(some);
    ledger_end(&test);
}

/* A limit of 1,100.00 USD and a guarantee of 160,000 JPY are 1,000.00 EUR each: what holds of a
 * type is in the policy's currency already, whatever the customer's. */
static void limits_and_guarantees_by_type_are_in_the_currency_of_the_policy(void **state)
{
    (void)state;
    static const char *const all = "limit:own = 1000.00 and guarantee:bank >= 1000.00 and not "
                                   "guarantee:bank > 1000.00";
    test_ledger test = ledger_begin();
    test_random random = {.state = 1};
    sales_customers(&test, 1, &random);
    limit_in(&test, 1, TEST_USD, T - 60, 110000);
    encours_fact_options fact = ENCOURS_FACT_OPTIONS_INIT;
    fact.kind = ENCOURS_FACT_GUARANTEE;
    fact.subject_kind = ENCOURS_SUBJECT_CUSTOMER;
    fact.subject = 1;
    fact.from.epoch_day = T - 60;
    fact.code = "bank";
    fact.amount = (encours_optional_i64){1, 0, 160000};
    fact.currency = TEST_JPY;
    encours_transaction *t = ledger_transaction(&test);
    check_ok(encours_transaction_fact(t, &fact, NULL, check_error()));
    ledger_commit(t);
    encours_policy_builder *builder = sales_builder(test.context);
    encours_policy_limit_type type = ENCOURS_POLICY_LIMIT_TYPE_INIT;
    encours_policy_guarantee guarantee = ENCOURS_POLICY_GUARANTEE_INIT;
    type.code = "own";
    guarantee.code = "bank";
    check_ok(encours_policy_builder_add_limit_type(builder, &type, check_error()));
    check_ok(encours_policy_builder_add_guarantee(builder, &guarantee, check_error()));
    sales_rule(builder, "limit", "limit:own = 1000.00", ENCOURS_OUTCOME_WARN, 0);
    sales_rule(builder, "guarantee", "guarantee:bank in (1.00, 1000.00)", ENCOURS_OUTCOME_WARN, 0);
    sales_points(builder, "both", all, 7000, 1);
    sales_assign(builder, "both", "yes", all);
    level(builder, "both", all);
    encours_policy *policy = sales_finish(builder);
    encours_rates *rates = rates_of(test.context, 11, 160);
    for (int32_t book = 0; book < 2; book++) {
        encours_credit *credit = credit_on(&test, policy, T, rates, book);
        encours_decision decision = decide(credit, 1);
        check_equal(decision.currency, TEST_USD);
        check_equal(decision.reason_count, 2);
        check_equal(decision.measured[0], 100000);
        check_equal(decision.thresholds[0], 100000);
        check_equal(decision.measured[1], 100000);
        check_equal(points(credit, 1), 7000);
        check_text(assigned(credit, 1, "both"), "yes");
        check_text(level_of(credit, 1), "both");
        encours_credit_free(credit);
    }
    encours_rates_free(rates);
    encours_policy_free(policy);
    ledger_end(&test);
}

CHECK_MAIN(amounts_are_of_the_policy_in_each_credit_currency, amounts_without_a_rate_are_unknown,
           amounts_that_do_not_fit_are_errors, sentences_tell_amounts_in_their_currency,
           limits_and_guarantees_by_type_are_in_the_currency_of_the_policy)
