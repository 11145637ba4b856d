/* SPDX-License-Identifier: MIT */
/* Many events at once: each by itself, or one behind the other. */
#include "check_scenario.h"
#include "support/memory.h"

enum { EVENTS = 5 };

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

typedef struct batch {
    uint64_t customers[EVENTS], orders[EVENTS], fired[EVENTS], counted[EVENTS];
    int64_t amounts[EVENTS], exposures[EVENTS], headrooms[EVENTS];
    uint8_t outcomes[EVENTS];
    encours_credit_events events;
    encours_decisions to;
} batch;

/* Events of these amounts, of one customer. */
static void fill(batch *b, const int64_t amounts[EVENTS], int32_t cumulative)
{
    *b = (batch){.events = ENCOURS_CREDIT_EVENTS_INIT, .to = ENCOURS_DECISIONS_INIT};
    for (int i = 0; i < EVENTS; i++) {
        b->customers[i] = acme;
        b->amounts[i] = amounts[i];
    }
    b->events.count = b->to.count = EVENTS;
    b->events.customers = b->customers;
    b->events.amounts = b->amounts;
    b->events.orders = b->orders;
    b->events.stage = ENCOURS_STAGE_ORDER;
    b->events.cumulative = cumulative;
    b->to.outcomes = b->outcomes;
    b->to.fired = b->fired;
    b->to.counted = b->counted;
    b->to.exposures = b->exposures;
    b->to.headrooms = b->headrooms;
}

static void outcomes_are(const encours_policy *policy, batch *b, const uint8_t expected[EVENTS])
{
    for (int32_t book = 0; book < 2; book++) {
        encours_credit *credit = scenario_credit_on(&test, policy, DAY, NULL, book);
        memset(b->outcomes, 0, sizeof b->outcomes);
        check_ok(encours_credit_check_columns(credit, &b->events, &b->to, check_error()));
        for (int i = 0; i < EVENTS; i++)
            check_equal(b->outcomes[i], expected[i]);
        encours_credit_free(credit);
    }
}

enum { OK = ENCOURS_OUTCOME_ACCEPT, HOLD = ENCOURS_OUTCOME_HOLD };

static void each_event_by_itself_or_behind_the_others(void **state)
{
    (void)state;
    batch b;
    const int64_t amounts[] = {600, 300, 200, 100, 1};
    encours_policy *policy = scenario_one_rule(test.context, "headroom < 0", NULL);
    scenario_limit(&test, acme, 1000, DAY - 100, NONE, NULL);
    fill(&b, amounts, 0);
    outcomes_are(policy, &b, (const uint8_t[]){OK, OK, OK, OK, OK});
    fill(&b, amounts, 1);
    outcomes_are(policy, &b, (const uint8_t[]){OK, OK, HOLD, OK, HOLD});
    check_equal(b.exposures[2], 1100); /* as if it were taken */
    check_equal(b.exposures[3], 1000);
    check_equal(b.headrooms[4], -1);
    check_equal(b.fired[2], 1);
    check_equal(b.counted[2], 1);
    encours_policy_free(policy);
}

static void what_is_warned_of_takes_up_the_limit_too(void **state)
{
    (void)state;
    batch b;
    encours_policy_builder *builder = scenario_builder(test.context, 0);
    scenario_add_rule(builder, scenario_rule("near", "headroom < 5.00", ENCOURS_OUTCOME_WARN));
    scenario_add_rule(builder, scenario_rule("over", "headroom < 0", ENCOURS_OUTCOME_HOLD));
    encours_policy *policy = scenario_finish(builder);
    scenario_limit(&test, acme, 1000, DAY - 100, NONE, NULL);
    fill(&b, (const int64_t[]){600, 300, 101, 100, 1}, 1);
    outcomes_are(policy, &b,
                 (const uint8_t[]){ENCOURS_OUTCOME_WARN, ENCOURS_OUTCOME_WARN, HOLD,
                                   ENCOURS_OUTCOME_WARN, HOLD});
    encours_policy_free(policy);
}

static void a_group_takes_up_its_limit_together(void **state)
{
    (void)state;
    batch b;
    encours_policy_builder *builder = scenario_builder(test.context, 0);
    scenario_type(builder, scenario_limit_type("group", ENCOURS_LIMIT_USE_GROUP));
    scenario_add_rule(builder, scenario_rule("group", "group-headroom < 0", HOLD));
    encours_policy *policy = scenario_finish(builder);
    encours_fact_options parent = scenario_fact(ENCOURS_FACT_PARENT, acme, DAY - 50, -1, NULL);
    parent.related_kind = ENCOURS_SUBJECT_CUSTOMER;
    parent.related = other;
    scenario_record(&test, parent);
    scenario_limit(&test, other, 1000, DAY - 50, NONE, "group");
    fill(&b, (const int64_t[]){600, 300, 101, 100, 1}, 1);
    b.customers[1] = b.customers[4] = other;
    outcomes_are(policy, &b, (const uint8_t[]){OK, OK, HOLD, OK, HOLD});
    encours_policy_free(policy);
}

static void an_order_that_counts_already_takes_up_nothing(void **state)
{
    (void)state;
    batch b;
    encours_policy *policy = scenario_one_rule(test.context, "headroom < 0", NULL);
    scenario_limit(&test, acme, 1000, DAY - 100, NONE, NULL);
    fill(&b, (const int64_t[]){900, 101, 900, 100, 1}, 1);
    b.orders[0] = b.orders[2] = scenario_order(&test, acme, DAY, NONE, 900);
    outcomes_are(policy, &b, (const uint8_t[]){OK, HOLD, OK, OK, HOLD});
    encours_policy_free(policy);
}

static void an_event_that_is_none_is_named(void **state)
{
    (void)state;
    batch b;
    encours_policy *policy = scenario_one_rule(test.context, "headroom < 0", NULL);
    encours_credit *credit = scenario_credit_on(&test, policy, DAY, NULL, 1);
    fill(&b, (const int64_t[]){1, 2, 3, -4, 5}, 0);
    check_fails(encours_credit_check_columns(credit, &b.events, &b.to, check_error()),
                ENCOURS_E_INVALID, "amount");
    check_equal(check_last_error()->index, 3);
    b.amounts[3] = 4;
    b.customers[4] = 99;
    check_fails(encours_credit_check_columns(credit, &b.events, &b.to, check_error()),
                ENCOURS_E_NOT_FOUND, "customer");
    check_equal(check_last_error()->index, 4);
    b.customers[4] = 0;
    check_fails(encours_credit_check_columns(credit, &b.events, &b.to, check_error()),
                ENCOURS_E_NOT_FOUND, "customer");
    b.to.count = 4;
    check_fails(encours_credit_check_columns(credit, &b.events, &b.to, check_error()),
                ENCOURS_E_INVALID, "count");
    b.events.count = 0;
    b.to = (encours_decisions)ENCOURS_DECISIONS_INIT;
    check_ok(encours_credit_check_columns(credit, &b.events, &b.to, check_error()));
    encours_credit_free(credit);
    encours_policy_free(policy);
}

static void each_allocation_may_fail(void **state)
{
    (void)state;
    counted_memory memory = {0};
    batch b;
    encours_context *context = counted_memory_context(&memory);
    encours_store *store;
    check_ok(encours_store_memory_new(context, &store, check_error()));
    test_ledger own = ledger_begin_over(context, store), kept = test;
    test = own;
    acme = ledger_customer(&test, "ACME");
    scenario_limit(&test, acme, 1000, DAY - 100, NONE, NULL);
    encours_policy *policy = scenario_one_rule(test.context, "headroom < 0", NULL);
    for (int32_t book = 0; book < 2; book++) {
        encours_credit *credit = scenario_credit_on(&test, policy, DAY, NULL, book);
        fill(&b, (const int64_t[]){600, 300, 200, 100, 1}, 1);
        for (int on = 0; on < 2; on++) {
            encours_status status = ENCOURS_E_NO_MEMORY;
            size_t blocks = memory.blocks;
            for (size_t at = 1; status != ENCOURS_OK; at++) {
                counted_memory_fail(&memory, at, on != 0);
                status = encours_credit_check_columns(credit, &b.events, &b.to, check_error());
                if (status != ENCOURS_OK)
                    check_equal(encours_status_kind_of(status), ENCOURS_E_NO_MEMORY);
                check_equal(memory.blocks, blocks);
            }
            counted_memory_fail(&memory, 0, false);
            check_equal(b.outcomes[2], HOLD);
        }
        encours_credit_free(credit);
    }
    encours_policy_free(policy);
    ledger_end(&test);
    test = kept;
}

#define WITH(name)                                                                                 \
    {                                                                                              \
#name, name, begin, end, NULL                                                              \
    }

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH(each_event_by_itself_or_behind_the_others),
        WITH(what_is_warned_of_takes_up_the_limit_too),
        WITH(a_group_takes_up_its_limit_together),
        WITH(an_order_that_counts_already_takes_up_nothing),
        WITH(an_event_that_is_none_is_named),
        WITH(each_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
