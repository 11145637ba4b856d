/* SPDX-License-Identifier: MIT */
/* Questions to a large ledger in memory: opening it, viewing it, balances, aged balance, DSO,
 * verifying it. The baselines are memory: the log copied for what reads the log, and the columns
 * that a figure must look at read once for what reads the rows. */
#include "support/bench.h"
#include "support/floor.h"
#include "support/memory.h"
#include "support/posting.h"

enum {
    VIEWS = 1000,
    /* Customer, effective and issue date, attributes, first line, cancellation; of its line the
     * amount, due date and first allocation: what one document takes in columns. */
    DOCUMENT_BYTES = 6 * 4 + 8 + 4 + 4,
    ALLOCATION_BYTES = 32,
    BALANCE_BYTES = 4 * 4 + 8 /* attributes, effective date, first line, cancellation; amount */
};

typedef struct figures_run {
    bench_books books;
    encours_store *store;
    encours_ledger *ledger;
    encours_view *view;
    double log_bytes;
    bench_times opened, viewed, balanced, aged, aged_oldest, dso, verified;
    bench_times log_copied, rows_read, rows_copied, balance_read;
} figures_run;

static const encours_date as_of = {BOOKS_AS_OF};

static void fill(figures_run *run)
{
    bench_posting posting;
    posting_begin(&posting, run->store, &run->books, bench_cpu);
    posting_all(&posting);
    posting_end(&posting);
}

static void open_ledger(figures_run *run)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_view_free(run->view);
    encours_ledger_free(run->ledger);
    double start = bench_cpu();
    BENCH_OK(encours_ledger_open(run->store, "books", NULL, &run->ledger, &error));
    bench_add(&run->opened, bench_cpu() - start);
    run->view = NULL;
    start = bench_cpu();
    for (int i = 0; i < VIEWS; i++) {
        encours_view_free(run->view);
        BENCH_OK(encours_ledger_view(run->ledger, &run->view, &error));
    }
    bench_add(&run->viewed, (bench_cpu() - start) / VIEWS);
}

static void ask_balance(figures_run *run)
{
    encours_error error = ENCOURS_ERROR_INIT;
    int64_t balance;
    double start = bench_cpu();
    BENCH_OK(encours_view_balance(run->view, 0, BOOKS_CURRENCY, as_of, &balance, &error));
    bench_add(&run->balanced, bench_cpu() - start);
    BENCH_CHECK(balance == run->books.balance);
}

static void ask_aging(figures_run *run, int32_t credits, bench_times *times)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
    encours_aging *aging;
    int64_t sum = 0;
    options.credits = credits;
    double start = bench_cpu();
    BENCH_OK(encours_view_aging(run->view, as_of, &options, &aging, &error));
    bench_add(times, bench_cpu() - start);
    BENCH_CHECK(encours_aging_currency_count(aging) == 1);
    BENCH_CHECK(encours_aging_totals(aging)[0] == run->books.balance);
    for (size_t i = 0; i < encours_aging_row_count(aging); i++)
        sum += encours_aging_row_totals(aging)[i];
    BENCH_CHECK(sum == run->books.balance);
    encours_aging_free(aging);
}

static void ask_dso(figures_run *run)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_dso_report *report;
    double start = bench_cpu();
    BENCH_OK(encours_view_dso(run->view, as_of, NULL, &report, &error));
    bench_add(&run->dso, bench_cpu() - start);
    BENCH_CHECK(encours_dso_report_currency_count(report) == 1);
    BENCH_CHECK(encours_dso_report_total_balances(report)[0] == run->books.balance);
    encours_dso_report_free(report);
}

static void ask_verify(figures_run *run)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_verify_report report = {.struct_size = sizeof report};
    double start = bench_cpu();
    BENCH_OK(encours_ledger_verify(run->ledger, NULL, &report, &error));
    bench_add(&run->verified, bench_cpu() - start);
    BENCH_CHECK(report.documents == run->books.count);
    BENCH_CHECK(report.allocations == run->books.payments);
    run->log_bytes = (double)report.bytes;
}

static void floors(figures_run *run)
{
    size_t rows = run->books.count * DOCUMENT_BYTES + run->books.payments * ALLOCATION_BYTES;
    bench_add(&run->log_copied, floor_copy((size_t)run->log_bytes));
    bench_add(&run->rows_read, floor_read(rows));
    bench_add(&run->rows_copied, floor_copy(rows));
    bench_add(&run->balance_read, floor_read(run->books.count * BALANCE_BYTES));
}

static void report_time(const char *name, const bench_times *times, const char *baseline,
                        const bench_times *beside)
{
    bench_report(&(bench_figure){.name = name,
                                 .unit = "ms",
                                 .scale = 1e3,
                                 .times = times,
                                 .baseline = baseline,
                                 .baseline_times = beside});
}

static void report(const figures_run *run)
{
    double documents = (double)run->books.count;
    bench_count("documents of the ledger asked", "documents", documents);
    bench_report(&(bench_figure){.name = "open by replay",
                                 .unit = "documents/s",
                                 .work = documents,
                                 .times = &run->opened,
                                 .baseline = "memcpy of the log",
                                 .baseline_times = &run->log_copied});
    bench_report(&(bench_figure){.name = "open by replay, events",
                                 .unit = "events/s",
                                 .work = documents + (double)run->books.payments +
                                         (double)run->books.customers,
                                 .times = &run->opened});
    bench_report(&(bench_figure){.name = "verify",
                                 .unit = "documents/s",
                                 .work = documents,
                                 .times = &run->verified,
                                 .baseline = "memcpy of the log",
                                 .baseline_times = &run->log_copied});
    bench_report(
        &(bench_figure){.name = "view taken", .unit = "us", .scale = 1e6, .times = &run->viewed});
    report_time("balance of the ledger", &run->balanced, "read of its columns", &run->balance_read);
    report_time("aged balance by customer", &run->aged, "read of its columns", &run->rows_read);
    report_time("the same, beside memcpy", &run->aged, "memcpy, same bytes", &run->rows_copied);
    report_time("aged balance, credits to oldest", &run->aged_oldest, "read of its columns",
                &run->rows_read);
    report_time("DSO by customer, all methods", &run->dso, "read of its columns", &run->rows_read);
}

int main(int argc, char **argv)
{
    bench_options options = {.documents = 1000000, .large = 10000000, .rounds = 7};
    encours_error error = ENCOURS_ERROR_INIT;
    figures_run run = {.ledger = NULL};
    bench_read_options(&options, argc, argv);
    encours_context *context = bench_context(NULL);
    BENCH_OK(encours_store_memory_new(context, &run.store, &error));
    books_make(&run.books, options.documents);
    fill(&run);
    for (unsigned round = 0; round < options.rounds; round++) {
        open_ledger(&run);
        ask_balance(&run);
        ask_aging(&run, ENCOURS_CREDITS_SEPARATE, &run.aged);
        ask_aging(&run, ENCOURS_CREDITS_OLDEST_FIRST, &run.aged_oldest);
        ask_dso(&run);
        ask_verify(&run);
        floors(&run);
    }
    report(&run);
    encours_view_free(run.view);
    encours_ledger_free(run.ledger);
    encours_store_free(run.store);
    encours_context_free(context);
    floor_release();
    books_free(&run.books);
    return 0;
}
