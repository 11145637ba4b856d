/* SPDX-License-Identifier: MIT */
/* A dry run of a policy over the orders of a year: as many orders as there are documents, placed
 * three days before each invoice; the documents are two years of them. */
#include <string.h>

#include "encours/policy_simulation.h"
#include "support/bench.h"
#include "support/posting.h"

enum { AHEAD = 3, YEAR = 365, LIMIT_EACH = 2, BATCH = 2000, SAMPLE = 20000 };

typedef struct simulation_run {
    bench_books books;
    bench_posting posting;
    encours_context *context;
    encours_store *store;
    encours_policy *policy;
    encours_view *view;
    size_t orders; /* of the year */
    bench_times simulated, checked;
} simulation_run;

static const encours_date from = {BOOKS_AS_OF - YEAR}, to = {BOOKS_AS_OF - 1};

static encours_transaction *begin(simulation_run *run, uint64_t id)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_transaction *transaction;
    encours_transaction_options options = {.struct_size = sizeof options,
                                           .recorded_at = INT64_C(1) << 52};
    options.command_id[15] = 0xB0; /* unlike those of the posting */
    memcpy(options.command_id, &id, sizeof id);
    BENCH_OK(encours_transaction_new(run->posting.ledger, &options, &transaction, &error));
    return transaction;
}

static void commit(encours_transaction *transaction)
{
    encours_error error = ENCOURS_ERROR_INIT;
    BENCH_OK(encours_transaction_commit(transaction, 0, NULL, &error));
    encours_transaction_free(transaction);
}

static void place(simulation_run *run, encours_transaction *transaction,
                  const books_document *document)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_order_options order = ENCOURS_ORDER_OPTIONS_INIT;
    order.customer = document->customer;
    order.ordered.epoch_day = document->issue - AHEAD;
    order.expected = order.ordered;
    order.amount = document->amount;
    order.currency = BOOKS_CURRENCY;
    encours_ref placed;
    BENCH_OK(encours_transaction_order(transaction, &order, &placed, &error));
    for (int32_t kind = ENCOURS_ORDER_DELIVERED; kind <= ENCOURS_ORDER_INVOICED; kind++) {
        encours_order_step_options step = ENCOURS_ORDER_STEP_OPTIONS_INIT;
        step.order = placed;
        step.kind = kind;
        step.day.epoch_day = document->issue;
        step.amount = document->amount;
        BENCH_OK(encours_transaction_order_step(transaction, &step, &error));
    }
    run->orders += order.ordered.epoch_day >= from.epoch_day &&
                   order.ordered.epoch_day <= to.epoch_day;
}

/* An order for each document that is there, whatever it is, delivered and invoiced when that is
 * issued. */
static void place_orders(simulation_run *run)
{
    encours_transaction *transaction = NULL;
    for (size_t i = 0; i < run->books.count; i++) {
        if (i % BATCH == 0) {
            if (transaction != NULL)
                commit(transaction);
            transaction = begin(run, i + 1);
        }
        place(run, transaction, &run->books.documents[i]);
    }
    commit(transaction);
}

/* Every second customer has a limit, of 500.00 to 100,000.00. */
static void set_limits(simulation_run *run)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_transaction *transaction = begin(run, UINT64_MAX);
    for (uint32_t i = 1; i <= run->books.customers; i += LIMIT_EACH) {
        encours_fact_options limit = ENCOURS_FACT_OPTIONS_INIT;
        limit.kind = ENCOURS_FACT_LIMIT;
        limit.subject_kind = ENCOURS_SUBJECT_CUSTOMER;
        limit.subject = i;
        limit.from.epoch_day = BOOKS_AS_OF - 3 * YEAR;
        limit.amount = (encours_optional_i64){1, 0, 50000 + (int64_t)(i * 7919 % 200) * 50000};
        limit.currency = BOOKS_CURRENCY;
        BENCH_OK(encours_transaction_fact(transaction, &limit, NULL, &error));
    }
    commit(transaction);
}

static void add_rule(encours_policy_builder *builder, const char *code, const char *test,
                     int32_t outcome)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_policy_rule rule = ENCOURS_POLICY_RULE_INIT;
    rule.code = code;
    rule.test = test;
    rule.outcome = outcome;
    BENCH_OK(encours_policy_builder_add_rule(builder, &rule, &error));
}

static encours_policy *make_policy(encours_context *context)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_policy_options options = ENCOURS_POLICY_OPTIONS_INIT;
    encours_policy_builder *builder;
    encours_policy *policy;
    options.name = "bench";
    options.currency = BOOKS_CURRENCY;
    BENCH_OK(encours_policy_builder_new(context, &options, &builder, &error));
    add_rule(builder, "limit", "limit-used > 100%", ENCOURS_OUTCOME_HOLD);
    add_rule(builder, "overdue", "overdue > 1000.00", ENCOURS_OUTCOME_HOLD);
    add_rule(builder, "oldest", "oldest-days > 60", ENCOURS_OUTCOME_WARN);
    add_rule(builder, "held", "holds > 0", ENCOURS_OUTCOME_REFUSE);
    BENCH_OK(encours_policy_builder_finish(builder, &policy, &error));
    encours_policy_builder_free(builder);
    return policy;
}

static void simulate(simulation_run *run)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_simulation *simulation;
    encours_simulation_figures all = {.struct_size = sizeof all};
    double start = bench_cpu();
    BENCH_OK(encours_simulation_new(run->view, run->policy, from, to, NULL, &simulation, &error));
    bench_add(&run->simulated, bench_cpu() - start);
    BENCH_OK(encours_simulation_outcome(simulation, 0, &all, &error));
    BENCH_CHECK(all.orders == run->orders);
    encours_simulation_free(simulation);
}

/* What it is held against: a credit of the day and a check, for one order after another as they
 * come in the log. */
static void check(simulation_run *run)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_decision decision;
    decision.struct_size = sizeof decision;
    size_t step = run->books.count / SAMPLE + 1, done = 0;
    double start = bench_cpu();
    for (size_t i = 0; i < run->books.count; i += step) {
        encours_credit_event event = ENCOURS_CREDIT_EVENT_INIT;
        encours_credit *credit;
        event.customer = run->books.documents[i].customer;
        event.order = i + 1;
        event.stage = ENCOURS_STAGE_ORDER;
        event.amount = run->books.documents[i].amount;
        BENCH_OK(encours_credit_new(run->view, run->policy,
                                    (encours_date){run->books.documents[i].issue - AHEAD}, NULL,
                                    &credit, &error));
        BENCH_OK(encours_credit_check(credit, &event, &decision, &error));
        encours_credit_free(credit);
        done++;
    }
    bench_add(&run->checked, (bench_cpu() - start) / (double)done * (double)run->orders);
}

int main(int argc, char **argv)
{
    encours_error error = ENCOURS_ERROR_INIT;
    bench_options options = {.documents = 200000, .large = 20000000, .rounds = 3};
    simulation_run run = {.view = NULL};
    bench_read_options(&options, argc, argv);
    BENCH_OK(encours_context_new(NULL, &run.context, &error));
    BENCH_OK(encours_store_memory_new(run.context, &run.store, &error));
    books_make(&run.books, options.documents);
    posting_begin(&run.posting, run.store, &run.books, bench_cpu);
    posting_all(&run.posting);
    place_orders(&run);
    set_limits(&run);
    run.policy = make_policy(run.context);
    BENCH_OK(encours_ledger_view(run.posting.ledger, &run.view, &error));
    for (unsigned round = 0; round < options.rounds; round++) {
        simulate(&run);
        check(&run);
    }
    bench_count("orders of a year", "orders", (double)run.orders);
    bench_report(&(bench_figure){.name = "dry run of a policy over a year",
                                 .unit = "orders/s",
                                 .work = (double)run.orders,
                                 .times = &run.simulated,
                                 .baseline = "a credit and a check for each, a sample",
                                 .baseline_times = &run.checked});
    encours_view_free(run.view);
    encours_policy_free(run.policy);
    posting_end(&run.posting);
    encours_store_free(run.store);
    encours_context_free(run.context);
    books_free(&run.books);
    return 0;
}
