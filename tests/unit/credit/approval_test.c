/* SPDX-License-Identifier: MIT */
/* What becomes of a request follows from who did what on which day. */
#include "ledger/transaction.h"
#include "unit/credit/approval_scenario.h"

static void it_waits_until_as_many_have_approved_as_are_needed(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    uint64_t number = ask(&with, "anna");
    check_ok(approve(&with, "boris", number, 101));
    encours_request request = request_on(&with, number, 101);
    check_equal(request.state, ENCOURS_REQUEST_OPEN);
    check_equal(request.given, 1);
    check_equal(request.needed, 2);
    check_equal(request.decided.epoch_day, ENCOURS_DATE_NONE);
    check_ok(approve(&with, "clara", number, 103));
    request = request_on(&with, number, 103);
    check_equal(request.state, ENCOURS_REQUEST_APPROVED);
    check_equal(request.given, 2);
    check_equal(request.decided.epoch_day, 103);
    check_text(request.decider, "clara");
    check_text(request.asker, "anna");
    check_text(request.role, "manager");
    check_text(request.level, "usual");
    check_text(request.action, "limit");
    check_equal(request.amount, 300000);
    check_equal(request.currency, TEST_EUR);
    check_equal(request.customer, 1);
    check_equal(request.until.epoch_day, ASKED_ON + 10);
    approval_end(&with);
}

static void each_day_and_each_view_has_its_own_answer(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    uint64_t number = ask(&with, "anna");
    encours_view *before = ledger_view(&with.test);
    check_ok(approve(&with, "boris", number, 101));
    check_ok(approve(&with, "clara", number, 103));
    check_equal(state_on(&with, number, 99), ENCOURS_REQUEST_COMES);
    check_equal(state_on(&with, number, 100), ENCOURS_REQUEST_OPEN);
    check_equal(state_on(&with, number, 102), ENCOURS_REQUEST_OPEN);
    check_equal(state_on(&with, number, 103), ENCOURS_REQUEST_APPROVED);
    check_equal(state_on(&with, number, 500), ENCOURS_REQUEST_APPROVED);
    encours_request request = {.struct_size = sizeof request};
    check_ok(encours_view_request(before, number, (encours_date){103}, &request, check_error()));
    check_equal(request.state, ENCOURS_REQUEST_OPEN); /* as it was known */
    check_ok(encours_view_request(before, number, (encours_date){110}, &request, check_error()));
    check_equal(request.state, ENCOURS_REQUEST_LAPSED);
    encours_view_free(before);
    approval_end(&with);
}

static void four_eyes_see_what_two_cannot(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    uint64_t number = ask(&with, "anna");
    check_fails(approve(&with, "anna", number, 101), ENCOURS_E_DENIED,
                "nobody decides on what he asked for himself");
    check_ok(approve(&with, "boris", number, 101));
    check_fails(approve(&with, "boris", number, 102), ENCOURS_E_DENIED,
                "each approver is another person");
    check_equal(request_on(&with, number, 102).given, 1);
    approval_end(&with);
}

static void who_decides_has_the_role_that_the_request_needs(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    uint64_t number = ask(&with, "anna");
    encours_request_step_options step = step_of(number, ENCOURS_STEP_APPROVE, 101);
    step.role = "clerk";
    check_fails(take(&with, "boris", &step), ENCOURS_E_DENIED, "is decided by role manager");
    step = step_of(number, ENCOURS_STEP_REFUSE, 101);
    step.role = "clerk";
    check_fails(take(&with, "boris", &step), ENCOURS_E_DENIED, "is decided by role manager");
    approval_end(&with);
}

static void a_deputy_and_whom_he_stands_in_for_count_as_one(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    (void)delegate(&with, "boris", "denis", NULL, 100, 120);
    (void)delegate(&with, "clara", "denis", NULL, 100, 120);
    (void)delegate(&with, "anna", "emma", NULL, 100, 120);
    uint64_t number = ask(&with, "anna");
    check_fails(approve_for(&with, "emma", "anna", number, 101), ENCOURS_E_DENIED,
                "nobody decides on what he asked");
    check_ok(approve_for(&with, "denis", "boris", number, 101));
    check_fails(approve(&with, "boris", number, 102), ENCOURS_E_DENIED, "another person");
    check_fails(approve(&with, "denis", number, 102), ENCOURS_E_DENIED, "another person");
    check_fails(approve_for(&with, "denis", "clara", number, 102), ENCOURS_E_DENIED,
                "another person");
    check_ok(approve(&with, "clara", number, 102));
    check_equal(state_on(&with, number, 102), ENCOURS_REQUEST_APPROVED);
    approval_end(&with);
}

static void a_delegation_holds_for_its_days_and_its_role(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    uint64_t number = ask(&with, "anna");
    check_fails(approve_for(&with, "denis", "boris", number, 101), ENCOURS_E_DENIED,
                "no delegation");
    uint64_t wrong = delegate(&with, "boris", "denis", "clerk", 100, 120);
    check_fails(approve_for(&with, "denis", "boris", number, 101), ENCOURS_E_DENIED,
                "no delegation");
    (void)wrong;
    uint64_t right = delegate(&with, "boris", "denis", "manager", 103, 105);
    check_fails(approve_for(&with, "denis", "boris", number, 102), ENCOURS_E_DENIED,
                "no delegation");
    check_fails(approve_for(&with, "denis", "boris", number, 105), ENCOURS_E_DENIED,
                "no delegation");
    check_fails(approve_for(&with, "boris", "denis", number, 103), ENCOURS_E_DENIED,
                "no delegation"); /* not the other way round */
    check_ok(approve_for(&with, "denis", "boris", number, 104));
    /* What was right when it was done stays so, whatever is said later of the delegation. */
    encours_transaction *transaction = by(&with, "boris", "back");
    check_ok(encours_transaction_end_fact(transaction, right, (encours_date){103}, check_error()));
    ledger_commit(transaction);
    check_equal(request_on(&with, number, 104).given, 1);
    check_fails(approve_for(&with, "denis", "boris", ask(&with, "anna"), 104), ENCOURS_E_DENIED,
                "no delegation");
    approval_end(&with);
}

static void a_refusal_decides_and_has_a_reason(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    uint64_t number = ask(&with, "anna");
    encours_request_step_options step = step_of(number, ENCOURS_STEP_REFUSE, 101);
    encours_transaction *transaction = by(&with, "boris", NULL);
    check_fails(encours_transaction_request_step(transaction, &step, check_error()),
                ENCOURS_E_INVALID, "reason");
    encours_transaction_free(transaction);
    check_fails(take(&with, "anna", &step), ENCOURS_E_DENIED, "asked for himself");
    check_ok(take(&with, "boris", &step));
    encours_request request = request_on(&with, number, 101);
    check_equal(request.state, ENCOURS_REQUEST_REFUSED);
    check_text(request.decider, "boris");
    check_text(request.reason, "because");
    check_fails(approve(&with, "clara", number, 102), ENCOURS_E_STATE, "is refused");
    check_fails(take(&with, "clara", &step), ENCOURS_E_STATE, "is refused");
    approval_end(&with);
}

static void only_the_asker_withdraws(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    uint64_t number = ask(&with, "anna"), other = ask(&with, "anna");
    encours_request_step_options step = step_of(number, ENCOURS_STEP_WITHDRAW, 101);
    check_fails(take(&with, "boris", &step), ENCOURS_E_DENIED, "only who asked withdraws");
    step.behalf = "anna";
    check_fails(take(&with, "boris", &step), ENCOURS_E_DENIED, "no delegation");
    (void)delegate(&with, "anna", "boris", NULL, 101, 110);
    check_ok(take(&with, "boris", &step));
    check_equal(state_on(&with, number, 101), ENCOURS_REQUEST_WITHDRAWN);
    step = step_of(other, ENCOURS_STEP_WITHDRAW, 101);
    check_ok(take(&with, "anna", &step));
    check_fails(approve(&with, "boris", other, 101), ENCOURS_E_STATE, "is withdrawn");
    uint64_t ended = ask(&with, "anna");
    encours_transaction *transaction = by(&with, "anna", "mistake");
    check_ok(encours_transaction_end_fact(transaction, ended, (encours_date){104}, check_error()));
    ledger_commit(transaction);
    check_equal(state_on(&with, ended, 103), ENCOURS_REQUEST_OPEN);
    check_equal(state_on(&with, ended, 104), ENCOURS_REQUEST_WITHDRAWN);
    check_equal(request_on(&with, ended, 104).decided.epoch_day, 104);
    approval_end(&with);
}

static void what_runs_out_lapses(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    uint64_t number = ask(&with, "anna");
    check_ok(approve(&with, "boris", number, 109));
    check_equal(state_on(&with, number, 109), ENCOURS_REQUEST_OPEN);
    encours_request request = request_on(&with, number, 110);
    check_equal(request.state, ENCOURS_REQUEST_LAPSED);
    check_equal(request.decided.epoch_day, 110);
    check_fails(approve(&with, "clara", number, 110), ENCOURS_E_STATE, "is lapsed");
    check_ok(approve(&with, "clara", number, 109));
    check_equal(state_on(&with, number, 110), ENCOURS_REQUEST_APPROVED);
    approval_end(&with);
}

static void days_of_steps_do_not_go_back(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    uint64_t number = ask(&with, "anna");
    check_fails(approve(&with, "boris", number, 99), ENCOURS_E_STATE, "not asked yet");
    check_ok(approve(&with, "boris", number, 105));
    check_fails(approve(&with, "clara", number, 104), ENCOURS_E_STATE, "a later day");
    check_ok(approve(&with, "clara", number, 105));
    approval_end(&with);
}

static void what_was_approved_is_done_and_linked(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    uint64_t number = ask(&with, "anna");
    encours_request_step_options done = step_of(number, ENCOURS_STEP_DONE, 103);
    check_ok(approve(&with, "boris", number, 101));
    check_fails(take(&with, "boris", &done), ENCOURS_E_STATE, "is open");
    encours_transaction *transaction = by(&with, "clara", "approved");
    encours_request_step_options step = step_of(number, ENCOURS_STEP_APPROVE, 103);
    encours_fact_options limit = ENCOURS_FACT_OPTIONS_INIT;
    limit.kind = ENCOURS_FACT_LIMIT;
    limit.subject_kind = ENCOURS_SUBJECT_CUSTOMER;
    limit.subject = 1;
    limit.from.epoch_day = 103;
    limit.amount = (encours_optional_i64){1, 0, 300000};
    limit.currency = TEST_EUR;
    done.effect_kind = ENCOURS_SUBJECT_FACT;
    check_ok(encours_transaction_request_step(transaction, &step, check_error()));
    check_ok(encours_transaction_fact(transaction, &limit, &done.effect, check_error()));
    check_ok(encours_transaction_request_step(transaction, &done, check_error()));
    ledger_commit(transaction);
    encours_request request = request_on(&with, number, 103);
    check_equal(request.state, ENCOURS_REQUEST_DONE);
    check_equal(request.effect_kind, ENCOURS_SUBJECT_FACT);
    check_equal(request.effect, number + 3); /* behind the request, two approvals */
    check_equal(request.decided.epoch_day, 103);
    check_equal(state_on(&with, number, 102), ENCOURS_REQUEST_OPEN);
    done = step_of(number, ENCOURS_STEP_DONE, 103);
    check_fails(take(&with, "clara", &done), ENCOURS_E_STATE, "is done");
    approval_end(&with);
}

static void put_fact(approval_scene *with, const char *actor, uint64_t request, const char *code,
                     int32_t day)
{
    encours_transaction *transaction = by(with, actor, "raw");
    encours_fact_options fact = ENCOURS_FACT_OPTIONS_INIT;
    fact.kind = ENCOURS_FACT_STEP;
    fact.subject_kind = ENCOURS_SUBJECT_FACT;
    fact.subject = request;
    fact.from.epoch_day = day;
    fact.code = code;
    check_ok(enc_command_fact(transaction, &fact, NULL, check_error()));
    ledger_commit(transaction);
}

static void facts_that_break_a_rule_do_not_count(void **state)
{
    (void)state;
    static const struct {
        const char *actor, *code;
        int32_t day;
    } broken[] = {
        {"anna", "approve;role=manager", 101},
        {"boris", "approve;role=clerk", 101},
        {"boris", "approve", 101},
        {"", "approve;role=manager", 101},
        {"boris", "approve;role=manager", 99},
        {"boris", "approve;role=manager;for=clara", 101},
        {"boris", "withdraw", 101},
        {"boris", "done", 101},
        {"boris", "nod", 101},
        {"boris", "approve;;", 101},
        {"boris", "approve;role=manager", 110},
        {"anna", "refuse;role=manager", 101},
    };
    approval_scene with;
    approval_begin(&with);
    uint64_t number = ask(&with, "anna");
    for (size_t i = 0; i < sizeof broken / sizeof broken[0]; i++) {
        put_fact(&with, broken[i].actor, number, broken[i].code, broken[i].day);
        check_equal(request_on(&with, number, 109).given, 0);
        check_equal(state_on(&with, number, 109), ENCOURS_REQUEST_OPEN);
    }
    put_fact(&with, "boris", number, "approve;role=manager", 101); /* and this one does */
    check_equal(request_on(&with, number, 109).given, 1);
    check_fails(approve(&with, "boris", number, 102), ENCOURS_E_DENIED, "another person");
    approval_end(&with);
}

static void a_step_that_was_ended_on_its_day_was_none(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    uint64_t number = ask(&with, "anna");
    check_ok(approve(&with, "boris", number, 101));
    encours_transaction *transaction = by(&with, "boris", "mistake");
    check_ok(
        encours_transaction_end_fact(transaction, number + 1, (encours_date){101}, check_error()));
    ledger_commit(transaction);
    check_equal(request_on(&with, number, 102).given, 0);
    check_ok(approve(&with, "boris", number, 102));
    check_equal(request_on(&with, number, 102).given, 1);
    approval_end(&with);
}

static uint64_t ask_and_refuse(approval_scene *with)
{
    uint64_t number = ask(with, "anna");
    encours_request_step_options step = step_of(number, ENCOURS_STEP_REFUSE, 101);
    check_ok(take(with, "boris", &step));
    check_equal(state_on(with, number, 101), ENCOURS_REQUEST_REFUSED);
    return number;
}

/* Nobody else makes a refusal undone, whoever asked least of all: neither by ending its fact nor by
 * one of her own instead of it. */
static void only_who_did_a_step_takes_it_back(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    uint64_t ended = ask_and_refuse(&with), replaced = ask_and_refuse(&with);
    encours_transaction *transaction = by(&with, "anna", "never mind");
    encours_fact_options fact = ENCOURS_FACT_OPTIONS_INIT;
    fact.kind = ENCOURS_FACT_STEP;
    fact.subject_kind = ENCOURS_SUBJECT_FACT;
    fact.subject = replaced;
    fact.from.epoch_day = 101;
    fact.code = "done";
    fact.replaces = replaced + 1;
    check_ok(
        encours_transaction_end_fact(transaction, ended + 1, (encours_date){101}, check_error()));
    check_ok(enc_command_fact(transaction, &fact, NULL, check_error()));
    ledger_commit(transaction);
    check_equal(state_on(&with, ended, 105), ENCOURS_REQUEST_REFUSED);
    check_equal(state_on(&with, replaced, 105), ENCOURS_REQUEST_REFUSED);
    check_fails(approve(&with, "clara", ended, 105), ENCOURS_E_STATE, "refused");
    check_fails(approve(&with, "clara", replaced, 105), ENCOURS_E_STATE, "refused");
    approval_end(&with);
}

static void of_two_at_once_the_second_is_checked_against_the_first(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    uint64_t number = ask(&with, "anna");
    encours_request_step_options step = step_of(number, ENCOURS_STEP_APPROVE, 101);
    encours_transaction *first = by(&with, "boris", ""), *second = by(&with, "boris", "");
    check_ok(encours_transaction_request_step(first, &step, check_error()));
    check_ok(encours_transaction_request_step(second, &step, check_error()));
    ledger_commit(first);
    check_fails(ledger_try_commit(second), ENCOURS_E_DENIED, "another person");
    approval_end(&with);
}

static void replay_gives_the_same_and_asks_no_rule(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    uint64_t number = ask(&with, "anna");
    check_ok(approve(&with, "boris", number, 101));
    ledger_reopen(&with.test);
    check_equal(request_on(&with, number, 101).given, 1);
    encours_verify_report report = {.struct_size = sizeof report};
    check_ok(encours_ledger_verify(with.test.ledger, NULL, &report, check_error()));
    approval_end(&with);
}

CHECK_MAIN(it_waits_until_as_many_have_approved_as_are_needed,
           each_day_and_each_view_has_its_own_answer, four_eyes_see_what_two_cannot,
           who_decides_has_the_role_that_the_request_needs,
           a_deputy_and_whom_he_stands_in_for_count_as_one,
           a_delegation_holds_for_its_days_and_its_role, a_refusal_decides_and_has_a_reason,
           only_the_asker_withdraws, what_runs_out_lapses, days_of_steps_do_not_go_back,
           what_was_approved_is_done_and_linked, facts_that_break_a_rule_do_not_count,
           a_step_that_was_ended_on_its_day_was_none, only_who_did_a_step_takes_it_back,
           of_two_at_once_the_second_is_checked_against_the_first,
           replay_gives_the_same_and_asks_no_rule)
