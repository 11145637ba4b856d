/* SPDX-License-Identifier: MIT */
/* Steps and delegations that cannot be are refused when they are added. */
#include "support/memory.h"
#include "unit/credit/approval_scenario.h"

static encours_status add(approval_scene *with, const encours_request_step_options *options)
{
    encours_transaction *transaction = by(with, "boris", "because");
    encours_status status = encours_transaction_request_step(transaction, options, check_error());
    encours_transaction_free(transaction);
    return status;
}

static void steps_that_are_none_are_refused(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    uint64_t number = ask(&with, "anna");
    const encours_request_step_options approval = step_of(number, ENCOURS_STEP_APPROVE, 101);
    const encours_request_step_options done = step_of(number, ENCOURS_STEP_DONE, 101);
#define REFUSED(good, member, value, named)                                                        \
    do {                                                                                           \
        encours_request_step_options options = good;                                               \
        options.member = value;                                                                    \
        check_fails(add(&with, &options), ENCOURS_E_INVALID, "");                                  \
        check_text(check_last_error()->field, named);                                              \
    } while (0)
    REFUSED(approval, step, 0, "step");
    REFUSED(approval, step, 5, "step");
    REFUSED(approval, request, 0, "request");
    REFUSED(approval, request, UINT64_C(1) << 33, "request");
    REFUSED(approval, day.epoch_day, ENCOURS_DATE_NONE, "day");
    REFUSED(approval, role, NULL, "role");
    REFUSED(approval, role, "a b", "role");
    REFUSED(approval, behalf, "", "behalf");
    REFUSED(approval, behalf, "a;b", "behalf");
    REFUSED(approval, effect, 1, "effect");
    REFUSED(approval, effect_kind, ENCOURS_SUBJECT_FACT, "effect");
    REFUSED(approval, reserved_0, 1, "reserved_0");
    REFUSED(done, role, "manager", "role");
    REFUSED(done, behalf, "anna", "behalf");
    REFUSED(done, effect, 1, "effect_kind");
    REFUSED(done, effect_kind, ENCOURS_SUBJECT_CUSTOMER, "effect_kind");
#undef REFUSED
    encours_transaction *nobody = by(&with, NULL, "because");
    check_fails(encours_transaction_request_step(nobody, &approval, check_error()),
                ENCOURS_E_INVALID, "actor");
    encours_transaction_free(nobody);
    approval_end(&with);
}

static void what_is_no_request_takes_no_step(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    uint64_t number = ask(&with, "anna");
    check_ok(approve(&with, "boris", number, 101));
    check_fails(approve(&with, "clara", number + 1, 101), ENCOURS_E_NOT_FOUND, "is no request");
    check_fails(approve(&with, "clara", number + 2, 101), ENCOURS_E_NOT_FOUND, "fact");
    check_ok(approve(&with, "clara", number, 101));
    encours_request_step_options done = step_of(number, ENCOURS_STEP_DONE, 101);
    done.effect_kind = ENCOURS_SUBJECT_ORDER;
    done.effect = 1;
    check_fails(take(&with, "clara", &done), ENCOURS_E_NOT_FOUND, "order");
    done.effect_kind = ENCOURS_SUBJECT_DOCUMENT;
    check_ok(take(&with, "clara", &done));
    check_equal(request_on(&with, number, 101).effect, 1);
    check_equal(request_on(&with, number, 101).effect_kind, ENCOURS_SUBJECT_DOCUMENT);
    approval_end(&with);
}

static void a_request_is_approved_in_its_own_transaction_by_nobody(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    encours_transaction *transaction = by(&with, "anna", "more");
    encours_request_options request = limit_of(1, 100);
    encours_request_step_options step = step_of(0, ENCOURS_STEP_APPROVE, ASKED_ON);
    step.role = "clerk";
    check_ok(encours_transaction_request(transaction, with.credit, &request, &step.request,
                                         check_error()));
    check_ok(encours_transaction_request_step(transaction, &step, check_error()));
    check_fails(ledger_try_commit(transaction), ENCOURS_E_DENIED, "asked for himself");
    check_equal(check_last_error()->index, 1);
    approval_end(&with);
}

static encours_status try_delegate(approval_scene *with, const encours_delegation_options *options)
{
    encours_transaction *transaction = by(with, "boris", "");
    encours_status status = encours_transaction_delegate(transaction, options, NULL, check_error());
    encours_transaction_free(transaction);
    return status;
}

static void delegations_that_are_none_are_refused(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    encours_delegation_options good = ENCOURS_DELEGATION_OPTIONS_INIT;
    good.who = "boris";
    good.deputy = "denis";
    good.from.epoch_day = 100;
    good.until.epoch_day = 110;
    check_ok(try_delegate(&with, &good));
#define REFUSED(member, value, named)                                                              \
    do {                                                                                           \
        encours_delegation_options options = good;                                                 \
        options.member = value;                                                                    \
        check_fails(try_delegate(&with, &options), ENCOURS_E_INVALID, "");                         \
        check_text(check_last_error()->field, named);                                              \
    } while (0)
    REFUSED(who, NULL, "who");
    REFUSED(who, "a>b", "who");
    REFUSED(who, "a;b", "who");
    REFUSED(deputy, "", "deputy");
    REFUSED(deputy, "boris", "deputy");
    REFUSED(deputy, "a>b", "deputy");
    REFUSED(deputy, "a;b", "deputy");
    REFUSED(role, "a b", "role");
    REFUSED(from.epoch_day, ENCOURS_DATE_NONE, "from");
    REFUSED(until.epoch_day, ENCOURS_DATE_NONE, "until");
    REFUSED(until.epoch_day, 100, "until");
#undef REFUSED
    approval_end(&with);
}

/* Two deputies of one person are one pair of eyes. */
static void two_deputies_of_one_person_are_one(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    delegate(&with, "boris", "clara", NULL, ASKED_ON - 10, ASKED_ON + 10);
    delegate(&with, "boris", "denis", NULL, ASKED_ON - 10, ASKED_ON + 10);
    uint64_t number = ask(&with, "anna");
    check_equal(request_on(&with, number, ASKED_ON).needed, 2);
    encours_request_step_options step = step_of(number, ENCOURS_STEP_APPROVE, ASKED_ON);
    step.behalf = "boris";
    check_ok(take(&with, "clara", &step));
    check_fails(take(&with, "denis", &step), ENCOURS_E_DENIED, "another person");
    step.behalf = NULL;
    check_fails(take(&with, "boris", &step), ENCOURS_E_DENIED, "another person");
    check_equal(request_on(&with, number, ASKED_ON).state, ENCOURS_REQUEST_OPEN);
    check_ok(take(&with, "denis", &step)); /* in his own name */
    check_equal(request_on(&with, number, ASKED_ON).state, ENCOURS_REQUEST_APPROVED);
    approval_end(&with);
}

/* An allocation that fails leaves no step and no request, and the next try does it. */
static encours_status commit_all(approval_scene *with, uint8_t *done)
{
    encours_status status = ENCOURS_OK;
    encours_request_options request = limit_of(2, 300000);
    encours_transaction_options options = {.struct_size = sizeof options,
                                           .command_id = {99},
                                           .actor = "anna",
                                           .reason = "more",
                                           .recorded_at = 99000000};
    encours_request_step_options step = step_of(0, ENCOURS_STEP_APPROVE, 101);
    encours_transaction *transaction = NULL;
    step.request = 1;
    status = encours_transaction_new(with->test.ledger, &options, &transaction, check_error());
    if (status == ENCOURS_OK)
        status = encours_transaction_request(transaction, with->credit, &request, NULL,
                                             check_error());
    if (status == ENCOURS_OK)
        status = encours_transaction_commit(transaction, 0, NULL, check_error());
    encours_transaction_free(transaction);
    transaction = NULL;
    options.command_id[0] = 98;
    options.actor = "boris";
    if (status == ENCOURS_OK)
        status = encours_transaction_new(with->test.ledger, &options, &transaction, check_error());
    if (status == ENCOURS_OK)
        status = encours_transaction_request_step(transaction, &step, check_error());
    if (status == ENCOURS_OK)
        status = encours_transaction_commit(transaction, 0, NULL, check_error());
    encours_transaction_free(transaction);
    *done = status == ENCOURS_OK;
    return status;
}

static void any_allocation_may_fail(void **state)
{
    (void)state;
    counted_memory memory = {0};
    for (int on = 0; on < 2; on++)
        for (size_t at = 1;; at++) {
            encours_context *context = counted_memory_context(&memory);
            encours_store *store = NULL;
            approval_scene with;
            uint8_t done = 0;
            check_ok(encours_store_memory_new(context, &store, check_error()));
            approval_begin_over(&with, ledger_begin_over(context, store));
            (void)ask(&with, "anna");
            check_ok(approve(&with, "clara", 1, 101));
            counted_memory_fail(&memory, at, on != 0);
            encours_status status = commit_all(&with, &done);
            size_t failed = memory.failed;
            counted_memory_fail(&memory, 0, false);
            memory.failed = 0;
            if (status != ENCOURS_OK) {
                check_equal(status & 0xFF, ENCOURS_E_NO_MEMORY);
                check_ok(commit_all(&with, &done)); /* what was done is not done twice */
            }
            check_equal(request_on(&with, 1, 101).state, ENCOURS_REQUEST_APPROVED);
            approval_end(&with);
            check_equal(memory.blocks, 0);
            if (failed == 0)
                break;
        }
}

CHECK_MAIN(steps_that_are_none_are_refused, what_is_no_request_takes_no_step,
           a_request_is_approved_in_its_own_transaction_by_nobody,
           delegations_that_are_none_are_refused, two_deputies_of_one_person_are_one,
           any_allocation_may_fail)
