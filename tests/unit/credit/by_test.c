/* SPDX-License-Identifier: MIT */
/* Exposure of the portfolio by customer, group, dimension and in total. */
#include "credit_scenario.h"
#include "encours/credit_exposure.h"
#include "support/memory.h"

/* HEAD owes 100 to NORTH and 50 to SOUTH, and has ordered 30 where it belongs: SOUTH; CHILD, of
 * nowhere, owes 7 and has a limit of 60. */
static test_ledger fill(encours_context *context)
{
    encours_store *store;
    check_ok(encours_store_memory_new(context, &store, check_error()));
    test_ledger test = ledger_begin_over(context, store);
    uint64_t head = ledger_customer(&test, "HEAD"), child = ledger_customer(&test, "CHILD");
    encours_transaction *t = ledger_transaction(&test);
    check_ok(encours_transaction_declare_dimension(t, "entity", check_error()));
    ledger_commit(t);
    t = ledger_transaction(&test);
    check_ok(encours_transaction_set_dimension(t, head, "entity", "SOUTH", (encours_date){DAY - 9},
                                               check_error()));
    const char *const dimension = "entity", *const value = "NORTH";
    encours_document north = ledger_document(head, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 100);
    north.dimension_count = 1;
    north.dimensions = &dimension;
    north.values = &value;
    check_ok(encours_transaction_post(t, &north, NULL, check_error()));
    ledger_commit(t);
    ledger_post(&test, head, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 50);
    ledger_post(&test, child, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 7);
    scenario_order(&test, head, DAY, NONE, 30);
    scenario_limit(&test, child, 60, DAY, NONE, NULL);
    encours_fact_options parent = scenario_fact(ENCOURS_FACT_PARENT, child, DAY, -1, NULL);
    parent.related_kind = ENCOURS_SUBJECT_CUSTOMER;
    parent.related = head;
    scenario_record(&test, parent);
    return test;
}

static encours_credit_exposure *by(const encours_credit *credit, int32_t by, const char *dimension)
{
    encours_credit_exposure *made;
    encours_credit_exposure_options options = ENCOURS_CREDIT_EXPOSURE_OPTIONS_INIT;
    options.by = by;
    options.dimension = dimension;
    check_ok(encours_credit_exposure_new(credit, &options, &made, check_error()));
    check_equal(encours_credit_exposure_currency(made), TEST_EUR);
    return made;
}

static int64_t amount(const encours_credit_exposure *exposure, int32_t figure, size_t row)
{
    return encours_credit_exposure_amounts(exposure, figure)[row];
}

static void rows_of_each_kind(void **state)
{
    (void)state;
    encours_context *context;
    check_ok(encours_context_new(NULL, &context, check_error()));
    test_ledger test = fill(context);
    encours_policy *policy = scenario_policy(test.context, NULL);
    encours_credit *credit = scenario_credit(&test, policy, DAY, NULL);
    encours_credit_exposure *all = by(credit, 0, NULL);
    check_equal(encours_credit_exposure_row_count(all), 1);
    check_equal(amount(all, ENCOURS_FIGURE_EXPOSURE, 0), 187);
    check_equal(amount(all, ENCOURS_FIGURE_OPEN_DEBITS, 0), 157);
    check_equal(amount(all, ENCOURS_FIGURE_LIMIT, 0), 60);
    check_equal(encours_credit_exposure_missing(all, ENCOURS_FIGURE_LIMIT)[0], 1);
    check_equal(encours_credit_exposure_customers(all)[0], 2);
    check(encours_credit_exposure_amounts(all, ENCOURS_FIGURE_OLDEST_DAYS) == NULL);
    check(encours_credit_exposure_missing(all, ENCOURS_FIGURE_SCORE) == NULL);
    encours_credit_exposure_free(all);
    encours_credit_exposure *groups = by(credit, ENCOURS_CREDIT_BY_GROUP, NULL);
    check_equal(encours_credit_exposure_row_count(groups), 1);
    check_equal(encours_credit_exposure_keys(groups)[0], 1);
    check_equal(amount(groups, ENCOURS_FIGURE_POTENTIAL_RISK, 0), 187);
    encours_credit_exposure_free(groups);
    encours_credit_exposure *customers = by(credit, ENCOURS_CREDIT_BY_CUSTOMER, NULL);
    check_equal(encours_credit_exposure_row_count(customers), 2);
    check_equal(encours_credit_exposure_keys(customers)[1], 2);
    check_equal(amount(customers, ENCOURS_FIGURE_EXPOSURE, 1), 7);
    encours_credit_exposure_free(customers);
    encours_credit_exposure *entities = by(credit, ENCOURS_CREDIT_BY_DIMENSION, "entity");
    check_equal(encours_credit_exposure_row_count(entities), 3); /* none, SOUTH, NORTH */
    check_equal(encours_credit_exposure_keys(entities)[0], 0);
    check_equal(amount(entities, ENCOURS_FIGURE_EXPOSURE, 0), 7);
    check_equal(amount(entities, ENCOURS_FIGURE_EXPOSURE, 1), 80);
    check_equal(amount(entities, ENCOURS_FIGURE_ORDERS, 1), 30);
    check_equal(amount(entities, ENCOURS_FIGURE_EXPOSURE, 2), 100);
    check_equal(encours_credit_exposure_customers(entities)[2], 1);
    encours_credit_exposure_free(entities);
    encours_credit_exposure_free(NULL);
    encours_credit_free(credit);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void rounding_goes_to_the_value_with_the_largest_part(void **state)
{
    (void)state;
    encours_context *context;
    check_ok(encours_context_new(NULL, &context, check_error()));
    test_ledger test = fill(context);
    encours_policy_exposure half = ENCOURS_POLICY_EXPOSURE_INIT;
    half.open_debits = 50;
    half.orders = 0;
    encours_policy *policy = scenario_policy(test.context, &half);
    encours_credit *credit = scenario_credit(&test, policy, DAY, NULL);
    encours_credit_exposure *entities = by(credit, ENCOURS_CREDIT_BY_DIMENSION, "entity");
    /* HEAD: 0.5 % of 150 is 0.75, so 1; apart it is 0.25 and 0.5, so 0 and 1 */
    check_equal(amount(entities, ENCOURS_FIGURE_EXPOSURE, 1), 0);
    check_equal(amount(entities, ENCOURS_FIGURE_EXPOSURE, 2), 1);
    encours_credit_exposure_free(entities);
    encours_credit_free(credit);
    encours_policy_free(policy);
    half.open_debits = 100;
    policy = scenario_policy(test.context, &half);
    credit = scenario_credit(&test, policy, DAY, NULL);
    entities = by(credit, ENCOURS_CREDIT_BY_DIMENSION, "entity");
    /* 1 % of 150 is 1.5, so 2; apart 1 and 0.5, so 1 and 1 */
    check_equal(amount(entities, ENCOURS_FIGURE_EXPOSURE, 1), 1);
    check_equal(amount(entities, ENCOURS_FIGURE_EXPOSURE, 2), 1);
    encours_credit_exposure_free(entities);
    encours_credit_free(credit);
    encours_policy_free(policy);
    ledger_end(&test);
}

enum { VALUES = 25, INVOICES = 60 };

/* Invoices of the head: invoice i of i + 1, of the value i % VALUES. */
static void fill_values(test_ledger *test)
{
    const char *const dimension = "entity";
    encours_transaction *t = ledger_transaction(test);
    for (int i = 0; i < INVOICES; i++) {
        char name[8];
        const char *const value = name;
        encours_document invoice = ledger_document(1, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, i + 1);
        snprintf(name, sizeof name, "V%d", i % VALUES);
        invoice.dimension_count = 1;
        invoice.dimensions = &dimension;
        invoice.values = &value;
        check_ok(encours_transaction_post(t, &invoice, NULL, check_error()));
    }
    ledger_commit(t);
}

static void a_customer_of_many_values(void **state)
{
    (void)state;
    encours_context *context;
    check_ok(encours_context_new(NULL, &context, check_error()));
    test_ledger test = fill(context);
    fill_values(&test);
    encours_policy *policy = scenario_policy(test.context, NULL);
    encours_credit *credit = scenario_credit(&test, policy, DAY, NULL);
    encours_credit_exposure *made = by(credit, ENCOURS_CREDIT_BY_DIMENSION, "entity");
    const uint64_t *keys = encours_credit_exposure_keys(made);
    const size_t first = 3; /* nowhere, SOUTH and NORTH come before */
    check_equal(encours_credit_exposure_row_count(made), first + VALUES);
    check_equal(amount(made, ENCOURS_FIGURE_EXPOSURE, 0), 7);
    check_equal(amount(made, ENCOURS_FIGURE_EXPOSURE, 1), 50 + 30);
    check_equal(amount(made, ENCOURS_FIGURE_EXPOSURE, 2), 100);
    for (size_t k = 0; k < VALUES; k++) {
        int64_t sum = 0;
        for (size_t i = k; i < INVOICES; i += VALUES)
            sum += (int64_t)i + 1;
        check_equal(keys[first + k], first + k);
        check_equal(amount(made, ENCOURS_FIGURE_NOT_DUE, first + k), sum);
        check_equal(amount(made, ENCOURS_FIGURE_EXPOSURE, first + k), sum);
    }
    encours_credit_exposure_free(made);
    encours_credit_free(credit);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void refusals(void **state)
{
    (void)state;
    encours_context *context;
    check_ok(encours_context_new(NULL, &context, check_error()));
    test_ledger test = fill(context);
    encours_policy *policy = scenario_policy(test.context, NULL);
    encours_credit *credit = scenario_credit(&test, policy, DAY, NULL);
    const struct {
        int32_t by;
        const char *dimension;
        int32_t status;
        const char *field;
    } wrong[] = {
        {5, NULL, ENCOURS_E_INVALID, "by"},
        {-1, NULL, ENCOURS_E_INVALID, "by"},
        {ENCOURS_CREDIT_BY_DIMENSION, NULL, ENCOURS_E_INVALID, "dimension"},
        {ENCOURS_CREDIT_BY_GROUP, "entity", ENCOURS_E_INVALID, "dimension"},
        {ENCOURS_CREDIT_BY_DIMENSION, "colour", ENCOURS_E_NOT_FOUND, "dimension"},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        encours_credit_exposure *made;
        encours_credit_exposure_options options = ENCOURS_CREDIT_EXPOSURE_OPTIONS_INIT;
        options.by = wrong[i].by;
        options.dimension = wrong[i].dimension;
        check_fails(encours_credit_exposure_new(credit, &options, &made, check_error()),
                    wrong[i].status, wrong[i].field);
        check(made == NULL);
    }
    encours_credit_free(credit);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void each_allocation_may_fail(void **state)
{
    (void)state;
    counted_memory memory = {0};
    test_ledger test = fill(counted_memory_context(&memory));
    fill_values(&test);
    encours_policy *policy = scenario_policy(test.context, NULL);
    encours_credit *credit = scenario_credit(&test, policy, DAY, NULL);
    encours_credit_exposure *made;
    encours_credit_exposure_options options = ENCOURS_CREDIT_EXPOSURE_OPTIONS_INIT;
    size_t blocks = memory.blocks;
    for (options.by = 1; options.by <= ENCOURS_CREDIT_BY_DIMENSION; options.by++)
        for (size_t at = 1;; at++) {
            options.dimension = options.by == ENCOURS_CREDIT_BY_DIMENSION ? "entity" : NULL;
            counted_memory_fail(&memory, at, at % 2 == 0);
            encours_status status = encours_credit_exposure_new(credit, &options, &made,
                                                                check_error());
            bool failed = memory.failed != 0;
            counted_memory_fail(&memory, 0, false);
            if (!failed) {
                check(at > 8);
                check_ok(status);
                encours_credit_exposure_free(made);
                break;
            }
            check_equal(status, ENCOURS_E_NO_MEMORY);
            check(made == NULL);
            check_equal(memory.blocks, blocks);
        }
    encours_credit_free(credit);
    encours_policy_free(policy);
    ledger_end(&test);
}

CHECK_MAIN(rows_of_each_kind, rounding_goes_to_the_value_with_the_largest_part, refusals,
           a_customer_of_many_values, each_allocation_may_fail)
