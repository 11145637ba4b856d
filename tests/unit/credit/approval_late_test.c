/* SPDX-License-Identifier: MIT */
/* Nothing is done about a request behind the back of what the ledger knows: a step that is dated
 * back over a lapse, a decision or a withdrawal is refused when it is recorded. */
#include "ledger/transaction.h"
#include "support/memory.h"
#include "unit/credit/approval_scenario.h"

enum { HOUR = 3600, UNTIL = ASKED_ON + 10 };

/* A transaction recorded so many hours after midnight UTC of a day. */
static encours_transaction *recorded(approval_scene *with, const char *actor, int32_t day,
                                     int32_t hours)
{
    encours_transaction_options options = {.struct_size = sizeof options,
                                           .actor = actor,
                                           .reason = "because",
                                           .recorded_at = ((int64_t)day * 24 + hours) * HOUR *
                                                          1000000};
    with->test.commands++;
    memcpy(options.command_id, &with->test.commands, sizeof with->test.commands);
    encours_transaction *transaction;
    check_ok(encours_transaction_new(with->test.ledger, &options, &transaction, check_error()));
    return transaction;
}

static encours_status take_at(approval_scene *with, const char *actor, int32_t day, int32_t hours,
                              const encours_request_step_options *options)
{
    encours_transaction *transaction = recorded(with, actor, day, hours);
    check_ok(encours_transaction_request_step(transaction, options, check_error()));
    return ledger_try_commit(transaction);
}

static encours_status end_at(approval_scene *with, const char *actor, uint64_t fact, int32_t at,
                             int32_t recorded_on)
{
    encours_transaction *transaction = recorded(with, actor, recorded_on, 0);
    check_ok(encours_transaction_end_fact(transaction, fact, (encours_date){at}, check_error()));
    return ledger_try_commit(transaction);
}

/* In the last place on Earth the day before ends at noon UTC. */
static void what_lapsed_before_it_was_recorded_is_not_decided(void **state)
{
    (void)state;
    static const int32_t steps[] = {ENCOURS_STEP_APPROVE, ENCOURS_STEP_REFUSE,
                                    ENCOURS_STEP_WITHDRAW};
    for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
        approval_scene with;
        approval_begin(&with);
        uint64_t number = ask(&with, "anna");
        const char *actor = steps[i] == ENCOURS_STEP_WITHDRAW ? "anna" : "boris";
        encours_request_step_options step = step_of(number, steps[i], UNTIL - 1);
        check_fails(take_at(&with, actor, UNTIL, 12, &step), ENCOURS_E_STATE,
                    "request 1 lapsed on 1970-04-21");
        check_text(check_last_error()->field, "day");
        check_equal(state_on(&with, number, UNTIL), ENCOURS_REQUEST_LAPSED);
        check_ok(take_at(&with, actor, UNTIL, 11, &step));
        approval_end(&with);
    }
}

static void what_has_no_end_does_not_lapse(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    encours_request_options options = limit_of(1, 100);
    encours_transaction *transaction = by(&with, "anna", "more");
    check_ok(encours_transaction_request(transaction, with.credit, &options, NULL, check_error()));
    ledger_commit(transaction);
    encours_request_step_options step = step_of(1, ENCOURS_STEP_APPROVE, ASKED_ON);
    step.role = "clerk";
    check_ok(take_at(&with, "boris", ASKED_ON + 10000, 0, &step));
    check_equal(state_on(&with, 1, ASKED_ON), ENCOURS_REQUEST_APPROVED);
    approval_end(&with);
}

static void what_was_approved_is_done_when_it_suits(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    uint64_t number = ask(&with, "anna");
    check_ok(approve(&with, "boris", number, 101));
    check_ok(approve(&with, "clara", number, 102));
    encours_request_step_options done = step_of(number, ENCOURS_STEP_DONE, 104);
    check_ok(take_at(&with, "anna", UNTIL + 100, 0, &done));
    check_equal(state_on(&with, number, UNTIL), ENCOURS_REQUEST_DONE);
    approval_end(&with);
}

/* Whoever ends the fact of a request has withdrawn it, and when that is known it is known. */
static void what_was_withdrawn_by_its_end_is_not_decided(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    uint64_t number = ask(&with, "anna");
    encours_request_step_options step = step_of(number, ENCOURS_STEP_APPROVE, 104);
    check_ok(end_at(&with, "anna", number, 104, 103));
    check_fails(take_at(&with, "boris", 103, 0, &step), ENCOURS_E_STATE, "is withdrawn");
    step.day.epoch_day = 103;
    check_fails(take_at(&with, "boris", 104, 12, &step), ENCOURS_E_STATE,
                "request 1 was withdrawn on 1970-04-15");
    check_ok(take_at(&with, "boris", 104, 11, &step));
    approval_end(&with);
}

static void days_do_not_go_back_behind_what_was_taken_back(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    uint64_t number = ask(&with, "anna");
    check_ok(approve(&with, "boris", number, 105));
    check_ok(end_at(&with, "boris", number + 1, 105, 0));
    check_fails(approve(&with, "clara", number, 104), ENCOURS_E_STATE, "a later day");
    check_ok(approve(&with, "clara", number, 105));
    approval_end(&with);
}

static void what_was_decided_is_not_ended_before_that(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    uint64_t number = ask(&with, "anna");
    check_ok(approve(&with, "boris", number, 103));
    check_fails(end_at(&with, "anna", number, 102, 0), ENCOURS_E_STATE, "a later day");
    check_ok(approve(&with, "clara", number, 103));
    check_fails(end_at(&with, "anna", number, 103, 0), ENCOURS_E_STATE, "is approved");
    check_equal(state_on(&with, number, 103), ENCOURS_REQUEST_APPROVED);
    check_ok(end_at(&with, "anna", number, 104, 0)); /* it changes nothing */
    check_equal(state_on(&with, number, 104), ENCOURS_REQUEST_APPROVED);
    approval_end(&with);
}

static void what_lapsed_is_not_ended_before_that(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    uint64_t number = ask(&with, "anna");
    check_fails(end_at(&with, "anna", number, 105, UNTIL + 1), ENCOURS_E_STATE, "lapsed on");
    check_ok(end_at(&with, "anna", number, 105, UNTIL));
    check_equal(state_on(&with, number, 105), ENCOURS_REQUEST_WITHDRAWN);
    approval_end(&with);
}

/* Nobody takes back what others have built upon since. */
static void a_step_is_taken_back_from_the_day_of_the_last_one(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    uint64_t number = ask(&with, "anna");
    check_ok(approve(&with, "boris", number, 101));
    check_ok(approve(&with, "clara", number, 103));
    check_fails(end_at(&with, "boris", number + 1, 101, 0), ENCOURS_E_STATE, "a later day");
    check_ok(end_at(&with, "boris", number + 1, 104, 0));
    check_equal(state_on(&with, number, 103), ENCOURS_REQUEST_APPROVED);
    check_equal(state_on(&with, number, 104), ENCOURS_REQUEST_OPEN);
    approval_end(&with);
}

static void what_is_done_stays_approved(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    uint64_t number = ask(&with, "anna");
    encours_request_step_options done = step_of(number, ENCOURS_STEP_DONE, 103);
    check_ok(approve(&with, "boris", number, 101));
    check_ok(approve(&with, "clara", number, 103));
    check_ok(take(&with, "clara", &done));
    check_fails(end_at(&with, "boris", number + 1, 104, 0), ENCOURS_E_STATE, "is done");
    check_fails(end_at(&with, "anna", number, 103, 0), ENCOURS_E_STATE, "is done");
    check_ok(end_at(&with, "clara", number + 3, 103, 0)); /* the link was wrong */
    check_equal(state_on(&with, number, 103), ENCOURS_REQUEST_APPROVED);
    approval_end(&with);
}

/* What a library without these rules has written stands as it stood. */
static void what_is_on_record_counts_as_it_did(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    uint64_t number = ask(&with, "anna");
    encours_fact_options fact = ENCOURS_FACT_OPTIONS_INIT;
    fact.kind = ENCOURS_FACT_STEP;
    fact.subject_kind = ENCOURS_SUBJECT_FACT;
    fact.subject = number;
    fact.from.epoch_day = UNTIL - 1;
    fact.code = "approve;role=manager";
    encours_transaction *transaction = recorded(&with, "boris", UNTIL + 50, 0);
    check_ok(enc_command_fact(transaction, &fact, NULL, check_error()));
    ledger_commit(transaction);
    check_equal(request_on(&with, number, UNTIL - 1).given, 1);
    encours_request_step_options step = step_of(number, ENCOURS_STEP_APPROVE, UNTIL - 1);
    check_fails(take_at(&with, "clara", UNTIL + 50, 0, &step), ENCOURS_E_STATE, "lapsed on");
    ledger_reopen(&with.test);
    check_equal(request_on(&with, number, UNTIL - 1).given, 1);
    approval_end(&with);
}

/* The plain command would let whoever writes it say himself who approves, and when. */
static void plain_facts_are_no_requests_and_no_steps(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    uint64_t number = ask(&with, "anna");
    encours_transaction *transaction = by(&with, "boris", "raw");
    encours_fact_options fact = ENCOURS_FACT_OPTIONS_INIT;
    fact.kind = ENCOURS_FACT_REQUEST;
    fact.subject_kind = ENCOURS_SUBJECT_CUSTOMER;
    fact.subject = 1;
    fact.from.epoch_day = 101;
    fact.code = "limit;level=small;role=clerk;n=1";
    check_fails(encours_transaction_fact(transaction, &fact, NULL, check_error()),
                ENCOURS_E_INVALID, "encours_transaction_request()");
    check_text(check_last_error()->field, "kind");
    fact.kind = ENCOURS_FACT_STEP;
    fact.subject_kind = ENCOURS_SUBJECT_FACT;
    fact.subject = number;
    fact.code = "approve;role=manager";
    check_fails(encours_transaction_fact(transaction, &fact, NULL, check_error()),
                ENCOURS_E_INVALID, "encours_transaction_request_step()");
    check_text(check_last_error()->field, "kind");
    encours_transaction_free(transaction);
    approval_end(&with);
}

/* Boris takes his approval back; every allocation of that fails once, and for ever. */
static void without_memory_nothing_is_taken_back(void **state)
{
    (void)state;
    counted_memory memory = {0};
    for (int on = 0; on < 2; on++)
        for (size_t at = 1, failed = 1; failed != 0; at++) {
            encours_context *context = counted_memory_context(&memory);
            encours_store *store;
            approval_scene with;
            check_ok(encours_store_memory_new(context, &store, check_error()));
            approval_begin_over(&with, ledger_begin_over(context, store));
            uint64_t number = ask(&with, "anna");
            check_ok(approve(&with, "boris", number, 101));
            encours_transaction *transaction = recorded(&with, "boris", 101, 0);
            check_ok(encours_transaction_end_fact(transaction, number + 1, (encours_date){101},
                                                  check_error()));
            counted_memory_fail(&memory, at, on != 0);
            encours_status status = ledger_try_commit(transaction);
            failed = memory.failed;
            counted_memory_fail(&memory, 0, false);
            memory.failed = 0;
            if (status != ENCOURS_OK)
                check_equal(encours_status_kind_of(status), ENCOURS_E_NO_MEMORY);
            check_equal(request_on(&with, number, 101).given, status != ENCOURS_OK);
            approval_end(&with);
            check_equal(memory.blocks, 0);
        }
}

CHECK_MAIN(what_lapsed_before_it_was_recorded_is_not_decided, what_has_no_end_does_not_lapse,
           what_was_approved_is_done_when_it_suits, what_was_withdrawn_by_its_end_is_not_decided,
           days_do_not_go_back_behind_what_was_taken_back,
           what_was_decided_is_not_ended_before_that, what_lapsed_is_not_ended_before_that,
           a_step_is_taken_back_from_the_day_of_the_last_one, what_is_done_stays_approved,
           what_is_on_record_counts_as_it_did, plain_facts_are_no_requests_and_no_steps,
           without_memory_nothing_is_taken_back)
