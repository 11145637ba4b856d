/* SPDX-License-Identifier: MIT */
/* The same decision again: from what was known then, whatever came since; and refused when it would
 * be another question. */
#include "decision_scenario.h"
#include "support/credit.h"
#include "support/memory.h"
#include "support/random.h"
#include "unit/ledger/authoriser_scenario.h"

#include "encours/compact.h"
#include "encours/credit_standing.h"
#include "encours/fork.h"
#include "encours/rates.h"

static encours_decision replay(const encours_view *view, uint64_t number,
                               const encours_rates *rates)
{
    encours_decision again = {.struct_size = sizeof again};
    encours_credit_options options = ENCOURS_CREDIT_OPTIONS_INIT;
    options.rates = rates;
    check_ok(encours_decision_replay(view, number, &options, &again, check_error()));
    return again;
}

static void try_replay(test_ledger *test, uint64_t number, const encours_rates *rates,
                       encours_status kind, const char *part)
{
    encours_view *view = ledger_view(test);
    encours_decision again = {.struct_size = sizeof again, .outcome = 77};
    encours_credit_options options = ENCOURS_CREDIT_OPTIONS_INIT;
    options.rates = rates;
    check_fails(encours_decision_replay(view, number, &options, &again, check_error()), kind, part);
    check_equal(again.outcome, 77);
    encours_view_free(view);
}

/* One US dollar on a day, in 1/100 of a euro. */
static encours_rates *rates_of(encours_context *context, int64_t cents)
{
    static const uint16_t from[] = {TEST_USD}, to[] = {TEST_EUR};
    static const int32_t days[] = {DAY - 10};
    static const int64_t denominators[] = {100};
    encours_rates_columns columns = {sizeof columns, 1, from, to, days, &cents, denominators};
    encours_rates_options options = ENCOURS_RATES_OPTIONS_INIT;
    encours_rates *rates;
    check_ok(encours_rates_new(context, &columns, &options, &rates, check_error()));
    return rates;
}

/* Everything that the decision rested on is changed, backdated. */
static void rewrite(test_ledger *test)
{
    ledger_post(test, 1, ENCOURS_DOCUMENT_INVOICE, DAY - 60, DAY - 40, 90000);
    scenario_cancel(test, 1, DAY - 1, ENCOURS_CANCEL_ERROR);
    ledger_post(test, 1, ENCOURS_DOCUMENT_PAYMENT, DAY - 4, NONE, 30000);
    scenario_end(test, 1, DAY - 50);
    scenario_limit(test, 1, 1, DAY - 50, NONE, NULL);
    encours_transaction *transaction = ledger_transaction(test);
    encours_credit_exclusion_options exclusion = ENCOURS_CREDIT_EXCLUSION_OPTIONS_INIT;
    exclusion.customer = 1;
    exclusion.from.epoch_day = DAY - 90;
    check_ok(encours_transaction_exclusion(transaction, &exclusion, NULL, check_error()));
    check_ok(encours_transaction_set_dimension(transaction, 1, "country", "XX",
                                               (encours_date){DAY - 90}, check_error()));
    ledger_commit(transaction);
    encours_policy *policy = decision_policy(test->context, "exposure-after > 1");
    decision_put_policy(test, policy, DAY - 100); /* in force on that day instead */
    encours_policy_free(policy);
}

static void what_came_since_changes_nothing(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_policy *policy = decision_policy(test.context, "limit-used > 100%");
    decision_books(&test, policy);
    encours_credit_event event = scenario_event(1, 60000);
    event.order = 1;
    encours_decision decided = decision_record(&test, policy, DAY, NULL, &event);
    check_equal(decided.outcome, ENCOURS_OUTCOME_HOLD);
    rewrite(&test);
    encours_decision now = scenario_decide(&test, policy, DAY, &event);
    check(now.exposure != decided.exposure && now.limit != decided.limit);
    check(now.outcome != decided.outcome);
    for (int again = 0; again < 2; again++) {
        encours_view *view = ledger_view(&test);
        encours_decision same = replay(view, 1, NULL);
        scenario_same(&decided, &same);
        check_equal(same.group_currency, decided.group_currency);
        encours_view_free(view);
        ledger_reopen(&test);
    }
    encours_policy_free(policy);
    ledger_end(&test);
}

/* The day may lie before or after; decisions and their releases count as they were then. */
/* A limit as large as a number can be, as some write "none", and a customer with money to spare. */
static void headroom_beyond_all_numbers_is_the_same_again(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_policy *policy = decision_policy(test.context, "headroom < 0");
    decision_books(&test, policy);
    ledger_post(&test, 2, ENCOURS_DOCUMENT_PAYMENT, DAY - 5, NONE, 10000);
    scenario_limit(&test, 2, INT64_MAX, DAY - 10, NONE, NULL);
    encours_credit_event event = scenario_event(2, 500);
    encours_decision decided = decision_record(&test, policy, DAY, NULL, &event);
    check_equal(decided.exposure, -9500);
    check_equal(decided.headroom, INT64_MAX);
    encours_view *view = ledger_view(&test);
    encours_decision_record record;
    check_equal(decision_on_record(view, 1, &record).headroom, INT64_MAX);
    encours_decision same = replay(view, 1, NULL);
    scenario_same(&decided, &same);
    encours_view_free(view);
    encours_policy_free(policy);
    ledger_end(&test);
}

/* What is on record of a group's reason reads as it did, though not its currency. */
static void sentences_of_groups_are_the_same_again(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    char text[128];
    encours_policy_builder *builder = scenario_builder(test.context, 0);
    scenario_type(builder, scenario_limit_type("internal", ENCOURS_LIMIT_USE_BASE));
    scenario_type(builder, scenario_limit_type("group", ENCOURS_LIMIT_USE_GROUP));
    scenario_add_rule(builder,
                      scenario_rule("group", "group-exposure > 10.00", ENCOURS_OUTCOME_HOLD));
    encours_policy *policy = scenario_finish(builder);
    encours_rates *rates = rates_of(test.context, 50);
    decision_books(&test, policy);
    encours_fact_options parent = scenario_fact(ENCOURS_FACT_PARENT, 1, DAY - 50, -1, NULL);
    parent.related_kind = ENCOURS_SUBJECT_CUSTOMER;
    parent.related = 2;
    scenario_record(&test, parent);
    encours_credit_event event = scenario_event(1, 20000);
    decision_record(&test, policy, DAY, rates, &event);
    const uint16_t currencies[] = {TEST_JPY, TEST_USD, TEST_EUR};
    for (int i = 0; i < 3; i++) { /* the one that began last stands; only dollars stand then */
        encours_fact_options limit = scenario_fact(ENCOURS_FACT_LIMIT, 2, DAY - 20 + i, 30000,
                                                   i < 2 ? "group" : "internal");
        limit.currency = currencies[i];
        scenario_record(&test, limit);
    }
    decision_record(&test, policy, DAY, rates, &event);
    static const char *const expected[] = {
        "Exposure of the group: 750.00 EUR, above 10.00 EUR.",
        "Exposure of the group: 1,500.00 USD, above 20.00 USD.",
    };
    for (uint64_t i = 1; i <= 2; i++) {
        encours_decision_record record;
        encours_view *view = ledger_view(&test), *then;
        encours_decision on = decision_on_record(view, i, &record);
        encours_credit_options options = ENCOURS_CREDIT_OPTIONS_INIT;
        encours_credit *credit;
        options.rates = rates;
        check_ok(encours_ledger_view_at_sequence(test.ledger, record.known_sequence, &then,
                                                 check_error()));
        check_ok(encours_credit_new(then, policy, record.as_of, &options, &credit, check_error()));
        check_equal(on.group_currency, 0);
        check_ok(encours_decision_sentence(credit, &on, 0, ENCOURS_LANGUAGE_EN, text, sizeof text,
                                           NULL, check_error()));
        check_text(text, expected[i - 1]);
        on.customer = 99; /* of whom the credit knows nothing: the currency of the policy */
        check_ok(encours_decision_sentence(credit, &on, 0, ENCOURS_LANGUAGE_EN, text, sizeof text,
                                           NULL, check_error()));
        check(strstr(text, "EUR") != NULL);
        encours_credit_free(credit);
        encours_view_free(then);
        encours_view_free(view);
    }
    encours_rates_free(rates);
    encours_policy_free(policy);
    ledger_end(&test);
}

/* An event that names who stands for the customer of its order is on record about that one. */
static void an_order_of_who_is_merged_is_decided_the_same_again(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_policy *policy = decision_policy(test.context, "headroom < 0");
    decision_books(&test, policy);
    encours_fact_options merged = scenario_fact(ENCOURS_FACT_MERGED, 1, DAY, -1, NULL);
    merged.related_kind = ENCOURS_SUBJECT_CUSTOMER;
    merged.related = 2;
    scenario_record(&test, merged);
    encours_credit_event event = scenario_event(2, 5000);
    event.order = 1;
    encours_decision decided = decision_record(&test, policy, DAY, NULL, &event);
    check_equal(decided.customer, 1);
    check_equal(decided.exposure, 55000);
    encours_view *view = ledger_view(&test);
    encours_decision_record record;
    check_equal(decision_on_record(view, 1, &record).customer, 1);
    check_equal(record.order, 1);
    encours_decision same = replay(view, 1, NULL);
    scenario_same(&decided, &same);
    encours_view_free(view);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void decisions_between_decisions_count_as_they_did(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_policy *policy = decision_policy(test.context, "limit-used > 100%");
    decision_books(&test, policy);
    encours_credit_release_options release = ENCOURS_CREDIT_RELEASE_OPTIONS_INIT;
    encours_transaction *transaction = ledger_transaction(&test);
    release.customer = 1;
    release.uses = 2;
    release.from.epoch_day = DAY - 50;
    check_ok(encours_transaction_release(transaction, &release, NULL, check_error()));
    ledger_commit(transaction);
    encours_credit_event event = scenario_event(1, 60000);
    encours_decision decided[4];
    static const int32_t days[4] = {DAY, DAY + 40, DAY - 40, DAY};
    for (int i = 0; i < 4; i++)
        decided[i] = decision_record(&test, policy, days[i], NULL, &event);
    check_equal(decided[0].outcome, ENCOURS_OUTCOME_ACCEPT);
    check_equal(decided[3].outcome, ENCOURS_OUTCOME_HOLD);
    encours_view *view = ledger_view(&test);
    for (uint64_t i = 4; i-- > 0;) {
        encours_decision same = replay(view, i + 1, NULL);
        scenario_same(&decided[i], &same);
    }
    encours_view_free(view);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void other_rates_are_refused(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_policy *policy = decision_policy(test.context, "limit-used > 100%");
    encours_rates *rates = rates_of(test.context, 90), *others = rates_of(test.context, 91);
    decision_books(&test, policy);
    encours_credit_event event = scenario_event(1, 1000);
    event.currency = TEST_USD; /* which nothing in the books is in */
    encours_decision decided = decision_record(&test, policy, DAY, rates, &event);
    check_equal(decided.amount, 900);
    encours_decision after = decision_record(&test, policy, DAY, rates, &event); /* now it is */
    encours_view *view = ledger_view(&test);
    for (uint64_t number = 1; number <= 2; number++) {
        try_replay(&test, number, others, ENCOURS_E_CONFLICT, "exchange rates");
        check_text(check_last_error()->field, "options");
        try_replay(&test, number, NULL, ENCOURS_E_CONFLICT, "decision");
        encours_decision same = replay(view, number, rates);
        scenario_same(number == 1 ? &decided : &after, &same);
    }
    encours_view_free(view);
    encours_rates_free(rates);
    encours_rates_free(others);
    encours_policy_free(policy);
    ledger_end(&test);
}

/* Rates of currencies that had no part in it do not matter. */
static void rates_of_other_currencies_do_not_matter(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_policy *policy = decision_policy(test.context, "limit-used > 100%");
    encours_rates *rates = rates_of(test.context, 90);
    decision_books(&test, policy);
    encours_credit_event event = scenario_event(1, 1000);
    encours_decision decided = decision_record(&test, policy, DAY, NULL, &event);
    encours_view *view = ledger_view(&test);
    encours_decision same = replay(view, 1, rates);
    scenario_same(&decided, &same);
    encours_view_free(view);
    encours_rates_free(rates);
    encours_policy_free(policy);
    ledger_end(&test);
}

/* Records that no decision of ours made: another answer than what follows from the log. */
static void records_that_do_not_follow_are_damage(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_policy *policy = decision_policy(test.context, "limit-used > 100%");
    decision_books(&test, policy);
    encours_credit *credit = scenario_credit(&test, policy, DAY, NULL);
    encours_view *view = ledger_view(&test);
    encours_view_counts counts = {.struct_size = sizeof counts};
    enc_stage_decision forged = credit_decision();
    check_ok(encours_view_count(view, &counts, check_error()));
    forged.stage = ENCOURS_STAGE_ORDER;
    forged.outcome = ENCOURS_OUTCOME_WARN;
    forged.as_of.epoch_day = DAY;
    forged.known = (uint32_t)counts.transactions;
    forged.currency = TEST_EUR;
    forged.amount = 100;
    encours_credit_digest(credit, forged.tables);
    check_ok(credit_try(&test, &forged)); /* accepted it was */
    forged.outcome = ENCOURS_OUTCOME_ACCEPT;
    forged.exposure = (encours_optional_i64){1, 0, 55100};
    forged.limit = (encours_optional_i64){1, 0, 99999};
    check_ok(credit_try(&test, &forged));
    forged.known = 0;
    check_ok(credit_try(&test, &forged));
    try_replay(&test, 1, NULL, ENCOURS_E_CORRUPT, "decision 1: the outcome is 1, on record 2");
    try_replay(&test, 2, NULL, ENCOURS_E_CORRUPT, "the limit is 100000, on record 99999");
    try_replay(&test, 3, NULL, ENCOURS_E_CORRUPT, "before there was a ledger");
    try_replay(&test, 4, NULL, ENCOURS_E_NOT_FOUND, "knows 3 decisions");
    encours_view_free(view);
    encours_credit_free(credit);
    encours_policy_free(policy);
    ledger_end(&test);
}

/* Random events over books that change between them; all are decided again at the end. */
static void every_decision_can_be_decided_again(void **state)
{
    (void)state;
    enum { DECISIONS = 60 };
    static encours_decision decided[DECISIONS];
    test_ledger test = ledger_begin();
    test_random random = {.state = 7};
    encours_policy *policies[2] = {decision_policy(test.context, "limit-used > 100%"),
                                   decision_policy(test.context, "overdue > 300")};
    decision_books(&test, policies[0]);
    decision_put_policy(&test, policies[1], DAY);
    for (int i = 0; i < DECISIONS; i++) {
        encours_credit_event event = scenario_event(1 + random_below(&random, 2),
                                                    random_between(&random, 0, 90000));
        event.stage = (int32_t)random_between(&random, 1, 5);
        event.paid = random_between(&random, 0, 1) * 5000;
        event.term_days = (int32_t)random_between(&random, -1, 90);
        event.order = event.customer == 1 ? random_below(&random, 2) : 0;
        if (random_below(&random, 3) == 0) {
            event.dimension = "country";
            event.value = random_below(&random, 2) == 0 ? "XX" : "FR";
        }
        decided[i] = decision_record(&test, policies[random_below(&random, 2)],
                                     (int32_t)random_between(&random, DAY - 60, DAY + 60), NULL,
                                     &event);
        if (random_below(&random, 2) == 0)
            ledger_post(&test, 1 + random_below(&random, 2), ENCOURS_DOCUMENT_INVOICE,
                        (int32_t)random_between(&random, DAY - 60, DAY), DAY + 3, 4000);
        else
            scenario_limit(&test, 1 + random_below(&random, 2), random_between(&random, 0, 200000),
                           (int32_t)random_between(&random, DAY - 60, DAY + 60), NONE, NULL);
    }
    encours_view *view = ledger_view(&test);
    encours_fork *fork;
    encours_view *seen;
    check_ok(encours_fork_new(view, &fork, check_error()));
    check_ok(encours_fork_view(fork, &seen, check_error()));
    for (uint64_t i = 0; i < DECISIONS; i++) {
        encours_decision same = replay(view, i + 1, NULL), forked = replay(seen, i + 1, NULL);
        scenario_same(&decided[i], &same);
        scenario_same(&decided[i], &forked);
    }
    encours_view_free(seen);
    encours_fork_free(fork);
    encours_view_free(view);
    encours_policy_free(policies[0]);
    encours_policy_free(policies[1]);
    ledger_end(&test);
}

/* What was compacted since is read back. */
static void a_compacted_ledger_decides_the_same_again(void **state)
{
    (void)state;
    enum { PAIRS = 40000 };
    test_ledger test = ledger_begin();
    encours_policy *policy = decision_policy(test.context, "limit-used > 100%");
    decision_books(&test, policy);
    encours_credit_event event = scenario_event(1, 60000);
    encours_decision decided[2];
    decided[0] = decision_record(&test, policy, DAY, NULL, &event);
    encours_transaction *transaction = NULL;
    for (int i = 0; i < PAIRS; i++) {
        encours_ref invoice, payment;
        if (transaction == NULL)
            transaction = ledger_transaction(&test);
        encours_document document = ledger_document(2, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 10);
        check_ok(encours_transaction_post(transaction, &document, &invoice, check_error()));
        document.type = ENCOURS_DOCUMENT_PAYMENT;
        document.due.epoch_day = NONE;
        check_ok(encours_transaction_post(transaction, &document, &payment, check_error()));
        encours_allocation_options pair = {.struct_size = sizeof pair,
                                           .credit = payment,
                                           .debit = invoice,
                                           .amount = 10,
                                           .from = {DAY}};
        check_ok(encours_transaction_allocate(transaction, &pair, NULL, check_error()));
        if (i % 4000 == 3999) {
            ledger_commit(transaction);
            transaction = NULL;
        }
    }
    event.customer = 2;
    decided[1] = decision_record(&test, policy, DAY, NULL, &event);
    encours_compaction is = {.struct_size = sizeof is};
    check_ok(
        encours_ledger_compact(test.ledger, (encours_date){DAY + 1}, NULL, &is, check_error()));
    check(is.documents > 0);
    encours_view *view = ledger_view(&test);
    for (uint64_t i = 0; i < 2; i++) {
        encours_decision same = replay(view, i + 1, NULL);
        scenario_same(&decided[i], &same);
    }
    encours_view_free(view);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void replaying_without_memory_leaves_nothing(void **state)
{
    (void)state;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_store *store;
    check_ok(encours_store_memory_new(context, &store, check_error()));
    test_ledger test = ledger_begin_over(context, store);
    encours_policy *policy = decision_policy(context, "limit-used > 100%");
    decision_books(&test, policy);
    encours_credit_event event = scenario_event(1, 60000);
    (void)decision_record(&test, policy, DAY, NULL, &event);
    encours_view *view = ledger_view(&test);
    for (int on = 0; on < 2; on++) {
        encours_status status = ENCOURS_E_NO_MEMORY;
        size_t blocks = memory.blocks;
        for (size_t at = 1; status != ENCOURS_OK; at++) {
            encours_decision again = {.struct_size = sizeof again, .outcome = 77};
            counted_memory_fail(&memory, at, on != 0);
            status = encours_decision_replay(view, 1, NULL, &again, check_error());
            check(status == ENCOURS_OK ? at > 3
                                       : status == ENCOURS_E_NO_MEMORY && again.outcome == 77);
            check_equal(memory.blocks, blocks);
        }
        counted_memory_fail(&memory, 0, false);
    }
    encours_view_free(view);
    encours_policy_free(policy);
    ledger_end(&test);
    check_equal(memory.blocks, 0);
}

/* Whoever may see the decision is not asked for what it rests on. */
static void readers_ask_for_the_decision_only(void **state)
{
    (void)state;
    static scene with;
    scene_begin(&with);
    encours_policy *policy = decision_policy(with.test.context, "limit-used > 100%");
    decision_put_policy(&with.test, policy, DAY);
    encours_credit_event event = scenario_event(1, 100);
    encours_decision decided = decision_record(&with.test, policy, DAY, NULL, &event);
    encours_view *view = ledger_view(&with.test);
    with.listener.denied = ENCOURS_ACTION_READ_CREDIT;
    try_replay(&with.test, 1, NULL, ENCOURS_E_DENIED, "customer 1");
    with.listener.denied = 0;
    with.listener.answer = ENCOURS_AUTHORISATION_DENY;
    with.listener.own = 1;
    encours_decision same = replay(view, 1, NULL);
    scenario_same(&decided, &same);
    encours_view_free(view);
    encours_policy_free(policy);
    scene_end(&with);
}

CHECK_MAIN(what_came_since_changes_nothing, headroom_beyond_all_numbers_is_the_same_again,
           sentences_of_groups_are_the_same_again,
           an_order_of_who_is_merged_is_decided_the_same_again,
           decisions_between_decisions_count_as_they_did, other_rates_are_refused,
           rates_of_other_currencies_do_not_matter, records_that_do_not_follow_are_damage,
           every_decision_can_be_decided_again, a_compacted_ledger_decides_the_same_again,
           replaying_without_memory_leaves_nothing, readers_ask_for_the_decision_only)
