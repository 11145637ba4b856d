/* SPDX-License-Identifier: MIT */
/* Requests are listed as they are on a day, and what was done about each. */
#include "ledger/transaction.h"
#include "support/memory.h"
#include "unit/credit/approval_scenario.h"

static void ask_for(approval_scene *with, uint64_t customer, int64_t amount, const char *action,
                    int32_t day)
{
    encours_request_options options = limit_of(customer, amount);
    options.action = action;
    options.from.epoch_day = day;
    encours_transaction *transaction = by(with, "anna", "");
    check_ok(encours_transaction_request(transaction, with->credit, &options, NULL, check_error()));
    ledger_commit(transaction);
}

/* 1: of 1, two managers, approved. 2: of 2, director, open. 3: of 1, write-off, clerk, refused.
 * 4: of 1, clerk, to come. Between them lie steps. */
static void fill(approval_scene *with)
{
    ask_for(with, 1, 300000, "limit", 100);
    check_ok(approve(with, "boris", 1, 101));
    check_ok(approve(with, "clara", 1, 102));
    ask_for(with, 2, 300000, "limit", 100);
    ask_for(with, 1, 5000, "write-off", 100);
    encours_request_step_options step = step_of(5, ENCOURS_STEP_REFUSE, 101);
    step.role = "clerk";
    check_ok(take(with, "boris", &step));
    ask_for(with, 1, 5000, "limit", 120);
}

static void check_list(approval_scene *with, const encours_requests_options *options,
                       const char *numbers)
{
    encours_view *view = ledger_view(&with->test);
    encours_requests *requests;
    char text[64] = "";
    check_ok(encours_view_requests(view, (encours_date){105}, options, &requests, check_error()));
    for (size_t i = 0; i < encours_requests_row_count(requests); i++) {
        encours_request row = {.struct_size = sizeof row};
        check_ok(encours_requests_at(requests, i, &row, check_error()));
        check_equal(encours_requests_numbers(requests)[i], row.number);
        (void)snprintf(text + strlen(text), sizeof text - strlen(text), "%" PRIu64 " ", row.number);
    }
    check_text(text, numbers);
    encours_requests_free(requests);
    encours_view_free(view);
}

static void requests_are_listed_by_what_is_asked(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    fill(&with);
    encours_requests_options options = ENCOURS_REQUESTS_OPTIONS_INIT;
    check_list(&with, NULL, "1 4 5 ");
    check_list(&with, &options, "1 4 5 ");
    options.states = 1u << ENCOURS_REQUEST_OPEN;
    check_list(&with, &options, "4 ");
    options.states = 1u << ENCOURS_REQUEST_COMES | 1u << ENCOURS_REQUEST_REFUSED;
    check_list(&with, &options, "5 7 ");
    options.states = 0;
    options.customer = 1;
    check_list(&with, &options, "1 5 ");
    options.action = "write-off";
    check_list(&with, &options, "5 ");
    options = (encours_requests_options)ENCOURS_REQUESTS_OPTIONS_INIT;
    options.role = "director";
    check_list(&with, &options, "4 ");
    options.role = "nobody";
    check_list(&with, &options, "");
    encours_requests *requests;
    encours_view *view = ledger_view(&with.test);
    options.customer = 3;
    check_fails(
        encours_view_requests(view, (encours_date){105}, &options, &requests, check_error()),
        ENCOURS_E_NOT_FOUND, "customer");
    check(requests == NULL);
    check_fails(encours_view_requests(view, (encours_date){ENCOURS_DATE_NONE}, NULL, &requests,
                                      check_error()),
                ENCOURS_E_INVALID, "");
    encours_view_free(view);
    approval_end(&with);
}

static void what_was_done_is_told_step_by_step(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    fill(&with);
    encours_fact_options raw = ENCOURS_FACT_OPTIONS_INIT; /* breaks a rule, and is told of */
    raw.kind = ENCOURS_FACT_STEP;
    raw.subject_kind = ENCOURS_SUBJECT_FACT;
    raw.subject = 1;
    raw.from.epoch_day = 103;
    raw.code = "refuse;role=manager;for=emma";
    encours_transaction *transaction = by(&with, "denis", "late");
    check_ok(enc_command_fact(transaction, &raw, NULL, check_error()));
    ledger_commit(transaction);
    encours_view *view = ledger_view(&with.test);
    encours_request_steps *steps;
    encours_request_event row = {.struct_size = sizeof row};
    check_ok(encours_view_request_steps(view, 1, (encours_date){103}, &steps, check_error()));
    check_equal(encours_request_steps_row_count(steps), 3);
    check_ok(encours_request_steps_at(steps, 0, &row, check_error()));
    check_equal(row.number, 2);
    check_equal(row.step, ENCOURS_STEP_APPROVE);
    check_equal(row.day.epoch_day, 101);
    check_equal(row.counts, 1);
    check_text(row.actor, "boris");
    check_text(row.role, "manager");
    check_text(row.reason, "because");
    check(row.recorded_at > 0);
    check_ok(encours_request_steps_at(steps, 2, &row, check_error()));
    check_equal(row.step, ENCOURS_STEP_REFUSE);
    check_equal(row.counts, 0);
    check_text(row.behalf, "emma");
    check_fails(encours_request_steps_at(steps, 3, &row, check_error()), ENCOURS_E_NOT_FOUND, "3");
    encours_request_steps_free(steps);
    check_ok(encours_view_request_steps(view, 1, (encours_date){101}, &steps, check_error()));
    check_equal(encours_request_steps_row_count(steps), 1);
    encours_request_steps_free(steps);
    check_fails(encours_view_request_steps(view, 2, (encours_date){101}, &steps, check_error()),
                ENCOURS_E_NOT_FOUND, "no request number 2");
    check_fails(encours_view_request_steps(view, 99, (encours_date){101}, &steps, check_error()),
                ENCOURS_E_NOT_FOUND, "no request number 99");
    encours_view_free(view);
    approval_end(&with);
}

static encours_status list_all(encours_view *view)
{
    encours_requests *requests = NULL;
    encours_request_steps *steps = NULL;
    encours_request request = {.struct_size = sizeof request};
    encours_status status = encours_view_requests(view, (encours_date){105}, NULL, &requests,
                                                  check_error());
    if (status == ENCOURS_OK)
        status = encours_view_request_steps(view, 1, (encours_date){105}, &steps, check_error());
    if (status == ENCOURS_OK)
        status = encours_view_request(view, 1, (encours_date){105}, &request, check_error());
    encours_requests_free(requests);
    encours_request_steps_free(steps);
    return status;
}

static void any_allocation_may_fail(void **state)
{
    (void)state;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_store *store = NULL;
    approval_scene with;
    check_ok(encours_store_memory_new(context, &store, check_error()));
    approval_begin_over(&with, ledger_begin_over(context, store));
    fill(&with);
    encours_view *view = ledger_view(&with.test);
    check_ok(list_all(view));
    for (int on = 0; on < 2; on++)
        for (size_t at = 1;; at++) {
            size_t blocks = memory.blocks;
            counted_memory_fail(&memory, at, on != 0);
            encours_status status = list_all(view);
            size_t failed = memory.failed;
            counted_memory_fail(&memory, 0, false);
            memory.failed = 0;
            check_equal(memory.blocks, blocks);
            if (status == ENCOURS_OK && failed == 0)
                break;
            check_equal(status & 0xFF, ENCOURS_E_NO_MEMORY);
        }
    encours_view_free(view);
    approval_end(&with);
    check_equal(memory.blocks, 0);
}

CHECK_MAIN(requests_are_listed_by_what_is_asked, what_was_done_is_told_step_by_step,
           any_allocation_may_fail)
