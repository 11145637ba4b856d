/* SPDX-License-Identifier: MIT */
/* A ledger as large as memory allows, over an SQLite store: what an event costs as it grows, then
 * views, figures, a snapshot, opening and compaction at its full size. Documents are made up on the
 * way, so that the ledger alone takes memory: in each transaction as many payments as invoices,
 * which pay those of some transactions before, but for one in fifty. */
#include <inttypes.h>
#include <string.h>

#include "support/bench.h"
#include "support/memory.h"
#include "support/posting.h"

#if ENC_HAVE_SQLITE

enum {
    BATCH_MAX = 4000,    /* invoices of a transaction, and payments */
    LAG = 40,            /* transactions between an invoice and its payment */
    DAYS = 3 * 365,      /* over which they are spread */
    CUSTOMER_SHARE = 20, /* documents a customer */
    SPANS = 4            /* how often the cost of an event is told */
};

typedef struct scale_run {
    const bench_options *options;
    encours_ledger *ledger;
    uint32_t customers;
    uint32_t batch;
    size_t transactions; /* of documents, in all */
    size_t done;
    uint64_t *invoices; /* first document of each transaction */
    uint64_t documents;
    uint64_t events;
    int64_t balance;
} scale_run;

static encours_transaction *begin(scale_run *run, uint64_t id)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_transaction_options options = {.struct_size = sizeof options,
                                           .recorded_at = (int64_t)(run->done + 1)};
    encours_transaction *transaction;
    memcpy(options.command_id, &id, sizeof id);
    options.command_id[15] = 1;
    BENCH_OK(encours_transaction_new(run->ledger, &options, &transaction, &error));
    return transaction;
}

static void commit(encours_transaction *transaction)
{
    encours_error error = ENCOURS_ERROR_INIT;
    BENCH_OK(encours_transaction_commit(transaction, 0, NULL, &error));
    encours_transaction_free(transaction);
}

static void add_customers(scale_run *run)
{
    encours_error error = ENCOURS_ERROR_INIT;
    for (uint32_t first = 0; first < run->customers; first += POSTING_BATCH) {
        encours_transaction *transaction = begin(run, (UINT64_C(1) << 32) + first);
        for (uint32_t i = first; i < run->customers && i < first + POSTING_BATCH; i++) {
            char code[16];
            snprintf(code, sizeof code, "C%08u", (unsigned)i);
            encours_customer_options options = {
                .struct_size = sizeof options, .code = code, .code_impersonal = 1};
            BENCH_OK(encours_transaction_add_customer(transaction, &options, NULL, &error));
        }
        commit(transaction);
    }
}

static int32_t day_of(const scale_run *run, size_t transaction)
{
    return BOOKS_AS_OF - DAYS + (int32_t)(transaction * DAYS / run->transactions);
}

static int64_t amount_of(size_t transaction, uint32_t i)
{
    return 1000 + (int64_t)((transaction * 7919 + i * 104729) % 500000);
}

/* Customers come in no order. */
static uint64_t customer_of(const scale_run *run, size_t transaction, uint32_t i)
{
    uint64_t mixed = (transaction * run->batch + i) * UINT64_C(0x9E3779B97F4A7C15);
    return 1 + (mixed >> 32) % run->customers;
}

static int is_paid(size_t transaction, uint32_t i)
{
    return (transaction + i) % 50 != 0;
}

static void post(scale_run *run, encours_transaction *transaction, size_t of, uint32_t i, int paid,
                 encours_ref *ref)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_document document = ENCOURS_DOCUMENT_INIT;
    char number[24];
    snprintf(number, sizeof number, "%s%09zu", paid ? "RG" : "FA", of * run->batch + i);
    document.customer = customer_of(run, of, i);
    document.type = paid ? ENCOURS_DOCUMENT_PAYMENT : ENCOURS_DOCUMENT_INVOICE;
    document.currency = BOOKS_CURRENCY;
    document.issue.epoch_day = day_of(run, run->done);
    document.due.epoch_day = paid ? ENCOURS_DATE_NONE : document.issue.epoch_day + 30;
    document.gross = amount_of(of, i);
    document.number = document.source_key = number;
    BENCH_OK(encours_transaction_post(transaction, &document, ref, &error));
    run->balance += paid ? -document.gross : document.gross;
    run->documents++;
    run->events++;
}

/* Invoices, then payments of those of some time ago, then their allocations. */
static void post_one(scale_run *run)
{
    encours_error error = ENCOURS_ERROR_INIT;
    static encours_ref payments[BATCH_MAX];
    encours_transaction *transaction = begin(run, run->done);
    run->invoices[run->done] = run->documents + 1;
    for (uint32_t i = 0; i < run->batch; i++)
        post(run, transaction, run->done, i, 0, NULL);
    size_t old = run->done - LAG;
    for (uint32_t i = 0; run->done >= LAG && i < run->batch; i++)
        if (is_paid(old, i))
            post(run, transaction, old, i, 1, &payments[i]);
    for (uint32_t i = 0; run->done >= LAG && i < run->batch; i++) {
        if (!is_paid(old, i))
            continue;
        encours_allocation_options pair = {.struct_size = sizeof pair,
                                           .credit = payments[i],
                                           .debit = run->invoices[old] + i,
                                           .amount = amount_of(old, i)};
        pair.from.epoch_day = day_of(run, run->done);
        BENCH_OK(encours_transaction_allocate(transaction, &pair, NULL, &error));
        run->events++;
    }
    commit(transaction);
    run->done++;
}

static void post_all(scale_run *run)
{
    for (int span = 0; span < SPANS; span++) {
        size_t end = run->transactions >> (2 * (SPANS - 1 - span)); /* 1/64, 1/16, 1/4, all */
        uint64_t events = run->events;
        bench_times times = {0};
        double start = bench_cpu();
        while (run->done < end)
            post_one(run);
        bench_add(&times, bench_cpu() - start);
        char name[96];
        if (run->events == events)
            continue;
        snprintf(name, sizeof name, "post and allocate, up to %" PRIu64 " documents",
                 run->documents);
        bench_report(&(bench_figure){.name = name,
                                     .unit = "events/s",
                                     .work = (double)(run->events - events),
                                     .times = &times});
    }
}

static void report(const char *name, const char *unit, double scale, double seconds)
{
    bench_times times = {0};
    bench_add(&times, seconds);
    bench_report(&(bench_figure){.name = name, .unit = unit, .scale = scale, .times = &times});
}

static void look(const scale_run *run, const char *when)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_view *view;
    encours_aging *aging;
    int64_t balance;
    char name[96];
    double start = bench_now();
    BENCH_OK(encours_ledger_view(run->ledger, &view, &error));
    snprintf(name, sizeof name, "view taken%s", when);
    report(name, "us", 1e6, bench_now() - start);
    start = bench_cpu();
    BENCH_OK(encours_view_balance(view, 0, BOOKS_CURRENCY, (encours_date){BOOKS_AS_OF}, &balance,
                                  &error));
    snprintf(name, sizeof name, "balance of the ledger%s", when);
    report(name, "ms", 1e3, bench_cpu() - start);
    BENCH_CHECK(balance == run->balance);
    start = bench_cpu();
    BENCH_OK(encours_view_aging(view, (encours_date){BOOKS_AS_OF}, NULL, &aging, &error));
    snprintf(name, sizeof name, "aged balance by customer%s", when);
    report(name, "ms", 1e3, bench_cpu() - start);
    encours_aging_free(aging);
    encours_view_free(view);
}

static void compact(scale_run *run, encours_store *store, const bench_memory *memory)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_snapshot_report written = {.struct_size = sizeof written};
    encours_compaction is = {.struct_size = sizeof is};
    double start = bench_now();
    BENCH_OK(encours_ledger_snapshot(run->ledger, NULL, NULL, &written, &error));
    report("write a snapshot", "ms", 1e3, bench_now() - start);
    encours_ledger_free(run->ledger);
    start = bench_now();
    BENCH_OK(encours_ledger_open(store, "scale", NULL, &run->ledger, &error));
    report("open from it", "ms", 1e3, bench_now() - start);
    double full = (double)memory->held, documents = (double)run->documents;
    bench_count("memory of a document and its allocation, no index built", "bytes",
                full / documents);
    start = bench_now();
    BENCH_OK(
        encours_ledger_compact(run->ledger, (encours_date){BOOKS_AS_OF - 100}, NULL, &is, &error));
    report("compact, the snapshot being there", "ms", 1e3, bench_now() - start);
    bench_count("documents compacted", "documents", (double)is.documents);
    bench_count("documents kept among them", "documents", (double)is.documents_kept);
    bench_count("kept of a document compacted", "bytes",
                (double)is.bytes_kept / (double)is.documents);
    bench_count("memory of all documents, compacted", "bytes", (double)memory->held / documents);
}

int main(int argc, char **argv)
{
    bench_options options = {.documents = 500000, .large = 10000000, .rounds = 1};
    bench_memory memory = {0};
    char path[4096];
    encours_error error = ENCOURS_ERROR_INIT;
    bench_read_options(&options, argc, argv);
    scale_run run = {.options = &options};
    run.batch = (uint32_t)(options.documents / 400);
    run.batch = run.batch > BATCH_MAX ? BATCH_MAX : run.batch > 0 ? run.batch : 1;
    run.transactions = options.documents / (2 * run.batch) + LAG;
    run.customers = (uint32_t)(options.documents / CUSTOMER_SHARE + 1);
    run.invoices = bench_allocate(run.transactions * sizeof *run.invoices);
    encours_context *context = bench_context(&memory);
    encours_store *store;
    encours_ledger_create_options create = {.struct_size = sizeof create,
                                            .base_currency = BOOKS_CURRENCY};
    bench_path(path, sizeof path, &options, "scale.db");
    bench_remove(path);
    BENCH_OK(encours_store_sqlite_open(context, path, NULL, &store, &error));
    BENCH_OK(encours_ledger_create(store, "scale", &create, &run.ledger, &error));
    add_customers(&run);
    post_all(&run);
    bench_count("memory of a document and its allocation, keys and all", "bytes",
                (double)memory.held / (double)run.documents);
    look(&run, "");
    compact(&run, store, &memory);
    look(&run, ", compacted");
    encours_ledger_free(run.ledger);
    encours_store_free(store);
    encours_context_free(context);
    free(run.invoices);
    bench_remove(path);
    return 0;
}

#else

int main(void)
{
    printf("{\"name\": \"scale\", \"skipped\": \"built without SQLite\"}\n");
    return 0;
}

#endif
