/* SPDX-License-Identifier: MIT */
/* What credit control writes is asked for like everything else. */
#include "credit/stage.h"
#include "unit/ledger/authoriser_scenario.h"

static const encours_question *last(const scene *with)
{
    check(with->listener.count > 0);
    return &with->listener.asked[with->listener.count - 1];
}

static encours_ref stage_policy(encours_transaction *transaction)
{
    static const uint8_t bytes[] = "<policy/>";
    encours_ref policy;
    check_ok(enc_stage_policy(transaction, (enc_text){"trade", 5}, (enc_text){"1", 1},
                              (encours_date){90}, (encours_bytes){bytes, sizeof bytes - 1}, &policy,
                              check_error()));
    return policy;
}

static void a_version_of_a_policy_is_asked_for_by_its_name(void **state)
{
    (void)state;
    static scene with;
    scene_begin(&with);
    encours_transaction *transaction = ledger_transaction(&with.test);
    (void)stage_policy(transaction);
    with.listener.denied = ENCOURS_ACTION_POLICY;
    check_fails(encours_transaction_commit(transaction, 0, NULL, check_error()), ENCOURS_E_DENIED,
                "policy of the ledger is not allowed to tester");
    with.listener.denied = 0;
    ledger_commit(transaction);
    check_text(with.listener.details[with.listener.count - 1], "trade");
    check_equal(last(&with)->subject_kind, ENCOURS_SUBJECT_LEDGER);
    scene_end(&with);
}

static void a_decision_is_asked_for_by_what_it_is_about(void **state)
{
    (void)state;
    static scene with;
    scene_begin(&with);
    encours_transaction *transaction = ledger_transaction(&with.test);
    enc_stage_decision decision = {.subject_kind = ENCOURS_SUBJECT_DOCUMENT,
                                   .subject = 3,
                                   .stage = 2,
                                   .outcome = 1,
                                   .as_of = {120},
                                   .known = 2,
                                   .currency = TEST_EUR,
                                   .amount = 700};
    decision.policy = stage_policy(transaction);
    check_ok(enc_decision_stage(transaction, &decision, NULL, check_error()));
    with.listener.denied = ENCOURS_ACTION_DECISION;
    check_fails(encours_transaction_commit(transaction, 0, NULL, check_error()), ENCOURS_E_DENIED,
                "decision of document 3 is not allowed to tester");
    check_equal(check_last_error()->index, 1);
    with.listener.denied = 0;
    ledger_commit(transaction);
    check_equal(last(&with)->action, ENCOURS_ACTION_DECISION);
    check_equal(last(&with)->customer, 2);
    check_equal(last(&with)->amount, 700);
    check_equal(last(&with)->currency, TEST_EUR);
    scene_end(&with);
}

static void facts_of_credit_have_actions_of_their_own(void **state)
{
    (void)state;
    static const struct {
        int32_t kind, action;
        const char *code;
        int64_t amount; /* 0: none */
        bool money;
    } facts[] = {
        {ENCOURS_FACT_SCORE, ENCOURS_ACTION_RISK, "agency", 70, false},
        {ENCOURS_FACT_RISK_CLASS, ENCOURS_ACTION_RISK, "B", 0, false},
        {ENCOURS_FACT_STATUS, ENCOURS_ACTION_RISK, "blocked", 0, false},
        {ENCOURS_FACT_WATCH, ENCOURS_ACTION_RISK, "press", 0, false},
        {ENCOURS_FACT_ASSIGNED, ENCOURS_ACTION_RISK, "collector=anna", 0, false},
        {ENCOURS_FACT_TERMS, ENCOURS_ACTION_RISK, "30 net", 30, false},
        {ENCOURS_FACT_RELEASE, ENCOURS_ACTION_RELEASE, "limit", 500, true},
        {ENCOURS_FACT_EXCLUSION, ENCOURS_ACTION_RELEASE, "limit", 0, false},
        {ENCOURS_FACT_DRAFT, ENCOURS_ACTION_ORDER, "D1", 500, true},
        {ENCOURS_FACT_REQUEST, ENCOURS_ACTION_REQUEST, "limit", 500, true},
    };
    static scene with;
    scene_begin(&with);
    for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++) {
        encours_transaction *transaction = ledger_transaction(&with.test);
        encours_fact_options fact = ENCOURS_FACT_OPTIONS_INIT;
        fact.kind = facts[i].kind;
        fact.subject_kind = ENCOURS_SUBJECT_CUSTOMER;
        fact.subject = 2;
        fact.from.epoch_day = 100;
        fact.code = facts[i].code;
        fact.amount = (encours_optional_i64){facts[i].amount != 0, 0, facts[i].amount};
        fact.currency = facts[i].money ? TEST_EUR : 0;
        check_ok(encours_transaction_fact(transaction, &fact, NULL, check_error()));
        ledger_commit(transaction);
        check_equal(last(&with)->action, facts[i].action);
        check_equal(last(&with)->customer, 2);
        check_equal(last(&with)->amount, facts[i].money ? facts[i].amount : 0);
        check_text(with.listener.details[with.listener.count - 1], facts[i].code);
    }
    scene_end(&with);
}

static void ask_for_step(scene *with, const char *code, int32_t action)
{
    encours_transaction *transaction = ledger_transaction(&with->test);
    encours_fact_options fact = ENCOURS_FACT_OPTIONS_INIT;
    fact.kind = ENCOURS_FACT_STEP;
    fact.subject_kind = ENCOURS_SUBJECT_FACT;
    fact.subject = 1;
    fact.from.epoch_day = 100;
    fact.code = code;
    check_ok(encours_transaction_fact(transaction, &fact, NULL, check_error()));
    ledger_commit(transaction);
    check_equal(last(with)->action, action);
    check_equal(last(with)->subject_kind, ENCOURS_SUBJECT_FACT);
    check_equal(last(with)->subject, 1);
    check_equal(last(with)->customer, 2);
}

static void judging_a_request_is_not_asking_for_one(void **state)
{
    (void)state;
    static scene with;
    scene_begin(&with);
    encours_transaction *transaction = ledger_transaction(&with.test);
    encours_fact_options fact = ENCOURS_FACT_OPTIONS_INIT;
    fact.kind = ENCOURS_FACT_REQUEST;
    fact.subject_kind = ENCOURS_SUBJECT_CUSTOMER;
    fact.subject = 2;
    fact.from.epoch_day = 100;
    fact.code = "limit";
    check_ok(encours_transaction_fact(transaction, &fact, NULL, check_error()));
    ledger_commit(transaction);
    ask_for_step(&with, "approve;role=manager", ENCOURS_ACTION_APPROVE);
    ask_for_step(&with, "refuse", ENCOURS_ACTION_APPROVE);
    ask_for_step(&with, "withdraw", ENCOURS_ACTION_REQUEST);
    ask_for_step(&with, "approved-not", ENCOURS_ACTION_REQUEST);
    ask_for_step(&with, "done", ENCOURS_ACTION_REQUEST);
    scene_end(&with);
}

CHECK_MAIN(a_version_of_a_policy_is_asked_for_by_its_name,
           a_decision_is_asked_for_by_what_it_is_about, facts_of_credit_have_actions_of_their_own,
           judging_a_request_is_not_asking_for_one)
