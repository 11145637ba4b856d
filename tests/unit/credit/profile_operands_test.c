/* SPDX-License-Identifier: MIT */
/* What conditions ask for besides figures: texts, scores, limits and guarantees by type. */
#include "credit/credit.h"
#include "credit_scenario.h"

static const char *const asked_for[] = {
    "status = open",
    "risk-class = B",
    "stage = order",
    "customer-code = ACME",
    "dimension:region = SOUTH",
    "table:segment = big",
    "score:agency >= 50",
    "limit:internal > 0.90",
    "guarantee:bank = 0.40",
    "dimension:missing is missing",
    "score:other is missing",
    "limit:extra is missing",
};

enum { ASKED = sizeof asked_for / sizeof asked_for[0] };

static encours_policy *policy_of(encours_context *context)
{
    encours_policy_builder *b = scenario_builder(context, 0);
    scenario_type(b, scenario_limit_type("internal", ENCOURS_LIMIT_USE_BASE));
    scenario_type(b, scenario_limit_type("extra", ENCOURS_LIMIT_USE_ADD));
    encours_policy_guarantee bank = ENCOURS_POLICY_GUARANTEE_INIT;
    bank.code = "bank";
    bank.percent = 5000;
    check_ok(encours_policy_builder_add_guarantee(b, &bank, check_error()));
    const encours_policy_class classes[] = {{sizeof classes[0], "A", 5000},
                                            {sizeof classes[0], "B", INT64_MIN}};
    for (int i = 0; i < 2; i++)
        check_ok(encours_policy_builder_add_class(b, &classes[i], check_error()));
    encours_policy_points points = {.struct_size = sizeof points,
                                    .criterion = "agency",
                                    .when = "score:agency < 90",
                                    .points = 4900,
                                    .weight = 1};
    check_ok(encours_policy_builder_add_points(b, &points, check_error()));
    encours_policy_assignment big = {sizeof big, "segment", "big", "limit > 0.50"};
    check_ok(encours_policy_builder_add_assignment(b, &big, check_error()));
    for (int i = 0; i < ASKED; i++) {
        encours_policy_rule rule = ENCOURS_POLICY_RULE_INIT;
        const char code[] = {'r', (char)('a' + i), '\0'};
        rule.code = code;
        rule.test = asked_for[i];
        rule.outcome = ENCOURS_OUTCOME_WARN;
        check_ok(encours_policy_builder_add_rule(b, &rule, check_error()));
    }
    return scenario_finish(b);
}

static test_ledger fill(void)
{
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_transaction *t = ledger_transaction(&test);
    check_ok(encours_transaction_declare_dimension(t, "region", check_error()));
    check_ok(encours_transaction_set_dimension(t, customer, "region", "SOUTH",
                                               (encours_date){DAY - 9}, check_error()));
    ledger_commit(t);
    scenario_record(&test, scenario_fact(ENCOURS_FACT_STATUS, customer, DAY, -1, "open"));
    scenario_limit(&test, customer, 100, DAY, NONE, "internal");
    scenario_record(&test, scenario_fact(ENCOURS_FACT_GUARANTEE, customer, DAY, 80, "bank"));
    const char *const codes[] = {"agency;scale=100", "agency;scale=100", "bureau"};
    const int64_t scores[] = {20, 50, 99}; /* of two the newest */
    for (int i = 0; i < 3; i++) {
        encours_fact_options score = scenario_fact(ENCOURS_FACT_SCORE, customer, DAY, scores[i],
                                                   codes[i]);
        score.currency = 0;
        scenario_record(&test, score);
    }
    return test;
}

static enc_truth holds(const encours_credit *credit, const enc_asked *asked, int rule)
{
    enc_operands operands;
    enc_profile_operands(asked, &operands);
    return enc_conditions_hold(credit->policy, credit->policy->rules[rule].test, &operands);
}

static void each_operand_is_found(void **state)
{
    (void)state;
    test_ledger test = fill();
    encours_policy *policy = policy_of(test.context);
    encours_credit *credit = scenario_credit(&test, policy, DAY, NULL);
    enc_profile profile;
    check_ok(enc_profile_all(credit, 0, policy->needed | enc_figure_bit(ENCOURS_FIGURE_SCORE),
                             &profile, check_error()));
    check_equal(profile.values[ENCOURS_FIGURE_SCORE], 4900);
    check_equal(profile.class_after, 2);
    enc_asked asked = {.credit = credit,
                       .profile = &profile,
                       .stage = ENCOURS_STAGE_ORDER,
                       .dimension = ENC_ROW_NONE};
    for (int i = 0; i < ASKED; i++) {
        if (holds(credit, &asked, i) != ENC_TRUE)
            print_error("%s\n", asked_for[i]);
        check_equal(holds(credit, &asked, i), ENC_TRUE);
    }
    asked.dimension = 0;
    asked.value = "NORTH"; /* of the event */
    check_equal(holds(credit, &asked, 4), ENC_FALSE);
    encours_credit_free(credit);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void by_hand_goes_before_the_rules(void **state)
{
    (void)state;
    test_ledger test = fill();
    encours_policy *policy = policy_of(test.context);
    scenario_record(&test, scenario_fact(ENCOURS_FACT_RISK_CLASS, 1, DAY, -1, "A"));
    scenario_record(&test, scenario_fact(ENCOURS_FACT_ASSIGNED, 1, DAY, -1, "segment=small"));
    scenario_record(&test, scenario_fact(ENCOURS_FACT_ASSIGNED, 1, DAY, -1, "collector=eve"));
    encours_credit *credit = scenario_credit(&test, policy, DAY, NULL);
    enc_profile profile;
    check_ok(enc_profile_all(credit, 0, policy->needed | enc_figure_bit(ENCOURS_FIGURE_SCORE),
                             &profile, check_error()));
    check_equal(profile.class_after, 1); /* 4900 points are class B */
    enc_asked asked = {.credit = credit, .profile = &profile, .dimension = ENC_ROW_NONE};
    check_equal(holds(credit, &asked, 1), ENC_FALSE);
    check_equal(holds(credit, &asked, 5), ENC_FALSE);
    check_equal(holds(credit, &asked, 2), ENC_UNKNOWN); /* no event, no stage */
    encours_credit_free(credit);
    encours_policy_free(policy);
    ledger_end(&test);
}

CHECK_MAIN(each_operand_is_found, by_hand_goes_before_the_rules)
