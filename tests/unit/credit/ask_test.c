/* SPDX-License-Identifier: MIT */
/* What credit control writes and answers is asked for like everything else. */
#include "credit/stage.h"
#include "ledger/transaction.h"
#include "unit/credit/approval_scenario.h"
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
        check_ok(enc_command_fact(transaction, &fact, NULL, check_error()));
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
    check_ok(enc_command_fact(transaction, &fact, NULL, check_error()));
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
    check_ok(enc_command_fact(transaction, &fact, NULL, check_error()));
    ledger_commit(transaction);
    ask_for_step(&with, "approve;role=manager", ENCOURS_ACTION_APPROVE);
    ask_for_step(&with, "refuse", ENCOURS_ACTION_APPROVE);
    ask_for_step(&with, "withdraw", ENCOURS_ACTION_REQUEST);
    ask_for_step(&with, "approved-not", ENCOURS_ACTION_REQUEST);
    ask_for_step(&with, "done", ENCOURS_ACTION_REQUEST);
    scene_end(&with);
}

/* --- queries */

typedef struct credit_scene {
    scene scene;
    encours_policy *policy;
    encours_credit *credit;
    const encours_view *view;
    int32_t wanted; /* DENIED or OK */
    size_t done;
} credit_scene;

static void expect(credit_scene *with, encours_status status, uint64_t customer)
{
    listener *to = &with->scene.listener;
    check(to->count >= 1);
    check_equal(to->asked[0].action, ENCOURS_ACTION_READ_CREDIT);
    check_equal(to->asked[0].customer, customer);
    check_text(to->actors[0], "reader");
    if (with->wanted == ENCOURS_E_DENIED)
        check_equal(status & 0xFF, ENCOURS_E_DENIED);
    else
        check((status & 0xFF) != ENCOURS_E_DENIED);
    to->count = 0;
    with->done++;
}

static void ask_figures(credit_scene *with)
{
    const encours_credit *credit = with->credit;
    encours_credit_figures figures = {.struct_size = sizeof figures};
    encours_credit_score score = {.struct_size = sizeof score};
    encours_decision decision = {.struct_size = sizeof decision};
    encours_credit_event event = ENCOURS_CREDIT_EVENT_INIT;
    encours_approval_level level = {.struct_size = sizeof level};
    encours_request_options request = limit_of(2, 100);
    encours_assignment *assignment = NULL;
    int64_t value;
    event.customer = 2;
    event.stage = ENCOURS_STAGE_ORDER;
    expect(with, encours_credit_figures_of(credit, 2, &figures, check_error()), 2);
    expect(with, encours_credit_check(credit, &event, &decision, check_error()), 2);
    expect(with, encours_credit_score_of(credit, 2, &score, check_error()), 2);
    expect(with, encours_credit_assign(credit, 2, "none", &assignment, check_error()), 2);
    expect(with, encours_credit_approval_level(credit, &request, &level, check_error()), 2);
    expect(with,
           encours_credit_figure_column(credit, ENCOURS_FIGURE_EXPOSURE, 1, 1, &value, NULL,
                                        check_error()),
           0);
}

static void ask_lists(credit_scene *with)
{
    const encours_credit *credit = with->credit;
    encours_credit_events events = {.struct_size = sizeof events, .stage = ENCOURS_STAGE_ORDER};
    encours_decisions decisions = {.struct_size = sizeof decisions};
    encours_assignments *assignments = NULL;
    encours_watch_list *watched = NULL;
    expect(with, encours_credit_check_columns(credit, &events, &decisions, check_error()), 0);
    expect(with, encours_credit_assign_all(credit, "none", &assignments, check_error()), 0);
    expect(with, encours_credit_watch_list(credit, NULL, &watched, check_error()), 0);
    encours_watch_list_free(watched);
    encours_credit_exposure *exposure = NULL;
    encours_credit_lines *lines = NULL;
    encours_concentration concentration = {.struct_size = sizeof concentration};
    expect(with, encours_credit_exposure_new(credit, NULL, &exposure, check_error()), 0);
    encours_credit_exposure_free(exposure);
    expect(with, encours_credit_lines_new(credit, 2, &lines, check_error()), 2);
    encours_credit_lines_free(lines);
    expect(with,
           encours_credit_concentration(credit, ENCOURS_FIGURE_EXPOSURE, ENCOURS_GROUP_BY_CURRENT,
                                        NULL, &concentration, check_error()),
           0);
}

static void ask_views(credit_scene *with)
{
    const encours_view *view = with->view;
    encours_credit_facts *facts = NULL;
    encours_requests *requests = NULL;
    encours_request_steps *steps = NULL;
    encours_request request = {.struct_size = sizeof request};
    encours_requests_options options = ENCOURS_REQUESTS_OPTIONS_INIT;
    encours_policy *policy = NULL;
    uint64_t number;
    options.customer = 1;
    expect(with,
           encours_view_credit_facts(view, 2, ENCOURS_FACT_LIMIT, (encours_date){140}, &facts,
                                     check_error()),
           2);
    encours_credit_facts_free(facts);
    expect(with,
           encours_view_requests(view, (encours_date){140}, &options, &requests, check_error()), 1);
    encours_requests_free(requests);
    expect(with, encours_view_request(view, 9, (encours_date){140}, &request, check_error()), 0);
    expect(with, encours_view_request_steps(view, 9, (encours_date){140}, &steps, check_error()),
           0);
    expect(with, encours_view_find_policy(view, "P", (encours_date){140}, &number, check_error()),
           0);
    expect(with, encours_view_policy(view, 1, &policy, check_error()), 0);
    encours_policy_version_info version = {.struct_size = sizeof version};
    expect(with, encours_view_policy_version(view, 1, &version, check_error()), 0);
}

static void every_query_of_credit_is_asked_for(void **state)
{
    (void)state;
    static credit_scene with;
    scene_begin(&with.scene);
    with.policy = approval_policy(with.scene.test.context);
    encours_view *view = ledger_view(&with.scene.test);
    check_ok(encours_credit_new(view, with.policy, (encours_date){140}, NULL, &with.credit,
                                check_error()));
    with.view = view;
    for (int i = 0; i < 3; i++) {
        with.scene.listener.answer = i == 0   ? ENCOURS_AUTHORISATION_ALLOW
                                     : i == 1 ? ENCOURS_AUTHORISATION_DENY
                                              : ENCOURS_AUTHORISATION_MASK;
        with.wanted = i == 0 ? ENCOURS_OK : ENCOURS_E_DENIED;
        with.scene.listener.count = with.done = 0;
        ask_figures(&with);
        ask_lists(&with);
        ask_views(&with);
        check_equal(with.done, 19);
    }
    encours_view_free(view);
    encours_credit_free(with.credit);
    encours_policy_free(with.policy);
    scene_end(&with.scene);
}

static void who_may_see_his_own_customers_has_a_credit_for_them(void **state)
{
    (void)state;
    static scene with;
    encours_credit *credit;
    encours_credit_figures figures = {.struct_size = sizeof figures};
    encours_agenda *agenda;
    scene_begin(&with);
    encours_policy *policy = approval_policy(with.test.context);
    encours_view *view = ledger_view(&with.test);
    with.listener.answer = ENCOURS_AUTHORISATION_DENY;
    check_fails(encours_credit_new(view, policy, (encours_date){140}, NULL, &credit, check_error()),
                ENCOURS_E_DENIED, "read-credit of the ledger");
    check(credit == NULL);
    with.listener.answer = ENCOURS_AUTHORISATION_MASK;
    with.listener.own = 1;
    check_ok(encours_credit_new(view, policy, (encours_date){140}, NULL, &credit, check_error()));
    check_ok(encours_credit_figures_of(credit, 1, &figures, check_error()));
    check_fails(encours_credit_figures_of(credit, 2, &figures, check_error()), ENCOURS_E_DENIED,
                "read-credit of customer 2 is not allowed to reader");
    check_fails(encours_credit_agenda(credit, NULL, &agenda, check_error()), ENCOURS_E_DENIED,
                "read-agenda");
    encours_credit_free(credit);
    encours_view_free(view);
    encours_policy_free(policy);
    scene_end(&with);
}

CHECK_MAIN(a_version_of_a_policy_is_asked_for_by_its_name,
           a_decision_is_asked_for_by_what_it_is_about, facts_of_credit_have_actions_of_their_own,
           judging_a_request_is_not_asking_for_one, every_query_of_credit_is_asked_for,
           who_may_see_his_own_customers_has_a_credit_for_them)
