/* SPDX-License-Identifier: MIT */
/* Recording decisions: what goes on record is what was decided, by a policy that is on record. */
#include "decision_scenario.h"
#include "support/memory.h"
#include "unit/ledger/authoriser_scenario.h"

#include "encours/credit_fact_list.h"
#include "encours/fork.h"

static void what_is_decided_goes_on_record(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_policy *policy = decision_policy(test.context, "limit-used > 100%");
    decision_books(&test, policy);
    encours_credit_event event = scenario_event(1, 60000);
    event.order = 1;
    event.document = 2;
    event.stage = ENCOURS_STAGE_INVOICE;
    event.currency = TEST_EUR;
    event.paid = 100;
    event.ordered_besides = 200;
    event.term_days = 90;
    event.discount = 300;
    event.dimension = "country";
    event.value = "XX";
    encours_decision decided = decision_record(&test, policy, DAY, NULL, &event);
    ledger_reopen(&test);
    encours_view *view = ledger_view(&test);
    encours_decision_record record;
    encours_decision kept = decision_on_record(view, 1, &record);
    scenario_same(&decided, &kept);
    check_equal(decided.outcome, ENCOURS_OUTCOME_REFUSE);
    check_equal(decided.reason_count, 3); /* limit, country, terms */
    check(record.customer == 1 && record.order == 1 && record.document == 2);
    check(record.amount == 60000 && record.paid == 100 && record.ordered_besides == 200);
    check(record.currency == TEST_EUR && record.term_days == 90 && record.discount == 300);
    check_text(record.dimension, "country");
    check_text(record.value, "XX");
    check_text(decided.dimension, "country");
    check_text(kept.value, decided.value);
    check_equal(record.as_of.epoch_day, DAY);
    check_equal(record.policy, 1);
    check_equal(record.known, record.sequence - 1); /* all transactions before its own */
    encours_view_free(view);
    encours_policy_free(policy);
    ledger_end(&test);
}

/* Nothing asked but an amount: the customer is the subject, what is not stated stays so. */
static void a_plain_event_stays_plain(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_policy *policy = decision_policy(test.context, "limit-used > 100%");
    decision_books(&test, policy);
    encours_credit_event event = scenario_event(2, 0);
    event.term_days = -7;
    encours_decision decided = decision_record(&test, policy, DAY, NULL, &event);
    event = scenario_event(1, 300);
    event.order = 1;
    (void)decision_record(&test, policy, DAY, NULL, &event);
    encours_view *view = ledger_view(&test);
    encours_decision_record record;
    encours_decision kept = decision_on_record(view, 1, &record);
    scenario_same(&decided, &kept);
    check_equal(kept.limit, INT64_MIN); /* the second customer has none */
    check(record.order == 0 && record.document == 0 && record.customer == 2);
    check(record.term_days == -1 && record.discount == -1);
    check_text(record.dimension, "");
    (void)decision_on_record(view, 2, &record);
    check(record.order == 1 && record.document == 0 && record.customer == 1);
    encours_view_free(view);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void only_what_the_credit_decides_goes_on_record(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_policy *policy = decision_policy(test.context, "limit-used > 100%");
    decision_books(&test, policy);
    encours_credit *credit = scenario_credit(&test, policy, DAY, NULL);
    encours_credit_event event = scenario_event(1, 60000);
    encours_decision decision = decision_check(credit, &event);
    check_equal(decision.outcome, ENCOURS_OUTCOME_HOLD);
    encours_decision other = decision;
    other.outcome = ENCOURS_OUTCOME_ACCEPT;
    check_fails(decision_try(&test, credit, &event, &other), ENCOURS_E_INVALID,
                "the outcome is 3, not 1");
    other = decision;
    other.excuses[0] = 1;
    check_fails(decision_try(&test, credit, &event, &other), ENCOURS_E_INVALID,
                "of a reason the excuse");
    event.amount--;
    check_fails(decision_try(&test, credit, &event, &decision), ENCOURS_E_INVALID, "amount");
    event.amount = -1;
    check_fails(decision_try(&test, credit, &event, &decision), ENCOURS_E_INVALID, "amount");
    event.amount = 60000;
    other.struct_size = 8;
    check_fails(decision_try(&test, credit, &event, &other), ENCOURS_E_ABI, "encours_decision");
    check_ok(decision_try(&test, credit, &event, &decision));
    encours_credit_free(credit);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void the_policy_is_recorded_first(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_policy *policy = decision_policy(test.context, "limit-used > 100%");
    encours_policy *other = decision_policy(test.context, "limit-used > 90%");
    decision_books(&test, policy);
    encours_credit *credit = scenario_credit(&test, other, DAY, NULL);
    encours_credit_event event = scenario_event(1, 100);
    encours_decision decision = decision_check(credit, &event);
    check_fails(decision_try(&test, credit, &event, &decision), ENCOURS_E_NOT_FOUND, "\"test\"");
    check_text(check_last_error()->field, "policy");
    encours_transaction *transaction = ledger_transaction(&test);
    encours_date from = {DAY};
    encours_ref number;
    uint64_t made = 0;
    check_ok(encours_transaction_declare_dimension(transaction, "site", check_error()));
    check_ok(encours_transaction_policy(transaction, policy, from, NULL, check_error()));
    check_ok(encours_transaction_policy(transaction, other, from, NULL, check_error()));
    check_ok(encours_transaction_decision(transaction, credit, &event, &decision, &number,
                                          check_error()));
    check_ok(encours_transaction_commit(transaction, 0, NULL, check_error()));
    check_ok(encours_transaction_number(transaction, number, &made, check_error()));
    encours_transaction_free(transaction);
    check_equal(made, 1);
    encours_view *view = ledger_view(&test);
    encours_decision_record record;
    (void)decision_on_record(view, 1, &record);
    check_equal(record.policy, 3);
    encours_view_free(view);
    encours_credit_free(credit);
    encours_policy_free(policy);
    encours_policy_free(other);
    ledger_end(&test);
}

/* The handle was opened again, or another process decided: what counts is the log. */
static void the_credit_may_be_of_another_handle(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_policy *policy = decision_policy(test.context, "limit-used > 100%");
    decision_books(&test, policy);
    encours_credit *credit = scenario_credit(&test, policy, DAY, NULL);
    encours_credit_event event = scenario_event(1, 100);
    encours_decision decision = decision_check(credit, &event);
    encours_ledger *stale;
    check_ok(encours_ledger_open(test.store, "TEST", NULL, &stale, check_error()));
    ledger_reopen(&test);
    check_ok(decision_try(&test, credit, &event, &decision));
    encours_credit *later = scenario_credit(&test, policy, DAY, NULL);
    encours_transaction_options options = {.struct_size = sizeof options, .command_id = {200}};
    encours_transaction *transaction;
    check_ok(encours_transaction_new(stale, &options, &transaction, check_error()));
    check_fails(
        encours_transaction_decision(transaction, later, &event, &decision, NULL, check_error()),
        ENCOURS_E_INVALID, "Refresh");
    check_ok(encours_ledger_refresh(stale, NULL, check_error()));
    check_ok(
        encours_transaction_decision(transaction, later, &event, &decision, NULL, check_error()));
    encours_transaction_free(transaction);
    encours_ledger_free(stale);
    encours_credit_free(credit);
    encours_credit_free(later);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void credits_of_other_logs_are_refused(void **state)
{
    (void)state;
    test_ledger test = ledger_begin(), twin = ledger_begin();
    encours_policy *policy = decision_policy(test.context, "limit-used > 100%");
    decision_books(&test, policy);
    ledger_customer(&twin, "OTHER");
    decision_books(&twin, policy);
    encours_credit *credit = scenario_credit(&twin, policy, DAY, NULL);
    encours_credit_event event = scenario_event(2, 100);
    encours_decision decision = decision_check(credit, &event);
    ledger_customer(&test, "MORE");
    check_fails(decision_try(&test, credit, &event, &decision), ENCOURS_E_INVALID,
                "another ledger of the same name");
    encours_credit_free(credit);
    encours_view *view = ledger_view(&test), *seen;
    encours_fork *fork;
    check_ok(encours_fork_new(view, &fork, check_error()));
    check_ok(encours_fork_view(fork, &seen, check_error()));
    check_ok(encours_credit_new(seen, policy, (encours_date){DAY}, NULL, &credit, check_error()));
    decision = decision_check(credit, &event);
    check_fails(decision_try(&test, credit, &event, &decision), ENCOURS_E_INVALID, "fork");
    encours_credit_free(credit);
    encours_view_free(seen);
    encours_fork_free(fork);
    encours_view_free(view);
    encours_policy_free(policy);
    ledger_end(&test);
    ledger_end(&twin);
}

/* A release for one decision lets one order go on: the second is held again. */
static void decisions_on_record_use_releases_up(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_policy *policy = decision_policy(test.context, "limit-used > 100%");
    decision_books(&test, policy);
    encours_credit_release_options release = ENCOURS_CREDIT_RELEASE_OPTIONS_INIT;
    encours_transaction *transaction = ledger_transaction(&test);
    release.customer = 1;
    release.rule = "limit";
    release.uses = 1;
    release.from.epoch_day = DAY;
    check_ok(encours_transaction_release(transaction, &release, NULL, check_error()));
    ledger_commit(transaction);
    encours_credit_event event = scenario_event(1, 60000);
    encours_decision first = decision_record(&test, policy, DAY, NULL, &event);
    encours_decision second = decision_record(&test, policy, DAY, NULL, &event);
    check_equal(first.outcome, ENCOURS_OUTCOME_ACCEPT);
    check_equal(first.flags[0] & ENCOURS_REASON_RELEASED, ENCOURS_REASON_RELEASED);
    check_equal(first.excuses[0], 2); /* the limit is fact 1 */
    check_equal(second.outcome, ENCOURS_OUTCOME_HOLD);
    encours_view *view = ledger_view(&test);
    encours_decision_record record;
    encours_decision kept = decision_on_record(view, 1, &record);
    scenario_same(&first, &kept);
    kept = decision_on_record(view, 2, &record);
    scenario_same(&second, &kept);
    encours_view_free(view);
    encours_policy_free(policy);
    ledger_end(&test);
}

/* Two orders that are decided at once do not both use up what was given for one: neither those of
 * one transaction, nor one that is recorded after another from what was known before it. */
static void a_release_is_not_used_more_often_than_given(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_policy *policy = decision_policy(test.context, "limit-used > 100%");
    decision_books(&test, policy);
    encours_credit_release_options release = ENCOURS_CREDIT_RELEASE_OPTIONS_INIT;
    encours_transaction *transaction = ledger_transaction(&test);
    release.customer = 1;
    release.uses = 1;
    release.from.epoch_day = DAY;
    check_ok(encours_transaction_release(transaction, &release, NULL, check_error()));
    ledger_commit(transaction);
    encours_credit *credit = scenario_credit(&test, policy, DAY + 40, NULL);
    encours_credit_event event = scenario_event(1, 60000);
    encours_decision decision = decision_check(credit, &event);
    check(decision.reason_count > 1); /* all of them rest on it: that is one use */
    transaction = ledger_transaction(&test);
    for (int i = 0; i < 2; i++)
        check_ok(encours_transaction_decision(transaction, credit, &event, &decision, NULL,
                                              check_error()));
    check_fails(ledger_try_commit(transaction), ENCOURS_E_STATE, "given for 1 decision");
    check_equal(check_last_error()->index, 1);
    check_ok(decision_try(&test, credit, &event, &decision));
    check_fails(decision_try(&test, credit, &event, &decision), ENCOURS_E_STATE, "release");
    encours_credit_free(credit);
    encours_decision after = decision_record(&test, policy, DAY + 40, NULL, &event);
    check_equal(after.outcome, ENCOURS_OUTCOME_HOLD);
    encours_policy_free(policy);
    ledger_end(&test);
}

/* What was given to a customer for one decision is used up by one about whom it stands for. */
static void a_release_of_who_stands_for_others_is_one(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_policy *policy = decision_policy(test.context, "limit-used > 100%");
    decision_books(&test, policy);
    uint64_t merged[2] = {ledger_customer(&test, "OLD"), ledger_customer(&test, "OLDER")};
    for (int i = 0; i < 2; i++) {
        encours_fact_options fact = scenario_fact(ENCOURS_FACT_MERGED, merged[i], DAY, -1, NULL);
        fact.related_kind = ENCOURS_SUBJECT_CUSTOMER;
        fact.related = 1;
        scenario_record(&test, fact);
    }
    scenario_record(&test, scenario_fact(ENCOURS_FACT_RELEASE, 1, DAY, -1, "limit;uses=1"));
    encours_credit_event event = scenario_event(merged[0], 60000);
    check_equal(decision_record(&test, policy, DAY, NULL, &event).outcome, ENCOURS_OUTCOME_ACCEPT);
    event.customer = 1;
    check_equal(scenario_decide(&test, policy, DAY, &event).outcome, ENCOURS_OUTCOME_HOLD);
    event.customer = merged[1];
    check_equal(scenario_decide(&test, policy, DAY, &event).outcome, ENCOURS_OUTCOME_HOLD);
    encours_policy_free(policy);
    ledger_end(&test);
}

/* Two siblings are checked by two processes from what both know; the second to commit learns what
 * the first has used. */
static void siblings_do_not_share_a_release_by_a_race(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_policy *policy = decision_policy(test.context, "limit-used > 100%");
    decision_books(&test, policy);
    uint64_t merged[2] = {ledger_customer(&test, "OLD"), ledger_customer(&test, "OLDER")};
    for (int i = 0; i < 2; i++) {
        encours_fact_options fact = scenario_fact(ENCOURS_FACT_MERGED, merged[i], DAY, -1, NULL);
        fact.related_kind = ENCOURS_SUBJECT_CUSTOMER;
        fact.related = i == 0 ? 1 : merged[0]; /* and one by way of the other */
        scenario_record(&test, fact);
    }
    scenario_record(&test, scenario_fact(ENCOURS_FACT_RELEASE, 1, DAY, -1, "limit;uses=1"));
    test_ledger other = {test.context, test.store, NULL, 1000};
    check_ok(encours_ledger_open(test.store, "TEST", NULL, &other.ledger, check_error()));
    encours_credit *credits[2] = {scenario_credit(&test, policy, DAY, NULL),
                                  scenario_credit(&other, policy, DAY, NULL)};
    encours_credit_event events[2] = {scenario_event(merged[0], 60000),
                                      scenario_event(merged[1], 60000)};
    encours_decision decisions[2];
    for (int i = 0; i < 2; i++) {
        decisions[i] = decision_check(credits[i], &events[i]);
        check_equal(decisions[i].outcome, ENCOURS_OUTCOME_ACCEPT);
    }
    encours_transaction *second = ledger_transaction(&other);
    check_ok(encours_transaction_decision(second, credits[1], &events[1], &decisions[1], NULL,
                                          check_error()));
    check_ok(decision_try(&test, credits[0], &events[0], &decisions[0]));
    check_equal(encours_status_kind_of(encours_transaction_commit(second, 0, NULL, check_error())),
                ENCOURS_E_CONFLICT);
    check_ok(encours_ledger_refresh(other.ledger, NULL, check_error()));
    check_fails(ledger_try_commit(second), ENCOURS_E_STATE, "given for 1 decision");
    check_equal(scenario_decide(&other, policy, DAY, &events[1]).outcome, ENCOURS_OUTCOME_HOLD);
    for (int i = 0; i < 2; i++)
        encours_credit_free(credits[i]);
    encours_ledger_free(other.ledger);
    encours_policy_free(policy);
    ledger_end(&test);
}

/* Who was merged when it used a release has used it for ever, and the list of releases says so. */
static void a_use_is_one_also_when_the_customers_part_again(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_policy *policy = decision_policy(test.context, "limit-used > 100%");
    decision_books(&test, policy);
    uint64_t merged = ledger_customer(&test, "OLD");
    encours_fact_options fact = scenario_fact(ENCOURS_FACT_MERGED, merged, DAY, -1, NULL);
    fact.until = scenario_day(DAY + 1);
    fact.related_kind = ENCOURS_SUBJECT_CUSTOMER;
    fact.related = 1;
    scenario_record(&test, fact);
    scenario_record(&test, scenario_fact(ENCOURS_FACT_RELEASE, 1, DAY, -1, "limit;uses=1"));
    encours_credit_event event = scenario_event(merged, 60000);
    check_equal(decision_record(&test, policy, DAY, NULL, &event).outcome, ENCOURS_OUTCOME_ACCEPT);
    event.customer = 1;
    check_equal(scenario_decide(&test, policy, DAY + 1, &event).outcome, ENCOURS_OUTCOME_HOLD);
    encours_view *view = ledger_view(&test);
    encours_credit_facts *facts;
    check_ok(encours_view_credit_facts(view, 1, ENCOURS_FACT_RELEASE, (encours_date){DAY}, &facts,
                                       check_error()));
    check_equal(encours_credit_facts_row_count(facts), 1);
    check_equal(encours_credit_facts_used(facts)[0], 1);
    encours_credit_facts_free(facts);
    encours_view_free(view);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void a_rule_that_excuses_is_on_record(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_policy *policy = decision_policy(test.context, "exposure-after > 0");
    decision_books(&test, policy);
    encours_credit_event event = scenario_event(1, 499);
    encours_decision decided = decision_record(&test, policy, DAY, NULL, &event);
    check_equal(decided.outcome, ENCOURS_OUTCOME_ACCEPT);
    check_equal(decided.flags[0] & ENCOURS_REASON_EXCUSED, ENCOURS_REASON_EXCUSED);
    encours_view *view = ledger_view(&test);
    encours_decision_record record;
    encours_decision kept = decision_on_record(view, 1, &record);
    scenario_same(&decided, &kept);
    encours_view_free(view);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void recording_without_memory_changes_nothing(void **state)
{
    (void)state;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_store *store;
    check_ok(encours_store_memory_new(context, &store, check_error()));
    test_ledger test = ledger_begin_over(context, store);
    encours_policy *policy = decision_policy(context, "limit-used > 100%");
    decision_books(&test, policy);
    encours_credit *credit = scenario_credit(&test, policy, DAY, NULL);
    encours_credit_event event = scenario_event(1, 60000);
    encours_decision decision = decision_check(credit, &event);
    for (int on = 0; on < 2; on++) {
        encours_transaction *transaction = ledger_transaction(&test);
        encours_status status = ENCOURS_E_NO_MEMORY;
        for (size_t at = 1; status != ENCOURS_OK; at++) {
            counted_memory_fail(&memory, at, on != 0);
            status = encours_transaction_decision(transaction, credit, &event, &decision, NULL,
                                                  check_error());
            check(status == ENCOURS_OK || status == ENCOURS_E_NO_MEMORY);
        }
        counted_memory_fail(&memory, 0, false);
        ledger_commit(transaction);
    }
    encours_view *view = ledger_view(&test);
    encours_view_counts counts = {.struct_size = sizeof counts};
    check_ok(encours_view_count(view, &counts, check_error()));
    check_equal(counts.decisions, 2);
    encours_view_free(view);
    encours_credit_free(credit);
    encours_policy_free(policy);
    ledger_end(&test);
    check_equal(memory.blocks, 0);
}

static void readers_need_to_see_what_they_record(void **state)
{
    (void)state;
    static scene with;
    scene_begin(&with);
    encours_policy *policy = decision_policy(with.test.context, "limit-used > 100%");
    decision_put_policy(&with.test, policy, DAY);
    encours_credit *credit = scenario_credit(&with.test, policy, DAY, NULL);
    encours_credit_event event = scenario_event(1, 100);
    encours_decision decision = decision_check(credit, &event);
    with.listener.denied = ENCOURS_ACTION_DECISION;
    check_fails(decision_try(&with.test, credit, &event, &decision), ENCOURS_E_DENIED, "decision");
    with.listener.denied = 0;
    check_ok(decision_try(&with.test, credit, &event, &decision));
    encours_credit_free(credit);
    encours_policy_free(policy);
    scene_end(&with);
}

CHECK_MAIN(what_is_decided_goes_on_record, a_plain_event_stays_plain,
           only_what_the_credit_decides_goes_on_record, the_policy_is_recorded_first,
           the_credit_may_be_of_another_handle, credits_of_other_logs_are_refused,
           decisions_on_record_use_releases_up, a_release_is_not_used_more_often_than_given,
           a_release_of_who_stands_for_others_is_one, siblings_do_not_share_a_release_by_a_race,
           a_use_is_one_also_when_the_customers_part_again, a_rule_that_excuses_is_on_record,
           recording_without_memory_changes_nothing, readers_need_to_see_what_they_record)
