/* SPDX-License-Identifier: MIT */
/* Decisions in few words. Every decision is asked for three times, of a credit without a book, of
 * one with a book, and by columns; all must give the same. */
#ifndef ENC_TESTS_UNIT_CREDIT_CHECK_SCENARIO_H
#define ENC_TESTS_UNIT_CREDIT_CHECK_SCENARIO_H

#include "credit_scenario.h"
#include "encours/credit_check.h"
#include "encours/credit_facts.h"

static inline encours_policy_rule scenario_rule(const char *code, const char *test, int32_t outcome)
{
    encours_policy_rule rule = ENCOURS_POLICY_RULE_INIT;
    rule.code = code;
    rule.test = test;
    rule.outcome = outcome;
    return rule;
}

static inline void scenario_add_rule(encours_policy_builder *builder, encours_policy_rule rule)
{
    check_ok(encours_policy_builder_add_rule(builder, &rule, check_error()));
}

static inline encours_credit *scenario_credit_on(test_ledger *test, const encours_policy *policy,
                                                 int32_t day, const encours_rates *rates,
                                                 int32_t book)
{
    encours_credit *credit;
    encours_credit_options options = ENCOURS_CREDIT_OPTIONS_INIT;
    options.rates = rates;
    options.book = book;
    encours_view *view = ledger_view(test);
    check_ok(
        encours_credit_new(view, policy, (encours_date){day}, &options, &credit, check_error()));
    encours_view_free(view);
    return credit;
}

static inline encours_credit_event scenario_event(uint64_t customer, int64_t amount)
{
    encours_credit_event event = ENCOURS_CREDIT_EVENT_INIT;
    event.customer = customer;
    event.amount = amount;
    event.stage = ENCOURS_STAGE_ORDER;
    return event;
}

static inline void scenario_same(const encours_decision *a, const encours_decision *b)
{
    check_equal(a->outcome, b->outcome);
    check_equal(a->reason_count, b->reason_count);
    check_equal(a->customer, b->customer);
    check_equal(a->amount, b->amount);
    check_equal(a->exposure, b->exposure);
    check_equal(a->limit, b->limit);
    check_equal(a->headroom, b->headroom);
    check_equal(a->currency, b->currency);
    check_equal(a->stage, b->stage);
    for (uint32_t i = 0; i < a->reason_count; i++) {
        check_equal(a->measured[i], b->measured[i]);
        check_equal(a->thresholds[i], b->thresholds[i]);
        check_equal(a->excuses[i], b->excuses[i]);
        check_equal(a->rules[i], b->rules[i]);
        check_equal(a->figures[i], b->figures[i]);
        check_equal(a->outcomes[i], b->outcomes[i]);
        check_equal(a->flags[i], b->flags[i]);
    }
}

/* The same by columns, where columns can say it. */
static inline void scenario_by_columns(const encours_credit *credit,
                                       const encours_credit_event *event,
                                       const encours_decision *expected)
{
    encours_credit_events events = ENCOURS_CREDIT_EVENTS_INIT;
    encours_decisions to = ENCOURS_DECISIONS_INIT;
    uint8_t outcome = 0;
    uint64_t fired = 0, counted = 0, expected_fired = 0;
    int64_t exposure = 0, headroom = 0;
    if (event->document != 0 || event->paid != 0 || event->ordered_besides != 0 ||
        event->dimension != NULL)
        return;
    events.count = to.count = 1;
    events.customers = &event->customer;
    events.amounts = &event->amount;
    events.orders = &event->order;
    events.currencies = &event->currency;
    events.term_days = &event->term_days;
    events.discounts = &event->discount;
    events.stage = event->stage;
    to.outcomes = &outcome;
    to.fired = &fired;
    to.counted = &counted;
    to.exposures = &exposure;
    to.headrooms = &headroom;
    check_ok(encours_credit_check_columns(credit, &events, &to, check_error()));
    for (uint32_t i = 0; i < expected->reason_count; i++)
        expected_fired |= UINT64_C(1) << expected->rules[i];
    check_equal(outcome, expected->outcome);
    check_equal(fired, expected_fired);
    check((counted & ~fired) == 0);
    check_equal(exposure, expected->exposure);
    check_equal(headroom, expected->headroom);
}

static inline encours_decision scenario_decide_with(test_ledger *test, const encours_policy *policy,
                                                    int32_t day, const encours_rates *rates,
                                                    const encours_credit_event *event)
{
    encours_decision computed = {.struct_size = sizeof computed};
    encours_decision read = {.struct_size = sizeof read};
    encours_credit *bare = scenario_credit_on(test, policy, day, rates, 0);
    encours_credit *book = scenario_credit_on(test, policy, day, rates, 1);
    check_ok(encours_credit_check(bare, event, &computed, check_error()));
    check_ok(encours_credit_check(book, event, &read, check_error()));
    scenario_same(&computed, &read);
    scenario_by_columns(bare, event, &computed);
    scenario_by_columns(book, event, &computed);
    encours_credit_free(bare);
    encours_credit_free(book);
    return computed;
}

static inline encours_decision scenario_decide(test_ledger *test, const encours_policy *policy,
                                               int32_t day, const encours_credit_event *event)
{
    return scenario_decide_with(test, policy, day, NULL, event);
}

/* A policy of one rule that holds events; exposure NULL: the default. */
static inline encours_policy *scenario_one_rule(encours_context *context, const char *test,
                                                const encours_policy_exposure *exposure)
{
    encours_policy_builder *builder = scenario_builder(context, 0);
    if (exposure != NULL)
        check_ok(encours_policy_builder_set_exposure(builder, exposure, check_error()));
    scenario_add_rule(builder, scenario_rule("rule", test, ENCOURS_OUTCOME_HOLD));
    return scenario_finish(builder);
}

/* On DAY the event is held by a rule with this test, which measured so much. */
static inline void held(test_ledger *test, const encours_credit_event *event, const char *rule,
                        int64_t measured, int64_t threshold)
{
    encours_policy *policy = scenario_one_rule(test->context, rule, NULL);
    encours_decision decision = scenario_decide(test, policy, DAY, event);
    check_equal(decision.outcome, ENCOURS_OUTCOME_HOLD);
    check_equal(decision.reason_count, 1);
    check_equal(decision.measured[0], measured);
    check_equal(decision.thresholds[0], threshold);
    check_equal(decision.flags[0], strstr(rule, "is missing") != NULL ? ENCOURS_REASON_MISSING : 0);
    encours_policy_free(policy);
}

static inline void passed(test_ledger *test, const encours_credit_event *event, const char *rule)
{
    encours_policy *policy = scenario_one_rule(test->context, rule, NULL);
    encours_decision decision = scenario_decide(test, policy, DAY, event);
    check_equal(decision.outcome, ENCOURS_OUTCOME_ACCEPT);
    check_equal(decision.reason_count, 0);
    encours_policy_free(policy);
}

#endif
