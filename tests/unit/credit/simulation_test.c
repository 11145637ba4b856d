/* SPDX-License-Identifier: MIT */
/* Dry runs by hand: what followed, two policies, rates that miss, refusals, memory. That any order
 * is decided as a check decides it is the matter of simulation_run_test.c. */
#include "encours/policy_simulation.h"

#include "support/memory.h"
#include "unit/credit/random_sales.h"
#include "unit/ledger/authoriser_scenario.h"

enum { FROM = SALES_FIRST + 20, TO = SALES_FIRST + 150, AFTER = 30 };

static encours_simulation *run(const encours_view *view, const encours_policy *policy,
                               const encours_simulation_options *options)
{
    encours_simulation *simulation;
    check_ok(encours_simulation_new(view, policy, (encours_date){FROM}, (encours_date){TO}, options,
                                    &simulation, check_error()));
    return simulation;
}

static encours_simulation_options with_rows(void)
{
    encours_simulation_options options = ENCOURS_SIMULATION_OPTIONS_INIT;
    options.after_days = AFTER;
    options.rows = 1;
    return options;
}

/* One customer: a limit of 100.00, an order of 150.00 on DAY, another of 50.00 ten days on; then an
 * invoice of 80.00 paid ten days late, one of 30.00 that is lost, one of 20.00 open and late. */
enum { DAY = FROM + 10 };

static test_ledger one_customer(void)
{
    test_ledger test = ledger_begin();
    test_random random = {.state = 7};
    sales_customers(&test, 1, &random);
    sales_fact(&test, ENCOURS_FACT_LIMIT, 1, SALES_FIRST, 10000, NULL);
    sales_order(&test, 1, TEST_EUR, DAY, 15000);
    sales_order(&test, 1, TEST_EUR, TO + 1, 99); /* too late for the run */
    uint64_t paid = ledger_post(&test, 1, ENCOURS_DOCUMENT_INVOICE, DAY + 1, DAY + 5, 8000);
    uint64_t payment = ledger_post(&test, 1, ENCOURS_DOCUMENT_PAYMENT, DAY + 15, ENCOURS_DATE_NONE,
                                   8000);
    ledger_allocate(&test, payment, paid, 8000, DAY + 15);
    uint64_t lost = ledger_post(&test, 1, ENCOURS_DOCUMENT_INVOICE, DAY + 1, DAY + 5, 3000);
    encours_document loss = ledger_document(1, ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT, DAY + 25,
                                            ENCOURS_DATE_NONE, 3000);
    loss.reason = ENCOURS_ADJUSTMENT_WRITE_OFF;
    encours_transaction *t = ledger_transaction(&test);
    encours_ref ref;
    check_ok(encours_transaction_post(t, &loss, &ref, check_error()));
    ledger_commit(t);
    ledger_allocate(&test, lost + 1, lost, 3000, DAY + 25);
    ledger_post(&test, 1, ENCOURS_DOCUMENT_INVOICE, DAY + 1, DAY + 5, 2000);
    return test;
}

static encours_policy *limit_policy(encours_context *context)
{
    encours_policy_builder *builder = sales_builder(context);
    sales_rule(builder, "limit", "limit-used > 100%", ENCOURS_OUTCOME_HOLD, 0);
    sales_rule(builder, "large", "event-amount > 140.00", ENCOURS_OUTCOME_WARN, 0);
    return sales_finish(builder);
}

static void what_followed_is_told(void **state)
{
    (void)state;
    test_ledger test = one_customer();
    encours_policy *policy = limit_policy(test.context);
    encours_view *view = ledger_view(&test);
    encours_simulation_options options = with_rows();
    encours_simulation *simulation = run(view, policy, &options);
    encours_simulation_figures f = {.struct_size = sizeof f};
    check_equal(encours_simulation_order_count(simulation), 1);
    check_equal(encours_simulation_outcomes(simulation)[0], ENCOURS_OUTCOME_HOLD);
    check_equal(encours_simulation_rules(simulation)[0], 3);
    check_ok(encours_simulation_outcome(simulation, ENCOURS_OUTCOME_HOLD, &f, check_error()));
    check_equal(f.orders, 1);
    check_equal(f.customers, 1);
    check_equal(f.amount, 15000);
    check_equal(f.paid, 8000);
    check_equal(f.paid_late, 8000);
    check_equal(f.mean_days_e2, 1000);
    check_equal(f.written_off, 3000);
    check_equal(f.open_late, 2000);
    check_equal(f.followed[ENCOURS_FOLLOWED_WRITTEN_OFF], 1);
    check_equal(f.followed_amounts[ENCOURS_FOLLOWED_WRITTEN_OFF], 15000);
    /* the hold is the limit's alone; the other rule changes nothing */
    check_ok(encours_simulation_rule(simulation, 0, &f, check_error()));
    check_equal(f.orders, 1);
    check_equal(f.decisive, 1);
    check_ok(encours_simulation_rule(simulation, 1, &f, check_error()));
    check_equal(f.orders, 1);
    check_equal(f.decisive, 0);
    check_ok(encours_simulation_outcome(simulation, ENCOURS_OUTCOME_ACCEPT, &f, check_error()));
    check_equal(f.orders, 0);
    check_equal(f.mean_days_e2, INT64_MIN);
    encours_simulation_free(simulation);
    /* twenty days behind, nothing is lost yet */
    options.after_days = 20;
    simulation = run(view, policy, &options);
    check_equal(encours_simulation_followed(simulation)[0], ENCOURS_FOLLOWED_OPEN_LATE);
    check_equal(encours_simulation_open_late(simulation)[0], 5000);
    encours_simulation_free(simulation);
    /* and when the days behind are not known, nothing is said */
    options.known_to = (encours_optional_date){1, {DAY + 19}};
    simulation = run(view, policy, &options);
    check_equal(encours_simulation_followed(simulation)[0], ENCOURS_FOLLOWED_UNKNOWN);
    check_equal(encours_simulation_paid(simulation)[0], 0);
    encours_simulation_free(simulation);
    encours_view_free(view);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void two_policies_are_held_against_each_other(void **state)
{
    (void)state;
    test_ledger test = one_customer();
    encours_policy *first = limit_policy(test.context), *second;
    encours_policy_builder *builder = sales_builder(test.context);
    sales_rule(builder, "large", "event-amount > 140.00", ENCOURS_OUTCOME_WARN, 0);
    second = sales_finish(builder);
    sales_order(&test, 1, TEST_EUR, FROM, 10);
    encours_view *view = ledger_view(&test);
    encours_simulation *a = run(view, first, NULL), *b = run(view, second, NULL);
    encours_simulation_difference d = {.struct_size = sizeof d};
    check_ok(encours_simulation_compare(a, b, &d, check_error()));
    check_equal(d.same, 1); /* the small order: accepted by both */
    check_equal(d.milder, 1);
    check_equal(d.harder, 0);
    check_equal(d.orders[0], 1);
    check_equal(d.orders[2 * 4 + 1], 1); /* hold, warn */
    check_equal(d.amounts[2 * 4 + 1], 15000);
    check_equal(d.followed[(2 * 4 + 1) * ENCOURS_FOLLOWED_KINDS + ENCOURS_FOLLOWED_WRITTEN_OFF], 1);
    check_ok(encours_simulation_compare(b, a, &d, check_error()));
    check_equal(d.harder, 1);
    /* without rows the columns of what followed are not there */
    check(encours_simulation_paid(a) == NULL && encours_simulation_written_off(a) == NULL);
    sales_order(&test, 1, TEST_EUR, FROM, 10);
    encours_view *later = ledger_view(&test);
    encours_simulation *c = run(later, first, NULL);
    check_fails(encours_simulation_compare(a, c, &d, check_error()), ENCOURS_E_INVALID, "second");
    encours_simulation_free(a);
    encours_simulation_free(b);
    encours_simulation_free(c);
    encours_view_free(view);
    encours_view_free(later);
    encours_policy_free(first);
    encours_policy_free(second);
    ledger_end(&test);
}

static void an_order_without_a_rate_is_undecided(void **state)
{
    (void)state;
    test_ledger test = one_customer();
    encours_policy *policy = limit_policy(test.context);
    sales_order(&test, 1, TEST_USD, FROM, 500);
    encours_view *view = ledger_view(&test);
    encours_simulation *simulation = run(view, policy, NULL);
    encours_simulation_figures f = {.struct_size = sizeof f};
    check_equal(encours_simulation_order_count(simulation), 2);
    check_equal(encours_simulation_outcomes(simulation)[1], 0);
    check_equal(encours_simulation_amounts(simulation)[1], INT64_MIN);
    check_ok(encours_simulation_outcome(simulation, -1, &f, check_error()));
    check_equal(f.orders, 1);
    check_equal(f.unconverted, 1);
    check_ok(encours_simulation_outcome(simulation, 0, &f, check_error()));
    check_equal(f.orders, 1);
    encours_simulation_free(simulation);
    encours_view_free(view);
    encours_policy_free(policy);
    ledger_end(&test);
}

typedef struct refusal {
    int32_t from, to;
    encours_simulation_options options;
    const char *field;
} refusal;

static void what_is_asked_wrongly_is_refused(void **state)
{
    (void)state;
    test_ledger test = one_customer();
    encours_policy *policy = limit_policy(test.context);
    encours_view *view = ledger_view(&test);
    encours_simulation_options stage = with_rows(), days = with_rows(), rows = with_rows();
    stage.stage = 6;
    days.after_days = 3651;
    rows.rows = 2;
    const refusal refused[] = {
        {ENCOURS_DATE_NONE, TO, with_rows(), "from"},
        {FROM, FROM - 1, with_rows(), "to"},
        {FROM, FROM + 3661, with_rows(), "to"},
        {FROM, TO, stage, "stage"},
        {FROM, TO, days, "after_days"},
        {FROM, TO, rows, "rows"},
    };
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
        encours_simulation *simulation = (encours_simulation *)view;
        check_fails(encours_simulation_new(view, policy, (encours_date){refused[i].from},
                                           (encours_date){refused[i].to}, &refused[i].options,
                                           &simulation, check_error()),
                    ENCOURS_E_INVALID, refused[i].field);
        check(simulation == NULL);
    }
    encours_simulation *simulation = run(view, policy, NULL);
    encours_simulation_figures f = {.struct_size = sizeof f};
    check_fails(encours_simulation_outcome(simulation, 5, &f, check_error()), ENCOURS_E_INVALID,
                "outcome");
    check_fails(encours_simulation_outcome(simulation, -2, &f, check_error()), ENCOURS_E_INVALID,
                "outcome");
    check_fails(encours_simulation_rule(simulation, 2, &f, check_error()), ENCOURS_E_NOT_FOUND,
                "rule");
    encours_simulation_free(simulation);
    encours_simulation_free(NULL);
    encours_view_free(view);
    encours_policy_free(policy);
    ledger_end(&test);
}

/* For all of it, and not again for each order. */
static void readers_ask_for_credit(void **state)
{
    (void)state;
    scene with;
    scene_begin(&with);
    encours_policy *policy = limit_policy(with.test.context);
    for (int i = 0; i < 3; i++)
        sales_order(&with.test, 1, TEST_EUR, FROM, 100);
    encours_view *view = ledger_view(&with.test);
    with.listener.count = 0;
    encours_simulation *simulation = run(view, policy, NULL);
    check_equal(encours_simulation_order_count(simulation), 3);
    check_equal(with.listener.count, 2); /* for the run, and for the credit that it makes */
    encours_simulation_free(simulation);
    with.listener.denied = ENCOURS_ACTION_READ_CREDIT;
    check_fails(encours_simulation_new(view, policy, (encours_date){FROM}, (encours_date){TO}, NULL,
                                       &simulation, check_error()),
                ENCOURS_E_DENIED, "ledger");
    encours_view_free(view);
    encours_policy_free(policy);
    scene_end(&with);
}

static void each_allocation_may_fail(void **state)
{
    (void)state;
    for (int on = 0; on < 2; on++)
        for (size_t at = 1;; at++) {
            counted_memory memory = {.fail_at = 0};
            encours_context *context = counted_memory_context(&memory);
            encours_store *store;
            test_random random = {.state = 3};
            check_ok(encours_store_memory_new(context, &store, check_error()));
            test_ledger test = ledger_begin_over(context, store);
            encours_policy *policy = sales_policy(context);
            sales_customers(&test, 3, &random);
            for (int i = 0; i < 60; i++)
                sales_happen(&test, 3, &random);
            encours_view *view = ledger_view(&test);
            encours_simulation_options options = with_rows();
            encours_simulation *simulation;
            size_t blocks = memory.blocks;
            counted_memory_fail(&memory, at, on == 1);
            encours_status status = encours_simulation_new(view, policy, (encours_date){FROM},
                                                           (encours_date){TO}, &options,
                                                           &simulation, check_error());
            counted_memory_fail(&memory, 0, false);
            if (status != ENCOURS_OK) {
                check_equal(encours_status_kind_of(status), ENCOURS_E_NO_MEMORY);
                check(simulation == NULL);
                check_equal(memory.blocks, blocks);
            }
            encours_simulation_free(simulation);
            encours_view_free(view);
            encours_policy_free(policy);
            ledger_end(&test);
            check_equal(memory.blocks, 0);
            if (status == ENCOURS_OK) {
                check(at > 10);
                break;
            }
        }
}

CHECK_MAIN(what_followed_is_told, two_policies_are_held_against_each_other,
           an_order_without_a_rate_is_undecided, what_is_asked_wrongly_is_refused,
           readers_ask_for_credit, each_allocation_may_fail)
