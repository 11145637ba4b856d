/* SPDX-License-Identifier: MIT */
/* Posting durably into an SQLite store: transactions of 8190 documents, and of one document. The
 * baselines store blocks of the same size, each durable before the next: a bare SQLite file of the
 * same settings, and a plain file. */
#include "support/bench.h"
#include "support/floor.h"
#include "support/memory.h"
#include "support/posting.h"

enum { SINGLES = 500 };

typedef struct durable_run {
    const bench_options *options;
    bench_books books;
    size_t batch; /* documents a transaction */
    size_t bytes; /* of its records, on average */
    size_t commits;
    size_t done;                   /* documents a round */
    double slow[BENCH_ROUNDS_MAX]; /* seconds that 99 % of the commits of a round keep within */
    bench_times posted;
    bench_times sqlite;
    bench_times file;
} durable_run;

/* Records written by all but the transactions of customers. */
static void measure_records(durable_run *run, bench_posting *posting, uint64_t bytes_before)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_verify_report report = {.struct_size = sizeof report};
    BENCH_OK(encours_ledger_verify(posting->ledger, NULL, &report, &error));
    BENCH_CHECK(report.documents == posting->documents);
    run->done = posting->documents;
    run->bytes = (size_t)(report.bytes - bytes_before) / run->commits;
}

static uint64_t bytes_so_far(bench_posting *posting)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_verify_report report = {.struct_size = sizeof report};
    BENCH_OK(encours_ledger_verify(posting->ledger, NULL, &report, &error));
    return report.bytes;
}

static int compare_seconds(const void *a, const void *b)
{
    double one = *(const double *)a, other = *(const double *)b;
    return (one > other) - (one < other);
}

/* Post all, each transaction timed; gives what 99 % of them keep within. */
static double post_timed(durable_run *run, bench_posting *posting, size_t commits_max)
{
    size_t most = run->books.count / run->batch + 1;
    double *seconds = bench_allocate(most * sizeof *seconds);
    for (run->commits = 0; posting->documents < run->books.count && run->commits < commits_max;) {
        double before = posting->document_seconds;
        posting_documents(posting, run->batch);
        seconds[run->commits++] = posting->document_seconds - before;
    }
    qsort(seconds, run->commits, sizeof *seconds, compare_seconds);
    double slow = seconds[(run->commits * 99 + 99) / 100 - 1];
    free(seconds);
    return slow;
}

static void post_once(durable_run *run, size_t commits_max)
{
    char path[4096];
    encours_error error = ENCOURS_ERROR_INIT;
    encours_context *context = bench_context(NULL);
    encours_store *store;
    bench_posting posting;
    bench_path(path, sizeof path, run->options, "ledger.db");
    bench_remove(path);
    BENCH_OK(encours_store_sqlite_open(context, path, NULL, &store, &error));
    posting_begin(&posting, store, &run->books, bench_now);
    posting_customers(&posting);
    uint64_t before = bytes_so_far(&posting);
    run->slow[run->posted.count] = post_timed(run, &posting, commits_max);
    bench_add(&run->posted, posting.document_seconds);
    measure_records(run, &posting, before);
    posting_end(&posting);
    encours_store_free(store);
    encours_context_free(context);
    bench_remove(path);
}

static void run_rounds(durable_run *run, size_t commits_max)
{
    char path[4096];
    bench_path(path, sizeof path, run->options, "floor");
    for (unsigned round = 0; round < run->options->rounds; round++) {
        post_once(run, commits_max);
        bench_add(&run->sqlite, floor_sqlite(path, run->bytes, run->commits));
        bench_add(&run->file, floor_file(path, run->bytes, run->commits));
    }
}

static void report(const durable_run *run, const char *name, const char *beside, const char *unit,
                   double work)
{
    bench_report(&(bench_figure){.name = name,
                                 .unit = unit,
                                 .work = work,
                                 .times = &run->posted,
                                 .baseline = "bare SQLite, same blobs",
                                 .baseline_times = &run->sqlite});
    bench_report(&(bench_figure){.name = beside,
                                 .unit = unit,
                                 .work = work,
                                 .times = &run->posted,
                                 .baseline = "pwrite + fdatasync, same bytes",
                                 .baseline_times = &run->file});
}

/* The best round: the others waited for the disk of somebody else too. */
static void report_slow(const durable_run *run, const char *name)
{
    double best = run->slow[0];
    for (unsigned i = 1; i < run->posted.count; i++)
        best = run->slow[i] < best ? run->slow[i] : best;
    bench_count(name, "ms", best * 1e3);
}

int main(int argc, char **argv)
{
    bench_options options = {.documents = 250000, .large = 10000000, .rounds = 5};
    durable_run batch = {.options = &options, .batch = POSTING_BATCH};
    durable_run single = {.options = &options, .batch = 1};
#if !ENC_HAVE_SQLITE
    printf("{\"name\": \"post documents, SQLite store\", \"skipped\": \"built without SQLite\"}\n");
    return 0;
#endif
    bench_read_options(&options, argc, argv);
    books_make(&batch.books, options.documents);
    books_make(&single.books, options.documents < 10000 ? options.documents : 10000);
    run_rounds(&batch, SIZE_MAX);
    run_rounds(&single, options.documents < SINGLES * 10 ? options.documents / 10 : SINGLES);
    report(&batch, "post documents, SQLite store, 8190 a transaction",
           "the same, beside a plain file", "documents/s", (double)batch.done);
    report(&single, "post documents, SQLite store, one a transaction",
           "one a transaction, beside a plain file", "transactions/s", (double)single.commits);
    report_slow(&batch, "8190 documents a transaction, 99 % within");
    report_slow(&single, "one document a transaction, 99 % within");
    books_free(&batch.books);
    books_free(&single.books);
    return 0;
}
