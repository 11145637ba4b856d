/* SPDX-License-Identifier: MIT */
/* Snapshots: writing one, and opening a ledger from it, from a memory store and from SQLite; beside
 * them opening by the log, a copy of as many bytes into fresh memory, and reading a file of as many
 * bytes. */
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "support/bench.h"
#include "support/memory.h"
#include "support/posting.h"

enum { BLOCK = 1 << 20 };

typedef struct snapshot_run {
    const bench_options *options;
    bench_books books;
    encours_snapshot_report report; /* of the last one written */
    bench_times written, opened, digested, indexed, replayed, copied;
    bench_times file_written, file_opened, file_read;
} snapshot_run;

static encours_ledger *open_timed(encours_store *store, uint32_t flags, bench_times *times)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_ledger_open_options options = {.struct_size = sizeof options, .flags = flags};
    encours_opening opening = {.struct_size = sizeof opening};
    encours_ledger *ledger;
    double start = bench_now();
    BENCH_OK(encours_ledger_open(store, "books", &options, &ledger, &error));
    bench_add(times, bench_now() - start);
    BENCH_OK(encours_ledger_opening(ledger, &opening, &error));
    BENCH_CHECK((opening.snapshot_sequence == 0) == (flags == ENCOURS_OPEN_LOG_ONLY));
    return ledger;
}

static void write_timed(snapshot_run *run, encours_ledger *ledger, bench_times *times)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_snapshot_report report = {.struct_size = sizeof report};
    encours_store_head head;
    encours_ledger_head(ledger, &head);
    BENCH_OK(encours_ledger_snapshot_drop(ledger, head.sequence, &error));
    double start = bench_now();
    BENCH_OK(encours_ledger_snapshot(ledger, NULL, NULL, &report, &error));
    bench_add(times, bench_now() - start);
    BENCH_CHECK(report.present == 0);
    run->report = report;
}

/* What opening cannot do without: bytes from memory that was not touched lately to new memory. */
static void copy_timed(snapshot_run *run)
{
    size_t blocks = (size_t)(run->report.bytes / BLOCK) + 1;
    char *from = bench_allocate(blocks * BLOCK);
    char **to = bench_allocate(blocks * sizeof *to);
    memset(from, 1, blocks * BLOCK);
    double start = bench_now();
    for (size_t i = 0; i < blocks; i++) {
        to[i] = bench_allocate(BLOCK);
        memcpy(to[i], from + i * BLOCK, BLOCK);
    }
    bench_add(&run->copied, bench_now() - start);
    for (size_t i = 0; i < blocks; i++)
        free(to[i]);
    free(to);
    free(from);
}

static void fill(snapshot_run *run, encours_store *store)
{
    bench_posting posting;
    posting_begin(&posting, store, &run->books, bench_now);
    posting_all(&posting);
    posting_end(&posting);
}

static void run_memory(snapshot_run *run)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_context *context = bench_context(NULL);
    encours_store *store;
    BENCH_OK(encours_store_memory_new(context, &store, &error));
    fill(run, store);
    for (unsigned round = 0; round < run->options->rounds; round++) {
        encours_ledger *ledger = open_timed(store, ENCOURS_OPEN_LOG_ONLY, &run->replayed);
        write_timed(run, ledger, &run->written);
        encours_ledger_free(ledger);
        copy_timed(run);
        encours_ledger_free(open_timed(store, 0, &run->opened));
        encours_ledger_free(open_timed(store, ENCOURS_OPEN_DIGESTS, &run->digested));
        encours_ledger_free(open_timed(store, ENCOURS_OPEN_INDEXES, &run->indexed));
    }
    encours_store_free(store);
    encours_context_free(context);
}

#if ENC_HAVE_SQLITE
static void read_timed(snapshot_run *run, const char *path)
{
    char *block = bench_allocate(BLOCK);
    size_t blocks = (size_t)(run->report.bytes / BLOCK) + 1;
    memset(block, 1, BLOCK);
    int file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);
    BENCH_CHECK(file >= 0);
    for (size_t i = 0; i < blocks; i++)
        BENCH_CHECK(write(file, block, BLOCK) == BLOCK);
    BENCH_CHECK(lseek(file, 0, SEEK_SET) == 0);
    double start = bench_now();
    for (size_t i = 0; i < blocks; i++)
        BENCH_CHECK(read(file, block, BLOCK) == BLOCK);
    bench_add(&run->file_read, bench_now() - start);
    close(file);
    free(block);
    unlink(path);
}

static void run_sqlite(snapshot_run *run)
{
    char path[4096], floor[4096];
    encours_error error = ENCOURS_ERROR_INIT;
    encours_context *context = bench_context(NULL);
    encours_store *store;
    bench_path(path, sizeof path, run->options, "snapshots.db");
    bench_path(floor, sizeof floor, run->options, "floor");
    bench_remove(path);
    BENCH_OK(encours_store_sqlite_open(context, path, NULL, &store, &error));
    fill(run, store);
    bench_times first = {0};
    encours_ledger *ledger = open_timed(store, ENCOURS_OPEN_LOG_ONLY, &first);
    for (unsigned round = 0; round < run->options->rounds; round++) {
        write_timed(run, ledger, &run->file_written);
        encours_ledger_free(open_timed(store, 0, &run->file_opened));
        read_timed(run, floor);
    }
    encours_ledger_free(ledger);
    encours_store_free(store);
    encours_context_free(context);
    bench_remove(path);
}
#endif

static void report_rate(const char *name, double documents, const bench_times *times,
                        const char *baseline, const bench_times *baseline_times)
{
    bench_report(&(bench_figure){.name = name,
                                 .unit = "documents/s",
                                 .work = documents,
                                 .times = times,
                                 .baseline = baseline,
                                 .baseline_times = baseline_times});
}

int main(int argc, char **argv)
{
    bench_options options = {.documents = 500000, .large = 10000000, .rounds = 5};
    snapshot_run run = {.options = &options};
    const char *copy = "memcpy of as many bytes to new memory";
    bench_read_options(&options, argc, argv);
    books_make(&run.books, options.documents);
    double documents = (double)run.books.count;
    run_memory(&run);
    report_rate("open from a snapshot, memory store", documents, &run.opened, copy, &run.copied);
    report_rate("the same, every SHA-256 checked", documents, &run.digested, copy, &run.copied);
    report_rate("the same, all indexes built", documents, &run.indexed, copy, &run.copied);
    report_rate("the same, beside reading the log", documents, &run.opened, "open from the log",
                &run.replayed);
    report_rate("write a snapshot, memory store", documents, &run.written, copy, &run.copied);
    bench_count("bytes of a snapshot a document", "bytes", (double)run.report.bytes / documents);
#if ENC_HAVE_SQLITE
    run_sqlite(&run);
    const char *file = "read() of as many bytes, cached";
    report_rate("open from a snapshot, SQLite store", documents, &run.file_opened, file,
                &run.file_read);
    report_rate("write a snapshot, SQLite store", documents, &run.file_written, file,
                &run.file_read);
#else
    printf("{\"name\": \"snapshots, SQLite store\", \"skipped\": \"built without SQLite\"}\n");
#endif
    books_free(&run.books);
    return 0;
}
