/* SPDX-License-Identifier: MIT */
/* The credit currency of customers changes no answer, and columns are as one customer alone. */
#include "encours/policy_simulation.h"
#include "unit/credit/amounts_scenario.h"

/* Rules, points, tables and levels that compare amounts in every way, of groups too. */
static encours_policy *policy_of_all(encours_context *context, int32_t merged)
{
    encours_policy_builder *builder = sales_builder(context);
    encours_policy_exposure exposure = ENCOURS_POLICY_EXPOSURE_INIT;
    exposure.customer_merged = merged;
    check_ok(encours_policy_builder_set_exposure(builder, &exposure, check_error()));
    sales_rule(builder, "overdue", "overdue > 300.00", ENCOURS_OUTCOME_HOLD, 0);
    sales_rule(builder, "group", "group-exposure > 600.00", ENCOURS_OUTCOME_WARN, 0);
    sales_rule(builder, "risky", "table:segment in (risky, large)", ENCOURS_OUTCOME_WARN, 0);
    sales_rule(builder, "class", "risk-class = C", ENCOURS_OUTCOME_HOLD, 0);
    sales_points(builder, "owed", "exposure > 900.00 and overdue != 0", 1000, 2);
    sales_points(builder, "owed", "not exposure <= 200.00", 5000, 2);
    sales_points(builder, "owed", "exposure >= 0.01", 8000, 2);
    sales_points(builder, "sold", "sales < 700.00", 3000, 1);
    sales_points(builder, "sold", "sales in (0, 123.45)", 4000, 1);
    sales_points(builder, "sold", "sales >= 700.00", 9000, 1);
    sales_class(builder, "A", 8000);
    sales_class(builder, "B", 4000);
    sales_class(builder, "C", INT64_MIN);
    sales_assign(builder, "segment", "key", "dimension:kind = key and exposure > 400.00");
    sales_assign(builder, "segment", "risky", "risk-class = C and overdue > 100.00");
    sales_assign(builder, "segment", "large", "group-exposure > 500.00");
    sales_assign(builder, "segment", "other", "limit > 800.00");
    sales_assign(builder, "collector", "ANN", "table:segment in (key, large)");
    sales_assign(builder, "collector", "BOB", "table:segment = risky");
    level(builder, "high", "exposure > 800.00");
    level(builder, "low", "overdue > 50.00 and table:segment is known");
    level(builder, "any", NULL);
    return sales_finish(builder);
}

/* Much that happens to customers. Limits that are not in EUR are in one of the currencies given, as
 * many units of it as a unit of EUR is. */
static test_ledger random_ledger(test_random random, size_t customers, const uint16_t *currencies,
                                 size_t currency_count, int64_t times)
{
    static const char *const by_hand[] = {"segment=key", "segment=x", "collector=EVE", "odd"};
    test_ledger test = ledger_begin();
    sales_customers(&test, customers, &random);
    for (int i = 0; i < 120; i++)
        sales_happen(&test, customers, &random);
    for (size_t i = 0; i < customers / 2; i++) {
        uint64_t customer = 1 + random_below(&random, customers);
        int64_t amount = random_between(&random, 0, 200000);
        int32_t day = sales_day(&random);
        limit_in(&test, customer, currencies[random_below(&random, 6) % currency_count], day,
                 amount * times);
    }
    for (int i = 0; i < 3; i++)
        sales_group(&test, ENCOURS_FACT_MERGED, customers, &random);
    for (int i = 0; i < 6; i++)
        sales_fact(&test, ENCOURS_FACT_ASSIGNED, 1 + random_below(&random, customers),
                   sales_day(&random), -1, by_hand[random_below(&random, 4)]);
    return test;
}

static void same_assignment(const encours_credit *first, const encours_credit *second,
                            uint64_t customer, const char *table)
{
    encours_assignment *one, *other;
    check_ok(encours_credit_assign(first, customer, table, &one, check_error()));
    check_ok(encours_credit_assign(second, customer, table, &other, check_error()));
    const char *value = encours_assignment_value(one);
    check((value == NULL) == (encours_assignment_value(other) == NULL));
    if (value != NULL)
        check_text(encours_assignment_value(other), value);
    check_equal(encours_assignment_rule(other), encours_assignment_rule(one));
    size_t steps = encours_assignment_step_count(one);
    check_equal(encours_assignment_step_count(other), steps);
    for (size_t i = 0; i < steps; i++)
        check_equal(encours_assignment_step_results(other)[i],
                    encours_assignment_step_results(one)[i]);
    encours_assignment_free(one);
    encours_assignment_free(other);
}

static void same_customer(const encours_credit *first, const encours_credit *second,
                          uint64_t customer)
{
    encours_decision one = decide(first, customer), other = decide(second, customer);
    check_equal(other.outcome, one.outcome);
    check_equal(other.reason_count, one.reason_count);
    for (uint32_t i = 0; i < one.reason_count; i++)
        check_equal(other.rules[i], one.rules[i]);
    check_equal(points(second, customer), points(first, customer));
    char code[sizeof((encours_approval_level *)NULL)->code];
    snprintf(code, sizeof code, "%s", level_of(first, customer));
    check_text(level_of(second, customer), code);
    same_assignment(first, second, customer, "segment");
    same_assignment(first, second, customer, "collector");
}

static void same_dry_run(test_ledger *first, test_ledger *second, const encours_policy *policy,
                         const encours_rates *rates)
{
    encours_simulation *runs[2];
    encours_simulation_options options = ENCOURS_SIMULATION_OPTIONS_INIT;
    options.rates = rates;
    for (int i = 0; i < 2; i++) {
        encours_view *view = ledger_view(i == 0 ? first : second);
        check_ok(encours_simulation_new(view, policy, (encours_date){SALES_FIRST},
                                        (encours_date){T}, &options, &runs[i], check_error()));
        encours_view_free(view);
    }
    size_t orders = encours_simulation_order_count(runs[0]);
    check_equal(encours_simulation_order_count(runs[1]), orders);
    for (size_t i = 0; i < orders; i++) {
        check_equal(encours_simulation_outcomes(runs[1])[i],
                    encours_simulation_outcomes(runs[0])[i]);
        check_equal(encours_simulation_rules(runs[1])[i], encours_simulation_rules(runs[0])[i]);
    }
    encours_simulation_free(runs[0]);
    encours_simulation_free(runs[1]);
}

/* Dollars are half of euros: a ledger in which limits are in dollars, twice as many, is decided to
 * the last one as the same with limits in euros, since nothing is rounded. */
static void another_credit_currency_changes_no_answer(void **state)
{
    (void)state;
    const uint16_t euros[] = {TEST_EUR}, dollars[] = {TEST_USD};
    enum { CUSTOMERS = 25 };
    FOR_RANDOM(random, 8)
    {
        test_ledger one = random_ledger(random, CUSTOMERS, euros, 1, 1);
        test_ledger other = random_ledger(random, CUSTOMERS, dollars, 1, 2);
        encours_policy *policy = policy_of_all(one.context, (int32_t)(random.round % 2));
        encours_rates *rates = rates_of(one.context, 20, 160);
        for (int32_t book = 0; book < 2; book++) {
            encours_credit *first = credit_on(&one, policy, T, rates, book);
            encours_credit *second = credit_on(&other, policy, T, rates, book);
            for (uint64_t i = 1; i <= CUSTOMERS; i++)
                same_customer(first, second, i);
            encours_credit_free(first);
            encours_credit_free(second);
        }
        same_dry_run(&one, &other, policy, rates);
        encours_rates_free(rates);
        encours_policy_free(policy);
        ledger_end(&one);
        ledger_end(&other);
    }
}

/* By columns as alone, with limits in three currencies; in odd rounds yen have no rate. The last
 * round goes over more than one block. */
static void columns_are_as_one_in_several_currencies(void **state)
{
    (void)state;
    const uint16_t currencies[] = {TEST_EUR, TEST_USD, TEST_JPY};
    FOR_RANDOM(random, 6)
    {
        size_t customers = random.round == 5 ? 1100 : 30;
        test_ledger test = random_ledger(random, customers, currencies, 3, 1);
        encours_policy *policy = policy_of_all(test.context, (int32_t)(random.round / 2 % 2));
        encours_rates *rates = random.round % 2 == 0 ? rates_of(test.context, 11, 160) : NULL;
        for (int32_t book = 0; book < 2; book++) {
            encours_credit *credit = credit_on(&test, policy, T, rates, book);
            encours_assignments *all;
            for (int table = 0; table < 2; table++) {
                const char *code = table == 0 ? "segment" : "collector";
                check_ok(encours_credit_assign_all(credit, code, &all, check_error()));
                for (size_t i = 0; i < customers; i++)
                    same_as_alone(credit, all, i, code);
                encours_assignments_free(all);
            }
            encours_credit_free(credit);
        }
        encours_rates_free(rates);
        encours_policy_free(policy);
        ledger_end(&test);
    }
}

CHECK_MAIN(another_credit_currency_changes_no_answer, columns_are_as_one_in_several_currencies)
