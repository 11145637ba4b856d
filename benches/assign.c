/* SPDX-License-Identifier: MIT */
/* Assignment of all customers by a table of fifty rules, from a book and from the rows. As
 * many customers as documents are asked for, each with two invoices and a region. */
#include <string.h>

#include "encours/credit_assign.h"
#include "encours/encours.h"
#include "support/bench.h"

enum { TODAY = 20454, EUR = 978, BATCH = 4000, RULES = 50, REGIONS = 16 };

typedef struct assign_run {
    encours_context *context;
    encours_store *store;
    encours_ledger *ledger;
    encours_policy *policy;
    encours_credit *credit, *computed;
    size_t customers;
    int64_t *column;
    bench_times assigned, assigned_computed, read;
} assign_run;

static encours_transaction *begin(assign_run *run, uint64_t id)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_transaction *transaction;
    encours_transaction_options options = {.struct_size = sizeof options,
                                           .recorded_at = (int64_t)id};
    memcpy(options.command_id, &id, sizeof id);
    BENCH_OK(encours_transaction_new(run->ledger, &options, &transaction, &error));
    return transaction;
}

static void commit(encours_transaction *transaction)
{
    encours_error error = ENCOURS_ERROR_INIT;
    BENCH_OK(encours_transaction_commit(transaction, 0, NULL, &error));
    encours_transaction_free(transaction);
}

static void add_customer(encours_transaction *transaction, size_t i)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_ref customer;
    char code[24], region[8];
    uint32_t random = (uint32_t)(i * 2654435761u) >> 8;
    snprintf(code, sizeof code, "C%zu", i + 1);
    snprintf(region, sizeof region, "R%u", (unsigned)(random % REGIONS));
    encours_customer_options options = {
        .struct_size = sizeof options, .code = code, .code_impersonal = 1};
    BENCH_OK(encours_transaction_add_customer(transaction, &options, &customer, &error));
    BENCH_OK(encours_transaction_set_dimension(transaction, customer, "region", region,
                                               (encours_date){TODAY - 900}, &error));
    for (int32_t k = 0; k < 2; k++) {
        encours_document document = ENCOURS_DOCUMENT_INIT;
        document.customer = customer;
        document.type = ENCOURS_DOCUMENT_INVOICE;
        document.issue.epoch_day = TODAY - 100 + (int32_t)(random % 90);
        document.due.epoch_day = document.issue.epoch_day + 30 * k;
        document.currency = EUR;
        document.gross = 1000 + (int64_t)(random % 100000) * 10;
        BENCH_OK(encours_transaction_post(transaction, &document, NULL, &error));
    }
}

static void fill(assign_run *run)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_ledger_create_options create = {.struct_size = sizeof create, .base_currency = EUR};
    BENCH_OK(encours_context_new(NULL, &run->context, &error));
    BENCH_OK(encours_store_memory_new(run->context, &run->store, &error));
    BENCH_OK(encours_ledger_create(run->store, "assign", &create, &run->ledger, &error));
    encours_transaction *transaction = begin(run, 1);
    BENCH_OK(encours_transaction_declare_dimension(transaction, "region", &error));
    for (size_t i = 0; i < run->customers; i++) {
        add_customer(transaction, i);
        if (i % BATCH == BATCH - 1) {
            commit(transaction);
            transaction = begin(run, i + 2);
        }
    }
    commit(transaction);
}

/* Conditions of which most fail late in the table: the last rule takes the rest. */
static void add_rules(encours_policy_builder *builder)
{
    encours_error error = ENCOURS_ERROR_INIT;
    for (int i = 0; i < RULES; i++) {
        char value[16], when[96];
        snprintf(value, sizeof value, "S%d", i % 20);
        if (i % 2 == 0)
            snprintf(when, sizeof when, "dimension:region = R%d and overdue > %d.00", i % REGIONS,
                     9000 - i * 100);
        else
            snprintf(when, sizeof when, "exposure > %d.00 and oldest-days >= %d", 19000 - i * 200,
                     100 - i);
        encours_policy_assignment row = {sizeof row, "segment", value, i < RULES - 1 ? when : NULL};
        BENCH_OK(encours_policy_builder_add_assignment(builder, &row, &error));
    }
}

static void make_policy(assign_run *run)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_policy_options options = ENCOURS_POLICY_OPTIONS_INIT;
    encours_policy_builder *builder;
    options.name = "bench";
    options.currency = EUR;
    BENCH_OK(encours_policy_builder_new(run->context, &options, &builder, &error));
    add_rules(builder);
    BENCH_OK(encours_policy_builder_finish(builder, &run->policy, &error));
    encours_policy_builder_free(builder);
}

static void make_credits(assign_run *run)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_view *view;
    encours_credit_options options = ENCOURS_CREDIT_OPTIONS_INIT;
    BENCH_OK(encours_ledger_view(run->ledger, &view, &error));
    BENCH_OK(encours_credit_new(view, run->policy, (encours_date){TODAY}, &options, &run->computed,
                                &error));
    options.book = 1;
    BENCH_OK(encours_credit_new(view, run->policy, (encours_date){TODAY}, &options, &run->credit,
                                &error));
    encours_view_free(view);
}

static uint64_t assign(const assign_run *run, const encours_credit *credit, bench_times *times)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_assignments *all;
    uint64_t sum = 0, mixed = 0;
    double start = bench_cpu();
    BENCH_OK(encours_credit_assign_all(credit, "segment", &all, &error));
    bench_add(times, bench_cpu() - start);
    for (size_t i = 0; i < encours_assignments_value_count(all); i++)
        sum += encours_assignments_value_customers(all)[i];
    BENCH_CHECK(sum == run->customers);
    for (size_t i = 0; i < run->customers; i++)
        mixed = mixed * 31 + (uint64_t)encours_assignments_rules(all)[i];
    encours_assignments_free(all);
    return mixed;
}

static void read_column(assign_run *run)
{
    encours_error error = ENCOURS_ERROR_INIT;
    double start = bench_cpu();
    BENCH_OK(encours_credit_figure_column(run->credit, ENCOURS_FIGURE_EXPOSURE, 1, run->customers,
                                          run->column, NULL, &error));
    bench_add(&run->read, bench_cpu() - start);
}

int main(int argc, char **argv)
{
    bench_options options = {.documents = 100000, .large = 1000000, .rounds = 3};
    assign_run run = {.customers = 0};
    bench_read_options(&options, argc, argv);
    run.customers = options.documents;
    run.column = bench_allocate(run.customers * sizeof *run.column);
    fill(&run);
    make_policy(&run);
    make_credits(&run);
    for (unsigned round = 0; round < options.rounds; round++) {
        read_column(&run);
        uint64_t booked = assign(&run, run.credit, &run.assigned);
        BENCH_CHECK(assign(&run, run.computed, &run.assigned_computed) == booked);
    }
    bench_count("customers assigned by fifty rules", "customers", (double)run.customers);
    bench_report(&(bench_figure){.name = "assign all customers, from a book",
                                 .unit = "ms",
                                 .scale = 1e3,
                                 .times = &run.assigned,
                                 .baseline = "one figure of all from the book",
                                 .baseline_times = &run.read});
    bench_report(&(bench_figure){.name = "assign all customers, from the rows",
                                 .unit = "ms",
                                 .scale = 1e3,
                                 .times = &run.assigned_computed,
                                 .baseline = "from the book",
                                 .baseline_times = &run.assigned});
    encours_credit_free(run.credit);
    encours_credit_free(run.computed);
    encours_policy_free(run.policy);
    encours_ledger_free(run.ledger);
    encours_store_free(run.store);
    encours_context_free(run.context);
    free(run.column);
    return 0;
}
