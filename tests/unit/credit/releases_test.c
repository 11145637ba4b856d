/* SPDX-License-Identifier: MIT */
/* Rules that fired and do not count: excused by rules, by exclusions, by releases with amounts,
 * uses and days; what a stage bounds, and its grace. */
#include "check_scenario.h"
#include "credit/stage.h"
#include "encours/order.h"
#include "encours/rates.h"

static test_ledger test;
static uint64_t acme;
static encours_policy *policy;

/* Two rules that fire at once, one of which somebody may release; both only warn behind orders. */
static encours_policy *policy_of(void)
{
    encours_policy_builder *builder = scenario_builder(test.context, 0);
    encours_policy_rule limit = scenario_rule("limit", "headroom < 0", ENCOURS_OUTCOME_HOLD);
    encours_policy_rule late = scenario_rule("late", "oldest-days > 30", ENCOURS_OUTCOME_REFUSE);
    limit.role = "manager";
    scenario_add_rule(builder, limit);
    scenario_add_rule(builder, late);
    return scenario_finish(builder);
}

static int begin(void **state)
{
    (void)state;
    test = ledger_begin();
    acme = ledger_customer(&test, "ACME");
    policy = policy_of();
    scenario_limit(&test, acme, 1000, DAY - 100, NONE, NULL);
    return 0;
}

static int end(void **state)
{
    (void)state;
    encours_policy_free(policy);
    ledger_end(&test);
    return 0;
}

static uint64_t release(const char *code, int64_t amount, uint16_t currency)
{
    encours_fact_options fact = scenario_fact(ENCOURS_FACT_RELEASE, acme, DAY - 5, amount, code);
    fact.currency = currency;
    return scenario_record(&test, fact);
}

static encours_decision decide(int64_t amount)
{
    encours_credit_event event = scenario_event(acme, amount);
    return scenario_decide(&test, policy, DAY, &event);
}

static void be_late(void)
{
    ledger_post(&test, acme, ENCOURS_DOCUMENT_INVOICE, DAY - 90, DAY - 31, 2000);
}

static void a_release_is_for_its_rule(void **state)
{
    (void)state;
    be_late();
    uint64_t fact = release("limit", -1, 0);
    encours_decision decision = decide(1);
    check_equal(decision.outcome, ENCOURS_OUTCOME_REFUSE); /* by the other */
    check_equal(decision.reason_count, 2);
    check_equal(decision.flags[0], ENCOURS_REASON_RELEASED);
    check_equal(decision.excuses[0], fact);
    check_equal(decision.outcomes[0], ENCOURS_OUTCOME_HOLD);
    check_equal(decision.flags[1], 0);
}

static void nobody_releases_a_rule_without_a_role(void **state)
{
    (void)state;
    be_late();
    release("*", -1, 0);
    encours_decision decision = decide(1);
    check_equal(decision.outcome, ENCOURS_OUTCOME_REFUSE);
    check_equal(decision.flags[0], ENCOURS_REASON_RELEASED);
    check_equal(decision.flags[1], 0);
}

/* Whoever may release lateness does not release what the finance director alone may, though he
 * releases "all". */
static void a_release_is_for_rules_of_its_role(void **state)
{
    (void)state;
    encours_policy_builder *builder = scenario_builder(test.context, 0);
    encours_policy_rule late = scenario_rule("late", "oldest-days > 30", ENCOURS_OUTCOME_HOLD);
    encours_policy_rule limit = scenario_rule("limit", "headroom < 0", ENCOURS_OUTCOME_REFUSE);
    late.role = "collector";
    limit.role = "director";
    scenario_add_rule(builder, late);
    scenario_add_rule(builder, limit);
    encours_policy *own = scenario_finish(builder);
    encours_credit_event event = scenario_event(acme, 2000);
    be_late();
    release("*;role=collector", -1, 0);
    encours_decision decision = scenario_decide(&test, own, DAY, &event);
    check_equal(decision.outcome, ENCOURS_OUTCOME_REFUSE);
    check_equal(decision.flags[0], ENCOURS_REASON_RELEASED);
    check_equal(decision.flags[1], 0);
    release("limit;role=collector", -1, 0);
    check_equal(scenario_decide(&test, own, DAY, &event).flags[1], 0);
    release("limit", -1, 0); /* nobody is named: whoever recorded it vouches */
    check_equal(scenario_decide(&test, own, DAY, &event).outcome, ENCOURS_OUTCOME_ACCEPT);
    encours_policy_free(own);
}

static void a_release_holds_from_day_to_day(void **state)
{
    (void)state;
    encours_credit_event event = scenario_event(acme, 1001);
    uint64_t fact = release("limit", -1, 0);
    scenario_end(&test, fact, DAY + 3);
    check_equal(scenario_decide(&test, policy, DAY - 6, &event).outcome, ENCOURS_OUTCOME_HOLD);
    check_equal(scenario_decide(&test, policy, DAY - 5, &event).outcome, ENCOURS_OUTCOME_ACCEPT);
    check_equal(scenario_decide(&test, policy, DAY + 2, &event).outcome, ENCOURS_OUTCOME_ACCEPT);
    check_equal(scenario_decide(&test, policy, DAY + 3, &event).outcome, ENCOURS_OUTCOME_HOLD);
}

static void a_release_is_for_events_up_to_its_amount(void **state)
{
    (void)state;
    release("limit;role=manager", 1500, TEST_EUR);
    check_equal(decide(1500).outcome, ENCOURS_OUTCOME_ACCEPT);
    check_equal(decide(1501).outcome, ENCOURS_OUTCOME_HOLD);
}

static void a_release_of_an_order_is_for_that_order(void **state)
{
    (void)state;
    uint64_t order = scenario_order(&test, acme, DAY, NONE, 2000);
    uint64_t second = scenario_order(&test, acme, DAY, NONE, 10);
    encours_fact_options fact = scenario_fact(ENCOURS_FACT_RELEASE, order, DAY, -1, "limit");
    encours_credit_event event = scenario_event(acme, 2000);
    fact.subject_kind = ENCOURS_SUBJECT_ORDER;
    scenario_record(&test, fact);
    event.order = order;
    check_equal(scenario_decide(&test, policy, DAY, &event).outcome, ENCOURS_OUTCOME_ACCEPT);
    event.order = second;
    check_equal(scenario_decide(&test, policy, DAY, &event).outcome, ENCOURS_OUTCOME_HOLD);
}

static void a_release_of_a_document_is_for_that_document(void **state)
{
    (void)state;
    encours_credit_event event = scenario_event(acme, 2000);
    uint64_t invoice = ledger_post(&test, acme, ENCOURS_DOCUMENT_INVOICE, DAY, DAY + 30, 2000);
    encours_fact_options fact = scenario_fact(ENCOURS_FACT_RELEASE, invoice, DAY, -1, "limit");
    fact.subject_kind = ENCOURS_SUBJECT_DOCUMENT;
    uint64_t number = scenario_record(&test, fact);
    event.document = invoice;
    encours_decision decision = scenario_decide(&test, policy, DAY, &event);
    check_equal(decision.outcome, ENCOURS_OUTCOME_ACCEPT);
    check_equal(decision.excuses[0], number);
    event.document = 0;
    check_equal(scenario_decide(&test, policy, DAY, &event).outcome, ENCOURS_OUTCOME_HOLD);
}

/* Record a decision about the customer that rests on a release, or on none. */
static void record_decision(uint64_t fact)
{
    encours_transaction *t = ledger_transaction(&test);
    encours_bytes bytes = {(const uint8_t *)"x", 1};
    const enc_stage_reason reason = {.outcome = 3, .release = fact};
    enc_stage_decision decision = {.subject_kind = ENCOURS_SUBJECT_CUSTOMER,
                                   .subject = acme,
                                   .stage = ENCOURS_STAGE_ORDER,
                                   .outcome = 1,
                                   .as_of = {DAY},
                                   .term_days = -1,
                                   .discount = -1,
                                   .reasons = &reason,
                                   .reason_count = 1};
    check_ok(enc_stage_policy(t, (enc_text){"test", 4}, (enc_text){"", 0}, (encours_date){DAY},
                              bytes, &decision.policy, check_error()));
    check_ok(enc_decision_stage(t, &decision, NULL, check_error()));
    ledger_commit(t);
}

static void a_release_is_used_up_by_decisions_on_record(void **state)
{
    (void)state;
    uint64_t fact = release("limit;uses=2", -1, 0);
    check_equal(decide(1001).outcome, ENCOURS_OUTCOME_ACCEPT);
    record_decision(fact);
    record_decision(0);
    check_equal(decide(1001).outcome, ENCOURS_OUTCOME_ACCEPT);
    record_decision(fact);
    check_equal(decide(1001).outcome, ENCOURS_OUTCOME_HOLD);
    uint64_t newer = release("limit", -1, 0);
    check_equal(decide(1001).excuses[0], newer);
}

static void codes_of_hosts_release_nothing(void **state)
{
    (void)state;
    release("limit;uses=many", -1, 0);
    release("limit;;", -1, 0);
    release("another", -1, 0);
    check_equal(decide(1001).outcome, ENCOURS_OUTCOME_HOLD);
}

static void an_exclusion_takes_any_rule_out(void **state)
{
    (void)state;
    be_late();
    uint64_t fact = scenario_record(&test,
                                    scenario_fact(ENCOURS_FACT_EXCLUSION, acme, DAY, -1, "late"));
    encours_decision decision = decide(1);
    check_equal(decision.outcome, ENCOURS_OUTCOME_HOLD);
    check_equal(decision.flags[1], ENCOURS_REASON_EXCLUDED);
    check_equal(decision.excuses[1], fact);
    scenario_record(&test, scenario_fact(ENCOURS_FACT_EXCLUSION, acme, DAY, -1, "*"));
    check_equal(decide(1).outcome, ENCOURS_OUTCOME_ACCEPT);
}

static void who_stands_for_a_customer_may_be_excluded(void **state)
{
    (void)state;
    uint64_t merged = ledger_customer(&test, "MERGED");
    encours_fact_options fact = scenario_fact(ENCOURS_FACT_MERGED, merged, DAY - 9, -1, NULL);
    encours_credit_event event = scenario_event(merged, 1001);
    fact.related_kind = ENCOURS_SUBJECT_CUSTOMER;
    fact.related = acme;
    scenario_record(&test, fact);
    check_equal(scenario_decide(&test, policy, DAY, &event).outcome, ENCOURS_OUTCOME_HOLD);
    scenario_record(&test, scenario_fact(ENCOURS_FACT_EXCLUSION, acme, DAY, -1, "limit"));
    check_equal(scenario_decide(&test, policy, DAY, &event).outcome, ENCOURS_OUTCOME_ACCEPT);
}

static void a_rule_that_accepts_excuses_others(void **state)
{
    (void)state;
    encours_policy_builder *builder = scenario_builder(test.context, 0);
    encours_policy_rule small = scenario_rule("small", "event-amount <= 5.00",
                                              ENCOURS_OUTCOME_ACCEPT);
    small.excuses = "limit";
    small.missing = ENCOURS_OUTCOME_ACCEPT;
    scenario_add_rule(builder, small);
    small.code = "smaller";
    small.test = "event-amount <= 4.00";
    scenario_add_rule(builder, small);
    scenario_add_rule(builder, scenario_rule("limit", "headroom < 0", ENCOURS_OUTCOME_HOLD));
    scenario_add_rule(builder, scenario_rule("late", "oldest-days > 30", ENCOURS_OUTCOME_WARN));
    encours_policy *own = scenario_finish(builder);
    encours_credit_event event = scenario_event(acme, 500);
    be_late();
    encours_decision decision = scenario_decide(&test, own, DAY, &event);
    check_equal(decision.outcome, ENCOURS_OUTCOME_WARN);
    check_equal(decision.reason_count, 3);
    check_equal(decision.flags[0], ENCOURS_REASON_EXCUSE);
    check_equal(decision.flags[1], ENCOURS_REASON_EXCUSED);
    check_equal(decision.excuses[1], 1);
    check_equal(decision.flags[2], 0);
    event.amount = 400; /* two excuse it: the first is told */
    decision = scenario_decide(&test, own, DAY, &event);
    check_equal(decision.reason_count, 4);
    check_equal(decision.flags[2], ENCOURS_REASON_EXCUSED);
    check_equal(decision.excuses[2], 1);
    event.amount = 501;
    check_equal(scenario_decide(&test, own, DAY, &event).outcome, ENCOURS_OUTCOME_HOLD);
    encours_policy_free(own);
}

/* What it holds for want of data is a hold like others. */
static void a_rule_that_accepts_is_released_where_it_holds(void **state)
{
    (void)state;
    encours_policy_builder *builder = scenario_builder(test.context, 0);
    encours_policy_rule known = scenario_rule("known", "days-since-payment < 90",
                                              ENCOURS_OUTCOME_ACCEPT);
    encours_policy_rule tiny = scenario_rule("tiny", "event-amount <= 1.00",
                                             ENCOURS_OUTCOME_ACCEPT);
    known.missing = ENCOURS_OUTCOME_HOLD;
    known.role = "manager";
    tiny.excuses = "*";
    scenario_add_rule(builder, known);
    scenario_add_rule(builder, tiny);
    encours_policy *own = scenario_finish(builder);
    encours_credit_event event = scenario_event(acme, 101);
    check_equal(scenario_decide(&test, own, DAY, &event).outcome, ENCOURS_OUTCOME_HOLD);
    event.amount = 100;
    encours_decision decision = scenario_decide(&test, own, DAY, &event);
    check_equal(decision.outcome, ENCOURS_OUTCOME_ACCEPT);
    check_equal(decision.flags[0], ENCOURS_REASON_MISSING | ENCOURS_REASON_EXCUSED);
    event.amount = 101;
    release("known", -1, 0);
    decision = scenario_decide(&test, own, DAY, &event);
    check_equal(decision.outcome, ENCOURS_OUTCOME_ACCEPT);
    check_equal(decision.flags[0], ENCOURS_REASON_MISSING | ENCOURS_REASON_RELEASED);
    encours_policy_free(own);
}

static void a_rule_is_for_its_stages_and_conditions(void **state)
{
    (void)state;
    encours_policy_builder *builder = scenario_builder(test.context, 0);
    encours_policy_rule rule = scenario_rule("late", "oldest-days > 30", ENCOURS_OUTCOME_HOLD);
    rule.stages = 1u << ENCOURS_STAGE_DELIVERY;
    rule.when = "event-amount > 1.00 and overdue >= 20.00";
    scenario_add_rule(builder, rule);
    encours_policy *own = scenario_finish(builder);
    encours_credit_event event = scenario_event(acme, 101);
    be_late();
    check_equal(scenario_decide(&test, own, DAY, &event).reason_count, 0);
    event.stage = ENCOURS_STAGE_DELIVERY;
    check_equal(scenario_decide(&test, own, DAY, &event).reason_count, 1);
    event.amount = 100;
    check_equal(scenario_decide(&test, own, DAY, &event).reason_count, 0);
    encours_policy_free(own);
}

static void a_stage_bounds_outcomes_and_gives_grace(void **state)
{
    (void)state;
    encours_policy_builder *builder = scenario_builder(test.context, 0);
    encours_policy_stage stage = {.struct_size = sizeof stage,
                                  .stage = ENCOURS_STAGE_DELIVERY,
                                  .grace_days = 5,
                                  .block = ENCOURS_OUTCOME_HOLD};
    check_ok(encours_policy_builder_set_stage(builder, &stage, check_error()));
    scenario_add_rule(builder, scenario_rule("late", "oldest-days > 30", ENCOURS_OUTCOME_REFUSE));
    scenario_add_rule(builder, scenario_rule("any", "open-items > 0", ENCOURS_OUTCOME_HOLD));
    encours_policy *own = scenario_finish(builder);
    encours_credit_event event = scenario_event(acme, 1);
    be_late();
    check_equal(scenario_decide(&test, own, DAY, &event).outcome, ENCOURS_OUTCOME_REFUSE);
    event.stage = ENCOURS_STAGE_DELIVERY;
    check_equal(scenario_decide(&test, own, DAY + 4, &event).reason_count, 1);
    encours_decision decision = scenario_decide(&test, own, DAY + 5, &event);
    check_equal(decision.flags[1], 0); /* a hold is what it was */
    check_equal(decision.outcome, ENCOURS_OUTCOME_HOLD);
    check_equal(decision.flags[0], ENCOURS_REASON_BOUNDED);
    check_equal(decision.measured[0], 36);
    check_equal(decision.thresholds[0], 35);
    encours_policy_free(own);
}

#define WITH(name)                                                                                 \
    {                                                                                              \
#name, name, begin, end, NULL                                                              \
    }

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH(a_release_is_for_its_rule),
        WITH(nobody_releases_a_rule_without_a_role),
        WITH(a_release_is_for_rules_of_its_role),
        WITH(a_release_holds_from_day_to_day),
        WITH(a_release_is_for_events_up_to_its_amount),
        WITH(a_release_of_an_order_is_for_that_order),
        WITH(a_release_of_a_document_is_for_that_document),
        WITH(a_release_is_used_up_by_decisions_on_record),
        WITH(codes_of_hosts_release_nothing),
        WITH(an_exclusion_takes_any_rule_out),
        WITH(who_stands_for_a_customer_may_be_excluded),
        WITH(a_rule_that_accepts_excuses_others),
        WITH(a_rule_that_accepts_is_released_where_it_holds),
        WITH(a_rule_is_for_its_stages_and_conditions),
        WITH(a_stage_bounds_outcomes_and_gives_grace),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
