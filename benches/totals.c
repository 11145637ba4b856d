/* SPDX-License-Identifier: MIT */
/* Totals that are kept: what posting costs more with them, what a new day costs, and what is read
 * from them beside the same computed from the rows. */
#include <stdbool.h>
#include <string.h>

#include "support/bench.h"
#include "support/floor.h"
#include "support/memory.h"
#include "support/posting.h"

enum { ROLLS = 60, CHECKS = 1000000, COLUMNS = 7, ROW_BYTES = 128, MANY = 1000, PAST = 200 };

typedef struct totals_run {
    bench_books books;
    bench_memory memory;
    encours_context *context;
    encours_store *store;
    encours_ledger *ledger;
    int64_t *amounts; /* of all customers, COLUMNS each */
    uint32_t *numbers;
    bench_times posted[2], allocated[2]; /* without totals, with them */
    bench_times registered, rolled, viewed, exposed, aged, aged_computed, bucketed;
    bench_times exposed_computed, aged_past, checked, rows_read;
    double moved, customer_bytes, line_bytes;
} totals_run;

static const encours_date as_of = {BOOKS_AS_OF};

/* The whole books once, with totals or without. */
static void post(totals_run *run, int kept)
{
    encours_error error = ENCOURS_ERROR_INIT;
    bench_posting posting;
    encours_store *store;
    BENCH_OK(encours_store_memory_new(run->context, &store, &error));
    posting_begin(&posting, store, &run->books, bench_cpu);
    if (kept)
        BENCH_OK(encours_ledger_totals_register(posting.ledger, as_of, NULL, &error));
    posting_all(&posting);
    bench_add(&run->posted[kept], posting.document_seconds);
    bench_add(&run->allocated[kept], posting.allocation_seconds);
    if (run->ledger == NULL) {
        run->ledger = posting.ledger;
        run->store = store;
        return;
    }
    posting_end(&posting);
    encours_store_free(store);
}

static encours_view *view_of(totals_run *run, bool kept)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_store_head head;
    encours_view *view;
    encours_ledger_head(run->ledger, &head);
    if (kept)
        BENCH_OK(encours_ledger_view(run->ledger, &view, &error));
    else
        BENCH_OK(encours_ledger_view_at_sequence(run->ledger, head.sequence, &view, &error));
    return view;
}

static void take_views(totals_run *run)
{
    double start = bench_cpu();
    for (int i = 0; i < MANY; i++)
        encours_view_free(view_of(run, true));
    bench_add(&run->viewed, (bench_cpu() - start) / MANY);
}

static void expose(totals_run *run, bool kept, bool buckets, bench_times *times)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_view *view = view_of(run, kept);
    encours_totals_columns columns = ENCOURS_TOTALS_COLUMNS_INIT;
    int32_t source;
    columns.count = run->books.customers;
    columns.column_count = buckets ? COLUMNS : 0;
    columns.balance = buckets ? NULL : run->amounts;
    columns.amounts = buckets ? run->amounts : NULL;
    double start = bench_cpu();
    BENCH_OK(
        encours_view_totals_columns(view, BOOKS_CURRENCY, as_of, NULL, &columns, &source, &error));
    bench_add(times, bench_cpu() - start);
    int64_t sum = 0;
    for (size_t i = 0; i < columns.count * (buckets ? COLUMNS : 1); i++)
        sum += run->amounts[i];
    BENCH_CHECK(sum == run->books.balance);
    BENCH_CHECK((source == ENCOURS_TOTALS_MAINTAINED) == kept);
    encours_view_free(view);
}

static void age(totals_run *run, bool kept, encours_date day, bench_times *times)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_view *view = view_of(run, kept);
    encours_aging *aging;
    int64_t balance;
    double start = bench_cpu();
    BENCH_OK(encours_view_aging(view, day, NULL, &aging, &error));
    bench_add(times, bench_cpu() - start);
    BENCH_OK(encours_view_balance(view, 0, BOOKS_CURRENCY, day, &balance, &error));
    BENCH_CHECK(encours_aging_totals(aging)[0] == balance);
    encours_aging_free(aging);
    encours_view_free(view);
}

/* One customer after another, by code and in no order. */
static void check(totals_run *run)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_view *view = view_of(run, true);
    encours_totals totals = {.struct_size = sizeof totals};
    uint64_t number, sum = 0;
    double start = bench_cpu();
    for (size_t i = 0; i < CHECKS; i++) {
        char code[16];
        snprintf(code, sizeof code, "CLI%08u", (unsigned)run->numbers[i]);
        BENCH_OK(encours_view_find_customer(view, code, &number, &error));
        BENCH_OK(encours_view_totals(view, number, BOOKS_CURRENCY, as_of, NULL, &totals, &error));
        sum += (uint64_t)totals.balance;
    }
    bench_add(&run->checked, (bench_cpu() - start) / CHECKS);
    bench_use(sum);
    encours_view_free(view);
}

static void keep(totals_run *run)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_ledger_totals_drop(run->ledger);
    size_t before = run->memory.held;
    double start = bench_cpu();
    BENCH_OK(encours_ledger_totals_register(run->ledger, as_of, NULL, &error));
    bench_add(&run->registered, bench_cpu() - start);
    double lines = (double)run->books.count * 24;
    run->line_bytes = 24;
    run->customer_bytes = ((double)(run->memory.held - before) - lines) / run->books.customers;
}

static void roll(totals_run *run)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_totals_roll done = {.struct_size = sizeof done};
    double start = bench_cpu();
    run->moved = 0;
    for (int32_t day = 1; day <= ROLLS; day++) {
        BENCH_OK(
            encours_ledger_roll(run->ledger, (encours_date){as_of.epoch_day + day}, &done, &error));
        BENCH_CHECK(done.rebuilt == 0);
        run->moved += (double)done.moved / ROLLS;
    }
    bench_add(&run->rolled, (bench_cpu() - start) / ROLLS);
}

static void report_time(const char *name, const char *unit, double scale, const bench_times *times,
                        const char *baseline, const bench_times *beside)
{
    bench_report(&(bench_figure){.name = name,
                                 .unit = unit,
                                 .scale = scale,
                                 .times = times,
                                 .baseline = baseline,
                                 .baseline_times = beside});
}

static void report(const totals_run *run)
{
    bench_count("documents of the totals", "documents", (double)run->books.count);
    bench_report(&(bench_figure){.name = "post documents, totals kept",
                                 .unit = "documents/s",
                                 .work = (double)run->books.count,
                                 .times = &run->posted[1],
                                 .baseline = "without totals",
                                 .baseline_times = &run->posted[0]});
    bench_report(&(bench_figure){.name = "allocate, totals kept",
                                 .unit = "allocations/s",
                                 .work = (double)run->books.payments,
                                 .times = &run->allocated[1],
                                 .baseline = "without totals",
                                 .baseline_times = &run->allocated[0]});
    report_time("totals built anew", "ms", 1e3, &run->registered, NULL, NULL);
    report_time("a new day", "ms", 1e3, &run->rolled, NULL, NULL);
    bench_count("lines moved by a new day", "lines", run->moved);
    report_time("view taken, totals kept", "us", 1e6, &run->viewed, NULL, NULL);
    report_time("exposure of every customer, from totals", "ms", 1e3, &run->exposed,
                "read of the totals", &run->rows_read);
    report_time("the same, computed", "ms", 1e3, &run->exposed_computed, "from totals",
                &run->exposed);
    report_time("amounts by age of every customer, from totals", "ms", 1e3, &run->bucketed,
                "read of the totals", &run->rows_read);
    report_time("aged balance by customer, from totals", "ms", 1e3, &run->aged,
                "read of the totals", &run->rows_read);
    report_time("the same aged balance, computed", "ms", 1e3, &run->aged_computed, "from totals",
                &run->aged);
    report_time("aged balance of a past day, computed", "ms", 1e3, &run->aged_past,
                "of today, computed", &run->aged_computed);
    report_time("totals of a customer by code", "us", 1e6, &run->checked, NULL, NULL);
    bench_count("memory of a line's totals", "bytes", run->line_bytes);
    bench_count("memory of a customer's totals", "bytes", run->customer_bytes);
}

int main(int argc, char **argv)
{
    bench_options options = {.documents = 1000000, .large = 10000000, .rounds = 5};
    totals_run run = {.ledger = NULL};
    bench_read_options(&options, argc, argv);
    run.context = bench_context(&run.memory);
    books_make(&run.books, options.documents);
    run.amounts = bench_allocate((size_t)run.books.customers * COLUMNS * sizeof *run.amounts);
    run.numbers = bench_allocate(CHECKS * sizeof *run.numbers);
    uint64_t state = 1;
    for (size_t i = 0; i < CHECKS; i++) {
        state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        run.numbers[i] = 1 + (uint32_t)((state >> 33) % run.books.customers);
    }
    for (unsigned round = 0; round < options.rounds; round++) {
        post(&run, round % 2 == 0);
        post(&run, round % 2 != 0);
        keep(&run);
        take_views(&run);
        expose(&run, true, false, &run.exposed);
        expose(&run, true, true, &run.bucketed);
        expose(&run, false, false, &run.exposed_computed);
        age(&run, true, as_of, &run.aged);
        age(&run, false, as_of, &run.aged_computed);
        age(&run, false, (encours_date){BOOKS_AS_OF - PAST}, &run.aged_past);
        check(&run);
        bench_add(&run.rows_read, floor_read((size_t)run.books.customers * ROW_BYTES));
        roll(&run);
    }
    report(&run);
    encours_ledger_free(run.ledger);
    encours_store_free(run.store);
    encours_context_free(run.context);
    floor_release();
    free(run.amounts);
    free(run.numbers);
    books_free(&run.books);
    return 0;
}
