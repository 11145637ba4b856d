/* SPDX-License-Identifier: MIT */
/* A policy with approval levels, and requests about its customers. */
#ifndef ENC_TESTS_APPROVAL_SCENARIO_H
#define ENC_TESTS_APPROVAL_SCENARIO_H

#include "encours/encours.h"
#include "support/check.h"
#include "support/ledger.h"

enum { ASKED_ON = 100 };

typedef struct approval_scene {
    test_ledger test;
    encours_policy *policy;
    encours_credit *credit;
} approval_scene;

static inline void add_level(encours_policy_builder *builder, const char *code, const char *action,
                             const char *role, const char *when, int64_t amount_max,
                             int32_t approvers, int32_t expiry_days)
{
    encours_policy_approval level = ENCOURS_POLICY_APPROVAL_INIT;
    level.code = code;
    level.action = action;
    level.role = role;
    level.when = when;
    level.amount_max = amount_max;
    level.approvers = approvers;
    level.expiry_days = expiry_days;
    check_ok(encours_policy_builder_add_approval(builder, &level, check_error()));
}

/* Limits: those of late payers go to the director, up to 1,000.00 to a clerk, up to 5,000.00 to two
 * managers within ten days, beyond to the director. Write-offs: up to 100.00 to a clerk. */
static inline encours_policy *approval_policy(encours_context *context)
{
    encours_policy_options options = ENCOURS_POLICY_OPTIONS_INIT;
    encours_policy_builder *builder;
    encours_policy *policy;
    options.name = "trade";
    options.currency = TEST_EUR;
    check_ok(encours_policy_builder_new(context, &options, &builder, check_error()));
    add_level(builder, "late", "limit", "director", "oldest-days > 30", -1, 1, 0);
    add_level(builder, "small", "limit", "clerk", NULL, 100000, 1, 0);
    add_level(builder, "usual", "limit", "manager", NULL, 500000, 2, 10);
    add_level(builder, "large", "limit", "director", NULL, -1, 1, 0);
    add_level(builder, "loss", "write-off", "clerk", NULL, 10000, 1, 0);
    check_ok(encours_policy_builder_finish(builder, &policy, check_error()));
    encours_policy_builder_free(builder);
    return policy;
}

/* Customer 1 pays well, customer 2 has an invoice late by 50 days. */
static inline void approval_begin_over(approval_scene *with, test_ledger test)
{
    *with = (approval_scene){.test = test};
    (void)ledger_customer(&with->test, "GOOD");
    (void)ledger_customer(&with->test, "LATE");
    (void)ledger_post(&with->test, 2, ENCOURS_DOCUMENT_INVOICE, 20, ASKED_ON - 50, 30000);
    with->policy = approval_policy(test.context);
    encours_view *view = ledger_view(&with->test);
    check_ok(encours_credit_new(view, with->policy, (encours_date){ASKED_ON}, NULL, &with->credit,
                                check_error()));
    encours_view_free(view);
}

static inline void approval_begin(approval_scene *with)
{
    approval_begin_over(with, ledger_begin());
}

static inline void approval_end(approval_scene *with)
{
    encours_credit_free(with->credit);
    encours_policy_free(with->policy);
    ledger_end(&with->test);
}

static inline encours_transaction *by(approval_scene *with, const char *actor, const char *reason)
{
    encours_transaction_options options = {.struct_size = sizeof options,
                                           .actor = actor,
                                           .reason = reason,
                                           .recorded_at = (int64_t)++with->test.commands * 1000000};
    memcpy(options.command_id, &with->test.commands, sizeof with->test.commands);
    encours_transaction *transaction;
    check_ok(encours_transaction_new(with->test.ledger, &options, &transaction, check_error()));
    return transaction;
}

static inline encours_request_options limit_of(uint64_t customer, int64_t amount)
{
    encours_request_options request = ENCOURS_REQUEST_OPTIONS_INIT;
    request.action = "limit";
    request.subject_kind = ENCOURS_SUBJECT_CUSTOMER;
    request.subject = customer;
    request.from.epoch_day = ASKED_ON;
    request.amount = (encours_optional_i64){1, 0, amount};
    request.currency = TEST_EUR;
    return request;
}

/* The number of a request for a limit of 3,000.00, which two managers decide. */
static inline uint64_t ask(approval_scene *with, const char *asker)
{
    encours_request_options options = limit_of(1, 300000);
    encours_transaction *transaction = by(with, asker, "more orders");
    encours_ref reference;
    uint64_t number;
    check_ok(encours_transaction_request(transaction, with->credit, &options, &reference,
                                         check_error()));
    check_ok(encours_transaction_commit(transaction, 0, NULL, check_error()));
    check_ok(encours_transaction_number(transaction, reference, &number, check_error()));
    encours_transaction_free(transaction);
    return number;
}

static inline encours_request_step_options step_of(uint64_t request, int32_t step, int32_t day)
{
    encours_request_step_options options = ENCOURS_REQUEST_STEP_OPTIONS_INIT;
    options.request = request;
    options.step = step;
    options.day.epoch_day = day;
    options.role = step <= ENCOURS_STEP_REFUSE ? "manager" : NULL;
    return options;
}

static inline encours_status take(approval_scene *with, const char *actor,
                                  const encours_request_step_options *options)
{
    encours_transaction *transaction = by(with, actor, "because");
    encours_status status = encours_transaction_request_step(transaction, options, check_error());
    check_ok(status);
    return ledger_try_commit(transaction);
}

static inline encours_status approve(approval_scene *with, const char *actor, uint64_t request,
                                     int32_t day)
{
    encours_request_step_options options = step_of(request, ENCOURS_STEP_APPROVE, day);
    return take(with, actor, &options);
}

static inline encours_status approve_for(approval_scene *with, const char *actor,
                                         const char *behalf, uint64_t request, int32_t day)
{
    encours_request_step_options options = step_of(request, ENCOURS_STEP_APPROVE, day);
    options.behalf = behalf;
    return take(with, actor, &options);
}

static inline encours_request request_on(approval_scene *with, uint64_t number, int32_t day)
{
    encours_request request = {.struct_size = sizeof request};
    encours_view *view = ledger_view(&with->test);
    check_ok(encours_view_request(view, number, (encours_date){day}, &request, check_error()));
    encours_view_free(view);
    return request;
}

static inline int32_t state_on(approval_scene *with, uint64_t number, int32_t day)
{
    return request_on(with, number, day).state;
}

static inline uint64_t delegate(approval_scene *with, const char *who, const char *deputy,
                                const char *role, int32_t from, int32_t until)
{
    encours_delegation_options options = ENCOURS_DELEGATION_OPTIONS_INIT;
    options.who = who;
    options.deputy = deputy;
    options.role = role;
    options.from.epoch_day = from;
    options.until.epoch_day = until;
    encours_transaction *transaction = by(with, who, "holidays");
    encours_ref reference;
    uint64_t number;
    check_ok(encours_transaction_delegate(transaction, &options, &reference, check_error()));
    check_ok(encours_transaction_commit(transaction, 0, NULL, check_error()));
    check_ok(encours_transaction_number(transaction, reference, &number, check_error()));
    encours_transaction_free(transaction);
    return number;
}

#endif
