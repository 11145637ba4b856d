/* SPDX-License-Identifier: MIT */
/* Customers at scale: recording identifiers and parents, finding a customer by an identifier,
 * groups of all customers, and what personal data is due. --documents counts customers. */
#include <string.h>

#include "encours/encours.h"
#include "support/bench.h"
#include "support/memory.h"

enum { BATCH = 8190, GROUP = 10, LOOKUPS = 100000, DAY = 20000 };

typedef struct customers_run {
    const bench_options *options;
    bench_memory memory;
    encours_context *context;
    encours_store *store;
    encours_ledger *ledger;
    uint32_t commands;
    bench_times identified, joined, found, headed, listed, due, checked, touched;
    double fact_bytes;
} customers_run;

static encours_transaction *begin(customers_run *run)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_transaction_options options = {.struct_size = sizeof options, .recorded_at = 0};
    encours_transaction *transaction;
    run->commands++;
    memcpy(options.command_id, &run->commands, sizeof run->commands);
    BENCH_OK(encours_transaction_new(run->ledger, &options, &transaction, &error));
    return transaction;
}

static void commit(encours_transaction *transaction)
{
    encours_error error = ENCOURS_ERROR_INIT;
    BENCH_OK(encours_transaction_commit(transaction, 0, NULL, &error));
    encours_transaction_free(transaction);
}

typedef void record_fn(encours_transaction *transaction, size_t customer);

/* One command for each customer, in batches. */
static double record_all(customers_run *run, record_fn *record)
{
    double start = bench_cpu();
    for (size_t i = 0; i < run->options->documents;) {
        encours_transaction *transaction = begin(run);
        for (size_t end = i + BATCH; i < end && i < run->options->documents; i++)
            record(transaction, i);
        commit(transaction);
    }
    return bench_cpu() - start;
}

static void name_of(char text[24], size_t customer)
{
    (void)snprintf(text, 24, "%09zu", customer);
}

static void add(encours_transaction *transaction, size_t customer)
{
    encours_error error = ENCOURS_ERROR_INIT;
    char text[24];
    name_of(text, customer);
    encours_customer_options options = {.struct_size = sizeof options, .code = text, .name = text};
    BENCH_OK(encours_transaction_add_customer(transaction, &options, NULL, &error));
}

static void identify(encours_transaction *transaction, size_t customer)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_identify_options options = ENCOURS_IDENTIFY_OPTIONS_INIT;
    char text[24];
    name_of(text, customer);
    options.customer = customer + 1;
    options.kind = ENCOURS_IDENTIFIER_OWN;
    options.name = "crm";
    options.text = text;
    options.from = (encours_date){DAY};
    BENCH_OK(encours_transaction_identify(transaction, &options, NULL, &error));
}

/* Groups of ten, whose first is the parent; the first of all stands above all the others. */
static void join(encours_transaction *transaction, size_t customer)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_fact_options options = ENCOURS_FACT_OPTIONS_INIT;
    if (customer == 0)
        return;
    options.kind = ENCOURS_FACT_PARENT;
    options.subject_kind = options.related_kind = ENCOURS_SUBJECT_CUSTOMER;
    options.subject = customer + 1;
    options.related = customer % GROUP == 0 ? 1 : customer - customer % GROUP + 1;
    options.from = (encours_date){DAY};
    BENCH_OK(encours_transaction_fact(transaction, &options, NULL, &error));
}

static void make(customers_run *run)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_ledger_create_options options = {.struct_size = sizeof options, .base_currency = 978};
    BENCH_OK(encours_store_memory_new(run->context, &run->store, &error));
    BENCH_OK(encours_ledger_create(run->store, "BENCH", &options, &run->ledger, &error));
    (void)record_all(run, add);
}

static void find(customers_run *run, const encours_view *view)
{
    encours_error error = ENCOURS_ERROR_INIT;
    uint64_t sum = 0, found = 0;
    size_t count = 0;
    double start = bench_cpu();
    for (size_t i = 0; i < LOOKUPS; i++) {
        size_t customer = i * 7919 % run->options->documents;
        char text[24];
        name_of(text, customer);
        BENCH_OK(encours_view_find_identifier(view, ENCOURS_IDENTIFIER_OWN, "crm", text,
                                              (encours_date){DAY}, &found, 1, &count, &error));
        sum += found == customer + 1;
    }
    bench_add(&run->found, (bench_cpu() - start) / LOOKUPS);
    BENCH_CHECK(sum == LOOKUPS);
    start = bench_cpu();
    for (size_t i = 0; i < LOOKUPS; i++) {
        uint64_t customer = 1 + i * 7919 % run->options->documents;
        BENCH_OK(encours_view_group_head(view, customer, (encours_date){DAY}, ENCOURS_GROUP_BY_HEAD,
                                         &found, &error));
        BENCH_CHECK(found == 1);
    }
    bench_add(&run->headed, (bench_cpu() - start) / LOOKUPS);
}

static void list(customers_run *run, const encours_view *view)
{
    encours_error error = ENCOURS_ERROR_INIT;
    size_t count, size = run->options->documents * sizeof(uint32_t);
    uint32_t *heads = bench_allocate(size), *copy = bench_allocate(size);
    double start = bench_cpu();
    BENCH_OK(encours_view_group_heads(view, (encours_date){DAY}, ENCOURS_GROUP_BY_HEAD, heads,
                                      run->options->documents, &count, &error));
    bench_add(&run->listed, bench_cpu() - start);
    BENCH_CHECK(heads[count - 1] == 1 && heads[0] == 1);
    start = bench_cpu();
    memcpy(copy, heads, size);
    bench_use(copy[count / 2]);
    bench_add(&run->touched, bench_cpu() - start);
    free(copy);
    free(heads);
}

static void retain(customers_run *run, const encours_view *view)
{
    encours_error error = ENCOURS_ERROR_INIT;
    const int32_t clocks[] = {ENCOURS_RETENTION_YEAR_END}, months[] = {120};
    encours_retention_rules rules = ENCOURS_RETENTION_RULES_INIT;
    encours_retention *retention;
    rules.count = 1;
    rules.clock = clocks;
    rules.months = months;
    double start = bench_cpu();
    BENCH_OK(encours_view_retention(view, &rules, (encours_date){DAY}, &retention, &error));
    bench_add(&run->due, bench_cpu() - start);
    BENCH_CHECK(encours_retention_due_count(retention) == run->options->documents);
    encours_retention_free(retention);
}

/* SIREN of all customers, one after the other: some pass. */
static void check_numbers(customers_run *run)
{
    encours_identifier found = ENCOURS_IDENTIFIER_INIT;
    uint64_t passed = 0;
    double start = bench_cpu();
    for (size_t i = 1; i <= LOOKUPS; i++) {
        char text[24];
        name_of(text, i);
        passed += encours_identifier_check(ENCOURS_IDENTIFIER_SIREN, text, &found, NULL) ==
                  ENCOURS_OK;
    }
    bench_add(&run->checked, (bench_cpu() - start) / LOOKUPS);
    BENCH_CHECK(passed == LOOKUPS / 10 - 1); /* one of ten, but 0 */
}

static void run_round(customers_run *run)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_view *view;
    make(run);
    size_t held = run->memory.held;
    bench_add(&run->identified, record_all(run, identify));
    run->fact_bytes = (double)(run->memory.held - held) / (double)run->options->documents;
    bench_add(&run->joined, record_all(run, join));
    BENCH_OK(encours_ledger_view(run->ledger, &view, &error));
    find(run, view);
    list(run, view);
    retain(run, view);
    check_numbers(run);
    encours_view_free(view);
    encours_ledger_free(run->ledger);
    encours_store_free(run->store);
}

int main(int argc, char **argv)
{
    bench_options options = {.documents = 100000, .large = 1000000, .rounds = 3};
    customers_run run = {.options = &options};
    bench_read_options(&options, argc, argv);
    run.context = bench_context(&run.memory);
    for (unsigned round = 0; round < options.rounds; round++)
        run_round(&run);
    encours_context_free(run.context);
    double customers = (double)options.documents;
    const bench_figure figures[] = {
        {"record an identifier", "facts/s", customers, 0, &run.identified, NULL, NULL},
        {"record a parent", "facts/s", customers, 0, &run.joined, NULL, NULL},
        {"find a customer by an identifier", "ns", 1, 1e9, &run.found, NULL, NULL},
        {"head of a customer, two steps up", "ns", 1, 1e9, &run.headed, NULL, NULL},
        {"heads of all customers", "ms", 1, 1e3, &run.listed, "memcpy of the column", &run.touched},
        {"personal data due, all customers", "ms", 1, 1e3, &run.due, NULL, NULL},
        {"check a SIREN", "ns", 1, 1e9, &run.checked, NULL, NULL},
    };
    for (size_t i = 0; i < sizeof figures / sizeof figures[0]; i++)
        bench_report(&figures[i]);
    bench_count("memory of an identifier, log of the memory store included", "bytes",
                run.fact_bytes);
    return 0;
}
