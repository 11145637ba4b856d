/* SPDX-License-Identifier: MIT */
/* Limits of a dimension's value, and what conditions ask for besides figures. */
#include "credit/credit.h"
#include "credit_scenario.h"

/* A customer of region SOUTH that owes 100, and 40 more in region NORTH. */
static test_ledger fill(void)
{
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_transaction *t = ledger_transaction(&test);
    check_ok(encours_transaction_declare_dimension(t, "region", check_error()));
    check_ok(encours_transaction_set_dimension(t, customer, "region", "SOUTH",
                                               (encours_date){DAY - 9}, check_error()));
    const char *const dimension = "region", *const value = "NORTH";
    encours_document north = ledger_document(customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 40);
    north.dimension_count = 1;
    north.dimensions = &dimension;
    north.values = &value;
    check_ok(encours_transaction_post(t, &north, NULL, check_error()));
    ledger_commit(t);
    ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 100);
    scenario_order(&test, customer, DAY, NONE, 7);
    return test;
}

static encours_policy *policy_of(encours_context *context)
{
    encours_policy_builder *b = scenario_builder(context, 0);
    scenario_type(b, scenario_limit_type("internal", ENCOURS_LIMIT_USE_BASE));
    scenario_type(b, scenario_limit_type("area", ENCOURS_LIMIT_USE_SCOPED));
    return scenario_finish(b);
}

/* INT64_MIN: there is none. Values are numbered in the order of the log: SOUTH, NORTH. */
static int64_t headroom(const encours_credit *credit, uint32_t value)
{
    enc_profile profile;
    int64_t found = 0;
    bool known;
    check_ok(enc_profile_compute(credit, 0, enc_figure_bit(ENCOURS_FIGURE_EXPOSURE), &profile,
                                 check_error()));
    check_ok(enc_profile_scoped(credit, &profile, 0, value,
                                enc_text_of(value == 0 ? "SOUTH" : "NORTH"), &found, &known,
                                check_error()));
    return known ? found : INT64_MIN;
}

static void the_exposure_of_a_value_against_its_limits(void **state)
{
    (void)state;
    test_ledger test = fill();
    encours_policy *policy = policy_of(test.context);
    scenario_limit(&test, 1, 90, DAY, NONE, "area;region=NORTH");
    scenario_record(&test, scenario_fact(ENCOURS_FACT_GUARANTEE, 1, DAY, 1000, NULL));
    encours_credit *credit = scenario_credit(&test, policy, DAY, NULL);
    check_equal(headroom(credit, 0), INT64_MIN); /* none of SOUTH */
    check_equal(headroom(credit, 1), 90 - 40);
    encours_credit_free(credit);
    scenario_limit(&test, 1, 500, DAY, NONE, "area;region=SOUTH");
    scenario_limit(&test, 1, 60, DAY, NONE, "area;region=NORTH"); /* the smallest counts */
    scenario_limit(&test, 1, 1, DAY, DAY + 1, "area;colour=NORTH");
    credit = scenario_credit(&test, policy, DAY, NULL);
    check_equal(headroom(credit, 0), 500 - 107); /* orders are of the customer's own value */
    check_equal(headroom(credit, 1), 60 - 40);
    encours_credit_free(credit);
    encours_policy_free(policy);
    ledger_end(&test);
}

CHECK_MAIN(the_exposure_of_a_value_against_its_limits)
