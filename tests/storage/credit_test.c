/* SPDX-License-Identifier: MIT */
/* Facts of credit, versions of policies and decisions in a file: what is read from it later is what
 * was recorded, and decides the same again. */
#include "scratch.h"
#include "unit/credit/decision_scenario.h"

#include "encours/credit_fact_list.h"
#include "encours/credit_standing.h"
#include "encours/upgrade.h"

static encours_store *open_file(encours_context *context)
{
    encours_store *store;
    check_ok(
        encours_store_sqlite_open(context, scratch_path("credit.db"), NULL, &store, check_error()));
    return store;
}

/* The process that recorded is gone: a context, store and ledger of its own. */
static test_ledger begin_again(uint64_t commands)
{
    test_ledger test = {.commands = commands};
    check_ok(encours_context_new(NULL, &test.context, check_error()));
    test.store = open_file(test.context);
    check_ok(encours_ledger_open(test.store, "TEST", NULL, &test.ledger, check_error()));
    return test;
}

/* A ledger of a library before this one, raised. */
static test_ledger begin_at_level_2(encours_context *context)
{
    test_ledger test = {.context = context, .store = open_file(context)};
    encours_ledger_create_options create = {
        .struct_size = sizeof create, .base_currency = TEST_EUR, .format_level = 2};
    encours_transaction_options options = {.struct_size = sizeof options, .command_id = {99}};
    check_ok(encours_ledger_create(test.store, "TEST", &create, &test.ledger, check_error()));
    check_ok(encours_ledger_upgrade(test.ledger, 3, &options, NULL, check_error()));
    return test;
}

static void set_status(test_ledger *test)
{
    encours_credit_code_options status = ENCOURS_CREDIT_CODE_OPTIONS_INIT;
    encours_transaction *transaction = ledger_transaction(test);
    status.customer = 1;
    status.code = "active";
    status.from.epoch_day = DAY;
    check_ok(encours_transaction_account_status(transaction, &status, NULL, check_error()));
    ledger_commit(transaction);
}

static void a_file_gives_the_same_again(void **state)
{
    (void)state;
    encours_context *context;
    check_ok(encours_context_new(NULL, &context, check_error()));
    test_ledger test = begin_at_level_2(context);
    encours_policy *policy = decision_policy(test.context, "limit-used > 100%");
    uint8_t digest[32], read_back[32];
    encours_policy_digest(policy, digest);
    decision_books(&test, policy);
    set_status(&test);
    encours_credit_event event = scenario_event(1, 60000);
    event.dimension = "country";
    event.value = "XX";
    encours_decision decided = decision_record(&test, policy, DAY, NULL, &event);
    uint64_t commands = test.commands;
    encours_policy_free(policy);
    ledger_end(&test);

    test = begin_again(commands);
    encours_view *view = ledger_view(&test);
    encours_decision again = {.struct_size = sizeof again};
    check_ok(encours_view_policy(view, 1, &policy, check_error()));
    encours_policy_digest(policy, read_back);
    check(memcmp(digest, read_back, sizeof digest) == 0);
    check_ok(encours_decision_replay(view, 1, NULL, &again, check_error()));
    scenario_same(&decided, &again);
    encours_credit_facts *facts;
    check_ok(encours_view_credit_facts(view, 1, ENCOURS_FACT_STATUS, (encours_date){DAY}, &facts,
                                       check_error()));
    check_text(encours_credit_facts_text(facts, 0, ENCOURS_FACT_TEXT_NAME), "active");
    encours_credit_facts_free(facts);
    encours_policy_free(policy);
    encours_view_free(view);
    ledger_end(&test);
    scratch_remove("credit.db");
}

CHECK_MAIN(a_file_gives_the_same_again)
