/* SPDX-License-Identifier: MIT */
/* Decisions: how long one takes for a customer that nothing is warm of, beside one random access to
 * memory and beside the same rule as a query over rows in SQLite and PostgreSQL; how many a second
 * by columns; what it costs to keep the figures while events come in. A document is an open item,
 * and each tenth document a customer. */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "credit_sql.h"
#include "encours/encours.h"
#include "support/bench.h"
#include "support/memory.h"

enum {
    TODAY = 20454,
    EUR = 978,
    BATCH = 8000,
    CHECKS = 1000000,
    QUERIES = 20000,
    CALLS = 5000,
    STEPS = 1000000,
    EVENT = 10000,
    OVERDUE_MAX = 400000,
    DAYS_MAX = 60
};

typedef struct credit_run {
    bench_memory memory;
    encours_context *context;
    encours_store *store;
    encours_ledger *ledger;
    encours_policy *simple, *whole;
    encours_credit *credit; /* of the simple policy */
    credit_books books;
    uint32_t *asked; /* customers, in no order */
    double *seconds;
    uint64_t ids, random;
    size_t allocated; /* items paid by the refreshes */
} credit_run;

static uint64_t next(credit_run *run)
{
    uint64_t z = run->random += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
    return z ^ z >> 31;
}

static encours_transaction *begin(credit_run *run)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_transaction *transaction;
    encours_transaction_options options = {.struct_size = sizeof options};
    run->ids++;
    options.recorded_at = (int64_t)run->ids;
    memcpy(options.command_id, &run->ids, sizeof run->ids);
    BENCH_OK(encours_transaction_new(run->ledger, &options, &transaction, &error));
    return transaction;
}

static void commit(encours_transaction *transaction)
{
    encours_error error = ENCOURS_ERROR_INIT;
    BENCH_OK(encours_transaction_commit(transaction, 0, NULL, &error));
    encours_transaction_free(transaction);
}

/* --- The books: ten items a customer, in no order; limits that a tenth of the events break. */

static void make_books(credit_run *run, size_t items)
{
    credit_books *books = &run->books;
    books->items = items;
    books->customers = items / 10;
    books->customer = bench_allocate(items * sizeof *books->customer);
    books->amount = bench_allocate(items * sizeof *books->amount);
    books->due = bench_allocate(items * sizeof *books->due);
    books->limits = bench_allocate(books->customers * sizeof *books->limits);
    books->stopped = bench_allocate(books->customers);
    for (size_t i = 0; i < items; i++) {
        books->customer[i] = 1 +
                             (uint32_t)(i < books->customers ? i : next(run) % books->customers);
        books->amount[i] = 1000 + (int64_t)(next(run) % 100000);
        books->due[i] = TODAY - 70 + (int32_t)(next(run) % 140);
    }
    for (size_t i = 0; i < books->customers; i++) {
        books->limits[i] = 500000 + (int64_t)(next(run) % 1000000);
        books->stopped[i] = next(run) % 50 == 0;
    }
}

static void record(encours_transaction *transaction, int32_t kind, uint64_t customer,
                   const char *code, int64_t amount)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_fact_options fact = ENCOURS_FACT_OPTIONS_INIT;
    fact.kind = kind;
    fact.subject_kind = ENCOURS_SUBJECT_CUSTOMER;
    fact.subject = customer;
    fact.from.epoch_day = TODAY - 300;
    fact.code = code;
    if (amount > 0) {
        fact.amount = (encours_optional_i64){1, 0, amount};
        fact.currency = EUR;
    }
    BENCH_OK(encours_transaction_fact(transaction, &fact, NULL, &error));
}

static void add_customers(credit_run *run)
{
    encours_error error = ENCOURS_ERROR_INIT;
    for (size_t i = 0; i < run->books.customers;) {
        encours_transaction *transaction = begin(run);
        for (size_t end = i + BATCH / 2; i < end && i < run->books.customers; i++) {
            char code[24];
            encours_ref customer;
            snprintf(code, sizeof code, "C%08zu", i + 1);
            encours_customer_options options = {
                .struct_size = sizeof options, .code = code, .code_impersonal = 1};
            BENCH_OK(encours_transaction_add_customer(transaction, &options, &customer, &error));
            record(transaction, ENCOURS_FACT_LIMIT, customer, NULL, run->books.limits[i]);
            if (run->books.stopped[i])
                record(transaction, ENCOURS_FACT_STATUS, customer, "stop", 0);
        }
        commit(transaction);
    }
}

/* Documents of a type, from item `first` on: invoices, or payments of them. */
static void post(credit_run *run, int32_t type, size_t first, size_t count)
{
    encours_error error = ENCOURS_ERROR_INIT;
    const credit_books *books = &run->books;
    uint64_t customers[BATCH];
    int32_t issues[BATCH];
    encours_document_columns columns = ENCOURS_DOCUMENT_COLUMNS_INIT;
    for (size_t i = 0; i < count; i++) {
        customers[i] = books->customer[first + i];
        issues[i] = type == ENCOURS_DOCUMENT_INVOICE ? books->due[first + i] - 70 : TODAY;
    }
    columns.count = count;
    columns.customer = customers;
    columns.gross = books->amount + first;
    columns.type_of_all = type;
    columns.issue = issues;
    columns.due = type == ENCOURS_DOCUMENT_INVOICE ? books->due + first : NULL;
    columns.currency_of_all = EUR;
    columns.account_class_of_all = 411;
    encours_transaction *transaction = begin(run);
    BENCH_OK(encours_transaction_post_columns(transaction, &columns, NULL, &error));
    commit(transaction);
}

static void fill(credit_run *run)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_ledger_create_options create = {.struct_size = sizeof create, .base_currency = EUR};
    run->context = bench_context(&run->memory);
    BENCH_OK(encours_store_memory_new(run->context, &run->store, &error));
    BENCH_OK(encours_ledger_create(run->store, "credit", &create, &run->ledger, &error));
    add_customers(run);
    for (size_t i = 0; i < run->books.items; i += BATCH)
        post(run, ENCOURS_DOCUMENT_INVOICE, i,
             run->books.items - i < BATCH ? run->books.items - i : BATCH);
}

/* --- Policies. */

static void add_rule(encours_policy_builder *builder, const char *code, const char *test)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_policy_rule rule = ENCOURS_POLICY_RULE_INIT;
    rule.code = code;
    rule.test = test;
    rule.outcome = strcmp(code, "status") == 0 ? ENCOURS_OUTCOME_REFUSE : ENCOURS_OUTCOME_HOLD;
    BENCH_OK(encours_policy_builder_add_rule(builder, &rule, &error));
}

static encours_policy *make_policy(credit_run *run, bool whole)
{
    static const char *const more[][2] = {
        {"group", "group-headroom < 0"},
        {"share", "overdue-share > 90%"},
        {"single", "event-amount > 50000"},
        {"dunning", "dunning-level >= 4"},
        {"payment", "days-since-payment > 180"},
        {"returned", "returned-items > 1"},
        {"promise", "broken-promises > 1"},
        {"dispute", "disputed-share > 50%"},
        {"terms", "event-term-excess > 0"},
        {"discount", "event-discount > 5%"},
        {"expired", "limit-expired-days > 0"},
        {"review", "review-late-days > 30"},
        {"missing", "missing > 1"},
        {"holds", "holds > 0"},
        {"watched", "watched = 1"},
        {"items", "overdue-items > 50"},
    };
    encours_error error = ENCOURS_ERROR_INIT;
    encours_policy_builder *builder;
    encours_policy *policy;
    encours_policy_options options = ENCOURS_POLICY_OPTIONS_INIT;
    options.name = whole ? "whole" : "simple";
    options.currency = EUR;
    BENCH_OK(encours_policy_builder_new(run->context, &options, &builder, &error));
    add_rule(builder, "status", "status = stop");
    add_rule(builder, "limit", "headroom < 0");
    add_rule(builder, "overdue", "overdue > 4000.00");
    add_rule(builder, "oldest", "oldest-days > 60");
    for (size_t i = 0; whole && i < sizeof more / sizeof more[0]; i++)
        add_rule(builder, more[i][0], more[i][1]);
    BENCH_OK(encours_policy_builder_finish(builder, &policy, &error));
    encours_policy_builder_free(builder);
    return policy;
}

/* --- What is measured. */

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static void report(const char *what, const char *part, double *seconds, size_t count)
{
    static const struct {
        const char *name;
        double share;
    } points[] = {{"median", 0.5}, {"99 % within", 0.99}, {"longest", 1}};
    qsort(seconds, count, sizeof *seconds, by_size);
    for (size_t i = 0; i < 3; i++) {
        char name[160];
        size_t at = (size_t)(points[i].share * (double)(count - 1));
        double value = seconds[at] * 1e9;
        snprintf(name, sizeof name, "%s, %s, %s", what, part, points[i].name);
        bench_count(name, "ns", value > 0 ? value : 1);
    }
}

/* What two readings of the clock take, which is in each figure below and taken off. */
static double clock_cost(void)
{
    double best = 1;
    for (int i = 0; i < 100000; i++) {
        double start = bench_now(), cost = bench_now() - start;
        best = cost < best ? cost : best;
    }
    return best;
}

/* Each place leads to the next, in no order, over as many lines as there are customers. */
static void measure_memory(credit_run *run)
{
    size_t lines = run->books.customers, at = 0;
    char *memory = bench_allocate(lines * 64);
    uint32_t *order = bench_allocate(lines * sizeof *order);
    for (size_t i = 0; i < lines; i++)
        order[i] = (uint32_t)i;
    for (size_t i = lines - 1; i > 0; i--) {
        size_t j = next(run) % i, kept = order[i];
        order[i] = order[j];
        order[j] = (uint32_t)kept;
    }
    for (size_t i = 0; i < lines; i++)
        memcpy(memory + (size_t)order[i] * 64, &order[(i + 1) % lines], sizeof *order);
    double start = bench_cpu();
    for (size_t i = 0; i < STEPS; i++) {
        uint32_t place;
        memcpy(&place, memory + at * 64, sizeof place);
        at = place;
    }
    bench_count("one random access to as many lines", "ns", (bench_cpu() - start) / STEPS * 1e9);
    bench_use(at);
    free(order);
    free(memory);
}

static encours_credit *open_credit(credit_run *run, const encours_policy *policy, const char *name)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_credit *credit;
    encours_credit_options options = ENCOURS_CREDIT_OPTIONS_INIT;
    encours_view *view;
    char text[160];
    options.book = 1;
    BENCH_OK(encours_ledger_view(run->ledger, &view, &error));
    size_t before = run->memory.held;
    double start = bench_cpu();
    BENCH_OK(encours_credit_new(view, policy, (encours_date){TODAY}, &options, &credit, &error));
    snprintf(text, sizeof text, "a book of all customers, %s", name);
    bench_count(text, "ms", (bench_cpu() - start) * 1e3);
    snprintf(text, sizeof text, "memory of the book, %s, a customer", name);
    bench_count(text, "bytes", (double)(run->memory.held - before) / (double)run->books.customers);
    encours_view_free(view);
    return credit;
}

/* `refused`: how many of the first CALLS and QUERIES were not accepted; NULL: nobody asks. */
static void measure_checks(credit_run *run, const encours_credit *credit, const char *name,
                           size_t refused[2])
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_decision decision = {.struct_size = sizeof decision};
    encours_credit_event event = ENCOURS_CREDIT_EVENT_INIT;
    double cost = clock_cost();
    char text[160];
    event.stage = ENCOURS_STAGE_ORDER;
    event.amount = EVENT;
    double begun = bench_cpu();
    for (size_t i = 0; i < CHECKS; i++) {
        event.customer = run->asked[i];
        BENCH_OK(encours_credit_check(credit, &event, &decision, &error));
    }
    snprintf(text, sizeof text, "a decision, %s, mean without a clock", name);
    bench_count(text, "ns", (bench_cpu() - begun) / CHECKS * 1e9);
    for (size_t i = 0; i < CHECKS; i++) {
        event.customer = run->asked[i];
        double start = bench_now();
        BENCH_OK(encours_credit_check(credit, &event, &decision, &error));
        run->seconds[i] = bench_now() - start - cost;
        for (int j = 0; refused != NULL && j < 2; j++)
            refused[j] += i < (j == 0 ? CALLS : QUERIES) &&
                          decision.outcome != ENCOURS_OUTCOME_ACCEPT;
    }
    report("a decision", name, run->seconds, CHECKS);
}

static void measure_columns(credit_run *run, const encours_credit *credit, const char *name)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_credit_events events = ENCOURS_CREDIT_EVENTS_INIT;
    encours_decisions to = ENCOURS_DECISIONS_INIT;
    uint64_t *customers = bench_allocate(CHECKS * sizeof *customers);
    int64_t *amounts = bench_allocate(CHECKS * sizeof *amounts);
    bench_times times = {.count = 0};
    for (size_t i = 0; i < CHECKS; i++) {
        customers[i] = run->asked[i];
        amounts[i] = EVENT;
    }
    events.count = to.count = CHECKS;
    events.customers = customers;
    events.amounts = amounts;
    events.stage = ENCOURS_STAGE_ORDER;
    to.outcomes = bench_allocate(CHECKS);
    to.fired = bench_allocate(CHECKS * sizeof *to.fired);
    for (int i = 0; i < 3; i++) {
        double start = bench_cpu();
        BENCH_OK(encours_credit_check_columns(credit, &events, &to, &error));
        bench_add(&times, bench_cpu() - start);
    }
    bench_report(
        &(bench_figure){.name = name, .unit = "events/s", .work = CHECKS, .times = &times});
    free(customers);
    free(amounts);
    free(to.outcomes);
    free(to.fired);
}

/* Payments of items, and their allocations. */
static void pay(credit_run *run, size_t count)
{
    encours_error error = ENCOURS_ERROR_INIT;
    for (size_t done = 0; done < count; done += BATCH) {
        size_t some = count - done < BATCH ? count - done : BATCH;
        uint64_t credits[BATCH], debits[BATCH];
        int32_t days[BATCH];
        encours_view_counts counts = {.struct_size = sizeof counts};
        encours_view *view;
        encours_allocation_columns columns = ENCOURS_ALLOCATION_COLUMNS_INIT;
        BENCH_OK(encours_ledger_view(run->ledger, &view, &error));
        BENCH_OK(encours_view_count(view, &counts, &error));
        encours_view_free(view);
        post(run, ENCOURS_DOCUMENT_PAYMENT, run->allocated, some);
        for (size_t i = 0; i < some; i++) {
            credits[i] = counts.documents + i + 1;
            debits[i] = run->allocated + i + 1;
            days[i] = TODAY;
        }
        columns.count = some;
        columns.credit = credits;
        columns.debit = debits;
        columns.amount = run->books.amount + run->allocated;
        columns.from = days;
        encours_transaction *transaction = begin(run);
        BENCH_OK(encours_transaction_allocate_columns(transaction, &columns, NULL, &error));
        commit(transaction);
        run->allocated += some;
    }
}

static void measure_refresh(credit_run *run, size_t events, const char *name)
{
    encours_error error = ENCOURS_ERROR_INIT;
    bench_times times = {.count = 0};
    uint64_t touched = 0;
    for (int i = 0; i < 3; i++) {
        encours_view *view;
        pay(run, events / 2);
        BENCH_OK(encours_ledger_view(run->ledger, &view, &error));
        double start = bench_cpu();
        BENCH_OK(encours_credit_refresh(run->credit, view, &touched, &error));
        bench_add(&times, bench_cpu() - start);
        encours_view_free(view);
    }
    BENCH_CHECK(touched > 0);
    bench_report(&(bench_figure){
        .name = name, .unit = "events/s", .work = (double)(events / 2 * 2), .times = &times});
}

static void keep_totals(credit_run *run)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
    int32_t bounds[64];
    BENCH_OK(encours_policy_bounds(run->simple, bounds, 64, &options.bound_count, &error));
    options.bounds = bounds;
    BENCH_OK(encours_ledger_totals_register(run->ledger, (encours_date){TODAY}, &options, &error));
}

static void measure_rivals(credit_run *run, const size_t refused[2])
{
    const credit_question question = {TODAY, EVENT, OVERDUE_MAX, DAYS_MAX};
    credit_rival rival = {run->seconds, 0};
    if (credit_sqlite(&run->books, &question, run->asked, QUERIES, &rival)) {
        BENCH_CHECK(rival.refused == refused[1]);
        report("the same", "as a query in SQLite in memory", run->seconds, QUERIES);
    }
    if (credit_postgres(&run->books, &question, run->asked, CALLS, &rival)) {
        BENCH_CHECK(rival.refused == refused[0]);
        report("the same", "as a query in PostgreSQL by a local socket", run->seconds, CALLS);
    } else {
        printf("{\"name\": \"decisions in PostgreSQL\", \"skipped\": \"there is no server\"}\n");
    }
}

int main(int argc, char **argv)
{
    bench_options options = {.documents = 1000000, .large = 10000000, .rounds = 1};
    credit_run run = {.random = 1};
    size_t refused[2] = {0, 0};
    bench_read_options(&options, argc, argv);
    make_books(&run, options.documents);
    run.asked = bench_allocate(CHECKS * sizeof *run.asked);
    run.seconds = bench_allocate(CHECKS * sizeof *run.seconds);
    for (size_t i = 0; i < CHECKS; i++)
        run.asked[i] = 1 + (uint32_t)(next(&run) % run.books.customers);
    fill(&run);
    run.simple = make_policy(&run, false);
    run.whole = make_policy(&run, true);
    measure_memory(&run);
    run.credit = open_credit(&run, run.simple, "limit, overdue and status");
    measure_checks(&run, run.credit, "limit, overdue and status", refused);
    measure_columns(&run, run.credit, "decisions by columns, limit, overdue and status");
    measure_rivals(&run, refused);
    encours_credit *whole = open_credit(&run, run.whole, "twenty rules");
    measure_checks(&run, whole, "twenty rules", NULL);
    measure_columns(&run, whole, "decisions by columns, twenty rules");
    encours_credit_free(whole);
    measure_refresh(&run, options.documents / 1000, "figures kept, by a thousandth of the books");
    measure_refresh(&run, options.documents / 20, "figures kept, by a twentieth of the books");
    keep_totals(&run);
    measure_refresh(&run, options.documents / 20, "the same, with totals that are kept");
    encours_credit_free(run.credit);
    encours_policy_free(run.simple);
    encours_policy_free(run.whole);
    encours_ledger_free(run.ledger);
    encours_store_free(run.store);
    encours_context_free(run.context);
    void *made[] = {run.books.customer, run.books.amount, run.books.due, run.books.limits,
                    run.books.stopped,  run.asked,        run.seconds};
    for (size_t i = 0; i < sizeof made / sizeof made[0]; i++)
        free(made[i]);
    return 0;
}
