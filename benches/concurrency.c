/* SPDX-License-Identifier: MIT */
/* Several threads at one ledger: group commit to an SQLite file against one commit after the other,
 * and a writer with two busy readers against the same writer alone.
 *
 * The writer is timed in seconds of its own thread: two readers and a writer do not fit two cores,
 * and what the readers do to it (locks, cache lines, bandwidth) shows in that time too. */
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

#include "support/bench.h"
#include "support/memory.h"
#include "support/posting.h"

enum { THREADS = 8, EACH = 250, READERS = 2 };

typedef struct commit_run {
    encours_ledger *ledger;
    uint32_t next; /* command ids and numbers of this ledger */
    uint32_t count;
    int submits;
} commit_run;

/* Transactions of one invoice each. */
static void *commit_each(void *argument)
{
    commit_run *run = argument;
    encours_error error = ENCOURS_ERROR_INIT;
    for (uint32_t i = 0; i < run->count; i++) {
        encours_transaction_options options = {.struct_size = sizeof options, .recorded_at = 1};
        encours_transaction *transaction;
        encours_document document = ENCOURS_DOCUMENT_INIT;
        char number[16];
        uint32_t id = run->next + i;
        memcpy(options.command_id, &id, sizeof id);
        options.command_id[15] = 1;
        snprintf(number, sizeof number, "FA%08u", id);
        document.customer = 1;
        document.type = ENCOURS_DOCUMENT_INVOICE;
        document.currency = BOOKS_CURRENCY;
        document.issue.epoch_day = BOOKS_AS_OF;
        document.gross = 100 + i;
        document.number = document.source_key = number;
        BENCH_OK(encours_transaction_new(run->ledger, &options, &transaction, &error));
        BENCH_OK(encours_transaction_post(transaction, &document, NULL, &error));
        if (run->submits)
            BENCH_OK(encours_transaction_submit(transaction, 0, NULL, &error));
        else
            BENCH_OK(encours_transaction_commit(transaction, 0, NULL, &error));
        encours_transaction_free(transaction);
    }
    return NULL;
}

static encours_ledger *new_ledger(const bench_options *options, char *path, size_t size)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_context *context = bench_context(NULL);
    encours_store *store;
    encours_ledger *ledger;
    encours_transaction *transaction;
    encours_ledger_create_options create = {.struct_size = sizeof create,
                                            .base_currency = BOOKS_CURRENCY};
    encours_transaction_options begin = {
        .struct_size = sizeof begin, .command_id = {255}, .recorded_at = 1};
    encours_customer_options customer = {
        .struct_size = sizeof customer, .code = "C1", .code_impersonal = 1};
    bench_path(path, size, options, "concurrency.db");
    bench_remove(path);
    BENCH_OK(encours_store_sqlite_open(context, path, NULL, &store, &error));
    BENCH_OK(encours_ledger_create(store, "books", &create, &ledger, &error));
    BENCH_OK(encours_transaction_new(ledger, &begin, &transaction, &error));
    BENCH_OK(encours_transaction_add_customer(transaction, &customer, NULL, &error));
    BENCH_OK(encours_transaction_commit(transaction, 0, NULL, &error));
    encours_transaction_free(transaction);
    encours_store_free(store);
    encours_context_free(context);
    return ledger;
}

static double commit_alone(const bench_options *options)
{
    char path[4096];
    commit_run run = {new_ledger(options, path, sizeof path), 1, EACH * 2, 0};
    double start = bench_now();
    (void)commit_each(&run);
    double seconds = (bench_now() - start) * (THREADS * EACH) / run.count;
    encours_ledger_free(run.ledger);
    bench_remove(path);
    return seconds;
}

static double commit_together(const bench_options *options)
{
    char path[4096];
    pthread_t threads[THREADS];
    commit_run runs[THREADS];
    encours_ledger *ledger = new_ledger(options, path, sizeof path);
    double start = bench_now();
    for (uint32_t i = 0; i < THREADS; i++) {
        runs[i] = (commit_run){ledger, 1 + i * EACH, EACH, 1};
        BENCH_CHECK(pthread_create(&threads[i], NULL, commit_each, &runs[i]) == 0);
    }
    for (size_t i = 0; i < THREADS; i++)
        BENCH_CHECK(pthread_join(threads[i], NULL) == 0);
    double seconds = bench_now() - start;
    encours_view *view;
    encours_view_counts counts = {.struct_size = sizeof counts};
    encours_error error = ENCOURS_ERROR_INIT;
    BENCH_OK(encours_ledger_view(ledger, &view, &error));
    BENCH_OK(encours_view_count(view, &counts, &error));
    BENCH_CHECK(counts.documents == THREADS * EACH);
    encours_view_free(view);
    encours_ledger_free(ledger);
    bench_remove(path);
    return seconds;
}

typedef struct reading {
    encours_ledger *ledger;
    atomic_int *done;
    uint64_t balances;
} reading;

/* Views, and figures of one customer or of all, as fast as they go. */
static void *read_all(void *argument)
{
    reading *r = argument;
    encours_error error = ENCOURS_ERROR_INIT;
    while (atomic_load(r->done) == 0) {
        encours_view *view;
        int64_t balance = 0;
        BENCH_OK(encours_ledger_view(r->ledger, &view, &error));
        encours_date day = {BOOKS_AS_OF};
        encours_status status = encours_view_balance(view, r->balances % 16 == 0 ? 0 : 1,
                                                     BOOKS_CURRENCY, day, &balance, &error);
        bench_use((uint64_t)balance + (uint64_t)status);
        r->balances++;
        encours_view_free(view);
    }
    return NULL;
}

static double write_books(const bench_books *books, int readers)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_context *context = bench_context(NULL);
    encours_store *store;
    bench_posting posting;
    pthread_t threads[READERS];
    reading readings[READERS];
    atomic_int done = 0;
    BENCH_OK(encours_store_memory_new(context, &store, &error));
    posting_begin(&posting, store, books, bench_cpu);
    posting_customers(&posting);
    for (int i = 0; i < readers; i++) {
        readings[i] = (reading){posting.ledger, &done, 0};
        BENCH_CHECK(pthread_create(&threads[i], NULL, read_all, &readings[i]) == 0);
    }
    while (posting.documents < books->count)
        posting_documents(&posting, POSTING_BATCH);
    atomic_store(&done, 1);
    for (int i = 0; i < readers; i++)
        BENCH_CHECK(pthread_join(threads[i], NULL) == 0);
    double seconds = posting.document_seconds;
    posting_end(&posting);
    encours_store_free(store);
    encours_context_free(context);
    return seconds;
}

static void bench_readers(const bench_options *options)
{
    bench_books books;
    bench_times alone = {.count = 0}, read = {.count = 0};
    books_make(&books, options->documents);
    for (unsigned round = 0; round < options->rounds; round++) {
        bench_add(&alone, write_books(&books, 0));
        bench_add(&read, write_books(&books, READERS));
    }
    bench_report(&(bench_figure){.name = "post documents beside two busy readers",
                                 .unit = "documents/s",
                                 .work = (double)books.count,
                                 .times = &read,
                                 .baseline = "the same writer alone",
                                 .baseline_times = &alone});
    books_free(&books);
}

int main(int argc, char **argv)
{
    bench_options options = {.documents = 250000, .rounds = 5};
    bench_read_options(&options, argc, argv);
    bench_readers(&options);
#if !ENC_HAVE_SQLITE
    printf("{\"name\": \"group commit, SQLite store\", \"skipped\": \"built without SQLite\"}\n");
    return 0;
#endif
    bench_times alone = {.count = 0}, together = {.count = 0};
    for (unsigned round = 0; round < options.rounds; round++) {
        bench_add(&alone, commit_alone(&options));
        bench_add(&together, commit_together(&options));
    }
    bench_report(&(bench_figure){.name = "group commit, SQLite store, 8 threads",
                                 .unit = "transactions/s",
                                 .work = THREADS * EACH,
                                 .times = &together,
                                 .baseline = "one commit after the other",
                                 .baseline_times = &alone});
    return 0;
}
