/* SPDX-License-Identifier: MIT */
/* Posting and allocating in memory: transactions of 8190 documents, and of the allocations of their
 * payments, into a memory store. The baseline is four random lines of memory a command, in as many
 * bytes as the ledger holds: what checking a customer, a key, a document and a line must touch. */
#include "support/bench.h"
#include "support/floor.h"
#include "support/memory.h"
#include "support/posting.h"

enum { LINES_A_COMMAND = 4 };

typedef struct post_run {
    bench_books books;
    bench_times documents;
    bench_times allocations;
    bench_times events;  /* both */
    bench_times columns; /* both, by columns */
    bench_times taxed;   /* documents, invoices of which have VAT and a region */
    bench_times taxed_opened;
    bench_times initial; /* the same, and customers, in one transaction */
    bench_times documents_floor;
    bench_times allocations_floor;
    bench_times events_floor;
} post_run;

/* Post all of the books; with `memory` it is counted, without the library's own allocator works. */
static bench_posting post_all(post_run *run, bench_memory *memory, int by_columns)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_context *context = bench_context(memory);
    encours_store *store;
    encours_view *view;
    bench_posting posting;
    int64_t balance;
    BENCH_OK(encours_store_memory_new(context, &store, &error));
    posting_begin(&posting, store, &run->books, bench_cpu);
    posting.by_columns = by_columns;
    posting_all(&posting);
    BENCH_OK(encours_ledger_view(posting.ledger, &view, &error));
    BENCH_OK(encours_view_balance(view, 0, BOOKS_CURRENCY, (encours_date){BOOKS_AS_OF}, &balance,
                                  &error));
    BENCH_CHECK(balance == run->books.balance);
    encours_view_free(view);
    posting_end(&posting);
    encours_store_free(store);
    encours_context_free(context);
    return posting;
}

/* Documents whose invoices have VAT and a region: posted in batches, then opened; or all at once.
 */
static void post_taxed(post_run *run, int at_once)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_context *context = bench_context(NULL);
    encours_store *store;
    encours_ledger *opened;
    bench_posting posting;
    BENCH_OK(encours_store_memory_new(context, &store, &error));
    posting_begin(&posting, store, &run->books, bench_cpu);
    posting.taxed = 1;
    if (at_once) {
        posting_initial_load(&posting);
    } else {
        posting_customers(&posting);
        while (posting.documents < run->books.count)
            posting_documents(&posting, POSTING_BATCH);
    }
    bench_add(at_once ? &run->initial : &run->taxed, posting.document_seconds);
    double start = bench_cpu();
    BENCH_OK(encours_ledger_open(store, "books", NULL, &opened, &error));
    if (!at_once)
        bench_add(&run->taxed_opened, bench_cpu() - start);
    encours_ledger_free(opened);
    posting_end(&posting);
    encours_store_free(store);
    encours_context_free(context);
}

static void post_once(post_run *run, size_t bytes)
{
    post_taxed(run, 0);
    post_taxed(run, 1);
    bench_posting columns = post_all(run, NULL, 1), posting = post_all(run, NULL, 0);
    bench_add(&run->columns, columns.document_seconds + columns.allocation_seconds);
    bench_add(&run->documents, posting.document_seconds);
    bench_add(&run->allocations, posting.allocation_seconds);
    bench_add(&run->events, posting.document_seconds + posting.allocation_seconds);
    bench_add(&run->documents_floor, floor_scatter(run->books.count * LINES_A_COMMAND, bytes));
    bench_add(&run->allocations_floor, floor_scatter(run->books.payments * LINES_A_COMMAND, bytes));
    bench_add(&run->events_floor,
              floor_scatter((run->books.count + run->books.payments) * LINES_A_COMMAND, bytes));
}

int main(int argc, char **argv)
{
    bench_options options = {.documents = 500000, .large = 10000000, .rounds = 7};
    post_run run = {.documents = {.count = 0}};
    bench_read_options(&options, argc, argv);
    books_make(&run.books, options.documents);
    bench_memory memory;
    (void)post_all(&run, &memory, 0); /* not timed */
    BENCH_CHECK(memory.held == 0);
    for (unsigned round = 0; round < options.rounds; round++)
        post_once(&run, memory.peak);
    bench_report(&(bench_figure){
        .name = "post and allocate by columns, memory store, 8190 a transaction",
        .unit = "events/s",
        .work = (double)(run.books.count + run.books.payments),
        .times = &run.columns,
        .baseline = "4 random lines each",
        .baseline_times = &run.events_floor,
    });
    bench_report(&(bench_figure){
        .name = "post and allocate by a call each, memory store, 8190 a transaction",
        .unit = "events/s",
        .work = (double)(run.books.count + run.books.payments),
        .times = &run.events,
        .baseline = "4 random lines each",
        .baseline_times = &run.events_floor,
    });
    bench_report(&(bench_figure){
        .name = "post documents, memory store, 8190 a transaction",
        .unit = "documents/s",
        .work = (double)run.books.count,
        .times = &run.documents,
        .baseline = "4 random lines each",
        .baseline_times = &run.documents_floor,
    });
    const struct {
        const char *name;
        const bench_times *times;
    } taxed[] = {
        {"post documents with VAT and a dimension, payments plain, 8190 a transaction", &run.taxed},
        {"the same with their customers, all in one transaction", &run.initial},
        {"open documents with VAT and a dimension, payments plain", &run.taxed_opened},
    };
    for (size_t i = 0; i < sizeof taxed / sizeof taxed[0]; i++)
        bench_report(&(bench_figure){
            .name = taxed[i].name,
            .unit = "documents/s",
            .work = (double)run.books.count,
            .times = taxed[i].times,
            .baseline = "4 random lines each",
            .baseline_times = &run.documents_floor,
        });
    bench_report(&(bench_figure){
        .name = "allocate, memory store",
        .unit = "allocations/s",
        .work = (double)run.books.payments,
        .times = &run.allocations,
        .baseline = "4 random lines each",
        .baseline_times = &run.allocations_floor,
    });
    floor_release();
    books_free(&run.books);
    return 0;
}
